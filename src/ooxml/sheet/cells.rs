//! `sheetData`: from the tokens of the XML straight into the cell stream (`shared/format` 20, "Cell stream").

use super::formulas::Formula;
use super::inline::Rich;
use super::text::{cell_reference, is_space, unescaped};
use super::{Book, repair};
use crate::dates;
use crate::editor_bin::codec::Writer;
use crate::error::Result;
use crate::package::Package;
use crate::xml::scan::{Scanner, Tag, Token};
use crate::xml::{Xml, value};

/// Rows and columns of a sheet (ECMA-376-1, 18.3.1.73 and 18.3.1.4).
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

/// Rows between two reports of progress.
const ROWS_PER_REPORT: u32 = 256;

/// Record types of the cell stream.
const ROW: u8 = 0;
const BLANK: u8 = 1;
const ERROR: u8 = 3;
const BOOL: u8 = 4;
const REAL: u8 = 5;
const STRING: u8 = 6;
const SHARED_STRING: u8 = 7;
/// A formula's record is that of its value's type this much further, from [`STRING`] on.
const FORMULA_STRING: u8 = 8;
const FORMULA_NUMBER: u8 = 9;
const FORMULA_BOOL: u8 = 10;
const FORMULA_ERROR: u8 = 11;
/// The first and the last record: type 145 or 146, and length 0.
const BEGIN: [u8; 3] = [0x91, 0x01, 0];
const END: [u8; 3] = [0x92, 0x01, 0];

/// Bits of StyleFlags.
const PHONETIC: u32 = 0x0100_0000;
const CELL_METADATA: u32 = 0x0200_0000;
const VALUE_METADATA: u32 = 0x0400_0000;
const STYLE: u32 = 0x00FF_FFFF;
/// Bits of ExtFlags that do not come from the attributes of a formula.
const RICH: u16 = 0x2000;
const NO_VALUE: u16 = 0x4000;

/// What could not be kept.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Lost {
    /// Rows or cells outside of the sheet.
    pub outside: bool,
    /// Rows or cells had no ascending order and were sorted; of several in one place the last one counts.
    pub disordered: bool,
}

/// `c@t`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    Number,
    Shared,
    Text,
    Inline,
    Bool,
    Error,
    Date,
}

impl Kind {
    fn from(token: &[u8]) -> Self {
        match token {
            b"s" => Self::Shared,
            b"str" => Self::Text,
            b"inlineStr" => Self::Inline,
            b"b" => Self::Bool,
            b"e" => Self::Error,
            b"d" => Self::Date,
            _ => Self::Number,
        }
    }
}

/// The cell being read; its room is used again by the next one.
#[derive(Debug, Default)]
struct Cell {
    column: u32,
    style_flags: u32,
    kind: Kind,
    cell_metadata: u32,
    value_metadata: u32,
    has_value: bool,
    /// There is a `v`, maybe an empty one.
    value_element: bool,
    value: String,
    has_formula: bool,
    formula: Formula,
    rich: Option<Rich>,
}

/// Writes the cell stream of the current element, `sheetData`. `report` is told the bytes of the part read so far, and
/// `lost` what could not be kept. False, and nothing written, if the element is empty.
///
/// # Errors
/// The XML is damaged, or what `report` finds.
pub fn write(
    xml: &mut Xml<'_>,
    book: &Book,
    package: &Package<'_>,
    w: &mut Writer,
    report: &mut dyn FnMut(u64) -> Result<()>,
    lost: &mut Lost,
) -> Result<bool> {
    let Some(scanner) = xml.scan() else {
        return Ok(false);
    };
    let start = w.position();
    w.raw(&BEGIN);
    let mut reader = CellReader {
        scanner,
        book,
        package,
        w,
        lost,
        next_row: 0,
        next_column: 0,
        cell: Cell::default(),
        payload: Vec::new(),
    };
    let result = reader.rows(report);
    if lost.disordered {
        repair::sort(w, start + BEGIN.len());
    }
    // A stream without its end cannot be read, so what there is of a damaged part gets one as well.
    w.raw(&END);
    result.map(|()| true)
}

struct CellReader<'r, 'x, 'a> {
    scanner: Scanner<'x, 'a>,
    book: &'r Book,
    package: &'r Package<'r>,
    w: &'r mut Writer,
    lost: &'r mut Lost,
    /// One more than the last row, counted from 0.
    next_row: u32,
    /// One more than the last column of this row, counted from 0.
    next_column: u32,
    cell: Cell,
    payload: Vec<u8>,
}

