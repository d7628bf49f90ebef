//! Tables that text flows around, and drawings in tables.

use crate::rules::{compatible, place_of};
use crate::{
    EXACT, PLAIN, SHAPE, SMALL, coloured, drawing, laid_out, lines, numbered, paragraph, small,
    texts,
};
use quire::layout::display::{Item, Segment};
use quire::layout::document::Options;

/// Pages, and where the cell's text stands in twips from the top, of a floating table of one row, 300 twips high.
fn float(position: &str) -> (usize, i64) {
    let table = format!(
        r#"<w:tbl><w:tblPr><w:tblpPr w:horzAnchor="margin" {position}/><w:tblW w:w="1000" w:type="dxa"/></w:tblPr>
        <w:tblGrid><w:gridCol w:w="1000"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="300" w:hRule="exact"/></w:trPr><w:tc>
        <w:p><w:pPr>{EXACT}</w:pPr><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"#
    );
    let body = format!(
        "{}{table}{}<w:sectPr>{SMALL}</w:sectPr>",
        paragraph("head", ""),
        paragraph("after", "")
    );
    let pages = laid_out(&body, &[], &Options::default());
    (pages.len(), place_of(&pages[0], "cell").1)
}

#[test]
fn a_table_may_stand_in_the_margin_but_not_below_the_page() {
    // The page is 3400 high, its text ends at 2900.
    let (_, top) = float(r#"w:vertAnchor="page" w:tblpY="500""#);
    let (pages, in_margin) = float(r#"w:vertAnchor="page" w:tblpY="3000""#);
    assert_eq!((pages, in_margin - top), (1, 2500));
    let (pages, lowest) = float(r#"w:vertAnchor="page" w:tblpY="3300""#);
    assert_eq!((pages, lowest - top), (1, 2600));
}

/// Lines of each page with a table that text flows around, of rows 300 twips high, below a paragraph.
fn rows(position: &str, count: usize, cell: &str) -> Vec<Vec<String>> {
    let row = format!(
        r#"<w:tr><w:trPr><w:trHeight w:val="300" w:hRule="exact"/></w:trPr><w:tc><w:p><w:pPr>{EXACT}</w:pPr>{cell}</w:p></w:tc></w:tr>"#
    );
    let table = format!(
        r#"<w:tbl><w:tblPr><w:tblpPr w:horzAnchor="margin" {position}/><w:tblW w:w="3000" w:type="dxa"/></w:tblPr>
        <w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>{}</w:tbl>"#,
        row.repeat(count)
    );
    let body = format!(
        "{}{table}{}<w:sectPr>{SMALL}</w:sectPr>",
        paragraph("head", ""),
        paragraph("after", "")
    );
    let notes = format!(
        r#"<w:footnote w:id="2"><w:p><w:pPr>{EXACT}</w:pPr><w:r><w:t>note</w:t></w:r></w:p></w:footnote>"#
    );
    let parts = [("footnotes.xml", "footnotes", "w:footnotes", notes.as_str())];
    laid_out(&body, &parts, &Options::default())
        .iter()
        .map(lines)
        .collect()
}

#[test]
fn a_table_that_text_flows_around_goes_on_over_pages() {
    let cell = "<w:r><w:t>cell</w:t></w:r>";
    let cells = |position: &str, count: usize| -> Vec<usize> {
        let pages = rows(position, count, cell);
        let after = pages
            .iter()
            .position(|lines| lines.contains(&"after".to_owned()));
        assert_eq!(
            after,
            Some(pages.len() - 1),
            "the text stands beside the last part"
        );
        let is_cell = |line: &&String| *line == "cell";
        let count = |lines: &Vec<String>| lines.iter().filter(is_cell).count();
        pages.iter().map(count).collect()
    };
    // 2400 high, of which the head takes 240: seven rows, and eight on a page of their own.
    assert_eq!(cells(r#"w:vertAnchor="text" w:tblpY="1""#, 6), [6]);
    assert_eq!(cells(r#"w:vertAnchor="text" w:tblpY="1""#, 20), [7, 8, 5]);
    assert_eq!(cells(r#"w:vertAnchor="text" w:tblpY="600""#, 7), [5, 2]);
    // What is too high for the text of a page begins where it says, with as many rows as there is room for in the text.
    assert_eq!(cells(r#"w:vertAnchor="page" w:tblpY="700""#, 8), [8, 0]);
    assert_eq!(cells(r#"w:vertAnchor="page" w:tblpY="700""#, 9), [7, 2]);
}

#[test]
fn a_table_stands_below_what_it_would_cover() {
    let below = |width: u32| {
        let one = |properties: &str, width: u32, text: &str| {
            format!(
                r#"<w:tbl><w:tblPr>{properties}<w:tblW w:w="{width}" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"#,
                paragraph(text, "")
            )
        };
        let floats =
            r#"<w:tblpPr w:horzAnchor="margin" w:vertAnchor="text" w:tblpX="1600" w:tblpY="1"/>"#;
        let body = format!(
            "{}{}{}{}<w:sectPr>{SMALL}</w:sectPr>",
            paragraph("head", ""),
            one(floats, 1000, "floats"),
            one("", width, "stands"),
            paragraph("end", "")
        );
        let page = laid_out(&body, &[], &Options::default()).swap_remove(0);
        place_of(&page, "stands").1 - place_of(&page, "floats").1
    };
    assert!(below(1000).abs() < 5, "beside it");
    assert!((below(2500) - 240).abs() < 5);
}

#[test]
fn a_table_anchored_to_text_goes_to_the_page_where_its_first_row_has_room() {
    let cell = "<w:r><w:t>cell</w:t></w:r>";
    let pages = rows(r#"w:vertAnchor="text" w:tblpY="2000""#, 1, cell);
    assert_eq!(pages, [vec!["head"], vec!["after", "cell"]]);
}

#[test]
fn notes_of_a_table_that_text_flows_around_are_shown() {
    let cell = r#"<w:r><w:t>cell</w:t><w:footnoteReference w:id="2"/></w:r>"#;
    let pages = rows(r#"w:vertAnchor="text" w:tblpY="1""#, 1, cell);
    assert!(pages[0].contains(&"note".to_owned()), "{pages:?}");
}

/// Whether a line of one and a half stands above a float that begins some twips below its top.
fn stands_above(version: u32, wrapping: &str, below: i64, after: u32) -> bool {
    let shape = coloured("FF0000", 1, false)
        .replace(
            "positionH relativeFrom=\"page\"",
            "positionH relativeFrom=\"column\"",
        )
        .replace(
            "positionV relativeFrom=\"page\"><wp:posOffset>0",
            &format!(
                "positionV relativeFrom=\"paragraph\"><wp:posOffset>{}",
                below * 635
            ),
        )
        .replace("<wp:wrapNone/>", wrapping);
    let body = format!(
        r#"<w:p><w:pPr><w:spacing w:after="{after}" w:line="360" w:lineRule="auto"/></w:pPr>{shape}<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>line</w:t></w:r></w:p><w:sectPr>{SMALL}</w:sectPr>"#
    );
    let settings = compatible(version);
    let parts = [("settings.xml", "settings", "w:settings", settings.as_str())];
    let pages = laid_out(&body, &parts, &Options::default());
    place_of(&pages[0], "line").0 == 500
}

#[test]
fn floats_reach_into_space_below_lines_since_word_2013() {
    // A line of eight points in Tinos is 184 twips high, 276 with the space below it.
    let square = r#"<wp:wrapSquare wrapText="bothSides"/>"#;
    assert!(stands_above(15, square, 190, 200));
    assert!(!stands_above(15, square, 180, 0));
    assert!(!stands_above(14, square, 270, 0));
    assert!(stands_above(14, square, 280, 0));
    assert!(
        !stands_above(14, square, 470, 200),
        "the space below the paragraph"
    );
    assert!(stands_above(14, square, 480, 200));
    let tight = r#"<wp:wrapTight wrapText="bothSides"/>"#;
    assert!(stands_above(14, tight, 190, 200));
}

#[test]
fn a_picture_wider_than_its_column_stands_on_the_line_of_what_is_anchored_before_it() {
    let wide = drawing(SHAPE, PLAIN).replace(r#"cx="1828800""#, r#"cx="2028800""#);
    let height = |before: &str| {
        let wide = wide.replacen("<w:p>", &format!("<w:p>{before}"), 1);
        let body = format!(
            "{wide}{}<w:sectPr>{SMALL}</w:sectPr>",
            paragraph("below", "")
        );
        place_of(&laid_out(&body, &[], &Options::default())[0], "below").1
    };
    assert_eq!(height(&coloured("FF0000", 1, false)), height(""));
}

/// Where a shape stands, in twips, that is anchored to the corner of the page in the second cell of a row.
fn in_cell(version: u32, layout_in_cell: u8) -> (i64, i64) {
    let shape = coloured("FF0000", 1, false).replace(
        r#"layoutInCell="1""#,
        &format!(r#"layoutInCell="{layout_in_cell}""#),
    );
    let cell = |content: &str| {
        format!(
            r#"<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p><w:pPr>{EXACT}</w:pPr>{content}<w:r><w:t>x</w:t></w:r></w:p></w:tc>"#
        )
    };
    let body = format!(
        r#"{}<w:tbl><w:tblPr><w:tblW w:w="2000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid><w:tr>{}{}</w:tr></w:tbl><w:sectPr>{SMALL}</w:sectPr>"#,
        paragraph("head", ""),
        cell(""),
        cell(&shape)
    );
    let settings = compatible(version);
    let parts = [("settings.xml", "settings", "w:settings", settings.as_str())];
    let pages = laid_out(&body, &parts, &Options::default());
    let corner = pages[0].items.iter().find_map(|item| match item {
        Item::Path(path) => match path.path.0.first() {
            Some(Segment::Move(corner)) => Some(*corner),
            _ => None,
        },
        _ => None,
    });
    let at = corner.expect("the shape is drawn");
    (at.x.0 / 635, at.y.0 / 635)
}

#[test]
fn a_drawing_in_a_cell_has_the_cell_for_its_page() {
    // The text begins at 500, 500; the row below a line of 240.
    assert_eq!(in_cell(15, 1), (1500, 740));
    assert_eq!(in_cell(15, 0), (1500, 740));
    assert_eq!(in_cell(14, 0), (0, 0));
}

#[test]
fn what_lies_on_its_side_is_aligned_and_kept_clear_of_as_it_lies() {
    // A shape of 500 by 1000 twips, turned, at the corner of the text.
    let beside = |turn: u32, place: &str| {
        let place = |side: &str| {
            format!(r#"<wp:position{side} relativeFrom="margin">{place}</wp:position{side}>"#)
        };
        let shape = coloured("FF0000", 1, false)
            .replace("720000", "317500")
            .replace(r#"cy="317500""#, r#"cy="635000""#)
            .replace("<a:xfrm>", &format!(r#"<a:xfrm rot="{turn}">"#))
            .replace("<wp:wrapNone/>", r#"<wp:wrapSquare wrapText="bothSides"/>"#);
        let (before, rest) = shape
            .split_once("<wp:positionH")
            .expect("it stands somewhere");
        let (_, after) = rest
            .split_once("</wp:positionV>")
            .expect("it stands somewhere");
        let (across, down) = (place("H"), place("V").replace("left", "top"));
        let body = format!(
            "<w:p><w:pPr>{EXACT}</w:pPr>{before}{across}{down}{after}<w:r><w:t>beside</w:t></w:r></w:p><w:sectPr>{SMALL}</w:sectPr>"
        );
        let pages = laid_out(&body, &[], &Options::default());
        place_of(&pages[0], "beside").0 - 500
    };
    let aligned = "<wp:align>left</wp:align>";
    let top = |turn: u32| beside(turn, aligned);
    assert_eq!([0, 5_400_000, 16_200_000].map(top), [500, 1000, 1000]);
    // Offsets lead to where it would begin if it stood.
    let offset = "<wp:posOffset>0</wp:posOffset>";
    assert_eq!(beside(0, offset), 500);
    // It lies below the first line then.
    assert_eq!(beside(5_400_000, offset), 0);
}

#[test]
fn indents_begin_at_what_stands_beside_unless_that_ends_before_them() {
    // A shape of 500 twips stands at the left edge of the text.
    let beside = |indent: u32| {
        let shape = coloured("FF0000", 1, false)
            .replace("720000", "317500")
            .replace(r#"relativeFrom="page""#, r#"relativeFrom="margin""#)
            .replace("<wp:wrapNone/>", r#"<wp:wrapSquare wrapText="bothSides"/>"#);
        let body = format!(
            r#"<w:p><w:pPr>{EXACT}<w:ind w:left="{indent}"/></w:pPr>{shape}<w:r><w:t>beside</w:t></w:r></w:p><w:sectPr>{SMALL}</w:sectPr>"#
        );
        let pages = laid_out(&body, &[], &Options::default());
        place_of(&pages[0], "beside").0 - 500
    };
    assert_eq!([0, 200, 600].map(beside), [500, 700, 600]);
}

/// The namespace of drawings.
const DRAWING_SPACE: &str =
    r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing""#;

#[test]
fn what_lies_on_its_side_in_a_line_has_the_room_that_it_takes() {
    // Where text behind a shape of 500 by 1000 twips stands.
    let behind = |turn: u32| {
        let shape = coloured("FF0000", 1, false)
            .replace("720000", "317500")
            .replace(r#"cy="317500""#, r#"cy="635000""#)
            .replace("<a:xfrm>", &format!(r#"<a:xfrm rot="{turn}">"#));
        let (before, rest) = shape.split_once("<wp:anchor").expect("it is anchored");
        let (_, rest) = rest.split_once("<wp:extent").expect("it has a size");
        let (rest, after) = rest.split_once("</wp:anchor>").expect("it is anchored");
        let rest = rest.replace("<wp:wrapNone/>", "");
        let body = format!(
            "<w:p>{before}<wp:inline {DRAWING_SPACE}><wp:extent{rest}</wp:inline>{after}<w:r><w:t>behind</w:t></w:r></w:p><w:sectPr>{SMALL}</w:sectPr>"
        );
        let pages = laid_out(&body, &[], &Options::default());
        place_of(&pages[0], "behind").0 - 500
    };
    assert_eq!([0, 5_400_000, 16_200_000].map(behind), [500, 1000, 1000]);
}

/// The pages of nine lines and a paragraph with a shape of two lines, which text flows around as `wrap` says.
fn beside_text(wrap: &str, anchor: &str) -> Vec<Vec<String>> {
    let shape = coloured("FF0000", 1, false)
        .replace(
            r#"<wp:positionV relativeFrom="page">"#,
            &format!(r#"<wp:positionV relativeFrom="{anchor}">"#),
        )
        .replace(r#"cx="720000" cy="720000""#, r#"cx="304800" cy="304800""#)
        .replace("<wp:wrapNone/>", wrap);
    let body = format!("<w:p><w:pPr>{EXACT}</w:pPr>{shape}<w:r><w:t>anchor</w:t></w:r></w:p>");
    small(&(numbered(0..9) + &body))
}

#[test]
fn a_paragraph_stands_on_the_page_that_has_room_for_what_it_anchors() {
    let square = r#"<wp:wrapSquare wrapText="bothSides"/>"#;
    let pages = beside_text(square, "paragraph");
    assert_eq!((pages[0].len(), pages[1].len()), (9, 1));
    // What text does not flow around, or stands elsewhere, may reach over the edge.
    assert_eq!(beside_text("<wp:wrapNone/>", "paragraph").len(), 1);
    assert_eq!(beside_text(square, "page").len(), 1);
}

/// Where lines of a small page stand, the third of which anchors a shape of two lines and some at the left edge of the text.
fn around(position: &str, lines: usize, wanted: &[&str]) -> Vec<(i64, i64)> {
    let shape = coloured("FF0000", 1, false)
        .replace(r#"relativeFrom="page""#, r#"relativeFrom="margin""#)
        .replace(r#"cx="720000" cy="720000""#, r#"cx="317500" cy="317500""#)
        .replace("<wp:wrapNone/>", r#"<wp:wrapSquare wrapText="bothSides"/>"#);
    let (before, rest) = shape.split_once("<wp:positionV").expect("it stands");
    let (_, after) = rest.split_once("</wp:positionV>").expect("it stands");
    let anchor = format!(
        "<w:p><w:pPr>{EXACT}</w:pPr>{before}{position}{after}<w:r><w:t>anchor</w:t></w:r></w:p>"
    );
    let body = numbered(0..lines) + &anchor + &crate::section("");
    let pages = laid_out(&body, &[], &Options::default());
    wanted
        .iter()
        .map(|line| place_of(&pages[0], line))
        .collect()
}

#[test]
fn lines_flow_around_what_is_anchored_below_them() {
    let at = |from: &str, offset: i64| {
        format!(
            r#"<wp:positionV relativeFrom="{from}"><wp:posOffset>{}</wp:posOffset></wp:positionV>"#,
            offset * 635
        )
    };
    let wanted = ["p0", "p1", "p2", "anchor"];
    let sides = |position: &str| {
        let places = around(position, 3, &wanted);
        places.iter().map(|place| place.0).collect::<Vec<_>>()
    };
    // It is 500 high, lines are 240, and the text begins at 500 from the left.
    assert_eq!(sides(&at("margin", 0)), [1000, 1000, 1000, 500]);
    assert_eq!(sides(&at("margin", 300)), [500, 1000, 1000, 1000]);
    assert_eq!(sides(&at("paragraph", -300)), [500, 1000, 1000, 1000]);
    assert_eq!(sides(&at("paragraph", 0)), [500, 500, 500, 1000]);
}

#[test]
fn room_is_left_on_the_page_of_the_anchor_alone() {
    // Ten lines fill a page: the eleventh anchors what stands at the top of the next one.
    let position =
        r#"<wp:positionV relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionV>"#;
    assert_eq!(around(position, 10, &["p0"])[0].0, 500);
    // The tenth does not go to the next page for it.
    assert_eq!(around(position, 9, &["p0", "anchor"]).len(), 2);
}

#[test]
fn a_page_is_not_laid_out_for_an_anchor_that_leaves_it_then() {
    // Room for a shape as wide as the text moves its anchor to the next page, where it stands then.
    let shape = coloured("FF0000", 1, false)
        .replace(r#"relativeFrom="page""#, r#"relativeFrom="margin""#)
        .replace("<wp:wrapNone/>", "<wp:wrapTopAndBottom/>");
    let anchor = format!("<w:p><w:pPr>{EXACT}</w:pPr>{shape}<w:r><w:t>anchor</w:t></w:r></w:p>");
    let pages = small(&(numbered(0..9) + &anchor));
    let (first, second) = (pages[0].len(), pages[1].len());
    assert_eq!((first, second, pages.len()), (9, 1, 2));
}

#[test]
fn a_cell_is_as_high_as_what_its_text_flows_around() {
    let after = |wrap: &str| {
        let shape = coloured("FF0000", 1, false)
            .replace(
                r#"<wp:positionV relativeFrom="page">"#,
                r#"<wp:positionV relativeFrom="paragraph">"#,
            )
            .replace(
                r#"<wp:positionH relativeFrom="page">"#,
                r#"<wp:positionH relativeFrom="column">"#,
            )
            .replace("<wp:wrapNone/>", wrap);
        let body = format!(
            r#"<w:tbl><w:tblPr><w:tblW w:w="2900" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2900"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="2900" w:type="dxa"/></w:tcPr><w:p><w:pPr>{EXACT}</w:pPr>{shape}<w:r><w:t>in</w:t></w:r></w:p></w:tc></w:tr></w:tbl>{}<w:sectPr>{SMALL}</w:sectPr>"#,
            paragraph("after", "")
        );
        place_of(&laid_out(&body, &[], &Options::default())[0], "after").1
    };
    // The shape is 720000 EMU high, which are 1134 twips, the line 240.
    let beside = after(r#"<wp:wrapSquare wrapText="bothSides"/>"#);
    assert_eq!(beside - after("<wp:wrapNone/>"), 1134 - 240);
}

#[test]
fn text_goes_on_in_linked_boxes() {
    let shape = |text: &str| {
        drawing(
            SHAPE,
            &format!(
                r#"<wps:wsp><wps:cNvSpPr/><wps:spPr><a:prstGeom prst="rect"/></wps:spPr>{text}<wps:bodyPr/></wps:wsp>"#
            ),
        )
    };
    let text = format!(
        r#"<wps:txbx id="7"><w:txbxContent>{}</w:txbxContent></wps:txbx>"#,
        numbered(0..16)
    );
    let rest = |seq: u32| format!(r#"<wps:linkedTxbx id="7" seq="{seq}"/>"#);
    let boxes = [
        shape(&text),
        shape(&rest(1)),
        shape(&rest(2)),
        shape(&rest(3)),
    ];
    let shown = |count: usize| {
        let pages = laid_out(&boxes[..count].concat(), &[], &Options::default());
        let mut said = Vec::new();
        pages.iter().for_each(|page| texts(&page.items, &mut said));
        said.iter()
            .map(|(.., text)| (*text).to_owned())
            .collect::<Vec<_>>()
    };
    let all: Vec<_> = (0..16).map(|number| format!("p{number}")).collect();
    let counts = [1, 2, 3, 4].map(|count| shown(count).len());
    assert_eq!(shown(4), all);
    // Each has room for as many lines as the first, and shows no more.
    assert_eq!(counts, [counts[0], counts[0] * 2, counts[0] * 3, 16]);
    assert_eq!(shown(2), all[..counts[1]]);
}
