/** Fonts that documents have in themselves. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { OFFICE, XML, contentTypes, pptx, relationships, word, zipped } from './support/package';
import { downloaded, expect, test } from './support/test';

/** A font whose characters are all of one width, under a name that nobody has. */
const FAMILY = 'Own Face';
const FONT = readFileSync(
  resolve(
    import.meta.dirname,
    '../../node_modules/@expo-google-fonts/cousine/400Regular/Cousine_400Regular.ttf',
  ),
);
const KEY = '{01020304-0506-0708-090A-0B0C0D0E0F10}';

/** A text in the font, whose beginning is changed by the key: its last byte first. */
function text(): Buffer {
  const changed = Buffer.from(FONT);
  for (let at = 0; at < 32; at += 1) changed[at] = (changed[at] ?? 0) ^ (16 - (at % 16));
  const w = `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`;
  const r = `xmlns:r="${OFFICE}/officeDocument/2006/relationships"`;
  const run = `<w:p><w:r><w:rPr><w:rFonts w:ascii="${FAMILY}" w:hAnsi="${FAMILY}"/></w:rPr><w:t>Millimetres</w:t></w:r></w:p>`;
  return zipped({
    ...unzipSync(word(run)),
    '[Content_Types].xml': contentTypes({
      'word/document.xml': 'wordprocessingml.document.main',
      'word/settings.xml': 'wordprocessingml.settings',
      'word/fontTable.xml': 'wordprocessingml.fontTable',
    }),
    'word/_rels/document.xml.rels': relationships(
      { id: 'rId1', type: 'settings', target: 'settings.xml' },
      { id: 'rId2', type: 'fontTable', target: 'fontTable.xml' },
    ),
    'word/fontTable.xml': `${XML}<w:fonts ${w} ${r}><w:font w:name="${FAMILY}"><w:embedRegular r:id="rId1"
      w:fontKey="${KEY}"/></w:font></w:fonts>`,
    'word/_rels/fontTable.xml.rels': relationships({
      id: 'rId1',
      type: 'font',
      target: 'fonts/font1.odttf',
    }),
    'word/fonts/font1.odttf': changed,
  });
}

/** A slide in the font, which is an Embedded OpenType. */
function slide(): Buffer {
  const head = Buffer.alloc(100);
  head.writeUInt32LE(head.length + FONT.length, 0);
  head.writeUInt32LE(FONT.length, 4);
  head.writeUInt32LE(0x10000000, 12);
  head.write('LP', 34, 'latin1');
  const parts = unzipSync(pptx('Millimetres'));
  const change = (name: string, from: RegExp, to: string) => {
    const before = Buffer.from(parts[name] ?? '').toString();
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    parts[name] = Buffer.from(after);
  };
  change(
    'ppt/presentation.xml',
    /<\/p:presentation>/,
    `<p:embeddedFontLst><p:embeddedFont><p:font typeface="${FAMILY}"/><p:regular r:id="own"/></p:embeddedFont></p:embeddedFontLst></p:presentation>`,
  );
  change(
    'ppt/_rels/presentation.xml.rels',
    /<\/Relationships>/,
    `<Relationship Id="own" Type="${OFFICE}/officeDocument/2006/relationships/font" Target="fonts/font1.fntdata"/></Relationships>`,
  );
  change(
    'ppt/slides/slide1.xml',
    /<a:r>/,
    `<a:r><a:rPr lang="en-GB"><a:latin typeface="${FAMILY}"/></a:rPr>`,
  );
  return zipped({
    ...parts,
    'ppt/fonts/font1.fntdata': Buffer.concat([head, FONT.map((byte) => byte ^ 0x50)]),
  });
}

/** How much wider the widest letter is than the narrowest in the font of the first text of a page. */
function spread(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.font = '100px quire-0';
    return context.measureText('M').width - context.measureText('i').width;
  });
}

for (const [name, file] of [
  ['Own.docx', text()],
  ['Own.pptx', slide()],
] as const) {
  test(`${name}: tab and PDF are set in the font that the document has`, async ({
    server,
    shown,
    downloads,
  }) => {
    server.file(`/${name}`, file);
    const page = await shown(`/${name}`);
    await expect(page.locator('.d-place').first()).toContainText('Millimetres');
    expect(await spread(page)).toBe(0);
    await page.click('#save');
    await page.getByRole('menuitem', { name: 'PDF', exact: true }).click();
    const pdf = await downloaded(downloads, name.replace(/\w+$/, 'pdf'));
    expect(pdf.includes('Cousine')).toBe(true);
    const proxy = await getDocumentProxy(new Uint8Array(pdf));
    expect(proxy.numPages).toBe(1);
  });
}

test('a damaged font costs the document nothing', async ({ server, shown }) => {
  const parts = unzipSync(slide());
  server.file('/Own.pptx', zipped({ ...parts, 'ppt/fonts/font1.fntdata': FONT.subarray(9) }));
  const page = await shown('/Own.pptx');
  await expect(page.locator('.d-place').first()).toContainText('Millimetres');
  expect(await spread(page)).toBeGreaterThan(0);
});
