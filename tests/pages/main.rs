//! Text documents, from the package to the lines of their pages.

mod bindings;
mod charts;
#[path = "../common/mod.rs"]
mod common;
mod east_asia;
mod floats;
mod grounds;
mod hyphenation;
mod lists;
mod marks;
mod notes;
mod places;
mod quotes;
mod revisions;
mod rules;
mod seams;
mod tables;
mod tops;

use std::fs;
use std::path::Path;
use std::rc::Rc;

use common::{Parts, converted};
use quire::editor_bin::container::MainTable;
use quire::layout::display::{Fill, Item, Page, Tag};
use quire::layout::document::{Markup, Options, pages};
use quire::layout::text::{FontBook, MemoryFonts};
use quire::resolve::word::document::Document;

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const NAMESPACE: &str = r#"xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;

/// A page of ten lines of twelve points, as wide as some twenty letters.
const SMALL: &str = r#"<w:pgSz w:w="4000" w:h="3400"/><w:pgMar w:top="500" w:bottom="500" w:left="500" w:right="500" w:header="100" w:footer="100"/>"#;
const EXACT: &str = r#"<w:spacing w:line="240" w:lineRule="exact"/>"#;

fn fonts() -> FontBook {
    let mut source = MemoryFonts::default();
    let family =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/@expo-google-fonts/tinos");
    for face in ["400Regular", "700Bold"] {
        let folder = fs::read_dir(family.join(face)).expect("run `npm ci`: no fonts");
        for file in folder.flatten() {
            let path = file.path();
            if path.extension().is_some_and(|extension| extension == "ttf") {
                let bytes = fs::read(&path).expect("a font is read");
                source.add(&path.to_string_lossy(), bytes.into());
            }
        }
    }
    FontBook::new(Box::new(source))
}

/// A document with this body and these parts (name, kind, root element, content).
fn package(body: &str, parts: &[(&str, &str, &str, &str)]) -> Parts {
    let xml = |root: &str, content: &str| format!("<{root} {NAMESPACE}>{content}</{root}>");
    let main = format!("{WORD}.document.main+xml");
    let body = format!("<w:body>{body}</w:body>");
    let mut package = Parts::new("word/document.xml", &main, &xml("w:document", &body));
    let mut related = Vec::new();
    for (name, kind, root, content) in parts {
        let part = format!("word/{name}");
        package = package.part(&part, &format!("{WORD}.{kind}+xml"), &xml(root, content));
        related.push((*name, *kind, *name));
    }
    package.relationships("word/_rels/document.xml.rels", &related);
    package
}

/// The pages of such a document.
fn laid_out(body: &str, parts: &[(&str, &str, &str, &str)], options: &Options) -> Vec<Page> {
    pages_of(package(body, parts), *options)
}

fn pages_of(package: Parts, options: Options) -> Vec<Page> {
    let bytes = converted(package).editor_bin;
    let main = MainTable::read(&bytes).expect("the file has a header");
    let document = Document::open(bytes, main).expect("the tables are read");
    let mut fonts = fonts().with_patterns(Rc::new(hyphenation::Known));
    pages(&document, &mut fonts, options)
        .expect("the document is laid out")
        .collect::<Result<_, _>>()
        .expect("every page is laid out")
}

fn texts<'p>(items: &'p [Item], texts: &mut Vec<(i64, i64, &'p str)>) {
    for item in items {
        match item {
            Item::Text(run) => texts.push((run.origin.y.0, run.origin.x.0, run.text.as_str())),
            Item::Group(group) => self::texts(&group.items, texts),
            _ => {}
        }
    }
}

/// The lines of a page, from top to bottom.
fn lines(page: &Page) -> Vec<String> {
    let mut runs = Vec::new();
    texts(&page.items, &mut runs);
    runs.sort_by_key(|run| (run.0, run.1));
    let mut lines: Vec<(i64, String)> = Vec::new();
    for (y, _, text) in runs {
        match lines.last_mut() {
            Some((last, line)) if *last == y => line.push_str(text),
            _ => lines.push((y, text.to_owned())),
        }
    }
    lines
        .into_iter()
        .map(|(_, line)| line.trim().to_owned())
        .collect()
}

fn paragraph(text: &str, properties: &str) -> String {
    format!(
        "<w:p><w:pPr>{properties}{EXACT}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"
    )
}

/// Paragraphs of one line, named by their number.
fn numbered(range: std::ops::Range<usize>) -> String {
    range
        .map(|number| paragraph(&format!("p{number}"), ""))
        .collect()
}

