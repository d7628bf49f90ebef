/** Conversions of a document that is shown: to save it, and of its rest. */
import { t } from '../shared/i18n';
import type { Job, JobState } from '../shared/job';
import type { Converted } from '../shared/protocol';
import { Strip } from './strip';

/** What ends soon is not told of, in ms. */
const SOON = 400;

let current: Job | undefined;
let strip: Strip | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;
let latest: JobState = { stage: 'queued' };

/** Starts a conversion to save the document, and shows it until it ends. One that is still under way is called off. */
export async function follow(
  start: (onState: (state: JobState) => void) => Job,
): Promise<Converted> {
  stopSaving();
  const job = start((state) => {
    tell(job, state);
  });
  current = job;
  show({ stage: 'queued' });
  try {
    return await job.result;
  } finally {
    if (current === job) stopSaving();
  }
}

/** Shows how far the rest of a document is whose beginning is shown already, unless it ends soon. */
export function followRest(job: Job): void {
  stopSaving();
  current = job;
  waiting = setTimeout(() => {
    waiting = undefined;
    show(latest);
  }, SOON);
  const end = (): void => {
    if (current === job) hide();
  };
  job.result.then(end, end);
}

/** Tells how far a conversion is that may be followed. */
export function tell(job: Job | undefined, state: JobState): void {
  if (job === undefined || current !== job) return;
  latest = state;
  if (waiting === undefined) show(state);
}

/** Calls off what is under way, and hides it. */
export function stopSaving(): void {
  current?.cancel();
  hide();
}

function hide(): void {
  current = undefined;
  clearTimeout(waiting);
  waiting = undefined;
  latest = { stage: 'queued' };
  strip?.remove();
  strip = undefined;
}

function show(state: JobState): void {
  strip ??= new Strip(t('workConvert'), stopSaving);
  strip.tell(state.stage === 'convert' ? state.done : undefined);
}
