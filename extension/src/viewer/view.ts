/** Shows a converted document. */
import { t, byteText } from '../shared/i18n';

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
 * reaches the page as text nodes only. Styles are set by `element.style` properties: the page's policy forbids
 * `style` attributes in markup, and every request but for blobs.
 *
 * Rejects with a `Fault` (code `editor-bin`) if it cannot be read.
 */
export async function openDocument(
  editorBin: ArrayBuffer,
  media: ReadonlyMap<string, ArrayBuffer>,
  host: HTMLElement,
): Promise<View> {
  const facts = document.createElement('dl');
  facts.className = 'facts';
  for (const [term, value] of factsOf(editorBin, media)) {
    const name = document.createElement('dt');
    name.textContent = term;
    const description = document.createElement('dd');
    description.textContent = value;
    facts.append(name, description);
  }
  host.replaceChildren(facts);
  return Promise.resolve({
    setZoom: (factor) => {
      facts.style.fontSize = `${String(factor)}rem`;
    },
    destroy: () => {
      host.replaceChildren();
    },
  });
}

function factsOf(
  editorBin: ArrayBuffer,
  media: ReadonlyMap<string, ArrayBuffer>,
): readonly [string, string][] {
  const header = new TextDecoder('latin1').decode(editorBin.slice(0, 16));
  const [signature = '', version = ''] = header.split(';');
  const pictures = [...media.values()].reduce((sum, bytes) => sum + bytes.byteLength, 0);
  return [
    [t('factFormat'), `${signature} ${version}`],
    [t('factSize'), byteText(editorBin.byteLength)],
    [t('factMedia'), `${String(media.size)} (${byteText(pictures)})`],
  ];
}
