//! A text document: its tables are read at once, its body block by block.

use std::collections::HashMap;
use std::ops::Range;

use super::binding::Bindings;
use super::numbering::Numbering;
use super::styles::Styles;
use crate::editor_bin::codec::{Payload, Reader, get};
use crate::editor_bin::container::{MainTable, doubles};
use crate::editor_bin::docy::{
    CharSpacingControl, DocBackground, DocComment, DocContent, DocyOther, HdrFtr, NoteType,
    NotesTable, Numbering as NumberingTable, SectPr, Settings, StylesTable,
};
use crate::editor_bin::embedded_face::{AlternateName, EmbeddedFace};
use crate::error::Result;
use crate::resolve::theme::Theme;

// Tables of the main table (`shared/format` 00, `DocyMain`).
const NUMBERING: u8 = 3;
const HEADERS: u8 = 4;
const STYLES: u8 = 5;
const DOCUMENT: u8 = 6;
const OTHER: u8 = 7;
const COMMENTS: u8 = 8;
const SETTINGS: u8 = 9;
const FOOTNOTES: u8 = 10;
const ENDNOTES: u8 = 11;
const CUSTOMS: u8 = 20;

// Records among blocks that are looked at before their content is read.
const PARAGRAPH: u8 = 0;
const SECT_PR: u8 = 4;
const BACKGROUND: u8 = 14;
const SDT: u8 = 15;
/// The content of a content control.
const SDT_CONTENT: u8 = 2;

/// How deep in content controls the ends of sections are looked for.
const SECTION_DEPTH: usize = 16;

/// Tab stops of a document that does not say, in twips.
const DEFAULT_TAB: i32 = 720;

/// What is read before the body.
#[derive(Debug, Default)]
pub struct Tables {
    /// Styles.
    pub styles: Styles,
    /// Lists.
    pub numbering: Numbering,
    /// The theme.
    pub theme: Theme,
    /// Footnotes by id.
    pub footnotes: Notes,
    /// Endnotes by id.
    pub endnotes: Notes,
    /// Comments by id.
    pub comments: HashMap<i32, DocComment>,
    /// (kind: 2 first, 3 even, 4 default; content), in the order that sections count.
    pub headers: Vec<(u8, DocContent)>,
    /// As `headers`.
    pub footers: Vec<(u8, DocContent)>,
    /// Distance of the tab stops that nothing sets, in twips.
    pub default_tab: i32,
    /// The settings.
    pub settings: Settings,
    /// The background of every page.
    pub background: Option<DocBackground>,
}

/// Footnotes or endnotes.
#[derive(Debug, Default)]
pub struct Notes {
    /// By id.
    pub by_id: HashMap<i32, DocContent>,
    /// The id of what parts text and notes; `None` for the usual line.
    pub separator: Option<i32>,
    /// The id of what parts text and the rest of a note of the page before.
    pub continuation_separator: Option<i32>,
}

/// A section: where it ends, and its properties.
#[derive(Debug)]
pub struct Section {
    /// Byte behind its last block.
    pub end: usize,
    /// Its properties.
    pub pr: SectPr,
}

/// A text document.
#[derive(Debug)]
pub struct Document {
    bytes: Vec<u8>,
    main: MainTable,
    /// What controls show of the document's own XML.
    bindings: Bindings,
    /// What is read before the body.
    pub tables: Tables,
    /// Its sections, one at least unless there is no body.
    pub sections: Vec<Section>,
    /// The bytes of the body.
    pub body: Range<usize>,
    /// Bytes at which reading goes on elsewhere: at the content of a content control in which a section ends, and behind the
    /// control once that is read.
    jumps: HashMap<usize, usize>,
}

