//! Workbooks of one sheet with a chart, made from XML text.

use crate::common::{Parts, converted};

pub const BOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
pub const NAMESPACES: &str = concat!(
    r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
);

const DRAWING: &str = concat!(
    r#"xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" "#,
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
);
const DRAWING_TYPE: &str = "application/vnd.openxmlformats-officedocument.drawing+xml";

/// A workbook of one sheet that is all a chart, as the XML text of that has it.
pub fn chart_sheet(setup: &str, chart: &str) -> Vec<u8> {
    let sheet = format!(r#"<chartsheet {NAMESPACES}>{setup}<drawing r:id="rId1"/></chartsheet>"#);
    with_chart(("chartsheet", &sheet), "", chart)
}

/// A sheet of a kind with a drawing that is a chart, and the formats of cells.
pub fn with_chart(sheet: (&str, &str), formats: &str, chart: &str) -> Vec<u8> {
    let chart = Chart {
        namespace: "http://schemas.openxmlformats.org/drawingml/2006/chart",
        content: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        inside: &format!("<c:chart>{chart}</c:chart>"),
    };
    drawn(sheet, [formats, ""], &chart)
}

/// A sheet with an extended chart, and names of the workbook.
pub fn with_extended_chart(sheet: &str, names: &str, inside: &str) -> Vec<u8> {
    let chart = Chart {
        namespace: "http://schemas.microsoft.com/office/drawing/2014/chartex",
        content: "application/vnd.ms-office.chartex+xml",
        inside,
    };
    drawn(("worksheet", sheet), ["", names], &chart)
}

/// What tells kinds of charts apart, and what is inside of the root of their part.
struct Chart<'a> {
    namespace: &'a str,
    content: &'a str,
    inside: &'a str,
}

/// A sheet with a drawing, given by its anchor.
pub fn with_drawing(sheet: &str, anchor: &str) -> Vec<u8> {
    let book = format!(
        r#"<workbook {NAMESPACES}><sheets><sheet name="Sums" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let drawing = format!("<xdr:wsDr {DRAWING}>{anchor}</xdr:wsDr>");
    let mut parts = Parts::new("xl/workbook.xml", &format!("{BOOK}.sheet.main+xml"), &book)
        .part(
            "xl/worksheets/sheet1.xml",
            &format!("{BOOK}.worksheet+xml"),
            sheet,
        )
        .part("xl/drawings/drawing1.xml", DRAWING_TYPE, &drawing);
    for (part, id, kind, target) in [
        (
            "_rels/workbook",
            "rId1",
            "worksheet",
            "worksheets/sheet1.xml",
        ),
        (
            "worksheets/_rels/sheet1",
            "rId1",
            "drawing",
            "../drawings/drawing1.xml",
        ),
    ] {
        parts.relationships(&format!("xl/{part}.xml.rels"), &[(id, kind, target)]);
    }
    converted(parts).editor_bin
}

fn drawn((kind, sheet): (&str, &str), [formats, names]: [&str; 2], chart: &Chart<'_>) -> Vec<u8> {
    let Chart {
        namespace,
        content,
        inside,
    } = chart;
    let book = format!(
        r#"<workbook {NAMESPACES}><sheets><sheet name="Sums" sheetId="1" r:id="rId1"/></sheets><definedNames>{names}</definedNames></workbook>"#
    );
    let styles = format!(
        r#"<styleSheet {NAMESPACES}><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/>{formats}</cellXfs></styleSheet>"#
    );
    let place = format!("{kind}s/sheet1.xml");
    let drawing = format!(
        r#"<xdr:wsDr {DRAWING}><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="5000000" cy="3000000"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="{namespace}"><c:chart xmlns:c="{namespace}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>"#
    );
    let space = format!(r#"<c:chartSpace xmlns:c="{namespace}" {DRAWING}>{inside}</c:chartSpace>"#);
    let mut parts = Parts::new("xl/workbook.xml", &format!("{BOOK}.sheet.main+xml"), &book)
        .part(&format!("xl/{place}"), &format!("{BOOK}.{kind}+xml"), sheet)
        .part("xl/styles.xml", &format!("{BOOK}.styles+xml"), &styles)
        .part("xl/drawings/drawing1.xml", DRAWING_TYPE, &drawing)
        .part("xl/charts/chart1.xml", content, &space);
    parts.relationships(
        "xl/_rels/workbook.xml.rels",
        &[("rId1", kind, &place), ("rId2", "styles", "styles.xml")],
    );
    parts.relationships(
        &format!("xl/{kind}s/_rels/sheet1.xml.rels"),
        &[("rId1", "drawing", "../drawings/drawing1.xml")],
    );
    parts.relationships(
        "xl/drawings/_rels/drawing1.xml.rels",
        &[("rId1", "chart", "../charts/chart1.xml")],
    );
    converted(parts).editor_bin
}
