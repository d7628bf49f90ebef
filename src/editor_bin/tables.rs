//! Which record stands behind each entry of a main table, and how it begins (`shared/format` 00, "How each table
//! begins").

use super::codec::{Reader, Record, get};
use super::container::{Container, MainTable, doubles};
use super::{docy, drawing, ppty, xlsy};
use crate::error::Result;

/// How a table begins at its offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// u32 length, then records.
    Sized,
    /// One node: u8 type, u32 length, body.
    Node,
    /// u32 count, then count nodes.
    Nodes,
}

/// A table of a container.
#[derive(Clone, Copy)]
pub struct TableKind {
    /// Its id in the main table.
    pub id: u8,
    /// Its name in `shared/format`.
    pub name: &'static str,
    /// How it begins.
    pub opening: Opening,
    /// Makes an empty record for its contents.
    pub new: fn() -> Box<dyn Record>,
}

macro_rules! tables {
    ($($id:literal $name:ident: $opening:ident $record:ty;)*) => {
        &[$(TableKind {
            id: $id,
            name: stringify!($name),
            opening: Opening::$opening,
            new: || Box::new(<$record>::default()),
        }),*]
    };
}

const DOCY: &[TableKind] = tables! {
    3 Numbering: Sized docy::Numbering;
    4 HdrFtr: Sized docy::HdrFtrTable;
    5 Style: Sized docy::StylesTable;
    6 Document: Sized docy::DocContent;
    7 Other: Sized docy::DocyOther;
    8 Comments: Sized docy::CommentsTable;
    9 Settings: Sized docy::Settings;
    10 Footnotes: Sized docy::NotesTable;
    11 Endnotes: Sized docy::NotesTable;
    13 VbaProject: Node ppty::PptyVbaProject;
    15 App: Node ppty::PptyApp;
    16 Core: Node ppty::PptyCore;
    17 DocumentComments: Sized docy::CommentsTable;
    18 CustomProperties: Node ppty::PptyCustomProps;
    20 Customs: Sized docy::CustomsTable;
};

const XLSY: &[TableKind] = tables! {
    0 Other: Sized xlsy::XlsyOther;
    1 SharedStrings: Sized xlsy::SharedStrings;
    2 Styles: Sized xlsy::Styles;
    3 Workbook: Sized xlsy::Workbook;
    4 Worksheets: Sized xlsy::Worksheets;
    6 App: Node ppty::PptyApp;
    7 Core: Node ppty::PptyCore;
    8 PersonList: Sized xlsy::PersonList;
    9 CustomProperties: Node ppty::PptyCustomProps;
    10 Customs: Sized xlsy::XlsyCustoms;
};

const PPTY: &[TableKind] = tables! {
    1 App: Node ppty::PptyApp;
    2 Core: Node ppty::PptyCore;
    3 Presentation: Node ppty::Presentation;
    4 ViewProps: Node ppty::ViewProps;
    6 TableStyles: Node drawing::TableStyles;
    7 PresProps: Node ppty::PresProps;
    8 Customs: Nodes ppty::CustomXmlItem;
    20 Themes: Nodes drawing::Theme;
    22 SlideMasters: Nodes ppty::SlideMaster;
    23 SlideLayouts: Nodes ppty::SlideLayout;
    24 Slides: Nodes ppty::Slide;
    25 NotesMasters: Nodes ppty::NotesMaster;
    26 NotesSlides: Nodes ppty::NotesSlide;
    30 HandoutMasters: Nodes ppty::HandoutMaster;
    48 CustomProperties: Node ppty::PptyCustomProps;
};

/// The tables of a container whose contents are declared records.
pub fn tables_of(container: Container) -> &'static [TableKind] {
    match container {
        Container::Docy => DOCY,
        Container::Xlsy => XLSY,
        Container::Ppty => PPTY,
    }
}

/// Receives a table of a file: its id, name, offset and records.
pub type TableVisitor<'a> = dyn FnMut(u8, &'static str, u32, &[Box<dyn Record>]) + 'a;

/// Calls `each` with every table of a file in file order: its id, name, offset and records; a table whose contents are
/// no declared record has none.
///
/// # Errors
/// The file is no Editor.bin, or a table contradicts the format.
pub fn for_each_table(bytes: &[u8], each: &mut TableVisitor<'_>) -> Result<()> {
    let main = MainTable::read(bytes)?;
    let file = Reader::new(bytes, doubles(main.container));
    for &(id, offset) in &main.entries {
        match tables_of(main.container).iter().find(|kind| kind.id == id) {
            Some(kind) => each(id, kind.name, offset, &read_table(kind, file.at(offset)?)?),
            None => each(id, "Table", offset, &[]),
        }
    }
    Ok(())
}

fn read_table(kind: &TableKind, mut r: Reader<'_>) -> Result<Vec<Box<dyn Record>>> {
    let mut records = Vec::new();
    let mut read = |mut body: Reader<'_>| -> Result<()> {
        let mut record = (kind.new)();
        get(record.as_mut(), &mut body)?;
        records.push(record);
        Ok(())
    };
    match kind.opening {
        Opening::Sized => read(r.sized()?)?,
        Opening::Node => read(r.record()?.1)?,
        Opening::Nodes => {
            for _ in 0..r.u32()? {
                read(r.record()?.1)?;
            }
        }
    }
    Ok(records)
}