impl Document {
    /// Reads all tables but the body.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn open(bytes: Vec<u8>, main: MainTable) -> Result<Self> {
        let mut document = Self {
            bytes,
            main,
            bindings: Bindings::default(),
            tables: Tables::default(),
            sections: Vec::new(),
            body: 0..0,
            jumps: HashMap::new(),
        };
        document.read_tables()?;
        document.find_sections()?;
        Ok(document)
    }

    fn reader(&self) -> Reader<'_> {
        Reader::new(&self.bytes, doubles(self.main.container))
    }

    /// The body of a table, behind its length.
    fn table(&self, id: u8) -> Result<Option<Reader<'_>>> {
        match self.main.offset(id) {
            Some(offset) => Ok(Some(self.reader().at(offset)?.sized()?)),
            None => Ok(None),
        }
    }

    fn record<T: Payload + Default>(&self, id: u8) -> Result<T> {
        match self.table(id)? {
            Some(mut r) => Ok(T::get(&mut r)?.unwrap_or_default()),
            None => Ok(T::default()),
        }
    }

    fn read_tables(&mut self) -> Result<()> {
        let styles = Styles::new(self.record::<StylesTable>(STYLES)?);
        let numbering = self.record::<NumberingTable>(NUMBERING)?;
        let settings = self.record::<Settings>(SETTINGS)?;
        let other = self.record::<DocyOther>(OTHER)?;
        // The languages of the theme itself are not in the format; they are mostly those of the text.
        let usual = &styles.defaults().1;
        let (east_asian, complex) = (usual.lang_east_asia.as_deref(), usual.lang_bidi.as_deref());
        let theme = other.theme.as_deref();
        let theme = theme.map(|theme| Theme::for_languages(theme, east_asian, complex));
        self.bindings = Bindings::new(self.record(CUSTOMS)?);
        let (headers, footers) = self.read_headers()?;
        self.tables = Tables {
            numbering: Numbering::new(&numbering, &|style| styles.numbering_of(style)),
            styles,
            theme: theme.unwrap_or_else(Theme::office_colours),
            footnotes: Notes::new(self.record(FOOTNOTES)?),
            endnotes: Notes::new(self.record(ENDNOTES)?),
            comments: self.read_comments()?,
            headers,
            footers,
            default_tab: settings.default_tab_stop_twips.unwrap_or(DEFAULT_TAB),
            settings,
            background: None,
        };
        Ok(())
    }

    /// Headers and footers count over all kinds together, in file order.
    #[expect(clippy::type_complexity, reason = "two lists of the same kind")]
    fn read_headers(&self) -> Result<(Vec<(u8, DocContent)>, Vec<(u8, DocContent)>)> {
        let mut lists = [Vec::new(), Vec::new()];
        let Some(mut table) = self.table(HEADERS)? else {
            return Ok(lists.into());
        };
        while !table.is_empty() {
            let (id, mut list) = table.record()?;
            while !list.is_empty() {
                let (kind, mut part) = list.record()?;
                let content = HdrFtr::get(&mut part)?.map(|part| part.content);
                let mut content = content.unwrap_or_default();
                self.bindings.fill(&mut content.items);
                if let Some(target) = lists.get_mut(usize::from(id)) {
                    target.push((kind, content));
                }
            }
        }
        Ok(lists.into())
    }

    fn read_comments(&self) -> Result<HashMap<i32, DocComment>> {
        let mut comments = HashMap::new();
        let Some(mut table) = self.table(COMMENTS)? else {
            return Ok(comments);
        };
        while !table.is_empty() {
            let (_, mut part) = table.record()?;
            if let Some(comment) = DocComment::get(&mut part)?
                && let Some(id) = comment.id
            {
                comments.insert(id, comment);
            }
        }
        Ok(comments)
    }

    /// One pass over the body for what ends sections; paragraphs are not decoded but for that.
    fn find_sections(&mut self) -> Result<()> {
        let Some(mut r) = self.table(DOCUMENT)? else {
            return Ok(());
        };
        let (at, end) = (r.position(), r.position() + r.left());
        let mut ends = Ends::default();
        let mut last = SectPr::default();
        let mut background = None;
        while !r.is_empty() {
            let start = r.position();
            let (id, mut part) = r.record()?;
            match id {
                SECT_PR => last = SectPr::get(&mut part)?.unwrap_or_default(),
                BACKGROUND => background = DocBackground::get(&mut part)?,
                _ => ends.find((id, part), start..r.position(), 0)?,
            }
        }
        ends.sections.push(Section { end, pr: last });
        self.sections = ends.sections;
        self.jumps = ends.jumps;
        self.tables.background = background;
        self.body = at..end;
        Ok(())
    }

    /// Where reading goes on that has come to a byte.
    fn goes_on(&self, mut at: usize) -> usize {
        while let Some(next) = self.jumps.get(&at) {
            at = *next;
        }
        at
    }

    /// Reads the block that begins at a byte of the body into `content`, and tells where the next one begins.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn read_block(&self, at: usize, content: &mut DocContent) -> Result<usize> {
        let at = self.goes_on(at);
        let offset = u32::try_from(at).unwrap_or(u32::MAX);
        let mut r = self.reader().at(offset)?;
        let mut one = self.reader().at(offset)?;
        let (_, part) = r.record()?;
        let length = 5 + part.left();
        let first = content.items.len();
        get(content, &mut one.part(length)?)?;
        self.bindings
            .fill(content.items.get_mut(first..).unwrap_or_default());
        Ok(self.goes_on(at + length))
    }
}

