/** The page with the settings. Every change holds at once; what an administrator prescribes cannot be changed. */
import { fileAccess, openExtensionPage, privateAccess } from '../shared/browser';
import { fillFormats } from '../shared/choices';
import { button, element, make } from '../shared/dom';
import { Fault } from '../shared/fault';
import { t } from '../shared/i18n';
import { type Kind, OFFICE_KINDS, siteOf } from '../shared/office';
import { preparePage } from '../shared/page';
import {
  type InForce,
  MAX_SITES,
  type SettingName,
  type Settings,
  changeSettings,
  onSettings,
  readSettings,
} from '../shared/settings';

const KIND_TITLES: Readonly<Record<Kind, string>> = {
  text: 'kindText',
  sheets: 'kindSheets',
  slides: 'kindSlides',
};

const state = element('state', HTMLElement);
const select = (id: string): HTMLSelectElement => element(id, HTMLSelectElement);

let turn: Promise<void> = Promise.resolve();

/**
 * Changes settings, after all changes so far: `alter` makes of the settings as they are then what is to be changed, or
 * the text that says why nothing is.
 */
function change(alter: (now: Settings) => Partial<Settings> | string): void {
  turn = turn.then(async () => {
    try {
      const changes = alter((await readSettings()).settings);
      if (typeof changes !== 'string') await changeSettings(changes);
      state.textContent = typeof changes === 'string' ? changes : t('settingsSaved');
    } catch (thrown) {
      state.textContent = t('actionFailed', Fault.of(thrown).message);
    }
  });
}

/** A box for each ending of names: ticked, such files are opened. */
function makeTypes(): void {
  const groups = (Object.keys(KIND_TITLES) as Kind[]).map((kind) => {
    const boxes = OFFICE_KINDS.filter((one) => one.kind === kind).map(({ extension }) => {
      const box = make('input', { type: 'checkbox', id: `type-${extension}`, value: extension });
      box.addEventListener('change', () => {
        const { checked } = box;
        change(({ downloadTypes }) => {
          const others = downloadTypes.filter((type) => type !== extension);
          return { downloadTypes: checked ? others : [...others, extension] };
        });
      });
      return make('label', {}, box, `.${extension}`);
    });
    return make('fieldset', {}, make('legend', {}, t(KIND_TITLES[kind])), ...boxes);
  });
  element('types', HTMLElement).append(...groups);
}

function showSites(sites: readonly string[], fixed: boolean): void {
  const rows = sites.map((site) => {
    const remove = button(t('remove'), () => {
      change(({ downloadSites }) => ({
        downloadSites: downloadSites.filter((other) => other !== site),
      }));
      // The button that had the focus goes.
      element('site', HTMLInputElement).focus();
    });
    remove.ariaLabel = `${t('remove')}: ${site}`;
    remove.disabled = fixed;
    return make('li', {}, make('span', { className: 'site' }, site), remove);
  });
  element('sites', HTMLUListElement).replaceChildren(...rows);
  element('no-sites', HTMLElement).hidden = sites.length > 0;
}

/** Takes a site that was typed, as a host or as a whole address. */
function addSite(): void {
  const field = element('site', HTMLInputElement);
  const typed = field.value.trim();
  const site = siteOf(typed.includes('://') ? typed : `https://${typed}`);
  if (site !== undefined) field.value = '';
  change(({ downloadSites }) =>
    site === undefined
      ? t('noSite', typed)
      : { downloadSites: [...new Set([...downloadSites, site])].slice(-MAX_SITES) },
  );
}

/** The fields that belong to a setting, by which they are switched off when it is prescribed. */
const FIELDS: Readonly<Record<SettingName, readonly string[]>> = {
  intercept: ['intercept'],
  downloadTypes: OFFICE_KINDS.map(({ extension }) => `type-${extension}`),
  downloadSites: ['site', 'add-site'],
  action: ['action'],
  format: ['format'],
  language: ['language'],
  theme: ['theme'],
  memory: ['memory'],
};

function show({ settings, prescribed }: InForce): void {
  element('intercept', HTMLInputElement).checked = settings.intercept;
  for (const { extension } of OFFICE_KINDS) {
    const open = !settings.downloadTypes.includes(extension);
    element(`type-${extension}`, HTMLInputElement).checked = open;
  }
  showSites(settings.downloadSites, prescribed.has('downloadSites'));
  for (const name of ['action', 'format', 'language', 'theme'] as const) {
    select(name).value = settings[name];
  }
  showMemory(settings.memory);
  for (const [name, ids] of Object.entries(FIELDS)) {
    for (const id of ids) {
      const field = element(id, HTMLElement) as HTMLInputElement;
      field.disabled = prescribed.has(name as SettingName);
    }
  }
  element('prescribed', HTMLElement).hidden = prescribed.size === 0;
}

function showMemory(megabytes: number): void {
  const field = select('memory');
  // A value that was prescribed or set elsewhere need not be one of the list.
  if (![...field.options].some(({ value }) => value === String(megabytes))) {
    field.append(make('option', { value: String(megabytes) }, `${String(megabytes)} MiB`));
  }
  field.value = String(megabytes);
}

function wire(): void {
  const intercept = element('intercept', HTMLInputElement);
  intercept.addEventListener('change', () => {
    const { checked } = intercept;
    change(() => ({ intercept: checked }));
  });
  for (const name of ['action', 'format', 'language', 'theme'] as const) {
    select(name).addEventListener('change', () => {
      const { value } = select(name);
      change(() => ({ [name]: value }));
      // Texts that are on the screen already do not follow by themselves.
      if (name === 'language') onSettings(() => location.reload());
    });
  }
  select('memory').addEventListener('change', () => {
    const memory = Number(select('memory').value);
    change(() => ({ memory }));
  });
  element('site-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    addSite();
  });
  for (const id of ['local-allow', 'private-allow']) {
    element(id, HTMLButtonElement).addEventListener('click', () => void openExtensionPage());
  }
}

async function showAccess(): Promise<void> {
  const local = await fileAccess();
  element('local-state', HTMLElement).textContent = t(local ? 'localAllowed' : 'localForbidden');
  element('local-how', HTMLElement).hidden = local;
  const inPrivate = await privateAccess();
  element('private-state', HTMLElement).textContent = t(
    inPrivate ? 'privateAllowed' : 'privateForbidden',
  );
  element('private-how', HTMLElement).hidden = inPrivate;
}

const now = await preparePage();
makeTypes();
fillFormats(select('format'), now.settings.format);
show(now);
onSettings(show);
wire();
await showAccess();
