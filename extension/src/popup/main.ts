/**
 * The popup: switches interception, takes files by drop or choice to show or to convert them, lists conversions, and
 * tells which downloads were left to the browser.
 */
import { askBackground, currentAddress, openOptions } from '../shared/browser';
import { fillFormats } from '../shared/choices';
import { acceptChoice, acceptDrops } from '../shared/choose';
import { element, make } from '../shared/dom';
import { Fault } from '../shared/fault';
import { layDown } from '../shared/handover';
import { t } from '../shared/i18n';
import { ListLine } from '../shared/list';
import { liesIn, siteOf } from '../shared/office';
import { preparePage } from '../shared/page';
import type { Note } from '../shared/protocol';
import { type InForce, changeSettings, onSettings, readSettings } from '../shared/settings';
import { purposeOf } from '../shared/address';
import { tell } from '../shared/telling';
import { showConversions } from './conversions';

/** How many of the last notes are shown. */
const NOTES_SHOWN = 3;

const NOTE_TEXTS = {
  posted: 'notePosted',
  blob: 'noteBlob',
  once: 'noteOnce',
  local: 'noteLocal',
  unsaved: 'noteUnsaved',
} as const;

const state = element('state', HTMLElement);
const format = element('format', HTMLSelectElement);
const together = element('together', HTMLInputElement);
const showChosen = element('action-show', HTMLInputElement);
const convertChosen = element('action-convert', HTMLInputElement);

function showFault(thrown: unknown): void {
  const { sentence, advice } = tell(Fault.of(thrown));
  state.textContent = `${sentence} ${advice}`;
}

async function take(files: readonly File[], line: ListLine): Promise<void> {
  state.textContent = '';
  if (!convertChosen.checked) {
    // The files lie safe before any tab is opened: that closes this popup.
    state.textContent = t('opening');
    await askBackground('open-files', { ids: await layDown(files) });
    window.close();
    return;
  }
  const { memory } = (await readSettings()).settings;
  const items = (await layDown(files)).map((id) => ({ kind: 'file', id }) as const);
  const archive = together.checked && files.length > 1 ? t('archiveName') : '';
  await line.begin({ items, format: format.value, archive, memory });
}

function showNotes(notes: readonly Note[]): void {
  const items = notes
    .slice(-NOTES_SHOWN)
    .map(({ name, reason }) => make('li', {}, t(NOTE_TEXTS[reason], name)));
  element('notes-list', HTMLUListElement).replaceChildren(...items.reverse());
  element('notes', HTMLElement).hidden = items.length === 0;
}

/** The switch of interception, and that of the site that the user looks at. They cannot be used before they are wired. */
async function wireSwitches(first: InForce): Promise<void> {
  const intercept = element('intercept', HTMLInputElement);
  const here = element('site', HTMLInputElement);
  const site = siteOf(documentAddress((await currentAddress()) ?? ''));
  element('site-row', HTMLElement).hidden = site === undefined;
  element('site-text', HTMLElement).textContent = t('interceptHere', site ?? '');
  const show = ({ settings, prescribed }: InForce): void => {
    const { downloadSites } = settings;
    intercept.checked = settings.intercept;
    intercept.disabled = prescribed.has('intercept');
    here.checked = site !== undefined && !downloadSites.some((other) => liesIn(site, other));
    here.disabled = !settings.intercept || prescribed.has('downloadSites');
  };
  show(first);
  onSettings(show);
  intercept.addEventListener('change', () => {
    void changeSettings({ intercept: intercept.checked }).catch(showFault);
  });
  here.addEventListener('change', () => {
    void readSettings()
      .then(async ({ settings: { downloadSites } }) => {
        if (site === undefined) return;
        const others = downloadSites.filter((other) => !liesIn(site, other));
        await changeSettings({ downloadSites: here.checked ? others : [...others, site] });
      })
      .catch(showFault);
  });
}

/** The address that a page is about: that of the document, if it is a viewer. */
function documentAddress(address: string): string {
  const purpose = purposeOf(address);
  return purpose.kind === 'url' && address.startsWith(location.origin) ? purpose.url : address;
}

/** Chooses what is done with files as the settings have it. Nothing can be chosen before: it would be lost. */
function wireActions({ settings }: InForce): void {
  convertChosen.checked = settings.action === 'convert';
  showChosen.disabled = false;
  convertChosen.disabled = false;
}

const now = await preparePage();
wireActions(now);
await wireSwitches(now);
const line = await ListLine.reach();
element('convert-options', HTMLElement).addEventListener('change', () => {
  convertChosen.checked = true;
});
const onFiles = (files: readonly File[]): void => void take(files, line).catch(showFault);
acceptDrops(document.body, onFiles);
acceptChoice(element('choose', HTMLButtonElement), element('files', HTMLInputElement), onFiles);
// The formats come last: who sees them can drop files.
fillFormats(format, now.settings.format);
element('options', HTMLButtonElement).addEventListener('click', () => void openOptions());
showConversions(line, showFault);
showNotes(await askBackground('notes', undefined));
