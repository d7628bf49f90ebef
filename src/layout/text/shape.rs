//! Shaping of words: characters to glyphs, in units of the font, so that one shape serves every size.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use harfrust::{Direction, Feature, ShapeOptions, Tag, UnicodeBuffer};

use super::font::FontBook;
use super::script::{are_joined, is_wide};
use crate::layout::display::{FontId, Synthetic};
use crate::order;
use crate::resolve::font::symbol;

/// Longest word that is remembered, in bytes.
const REMEMBERED: usize = 48;
/// Words that are remembered before all are forgotten: a bound for the memory.
const CAPACITY: usize = 200_000;
/// How narrow and how wide a letter of a stand-in is drawn to fill the room of another, in percent of what all its letters are.
const NARROWEST: i32 = 65;
const WIDEST: i32 = 135;
/// How wide letters with one stem and little beside it are drawn: more would make them bold.
const SLIM: [char; 4] = ['1', 'f', 'r', 't'];
const WIDEST_SLIM: i32 = 115;
/// How wide a sign or a stem is drawn that has much more room than its own: programs that read a PDF would take the room left
/// for a blank.
const WIDEST_SIGN: i32 = 170;
/// The percents that it is widened by are multiples of this, so that glyphs that follow one another are often drawn alike.
const STEP: i32 = 5;
/// Letters that are one stem, which would look bold or light if they were widened.
const STEMS: [char; 4] = ['I', 'i', 'j', 'l'];

/// A word that has been shaped.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShapedWord {
    /// Its runs, each of one font, from left to right.
    pub runs: Vec<ShapedRun>,
}

/// Glyphs of one font.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShapedRun {
    /// The font.
    pub font: FontId,
    /// Whether the font's file is there; if not, the advances are estimated and the browser shapes the text.
    pub is_drawn: bool,
    /// Units of the em of its font.
    pub units_per_em: i64,
    /// How the font's glyphs are made bold or italic.
    pub synthetic: Synthetic,
    /// How wide its glyphs are drawn, in percent; their advances are so already.
    pub stretch: i32,
    /// Bytes of the word.
    pub text: Range<usize>,
    /// Whether its first letter is joined to what is before it, and its last one to what is behind it.
    pub joins: (bool, bool),
    /// From left to right.
    pub glyphs: Vec<ShapedGlyph>,
}

impl ShapedRun {
    /// Whether a glyph is the last one of its cluster.
    pub fn ends_cluster(&self, index: usize) -> bool {
        let cluster = |index: usize| self.glyphs.get(index).map(|glyph| glyph.cluster);
        cluster(index) != cluster(index + 1)
    }
}

/// A glyph in units of its font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShapedGlyph {
    /// Its index in the font.
    pub id: u32,
    /// How far the pen goes on.
    pub advance: i32,
    /// How far right of the pen it stands.
    pub x_offset: i32,
    /// How far above the pen it stands.
    pub y_offset: i32,
    /// How wide it is drawn beside the others of its run, in percent; its advance is so already.
    pub stretch: u16,
    /// First byte of its cluster in the word.
    pub cluster: u32,
    /// First byte behind its cluster.
    pub end: u32,
}

impl ShapedGlyph {
    /// Puts it into the middle of a room of another width.
    fn stand_in(&mut self, room: i32) {
        self.x_offset += (room - self.advance) / 2;
        self.advance = room;
    }

    /// Draws it as wide as a room of another width, or as nearly so as still looks like it, and in the middle of that.
    fn fill(&mut self, room: i32, widest: i32) {
        let steps = (room * 100 / STEP + self.advance / 2) / self.advance.max(1);
        let percent = (steps * STEP).clamp(NARROWEST, widest);
        self.stretch = percent as u16;
        self.x_offset = self.x_offset * percent / 100;
        self.advance = self.advance * percent / 100;
        self.stand_in(room);
    }
}

/// What the shape of a word depends on besides its characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct WordSettings {
    /// The font that is asked for; characters that it lacks come from others.
    pub font: FontId,
    /// Whether it is read from right to left.
    pub right_to_left: bool,
    /// Whether pairs of letters are moved together or apart.
    pub kerns: bool,
    /// Whether it is joined to what is before it and behind it.
    pub joins: (bool, bool),
}

/// What a letter that is shaped alone is joined to, in place of the letter of another run.
pub const JOINER: char = '\u{200D}';

