//! What stands above, below and around letters: marks of emphasis, frames, coloured lines, phonetic guides.

use quire::layout::display::{Fill, Item, Page, PathItem, Tag, TextRun};
use quire::layout::document::Options;
use quire::resolve::colour::Rgba;

use crate::{coloured, laid_out, lines, section};

fn page(runs: &str) -> Page {
    let body = format!("<w:p>{runs}</w:p>{}", section(""));
    laid_out(&body, &[], &Options::default()).remove(0)
}

fn run(text: &str, properties: &str) -> String {
    format!("<w:r><w:rPr><w:sz w:val=\"24\"/>{properties}</w:rPr><w:t>{text}</w:t></w:r>")
}

fn paths(page: &Page) -> Vec<&PathItem> {
    let mut paths = Vec::new();
    for item in &page.items {
        if let Item::Path(path) = item {
            paths.push(path);
        }
    }
    paths
}

#[test]
fn each_letter_but_blanks_has_its_mark_of_emphasis() {
    let marked = page(&run("ab c", r#"<w:em w:val="dot"/>"#));
    let dots = paths(&marked);
    assert_eq!(dots.len(), 3);
    assert!(
        dots.iter()
            .all(|dot| dot.fill == Some(Fill::Solid(Rgba::BLACK)))
    );
    assert!(paths(&page(&run("ab c", r#"<w:em w:val="none"/>"#))).is_empty());
    // Circles are lines, dots below stand deeper than those above.
    let circles = page(&run("ab", r#"<w:em w:val="circle"/>"#));
    assert!(paths(&circles).iter().all(|circle| circle.fill.is_none()));
    let below = page(&run("ab c", r#"<w:em w:val="underDot"/>"#));
    let top = |path: &PathItem| path.path.0[0].end().unwrap().y;
    assert!(top(paths(&below)[0]) > top(dots[0]));
}

fn texts(page: &Page) -> Vec<&TextRun> {
    let mut texts = Vec::new();
    for item in &page.items {
        if let Item::Text(run) = item {
            texts.push(run);
        }
    }
    texts
}

#[test]
fn letters_are_outlined_shadowed_raised_and_sunk() {
    let run_of = |properties: &str| {
        let page = page(&run("ab", properties));
        let run = texts(&page)[0].clone();
        let offset = run.shadow.map(|shadow| shadow.offset.x.0.signum());
        (run.colour, run.outline.map(|line| line.colour), offset)
    };
    let red = r#"<w:color w:val="FF0000"/>"#;
    let own = Rgba::opaque(255, 0, 0);
    assert_eq!(
        run_of("<w:outline/>"),
        (Rgba::CLEAR, Some(Rgba::BLACK), None)
    );
    assert_eq!(run_of("<w:shadow/>"), (Rgba::BLACK, None, Some(1)));
    let both = format!("{red}<w:outline/><w:shadow/>");
    assert_eq!(run_of(&both), (Rgba::CLEAR, Some(own), Some(1)));
    // Black letters are as the paper is.
    assert_eq!(run_of("<w:emboss/>"), (Rgba::WHITE, None, Some(1)));
    assert_eq!(run_of("<w:imprint/>"), (Rgba::WHITE, None, Some(-1)));
    assert_eq!(run_of(&format!("{red}<w:emboss/>")), (own, None, Some(1)));
    assert_eq!(
        run_of(r#"<w:emboss w:val="0"/>"#),
        (Rgba::BLACK, None, None)
    );
    // Those of later versions of Word go before them.
    let later = r#"<w:shadow/><w14:shadow xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:dist="12700" w14:dir="10800000"><w14:srgbClr w14:val="000000"/></w14:shadow>"#;
    assert_eq!(run_of(later), (Rgba::BLACK, None, Some(-1)));
}

#[test]
fn blanks_at_the_end_of_a_line_are_underlined_where_that_is_asked_for() {
    let underlined = |text: &str, flags: &str| {
        let content =
            run(text, r#"<w:u w:val="single"/>"#).replace("<w:t>", r#"<w:t xml:space="preserve">"#);
        let body = format!("<w:p>{content}</w:p>{}", section(""));
        let settings = format!("<w:compat>{flags}</w:compat>");
        let parts = [("settings.xml", "settings", "w:settings", settings.as_str())];
        let page = laid_out(&body, &parts, &Options::default()).remove(0);
        let end = |path: &&PathItem| path.path.0[1].end().unwrap().x;
        paths(&page).iter().map(end).collect::<Vec<_>>()
    };
    let plain = underlined("a b", "");
    assert_eq!(underlined("a b   ", ""), plain);
    assert!(underlined("a b   ", "<w:ulTrailSpace/>")[0] > plain[0]);
    assert!(underlined("   ", "").is_empty());
}

#[test]
fn letters_have_their_shadow_and_the_light_around_them() {
    let colour = r#"<w14:srgbClr w14:val="FF0000"><w14:alpha w14:val="60000"/></w14:srgbClr>"#;
    let shadow = format!(
        r#"<w14:shadow w14:blurRad="50800" w14:dist="38100" w14:dir="0" w14:sx="100000" w14:sy="100000">{colour}</w14:shadow>"#
    );
    let thrown = page(&run("a", &shadow));
    let shadow = texts(&thrown)[0].shadow.expect("a shadow");
    assert_eq!(shadow.colour, Rgba([255, 0, 0, 102]));
    assert_eq!((shadow.offset.x.0, shadow.offset.y.0), (38_100, 0));
    let glow = format!(r#"<w14:glow w14:rad="228600">{colour}</w14:glow>"#);
    let shone = page(&run("a", &glow));
    let run = texts(&shone)[0];
    // Word's light reaches four points where it is said to reach 18.
    assert_eq!(run.glow.map(|glow| glow.radius.0), Some(50_800));
    // Where light is not drawn as such it is lines around the glyphs, the widest as far as it reaches.
    let widest = run
        .behind()
        .into_iter()
        .filter_map(|line| Some(line.outline?.width.0));
    assert_eq!(widest.max(), Some(101_600));
}

#[test]
fn a_gradient_of_text_runs_over_what_has_it_on_a_line() {
    let stop = |at: &str, colour: &str| {
        format!(r#"<w14:gs w14:pos="{at}"><w14:srgbClr w14:val="{colour}"/></w14:gs>"#)
    };
    let gradient = format!(
        r#"<w14:textFill><w14:gradFill><w14:gsLst>{}{}</w14:gsLst><w14:lin w14:ang="0" w14:scaled="0"/></w14:gradFill></w14:textFill>"#,
        stop("0", "FF0000"),
        stop("100000", "0000FF")
    );
    let small = format!(r#"<w:i/>{gradient}"#);
    let shown = page(&(run("aa", &gradient) + &run("aa", &small) + &run("b", "")));
    let runs = texts(&shown);
    let areas: Vec<_> = runs
        .iter()
        .map(|run| run.gradient.as_ref().map(|gradient| gradient.area))
        .collect();
    let [Some(first), Some(second), None] = areas[..] else {
        panic!("two runs with a gradient, one without: {areas:?}");
    };
    assert_eq!(first, second);
    assert_eq!(first.left(), runs[0].origin.x);
    assert_eq!(first.right(), runs[2].origin.x);
    assert_eq!(runs[0].colour, Rgba::opaque(128, 0, 128));
}

#[test]
fn text_has_its_frame_and_the_colour_of_its_underline() {
    let frame = r#"<w:bdr w:val="single" w:sz="8" w:space="0" w:color="FF0000"/>"#;
    let framed = page(&(run("a", frame) + &run("b", frame) + &run("c", "")));
    let [frame] = paths(&framed)[..] else {
        panic!("one frame around both runs");
    };
    let stroke = frame.stroke.as_ref().unwrap();
    assert_eq!(stroke.colour, Rgba::opaque(255, 0, 0));
    let underlined = page(&run("a", r#"<w:u w:val="single" w:color="00AA00"/>"#));
    let stroke = paths(&underlined)[0].stroke.as_ref().unwrap();
    assert_eq!(stroke.colour, Rgba::opaque(0, 0xAA, 0));
}

#[test]
fn a_phonetic_guide_stands_above_its_text() {
    let guided = |guide: &str, base: &str| {
        let part = |text: &str, half_points: u8| {
            format!("<w:r><w:rPr><w:sz w:val=\"{half_points}\"/></w:rPr><w:t>{text}</w:t></w:r>")
        };
        format!(
            r#"<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="12"/><w:hpsRaise w:val="22"/></w:rubyPr><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>"#,
            part(guide, 12),
            part(base, 24)
        )
    };
    let page = page(&(run("x", "") + &guided("to, kyo", "Tokyo") + &run("y", "")));
    assert_eq!(lines(&page), ["to, kyo", "xTokyoy"]);
    let texts: Vec<_> = page
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Text(run) => Some(run),
            _ => None,
        })
        .collect();
    let of = |text: &str| texts.iter().find(|run| run.text == text).unwrap();
    let (above, below) = (of("to, kyo"), of("Tokyo"));
    assert_eq!(below.size, above.size * 2);
    assert_eq!((below.origin.y - above.origin.y).to_points(), 11.0);
    // Its middle is above the middle of the text.
    let middle = |text: &str| of(text).origin.x + of(text).width / 2;
    assert!((middle("to, kyo") - middle("Tokyo")).0.abs() < 20);
    // One whose field does not end is text, as one without a guide is.
    let mark = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    let endless = format!(
        r"{}<w:r><w:instrText>EQ \o\ad(\s\up 11(to),Tokyo)</w:instrText></w:r>{}<w:r><w:t>Tokyo</w:t></w:r>",
        mark("begin"),
        mark("separate")
    );
    assert_eq!(lines(&self::page(&endless)), ["Tokyo"]);
    assert_eq!(
        lines(&self::page(&(endless + &mark("end")))),
        ["to", "Tokyo"]
    );
    assert_eq!(lines(&self::page(&guided("", "Tokyo"))), ["Tokyo"]);
}

#[test]
fn text_of_a_shape_has_the_colour_of_its_style() {
    let shape = |style: &str| {
        let colour = format!(
            r#"<wps:style><a:lnRef idx="0"><a:srgbClr val="000000"/></a:lnRef><a:fillRef idx="0"><a:srgbClr val="000000"/></a:fillRef><a:effectRef idx="0"><a:srgbClr val="000000"/></a:effectRef><a:fontRef idx="minor">{style}</a:fontRef></wps:style><wps:txbx><w:txbxContent><w:p><w:r><w:t>in</w:t></w:r></w:p></w:txbxContent></wps:txbx>"#
        );
        let page = page(
            &coloured("FFFFCC", 1, false)
                .replace("<wps:bodyPr/>", &format!("{colour}<wps:bodyPr/>")),
        );
        let mut runs = Vec::new();
        collect(&page.items, &mut runs);
        runs
    };
    fn collect(items: &[Item], runs: &mut Vec<Rgba>) {
        for item in items {
            match item {
                Item::Text(run) => runs.push(run.colour),
                Item::Group(group) => collect(&group.items, runs),
                _ => {}
            }
        }
    }
    assert_eq!(
        shape(r#"<a:srgbClr val="00AA00"/>"#),
        [Rgba::opaque(0, 0xAA, 0)]
    );
    assert_eq!(shape(""), [Rgba::BLACK]);
}

#[test]
fn numbers_of_lines_are_no_part_of_the_text() {
    let body = format!(
        "<w:p>{}</w:p>{}",
        run("words", ""),
        section(r#"<w:lnNumType w:countBy="1"/>"#)
    );
    let page = laid_out(&body, &[], &Options::default()).remove(0);
    assert_eq!(lines(&page), ["1words"]);
    let number = page
        .items
        .iter()
        .position(|item| matches!(item, Item::Text(run) if run.text == "1"));
    let begun = page.items[..number.unwrap()]
        .iter()
        .rev()
        .find(|item| matches!(item, Item::Begin(_) | Item::End));
    assert!(matches!(begun, Some(Item::Begin(Tag::Artifact))));
}
