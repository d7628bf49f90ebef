/** The menu of what is shown of the work on a text: its tracked changes and its comments. */
import { element } from '../../shared/dom';
import { t } from '../../shared/i18n';
import type { Showing } from '../../shared/protocol';
import { type MenuEntry, fillMenu } from '../menu';
import type { PagesView } from './view';

const MARKUPS = [
  ['all', 'markupAll'],
  ['final', 'markupFinal'],
  ['original', 'markupOriginal'],
] as const;

/** The menu, for one document; it is there if the document has changes or comments. */
export class ReviewMenu {
  private readonly opener = element('review', HTMLButtonElement);
  private isRevised = false;
  private readonly ends: readonly (() => void)[];

  constructor(private readonly view: PagesView) {
    this.ends = [
      view.watchPages(({ revised }) => {
        if (!revised || this.isRevised) return;
        this.isRevised = true;
        this.fill();
      }),
    ];
    this.fill();
  }

  private fill(): void {
    const { source } = this.view;
    const { hasComments, showing } = source;
    this.opener.hidden = !this.isRevised && !hasComments;
    const changes = MARKUPS.map(([markup, title]) =>
      this.entry('radio', t(title), showing.markup === markup, { ...showing, markup }),
    );
    const comments = { ...showing, comments: !showing.comments };
    const comment = this.entry('check', t('comments'), showing.comments, comments);
    fillMenu('review-menu', [
      ...(this.isRevised ? changes : []),
      ...(hasComments ? [comment] : []),
    ]);
  }

  private entry(
    kind: 'radio' | 'check',
    text: string,
    checked: boolean,
    showing: Showing,
  ): MenuEntry {
    const action = (): void => {
      this.view.show(showing);
      this.fill();
    };
    return { text, action, choice: { kind, checked } };
  }

  /** Takes the menu away. */
  destroy(): void {
    for (const end of this.ends) end();
    this.opener.hidden = true;
  }
}
