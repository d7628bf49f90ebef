//! A document being written as WordprocessingML, which is then read as any other.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;

use super::picture;
use crate::package::PartName;

const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" \
    xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

/// The name of the main part.
pub const MAIN: &str = "/word/document.xml";

/// The parts of a document.
#[derive(Default)]
pub struct Markup {
    /// The blocks.
    pub body: String,
    /// What was left out.
    pub warning: Option<&'static str>,
    /// What reading it has cost beyond its size, in bytes.
    pub cost: u64,
    styles: String,
    /// The ids of styles by what they are.
    known_styles: HashMap<String, String>,
    named: HashSet<String>,
    definitions: String,
    instances: String,
    lists: usize,
    /// The last list of a kind and its definition.
    known_lists: HashMap<&'static str, usize>,
    relationships: String,
    links: Vec<String>,
    pictures: Vec<Vec<u8>>,
    /// The numbers of pictures, from 1.
    known_pictures: HashMap<String, usize>,
}

impl Markup {
    /// The style of this kind and with these children of `w:style`: its id is `id` unless it is known already.
    pub fn style(&mut self, kind: &str, id: &str, definition: &str) -> String {
        let key = format!("{kind}{definition}");
        if let Some(known) = self.known_styles.get(&key) {
            return known.clone();
        }
        self.push_style(kind, id, "w:customStyle=\"1\"", id, definition);
        self.known_styles.insert(key, id.to_owned());
        id.to_owned()
    }

    /// Adds a style that all documents share, once.
    pub fn named_style(&mut self, kind: &str, id: &str, name: &str, definition: &str) {
        if self.named.insert(id.to_owned()) {
            let custom = if id.starts_with('h') && kind == "character" {
                "w:customStyle=\"1\""
            } else {
                ""
            };
            self.push_style(kind, id, custom, name, definition);
        }
    }

    fn push_style(&mut self, kind: &str, id: &str, custom: &str, name: &str, definition: &str) {
        self.styles.push_str(&format!(
            "<w:style w:type=\"{kind}\" {custom} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{definition}</w:style>"
        ));
    }

    /// A list of this kind of numbers that begins with `start`: its `w:numId`. All lists with bullets are one.
    pub fn list(&mut self, kind: &'static str, start: i32) -> usize {
        if kind == "bullet"
            && let Some(list) = self.known_lists.get(kind)
        {
            return *list;
        }
        self.lists += 1;
        let list = self.lists;
        let definition = *self.known_lists.entry(kind).or_insert(list);
        if definition == list {
            self.define_list(kind, list);
        }
        let _ = write!(
            self.instances,
            "<w:num w:numId=\"{list}\"><w:abstractNumId w:val=\"{}\"/>",
            definition - 1
        );
        if definition != list || start != 1 {
            for level in 0..9 {
                let _ = write!(
                    self.instances,
                    "<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>"
                );
            }
        }
        self.instances.push_str("</w:num>");
        list
    }

    fn define_list(&mut self, kind: &str, list: usize) {
        let _ = write!(
            self.definitions,
            "<w:abstractNum w:abstractNumId=\"{}\"><w:multiLevelType w:val=\"hybridMultilevel\"/>",
            list - 1
        );
        for level in 0..9_usize {
            let bullets = [
                ("\u{B7}", "Symbol"),
                ("o", "Courier New"),
                ("\u{A7}", "Wingdings"),
            ];
            let (text, font) = bullets[level % 3];
            let is_third = level % 3 == 2;
            let (text, run, jc, left, hanging) = match kind {
                "bullet" => (text.to_owned(), fonts(font), "left", 720, 360),
                _ if is_third => (format!("%{}.", level + 1), String::new(), "right", 709, 180),
                _ => (format!("%{}.", level + 1), String::new(), "left", 709, 360),
            };
            let left = left + 720 * level;
            let _ = write!(
                self.definitions,
                "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{kind}\"/><w:isLgl w:val=\"0\"/>\
                 <w:suff w:val=\"tab\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"{jc}\"/><w:pPr>\
                 <w:ind w:left=\"{left}\" w:hanging=\"{hanging}\"/></w:pPr>{run}</w:lvl>"
            );
        }
        self.definitions.push_str("</w:abstractNum>");
    }

    fn relationship(&mut self, id: &str, kind: &str, target: &str, mode: &str) {
        let mut escaped = String::new();
        target
            .chars()
            .for_each(|char| push_escaped(char, &mut escaped));
        self.relationships.push_str(&format!(
            "<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{escaped}\"{mode}/>"
        ));
    }