impl CellReader<'_, '_, '_> {
    fn rows(&mut self, report: &mut dyn FnMut(u64) -> Result<()>) -> Result<()> {
        let mut rows: u32 = 0;
        loop {
            match self.scanner.next_token()? {
                Token::Done => return Ok(()),
                Token::Start(tag) => {
                    let empty = tag.empty;
                    let row = (tag.name == b"row").then(|| row_header(&tag));
                    match row {
                        Some(header) if self.open_row(&header) => {
                            if !empty {
                                self.cells()?;
                            }
                        }
                        _ => self.scanner.skip(empty)?,
                    }
                    rows += 1;
                    if rows.is_multiple_of(ROWS_PER_REPORT) {
                        report(self.scanner.offset())?;
                    }
                }
                _ => {}
            }
        }
    }

    /// Writes the header of a row; false if the row is outside of the sheet.
    fn open_row(&mut self, header: &RowHeader) -> bool {
        let row = header.row.unwrap_or(self.next_row);
        if row >= ROWS {
            self.lost.outside = true;
            return false;
        }
        if row < self.next_row {
            self.lost.disordered = true;
        }
        self.next_row = row + 1;
        self.next_column = 0;
        let mut record = [0; 19];
        record[0] = ROW;
        record[1] = 17;
        record[2..6].copy_from_slice(&row.to_le_bytes());
        record[6..10].copy_from_slice(&header.style.to_le_bytes());
        record[10..12].copy_from_slice(&header.height.to_le_bytes());
        record[12] = header.flags1;
        record[13] = header.flags2;
        record[14] = header.flags3;
        self.w.raw(&record);
        true
    }

    fn cells(&mut self) -> Result<()> {
        loop {
            match self.scanner.next_token()? {
                Token::End | Token::Done => return Ok(()),
                Token::Start(tag) if tag.name == b"c" => {
                    let empty = tag.empty;
                    let inside = self.cell.open(&tag, self.next_column);
                    if !inside {
                        self.lost.outside = true;
                        self.scanner.skip(empty)?;
                        continue;
                    }
                    if self.cell.column < self.next_column {
                        self.lost.disordered = true;
                    }
                    self.next_column = self.cell.column + 1;
                    if !empty {
                        self.cell.content(&mut self.scanner)?;
                    }
                    self.put_cell();
                }
                Token::Start(tag) => {
                    let empty = tag.empty;
                    self.scanner.skip(empty)?;
                }
                Token::Text(_) | Token::CData(_) => {}
            }
        }
    }

    fn put_cell(&mut self) {
        let cell = &self.cell;
        let metadata = cell.style_flags & (CELL_METADATA | VALUE_METADATA) != 0;
        if !cell.has_formula && !metadata && cell.rich.is_none() && self.put_plain() {
            return;
        }
        self.payload.clear();
        let kind = if self.cell.has_formula {
            self.formula_payload()
        } else {
            self.value_payload()
        };
        let cell = &self.cell;
        if cell.style_flags & CELL_METADATA != 0 {
            self.payload
                .extend_from_slice(&cell.cell_metadata.to_le_bytes());
        }
        if cell.style_flags & VALUE_METADATA != 0 {
            self.payload
                .extend_from_slice(&cell.value_metadata.to_le_bytes());
        }
        put_record(self.w, kind, &self.payload);
    }

    /// Writes the common cells, whose record has a fixed length; false for any other.
    #[inline]
    fn put_plain(&mut self) -> bool {
        let cell = &self.cell;
        let [c0, c1, c2, c3] = cell.column.to_le_bytes();
        let [s0, s1, s2, s3] = cell.style_flags.to_le_bytes();
        match cell.kind {
            _ if cell.is_empty_text() => return false,
            _ if !cell.has_value => {
                let record = [BLANK, 10, c0, c1, c2, c3, s0, s1, s2, s3, 0, 0];
                self.w.raw(&record);
            }
            Kind::Number => {
                let number = number(&cell.value);
                let [n0, n1, n2, n3, n4, n5, n6, n7] = number.to_le_bytes();
                let record = [
                    REAL, 18, c0, c1, c2, c3, s0, s1, s2, s3, n0, n1, n2, n3, n4, n5, n6, n7, 0, 0,
                ];
                self.w.raw(&record);
            }
            Kind::Shared => {
                let index = value::unsigned(&cell.value).unwrap_or_default();
                let [i0, i1, i2, i3] = index.to_le_bytes();
                let record = [
                    SHARED_STRING,
                    14,
                    c0,
                    c1,
                    c2,
                    c3,
                    s0,
                    s1,
                    s2,
                    s3,
                    i0,
                    i1,
                    i2,
                    i3,
                    0,
                    0,
                ];
                self.w.raw(&record);
            }
            _ => return false,
        }
        true
    }

    /// The payload of a cell without formula up to the metadata; gives the record type.
    fn value_payload(&mut self) -> u8 {
        let cell = &self.cell;
        let out = &mut self.payload;
        out.extend_from_slice(&cell.column.to_le_bytes());
        out.extend_from_slice(&cell.style_flags.to_le_bytes());
        let kind = match cell.kind {
            _ if cell.is_empty_text() => {
                push_string(out, "");
                STRING
            }
            _ if !cell.has_value => BLANK,
            Kind::Number => {
                out.extend_from_slice(&number(&cell.value).to_le_bytes());
                REAL
            }
            Kind::Date => {
                out.extend_from_slice(&date(&cell.value).to_le_bytes());
                REAL
            }
            Kind::Shared => {
                let index = value::unsigned(&cell.value).unwrap_or_default();
                out.extend_from_slice(&index.to_le_bytes());
                SHARED_STRING
            }
            Kind::Bool => {
                out.push(u8::from(is_true(&cell.value)));
                BOOL
            }
            Kind::Error => {
                out.push(error_code(&cell.value));
                ERROR
            }
            Kind::Text | Kind::Inline => {
                push_string(out, &unescaped(&cell.value));
                STRING
            }
        };
        match cell.rich.as_ref().filter(|_| kind == BLANK) {
            Some(rich) => {
                out.extend_from_slice(&RICH.to_le_bytes());
                rich.put(out);
            }
            None => out.extend_from_slice(&0_u16.to_le_bytes()),
        }
        kind
    }

    /// The payload of a cell with formula up to the metadata; gives the record type.
    fn formula_payload(&mut self) -> u8 {
        let cell = &self.cell;
        let out = &mut self.payload;
        out.extend_from_slice(&cell.column.to_le_bytes());
        out.extend_from_slice(&cell.style_flags.to_le_bytes());
        let mut flags = cell.formula.ext_flags();
        let kind = match cell.kind {
            _ if !cell.has_value => {
                if !cell.is_empty_text() {
                    flags |= NO_VALUE;
                }
                push_string(out, "");
                FORMULA_STRING
            }
            Kind::Number => {
                out.extend_from_slice(&number(&cell.value).to_le_bytes());
                FORMULA_NUMBER
            }
            Kind::Date => {
                out.extend_from_slice(&date(&cell.value).to_le_bytes());
                FORMULA_NUMBER
            }
            Kind::Bool => {
                out.push(u8::from(is_true(&cell.value)));
                FORMULA_BOOL
            }
            Kind::Error => {
                out.push(error_code(&cell.value));
                FORMULA_ERROR
            }
            Kind::Shared => {
                let index = value::unsigned(&cell.value).unwrap_or(u32::MAX);
                push_string(out, self.book.shared_string(self.package, index));
                FORMULA_STRING
            }
            Kind::Text | Kind::Inline => {
                push_string(out, &unescaped(&cell.value));
                FORMULA_STRING
            }
        };
        cell.formula.put(flags, out);
        kind
    }
}

