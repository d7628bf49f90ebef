//! Presentations made from XML text, and the tables that become of them.

use super::*;
use crate::convert::{Conversion, convert};
use crate::editor_bin::container::MainTable;
use crate::editor_bin::ppty::{
    Comment, TimeNode, TimeNodeList, Timing, Transition, ViewProps as Views,
};
use crate::editor_bin::tables::for_each_table;
use crate::ooxml::context::Context;
use crate::ooxml::test::{package_of, with_part};

const P: &str = r#"xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>"#;

/// Relationships `id kind target`, one a word triple.
fn relationships(list: &[(&str, &str, &str)]) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let inner: String = list
        .iter()
        .map(|(id, kind, target)| {
            format!(r#"<Relationship Id="{id}" Type="{base}/{kind}" Target="{target}"/>"#)
        })
        .collect();
    format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>"#
    )
}

fn slide(text: &str) -> String {
    format!(
        r#"<p:sld {P}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id="2" name="t"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>"#
    )
}

/// A deck of two slides, with one master, two layouts and notes on the second slide; `change` may alter its parts.
fn deck(change: impl FnOnce(&mut Vec<(&'static str, String)>)) -> Conversion {
    let mut parts = vec![
        ("[Content_Types].xml", TYPES.to_owned()),
        (
            "_rels/.rels",
            relationships(&[("r1", "officeDocument", "ppt/presentation.xml")]),
        ),
        (
            "ppt/presentation.xml",
            format!(
                r#"<p:presentation {P}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="m"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="n"/></p:notesMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="s1"/><p:sldId id="257" r:id="s2"/></p:sldIdLst><p:sldSz cx="1" cy="6858000"/></p:presentation>"#
            ),
        ),
        (
            "ppt/_rels/presentation.xml.rels",
            relationships(&[
                ("m", "slideMaster", "master.xml"),
                ("n", "notesMaster", "notesMaster.xml"),
                ("s1", "slide", "s1.xml"),
                ("s2", "slide", "s2.xml"),
            ]),
        ),
        (
            "ppt/master.xml",
            format!(
                r#"<p:sldMaster {P}><p:cSld/><p:clrMap bg1="lt1" tx1="dk1"/><p:sldLayoutIdLst><p:sldLayoutId id="1" r:id="l1"/><p:sldLayoutId id="2" r:id="l2"/></p:sldLayoutIdLst></p:sldMaster>"#
            ),
        ),
        (
            "ppt/_rels/master.xml.rels",
            relationships(&[
                ("l1", "slideLayout", "l1.xml"),
                ("l2", "slideLayout", "l2.xml"),
                ("t", "theme", "theme.xml"),
            ]),
        ),
        ("ppt/theme.xml", defaults::THEME.to_owned()),
        ("ppt/l1.xml", defaults::LAYOUT.to_owned()),
        ("ppt/l2.xml", defaults::LAYOUT.to_owned()),
        ("ppt/s1.xml", slide("one")),
        ("ppt/s2.xml", slide("two")),
        (
            "ppt/_rels/s1.xml.rels",
            relationships(&[("l", "slideLayout", "l2.xml")]),
        ),
        (
            "ppt/_rels/s2.xml.rels",
            relationships(&[("l", "slideLayout", "l1.xml"), ("n", "notesSlide", "n.xml")]),
        ),
        ("ppt/n.xml", format!("<p:notes {P}><p:cSld/></p:notes>")),
        (
            "ppt/_rels/n.xml.rels",
            relationships(&[("m", "notesMaster", "notesMaster.xml")]),
        ),
        (
            "ppt/notesMaster.xml",
            format!("<p:notesMaster {P}><p:cSld/></p:notesMaster>"),
        ),
    ];
    change(&mut parts);
    let borrowed: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, text)| (*name, text.as_bytes()))
        .collect();
    convert(&package_of(&borrowed), &mut |_| true).expect("the deck is converted")
}

