/**
 * What handing a buffer over costs on this machine, by every way that there is, and what the rules of linear memory
 * are. The same script is the page and its worker.
 */
import { button, element, make } from '../shared/dom';
import { Fault } from '../shared/fault';
import { byteText, t } from '../shared/i18n';
import { preparePage } from '../shared/page';
import { WAYS, type Way, serveSender } from '../shared/sender';
import { EXAMPLES } from './memory';
import { type From, type Measurement, Receiver, memoryNow } from './receive';

const MEGABYTE = 1_000_000;
const SIZES = [1, 16, 64, 256];

/** Each is measured so often, the slow ones less; the median counts. */
const ROUNDS = 5;
const SLOW_MS = 400;

/** Memory is measured with buffers of this size, in MB: it grows with them. */
const MEMORY_SIZE = 16;

const FROM_TITLES = { worker: 'benchWorker', offscreen: 'benchOffscreen' } as const;
const WAY_TITLES: Readonly<Record<Way, string>> = {
  transfer: 'benchTransfer',
  clone: 'benchClone',
  shared: 'benchShared',
  runtime: 'benchRuntime',
};

async function median(
  receiver: Receiver,
  bytes: number,
  way: Way,
): Promise<Measurement | undefined> {
  const rounds: Measurement[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const measured = await receiver.receive(bytes, way);
    if (measured === undefined) return undefined;
    rounds.push(measured);
    if (measured.ms > SLOW_MS) break;
  }
  return rounds.sort((a, b) => a.ms - b.ms)[Math.floor(rounds.length / 2)];
}

/** The memory that a buffer takes at both ends together, as a multiple of its size. */
async function memoryOf(receiver: Receiver, way: Way): Promise<number | undefined> {
  await receiver.forget();
  const before = await memoryNow();
  const sent = await receiver.receive(MEMORY_SIZE * MEGABYTE, way);
  const after = sent === undefined ? undefined : await memoryNow();
  await receiver.forget();
  return before === undefined || after === undefined
    ? undefined
    : Math.max(0, after - before) / (MEMORY_SIZE * MEGABYTE);
}

async function measure(sizes: readonly number[], withMemory: boolean): Promise<void> {
  const state = element('state', HTMLElement);
  const table = element('results', HTMLTableSectionElement);
  table.replaceChildren();
  for (const from of Object.keys(FROM_TITLES) as From[]) {
    const receiver = await Receiver.reach(from);
    // Starts the sender, and both engines' code for it.
    await receiver.receive(MEGABYTE, 'transfer');
    for (const way of WAYS) {
      state.textContent = `${t('benchRunning')} ${t(FROM_TITLES[from])}, ${t(WAY_TITLES[way])}`;
      const row = make('tr', {}, make('th', { scope: 'row' }, t(FROM_TITLES[from])));
      row.dataset['way'] = `${from}-${way}`;
      row.append(make('th', { scope: 'row' }, t(WAY_TITLES[way])));
      table.append(row);
      let left: number | undefined;
      for (const size of sizes) {
        const measured = await median(receiver, size * MEGABYTE, way);
        left = measured?.left ?? left;
        row.append(make('td', {}, timeText(measured?.ms)));
      }
      // Of the offscreen document's memory the browser tells nothing.
      const times = withMemory && from === 'worker' ? await memoryOf(receiver, way) : undefined;
      row.append(make('td', {}, times === undefined ? '–' : `${times.toFixed(1)}×`));
      row.append(make('td', {}, left === undefined ? '–' : byteText(left)));
    }
    await receiver.forget();
  }
  state.textContent = t('benchDone');
}

function timeText(ms: number | undefined): string {
  return ms === undefined ? t('benchImpossible') : `${ms.toFixed(1)} ms`;
}

/** The examples: what each shows, its code, and what comes of it here. */
function showExamples(): void {
  const articles = Object.entries(EXAMPLES).map(([name, example]) => {
    const result = make('output', { id: `memory-${name}`, className: 'code' });
    const run = button(t('memoryRun'), () => {
      const facts = Object.entries(example());
      result.textContent = facts.map(([fact, found]) => `${fact}: ${String(found)}`).join('\n');
    });
    run.ariaLabel = `${t('memoryRun')}: ${name}`;
    const code = make('pre', { className: 'code', tabIndex: 0 }, String(example));
    code.ariaLabel = name;
    code.setAttribute('role', 'region');
    return make(
      'article',
      {},
      make('p', {}, t(`memory_${name}`)),
      make('details', {}, make('summary', {}, t('memoryCode')), code),
      make('p', { className: 'row' }, run, result),
    );
  });
  element('examples', HTMLElement).append(...articles);
}

/** Sizes up to that which the address names with `most`; all of them without. */
function wantedSizes(): readonly number[] {
  const most = Number(new URLSearchParams(location.search).get('most') ?? Infinity);
  return SIZES.filter((size) => size <= most);
}

if ('document' in globalThis) {
  await preparePage();
  showExamples();
  const sizes = wantedSizes();
  const head = element('head', HTMLTableRowElement);
  const heads = sizes.map((size) => make('th', { scope: 'col' }, byteText(size * MEGABYTE)));
  head.children[1]?.after(...heads);
  const run = element('run', HTMLButtonElement);
  run.addEventListener('click', () => {
    run.disabled = true;
    measure(sizes, element('memory', HTMLInputElement).checked)
      .catch((thrown: unknown) => {
        element('state', HTMLElement).textContent = t('actionFailed', Fault.of(thrown).message);
      })
      .finally(() => {
        run.disabled = false;
      });
  });
  run.disabled = false;
} else {
  serveSender(self);
}
