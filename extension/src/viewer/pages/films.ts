/** Films and sounds of slides: each plays where its picture stands, once the user asks for it. */
import { make } from '../../shared/dom';
import { t } from '../../shared/i18n';
import type { MediaUrls } from '../media';

const FILM = '.d-film';
/** Where a film stands, and where it plays. */
export const FILMS = `${FILM}, .d-playing`;

/** Makes what stands for films in a page buttons that play them; what the browser cannot play gets none. */
export function prepareFilms(page: HTMLElement, media: MediaUrls): void {
  for (const film of page.querySelectorAll<HTMLElement>(FILM)) {
    if (media.playerOf(film.dataset['film'] ?? '') === undefined) {
      film.remove();
      continue;
    }
    film.tabIndex = 0;
    film.ariaLabel = t('play', film.ariaLabel ?? '');
    film.title = film.ariaLabel;
  }
}

/** Plays the films in an element when they are pressed, for as long as the signal lets. */
export function playFilms(root: HTMLElement, media: MediaUrls, signal: AbortSignal): void {
  const press = (event: Event): void => {
    const film = event.target instanceof Element ? event.target.closest<HTMLElement>(FILM) : null;
    if (film === null) return;
    event.preventDefault();
    play(film, media);
  };
  root.addEventListener('click', press, { signal });
  root.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' || event.key === ' ') press(event);
    },
    { signal },
  );
}

function play(film: HTMLElement, media: MediaUrls): void {
  const name = film.dataset['film'] ?? '';
  const kind = media.playerOf(name);
  const src = media.get(name);
  if (kind === undefined || src === undefined) return;
  const player = make(kind, { controls: true, src });
  player.ariaLabel = film.ariaLabel;
  const place = make('div', { className: film.className }, player);
  place.classList.replace('d-film', 'd-playing');
  for (const side of ['left', 'top'])
    place.style.setProperty(side, film.style.getPropertyValue(side));
  player.addEventListener('error', () => {
    const fault = make('p', { className: 'd-film-fault' }, t('cannotPlay'));
    fault.setAttribute('role', 'alert');
    place.replaceChildren(fault);
  });
  film.replaceWith(place);
  player.focus();
  // What cannot be played is told by its event.
  player.play().catch(() => undefined);
}