impl WordSettings {
    /// One number for each: fonts are numbered from 0 on.
    fn place(self) -> usize {
        let marks = [self.right_to_left, self.kerns, self.joins.0, self.joins.1];
        marks.into_iter().fold(self.font.0 as usize, |place, mark| {
            place * 2 + usize::from(mark)
        })
    }
}

/// Words by settings and characters.
#[derive(Default)]
pub(super) struct WordCache {
    /// By [`WordSettings::place`].
    words: Vec<HashMap<Box<str>, Arc<ShapedWord>>>,
    count: usize,
    buffer: Option<UnicodeBuffer>,
}

impl FontBook {
    /// The shape of a word.
    pub fn shape(&mut self, text: &str, settings: WordSettings) -> Arc<ShapedWord> {
        let known = self.words.words.get(settings.place());
        if let Some(word) = known.and_then(|words| words.get(text)) {
            return word.clone();
        }
        let word = Arc::new(self.shape_anew(text, settings));
        if text.len() <= REMEMBERED {
            if self.words.count >= CAPACITY {
                self.words.words.clear();
                self.words.count = 0;
            }
            self.words.count += 1;
            let (words, place) = (&mut self.words.words, settings.place());
            if words.len() <= place {
                words.resize_with(place + 1, HashMap::new);
            }
            if let Some(words) = words.get_mut(place) {
                words.insert(text.into(), word.clone());
            }
        }
        word
    }

    fn shape_anew(&mut self, text: &str, settings: WordSettings) -> ShapedWord {
        let mut runs = Vec::new();
        for (font, range) in self.fonts_of(text, settings.font) {
            runs.push(self.shape_run(text, range, font, settings));
        }
        if settings.right_to_left {
            runs.reverse();
        }
        ShapedWord { runs }
    }

    /// Parts of a text by the font that has their characters.
    fn fonts_of(&mut self, text: &str, font: FontId) -> Vec<(FontId, Range<usize>)> {
        let mut parts: Vec<(FontId, Range<usize>)> = Vec::new();
        for (at, character) in text.char_indices() {
            let end = at + character.len_utf8();
            if let Some(last) = parts.last_mut() {
                let stays = joins_previous(character)
                    || (last.0 == font && self.has(font, character))
                    || self.font_of(font, character) == last.0;
                if stays {
                    last.1.end = end;
                    continue;
                }
            }
            parts.push((self.font_of(font, character), at..end));
        }
        parts
    }

    fn font_of(&mut self, font: FontId, character: char) -> FontId {
        let shown = self.shown(font, character);
        self.font_for(font, shown)
    }

    /// The character that is shown for one of a symbol font, or for one that the font has under another name only.
    fn shown(&self, font: FontId, character: char) -> char {
        let symbols = self
            .faces
            .get(font.0 as usize)
            .and_then(|face| face.symbols.as_deref());
        if let Some(shown) = symbols.and_then(|family| symbol(family, character)) {
            return shown;
        }
        match alike(character) {
            Some(alike) if !self.has(font, character) && self.has(font, alike) => alike,
            _ => character,
        }
    }