impl Cell {
    /// Takes in the attributes; false if the column is outside of the sheet.
    #[inline]
    fn open(&mut self, tag: &Tag<'_>, next_column: u32) -> bool {
        self.style_flags = 0;
        self.kind = Kind::Number;
        self.has_value = false;
        self.value_element = false;
        self.value.clear();
        self.has_formula = false;
        self.rich = None;
        let mut column = None;
        for (name, raw) in tag.attributes() {
            match name {
                b"r" => column = cell_reference(raw).0,
                b"s" => self.style_flags |= integer(raw) & STYLE,
                b"t" => self.kind = Kind::from(raw),
                b"ph" if flag(raw) => self.style_flags |= PHONETIC,
                b"cm" => {
                    self.style_flags |= CELL_METADATA;
                    self.cell_metadata = integer(raw);
                }
                b"vm" => {
                    self.style_flags |= VALUE_METADATA;
                    self.value_metadata = integer(raw);
                }
                _ => {}
            }
        }
        self.column = column.unwrap_or(next_column);
        self.column < COLUMNS
    }

    /// A text that is there and has no characters.
    fn is_empty_text(&self) -> bool {
        self.kind == Kind::Text && self.value_element && !self.has_value
    }

    /// Reads the children up to the end of the cell.
    #[inline]
    fn content(&mut self, scanner: &mut Scanner<'_, '_>) -> Result<()> {
        loop {
            match scanner.next_token()? {
                Token::End | Token::Done => return Ok(()),
                Token::Start(tag) => {
                    let empty = tag.empty;
                    match tag.name {
                        b"v" => {
                            let preserve = preserves(&tag);
                            self.value_element = true;
                            if !empty {
                                self.value.clear();
                                match self.kind {
                                    Kind::Inline => self.inline_value(scanner, preserve)?,
                                    _ => read_text(scanner, preserve, &mut self.value)?,
                                }
                                self.has_value = !self.value.is_empty();
                            }
                        }
                        b"f" => {
                            self.has_formula = true;
                            let preserve = preserves(&tag);
                            self.formula.open(&tag);
                            if !empty {
                                read_text(scanner, preserve, self.formula.text())?;
                            }
                        }
                        b"is" => self.inline(scanner, empty)?,
                        _ => scanner.skip(empty)?,
                    }
                }
                Token::Text(_) | Token::CData(_) => {}
            }
        }
    }

