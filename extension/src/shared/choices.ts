/** Fields for settings that several pages have. */
import { make } from './dom';
import { FORMATS } from './formats';
import { t } from './i18n';
import type { Kind } from './office';

/** Fills a list of formats to choose from; of those for a kind of document, if one is given. */
export function fillFormats(select: HTMLSelectElement, chosen: string, kind?: Kind): void {
  const fitting = FORMATS.filter(({ kinds }) => kind === undefined || kinds.includes(kind));
  select.replaceChildren(
    ...fitting.map(({ id, title }) =>
      make('option', { value: id, selected: id === chosen }, t(title)),
    ),
  );
}
