//! Brackets that grow with what is between them.

use super::{Level, MathBox, Setter};
use crate::editor_bin::math::{MathCharVal, MathDelimiter};
use crate::layout::units::Emu;

/// What stands between the parts if nothing else is said (`m:sepChr`).
const SEPARATOR: &str = "|";
/// Height of a bracket that does not grow in Cambria Math, in thousandths of the size.
const OWN: i64 = 927;
/// Heights of those that do, the smallest first; larger ones are as high as need be.
const HEIGHTS: [i64; 7] = [1208, 1650, 1975, 2550, 2955, 3685, 4297];
/// What a bracket covers of its content at least, as those in Word's prints do, in hundredths.
const COVERED: i64 = 81;

impl Setter<'_, '_> {
    /// Parts between brackets.
    pub(super) fn fence(&mut self, record: &MathDelimiter, level: Level) -> MathBox {
        let pr = record.delimiter_pr.as_deref();
        let parts: Vec<MathBox> = record
            .element
            .iter()
            .map(|element| self.argument(Some(element), level))
            .collect();
        let axis = self.axis(level);
        let half = parts
            .iter()
            .map(|part| (part.ascent - axis).max(part.descent + axis))
            .fold(Emu::ZERO, Emu::max);
        let grows = pr
            .and_then(|pr| pr.grow.as_ref())
            .is_none_or(|grow| grow.val != Some(false));
        let height = if grows {
            height_around(half * 2, self.em(level))
        } else {
            Emu::ZERO
        };
        let sign = |chr: Option<&MathCharVal>, default: &str| -> String {
            chr.map_or_else(
                || default.to_owned(),
                |chr| chr.val.clone().unwrap_or_default(),
            )
        };
        let open = sign(pr.and_then(|pr| pr.beg_chr.as_deref()), "(");
        let close = sign(pr.and_then(|pr| pr.end_chr.as_deref()), ")");
        let between = sign(pr.and_then(|pr| pr.sep_chr.as_deref()), SEPARATOR);
        let mut set = MathBox::default();
        self.push_fence(&open, height, level, &mut set);
        for (index, part) in parts.into_iter().enumerate() {
            if index > 0 {
                self.push_fence(&between, height, level, &mut set);
            }
            set.push(part);
        }
        self.push_fence(&close, height, level, &mut set);
        set
    }

    fn push_fence(&mut self, sign: &str, height: Emu, level: Level, set: &mut MathBox) {
        if !sign.is_empty() {
            set.push(self.tall(sign, height, level));
        }
    }
}

/// How high brackets of a size are around a content of a height; none if they are as they are.
fn height_around(content: Emu, em: Emu) -> Emu {
    let least = content.scaled(COVERED, 100);
    if em.scaled(OWN, 1000) >= least {
        return Emu::ZERO;
    }
    let mut heights = HEIGHTS.iter().map(|height| em.scaled(*height, 1000));
    heights.find(|height| *height >= least).unwrap_or(content)
}
