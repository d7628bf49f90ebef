//! The widest digit of the font of a workbook, by which columns are measured, on the screen and on the paper of a printer.

use super::geometry::LARGEST;
use super::style::FontStyle;
use crate::editor_bin::xlsy::Worksheet;

/// Advances of a digit and of a blank in sizes of the font, for fonts that workbooks have as their default.
const ADVANCES: &[(&str, [f64; 2])] = &[
    // What has no name is set in Calibri.
    ("", [0.507, 0.226]),
    ("calibri", [0.507, 0.226]),
    ("calibri light", [0.507, 0.226]),
    ("carlito", [0.507, 0.226]),
    ("arial", [0.556, 0.278]),
    ("helvetica", [0.556, 0.278]),
    ("liberation sans", [0.556, 0.278]),
    ("times new roman", [0.5, 0.25]),
    ("cambria", [0.554, 0.22]),
    ("courier new", [0.6, 0.6]),
    ("consolas", [0.55, 0.55]),
    ("verdana", [0.636, 0.352]),
    ("tahoma", [0.546, 0.313]),
    ("segoe ui", [0.539, 0.274]),
    ("aptos narrow", [0.508, 0.2]),
    ("aptos", [0.561, 0.2]),
    ("georgia", [0.614, 0.241]),
    ("trebuchet ms", [0.524, 0.301]),
    ("century gothic", [0.554, 0.277]),
    ("arial narrow", [0.456, 0.228]),
    ("ms sans serif", [0.556, 0.278]),
    ("garamond", [0.469, 0.25]),
    ("corbel", [0.53, 0.2]),
];
/// Those of any other font.
const ADVANCE: [f64; 2] = [0.556, 0.25];
/// Blanks of a step of indent.
const INDENT_BLANKS: i64 = 3;

/// Dots to the inch of a printer that tells nothing else (ECMA-376-1 18.3.1.63).
const PRINTER_DOTS: f64 = 600.0;
/// Those that a printer may have.
const PRINTERS: std::ops::RangeInclusive<f64> = 72.0..=4800.0;
/// Size of the usual font of workbooks, Calibri, in points.
const USUAL_SIZE: f64 = 11.0;
/// Height of its row on the screen, and of its line on paper, which Excel makes of 121 dots, in points.
const USUAL_ROW: f64 = 15.0;
const USUAL_LINE: f64 = 121.0 * 72.0 / 600.0;

/// Widest digit of a font in pixels, by which columns are measured.
pub fn digit_pixels(font: &FontStyle) -> f64 {
    advances(font)[0]
}

/// Pixels of a step of indent in a workbook of a font: three blanks.
pub fn indent_pixels(font: &FontStyle) -> i64 {
    advances(font)[1] as i64 * INDENT_BLANKS
}

/// Pixels that texts of cells keep free, by the font of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spaces {
    /// Those of a step of indent.
    pub indent: i64,
    /// Those at both sides of a cell beside its line: a quarter of a digit, rounded up (ECMA-376-1 18.3.1.13).
    pub padding: i64,
}

impl Spaces {
    /// Of a workbook with a font.
    pub fn new(font: &FontStyle) -> Self {
        Self {
            indent: indent_pixels(font),
            padding: (digit_pixels(font) / 4.0).ceil() as i64,
        }
    }
}

/// The widest digit of a font, by which columns are measured, where it is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Digit {
    /// Its width in whole dots.
    dots: f64,
    /// Dots in a pixel of 1/96 inch.
    dots_per_pixel: f64,
    /// Its width on the screen, in pixels.
    pub(super) pixels: f64,
}

impl Digit {
    pub(super) fn on_screen(font: &FontStyle) -> Self {
        let pixels = digit_pixels(font);
        Self {
            dots: pixels,
            dots_per_pixel: 1.0,
            pixels,
        }
    }

    /// Excel measures columns anew by the dots of the printer, so many to the inch: letters and digits have whole numbers of
    /// them there.
    pub(super) fn on_paper(font: &FontStyle, dots: f64) -> Self {
        let em = (size(font) * dots / 72.0).round();
        Self {
            dots: (advance_shares(font)[0] * em).round().max(1.0),
            dots_per_pixel: dots / 96.0,
            pixels: digit_pixels(font),
        }
    }

    /// How wide a column of so many characters is, in pixels.
    pub(super) fn column(self, characters: f64) -> f64 {
        let dots = ((256.0 * characters + (128.0 / self.dots).floor()) / 256.0 * self.dots).floor();
        (dots / self.dots_per_pixel).clamp(0.0, LARGEST)
    }
}

