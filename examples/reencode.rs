//! Reads every table of Editor.bin files, writes the records again, and tells where the bytes differ: a developer's
//! check of the declarations against files that another program wrote.
//!
//! `cargo run --example reencode -- FILE...`

use std::process::ExitCode;

use quire::editor_bin::codec::{Reader, Writer, get, put};
use quire::editor_bin::container::{MainTable, doubles};
use quire::editor_bin::tables::{Opening, tables_of};
use quire::error::Result;

fn main() -> ExitCode {
    let mut differing = 0;
    for path in std::env::args().skip(1) {
        match std::fs::read(&path)
            .map_err(|error| error.to_string())
            .and_then(|bytes| check(&bytes).map_err(|error| error.to_string()))
        {
            Ok(found) if found.is_empty() => {}
            Ok(found) => {
                differing += 1;
                for line in found {
                    println!("{path}: {line}");
                }
            }
            Err(error) => {
                differing += 1;
                println!("{path}: {error}");
            }
        }
    }
    println!("{differing} files differ");
    ExitCode::from(u8::from(differing > 0))
}

fn check(bytes: &[u8]) -> Result<Vec<String>> {
    let main = MainTable::read(bytes)?;
    let file = Reader::new(bytes, doubles(main.container));
    let mut found = Vec::new();
    for &(id, offset) in &main.entries {
        let Some(kind) = tables_of(main.container).iter().find(|kind| kind.id == id) else {
            continue;
        };
        let mut r = file.at(offset)?;
        let count = if kind.opening == Opening::Nodes {
            r.u32()?
        } else {
            1
        };
        for _ in 0..count {
            let body = if kind.opening == Opening::Sized {
                r.sized()?
            } else {
                r.record()?.1
            };
            let start = body.position();
            let original = &bytes[start..start + body.left()];
            let mut record = (kind.new)();
            if let Err(error) = get(record.as_mut(), &mut body.clone()) {
                found.push(format!("{}: {error}", kind.name));
                continue;
            }
            let mut w = Writer::new(doubles(main.container));
            put(record.as_ref(), &mut w);
            let again = w.into_bytes();
            if again != original {
                let at = again
                    .iter()
                    .zip(original)
                    .take_while(|(a, b)| a == b)
                    .count();
                found.push(format!(
                    "{}: differs at byte {} (0x{:x}); {} bytes become {}",
                    kind.name,
                    start + at,
                    start + at,
                    original.len(),
                    again.len()
                ));
            }
        }
    }
    Ok(found)
}
