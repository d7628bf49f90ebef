/** Documents that name all that a document can name, and hold all that must not run. */
import {
  OFFICE,
  RELATIONSHIPS,
  type Related,
  XML,
  contentTypes,
  escaped,
  relationships,
  show,
  zipped,
} from './package';

/** Text that would do something if it were taken for markup. */
const MARKUP =
  '<img src=x onerror=window.ran=true><script>window.ran=true</script><a href="javascript:window.ran=true">x</a>';

/** Where links lead that must not be followed. */
const SCRIPTS = [
  'javascript:window.ran=true',
  ' JaVaScRiPt:window.ran=true',
  'java\tscript:window.ran=true',
  'data:text/html,<script>opener.ran=true</script>',
  'vbscript:window.ran=true',
  'file:///etc/passwd',
  'ms-word:ofe|u|https://a.example/',
];

function scriptLinks(first: number): readonly Related[] {
  return SCRIPTS.map((target, index) => ({
    id: `rId${String(first + index)}`,
    type: 'hyperlink',
    target,
    external: true,
  }));
}

const outside = (id: string, type: string, target: string): Related => ({
  id,
  type,
  target,
  external: true,
});

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

const field = (code: string, result: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve">${escaped(
    code,
  )}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(
    result,
  )}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

const linkedPicture = (id: string): string => `<w:p><w:r><w:drawing><wp:inline
  xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="914400"
  cy="914400"/><wp:docPr id="1" name="${escaped(MARKUP)}" descr="${escaped(MARKUP)}"/><a:graphic
  xmlns:a="${OFFICE}/drawingml/2006/main"><a:graphicData uri="${OFFICE}/drawingml/2006/picture"><pic:pic
  xmlns:pic="${OFFICE}/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr>
  <pic:blipFill><a:blip r:link="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0"
  y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>
  </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const oleLink = (id: string, picture: string): string => `<w:p><w:r><w:object
  xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="s"
  style="width:50pt;height:50pt"><v:imagedata r:id="${picture}" o:title="x"/></v:shape><o:OLEObject Type="Link"
  ProgID="Excel.Sheet.12" ShapeID="s" DrawAspect="Content" ObjectID="_1" r:id="${id}" UpdateMode="Always"/></w:object></w:r>
  </w:p>`;

/** A text document. `origin` is the server that everything in it is on. */
export function dangerousText(origin: string): Buffer {
  const links = scriptLinks(20);
  const hyperlinks = links
    .map(
      ({ id }, index) => `<w:hyperlink r:id="${id}">${run(`link ${String(index)}`)}</w:hyperlink>`,
    )
    .join('');
  const body = [
    `<w:p>${run(MARKUP)}</w:p>`,
    linkedPicture('rId1'),
    oleLink('rId2', 'rId3'),
    `<w:p>${hyperlinks}</w:p>`,
    field(`INCLUDEPICTURE "${origin}/field.png" \\d`, 'a picture'),
    field(`INCLUDETEXT "${origin}/field.docx"`, 'a text'),
    field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"', 'a field of DDE'),
    field('HYPERLINK "javascript:window.ran=true"', 'a field of a link'),
    field(`IMPORT "${origin}/import.png"`, 'an import'),
    '<w:subDoc r:id="rId4"/>',
    '<w:altChunk r:id="rId5"/>',
    '<w:sectPr/>',
  ].join('');
  const word = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${RELATIONSHIPS}"`;
  return zipped({
    '[Content_Types].xml': contentTypes({
      'word/document.xml': 'wordprocessingml.document.main',
      'word/settings.xml': 'wordprocessingml.settings',
    }),
    '_rels/.rels': relationships({
      id: 'rId1',
      type: 'officeDocument',
      target: 'word/document.xml',
    }),
    'word/_rels/document.xml.rels': relationships(
      outside('rId1', 'image', `${origin}/picture.png`),
      outside('rId2', 'oleObject', `${origin}/object.xlsx`),
      outside('rId3', 'image', `${origin}/vml.png`),
      outside('rId4', 'subDocument', `${origin}/part.docx`),
      outside('rId5', 'aFChunk', `${origin}/chunk.html`),
      { id: 'rId6', type: 'settings', target: 'settings.xml' },
      ...links,
    ),
    'word/document.xml': `${XML}<w:document ${word}><w:body>${body}</w:body></w:document>`,
    'word/_rels/settings.xml.rels': relationships(
      outside('rId1', 'attachedTemplate', `${origin}/template.dotm`),
      outside('rId2', 'mailMergeSource', `${origin}/people.csv`),
    ),
    'word/settings.xml': `${XML}<w:settings ${word}><w:attachedTemplate r:id="rId1"/><w:updateFields w:val="true"/>
      <w:attachedSchema w:val="${origin}/schema.xsd"/></w:settings>`,
  });
}

