//! The elements of parts that go over as they stand: pivot tables and their caches (`shared/format` 21).

use quick_xml::escape::unescape;

/// Most elements of a part that are read.
const MOST_ELEMENTS: usize = 2_000_000;

/// An element's name without its prefix, and its attributes as they stand.
#[derive(Debug, Clone, Copy)]
pub struct Tag<'t> {
    /// Its name.
    pub name: &'t str,
    attributes: &'t str,
    /// Whether it ends the element.
    pub closes: bool,
}

impl<'t> Tag<'t> {
    /// The value of an attribute as it stands.
    pub fn attribute(&self, name: &str) -> Option<&'t str> {
        let mut rest = self.attributes;
        loop {
            let (key, behind) = rest.split_once('=')?;
            let behind = behind.trim_start();
            let quote = behind
                .chars()
                .next()
                .filter(|sign| matches!(sign, '"' | '\''))?;
            let (value, next) = behind.get(1..)?.split_once(quote)?;
            if key.trim() == name {
                return Some(value);
            }
            rest = next;
        }
    }

    /// The value of an attribute as text.
    pub fn text(&self, name: &str) -> Option<String> {
        let raw = self.attribute(name)?;
        Some(unescape(raw).map_or_else(|_| raw.to_owned(), Into::into))
    }

    /// The value of an attribute that is a number.
    pub fn number(&self, name: &str) -> Option<u32> {
        self.attribute(name)?.parse().ok()
    }

    /// The value of an attribute that is true or false.
    pub fn flag(&self, name: &str) -> Option<bool> {
        Some(matches!(self.attribute(name)?, "1" | "true"))
    }
}

/// The elements of a part in its order; comments and what is malformed are passed over.
pub fn tags(xml: &str) -> impl Iterator<Item = Tag<'_>> {
    let parts = xml.split('<').skip(1).take(MOST_ELEMENTS);
    parts.filter_map(|part| {
        let (inside, _) = part.split_once('>')?;
        let (inside, closes) = match inside.strip_prefix('/') {
            Some(inside) => (inside, true),
            None => (inside, false),
        };
        let inside = inside.strip_suffix('/').unwrap_or(inside);
        let (name, attributes) = inside
            .split_once(|sign: char| sign.is_ascii_whitespace())
            .unwrap_or((inside, ""));
        let name = name.rsplit_once(':').map_or(name, |(_, local)| local);
        Some(Tag {
            name,
            attributes,
            closes,
        })
    })
}