fn replace(parts: &mut [(&'static str, String)], name: &str, text: &str) {
    for part in parts.iter_mut().filter(|part| part.0 == name) {
        text.clone_into(&mut part.1);
    }
}

/// The records of each table, and the dump of all.
fn tables(conversion: &Conversion) -> (Vec<(u8, usize)>, String) {
    let mut counts = Vec::new();
    let mut text = String::new();
    for_each_table(&conversion.editor_bin, &mut |id, _, _, records| {
        counts.push((id, records.len()));
        for record in records {
            text.push_str(&crate::editor_bin::codec::dump(record.as_ref()));
        }
    })
    .expect("Editor.bin is read back");
    (counts, text)
}

/// The bytes of a table from its offset on.
fn bytes_of(conversion: &Conversion, id: u8, count: usize) -> &[u8] {
    let main = MainTable::read(&conversion.editor_bin).expect("a main table");
    let at = main.offset(id).expect("the table is there") as usize;
    &conversion.editor_bin[at..at + count]
}

fn warned(conversion: &Conversion, code: &str) -> bool {
    conversion.warnings.iter().any(|w| w.code == code)
}

#[test]
fn tables_stand_in_their_order_with_their_counts() {
    let deck = deck(|_| ());
    let (counts, text) = tables(&deck);
    let expected = [
        (255, 0),
        (3, 1),
        (20, 2),
        (22, 1),
        (23, 2),
        (24, 2),
        (26, 1),
        (25, 1),
        (30, 0),
        (42, 0),
        (43, 0),
        (40, 0),
        (45, 0),
        (41, 0),
        (46, 0),
        (47, 0),
        (49, 0),
    ];
    assert_eq!(counts, expected);
    assert_eq!(bytes_of(&deck, 255, 8), SIGNATURE);
    assert!(text.contains("\"one\"") && text.contains("\"two\""));
    // A slide is at least one inch wide.
    assert!(text.contains("cx(0) = 914400"));
}

#[test]
fn relations_are_indices_with_the_same_id() {
    let deck = deck(|_| ());
    assert_eq!(
        bytes_of(&deck, 40, 17),
        [40, 12, 0, 0, 0, 0xFA, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0xFB]
    );
    assert_eq!(
        bytes_of(&deck, 45, 17),
        [
            45, 12, 0, 0, 0, 0xFA, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0xFB
        ]
    );
    // One master: theme 0, then its two layouts, counted.
    assert_eq!(
        &bytes_of(&deck, 41, 49)[5..],
        [
            &[
                1, 0, 0, 0, 0, 35, 0, 0, 0, 0xFA, 0, 0, 0, 0, 0, 0xFB, 2, 0, 0, 0
            ][..],
            &[0, 7, 0, 0, 0, 0xFA, 0, 0, 0, 0, 0, 0xFB],
            &[0, 7, 0, 0, 0, 0xFA, 0, 1, 0, 0, 0, 0xFB],
        ]
        .concat()
    );
    // The notes master has no theme of its own: the one made for it follows that of the master.
    assert_eq!(bytes_of(&deck, 47, 12)[7..11], [1, 0, 0, 0]);
}

#[test]
fn missing_parts_cost_a_warning() {
    let deck = deck(|parts| {
        parts.retain(|(name, _)| !matches!(*name, "ppt/theme.xml" | "ppt/l2.xml" | "ppt/s2.xml"));
    });
    let (counts, _) = tables(&deck);
    assert!(counts.contains(&(20, 1)) && counts.contains(&(23, 1)) && counts.contains(&(24, 1)));
    assert!(warned(&deck, "missing-theme") && warned(&deck, "missing-part"));
    assert_eq!(bytes_of(&deck, 40, 12)[6..], [0, 0, 0, 0, 0, 0xFB]);
}

#[test]
fn a_deck_without_master_gets_one() {
    let deck = deck(|parts| parts.retain(|(name, _)| *name != "ppt/master.xml"));
    let (counts, _) = tables(&deck);
    assert!(counts.contains(&(22, 1)) && counts.contains(&(23, 1)));
    assert!(warned(&deck, "missing-master"));
}

#[test]
fn notes_without_any_master_are_left_out() {
    let deck = deck(|parts| parts.retain(|(name, _)| *name != "ppt/notesMaster.xml"));
    let (counts, _) = tables(&deck);
    assert!(counts.contains(&(25, 0)) && counts.contains(&(26, 0)));
    assert!(warned(&deck, "missing-notes-master"));
}

#[test]
fn of_a_damaged_slide_the_beginning_is_kept() {
    let deck = deck(|parts| {
        let text = slide("kept").replace("</p:spTree>", "</p:wrong>");
        replace(parts, "ppt/s1.xml", &text);
    });
    let (counts, text) = tables(&deck);
    assert!(counts.contains(&(24, 2)) && text.contains("\"kept\""));
    assert!(warned(&deck, "damaged-part"));
}

#[test]
fn cancelling_ends_the_work() {
    let bytes = package_of(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        (
            "_rels/.rels",
            relationships(&[("r1", "officeDocument", "ppt/presentation.xml")]).as_bytes(),
        ),
        (
            "ppt/presentation.xml",
            format!(
                r#"<p:presentation {P}><p:sldIdLst><p:sldId r:id="s"/></p:sldIdLst></p:presentation>"#
            )
            .as_bytes(),
        ),
        (
            "ppt/_rels/presentation.xml.rels",
            relationships(&[("s", "slide", "s.xml")]).as_bytes(),
        ),
        ("ppt/s.xml", slide("x").as_bytes()),
    ]);
    let error = convert(&bytes, &mut |_| false).expect_err("cancelled");
    assert_eq!(error.code(), "cancelled");
}

/// Fills a record from XML text with the hooks of presentations.
fn filled<R: Record + Default>(text: &str) -> R {
    with_part(text, |xml, cx: &mut Context<'_>| {
        add_hooks(cx);
        let mut record = R::default();
        fill(xml, &mut record, cx)?;
        Ok(record)
    })
}

