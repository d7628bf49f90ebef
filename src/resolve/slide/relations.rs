//! Which slide has which layout and notes, which layout which master and theme (`shared/format` 30, "Relation and map
//! tables").
//!
//! ```text
//! tables 40, 45   u8 type, u32 length, FA, (00, i32 index)*, FB       one index for each slide, -1 none
//! table 41        u8 41, u32 length, u32 masters, (00, u32 length, master)*
//! master          FA, (00, i32 theme | 01, u32 size, bytes)*, FB, u32 layouts, (00, u32 length, FA, 00, i32 layout, FB)*
//! ```

use crate::editor_bin::codec::Reader;
use crate::editor_bin::container::MainTable;
use crate::error::Result;

const SLIDE_LAYOUTS: u8 = 40;
const MASTERS: u8 = 41;
const SLIDE_NOTES: u8 = 45;
const BEGIN: u8 = 0xFA;
const END: u8 = 0xFB;

/// The relations between the items of a presentation.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Relations {
    layouts: Vec<i32>,
    notes: Vec<i32>,
    /// For each master: its theme and its layouts.
    masters: Vec<(i32, Vec<i32>)>,
}

impl Relations {
    /// Reads the three tables.
    ///
    /// # Errors
    /// The bytes contradict the format.
    pub fn read(reader: &Reader<'_>, main: &MainTable) -> Result<Self> {
        Ok(Self {
            layouts: indices(reader, main.offset(SLIDE_LAYOUTS))?,
            notes: indices(reader, main.offset(SLIDE_NOTES))?,
            masters: match main.offset(MASTERS) {
                Some(offset) => masters(reader.at(offset)?)?,
                None => Vec::new(),
            },
        })
    }

    /// The layout of a slide.
    pub fn layout_of(&self, slide: usize) -> Option<usize> {
        usize::try_from(*self.layouts.get(slide)?).ok()
    }

    /// The notes of a slide.
    pub fn notes_of(&self, slide: usize) -> Option<usize> {
        usize::try_from(*self.notes.get(slide)?).ok()
    }

    /// The master of a layout and its theme.
    pub fn master_of(&self, layout: usize) -> Option<(usize, usize)> {
        let layout = i32::try_from(layout).ok()?;
        self.masters
            .iter()
            .enumerate()
            .find_map(|(master, (theme, layouts))| {
                let theme = usize::try_from(*theme).ok()?;
                layouts.contains(&layout).then_some((master, theme))
            })
    }
}

fn indices(reader: &Reader<'_>, offset: Option<u32>) -> Result<Vec<i32>> {
    let Some(offset) = offset else {
        return Ok(Vec::new());
    };
    let (_, mut part) = reader.at(offset)?.record()?;
    let mut indices = Vec::new();
    if part.is_empty() {
        return Ok(indices);
    }
    expect(&mut part, BEGIN)?;
    while part.u8()? != END {
        indices.push(index(&mut part)?);
    }
    Ok(indices)
}

fn masters(mut r: Reader<'_>) -> Result<Vec<(i32, Vec<i32>)>> {
    expect(&mut r, MASTERS)?;
    // The length is not what its name says: it reaches to the end of later tables.
    r.u32()?;
    let mut masters = Vec::new();
    for _ in 0..r.u32()? {
        let (_, mut part) = r.record()?;
        let theme = attribute(&mut part)?;
        let mut layouts = Vec::new();
        for _ in 0..part.u32()? {
            let (_, mut layout) = part.record()?;
            layouts.push(attribute(&mut layout)?);
        }
        masters.push((theme, layouts));
    }
    Ok(masters)
}

/// The attribute section of a master or a layout: the index in it.
fn attribute(r: &mut Reader<'_>) -> Result<i32> {
    expect(r, BEGIN)?;
    let mut found = -1;
    loop {
        match r.u8()? {
            END => return Ok(found),
            0 => found = index(r)?,
            1 => {
                let size = r.u32()? as usize;
                r.take(size)?;
            }
            other => return Err(r.fault(format!("unknown attribute {other} of a relation"))),
        }
    }
}

fn index(r: &mut Reader<'_>) -> Result<i32> {
    r.array().map(i32::from_le_bytes)
}

fn expect(r: &mut Reader<'_>, byte: u8) -> Result<()> {
    match r.u8()? {
        found if found == byte => Ok(()),
        found => Err(r.fault(format!("{byte:#x} expected, {found:#x} found"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::codec::Doubles;

    #[test]
    fn relations_are_read() {
        let master = b"\xFA\0\x05\0\0\0\xFB\x02\0\0\0\0\x07\0\0\0\xFA\0\x03\0\0\0\xFB\0\x07\0\0\0\xFA\0\x04\0\0\0\xFB";
        let mut bytes = b"\x29\xFF\0\0\0\x01\0\0\0\0".to_vec();
        bytes.extend((master.len() as u32).to_le_bytes());
        bytes.extend(master);
        let read = masters(Reader::new(&bytes, Doubles::Scaled)).unwrap();
        assert_eq!(read, [(5, vec![3, 4])]);
        let relations = Relations {
            masters: read,
            layouts: vec![4, -1],
            notes: Vec::new(),
        };
        assert_eq!(relations.layout_of(0), Some(4));
        assert_eq!(relations.layout_of(1), None);
        assert_eq!(relations.master_of(4), Some((0, 5)));
        assert_eq!(relations.master_of(9), None);
    }

    #[test]
    fn cut_relations_are_an_error() {
        let bytes = b"\x29\xFF\0\0\0\x01\0\0\0\0\x03\0\0\0\xFA\0\x05";
        assert!(masters(Reader::new(bytes, Doubles::Scaled)).is_err());
    }
}
