//! Rules of Word that decide how much stands on a page.

use quire::layout::display::{Item, Page};
use quire::layout::document::Options;

use crate::{
    DRAWING, EXACT, PLAIN, SHAPE, drawing, laid_out, lines, numbered, paragraph, section, small,
};

/// Left edge and baseline, in twips, of the text of a page that begins with a word.
pub fn place_of(page: &Page, word: &str) -> (i64, i64) {
    let found = page.items.iter().find_map(|item| match item {
        Item::Text(run) if run.text.trim_start().starts_with(word) => Some(run),
        _ => None,
    });
    let origin = found
        .map(|run| run.origin)
        .expect("the word is on the page");
    (origin.x.0 / 635, origin.y.0 / 635)
}

#[test]
fn space_below_the_last_line_may_be_cut_off() {
    // Ten lines of one and a half: the tenth reaches over the bottom with its space only.
    let spaced = |text: &str, line: u32| {
        format!(
            r#"<w:p><w:pPr><w:spacing w:line="{line}" w:lineRule="auto"/></w:pPr><w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>{text}</w:t></w:r></w:p>"#
        )
    };
    let count = |line: u32| {
        let body: String = (0..20).map(|_| spaced("x", line)).collect();
        small(&body)[0].len() as u32
    };
    // 120 points; a line of eight points in Tinos is 9.2 high.
    assert_eq!(count(240), 13);
    assert_eq!(count(480), 7, "six of 18.4, and 9.2 of the seventh");
}

