/** The viewer page: opens what its address asks for or what is dropped on it, and carries out the toolbar. */
import {
  type Purpose,
  isFetchable,
  isLocalFile,
  purposeOf,
  viewerForFile,
} from '../shared/address';
import { askBackground, fileAccess, isExtension, openPage, saveBlob } from '../shared/browser';
import { acceptChoice, acceptDrops } from '../shared/choose';
import { element, onPress } from '../shared/dom';
import { Fault } from '../shared/fault';
import { layDown, takeOut } from '../shared/handover';
import { FORMATS, formatOf } from '../shared/formats';
import { t } from '../shared/i18n';
import type { Job } from '../shared/job';
import { type Kind, kindOfName, pathName } from '../shared/office';
import { filesOf, lossesOf, outputOf } from '../shared/output';
import { preparePage } from '../shared/page';
import type { Converted, Source } from '../shared/protocol';
import { readSettings } from '../shared/settings';
import { tellLosses } from '../shared/telling';
import { convert, prepareConverter } from './convert';
import { stopCopying } from './copying';
import { leaveEntries } from './leave';
import { fillMenu, wireMenu } from './menu';
import { prepareLayout } from './pages/source';
import { follow, followRest, stopSaving, tell } from './saving';
import * as shell from './shell';
import { type View, openDocument } from './view';
import { Show } from './present/show';
import { nextZoom } from './zoom';

/** What the page is about: where it comes from, and what became of it. */
interface Subject {
  readonly source: Source;
  /** The name that the link or the user gave; empty if the server is to name it. */
  readonly name: string;
  /** The format to save the conversion in instead of showing it; empty: it is shown. */
  readonly save: string;
  job?: Job;
  /** What became of the document; the beginning of a large one is shown before. */
  whole?: Promise<Converted>;
  /** The file as it came. */
  original?: Blob;
  converted?: Converted;
  /** How large it is to be shown once it is. */
  zoom?: number;
  /** It is being opened, or its beginning is. */
  opening?: Promise<View>;
  view?: View;
}

let subject: Subject | undefined;

/** So far the wheel is turned with Ctrl for a step of the zoom, in pixels. */
const WHEEL_STEP = 60;

/** What keys do together with Ctrl: the page itself is neither saved nor enlarged. */
const KEYS: Readonly<Record<string, () => void>> = {
  s: () => {
    attempt(download)();
  },
  o: () => {
    element('files', HTMLInputElement).click();
  },
  '+': () => {
    zoomBy(1);
  },
  '=': () => {
    zoomBy(1);
  },
  '-': () => {
    zoomBy(-1);
  },
  '0': () => {
    zoomBy(0);
  },
};

const KINDS: Readonly<Record<Converted['container'], Kind>> = {
  docy: 'text',
  xlsy: 'sheets',
  ppty: 'slides',
};

/** Starts over with a document. */
async function open(source: Source, name: string, save = '', password?: string): Promise<void> {
  subject?.job?.cancel();
  subject?.view?.destroy();
  stopSaving();
  stopCopying();
  const mine: Subject = { source, name, save };
  subject = mine;
  if (source.kind === 'file') mine.original = source.file;
  shell.showName(name || (source.kind === 'url' ? pathName(source.url) : ''));
  shell.showNotice('');
  shell.offerDownload(source.kind !== 'bytes');
  shell.showWork({ stage: 'queued' });
  offerMore(mine, name);
  // Workbooks have no pages; what has no name may be anything.
  if (save === '' && kindOfName(shownName()) !== 'sheets') prepareLayout();
  try {
    const { memory } = (await readSettings()).settings;
    const order = {
      ...{ source, format: formatOf('editor-bin').id, memory },
      ...{ beginning: save === '', showing: undefined, password },
    };
    mine.job = convert(order, {
      onState: (state) => {
        if (subject !== mine) return;
        if (mine.opening === undefined) shell.showWork(state);
        else tell(mine.job, state);
      },
      onBeginning: (beginning) => {
        showBeginning(mine, beginning);
      },
    });
    mine.whole = mine.job.result.then((converted) => take(mine, converted));
    await mine.whole;
    if (save === '') await showDocument(mine);
    else await saveAs(mine, save);
  } catch (thrown) {
    if (subject !== mine) return;
    mine.view?.destroy();
    delete mine.view;
    delete mine.opening;
    const fault = Fault.of(thrown);
    // Bytes that were transferred cannot be asked for again.
    const isLocked = fault.code === 'encrypted' || fault.code === 'wrong-password';
    if (isLocked && source.kind !== 'bytes') shell.showLocked(fault.code === 'wrong-password');
    else shell.showFault(fault);
  }
}

