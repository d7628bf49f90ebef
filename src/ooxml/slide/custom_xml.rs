//! Custom XML parts (`shared/format` 30, `CustomXmlItem`): each is kept whole.

use super::super::context::Context;
use super::super::fill::fill;
use super::{related, tolerate};
use crate::editor_bin::codec::{Utf8, Writer, put};
use crate::editor_bin::container::ContainerWriter;
use crate::editor_bin::ppty::{CustomXmlItem, SchemaRef, SchemaRefWrap, StringField, Utf8Field};
use crate::error::Result;
use crate::package::PartName;

/// Writes the table of the custom XML parts of the presentation, if there are any.
///
/// # Errors
/// A limit is exceeded.
pub(super) fn write(
    main: &PartName,
    cx: &mut Context<'_>,
    w: &mut Writer,
    table: &mut ContainerWriter,
) -> Result<()> {
    let relationships = cx.package.relationships(main);
    let mut items = Vec::new();
    for found in relationships.all_of("customXml") {
        if let Some(part) = found.part().filter(|part| cx.package.has(part)) {
            items.extend(item(part, cx)?);
        }
    }
    if items.is_empty() {
        return Ok(());
    }
    table.table(w, 8);
    w.u32(items.len() as u32);
    for item in &items {
        w.record(8, |w| put(item, w));
    }
    Ok(())
}

fn item(part: &PartName, cx: &mut Context<'_>) -> Result<Option<CustomXmlItem>> {
    let text = match cx.package.read(part) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) => {
            tolerate(Err(error), cx)?;
            return Ok(None);
        }
    };
    let mut item = CustomXmlItem {
        xml: Utf8Field { text: Utf8(text) },
        ..CustomXmlItem::default()
    };
    if let Some(properties) = related(part, "customXmlProps", cx) {
        let read = cx.read_part(&properties, |xml, cx| {
            item.item_id = xml.attr("ds:itemID").map(|id| {
                Box::new(StringField {
                    text: id.to_owned(),
                })
            });
            xml.children(&mut |xml| {
                if xml.name() != "ds:schemaRefs" {
                    return Ok(());
                }
                xml.children(&mut |xml| {
                    let mut schema_ref = SchemaRef::default();
                    fill(xml, &mut schema_ref, cx)?;
                    item.schema_refs.push(SchemaRefWrap {
                        schema_ref: Some(Box::new(schema_ref)),
                    });
                    Ok(())
                })
            })
        });
        tolerate(read, cx)?;
    }
    Ok(Some(item))
}
