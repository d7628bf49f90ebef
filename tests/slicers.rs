//! Slicers and timelines of sheets as items of pages, from the package on. Without any font: text is measured by estimate.

mod common;

use common::{Parts, converted};
use quire::editor_bin::container::MainTable;
use quire::layout::display::{Fill, Item, Tag};
use quire::layout::sheet::drawings;
use quire::layout::sheet::header::HeaderFacts;
use quire::layout::sheet::{SheetPages, Sheets};
use quire::layout::text::{FontBook, MemoryFonts};
use quire::resolve::colour::Rgba;
use quire::resolve::sheet::book::Book;
use quire::resolve::sheet::geometry::Geometry;

const SHEETS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const NAMESPACES: &str = concat!(
    r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" "#,
    r#"xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main""#
);
/// Namespaces of parts of slicers and of timelines.
const SLICERS: &str = concat!(
    r#"xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" "#,
    r#"xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#,
    r#"xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main""#
);
const TIMELINES: &str = r#"xmlns="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main""#;

/// A box of 150 by 140 pixels whose frame names a slicer or a timeline.
fn frame(id: u32, kind: &str, name: &str) -> String {
    let (year, element) = match kind {
        "slicer" => ("2010", "slicer"),
        _ => ("2012", "timeslicer"),
    };
    let space = format!("http://schemas.microsoft.com/office/drawing/{year}/{element}");
    let left = i64::from(id) * 1_500_000;
    format!(
        r#"<xdr:absoluteAnchor><xdr:pos x="{left}" y="0"/><xdr:ext cx="1428750" cy="1333500"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="{id}" name="{name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="{space}"><s:{element} xmlns:s="{space}" name="{name}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor>"#
    )
}