    /// Reads the text of the cell itself.
    fn inline(&mut self, scanner: &mut Scanner<'_, '_>, empty: bool) -> Result<()> {
        let mut rich = Rich::default();
        if !empty {
            rich.read(scanner)?;
        }
        self.rich = Some(rich);
        Ok(())
    }

    /// Reads the value of such a cell: some write the text itself into it.
    fn inline_value(&mut self, scanner: &mut Scanner<'_, '_>, preserve: bool) -> Result<()> {
        let mut value = std::mem::take(&mut self.value);
        read_around(
            scanner,
            preserve,
            &mut value,
            |scanner, is_text, empty| match is_text {
                true => self.inline(scanner, empty),
                false => scanner.skip(empty),
            },
        )?;
        if self.rich.is_some() {
            value.clear();
        }
        self.value = value;
        Ok(())
    }
}

/// `xml:space="preserve"`.
#[inline]
pub fn preserves(tag: &Tag<'_>) -> bool {
    tag.attribute(b"xml:space") == Some(b"preserve")
}

/// Appends the text up to the end of the element whose start tag was read last, white space at both ends taken off
/// unless it is to be preserved.
#[inline]
pub fn read_text(scanner: &mut Scanner<'_, '_>, preserve: bool, into: &mut String) -> Result<()> {
    read_around(scanner, preserve, into, |scanner, _, empty| {
        scanner.skip(empty)
    })
}

/// The same, of an element in which others may stand: `child` reads one up to its end, told whether it is the text of a cell
/// and whether it is empty.
#[inline]
fn read_around(
    scanner: &mut Scanner<'_, '_>,
    preserve: bool,
    into: &mut String,
    mut child: impl FnMut(&mut Scanner<'_, '_>, bool, bool) -> Result<()>,
) -> Result<()> {
    if scanner.push_plain_text(preserve, into) {
        return Ok(());
    }
    let start = into.len();
    loop {
        match scanner.next_token()? {
            Token::Text(text) => Scanner::push_text(text, into),
            Token::CData(text) => into.push_str(text),
            Token::Start(tag) => {
                let (is_text, empty) = (tag.name == b"is", tag.empty);
                child(scanner, is_text, empty)?;
            }
            Token::End | Token::Done => break,
        }
    }
    if !preserve {
        into.truncate(
            start
                + into
                    .get(start..)
                    .unwrap_or_default()
                    .trim_end_matches(is_space)
                    .len(),
        );
        let text = into.get(start..).unwrap_or_default();
        let leading = text.len() - text.trim_start_matches(is_space).len();
        if leading > 0 {
            into.drain(start..start + leading);
        }
    }
    Ok(())
}

