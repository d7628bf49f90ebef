//! Marks of emphasis above or below each character (`w:em`, ECMA-376-1 17.3.2.12).

use super::paint::Painter;
use super::shaped::Heights;
use super::style::EmphasisMark;
use crate::layout::display::{Fill, Item, Path, Segment};
use crate::layout::units::{Emu, Point};

/// Radius of a dot, in hundredths of the size.
const DOT: i64 = 8;
/// Radius of a circle, in hundredths of the size.
const CIRCLE: i64 = 9;
/// Width of the line of a circle, in hundredths of the size.
const LINE: i64 = 3;
/// Half the width and half the height of a comma, in hundredths of the size.
const COMMA: (i64, i64) = (6, 10);
/// How far the middle of a mark is from what the letters reach, in hundredths of the size.
const GAP: i64 = 9;

/// What the marks of a size ask of their line above and below what its letters do.
pub(super) fn room(mark: EmphasisMark, size: Emu) -> Heights {
    let room = size.scaled(GAP + CIRCLE, 100);
    match mark {
        EmphasisMark::UnderDot => Heights {
            ascent: Emu::ZERO,
            descent: room,
        },
        _ => Heights {
            ascent: room,
            descent: Emu::ZERO,
        },
    }
}

impl Painter<'_> {
    /// Draws the marks of all characters on the line but blanks.
    pub(super) fn emphasis(&self, items: &mut Vec<Item>) {
        for placed in &self.line.placed {
            let Some((piece, look)) = self.piece(placed) else {
                continue;
            };
            let style = self.paragraph.style(piece.look);
            let (Some(mark), Some(word)) = (style.emphasis, piece.kind.letters()) else {
                continue;
            };
            let share = |hundredths: i64| look.size.scaled(hundredths, 100);
            let baseline = self.baseline - look.raise - placed.raise;
            let y = match mark {
                EmphasisMark::UnderDot => baseline + look.descent + share(GAP),
                _ => baseline - look.ascent - share(GAP),
            };
            let mut x = self.origin.x + placed.x;
            for (from, width) in self.paragraph.clusters(word, look, placed.from..placed.to) {
                let is_blank = self.character(piece, from).is_none_or(char::is_whitespace);
                if !is_blank {
                    let centre = Point::new(x + width / 2, y);
                    items.push(match mark {
                        EmphasisMark::Dot | EmphasisMark::UnderDot => {
                            Path::circle(centre, share(DOT)).filled(Fill::Solid(style.colour))
                        }
                        EmphasisMark::Circle => {
                            Path::circle(centre, share(CIRCLE)).drawn(style.colour, share(LINE))
                        }
                        EmphasisMark::Comma => comma(centre, share(COMMA.0), share(COMMA.1))
                            .filled(Fill::Solid(style.colour)),
                    });
                }
                x += width + placed.extra;
            }
        }
    }
}

/// A drop that leans to the right, as East Asian commas do.
fn comma(centre: Point, half_width: Emu, half_height: Emu) -> Path {
    let at = |x: i64, y: i64| {
        Point::new(
            centre.x + half_width.scaled(x, 100),
            centre.y + half_height.scaled(y, 100),
        )
    };
    Path(vec![
        Segment::Move(at(-100, -100)),
        Segment::Cubic(at(0, -80), at(100, -20), at(100, 40)),
        Segment::Cubic(at(100, 80), at(60, 100), at(20, 100)),
        Segment::Cubic(at(-30, 100), at(-40, 40), at(-100, -100)),
        Segment::Close,
    ])
}
