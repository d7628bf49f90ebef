//! Custom XML of the workbook (`shared/format` 21, "Theme and custom XML").

use super::tolerate;
use crate::editor_bin::codec::{Utf8, Writer, put};
use crate::editor_bin::xlsy::{CustomContent, XlsyCustom};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::order;
use crate::package::{PartName, Relationships};

/// Record id in XlsyCustoms.
const CUSTOM: u8 = 0;

/// Writes the table of the custom XML parts related from the workbook.
///
/// # Errors
/// A limit is exceeded.
pub fn write(parts: &Relationships, cx: &mut Context<'_>, w: &mut Writer) -> Result<()> {
    w.sized(|w| {
        // The order of the known writer.
        let mut items: Vec<_> = parts.all_of("customXml").collect();
        order::sort_by(&mut items, |a, b| a.id.cmp(&b.id));
        for found in items {
            let Some(part) = found.part().filter(|part| cx.package.has(part)) else {
                continue;
            };
            let mut custom = XlsyCustom::default();
            let result = read(part, &mut custom, cx);
            if tolerate(cx, part, result)? {
                w.record(CUSTOM, |w| put(&custom, w));
            }
        }
        Ok(())
    })
}

fn read(part: &PartName, custom: &mut XlsyCustom, cx: &mut Context<'_>) -> Result<()> {
    let bytes = cx.package.read(part)?;
    custom.content = Some(Box::new(CustomContent {
        text: Utf8(String::from_utf8_lossy(&bytes).into_owned()),
    }));
    let relationships = cx.package.relationships(part);
    let properties = relationships
        .first("customXmlProps")
        .and_then(|found| found.part());
    let Some(properties) = properties.filter(|part| cx.package.has(part)) else {
        return Ok(());
    };
    cx.read_part(properties, |xml, _| {
        custom.item_id = xml.attr("ds:itemID").map(str::to_owned);
        xml.children(&mut |xml| match xml.name() {
            "ds:schemaRefs" => xml.children(&mut |xml| {
                custom.uri.extend(xml.attr("ds:uri").map(str::to_owned));
                Ok(())
            }),
            _ => Ok(()),
        })
    })
}