#[test]
fn an_empty_end_of_a_section_takes_no_room_where_the_text_goes_on() {
    let end = |kind: &str| format!("<w:p><w:pPr>{EXACT}{}</w:pPr></w:p>", section(kind));
    let next = section(r#"<w:type w:val="continuous"/>"#);
    let body = format!("{}{}{}{next}", numbered(0..2), end(""), numbered(2..10));
    assert_eq!(laid_out(&body, &[], &Options::default()).len(), 1);
    // Where nothing is above, there is something to end.
    let body = format!("{}{}{next}", end(""), numbered(0..10));
    assert_eq!(laid_out(&body, &[], &Options::default()).len(), 2);
}

#[test]
fn an_empty_end_of_a_section_begins_no_page_and_is_no_item_of_a_list() {
    let end = |own: &str| format!("<w:p><w:pPr>{own}{EXACT}{}</w:pPr></w:p>", section(""));
    let pages = |own: &str, count: usize| {
        let body = format!(
            "{}{}{}{}",
            numbered(0..count),
            end(own),
            paragraph(
                "next",
                r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#
            ),
            section("")
        );
        let list = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%1-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
        let parts = [("numbering.xml", "numbering", "w:numbering", list)];
        let pages = laid_out(&body, &parts, &Options::default());
        pages.iter().map(lines).collect::<Vec<_>>()
    };
    // Ten lines fill a page.
    let full = pages("", 10);
    assert_eq!((full.len(), &full[1]), (2, &vec!["1-next".to_owned()]));
    let numbered = r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#;
    assert_eq!(pages(numbered, 10), full);
    assert_eq!(pages("<w:pageBreakBefore/>", 10), full);
    // Marks in it are nothing.
    let marked = format!(
        r#"{}<w:p><w:pPr><w:pageBreakBefore/>{}</w:pPr><w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/></w:p>{}"#,
        super::numbered(0..10),
        section(""),
        paragraph("next", "")
    );
    assert_eq!(small(&marked).len(), 2);
}

#[test]
fn a_line_that_is_cut_off_may_end_above_its_baseline() {
    let height = |line: u32| {
        let thin =
            format!(r#"<w:p><w:pPr><w:spacing w:line="{line}" w:lineRule="auto"/></w:pPr></w:p>"#);
        let body = format!("{thin}{}{}", paragraph("below", ""), section(""));
        place_of(&laid_out(&body, &[], &Options::default())[0], "below").1
    };
    // Ten points in Tinos are 230 twips high.
    assert_eq!(height(240) - height(24), 230 - 23);
}

#[test]
fn space_below_a_picture_alone_on_its_line_may_be_cut_off() {
    // An inch below four lines leaves no more than the end of a page, 2400 high.
    let pages = |line: u32| {
        let spacing =
            format!(r#"<w:p><w:pPr><w:spacing w:line="{line}" w:lineRule="auto"/></w:pPr>"#);
        let picture = drawing(SHAPE, PLAIN).replacen("<w:p>", &spacing, 1);
        let body = format!("{}{picture}{}", numbered(0..4), section(""));
        laid_out(&body, &[], &Options::default()).len()
    };
    assert_eq!([pages(240), pages(480)], [1, 1]);
}

#[test]
fn columns_begin_below_the_space_after_the_text_above() {
    let after = format!(
        r#"<w:p><w:pPr><w:spacing w:after="300" w:line="240" w:lineRule="exact"/>{}</w:pPr><w:r><w:t>above</w:t></w:r></w:p>"#,
        section("")
    );
    let left = format!(
        r#"<w:p><w:pPr><w:spacing w:before="200" w:line="240" w:lineRule="exact"/></w:pPr><w:r><w:t>left</w:t><w:br w:type="column"/></w:r></w:p>{}"#,
        paragraph("right", "")
    );
    let columns = section(r#"<w:type w:val="continuous"/><w:cols w:num="2" w:space="200"/>"#);
    let pages = laid_out(&format!("{after}{left}{columns}"), &[], &Options::default());
    let (above, left, right) = (
        place_of(&pages[0], "above").1,
        place_of(&pages[0], "left").1,
        place_of(&pages[0], "right").1,
    );
    assert_eq!(left - above, 240 + 300);
    assert_eq!(right - left, 240, "the mark stands behind the break");
}

#[test]
fn space_above_is_kept_where_a_page_is_asked_for() {
    let spaced = |text: &str, more: &str| {
        format!(
            r#"<w:p><w:pPr>{more}<w:spacing w:before="480" w:line="240" w:lineRule="exact"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
        )
    };
    let broken = r#"<w:br w:type="page"/>"#;
    let body = format!(
        "{}{}<w:p><w:r>{broken}</w:r></w:p>{}{}{}{}{}{}",
        numbered(0..10),
        spaced("auto", ""),
        spaced("behind", ""),
        spaced("within", "").replace("<w:t>", &format!("{broken}<w:t>")),
        spaced("before", "<w:pageBreakBefore/>"),
        spaced("end", &section("")),
        spaced("section", ""),
        section("")
    );
    let spaces = |settings: &str| {
        let parts = [("settings.xml", "settings", "w:settings", settings)];
        let pages = laid_out(&body, &parts, &Options::default());
        let words = ["auto", "behind", "within", "before", "section"];
        let places = words.iter().zip(pages.iter().skip(1));
        let space = |(word, page): (&&str, &Page)| place_of(page, word).1 / 240 - 2;
        places.map(space).collect::<Vec<_>>()
    };
    assert_eq!(spaces(&compatible(14)), [0, 0, 0, 2, 2]);
    assert_eq!(spaces(&compatible(15)), [0, 0, 0, 0, 2]);
    let parted = "<w:compat><w:splitPgBreakAndParaMark/></w:compat>";
    assert!(spaces(parted)[1] > 2, "the mark stands above");
}

#[test]
fn bookmarks_and_comments_behind_a_break_begin_no_page() {
    let end = format!("<w:p><w:pPr>{}</w:pPr></w:p>", section(""));
    let unseen = r#"<w:bookmarkStart w:id="1" w:name="B"/><w:bookmarkEnd w:id="1"/><w:r><w:commentReference w:id="0"/></w:r>"#;
    let pages = |behind: &str, settings: &str| {
        let broken = paragraph("first", "").replace(
            "</w:r></w:p>",
            &format!(r#"<w:br w:type="page"/></w:r>{behind}</w:p>"#),
        );
        let body = format!("{broken}{end}{}{}", paragraph("second", ""), section(""));
        let parts = [("settings.xml", "settings", "w:settings", settings)];
        laid_out(&body, &parts, &Options::default()).len()
    };
    assert_eq!(pages(unseen, &compatible(15)), 2);
    assert_eq!(pages("<w:r><w:t>x</w:t></w:r>", &compatible(15)), 3);
    let parted = "<w:compat><w:splitPgBreakAndParaMark/></w:compat>";
    assert_eq!(pages(unseen, parted), 3);
}

#[test]
fn a_table_is_followed_by_automatic_space() {
    let cell = paragraph("in", "");
    let body = format!(
        r#"{}<w:p><w:pPr><w:spacing w:beforeAutospacing="1" w:line="240" w:lineRule="exact"/></w:pPr><w:r><w:t>below</w:t></w:r></w:p>{}"#,
        crate::table("", &[("", &[cell.as_str()])]),
        section("")
    );
    let pages = laid_out(&body, &[], &Options::default());
    let space = place_of(&pages[0], "below").1 - place_of(&pages[0], "in").1;
    assert_eq!(space, 240 + 280);
}

/// Styles with a table style whose first row is a heading.
const HEADED: &str = r#"<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:tblStylePr w:type="firstRow"><w:trPr><w:tblHeader/></w:trPr></w:tblStylePr></w:style>"#;

#[test]
fn styles_make_heading_rows() {
    let (head, cell) = (paragraph("head", ""), paragraph("cell", ""));
    let mut rows: Vec<(&str, &[&str])> = Vec::new();
    let (heads, cells) = ([head.as_str()], [cell.as_str()]);
    rows.push(("", &heads));
    rows.extend(std::iter::repeat_n(("", cells.as_slice()), 12));
    let look = r#"<w:tblStyle w:val="T"/><w:tblLook w:val="0020"/>"#;
    let body = format!(
        "{}{}{}",
        crate::table(look, &rows),
        paragraph("end", ""),
        section("")
    );
    let parts = [("styles.xml", "styles", "w:styles", HEADED)];
    let pages = laid_out(&body, &parts, &Options::default());
    assert_eq!(lines(&pages[1])[0], "head");
}

/// Settings of a document of a version of Word.
pub fn compatible(version: u32) -> String {
    format!(
        r#"<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="{version}"/></w:compat>"#
    )
}

/// Where the text of the second cell begins, in a table of a named width and grid, beyond the left margin of the page.
fn second_cell(compatibility: u32, width: &str, grid: [u32; 2]) -> i64 {
    let columns = grid
        .map(|width| format!(r#"<w:gridCol w:w="{width}"/>"#))
        .concat();
    let cell = |text: &str| {
        format!(
            r#"<w:tc><w:tcPr><w:tcW w:w="2500" w:type="pct"/></w:tcPr>{}</w:tc>"#,
            paragraph(text, "")
        )
    };
    let body = format!(
        "<w:tbl><w:tblPr>{width}</w:tblPr><w:tblGrid>{columns}</w:tblGrid><w:tr>{}{}</w:tr></w:tbl>{}{}",
        cell("one"),
        cell("two"),
        paragraph("end", ""),
        section("")
    );
    let settings = compatible(compatibility);
    let parts = [("settings.xml", "settings", "w:settings", settings.as_str())];
    let pages = laid_out(&body, &parts, &Options::default());
    place_of(&pages[0], "two").0 - 500
}

#[test]
fn before_word_2013_tables_reach_over_both_margins() {
    // The column is 3000 twips wide, the margins of a cell are 108.
    let whole = r#"<w:tblW w:w="5000" w:type="pct"/>"#;
    assert_eq!(second_cell(15, whole, [500, 500]), 1500 + 108);
    assert_eq!(second_cell(12, whole, [500, 500]), 1608);
    assert_eq!(second_cell(12, "", [1608, 1608]), 1608);
}

#[test]
fn a_grid_near_to_the_share_of_a_table_is_what_word_reckoned() {
    let whole = r#"<w:tblW w:w="5000" w:type="pct"/>"#;
    assert_eq!(second_cell(15, whole, [1485, 1485]), 1485 + 108);
}

#[test]
fn shadows_of_drawings_in_lines_keep_room() {
    let picture = format!(
        r#"<w:p><w:r><w:drawing><wp:inline {DRAWING}><wp:extent cx="635000" cy="635000"/><wp:effectExtent l="127000" t="63500" r="0" b="63500"/><wp:docPr id="1" name="d"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"/></a:graphic></wp:inline></w:drawing></w:r><w:r><w:t>beside</w:t></w:r></w:p>"#
    );
    let body = format!("{picture}{}{}", paragraph("below", ""), section(""));
    let pages = laid_out(&body, &[], &Options::default());
    // A picture of 1000 twips, with 200 on its left, and 100 above and below.
    assert_eq!(place_of(&pages[0], "beside"), (500 + 1200, 500 + 1200));
}

/// Styles of a list of two levels: the second style names its level only.
const LIST_STYLES: &str = r#"<w:style w:type="paragraph" w:styleId="L1"><w:name w:val="L1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="L2"><w:name w:val="L2"/><w:basedOn w:val="L1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>"#;
const LIST: &str = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="Section %1."/><w:pPr><w:ind w:left="700" w:hanging="700"/></w:pPr><w:rPr><w:caps/></w:rPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%1.%2"/><w:pPr><w:ind w:left="0" w:firstLine="300"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;

#[test]
fn a_style_that_names_a_level_is_of_the_list_that_it_inherits() {
    let styled =
        |style: &str, text: &str| paragraph(text, &format!(r#"<w:pStyle w:val="{style}"/>"#));
    let body = format!(
        "{}{}{}",
        styled("L1", "one"),
        styled("L2", "two"),
        section("")
    );
    let parts = [
        ("styles.xml", "styles", "w:styles", LIST_STYLES),
        ("numbering.xml", "numbering", "w:numbering", LIST),
    ];
    let pages = laid_out(&body, &parts, &Options::default());
    assert_eq!(lines(&pages[0]), ["SECTION 1. one", "1.1 two"]);
    assert_eq!(place_of(&pages[0], "1.1").0, 500 + 300);
}

#[test]
fn a_label_stands_behind_the_break_of_the_page_that_its_paragraph_begins_with() {
    let pages = |before: usize| {
        let item = format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{EXACT}</w:pPr><w:r><w:br w:type="page"/></w:r><w:r><w:t>one</w:t></w:r></w:p>"#
        );
        let body = format!("{}{item}{}", numbered(0..before), section(""));
        let parts = [("numbering.xml", "numbering", "w:numbering", LIST)];
        laid_out(&body, &parts, &Options::default())
    };
    // Ten lines fill a page: then the break takes no other one.
    for before in [3, 10] {
        let pages = pages(before);
        assert_eq!(pages.len(), 2);
        assert_eq!(lines(&pages[0]).len(), before);
        assert_eq!(lines(&pages[1]), ["SECTION 1. one"]);
        assert_eq!(place_of(&pages[1], "SECTION").0, 500);
    }
}

#[test]
fn a_box_that_breaks_no_lines_is_as_wide_as_its_text() {
    let place = |body_properties: &str, text: &str| {
        let content = format!(
            r#"<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" {body_properties}</wps:bodyPr>"#,
            paragraph(text, "")
        );
        let drawn = crate::coloured("0000FF", 1, false)
            .replace(
                r#"<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset>"#,
                r#"<wp:positionH relativeFrom="page"><wp:align>right</wp:align>"#,
            )
            .replace("<wps:bodyPr/>", &content);
        let body = format!("<w:p>{drawn}</w:p>{}", section(""));
        let page = &laid_out(&body, &[], &Options::default())[0];
        let group = page.items.iter().find_map(|item| match item {
            Item::Group(group) => Some(group),
            _ => None,
        });
        let left = group.expect("the box has text").transform.offset.x;
        (left.0 / 635, lines(page).len())
    };
    let fits = r#"wrap="none"><a:spAutoFit/>"#;
    let short = "one two three four";
    // The box is 720000 EMU wide, 1134 twips.
    let (broken, lines) = place(r#"wrap="square"><a:spAutoFit/>"#, short);
    assert!(lines > 1);
    let (left, lines) = place(fits, short);
    assert!(left < broken && lines == 1, "{left}, {lines} lines");
    assert!(place(fits, "i").0 > broken);
    // A text wider than the page's is broken.
    assert!(place(fits, &"word ".repeat(20)).1 > 1);
    // Where the box does not grow, text stands over its edge.
    assert_eq!(place(r#"wrap="none"><a:noAutofit/>"#, short), (broken, 1));
}

/// Where a title of a footer stands, and a number in a frame before it.
fn footed(frame: &str) -> [(i64, i64); 2] {
    let footer = format!(
        r#"<w:p><w:pPr><w:framePr w:wrap="around" {frame}/>{EXACT}</w:pPr><w:r><w:t>7</w:t></w:r></w:p>{}"#,
        paragraph("title", "")
    );
    let body = format!(
        "{}{}",
        paragraph("text", ""),
        section(r#"<w:footerReference w:type="default" r:id="footer1.xml"/>"#)
    );
    let parts = [("footer1.xml", "footer", "w:ftr", footer.as_str())];
    let pages = laid_out(&body, &parts, &Options::default());
    ["title", "7"].map(|text| place_of(&pages[0], text))
}

#[test]
fn a_framed_page_number_stands_beside_the_text_of_its_footer() {
    let [(title, line), (number, beside)] =
        footed(r#"w:vAnchor="text" w:hAnchor="margin" w:xAlign="right" w:y="1""#);
    assert_eq!(title, 500);
    // A digit of twelve points in Tinos is six points wide.
    assert_eq!(number, 3500 - 100);
    assert!((beside - line).abs() <= 1);
}

#[test]
fn frames_of_a_footer_stand_where_the_page_has_them() {
    let place = |frame: &str| {
        let [(_, line), (x, y)] = footed(frame);
        (x, y, (y - line).abs() <= 1)
    };
    let (x, _, is_beside) = place(r#"w:vAnchor="text" w:hAnchor="page" w:x="3100" w:y="1""#);
    assert_eq!((x, is_beside), (3100, true));
    let (x, low, is_beside) = place(r#"w:vAnchor="page" w:hAnchor="margin" w:x="100" w:y="800""#);
    assert_eq!((x, is_beside), (600, false));
    let (_, high, _) = place(r#"w:vAnchor="page" w:hAnchor="margin" w:x="100" w:y="200""#);
    assert_eq!(low - high, 600);
}

#[test]
fn ends_of_lines_in_a_text_are_blanks() {
    let body = format!("{}{}", paragraph("one\ntwo", ""), section(""));
    let pages = laid_out(&body, &[], &Options::default());
    assert_eq!(lines(&pages[0]), ["one two"]);
}

/// From the baseline of «one» to that of «two», in twips.
fn pitch(body: &str, compat: &str) -> i64 {
    let settings = format!("<w:compat>{compat}</w:compat>");
    let parts = [("settings.xml", "settings", "w:settings", settings.as_str())];
    let grid = section(r#"<w:docGrid w:type="lines" w:linePitch="500"/>"#);
    let pages = laid_out(&format!("{body}{grid}"), &parts, &Options::default());
    place_of(&pages[0], "two").1 - place_of(&pages[0], "one").1
}

#[test]
fn the_grid_holds_in_tables_where_it_is_asked_for() {
    let line = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let lines = format!("{}{}", line("one"), line("two"));
    let cell = crate::table("", &[("", &[lines.as_str()])]);
    assert_eq!(pitch(&lines, ""), 500);
    assert!(pitch(&cell, "") < 300);
    assert_eq!(pitch(&cell, "<w:adjustLineHeightInTable/>"), 500);
}

#[test]
fn automatic_space_may_be_fixed() {
    let body = format!(
        "{}{}",
        paragraph("one", ""),
        r#"<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:beforeAutospacing="1" w:line="240" w:lineRule="exact"/></w:pPr><w:r><w:t>two</w:t></w:r></w:p>"#
    );
    assert_eq!(pitch(&body, ""), 240 + 280);
    let fixed = "<w:doNotUseHTMLParagraphAutoSpacing/>";
    assert_eq!(pitch(&body, fixed), 240 + 100);
}

/// The lines of all pages of a table of one row behind a number of lines; the cell holds a paragraph of two lines.
fn row_behind(count: usize, row: &str, properties: &str) -> Vec<Vec<String>> {
    let settings = compatible(14);
    row_behind_in(count, row, properties, &settings)
}

fn row_behind_in(count: usize, row: &str, properties: &str, settings: &str) -> Vec<Vec<String>> {
    let cell = format!(
        r#"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p>"#
    );
    let body = format!(
        r#"{}<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:trPr>{row}</w:trPr><w:tc><w:tcPr/>{cell}</w:tc></w:tr></w:tbl>{}"#,
        numbered(0..count),
        paragraph("end", "")
    );
    let parts = [("settings.xml", "settings", "w:settings", settings)];
    let body = body + &section("");
    let pages = laid_out(&body, &parts, &Options::default());
    pages.iter().map(lines).collect()
}

#[test]
fn cells_have_widow_control_since_word_2013() {
    let pages = row_behind(9, "", EXACT);
    assert_eq!(pages[0][9], "one");
    assert_eq!(pages[1], ["two", "end"]);
    let pages = row_behind_in(9, "", EXACT, &compatible(15));
    assert_eq!(pages[0].len(), 9);
    assert_eq!(pages[1], ["one", "two", "end"]);
}

#[test]
fn paragraphs_of_which_nothing_is_shown_take_no_room() {
    let hidden = r#"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:bookmarkStart w:id="0" w:name="place"/><w:bookmarkEnd w:id="0"/></w:p>"#;
    let body = format!("{}{hidden}{}", numbered(0..9), numbered(9..11));
    assert_eq!(
        small(&body).iter().map(Vec::len).collect::<Vec<_>>(),
        [10, 1]
    );
}

#[test]
fn the_last_line_of_a_cell_needs_room_for_the_space_below_it() {
    let spaced = r#"<w:spacing w:line="240" w:lineRule="exact" w:before="0" w:after="200"/>"#;
    let pages = row_behind(8, "", spaced);
    assert_eq!(pages[0][8], "one");
    assert_eq!(pages[1], ["two", "end"]);
    assert_eq!(row_behind(7, "", spaced)[0].len(), 9);
}

#[test]
fn a_row_that_is_higher_than_its_content_is_not_parted() {
    let pages = row_behind(8, r#"<w:trHeight w:val="720"/>"#, EXACT);
    assert_eq!(pages[0].len(), 8);
    assert_eq!(pages[1], ["one", "two", "end"]);
}

#[test]
fn before_word_2013_the_text_of_outer_cells_stands_at_the_margins() {
    let place = |compatibility: u32, properties: &str, cell: &str| {
        let body = format!(
            r#"<w:tbl><w:tblPr>{properties}<w:tblW w:w="2000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcMar><w:left w:w="300" w:type="dxa"/></w:tcMar></w:tcPr>{cell}{}</w:tc></w:tr></w:tbl>{}{}"#,
            paragraph("word", ""),
            paragraph("end", ""),
            section("")
        );
        let settings = compatible(compatibility);
        let parts = [("settings.xml", "settings", "w:settings", settings.as_str())];
        let pages = laid_out(&body, &parts, &Options::default());
        move |word: &str| place_of(&pages[0], word).0 - 500
    };
    assert_eq!(place(15, "", "")("word"), 300);
    assert_eq!(place(12, "", "")("word"), 0);
    let floating = r#"<w:tblpPr w:horzAnchor="page" w:tblpX="700" w:vertAnchor="text"/>"#;
    assert_eq!(place(12, floating, "")("word"), 200);
    assert_eq!(place(15, floating, "")("word"), 500);
    let nested = format!(
        r#"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="500"/></w:tblGrid><w:tr><w:tc><w:tcPr/>{}</w:tc></w:tr></w:tbl>"#,
        paragraph("in", "")
    );
    assert_eq!(
        place(12, "", &nested)("in"),
        108,
        "tables in tables stay within"
    );
}

/// Where a word stands from the left top corner of a page, in twips, in whatever box it may be.
pub fn place_within(items: &[Item], word: &str) -> Option<(i64, i64)> {
    items.iter().find_map(|item| match item {
        Item::Text(run) if run.text == word => Some((run.origin.x.0 / 635, run.origin.y.0 / 635)),
        Item::Group(group) => {
            let (x, y) = place_within(&group.items, word)?;
            let offset = group.transform.offset;
            Some((x + offset.x.0 / 635, y + offset.y.0 / 635))
        }
        _ => None,
    })
}

/// A page with a text box of two inches by one that holds a word, and a line of text behind it.
fn boxed(line: &str, fit: &str) -> Vec<Page> {
    let content = format!(
        r#"<wps:wsp><wps:cNvSpPr/><wps:spPr><a:prstGeom prst="rect"/>{line}</wps:spPr><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0">{fit}</wps:bodyPr></wps:wsp>"#,
        paragraph("in", "")
    );
    let body = drawing(
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        &content,
    ) + &paragraph("behind", "")
        + &section("");
    laid_out(&body, &[], &Options::default())
}

#[test]
fn text_keeps_within_the_line_of_its_box() {
    let place = |line: &str| {
        let pages = boxed(line, "<a:noAutofit/>");
        place_within(&pages[0].items, "in").expect("the word is in the box")
    };
    let (x, y) = place("<a:ln><a:noFill/></a:ln>");
    let thick = r#"<a:ln w="76200"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>"#;
    assert_eq!(place(thick), (x + 60, y + 60), "half of six points");
}

#[test]
fn a_box_that_fits_its_text_is_as_high_as_that() {
    let behind = |fit: &str| place_of(&boxed("", fit)[0], "behind").1;
    // One line of 240 twips instead of an inch.
    let difference = behind("<a:noAutofit/>") - behind("<a:spAutoFit/>");
    assert!((1440 - 240 - difference).abs() <= 1, "{difference}");
}

#[test]
fn endnotes_may_stand_at_the_end_of_their_section() {
    let note = format!(
        r#"<w:endnote w:id="2"><w:p><w:pPr>{EXACT}</w:pPr><w:r><w:t>note</w:t></w:r></w:p></w:endnote>"#
    );
    let reference = format!(
        r#"<w:p><w:pPr>{EXACT}{}</w:pPr><w:r><w:t>x</w:t><w:endnoteReference w:id="2"/></w:r></w:p>"#,
        section("")
    );
    let body = format!("{reference}{}{}", paragraph("next", ""), section(""));
    let lines_of = |settings: &str| -> Vec<Vec<String>> {
        let parts = [
            ("endnotes.xml", "endnotes", "w:endnotes", note.as_str()),
            ("settings.xml", "settings", "w:settings", settings),
        ];
        let pages = laid_out(&body, &parts, &Options::default());
        pages.iter().map(lines).collect()
    };
    let at_end = lines_of("");
    assert_eq!(at_end[1], ["next", "note"]);
    let at_section = lines_of(r#"<w:endnotePr><w:pos w:val="sectEnd"/></w:endnotePr>"#);
    assert_eq!(at_section[0], ["xi", "note"]);
    assert_eq!(at_section[1], ["next"]);
}

#[test]
fn a_break_that_begins_a_paragraph_needs_no_room_on_a_full_page() {
    let broken = |behind: &str| {
        let body =
            format!(r#"<w:p><w:pPr>{EXACT}</w:pPr><w:r><w:br w:type="page"/>{behind}</w:r></w:p>"#);
        small(&(numbered(0..10) + &body + &paragraph("next", "")))
    };
    let pages = broken("<w:t>behind</w:t>");
    assert_eq!(pages.len(), 2);
    assert_eq!(pages[1], ["behind", "next"]);
    // Alone it stands on a page of its own.
    assert_eq!(broken("").len(), 3);
}
