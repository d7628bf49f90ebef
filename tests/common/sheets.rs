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
    let sheet =
        format!(r#"<worksheet {NAMESPACES}><sheetData>{rows}</sheetData>{behind}</worksheet>"#);
    let styles = format!(
        r#"<styleSheet {NAMESPACES}><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/>{formats}</cellXfs></styleSheet>"#
    );
    one_sheet(&areas, &sheet, Some(&styles))
}

/// A workbook of the parts of one sheet: what is defined behind its list of sheets, the sheet, and the styles.
pub fn one_sheet(names: &str, sheet: &str, styles: Option<&str>) -> Vec<u8> {
    let book = format!(
        r#"<workbook {NAMESPACES}><sheets><sheet name="Sums" sheetId="1" r:id="rId1"/></sheets>{names}</workbook>"#
    );
    let mut parts = Parts::new("xl/workbook.xml", &format!("{SHEET}.sheet.main+xml"), &book).part(
        "xl/worksheets/sheet1.xml",
        &format!("{SHEET}.worksheet+xml"),
        sheet,
    );
    let mut related = vec![("rId1", "worksheet", "worksheets/sheet1.xml")];
    if let Some(styles) = styles {
        parts = parts.part("xl/styles.xml", &format!("{SHEET}.styles+xml"), styles);
        related.push(("rId2", "styles", "styles.xml"));
    }
    parts.relationships("xl/_rels/workbook.xml.rels", &related);
    converted(parts).editor_bin
}

/// A workbook of one sheet, of what stands in its element, whose cell formats have borders, the first one none.
pub fn bordered(sheet: &str, borders: &[&str]) -> Vec<u8> {
    let list: String = borders
        .iter()
        .map(|border| format!("<border>{border}</border>"))
        .collect();
    let formats: String = (1..=borders.len())
        .map(|index| format!(r#"<xf borderId="{index}"/>"#))
        .collect();
    let styles = format!(
        r#"<styleSheet {NAMESPACES}><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts><fills><fill/></fills><borders><border/>{list}</borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/>{formats}</cellXfs></styleSheet>"#
    );
    let sheet = format!("<worksheet {NAMESPACES}>{sheet}</worksheet>");
    one_sheet("", &sheet, Some(&styles))
}

/// A cell with a text.
pub fn text(place: &str, style: u32, text: &str) -> String {
    format!(r#"<c r="{place}" s="{style}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}