fn section(content: &str) -> String {
    format!("<w:sectPr>{content}{SMALL}</w:sectPr>")
}

/// The lines of all pages of a body on small pages.
fn small(body: &str) -> Vec<Vec<String>> {
    let body = format!("{body}{}", section(""));
    let pages = laid_out(&body, &[], &Options::default());
    pages.iter().map(lines).collect()
}

#[test]
fn pages_are_filled_one_after_another() {
    let pages = small(&numbered(0..23));
    let counts: Vec<_> = pages.iter().map(Vec::len).collect();
    assert_eq!(counts, [10, 10, 3]);
    assert_eq!(pages[1][0], "p10");
}

#[test]
fn a_document_without_text_has_a_page() {
    assert_eq!(small("").len(), 1);
    assert_eq!(small("<w:p/>").len(), 1);
}

#[test]
fn no_line_of_a_paragraph_stands_alone() {
    let long = paragraph(&"aaaaaaaa ".repeat(14), "");
    let lines_of = |before: usize| -> Vec<usize> {
        small(&format!("{}{long}", numbered(0..before)))
            .iter()
            .map(Vec::len)
            .collect()
    };
    let alone = lines_of(0);
    let total = alone[0];
    assert!(total == 4, "{total} lines");
    // One line of it would stand at the bottom: it moves.
    assert_eq!(lines_of(9), [9, total]);
    // One line of it would stand at the top: another one joins it.
    assert_eq!(lines_of(11 - total), [9, 2]);
}

#[test]
fn kept_paragraphs_move_together() {
    let kept = format!(
        "{}{}",
        paragraph("one", "<w:keepNext/>"),
        paragraph("two", "<w:keepNext/>")
    );
    let body = format!("{}{kept}{}", numbered(0..8), paragraph("end", ""));
    let pages = small(&body);
    assert_eq!(pages[0].len(), 8);
    assert_eq!(pages[1], ["one", "two", "end"]);
}

#[test]
fn kept_paragraphs_longer_than_a_page_are_parted() {
    let kept: String = (0..15)
        .map(|number| paragraph(&format!("k{number}"), "<w:keepNext/>"))
        .collect();
    let pages = small(&kept);
    assert_eq!(pages.iter().map(Vec::len).sum::<usize>(), 15);
    assert_eq!(pages.len(), 2);
}

#[test]
fn breaks_turn_pages() {
    let before = paragraph("c", "<w:pageBreakBefore/>");
    let body = format!(
        "{}<w:p><w:pPr>{EXACT}</w:pPr><w:r><w:t>b</w:t><w:br w:type=\"page\"/><w:t>after</w:t></w:r></w:p>{before}",
        paragraph("a", "")
    );
    let pages = small(&body);
    assert_eq!(pages, [vec!["a", "b"], vec!["after"], vec!["c"]]);
}

