/** Copying: what is soon told is put on the clipboard at once, what takes longer is told in slices first. */
import { t } from '../shared/i18n';
import { inSlices, slice } from './slices';
import { Strip } from './strip';

/** What is copied, for other programs. */
export interface Told {
  readonly text: string;
  readonly markup: string;
}

/** Tells what is copied part by part, and each time which share of it is told. */
export type Telling = Generator<number, Told>;

/** So long the page may stand still while something is copied, in ms. */
const SOON = 30;

/** What is being told in slices. */
let running: AbortController | undefined;

/** Answers a wish to copy. Throws what the telling throws, as long as it is told at once. */
export function copy(
  event: ClipboardEvent,
  telling: Telling,
  onFault: (thrown: unknown) => void,
): void {
  event.preventDefault();
  running?.abort();
  const first = slice(telling, SOON);
  if (first.done === true) {
    put(event.clipboardData, first.value);
    return;
  }
  const ending = new AbortController();
  running = ending;
  const strip = new Strip(t('copying'), () => {
    ending.abort();
  });
  ending.signal.addEventListener('abort', () => {
    strip.remove();
  });
  strip.tell(first.value);
  inSlices(telling, ending.signal, (share) => {
    strip.tell(share);
  })
    .then((told) => {
      if (told === undefined) return;
      if (handOver(told)) ending.abort();
      else strip.offer(t('copyReady'), t('copy'), () => handOver(told) && ending.abort());
    })
    .catch((thrown: unknown) => {
      ending.abort();
      onFault(thrown);
    });
}

/** Calls off what is being told, since what it is about goes away. */
export function stopCopying(): void {
  running?.abort();
}

function put(clipboard: DataTransfer | null, { text, markup }: Told): void {
  clipboard?.setData('text/plain', text);
  clipboard?.setData('text/html', markup);
}

/** Puts it on the clipboard; whether the browser let it: the user has to have done something a short while before. */
function handOver(told: Told): boolean {
  let isPut = false;
  const give = (event: ClipboardEvent): void => {
    put(event.clipboardData, told);
    event.preventDefault();
    event.stopImmediatePropagation();
    isPut = true;
  };
  document.addEventListener('copy', give, { capture: true });
  // The clipboard's newer interface has browsers lay out all markup anew, which takes many seconds.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way that takes markup as it is
  document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  return isPut;
}
