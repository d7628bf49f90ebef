//! Text in shapes: where it stands, and what its letters look like.

use quire::layout::display::Item;
use quire::layout::units::{Emu, Point};
use quire::resolve::colour::Rgba;

use crate::{pages, runs, solid, text_box};

#[test]
fn texts_stand_where_insets_anchor_and_levels_want_them() {
    let body = "<a:bodyPr lIns=\"10000\" tIns=\"20000\" rIns=\"0\" bIns=\"0\" anchor=\"t\"/>";
    let paragraphs = "<a:p><a:pPr marL=\"200000\" indent=\"-200000\"><a:buChar char=\"-\"/></a:pPr>\
        <a:r><a:rPr sz=\"1000\"/><a:t>one</a:t></a:r></a:p><a:p><a:pPr><a:spcBef><a:spcPts val=\"1000\"/></a:spcBef></a:pPr>\
        <a:r><a:rPr sz=\"1000\" b=\"1\"><a:solidFill><a:srgbClr val=\"FF0000\"/></a:solidFill></a:rPr><a:t>two</a:t></a:r></a:p>";
    let shape = text_box(body, paragraphs);
    let pages = pages(&[&shape], "");
    let runs = runs(&pages[0].items, Point::default());
    let texts: Vec<&str> = runs.iter().map(|(_, run)| run.text.as_str()).collect();
    assert_eq!(texts, ["-", "one", "two"]);
    assert_eq!(runs[0].0.x, Emu(110_000));
    assert_eq!(runs[1].0.x, Emu(310_000));
    assert_eq!(runs[2].0.x, Emu(110_000));
    assert_eq!(runs[2].1.colour, Rgba::opaque(255, 0, 0));
    assert_eq!(runs[2].1.size, Emu::points(10.0));
    let lines = runs[2].0.y - runs[1].0.y;
    assert!(lines > Emu::points(20.0) && lines < Emu::points(26.0));
}

