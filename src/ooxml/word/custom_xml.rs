//! Parts of custom XML (ECMA-376-1, 22.5), and the settings of the editor that are kept in one of them.

use super::main_table::read_or_warn;
use super::properties::read_custom_settings;
use crate::editor_bin::codec::Bytes;
use crate::editor_bin::docy::{CustomXml, CustomXmlBytes, CustomsTable, Settings};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::fill;
use crate::order;
use crate::package::{PartName, Relationship};

/// The schema of the part that holds settings.
const SETTINGS_SCHEMA: &str = "http://schemas.onlyoffice.com/settingsCustom";

/// The mark that UTF-8 text may begin with; the format has the text without it.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The custom XML of a document.
#[derive(Default)]
pub struct Customs {
    parts: Vec<(PartName, CustomXml)>,
    settings: Option<PartName>,
}

/// Finds the custom XML that belongs to a document and reads what is told about it.
///
/// # Errors
/// The work was cancelled.
pub fn find(main: &PartName, cx: &mut Context<'_>) -> Result<Customs> {
    let mut customs = Customs::default();
    let related = cx.package.relationships(main);
    let mut found: Vec<&Relationship> = related.all_of("customXml").collect();
    // By their ids: producers write the relationships in any order.
    order::sort_by(&mut found, |a, b| a.id.cmp(&b.id));
    let parts = found
        .into_iter()
        .filter_map(|relationship| relationship.part());
    for part in parts
        .filter(|part| cx.package.has(part))
        .cloned()
        .collect::<Vec<_>>()
    {
        let mut custom = CustomXml::default();
        let related = cx.package.relationships(&part);
        if let Some(about) = related
            .first("customXmlProps")
            .and_then(|found| found.part())
        {
            read_or_warn(about, cx, |xml, cx| fill(xml, &mut custom, cx))?;
        }
        if custom.uri.iter().any(|uri| uri == SETTINGS_SCHEMA) {
            customs.settings = Some(part);
        } else {
            customs.parts.push((part, custom));
        }
    }
    Ok(customs)
}

impl Customs {
    /// Adds the settings that are kept in custom XML.
    ///
    /// # Errors
    /// The work was cancelled.
    pub fn read_settings(&self, settings: &mut Settings, cx: &mut Context<'_>) -> Result<()> {
        match &self.settings {
            Some(part) => read_or_warn(part, cx, |xml, _| read_custom_settings(xml, settings)),
            None => Ok(()),
        }
    }

    /// The table of all parts, with their bytes.
    pub fn into_table(self, cx: &mut Context<'_>) -> CustomsTable {
        let mut table = CustomsTable::default();
        for (part, mut custom) in self.parts {
            match cx.package.read(&part) {
                Ok(mut bytes) => {
                    if bytes.starts_with(BYTE_ORDER_MARK) {
                        bytes.drain(..BYTE_ORDER_MARK.len());
                    }
                    custom.content_a = Some(Box::new(CustomXmlBytes { xml: Bytes(bytes) }));
                    table.custom.push(custom);
                }
                Err(error) => cx.warn("damaged-part", error.to_string()),
            }
        }
        table
    }
}