#[test]
fn a_colour_map_is_complete() {
    let map: ClrMap = filled(&format!(
        r#"<p:clrMap {P} bg1="lt1" tx1="dk1" accent1="accent1"/>"#
    ));
    assert_eq!(map.bg2, map.tx1);
    assert_eq!(map.accent6, map.accent1);
    assert!(map.fol_hlink.is_some());
}

#[test]
fn an_effect_keeps_its_name_and_its_sorted_attributes() {
    let transition: Transition = filled(&format!(
        r#"<p:transition {P} spd="slow"><p:split orient="vert" dir="in"/><p:sndAc/></p:transition>"#
    ));
    let effect = transition.effect.expect("an effect");
    assert_eq!(effect.element.as_deref(), Some("p:split"));
    assert_eq!(effect.attribute_name, ["dir", "orient"]);
    assert_eq!(effect.attribute_value, ["in", "vert"]);
}

#[test]
fn time_nodes_are_counted_and_empty_lists_left_out() {
    let timing: Timing = filled(&format!(
        r#"<p:timing {P}><p:tnLst><p:par><p:cTn id="1" bldLvl="2"><p:childTnLst/></p:cTn></p:par><p:unknown/><p:set><p:cBhvr/><p:to><p:fltVal val="0.5"/></p:to></p:set></p:tnLst><p:bldLst/></p:timing>"#
    ));
    let list: &TimeNodeList = timing.time_nodes.as_deref().expect("a list");
    let nodes = &list.nodes.as_deref().expect("nodes").items;
    let [TimeNode::Par(par), TimeNode::Set(set)] = nodes.as_slice() else {
        panic!("{list:?}");
    };
    let node = &par.common_time_node;
    assert_eq!((node.build_level, node.build_level2), (Some(2), Some(2)));
    assert!(
        node.child_nodes
            .as_ref()
            .is_some_and(|list| list.nodes.is_none())
    );
    assert_eq!(set.to.as_ref().and_then(|to| to.float), Some(50_000));
    let mut w = Writer::new(crate::editor_bin::codec::Doubles::Scaled);
    put(list, &mut w);
    // FA FB, record 0, its length, then the number of nodes.
    let bytes = w.into_bytes();
    assert_eq!(bytes[..3], [0xFA, 0xFB, 0]);
    assert_eq!(bytes[7..11], [2, 0, 0, 0]);
}

#[test]
fn modern_comments_have_plain_text_and_a_whole_second() {
    let text = r#"<p188:cm xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:ac="http://schemas.microsoft.com/office/drawing/2013/main/command" xmlns:pc="http://schemas.microsoft.com/office/powerpoint/2013/main/command" id="{1}" authorId="{2}" created="2022-03-04T05:06:07.123"><ac:deMkLst><pc:docMk/><pc:sldMk cId="1" sldId="256"/><ac:spMk id="4"/></ac:deMkLst><p188:txBody><a:bodyPr/><a:p><a:r><a:t>a</a:t></a:r></a:p><a:p/></p188:txBody></p188:cm>"#;
    let comment: Comment = filled(text);
    assert_eq!(comment.text.as_deref(), Some("a\n\n"));
    assert_eq!(comment.date.as_deref(), Some("2022-03-04T05:06:07Z"));
    assert_eq!(comment.modern.author_id.as_deref(), Some("{2}"));
    assert_eq!(comment.author_index, None);
    assert_eq!(
        comment.drawing_anchor.as_ref().map(|a| a.items.len()),
        Some(3)
    );
    let data = comment.additional_data.clone().expect("an identity");
    assert!(data.starts_with("teamlab_data:4;38;{") && data.len() == 18 + 38);
    assert_eq!(filled::<Comment>(text), comment);
}

#[test]
fn views_are_complete_even_if_the_part_is_not() {
    let views: Views = filled(&format!(
        r#"<p:viewPr {P}><p:slideViewPr/><p:outlineViewPr><p:sldLst><p:sld r:id="x"/></p:sldLst></p:outlineViewPr></p:viewPr>"#
    ));
    assert_eq!(
        views
            .slide_view
            .map(|v| v.common_slide_view.common_view.origin.x),
        Some(0)
    );
    assert!(
        views
            .outline_view
            .is_some_and(|view| view.slides.is_empty())
    );
}

