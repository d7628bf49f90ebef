import { PROGRESS_MS } from '../shared/limits';
import type { Progress } from '../shared/protocol';

/** Tells progress at most every so often; the last word is told, if late, so that nothing stands still that has moved. */
export class Teller {
  private last = -Infinity;
  private waiting: Progress | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly send: (progress: Progress) => void) {}

  /** Tells it now, or in a while unless there is something newer by then. */
  tell(progress: Progress): void {
    const since = performance.now() - this.last;
    if (since >= PROGRESS_MS) {
      this.sendNow(progress);
      return;
    }
    this.waiting = progress;
    this.timer ??= setTimeout(() => {
      if (this.waiting !== undefined) this.sendNow(this.waiting);
    }, PROGRESS_MS - since);
  }

  /** Does not tell what is still waiting. */
  forget(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = undefined;
  }

  private sendNow(progress: Progress): void {
    this.forget();
    this.last = performance.now();
    this.send(progress);
  }
}
