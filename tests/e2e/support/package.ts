/** Tiny Office files, zipped from XML text. */
import { strToU8, unzipSync, zipSync } from 'fflate';

/** The first line of every part. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** What the namespaces of Office begin with. */
export const OFFICE = 'http://schemas.openxmlformats.org';
/** The namespace of relationships in parts, and what their types begin with. */
export const RELATIONSHIPS = `${OFFICE}/officeDocument/2006/relationships`;
const TYPES = 'application/vnd.openxmlformats-officedocument';

/** A picture of one red pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

/** A relationship of a part. */
export interface Related {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  /** Whether it leads out of the package. */
  readonly external?: boolean;
}

/** A package of parts by their names. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const files = Object.entries(parts).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return Buffer.from(zipSync(Object.fromEntries(files)));
}

/** The same package with one part more, which nothing names. */
export function withPart(file: Buffer, name: string, content: Uint8Array): Buffer {
  return zipped({ ...unzipSync(file), [name]: content });
}

/** The part `[Content_Types].xml`; types by parts. */
export function contentTypes(overrides: Readonly<Record<string, string>>): string {
  const rows = Object.entries(overrides).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${TYPES}.${type}+xml"/>`,
  );
  return `${XML}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels"
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"
    ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default
    Extension="wav" ContentType="audio/x-wav"/>${rows.join('')}</Types>`;
}

/** Text for XML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

/** The part of relationships. */
export function relationships(...related: readonly Related[]): string {
  const rows = related.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${escaped(target)}"${
        external === true ? ' TargetMode="External"' : ''
      }/>`,
  );
  return `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships">${rows.join('')}</Relationships>`;
}

const PICTURE = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing"
  distT="0" distB="0" distL="0" distR="0"><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="Pixel"/><a:graphic
  xmlns:a="${OFFICE}/drawingml/2006/main"><a:graphicData uri="${OFFICE}/drawingml/2006/picture"><pic:pic
  xmlns:pic="${OFFICE}/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="pixel.png"/><pic:cNvPicPr/></pic:nvPicPr>
  <pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0"
  y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>
  </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** A text document with one paragraph and one picture. */
export function docx(text: string): Buffer {
  return word(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>${PICTURE}`);
}

const COMMENTS = 'word/comments.xml';

/** A text document with this body, and these comments. */
export function word(body: string, section = '<w:sectPr/>', comments = '', settings = ''): Buffer {
  const w = `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`;
  return zipped({
    '[Content_Types].xml': contentTypes({
      'word/document.xml': 'wordprocessingml.document.main',
      [COMMENTS]: 'wordprocessingml.comments',
      'word/settings.xml': 'wordprocessingml.settings',
    }),
    [COMMENTS]: `${XML}<w:comments ${w}>${comments}</w:comments>`,
    '_rels/.rels': relationships({
      id: 'rId1',
      type: 'officeDocument',
      target: 'word/document.xml',
    }),
    'word/_rels/document.xml.rels': relationships(
      { id: 'rId1', type: 'image', target: 'media/image1.png' },
      { id: 'rId2', type: 'comments', target: 'comments.xml' },
      { id: 'rId3', type: 'settings', target: 'settings.xml' },
    ),
    'word/document.xml': `${XML}<w:document ${w}
      xmlns:r="${RELATIONSHIPS}"><w:body>${body}${section}</w:body></w:document>`,
    'word/media/image1.png': PIXEL,
    'word/settings.xml': `${XML}<w:settings ${w}>${settings}</w:settings>`,
  });
}

/** A sheet of a workbook. */
export interface SheetText {
  readonly name: string;
  /** Texts, formulas and numbers row by row; an empty text is no cell. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Frozen rows. */
  readonly frozen?: number;
  readonly hidden?: boolean;
  /** What stands behind the rows. */
  readonly behind?: string;
}

function sheetPart({ rows, frozen, behind = '' }: SheetText): string {
  const cell = (value: string | number, row: number, column: number): string => {
    const reference = `${String.fromCharCode(65 + column)}${String(row + 1)}`;
    if (value === '') return '';
    if (typeof value === 'number') return `<c r="${reference}"><v>${String(value)}</v></c>`;
    return value.startsWith('=')
      ? `<c r="${reference}" t="str"><f>${escaped(value.slice(1))}</f><v>of a formula</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const pane = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${String(frozen)}" topLeftCell="A${String(
    (frozen ?? 0) + 1,
  )}" state="frozen"/></sheetView></sheetViews>`;
  const lines = rows.map(
    (values, row) =>
      `<row r="${String(row + 1)}">${values.map((value, column) => cell(value, row, column)).join('')}</row>`,
  );
  return `${XML}<worksheet xmlns="${OFFICE}/spreadsheetml/2006/main">${frozen === undefined ? '' : pane}<sheetData>${lines.join(
    '',
  )}</sheetData>${behind}</worksheet>`;
}

/** A workbook; `names` are its defined names. */
export function book(
  sheets: readonly SheetText[],
  names: Readonly<Record<string, string>> = {},
): Buffer {
  const part = (index: number): string => `worksheets/sheet${String(index + 1)}.xml`;
  const id = (index: number): string => `rId${String(index + 1)}`;
  const entries = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${name}" sheetId="${String(index + 1)}"${hidden === true ? ' state="hidden"' : ''} r:id="${id(index)}"/>`,
  );
  const defined = Object.entries(names).map(
    ([name, place]) => `<definedName name="${name}">${place}</definedName>`,
  );
  return zipped({
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': 'spreadsheetml.sheet.main',
      ...Object.fromEntries(
        sheets.map((_, index) => [`xl/${part(index)}`, 'spreadsheetml.worksheet']),
      ),
    }),
    '_rels/.rels': relationships({
      id: 'rId1',
      type: 'officeDocument',
      target: 'xl/workbook.xml',
    }),
    'xl/_rels/workbook.xml.rels': relationships(
      ...sheets.map((_, index) => ({ id: id(index), type: 'worksheet', target: part(index) })),
    ),
    'xl/workbook.xml': `${XML}<workbook xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}"><sheets>${entries.join(
      '',
    )}</sheets>${defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`}</workbook>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/${part(index)}`, sheetPart(sheet)] as const),
    ),
  });
}

/** A workbook with one sheet, a text and a number. */
export function xlsx(text: string): Buffer {
  return book([{ name: 'First', rows: [[text, 42]] }]);
}

const GROUP = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>`;