#[test]
fn frames_find_their_shapes_in_the_legacy_drawing() {
    // The substitute for programs that know no legacy drawing may be without its picture.
    let substitutes = [
        "",
        "<p:pic><p:nvPicPr/><p:blipFill><a:stretch/></p:blipFill><p:spPr/></p:pic>",
    ];
    for substitute in substitutes {
        frames_find_their_shapes(substitute);
    }
}

fn frames_find_their_shapes(substitute: &str) {
    let vml = r##"<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shape id="_x0000_s1" style="position:absolute;left:0;top:0;width:1in;height:1in"><v:imagedata o:relid="r1"/></v:shape><v:group id="_x0000_s2" style="position:absolute;left:1in;top:0;width:1in;height:1in" coordsize="10,10"><v:oval style="position:absolute;left:1;top:2;width:3;height:4"/></v:group></xml>"##;
    let frame = |inner: &str| {
        format!(
            r#"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="the frame"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="7" y="8"/><a:ext cx="9" cy="10"/></p:xfrm><a:graphic><a:graphicData uri="x">{inner}</a:graphicData></a:graphic></p:graphicFrame>"#
        )
    };
    let object = frame(&format!(
        r#"<p:oleObj spid="_x0000_s1" r:id="o" progId="Some.Thing"><p:embed/>{substitute}</p:oleObj>"#
    ));
    let diagram = frame(
        r#"<c:legacyDrawing xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/compatibility" spid="_x0000_s2"/>"#,
    );
    let text = slide("x").replace("</p:spTree>", &format!("{object}{diagram}</p:spTree>"));
    let deck = deck(|parts| {
        replace(parts, "ppt/s1.xml", &text);
        let list = [
            ("l", "slideLayout", "l2.xml"),
            ("v", "vmlDrawing", "drawing.vml"),
            ("o", "oleObject", "object.bin"),
        ];
        replace(parts, "ppt/_rels/s1.xml.rels", &relationships(&list));
        parts.push(("ppt/drawing.vml", vml.to_owned()));
        parts.push((
            "ppt/_rels/drawing.vml.rels",
            relationships(&[("r1", "image", "i.emf")]),
        ));
        parts.push(("ppt/i.emf", "picture".to_owned()));
        parts.push(("ppt/object.bin", "data".to_owned()));
    });
    let (_, dump) = tables(&deck);
    assert!(
        dump.contains("Some.Thing") && dump.contains("the frame"),
        "{dump}"
    );
    assert!(dump.contains("\"ellipse\""));
    let media: Vec<&str> = deck.media.iter().map(|media| media.name.as_str()).collect();
    assert!(media.iter().any(|name| name.ends_with(".emf")), "{media:?}");
    assert!(media.iter().any(|name| name.ends_with(".bin")), "{media:?}");
}

#[test]
fn embedded_fonts_go_to_the_media_folder() {
    let list = r#"<p:embeddedFontLst><p:embeddedFont><p:font typeface="Own Face"/><p:regular r:id="f1"/><p:boldItalic r:id="f2"/></p:embeddedFont><p:embeddedFont><p:font typeface="No File"/><p:bold r:id="f3"/></p:embeddedFont></p:embeddedFontLst>"#;
    let deck = deck(|parts| {
        for (name, content) in parts.iter_mut() {
            match *name {
                "ppt/presentation.xml" => {
                    *content = content.replace("<p:sldSz", &format!("{list}<p:sldSz"));
                }
                "ppt/_rels/presentation.xml.rels" => {
                    let fonts = relationships(&[
                        ("f1", "font", "fonts/font1.fntdata"),
                        ("f2", "font", "fonts/font2.fntdata"),
                        ("f3", "font", "fonts/font3.fntdata"),
                    ]);
                    let begin = fonts.find("<Relationship ").unwrap();
                    *content = content.replace("</Relationships>", &fonts[begin..]);
                }
                _ => {}
            }
        }
        parts.push(("ppt/fonts/font1.fntdata", "one".to_owned()));
        parts.push(("ppt/fonts/font2.fntdata", "two".to_owned()));
    });
    let (_, dump) = tables(&deck);
    assert_eq!(dump.matches("embedded_fonts(1)").count(), 2, "{dump}");
    assert_eq!(dump.matches("embedded_faces(240)").count(), 2, "{dump}");
    for line in ["\"Own Face\"", "\"font1.fntdata\"", "\"font2.fntdata\""] {
        assert!(dump.contains(line), "{line} is not in\n{dump}");
    }
    let media: Vec<(&str, &[u8])> = deck
        .media
        .iter()
        .map(|media| (media.name.as_str(), media.bytes.as_slice()))
        .collect();
    assert_eq!(
        media,
        [("font1.fntdata", &b"one"[..]), ("font2.fntdata", b"two")]
    );
    let missing = deck
        .warnings
        .iter()
        .filter(|warning| warning.code == "missing-embedded-font");
    assert_eq!(missing.count(), 1);
}
