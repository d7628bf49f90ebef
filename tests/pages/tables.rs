//! Tables whose cells are apart, and columns as wide as what stands in them.

use quire::layout::display::{Item, Page};
use quire::layout::document::Options;

use crate::rules::{compatible, place_of};
use crate::tops::drawn;
use crate::{laid_out, lines, paragraph, section};

fn page(body: &str, version: u32) -> Page {
    let body = format!("{body}{}", section(""));
    let settings = compatible(version);
    let parts = [("settings.xml", "settings", "w:settings", settings.as_str())];
    laid_out(&body, &parts, &Options::default()).swap_remove(0)
}

/// Borders of a width in eighths of a point on the sides of a name.
fn borders(sides: &[&str], eighths: u32) -> String {
    sides
        .iter()
        .map(|side| format!(r#"<w:{side} w:val="single" w:sz="{eighths}"/>"#))
        .collect()
}

/// Two rows of two cells of 1000 twips, apart by as much as twice `spacing`.
fn apart(spacing: u32, own: &str) -> String {
    let spacing = format!(r#"<w:tblCellSpacing w:w="{spacing}" w:type="dxa"/>"#);
    let table = format!(r#"<w:tblW w:w="0" w:type="auto"/>{spacing}{own}"#);
    let (one, two) = (paragraph("a", ""), paragraph("b", ""));
    let (three, four) = (paragraph("c", ""), paragraph("d", ""));
    let rows: [(&str, &[&str]); 2] = [
        (&spacing, &[one.as_str(), two.as_str()]),
        (&spacing, &[three.as_str(), four.as_str()]),
    ];
    let table = crate::table(&table, &rows).replace("1400", "1000");
    format!("{table}{}", paragraph("after", ""))
}

/// Where the four cells and the text behind the table stand.
fn places(page: &Page) -> [(i64, i64); 5] {
    ["a", "b", "c", "d", "after"].map(|word| place_of(page, word))
}

#[test]
fn cells_that_are_apart_are_so_from_the_edges_of_their_table() {
    let joined = places(&page(&apart(0, ""), 15));
    let parted = places(&page(&apart(100, ""), 15));
    let moved = |index: usize| {
        let (one, other) = (joined[index], parted[index]);
        (other.0 - one.0, other.1 - one.1)
    };
    // As much above, beside and below the cells as there is between them; what a cell names is its own width.
    assert_eq!(moved(0), (200, 200));
    assert_eq!(moved(1), (400, 200));
    assert_eq!(moved(2), (200, 400));
    assert_eq!(moved(3), (400, 400));
    assert_eq!(moved(4), (0, 600));
    // Before Word 2013 text stands at the margin.
    let older = places(&page(&apart(100, ""), 14));
    assert_eq!(older[0].0, older[4].0);
}

#[test]
fn cells_that_are_apart_have_borders_of_their_own() {
    let plain = places(&page(&apart(0, ""), 15));
    let inner = format!(
        "<w:tblBorders>{}</w:tblBorders>",
        borders(&["insideH", "insideV"], 8)
    );
    let page_of_inner = page(&apart(0, &inner), 15);
    let within = places(&page_of_inner);
    // A point on each side of each cell, even if there is nothing between them.
    assert_eq!(within[0].0 - plain[0].0, 20);
    assert_eq!(within[1].0 - plain[1].0, 20);
    assert_eq!(within[0].1 - plain[0].1, 20);
    assert_eq!(within[2].1 - plain[2].1, 60);
    assert_eq!(within[4].1 - plain[4].1, 80);
    let across = drawn(&page_of_inner)
        .into_iter()
        .filter(|(_, width)| *width > 0);
    assert_eq!(across.count(), 8, "above and below each cell");
    // The outer borders are around the table, not around its cells.
    let outer = format!(
        "<w:tblBorders>{}</w:tblBorders>",
        borders(&["top", "left", "bottom", "right"], 8)
    );
    let framed = page(&apart(100, &outer), 15);
    let across = drawn(&framed).into_iter().filter(|(_, width)| *width > 0);
    assert_eq!(across.count(), 2);
}

#[test]
fn the_shade_of_a_cell_takes_the_place_of_its_tables_even_if_it_is_none() {
    let shaded = |own: &str| {
        let rows: [(&str, &[&str]); 1] = [("", &[&paragraph("a", "") as &str])];
        let shade = r#"<w:shd w:val="clear" w:fill="FFFF00"/>"#;
        let table = crate::table(shade, &rows).replace("</w:tcPr>", &format!("{own}</w:tcPr>"));
        let page = page(&table, 15);
        page.items
            .iter()
            .filter(|item| matches!(item, Item::Path(path) if path.fill.is_some()))
            .count()
    };
    assert_eq!(shaded(""), 1);
    assert_eq!(shaded(r#"<w:shd w:val="clear" w:fill="auto"/>"#), 0);
}

#[test]
fn each_part_of_a_row_has_its_ground_and_the_border_of_its_table() {
    let long: String = (0..30).map(|_| paragraph("a", "")).collect();
    let rows: [(&str, &[&str]); 1] = [("", &[long.as_str()])];
    let table = |more: &str| {
        let borders = borders(&["top", "left", "bottom", "right"], 8);
        let look = format!(
            r#"{more}<w:tblBorders>{borders}</w:tblBorders><w:shd w:val="clear" w:fill="FFFF00"/>"#
        );
        crate::table(&look, &rows)
    };
    let parts = |table: &str| {
        let body = format!("{table}{}", section(""));
        let pages = laid_out(&body, &[], &Options::default());
        let parts = |page: &Page| {
            let paths = page.items.iter().filter_map(|item| match item {
                Item::Path(path) => Some(path),
                _ => None,
            });
            let (grounds, lines): (Vec<_>, Vec<_>) = paths.partition(|path| path.fill.is_some());
            [grounds.len(), lines.len()]
        };
        pages.iter().map(parts).collect::<Vec<_>>()
    };
    let joined = parts(&table(""));
    assert!(joined.len() > 1);
    // The table has another column, so that the cell has no border at the right.
    assert!(joined.iter().all(|part| *part == [1, 3]), "{joined:?}");
    // The border is around the cells that are apart.
    let apart = table(r#"<w:tblCellSpacing w:w="20" w:type="dxa"/>"#);
    let parted = parts(&apart);
    assert!(parted.iter().all(|part| *part == [1, 4]), "{parted:?}");
    // In a cell, where rows are parted where lines end.
    let cell = apart + &paragraph("", "");
    let nested = parts(&crate::table("", &[("", &[cell.as_str()])]));
    assert!(nested.len() > 1);
    assert!(nested.iter().all(|part| part[1] >= 3), "{nested:?}");
}

#[test]
fn a_table_that_is_indented_ends_at_the_margin() {
    let lines_of = |indent: u32| {
        let text = "word ".repeat(30);
        let body = format!(
            r#"<w:tbl><w:tblPr><w:tblInd w:w="{indent}" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>{}</w:tc></w:tr></w:tbl>{}"#,
            paragraph(text.trim(), ""),
            paragraph("end", "")
        );
        lines(&page(&body, 15)).len()
    };
    assert!(lines_of(1000) > lines_of(0));
}

#[test]
fn a_wider_border_of_the_row_above_lies_over_margins_first() {
    let top = |above: u32, own: u32, margin: u32| {
        let cell = |side: &str, eighths: u32, text: &str| {
            let kind = if eighths > 0 { "single" } else { "nil" };
            format!(
                r#"<w:tr><w:tc><w:tcPr><w:tcBorders><w:{side} w:val="{kind}" w:sz="{eighths}"/></w:tcBorders><w:tcMar><w:top w:w="{margin}" w:type="dxa"/></w:tcMar></w:tcPr>{}</w:tc></w:tr>"#,
                paragraph(text, "")
            )
        };
        let body = format!(
            r#"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>{}{}</w:tbl>{}{}"#,
            cell("bottom", above, "upper"),
            cell("top", own, "lower"),
            paragraph("end", ""),
            section("")
        );
        place_of(&laid_out(&body, &[], &Options::default())[0], "lower").1
    };
    assert_eq!(top(12, 6, 0), top(6, 12, 0));
    assert_eq!(top(12, 6, 0), top(6, 6, 0) + 15);
    assert_eq!(top(12, 6, 10), top(6, 6, 10) + 5);
    assert_eq!(top(12, 6, 20), top(6, 6, 20));
    // What is shared is told once as a rule.
    assert_eq!(top(12, 0, 0), top(0, 12, 0));
    assert_eq!(top(12, 0, 40), top(0, 0, 40));
}

#[test]
fn margins_are_not_in_the_least_height_of_a_row_with_borders() {
    let height = |rule: &str, border: &str| {
        let row = format!(
            r#"<w:tr><w:trPr><w:trHeight w:val="600" w:hRule="{rule}"/></w:trPr><w:tc><w:tcPr><w:tcBorders>{border}</w:tcBorders><w:tcMar><w:top w:w="50" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/></w:tcMar></w:tcPr>{}</w:tc></w:tr>"#,
            paragraph("upper", "")
        );
        let body = format!(
            r#"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>{row}{}</w:tbl>{}{}"#,
            row.replace("upper", "lower"),
            paragraph("end", ""),
            section("")
        );
        let page = &laid_out(&body, &[], &Options::default())[0];
        place_of(page, "lower").1 - place_of(page, "upper").1
    };
    let line = r#"<w:top w:val="single" w:sz="8"/>"#;
    assert_eq!(height("atLeast", ""), 600);
    assert_eq!(height("atLeast", line), 600 + 20 + 80);
    assert_eq!(height("exact", line), 600);
}

#[test]
fn a_cell_does_not_end_with_space_that_its_last_paragraph_has_not_towards_the_style_of_the_next_cell()
 {
    let named = |id| {
        format!(r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{id}"/></w:style>"#)
    };
    let styles = named("A") + &named("B");
    let parts = [("styles.xml", "styles", "w:styles", styles.as_str())];
    let end = |[first, second, below]: [&str; 3]| {
        let paragraph = |style: &str, text: &str| {
            format!(
                r#"<w:p><w:pPr><w:pStyle w:val="{style}"/><w:contextualSpacing/><w:spacing w:after="200" w:line="240" w:lineRule="exact"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
            )
        };
        let row = |cells: &[(&str, &str)]| {
            let cells = cells
                .iter()
                .map(|(style, text)| format!("<w:tc>{}</w:tc>", paragraph(style, text)));
            format!("<w:tr>{}</w:tr>", cells.collect::<String>())
        };
        let body = format!(
            r#"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>{}{}</w:tbl>{}"#,
            row(&[(first, "first"), (second, "second")]),
            row(&[(below, "below")]),
            section("")
        );
        let page = &laid_out(&body, &parts, &Options::default())[0];
        place_of(page, "below").1 - place_of(page, "first").1
    };
    assert_eq!(end(["A", "A", "A"]), 240);
    assert_eq!(end(["A", "B", "B"]), 440);
    assert_eq!(end(["A", "A", "B"]), 440);
}

#[test]
fn the_border_below_a_cell_that_spans_rows_is_that_of_its_last_row() {
    let spanning = |first: u32, last: u32| {
        let cell = |merge: &str, eighths: u32| {
            format!(
                r#"<w:tr><w:tc><w:tcPr><w:tcW w:w="1400" w:type="dxa"/>{merge}<w:tcBorders>{}</w:tcBorders></w:tcPr>{}</w:tc></w:tr>"#,
                borders(&["bottom"], eighths),
                paragraph("a", "")
            )
        };
        let rows = cell(r#"<w:vMerge w:val="restart"/>"#, first) + &cell("<w:vMerge/>", last);
        let table = crate::table("", &[("", &[])]).replace("<w:tr><w:trPr></w:trPr></w:tr>", &rows);
        let page = page(&(table + &paragraph("below", "")), 15);
        let widths = page.items.iter().filter_map(|item| match item {
            Item::Path(path) => Some(path.stroke.as_ref()?.width.0 / 12_700),
            _ => None,
        });
        widths.collect::<Vec<_>>()
    };
    assert_eq!(spanning(8, 24), [3]);
    assert_eq!(spanning(24, 8), [1]);
}

#[test]
fn columns_without_a_width_are_as_wide_as_their_text() {
    let cells = |first: &str, second: &str| {
        let rows: [(&str, &[&str]); 1] =
            [("", &[&paragraph(first, "") as &str, &paragraph(second, "")])];
        crate::table(r#"<w:tblW w:w="0" w:type="auto"/>"#, &rows)
            .replace(r#"<w:tcW w:w="1400" w:type="dxa"/>"#, "")
    };
    let second = |first: &str| {
        let page = page(&cells(first, "x"), 15);
        place_of(&page, "x").0 - place_of(&page, first).0
    };
    // What the grid says does not count. Tinos has digits of half an em, 10 points high.
    assert_eq!(second("0000"), 4 * 100 + 216);
    assert_eq!(second("00000000"), 8 * 100 + 216);
}

/// A table of a cell whose text is turned, and of one behind it.
fn turned(content: &str) -> String {
    let rows: [(&str, &[&str]); 1] = [("", &[content, &paragraph("behind", "")])];
    crate::table(r#"<w:tblW w:w="0" w:type="auto"/>"#, &rows)
        .replace(r#"<w:tcW w:w="1400" w:type="dxa"/>"#, "")
        .replacen("<w:tcPr>", r#"<w:tcPr><w:textDirection w:val="btLr"/>"#, 1)
}

#[test]
fn a_column_of_turned_text_is_as_wide_as_its_lines_are_high() {
    let behind = |content: &str| place_of(&page(&turned(content), 15), "behind").0;
    let one = behind(&paragraph("a", ""));
    let two = behind(&(paragraph("a", "") + &paragraph("a longer line", "")));
    assert_eq!(two - one, 240);
}

#[test]
fn lines_of_turned_text_are_as_long_as_all_rows_that_its_cell_spans() {
    let lines = |rows: usize| {
        let height = r#"<w:trHeight w:val="600"/>"#;
        let turned = paragraph("four words of text", "");
        let (plain, merged) = (paragraph("plain", ""), paragraph("", ""));
        let cells = [turned.as_str(), plain.as_str()];
        let below = [merged.as_str(), plain.as_str()];
        let rows_of = [
            (height, &cells as &[&str]),
            (height, &below),
            (height, &below),
        ];
        let restart = r#"<w:textDirection w:val="btLr"/><w:vMerge w:val="restart"/></w:tcPr>"#;
        let merge = format!("<w:vMerge/></w:tcPr>{merged}");
        let table = crate::table("", &rows_of[..rows])
            .replacen("</w:tcPr>", restart, 1)
            .replace(&format!("</w:tcPr>{merged}"), &merge);
        crate::lines(&page(&table, 15)).len() - rows
    };
    // Text of some eighty points, in rows of thirty points each.
    assert_eq!([1, 2, 3].map(lines), [3, 2, 1]);
}

#[test]
fn nests_of_turned_tables_are_laid_out() {
    let mut nest = paragraph("in", "");
    for _ in 0..40 {
        nest = turned(&nest) + &paragraph("", "");
    }
    let page = page(&nest, 15);
    assert!(!page.items.is_empty());
}

#[test]
fn what_stands_over_the_side_of_its_cell_is_cut_off() {
    let clips = |indent: u32| {
        let cell = |width: u32, content: &str| {
            format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>"#)
        };
        let indented = paragraph("CP10", &format!(r#"<w:ind w:firstLine="{indent}"/>"#));
        let table = format!(
            r#"<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="700"/><w:gridCol w:w="900"/></w:tblGrid><w:tr>{}{}</w:tr></w:tbl>"#,
            cell(700, &indented),
            cell(900, &paragraph("beside", ""))
        );
        let body = format!("{table}{}{}", paragraph("end", ""), section(""));
        let page = &laid_out(&body, &[], &Options::default())[0];
        let clip = |item: &Item| match item {
            Item::Group(group) => {
                let corner = group.clip.as_ref()?.0[0].end()?;
                Some((group.transform.offset + corner).x.0 / 635)
            }
            _ => None,
        };
        page.items.iter().filter_map(clip).collect::<Vec<_>>()
    };
    assert!(clips(0).is_empty());
    // The first letter stands behind the cell, which begins a margin of a cell before the text of the page.
    assert_eq!(clips(900), [500 - 108]);
}

#[test]
fn a_cell_that_is_not_to_be_broken_makes_its_column_as_wide_as_its_text() {
    let place = |own: &str| {
        let cell = |text: &str, own: &str| {
            format!(
                r#"<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>{own}</w:tcPr>{}</w:tc>"#,
                paragraph(text, "")
            )
        };
        let long = "words that want a whole line";
        let row = format!("{}{}", cell(long, own), cell(&format!("b {long}"), ""));
        let table = format!(
            r#"<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tr>{row}</w:tr></w:tbl>"#
        );
        let page = page(&format!("{table}{}", paragraph("after", "")), 15);
        (place_of(&page, "b").0, lines(&page).len())
    };
    let (broken, unbroken) = (place(""), place("<w:noWrap/>"));
    assert!(unbroken.0 > broken.0 + 300, "{broken:?} {unbroken:?}");
}

#[test]
fn a_row_of_cells_without_text_is_as_low_as_it_says_if_their_marks_are_hidden() {
    let place = |own: &str| {
        let cell = format!(
            r#"<w:tc><w:tcPr><w:tcW w:w="1400" w:type="dxa"/>{own}</w:tcPr>{}</w:tc>"#,
            paragraph("", "")
        );
        let table = format!(
            r#"<w:tbl><w:tblPr/><w:tr><w:trPr><w:trHeight w:val="40"/></w:trPr>{cell}{cell}</w:tr></w:tbl>"#
        );
        let page = page(&format!("{table}{}", paragraph("after", "")), 15);
        place_of(&page, "after").1
    };
    assert_eq!(place("") - place("<w:hideMark/>"), 200);
}
