//! Measures one way through the core with one file, in a process of its own, and prints a line of JSON:
//! `measure convert|begin|floor|read|show|pages FILE ROUNDS`. Called by `cargo xtask bench`.

use std::hint::black_box;
use std::io::{BufRead, Read};
use std::process::ExitCode;
use std::rc::Rc;
use std::time::Instant;
use std::{env, fs, io};

use quick_xml::Reader;
use quick_xml::events::Event;
use quire::container::Container;
use quire::convert::{Conversion, convert, convert_beginning_first};
use quire::editor_bin::container::MainTable;
use quire::editor_bin::tables::for_each_table;
use quire::error::{Error, ErrorKind, Result};
use quire::layout::text::{FontBook, MemoryFonts};
use quire::package::Package;
use quire::render::page::PagedDocument;
use quire::render::sheet::Workbook;
use quire::render::stream::StreamWriter;

/// Rows and columns that a first view needs.
const FIRST_ROWS: u32 = 60;
const FIRST_COLUMNS: u32 = 30;

fn main() -> ExitCode {
    match run() {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("measure: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String> {
    let mut arguments = env::args().skip(1);
    let (Some(way), Some(file)) = (arguments.next(), arguments.next()) else {
        return Err(failed(
            "usage: measure convert|begin|floor|read|show|pages FILE [ROUNDS]",
        ));
    };
    let rounds: u32 = arguments
        .next()
        .and_then(|text| text.parse().ok())
        .unwrap_or(1);
    let mut bytes = fs::read(&file).map_err(|error| failed(&error.to_string()))?;
    if matches!(way.as_str(), "read" | "show" | "pages") {
        bytes = convert(&bytes, &mut |_| true)?.editor_bin;
    }
    let (mut best, mut size) = (f64::INFINITY, 0);
    for _ in 0..rounds.max(1) {
        let begun = Instant::now();
        size = match way.as_str() {
            "convert" => black_box(convert(&bytes, &mut |_| true)?).editor_bin.len(),
            "begin" => begin(&bytes)?,
            "floor" => floor(&bytes)?,
            "read" => {
                let mut tables = 0;
                for_each_table(&bytes, &mut |_, _, _, records| {
                    tables += black_box(records).len();
                })?;
                tables
            }
            "show" => show(bytes.clone())?,
            "pages" => pages(bytes.clone())?,
            _ => return Err(failed("no such way")),
        };
        best = best.min(begun.elapsed().as_secs_f64());
    }
    Ok(format!(
        r#"{{"seconds":{best},"size":{size},"peak_bytes":{}}}"#,
        peak_bytes()
    ))
}

fn failed(why: &str) -> Error {
    Error::new(ErrorKind::Unsupported(why.to_owned()))
}

/// The beginning of a large document alone; 0 bytes of one that is not large.
fn begin(bytes: &[u8]) -> Result<usize> {
    let mut size = 0;
    let mut take = |beginning: Conversion| size = beginning.editor_bin.len();
    match convert_beginning_first(bytes, &mut take, &mut |_| false) {
        Err(error) if error.kind != ErrorKind::Cancelled => Err(error),
        _ => Ok(size),
    }
}

/// What no converter can do without: every part inflated, the XML ones tokenised.
fn floor(bytes: &[u8]) -> Result<usize> {
    let package = Package::open(bytes)?;
    let mut events = 0;
    for name in package.part_names() {
        let mut stream = package.stream(name)?;
        let is_xml = matches!(name.extension().as_str(), "xml" | "rels" | "vml");
        let read = if is_xml {
            tokens(stream, &mut events)
        } else {
            io::copy(stream.by_ref(), &mut io::sink()).map(|_| ())
        };
        read.map_err(|error| failed(&error.to_string()))?;
    }
    Ok(events)
}

fn tokens(stream: Box<dyn BufRead + '_>, events: &mut usize) -> io::Result<()> {
    let mut reader = Reader::from_reader(stream);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader
            .read_event_into(&mut buffer)
            .map_err(io::Error::other)?
        {
            Event::Eof => return Ok(()),
            event => {
                black_box(event);
                *events += 1;
            }
        }
    }
}

/// All pages of a text, as the viewer gets them.
fn pages(bytes: Vec<u8>) -> Result<usize> {
    let mut source = MemoryFonts::default();
    for file in fs::read_dir("dist/fonts").into_iter().flatten().flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if let (true, Ok(bytes)) = (name.ends_with(".ttf"), fs::read(file.path())) {
            source.add(&name, bytes.into());
        }
    }
    let fonts = FontBook::new(Box::new(source));
    let mut document = PagedDocument::open(bytes, fonts, Rc::new(|_| None))?;
    let mut count = 0;
    while black_box(document.next_page()?).is_some() {
        count += 1;
    }
    Ok(count)
}

/// What the viewer shows first.
fn show(bytes: Vec<u8>) -> Result<usize> {
    let main = MainTable::read(&bytes)?;
    if main.container == Container::Xlsy {
        let mut stream = StreamWriter::default();
        let book = Workbook::open(bytes, main)?;
        let sheet = book.sheet(book.first())?;
        stream.node(&sheet.cells(&book, [0, FIRST_ROWS], [0, FIRST_COLUMNS])?);
        return Ok(stream.take().len());
    }
    let fonts = FontBook::new(Box::new(MemoryFonts::default()));
    let mut document = PagedDocument::open(bytes, fonts, Rc::new(|_| None))?;
    let page = match document.count() {
        Some(_) => document.slide(0)?,
        None => document.next_page()?,
    };
    Ok(page.map_or(0, |page| page.nodes.len()))
}

/// The most memory that this process ever had, where the system tells; 0 elsewhere.
fn peak_bytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) * 1024
}
