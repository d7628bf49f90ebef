use super::*;
use crate::container::Container;
use crate::editor_bin::codec::{Doubles, Writer, dump, put};
use crate::ooxml::test::package_of;
use crate::package::Package;

const SPACES: &str = r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"
    xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
    xmlns:w10="urn:schemas-microsoft-com:office:word"
    xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor""#;

const RELATIONSHIPS: &[u8] =
    br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    <Relationship Id="rId1" Type="x/image" Target="a.png"/>
    <Relationship Id="rId2" Type="x/hyperlink" Target="https://example.org/" TargetMode="External"/>
    <Relationship Id="rId3" Type="x/slide" Target="slide3.xml"/>
    <Relationship Id="rId4" Type="x/video" Target="f.mp4"/>
    </Relationships>"#;

/// Reads `body` as the root of a part with some relationships.
fn read<T>(
    body: &str,
    container: Container,
    reader: impl FnOnce(&mut Xml<'_>, &mut Context<'_>) -> Result<T>,
) -> T {
    let (name, rest) = body.split_once([' ', '>', '/']).expect("an element");
    let separator = body.as_bytes().get(name.len()).copied().map(char::from);
    let part = format!(
        "{name} {SPACES} {}{rest}",
        separator.filter(|c| *c != ' ').unwrap_or(' ')
    );
    let bytes = package_of(&[
        ("ppt/slide1.xml", part.as_bytes()),
        ("ppt/_rels/slide1.xml.rels", RELATIONSHIPS),
        ("ppt/a.png", b"\x89PNG\r\n\x1a\n"),
        ("ppt/f.mp4", b"film"),
    ]);
    let package = Package::open(&bytes).expect("a package");
    let mut cx = Context::new(&package, container);
    add_hooks(&mut cx);
    let name = PartName::new("/ppt/slide1.xml").expect("a name");
    cx.read_part(&name, reader).expect("the part is read")
}

fn filled<R: Record + Default>(body: &str) -> R {
    read(body, Container::Ppty, |xml, cx| {
        let mut record = R::default();
        fill(xml, &mut record, cx)?;
        Ok(record)
    })
}

fn bytes(record: &dyn Record) -> Vec<u8> {
    let mut w = Writer::new(Doubles::Scaled);
    put(record, &mut w);
    w.into_bytes()
}

