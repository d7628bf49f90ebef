import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { EXAMPLES } from '../bench/memory';
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

function found(texts: readonly string[], pattern: RegExp): readonly string[] {
  return texts.flatMap((text) => [...text.matchAll(pattern)].map(([, key]) => key ?? ''));
}

/** Keys that have to be there. */
function keysWanted(): ReadonlySet<string> {
  const scripts = sources('extension/src', /\.ts$/);
  return new Set([
    ...found(scripts, /\bt\(\s*'(\w+)'/g),
    ...found(scripts, /'((?:note|menu|format|kind)[A-Z]\w+)'/g),
    ...found(sources('extension/pages', /\.html$/), /data-(?:text|label|hint)="(\w+)"/g),
    ...found(sources('manifest', /\.json$/), /__MSG_(\w+)__/g),
    ...[...CORE_CODES, ...SHELL_CODES].flatMap((code) => {
      const key = code.replaceAll('-', '_');
      return [`fault_${key}`, `advice_${key}`];
    }),
  ]);
}

/** Keys that may be there: also those between which the sources choose. */
function keysMentioned(): ReadonlySet<string> {
  const examples = Object.keys(EXAMPLES).map((name) => `memory_${name}`);
  const literals = found(sources('extension/src', /\.ts$/), /'(\w+)'/g);
  return new Set([...keysWanted(), ...examples, ...literals]);
}

const locales = readdirSync(join(ROOT, 'extension/_locales'));

it('English and Chinese are there', () => {
  expect([...locales].sort()).toEqual(['en', 'zh_CN']);
});

it.each(locales)('%s has every text that is used, and no other', (locale) => {
  const keys = Object.keys(messages(locale));
  expect([...keysWanted()].filter((key) => !keys.includes(key))).toEqual([]);
  const mentioned = keysMentioned();
  expect(keys.filter((key) => !mentioned.has(key))).toEqual([]);
  expect(keys.toSorted()).toEqual(Object.keys(messages('en')).toSorted());
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
    // Units are the same in all languages.
    const allowed = /^(?:Quire|\d+&nbsp;[MG]iB)$/;
    expect(words.filter((word) => !allowed.test(word))).toEqual([]);
    expect(page).not.toMatch(/\s(?:title|placeholder|aria-label|alt)="[^"]/);
  }
});

/** Properties and attributes that people see or hear. */
const SHOWN = /^(?:textContent|innerText|title|placeholder|alt|label|ariaLabel|ariaDescription)$/;
const SHOWN_ATTRIBUTES = /^(?:title|placeholder|alt|aria-label|aria-description|aria-valuetext)$/;

/** Text with letters in an expression: literals, and the fixed parts of templates; not what functions are called with. */
function wordsIn(node: ts.Node): readonly string[] {
  if (ts.isCallExpression(node)) return [];
  if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
    return /\p{L}/u.test(node.text) ? [node.text] : [];
  }
  // What is compared is not shown.
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(wordsIn);
  const words: string[] = [];
  ts.forEachChild(node, (child) => void words.push(...wordsIn(child)));
  return words;
}

/** Texts that a script shows without having them from `_locales`. */
function shownLiterals(node: ts.Node): readonly string[] {
  const words: string[] = [];
  if (
    ts.isBinaryExpression(node) &&
    ts.isPropertyAccessExpression(node.left) &&
    SHOWN.test(node.left.name.text)
  ) {
    words.push(...wordsIn(node.right));
  } else if (ts.isPropertyAssignment(node) && SHOWN.test(node.name.getText())) {
    // Tables name keys of texts, which are one word in small letters and capitals.
    words.push(...wordsIn(node.initializer).filter((word) => !/^[a-z]+[A-Z]\w*$/.test(word)));
  } else if (ts.isCallExpression(node)) {
    const [first, second] = node.arguments;
    const named = first !== undefined && ts.isStringLiteral(first) ? first.text : '';
    if (second !== undefined && SHOWN_ATTRIBUTES.test(named)) words.push(...wordsIn(second));
    // `make`, `button` and the methods of nodes take text, too.
    const called = node.expression.getText();
    if (/^make$|^button$|\.append$|\.replaceChildren$|createTextNode$/.test(called)) {
      const texts = node.arguments.slice(called === 'make' ? 2 : 0);
      words.push(...texts.filter((text) => ts.isStringLiteralLike(text)).flatMap(wordsIn));
    }
  }
  ts.forEachChild(node, (child) => void words.push(...shownLiterals(child)));
  return words;
}

it('scripts show no text of their own', () => {
  const files = sources('extension/src', /\.ts$/).map((text) =>
    ts.createSourceFile('', text, ts.ScriptTarget.Latest, true),
  );
  const names = /^(?:Quire| – Quire|\.[a-z]*| MiB| ms|d-[a-z-]+)$/;
  expect(files.flatMap(shownLiterals).filter((word) => !names.test(word))).toEqual([]);
});

it('pages are laid out for both directions of writing', () => {
  // What documents look like is their own affair.
  const sheets = ['common', 'viewer', 'popup', 'article'].map((name) =>
    readFileSync(join(ROOT, `extension/pages/${name}.css`), 'utf8'),
  );
  for (const sheet of sheets) {
    expect(sheet).not.toMatch(/(?:^|[\s{;-])(?:left|right)\s*:/m);
    expect(sheet).not.toMatch(/(?:margin|padding|border)-(?:left|right)|:\s*(?:left|right)\b/);
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
