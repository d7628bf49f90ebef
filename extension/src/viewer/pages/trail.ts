/** The way that a reader took through a document by links and lists of places: the browser's «back» leads along it. */
import { isRecord } from '../../shared/check';

/** A place in a document: a page, and how far below its top, in points. */
export interface Spot {
  readonly page: number;
  readonly top: number;
}

/** What is gone through. */
export interface Travelled {
  /** What is at the top of the view. */
  readonly spot: Spot;
  goTo(page: number, top: number): void;
}

/** The way through one document. */
export class Trail {
  /** Entries of other documents of the tab, and of the page before it was loaded again, are not of this way. */
  private readonly token = crypto.randomUUID();

  constructor(
    private readonly view: Travelled,
    signal: AbortSignal,
  ) {
    window.addEventListener(
      'popstate',
      ({ state }) => {
        if (!isRecord(state) || state['trail'] !== this.token) return;
        this.view.goTo(Number(state['page']), Number(state['top']));
      },
      { signal },
    );
  }

  /** Goes to a place. The one that is left can be come back to. */
  jump({ page, top }: Spot): void {
    history.replaceState(this.entry(), '');
    this.view.goTo(page, top);
    history.pushState(this.entry(), '');
  }

  private entry(): Spot & { readonly trail: string } {
    return { trail: this.token, ...this.view.spot };
  }
}
