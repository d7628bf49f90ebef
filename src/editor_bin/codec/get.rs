//! Reading records.

use super::Reader;
use super::field::{Field, Wire};
use super::record::Record;
use super::table::{ATTRIBUTES_BEGIN, ATTRIBUTES_END, Encoding, Form, Place, Row, Shape, Table};
use crate::error::Result;

/// Reads the body of a record to the end of `r` into `record`. Unknown ids are skipped.
///
/// # Errors
/// The bytes contradict the encoding.
pub fn get(record: &mut dyn Record, r: &mut Reader<'_>) -> Result<()> {
    let table = record.table();
    match table.encoding {
        Encoding::Fixed => get_fixed(record, table, r),
        Encoding::Records => get_children(record, table, r),
        Encoding::Counted => {
            // The children go to the end of the structure; their number says nothing more.
            r.u32()?;
            get_children(record, table, r)
        }
        Encoding::Props => get_properties(record, table, r),
        Encoding::Ppty => {
            if r.peek() == Some(ATTRIBUTES_BEGIN) && !get_attributes(record, table, r)? {
                return Ok(());
            }
            get_children(record, table, r)
        }
    }
}

/// Reads what [`put_inline`] wrote.
///
/// # Errors
/// The bytes contradict the encoding.
pub fn get_inline(record: &mut dyn Record, r: &mut Reader<'_>) -> Result<()> {
    if record.table().encoding == Encoding::Fixed {
        get(record, r)
    } else {
        get(record, &mut r.sized()?)
    }
}

fn get_fixed(record: &mut dyn Record, table: &Table, r: &mut Reader<'_>) -> Result<()> {
    for (index, row) in table.rows.iter().enumerate() {
        // Older files lack the last fields.
        if r.is_empty() {
            break;
        }
        if let Some(field) = record.field_mut(index) {
            get_framed_inline(row, field, r)?;
        }
    }
    Ok(())
}

fn get_children(record: &mut dyn Record, table: &Table, r: &mut Reader<'_>) -> Result<()> {
    while !r.is_empty() {
        let id = r.u8()?;
        let length = r.u32()? as usize;
        let Some(index) = table.position(Place::Child, id) else {
            r.take(length)?;
            continue;
        };
        let row = &table.rows[index];
        let bytes = if row.form == Form::Units {
            length.saturating_mul(2)
        } else {
            length
        };
        let mut part = r.part(bytes)?;
        get_row(record, index, row, &mut part)?;
    }
    Ok(())
}

fn get_properties(record: &mut dyn Record, table: &Table, r: &mut Reader<'_>) -> Result<()> {
    while !r.is_empty() {
        let id = r.u8()?;
        let index = table.position(Place::Child, id);
        let length = match r.u8()? {
            len_type @ 0..=4 => usize::from(len_type),
            5 if index.is_some_and(|index| table.rows[index].real) => 8,
            // A real f64 in XLSY; DOCY's scaled numbers are told apart by what is declared for the container.
            5 => r.double_size(),
            6 => r.u32()? as usize,
            7 | 8 => 8,
            other => return Err(r.fault(format!("unknown lenType {other}"))),
        };
        let mut part = r.part(length)?;
        if let Some(index) = index {
            get_row(record, index, &table.rows[index], &mut part)?;
        }
    }
    Ok(())
}

/// Reads an attribute section; false if an unknown attribute ends the reading of the node.
fn get_attributes(record: &mut dyn Record, table: &Table, r: &mut Reader<'_>) -> Result<bool> {
    r.u8()?;
    loop {
        let id = r.u8()?;
        if id == ATTRIBUTES_END {
            return Ok(true);
        }
        let Some(index) = table.position(Place::Attribute, id) else {
            r.rest();
            return Ok(false);
        };
        if let Some(field) = record.field_mut(index) {
            get_framed_inline(&table.rows[index], field, r)?;
        }
    }
}

fn get_row(record: &mut dyn Record, index: usize, row: &Row, r: &mut Reader<'_>) -> Result<()> {
    if row.always && r.is_empty() && record.table().shape == Shape::Fields {
        return Ok(());
    }
    let Some(field) = record.field_mut(index) else {
        return Ok(());
    };
    match row.form {
        Form::Bare | Form::Units | Form::Rest => field.read(Wire::Sized, r)?,
        Form::CountedText => field.read(Wire::Inline, r)?,
        Form::Node(_) => field.read(Wire::Sized, &mut r.record()?.1)?,
        Form::List(_) => get_list(field, r)?,
    }
    Ok(())
}

fn get_list(field: &mut dyn Field, r: &mut Reader<'_>) -> Result<()> {
    for _ in 0..r.u32()? {
        field.read(Wire::Sized, &mut r.record()?.1)?;
    }
    Ok(())
}

fn get_framed_inline(row: &Row, field: &mut dyn Field, r: &mut Reader<'_>) -> Result<()> {
    match row.form {
        Form::Node(_) => field.read(Wire::Sized, &mut r.record()?.1),
        Form::List(_) => get_list(field, r),
        Form::Rest => field.read(Wire::Sized, r),
        _ => field.read(Wire::Inline, r),
    }
}
