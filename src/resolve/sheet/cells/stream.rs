//! Cells as the stream of a sheet has them (`shared/format` 20, "Cell stream").

use super::{Cell, CellFormula, Content, FormulaKind, MOST_COLUMNS};
use crate::editor_bin::codec::{Payload, Reader, WireEnum};
use crate::editor_bin::xlsy::{
    Color, ErrorCode, Font, RichRun, StreamBlank, StreamBool, StreamError, StreamFmlaBool,
    StreamFmlaError, StreamFmlaNum, StreamFmlaString, StreamIsst, StreamReal, StreamString,
    ThemeColor, Underline, VertAlignRun,
};
use crate::error::Result;

pub(super) const END: u32 = 146;
pub(super) const ROW: u32 = 0;
const STYLE_BITS: u32 = 0x00FF_FFFF;
// ExtFlags of a cell; the lowest two bits are the kind of its formula.
const KIND: u16 = 0x3;
const ARRAY_KIND: u16 = 0;
const SHARED_KIND: u16 = 3;
const HAS_FORMULA: u16 = 0x4;
const HAS_R1: u16 = 0x200;
const HAS_R2: u16 = 0x400;
const HAS_REF: u16 = 0x800;
const HAS_SHARED_INDEX: u16 = 0x1000;
const HAS_RICH_TEXT: u16 = 0x2000;
const NO_RESULT: u16 = 0x4000;
// Of a font in the stream: bits of its flags, the weight of bold ones, and kinds of colours.
const ITALIC: u16 = 0x02;
const STRIKE: u16 = 0x08;
const BOLD: u16 = 700;
const RGB: u8 = 5;
const THEME: u8 = 6;

/// Type and payload of a record: the type in one or two bytes, the length in up to four, seven bits each.
pub(super) fn record<'a>(r: &mut Reader<'a>) -> Result<(u32, Reader<'a>)> {
    let mut kind = u32::from(r.u8()?);
    if kind & 0x80 != 0 {
        kind = kind & 0x7F | u32::from(r.u8()? & 0x7F) << 7;
    }
    let mut length = 0;
    for shift in [0, 7, 14, 21] {
        let byte = r.u8()?;
        length |= u32::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            break;
        }
    }
    Ok((kind, r.part(length as usize)?))
}

pub(super) fn cells(mut r: Reader<'_>) -> Result<Vec<Cell>> {
    let mut cells = Vec::new();
    loop {
        let (kind, part) = record(&mut r)?;
        match kind {
            ROW | END => return Ok(cells),
            1..=11 => cells.extend(cell(kind, part)?),
            _ => {}
        }
    }
}

/// The cell of a column of a row; cells stand in ascending order of columns.
pub(super) fn cell_at(mut r: Reader<'_>, column: u32) -> Result<Option<Cell>> {
    loop {
        let (kind, part) = record(&mut r)?;
        match kind {
            ROW | END => return Ok(None),
            1..=11 => {
                let at = part.clone().u32()? & (MOST_COLUMNS - 1);
                if at == column {
                    return cell(kind, part);
                }
                if at > column {
                    return Ok(None);
                }
            }
            _ => {}
        }
    }
}

pub(super) fn cell(kind: u32, mut part: Reader<'_>) -> Result<Option<Cell>> {
    macro_rules! plain {
        ($record:ident, $content:expr) => {{
            let record = $record::get(&mut part)?.unwrap_or_default();
            (
                record.col,
                record.style_flags,
                $content(&record),
                record.ext_flags,
                record.tail,
            )
        }};
    }
    let error = |code: ErrorCode| Content::Error(code.token());
    let (column, style, mut content, flags, tail) = match kind {
        1 => plain!(StreamBlank, |_: &StreamBlank| Content::Blank),
        3 => plain!(StreamError, |record: &StreamError| error(record.value)),
        4 => plain!(StreamBool, |record: &StreamBool| Content::Bool(
            record.value
        )),
        5 => plain!(StreamReal, |record: &StreamReal| Content::Number(
            record.value
        )),
        6 => plain!(StreamString, |record: &StreamString| Content::Text(
            record.value.clone()
        )),
        7 => plain!(StreamIsst, |record: &StreamIsst| Content::Shared(
            record.value
        )),
        8 => plain!(StreamFmlaString, |record: &StreamFmlaString| Content::Text(
            record.value.clone()
        )),
        9 => plain!(StreamFmlaNum, |record: &StreamFmlaNum| Content::Number(
            record.value
        )),
        10 => plain!(StreamFmlaBool, |record: &StreamFmlaBool| Content::Bool(
            record.value
        )),
        11 => plain!(StreamFmlaError, |record: &StreamFmlaError| error(
            record.value
        )),
        _ => return Ok(None),
    };
    let mut tail = Tail(&tail.0);
    let formula = tail.formula(flags);
    let mut runs = Vec::new();
    if flags & HAS_RICH_TEXT != 0
        && formula.is_none()
        && let Some(found) = tail.rich_runs()
    {
        let texts = found.iter().filter_map(|run| run.text.as_deref());
        content = Content::Text(texts.collect());
        if found.iter().any(|run| run.r_pr.is_some()) {
            runs = found;
        }
    }
    Ok(Some(Cell {
        column: column & (MOST_COLUMNS - 1),
        style: style & STYLE_BITS,
        content,
        runs,
        formula,
        lacks_result: flags & NO_RESULT != 0,
    }))
}