/// A sheet of fruits and regions of which only pears and apples of the north are seen.
fn sheet() -> String {
    let rows = [
        ("Pear", "N"),
        ("Quince", "N"),
        ("Apple", "N"),
        ("Apple", "S"),
        ("Date", "S"),
    ];
    let mut cells = String::from(r#"<row r="1"><c r="A1"/></row>"#);
    for (row, (fruit, region)) in (2..).zip(rows) {
        let text = |place: &str, text: &str| {
            format!(r#"<c r="{place}{row}" t="inlineStr"><is><t>{text}</t></is></c>"#)
        };
        let hidden = if matches!(row, 3 | 5 | 6) {
            r#" hidden="1""#
        } else {
            ""
        };
        let [fruit, region] = [text("A", fruit), text("B", region)];
        cells += &format!(r#"<row r="{row}"{hidden}>{fruit}{region}</row>"#);
    }
    format!(
        r#"<worksheet {NAMESPACES}><sheetData>{cells}</sheetData><drawing r:id="rId1"/><tableParts><tablePart r:id="rId2"/></tableParts><extLst><ext><x14:slicerList><x14:slicer r:id="rId3"/></x14:slicerList></ext><ext><x15:timelineRefs><x15:timelineRef r:id="rId4"/></x15:timelineRefs></ext></extLst></worksheet>"#
    )
}

/// A workbook with that sheet, whose cells are a table, and boxes of three kinds.
fn workbook() -> Vec<u8> {
    let book = format!(
        r#"<workbook {NAMESPACES}><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><pivotCaches><pivotCache cacheId="5" r:id="rId2"/></pivotCaches><extLst><ext><x14:slicerCaches><x14:slicerCache r:id="rId3"/></x14:slicerCaches></ext><ext><x15:slicerCaches><x14:slicerCache r:id="rId4"/></x15:slicerCaches></ext><ext><x15:timelineCacheRefs><x15:timelineCacheRef r:id="rId5"/></x15:timelineCacheRefs></ext></extLst></workbook>"#
    );
    let table = format!(
        r#"<table {NAMESPACES} id="4" name="T" displayName="T" ref="A1:B6"><autoFilter ref="A1:B6"><filterColumn colId="0"><filters><filter val="Pear"/><filter val="Apple"/></filters></filterColumn><filterColumn colId="1"><filters><filter val="N"/></filters></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="8" name="Fruit"/><tableColumn id="9" name="Region"/></tableColumns></table>"#
    );
    let pivot = format!(
        r#"<pivotCacheDefinition {NAMESPACES}><cacheFields><cacheField name="City"><sharedItems><s v="Bern"/><s v="Aarau"/><m/><s v="Thun"/><s v="Visp"/><s v="Zug"/></sharedItems></cacheField></cacheFields><extLst><ext><x14:pivotCacheDefinition pivotCacheId="1"/></ext></extLst></pivotCacheDefinition>"#
    );
    let of_pivot = format!(
        r#"<slicerCacheDefinition {SLICERS} name="CityCache" sourceName="City"><data><tabular pivotCacheId="1"><items><i x="1" s="1"/><i x="0" nd="1"/><i x="3"/><i x="4"/><i x="5"/><i x="2"/></items></tabular></data></slicerCacheDefinition>"#
    );
    let of_table = format!(
        r#"<slicerCacheDefinition {SLICERS} name="FruitCache" sourceName="Fruit"><extLst><x:ext><x15:tableSlicerCache tableId="4" column="8"/></x:ext></extLst></slicerCacheDefinition>"#
    );
    let slicers = format!(
        r#"<slicers {SLICERS}><slicer name="City" cache="CityCache" caption="Places" style="SlicerStyleDark2"/><slicer name="Fruit" cache="FruitCache" caption="Fruits" columnCount="2"/></slicers>"#
    );
    let timelines = format!(
        r#"<timelines {TIMELINES}><timeline name="Day" cache="DayCache" caption="Days" level="1" selectionLevel="1" style="TimeSlicerStyleDark2"/></timelines>"#
    );
    let of_time = format!(
        r#"<timelineCacheDefinition {TIMELINES} name="DayCache" sourceName="Day"><state><selection startDate="2014-04-01T00:00:00" endDate="2014-06-30T00:00:00"/><bounds startDate="2014-01-01T00:00:00" endDate="2015-01-01T00:00:00"/></state></timelineCacheDefinition>"#
    );
    let drawing = format!(
        r#"<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{}{}{}{}</xdr:wsDr>"#,
        frame(0, "slicer", "City"),
        frame(1, "slicer", "Fruit"),
        frame(2, "timeline", "Day"),
        frame(3, "slicer", "none of this name"),
    );
    let kind = |name: &str| format!("{SHEETS}.{name}+xml");
    let excel = |name: &str| format!("application/vnd.ms-excel.{name}+xml");
    let mut parts = Parts::new("xl/workbook.xml", &kind("sheet.main"), &book)
        .part("xl/sheet.xml", &kind("worksheet"), &sheet())
        .part("xl/table.xml", &kind("table"), &table)
        .part("xl/pivot.xml", &kind("pivotCacheDefinition"), &pivot)
        .part("xl/slicers.xml", &excel("slicer"), &slicers)
        .part("xl/ofPivot.xml", &excel("slicerCache"), &of_pivot)
        .part("xl/ofTable.xml", &excel("slicerCache"), &of_table)
        .part("xl/timelines.xml", &excel("timeline"), &timelines)
        .part("xl/ofTime.xml", &excel("timelineCache"), &of_time)
        .part(
            "xl/drawing.xml",
            "application/vnd.openxmlformats-officedocument.drawing+xml",
            &drawing,
        );
    relate(&mut parts);
    converted(parts).editor_bin
}

fn relate(parts: &mut Parts) {
    parts.relationships(
        "xl/_rels/workbook.xml.rels",
        &[
            ("rId1", "worksheet", "sheet.xml"),
            ("rId2", "pivotCacheDefinition", "pivot.xml"),
            ("rId3", "slicerCache", "ofPivot.xml"),
            ("rId4", "slicerCache", "ofTable.xml"),
            ("rId5", "timelineCache", "ofTime.xml"),
        ],
    );
    parts.relationships(
        "xl/_rels/sheet.xml.rels",
        &[
            ("rId1", "drawing", "drawing.xml"),
            ("rId2", "table", "table.xml"),
            ("rId3", "slicer", "slicers.xml"),
            ("rId4", "timeline", "timelines.xml"),
        ],
    );
}

/// What is painted for a box: what it says, its texts with the ground that lies below each, and all grounds.
#[derive(Debug, Default, PartialEq)]
struct Painted {
    told: String,
    texts: Vec<(String, Option<Rgba>)>,
    grounds: Vec<Rgba>,
}

impl Painted {
    fn take(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Group(group) => self.take(&group.items),
                Item::Text(run) => {
                    let ground = self.grounds.last().copied();
                    self.texts.push((run.text.trim().to_owned(), ground));
                }
                Item::Path(path) => {
                    if let Some(Fill::Solid(colour)) = path.fill {
                        self.grounds.push(colour);
                    }
                }
                _ => {}
            }
        }
    }

    fn words(&self) -> Vec<&str> {
        self.texts.iter().map(|(text, _)| text.as_str()).collect()
    }

    fn ground_of(&self, word: &str) -> Option<Rgba> {
        self.texts.iter().find(|(text, _)| text == word)?.1
    }
}

/// The boxes among items.
fn find(items: &[Item], found: &mut Vec<Painted>) {
    let mut inside = false;
    for item in items {
        match item {
            Item::Begin(Tag::Figure(told)) => {
                inside = true;
                found.push(Painted {
                    told: told.clone(),
                    ..Painted::default()
                });
            }
            Item::End => inside = false,
            Item::Group(group) if !inside => find(&group.items, found),
            other if inside => found
                .last_mut()
                .expect("a box")
                .take(std::slice::from_ref(other)),
            _ => {}
        }
    }
}

fn opened() -> (Book, FontBook) {
    let editor_bin = workbook();
    let main = MainTable::read(&editor_bin).expect("a main table");
    let book = Book::open(editor_bin, main).expect("a workbook");
    (book, FontBook::new(Box::new(MemoryFonts::default())))
}

/// The boxes of the printed sheet.
fn boxes() -> Vec<Painted> {
    let (book, mut fonts) = opened();
    let mut pages = SheetPages::new(&book, Sheets::Active, HeaderFacts::default(), &mut fonts)
        .expect("a sheet");
    let page = pages
        .next_page(&mut fonts)
        .expect("a page")
        .expect("a page");
    let mut found = Vec::new();
    find(&page.items, &mut found);
    found
}

/// Accent 2 of the theme of workbooks without one.
const RED: Rgba = Rgba([0xC0, 0x50, 0x4D, 255]);
const BLUE: Rgba = Rgba([0x4F, 0x81, 0xBD, 255]);

#[test]
fn a_slicer_of_a_pivot_table_shows_as_many_items_as_have_room() {
    let [city, ..] = &boxes()[..] else {
        panic!("there are boxes");
    };
    assert_eq!(
        city.told,
        "Places: \u{2713} Aarau, Thun, Visp, Zug, (blank), Bern"
    );
    // The fourth is cut off; the bar is painted before them.
    assert_eq!(city.words(), ["Places", "Aarau", "Thun", "Visp", "Zug"]);
    assert_eq!(city.ground_of("Aarau"), Some(RED));
    assert_eq!(city.ground_of("Thun"), Some(Rgba::of_number(0xC0_C0_C0)));
}

#[test]
fn a_slicer_of_a_table_shows_the_values_of_its_column_in_order() {
    let [_, fruit, ..] = &boxes()[..] else {
        panic!("there are boxes");
    };
    // Dates grow in the south only, which is left out: they are the last.
    assert_eq!(fruit.words(), ["Fruits", "Apple", "Pear", "Quince", "Date"]);
    let chosen = Some(BLUE.sheet_tint(0.6));
    assert_eq!(
        [fruit.ground_of("Apple"), fruit.ground_of("Pear")],
        [chosen; 2]
    );
    assert_eq!(fruit.ground_of("Quince"), Some(Rgba::WHITE));
}

#[test]
fn a_timeline_shows_its_periods_and_what_is_selected() {
    let found = boxes();
    let [_, _, days] = &found[..] else {
        panic!("the frame that names no slicer is left out: {found:?}");
    };
    assert_eq!(days.told, "Days: Q2 2014");
    assert_eq!(
        days.words(),
        ["Days", "Q2 2014", "QUARTERS", "Q1", "2014", "Q2", "Q3"]
    );
    let chosen = days
        .grounds
        .iter()
        .filter(|ground| **ground == RED.sheet_tint(-0.25));
    assert_eq!(chosen.count(), 1);
}

#[test]
fn the_grid_shows_what_is_printed() {
    let (book, mut fonts) = opened();
    let sheet = book.sheet(0).expect("a sheet");
    let edges = || (0..20).map(|edge| edge * 50).collect();
    let geometry = Geometry {
        rows: edges(),
        columns: edges(),
    };
    let page = drawings::page(&book, (&sheet.record, &geometry), false, &mut fonts);
    let mut shown = Vec::new();
    find(&page.items, &mut shown);
    assert_eq!(shown, boxes());
}
