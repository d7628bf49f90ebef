//! Tables that text flows around.

use crate::rules::place_of;
use crate::{EXACT, SMALL, laid_out, paragraph};
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

#[test]
fn a_table_anchored_to_text_keeps_above_the_bottom_margin() {
    let (_, top) = float(r#"w:vertAnchor="page" w:tblpY="500""#);
    let (pages, lowest) = float(r#"w:vertAnchor="text" w:tblpY="2500""#);
    assert_eq!((pages, lowest - top), (1, 2100));
}
