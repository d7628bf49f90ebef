//! What charts say: names of categories, labels and legends.

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
