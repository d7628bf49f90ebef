//! Records as an indented tree, for `quire dump` and for debugging.

use std::fmt::Write;

use super::record::{Record, Visitor};

/// The record as lines `name(id) = value`, nested by two spaces.
pub fn dump(record: &dyn Record) -> String {
    let mut out = String::new();
    tree(record, 0, &mut out);
    out
}

fn tree(record: &dyn Record, depth: usize, out: &mut String) {
    let table = record.table();
    record.visit(&mut Visitor::new(&mut |index, field| {
        let row = &table.rows[index];
        for n in 0..field.count() {
            let value = field.describe(n);
            let sign = if value.is_empty() { "" } else { " = " };
            let indent = depth * 2;
            // Writing to a String cannot fail.
            let _ = writeln!(out, "{:indent$}{}({}){sign}{value}", "", row.name, row.id);
            if let Some(nested) = field.nested(n) {
                tree(nested, depth + 1, out);
            }
        }
    }));
}
