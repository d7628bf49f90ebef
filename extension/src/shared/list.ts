/** The pages' side of the list of conversions that the offscreen document keeps. */
import { askBackground } from './browser';
import { ANSWER_MS } from './limits';
import { type Batch, type Entry, type Name, type Request, ask } from './protocol';

/** A line to the list. */
export class ListLine {
  private constructor(private readonly port: MessagePort) {}

  /** Reaches the list; the offscreen document is made if it is not there. */
  static async reach(): Promise<ListLine> {
    const { port1, port2 } = new MessageChannel();
    await askBackground('reach-list', { line: port2 });
    return new ListLine(port1);
  }

  /** Tells what the list holds, whenever it changes. */
  watch(onEntries: (entries: readonly Entry[]) => void): void {
    const onProgress = ({ entries }: { entries: readonly Entry[] }): void => {
      onEntries(entries);
    };
    // Ends with the page.
    void ask(this.port, 'watch-list', undefined, { onProgress }).catch(() => undefined);
  }

  /** Has documents converted and saved. */
  async begin(batch: Batch): Promise<void> {
    await this.ask('begin-batch', batch);
  }

  /** Ends a conversion. */
  async end(id: string): Promise<void> {
    await this.ask('end-entry', { id });
  }

  /** Saves a result once more. */
  async save(id: string): Promise<void> {
    await this.ask('save-entry', { id });
  }

  /** Forgets what is done. */
  async clear(): Promise<void> {
    await this.ask('clear-list', undefined);
  }

  private async ask<N extends Name>(name: N, request: Request<N>): Promise<void> {
    await ask(this.port, name, request, { patience: ANSWER_MS });
  }
}