    fn shape_run(
        &mut self,
        text: &str,
        range: Range<usize>,
        font: FontId,
        settings: WordSettings,
    ) -> ShapedRun {
        let units_per_em = self.metrics(font).units_per_em;
        let slice = text.get(range.clone()).unwrap_or_default();
        let joins = joined(text, &range, settings);
        let mut buffer = self.words.buffer.take().unwrap_or_default();
        for (at, character) in slice.char_indices() {
            let shown = self.shown(settings.font, character);
            buffer.add(shown, (range.start + at) as u32);
        }
        let loaded = self
            .faces
            .get(font.0 as usize)
            .and_then(|face| face.loaded.as_ref());
        let parsed = loaded.and_then(|loaded| Some((loaded, loaded.font()?)));
        let Some((loaded, parsed)) = parsed else {
            buffer.clear();
            self.words.buffer = Some(buffer);
            return self.elsewhere((slice, range), font, settings);
        };
        buffer.set_direction(if settings.right_to_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        });
        buffer.guess_segment_properties();
        let mut joiner = [0; 4];
        let joiner = JOINER.encode_utf8(&mut joiner);
        if joins.0 {
            buffer.set_pre_context(joiner);
        }
        if joins.1 {
            buffer.set_post_context(joiner);
        }
        let shaper = loaded.shaper.shaper(&parsed).build();
        let features = if settings.kerns {
            &LIGATURES[..]
        } else {
            &FEATURES
        };
        let output = shaper.shape(buffer, ShapeOptions::new().features(features));
        let mut glyphs: Vec<ShapedGlyph> = output
            .glyph_infos()
            .iter()
            .zip(output.glyph_positions())
            .map(|(info, position)| ShapedGlyph {
                id: info.glyph_id,
                advance: position.x_advance,
                x_offset: position.x_offset,
                y_offset: position.y_offset,
                stretch: 100,
                cluster: info.cluster,
                end: 0,
            })
            .collect();
        let shown = slice
            .chars()
            .next()
            .map(|first| self.shown(settings.font, first));
        let bullet = shown.and_then(|shown| self.bullet_advance(settings.font, font, shown));
        if let Some(advance) = bullet {
            for glyph in &mut glyphs {
                glyph.stand_in(advance);
            }
        }
        set_ends(&mut glyphs, range.end as u32);
        self.words.buffer = Some(output.clear());
        let width = self.take_widths(&mut glyphs, (slice, range.start), (settings, font));
        let stretch = self.as_wide_as_own(slice, &mut glyphs, (settings, font));
        ShapedRun {
            font,
            is_drawn: true,
            units_per_em,
            synthetic: self.synthetic(font),
            stretch: stretch.unwrap_or(100) * width / 100,
            text: range,
            joins,
            glyphs,
        }
    }

    /// Gives the glyphs of a stand-in the widths of what it stands for; `text` begins at a byte of the word. Returns how wide
    /// they are drawn, in percent.
    fn take_widths(
        &self,
        glyphs: &mut [ShapedGlyph],
        (text, begin): (&str, usize),
        (settings, font): (WordSettings, FontId),
    ) -> i32 {
        // All families have East Asian characters as wide as the em.
        let is_wide = text.chars().next().is_some_and(is_wide);
        let width = if is_wide { 100 } else { self.width(font) };
        if width != 100 {
            for glyph in glyphs.iter_mut() {
                glyph.advance = (glyph.advance * width + 50) / 100;
                glyph.x_offset = glyph.x_offset * width / 100;
            }
        }
        let Some(letters) = self.letters(font) else {
            return width;
        };
        let units_per_em = self.metrics(font).units_per_em;
        for glyph in glyphs.iter_mut().filter(|glyph| glyph.advance > 0) {
            let rest = text.get(glyph.cluster as usize - begin..);
            let mut characters = rest.unwrap_or_default().chars();
            let known = |letter: char| Some((letter, letters.advance(letter)?));
            let Some((letter, advance)) = characters.next().and_then(known) else {
                continue;
            };
            let next = characters.next().filter(|_| settings.kerns);
            let kerning = next.map_or(0, |next| letters.kerning(letter, next));
            let scaled = |thousandths: i32| (i64::from(thousandths) * units_per_em / 1000) as i32;
            let room = scaled(advance);
            match letter {
                // In East Asian fonts these stand at one side of their room.
                '“' | '‘' if room > glyph.advance * 2 => {
                    glyph.x_offset += room - glyph.advance;
                    glyph.advance = room;
                }
                '”' | '’' if room > glyph.advance * 2 => glyph.advance = room,
                _ if SLIM.contains(&letter) => glyph.fill(room, WIDEST_SLIM),
                _ if letter.is_alphanumeric() && !STEMS.contains(&letter) => {
                    glyph.fill(room, WIDEST);
                }
                _ if room * 2 > glyph.advance * 3 => glyph.fill(room, WIDEST_SIGN),
                _ => glyph.stand_in(room),
            }
            glyph.advance += scaled(advance + kerning) - room;
        }
        width
    }

    /// A run of a font that only the browser can read: as wide as it says that the text is, or as is usual.
    fn elsewhere(
        &self,
        (text, range): (&str, Range<usize>),
        font: FontId,
        settings: WordSettings,
    ) -> ShapedRun {
        let units_per_em = self.metrics(font).units_per_em;
        let mut glyphs = estimated(text, range.start, settings.right_to_left, units_per_em);
        let shown: String = text
            .chars()
            .map(|character| self.shown(settings.font, character))
            .collect();
        if let Some(width) = self.measure(font, &shown) {
            fit(&mut glyphs, width);
        }
        set_ends(&mut glyphs, range.end as u32);
        ShapedRun {
            font,
            is_drawn: false,
            units_per_em,
            synthetic: Synthetic::default(),
            stretch: 100,
            glyphs,
            // The browser measures the text alone, and shows it so.
            joins: (false, false),
            text: range,
        }
    }
}

