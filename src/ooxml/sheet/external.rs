//! External links (`shared/format` 21, "External links").

use crate::editor_bin::xlsy::{ExternalAlternateUrls, ExternalReference, OleLink};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{fill, fill_child};
use crate::package::PartName;
use crate::xml::Xml;

/// Reads an external link part.
///
/// # Errors
/// The part is damaged.
pub fn read(part: &PartName, cx: &mut Context<'_>) -> Result<ExternalReference> {
    let mut link = ExternalReference::default();
    cx.read_part(part, |xml, cx| {
        xml.children(&mut |xml| match xml.name() {
            "externalBook" => {
                let book = link.external_book.get_or_insert_default();
                book.id = target(xml, cx);
                if let Some(found) = fill_book(xml, book, cx)? {
                    book.alternate_urls = Some(found);
                }
                Ok(())
            }
            "oleLink" => {
                let Some(id) = target(xml, cx) else {
                    return Ok(());
                };
                let mut ole = OleLink::default();
                fill(xml, &mut ole, cx)?;
                ole.id = Some(id);
                link.ole_link = Some(Box::new(ole));
                Ok(())
            }
            "ddeLink" => fill(xml, &mut **link.dde_link.get_or_insert_default(), cx),
            "extLst" => xml.children(&mut |xml| {
                xml.children(&mut |xml| {
                    // Any prefix: the extension is one of a single program.
                    let key = xml.attr("fileKey").map(str::to_owned);
                    link.external_file_key = key.or(link.external_file_key.take());
                    let instance = xml.attr("instanceId").map(str::to_owned);
                    link.external_instance_id = instance.or(link.external_instance_id.take());
                    Ok(())
                })
            }),
            _ => Ok(()),
        })
    })?;
    Ok(link)
}

/// Reads the children of `externalBook`; gives the alternate addresses.
fn fill_book(
    xml: &mut Xml<'_>,
    book: &mut crate::editor_bin::xlsy::ExternalBook,
    cx: &mut Context<'_>,
) -> Result<Option<Box<ExternalAlternateUrls>>> {
    let mut urls = None;
    xml.children(&mut |xml| match xml.name() {
        "xxl21:alternateUrls" => {
            let mut found = ExternalAlternateUrls {
                drive_id: xml.attr("driveId").map(str::to_owned),
                item_id: xml.attr("itemId").map(str::to_owned),
                ..Default::default()
            };
            xml.children(&mut |xml| {
                let address = path_target(xml, cx);
                match xml.name().rsplit(':').next() {
                    Some("absoluteUrl") => found.absolute_url = address,
                    Some("relativeUrl") => found.relative_url = address,
                    _ => {}
                }
                Ok(())
            })?;
            urls = Some(Box::new(found));
            Ok(())
        }
        _ => fill_child(xml, book, cx),
    })?;
    Ok(urls)
}

/// The target of the relationship that the current element names.
fn target(xml: &Xml<'_>, cx: &Context<'_>) -> Option<String> {
    let found = cx.relationship(xml.attr("r:id")?)?;
    Some(found.raw_target.clone())
}

/// As [`target`], of relationships to a path only.
fn path_target(xml: &Xml<'_>, cx: &Context<'_>) -> Option<String> {
    let found = cx.relationship(xml.attr("r:id")?)?;
    (found.kind == "externalLinkPath").then(|| found.raw_target.clone())
}
