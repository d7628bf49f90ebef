/** Spreadsheets: a name box and formula bar, a grid of which only what is in view is in the page, tabs, a status bar. */
import { t } from '../shared/i18n';
import type { Engine } from './engine';
import { stopCopying } from './copying';
import { FindBar } from './find/bar';
import { columnName } from './grid/axis';
import { CellFinder, type Searched } from './grid/find';
import { Grid, type LaidOut } from './grid/grid';
import type { BookPages } from './book_pages';
import type { NodeReader } from './nodes';
import type { Block, CellAt } from './grid/selection';
import { inSlices } from './slices';
import { Trail } from './trail';

/** Rows that are summed up in one go. */
const ROWS = 500;

/** How many cells are filled, how many are numbers, and their sum. */
type Sums = readonly [filled: number, numbers: number, sum: number];

/** What of a workbook is looked at. */
interface Whereabouts {
  /** Index of the sheet. */
  readonly sheet: number;
  readonly active: CellAt | undefined;
  /** How far the sheet is scrolled, in pixels. */
  readonly top: number;
  readonly left: number;
  readonly isFocused: boolean;
}

/** Where keys lead from one tab among those that may be looked at. */
const TAB_STEPS: Readonly<Record<string, (here: number, count: number) => number>> = {
  ArrowLeft: (here) => here - 1,
  ArrowRight: (here) => here + 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function blockOf({ row, column }: CellAt): Block {
  return { top: row, bottom: row, left: column, right: column };
}

/** A workbook on the screen. */
export class BookView {
  private readonly bar = document.createElement('div');
  private readonly name = document.createElement('input');
  private readonly formula = document.createElement('output');
  private readonly tabs = document.createElement('div');
  private readonly place = document.createElement('div');
  private readonly status = document.createElement('div');
  private grid: Grid | undefined;
  /** What was looked at of sheets that were left. */
  private readonly left = new Map<number, Whereabouts>();
  /** Index of the sheet that is shown. */
  current = 0;
  private zoom = 1;
  readonly find: FindBar;
  private finder: CellFinder | undefined;
  private telling = 0;
  /** Sums of what was selected last. */
  private summing = new AbortController();
  private readonly ending = new AbortController();
  private readonly trail = new Trail<Whereabouts>(this, this.ending.signal);

  constructor(
    private readonly engine: Engine,
    private readonly reader: NodeReader,
    private readonly pages: BookPages,
    stage: HTMLElement,
    private readonly look: (element: Element) => readonly (readonly [string, string])[],
    private readonly onFault: (thrown: unknown) => void,
  ) {
    this.bar.className = 'd-formula-bar';
    this.bar.append(this.name, this.formula);
    this.place.className = 'd-grid-place';
    this.tabs.className = 'd-tabs';
    this.tabs.setAttribute('role', 'tablist');
    this.tabs.setAttribute('aria-label', t('sheets'));
    this.status.className = 'd-status';
    this.status.setAttribute('role', 'status');
    stage.append(this.bar, this.place, this.tabs, this.status);
    this.makeBar();
    this.wireTabs();
    for (let index = 0; index < engine.count; index += 1) this.tabs.append(this.tab(index));
    this.show(engine.firstSheet);
    this.find = new FindBar(
      (onChange) => (this.finder = new CellFinder(this.searched(), onChange)),
      () => {
        this.focus();
      },
    );
  }

  setZoom(factor: number): void {
    this.zoom = factor;
    this.grid?.setZoom(factor);
  }

  /** What is looked at. */
  get spot(): Whereabouts {
    const { scrollTop: top = 0, scrollLeft: left = 0 } = this.grid?.element ?? {};
    const isFocused = this.grid?.element.contains(document.activeElement) ?? false;
    return { sheet: this.current, active: this.grid?.selection.active, top, left, isFocused };
  }

  /** Shows again what was looked at before. */
  comeBack({ sheet, active, top, left, isFocused }: Whereabouts): void {
    if (sheet !== this.current) this.show(sheet);
    if (active !== undefined) this.grid?.go(blockOf(active));
    if (isFocused) this.grid?.element.focus();
    this.grid?.element.scrollTo({ top, left, behavior: 'instant' });
  }

  stop(): void {
    this.ending.abort();
    this.find.destroy();
    cancelAnimationFrame(this.telling);
    this.summing.abort();
    stopCopying();
    this.grid?.stop();
  }

  private makeBar(): void {
    this.name.className = 'd-name-box';
    this.name.setAttribute('aria-label', t('nameBox'));
    this.name.spellcheck = false;
    this.name.addEventListener('focus', () => {
      this.name.select();
    });
    this.name.addEventListener('keydown', (event) => {
      if (event.key === 'Enter')
        this.attempt(() => {
          this.go(this.name.value);
        });
      else if (event.key === 'Escape') this.focus();
    });
    this.name.addEventListener('blur', () => {
      this.showName();
    });
    this.formula.setAttribute('aria-label', t('formulaBar'));
    document.addEventListener(
      'keydown',
      (event) => {
        const control = event.ctrlKey || event.metaKey;
        const key = event.key.toLowerCase();
        if (control && key === 'f') this.find.open();
        else if (control && key === 'g') this.name.focus();
        else if (key === 'f3') this.find.open(event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
      },
      { signal: this.ending.signal },
    );
  }

  /** Gives the keys to the cells. */
  focus(): void {
    this.grid?.element.focus();
  }

  /** Shows the present sheet's tab, and goes through the tabs by keys. */
  private wireTabs(): void {
    this.tabs.addEventListener('keydown', (event) => {
      const all = [...this.tabs.querySelectorAll<HTMLButtonElement>('button:enabled')];
      const here = all.findIndex((tab) => tab === document.activeElement);
      const step = TAB_STEPS[event.key]?.(here, all.length);
      const tab = step === undefined ? undefined : all[step];
      if (tab === undefined) return;
      event.preventDefault();
      tab.focus();
      tab.click();
    });
  }

  private tab(index: number): HTMLButtonElement {
    const { name, visible } = this.engine.sheet(index);
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.setAttribute('role', 'tab');
    tab.textContent = name;
    tab.disabled = !visible;
    if (!visible) tab.title = t('hiddenSheet');
    const colour = this.engine.sheetColour(index);
    if (colour !== '') {
      tab.classList.add('d-coloured');
      tab.style.setProperty('--tab', colour);
    }
    tab.addEventListener('click', ({ detail }) => {
      this.attempt(() => {
        this.show(index);
        // Who clicks goes on with the cells, who came by keys with the tabs.
        if (detail > 0) this.focus();
      });
    });
    return tab;
  }

  /** Shows a sheet with cells of it selected; without them, as it was left. */
  private show(index: number, block?: Block): void {
    if (this.grid !== undefined) this.left.set(this.current, this.spot);
    this.grid?.stop();
    this.current = index;
    this.engine.openSheet(index);
    const laidOut: LaidOut = {
      grownRows: () => this.pages.grownRows(index),
      drawings: (rows, columns) => this.pages.drawings(index, rows, columns),
    };
    const events = {
      onSelect: (active: CellAt, blocks: readonly Block[]) => {
        this.tell(active, blocks);
      },
      onLink: (location: string) => {
        this.attempt(() => {
          this.go(location);
        });
      },
      onDraw: () => {
        this.finder?.mark();
      },
      onFault: this.onFault,
    };
    this.grid = new Grid(this.engine, this.reader, laidOut, index, events, this.look);
    this.grid.element.setAttribute('aria-label', this.engine.sheet(index).name);
    this.place.replaceChildren(this.grid.element, this.grid.note.element);
    this.grid.setZoom(this.zoom);
    const left = this.left.get(index);
    this.grid.go(block ?? blockOf(left?.active ?? { row: 0, column: 0 }));
    if (block === undefined && left !== undefined)
      this.grid.element.scrollTo({ top: left.top, left: left.left, behavior: 'instant' });
    for (const [place, tab] of [...this.tabs.querySelectorAll('button')].entries()) {
      tab.setAttribute('aria-selected', String(place === index));
      tab.tabIndex = place === index ? 0 : -1;
      if (place === index) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  /** Goes where a link, a reference or a name leads. */
  private go(location: string): void {
    const place = this.engine.place(location, this.current);
    if (place === undefined) {
      this.status.textContent = t('noSuchPlace', location);
      if (document.activeElement === this.name) this.name.select();
      return;
    }
    this.trail.jump(() => {
      if (place.sheet === this.current) this.grid?.go(place.block);
      else this.show(place.sheet, place.block);
    });
    this.focus();
  }

  /** What is looked through for words. */
  private searched(): Searched {
    const { engine } = this;
    const all = Array.from({ length: engine.count }, (_, index) => index);
    return {
      sheets: all.filter((index) => engine.sheet(index).visible),
      active: () => ({ ...this.active, sheet: this.current }),
      find: (wanted, sheet, row) => engine.find(wanted, sheet, row),
      go: (cell) => {
        if (cell.sheet === this.current) this.grid?.go(blockOf(cell));
        else this.show(cell.sheet, blockOf(cell));
      },
      built: () => this.grid?.built() ?? [],
      onFault: this.onFault,
    };
  }

  /** The cell that is active. */
  private get active(): CellAt {
    return this.grid?.selection.active ?? { row: 0, column: 0 };
  }

  private showName(): void {
    const { row, column } = this.active;
    this.name.value = `${columnName(column)}${String(row + 1)}`;
  }

  /** Shows the active cell at once; sums of what is selected when the page has been drawn. */
  private tell(active: CellAt, blocks: readonly Block[]): void {
    this.showName();
    this.formula.textContent = this.engine.content(active);
    cancelAnimationFrame(this.telling);
    this.summing.abort();
    this.summing = new AbortController();
    const { signal } = this.summing;
    this.telling = requestAnimationFrame(() => {
      inSlices(this.sum(blocks), signal)
        .then((sums) => {
          if (sums !== undefined) this.showSums(active, sums);
        })
        .catch(this.onFault);
    });
  }

  /** How many cells of blocks are filled, how many are numbers, and their sum. */
  private *sum(blocks: readonly Block[]): Generator<undefined, Sums> {
    const all: [number, number, number] = [0, 0, 0];
    const last = this.grid?.last.row ?? 0;
    for (const block of blocks) {
      const end = Math.min(block.bottom, last);
      for (let top = block.top; top <= end; top += ROWS) {
        const bottom = Math.min(end, top + ROWS - 1);
        const [filled, numbers, sum] = this.engine.tally({ ...block, top, bottom });
        all[0] += filled;
        all[1] += numbers;
        all[2] += sum;
        yield;
      }
    }
    return all;
  }

  private showSums(active: CellAt, [filled, numbers, sum]: Sums): void {
    const shown = (value: number): string => String(Number(value.toPrecision(12)));
    const parts =
      filled < 2
        ? this.engine.lacksResult(active)
          ? [t('noResult')]
          : []
        : [
            t('statusCount', String(filled)),
            ...(numbers === 0
              ? []
              : [t('statusSum', shown(sum)), t('statusAverage', shown(sum / numbers))]),
          ];
    this.status.textContent = parts.join('    ');
  }

  private attempt(action: () => void): void {
    try {
      action();
    } catch (thrown) {
      this.onFault(thrown);
    }
  }
}
