//! `quire dump`.

use std::io::Write;

use quire::editor_bin::codec::{Record, Visitor, dump};
use quire::editor_bin::tables::for_each_table;
use serde_json::{Map, Value, json};

use super::{Failure, print_json};

/// Prints an Editor.bin as a tree.
pub fn run(bytes: &[u8], json: bool) -> Result<(), Failure> {
    if json {
        let mut tables = Vec::new();
        for_each_table(bytes, &mut |id, name, offset, records| {
            let records: Vec<Value> = records.iter().map(|record| tree(record.as_ref())).collect();
            tables.push(json!({ "id": id, "name": name, "offset": offset, "records": records }));
        })?;
        print_json(&Value::Array(tables));
        return Ok(());
    }
    let mut text = String::new();
    for_each_table(bytes, &mut |id, name, offset, records| {
        text.push_str(&format!("{name}({id}) at {offset}\n"));
        for record in records {
            for line in dump(record.as_ref()).lines() {
                text.push_str("  ");
                text.push_str(line);
                text.push('\n');
            }
        }
    })?;
    // A reader such as `head` may close the pipe early: that is no fault.
    let _ = std::io::stdout().write_all(text.as_bytes());
    Ok(())
}

/// A record as a list of (name, id, value or children).
fn tree(record: &dyn Record) -> Value {
    let rows = record.table().rows;
    let mut out = Vec::new();
    record.visit(&mut Visitor::new(&mut |index, field| {
        for n in 0..field.count() {
            let mut item = Map::new();
            item.insert("name".into(), rows[index].name.into());
            item.insert("id".into(), rows[index].id.into());
            match field.nested(n) {
                Some(nested) => item.insert("children".into(), tree(nested)),
                None => item.insert("value".into(), field.describe(n).into()),
            };
            out.push(Value::Object(item));
        }
    }));
    Value::Array(out)
}
