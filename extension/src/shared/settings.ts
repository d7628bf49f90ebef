/**
 * What people may set. Kept by the browser in `storage.sync`, one entry for each setting, so that changes made on two
 * computers do not undo one another; administrators may prescribe settings (`manifest/managed_schema.json`).
 */
import { onStoredChange, readStored, writeStored } from './browser';
import { FORMATS } from './formats';
import { MAX_MEMORY_MEGABYTES, MIN_MEMORY_MEGABYTES } from './limits';
import { OFFICE_KINDS, isSite } from './office';

/** See the fields. */
export interface Settings {
  /** Whether Office files that are clicked or downloaded are opened in Quire. */
  readonly intercept: boolean;
  /** Extensions of names (`docx`) whose files are left to the browser. */
  readonly downloadTypes: readonly string[];
  /** Hosts whose files are left to the browser, those of their subdomains too. */
  readonly downloadSites: readonly string[];
  /** What is done with a file that is opened. */
  readonly action: 'show' | 'convert';
  /** The format that is offered first when something is converted. */
  readonly format: string;
  /** Folder of `_locales`, or `auto`: that of the browser. */
  readonly language: string;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Most linear memory that one conversion may take, in MiB. */
  readonly memory: number;
}

/** The name of a setting. */
export type SettingName = keyof Settings;

/** What holds as long as nothing is set. */
export const DEFAULTS: Settings = {
  intercept: true,
  downloadTypes: [],
  downloadSites: [],
  action: 'show',
  format: 'pdf',
  language: 'auto',
  theme: 'auto',
  memory: 2048,
};

/** The languages that there are texts in. */
export const LANGUAGES = ['auto', 'en', 'zh_CN'] as const;
/** The themes that there are. */
export const THEMES = ['auto', 'light', 'dark'] as const;
/** What can be done with a file that is opened. */
export const ACTIONS = ['show', 'convert'] as const;

/** Most sites that are remembered: the browser keeps 8 kB for one setting. */
export const MAX_SITES = 200;

type Tests = { readonly [N in SettingName]: (value: unknown) => value is Settings[N] };

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (value: unknown): value is T =>
    words.some((word) => word === value);

const listOf =
  (fits: (text: string) => boolean, most: number) =>
  (value: unknown): value is readonly string[] =>
    Array.isArray(value) &&
    value.length <= most &&
    value.every((item) => typeof item === 'string' && fits(item));

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

const TESTS: Tests = {
  intercept: isFlag,
  downloadTypes: listOf(
    (type) => OFFICE_KINDS.some(({ extension }) => extension === type),
    OFFICE_KINDS.length,
  ),
  downloadSites: listOf(isSite, MAX_SITES),
  action: oneOf(ACTIONS),
  format: oneOf(FORMATS.map(({ id }) => id)),
  language: oneOf(LANGUAGES),
  theme: oneOf(THEMES),
  memory: (value): value is number =>
    Number.isInteger(value) &&
    (value as number) >= MIN_MEMORY_MEGABYTES &&
    (value as number) <= MAX_MEMORY_MEGABYTES,
};

/** The names of all settings. */
export const SETTING_NAMES = Object.keys(DEFAULTS) as readonly SettingName[];

/** The settings in force, and which of them the user cannot change. */
export interface InForce {
  readonly settings: Settings;
  readonly prescribed: ReadonlySet<SettingName>;
}

/** The settings that hold: what is prescribed goes before what is set, and that before the defaults; what makes no sense is as if it was not there. */
export function inForce(
  set: Readonly<Record<string, unknown>>,
  prescribed: Readonly<Record<string, unknown>>,
): InForce {
  const given = (from: Readonly<Record<string, unknown>>, name: SettingName): boolean =>
    TESTS[name](from[name]);
  const entries = SETTING_NAMES.map((name) => {
    const from = [prescribed, set].find((values) => given(values, name)) ?? DEFAULTS;
    return [name, (from as Readonly<Record<string, unknown>>)[name]] as const;
  });
  return {
    settings: Object.fromEntries(entries) as unknown as Settings,
    prescribed: new Set(SETTING_NAMES.filter((name) => given(prescribed, name))),
  };
}

/** Reads the settings in force. */
export async function readSettings(): Promise<InForce> {
  const [set, prescribed] = await Promise.all([readStored('sync'), readStored('managed')]);
  return inForce(set, prescribed);
}

/** Changes settings; values that make no sense are not taken. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  const fitting = Object.entries(changes).filter(([name, value]) =>
    TESTS[name as SettingName](value),
  );
  await writeStored('sync', Object.fromEntries(fitting));
}

/** Calls back when settings have changed, by whomever. */
export function onSettings(callback: (now: InForce) => void): void {
  onStoredChange(['sync', 'managed'], () => {
    void readSettings().then(callback);
  });
}