#[test]
fn columns_are_balanced_before_a_section_that_goes_on() {
    let columns = section(r#"<w:type w:val="continuous"/><w:cols w:num="2" w:space="200"/>"#);
    let last = format!("<w:p><w:pPr>{EXACT}{columns}</w:pPr><w:r><w:t>p5</w:t></w:r></w:p>");
    let body = format!(
        "{}{last}{}{}",
        numbered(0..5),
        paragraph("end", ""),
        section(r#"<w:type w:val="continuous"/>"#)
    );
    let pages = laid_out(&body, &[], &Options::default());
    assert_eq!(lines(&pages[0]), ["p0p3", "p1p4", "p2p5", "end"]);
}

#[test]
fn columns_below_which_there_is_no_room_begin_on_the_next_page() {
    let last = format!(
        "<w:p><w:pPr>{EXACT}{}</w:pPr><w:r><w:t>p9</w:t></w:r></w:p>",
        section("")
    );
    let columns = r#"<w:type w:val="continuous"/><w:cols w:num="2" w:space="200"/>"#;
    let body = format!(
        "{}{last}{}{}",
        numbered(0..9),
        numbered(10..12),
        section(columns)
    );
    let pages = laid_out(&body, &[], &Options::default());
    assert_eq!(lines(&pages[0]).last().map(String::as_str), Some("p9"));
    assert_eq!(lines(&pages[1]), ["p10", "p11"]);
}

#[test]
fn sections_begin_on_the_pages_that_they_ask_for() {
    let first = format!(
        "<w:p><w:pPr>{EXACT}{}</w:pPr><w:r><w:t>one</w:t></w:r></w:p>",
        section("")
    );
    let body = format!(
        "{first}{}{}",
        paragraph("two", ""),
        section(r#"<w:type w:val="oddPage"/><w:pgNumType w:fmt="lowerRoman"/>"#)
    );
    let pages = laid_out(&body, &[], &Options::default());
    assert_eq!(pages.len(), 3);
    assert_eq!(lines(&pages[2]), ["two"]);
    assert_eq!(pages[2].label, "iii");
}

#[test]
fn headers_tell_pages() {
    let field = |name: &str| {
        format!(r#"<w:fldSimple w:instr="{name}"><w:r><w:t>?</w:t></w:r></w:fldSimple>"#)
    };
    let header = format!(
        "<w:p><w:pPr>{EXACT}</w:pPr>{}<w:r><w:t>of</w:t></w:r>{}</w:p>",
        field("PAGE"),
        field("NUMPAGES")
    );
    let body = format!(
        "{}{}",
        numbered(0..12),
        section(r#"<w:headerReference w:type="default" r:id="header1.xml"/>"#)
    );
    let pages = laid_out(
        &body,
        &[("header1.xml", "header", "w:hdr", &header)],
        &Options::default(),
    );
    assert_eq!(lines(&pages[0])[0], "1of2");
    assert_eq!(lines(&pages[1])[0], "2of2");
}

fn table(properties: &str, rows: &[(&str, &[&str])]) -> String {
    let mut xml = format!(
        "<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid><w:gridCol w:w=\"1400\"/><w:gridCol w:w=\"1400\"/></w:tblGrid>"
    );
    for (row, cells) in rows {
        xml.push_str(&format!("<w:tr><w:trPr>{row}</w:trPr>"));
        for cell in *cells {
            xml.push_str(&format!(
                "<w:tc><w:tcPr><w:tcW w:w=\"1400\" w:type=\"dxa\"/></w:tcPr>{cell}</w:tc>"
            ));
        }
        xml.push_str("</w:tr>");
    }
    xml.push_str("</w:tbl>");
    xml
}

#[test]
fn rows_are_parted_unless_they_must_not() {
    let four: String = numbered(0..4);
    let cell = four.as_str();
    let parted = table("", &[("", &[cell, cell])]);
    let whole = table("", &[("<w:cantSplit/>", &[cell, cell])]);
    let before = numbered(10..18);
    let pages = small(&format!("{before}{parted}{}", paragraph("end", "")));
    assert_eq!(pages[0].len(), 10);
    assert_eq!(pages[1], ["p2p2", "p3p3", "end"]);
    let pages = small(&format!("{before}{whole}{}", paragraph("end", "")));
    assert_eq!(pages[0].len(), 8);
    assert_eq!(pages[1][0], "p0p0");
}

#[test]
fn heading_rows_are_repeated() {
    let head = paragraph("head", "");
    let cell = paragraph("cell", "");
    let mut rows: Vec<(&str, &[&str])> = Vec::new();
    let heads = [head.as_str(), head.as_str()];
    let cells = [cell.as_str(), cell.as_str()];
    rows.push(("<w:tblHeader/>", &heads));
    for _ in 0..12 {
        rows.push(("", &cells));
    }
    let pages = small(&format!("{}{}", table("", &rows), paragraph("end", "")));
    assert_eq!(pages[0].len(), 10);
    assert_eq!(
        pages[1],
        ["headhead", "cellcell", "cellcell", "cellcell", "end"]
    );
}

#[test]
fn notes_stand_at_the_bottom_of_their_page() {
    let note = |id: usize, text: &str| {
        format!(
            "<w:footnote w:id=\"{id}\"><w:p><w:pPr>{EXACT}</w:pPr><w:r><w:footnoteRef/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>"
        )
    };
    let notes = format!("{}{}", note(2, "first"), note(3, "second"));
    let reference = |id: usize| {
        format!(
            "<w:p><w:pPr>{EXACT}</w:pPr><w:r><w:t>x</w:t><w:footnoteReference w:id=\"{id}\"/></w:r></w:p>"
        )
    };
    let body = format!(
        "{}{}{}{}{}",
        numbered(0..7),
        reference(2),
        reference(3),
        numbered(7..9),
        section("")
    );
    let pages = laid_out(
        &body,
        &[("footnotes.xml", "footnotes", "w:footnotes", &notes)],
        &Options::default(),
    );
    let first = lines(&pages[0]);
    assert_eq!(first.last().map(String::as_str), Some("1first"));
    assert!(first.contains(&"x1".to_owned()), "{first:?}");
    let second = lines(&pages[1]);
    assert_eq!(second[0], "x2");
    assert_eq!(second.last().map(String::as_str), Some("2second"));
}

#[test]
fn revisions_are_shown_as_is_asked_for() {
    let body = format!(
        "<w:p><w:ins w:author=\"a\"><w:r><w:t>new</w:t></w:r></w:ins><w:del w:author=\"a\"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>{}",
        section("")
    );
    for (markup, expected) in [
        (Markup::Final, "new"),
        (Markup::Original, "old"),
        (Markup::All, "newold"),
    ] {
        let options = Options {
            markup,
            ..Options::default()
        };
        assert_eq!(lines(&laid_out(&body, &[], &options)[0]), [expected]);
    }
}

#[test]
fn every_begin_has_its_end() {
    let cell = numbered(0..3);
    let cell = cell.as_str();
    let heading = paragraph("title", "<w:outlineLvl w:val=\"0\"/>");
    let body = format!(
        "{heading}{}{}{}",
        table("", &[("", &[cell, cell]), ("", &[cell, cell])]),
        numbered(0..9),
        section("")
    );
    for page in laid_out(&body, &[], &Options::default()) {
        let mut depth = 0_i32;
        for item in &page.items {
            match item {
                Item::Begin(_) => depth += 1,
                Item::End => depth -= 1,
                _ => {}
            }
            assert!(depth >= 0);
        }
        assert_eq!(depth, 0);
    }
    let pages = laid_out(&body, &[], &Options::default());
    assert!(pages[0].items.contains(&Item::Begin(Tag::Heading(1))));
    assert!(pages[0].items.contains(&Item::Begin(Tag::Table)));
}

#[test]
fn a_section_end_behind_a_break_makes_no_page() {
    let lone = format!(
        "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p><w:pPr>{}</w:pPr></w:p>",
        section("")
    );
    let body = format!(
        "{}{lone}{}{}",
        paragraph("one", ""),
        paragraph("two", ""),
        section("")
    );
    let pages = laid_out(&body, &[], &Options::default());
    assert_eq!(pages.len(), 2);
    assert_eq!(lines(&pages[1]), ["two"]);
}

#[test]
fn the_mark_behind_a_nested_table_takes_no_room() {
    let cell = paragraph("in", "");
    let inner = format!(
        "{}<w:p><w:pPr>{EXACT}</w:pPr></w:p>",
        table("", &[("", &[cell.as_str()])])
    );
    let body = format!(
        "{}{}{}",
        table("", &[("", &[inner.as_str()])]),
        numbered(0..9),
        section("")
    );
    assert_eq!(laid_out(&body, &[], &Options::default()).len(), 1);
}

const DRAWING: &str = concat!(
    r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#,
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" "#,
    r#"xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape""#
);

/// The kind of a drawing that is a shape, and a plain one.
const SHAPE: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
const PLAIN: &str = r#"<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1828800" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:bodyPr/></wps:wsp>"#;

/// A paragraph with a drawing of two inches by one.
fn drawing(kind: &str, content: &str) -> String {
    format!(
        r#"<w:p><w:r><w:drawing><wp:inline {DRAWING}><wp:extent cx="1828800" cy="914400"/><wp:docPr id="1" name="d"/><a:graphic><a:graphicData uri="{kind}">{content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"#
    )
}

#[test]
fn text_is_cut_off_at_the_edge_of_its_box() {
    let body = |fit: &str, count| {
        let content = format!(
            r#"<wps:wsp><wps:cNvSpPr/><wps:spPr><a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx><wps:bodyPr>{fit}</wps:bodyPr></wps:wsp>"#,
            numbered(0..count)
        );
        let kind = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
        drawing(kind, &content) + &section("")
    };
    let is_cut = |body: String| {
        fn any(items: &[Item]) -> bool {
            items.iter().any(|item| match item {
                Item::Group(group) => group.clip.is_some() || any(&group.items),
                _ => false,
            })
        }
        any(&laid_out(&body, &[], &Options::default())[0].items)
    };
    assert!(is_cut(body("<a:noAutofit/>", 9)));
    assert!(!is_cut(body("<a:noAutofit/>", 4)));
    assert!(!is_cut(body("<a:spAutoFit/>", 9)));
}

#[test]
fn formulas_stand_in_their_lines() {
    let math = r#"xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math""#;
    let fraction =
        "<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>";
    let formula = format!("<m:oMath {math}><m:r><m:t>x=</m:t></m:r>{fraction}</m:oMath>");
    let alone = format!(
        "<w:p><m:oMathPara {math}><m:oMath><m:r><m:t>y</m:t></m:r></m:oMath></m:oMathPara></w:p>"
    );
    let body = format!(
        "<w:p><w:r><w:t>let</w:t></w:r>{formula}<w:r><w:t>hold</w:t></w:r></w:p>{alone}{}",
        section("")
    );
    let page = &laid_out(&body, &[], &Options::default())[0];
    let mut runs = Vec::new();
    texts(&page.items, &mut runs);
    let said: Vec<&str> = runs.iter().map(|run| run.2).collect();
    // They are read where they stand.
    assert_eq!(said, ["let", "x", "=", "1", "2", "hold", "y"]);
    assert!(runs[3].0 < runs[0].0 && runs[4].0 > runs[0].0);
    // What is nothing but a formula stands in the middle.
    assert!(runs[6].1 > runs[0].1 + 635 * 1000);
}

#[test]
fn word_art_fills_its_box() {
    let content = format!(
        r#"<wps:wsp><wps:cNvSpPr/><wps:spPr><a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx><wps:bodyPr fromWordArt="1"><a:prstTxWarp prst="textPlain"/></wps:bodyPr></wps:wsp>"#,
        "<w:p><w:r><w:t>DRAFT COPY</w:t></w:r></w:p>"
    );
    let kind = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    let body = drawing(kind, &content) + &section("");
    fn widths(items: &[Item]) -> i64 {
        let width = |item: &Item| match item {
            Item::Text(run) => run.width.0,
            Item::Group(group) => widths(&group.items),
            _ => 0,
        };
        items.iter().map(width).sum()
    }
    let page = &laid_out(&body, &[], &Options::default())[0];
    let width = widths(&page.items);
    assert!((width - 1_828_800).abs() < 5_000, "{width}");
}

#[test]
fn comments_stand_in_a_margin_of_their_own() {
    let comments = r#"<w:comment w:id="3" w:author="Ann"><w:p><w:r><w:t>why so?</w:t></w:r></w:p></w:comment>"#;
    let parts = [("comments.xml", "comments", "w:comments", comments)];
    let body = format!(
        r#"<w:p><w:r><w:t>text</w:t></w:r><w:r><w:commentReference w:id="3"/></w:r></w:p>{}"#,
        section("")
    );
    let without = &laid_out(&body, &parts, &Options::default())[0];
    assert_eq!(lines(without), ["text"]);
    let options = Options {
        comments: true,
        ..Options::default()
    };
    let with = &laid_out(&body, &parts, &options)[0];
    let mut runs = Vec::new();
    texts(&with.items, &mut runs);
    let beside: Vec<&str> = runs
        .iter()
        .filter(|run| run.1 > without.size.width.0)
        .map(|run| run.2)
        .collect();
    assert_eq!(beside.join("").replace(' ', ""), "Annwhyso?");
    assert!(with.size.width > without.size.width);
}

/// A drawing of two centimetres at the top of the page, in one colour.
fn coloured(colour: &str, height: u32, behind: bool) -> String {
    format!(
        r#"<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" relativeHeight="{height}" behindDoc="{}" simplePos="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="720000" cy="720000"/><wp:wrapNone/><wp:docPr id="1" name=""/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"#,
        u8::from(behind)
    )
}

#[test]
fn drawings_lie_above_each_other_by_their_height() {
    let drawings = [
        ("0000FF", 2000, false),
        ("FF0000", 1000, false),
        ("00FF00", 4000, true),
        ("FFFF00", 3000, true),
    ];
    let runs: String = drawings
        .iter()
        .map(|(colour, height, behind)| coloured(colour, *height, *behind))
        .collect();
    let body = format!(
        "<w:p>{runs}<w:r><w:t>text</w:t></w:r></w:p>{}",
        section(SMALL)
    );
    let pages = laid_out(&body, &[], &Options::default());
    let mut seen = Vec::new();
    fn look(items: &[Item], seen: &mut Vec<String>) {
        for item in items {
            match item {
                Item::Group(group) => look(&group.items, seen),
                Item::Text(run) => seen.push(run.text.clone()),
                Item::Path(path) => seen.extend(path.fill.as_ref().map(|fill| match fill {
                    Fill::Solid(colour) => format!("{:02X?}", &colour.0[..3]),
                    _ => String::new(),
                })),
                _ => {}
            }
        }
    }
    look(&pages[0].items, &mut seen);
    assert_eq!(
        seen,
        [
            "[FF, FF, 00]",
            "[00, FF, 00]",
            "text",
            "[FF, 00, 00]",
            "[00, 00, FF]"
        ]
    );
}