// Bits of the flags of `w:compat`: of the first word, and of the second.
const LATER_BORDERS: u32 = 1;
const TRAILING_UNDERLINES: u32 = 1 << 9;
const BREAKS_END_JUSTIFICATION: u32 = 1 << 10;
const GRID_IN_TABLES: u32 = 1 << 2;
const EAST_ASIAN_LAYOUT: u32 = 1 << 17;
const FIXED_AUTO_SPACE: u32 = 1 << 5;
const BREAKS_PART_FROM_MARKS: u32 = 1 << 27;

impl Tables {
    /// The version of Word whose layout is asked for: 15 for Word 2013 and later, 12 if nothing is said.
    pub fn compatibility(&self) -> i32 {
        self.settings
            .compat
            .iter()
            .flat_map(|compat| &compat.compat_setting)
            .find(|setting| setting.name.as_deref() == Some("compatibilityMode"))
            .and_then(|setting| setting.value.as_deref()?.trim().parse().ok())
            .unwrap_or(12)
    }

    /// The fonts that the document has in itself.
    pub fn embedded_faces(&self) -> &[EmbeddedFace] {
        &self.settings.embedded_faces
    }

    /// What was taken for fonts that were not there when the document was saved.
    pub fn alternate_names(&self) -> &[AlternateName] {
        &self.settings.alternate_names
    }

    /// Whether East Asian punctuation gives up room for what nearly fits on its line (`w:characterSpacingControl`).
    pub fn compresses_punctuation(&self) -> bool {
        matches!(
            self.settings.character_spacing_control,
            Some(
                CharSpacingControl::CompressPunctuation
                    | CharSpacingControl::CompressPunctuationAndJapaneseKana
            )
        )
    }

    /// Whether Western punctuation may stand over the end of its line: in Japanese documents that are laid out by the rules of
    /// East Asia (`w:useFELayout`).
    pub fn hangs_punctuation(&self) -> bool {
        let language = self.styles.defaults().1.lang_east_asia.as_deref();
        self.has_flag(EAST_ASIAN_LAYOUT) && language.is_some_and(|tag| tag.starts_with("ja"))
    }

    /// Whether of borders that meet that of the right or the lower cell is shown (`w:useSingleBorderforContiguousCells`,
    /// ECMA-376-4, 9.7.3.53).
    pub fn lets_later_borders_win(&self) -> bool {
        self.has_first_flag(LATER_BORDERS)
    }

    /// Whether blanks at the end of a line are underlined (`w:ulTrailSpace`).
    pub fn underlines_trailing_blanks(&self) -> bool {
        self.has_first_flag(TRAILING_UNDERLINES)
    }

    /// Whether a line that a break ends is not justified (`w:doNotExpandShiftReturn`).
    pub fn breaks_end_justification(&self) -> bool {
        self.has_first_flag(BREAKS_END_JUSTIFICATION)
    }

    /// Whether the document grid holds in tables, too (`w:adjustLineHeightInTable`, 17.15.3.1).
    pub fn has_grid_in_tables(&self) -> bool {
        self.has_flag(GRID_IN_TABLES)
    }