/// A row's attributes as its record holds them.
struct RowHeader {
    row: Option<u32>,
    style: u32,
    height: u16,
    flags1: u8,
    flags2: u8,
    flags3: u8,
}

fn row_header(tag: &Tag<'_>) -> RowHeader {
    let mut header = RowHeader {
        row: None,
        style: 0,
        height: 0,
        flags1: 0,
        flags2: 0,
        flags3: 0,
    };
    let (mut has_height, mut custom_height) = (false, false);
    for (name, raw) in tag.attributes() {
        match name {
            b"r" => header.row = integer(raw).checked_sub(1),
            b"s" => header.style = integer(raw),
            b"ht" => {
                let points = std::str::from_utf8(raw).ok().and_then(value::float);
                has_height = points.is_some();
                // `as` limits to the range of u16.
                header.height = (points.unwrap_or_default() * 20.0) as u16;
            }
            b"thickTop" if flag(raw) => header.flags1 = 3,
            b"outlineLevel" => header.flags2 |= integer(raw) as u8 & 0x07,
            b"collapsed" if flag(raw) => header.flags2 |= 0x08,
            b"hidden" if flag(raw) => header.flags2 |= 0x10,
            b"customHeight" => custom_height = flag(raw),
            b"customFormat" if flag(raw) => header.flags2 |= 0x40,
            b"ph" if flag(raw) => header.flags3 |= 0x01,
            _ => {}
        }
    }
    if custom_height && has_height {
        header.flags2 |= 0x20;
    }
    header
}

/// Writes a record of the stream: type, length in groups of seven bits, payload.
fn put_record(w: &mut Writer, kind: u8, payload: &[u8]) {
    let mut head = [kind, 0, 0, 0, 0];
    let mut len = payload.len();
    let mut used = 1;
    for byte in head.iter_mut().skip(1) {
        *byte = (len & 0x7F) as u8;
        len >>= 7;
        used += 1;
        if len == 0 {
            break;
        }
        *byte |= 0x80;
    }
    w.raw(head.get(..used).unwrap_or_default());
    w.raw(payload);
}

/// Appends the number of UTF-16 units and the units. What would not fit into the length of a record is cut off.
pub fn push_string(out: &mut Vec<u8>, text: &str) {
    /// Units of the longest text of a cell are 32767 in Excel; a record holds 2^28 bytes.
    const UNITS: usize = 1 << 24;
    if text.is_ascii() && text.len() <= UNITS {
        out.extend_from_slice(&(text.len() as u32).to_le_bytes());
        out.extend(text.bytes().flat_map(|byte| [byte, 0]));
        return;
    }
    let at = out.len();
    out.extend_from_slice(&[0; 4]);
    let mut units: u32 = 0;
    for unit in text.encode_utf16().take(UNITS) {
        out.extend_from_slice(&unit.to_le_bytes());
        units += 1;
    }
    if let Some(count) = out.get_mut(at..at + 4) {
        count.copy_from_slice(&units.to_le_bytes());
    }
}

/// The number of an attribute, limited to its type.
#[inline]
pub fn integer(raw: &[u8]) -> u32 {
    let mut number: u32 = 0;
    for byte in raw.trim_ascii_start() {
        match byte {
            b'0'..=b'9' => {
                number = number
                    .saturating_mul(10)
                    .saturating_add(u32::from(byte - b'0'));
            }
            _ => break,
        }
    }
    number
}

/// A switch of an attribute.
#[inline]
pub fn flag(raw: &[u8]) -> bool {
    std::str::from_utf8(raw).is_ok_and(|text| value::on_off(text) == Some(true))
}

/// The number of a cell.
fn number(text: &str) -> f64 {
    value::float(text).unwrap_or_default()
}

fn date(text: &str) -> f64 {
    dates::serial(text)
        .or_else(|| value::float(text))
        .unwrap_or_default()
}

fn is_true(text: &str) -> bool {
    matches!(text, "1" | "true")
}

/// `shared/format` 20, ErrorCode.
fn error_code(text: &str) -> u8 {
    match text {
        "#DIV/0!" => 7,
        "#VALUE!" => 15,
        "#REF!" => 23,
        "#NAME?" => 29,
        "#NUM!" => 36,
        "#N/A" => 42,
        "#GETTING_DATA" => 43,
        _ => 0,
    }
}
