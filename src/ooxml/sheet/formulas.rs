//! Formulas of cells, `c/f` (`shared/format` 20, "Cell stream": FmlaFlags, ExtFlags and Tail).

use super::cells::{flag, integer, push_string};
use crate::xml::scan::{Scanner, Tag};

/// Bits of ExtFlags.
const NORMAL: u16 = 2;
const SHARED: u16 = 3;
const PRESENT: u16 = 0x0004;
const R1: u16 = 0x0200;
const R2: u16 = 0x0400;
const REF: u16 = 0x0800;
const SHARED_INDEX: u16 = 0x1000;
/// The bit of FmlaFlags for `@ca`.
const CALCULATE_CELL: u16 = 0x2;

/// One `f` element; its room is used again by the next one.
#[derive(Debug, Default)]
pub struct Formula {
    text: String,
    flags: u16,
    calculate: bool,
    r1: String,
    r2: String,
    range: String,
    shared_index: u32,
}

impl Formula {
    /// Takes in the attributes.
    pub fn open(&mut self, tag: &Tag<'_>) {
        self.text.clear();
        self.flags = PRESENT | NORMAL;
        self.calculate = false;
        for (name, raw) in tag.attributes() {
            match name {
                b"t" => {
                    let kind = match raw {
                        b"array" => 0,
                        b"dataTable" => 1,
                        b"shared" => SHARED,
                        _ => NORMAL,
                    };
                    self.flags = self.flags & !SHARED | kind;
                }
                b"ca" => self.calculate = flag(raw),
                b"aca" if flag(raw) => self.flags |= 0x0008,
                b"bx" if flag(raw) => self.flags |= 0x0010,
                b"del1" if flag(raw) => self.flags |= 0x0020,
                b"del2" if flag(raw) => self.flags |= 0x0040,
                b"dt2D" if flag(raw) => self.flags |= 0x0080,
                b"dtr" if flag(raw) => self.flags |= 0x0100,
                b"r1" => self.flags |= keep(raw, R1, &mut self.r1),
                b"r2" => self.flags |= keep(raw, R2, &mut self.r2),
                b"ref" => self.flags |= keep(raw, REF, &mut self.range),
                b"si" => {
                    self.flags |= SHARED_INDEX;
                    self.shared_index = integer(raw);
                }
                _ => {}
            }
        }
    }

    /// The text without `=`, to be appended to.
    pub fn text(&mut self) -> &mut String {
        &mut self.text
    }

    /// The bits of ExtFlags.
    pub fn ext_flags(&self) -> u16 {
        self.flags
    }

    /// Appends FmlaFlags, Cce, Cb, ExtFlags and the formula's part of the Tail.
    pub fn put(&self, ext_flags: u16, out: &mut Vec<u8>) {
        let flags = if self.calculate { CALCULATE_CELL } else { 0 };
        out.extend_from_slice(&flags.to_le_bytes());
        out.extend_from_slice(&[0; 8]);
        out.extend_from_slice(&ext_flags.to_le_bytes());
        push_string(out, &self.text);
        for (bit, text) in [(R1, &self.r1), (R2, &self.r2), (REF, &self.range)] {
            if ext_flags & bit != 0 {
                push_string(out, text);
            }
        }
        if ext_flags & SHARED_INDEX != 0 {
            out.extend_from_slice(&self.shared_index.to_le_bytes());
        }
    }
}

/// Keeps the value of an attribute and gives its bit.
fn keep(raw: &[u8], bit: u16, into: &mut String) -> u16 {
    into.clear();
    Scanner::push_text(std::str::from_utf8(raw).unwrap_or_default(), into);
    bit
}
