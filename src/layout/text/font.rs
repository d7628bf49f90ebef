//! The fonts of a document: which face a family means here, its metrics, and which font has a character.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use harfrust::ShaperData;
use skrifa::GlyphId;
use skrifa::charmap::MappingIndex;
use skrifa::raw::tables::os2::{Os2, SelectionFlags};
use skrifa::raw::{FontRef, TableProvider};

use super::hyphenation::HyphenationPatterns;
use super::script::is_wide;
use super::source::{DrawnText, FaceInfo, FontSource, SystemFont};
use crate::layout::display::{FontId, Synthetic};
use crate::layout::units::Emu;
use crate::resolve::font::is_symbolic;
use crate::resolve::substitute::{
    FALLBACKS, FamilyClass, east_asian_line, substitute, western_line, width_of,
};

/// A family of most East Asian characters: what shows those that a text's own font lacks.
const EAST_ASIAN_FAMILY: &str = "SimSun";

/// The bullet of the font Symbol is 0.36 em wide: that of Carlito is as wide, those of most other fonts are smaller.
const BULLET: char = '•';
const BULLETS: &str = "Carlito";
/// How far the bullet of Symbol goes on, in thousandths of the em.
const BULLET_ADVANCE: i64 = 460;

/// Bits of `ulCodePageRange1` of OS/2: Japanese, simplified Chinese, Korean, traditional Chinese, Johab.
const EAST_ASIAN_PAGES: u32 = 0b1_1111 << 17;

/// A face as a document asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct FaceRequest {
    /// The family, as the document names it.
    pub family: String,
    /// Whether it is to be bold.
    pub bold: bool,
    /// Whether it is to be italic.
    pub italic: bool,
}

/// Metrics of a font, in its own units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FontMetrics {
    /// Units of the em.
    pub units_per_em: i64,
    /// From the baseline to the top of a line.
    pub ascent: i64,
    /// From the baseline to the bottom of a line; positive downwards.
    pub descent: i64,
    /// What lines of single spacing have between them.
    pub line_gap: i64,
    /// Ascent and descent for Windows, or the typographic ones if the font says so, the former with what the line gap leaves
    /// over them: in which shares a line of a drawing's text is parted by its baseline.
    pub windows: (i64, i64),
    /// Middle of the underline, below the baseline.
    pub underline_position: i64,
    /// Thickness of the underline.
    pub underline_thickness: i64,
    /// Middle of the line that strikes through, above the baseline.
    pub strike_position: i64,
}

impl FontMetrics {
    /// What is taken for a font whose file cannot be read.
    const ESTIMATED: Self = Self {
        units_per_em: 2048,
        ascent: 1854,
        descent: 434,
        line_gap: 67,
        windows: (1921, 434),
        underline_position: 292,
        underline_thickness: 150,
        strike_position: 530,
    };

    /// What is taken for a font of a family that cannot be had.
    fn estimated(family: &str) -> Self {
        let mut metrics = Self::ESTIMATED;
        metrics.stand_for(family);
        metrics
    }

    /// Takes the lines of the family in whose place the font stands, where they are known. Otherwise a stand-in that is a
    /// little higher would fill two rows of a document grid with each line.
    fn stand_for(&mut self, family: &str) {
        let east_asian = east_asian_line(family);
        let Some(line) = east_asian.or_else(|| western_line(family)) else {
            return;
        };
        let scaled = |thousandths: i64| thousandths * self.units_per_em / 1000;
        (self.ascent, self.descent, self.line_gap) = (scaled(line.0), scaled(line.1), 0);
        if east_asian.is_some() {
            self.heighten();
        }
    }

    /// East Asian fonts have lines that are higher by three tenths, half of it above and half below.
    fn heighten(&mut self) {
        let more = (self.ascent + self.descent) * 3 / 20;
        self.ascent += more;
        self.descent += more;
    }

    /// A length of the font's at a size of the em.
    pub fn scaled(&self, length: i64, size: Emu) -> Emu {
        size.scaled(length, self.units_per_em)
    }
}

/// A face that is in use.
pub(super) struct Face {
    pub(super) family: String,
    class: FamilyClass,
    pub(super) request: (bool, bool),
    pub(super) synthetic: Synthetic,
    /// How wide its glyphs are drawn, in percent: those of a stand-in as wide as those of what it stands for.
    pub(super) width: i32,
    /// Family of the symbol font whose characters are to be mapped to Unicode.
    pub(super) symbols: Option<String>,
    pub(super) loaded: Option<Loaded>,
    metrics: FontMetrics,
}

