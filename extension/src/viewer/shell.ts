/** What the viewer page shows around a document, in each of its states. */
import { element, setText } from '../shared/dom';
import type { Fault } from '../shared/fault';
import { byteText, percentText, t } from '../shared/i18n';
import type { JobState } from '../shared/job';
import type { Converted } from '../shared/protocol';
import { tell } from '../shared/telling';

/** Most warnings that are listed. */
const MOST_WARNINGS = 100;

/** The states of the page; of the elements with these ids the state's own is shown. */
const STATES = ['welcome', 'confirm', 'working', 'locked', 'fault', 'saved', 'document'] as const;
type State = (typeof STATES)[number];

const sections = new Map(STATES.map((state) => [state, element(state, HTMLElement)] as const));

/** Whether the page shows a document, or is about to. */
export function isOccupied(): boolean {
  const state = document.body.dataset['state'];
  return state === 'document' || state === 'working' || state === 'saved';
}

/** Shows a state without further content. */
export function show(state: State): void {
  for (const [name, section] of sections) section.hidden = name !== state;
  document.body.dataset['state'] = state;
  element('zoom-group', HTMLElement).hidden = state !== 'document';
  for (const id of ['save-pdf', 'save']) element(id, HTMLElement).hidden = state !== 'document';
  if (state !== 'document') offerShow(false);
}

/** Whether there are slides to be presented. */
export function offerShow(offered: boolean): void {
  element('present', HTMLElement).hidden = !offered;
}

/** Names the document, in the toolbar and on the tab. */
export function showName(name: string): void {
  const title = element('name', HTMLElement);
  title.textContent = name === '' ? 'Quire' : name;
  title.title = name;
  document.title = name === '' ? 'Quire' : `${name} – Quire`;
}

/** Whether the original file can be had. */
export function offerDownload(offered: boolean): void {
  element('download', HTMLElement).hidden = !offered;
  element('fault-download', HTMLElement).hidden = !offered;
}

/** Shows how far the work is. */
export function showWork(state: JobState): void {
  if (document.body.dataset['state'] !== 'working') show('working');
  const bar = element('working-bar', HTMLProgressElement);
  const amount = element('working-amount', HTMLElement);
  setText('working-title', workTitle(state.stage));
  if (state.stage === 'queued' || state.total === undefined) bar.removeAttribute('value');
  else bar.value = state.total === 0 ? 1 : Math.min(1, state.done / state.total);
  if (state.stage === 'queued') amount.textContent = '';
  else if (state.stage === 'convert') amount.textContent = percentText(state.done);
  else if (state.total === undefined) amount.textContent = byteText(state.done);
  else amount.textContent = t('amountOf', byteText(state.done), byteText(state.total));
}

function workTitle(stage: JobState['stage']): string {
  switch (stage) {
    case 'queued':
      return t('workQueued');
    case 'fetch':
      return t('workFetch');
    case 'convert':
      return t('workConvert');
    default:
      return stage satisfies never;
  }
}

/** Shows an error: what happened, what can be done. */
export function showFault(fault: Fault): void {
  const { sentence, advice, details, retry } = tell(fault);
  element('fault-title', HTMLElement).textContent = sentence;
  element('fault-advice', HTMLElement).textContent = advice;
  element('fault-details', HTMLElement).textContent = details;
  element('retry', HTMLElement).hidden = !retry;
  element('fault', HTMLElement).dataset['code'] = fault.code;
  show('fault');
}

/** Asks for the password of a document; of one that was typed it says that it is the wrong one. */
export function showLocked(isWrong: boolean): void {
  const input = element('password', HTMLInputElement);
  element('wrong-password', HTMLElement).hidden = !isWrong;
  input.ariaInvalid = String(isWrong);
  input.value = '';
  show('locked');
  input.focus();
}

/** Asks whether an address is to be opened that came from elsewhere. */
export function showConfirm(address: string): void {
  element('confirm-address', HTMLElement).textContent = address;
  show('confirm');
}

/** Shows that a conversion was saved, and what the file lacks. */
export function showSaved(fileName: string, losses: string): void {
  setText('saved-title', t('savedAs', fileName));
  element('saved-losses', HTMLElement).textContent = losses;
  element('saved-losses', HTMLElement).hidden = losses === '';
  show('saved');
}

/** A line below the toolbar; an empty one goes away. */
export function showNotice(notice: string): void {
  const line = element('notice', HTMLElement);
  line.textContent = notice;
  line.hidden = notice === '';
}

/** Says below the toolbar how much of a document was left out or changed; what it was is unfolded. */
export function showWarnings(warnings: Converted['warnings']): void {
  showNotice(warnings.length === 0 ? '' : t('warnings', String(warnings.length)));
  if (warnings.length === 0) return;
  const list = document.createElement('ul');
  // The core speaks English.
  list.lang = 'en';
  for (const { part, message } of warnings.slice(0, MOST_WARNINGS)) {
    const item = document.createElement('li');
    item.textContent = part === '' ? message : `${part}: ${message}`;
    list.append(item);
  }
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const line = element('notice', HTMLElement);
  summary.append(...line.childNodes);
  details.append(summary, list);
  line.replaceChildren(details);
}

/** Whether there is more that can be done about the document. */
export function offerMore(offered: boolean): void {
  element('more', HTMLElement).hidden = !offered;
}

/** Says below the toolbar that something did not work. */
export function showTrouble(fault: Fault): void {
  const { sentence, advice } = tell(fault);
  showNotice(`${sentence} ${advice}`);
}

/** Shows the zoom factor. */
export function showZoom(factor: number): void {
  const value = element('zoom-value', HTMLElement);
  value.textContent = percentText(factor);
  value.ariaLabel = `${percentText(factor)}: ${t('zoomReset')}`;
}
