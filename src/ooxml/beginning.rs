//! The beginning of a large document: which of its parts are cut, and where, so that what is left is a document that the
//! readers read as any other.

use std::collections::HashMap;
use std::io::Read;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::{sheet, slide, word};
use crate::error::ErrorKind;
use crate::package::{Cut, DocumentKind, Package, PartName};
use crate::xml::Xml;

/// Bytes of XML from which on a document is large: reading less takes no longer than anybody notices.
pub(super) const LARGE: u64 = 4 << 20;

/// Bytes of XML that are read of a large part: some pages of a text, or what a window shows of a sheet, and many times more.
pub(super) const BEGINNING: u64 = 256 << 10;

/// Bytes of a part in which a place to cut it must be: a table of a thousand pages is one block.
const MOST: u64 = 4 * BEGINNING;

/// What is read of the parts of a large document if only its beginning is wanted. `None` if it is not large, if it has no
/// beginning that can be read in much less time than all of it, or is damaged there.
pub fn beginning(package: &Package<'_>) -> Option<HashMap<PartName, Cut>> {
    let (main, kind) = package.main().ok()?;
    match kind {
        DocumentKind::Word => word::beginning_cuts(&main, package),
        DocumentKind::Sheet => sheet::beginning_cuts(&main, package),
        DocumentKind::Slide => slide::beginning_cuts(&main, package),
    }
}

/// Bytes of all XML parts after inflating but for those that `is_cut` names.
pub(super) fn bytes_besides(package: &Package<'_>, is_cut: &dyn Fn(&PartName) -> bool) -> u64 {
    package
        .part_names()
        .filter(|part| matches!(part.extension().as_str(), "xml" | "rels" | "vml") && !is_cut(part))
        .filter_map(|part| package.size(part))
        .sum()
}

/// Where the list of children of an element can be cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The part from its beginning to the start tag of the element, which is included.
    pub(super) opening: String,
    /// The name of the root as the part writes it.
    root: String,
    /// The name of the element as the part writes it.
    pub(super) name: String,
    /// Bytes of the part up to the end of the last child that is kept.
    pub(super) end: u64,
}

impl Place {
    /// The place behind the first child at which `is_enough`, which is told the bytes of the children up to there and their
    /// number, says so: of the child `element` of a part's root, or of the root itself.
    pub(super) fn find(
        part: &PartName,
        element: Option<&str>,
        package: &Package<'_>,
        is_enough: &dyn Fn(u64, usize) -> bool,
    ) -> Option<Self> {
        let stream = package.stream(part).ok()?.take(MOST);
        let mut xml = Xml::new(part.as_str(), Box::new(stream));
        xml.root().ok()?;
        let mut found = None;
        let mut walk = |xml: &mut Xml<'_>| {
            let begin = xml.offset();
            let mut count = 0;
            xml.children_raw(&mut |xml| {
                xml.children_raw(&mut |_| Ok(()))?;
                count += 1;
                if !is_enough(xml.offset() - begin, count) {
                    return Ok(());
                }
                found = Some((begin, xml.offset()));
                Err(ErrorKind::Cancelled.into())
            })
        };
        // What ends the walk is an error, whether it is one of the part or the wish to read no more.
        let _end = match element {
            None => walk(&mut xml),
            Some(element) => xml.children_raw(&mut |xml| {
                if xml.name() == element {
                    walk(xml)
                } else {
                    Ok(())
                }
            }),
        };
        let (begin, end) = found?;
        Self::new(package.stream(part).ok()?.take(begin), end)
    }

    /// `None` if `head` is not what the offsets tell: in other encodings than UTF-8 they are not those of the part.
    fn new(mut head: impl Read, end: u64) -> Option<Self> {
        let mut opening = String::new();
        head.read_to_string(&mut opening).ok()?;
        let mut reader = Reader::from_str(&opening);
        let mut names = Vec::new();
        loop {
            match reader.read_event().ok()? {
                Event::Start(tag) => names.push(tag.name().into_inner().to_owned()),
                Event::Eof => break,
                _ => {}
            }
        }
        let (root, name) = (names.first()?.clone(), names.pop()?);
        Some(Self {
            opening,
            root,
            name,
            end,
        })
    }

    /// The prefix of the element's name, with its colon.
    pub(super) fn prefix(&self) -> &str {
        self.name.find(':').map_or("", |at| &self.name[..=at])
    }

    /// The end tags of the element and of the root.
    pub(super) fn closing(&self) -> String {
        format!("</{}></{}>", self.name, self.root)
    }
}
