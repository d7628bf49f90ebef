//! Charts in documents.

mod said;

use quire::layout::display::{Fill, Item, Page, PathItem, Segment};
use quire::layout::document::Options;
use quire::resolve::colour::Rgba;

use crate::common::Parts;
use crate::{DRAWING, NAMESPACE, WORD, drawing, lines, pages_of, section, texts};

/// The pages of a document with a chart.
fn charted(chart: &str) -> Vec<Page> {
    charted_as("", chart)
}

/// A page with a chart, with what its space says before it.
fn charted_as(before: &str, chart: &str) -> Vec<Page> {
    let space =
        format!("<c:chartSpace {DRAWING}>{before}<c:chart>{chart}</c:chart></c:chartSpace>");
    let body = drawing(
        "http://schemas.openxmlformats.org/drawingml/2006/chart",
        r#"<c:chart r:id="rId1"/>"#,
    );
    let main = format!("{WORD}.document.main+xml");
    let document = format!(
        "<w:document {NAMESPACE}><w:body>{body}{}</w:body></w:document>",
        section("")
    );
    let mut package = Parts::new("word/document.xml", &main, &document).part(
        "word/chart1.xml",
        "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        &space,
    );
    package.relationships(
        "word/_rels/document.xml.rels",
        &[("rId1", "chart", "chart1.xml")],
    );
    pages_of(package, Options::default())
}