function shape(text: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="914400"
    y="914400"/><a:ext cx="4572000" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>
    <a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

/** A theme: master and slides cannot do without its colours. */
function theme(): string {
  const names = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5'];
  const colours = [...names, 'accent6', 'hlink', 'folHlink']
    .map(
      (name, place) =>
        `<a:${name}><a:srgbClr val="${place % 2 === 0 ? '102030' : 'F0F0F0'}"/></a:${name}>`,
    )
    .join('');
  const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${XML}<a:theme xmlns:a="${OFFICE}/drawingml/2006/main" name="Plain"><a:themeElements><a:clrScheme name="Plain">
    ${colours}</a:clrScheme><a:fontScheme name="Plain"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont>
    </a:fontScheme><a:fmtScheme name="Plain"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}
    </a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}
    </a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

const COLOUR_MAP = `<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2"
  accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>`;

/** A presentation with one slide and one shape. */
export function pptx(text: string): Buffer {
  return show(shape(escaped(text)));
}

/** A presentation with one slide; its shapes, and the relationships that they name beside `rId1`. */
export function show(shapes: string, related: readonly Related[] = []): Buffer {
  const spaces = `xmlns:p="${OFFICE}/presentationml/2006/main" xmlns:a="${OFFICE}/drawingml/2006/main"
    xmlns:r="${RELATIONSHIPS}"`;
  const tree = (content: string): string =>
    `<p:cSld><p:spTree>${GROUP}${content}</p:spTree></p:cSld>`;
  return zipped({
    '[Content_Types].xml': contentTypes({
      'ppt/presentation.xml': 'presentationml.presentation.main',
      'ppt/slides/slide1.xml': 'presentationml.slide',
      'ppt/slideLayouts/slideLayout1.xml': 'presentationml.slideLayout',
      'ppt/slideMasters/slideMaster1.xml': 'presentationml.slideMaster',
      'ppt/theme/theme1.xml': 'theme',
    }),
    '_rels/.rels': relationships({
      id: 'rId1',
      type: 'officeDocument',
      target: 'ppt/presentation.xml',
    }),
    'ppt/_rels/presentation.xml.rels': relationships(
      { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      { id: 'rId2', type: 'slide', target: 'slides/slide1.xml' },
    ),
    'ppt/presentation.xml': `${XML}<p:presentation ${spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/>
      </p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/>
      <p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/slides/_rels/slide1.xml.rels': relationships(
      { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      ...related,
    ),
    'ppt/slides/slide1.xml': `${XML}<p:sld ${spaces}>${tree(shapes)}</p:sld>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships({
      id: 'rId1',
      type: 'slideMaster',
      target: '../slideMasters/slideMaster1.xml',
    }),
    'ppt/slideLayouts/slideLayout1.xml': `${XML}<p:sldLayout ${spaces} type="blank">${tree('')}</p:sldLayout>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships(
      { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { id: 'rId2', type: 'theme', target: '../theme/theme1.xml' },
    ),
    'ppt/slideMasters/slideMaster1.xml': `${XML}<p:sldMaster ${spaces}>${tree('')}${COLOUR_MAP}<p:sldLayoutIdLst><p:sldLayoutId
      id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
    'ppt/theme/theme1.xml': theme(),
  });
}