impl Face {
    /// The face as the system knows it.
    fn of_system(&self) -> SystemFont<'_> {
        let (bold, italic) = self.request;
        SystemFont {
            family: &self.family,
            generic: self.class.css(),
            bold,
            italic,
        }
    }
}

/// A font file in memory.
pub(super) struct Loaded {
    file: String,
    bytes: Arc<[u8]>,
    index: u32,
    pub(super) shaper: ShaperData,
    charmap: MappingIndex,
}

impl Loaded {
    fn open(info: &FaceInfo, bytes: Arc<[u8]>) -> Option<Self> {
        let font = FontRef::from_index(&bytes, info.index).ok()?;
        font.head().ok()?;
        let shaper = ShaperData::new(&font);
        let charmap = MappingIndex::new(&font);
        Some(Self {
            file: info.file.clone(),
            index: info.index,
            shaper,
            charmap,
            bytes,
        })
    }

    pub(super) fn font(&self) -> Option<FontRef<'_>> {
        FontRef::from_index(&self.bytes, self.index).ok()
    }

    fn has(&self, character: char) -> bool {
        self.font()
            .and_then(|font| self.charmap.charmap(&font).map(character))
            .is_some_and(|glyph| glyph.to_u32() != 0)
    }
}

/// The fonts of a document, and of all documents that are laid out with it.
pub struct FontBook {
    source: Box<dyn FontSource>,
    /// Files that have been loaded; several faces may be of one.
    files: HashMap<String, Arc<[u8]>>,
    /// Faces of the source, by family in lower case.
    catalogue: HashMap<String, Vec<FaceInfo>>,
    pub(super) faces: Vec<Face>,
    by_request: HashMap<FaceRequest, FontId>,
    fallbacks: HashMap<(FontId, char), FontId>,
    pub(super) words: super::shape::WordCache,
    /// What parts words, where there are patterns for it.
    pub(super) patterns: Option<Rc<dyn HyphenationPatterns>>,
}

impl FontBook {
    /// A book over the fonts of a source.
    pub fn new(source: Box<dyn FontSource>) -> Self {
        let mut catalogue: HashMap<String, Vec<FaceInfo>> = HashMap::new();
        for face in source.faces() {
            catalogue
                .entry(face.family.to_lowercase())
                .or_default()
                .push(face);
        }
        Self {
            source,
            files: HashMap::new(),
            catalogue,
            faces: Vec::new(),
            by_request: HashMap::new(),
            fallbacks: HashMap::new(),
            words: super::shape::WordCache::default(),
            patterns: None,
        }
    }

    /// The same, with patterns by which the words of documents that ask for it are hyphenated.
    pub fn with_patterns(mut self, patterns: Rc<dyn HyphenationPatterns>) -> Self {
        self.patterns = Some(patterns);
        self
    }

    /// The face that a document gets for what it asks for: the family itself, or what stands in for it.
    pub fn face(&mut self, request: &FaceRequest) -> FontId {
        if let Some(known) = self.by_request.get(request) {
            return *known;
        }
        let id = self.choose(request);
        self.by_request.insert(request.clone(), id);
        id
    }

    /// Bytes of a font and its index in a collection, for the PDF writer; `None` for one that only the browser can read.
    pub fn file(&self, font: FontId) -> Option<(Arc<[u8]>, u32)> {
        let loaded = self.faces.get(font.0 as usize)?.loaded.as_ref()?;
        Some((loaded.bytes.clone(), loaded.index))
    }

    /// Name of the font's file, as the source knows it; `None` for one that only the browser can read.
    pub fn file_name(&self, font: FontId) -> Option<&str> {
        let loaded = self.faces.get(font.0 as usize)?.loaded.as_ref()?;
        Some(&loaded.file)
    }

    /// Family of a font, and its generic family in CSS.
    pub fn family(&self, font: FontId) -> (&str, &'static str) {
        self.faces
            .get(font.0 as usize)
            .map_or(("", "sans-serif"), |face| {
                (face.family.as_str(), face.class.css())
            })
    }

    /// Whether a font is bold and italic.
    pub fn weight(&self, font: FontId) -> (bool, bool) {
        self.faces
            .get(font.0 as usize)
            .map_or((false, false), |face| face.request)
    }

    /// How the glyphs of a font are made bold or italic where there is no such face.
    pub fn synthetic(&self, font: FontId) -> Synthetic {
        self.faces
            .get(font.0 as usize)
            .map_or(Synthetic::default(), |face| face.synthetic)
    }

