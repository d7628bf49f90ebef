//! What of a cell's text has room in it: texts that are shrunk or repeated, numbers with fewer digits.

use super::place::{CellText, MOST_FILL};
use super::text::{PIXEL, SetText, Setting};
use crate::editor_bin::xlsy::HorizontalAlignment;
use crate::layout::text::FontBook;
use crate::layout::units::Emu;
use crate::resolve::sheet::number_format::narrower;
use crate::resolve::sheet::style::BUTTON_PIXELS;

/// Smallest scale of a text that is shrunk.
const SMALLEST: f64 = 0.05;
/// Most times that a text is shrunk until it fits.
const MOST_SHRINKS: usize = 8;

impl CellText<'_> {
    /// The text as it stands level in the cell: shrunk, or a value as long as there is room.
    pub(super) fn level(&self, fonts: &mut FontBook) -> SetText {
        let wraps = self.wraps();
        let setting = self.setting(wraps.then(|| self.width()));
        let set = self.set(&setting, None, fonts);
        let room = Emu(self.width() * PIXEL);
        let is_filled = self.look.style.alignment.horizontal == Some(HorizontalAlignment::Fill);
        let count = (room.0 / set.width.0.max(PIXEL)).min(MOST_FILL);
        if is_filled && !wraps && count > 1 {
            // As often as there is room for all of it (ECMA-376-1 18.18.40).
            let pieces: Vec<_> = (0..count).flat_map(|_| self.shown.pieces()).collect();
            return self.set_pieces(&setting, &pieces, fonts);
        }
        if wraps || set.width <= room && !self.shown.is_value {
            return set;
        }
        if self.look.style.alignment.shrink_to_fit == Some(true) && !self.shown.fails {
            if set.width <= room {
                return set;
            }
            let mut scale = 1.0;
            let mut shrunk = set;
            // Letters advance by whole pixels, so that a text is not smaller by what its font is.
            for _ in 0..MOST_SHRINKS {
                if shrunk.width <= room || scale <= SMALLEST {
                    break;
                }
                scale = (scale * room.0 as f64 / shrunk.width.0 as f64).max(SMALLEST);
                let setting = Setting {
                    scale,
                    ..setting.clone()
                };
                shrunk = self.set(&setting, None, fonts);
            }
            return shrunk;
        }
        if !self.shown.is_value {
            return set;
        }
        // The width of a column has no regard to buttons.
        let button = if self.look.style.has_button {
            BUTTON_PIXELS
        } else {
            0
        };
        // A number has all of the padding of its column, and the line of the cell.
        let room = Emu((self.width() + button - 1).max(0) * PIXEL);
        self.whole(set, &setting, room, fonts)
    }

    /// A value that is set, if there is room for all of it; else with fewer digits, or as signs that fill the room.
    pub(super) fn whole(
        &self,
        set: SetText,
        setting: &Setting<'_>,
        room: Emu,
        fonts: &mut FontBook,
    ) -> SetText {
        if set.width <= room && !self.shown.fails {
            return set;
        }
        if let Some(number) = self.number.filter(|_| self.look.code().is_plain()) {
            let digit = self.set(setting, Some("0"), fonts).width;
            // With a power of ten, each character counts as a digit, as the widths of columns do.
            let most = room.0 / digit.0.max(PIXEL);
            let fits = |text: &String| !text.contains('E') || text.chars().count() as i64 <= most;
            for text in narrower(number).filter(fits) {
                let shorter = self.set(setting, Some(&text), fonts);
                if shorter.width <= room {
                    return shorter;
                }
            }
        }
        let sign = self.set(setting, Some("#"), fonts);
        let count = room.0 / sign.width.0.max(PIXEL);
        let signs = "#".repeat(usize::try_from(count.clamp(0, 1000)).unwrap_or(0));
        self.set(setting, Some(&signs), fonts)
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::editor_bin::xlsy::Alignment as SheetAlignment;
    use crate::layout::sheet::cells::{CellLook, Format};
    use crate::layout::text::fixture::fonts;
    use crate::resolve::sheet::conditional::Extras;
    use crate::resolve::sheet::digit::Spaces;
    use crate::resolve::sheet::number_format::NumberFormat;
    use crate::resolve::sheet::shown::Shown;
    use crate::resolve::sheet::style::{CellStyle, FontStyle};

    #[test]
    fn a_text_is_shrunk_until_it_fits() {
        let style = CellStyle {
            alignment: SheetAlignment {
                shrink_to_fit: Some(true),
                ..SheetAlignment::default()
            },
            ..CellStyle::default()
        };
        let look = CellLook {
            format: Rc::new(Format {
                style: style.clone(),
                code: NumberFormat::parse("General"),
            }),
            style,
            extras: Extras::default(),
        };
        let shown = Shown {
            runs: vec![(None, "Some words in a cell".to_owned())],
            ..Shown::default()
        };
        let mut fonts = fonts();
        for right in 20..120 {
            let cell = CellText {
                look: &look,
                shown: &shown,
                number: None,
                edges: [0, 0, right, 20],
                spill: [0, right],
                descent: 0,
                spaces: Spaces::new(&FontStyle::default()),
                link: None,
            };
            assert!(
                cell.level(&mut fonts).width <= Emu(cell.width() * PIXEL),
                "{right}"
            );
        }
    }
}
