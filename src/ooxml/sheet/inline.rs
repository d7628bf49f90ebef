//! Inline strings, `c/is` (`shared/format` 20, "Rich text part of a Tail").

use super::cells::{flag, integer, preserves, push_string, read_text};
use super::palette;
use super::text::unescaped;
use crate::error::Result;
use crate::xml::scan::{Scanner, Tag, Token};
use crate::xml::value;

/// Kinds of items.
const OTHER: u8 = 0;
const RUN: u8 = 1;
const TEXT: u8 = 2;

/// The items as they are written.
#[derive(Debug, Default)]
pub struct Rich {
    items: u32,
    bytes: Vec<u8>,
}

impl Rich {
    /// Reads the children up to the end of `is`.
    pub fn read(&mut self, scanner: &mut Scanner<'_, '_>) -> Result<()> {
        loop {
            match scanner.next_token()? {
                Token::End | Token::Done => return Ok(()),
                Token::Start(tag) => {
                    let empty = tag.empty;
                    self.items += 1;
                    match tag.name {
                        b"t" => {
                            let preserve = preserves(&tag);
                            self.bytes.push(TEXT);
                            let text = text_of(scanner, preserve, empty)?;
                            push_string(&mut self.bytes, &text);
                        }
                        b"r" => {
                            self.bytes.push(RUN);
                            self.run(scanner, empty)?;
                        }
                        _ => {
                            self.bytes.push(OTHER);
                            scanner.skip(empty)?;
                        }
                    }
                }
                Token::Text(_) | Token::CData(_) => {}
            }
        }
    }

    /// Reads one run up to its end.
    fn run(&mut self, scanner: &mut Scanner<'_, '_>, empty: bool) -> Result<()> {
        let mut font = None;
        let mut texts: Vec<String> = Vec::new();
        let mut open = !empty;
        while open {
            match scanner.next_token()? {
                Token::End | Token::Done => open = false,
                Token::Start(tag) => {
                    let (preserve, empty) = (preserves(&tag), tag.empty);
                    match tag.name {
                        b"t" => texts.push(text_of(scanner, preserve, empty)?),
                        b"rPr" => {
                            let mut read = StreamFont::default();
                            if !empty {
                                read.read(scanner)?;
                            }
                            font = Some(read);
                        }
                        _ => scanner.skip(empty)?,
                    }
                }
                Token::Text(_) | Token::CData(_) => {}
            }
        }
        self.bytes.push(u8::from(font.is_some()));
        if let Some(font) = font {
            font.put(&mut self.bytes);
        }
        self.bytes
            .extend_from_slice(&(texts.len() as u32).to_le_bytes());
        for text in &texts {
            push_string(&mut self.bytes, text);
        }
        Ok(())
    }

    /// Appends the number of items and the items.
    pub fn put(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.items.to_le_bytes());
        out.extend_from_slice(&self.bytes);
    }
}

/// The text of a `t` element.
fn text_of(scanner: &mut Scanner<'_, '_>, preserve: bool, empty: bool) -> Result<String> {
    let mut text = String::new();
    if !empty {
        read_text(scanner, preserve, &mut text)?;
    }
    Ok(unescaped(&text).into_owned())
}

/// `r/rPr` of an inline string (`shared/format` 20, StreamFont).
#[derive(Debug, Default)]
struct StreamFont {
    height: u16,
    flags: u16,
    bold: bool,
    script: u16,
    underline: u8,
    family: u8,
    charset: u8,
    colour_type: u8,
    colour_index: u8,
    tint: i16,
    rgba: u32,
    scheme: u8,
    name: String,
}

/// ColorType of a theme colour and of RGB.
const THEME: u8 = 6;
const RGB: u8 = 5;

impl StreamFont {
    fn read(&mut self, scanner: &mut Scanner<'_, '_>) -> Result<()> {
        loop {
            match scanner.next_token()? {
                Token::End | Token::Done => return Ok(()),
                Token::Start(tag) => {
                    let empty = tag.empty;
                    self.property(&tag);
                    scanner.skip(empty)?;
                }
                Token::Text(_) | Token::CData(_) => {}
            }
        }
    }

    fn property(&mut self, tag: &Tag<'_>) {
        let raw = tag.attribute(b"val");
        let on = raw.is_none_or(flag);
        let number = raw.map_or(0, integer) as u8;
        let mut set = |bit: u16| {
            if on {
                self.flags |= bit;
            }
        };
        match tag.name {
            b"i" => set(0x02),
            b"strike" => set(0x08),
            b"outline" => set(0x10),
            b"shadow" => set(0x20),
            b"condense" => set(0x40),
            b"extend" => set(0x80),
            b"b" => self.bold = on,
            b"sz" => {
                let points = raw.and_then(|raw| value::float(std::str::from_utf8(raw).ok()?));
                self.height = (points.unwrap_or_default() * 20.0) as u16;
            }
            b"vertAlign" => {
                self.script = match raw {
                    Some(b"superscript") => 1,
                    Some(b"subscript") => 2,
                    _ => 0,
                };
            }
            b"u" => {
                self.underline = match raw {
                    Some(b"none") => 0,
                    Some(b"double") => 2,
                    Some(b"singleAccounting") => 0x21,
                    Some(b"doubleAccounting") => 0x22,
                    _ => 1,
                };
            }
            b"family" => self.family = number,
            b"charset" => self.charset = number,
            b"scheme" => {
                self.scheme = match raw {
                    Some(b"major") => 1,
                    Some(b"minor") => 2,
                    _ => 0,
                };
            }
            b"rFont" => {
                self.name.clear();
                let raw = std::str::from_utf8(raw.unwrap_or_default()).unwrap_or_default();
                Scanner::push_text(raw, &mut self.name);
            }
            b"color" => self.colour(tag),
            _ => {}
        }
    }

    fn colour(&mut self, tag: &Tag<'_>) {
        for (name, raw) in tag.attributes() {
            let text = std::str::from_utf8(raw).unwrap_or_default();
            let argb = match name {
                b"theme" => {
                    self.colour_type = THEME;
                    self.colour_index = integer(raw).min(11) as u8;
                    continue;
                }
                b"tint" => {
                    let tint = value::float(text).unwrap_or_default();
                    self.tint = (tint * 32767.0) as i16;
                    continue;
                }
                b"rgb" => value::hex(text),
                b"indexed" => palette::default_colour(integer(raw)),
                _ => None,
            };
            if let Some(argb) = argb {
                self.colour_type = RGB;
                let [alpha, red, green, blue] = argb.to_be_bytes();
                self.rgba = u32::from_le_bytes([red, green, blue, alpha]);
            }
        }
    }

    fn put(&self, out: &mut Vec<u8>) {
        let weight: u16 = if self.bold { 700 } else { 400 };
        for number in [self.height, self.flags, weight, self.script] {
            out.extend_from_slice(&number.to_le_bytes());
        }
        out.extend_from_slice(&[self.underline, self.family, self.charset, 0]);
        out.extend_from_slice(&[self.colour_type, self.colour_index]);
        out.extend_from_slice(&self.tint.to_le_bytes());
        out.extend_from_slice(&self.rgba.to_le_bytes());
        out.push(self.scheme);
        push_string(out, &self.name);
    }
}
