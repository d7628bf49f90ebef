//! All declared records: agreement with the format's tables, and the round trip.

use std::collections::{BTreeSet, HashMap};

use arbitrary::Unstructured;
use proptest::prelude::*;

use super::codec::{
    Declared, Doubles, Encoding, Place, Reader, Record, Row, Table, Writer, dump, get, put, sample,
};

/// Structures of the format that are no declared records: written by hand as payloads of their own, each beside the
/// code that needs it, or tables of the container.
const BY_HAND: &[&str] = &[
    "CellStream",
    "FontMap",
    "ImageMap",
    "IndexRels",
    "LayoutRelBody",
    "MasterRelBody",
    "PptySignature",
    "ThemeRels",
    "Variant",
    "VariantVStream",
];

fn records() -> impl Iterator<Item = (String, Box<dyn Record>)> {
    inventory::iter::<Declared>
        .into_iter()
        .filter_map(|declared| {
            let module = declared
                .module
                .split("editor_bin::")
                .nth(1)?
                .split("::")
                .next()?;
            (module != "codec").then(|| (module.to_owned(), (declared.new)()))
        })
}

/// A row of `tests/format/rows.tsv`.
struct FormatRow<'a> {
    module: &'a str,
    record: &'a str,
    encoding: &'a str,
    section: &'a str,
    id: &'a str,
    name: &'a str,
    payload: &'a str,
}

fn format_rows() -> Vec<FormatRow<'static>> {
    include_str!("../../tests/format/rows.tsv")
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            FormatRow {
                module: cells[0],
                record: cells[1],
                encoding: cells[2],
                section: cells[3],
                id: cells[4],
                name: cells[5],
                payload: cells[6],
            }
        })
        .collect()
}

fn encoding_word(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Records => "records",
        Encoding::Props => "props",
        Encoding::Ppty | Encoding::Counted => "ppty",
        Encoding::Fixed => "fixed",
    }
}

/// The declared row for a row of the format; `fixed` structures have positions instead of ids.
fn find<'t>(table: &'t Table, row: &FormatRow<'_>, position: usize) -> Option<&'t Row> {
    if row.section == "field" {
        return table.rows.get(position);
    }
    let place = if row.section == "attribute" {
        Place::Attribute
    } else {
        Place::Child
    };
    table
        .position(place, row.id.parse().ok()?)
        .map(|index| &table.rows[index])
}

/// The innermost type of `Option<Box<X>>`.
fn innermost(type_name: &str) -> &str {
    type_name
        .trim_end_matches('>')
        .rsplit('<')
        .next()
        .unwrap_or(type_name)
        .trim()
}

/// True if a field of this Rust type holds that payload of the format.
fn agrees(payload: &str, type_name: &str) -> bool {
    let declared = innermost(type_name);
    let wanted = payload.split('[').next().unwrap_or(payload);
    match wanted {
        "utf16" | "utf16b" => matches!(declared, "String" | "CountedBytes"),
        "utf8" => declared == "Utf8",
        "empty" => declared == "()",
        // Some payloads that the format leaves open have a form of their own.
        "bytes" => true,
        number if !number.contains(':') => declared == number || declared == "Rgb",
        nested => {
            let name = nested.split([':', '(']).nth(1).unwrap_or_default();
            declared == name || BY_HAND.contains(&name) || declared == "Bytes"
        }
    }
}

/// The text of what a row of the format and its declaration disagree about.
fn disagreement(
    tables: &HashMap<(String, &str), &'static Table>,
    row: &FormatRow<'_>,
    position: usize,
) -> Option<String> {
    let place = format!("{} {} {} {}", row.module, row.record, row.id, row.name);
    let Some(table) = tables.get(&(row.module.to_owned(), row.record)) else {
        return Some(format!("{} {}: not declared", row.module, row.record));
    };
    let encoding = encoding_word(table.encoding);
    if encoding != row.encoding && row.encoding != "list" {
        return Some(format!("{place}: {} declared as {encoding}", row.encoding));
    }
    let Some(declared) = find(table, row, position) else {
        return Some(format!("{place}: no such row"));
    };
    (!agrees(row.payload, declared.type_name)).then(|| {
        format!(
            "{place}: {} declared as {}",
            row.payload, declared.type_name
        )
    })
}

#[test]
fn declared_rows_agree_with_the_format() {
    let tables: HashMap<(String, &str), &'static Table> = records()
        .map(|(module, record)| ((module, record.table().name), record.table()))
        .collect();
    let mut known: BTreeSet<&str> = include_str!("../../tests/format/known_differences.txt")
        .lines()
        .collect();
    let mut found = BTreeSet::new();
    let mut last = ("", "");
    let mut position = 0;
    for row in format_rows() {
        position = if (row.module, row.record) == last {
            position + 1
        } else {
            0
        };
        last = (row.module, row.record);
        if !BY_HAND.contains(&row.record) && row.id != "*" && row.section != "value" {
            found.extend(disagreement(&tables, &row, position));
        }
    }
    let unexpected: Vec<&String> = found
        .iter()
        .filter(|line| !known.remove(line.as_str()))
        .collect();
    known.retain(|line| !line.is_empty() && !line.starts_with('#'));
    assert!(
        unexpected.is_empty(),
        "not as the format says:\n{unexpected:#?}"
    );
    assert!(
        known.is_empty(),
        "no longer differing, take them off the list:\n{known:#?}"
    );
}

#[test]
fn ids_are_declared_once() {
    for (module, record) in records() {
        let table = record.table();
        let mut seen = BTreeSet::new();
        for row in table.rows {
            let fresh = seen.insert((row.place == Place::Attribute, row.id));
            assert!(
                fresh || table.encoding == Encoding::Fixed,
                "{module} {}: id {} twice",
                table.name,
                row.id
            );
        }
    }
}

fn bytes_of(record: &dyn Record) -> Vec<u8> {
    let mut w = Writer::new(Doubles::Real);
    put(record, &mut w);
    w.into_bytes()
}

/// The lines of the dump that have a value, sorted: in a sequence attributes may have stood behind children, which
/// the bytes cannot tell.
fn leaves(record: &dyn Record) -> String {
    let dump = dump(record);
    let mut lines: Vec<&str> = dump.lines().filter(|line| line.contains(" = ")).collect();
    lines.sort_unstable();
    lines.join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    /// Every record: what is written is read back the same, and cut or mutated bytes never panic.
    #[test]
    fn every_record_survives_the_round_trip(entropy in proptest::collection::vec(any::<u8>(), 4096), cut in any::<u16>()) {
        for declared in inventory::iter::<Declared> {
            let mut value = (declared.new)();
            sample(value.as_mut(), &mut Unstructured::new(&entropy), 4);
            let bytes = bytes_of(value.as_ref());
            let mut back = (declared.new)();
            let read = get(back.as_mut(), &mut Reader::new(&bytes, Doubles::Real));
            prop_assert!(read.is_ok(), "{} {}: {:?}", declared.module, value.table().name, read);
            prop_assert_eq!(&bytes, &bytes_of(back.as_ref()), "{}", value.table().name);
            // An always written record without content is read as absent; but for that the values are the same.
            prop_assert_eq!(leaves(value.as_ref()), leaves(back.as_ref()), "{}", value.table().name);
            let mut broken = bytes;
            if !broken.is_empty() {
                let at = usize::from(cut) % broken.len();
                let _ = get((declared.new)().as_mut(), &mut Reader::new(&broken[..at], Doubles::Real));
                broken[at] ^= 0xFF;
                let _ = get((declared.new)().as_mut(), &mut Reader::new(&broken, Doubles::Real));
            }
        }
    }
}
