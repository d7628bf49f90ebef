/** Spreadsheets: tabs, a formula bar, and a grid of which only what is in view is in the page. */
import type { Engine } from './engine';
import { Grid } from './grid';
import type { NodeReader } from './nodes';

/** A workbook on the screen. */
export class BookView {
  private readonly bar = document.createElement('div');
  private readonly reference = document.createElement('output');
  private readonly formula = document.createElement('output');
  private readonly tabs = document.createElement('div');
  private readonly place = document.createElement('div');
  private grid: Grid | undefined;
  private zoom = 1;

  constructor(
    private readonly engine: Engine,
    private readonly reader: NodeReader,
    stage: HTMLElement,
    private readonly onFault: (thrown: unknown) => void,
  ) {
    this.bar.className = 'd-formula-bar';
    this.bar.append(this.reference, this.formula);
    this.place.className = 'd-grid-place';
    this.tabs.className = 'd-tabs';
    this.tabs.setAttribute('role', 'tablist');
    stage.append(this.bar, this.place, this.tabs);
    for (let index = 0; index < engine.count; index += 1) this.tabs.append(this.tab(index));
    this.show(engine.firstSheet);
  }

  setZoom(factor: number): void {
    this.zoom = factor;
    this.grid?.setZoom(factor);
  }

  stop(): void {
    this.grid?.stop();
  }

  private tab(index: number): HTMLButtonElement {
    const { name, visible } = this.engine.sheet(index);
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.setAttribute('role', 'tab');
    tab.textContent = name;
    tab.disabled = !visible;
    tab.addEventListener('click', () => {
      this.attempt(() => {
        this.show(index);
      });
    });
    return tab;
  }

  /** Shows a sheet, and a cell of it if one is named. */
  private show(index: number, cell?: { readonly row: number; readonly column: number }): void {
    this.grid?.stop();
    const drawings = document.createDocumentFragment();
    this.reader.read(this.engine.openSheet(index), drawings);
    this.grid = new Grid(this.engine, this.reader, drawings, {
      onSelect: (reference, content) => {
        this.reference.textContent = reference;
        this.formula.textContent = content;
      },
      onLink: (location) => {
        this.attempt(() => {
          this.go(location);
        });
      },
      onFault: this.onFault,
    });
    this.place.replaceChildren(this.grid.element);
    this.grid.setZoom(this.zoom);
    if (cell !== undefined) this.grid.scrollTo(cell.row, cell.column);
    for (const [place, tab] of [...this.tabs.children].entries()) {
      tab.setAttribute('aria-selected', String(place === index));
    }
  }

  /** Follows a link inside the workbook. */
  private go(location: string): void {
    const place = this.engine.place(location);
    if (place === undefined) return;
    const tabs = [...this.tabs.children];
    const current = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
    const named = tabs.findIndex((tab) => tab.textContent === place.sheet);
    if (place.sheet === undefined || named === current)
      this.grid?.scrollTo(place.row, place.column);
    else if (named >= 0) this.show(named, place);
  }

  private attempt(action: () => void): void {
    try {
      action();
    } catch (thrown) {
      this.onFault(thrown);
    }
  }
}
