/** The popup: takes files by drop or choice, and tells which downloads were left to the browser. */
import { askBackground } from '../shared/browser';
import { acceptChoice, acceptDrops } from '../shared/choose';
import { element } from '../shared/dom';
import { Fault } from '../shared/fault';
import { layDown } from '../shared/handover';
import { loadTexts, localize, t } from '../shared/i18n';
import type { Note } from '../shared/protocol';

/** How many of the last notes are shown. */
const NOTES_SHOWN = 3;

const NOTE_TEXTS = { posted: 'notePosted', blob: 'noteBlob', once: 'noteOnce' } as const;

/** The files lie safe before any tab is opened: that closes this popup. */
async function open(files: readonly File[]): Promise<void> {
  const state = element('state', HTMLElement);
  state.textContent = t('opening');
  try {
    await askBackground('open-files', { ids: await layDown(files) });
    window.close();
  } catch (thrown) {
    state.textContent = t('notOpened', Fault.of(thrown).message);
  }
}

function showNotes(notes: readonly Note[]): void {
  const items = notes.slice(-NOTES_SHOWN).map(({ name, reason }) => {
    const item = document.createElement('li');
    item.textContent = t(NOTE_TEXTS[reason], name);
    return item;
  });
  element('notes-list', HTMLUListElement).replaceChildren(...items.reverse());
  element('notes', HTMLElement).hidden = items.length === 0;
}

await loadTexts();
localize(document);
const onFiles = (files: readonly File[]): void => void open(files);
acceptDrops(document.body, onFiles);
acceptChoice(element('choose', HTMLButtonElement), element('files', HTMLInputElement), onFiles);
showNotes(await askBackground('notes', undefined));