/** A workbook. */
export function dangerousBook(origin: string): Buffer {
  const links = scriptLinks(1);
  const main = `xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}"`;
  const formulas = [
    `WEBSERVICE("${origin}/service")`,
    `HYPERLINK("javascript:window.ran=true","link")`,
    `IMAGE("${origin}/cell.png")`,
    `cmd|'/c calc'!A0`,
    `[1]Sheet1!A1`,
  ].map(
    (formula, index) =>
      `<c r="A${String(index + 2)}" t="str"><f>${escaped(formula)}</f><v>value</v></c>`,
  );
  const rows = [`<c r="A1" t="inlineStr"><is><t>${escaped(MARKUP)}</t></is></c>`, ...formulas].map(
    (cell, index) => `<row r="${String(index + 1)}">${cell}</row>`,
  );
  const hyperlinks = links
    .map(({ id }, index) => `<hyperlink ref="B${String(index + 1)}" r:id="${id}"/>`)
    .join('');
  return zipped({
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': 'spreadsheetml.sheet.main',
      'xl/worksheets/sheet1.xml': 'spreadsheetml.worksheet',
      'xl/externalLinks/externalLink1.xml': 'spreadsheetml.externalLink',
      'xl/externalLinks/externalLink2.xml': 'spreadsheetml.externalLink',
      'xl/connections.xml': 'spreadsheetml.connections',
    }),
    '_rels/.rels': relationships({ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }),
    'xl/_rels/workbook.xml.rels': relationships(
      { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
      { id: 'rId2', type: 'externalLink', target: 'externalLinks/externalLink1.xml' },
      { id: 'rId3', type: 'externalLink', target: 'externalLinks/externalLink2.xml' },
      { id: 'rId4', type: 'connections', target: 'connections.xml' },
    ),
    'xl/workbook.xml': `${XML}<workbook ${main}><sheets><sheet name="A&lt;b&gt;" sheetId="1" r:id="rId1"/></sheets>
      <externalReferences><externalReference r:id="rId2"/><externalReference r:id="rId3"/></externalReferences></workbook>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(...links),
    'xl/worksheets/sheet1.xml': `${XML}<worksheet ${main}><sheetData>${rows.join('')}</sheetData><hyperlinks>${hyperlinks}
      </hyperlinks></worksheet>`,
    'xl/externalLinks/_rels/externalLink1.xml.rels': relationships(
      outside('rId1', 'externalLinkPath', `${origin}/other.xlsx`),
    ),
    'xl/externalLinks/externalLink1.xml': `${XML}<externalLink ${main}><externalBook r:id="rId1"><sheetNames>
      <sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
    'xl/externalLinks/externalLink2.xml': `${XML}<externalLink ${main}><ddeLink ddeService="cmd" ddeTopic="/c calc"><ddeItems>
      <ddeItem name="A0" advise="1"/></ddeItems></ddeLink></externalLink>`,
    'xl/connections.xml': `${XML}<connections ${main}><connection id="1" name="web" type="4" refreshedVersion="6"
      refreshOnLoad="1"><webPr url="${origin}/web"/></connection></connections>`,
  });
}

/** A presentation. */
export function dangerousShow(origin: string): Buffer {
  const links = scriptLinks(20);
  const runs = links
    .map(
      ({ id }, index) =>
        `<a:r><a:rPr><a:hlinkClick r:id="${id}"/></a:rPr><a:t>link ${String(index)}</a:t></a:r>`,
    )
    .join('');
  const frame = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="4572000" cy="914400"/></a:xfrm>';
  const geometry = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  const picture = (
    id: number,
    media: string,
    link: string,
  ): string => `<p:pic><p:nvPicPr><p:cNvPr id="${String(id)}"
    name="${escaped(MARKUP)}"><a:hlinkClick r:id="" action="ppaction://program?calc.exe"/></p:cNvPr><p:cNvPicPr/><p:nvPr>
    ${media}</p:nvPr></p:nvPicPr><p:blipFill><a:blip r:link="${link}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>
    <p:spPr>${frame}${geometry}</p:spPr></p:pic>`;
  const shapes = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Text"><a:hlinkClick r:id="rId20"/></p:cNvPr><p:cNvSpPr/><p:nvPr/>
    </p:nvSpPr><p:spPr>${frame}${geometry}</p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>${escaped(MARKUP)}</a:t></a:r>${runs}
    </a:p></p:txBody></p:sp>${picture(3, '', 'rId2')}${picture(4, '<a:videoFile r:link="rId3"/>', 'rId4')}`;
  return show(shapes, [
    outside('rId2', 'image', `${origin}/picture.png`),
    outside('rId3', 'video', `${origin}/film.mp4`),
    outside('rId4', 'image', `${origin}/poster.png`),
    ...links,
  ]);
}
