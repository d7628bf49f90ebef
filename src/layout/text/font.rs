//! The fonts of a document: which face a family means here, its metrics, and which font has a character.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use harfrust::ShaperData;
use skrifa::GlyphId;
use skrifa::charmap::MappingIndex;
use skrifa::raw::{FontRef, TableProvider};

use super::embedded::{EmbeddedFonts, FOLDER};
use super::hyphenation::HyphenationPatterns;
use super::metrics::{FontMetrics, read_metrics};
use super::script::parts_of;
use super::source::{DrawnText, FaceInfo, FontSource, SystemFont};
use crate::editor_bin::embedded_face::AlternateName;
use crate::layout::display::{FontId, Synthetic};
use crate::order;
use crate::resolve::font::is_symbolic;
use crate::resolve::letter_widths::LetterWidths;
use crate::resolve::substitute::{
    FamilyClass, has_bold_face, is_heavy, names_of, normal, substitute, width_of,
};

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

/// A face that is in use.
pub(super) struct Face {
    pub(super) family: String,
    pub(super) class: FamilyClass,
    pub(super) request: (bool, bool),
    pub(super) synthetic: Synthetic,
    /// How wide its glyphs are drawn, in percent: those of a stand-in as wide as those of what it stands for.
    pub(super) width: i32,
    /// How far the pen goes on for its letters, where it stands for a family of which that is known.
    pub(super) letters: Option<&'static LetterWidths>,
    /// Family of the symbol font whose characters are to be mapped to Unicode.
    pub(super) symbols: Option<String>,
    pub(super) loaded: Option<Loaded>,
    pub(super) metrics: FontMetrics,
}

impl Face {
    /// A face of which only the browser may have the file.
    pub(super) fn elsewhere(
        family: &str,
        class: FamilyClass,
        request: (bool, bool),
        metrics: FontMetrics,
    ) -> Self {
        Self {
            family: family.to_owned(),
            class,
            request,
            synthetic: Synthetic::default(),
            width: 100,
            letters: None,
            symbols: None,
            loaded: None,
            metrics,
        }
    }

    /// A face of the family that is asked for, which is not here.
    fn requested(request: &FaceRequest, class: FamilyClass) -> Self {
        let metrics = FontMetrics::estimated(&request.family);
        Self::elsewhere(
            &request.family,
            class,
            (request.bold, request.italic),
            metrics,
        )
    }

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

    /// How wide its small letters are drawn so that they fill the room of others, in percent; its capitals where only those of
    /// the others are known.
    fn width_for(&self, letters: &LetterWidths, metrics: &FontMetrics) -> Option<i32> {
        let font = self.font()?;
        let (charmap, advances) = (self.charmap.charmap(&font), font.hmtx().ok()?);
        let (mut own, mut theirs) = (0, 0);
        let known = letters.advance('e').map_or('A'..='Z', |_| 'a'..='z');
        for letter in known {
            if let Some(thousandths) = letters.advance(letter) {
                own += i64::from(advances.advance(charmap.map(letter)?)?);
                theirs += i64::from(thousandths) * metrics.units_per_em / 1000;
            }
        }
        i32::try_from((theirs * 100 + own / 2).checked_div(own)?).ok()
    }

    /// Whether it has a glyph for a character, or for all that the character consists of: shaping puts it together then.
    pub(super) fn has(&self, character: char) -> bool {
        let Some(font) = self.font() else {
            return false;
        };
        let charmap = self.charmap.charmap(&font);
        let has = |character| {
            charmap
                .map(character)
                .is_some_and(|glyph| glyph.to_u32() != 0)
        };
        has(character) || parts_of(character).is_some_and(|parts| parts.into_iter().all(has))
    }
}

/// The fonts of a document, and of all documents that are laid out with it.
pub struct FontBook {
    pub(super) source: Box<dyn FontSource>,
    /// Those that the document has in itself.
    pub(super) embedded: Option<EmbeddedFonts>,
    /// What stands for families that the document was saved without, by these in lower case.
    alternates: HashMap<String, String>,
    /// Files that have been loaded; several faces may be of one.
    files: HashMap<String, Arc<[u8]>>,
    /// Faces of the source, by family in lower case.
    pub(super) catalogue: HashMap<String, Vec<FaceInfo>>,
    pub(super) faces: Vec<Face>,
    by_request: HashMap<FaceRequest, FontId>,
    pub(super) fallbacks: HashMap<(FontId, char), FontId>,
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
            embedded: None,
            alternates: HashMap::new(),
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