/// A series of numbers, with what else it says before and after its name.
fn series(index: usize, name: &str, values: &[&str], more: &str) -> String {
    let points = values
        .iter()
        .enumerate()
        .fold(String::new(), |all, (place, value)| {
            format!(r#"{all}<c:pt idx="{place}"><c:v>{value}</c:v></c:pt>"#)
        });
    format!(
        r#"<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:v>{name}</c:v></c:tx>{more}<c:val><c:numLit><c:ptCount val="{}"/>{points}</c:numLit></c:val></c:ser>"#,
        values.len()
    )
}

const CHART_AXES: &str = r#"<c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:title/><c:crossAx val="1"/></c:valAx>"#;

#[test]
fn charts_are_drawn() {
    let apples = series(0, "Apples", &["5"], "");
    let pages = charted(&format!(
        r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:barChart><c:barDir val="col"/>{apples}<c:axId val="1"/><c:axId val="2"/></c:barChart>{CHART_AXES}</c:plotArea><c:legend><c:legendPos val="r"/></c:legend>"#
    ));
    let text = lines(&pages[0]).concat();
    assert!(text.contains("Apples") && text.contains("Axis Title"));
}

/// The width of the widest red line, in EMU.
fn widest_red(items: &[Item]) -> i64 {
    let widths = items.iter().map(|item| match item {
        Item::Group(group) => widest_red(&group.items),
        Item::Path(PathItem {
            stroke: Some(stroke),
            ..
        }) if stroke.colour.0 == [255, 0, 0, 255] => stroke.width.0,
        _ => 0,
    });
    widths.max().unwrap_or(0)
}

#[test]
fn the_line_of_a_series_that_says_its_colour_alone_is_as_wide_as_any() {
    let width = |line: &str| {
        let look = format!(
            r#"<c:spPr><a:ln{line}><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></c:spPr>"#
        );
        let apples = series(0, "Apples", &["5", "3"], &look);
        let pages = charted(&format!(
            r#"<c:plotArea><c:lineChart>{apples}<c:marker val="0"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>{CHART_AXES}</c:plotArea>"#
        ));
        widest_red(&pages[0].items)
    };
    assert_eq!(width(""), 28_575);
    assert_eq!(width(r#" w="9525""#), 9_525);
}

#[test]
fn a_single_series_names_its_chart_unless_that_is_not_wanted() {
    let apples = series(0, "Apples", &["5"], "");
    let both = apples.clone() + &series(1, "Pears", &["3"], "");
    for (all, more, expected) in [
        (&apples, "", 1),
        (&apples, r#"<c:autoTitleDeleted val="1"/>"#, 0),
        (&both, "", 0),
    ] {
        let pages = charted(&format!(
            r#"{more}<c:plotArea><c:barChart><c:barDir val="col"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart>{CHART_AXES}</c:plotArea>"#
        ));
        let text = lines(&pages[0]).concat();
        assert_eq!(text.matches("Apples").count(), expected, "{text}");
    }
}

#[test]
fn bodies_and_tables_of_charts_are_drawn() {
    let all = series(0, "Apples", &["5", "-2"], "") + &series(1, "Pears", &["3", "4"], "");
    let table = r#"<c:dTable><c:showHorzBorder val="1"/><c:showVertBorder val="1"/><c:showOutline val="1"/><c:showKeys val="1"/></c:dTable>"#;
    let text = |up: u32, size: u32, table: &str| {
        let pages = charted(&format!(
            r#"<c:view3D><c:rotX val="{up}"/><c:rotY val="20"/></c:view3D><c:plotArea><c:bar3DChart><c:barDir val="col"/><c:grouping val="standard"/>{all}<c:shape val="cone"/><c:axId val="1"/><c:axId val="2"/><c:axId val="3"/></c:bar3DChart>{CHART_AXES}<c:serAx><c:axId val="3"/><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="{size}"/></a:pPr></a:p></c:txPr><c:crossAx val="1"/></c:serAx>{table}</c:plotArea>"#
        ));
        lines(&pages[0]).concat()
    };
    let count = |text: &str| ["Apples", "Pears"].map(|name| text.matches(name).count());
    // Beside the depth, unless there is no room.
    assert_eq!(count(&text(60, 200, "")), [1, 1]);
    assert_eq!(count(&text(0, 600, "")), [1, 0]);
    let text = text(60, 200, table);
    assert!(text.matches("Apples").count() == 2, "{text}");
    assert!(text.contains("-2"));
}

#[test]
fn surfaces_have_bands_of_values() {
    for (kind, wireframe) in [("surface3DChart", 1), ("surfaceChart", 0)] {
        let text = |values: [&str; 2]| {
            let all = series(0, "Apples", &values, "") + &series(1, "Pears", &["3", "4"], "");
            let pages = charted(&format!(
                r#"<c:view3D><c:rotX val="90"/></c:view3D><c:plotArea><c:{kind}><c:wireframe val="{wireframe}"/>{all}<c:axId val="1"/><c:axId val="2"/><c:axId val="3"/></c:{kind}>{CHART_AXES}<c:serAx><c:axId val="3"/><c:crossAx val="1"/></c:serAx></c:plotArea><c:legend/>"#
            ));
            lines(&pages[0]).concat()
        };
        let found = text(["0", "5"]);
        assert!(found.contains("3-4") && found.contains("Pears"), "{found}");
        assert!(!found.contains("Apples-"));
        text(["1e300", "-1e300"]);
    }
}

#[test]
fn a_second_pie_shows_the_last_slices() {
    let labels = r#"<c:dLbls><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="300"/></a:pPr></a:p></c:txPr><c:showVal val="1"/><c:showCatName val="1"/></c:dLbls>"#;
    let all = series(0, "Apples", &["60", "30", "7", "3"], labels);
    for (kind, split, others) in [
        ("pie", "", "Other, 10"),
        (
            "bar",
            r#"<c:splitType val="val"/><c:splitPos val="5"/>"#,
            "Other, 3",
        ),
        (
            "bar",
            r#"<c:splitType val="pos"/><c:splitPos val="9"/>"#,
            "Other, 100",
        ),
        (
            "pie",
            r#"<c:splitType val="cust"/><c:custSplit><c:secondPiePt val="0"/><c:secondPiePt val="9"/></c:custSplit>"#,
            "Other, 60",
        ),
    ] {
        let pages = charted(&format!(
            r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:ofPieChart><c:ofPieType val="{kind}"/>{all}{split}<c:serLines/></c:ofPieChart></c:plotArea>"#
        ));
        let text = lines(&pages[0]).concat();
        assert!(
            text.replace("Other,", "Other, ")
                .replace("  ", " ")
                .contains(others),
            "{text}"
        );
    }
}

#[test]
fn axes_of_dates_have_labels_between_the_dates_of_their_points() {
    let dates = r#"<c:cat><c:numLit><c:formatCode>d"."m"."</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>45292</c:v></c:pt><c:pt idx="1"><c:v>45355</c:v></c:pt></c:numLit></c:cat>"#;
    let all = series(0, "Apples", &["5", "6"], dates);
    let axes = CHART_AXES.replace("c:catAx", "c:dateAx").replace(
        "</c:dateAx>",
        r#"<c:majorUnit val="1"/><c:majorTimeUnit val="months"/></c:dateAx>"#,
    );
    for kind in ["barChart", "lineChart", "areaChart"] {
        let pages = charted(&format!(
            r#"<c:plotArea><c:{kind}>{all}<c:axId val="1"/><c:axId val="2"/></c:{kind}>{axes}</c:plotArea>"#
        ));
        let text = lines(&pages[0]).concat();
        assert!(text.contains("1.2.") && text.contains("1.3."), "{text}");
        assert!(!text.contains("4.3."), "{text}");
    }
}

#[test]
fn names_of_several_levels_and_turned_names_are_drawn() {
    let level = |names: &[(usize, &str)]| {
        names
            .iter()
            .fold(String::from("<c:lvl>"), |all, (place, name)| {
                format!(r#"{all}<c:pt idx="{place}"><c:v>{name}</c:v></c:pt>"#)
            })
            + "</c:lvl>"
    };
    let levels = level(&[(0, "q1"), (1, "q2"), (2, "q1")]) + &level(&[(0, "Old"), (2, "New")]);
    let more = format!(
        r#"<c:cat><c:multiLvlStrRef><c:multiLvlStrCache><c:ptCount val="3"/>{levels}</c:multiLvlStrCache></c:multiLvlStrRef></c:cat>"#
    );
    let all = series(0, "Apples", &["5", "6", "7"], &more);
    let turned = r#"<c:txPr><a:bodyPr rot="-5400000"/><a:p/></c:txPr>"#;
    for direction in ["col", "bar"] {
        let pages = charted(&format!(
            r#"<c:plotArea><c:barChart><c:barDir val="{direction}"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/>{turned}<c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/>{turned}<c:crossAx val="1"/></c:valAx></c:plotArea>"#
        ));
        let text = lines(&pages[0]).concat();
        // There is room for one of them upright.
        assert!(text.contains("Old"), "{text}");
        assert_eq!(text.contains("New"), direction == "col", "{text}");
        assert_eq!(text.matches("q1").count(), 2, "{text}");
    }
}

#[test]
fn names_of_levels_do_not_stand_over_one_another() {
    let level = |name: &str| {
        let points = (0..200)
            .map(|place| format!(r#"<c:pt idx="{place}"><c:v>{name}{place}.</c:v></c:pt>"#));
        format!("<c:lvl>{}</c:lvl>", points.collect::<String>())
    };
    let more = format!(
        r#"<c:cat><c:multiLvlStrRef><c:multiLvlStrCache><c:ptCount val="200"/>{}{}</c:multiLvlStrCache></c:multiLvlStrRef></c:cat>"#,
        level("c"),
        level("Group")
    );
    let all = series(0, "Apples", &["5"; 200], &more);
    for direction in ["col", "bar"] {
        let pages = charted(&format!(
            r#"<c:plotArea><c:barChart><c:barDir val="{direction}"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea>"#
        ));
        let text = lines(&pages[0]).concat();
        for name in ["Group", "c"] {
            assert!(text.contains(&format!("{name}0.")), "{text}");
            assert!(text.matches(name).count() < 60, "{text}");
        }
    }
}

#[test]
fn what_stands_beside_values_is_drawn_whatever_the_numbers_are() {
    let more = r#"<c:trendline><c:trendlineType val="poly"/><c:order val="6"/><c:dispRSqr val="1"/><c:dispEq val="1"/></c:trendline><c:trendline><c:trendlineType val="movingAvg"/><c:period val="4000000000"/></c:trendline><c:errBars><c:errBarType val="both"/><c:errValType val="stdDev"/><c:val val="1e300"/></c:errBars>"#;
    let beside = r#"<c:dropLines/><c:hiLowLines/><c:upDownBars><c:gapWidth val="150"/><c:upBars/><c:downBars/></c:upDownBars>"#;
    let axes = r#"<c:catAx><c:axId val="1"/><c:crossAx val="2"/><c:crossesAt val="-1e300"/><c:tickLblSkip val="4000000000"/><c:tickMarkSkip val="0"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:max val="-5"/><c:min val="1e200"/></c:scaling><c:minorGridlines/><c:crossAx val="1"/><c:minorUnit val="1e-300"/></c:valAx>"#;
    for values in [["1e300", "-1e300"], ["0", "0"], ["1e-300", "5"]] {
        let all = series(0, "Apples", &values, more) + &series(1, "Pears", &["3"], "");
        for kind in ["lineChart", "stockChart"] {
            let pages = charted(&format!(
                r#"<c:plotArea><c:{kind}>{all}{beside}<c:axId val="1"/><c:axId val="2"/></c:{kind}>{axes}</c:plotArea><c:legend/>"#
            ));
            assert!(lines(&pages[0]).concat().contains("Poly."));
        }
    }
}

#[test]
fn names_too_long_for_their_categories_lean_in_one_line_that_is_cut_off() {
    let names = |place: usize| format!("Acknowledgements{} of{}", "x".repeat(300), place);
    let points = (0..6).fold(String::new(), |all, place| {
        format!(
            r#"{all}<c:pt idx="{place}"><c:v>{}</c:v></c:pt>"#,
            names(place)
        )
    });
    let more = format!(r#"<c:cat><c:strLit><c:ptCount val="6"/>{points}</c:strLit></c:cat>"#);
    let all = series(0, "Apples", &["5", "6", "7", "5", "6", "7"], &more);
    let page = |turn: &str| {
        let look = format!(r#"<c:txPr><a:bodyPr{turn}/><a:p/></c:txPr>"#);
        let pages = charted(&format!(
            r#"<c:plotArea><c:barChart><c:barDir val="col"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/>{look}<c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea>"#
        ));
        lines(&pages[0]).concat()
    };
    let leaning = page("");
    assert_eq!(leaning.matches("Ackn...").count(), 6, "{leaning}");
    // Those that are read upwards have as many lines as there is room for in their category, here one.
    let upwards = page(r#" rot="-5400000""#);
    assert_eq!(upwards.matches("Ac...").count(), 6, "{upwards}");
}

#[test]
fn titles_are_broken_within_the_chart_and_legends_end_there() {
    let all = (0..60).fold(String::new(), |all, index| {
        all + &series(index, &format!("Kind{index}."), &["5"], "")
    });
    let title = format!(
        "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>{}</a:t></a:r></a:p></c:rich></c:tx></c:title>",
        "Pears ".repeat(60)
    );
    let axes = CHART_AXES.replace("<c:title/>", &title);
    let pages = charted(&format!(
        r#"<c:plotArea><c:barChart><c:barDir val="col"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart>{axes}</c:plotArea><c:legend><c:legendPos val="r"/></c:legend>"#
    ));
    let lines = lines(&pages[0]);
    let title = lines.iter().filter(|line| line.contains("Pears"));
    assert!(title.count() > 1, "{lines:?}");
    let text = lines.concat();
    assert!(
        text.contains("Kind0.") && !text.contains("Kind59."),
        "{text}"
    );
}

#[test]
fn numbers_along_a_lying_axis_do_not_stand_in_each_others_way() {
    let all = series(0, "Apples", &["8000000", "4000000"], "");
    let page = |format: &str| {
        let axes = CHART_AXES.replace(
            "<c:title/>",
            &format!(r#"<c:numFmt formatCode="{format}" sourceLinked="0"/>"#),
        );
        let pages = charted(&format!(
            r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:barChart><c:barDir val="bar"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart>{axes}</c:plotArea>"#
        ));
        lines(&pages[0]).concat()
    };
    // In tenths of a million there is room for more of them than in single dollars.
    let [short, long] = [page("0,,"), page("#,##0")];
    assert!(short.contains("02468") || short.contains("0510"), "{short}");
    assert!(long.contains("010,000,000"), "{long}");
}

#[test]
fn numbers_of_categories_are_written_as_their_axis_says() {
    let axes = CHART_AXES.replace(
        "<c:crossAx val=\"2\"/>",
        r#"<c:numFmt formatCode="0.0&quot;th&quot;" sourceLinked="0"/><c:crossAx val="2"/>"#,
    );
    let page = |all: &str| {
        let pages = charted(&format!(
            r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:barChart><c:barDir val="col"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart>{axes}</c:plotArea>"#
        ));
        lines(&pages[0]).concat()
    };
    let counted = page(&series(0, "Apples", &["5", "6"], ""));
    assert!(counted.contains("1.0th2.0th"), "{counted}");
    let numbers = r#"<c:cat><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>7</c:v></c:pt><c:pt idx="1"><c:v>9</c:v></c:pt></c:numLit></c:cat>"#;
    let said = page(&series(0, "Apples", &["5", "6"], numbers));
    assert!(said.contains("7.0th9.0th"), "{said}");
}

#[test]
fn titles_and_labels_stand_on_their_ground() {
    let look = r#"<c:spPr><a:solidFill><a:srgbClr val="123456"/></a:solidFill></c:spPr>"#;
    let all = series(0, "Apples", &["5"], "");
    let axes = CHART_AXES.replace("<c:title/>", &format!("<c:title>{look}</c:title>"));
    let pages = charted(&format!(
        r#"<c:title>{look}</c:title><c:plotArea><c:barChart><c:barDir val="col"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart>{axes}</c:plotArea>"#
    ));
    let drawn = format!("{:?}", pages[0].items);
    // The title of the chart and that of its axis.
    assert_eq!(drawn.matches("18, 52, 86").count(), 2, "{drawn}");
}

/// How far a text stands below another on a page, in EMU.
fn below(page: &Page, text: &str, other: &str) -> i64 {
    let mut found = Vec::new();
    texts(&page.items, &mut found);
    let top = |wanted: &str| found.iter().find(|(.., text)| *text == wanted);
    let tops = top(text).zip(top(other)).expect("the texts");
    tops.0.0 - tops.1.0
}

#[test]
fn labels_at_the_low_end_of_an_axis_that_runs_the_other_way_stand_beyond_its_far_side() {
    let all = series(0, "Apples", &["5", "8"], "");
    let page = |direction: &str| {
        let pages = charted(&format!(
            r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:barChart><c:barDir val="col"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:tickLblPos val="low"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="{direction}"/></c:scaling><c:numFmt formatCode="0.0" sourceLinked="0"/><c:crossAx val="1"/></c:valAx></c:plotArea>"#
        ));
        below(&pages[0], "2", "0.0")
    };
    assert!(page("minMax") > 0);
    assert!(page("maxMin") < 0);
}

#[test]
fn values_of_bodies_stand_above_a_room_whose_categories_run_downwards() {
    let all = series(0, "Apples", &["5", "8"], "");
    let page = |direction: &str| {
        let pages = charted(&format!(
            r#"<c:autoTitleDeleted val="1"/><c:view3D><c:rotX val="15"/><c:rotY val="20"/></c:view3D><c:plotArea><c:bar3DChart><c:barDir val="bar"/>{all}<c:axId val="1"/><c:axId val="2"/></c:bar3DChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{direction}"/></c:scaling><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:numFmt formatCode="0.0" sourceLinked="0"/><c:crossAx val="1"/></c:valAx></c:plotArea>"#
        ));
        below(&pages[0], "0.0", "1")
    };
    assert!(page("minMax") > 0);
    assert!(page("maxMin") < 0);
}

/// Where lines lie across a page's charts, in EMU of what they stand in.
fn lying(items: &[Item]) -> Vec<i64> {
    let lines = items.iter().flat_map(|item| match item {
        Item::Group(group) => lying(&group.items),
        Item::Path(PathItem { path, .. }) => match path.0.as_slice() {
            [Segment::Move(from), Segment::Line(to)] if from.y == to.y => vec![from.y.0],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    });
    lines.collect()
}

/// The lowest of the lines that lie across a page's charts, in EMU of what they stand in.
fn lowest_line(items: &[Item]) -> i64 {
    lying(items).into_iter().max().expect("lines")
}

#[test]
fn dark_styles_have_light_texts_on_a_dark_ground() {
    let all = series(0, "Apples", &["5", "8"], "");
    let drawn = |style: u8| {
        let style = format!(r#"<c:style val="{style}"/>"#);
        let chart = format!(
            r#"<c:title/><c:plotArea><c:barChart><c:barDir val="col"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart>{CHART_AXES}</c:plotArea>"#
        );
        let pages = charted_as(&style, &chart);
        fn collect(items: &[Item], grounds: &mut Vec<Rgba>, texts: &mut Vec<Rgba>) {
            for item in items {
                match item {
                    Item::Group(group) => collect(&group.items, grounds, texts),
                    Item::Text(run) => texts.push(run.colour),
                    Item::Path(path) => grounds.extend(match path.fill {
                        Some(Fill::Solid(colour)) => Some(colour),
                        _ => None,
                    }),
                    _ => {}
                }
            }
        }
        let (mut grounds, mut texts) = (Vec::new(), Vec::new());
        collect(&pages[0].items, &mut grounds, &mut texts);
        texts.dedup();
        (grounds[0], texts)
    };
    assert_eq!(drawn(2), (Rgba::WHITE, vec![Rgba::BLACK]));
    assert_eq!(drawn(42), (Rgba::BLACK, vec![Rgba::WHITE]));
}

#[test]
fn a_gauge_has_its_ring_and_the_pie_upon_it() {
    let ring = format!(
        "<c:doughnutChart>{}</c:doughnutChart>",
        series(0, "Ring", &["5", "8"], "")
    );
    let pie = format!(
        "<c:pieChart>{}</c:pieChart>",
        series(1, "Hand", &["1", "2", "3"], "")
    );
    let slices = |groups: &str| {
        let pages = charted(&format!(
            r#"<c:autoTitleDeleted val="1"/><c:plotArea>{groups}</c:plotArea>"#
        ));
        fn filled(items: &[Item]) -> usize {
            let count = |item: &Item| match item {
                Item::Group(group) => filled(&group.items),
                Item::Path(path) => usize::from(path.fill.is_some()),
                _ => 0,
            };
            items.iter().map(count).sum()
        }
        filled(&pages[0].items)
    };
    let both = slices(&format!("{ring}{pie}"));
    assert_eq!(both - slices(&ring), 3);
    assert_eq!(both - slices(&pie), 2);
}

#[test]
fn tick_marks_between_those_of_lines_stand_where_the_axis_says() {
    let all = series(0, "Apples", &["5", "8"], "");
    let marks = |minor: &str| {
        let mark = format!(r#"<c:majorTickMark val="none"/><c:minorTickMark val="{minor}"/>"#);
        let pages = charted(&format!(
            r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:barChart><c:barDir val="col"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/>{mark}<c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:max val="10"/><c:min val="0"/></c:scaling>{mark}<c:crossAx val="1"/><c:majorUnit val="5"/><c:minorUnit val="2.5"/></c:valAx></c:plotArea>"#
        ));
        lying(&pages[0].items).len()
    };
    // The axis of categories lies, the marks of the other one at nothing, two and a half and so on do.
    assert_eq!(marks("none"), 1);
    assert_eq!(marks("out"), 1 + 5);
    assert_eq!(marks("cross"), 1 + 5);
}

#[test]
fn labels_above_a_plot_keep_an_inset_from_the_edge_but_not_from_a_title() {
    let all = series(0, "Apples", &["5", "6"], "");
    let top = |title: &str, place: &str| {
        let pages = charted(&format!(
            r#"{title}<c:plotArea><c:barChart><c:barDir val="col"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:tickLblPos val="{place}"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:majorGridlines/><c:crossAx val="1"/></c:valAx></c:plotArea>"#
        ));
        lying(&pages[0].items).into_iter().min().expect("lines")
    };
    let takes = |title: &str| top(title, "high") - top(title, "low");
    let inset = takes(r#"<c:autoTitleDeleted val="1"/>"#) - takes("<c:title/>");
    assert!((inset - 22_225).abs() < 100, "{inset}");
}

#[test]
fn names_within_the_plot_need_no_room_below_it() {
    let page = |values: &[&str]| {
        let all = series(0, "Apples", values, "");
        let axes = CHART_AXES.replace("<c:title/>", "<c:majorGridlines/>");
        let pages = charted(&format!(
            r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:barChart><c:barDir val="col"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart>{axes}</c:plotArea>"#
        ));
        lowest_line(&pages[0].items)
    };
    // Names of bars that hang from their axis stand upon these.
    assert!(page(&["-5", "-6"]) > page(&["5", "6"]) + 30_000);
}

#[test]
fn labels_count_categories_without_names_and_equations_say_what_is_not_nothing() {
    let more = r#"<c:dLbls><c:showVal val="1"/><c:showCatName val="1"/><c:separator>=</c:separator></c:dLbls><c:trendline><c:trendlineType val="poly"/><c:order val="2"/><c:dispRSqr val="1"/><c:dispEq val="1"/></c:trendline>"#;
    let all = series(0, "Apples", &["2", "4", "6"], more);
    let pages = charted(&format!(
        r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:lineChart>{all}<c:axId val="1"/><c:axId val="2"/></c:lineChart>{CHART_AXES}</c:plotArea>"#
    ));
    let text = lines(&pages[0]).concat();
    assert!(text.contains("y = 2x") && text.contains("R² = 1"), "{text}");
    assert!(!text.contains("R² = 1.") && !text.contains("0x"), "{text}");
    assert!(text.contains("2=4"), "{text}");
}

#[test]
fn equations_have_their_own_format_and_place() {
    let place = |label: &str| {
        let more = format!(
            r#"<c:trendline><c:trendlineType val="linear"/><c:dispEq val="1"/><c:trendlineLbl>{label}</c:trendlineLbl></c:trendline>"#
        );
        let all = series(0, "Apples", &["2", "4", "6"], &more);
        let pages = charted(&format!(
            r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:lineChart>{all}<c:axId val="1"/><c:axId val="2"/></c:lineChart>{CHART_AXES}</c:plotArea>"#
        ));
        let mut found = Vec::new();
        texts(&pages[0].items, &mut found);
        let found = found.iter().find(|(.., text)| text.starts_with("y ="));
        let (down, across, text) = found.expect("an equation");
        (*down, *across, (*text).to_owned())
    };
    let usual = place(r#"<c:numFmt formatCode="General" sourceLinked="0"/>"#);
    assert_eq!(usual.2, "y = 2x");
    let own = place(
        r#"<c:layout><c:manualLayout><c:x val="-0.2"/><c:y val="0.1"/></c:manualLayout></c:layout><c:numFmt formatCode="0.0" sourceLinked="0"/>"#,
    );
    assert_eq!(own.2, "y = 2.0x");
    assert!(own.0 > usual.0 && own.1 < usual.1);
}

#[test]
fn a_legend_upon_the_plot_is_drawn_upon_it() {
    let all = series(0, "Apples", &["5"], "") + &series(1, "Pears", &["5"], "");
    let page = |overlay: &str| {
        let pages = charted(&format!(
            r#"<c:plotArea><c:barChart><c:barDir val="col"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart>{CHART_AXES}</c:plotArea><c:legend><c:legendPos val="r"/><c:overlay val="{overlay}"/></c:legend>"#
        ));
        let drawn = format!("{:?}", pages[0].items);
        drawn.find("Apples") > drawn.find("Axis Title")
    };
    assert!(page("1") && !page("0"));
}

#[test]
fn shares_stand_below_the_names_that_they_are_of() {
    let page = |value: &str| {
        let more = format!(
            r#"<c:dLbls><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="300"/></a:pPr></a:p></c:txPr><c:showVal val="{value}"/><c:showPercent val="1"/><c:showCatName val="1"/></c:dLbls>"#
        );
        let pages = charted(&format!(
            r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:pieChart>{}</c:pieChart></c:plotArea>"#,
            series(0, "Apples", &["5"], &more)
        ));
        lines(&pages[0])
    };
    assert!(page("0").contains(&String::from("100%")));
    assert!(page("1").contains(&String::from("1, 5, 100%")));
}

#[test]
fn fields_of_a_label_say_what_it_stands_at() {
    let field =
        |kind: &str| format!(r#"<a:fld id="{{0}}" type="{kind}"><a:t>[{kind}]</a:t></a:fld>"#);
    let more = format!(
        r#"<c:dLbls><c:dLbl><c:idx val="0"/><c:tx><c:rich><a:bodyPr/><a:p>{}<a:r><a:t>: </a:t></a:r>{}{}</a:p></c:rich></c:tx><c:showPercent val="1"/></c:dLbl></c:dLbls>"#,
        field("SERIESNAME"),
        field("PERCENTAGE"),
        field("CELLRANGE")
    );
    let pages = charted(&format!(
        r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:pieChart>{}</c:pieChart></c:plotArea>"#,
        series(0, "Apples", &["1", "3"], &more)
    ));
    assert!(lines(&pages[0]).contains(&String::from("Apples: 25%[CELLRANGE]")));
}

#[test]
fn a_label_is_as_wide_as_it_was_made() {
    let page = |width: &str| {
        let more = format!(
            r#"<c:dLbls><c:dLbl><c:idx val="0"/><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="400"/></a:pPr></a:p></c:txPr><c:showSerName val="1"/><c:extLst><c:ext uri="{{CE6537A1-D6FC-4f65-9D91-7224C49458BB}}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:layout><c:manualLayout>{width}</c:manualLayout></c15:layout></c:ext></c:extLst></c:dLbl></c:dLbls>"#
        );
        let pages = charted(&format!(
            r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:pieChart>{}</c:pieChart></c:plotArea>"#,
            series(0, "Apples and pears of a garden", &["1"], &more)
        ));
        lines(&pages[0])
    };
    let whole = String::from("Apples and pears of a garden");
    let lines = page("");
    assert!(!lines.contains(&whole), "{lines:?}");
    let lines = page(r#"<c:w val="0.9"/><c:h val="0.2"/>"#);
    assert!(lines.contains(&whole), "{lines:?}");
}

#[test]
fn rows_of_a_legend_fill_the_height_that_is_given() {
    let all = series(0, "Apples", &["5"], "") + &series(1, "Pears", &["5"], "");
    let between = |layout: &str| {
        let pages = charted(&format!(
            r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:barChart><c:barDir val="col"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart>{CHART_AXES}</c:plotArea><c:legend><c:legendPos val="r"/>{layout}</c:legend>"#
        ));
        let mut runs = Vec::new();
        texts(&pages[0].items, &mut runs);
        let of = |name: &str| runs.iter().find(|run| run.2 == name).map(|run| run.0);
        of("Pears").zip(of("Apples")).map(|(low, high)| low - high)
    };
    let high = r#"<c:layout><c:manualLayout><c:h val="0.9"/></c:manualLayout></c:layout>"#;
    assert!(between(high) > between("").map(|usual| usual * 2));
}

#[test]
fn a_single_row_of_bodies_has_its_name() {
    let all = series(0, "", &["5"], "");
    let pages = charted(&format!(
        r#"<c:autoTitleDeleted val="1"/><c:view3D><c:rotX val="15"/><c:rotY val="20"/></c:view3D><c:plotArea><c:bar3DChart><c:barDir val="col"/><c:grouping val="standard"/>{all}<c:axId val="1"/><c:axId val="2"/><c:axId val="3"/></c:bar3DChart>{CHART_AXES}<c:serAx><c:axId val="3"/><c:crossAx val="2"/></c:serAx></c:plotArea>"#
    ));
    let text = lines(&pages[0]).concat();
    assert!(text.contains("Series 1"), "{text}");
}

#[test]
fn a_pie_whose_labels_may_stand_outside_of_it_is_smaller() {
    let high = |position: &str| {
        let labels = format!(
            r#"<c:dLbls><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="300"/></a:pPr></a:p></c:txPr>{position}<c:showVal val="1"/></c:dLbls>"#
        );
        let all = series(0, "Apples", &["1", "1"], &labels);
        let pages = charted(&format!(
            r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:pieChart>{all}</c:pieChart></c:plotArea>"#
        ));
        // From where a slice begins at the top down to where it ends.
        fn slice(items: &[Item]) -> Option<i64> {
            items.iter().find_map(|item| match item {
                Item::Group(group) => slice(&group.items),
                Item::Path(PathItem { path, .. }) => {
                    let ends = path.0.iter().filter_map(|segment| match segment {
                        Segment::Line(to) | Segment::Cubic(_, _, to) => Some(to.y.0),
                        _ => None,
                    });
                    let is_round = |part: &Segment| matches!(part, Segment::Cubic(..));
                    let round = path.0.iter().any(is_round);
                    let (least, most) = (ends.clone().min()?, ends.max()?);
                    round.then_some(most - least)
                }
                _ => None,
            })
        }
        slice(&pages[0].items).expect("a slice")
    };
    let within = high(r#"<c:dLblPos val="inEnd"/>"#) as f64;
    for position in ["", r#"<c:dLblPos val="bestFit"/>"#] {
        let share = high(position) as f64 / within;
        assert!((share - 0.85).abs() < 0.01, "{share}");
    }
}

#[test]
fn a_web_between_long_names_can_still_be_seen() {
    let name = "x".repeat(200);
    let points = (0..4).fold(String::new(), |all, place| {
        format!(r#"{all}<c:pt idx="{place}"><c:v>{name}</c:v></c:pt>"#)
    });
    let more = format!(r#"<c:cat><c:strLit><c:ptCount val="4"/>{points}</c:strLit></c:cat>"#);
    let all = series(0, "Apples", &["5", "6", "7", "8"], &more);
    let axes = CHART_AXES.replace("<c:title/>", "<c:majorGridlines/>");
    let pages = charted(&format!(
        r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:radarChart>{all}<c:axId val="1"/><c:axId val="2"/></c:radarChart>{axes}</c:plotArea>"#
    ));
    /// Height of the highest closed path of straight lines but for rectangles.
    fn highest(items: &[Item]) -> i64 {
        let heights = items.iter().map(|item| match item {
            Item::Group(group) => highest(&group.items),
            Item::Path(PathItem {
                path, fill: None, ..
            }) if path.0.len() > 4 => {
                let tops = path.0.iter().filter_map(|segment| match segment {
                    Segment::Move(to) | Segment::Line(to) => Some(to.y.0),
                    _ => None,
                });
                let ends = tops.clone().max().zip(tops.min());
                ends.map_or(0, |(most, least)| most - least)
            }
            _ => 0,
        });
        heights.max().unwrap_or(0)
    }
    assert!(highest(&pages[0].items) > 200_000);
}
