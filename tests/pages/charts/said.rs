//! What charts say: names of categories, labels and legends.

use quire::layout::display::{Fill, Item, Segment};
use quire::resolve::colour::Rgba;

use super::{CHART_AXES, charted, series};
use crate::lines;

#[test]
fn labels_show_the_cells_that_stand_for_their_points() {
    let extension = |uri: &str, inside: &str| {
        format!(
            r#"<c:extLst><c:ext uri="{{{uri}}}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">{inside}</c:ext></c:extLst>"#
        )
    };
    let shown = extension(
        "CE6537A1-D6FC-4f65-9D91-7224C49458BB",
        r#"<c15:showDataLabelsRange val="1"/>"#,
    );
    let field = r#"<c:dLbl><c:idx val="1"/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>by </a:t></a:r><a:fld id="{D8C4F6A2-0000-0000-0000-000000000000}" type="CELLRANGE"><a:t>[CELLRANGE]</a:t></a:fld></a:p></c:rich></c:tx><c:showVal val="0"/></c:dLbl>"#;
    let labels = format!(r#"<c:dLbls>{field}<c:showVal val="1"/>{shown}</c:dLbls>"#);
    let range = extension(
        "02D57815-91ED-43cb-92C2-25804820EDAC",
        r#"<c15:datalabelsRange><c15:f>Sums!$C$1:$C$2</c15:f><c15:dlblRangeCache><c:ptCount val="2"/><c:pt idx="0"><c:v>Ann</c:v></c:pt><c:pt idx="1"><c:v>Bob</c:v></c:pt></c15:dlblRangeCache></c15:datalabelsRange>"#,
    );
    let apples = series(0, "Apples", &["5", "3"], &labels);
    let apples = apples.replace("</c:ser>", &format!("{range}</c:ser>"));
    let pages = charted(&format!(
        r#"<c:plotArea><c:barChart><c:barDir val="col"/>{apples}<c:axId val="1"/><c:axId val="2"/></c:barChart>{CHART_AXES}</c:plotArea>"#
    ));
    let text = lines(&pages[0]).join("|");
    assert!(text.contains("Ann,|5") && text.contains("by Bob"), "{text}");
    assert!(!text.contains("CELLRANGE"), "{text}");
}

#[test]
fn a_legend_that_is_placed_by_its_edges_takes_no_more_than_what_is_between_them() {
    let apples = series(0, "Apples", &["5", "3"], "");
    let bars = |layout: &str| {
        let pages = charted(&format!(
            r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:barChart><c:barDir val="col"/>{apples}<c:axId val="1"/><c:axId val="2"/></c:barChart>{CHART_AXES}</c:plotArea><c:legend><c:legendPos val="b"/><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>{layout}</c:manualLayout></c:layout></c:legend>"#
        ));
        format!("{:?}", pages[0].items)
    };
    let edges = r#"<c:wMode val="edge"/><c:hMode val="edge"/><c:x val="0.25"/><c:y val="0.75"/><c:w val="0.75"/><c:h val="0.875"/>"#;
    let sides = r#"<c:x val="0.25"/><c:y val="0.75"/><c:w val="0.5"/><c:h val="0.125"/>"#;
    assert_eq!(bars(edges), bars(sides));
}

#[test]
fn names_too_long_for_their_categories_are_upright_below_others() {
    let page = |levels: &str, turn: &str| {
        let more = format!(
            r#"<c:cat><c:multiLvlStrRef><c:multiLvlStrCache><c:ptCount val="3"/><c:lvl><c:pt idx="0"><c:v>Acknowledgements</c:v></c:pt><c:pt idx="1"><c:v>b</c:v></c:pt><c:pt idx="2"><c:v>c</c:v></c:pt></c:lvl>{levels}</c:multiLvlStrCache></c:multiLvlStrRef></c:cat>"#
        );
        let all = series(0, "Apples", &["5", "6", "7"], &more);
        let look = format!(r#"<c:txPr><a:bodyPr{turn}/><a:p/></c:txPr>"#);
        let pages = charted(&format!(
            r#"<c:plotArea><c:barChart><c:barDir val="col"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/>{look}<c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea>"#
        ));
        format!("{:?}", pages[0].items)
    };
    let upright = r#" rot="-5400000""#;
    let levels = r#"<c:lvl><c:pt idx="0"><c:v>Old</c:v></c:pt></c:lvl>"#;
    assert!(page(levels, "") == page(levels, upright));
    assert!(page("", "") != page("", upright));
}

#[test]
fn numbers_are_written_as_their_own_cells_are() {
    let labels = r#"<c:dLbls><c:showVal val="1"/></c:dLbls>"#;
    let said = |codes: [&str; 2]| {
        let mut apples = series(0, "Apples", &["0.5", "0.25"], labels);
        for (place, code) in codes.iter().enumerate() {
            let plain = format!(r#"<c:pt idx="{place}">"#);
            let with = format!(r#"<c:pt idx="{place}"{code}>"#);
            apples = apples.replace(&plain, &with);
        }
        let pages = charted(&format!(
            r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:barChart><c:barDir val="col"/>{apples}<c:axId val="1"/><c:axId val="2"/></c:barChart>{CHART_AXES}</c:plotArea>"#
        ));
        lines(&pages[0])
    };
    let percent = r#" formatCode="0%""#;
    let (plain, first, second) = (said(["", ""]), said([percent, ""]), said(["", percent]));
    let has = |lines: &[String], wanted: &str| lines.iter().any(|line| line == wanted);
    assert!(
        has(&plain, "0.5") && has(&plain, "0.25") && has(&plain, "0.6"),
        "{plain:?}"
    );
    // An axis writes as the first number does.
    assert!(
        has(&first, "50%") && has(&first, "0.25") && has(&first, "60%"),
        "{first:?}"
    );
    assert!(
        has(&second, "0.5") && has(&second, "25%") && has(&second, "0.6"),
        "{second:?}"
    );
}

#[test]
fn categories_have_the_names_that_any_group_of_their_axis_gives() {
    let names = r#"<c:cat><c:strLit><c:ptCount val="2"/><c:pt idx="0"><c:v>north</c:v></c:pt><c:pt idx="1"><c:v>south</c:v></c:pt></c:strLit></c:cat>"#;
    let text = |axes: &str| {
        let areas = series(0, "Apples", &["5", "3"], "");
        let lines_of = series(1, "Pears", &["2", "4"], names);
        let pages = charted(&format!(
            r#"<c:plotArea><c:areaChart>{areas}<c:axId val="1"/><c:axId val="2"/></c:areaChart><c:lineChart>{lines_of}{axes}</c:lineChart>{CHART_AXES}</c:plotArea>"#
        ));
        lines(&pages[0]).concat()
    };
    assert!(text(r#"<c:axId val="1"/><c:axId val="2"/>"#).contains("south"));
    assert!(!text(r#"<c:axId val="7"/><c:axId val="2"/>"#).contains("south"));
}

#[test]
fn points_stand_over_categories_or_over_numbers_of_their_own() {
    let bars = series(
        0,
        "Apples",
        &["5", "3"],
        r#"<c:spPr><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></c:spPr>"#,
    );
    let of = |axes: &str, more: &str| {
        let numbers = |name: &str, values: [&str; 2]| {
            let points = [0, 1]
                .map(|place| format!(r#"<c:pt idx="{place}"><c:v>{}</c:v></c:pt>"#, values[place]));
            format!(
                r#"<c:{name}><c:numLit><c:ptCount val="2"/>{}</c:numLit></c:{name}>"#,
                points.concat()
            )
        };
        let mark = r#"<c:marker><c:symbol val="square"/><c:size val="10"/><c:spPr><a:solidFill><a:srgbClr val="0000FF"/></a:solidFill></c:spPr></c:marker>"#;
        let points = format!(
            r#"<c:ser><c:idx val="1"/><c:order val="1"/>{mark}{}{}</c:ser>"#,
            numbers("xVal", ["1", "2"]),
            numbers("yVal", ["5", "3"])
        );
        let page = charted(&format!(
            r#"<c:plotArea><c:barChart><c:barDir val="col"/>{bars}<c:axId val="1"/><c:axId val="2"/></c:barChart><c:scatterChart><c:scatterStyle val="lineMarker"/>{points}{axes}</c:scatterChart>{CHART_AXES}{more}</c:plotArea>"#
        ))
        .remove(0);
        let middles = |colour: [u8; 4]| {
            let mut found = Vec::new();
            middles_of(&page.items, colour, &mut found);
            found
        };
        (middles([255, 0, 0, 255]), middles([0, 0, 255, 255]))
    };
    let (bars, points) = of(r#"<c:axId val="1"/><c:axId val="2"/>"#, "");
    assert_eq!((bars.len(), points.len()), (2, 2));
    for (bar, point) in bars.iter().zip(&points) {
        assert!((bar - point).abs() < 20_000, "{bars:?} {points:?}");
    }
    let own = r#"<c:valAx><c:axId val="3"/><c:axPos val="t"/><c:crossAx val="4"/></c:valAx><c:valAx><c:axId val="4"/><c:axPos val="r"/><c:crossAx val="3"/><c:crosses val="max"/></c:valAx>"#;
    let (bars, points) = of(r#"<c:axId val="3"/><c:axId val="4"/>"#, own);
    assert_eq!((bars.len(), points.len()), (2, 2));
    // Their axis begins at nothing, and ends at three.
    let apart = |places: &[i64]| places[1] - places[0];
    assert!(apart(&points) < apart(&bars) * 3 / 4, "{bars:?} {points:?}");
}

/// The middles of areas of a colour, across.
fn middles_of(items: &[Item], colour: [u8; 4], found: &mut Vec<i64>) {
    for item in items {
        match item {
            Item::Group(group) => middles_of(&group.items, colour, found),
            Item::Path(path) if path.fill == Some(Fill::Solid(Rgba(colour))) => {
                let mut across = Vec::new();
                for segment in &path.path.0 {
                    if let Segment::Move(point) | Segment::Line(point) = segment {
                        across.push(point.x.0);
                    }
                }
                let ends = (across.iter().min(), across.iter().max());
                if let (Some(left), Some(right)) = ends {
                    found.push((left + right) / 2);
                }
            }
            _ => {}
        }
    }
}

#[test]
fn lying_bars_have_a_table_instead_of_the_labels_of_values() {
    let table = r#"<c:dTable><c:showKeys val="1"/></c:dTable>"#;
    let all = series(
        0,
        "Apples and all other fruits that grow on trees in this country",
        &["7", "3"],
        "",
    ) + &series(1, "", &["5", "6"], "");
    let text = |table: &str| {
        let pages = charted(&format!(
            r#"<c:plotArea><c:barChart><c:barDir val="bar"/>{all}<c:axId val="1"/><c:axId val="2"/></c:barChart>{CHART_AXES}{table}</c:plotArea>"#
        ));
        lines(&pages[0]).join("|")
    };
    let (without, with) = (text(""), text(table));
    assert!(
        without.contains("02468") && !without.contains("Apples"),
        "{without}"
    );
    // A long name has several lines; a series without one is counted.
    assert!(
        with.contains("Apples") && with.contains("Series 2"),
        "{with}"
    );
    assert!(with.contains('7') && !with.contains("02468"), "{with}");
}

#[test]
fn round_charts_have_the_ground_that_is_said() {
    let count = |ground: &str| {
        let apples = series(0, "Apples", &["5", "3"], "");
        let pages = charted(&format!(
            r#"<c:plotArea><c:pieChart>{apples}</c:pieChart>{ground}</c:plotArea>"#
        ));
        format!("{:?}", pages[0].items)
            .matches("[1, 2, 3, 255]")
            .count()
    };
    assert_eq!(count(""), 0);
    let said = r#"<c:spPr><a:solidFill><a:srgbClr val="010203"/></a:solidFill></c:spPr>"#;
    assert_eq!(count(said), 1);
}
