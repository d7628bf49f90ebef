import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly content_security_policy?: { readonly extension_pages: string };
}

const base = JSON.parse(read('manifest/base.json')) as Manifest;
const chromium = JSON.parse(read('manifest/chromium.json')) as Manifest;

it('every permission has its reason in docs/permissions.md, and no other has', () => {
  const reasons = [...read('docs/permissions.md').matchAll(/^### `([^`]+)`/gm)].map(
    ([, name]) => name,
  );
  const asked = [...base.permissions, ...chromium.permissions, ...(base.host_permissions ?? [])];
  expect(reasons.toSorted()).toEqual([...asked].toSorted());
});

it('the policy allows no code but our own', () => {
  const policy = base.content_security_policy?.extension_pages ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).not.toMatch(/'unsafe-(?:inline|eval)'|\*|data:/);
});