function take(mine: Subject, converted: Converted): Converted {
  if (converted.original !== undefined) mine.original = new Blob([converted.original]);
  mine.converted = { ...converted, original: undefined };
  if (subject !== mine) return mine.converted;
  introduce(mine, converted);
  shell.showWarnings(converted.warnings);
  return mine.converted;
}

/** Shows what a document is called, and what can be done with it. */
function introduce(mine: Subject, { name, container }: Converted): void {
  shell.showName(mine.name || name);
  offerMore(mine, shownName());
  offerFormats(KINDS[container]);
}

/** Shows the beginning of a document while the rest is converted. */
function showBeginning(mine: Subject, beginning: Converted): void {
  if (subject !== mine || mine.job === undefined) return;
  introduce(mine, beginning);
  followRest(mine.job);
  // Whatever is wrong with it is told when all of the document is there.
  openIn(mine, beginning, true).catch(() => undefined);
}

async function showDocument(mine: Subject): Promise<void> {
  const { converted, opening } = mine;
  if (converted === undefined || subject !== mine) return;
  let view = await opening?.catch(() => undefined);
  if (subject !== mine) return;
  if (view === undefined) view = await openIn(mine, converted, false);
  else await view.finish(converted);
  if (subject !== mine) return;
  element('document', HTMLElement).dataset['part'] = 'whole';
  offerShow(view);
}

/** Opens a document, or its beginning, where documents are shown. */
function openIn(mine: Subject, converted: Converted, isBeginning: boolean): Promise<View> {
  shell.show('document');
  const events = { onZoom: shell.showZoom };
  const host = element('document', HTMLElement);
  host.dataset['part'] = isBeginning ? 'beginning' : 'whole';
  const opening = openDocument(converted, isBeginning, host, events).then((view) => {
    // Another document was opened, or this one was given up.
    if (subject !== mine || mine.opening !== opening) {
      view.destroy();
      throw new Fault('cancelled');
    }
    mine.view = view;
    // Asked for while it opened.
    if (mine.zoom !== undefined) view.setZoom(mine.zoom);
    return view;
  });
  mine.opening = opening;
  return opening;
}

/** Converts the document to a format, and saves it. */
async function saveAs(mine: Subject, format: string): Promise<void> {
  const whole = await mine.whole;
  if (whole === undefined) return;
  const converted = await inFormat(mine, whole, format);
  const files = filesOf(converted);
  const { name, file } = await outputOf({ name: shownName(), files }, format);
  await saveBlob(file, name);
  const losses = tellLosses(lossesOf(converted));
  if (mine.save !== '' && mine.view === undefined) shell.showSaved(name, losses);
  else shell.showNotice([t('savedAs', name), losses].filter((part) => part !== '').join(' · '));
}

/** A document in the format that it is to be saved in. What is shown goes to a worker as a copy. */
async function inFormat(mine: Subject, converted: Converted, format: string): Promise<Converted> {
  if (formatOf(format).core === undefined) return converted;
  const { memory } = (await readSettings()).settings;
  const media = converted.media.map(({ name, bytes }) => ({ name, bytes: bytes.slice(0) }));
  const editorBin = converted.editorBin.slice(0);
  const source: Source = { kind: 'converted', name: shownName(), editorBin, media };
  const showing = mine.view?.pages?.source.showing;
  const order = { source, format, memory, beginning: false, showing, password: undefined };
  if (mine.view !== undefined) return follow((onState) => convert(order, { onState }));
  // Nothing is shown yet: the page goes on telling how far the work is.
  mine.job = convert(order, {
    onState: (state) => {
      if (subject === mine) shell.showWork(state);
    },
  });
  return mine.job.result;
}

