/** What all pages of Quire have in common: the user's language and theme. */
import { loadTexts, localize, t, textLanguage } from './i18n';
import { type InForce, type Settings, onSettings, readSettings } from './settings';

/** Gives the page its texts and its theme, and returns the settings in force. Ends before anything is shown. */
export async function preparePage(): Promise<InForce> {
  const now = await readSettings();
  await loadTexts(now.settings.language);
  document.documentElement.lang = textLanguage();
  document.documentElement.dir = t('direction');
  showTheme(now.settings.theme);
  localize(document);
  onSettings(({ settings }) => {
    showTheme(settings.theme);
  });
  return now;
}

function showTheme(theme: Settings['theme']): void {
  document.documentElement.dataset['theme'] = theme;
}
