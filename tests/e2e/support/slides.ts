/** Presentations of several slides, with notes, hidden slides and actions. */
import { strFromU8, unzipSync } from 'fflate';
import {
  OFFICE,
  PIXEL,
  RELATIONSHIPS,
  XML,
  contentTypes,
  escaped,
  pptx,
  relationships,
  zipped,
} from './package';

/** A slide: what it says, and what else is about it. */
export interface SlideText {
  readonly text: string;
  readonly notes?: string;
  readonly hidden?: boolean;
  /** What a click on its text does: `nextslide`, `firstslide`, `endshow` and so on. */
  readonly jump?: string;
  /** Whether its text is its title. */
  readonly title?: boolean;
  /** A sound that plays on it, as WAV. */
  readonly sound?: Uint8Array;
}

const SPACES = `xmlns:p="${OFFICE}/presentationml/2006/main" xmlns:a="${OFFICE}/drawingml/2006/main"
  xmlns:r="${RELATIONSHIPS}"`;
const GROUP = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>`;

const COLOUR_MAP = `<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2"
  accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>`;

function tree(shapes: string): string {
  return `<p:cSld><p:spTree>${GROUP}${shapes}</p:spTree></p:cSld>`;
}

/** The picture that stands for a sound. */
const SOUND = `<p:pic><p:nvPicPr><p:cNvPr id="5" name="Sound" descr="Bells"><a:hlinkClick r:id="" action="ppaction://media"/>
  </p:cNvPr><p:cNvPicPr/><p:nvPr><a:audioFile r:link="rId4"/></p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="rId3"/><a:stretch>
  <a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="914400" y="3657600"/><a:ext cx="914400" cy="914400"/></a:xfrm>
  <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

const SOUND_FILES = [
  { id: 'rId3', type: 'image', target: '../media/image1.png' },
  { id: 'rId4', type: 'audio', target: '../media/media1.wav' },
];

function slide({ text, hidden, jump, title, sound }: SlideText): string {
  const action =
    jump === undefined
      ? ''
      : `<a:hlinkClick r:id="" action="ppaction://hlinkshowjump?jump=${jump}"/>`;
  const shape = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Text">${action}</p:cNvPr><p:cNvSpPr/><p:nvPr>${title === true ? '<p:ph type="title"/>' : ''}</p:nvPr></p:nvSpPr><p:spPr>
    <a:xfrm><a:off x="914400" y="914400"/><a:ext cx="4572000" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>
    </a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>${escaped(text)}</a:t></a:r></a:p></p:txBody></p:sp>`;
  return `${XML}<p:sld ${SPACES}${hidden === true ? ' show="0"' : ''}>${tree(
    shape + (sound === undefined ? '' : SOUND),
  )}</p:sld>`;
}

function notesPage(text: string): string {
  const shape = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Notes"/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="1"/></p:nvPr>
    </p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>${escaped(text)}</a:t></a:r></a:p></p:txBody></p:sp>`;
  return `${XML}<p:notes ${SPACES}>${tree(shape)}</p:notes>`;
}

/** A presentation of these slides. */
export function slideShow(slides: readonly SlideText[]): Buffer {
  const parts: Record<string, string | Uint8Array> = unzipSync(pptx(''));
  const types: Record<string, string> = {
    'ppt/presentation.xml': 'presentationml.presentation.main',
    'ppt/slideLayouts/slideLayout1.xml': 'presentationml.slideLayout',
    'ppt/slideMasters/slideMaster1.xml': 'presentationml.slideMaster',
    'ppt/theme/theme1.xml': 'theme',
    'ppt/notesMasters/notesMaster1.xml': 'presentationml.notesMaster',
  };
  parts['ppt/notesMasters/notesMaster1.xml'] =
    `${XML}<p:notesMaster ${SPACES}>${tree('')}${COLOUR_MAP}</p:notesMaster>`;
  parts['ppt/notesMasters/_rels/notesMaster1.xml.rels'] = relationships({
    id: 'rId1',
    type: 'theme',
    target: '../theme/theme1.xml',
  });
  slides.forEach((one, index) => {
    const number = String(index + 1);
    const [part, notes] = [`slides/slide${number}.xml`, `notesSlides/notesSlide${number}.xml`];
    parts[`ppt/${part}`] = slide(one);
    types[`ppt/${part}`] = 'presentationml.slide';
    const layout = { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' };
    const related = { id: 'rId2', type: 'notesSlide', target: `../${notes}` };
    parts[`ppt/slides/_rels/slide${number}.xml.rels`] = relationships(
      layout,
      ...(one.notes === undefined ? [] : [related]),
      ...(one.sound === undefined ? [] : SOUND_FILES),
    );
    if (one.sound !== undefined) {
      parts['ppt/media/image1.png'] = PIXEL;
      parts['ppt/media/media1.wav'] = one.sound;
    }
    if (one.notes === undefined) return;
    parts[`ppt/${notes}`] = notesPage(one.notes);
    types[`ppt/${notes}`] = 'presentationml.notesSlide';
    parts[`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`] = relationships({
      id: 'rId1',
      type: 'slide',
      target: `../${part}`,
    });
  });
  const main = strFromU8(parts['ppt/presentation.xml'] as Uint8Array);
  const ids = slides.map(
    (_, at) => `<p:sldId id="${String(256 + at)}" r:id="s${String(at + 1)}"/>`,
  );
  parts['ppt/presentation.xml'] = main
    .replace(/<p:sldId .*?\/>/, ids.join(''))
    .replace(
      '<p:sldIdLst>',
      '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>',
    );
  parts['ppt/_rels/presentation.xml.rels'] = relationships(
    { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { id: 'rId2', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    ...slides.map((_, at) => {
      const number = String(at + 1);
      return { id: `s${number}`, type: 'slide', target: `slides/slide${number}.xml` };
    }),
  );
  parts['[Content_Types].xml'] = contentTypes(types);
  return zipped(parts);
}