/** The formats that a document of this kind can be converted to. */
function offerFormats(kind: Kind): void {
  const fitting = FORMATS.filter(({ kinds }) => kinds.includes(kind));
  const entries = fitting.map(({ id, title }) => ({
    text: t(title),
    action: attempt((mine) => saveAs(mine, id)),
  }));
  fillMenu('formats', entries);
}

/** The ways to present slides; a text has none. */
function offerShow({ pages }: View): void {
  const slides = pages?.source.slides;
  shell.offerShow(slides !== undefined && slides.count > 0);
  if (pages === undefined || slides === undefined) return;
  const begin =
    (first: () => number, notes: boolean): (() => void) =>
    () => {
      new Show(pages, first(), notes);
    };
  fillMenu('present-menu', [
    { text: t('presentAll'), action: begin(() => 0, false) },
    { text: t('presentHere'), action: begin(() => pages.state.page, false) },
    { text: t('presentNotes'), action: begin(() => pages.state.page, true) },
  ]);
}

/** What else can be done about a document. */
function offerMore({ source }: Subject, name: string): void {
  const url = source.kind === 'url' ? source.url : '';
  const told = (action: () => Promise<string>): void => {
    attempt(async () => {
      shell.showNotice(await action());
    })();
  };
  const entries = leaveEntries(url, name || pathName(url), told);
  fillMenu('more-menu', entries);
  shell.offerMore(entries.length > 0);
}

/** The file as it came: the very bytes that are shown; if there are none, once more from the server. */
async function download(mine: Subject): Promise<void> {
  if (mine.original !== undefined) await saveBlob(mine.original, shownName());
  else if (mine.source.kind === 'url' && isExtension) {
    await askBackground('save-url', { url: mine.source.url });
  } else if (mine.source.kind === 'url') location.assign(mine.source.url);
}

function shownName(): string {
  return element('name', HTMLElement).textContent;
}

/** Shows everything larger or smaller by a step, or in its own size; what is at a place of the window stays there. */
function zoomBy(direction: 1 | -1 | 0, at?: { readonly x: number; readonly y: number }): void {
  if (subject === undefined) return;
  const { view } = subject;
  const zoom = direction === 0 ? 1 : nextZoom(view?.zoom ?? subject.zoom ?? 1, direction);
  if (view !== undefined) view.setZoom(zoom, at);
  else {
    subject.zoom = zoom;
    shell.showZoom(zoom);
  }
}

/** The first file is shown here if there is room; each other one gets a tab of its own. */
async function openFiles(files: readonly File[]): Promise<void> {
  const [first, ...rest] = files;
  const here = shell.isOccupied() ? undefined : first;
  const elsewhere = here === undefined ? files : rest;
  const ids = elsewhere.length === 0 ? [] : await layDown(elsewhere);
  if (isExtension && ids.length > 0) await askBackground('open-files', { ids });
  else for (const id of ids) await openPage(viewerForFile(id));
  if (here !== undefined) await open({ kind: 'file', name: here.name, file: here }, here.name);
}

/** Runs what a button does; if it fails, the line below the toolbar says so. */
function attempt(action: (mine: Subject) => Promise<void>): () => void {
  return () => {
    if (subject === undefined) return;
    action(subject).catch((thrown: unknown) => {
      const fault = Fault.of(thrown);
      // What the user calls off needs no word.
      if (fault.code !== 'cancelled') shell.showTrouble(fault);
    });
  };
}

