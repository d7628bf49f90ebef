//! HTML cut into tags and text, with the leniency that browsers have: nothing is a fault.

use std::borrow::Cow;

use crate::xml::windows1252;

/// Attributes of one element up to which they are kept.
const ATTRIBUTES: usize = 32;

/// The names of the characters from U+00A0 on (HTML 4, 24.2).
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde \
    Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde \
    Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
    egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml";

/// The names of other characters that are met.
const OTHERS: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ndash", '\u{2013}'),
    ("mdash", '\u{2014}'),
    ("lsquo", '\u{2018}'),
    ("rsquo", '\u{2019}'),
    ("sbquo", '\u{201A}'),
    ("ldquo", '\u{201C}'),
    ("rdquo", '\u{201D}'),
    ("bdquo", '\u{201E}'),
    ("bull", '\u{2022}'),
    ("hellip", '\u{2026}'),
    ("euro", '\u{20AC}'),
    ("trade", '\u{2122}'),
    ("larr", '\u{2190}'),
    ("rarr", '\u{2192}'),
    ("minus", '\u{2212}'),
    ("le", '\u{2264}'),
    ("ge", '\u{2265}'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
];

/// The elements whose content is text whatever it looks like.
const RAW: &[&str] = &["style", "script", "title", "textarea", "xmp"];

/// A piece of HTML.
pub enum Token<'t> {
    /// The begin of an element.
    Open(Tag),
    /// The end of an element.
    Close(String),
    /// Text, its references resolved.
    Text(Cow<'t, str>),
}

/// The begin of an element.
#[derive(Default)]
pub struct Tag {
    /// Its name in lower case.
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// An element without attributes.
    pub fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            attributes: Vec::new(),
        }
    }

    /// The value of an attribute.
    pub fn attr(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|known| known.0 == name);
        found.map(|known| known.1.as_str())
    }
}

/// The pieces of a text.
pub struct Tokens<'t> {
    rest: &'t str,
    /// The element of [`RAW`] that has just begun.
    raw: Option<String>,
}

impl<'t> Tokens<'t> {
    /// The pieces of `text`.
    pub fn new(text: &'t str) -> Self {
        Self {
            rest: text,
            raw: None,
        }
    }

    /// Takes what stands before position `at`.
    fn take(&mut self, at: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at_checked(at).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// Takes what stands before `end`, and drops that; everything if it does not occur.
    fn take_past(&mut self, end: &str) -> &'t str {
        let at = self.rest.find(end).unwrap_or(self.rest.len());
        let taken = self.take(at);
        self.take(end.len());
        taken
    }

    fn take_while(&mut self, wanted: fn(char) -> bool) -> &'t str {
        let at = self.rest.find(|char| !wanted(char));
        self.take(at.unwrap_or(self.rest.len()))
    }

    fn tag(&mut self) -> Tag {
        let in_name = |char: char| !char.is_ascii_whitespace() && !matches!(char, '/' | '>');
        let name = self.take_while(in_name).to_ascii_lowercase();
        let mut attributes = Vec::new();
        loop {
            self.take_while(|char| char.is_ascii_whitespace() || matches!(char, '/' | '='));
            let name = self
                .take_while(|char| !char.is_ascii_whitespace() && !matches!(char, '/' | '>' | '='));
            if name.is_empty() {
                break;
            }
            self.take_while(|char| char.is_ascii_whitespace());
            let value = if self.rest.starts_with('=') {
                self.value()
            } else {
                ""
            };
            if attributes.len() < ATTRIBUTES {
                attributes.push((name.to_ascii_lowercase(), resolved(value).into_owned()));
            }
        }
        self.take(1);
        Tag { name, attributes }
    }

    fn value(&mut self) -> &'t str {
        self.take(1);
        self.take_while(|char| char.is_ascii_whitespace());
        for quote in ["\"", "'"] {
            if self.rest.starts_with(quote) {
                self.take(1);
                return self.take_past(quote);
            }
        }
        self.take_while(|char| !char.is_ascii_whitespace() && char != '>')
    }

    /// The content of an element of [`RAW`]: all up to its end tag.
    fn raw_text(&mut self, name: &str) -> &'t str {
        let is_end = |at: &usize| {
            let tag = self.rest.get(at + 2..at + 2 + name.len());
            tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name))
        };
        let ends = self.rest.match_indices("</").map(|(at, _)| at);
        let at = ends.into_iter().find(is_end).unwrap_or(self.rest.len());
        self.take(at)
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        if let Some(name) = self.raw.take() {
            return Some(Token::Text(Cow::Borrowed(self.raw_text(&name))));
        }
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let mut next = self.rest.bytes().skip(1);
            match (self.rest.starts_with('<'), next.next(), next.next()) {
                (true, Some(b'!'), Some(b'-')) if self.rest.starts_with("<!--") => {
                    self.take(4);
                    self.take_past("-->");
                }
                (true, Some(b'!' | b'?'), _) => _ = self.take_past(">"),
                (true, Some(b'/'), Some(b'a'..=b'z' | b'A'..=b'Z')) => {
                    self.take(2);
                    let tag = self.tag();
                    return Some(Token::Close(tag.name));
                }
                (true, Some(b'a'..=b'z' | b'A'..=b'Z'), _) => {
                    self.take(1);
                    let tag = self.tag();
                    self.raw = Some(&tag.name)
                        .filter(|name| RAW.contains(&name.as_str()))
                        .cloned();
                    return Some(Token::Open(tag));
                }
                _ => {
                    let from = self.rest.get(1..).unwrap_or_default();
                    let first = self.rest.chars().next().map_or(1, char::len_utf8);
                    let after = self.rest.get(first..).unwrap_or(from);
                    let at = after.find('<').map_or(self.rest.len(), |at| at + first);
                    return Some(Token::Text(resolved(self.take(at))));
                }
            }
        }
    }
}

