import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FORMATS } from './formats';
import { DEFAULTS, SETTING_NAMES, inForce } from './settings';

const ROOT = join(import.meta.dirname, '../../..');

interface Schema {
  readonly properties: Readonly<
    Record<string, { readonly type: string; readonly enum?: readonly string[] }>
  >;
}

it('nothing set: the defaults hold', () => {
  expect(inForce({}, {})).toEqual({ settings: DEFAULTS, prescribed: new Set() });
});

it('what is prescribed goes before what is set', () => {
  const set = { theme: 'dark', memory: 512 };
  const { settings, prescribed } = inForce(set, { memory: 1024, downloadTypes: ['docm'] });
  expect(settings).toEqual({ ...DEFAULTS, theme: 'dark', memory: 1024, downloadTypes: ['docm'] });
  expect([...prescribed].toSorted()).toEqual(['downloadTypes', 'memory']);
});

it.each([
  { intercept: 'yes' },
  { downloadTypes: ['exe'] },
  { downloadTypes: 'docx' },
  { downloadSites: ['https://a.example/'] },
  { downloadSites: ['UPPER.example'] },
  { downloadSites: Array.from({ length: 1000 }, () => 'a.example') },
  { action: 'delete' },
  { format: 'exe' },
  { language: 'fr' },
  { theme: 'pink' },
  { memory: 1 },
  { memory: 1e9 },
  { memory: Number.NaN },
  { unknown: 1 },
])('%o makes no sense, and is as if it was not there', (values) => {
  expect(inForce(values, values)).toEqual({ settings: DEFAULTS, prescribed: new Set() });
});

it('administrators can prescribe every setting, by the schema and the documentation', () => {
  const { properties } = JSON.parse(
    readFileSync(join(ROOT, 'manifest/managed_schema.json'), 'utf8'),
  ) as Schema;
  expect(Object.keys(properties).toSorted()).toEqual([...SETTING_NAMES].toSorted());
  for (const [name, { enum: words = [] }] of Object.entries(properties)) {
    for (const word of words) {
      expect(inForce({}, { [name]: word }).prescribed, `${name}: ${word}`).toContain(name);
    }
  }
  const page = readFileSync(join(ROOT, 'docs/administration.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(rows).toEqual([...SETTING_NAMES]);
  for (const { id } of FORMATS) expect(page).toContain(`\`${id}\``);
});
