//! `quire info`.

use quire::editor_bin::container::MainTable;
use quire::package::{FileKind, Ooxml, Package, sniff};
use serde_json::{Value, json};

use super::{Failure, print_json};

/// Tells what a file is.
pub fn run(bytes: &[u8], json: bool) -> Result<(), Failure> {
    let facts = match sniff(bytes)? {
        FileKind::EditorBin { .. } => editor_bin(bytes)?,
        FileKind::Ooxml(kind) => ooxml(bytes, &kind)?,
    };
    if json {
        print_json(&facts);
    } else if let Value::Object(facts) = &facts {
        for (name, value) in facts {
            match value {
                Value::String(text) => println!("{name}: {text}"),
                other => println!("{name}: {other}"),
            }
        }
    }
    Ok(())
}

fn editor_bin(bytes: &[u8]) -> Result<Value, Failure> {
    let main = MainTable::read(bytes)?;
    let tables: Vec<u8> = main.entries.iter().map(|entry| entry.0).collect();
    Ok(json!({
        "format": "Editor.bin",
        "container": main.container.signature(),
        "version": main.version,
        "bytes": bytes.len(),
        "tables": tables,
    }))
}

fn ooxml(bytes: &[u8], kind: &Ooxml) -> Result<Value, Failure> {
    let package = Package::open(bytes)?;
    Ok(json!({
        "format": "OOXML",
        "document": format!("{:?}", kind.document).to_lowercase(),
        "form": format!("{:?}", kind.form).to_lowercase(),
        "macros": kind.macros,
        "main_part": package.main_part()?.as_str(),
        "parts": package.part_names().count(),
        "bytes": bytes.len(),
    }))
}