/// Whether cells of a kind may have a formula.
pub(super) fn may_have_formula(kind: u32) -> bool {
    (8..=11).contains(&kind)
}

/// Whether a cell has a formula without a result, and whether it may have one that is also that of other cells.
pub(super) fn formula_flags(kind: u32, mut part: Reader<'_>) -> Result<(bool, bool)> {
    /// Column and StyleFlags, and FmlaFlags, Cce and Cb.
    const BEFORE: usize = 8;
    const BEHIND: usize = 10;
    part.take(BEFORE)?;
    let value = match kind {
        8 => (part.u32()? as usize).saturating_mul(2),
        9 => part.double_size(),
        10 | 11 => 1,
        _ => return Ok((false, false)),
    };
    part.take(value)?;
    part.take(BEHIND)?;
    let flags = u16::from_le_bytes(part.array()?);
    let lacks_result = flags & NO_RESULT != 0;
    let is_of_several = match flags & KIND {
        SHARED_KIND => flags & HAS_SHARED_INDEX != 0,
        ARRAY_KIND => lacks_result && flags & HAS_REF != 0,
        _ => false,
    };
    Ok((lacks_result, is_of_several))
}

/// What follows the plain fields of a cell.
struct Tail<'t>(&'t [u8]);

impl Tail<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*head)
    }

    fn u32(&mut self) -> Option<u32> {
        self.take().map(u32::from_le_bytes)
    }

    fn text(&mut self) -> Option<String> {
        let bytes = (self.u32()? as usize).checked_mul(2)?;
        let (text, rest) = self.0.split_at_checked(bytes)?;
        self.0 = rest;
        let units: Vec<u16> = text
            .chunks_exact(2)
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
            .collect();
        Some(String::from_utf16_lossy(&units))
    }

    /// A formula, if the flags tell of one.
    fn formula(&mut self, flags: u16) -> Option<CellFormula> {
        if flags & HAS_FORMULA == 0 {
            return None;
        }
        let text = self.text()?;
        let mut block = None;
        for bit in [HAS_R1, HAS_R2, HAS_REF] {
            if flags & bit != 0 {
                block = Some(self.text()?);
            }
        }
        let shared = (flags & HAS_SHARED_INDEX != 0)
            .then(|| self.u32())
            .flatten();
        let kind = match (flags & KIND, shared) {
            (ARRAY_KIND, _) => FormulaKind::Array,
            (SHARED_KIND, Some(index)) => FormulaKind::Shared(index),
            _ => FormulaKind::Normal,
        };
        let block = block.filter(|_| kind == FormulaKind::Array && flags & HAS_REF != 0);
        Some(CellFormula { text, kind, block })
    }

    /// The runs of an inline string.
    fn rich_runs(&mut self) -> Option<Vec<RichRun>> {
        let mut runs = Vec::new();
        for _ in 0..self.u32()? {
            let mut run = RichRun::default();
            match self.take::<1>()? {
                [1] => {
                    if self.take::<1>()? == [1] {
                        run.r_pr = Some(Box::new(self.font()?));
                    }
                    let mut text = String::new();
                    for _ in 0..self.u32()? {
                        text.push_str(&self.text()?);
                    }
                    run.text = Some(text);
                }
                [2] => run.text = Some(self.text()?),
                _ => continue,
            }
            runs.push(run);
        }
        Some(runs)
    }

    /// A font (`shared/format` 20, StreamFont).
    fn font(&mut self) -> Option<Font> {
        let mut short = || self.take().map(u16::from_le_bytes);
        let [height, flags, weight, script] = [short()?, short()?, short()?, short()?];
        let [
            underline,
            _family,
            _charset,
            _pad,
            colour_type,
            colour_index,
        ] = self.take()?;
        let tint = i16::from_le_bytes(self.take()?);
        let [red, green, blue, alpha] = self.take()?;
        let [_scheme] = self.take()?;
        let name = self.text()?;
        let colour = match colour_type {
            RGB => Some(Color {
                rgb: Some(u32::from_be_bytes([alpha, red, green, blue])),
                ..Color::default()
            }),
            THEME => Some(Color {
                theme: ThemeColor::from_raw(colour_index.into()),
                tint: Some(f64::from(tint) / f64::from(i16::MAX)),
                ..Color::default()
            }),
            _ => None,
        };
        Some(Font {
            bold: Some(weight == BOLD),
            italic: Some(flags & ITALIC != 0),
            strike: Some(flags & STRIKE != 0),
            size: (height > 0).then(|| f64::from(height) / 20.0),
            underline: match underline {
                1 => Some(Underline::Single),
                2 => Some(Underline::Double),
                0x21 => Some(Underline::SingleAccounting),
                0x22 => Some(Underline::DoubleAccounting),
                _ => None,
            },
            vert_align: match script {
                1 => Some(VertAlignRun::Superscript),
                2 => Some(VertAlignRun::Subscript),
                _ => None,
            },
            name: (!name.is_empty()).then_some(name),
            color: colour.map(Box::new),
            ..Font::default()
        })
    }
}
