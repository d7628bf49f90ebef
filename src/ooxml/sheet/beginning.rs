//! The beginning of a large workbook: the first rows of the sheet that is shown first, with all that lies behind them in its
//! part, and of the other sheets what is small.

use std::collections::HashMap;

use super::super::beginning::{BEGINNING, LARGE, Place, bytes_besides};
use super::{related, workbook};
use crate::container::Container;
use crate::editor_bin::xlsy::Visibility;
use crate::ooxml::context::Context;
use crate::package::{Cut, Package, PartName, Tail};
use crate::xml::value;

/// Bytes of shared strings at the beginning: rows use them about in their order.
const STRINGS: u64 = 512 << 10;

/// See [`beginning`](crate::ooxml::beginning).
pub fn cuts(main: &PartName, package: &Package<'_>) -> Option<HashMap<PartName, Cut>> {
    // Most workbooks are small: nothing is read of them.
    if bytes_besides(package, &|_| false) < LARGE {
        return None;
    }
    let mut cx = Context::new(package, Container::Xlsy);
    let sheets = workbook::sheets(main, &mut cx).ok()?;
    let size = |part: &PartName| package.size(part).unwrap_or_default();
    if sheets.iter().map(|sheet| size(&sheet.part)).sum::<u64>() < LARGE {
        return None;
    }
    let mut cuts = HashMap::new();
    let is_visible = |sheet: &&workbook::SheetEntry| {
        matches!(sheet.properties.state, None | Some(Visibility::Visible))
    };
    let first = active_tab(main, package)
        .and_then(|tab| sheets.get(tab))
        .filter(is_visible)
        .or_else(|| sheets.iter().find(is_visible))?;
    for sheet in sheets.iter().filter(|sheet| size(&sheet.part) > BEGINNING) {
        let is_first = sheet.part == first.part;
        // A part may be large without many rows: then there is nothing to be gained.
        let place = Place::find(&sheet.part, Some("sheetData"), package, &|bytes, _| {
            !is_first || bytes >= BEGINNING
        })?;
        let tail = if is_first {
            Tail::From(format!("</{}", place.name))
        } else {
            Tail::Instead(place.closing())
        };
        let head = place.end;
        cuts.insert(sheet.part.clone(), Cut { head, tail });
    }
    let strings = related::part_of(&package.relationships(main), "sharedStrings", &cx);
    if let Some(part) = strings.filter(|part| size(part) > STRINGS) {
        let place = Place::find(&part, None, package, &|bytes, _| bytes >= STRINGS)?;
        let tail = Tail::Instead(format!("</{}>", place.name));
        let head = place.end;
        cuts.insert(part, Cut { head, tail });
    }
    (bytes_besides(package, &|part| cuts.contains_key(part)) <= LARGE).then_some(cuts)
}

/// The index of the sheet that was looked at last (ECMA-376-1, 18.2.30).
fn active_tab(main: &PartName, package: &Package<'_>) -> Option<usize> {
    let mut tab = None;
    let mut xml = package.xml(main).ok()?;
    let read = xml.children(&mut |xml| match xml.name() {
        "bookViews" if tab.is_none() => xml.children(&mut |xml| {
            let index = xml.attr("activeTab").and_then(value::int);
            tab = tab.or_else(|| usize::try_from(index.unwrap_or(0)).ok());
            Ok(())
        }),
        _ => Ok(()),
    });
    read.ok()?;
    tab
}