/// Whether a part of a word is joined to what is before it and behind it.
fn joined(word: &str, part: &Range<usize>, settings: WordSettings) -> (bool, bool) {
    let at = |place: usize| {
        let (before, behind) = word.split_at_checked(place)?;
        Some(are_joined(before, behind))
    };
    let begins = part.start == 0;
    let ends = part.end == word.len();
    (
        if begins {
            settings.joins.0
        } else {
            at(part.start).unwrap_or(false)
        },
        if ends {
            settings.joins.1
        } else {
            at(part.end).unwrap_or(false)
        },
    )
}

/// Features that are switched off: ligatures, which Word does not set by itself, and kerning, which it sets where it is told to.
const fn off(tag: &[u8; 4]) -> Feature {
    Feature {
        tag: Tag::new(tag),
        value: 0,
        start: 0,
        end: u32::MAX,
    }
}

/// The features of text whose pairs of letters are moved.
static LIGATURES: [Feature; 2] = [off(b"liga"), off(b"clig")];

/// The features of all other text.
static FEATURES: [Feature; 3] = [off(b"liga"), off(b"clig"), off(b"kern")];

/// The plain character that looks like another: some fonts (Carlito) have neither no-break blanks nor hyphens proper.
fn alike(character: char) -> Option<char> {
    match character {
        '\u{A0}' => Some(' '),
        '\u{2010}' => Some('-'),
        _ => None,
    }
}

/// Whether a character belongs to the one before it, whatever the font.
fn joins_previous(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}' | '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{20D0}'..='\u{20FF}'
        | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Makes glyphs together as wide as they were measured, each of them in the same proportion.
fn fit(glyphs: &mut [ShapedGlyph], width: i32) {
    let estimate: i64 = glyphs.iter().map(|glyph| i64::from(glyph.advance)).sum();
    if estimate <= 0 {
        return;
    }
    let (mut before, mut placed) = (0, 0);
    for glyph in glyphs {
        before += i64::from(glyph.advance);
        let end = (i64::from(width) * before / estimate) as i32;
        glyph.advance = end - placed;
        placed = end;
    }
}

/// Each cluster ends where the next one of the run begins, whatever the direction, the last one with the run.
fn set_ends(glyphs: &mut [ShapedGlyph], end_of_run: u32) {
    let mut starts: Vec<u32> = glyphs.iter().map(|glyph| glyph.cluster).collect();
    order::sort_by(&mut starts, Ord::cmp);
    starts.dedup();
    for glyph in glyphs {
        let next = starts.partition_point(|start| *start <= glyph.cluster);
        glyph.end = starts.get(next).copied().unwrap_or(end_of_run);
    }
}

/// A glyph for each character that has a width of its own, as wide as such characters are in most fonts.
fn estimated(text: &str, start: usize, right_to_left: bool, units_per_em: i64) -> Vec<ShapedGlyph> {
    let em = units_per_em as i32;
    let mut glyphs: Vec<ShapedGlyph> = text
        .char_indices()
        .filter(|(_, character)| !joins_previous(*character))
        .map(|(at, character)| ShapedGlyph {
            id: 0,
            advance: if super::script::is_wide(character) {
                em
            } else {
                em / 2
            },
            x_offset: 0,
            y_offset: 0,
            stretch: 100,
            cluster: (start + at) as u32,
            end: 0,
        })
        .collect();
    if right_to_left {
        glyphs.reverse();
    }
    glyphs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_words_are_joined_to_each_other_and_to_what_is_around_the_word() {
        let settings = WordSettings {
            font: FontId(0),
            right_to_left: true,
            kerns: false,
            joins: (false, true),
        };
        // Teh, yeh, reh.
        let word = "\u{62A}\u{6CC}\u{631}";
        assert_eq!(joined(word, &(0..2), settings), (false, true));
        assert_eq!(joined(word, &(2..4), settings), (true, true));
        assert_eq!(joined(word, &(0..6), settings), (false, true));
    }
}