    /// How wide the glyphs of a font are drawn, in percent.
    pub(super) fn width(&self, font: FontId) -> i32 {
        self.faces
            .get(font.0 as usize)
            .map_or(100, |face| face.width)
    }

    /// How wide a text is in a font of the system, in its units, as far as the source can measure it.
    pub(super) fn measure(&self, font: FontId, text: &str) -> Option<i32> {
        let face = self.faces.get(font.0 as usize)?;
        let ems = self.source.measure(&face.of_system(), text)?;
        let width = ems * face.metrics.units_per_em as f64;
        (width.is_finite() && width >= 0.0).then_some(width as i32)
    }

    /// A text in a font of the system as a picture, the em so many pixels, as far as the source can draw it.
    pub fn draw(&self, font: FontId, text: &str, size: u32) -> Option<DrawnText> {
        let face = self.faces.get(font.0 as usize)?;
        if face.loaded.is_some() {
            return None;
        }
        self.source
            .draw(&face.of_system(), text, size)
            .filter(|drawn| {
                u64::from(drawn.width) * u64::from(drawn.height) == drawn.coverage.len() as u64
            })
    }

    /// Metrics of a font.
    pub fn metrics(&self, font: FontId) -> FontMetrics {
        self.faces
            .get(font.0 as usize)
            .map_or(FontMetrics::ESTIMATED, |face| face.metrics)
    }

    /// How far a glyph reaches above and below the baseline, in units of its font; `None` where its outline is not of
    /// TrueType or cannot be read.
    pub fn extent(&self, font: FontId, glyph: u32) -> Option<(i64, i64)> {
        let loaded = self.faces.get(font.0 as usize)?.loaded.as_ref()?;
        let font = loaded.font()?;
        let (loca, glyf) = (font.loca(None).ok()?, font.glyf().ok()?);
        let outline = loca.get_glyf(GlyphId::new(glyph), &glyf).ok()?;
        Some(outline.map_or((0, 0), |outline| {
            (i64::from(outline.y_max()), -i64::from(outline.y_min()))
        }))
    }

    /// How far the outline of a character reaches above the baseline, in units of its font; `None` where it is not known.
    pub fn height_of(&self, font: FontId, character: char) -> Option<i64> {
        let loaded = self.faces.get(font.0 as usize)?.loaded.as_ref()?;
        let glyph = loaded.charmap.charmap(&loaded.font()?).map(character)?;
        self.extent(font, glyph.to_u32()).map(|(above, _)| above)
    }

    /// How many fonts there are: ids go up to it.
    pub fn len(&self) -> usize {
        self.faces.len()
    }

    /// Whether no font has been asked for.
    pub fn is_empty(&self) -> bool {
        self.faces.is_empty()
    }

    fn choose(&mut self, request: &FaceRequest) -> FontId {
        let stand_in = substitute(&request.family);
        if is_symbolic(&request.family) {
            let id = self.choose_by(&FaceRequest {
                family: stand_in.class.families()[0].to_owned(),
                ..request.clone()
            });
            let mut face = self.describe(id, request);
            face.symbols = Some(request.family.clone());
            return self.intern(face);
        }
        self.choose_by(request)
    }

    fn choose_by(&mut self, request: &FaceRequest) -> FontId {
        let stand_in = substitute(&request.family);
        let own = [request.family.as_str()];
        let families = own
            .into_iter()
            .chain(stand_in.families.iter().copied())
            .chain(stand_in.class.families().iter().copied());
        for family in families {
            if let Some(face) = self.open(family, request) {
                return self.intern(face);
            }
        }
        let face = Face {
            family: request.family.clone(),
            class: stand_in.class,
            request: (request.bold, request.italic),
            synthetic: Synthetic::default(),
            width: 100,
            symbols: None,
            loaded: None,
            metrics: FontMetrics::estimated(&request.family),
        };
        self.intern(face)
    }

    /// A face with the file of another.
    fn describe(&mut self, id: FontId, request: &FaceRequest) -> Face {
        let class = substitute(&request.family).class;
        let family = self
            .faces
            .get(id.0 as usize)
            .filter(|face| face.loaded.is_some())
            .map(|face| face.family.clone());
        family
            .and_then(|family| self.open(&family, request))
            .unwrap_or_else(|| Face {
                family: request.family.clone(),
                class,
                request: (request.bold, request.italic),
                synthetic: Synthetic::default(),
                width: 100,
                symbols: None,
                loaded: None,
                metrics: FontMetrics::estimated(&request.family),
            })
    }

