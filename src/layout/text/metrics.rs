//! Metrics of fonts: how high their lines are, and where they are underlined and struck through.

use skrifa::raw::tables::os2::{Os2, SelectionFlags};
use skrifa::raw::{FontRef, TableProvider};

use crate::layout::units::Emu;
use crate::resolve::substitute::{east_asian_line, western_line};

/// Bits of `ulCodePageRange1` of OS/2: Japanese, simplified Chinese, Korean, traditional Chinese, Johab.
const EAST_ASIAN_PAGES: u32 = 0b1_1111 << 17;

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
    pub(super) const ESTIMATED: Self = Self {
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
    pub(super) fn estimated(family: &str) -> Self {
        let mut metrics = Self::ESTIMATED;
        metrics.stand_for(family);
        metrics
    }

    /// Takes the lines of the family in whose place the font stands, where they are known. Otherwise a stand-in that is a
    /// little higher would fill two rows of a document grid with each line.
    pub(super) fn stand_for(&mut self, family: &str) {
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

/// Metrics as Windows, and with it Word, takes them: typographic ones if the font says so, otherwise those for Windows,
/// with the part of the line gap that is not in them already.
pub(super) fn read_metrics(font: &FontRef<'_>) -> FontMetrics {
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
