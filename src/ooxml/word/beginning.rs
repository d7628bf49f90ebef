//! The beginning of a long text: its first blocks, and the properties of the section in which they end.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use super::super::beginning::{BEGINNING, LARGE, Place, bytes_besides};
use crate::error::ErrorKind;
use crate::package::{Cut, Package, PartName, Tail, behind};
use crate::xml::Xml;

/// Bytes of the properties of a section at most.
const SECTION: u64 = 64 << 10;

/// See [`beginning`](crate::ooxml::beginning).
pub fn cuts(main: &PartName, package: &Package<'_>) -> Option<HashMap<PartName, Cut>> {
    if package.size(main)? < LARGE || bytes_besides(package, &|part| part == main) > LARGE {
        return None;
    }
    let place = Place::find(main, Some("w:body"), package, &|bytes, _| {
        bytes >= BEGINNING
    })?;
    let section = section_behind(&place, main, package)?;
    let cut = Cut {
        head: place.end,
        tail: Tail::Instead(section + &place.closing()),
    };
    Some(HashMap::from([(main.clone(), cut)]))
}

/// The `w:sectPr` that comes next: that of the section in which the place is, whether it stands in the last paragraph of the
/// section or at the end of the body (ECMA-376-1, 17.6.17 and 17.6.18). Empty if there is none.
fn section_behind(place: &Place, main: &PartName, package: &Package<'_>) -> Option<String> {
    let mark = format!("<{}sectPr", place.prefix());
    let rest = behind(package.stream(main).ok()?, place.end, &mark).take(SECTION);
    let mut xml = Xml::new(
        main.as_str(),
        Box::new(Cursor::new(place.opening.as_bytes()).chain(rest)),
    );
    xml.root().ok()?;
    let mut section = String::new();
    // The rest of the part is not well-formed; what matters stands before that shows.
    let _end = xml.children(&mut |xml| {
        if xml.name() != "w:body" {
            return Ok(());
        }
        xml.children(&mut |xml| {
            section = xml.raw()?;
            Err(ErrorKind::Cancelled.into())
        })
    });
    Some(section)
}
