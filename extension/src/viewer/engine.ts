/** The viewer's WASM module in the page itself: workbooks, whose cells are asked for while they are looked at. */
import { secondsHere } from '../shared/clock';
import { MEBIBYTE } from '../shared/limits';
import { readSettings } from '../shared/settings';
import { type Exports, WasmModule } from '../shared/wasm';
import { type Vocabulary, parseVocabulary } from './nodes';
import type { Wanted } from './find/finder';
import type { SplitPart } from './grid/axis';
import type { Group } from './grid/headings';
import type { Advice } from './grid/notes';
import type { Block, CellAt } from './grid/selection';

/** What `src/wasm/viewer.rs` exports, as wasm-bindgen writes it. */
interface ViewerExports extends Exports {
  vocabulary(): string;
  readonly Viewer: { open(bytes: Uint8Array, seconds: number): DocumentHandle };
}

/** A document in linear memory. */
interface DocumentHandle {
  readonly count: number;
  readonly firstSheet: number;
  readonly rowEdges: Uint32Array;
  readonly columnEdges: Uint32Array;
  readonly sheetFacts: Uint32Array;
  sheetName(index: number): string;
  sheetIsVisible(index: number): boolean;
  openSheet(index: number): void;
  cells(top: number, bottom: number, left: number, right: number): Uint8Array;
  locate(text: string, sheet: number): Uint32Array;
  whole(top: number, bottom: number, left: number, right: number): Uint32Array;
  texts(top: number, bottom: number, left: number, right: number): string[];
  tally(top: number, bottom: number, left: number, right: number): Float64Array;
  content(row: number, column: number): string;
  lacksResult(row: number, column: number): boolean;
  jump(row: number, column: number, down: number, right: number): Uint32Array;
  find(
    words: string,
    matchesCase: boolean,
    areWhole: boolean,
    sheet: number,
    row: number,
  ): Uint32Array;
  sheetColour(index: number): string;
  readonly split: Uint32Array;
  outline(axis: number): Uint32Array;
  fold(axis: number, group: number): void;
  foldLevel(axis: number, level: number): void;
  grow(rows: Uint32Array): void;
  advice(sheet: number, row: number, column: number): string[];
  free(): void;
}

/** In place of a row: there is none to go on with. */
const NO_ROW = 0xffffffff;

/** Cells of a sheet, by its index. */
export interface CellPlace {
  readonly sheet: number;
  readonly block: Block;
}

/** A workbook that the core has opened. Every call may throw a {@link Fault}. */
export class Engine {
  private constructor(
    private readonly module: WasmModule<ViewerExports>,
    private readonly handle: DocumentHandle,
    /** The words of the node streams. */
    readonly vocabulary: Vocabulary,
  ) {}

  /** Loads the module, once, and opens an Editor.bin, which is copied. */
  static async open(editorBin: ArrayBuffer): Promise<Engine> {
    const module = await load();
    const [handle, vocabulary] = module.call((core) => [
      core.Viewer.open(new Uint8Array(editorBin), secondsHere()),
      parseVocabulary(core.vocabulary()),
    ]);
    return new Engine(module, handle, vocabulary);
  }

  /** Number of sheets. */
  get count(): number {
    return this.handle.count;
  }

  /** The sheet that is shown first. */
  get firstSheet(): number {
    return this.handle.firstSheet;
  }

  /** The name of a sheet, and whether it may be looked at. */
  sheet(index: number): { readonly name: string; readonly visible: boolean } {
    return { name: this.handle.sheetName(index), visible: this.handle.sheetIsVisible(index) };
  }

  /** Makes a sheet the present one. */
  openSheet(index: number): void {
    this.module.call(() => {
      this.handle.openSheet(index);
    });
  }

  /** Where rows and columns of the present sheet begin, in pixels, and what else is to know about it. */
  geometry(): {
    readonly rows: Uint32Array;
    readonly columns: Uint32Array;
    readonly frozen: readonly [number, number];
    readonly lines: boolean;
    readonly rightToLeft: boolean;
    /** Whether anything lies upon its cells. */
    readonly hasDrawings: boolean;
    /** Whether rows may have to grow to their texts. */
    readonly mayGrow: boolean;
    /** The last row and the last column that have cells. */
    readonly last: CellAt;
    /** Whether the names of rows and columns are shown. */
    readonly headings: boolean;
  } {
    const [
      frozenRows = 0,
      frozenColumns = 0,
      lines = 1,
      rightToLeft = 0,
      drawings = 0,
      growth = 0,
      row = 0,
      column = 0,
      headings = 1,
    ] = this.handle.sheetFacts;
    return {
      rows: this.handle.rowEdges,
      columns: this.handle.columnEdges,
      frozen: [frozenRows, frozenColumns],
      lines: lines !== 0,
      rightToLeft: rightToLeft !== 0,
      hasDrawings: drawings !== 0,
      mayGrow: growth !== 0,
      headings: headings !== 0,
      last: { row, column },
    };
  }

  /** Makes rows of the present sheet as high as their texts need: each before its height in pixels. */
  grow(rows: Uint32Array): void {
    this.module.call(() => {
      this.handle.grow(rows);
    });
  }

  /** The cells of a window: first row, row after the last, and columns likewise. */
  cells(top: number, bottom: number, left: number, right: number): Uint8Array {
    return this.module.call(() => this.handle.cells(top, bottom, left, right));
  }

