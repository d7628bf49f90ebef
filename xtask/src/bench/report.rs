//! What was measured, as a table for people and as JSON.

use std::fmt::Write as _;

use anyhow::Result;
use serde_json::json;

use crate::exec::say;
use crate::files;
use crate::paths;

/// The measurements of one file. Times are those of the fastest run, in seconds.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Its name.
    pub file: String,
    /// Its size.
    pub input_bytes: u64,
    /// Size of the Editor.bin.
    pub output_bytes: u64,
    /// Converting it, natively.
    pub convert: f64,
    /// The most memory of a native process that converts it once.
    pub peak_bytes: u64,
    /// Inflating its parts and tokenising the XML ones, nothing else.
    pub floor: f64,
    /// Reading all records back from the Editor.bin.
    pub read: f64,
    /// Making what the viewer shows first.
    pub show: f64,
    /// The reference converter.
    pub reference: Option<f64>,
    /// Converting it in Chromium.
    pub wasm: Option<f64>,
    /// Loading the WASM module, in milliseconds.
    pub ready_ms: Option<f64>,
    /// Pages of 64 KiB of linear memory afterwards.
    pub pages: Option<u64>,
    /// From the address to the document in the viewer.
    pub view: Option<f64>,
}

/// Prints the table and writes it into docs/performance.md between its marks, and everything to build/bench/results.json.
///
/// # Errors
/// When a file cannot be written.
pub fn write(rows: &[Row], with_reference: bool) -> Result<()> {
    let table = table(rows, with_reference);
    println!("\n{table}");
    let results = paths::build().join("bench/results.json");
    files::write(
        &results,
        serde_json::to_string_pretty(&as_json(rows))?.as_bytes(),
    )?;
    place(&table, MARKS)
}

/// The marks between which the table stands.
const MARKS: [&str; 2] = ["<!-- table -->", "<!-- end of table -->"];

/// Puts a table into docs/performance.md between its marks.
///
/// # Errors
/// When the page cannot be read or written.
pub fn place(table: &str, [begin, end]: [&str; 2]) -> Result<()> {
    let page = paths::at("docs/performance.md");
    let text = files::read_text(&page)?;
    if let (Some(from), Some(to)) = (text.find(begin), text.find(end)) {
        let (before, after) = (&text[..from + begin.len()], &text[to..]);
        files::write(&page, format!("{before}\n\n{table}\n{after}").as_bytes())?;
        say("the table is in docs/performance.md");
    }
    Ok(())
}

/// A table with its head.
pub fn lines(head: &[&str], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head: Vec<String> = head.iter().map(|text| (*text).to_owned()).collect();
    let mut out = line(&head) + &line(&vec!["---".to_owned(); head.len()]);
    for cells in rows {
        out.push_str(&line(cells));
    }
    out
}

fn table(rows: &[Row], with_reference: bool) -> String {
    let mut head = vec![
        "file",
        "size",
        "convert",
        "floor",
        "x floor",
        "MB/s",
        "peak",
        "read back",
        "first nodes",
        "in Chromium",
        "x native",
        "pages",
        "module ready",
        "first view",
    ];
    if with_reference {
        head.extend(["reference", "native/ref.", "Chromium/ref."]);
    }
    let cells = |row: &Row| {
        let mut cells = vec![
            row.file.clone(),
            megabytes(row.input_bytes),
            time(Some(row.convert)),
            time(Some(row.floor)),
            ratio(Some(row.convert), Some(row.floor)),
            format!(
                "{:.1}",
                row.input_bytes as f64 / 1e6 / row.convert.max(1e-9)
            ),
            megabytes(row.peak_bytes),
            time(Some(row.read)),
            time(Some(row.show)),
            time(row.wasm),
            ratio(row.wasm, Some(row.convert)),
            row.pages.map_or_else(none, |pages| pages.to_string()),
            row.ready_ms.map_or_else(none, |ms| format!("{ms:.0} ms")),
            time(row.view),
        ];
        if with_reference {
            cells.extend([
                time(row.reference),
                ratio(Some(row.convert), row.reference),
                ratio(row.wasm, row.reference),
            ]);
        }
        cells
    };
    lines(&head, &rows.iter().map(cells).collect::<Vec<_>>())
}

/// What stands for what was not measured.
pub fn none() -> String {
    "-".to_owned()
}

/// A time that is given in seconds.
pub fn time(seconds: Option<f64>) -> String {
    seconds.map_or_else(none, |seconds| {
        let mut text = String::new();
        let written = if seconds < 1.0 {
            write!(text, "{:.1} ms", seconds * 1e3)
        } else {
            write!(text, "{seconds:.2} s")
        };
        written.map_or_else(|_| none(), |()| text)
    })
}

fn ratio(one: Option<f64>, other: Option<f64>) -> String {
    match (one, other) {
        (Some(one), Some(other)) if other > 0.0 => format!("{:.2}", one / other),
        _ => none(),
    }
}

/// An amount of memory.
pub fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

fn as_json(rows: &[Row]) -> serde_json::Value {
    let each = |row: &Row| {
        json!({
            "file": row.file,
            "input_bytes": row.input_bytes,
            "output_bytes": row.output_bytes,
            "convert_seconds": row.convert,
            "peak_bytes": row.peak_bytes,
            "floor_seconds": row.floor,
            "read_seconds": row.read,
            "first_nodes_seconds": row.show,
            "reference_seconds": row.reference,
            "wasm_seconds": row.wasm,
            "wasm_ready_ms": row.ready_ms,
            "wasm_pages": row.pages,
            "first_view_seconds": row.view,
        })
    };
    rows.iter().map(each).collect()
}
