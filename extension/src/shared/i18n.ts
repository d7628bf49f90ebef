/** The texts of the user interface, from `_locales`: by the browser in an extension, read from there in a plain page. */
import { extensionText, isExtension } from './browser';
import { isRecord } from './check';

const DEFAULT_LOCALE = 'en';
const LOCALES = ['en', 'zh_CN'] as const;

/** Texts that were read here; none where the browser knows them itself. */
let texts: Record<string, unknown> | undefined;

/**
 * Must have ended before the first text is asked for. `language` is a folder of `_locales`, or `auto` for the browser's
 * language.
 */
export async function loadTexts(language = 'auto'): Promise<void> {
  texts = undefined;
  if (isExtension && language === 'auto') return;
  const locale = language === 'auto' ? localeFor(navigator.language) : language;
  const parsed: unknown = await (await fetch(`_locales/${locale}/messages.json`)).json();
  if (isRecord(parsed)) texts = parsed;
}

/** The folder of `_locales` for a language. */
export function localeFor(language: string): string {
  const bare = language.split(/[-_]/)[0]?.toLowerCase();
  return LOCALES.find((locale) => locale.split('_')[0] === bare) ?? DEFAULT_LOCALE;
}

/** The language of the texts, e.g. `zh-CN`: numbers have to go with them. */
export function textLanguage(): string {
  return t('languageTag');
}

/** A text by its key; `$1`, `$2` in it are replaced. */
export function t(key: string, ...substitutions: readonly string[]): string {
  return texts === undefined
    ? extensionText(key, substitutions)
    : substitute(texts[key], substitutions);
}

function substitute(entry: unknown, substitutions: readonly string[]): string {
  const message = isRecord(entry) && typeof entry['message'] === 'string' ? entry['message'] : '';
  return message.replace(/\$(\d|\$)/g, (_, place: string) =>
    place === '$' ? '$' : (substitutions[Number(place) - 1] ?? ''),
  );
}

/**
 * Fills in the texts of a page: `data-text` names an element's content, `data-label` its
 * name for all who cannot see it, `data-hint` what stands in an empty field.
 */
export function localize(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = t(element.dataset['text'] ?? '');
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-label]')) {
    const label = t(element.dataset['label'] ?? '');
    element.setAttribute('aria-label', label);
    if (element instanceof HTMLButtonElement) element.title = label;
  }
  for (const element of root.querySelectorAll<HTMLInputElement>('[data-hint]')) {
    element.placeholder = t(element.dataset['hint'] ?? '');
  }
}

/** A number of bytes for people, e.g. `1.4 MB`. */
export function byteText(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return new Intl.NumberFormat(textLanguage(), {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1000 ** power);
}

/** A share between 0 and 1 for people, e.g. `14%`. */
export function percentText(share: number): string {
  return new Intl.NumberFormat(textLanguage(), {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(share);
}