    /// Whether automatic spaces of paragraphs are not those of browsers (`w:doNotUseHTMLParagraphAutoSpacing`, 17.15.3.21).
    pub fn has_fixed_auto_space(&self) -> bool {
        self.has_flag(FIXED_AUTO_SPACE)
    }

    /// Whether a paragraph's mark goes to the page behind a page break at its end (`w:splitPgBreakAndParaMark`,
    /// ECMA-376-4, 9.7.3.33).
    pub fn parts_breaks_and_marks(&self) -> bool {
        self.has_flag(BREAKS_PART_FROM_MARKS)
    }

    /// Whether a bit is set in the first word of flags of `w:compat`.
    fn has_first_flag(&self, bit: u32) -> bool {
        let compat = self.settings.compat.as_ref();
        has_bit(compat.and_then(|compat| compat.flags1), bit)
    }

    /// Whether a bit is set in the second word of flags of `w:compat`.
    fn has_flag(&self, bit: u32) -> bool {
        let compat = self.settings.compat.as_ref();
        has_bit(compat.and_then(|compat| compat.flags2), bit)
    }
}

fn has_bit(flags: Option<u32>, bit: u32) -> bool {
    flags.is_some_and(|flags| flags & bit != 0)
}

impl Notes {
    fn new(table: NotesTable) -> Self {
        let mut notes = Self::default();
        for note in table.note {
            match note.kind {
                Some(NoteType::Separator) => notes.separator = note.id,
                Some(NoteType::ContinuationSeparator) => notes.continuation_separator = note.id,
                _ => {}
            }
            if let Some(id) = note.id {
                notes.by_id.insert(id, note.content);
            }
        }
        notes
    }

    /// A note's content.
    pub fn get(&self, id: &i32) -> Option<&DocContent> {
        self.by_id.get(id)
    }
}

/// The ends of sections in a body.
#[derive(Default)]
struct Ends {
    sections: Vec<Section>,
    jumps: HashMap<usize, usize>,
}

impl Ends {
    /// Notes the sections that end in a block, which has these bytes.
    fn find(
        &mut self,
        (id, mut part): (u8, Reader<'_>),
        bytes: Range<usize>,
        depth: usize,
    ) -> Result<()> {
        if id == PARAGRAPH {
            let pr = section_of(part)?;
            let end = bytes.end;
            self.sections.extend(pr.map(|pr| Section { end, pr }));
            return Ok(());
        }
        if id != SDT || depth == SECTION_DEPTH {
            return Ok(());
        }
        while !part.is_empty() {
            let (id, mut content) = part.record()?;
            if id != SDT_CONTENT {
                continue;
            }
            let (begin, known) = (content.position(), self.sections.len());
            while !content.is_empty() {
                let start = content.position();
                let block = content.record()?;
                self.find(block, start..content.position(), depth + 1)?;
            }
            if self.sections.len() > known {
                self.jumps.insert(bytes.start, begin);
                if content.position() < bytes.end {
                    self.jumps.insert(content.position(), bytes.end);
                }
            }
        }
        Ok(())
    }
}

/// The section properties in a paragraph record, found without decoding the rest.
fn section_of(mut paragraph: Reader<'_>) -> Result<Option<SectPr>> {
    const PARA_PR: u8 = 1;
    const SECTION: u8 = 31;
    while !paragraph.is_empty() {
        let (id, mut pr) = paragraph.record()?;
        if id != PARA_PR {
            // The properties stand first.
            return Ok(None);
        }
        while !pr.is_empty() {
            let id = pr.u8()?;
            let length = match pr.u8()? {
                len_type @ 0..=4 => usize::from(len_type),
                5 => pr.double_size(),
                6 => pr.u32()? as usize,
                7 | 8 => 8,
                other => return Err(pr.fault(format!("unknown lenType {other}"))),
            };
            let mut part = pr.part(length)?;
            if id == SECTION {
                return SectPr::get(&mut part);
            }
        }
    }
    Ok(None)
}
