/** Finding words in a document, also in pages that are not built. */
import type { Page } from '../../shared/protocol';
import { rangesOf, searchable, type Searchable } from './text_map';
import type { PagesView } from './view';

/** A place at which the words stand: a page, and characters of its text. */
interface Match {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** How many places there are, and which of them is shown, from 1; 0 for none. */
export interface FindState {
  readonly count: number;
  readonly current: number;
}

/** More places than this are not looked for. */
const MOST = 10_000;
const ALL = 'quire-found';
const CURRENT = 'quire-current';

/** Finds words, and marks them where they are seen. */
export class Finder {
  private readonly texts = new Map<number, Searchable>();
  private matches: readonly Match[] = [];
  private words = '';
  private current = -1;
  /** The page from which on a first place is waited for; undefined once one is shown. */
  private wantedFrom: number | undefined;
  private readonly ends: readonly (() => void)[];

  /** `onChange` is called when there are more places than before. */
  constructor(
    private readonly view: PagesView,
    private readonly onChange: () => void,
  ) {
    this.ends = [
      view.watchPages((page) => {
        this.texts.delete(page.index);
        if (this.words !== '') this.add(page);
      }),
      view.watchRestart(() => {
        this.again();
      }),
      view.watchBuilt(() => {
        this.mark();
      }),
    ];
  }

  /** How many places there are, and which is shown. */
  get state(): FindState {
    return { count: this.matches.length, current: this.current + 1 };
  }

  /** Looks for words, and shows the first place from the present page on. */
  search(words: string): void {
    this.words = searchable(words).text;
    this.matches = [];
    this.current = -1;
    this.wantedFrom = undefined;
    if (this.words.trim() !== '') {
      this.matches = this.view.source.known().flatMap((page) => this.matchesIn(page));
      const { page } = this.view.state;
      const next = this.matches.findIndex((match) => match.page >= page);
      if (this.matches.length > 0) {
        this.show(Math.max(next, 0));
        void this.view.source.all();
        return;
      }
      this.wantedFrom = page;
      void this.view.source.all().then(() => this.showFirst(0));
    }
    this.mark();
  }

  /** Shows the first place from a page on, if none has been shown yet. */
  private showFirst(from: number): void {
    const next = this.matches.findIndex((match) => match.page >= from);
    if (this.wantedFrom === undefined || next < 0) return;
    this.show(next);
    this.onChange();
  }

  /** Looks for the words once more: the text was laid out anew. No place is shown if one was shown before. */
  private again(): void {
    this.texts.clear();
    if (this.words.trim() === '') return;
    this.matches = this.view.source.known().flatMap((page) => this.matchesIn(page));
    this.current = -1;
    this.onChange();
  }

  /** Shows the next place, or the one before; from the last one on the first. */
  step(direction: 1 | -1): void {
    const { length } = this.matches;
    if (length > 0) this.show((this.current + direction + length) % length);
  }

  private add(page: Page): void {
    const shown = this.matches[this.current];
    const others = this.matches.filter((match) => match.page !== page.index);
    const found = this.matchesIn(page);
    if (found.length === 0 && others.length === this.matches.length) return;
    this.matches = [...others, ...found].sort(
      (one, other) => one.page - other.page || one.start - other.start,
    );
    if (shown !== undefined)
      this.current = this.matches.findIndex(
        ({ page: index, start }) => index === shown.page && start === shown.start,
      );
    this.onChange();
    if (this.wantedFrom !== undefined) this.showFirst(this.wantedFrom);
  }

  private matchesIn(page: Page): readonly Match[] {
    const { text, placeOf } = this.textOf(page);
    const found: Match[] = [];
    const room = MOST - this.matches.length;
    for (
      let start = text.indexOf(this.words);
      start >= 0 && found.length < room;
      start = text.indexOf(this.words, start + this.words.length)
    )
      found.push({
        page: page.index,
        start: placeOf(start),
        end: placeOf(start + this.words.length - 1) + 1,
      });
    return found;
  }

  private textOf(page: Page): Searchable {
    const known = this.texts.get(page.index);
    if (known !== undefined) return known;
    const text = searchable(page.text);
    this.texts.set(page.index, text);
    return text;
  }

  private show(index: number): void {
    this.wantedFrom = undefined;
    this.current = index;
    const match = this.matches[index];
    if (match === undefined) return;
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
    if (this.words.trim() === '') {
      CSS.highlights.delete(ALL);
      CSS.highlights.delete(CURRENT);
      return;
    }
    const all = new Highlight();
    const current = new Highlight();
    current.priority = 1;
    for (let first = 0; first < this.matches.length;) {
      const page = this.matches[first]?.page ?? 0;
      let behind = first + 1;
      while (this.matches[behind]?.page === page) behind += 1;
      const ranges = this.rangesOn(page, this.matches.slice(first, behind));
      ranges.forEach((range, index) => {
        (first + index === this.current ? current : all).add(range);
      });
      first = behind;
    }
    CSS.highlights.set(ALL, all);
    CSS.highlights.set(CURRENT, current);
  }

  /** Ends the search, and takes the marks away. */
  close(): void {
    this.words = '';
    this.matches = [];
    this.current = -1;
    this.wantedFrom = undefined;
    this.mark();
  }

  /** Ends listening to the document. */
  destroy(): void {
    this.close();
    for (const end of this.ends) end();
  }
}
