/** Work on a document that is shown: how far it is, in a corner of the page, with a way to call it off. */
import { element } from '../shared/dom';
import { percentText, t } from '../shared/i18n';
import type { Job, JobState } from '../shared/job';
import type { Converted } from '../shared/protocol';

/** What ends soon is not told of, in ms. */
const SOON = 400;

let current: Job | undefined;
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
  element('saving', HTMLElement).hidden = true;
}

function show(state: JobState): void {
  const bar = element('saving-bar', HTMLProgressElement);
  const converting = state.stage === 'convert';
  if (converting) bar.value = state.done;
  else bar.removeAttribute('value');
  element('saving-amount', HTMLElement).textContent = converting ? percentText(state.done) : '';
  const title = element('saving-title', HTMLElement);
  if (title.textContent === '') title.textContent = t('workConvert');
  element('saving', HTMLElement).hidden = false;
}
