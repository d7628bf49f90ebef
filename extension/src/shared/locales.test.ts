import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CORE_CODES, SHELL_CODES } from './fault';
import { localeFor } from './i18n';

const ROOT = join(import.meta.dirname, '../../..');

type Messages = Readonly<Record<string, { readonly message: string }>>;

function messages(locale: string): Messages {
  const file = join(ROOT, 'extension/_locales', locale, 'messages.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Messages;
}

function sources(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'));
}

/** Keys that stand in the sources as such. */
function keysInSources(): Set<string> {
  const keys = new Set<string>(['languageTag']);
  const find = (texts: readonly string[], pattern: RegExp): void => {
    for (const text of texts) for (const [, key] of text.matchAll(pattern)) keys.add(key ?? '');
  };
  find(sources('extension/src', /\.ts$/), /\bt\(\s*'(\w+)'/g);
  find(sources('extension/src', /\.ts$/), /'((?:note|menu)[A-Z]\w+)'/g);
  find(sources('extension/pages', /\.html$/), /data-(?:text|label)="(\w+)"/g);
  find(sources('manifest', /\.json$/), /__MSG_(\w+)__/g);
  for (const code of [...CORE_CODES, ...SHELL_CODES]) {
    const key = code.replaceAll('-', '_');
    keys.add(`fault_${key}`).add(`advice_${key}`);
  }
  return keys;
}

const locales = readdirSync(join(ROOT, 'extension/_locales'));

it('English and Chinese are there', () => {
  expect([...locales].sort()).toEqual(['en', 'zh_CN']);
});

it.each(locales)('%s has every text that is used, and no other', (locale) => {
  expect(Object.keys(messages(locale)).sort()).toEqual([...keysInSources()].sort());
});

it.each(locales)('%s has no empty text, and the places of the English one', (locale) => {
  const english = messages('en');
  const places = (text = ''): readonly string[] => (text.match(/\$\d/g) ?? []).toSorted();
  for (const [key, { message }] of Object.entries(messages(locale))) {
    expect(message.trim(), key).not.toBe('');
    expect(places(message), key).toEqual(places(english[key]?.message));
  }
});

it('every code of the core has its texts', () => {
  const core = readFileSync(join(ROOT, 'src/error.rs'), 'utf8');
  const codes = [...core.matchAll(/ErrorKind::\w+[^=\n]*=> "([a-z-]+)"/g)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(5);
  expect(codes.toSorted()).toEqual([...CORE_CODES].toSorted());
});

it('docs/errors.md lists every code of the extension', () => {
  const page = readFileSync(join(ROOT, 'docs/errors.md'), 'utf8');
  const section = page.split('\n## ').find((text) => text.startsWith('Of the extension')) ?? '';
  const codes = [...section.matchAll(/^\| `([a-z-]+)`/gm)].map(([, code]) => code);
  expect(codes.toSorted()).toEqual([...SHELL_CODES].toSorted());
});

it('pages have no text of their own', () => {
  for (const page of sources('extension/pages', /\.html$/)) {
    const body = page.replace(/<head>.*<\/head>/s, '').replace(/<[^>]*>/gs, '\n');
    const words = body
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /\p{L}/u.test(line));
    expect(words.filter((word) => word !== 'Quire')).toEqual([]);
  }
});

it('a language finds its folder', () => {
  expect(['zh-CN', 'zh-TW', 'zh', 'en-GB', 'fr'].map(localeFor)).toEqual([
    'zh_CN',
    'zh_CN',
    'zh_CN',
    'en',
    'en',
  ]);
});