/// A text with its character references resolved.
fn resolved(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let hash = usize::from(after.starts_with('#'));
        let end = after
            .bytes()
            .skip(hash)
            .take(10)
            .take_while(u8::is_ascii_alphanumeric)
            .count();
        let name = after.get(..hash + end).unwrap_or_default();
        match reference(name) {
            Some(char) => {
                out.push(char);
                rest = after.get(name.len()..).unwrap_or_default();
                rest = rest.strip_prefix(';').unwrap_or(rest);
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn reference(name: &str) -> Option<char> {
    if let Some(digits) = name.strip_prefix('#') {
        let code = match digits.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => digits.parse().ok()?,
        };
        return match u8::try_from(code) {
            Ok(byte) => Some(windows1252(byte)),
            Err(_) => char::from_u32(code),
        };
    }
    let latin = LATIN.split(' ').position(|known| known == name);
    let other = || {
        OTHERS
            .iter()
            .find(|known| known.0 == name)
            .map(|known| known.1)
    };
    match latin {
        Some(at) => char::from_u32(0xA0 + at as u32),
        None => other(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces, each in brackets that tell its kind.
    fn pieces(html: &str) -> String {
        let piece = |token| match token {
            Token::Open(tag) => {
                let attributes = tag
                    .attributes
                    .iter()
                    .map(|(name, value)| format!(" {name}={value}"));
                format!("<{}{}>", tag.name, attributes.collect::<String>())
            }
            Token::Close(name) => format!("</{name}>"),
            Token::Text(text) => format!("[{text}]"),
        };
        Tokens::new(html).map(piece).collect()
    }

    #[test]
    fn tags_and_texts_are_told_apart_as_browsers_do() {
        assert_eq!(
            pieces("<!DOCTYPE html><P class = 'a b' id=c hidden/>a < b<!-- <x> -->&lt;<br/></p >c"),
            "<p class=a b id=c hidden=>[a ][< b][<]<br></p>[c]"
        );
        assert_eq!(
            pieces("<?xml?><a href=x/y>z"),
            "<a href=x>[z]".replace("=x", "=x/y")
        );
        assert_eq!(pieces("<style>a<b</STYLE>c"), "<style>[a<b]</style>[c]");
        assert_eq!(pieces("<![if !x]>a<![endif]><"), "[a][<]");
        assert_eq!(pieces("<a b=\"c"), "<a b=c>");
        assert_eq!(pieces("<!--a"), "");
    }

    #[test]
    fn references_are_resolved_with_and_without_semicolon() {
        assert_eq!(
            resolved("&amp;&nbsp;&yuml;&#228;&#xe4;&#x80;&hellip&unknown;& &#xD800;&#1114112;"),
            "&\u{a0}\u{ff}\u{e4}\u{e4}\u{20ac}\u{2026}&unknown;& &#xD800;&#1114112;"
        );
    }
}
