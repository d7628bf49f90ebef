/** Text documents: sheets of paper, built piece by piece so that the page stays alive. */
import type { Engine } from './engine';
import type { NodeReader } from './nodes';
import { layTabs } from './tabs';

/** Bytes of nodes that are built at a time: a few milliseconds of work. */
const FIRST_PIECE = 64 * 1024;
const PIECE = 256 * 1024;

/** Builds the document in `stage`; resolves when its beginning is there. The rest follows by itself. */
export function showText(
  engine: Engine,
  reader: NodeReader,
  stage: HTMLElement,
  zoom: () => number,
  onFault: (thrown: unknown) => void,
): void {
  let stopped = false;
  const step = (budget: number): boolean => {
    const from = stage.childElementCount;
    const bytes = engine.next(budget);
    if (bytes.length === 0) return false;
    reader.read(bytes, stage);
    // The sheet that was last may have grown.
    for (const sheet of [...stage.children].slice(Math.max(0, from - 1))) layFresh(sheet, zoom());
    return true;
  };
  const go = (): void => {
    if (stopped || !stage.isConnected) return;
    try {
      if (step(PIECE)) setTimeout(go);
    } catch (thrown) {
      stopped = true;
      onFault(thrown);
    }
  };
  if (step(FIRST_PIECE)) setTimeout(go);
}

/** Lays the tabs of paragraphs that were not laid before. */
function layFresh(sheet: Element, zoom: number): void {
  layTabs(sheet, zoom);
  for (const paragraph of sheet.querySelectorAll<HTMLElement>('[data-tabs]')) {
    delete paragraph.dataset['tabs'];
  }
}
