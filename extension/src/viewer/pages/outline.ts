/** The outline of a document: its headings, each of which leads to its place. */
import { button, make } from '../../shared/dom';
import { t } from '../../shared/i18n';
import type { Page } from '../../shared/protocol';
import type { PagesView } from './view';

/** A heading of the outline. */
export interface Heading {
  /** From 1. */
  readonly level: number;
  readonly text: string;
  readonly page: number;
  /** How far below the top of the page, in points. */
  readonly top: number;
}

/** The headings of a page. */
export function headingsOf({ index, landmarks }: Page): readonly Heading[] {
  return landmarks
    .filter(({ level, text }) => level > 0 && text.trim() !== '')
    .map(({ level, text, top }) => ({ level, text: text.trim(), page: index, top }));
}

/** How deep headings stand below one another, from 0: levels that are left out do not count. */
export function depthsOf(headings: readonly Pick<Heading, 'level'>[]): readonly number[] {
  const open: number[] = [];
  return headings.map(({ level }) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return open.length - 1;
  });
}

/** Shows the outline in a panel for as long as it is open. Returns what ends that. */
export function showOutline(view: PagesView, panel: HTMLElement): () => void {
  let shown = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fill = (): void => {
    timer = undefined;
    const headings = view.source.known().flatMap(headingsOf);
    const key = JSON.stringify(headings);
    if (key === shown) return;
    shown = key;
    if (headings.length === 0)
      panel.replaceChildren(make('p', { className: 'quiet' }, t('noOutline')));
    else panel.replaceChildren(listOf(headings, view));
  };
  fill();
  void view.source.all();
  const end = view.watchPages(() => {
    // Many pages come one after another.
    timer ??= setTimeout(fill, 200);
  });
  return () => {
    clearTimeout(timer);
    end();
    panel.replaceChildren();
  };
}

function listOf(headings: readonly Heading[], view: PagesView): HTMLElement {
  const root = make('ul', { className: 'outline' });
  const lists: HTMLElement[] = [root];
  const depths = depthsOf(headings);
  headings.forEach(({ text, page, top }, index) => {
    const depth = depths[index] ?? 0;
    while (lists.length <= depth) {
      const list = make('ul');
      const parent = lists.at(-1);
      (parent?.lastElementChild ?? parent)?.append(list);
      lists.push(list);
    }
    lists.length = depth + 1;
    const entry = button(text, () => {
      view.jump(page, top);
    });
    entry.className = 'plain';
    lists.at(-1)?.append(make('li', {}, entry));
  });
  return root;
}
