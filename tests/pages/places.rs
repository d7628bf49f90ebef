//! What stands beside the text, and the numbers of what stands below it.

use quire::layout::display::{Item, Segment};
use quire::layout::document::Options;

use crate::rules::{place_of, place_within};
use crate::{EXACT, laid_out, lines, numbered, paragraph, section};

#[test]
fn paragraphs_of_one_frame_stand_below_each_other() {
    let frame = r#"<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="text" w:y="1"/>"#;
    let body = format!(
        "{}{}{}{}",
        paragraph("one", frame),
        paragraph("two", frame),
        paragraph("beside", ""),
        section("")
    );
    let pages = laid_out(&body, &[], &Options::default());
    let of = |word| place_of(&pages[0], word);
    assert_eq!(of("two").1 - of("one").1, 240);
    assert!((of("beside").1 - of("one").1).abs() <= 1);
    assert!(of("beside").0 > of("one").0);
}

#[test]
fn a_table_in_a_cell_stands_as_far_below_its_anchor_as_it_says() {
    let cell = paragraph("in", "");
    let inner = |position: &str| crate::table(position, &[("", &[cell.as_str()])]);
    let place = |position: &str| {
        let outer = format!("{}{}", inner(position), paragraph("mark", ""));
        let body = crate::table("", &[("", &[outer.as_str()])]);
        let pages = laid_out(
            &format!("{body}{}{}", paragraph("end", ""), section("")),
            &[],
            &Options::default(),
        );
        place_of(&pages[0], "in").1
    };
    let moved = place(r#"<w:tblpPr w:vertAnchor="text" w:tblpY="200"/>"#);
    assert_eq!(moved - place(""), 200);
}

/// A paragraph with a box of half an inch at its top that says "boxed".
fn with_box(wrapping: &str, properties: &str) -> String {
    let text = format!(
        r#"<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/>"#,
        paragraph("boxed", "")
    );
    let drawn = crate::coloured("0000FF", 1, false)
        .replace(
            "positionH relativeFrom=\"page\"",
            "positionH relativeFrom=\"column\"",
        )
        .replace(
            "positionV relativeFrom=\"page\"",
            "positionV relativeFrom=\"paragraph\"",
        )
        .replace("<wps:bodyPr/>", &text)
        .replace("<wp:wrapNone/>", wrapping);
    format!("<w:p><w:pPr>{properties}</w:pPr>{drawn}<w:r><w:t>line</w:t></w:r></w:p>")
}

#[test]
fn of_a_header_as_much_is_seen_as_the_paper_has_room_for() {
    let header = numbered(0..1200);
    let reference = r#"<w:headerReference w:type="default" r:id="header1.xml"/>"#;
    let body = format!("{}{}", paragraph("body", ""), section(reference));
    let parts = [("header1.xml", "header", "w:hdr", header.as_str())];
    for page in laid_out(&body, &parts, &Options::default()) {
        let lines = lines(&page);
        assert!(lines.contains(&"p0".to_owned()) && lines.contains(&"body".to_owned()));
        assert!(lines.len() < 20, "{lines:?}");
    }
}

/// Text above and below a box, which is moved down by so many EMU.
fn parted(down: u32, properties: &str) -> String {
    let place =
        |down: u32| format!(r#"relativeFrom="paragraph"><wp:posOffset>{down}</wp:posOffset>"#);
    with_box("<wp:wrapTopAndBottom/>", properties).replace(&place(0), &place(down))
}

#[test]
fn lines_of_headers_that_begin_above_a_drawing_stand_beside_it() {
    let place = |body: &str, header: &str| {
        let reference = r#"<w:headerReference w:type="default" r:id="h"/>"#;
        let section = section(if header.is_empty() { "" } else { reference });
        let parts = [("h", "header", "w:hdr", header)];
        let parts = if header.is_empty() {
            &[][..]
        } else {
            &parts[..]
        };
        let pages = laid_out(&format!("{body}{section}"), parts, &Options::default());
        let of = |word| {
            place_within(&pages[0].items, word)
                .expect("it is on the page")
                .1
        };
        of("line") - of("boxed")
    };
    let [there, lower] = [0, 63_500].map(|down| parted(down, EXACT));
    assert!(place(&there, "") > 600 && place(&lower, "") > 600);
    let text = paragraph("text", "");
    assert!(place(&text, &there) > 600);
    assert_eq!(place(&text, &lower), -100);
}

#[test]
fn a_line_below_a_drawing_has_the_space_before_its_paragraph() {
    let spaced = r#"<w:spacing w:before="400" w:line="240" w:lineRule="exact"/>"#;
    let place = |properties: &str, in_cell: bool| {
        let own = parted(0, properties);
        let body = match in_cell {
            true => format!(
                r#"<w:tbl><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:tc>{own}</w:tc></w:tr></w:tbl>"#
            ),
            false => format!("{}{own}", paragraph("text", "")),
        };
        let body = format!("{body}{}", section(""));
        let pages = laid_out(&body, &[], &Options::default());
        let of = |word| place_within(&pages[0].items, word).expect("a word").1;
        of("line") - of("boxed")
    };
    for in_cell in [false, true] {
        assert_eq!(place(spaced, in_cell) - place(EXACT, in_cell), 400);
    }
}

#[test]
fn a_frame_in_line_with_the_text_undoes_that_of_a_style() {
    let place = |frame: &str| {
        let body = format!(
            "{}{}{}{}",
            paragraph("above", ""),
            paragraph("framed", frame),
            paragraph("below", ""),
            section("")
        );
        let pages = laid_out(&body, &[], &Options::default());
        ["framed", "below"].map(|word| place_of(&pages[0], word))
    };
    let plain = place("");
    assert_ne!(place(r#"<w:framePr w:wrap="auto" w:y="100"/>"#), plain);
    // Nothing but what holds anyway.
    let usual = r#"<w:framePr w:w="0" w:h="0" w:vSpace="0" w:hSpace="0" w:xAlign="left" w:y="0" w:hRule="exact" w:vAnchor="margin"/>"#;
    assert_eq!(place(usual), plain);
    let inline = r#"<w:framePr w:wrap="auto" w:hAnchor="text" w:xAlign="left" w:y="100" w:yAlign="inline"/>"#;
    assert_eq!(place(inline), plain);
}

#[test]
fn rules_reach_across_their_column_and_share_their_line_with_nothing() {
    let rule = r##"<w:r><w:pict><v:rect xmlns:o="urn:schemas-microsoft-com:office:office" style="width:0;height:3pt" fillcolor="#ff0000" stroked="f" o:hr="t" o:hrnoshade="t"/></w:pict></w:r>"##;
    let run = |word: &str| format!("<w:r><w:t>{word}</w:t></w:r>");
    let body = format!(
        r#"<w:p><w:pPr><w:ind w:left="400"/>{EXACT}</w:pPr>{}{rule}{}</w:p>{}"#,
        run("before"),
        run("after"),
        section("")
    );
    let page = laid_out(&body, &[], &Options::default()).swap_remove(0);
    let height = |word: &str| place_of(&page, word).1;
    // A line of the text for the rule.
    assert_eq!(height("after") - height("before"), 2 * 240);
    let rule = page.items.iter().find_map(|item| match item {
        Item::Path(path) => Some(path.path.0.iter().filter_map(Segment::end)),
        _ => None,
    });
    let corners: Vec<_> = rule.expect("the rule is drawn").collect();
    let side = |corner: usize| (corners[corner].x.0 / 635, corners[corner].y.0 / 635);
    let (left, top) = side(0);
    let (right, bottom) = side(2);
    assert_eq!([left, right], [500 + 400, 4000 - 500]);
    assert_eq!(bottom - top, 60);
    assert!((height("before")..height("after")).contains(&bottom));
}

#[test]
fn sections_may_end_in_content_controls() {
    let ending = |word: &str, kind: &str| {
        let section = section(&format!(r#"<w:type w:val="{kind}"/>"#));
        format!("<w:p><w:pPr>{EXACT}{section}</w:pPr><w:r><w:t>{word}</w:t></w:r></w:p>")
    };
    let control = |content: &str| {
        format!(
            "<w:sdt><w:sdtPr><w:id w:val=\"1\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
        )
    };
    let cover = format!(
        "{}{}",
        ending("cover", "nextPage"),
        paragraph("contents", "")
    );
    let nested = control(&ending("middle", "nextPage"));
    let body = format!(
        "{}{}{}{}{}",
        control(&cover),
        paragraph("behind", ""),
        control(&format!("{}{nested}", paragraph("before", ""))),
        paragraph("end", ""),
        section("")
    );
    let pages = laid_out(&body, &[], &Options::default());
    let pages: Vec<_> = pages.iter().map(lines).collect();
    let first = vec!["cover"];
    assert_eq!(
        pages,
        [
            first,
            vec!["contents", "behind", "before", "middle"],
            vec!["end"]
        ]
    );
}

#[test]
fn alignment_tabs_lead_to_the_middle_and_the_end_of_the_column_or_of_what_is_within_the_indents() {
    let places = |base: &str| {
        let tab = |alignment: &str| {
            format!(r#"<w:ptab w:relativeTo="{base}" w:alignment="{alignment}" w:leader="none"/>"#)
        };
        let body = format!(
            r#"<w:p><w:pPr><w:ind w:left="400" w:right="600"/></w:pPr><w:r><w:t>a</w:t>{}<w:t>bb</w:t>{}<w:t>cc</w:t>{}<w:t>next</w:t></w:r></w:p>"#,
            tab("center"),
            tab("right"),
            tab("left"),
        );
        let body = format!("{body}{}", section(""));
        let page = laid_out(&body, &[], &Options::default()).remove(0);
        let lines = lines(&page);
        let of = |word| place_of(&page, word).0;
        (lines, of("bb"), of("cc"), of("next"))
    };
    // Two letters are ten points wide, or a little less than nine. A place that is passed already is on the next line.
    let lines = vec!["abbcc".to_owned(), "next".to_owned()];
    assert_eq!(places("margin"), (lines.clone(), 1900, 3322, 900));
    assert_eq!(places("indent"), (lines, 1800, 2722, 900));
}
