/** Shows a converted document. */
import { Fault } from '../shared/fault';
import { BookView } from './book_view';
import { Engine } from './engine';
import { MediaUrls } from './media';
import { NodeReader } from './nodes';
import { showSlides } from './show_view';
import { StyleRules } from './styles';
import { showText } from './text_view';

/** A document on the screen. */
export interface View {
  /** Shows everything larger or smaller; 1 is the document's own size. */
  setZoom(factor: number): void;
  /** Takes the document off the screen and lets go of all that it holds. */
  destroy(): void;
}

/**
 * Shows a document in `host`.
 *
 * `editorBin` and `media` (by the names that Editor.bin uses) are lent: they are neither transferred nor changed. Text
 * reaches the page as text nodes only. Styles are set by the object model: the page's policy forbids `style` attributes
 * in markup, and every request but for blobs.
 *
 * Rejects with a `Fault` (code `editor-bin`) if it cannot be read. A fault that is met later, while the rest of a long
 * document is built, is shown where the document ends.
 */
export async function openDocument(
  editorBin: ArrayBuffer,
  media: ReadonlyMap<string, ArrayBuffer>,
  host: HTMLElement,
): Promise<View> {
  const engine = await Engine.open(editorBin);
  const urls = new MediaUrls(media);
  const rules = new StyleRules();
  const reader = new NodeReader(engine.vocabulary, {
    mediaUrl: (name) => urls.get(name),
    defineStyle: (declarations) => rules.define(declarations),
  });
  const stage = document.createElement('div');
  stage.className = `d-stage d-kind-${engine.kind}`;
  host.replaceChildren(stage);
  let zoom = 1;
  let inner: { setZoom?(factor: number): void; stop?(): void } = {};
  const destroy = (): void => {
    inner.stop?.();
    stage.removeEventListener('click', onClick);
    host.replaceChildren();
    rules.remove();
    urls.revoke();
    engine.close();
  };
  const onFault = (thrown: unknown): void => {
    const line = document.createElement('p');
    line.className = 'd-fault';
    line.setAttribute('role', 'alert');
    line.textContent = Fault.of(thrown).message;
    stage.append(line);
  };
  const onClick = (event: MouseEvent): void => {
    follow(event, stage);
  };
  stage.addEventListener('click', onClick);
  try {
    if (engine.kind === 'text') showText(engine, reader, stage, () => zoom, onFault);
    else if (engine.kind === 'show') inner = showSlides(engine, reader, stage, onFault);
    else inner = new BookView(engine, reader, stage, onFault);
  } catch (thrown) {
    destroy();
    throw Fault.of(thrown);
  }
  return {
    setZoom: (factor) => {
      zoom = factor;
      if (inner.setZoom === undefined) stage.style.setProperty('zoom', String(factor));
      else inner.setZoom(factor);
    },
    destroy,
  };
}

/** Scrolls to what a link inside the document means. */
function follow(event: MouseEvent, stage: HTMLElement): void {
  const link = (event.target as Element).closest<HTMLElement>('[data-target]');
  const id = link?.dataset['target'];
  if (id === undefined) return;
  event.preventDefault();
  const target = stage.querySelector(`[id="${CSS.escape(id)}"]`);
  if (target !== null) {
    target.scrollIntoView({ block: 'start' });
    return;
  }
  // A slide that is not built yet has its place already.
  const slide = /^q-slide-(\d+)$/.exec(id)?.[1];
  if (slide !== undefined) stage.children[Number(slide) - 1]?.scrollIntoView({ block: 'start' });
}
