//! Writing records.

use std::ops::Range;

use super::Writer;
use super::field::{Field, Wire};
use super::record::{Record, Visitor};
use super::table::{ATTRIBUTES_BEGIN, ATTRIBUTES_END, Encoding, Form, Place, Row, Shape, Table};

/// Writes the body of a record in its own encoding.
pub fn put(record: &dyn Record, w: &mut Writer) {
    let table = record.table();
    if table.encoding == Encoding::Ppty {
        w.u8(ATTRIBUTES_BEGIN);
        if let Some(children) = table.children {
            put_parted(record, table, children, w);
            return;
        }
        put_rows(record, table, Place::Attribute, w);
        w.u8(ATTRIBUTES_END);
    }
    if table.encoding == Encoding::Counted {
        w.u32(record.entries() as u32);
    }
    put_rows(record, table, Place::Child, w);
}

/// Writes the body so that it needs no length from outside: as fields in `fixed`, else behind a u32 length.
pub fn put_inline(record: &dyn Record, w: &mut Writer) {
    if record.table().encoding == Encoding::Fixed {
        put(record, w);
    } else {
        w.sized(|w| put(record, w));
    }
}

/// Writes attributes and children of a record whose rows are in that order, in one walk.
fn put_parted(record: &dyn Record, table: &Table, children: usize, w: &mut Writer) {
    let mut next = children;
    let mut is_inside = true;
    record.visit(&mut Visitor::new(&mut |index, field| {
        let row = &table.rows[index];
        if row.place == Place::Child {
            if std::mem::take(&mut is_inside) {
                w.u8(ATTRIBUTES_END);
            }
            put_always(table, Place::Child, next..index, w);
            next = index + 1;
        }
        if !row.old {
            put_entry(table, row, field, w);
        }
    }));
    if is_inside {
        w.u8(ATTRIBUTES_END);
    }
    put_always(table, Place::Child, next..table.rows.len(), w);
}

fn put_rows(record: &dyn Record, table: &Table, place: Place, w: &mut Writer) {
    // The row that follows the one last written.
    let mut next = 0;
    record.visit(&mut Visitor::new(&mut |index, field| {
        if table.shape == Shape::Fields {
            put_always(table, place, next..index, w);
            next = index + 1;
        }
        let row = &table.rows[index];
        if row.place == place && !row.old {
            put_entry(table, row, field, w);
        }
    }));
    if table.shape == Shape::Fields {
        put_always(table, place, next..table.rows.len(), w);
    }
}

/// Writes those of some rows without a value that are written all the same.
fn put_always(table: &Table, place: Place, rows: Range<usize>, w: &mut Writer) {
    if !table.has_always {
        return;
    }
    for row in table.rows.get(rows).unwrap_or_default() {
        if row.always && row.place == place && !row.old {
            put_empty(table, row, w);
        }
    }
}

fn put_entry(table: &Table, row: &Row, field: &dyn Field, w: &mut Writer) {
    let count = field.count();
    if matches!(row.form, Form::List(_)) {
        put_row(table, row, field, 0, w);
    } else if count == 0 && table.encoding == Encoding::Fixed {
        // Fields have no id: an empty structure stands there with its length.
        field.write(0, Wire::Inline, w);
    } else if count == 0 && (row.always || table.shape != Shape::Fields) {
        // An item that is there is written even if it holds nothing: an empty m:oMath, an empty group.
        put_empty(table, row, w);
    } else {
        for n in 0..count {
            put_row(table, row, field, n, w);
        }
    }
}

/// A row that is always written, without its value.
fn put_empty(table: &Table, row: &Row, w: &mut Writer) {
    // A list is its count.
    let length: &[u8] = if matches!(row.form, Form::List(_)) {
        &[0; 4]
    } else {
        &[]
    };
    match (table.encoding, row.place) {
        (Encoding::Records | Encoding::Ppty | Encoding::Counted, Place::Child) => {
            w.record(row.id, |w| w.raw(length));
        }
        (Encoding::Props, Place::Child) => {
            w.raw(&[row.id, 6]);
            w.sized(|w| w.raw(length));
        }
        (Encoding::Fixed, _) => w.raw(length),
        (_, Place::Attribute) => {}
    }
}

fn put_row(table: &Table, row: &Row, field: &dyn Field, n: usize, w: &mut Writer) {
    match (table.encoding, row.place) {
        (Encoding::Fixed, _) => put_framed_inline(row, field, n, w),
        (_, Place::Attribute) => {
            w.u8(row.id);
            put_framed_inline(row, field, n, w);
        }
        (Encoding::Props, _) => {
            let len_type = if row.form == Form::Bare {
                field.property_type()
            } else {
                6
            };
            w.u8(row.id);
            w.u8(len_type);
            match (row.form, len_type) {
                (Form::Bare, 6) => w.sized(|w| field.write(n, Wire::Sized, w)),
                (Form::Bare, _) if row.real => field.write(n, Wire::Sized, w),
                (Form::Bare, _) => field.write(n, Wire::Property, w),
                _ => w.sized(|w| put_framed(row.form, field, n, w)),
            }
        }
        _ if row.form == Form::Units => {
            w.u8(row.id);
            let at = w.position();
            w.u32(0);
            field.write(n, Wire::Sized, w);
            w.patch(at, (w.position() - at - 4) / 2);
        }
        _ => w.record(row.id, |w| put_framed(row.form, field, n, w)),
    }
}

fn put_framed(form: Form, field: &dyn Field, n: usize, w: &mut Writer) {
    match form {
        Form::Bare | Form::Units | Form::Rest => field.write(n, Wire::Sized, w),
        Form::CountedText => field.write(n, Wire::Inline, w),
        Form::Node(node_type) => w.record(node_type, |w| field.write(n, Wire::Sized, w)),
        Form::List(item_id) => {
            w.u32(field.count() as u32);
            for item in 0..field.count() {
                w.record(item_id, |w| field.write(item, Wire::Sized, w));
            }
        }
    }
}

fn put_framed_inline(row: &Row, field: &dyn Field, n: usize, w: &mut Writer) {
    match row.form {
        Form::Node(_) | Form::List(_) | Form::Rest => put_framed(row.form, field, n, w),
        _ => field.write(n, Wire::Inline, w),
    }
}
