/** The way that a reader took through a document by links and lists of places: the browser's «back» leads along it. */
import { isRecord } from '../shared/check';

/** What is gone through. Places are kept by the browser: as plain values. */
export interface Travelled<P> {
  /** What is looked at. */
  readonly spot: P;
  /** Shows again what was looked at before. */
  comeBack(spot: P): void;
}

/** The way through one document. */
export class Trail<P> {
  /** Entries of other documents of the tab, and of the page before it was loaded again, are not of this way. */
  private readonly token = crypto.randomUUID();

  constructor(
    private readonly travelled: Travelled<P>,
    signal: AbortSignal,
  ) {
    window.addEventListener(
      'popstate',
      ({ state }) => {
        if (!isRecord(state) || state['trail'] !== this.token) return;
        this.travelled.comeBack(state['spot'] as P);
      },
      { signal },
    );
  }

  /** Does what leads to another place. The one that is left can be come back to. */
  jump(go: () => void): void {
    history.replaceState(this.entry(), '');
    go();
    history.pushState(this.entry(), '');
  }

  private entry(): { readonly trail: string; readonly spot: P } {
    return { trail: this.token, spot: this.travelled.spot };
  }
}
