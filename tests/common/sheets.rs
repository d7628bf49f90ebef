//! Workbooks of one sheet, made from XML text.

use crate::common::{Parts, converted};

const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const NAMESPACES: &str = concat!(
    r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
);

/// A workbook of one sheet: rows and what is behind them, and the formats of cells.
pub fn workbook(rows: &str, behind: &str, formats: &str) -> Vec<u8> {
    printed_in(&[], rows, behind, formats)
}

/// The same, of which blocks of cells alone are printed.
pub fn printed_in(areas: &[&str], rows: &str, behind: &str, formats: &str) -> Vec<u8> {
    let areas = match areas {
        [] => String::new(),
        areas => {
            let areas = areas.join(",");
            format!(
                r#"<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">{areas}</definedName></definedNames>"#
            )
        }
    };
    let book = format!(
        r#"<workbook {NAMESPACES}><sheets><sheet name="Sums" sheetId="1" r:id="rId1"/></sheets>{areas}</workbook>"#
    );
    let sheet =
        format!(r#"<worksheet {NAMESPACES}><sheetData>{rows}</sheetData>{behind}</worksheet>"#);
    let styles = format!(
        r#"<styleSheet {NAMESPACES}><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/>{formats}</cellXfs></styleSheet>"#
    );
    let mut parts = Parts::new("xl/workbook.xml", &format!("{SHEET}.sheet.main+xml"), &book)
        .part(
            "xl/worksheets/sheet1.xml",
            &format!("{SHEET}.worksheet+xml"),
            &sheet,
        )
        .part("xl/styles.xml", &format!("{SHEET}.styles+xml"), &styles);
    parts.relationships(
        "xl/_rels/workbook.xml.rels",
        &[
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("rId2", "styles", "styles.xml"),
        ],
    );
    converted(parts).editor_bin
}

/// A cell with a text.
pub fn text(place: &str, style: u32, text: &str) -> String {
    format!(r#"<c r="{place}" s="{style}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}