#[test]
fn text_is_centred_between_insets_that_take_more_than_there_is() {
    let top = |inset: u32, anchor: &str| {
        let body = format!(r#"<a:bodyPr tIns="{inset}" bIns="{inset}" anchor="{anchor}"/>"#);
        let shape = text_box(
            &body,
            "<a:p><a:r><a:rPr sz=\"1000\"/><a:t>a</a:t></a:r></a:p>",
        );
        runs(&pages(&[&shape], "")[0].items, Point::default())[0]
            .0
            .y
    };
    assert_eq!(top(9_000_000, "ctr"), top(0, "ctr"));
    assert_eq!(top(9_000_000, "b"), top(0, "b") - Emu(9_000_000));
    assert_eq!(top(9_000_000, "t"), top(0, "t") + Emu(9_000_000));
}

#[test]
fn autofit_makes_text_smaller_and_lines_closer() {
    let body = |fit: &str| format!("<a:bodyPr lIns=\"0\" tIns=\"0\" bIns=\"0\">{fit}</a:bodyPr>");
    let line = |text: &str| {
        format!(
            "<a:p><a:pPr><a:spcBef><a:spcPct val=\"50000\"/></a:spcBef></a:pPr><a:r><a:rPr sz=\"2000\"/><a:t>{text}</a:t></a:r></a:p>"
        )
    };
    let lines = [line("one"), line("two")].concat();
    let fit = body("<a:normAutofit fontScale=\"92500\" lnSpcReduction=\"20000\"/>");
    let pages = pages(&[&text_box(&fit, &lines)], "");
    let runs = runs(&pages[0].items, Point::default());
    assert_eq!(runs[0].1.size, Emu::points(19.0), "whole points");
    // A line of 1.2 sizes, a fifth less, and half a line that is not reduced.
    let pitch = (runs[1].0.y - runs[0].0.y).to_points();
    assert!((pitch - 19.0 * 1.2 * 1.3).abs() < 0.01, "{pitch}");
}

#[test]
fn what_wide_lines_have_more_is_above_their_text() {
    let paragraph = "<a:p><a:pPr><a:lnSpc><a:spcPct val=\"200000\"/></a:lnSpc></a:pPr><a:r><a:rPr sz=\"1000\"/><a:t>a</a:t></a:r></a:p>";
    let body = "<a:bodyPr lIns=\"0\" tIns=\"0\"/>";
    let pages = pages(&[&text_box(body, paragraph)], "");
    let runs = runs(&pages[0].items, Point::default());
    assert_eq!(runs[0].0.y, Emu(100_000) + Emu::points(18.0));
}

#[test]
fn vertical_text_is_turned() {
    let body = "<a:bodyPr vert=\"vert\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"/>";
    let shape = text_box(body, "<a:p><a:r><a:t>down</a:t></a:r></a:p>");
    let pages = pages(&[&shape], "");
    let turned = pages[0].items.iter().find_map(|item| match item {
        Item::Group(group) => Some(&group.transform),
        _ => None,
    });
    let turned = turned.expect("a turned text");
    assert_eq!(turned.matrix, [0.0, 1.0, -1.0, 0.0]);
    assert_eq!(turned.offset, Point::new(Emu(1_100_000), Emu(100_000)));
}

#[test]
fn text_without_a_place_is_read_in_the_corner() {
    let lost = "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"t\"/><p:cNvSpPr/><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr/>\
        <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>ab</a:t></a:r></a:p></p:txBody></p:sp>";
    let pages = pages(&[lost], "");
    let runs = runs(&pages[0].items, Point::default());
    let texts: Vec<&str> = runs.iter().map(|(_, run)| run.text.as_str()).collect();
    assert_eq!(texts, ["a", "b"]);
    assert!(runs.iter().all(|(at, _)| at.x == Emu(91_440)));
}

#[test]
fn bullets_do_not_make_their_line_higher() {
    let paragraph = |bullet: &str| {
        format!(
            "<a:p><a:pPr marL=\"200000\" indent=\"-200000\">{bullet}</a:pPr><a:r><a:rPr sz=\"1000\"/><a:t>x</a:t></a:r></a:p>"
        )
    };
    let large = paragraph("<a:buSzPct val=\"400000\"/><a:buChar char=\"-\"/>");
    let pages = pages(
        &[&text_box(
            "<a:bodyPr/>",
            &[large.as_str(), &paragraph("")].concat(),
        )],
        "",
    );
    let runs = runs(&pages[0].items, Point::default());
    let pitch = (runs[2].0.y - runs[1].0.y).to_points();
    assert!((pitch - 12.0).abs() < 0.01, "{pitch}");
}

#[test]
fn formulas_stand_in_their_lines() {
    let paragraph = "<a:p><a:r><a:rPr sz=\"1000\"/><a:t>so</a:t></a:r><a14:m \
        xmlns:a14=\"http://schemas.microsoft.com/office/drawing/2010/main\"><m:oMath \
        xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:f><m:num><m:r><a:rPr sz=\"1000\"/><m:t>1</m:t></m:r></m:num>\
        <m:den><m:r><a:rPr sz=\"1000\"/><m:t>2</m:t></m:r></m:den></m:f></m:oMath></a14:m></a:p>";
    let pages = pages(&[&text_box("<a:bodyPr/>", &paragraph.repeat(2))], "");
    let runs = runs(&pages[0].items, Point::default());
    let texts: Vec<&str> = runs.iter().map(|(_, run)| run.text.as_str()).collect();
    assert_eq!(texts, ["so", "1", "2", "so", "1", "2"]);
    let lift = |first: usize| runs[first].0.y - runs[first + 1].0.y;
    assert_eq!(lift(0), lift(3), "whatever the line is");
    let right = runs[0].0.x + runs[0].1.width;
    assert!(runs[1].0.x >= right && runs[2].0.x >= right);
    assert!(runs[1].0.y < runs[0].0.y && runs[2].0.y > runs[0].0.y);
}

#[test]
fn letters_have_lines_around_them() {
    let run = r#"<a:r><a:rPr sz="2000"><a:ln w="25400"><a:solidFill><a:srgbClr val="010203"/></a:solidFill></a:ln><a:noFill/></a:rPr><a:t>A</a:t></a:r>"#;
    let plain = r#"<a:r><a:rPr sz="2000"><a:ln><a:noFill/></a:ln></a:rPr><a:t>B</a:t></a:r>"#;
    let slide = text_box(
        "<a:bodyPr/>",
        &format!("<a:p>{run}</a:p><a:p>{plain}</a:p>"),
    );
    let pages = pages(&[&slide], "");
    let runs = runs(&pages[0].items, Point::default());
    let [(_, outlined), (_, plain)] = &runs[..] else {
        panic!("two runs")
    };
    let outline = outlined.outline.expect("an outline");
    assert_eq!(outline.colour, Rgba::opaque(1, 2, 3));
    assert_eq!(outline.width, Emu(25_400));
    assert_eq!(outlined.colour.0[3], 0);
    assert_eq!(plain.outline, None);
}

#[test]
fn shadows_of_letters_are_printed_behind_them() {
    let effect = r#"<a:effectLst><a:outerShdw blurRad="50800" dist="25400" dir="5400000"><a:srgbClr val="0A0B0C"><a:alpha
        val="40000"/></a:srgbClr></a:outerShdw></a:effectLst>"#;
    let text = |effect: &str| {
        let run = format!(r#"<a:r><a:rPr sz="2000">{effect}</a:rPr><a:t>A</a:t></a:r>"#);
        text_box("<a:bodyPr/>", &format!("<a:p>{run}</a:p>"))
    };
    let in_shape = |text: String, fill: &str| {
        text.replace(
            "</p:spPr>",
            &format!("<a:prstGeom prst=\"rect\"/>{fill}{effect}</p:spPr>"),
        )
    };
    let shapes = [
        text(effect),
        in_shape(text(""), "<a:noFill/>"),
        in_shape(text(""), &solid("FF0000")),
        in_shape(text("<a:effectLst/>"), "<a:noFill/>"),
    ];
    let pages = pages(&[&shapes.concat()], "");
    let runs = runs(&pages[0].items, Point::default());
    let has_shadow: Vec<bool> = runs.iter().map(|(_, run)| run.shadow.is_some()).collect();
    assert_eq!(has_shadow, [true, true, false, false]);
    let shadow = runs[0].1.shadow.expect("a shadow");
    assert_eq!(shadow.offset, Point::new(Emu::ZERO, Emu::points(2.0)));
    assert_eq!(shadow.blur, Emu::points(4.0));
    // A soft one in layers around where it stands, with nothing behind them.
    let layers = runs[0].1.behind();
    assert!(layers.len() > 1);
    let middle: i64 = layers.iter().map(|layer| layer.origin.y.0).sum();
    let middle = middle / layers.len() as i64;
    assert_eq!(Emu(middle), runs[0].1.origin.y + Emu::points(2.0));
    assert!(
        layers
            .iter()
            .all(|layer| layer.shadow.is_none() && layer.colour.0[3] < 80)
    );
}

#[test]
fn warped_text_is_as_large_as_its_box() {
    let warp = r#"<a:prstTxWarp prst="textPlain"/>"#;
    let body = |warp: &str| {
        let slide = text_box(
            &format!(r#"<a:bodyPr lIns="0" rIns="0">{warp}</a:bodyPr>"#),
            r#"<a:p><a:r><a:rPr sz="1000"/><a:t>AA</a:t></a:r></a:p>"#,
        );
        let pages = pages(&[&slide], "");
        runs(&pages[0].items, Point::default())
    };
    let (plain, warped) = (body(""), body(warp));
    let ([(_, plain)], [(_, warped)]) = (&plain[..], &warped[..]) else {
        panic!("a run each")
    };
    assert!(plain.size < warped.size && plain.width < warped.width);
}

#[test]
fn letters_turn_with_the_curve_that_they_go_along() {
    let warped = |kind: &str| {
        let body =
            format!(r#"<a:bodyPr lIns="0" rIns="0"><a:prstTxWarp prst="{kind}"/></a:bodyPr>"#);
        // Letters of fonts that are not there are not told apart, those of other colours are.
        let letter = |(text, colour): (&str, &str)| {
            format!(
                r#"<a:r><a:rPr sz="1000">{}</a:rPr><a:t>{text}</a:t></a:r>"#,
                solid(colour)
            )
        };
        let text: String = [("A", "FF0000"), ("B", "00FF00"), ("C", "0000FF")]
            .map(letter)
            .concat();
        pages(&[&text_box(&body, &format!("<a:p>{text}</a:p>"))], "")
    };
    let letters = |items: &[Item]| -> Vec<([f64; 4], String)> {
        let mut found = Vec::new();
        let mut left: Vec<&Item> = items.iter().collect();
        while let Some(item) = left.pop() {
            let Item::Group(group) = item else { continue };
            match &group.items[..] {
                [Item::Text(run)] => found.push((group.transform.matrix, run.text.clone())),
                inner => left.extend(inner),
            }
        }
        found.reverse();
        found
    };
    let arch = letters(&warped("textArchUp")[0].items);
    let said: String = arch.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(said, "ABC");
    assert!(arch[0].0[1] < arch[1].0[1] && arch[1].0[1] < arch[2].0[1]);
    let slant = letters(&warped("textSlantUp")[0].items);
    assert!(
        slant
            .iter()
            .all(|(matrix, _)| matrix[1] < 0.0 && matrix[3] < 1.0)
    );
}

#[test]
fn unbroken_paragraphs_are_aligned_each_for_itself() {
    let paragraph = |align: &str, text: &str| {
        format!(
            r#"<a:p><a:pPr algn="{align}"/><a:r><a:rPr sz="1000"/><a:t>{text}</a:t></a:r></a:p>"#
        )
    };
    let text = format!("{}{}", paragraph("l", "A"), paragraph("r", "B"));
    let pages = pages(&[&text_box(r#"<a:bodyPr wrap="none"/>"#, &text)], "");
    let runs = runs(&pages[0].items, Point::default());
    let [(left, _), (right, _)] = &runs[..] else {
        panic!("two runs")
    };
    assert!(right.x - left.x > Emu::points(20.0), "{left:?} {right:?}");
}