    /// A link for [`Self::link_begin`], which ends with `</w:hyperlink>`; one within the document begins with `#`.
    pub fn link(&mut self, address: &str, tip: &str) -> usize {
        let mut begin = String::from("<w:hyperlink ");
        let attribute = |name: &str, value: &str, begin: &mut String| {
            begin.push_str(name);
            begin.push_str("=\"");
            value.chars().for_each(|char| push_escaped(char, begin));
            begin.push('"');
        };
        let number = self.links.len() + 1;
        match address.strip_prefix('#') {
            Some(anchor) => attribute("w:anchor", anchor, &mut begin),
            None => {
                self.relationship(
                    &format!("l{number}"),
                    "hyperlink",
                    address,
                    " TargetMode=\"External\"",
                );
                attribute("r:id", &format!("l{number}"), &mut begin);
            }
        }
        if !tip.is_empty() {
            attribute(" w:tooltip", tip, &mut begin);
        }
        begin.push('>');
        self.links.push(begin);
        number
    }

    /// The begin of a link; 0 is none.
    pub fn link_begin(&self, link: usize) -> &str {
        let begin = link.checked_sub(1).and_then(|at| self.links.get(at));
        begin.map_or("", String::as_str)
    }

    /// A run with a picture of this width and height in EMU; what is not given is the picture's own. Pictures with the
    /// same `key` are one; an empty one is no key. `None` if it is none of a known kind.
    pub fn picture(
        &mut self,
        key: &str,
        bytes: impl FnOnce() -> Option<Vec<u8>>,
        extent: [Option<i32>; 2],
        describe: &str,
    ) -> Option<String> {
        if let Some(known) = self.known_pictures.get(key) {
            return picture::run(*known, self.pictures.get(*known - 1)?, extent, describe);
        }
        let number = self.pictures.len() + 1;
        let bytes = bytes()?;
        let run = picture::run(number, &bytes, extent, describe)?;
        if !key.is_empty() {
            self.known_pictures.insert(key.to_owned(), number);
        }
        self.relationship(
            &format!("p{number}"),
            "image",
            &format!("image{number}.bin"),
            "",
        );
        self.pictures.push(bytes);
        Some(run)
    }

    /// A line across the page.
    pub fn rule(&mut self) {
        self.body.push_str(
            "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:pict><v:rect style=\"width:468pt;height:1.5pt\" \
             o:hralign=\"center\" o:hrstd=\"t\" o:hr=\"t\" fillcolor=\"#a0a0a0\" stroked=\"f\"/></w:pict></w:r></w:p>",
        );
    }

    /// The parts with their names.
    pub fn into_parts(mut self) -> Vec<(PartName, Vec<u8>)> {
        self.relationship("s", "styles", "styles.xml", "");
        self.relationship("n", "numbering", "numbering.xml", "");
        let body = format!("<w:body>{}</w:body>", self.body);
        let numbering = self.definitions + &self.instances;
        let relationships = format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
            self.relationships
        );
        let texts = [
            (MAIN, root("document", &body)),
            ("/word/styles.xml", root("styles", &self.styles)),
            ("/word/numbering.xml", root("numbering", &numbering)),
            ("/word/_rels/document.xml.rels", relationships),
        ];
        let texts = texts
            .into_iter()
            .map(|(name, text)| (name.to_owned(), text.into_bytes()));
        let pictures = self.pictures.into_iter().enumerate();
        let pictures = pictures.map(|(at, bytes)| (format!("/word/image{}.bin", at + 1), bytes));
        texts
            .chain(pictures)
            .filter_map(|(name, bytes)| Some((PartName::new(&name)?, bytes)))
            .collect()
    }
}

/// Appends a run with these children of `w:rPr`; tabs and the like in its text become what they mean.
pub fn push_run(properties: &str, text: &str, into: &mut String) {
    if text.is_empty() {
        return;
    }
    into.push_str("<w:r>");
    if !properties.is_empty() {
        into.push_str("<w:rPr>");
        into.push_str(properties);
        into.push_str("</w:rPr>");
    }
    into.push_str(TEXT);
    for char in text.chars() {
        let element = match char {
            '\t' => "<w:tab/>",
            '\n' => "<w:br/>",
            '\x0C' => "<w:br w:type=\"page\"/>",
            _ => {
                push_escaped(char, into);
                continue;
            }
        };
        for piece in ["</w:t>", element, TEXT] {
            into.push_str(piece);
        }
    }
    into.push_str("</w:t></w:r>");
}

/// The begin of a text.
const TEXT: &str = "<w:t xml:space=\"preserve\">";

fn root(name: &str, content: &str) -> String {
    format!("<w:{name} {NAMESPACES}>{content}</w:{name}>")
}

fn fonts(font: &str) -> String {
    format!(
        "<w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:eastAsia=\"{font}\" w:cs=\"{font}\"/></w:rPr>"
    )
}

/// Appends a character as text or in an attribute; what XML cannot hold is left out.
pub fn push_escaped(char: char, into: &mut String) {
    match char {
        '&' => into.push_str("&amp;"),
        '<' => into.push_str("&lt;"),
        '"' => into.push_str("&quot;"),
        '\0'..='\x1F' | '\u{FFFE}' | '\u{FFFF}' => {}
        _ => into.push(char),
    }
}