/** Keys that hold for every document, and the wheel that zooms; documents of pages have more keys of their own. */
function wireKeys(stage: HTMLElement): void {
  let turned = 0;
  stage.addEventListener(
    'wheel',
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || !shell.isOccupied()) return;
      event.preventDefault();
      // Fingers on a pad turn a little many times.
      if (turned * event.deltaY < 0) turned = 0;
      turned += event.deltaY;
      if (Math.abs(turned) < WHEEL_STEP) return;
      zoomBy(turned < 0 ? 1 : -1, { x: event.clientX, y: event.clientY });
      turned = 0;
    },
    { passive: false },
  );
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    // Some keyboards have the plus above another sign.
    const isPlain = !altKey && (!shiftKey || key === '+');
    const action = (ctrlKey || metaKey) && isPlain ? KEYS[key.toLowerCase()] : undefined;
    if (action === undefined || event.defaultPrevented || !shell.isOccupied()) return;
    event.preventDefault();
    action();
  });
}

function wire(): void {
  const onFiles = (files: readonly File[]): void => {
    openFiles(files).catch((thrown: unknown) => {
      shell.showFault(Fault.of(thrown));
    });
  };
  const stage = element('stage', HTMLElement);
  wireKeys(stage);
  acceptDrops(stage, onFiles);
  // What was ready may have been put away by now; nothing is made twice.
  stage.addEventListener('dragenter', ({ relatedTarget }) => {
    const isInside = relatedTarget instanceof Node && stage.contains(relatedTarget);
    if (!isInside && !shell.isOccupied()) prepare();
  });
  onPress('choose', prepare);
  acceptChoice(element('choose', HTMLButtonElement), element('files', HTMLInputElement), onFiles);
  onPress('zoom-in', () => {
    zoomBy(1);
  });
  onPress('zoom-out', () => {
    zoomBy(-1);
  });
  onPress('zoom-value', () => {
    zoomBy(0);
  });
  onPress('cancel', () => subject?.job?.cancel());
  onPress(
    'retry',
    attempt(({ source, name, save }) => open(source, name, save)),
  );
  element('unlock', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const { value } = element('password', HTMLInputElement);
    attempt(({ source, name, save }) => open(source, name, save, value))();
  });
  onPress(
    'save-pdf',
    attempt((mine) => saveAs(mine, 'pdf')),
  );
  onPress('download', attempt(download));
  onPress('fault-download', attempt(download));
  wireMenu('review-menu');
  wireMenu('print-menu');
  wireMenu('formats');
  wireMenu('present-menu');
  wireMenu('more-menu');
  onPress('show', attempt(showDocument));
}

/** Has ready what a document needs that is about to come. */
function prepare(): void {
  prepareLayout();
  // Without it the document waits for it.
  prepareConverter().catch(() => undefined);
}

/** Does what the page's address asks for. */
async function begin(purpose: Purpose): Promise<void> {
  switch (purpose.kind) {
    case 'none':
      shell.show('welcome');
      prepare();
      return;
    case 'file': {
      const found = await takeOut(purpose.id);
      if (found === undefined) shell.showFault(new Fault('file-gone'));
      else await open({ kind: 'file', ...found }, found.name);
      return;
    }
    case 'url':
      await beginUrl(purpose);
      return;
    default:
      purpose satisfies never;
  }
}

async function beginUrl({ url, name, ticket, save }: Purpose & { kind: 'url' }): Promise<void> {
  shell.showName(name || pathName(url));
  if (!isFetchable(url)) {
    shell.showFault(new Fault('address', url));
    return;
  }
  if (isLocalFile(url) && !(await fileAccess())) {
    shell.showFault(new Fault('file-access', url));
    return;
  }
  // An address that the extension did not make asks the user first: it would be fetched with the user's cookies.
  if (isExtension && !(await askBackground('trust', { ticket }))) {
    onPress('confirm-open', () => void open({ kind: 'url', url }, name, save));
    shell.showConfirm(url);
    return;
  }
  await open({ kind: 'url', url }, name, save);
}

await preparePage();
wire();
await begin(purposeOf(location.href)).catch((thrown: unknown) => {
  shell.showFault(Fault.of(thrown));
});
