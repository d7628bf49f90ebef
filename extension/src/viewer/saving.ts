/** A document that is shown is converted to be saved: how far that is, in a corner of the page, with a way to call it off. */
import { element } from '../shared/dom';
import { percentText, t } from '../shared/i18n';
import type { Job, JobState } from '../shared/job';
import type { Converted } from '../shared/protocol';

let current: Job | undefined;

/** Starts a conversion and shows it until it ends. One that is still under way is called off. */
export async function follow(
  start: (onState: (state: JobState) => void) => Job,
): Promise<Converted> {
  stopSaving();
  const job = start((state) => {
    if (current === job) show(state);
  });
  current = job;
  show({ stage: 'queued' });
  try {
    return await job.result;
  } finally {
    if (current === job) stopSaving();
  }
}

/** Calls off what is under way, and hides it. */
export function stopSaving(): void {
  current?.cancel();
  current = undefined;
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
