/** What finds words in a document, and the places where it found them. */

/** What is looked for, and how. */
export interface Wanted {
  readonly words: string;
  /** Only words in the same case. */
  readonly matchesCase: boolean;
  /** Only words beside which no letter stands. */
  readonly areWhole: boolean;
}

/** How many places there are, and which of them is shown, from 1; 0 for none. */
export interface FindState {
  readonly count: number;
  readonly current: number;
  /** Whether there are more than are counted: the rest has not been looked through yet, or there are too many. */
  readonly hasMore: boolean;
}

/** Finds words in a document, and marks them where they are seen. */
export interface Finder {
  readonly state: FindState;
  /** Looks for words, and shows the first place from what is seen on. */
  search(wanted: Wanted): void;
  /** Shows the next place, or the one before; from the last one on the first. */
  step(direction: 1 | -1): void;
  /** Ends the search, and takes the marks away. */
  close(): void;
  /** Ends listening to the document, too. */
  destroy(): void;
}

/** More places than this are not looked for. */
const MOST = 10_000;

/** Places in their order, one of which is shown. */
export class Found<Place> {
  private places: readonly Place[] = [];
  private shown: Place | undefined;

  /** `compare` orders places; those that are equal to it are the same. */
  constructor(private readonly compare: (one: Place, other: Place) => number) {}

  get all(): readonly Place[] {
    return this.places;
  }

  /** The place that is shown. */
  get current(): Place | undefined {
    return this.shown;
  }

  /** Whether no more places are taken. */
  get isFull(): boolean {
    return this.places.length >= MOST;
  }

  /** Which of the places is shown, from 1; 0 for none. */
  get number(): number {
    return this.shown === undefined ? 0 : this.numberOf(this.shown);
  }

  /** Which of the places one is, from 1; 0 for none. */
  numberOf(place: Place): number {
    let [low, high] = [0, this.places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.places[middle];
      const order = other === undefined ? 0 : this.compare(other, place);
      if (order === 0) return middle + 1;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return 0;
  }

  /** What is told of the places while more are looked for, or behind that. */
  state(isSearching: boolean): FindState {
    const { number, isFull } = this;
    return { count: this.places.length, current: number, hasMore: isSearching || isFull };
  }

  add(places: readonly Place[]): void {
    if (places.length === 0) return;
    this.places = [...this.places, ...places].sort(this.compare).slice(0, MOST);
  }

  /** Forgets places; one that is shown is shown on if it is added again. */
  drop(isDropped: (place: Place) => boolean): void {
    this.places = this.places.filter((place) => !isDropped(place));
  }

  clear(): void {
    this.places = [];
    this.shown = undefined;
  }

  show(place: Place): void {
    this.shown = place;
  }

  /** The next place behind one, or the last before it; from the last one on the first. */
  next(from: Place | undefined, direction: 1 | -1): Place | undefined {
    const { places, compare } = this;
    const isBeyond = (place: Place): boolean =>
      from === undefined || compare(place, from) * direction > 0;
    return direction > 0
      ? (places.find(isBeyond) ?? places[0])
      : (places.findLast(isBeyond) ?? places.at(-1));
  }
}

const ALL = 'quire-found';
const CURRENT = 'quire-current';

/** Marks words in the page: those of the place that is shown, and all others. */
export function markFound(
  others: readonly AbstractRange[],
  current: readonly AbstractRange[],
): void {
  const shown = new Highlight(...current);
  shown.priority = 1;
  CSS.highlights.set(ALL, new Highlight(...others));
  CSS.highlights.set(CURRENT, shown);
}

/** Takes the marks away. */
export function unmarkFound(): void {
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
}