  /** Where a link, a reference or a name leads from a sheet of a workbook. */
  place(location: string, sheet: number): CellPlace | undefined {
    const [index, ...corners] = this.module.call(() => this.handle.locate(location, sheet));
    return index === undefined ? undefined : { sheet: index, block: blockOf(corners) };
  }

  /** A block of the present sheet with all of the merged cells that it has a part of. */
  whole({ top, bottom, left, right }: Block): Block {
    return blockOf(this.module.call(() => this.handle.whole(top, bottom, left, right)));
  }

  /** The texts of a block of the present sheet, row by row; empty rows and columns at its end are left out. */
  texts({ top, bottom, left, right }: Block): string[][] {
    const [columns = '1', ...texts] = this.module.call(() =>
      this.handle.texts(top, bottom, left, right),
    );
    const width = Number(columns);
    const rows: string[][] = [];
    for (let at = 0; at < texts.length; at += width) rows.push(texts.slice(at, at + width));
    return rows;
  }

  /** How many cells of a block of the present sheet are filled, how many are numbers, and their sum. */
  tally({ top, bottom, left, right }: Block): readonly [number, number, number] {
    const [filled = 0, numbers = 0, sum = 0] = this.module.call(() =>
      this.handle.tally(top, bottom, left, right),
    );
    return [filled, numbers, sum];
  }

  /** The formula of a cell of the present sheet, or what it shows. */
  content({ row, column }: CellAt): string {
    return this.module.call(() => this.handle.content(row, column));
  }

  /** Whether a cell of the present sheet has a formula whose result the file does not have. */
  lacksResult({ row, column }: CellAt): boolean {
    return this.module.call(() => this.handle.lacksResult(row, column));
  }

  /** Where Ctrl and an arrow lead on the present sheet; steps are -1, 0 or 1. */
  jump({ row, column }: CellAt, down: number, right: number): CellAt {
    const [toRow = row, toColumn = column] = this.module.call(() =>
      this.handle.jump(row, column, down, right),
    );
    return { row: toRow, column: toColumn };
  }

  /** Where words are in a part of a sheet that begins with a row, and the row to go on with; `undefined` behind the last. */
  find(
    { words, matchesCase, areWhole }: Wanted,
    sheet: number,
    row: number,
  ): { readonly cells: readonly CellAt[]; readonly next: number | undefined } {
    const [next = NO_ROW, ...places] = this.module.call(() =>
      this.handle.find(words, matchesCase, areWhole, sheet, row),
    );
    const cells: CellAt[] = [];
    for (let at = 0; at < places.length; at += 2)
      cells.push({ row: places[at] ?? 0, column: places[at + 1] ?? 0 });
    return { cells, next: next === NO_ROW ? undefined : next };
  }

  /** The colour of a sheet's tab; empty without one. */
  sheetColour(index: number): string {
    return this.handle.sheetColour(index);
  }

  /** Panes of the present sheet that scroll by themselves, and the cell that the main one begins with. */
  split(): { rows: SplitPart; columns: SplitPart; main: CellAt } | undefined {
    const parts = this.handle.split;
    if (parts.length === 0) return undefined;
    const [height = 0, width = 0, row = 0, column = 0, mainRow = 0, mainColumn = 0] = parts;
    return {
      rows: { size: height, first: row },
      columns: { size: width, first: column },
      main: { row: mainRow, column: mainColumn },
    };
  }

  /** The groups of rows (0) or columns (1) of the present sheet. */
  outline(axis: number): Group[] {
    const numbers = this.handle.outline(axis);
    const groups: Group[] = [];
    for (let at = 0; at < numbers.length; at += 5) {
      const [level = 1, first = 0, last = 0, handle = 0, folded = 0] = numbers.slice(at, at + 5);
      groups.push({ index: at / 5, level, first, last, handle: handle - 1, folded: folded !== 0 });
    }
    return groups;
  }

  /** Folds or unfolds a group. */
  fold(axis: number, group: number): void {
    this.module.call(() => {
      this.handle.fold(axis, group);
    });
  }

  /** Folds all groups from a level on. */
  foldLevel(axis: number, level: number): void {
    this.module.call(() => {
      this.handle.foldLevel(axis, level);
    });
  }

  /** What a cell of the present sheet may hold. */
  advice(sheet: number, { row, column }: CellAt): Advice | undefined {
    const [title, text = '', kind = '', ...choices] = this.module.call(() =>
      this.handle.advice(sheet, row, column),
    );
    if (title === undefined) return undefined;
    return { title, text, hasList: kind === 'list', choices };
  }

  /** Gives the memory back. */
  close(): void {
    this.handle.free();
  }
}

/** A block by its first row and column, and its last row and column. */
function blockOf([top = 0, left = 0, bottom = top, right = left]: Iterable<number>): Block {
  return { top, left, bottom, right };
}

let loaded: Promise<WasmModule<ViewerExports>> | undefined;

/** The module, loaded once; after a trap, or another limit of memory, the next document gets another. */
async function load(): Promise<WasmModule<ViewerExports>> {
  const limit = (await readSettings()).settings.memory * MEBIBYTE;
  const known = await loaded;
  if (known?.isSound === true && known.limit === limit) return known;
  loaded = WasmModule.load('quire_viewer', limit);
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}
