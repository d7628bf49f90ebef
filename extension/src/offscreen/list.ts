/** The conversions that are saved rather than shown: run one beside the other, listed for the popup, kept for a while. */
import { safeFileName } from '../shared/browser';
import { Fault } from '../shared/fault';
import { takeOut } from '../shared/handover';
import { type Connect, type Job, type JobState, startJob } from '../shared/job';
import { KEPT_RESULTS } from '../shared/limits';
import { pathName } from '../shared/office';
import { type DocumentFiles, archiveOutput, filesOf, lossesOf, outputOf } from '../shared/output';
import type { Batch, BatchItem, Entry, Source } from '../shared/protocol';
import { allResults, forgetResults, keepFailure, keepResult, resultOf } from '../shared/results';

/** What the list needs of its surroundings. */
export interface Surroundings {
  readonly connect: Connect;
  /** Has the browser save a file. */
  readonly save: (file: Blob, name: string) => Promise<void>;
  /** Called with the number of conversions under way, whenever it changes. */
  readonly onCount: (count: number) => void;
}

type Change = Partial<Omit<Entry, 'id'>>;

/** See above. */
export class ConversionList {
  private readonly entries = new Map<string, Entry>();
  private readonly jobs = new Map<string, Pick<Job, 'cancel'>>();
  private readonly watchers = new Set<() => void>();
  private readonly restored = this.restore();

  constructor(private readonly around: Surroundings) {}

  /** Conversions under way. */
  get count(): number {
    return this.jobs.size;
  }

  /** Converts and saves documents; returns when they are in the list. */
  async begin(batch: Batch): Promise<void> {
    await this.restored;
    const runs = batch.items.map((item) => this.run(item, batch));
    void Promise.all(runs).then(async (documents) => {
      const made = documents.filter((one) => one !== undefined);
      if (batch.archive !== '' && made.length > 0) await this.saveTogether(made, batch);
    });
  }

  /** Ends a conversion. */
  end(id: string): void {
    this.jobs.get(id)?.cancel();
  }

  /** Saves a result once more. */
  async save(id: string): Promise<void> {
    const kept = await resultOf(id);
    if (kept === undefined || kept.fault !== undefined) throw new Fault('file-gone');
    await this.around.save(kept.file, kept.name);
  }

  /** Forgets what is not under way. */
  async clear(): Promise<void> {
    await this.restored;
    for (const id of this.entries.keys()) if (!this.jobs.has(id)) this.entries.delete(id);
    await forgetResults();
    this.tell();
  }

  /** Tells the list, now and whenever it changes. */
  async watch(tell: (entries: readonly Entry[]) => void, signal: AbortSignal): Promise<undefined> {
    await this.restored;
    const told = (): void => {
      tell([...this.entries.values()]);
    };
    this.watchers.add(told);
    told();
    await new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        resolve();
      });
    });
    this.watchers.delete(told);
    return undefined;
  }

  private async restore(): Promise<void> {
    for (const [id, { name, file, losses = [], fault }] of await allResults()) {
      const state = fault === undefined ? 'done' : 'failed';
      const [done, kept] = [file.size, fault === undefined];
      this.entries.set(id, { id, name, state, done, total: undefined, fault, losses, kept });
    }
  }

  /** Converts one document, and saves it unless it goes into an archive. Undefined if that failed. */
  private async run(item: BatchItem, batch: Batch): Promise<DocumentFiles | undefined> {
    const id = crypto.randomUUID();
    const given = item.kind === 'url' ? pathName(item.url) || item.url : '';
    this.set(id, { name: given, state: 'queued', done: 0, kept: false });
    const stop = new AbortController();
    this.work(id, {
      cancel: () => {
        stop.abort();
      },
    });
    try {
      const made = await this.convert(id, item, batch, stop.signal);
      if (batch.archive === '') await this.finish(id, await outputOf(made, batch.format));
      else this.set(id, { state: 'done', done: 0, total: undefined });
      return made;
    } catch (thrown) {
      await this.fail(id, Fault.of(thrown));
      return undefined;
    } finally {
      this.work(id, undefined);
    }
  }

  private async convert(
    id: string,
    item: BatchItem,
    { format, memory }: Batch,
    signal: AbortSignal,
  ): Promise<DocumentFiles> {
    const source = await sourceOf(item);
    if (source.kind === 'file') this.set(id, { name: source.name });
    signal.throwIfAborted();
    const job = startJob(
      this.around.connect,
      { source, format, memory, beginning: false, showing: undefined, password: undefined },
      {
        onState: (state) => {
          this.set(id, progressOf(state));
        },
      },
    );
    signal.addEventListener('abort', () => {
      job.cancel();
    });
    const converted = await job.result;
    const name = source.kind === 'file' ? source.name : converted.name;
    this.set(id, { name, losses: lossesOf(converted) });
    return { name, files: filesOf(converted) };
  }

  private async saveTogether(documents: readonly DocumentFiles[], batch: Batch): Promise<void> {
    const id = crypto.randomUUID();
    this.set(id, { name: `${batch.archive}.zip`, state: 'convert', done: 0, kept: false });
    this.work(id, { cancel: () => undefined });
    try {
      await this.finish(id, await archiveOutput(documents, batch.format, batch.archive));
    } catch (thrown) {
      await this.fail(id, Fault.of(thrown));
    } finally {
      this.work(id, undefined);
    }
  }

  private async finish(id: string, { name, file }: { name: string; file: Blob }): Promise<void> {
    const safe = safeFileName(name);
    const losses = this.entries.get(id)?.losses ?? [];
    await keepResult(id, { name: safe, file, losses });
    await this.around.save(file, safe);
    this.set(id, { name: safe, state: 'done', done: file.size, total: undefined, kept: true });
    this.forgetOldest();
  }

  private async fail(id: string, fault: Fault): Promise<void> {
    if (fault.code === 'cancelled') {
      this.set(id, { state: 'cancelled', done: 0, total: undefined });
      return;
    }
    const record = fault.toRecord();
    this.set(id, { state: 'failed', fault: record, done: 0, total: undefined });
    await keepFailure(id, this.entries.get(id)?.name ?? '', record);
    this.forgetOldest();
  }

  private forgetOldest(): void {
    const over = [...this.entries.keys()].filter((id) => !this.jobs.has(id));
    for (const id of over.slice(0, -KEPT_RESULTS)) this.entries.delete(id);
    this.tell();
  }

  private work(id: string, job: Pick<Job, 'cancel'> | undefined): void {
    if (job === undefined) this.jobs.delete(id);
    else this.jobs.set(id, job);
    this.around.onCount(this.jobs.size);
    this.tell();
  }

  private set(id: string, change: Change): void {
    const blank: Entry = {
      id,
      name: '',
      state: 'queued',
      done: 0,
      total: undefined,
      fault: undefined,
      losses: [],
      kept: false,
    };
    this.entries.set(id, { ...(this.entries.get(id) ?? blank), ...change });
    this.tell();
  }

  private tell(): void {
    for (const told of this.watchers) told();
  }
}

async function sourceOf(item: BatchItem): Promise<Source> {
  if (item.kind === 'url') return item;
  const found = await takeOut(item.id);
  if (found === undefined) throw new Fault('file-gone');
  return { kind: 'file', name: found.name, file: found.file };
}

function progressOf(state: JobState): Change {
  return state.stage === 'queued'
    ? { state: 'queued', done: 0, total: undefined }
    : { state: state.stage, done: state.done, total: state.total };
}
