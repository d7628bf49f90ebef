/** Presentations: a column of slides, each built when it comes near the view. */
import type { Engine } from './engine';
import type { NodeReader } from './nodes';

const EMU_PER_PIXEL = 9525;

/** Shows the slides in `stage`. */
export function showSlides(
  engine: Engine,
  reader: NodeReader,
  stage: HTMLElement,
  onFault: (thrown: unknown) => void,
): { stop(): void } {
  const [width, height] = engine.slideSize;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) build(target as HTMLElement);
      }
    },
    { root: null, rootMargin: '100% 0px' },
  );
  const build = (place: HTMLElement): void => {
    observer.unobserve(place);
    if (place.childElementCount > 0) return;
    try {
      reader.read(engine.slide(Number(place.dataset['index'])), place);
      place.style.minHeight = '';
    } catch (thrown) {
      observer.disconnect();
      onFault(thrown);
    }
  };
  for (let index = 0; index < engine.count; index += 1) {
    const place = document.createElement('div');
    place.className = 'd-slide-place';
    place.dataset['index'] = String(index);
    place.style.width = `${String(width / EMU_PER_PIXEL)}px`;
    place.style.minHeight = `${String(height / EMU_PER_PIXEL)}px`;
    stage.append(place);
    observer.observe(place);
  }
  // The first slide is there at once.
  const first = stage.firstElementChild;
  if (first instanceof HTMLElement) build(first);
  return {
    stop: () => {
      observer.disconnect();
    },
  };
}
