/** Finding words in a document of pages, also in those that are not built. */
import type { Page } from '../../shared/protocol';
import {
  type FindState,
  type Finder,
  Found,
  type Wanted,
  markFound,
  unmarkFound,
} from '../find/finder';
import { inSlices } from '../slices';
import { type Searchable, isWhole, rangesOf, searchable } from './text_map';
import type { PagesView } from './view';

/** A place at which the words stand: a page, and characters of its text. */
interface Match {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** Nothing is looked for. */
const NOTHING: Wanted = { words: '', matchesCase: false, areWhole: false };

/** Finds words in the text of pages. */
export class PageFinder implements Finder {
  private readonly found = new Found<Match>(
    (one, other) => one.page - other.page || one.start - other.start,
  );
  private readonly texts = new Map<number, Searchable>();
  private wanted = NOTHING;
  /** Pages that were looked through. */
  private readonly seen = new Set<number>();
  /** Whether the first place is still to be shown. */
  private isAwaited = false;
  private isSearching = false;
  private searching = new AbortController();
  private readonly ends: readonly (() => void)[];

  /** `onChange` is called when there are other places than before. */
  constructor(
    private readonly view: PagesView,
    private readonly onChange: () => void,
  ) {
    this.ends = [
      view.watchPages((page) => {
        this.texts.delete(page.index);
        if (this.wanted.words === '') return;
        this.seen.delete(page.index);
        this.found.drop(({ page: index }) => index === page.index);
        this.look(page);
        this.onChange();
      }),
      view.watchRestart(() => {
        this.texts.clear();
        // The text was laid out anew. No place is shown if one was shown before.
        if (this.wanted.words !== '') this.begin(this.isAwaited);
      }),
      view.watchBuilt(() => {
        this.mark();
      }),
    ];
  }

  get state(): FindState {
    return this.found.state(this.isSearching);
  }

  search(wanted: Wanted): void {
    if (wanted.matchesCase !== this.wanted.matchesCase) this.texts.clear();
    const words = searchable(wanted.words, wanted.matchesCase).text;
    this.wanted = { ...wanted, words: words.trim() === '' ? '' : words };
    this.begin(true);
  }

  private begin(isAwaited: boolean): void {
    this.searching.abort();
    this.searching = new AbortController();
    this.found.clear();
    this.seen.clear();
    this.isAwaited = isAwaited;
    this.isSearching = this.wanted.words !== '';
    if (this.isSearching) void this.lookThrough(this.searching.signal);
    else this.mark();
  }

  /** Looks through the pages that are known, from the present one on; others are looked at when they come. */
  private async lookThrough(signal: AbortSignal): Promise<void> {
    const { page } = this.view.state;
    const known = this.view.source.known().map(({ index }) => index);
    const order = [
      ...known.filter((index) => index >= page),
      ...known.filter((index) => index < page),
    ];
    await inSlices(this.through(order), signal, this.onChange);
    await this.view.source.all();
    if (signal.aborted) return;
    this.isSearching = false;
    this.mark();
    this.onChange();
  }

  private *through(order: readonly number[]): Generator<undefined, void> {
    for (const index of order) {
      const page = this.view.source.page(index);
      if (page === undefined || this.found.isFull) continue;
      this.look(page);
      yield;
    }
    this.mark();
  }

  /** Looks through a page that has not been looked through. */
  private look(page: Page): void {
    if (this.seen.has(page.index)) return;
    this.seen.add(page.index);
    const [first, ...others] = this.matchesIn(page);
    if (first === undefined) return;
    this.found.add([first, ...others]);
    if (this.isAwaited) this.show(first);
  }

  step(direction: 1 | -1): void {
    const next = this.found.next(this.found.current, direction);
    if (next !== undefined) this.show(next);
  }

  private matchesIn(page: Page): readonly Match[] {
    const { text, placeOf } = this.textOf(page);
    const { words, areWhole } = this.wanted;
    const found: Match[] = [];
    for (
      let start = text.indexOf(words);
      start >= 0;
      start = text.indexOf(words, start + words.length)
    ) {
      const end = start + words.length;
      if (areWhole && !isWhole(text, [start, end])) continue;
      found.push({ page: page.index, start: placeOf(start), end: placeOf(end - 1) + 1 });
    }
    return found;
  }

  private textOf(page: Page): Searchable {
    const known = this.texts.get(page.index);
    if (known !== undefined) return known;
    const text = searchable(page.text, this.wanted.matchesCase);
    this.texts.set(page.index, text);
    return text;
  }

  private show(match: Match): void {
    this.isAwaited = false;
    this.found.show(match);
    this.view.reveal(match.page, this.rangeAt(match));
    // It may have been built only now.
    const range = this.rangeAt(match);
    if (range !== undefined) this.view.reveal(match.page, range);
    this.mark();
  }

  private rangeAt(match: Match): Range | undefined {
    return this.rangesOn(match.page, [match])[0];
  }

  /** Where places of one page, in their order, are among its nodes; none if it is not built. */
  private rangesOn(page: number, matches: readonly Match[]): readonly Range[] {
    const root = this.view.paper(page);
    const text = this.view.source.page(page)?.text;
    if (root === undefined || text === undefined) return [];
    const spans = matches.map(({ start, end }) => [start, end] as const);
    return rangesOf(root, text, spans);
  }

  /** Marks what is built. */
  private mark(): void {
    if (this.wanted.words === '') {
      unmarkFound();
      return;
    }
    const { all, number } = this.found;
    const others: Range[] = [];
    const current: Range[] = [];
    for (let first = 0; first < all.length;) {
      const page = all[first]?.page ?? 0;
      let behind = first + 1;
      while (all[behind]?.page === page) behind += 1;
      const ranges = this.rangesOn(page, all.slice(first, behind));
      for (const [index, range] of ranges.entries())
        (first + index + 1 === number ? current : others).push(range);
      first = behind;
    }
    markFound(others, current);
  }

  close(): void {
    this.wanted = NOTHING;
    this.begin(false);
  }

  destroy(): void {
    this.close();
    for (const end of this.ends) end();
  }
}