#[test]
fn colours_are_told_by_their_values() {
    let fill: UniFill = filled(
        r#"<a:solidFill><a:srgbClr val="FF8000"><a:lumMod val="75%"/><a:gray/></a:srgbClr></a:solidFill>"#,
    );
    let shown = dump(&fill);
    for line in [
        "red(0) = 255",
        "green(1) = 128",
        "\"a:lumMod\"",
        "val(1) = 75000",
        "\"a:gray\"",
    ] {
        assert!(shown.contains(line), "{line} in\n{shown}");
    }
    let linear: UniColor = filled(r#"<a:scrgbClr r="50000" g="0" b="100000"/>"#);
    assert_eq!(
        bytes(&linear),
        [1, 8, 0, 0, 0, 0xFA, 0, 187, 1, 0, 2, 255, 0xFB]
    );
    let short: UniColor = filled(r#"<a:srgbClr val="FFF"/>"#);
    assert_eq!(bytes(&short), [1, 8, 0, 0, 0, 0xFA, 0, 0, 1, 0, 2, 0, 0xFB]);
    let hsl: UniColor = filled(r#"<a:hslClr hue="7200000" sat="100000" lum="50000"/>"#);
    assert_eq!(bytes(&hsl), [1, 8, 0, 0, 0, 0xFA, 0, 0, 1, 255, 2, 0, 0xFB]);
}

#[test]
fn guides_are_cut_and_unknown_presets_are_rectangles() {
    let properties: SpPr = filled(
        r#"<p:spPr><a:prstGeom prst="nonsense"><a:avLst><a:gd name="adj" fmla="*/ w 1 2"/></a:avLst></a:prstGeom></p:spPr>"#,
    );
    let shown = dump(&properties);
    for line in [
        "\"rect\"",
        "0 */",
        "x(2) = \"w\"",
        "y(3) = \"1\"",
        "z(4) = \"2\"",
    ] {
        assert!(shown.contains(line), "{line} in\n{shown}");
    }
}

#[test]
fn text_keeps_its_order_and_its_ranges() {
    let body: TxBody = filled(
        r#"<p:txBody><a:bodyPr numCol="99"><a:normAutofit fontScale="62.5%"/></a:bodyPr><a:lstStyle/><a:p><a:pPr lvl="12"><a:buSzPct val="75%"/><a:buNone/></a:pPr><a:r><a:rPr sz="3"><a:hlinkClick r:id="rId2"><a:extLst><a:ext><ahyp:hlinkClr val="tx"/></a:ext></a:extLst></a:hlinkClick></a:rPr><a:t> x </a:t></a:r><a:br/><a14:m><m:oMath><m:r><m:t>y</m:t></m:r></m:oMath></a14:m><a:endParaRPr/></a:p></p:txBody>"#,
    );
    let shown = dump(&body);
    let lines = [
        "num_col(9) = 16",
        "kind(0) = 3",
        "font_scale(1) = 62500",
        "lvl(7) = 8",
        "val(0) = 75000",
        "\" x \"",
        "sz(17) = 10",
        "\"https://example.org/\"",
        "\"tx\"",
        "\"y\"",
    ];
    for line in lines {
        assert!(shown.contains(line), "{line} in\n{shown}");
    }
    let runs = &body.paragraphs[0].runs;
    assert!(matches!(runs[0].items, Some(RunElemItem::Run(_))));
    assert!(matches!(runs[1].items, Some(RunElemItem::Br(_))));
    assert!(matches!(runs[2].items, Some(RunElemItem::Math(_))));
}

#[test]
fn of_alternatives_the_one_that_gives_something_is_taken() {
    let tree: SpTree = filled(
        r#"<p:spTree><p:nvGrpSpPr/><p:grpSpPr/><mc:AlternateContent><mc:Choice Requires="p14"><p:contentPart/></mc:Choice><mc:Fallback><p:sp><p:nvSpPr><p:cNvPr id="7" name="ink"/></p:nvSpPr><p:spPr/></p:sp></mc:Fallback></mc:AlternateContent><p:unknown/></p:spTree>"#,
    );
    assert_eq!(tree.elems.len(), 1);
    let shown = dump(&tree);
    assert!(shown.contains("\"ink\""), "{shown}");
}

#[test]
fn shapes_of_a_locked_canvas_are_of_drawingml_itself() {
    let shape: Sp = filled(
        r#"<a:sp><a:nvSpPr><a:cNvPr id="5" name="box"/><a:cNvSpPr/></a:nvSpPr><a:spPr><a:prstGeom prst="roundRect"/></a:spPr><a:txSp><a:txBody><a:bodyPr/><a:p><a:r><a:t>said</a:t></a:r></a:p></a:txBody><a:useSpRect/></a:txSp></a:sp>"#,
    );
    let shown = dump(&shape);
    for part in ["\"box\"", "\"roundRect\"", "\"said\""] {
        assert!(shown.contains(part), "{part} in\n{shown}");
    }
}

#[test]
fn a_film_is_the_companion_of_its_picture() {
    let node = read(
        r#"<p:pic><p:nvPicPr><p:cNvPr id="4" name="film"><a:hlinkClick r:id="rId3" action="ppaction://x"/></p:cNvPr><p:cNvPicPr/><p:nvPr><a:videoFile r:link="rId4"/></p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="rId1"/></p:blipFill><p:spPr/></p:pic>"#,
        Container::Ppty,
        read_node,
    )
    .expect("a node");
    assert!(matches!(node.items, Some(DrawingNodeItem::Video(_))));
    let shown = dump(&node);
    for line in [
        "\"maskFile.mp4\"",
        "\"display8image1.png\"",
        "\"slide3.xml\"",
    ] {
        assert!(shown.contains(line), "{line} in\n{shown}");
    }
}

#[test]
fn vml_shapes_stand_where_their_style_says() {
    let drawing = read(
        r#"<w:pict><v:rect id="R" style="position:absolute;margin-left:10pt;margin-top:20pt;width:100pt;height:50pt;z-index:-3;rotation:30" fillcolor="red" strokeweight="2pt"><v:stroke dashstyle="dash"/><w10:wrap type="square"/></v:rect></w:pict>"#,
        Container::Docy,
        |xml, cx| vml::drawing(xml, 5, cx),
    )
    .expect("a drawing");
    let shown = dump(&drawing);
    let lines = [
        "pos_offset(4) = 127000",
        "pos_offset(4) = 254000",
        "ext_x(2) = 1270000",
        "ext_y(3) = 635000",
        "rot(10) = 1800000",
        "w(3) = 25400",
        "behind_doc(3) = true",
        "relative_height(11) = 3",
        "wrap_square(19)",
        "\"R\"",
        "red(0) = 255",
        "id(0) = 5",
    ];
    for line in lines {
        assert!(shown.contains(line), "{line} in\n{shown}");
    }
}

#[test]
fn vml_shapes_behind_the_text_keep_their_order() {
    let height = |z: i64| {
        let drawing = read(
            &format!(
                "<w:pict><v:rect style=\"position:absolute;width:9pt;height:9pt;z-index:{z}\"/></w:pict>"
            ),
            Container::Docy,
            |xml, cx| vml::drawing(xml, 1, cx),
        );
        drawing
            .expect("a drawing")
            .relative_height
            .expect("a height")
    };
    assert_eq!([251_658_240, 3].map(height), [251_658_240, 3]);
    // As Word writes them; the second one lies above the first.
    assert_eq!(
        [-251_657_216, -251_656_192].map(height),
        [4_294_444_032, 4_294_445_056]
    );
    assert_eq!(
        [-3, -600_000_000, i64::MIN].map(height),
        [3, 600_000_000, u32::MAX]
    );
}

#[test]
fn vml_gradients_run_from_their_second_colour_or_to_their_focus() {
    let stops = |more: &str| {
        let xml = format!(
            "<w:pict><v:rect style=\"width:9pt;height:9pt\" fillcolor=\"#010000\"><v:fill type=\"gradient\" color2=\"#020000\" {more}/></v:rect></w:pict>"
        );
        let drawing = read(&xml, Container::Docy, |xml, cx| vml::drawing(xml, 1, cx));
        let shown = dump(&drawing.expect("a drawing"));
        let numbers = shown.lines().filter_map(|line| {
            let (name, number) = line.trim().split_once(" = ")?;
            let wanted = ["pos(0)", "red(0)", "ang(0)"].contains(&name);
            wanted.then(|| number.parse::<i32>().ok())?
        });
        numbers.take(7).collect::<Vec<i32>>()
    };
    assert_eq!(stops("")[..5], [100_000, 1, 0, 2, 5_400_000]);
    assert_eq!(stops("angle=\"-45\"")[..5], [100_000, 1, 0, 2, 2_700_000]);
    assert_eq!(stops("angle=\"-135\"")[..5], [100_000, 1, 0, 2, 2_700_000]);
    assert_eq!(stops("focus=\"100%\"")[..4], [0, 1, 100_000, 2]);
    let to_focus = [25_000, 2, 0, 1, 100_000, 1, 10_800_000];
    assert_eq!(stops("focus=\"25%\" angle=\"90\""), to_focus);
    let from_focus = [25_000, 1, 0, 2, 100_000, 2, 5_400_000];
    assert_eq!(stops("focus=\"-25%\""), from_focus);
}

#[test]
fn vml_gradients_may_run_outwards_and_have_many_colours() {
    let shown = |fill: &str| {
        let xml = format!(
            "<w:pict><v:rect style=\"width:9pt;height:9pt\" fillcolor=\"red\">{fill}</v:rect></w:pict>"
        );
        let drawing = read(&xml, Container::Docy, |xml, cx| vml::drawing(xml, 1, cx));
        dump(&drawing.expect("a drawing"))
    };
    let radial =
        shown(r#"<v:fill type="gradientRadial" focusposition=".25,1" opacity="0" color2="blue"/>"#);
    for side in ["\"25%\"", "\"100%\"", "\"75%\"", "\"0%\""] {
        assert!(radial.contains(side), "{side} in\n{radial}");
    }
    assert_eq!(radial.matches("\"a:alpha\"").count(), 1, "{radial}");
    let many = shown(r#"<v:fill type="gradient" colors="0 red;32768f lime;1 blue"/>"#);
    for place in ["pos(0) = 0", "pos(0) = 50000", "pos(0) = 100000"] {
        assert!(many.contains(place), "{place} in\n{many}");
    }
}

#[test]
fn vml_pictures_may_be_washed_out() {
    let light = |more: &str| {
        let xml = format!(
            "<w:pict><v:shape style=\"width:9pt;height:9pt\"><v:imagedata r:id=\"a\" {more}/></v:shape></w:pict>"
        );
        let drawing = read(&xml, Container::Docy, |xml, cx| vml::drawing(xml, 1, cx));
        let shown = dump(&drawing.expect("a drawing"));
        let numbers = shown.lines().filter_map(|line| {
            let (name, number) = line.trim().split_once(" = ")?;
            let wanted = ["bright(0)", "contrast(1)"].contains(&name);
            wanted.then(|| number.parse::<i32>().ok())?
        });
        numbers.collect::<Vec<i32>>()
    };
    let washed = light("gain=\"19661f\" blacklevel=\"22938f\"");
    assert_eq!(washed, [70_000, -70_000]);
    assert_eq!(light("gain=\"2\""), [0, 50_000]);
    assert!(light("").is_empty());
}

#[test]
fn vml_pictures_in_lines_have_their_border() {
    let lines = |border: &str| {
        let xml = format!(
            "<w:pict><v:shape style=\"width:9pt;height:9pt\" stroked=\"f\"><v:imagedata r:id=\"a\"/>{border}</v:shape></w:pict>"
        );
        let drawing = read(&xml, Container::Docy, |xml, cx| vml::drawing(xml, 1, cx));
        let shown = dump(&drawing.expect("a drawing"));
        let widths = shown
            .lines()
            .filter_map(|line| line.trim().strip_prefix("w(3) = "));
        widths.map(str::to_owned).collect::<Vec<_>>()
    };
    // Twelve eighths of a point.
    assert_eq!(
        lines("<w10:bordertop type=\"single\" width=\"12\"/>"),
        ["19044"]
    );
    assert!(lines("<w10:bordertop type=\"none\"/>").is_empty());
    assert!(lines("").is_empty());
}

#[test]
fn vml_paths_are_computed() {
    let drawing = read(
        r##"<w:pict><v:shapetype id="T" coordsize="100,200" adj="40" path="m@1,l100,200,,200xe"><v:formulas><v:f eqn="val #0"/><v:f eqn="prod @0 1 2"/></v:formulas></v:shapetype><v:shape type="#T" style="width:72pt;height:36pt"/></w:pict>"##,
        Container::Docy,
        |xml, cx| vml::drawing(xml, 1, cx),
    )
    .expect("a drawing");
    let shown = dump(&drawing);
    for line in [
        "MoveTo",
        "x(0) = \"20\"",
        "x(0) = \"100\"",
        "y(1) = \"200\"",
        "Close",
    ] {
        assert!(shown.contains(line), "{line} in\n{shown}");
    }
}

#[test]
fn vml_shapes_may_be_shares_of_the_page() {
    let drawing = read(
        r##"<w:pict><v:shape type="#_x0000_t202" o:allowincell="f" o:allowoverlap="f" style="position:absolute;margin-left:1pt;width:1pt;height:1pt;mso-width-percent:200;mso-height-percent:0;mso-left-percent:80;mso-height-relative:margin"/></w:pict>"##,
        Container::Docy,
        |xml, cx| vml::drawing(xml, 1, cx),
    )
    .expect("a drawing");
    let share = drawing.size_rel_h.as_ref().expect("a share of the width");
    assert_eq!(share.pct, Some(20.0));
    assert!(drawing.size_rel_v.is_none(), "0 stands for none");
    let place = drawing.position_h.as_ref().expect("a place");
    assert_eq!((place.pct_offset, place.pos_offset), (Some(8.0), None));
    assert_eq!(
        (drawing.layout_in_cell, drawing.allow_overlap),
        (Some(false), Some(false))
    );
    assert!(dump(&drawing).contains("tx_box(0) = true"));
}

#[test]
fn watermarks_are_text_boxes() {
    let drawing = read(
        r##"<w:pict><v:shape type="#_x0000_t144" fillcolor="silver" stroked="f" style="position:absolute;width:100pt;height:50pt"><v:textpath style="font-family:&quot;Calibri&quot;;font-size:1pt;font-weight:bold" string="DRAFT&#xA;ONLY"/></v:shape></w:pict>"##,
        Container::Docy,
        |xml, cx| vml::drawing(xml, 1, cx),
    )
    .expect("a drawing");
    let shown = dump(&drawing);
    for line in [
        "\"DRAFT\"",
        "\"ONLY\"",
        "from_word_art(6) = true",
        "prst_tx_warp(0)",
        "\"Calibri\"",
        "red(0) = 192",
    ] {
        assert!(shown.contains(line), "{line} in\n{shown}");
    }
}

#[test]
fn adjusted_vml_shapes_are_drawn_as_their_type_says() {
    let of = |shape: &str| {
        let text = format!(
            r##"<w:pict><v:shapetype id="T" coordsize="100,100" o:spt="2" adj="40" path="m@0,l100,100xe"><v:formulas><v:f eqn="val #0"/></v:formulas></v:shapetype>{shape}</w:pict>"##
        );
        let drawing = read(&text, Container::Docy, |xml, cx| vml::drawing(xml, 1, cx));
        dump(&drawing.expect("a drawing"))
    };
    assert!(of(r##"<v:shape type="#T"/>"##).contains("\"roundRect\""));
    let adjusted = of(r##"<v:shape type="#T" adj="7"/>"##);
    assert!(!adjusted.contains("roundRect") && adjusted.contains("x(0) = \"7\""));
}

#[test]
fn round_rectangles_of_vml_have_their_radius() {
    let text = r#"<w:pict><v:roundrect arcsize="6554f"/></w:pict>"#;
    let drawing = read(text, Container::Docy, |xml, cx| vml::drawing(xml, 1, cx));
    let shown = dump(&drawing.expect("a drawing"));
    assert!(
        shown.contains("\"roundRect\"") && shown.contains("x(2) = \"10001\""),
        "{shown}"
    );
}
