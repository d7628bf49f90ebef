/** The popup's list of conversions: how far each is, and what can be done about it. */
import { button, element, make } from '../shared/dom';
import { Fault } from '../shared/fault';
import { byteText, percentText, t } from '../shared/i18n';
import type { ListLine } from '../shared/list';
import type { Entry } from '../shared/protocol';
import { tell, tellLosses } from '../shared/telling';

/** Most entries that are shown, the last ones first. */
const SHOWN = 20;

/** Shows the list, and goes on showing it. */
export function showConversions(line: ListLine, onFault: (thrown: unknown) => void): void {
  const rows = new Map<string, Row>();
  const host = element('conversions-list', HTMLUListElement);
  const attempt = (action: Promise<void>): void => void action.catch(onFault);
  line.watch((entries) => {
    element('conversions', HTMLElement).hidden = entries.length === 0;
    const shown = entries.slice(-SHOWN).reverse();
    for (const entry of shown) {
      const row = rows.get(entry.id) ?? new Row(entry.id, line, attempt);
      rows.set(entry.id, row);
      row.show(entry);
    }
    const wanted = shown.flatMap(({ id }) => rows.get(id)?.item ?? []);
    // Rows that stay where they are keep the focus.
    if (
      wanted.some((item, place) => host.children[place] !== item) ||
      host.children.length !== wanted.length
    )
      host.replaceChildren(...wanted);
  });
  element('clear', HTMLButtonElement).addEventListener('click', () => {
    attempt(line.clear());
  });
}

/** One conversion. */
class Row {
  readonly item: HTMLLIElement;
  private readonly name = make('span', { className: 'entry-name' });
  private readonly state = make('span', { className: 'quiet entry-state' });
  private readonly losses = make('span', { className: 'quiet entry-state' });
  private readonly bar = make('progress');
  private readonly end: HTMLButtonElement;
  private readonly save: HTMLButtonElement;

  constructor(id: string, line: ListLine, attempt: (action: Promise<void>) => void) {
    this.end = button(t('cancel'), () => {
      attempt(line.end(id));
    });
    this.save = button(t('saveAgain'), () => {
      attempt(line.save(id));
    });
    this.item = make('li', {}, this.name, this.end, this.save, this.bar, this.state, this.losses);
  }

  show(entry: Entry): void {
    const underWay = ['queued', 'fetch', 'convert'].includes(entry.state);
    this.item.dataset['state'] = entry.state;
    this.name.textContent = entry.name;
    this.state.textContent = stateText(entry);
    this.state.title = entry.fault === undefined ? '' : tell(Fault.fromRecord(entry.fault)).advice;
    this.losses.textContent = entry.state === 'done' ? tellLosses(entry.losses) : '';
    this.losses.hidden = this.losses.textContent === '';
    this.bar.hidden = !underWay;
    this.bar.ariaLabel = entry.name;
    if (entry.total === undefined) this.bar.removeAttribute('value');
    else this.bar.value = entry.total === 0 ? 1 : Math.min(1, entry.done / entry.total);
    this.end.hidden = !underWay;
    this.end.ariaLabel = `${t('cancel')}: ${entry.name}`;
    this.save.hidden = !entry.kept;
    this.save.ariaLabel = `${t('saveAgain')}: ${entry.name}`;
  }
}

function stateText({ state, done, total, fault }: Entry): string {
  switch (state) {
    case 'queued':
      return t('workQueued');
    case 'fetch':
      return total === undefined ? byteText(done) : t('amountOf', byteText(done), byteText(total));
    case 'convert':
      return percentText(done);
    case 'done':
      return done === 0 ? t('entryDone') : byteText(done);
    case 'failed':
      return fault === undefined ? '' : tell(Fault.fromRecord(fault)).sentence;
    case 'cancelled':
      return t('entryCancelled');
    default:
      return state satisfies never;
  }
}