    fn open(&mut self, family: &str, request: &FaceRequest) -> Option<Face> {
        let faces = self.catalogue.get(&family.trim().to_lowercase())?;
        let wanted = |face: &&FaceInfo| {
            u8::from(face.bold != request.bold) + 2 * u8::from(face.italic != request.italic)
        };
        let info = faces.iter().min_by_key(wanted)?.clone();
        let bytes = self.load(&info.file)?;
        let loaded = Loaded::open(&info, bytes)?;
        let mut metrics = read_metrics(&loaded.font()?);
        let mut width = 100;
        if !request.family.trim().eq_ignore_ascii_case(&info.family) {
            metrics.stand_for(&request.family);
            width = width_of(&request.family, &info.family);
        }
        Some(Face {
            family: info.family,
            class: substitute(&request.family).class,
            request: (request.bold, request.italic),
            synthetic: Synthetic {
                slanted: request.italic && !info.italic,
                emboldened: request.bold && !info.bold,
            },
            width,
            symbols: None,
            loaded: Some(loaded),
            metrics,
        })
    }

    fn load(&mut self, file: &str) -> Option<Arc<[u8]>> {
        if let Some(known) = self.files.get(file) {
            return Some(known.clone());
        }
        let bytes = self.source.load(file)?;
        self.files.insert(file.to_owned(), bytes.clone());
        Some(bytes)
    }

    fn intern(&mut self, face: Face) -> FontId {
        let key = |face: &Face| {
            (
                face.loaded
                    .as_ref()
                    .map(|loaded| (loaded.file.clone(), loaded.index)),
                face.loaded.is_none().then(|| face.family.clone()),
                (
                    face.request,
                    face.synthetic,
                    face.symbols.clone(),
                    face.width,
                ),
                face.metrics,
            )
        };
        let wanted = key(&face);
        if let Some(at) = self.faces.iter().position(|known| key(known) == wanted) {
            return FontId(at as u32);
        }
        self.faces.push(face);
        FontId((self.faces.len() - 1) as u32)
    }

    /// Whether a font has a glyph for a character.
    pub fn has(&self, font: FontId, character: char) -> bool {
        self.faces
            .get(font.0 as usize)
            .and_then(|face| face.loaded.as_ref())
            .is_some_and(|loaded| loaded.has(character))
    }

    /// The font that shows a character in place of `font`, which may be that itself.
    pub fn font_for(&mut self, font: FontId, character: char) -> FontId {
        let is_bullet = character == BULLET && self.is_symbol(font);
        // Spaces without a glyph are shaped as the blank, as wide as they should be: no other font is asked for them.
        let is_space = matches!(
            character,
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}'
        );
        let is_own = self.has(font, character) || (is_space && self.has(font, ' '));
        if is_own && !is_bullet {
            return font;
        }
        if let Some(known) = self.fallbacks.get(&(font, character)) {
            return *known;
        }
        let found = if is_bullet {
            self.bullet(font)
        } else {
            self.fallback(font, character)
        };
        let found = found.unwrap_or(font);
        self.fallbacks.insert((font, character), found);
        found
    }

    /// What a face looks like, where nothing better is known.
    pub(super) fn class_of(&self, font: FontId) -> FamilyClass {
        let face = self.faces.get(font.0 as usize);
        face.map_or(FamilyClass::Sans, |face| face.class)
    }

    /// Whether a face stands in for the font Symbol.
    fn is_symbol(&self, font: FontId) -> bool {
        let face = self.faces.get(font.0 as usize);
        let family = face.and_then(|face| face.symbols.as_deref());
        family.is_some_and(|family| family.eq_ignore_ascii_case("symbol"))
    }

    /// How far the bullet of Symbol goes on in the face that has it, in units of that; `None` for anything else.
    pub(super) fn bullet_advance(&self, font: FontId, of: FontId, shown: char) -> Option<i32> {
        let is_bullet = shown == BULLET && of != font && self.is_symbol(font);
        let units = self.metrics(of).units_per_em;
        is_bullet.then_some((BULLET_ADVANCE * units / 1000) as i32)
    }

    /// The face that has the bullet of Symbol. Its line stays as high as it is with the other signs of Symbol.
    fn bullet(&mut self, font: FontId) -> Option<FontId> {
        let face = self.faces.get(font.0 as usize)?;
        let metrics = face.metrics;
        let (bold, italic) = face.request;
        let request = FaceRequest {
            family: BULLETS.to_owned(),
            bold,
            italic,
        };
        let mut stand_in = self.open(BULLETS, &request)?;
        let has_bullet = stand_in
            .loaded
            .as_ref()
            .is_some_and(|loaded| loaded.has(BULLET));
        if !has_bullet || stand_in.metrics.units_per_em != metrics.units_per_em {
            return None;
        }
        stand_in.metrics = metrics;
        Some(self.intern(stand_in))
    }

    fn fallback(&mut self, font: FontId, character: char) -> Option<FontId> {
        let face = self.faces.get(font.0 as usize)?;
        let (bold, italic) = face.request;
        let class = face.class;
        if is_wide(character) {
            let id = self.face(&FaceRequest {
                family: EAST_ASIAN_FAMILY.to_owned(),
                bold,
                italic,
            });
            if self.has(id, character) {
                return Some(id);
            }
        }
        let families = class.families().iter().chain(FALLBACKS).copied();
        for family in families {
            let request = FaceRequest {
                family: family.to_owned(),
                bold,
                italic,
            };
            if !self.catalogue.contains_key(&family.to_lowercase()) {
                continue;
            }
            let id = self.face(&request);
            if self.has(id, character) {
                return Some(id);
            }
        }
        if let Some(family) = self.source.family_with(character) {
            let id = self.face(&FaceRequest {
                family,
                bold,
                italic,
            });
            if self.has(id, character) {
                return Some(id);
            }
        }
        // Nothing here has it: the browser may.
        let system = Face {
            family: class.css().to_owned(),
            class,
            request: (bold, italic),
            synthetic: Synthetic::default(),
            width: 100,
            symbols: None,
            loaded: None,
            metrics: FontMetrics::estimated(if is_wide(character) {
                EAST_ASIAN_FAMILY
            } else {
                ""
            }),
        };
        Some(self.intern(system))
    }
}