    /// Takes what stood for families when the document was saved for them if they are not here, either.
    pub fn take_for(&mut self, names: &[AlternateName]) {
        for name in names {
            if self.knows(&name.alternate) && !self.knows(&name.family) {
                self.alternates
                    .insert(normal(&name.family), name.alternate.clone());
            }
        }
    }

    /// Whether a family is here, or it is known what stands in for it.
    fn knows(&self, family: &str) -> bool {
        is_symbolic(family)
            || self.catalogue.contains_key(&normal(family))
            || !substitute(family).families.is_empty()
    }

    /// The face that a document gets for what it asks for: the family itself, or what stands in for it.
    pub fn face(&mut self, request: &FaceRequest) -> FontId {
        if let Some(known) = self.by_request.get(request) {
            return *known;
        }
        let id = match self.alternates.get(&normal(&request.family)) {
            Some(alternate) => self.choose(&FaceRequest {
                family: alternate.clone(),
                ..request.clone()
            }),
            None => self.choose(request),
        };
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

    /// How far the pen goes on for the letters that a font stands in for, where that is known.
    pub(super) fn letters(&self, font: FontId) -> Option<&'static LetterWidths> {
        self.faces.get(font.0 as usize)?.letters
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
        let face = Face::requested(request, stand_in.class);
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
            .unwrap_or_else(|| Face::requested(request, class))
    }

    pub(super) fn open(&mut self, family: &str, request: &FaceRequest) -> Option<Face> {
        let faces = self.catalogue.get(&family.trim().to_lowercase())?;
        let is_bold = request.bold && has_bold_face(&request.family);
        let is_own = request.family.trim().eq_ignore_ascii_case(family.trim());
        // What stands in for a family whose name tells of heavy letters is bold.
        let is_heavy = is_bold || (!is_own && is_heavy(&request.family));
        let wanted = |face: &FaceInfo| {
            u8::from(face.bold != is_heavy) + 2 * u8::from(face.italic != request.italic)
        };
        let mut faces = faces.clone();
        order::sort_by(&mut faces, |a, b| wanted(a).cmp(&wanted(b)));
        // What cannot be read, as a damaged font of a document, leaves its place to the next one.
        let (info, loaded) = faces.into_iter().find_map(|info| {
            let bytes = self.load(&info.file)?;
            let loaded = Loaded::open(&info, bytes)?;
            Some((info, loaded))
        })?;
        let mut metrics = read_metrics(&loaded.font()?);
        let (mut width, mut letters) = (100, None);
        if !request.family.trim().eq_ignore_ascii_case(&info.family) {
            metrics.stand_for(&request.family);
            width = width_of(&request.family, &info.family);
            let name = normal(&request.family);
            let of = |name| LetterWidths::of(name, is_bold, request.italic);
            letters = names_of(&name).find_map(of);
            let drawn = letters.and_then(|letters| loaded.width_for(letters, &metrics));
            width = drawn.unwrap_or(width);
        }
        Some(Face {
            family: info.family,
            class: substitute(&request.family).class,
            request: (request.bold, request.italic),
            synthetic: Synthetic {
                slanted: request.italic && !info.italic,
                emboldened: (request.bold || is_heavy) && !info.bold,
            },
            width,
            letters,
            symbols: None,
            loaded: Some(loaded),
            metrics,
        })
    }

    fn load(&mut self, file: &str) -> Option<Arc<[u8]>> {
        if let Some(known) = self.files.get(file) {
            return Some(known.clone());
        }
        let bytes = match file.strip_prefix(FOLDER) {
            Some(name) => self.embedded.as_ref()?.load(name)?,
            None => self.source.load(file)?,
        };
        self.files.insert(file.to_owned(), bytes.clone());
        Some(bytes)
    }

    pub(super) fn intern(&mut self, face: Face) -> FontId {
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
                    face.letters.map(std::ptr::from_ref),
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

    /// What a face looks like, where nothing better is known.
    pub(super) fn class_of(&self, font: FontId) -> FamilyClass {
        let face = self.faces.get(font.0 as usize);
        face.map_or(FamilyClass::Sans, |face| face.class)
    }
}