/// Dots to the inch of the printer that a sheet was laid out for; `None` if it was laid out for none.
///
/// Only Excel for Windows, which measures sheets anew for the printer, says which one that was.
pub fn printer_dots(record: &Worksheet) -> Option<f64> {
    let setup = record.page_setup.as_deref()?;
    setup.printer.as_ref()?;
    let dots = setup.horizontal_dpi.map(f64::from);
    Some(
        dots.filter(|dots| PRINTERS.contains(dots))
            .unwrap_or(PRINTER_DOTS),
    )
}

/// How high rows are on the paper of the printer that a sheet was laid out for, of those that are one pixel high on the
/// screen: all are higher or lower as the line of the usual font is.
pub fn row_share(record: &Worksheet, default: &FontStyle) -> Option<f64> {
    printer_dots(record)?;
    let name = default.name.to_lowercase();
    let is_usual = matches!(name.as_str(), "" | "calibri" | "carlito");
    Some(if is_usual && size(default) == USUAL_SIZE {
        USUAL_LINE / USUAL_ROW
    } else {
        1.0
    })
}

/// Size of a font in points, the usual one where it has none.
fn size(font: &FontStyle) -> f64 {
    if font.size > 0.0 {
        font.size
    } else {
        USUAL_SIZE
    }
}

/// Advances of a digit and of a blank, in sizes of the font.
fn advance_shares(font: &FontStyle) -> [f64; 2] {
    let name = font.name.to_lowercase();
    let known = ADVANCES.iter().find(|entry| entry.0 == name);
    known.map_or(ADVANCE, |entry| entry.1)
}

/// Whole pixels that a digit and a blank advance by, one at least.
fn advances(font: &FontStyle) -> [f64; 2] {
    advance_shares(font).map(|advance| (advance * size(font) * 96.0 / 72.0).round().max(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::xlsy::PageSetup;

    fn font(name: &str, size: f64) -> FontStyle {
        FontStyle {
            name: name.to_owned(),
            size,
            ..FontStyle::default()
        }
    }

    #[test]
    fn columns_on_paper_are_measured_by_dots_of_the_printer() {
        // Of 47 dots to a digit in place of 7 pixels.
        let points = |name: &str, size, characters| {
            Digit::on_paper(&font(name, size), 600.0).column(characters) * 72.0 / 96.0
        };
        assert_eq!(points("Calibri", 11.0, 25.0), 141.0);
        assert!((points("Calibri", 11.0, 36.710_937_5) - 207.0).abs() < 0.05);
        assert!((points("Arial", 10.0, 10.0) - 55.2).abs() < 0.01);
    }

    #[test]
    fn a_sheet_that_was_laid_out_for_a_printer_has_its_dots() {
        let record = |printer: Option<&str>, dots| Worksheet {
            page_setup: Some(Box::new(PageSetup {
                printer: printer.map(str::to_owned),
                horizontal_dpi: dots,
                ..PageSetup::default()
            })),
            ..Worksheet::default()
        };
        assert_eq!(printer_dots(&Worksheet::default()), None);
        assert_eq!(printer_dots(&record(None, Some(300))), None);
        assert_eq!(printer_dots(&record(Some("rId1"), Some(360))), Some(360.0));
        assert_eq!(printer_dots(&record(Some("rId1"), Some(-4))), Some(600.0));
        let share = |record: &Worksheet, name: &str| {
            let font = FontStyle {
                name: name.to_owned(),
                ..FontStyle::default()
            };
            row_share(record, &font).map(|share| (share * 1000.0).round())
        };
        assert_eq!(share(&record(Some("rId1"), None), "Calibri"), Some(968.0));
        assert_eq!(share(&record(Some("rId1"), None), "Arial"), Some(1000.0));
        assert_eq!(share(&record(None, None), "Calibri"), None);
    }

    #[test]
    fn digits_of_the_usual_fonts_have_their_pixels() {
        assert_eq!(digit_pixels(&font("Calibri", 11.0)), 7.0);
        assert_eq!(digit_pixels(&FontStyle::default()), 7.0);
        let steps = [("Calibri", 11.0), ("Arial", 10.0), ("Calibri", 8.0)];
        let steps = steps.map(|(name, size)| indent_pixels(&font(name, size)));
        assert_eq!(steps, [9, 12, 6]);
        let sizes = [8.0, 11.0, 12.0, 14.0, 24.0, 36.0];
        let paddings = sizes.map(|size| Spaces::new(&font("Calibri", size)).padding);
        assert_eq!(paddings, [2, 2, 2, 3, 4, 6]);
        assert_eq!(digit_pixels(&font("Arial", 10.0)), 7.0);
        assert_eq!(digit_pixels(&font("Verdana", 10.0)), 8.0);
    }
}