/// Metrics as Windows, and with it Word, takes them: typographic ones if the font says so, otherwise those for Windows,
/// with the part of the line gap that is not in them already.
fn read_metrics(font: &FontRef<'_>) -> FontMetrics {
    let estimated = FontMetrics::ESTIMATED;
    let units_per_em = font
        .head()
        .map_or(estimated.units_per_em, |head| {
            i64::from(head.units_per_em())
        })
        .max(1);
    let mut metrics = FontMetrics {
        units_per_em,
        underline_position: units_per_em / 8,
        underline_thickness: units_per_em / 14,
        strike_position: units_per_em * 26 / 100,
        ..estimated
    };
    if let Ok(hhea) = font.hhea() {
        metrics.ascent = i64::from(hhea.ascender().to_i16());
        metrics.descent = -i64::from(hhea.descender().to_i16());
        metrics.line_gap = i64::from(hhea.line_gap().to_i16()).max(0);
        metrics.windows = (metrics.ascent + metrics.line_gap, metrics.descent);
    }
    if let Ok(os2) = font.os2() {
        read_os2(&os2, &mut metrics);
    }
    if let Ok(post) = font.post()
        && post.underline_thickness().to_i16() > 0
    {
        metrics.underline_thickness = i64::from(post.underline_thickness().to_i16());
        // The table names the top (OpenType, post). The stand-ins for Arial, Times and Calibri have it so near the
        // baseline that the line would cut the letters' feet, which the fonts that they stand in for do not.
        let top = -i64::from(post.underline_position().to_i16());
        metrics.underline_position = (top + metrics.underline_thickness / 2).max(units_per_em / 8);
    }
    metrics
}

fn read_os2(os2: &Os2<'_>, metrics: &mut FontMetrics) {
    let windows = (
        i64::from(os2.us_win_ascent()),
        i64::from(os2.us_win_descent()),
    );
    let whole = metrics.ascent + metrics.descent + metrics.line_gap;
    let left_over = (whole - windows.0 - windows.1).max(0);
    if windows.0 + windows.1 > 0 {
        metrics.windows = (windows.0 + left_over, windows.1);
    }
    if os2
        .fs_selection()
        .contains(SelectionFlags::USE_TYPO_METRICS)
    {
        metrics.ascent = i64::from(os2.s_typo_ascender());
        metrics.descent = -i64::from(os2.s_typo_descender());
        metrics.line_gap = i64::from(os2.s_typo_line_gap()).max(0);
        metrics.windows = (metrics.ascent + metrics.line_gap, metrics.descent);
    } else if windows.0 + windows.1 > 0 {
        (metrics.ascent, metrics.descent) = windows;
        metrics.line_gap = left_over;
    }
    if os2.y_strikeout_position() > 0 {
        metrics.strike_position = i64::from(os2.y_strikeout_position());
    }
    if os2
        .ul_code_page_range_1()
        .is_some_and(|pages| pages & EAST_ASIAN_PAGES != 0)
    {
        metrics.heighten();
    }
}
