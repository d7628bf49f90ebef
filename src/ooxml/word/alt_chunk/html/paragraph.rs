//! A paragraph as its text comes, and the styles that it is written with.

use super::super::markup::{Markup, push_escaped, push_run};
use super::super::merge::NORMAL;
use super::Element;
use super::look::Look;

/// What the style of the items of lists adds to that of lists.
const ITEM: &str = "<w:spacing w:before=\"100\" w:beforeAutospacing=\"1\" w:after=\"100\" w:afterAutospacing=\"1\"/>";

/// Characters that look alike.
struct Piece {
    /// Children of `w:rPr`.
    run: String,
    base: &'static str,
    link: usize,
    /// The number of the element.
    number: u32,
    text: String,
    /// In place of text: a run or a mark.
    raw: String,
}

/// The pieces of a paragraph that has not ended.
#[derive(Default)]
pub struct Paragraph {
    pieces: Vec<Piece>,
    /// Whether white space would not be the first after a visible character.
    after_character: bool,
    /// Bookmarks before the first piece.
    marks: String,
}

impl Paragraph {
    /// Whether nothing would be seen of it.
    pub fn is_empty(&self) -> bool {
        self.pieces
            .iter()
            .all(|piece| piece.raw.is_empty() && piece.text.chars().all(|char| char == ' '))
    }

    /// Appends text, with white space as the look has it.
    pub fn text(&mut self, text: &str, look: &Look, number: u32) {
        let mut shown = String::with_capacity(text.len());
        for char in text.chars() {
            let is_space = matches!(char, ' ' | '\t' | '\n' | '\r' | '\x0C');
            if look.pre && is_space {
                if char != '\r' {
                    shown.push(char);
                }
            } else if !is_space {
                shown.push(char);
                self.after_character = true;
            } else if std::mem::take(&mut self.after_character) {
                shown.push(' ');
            }
        }
        if !shown.is_empty() {
            self.push(shown, String::new(), look, number);
        }
    }

    /// Appends a line break.
    pub fn line_break(&mut self, look: &Look, number: u32) {
        self.after_character = false;
        self.push("\n".to_owned(), String::new(), look, number);
    }

    /// Adds a place that links may lead to.
    pub fn bookmark(&mut self, name: &str, number: u32) {
        let mut escaped = String::new();
        name.chars()
            .for_each(|char| push_escaped(char, &mut escaped));
        self.marks.push_str(&format!(
            "<w:bookmarkStart w:id=\"{number}\" w:name=\"{escaped}\"/><w:bookmarkEnd w:id=\"{number}\"/>"
        ));
    }

    /// Appends a run that is written already.
    pub fn raw(&mut self, run: String, look: &Look, number: u32) {
        self.after_character = true;
        self.push(String::new(), run, look, number);
    }

    fn push(&mut self, text: String, raw: String, look: &Look, number: u32) {
        let run = look.run.xml();
        let last = self.pieces.last_mut().filter(|last| {
            raw.is_empty()
                && last.raw.is_empty()
                && last.link == look.link
                && last.base == look.base
                && last.run == run
        });
        match last {
            Some(last) => last.text.push_str(&text),
            None => self.pieces.push(Piece {
                run,
                base: look.base,
                link: look.link,
                number,
                text,
                raw,
            }),
        }
    }

    /// Drops what is not seen at the end: a blank and one line break.
    fn trim_end(&mut self) {
        for unseen in [' ', '\n', ' '] {
            if let Some(last) = self.pieces.last_mut() {
                if last.text.ends_with(unseen) {
                    last.text.pop();
                }
                if last.text.is_empty() && last.raw.is_empty() {
                    self.pieces.pop();
                }
            }
        }
    }

    /// Writes the paragraph of a block; `item` is its numbering and level.
    pub fn write(mut self, block: &Element, item: Option<(usize, usize)>, out: &mut Markup) {
        if !block.look.pre {
            self.trim_end();
        }
        let plain = self
            .pieces
            .first()
            .is_none_or(|first| first.run.is_empty() && first.base != "a" && first.raw.is_empty());
        let style = paragraph_style(block, plain, out);
        let mut properties = String::from("<w:pPr>");
        if !style.is_empty() {
            properties.push_str(&format!("<w:pStyle w:val=\"{style}\"/>"));
        }
        if let Some((list, level)) = item {
            let level = level.min(8);
            properties.push_str(&format!(
                "<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"
            ));
        }
        properties.push_str("</w:pPr>");
        out.body.push_str("<w:p>");
        out.body.push_str(&properties);
        out.body.push_str(&self.marks);
        let mut link = 0;
        for piece in &self.pieces {
            if piece.link != link {
                out.body.push_str(end_of_link(link));
                let begin = out.link_begin(piece.link).to_owned();
                out.body.push_str(&begin);
                link = piece.link;
            }
            if piece.raw.is_empty() {
                let style = run_style(piece, &style, out);
                push_run(&style, &piece.text, &mut out.body);
            } else {
                out.body.push_str(&piece.raw);
            }
        }
        out.body.push_str(end_of_link(link));
        out.body.push_str("</w:p>");
    }
}

fn end_of_link(link: usize) -> &'static str {
    if link == 0 { "" } else { "</w:hyperlink>" }
}

/// The id of the style that a block's paragraphs have, which is written if it is not yet.
fn paragraph_style(block: &Element, plain: bool, out: &mut Markup) -> String {
    let Element { look, own, .. } = block;
    let mut properties = look.paragraph.xml();
    let [before, after] = own.spacing;
    if before.is_some() || after.is_some() || !look.line.is_empty() {
        let side = |name, twips: Option<i32>| {
            twips.map_or(String::new(), |twips| format!(" w:{name}=\"{twips}\""))
        };
        let (before, after) = (side("before", before), side("after", after));
        properties.push_str(&format!("<w:spacing{before}{after}{}/>", look.line));
    }
    if look.indent != [0; 3] {
        let [left, right, first] = look.indent;
        let first = match first {
            0.. => format!("w:firstLine=\"{first}\""),
            _ => format!("w:hanging=\"{}\"", -first),
        };
        properties.push_str(&format!(
            "<w:ind w:left=\"{left}\" w:right=\"{right}\" {first}/>"
        ));
    }
    if own.page_break {
        properties.push_str("<w:pageBreakBefore/>");
    }
    let is_cell = matches!(block.name.as_str(), "td" | "th");
    if !is_cell {
        properties.push_str(&own.shade);
        properties.push_str(&own.borders_in("w:pBdr"));
    }
    let base = match look.base {
        "li" => {
            if properties.is_empty() {
                properties.push_str(ITEM);
            }
            "li"
        }
        heading if heading.starts_with('h') => heading,
        _ if !properties.is_empty() || plain => NORMAL,
        _ if is_cell => return String::new(),
        _ => "normal-web",
    };
    define(base, out);
    if properties.is_empty() {
        return base.to_owned();
    }
    let definition =
        format!("<w:basedOn w:val=\"{base}\"/><w:qFormat/><w:pPr>{properties}</w:pPr>");
    out.style("paragraph", &format!("text-{}", block.number), &definition)
}

/// `w:rStyle` of a piece in a paragraph of this style; empty if it has none.
fn run_style(piece: &Piece, of_paragraph: &str, out: &mut Markup) -> String {
    let base = match piece.base {
        "li" | "" => "",
        base => {
            define(base, out);
            base
        }
    };
    let style = match (base, piece.run.as_str()) {
        ("", "") if of_paragraph == NORMAL => NORMAL.to_owned(),
        ("", "") => return String::new(),
        (base, "") => format!("{base}-c"),
        (base, run) => {
            let based = if base.is_empty() {
                String::new()
            } else {
                format!("<w:basedOn w:val=\"{base}-c\"/>")
            };
            let definition = format!("{based}<w:rPr>{run}</w:rPr>");
            out.style(
                "character",
                &format!("text-{}-c", piece.number),
                &definition,
            )
        }
    };
    format!("<w:rStyle w:val=\"{style}\"/>")
}

/// Writes one of the styles that all documents share.
fn define(id: &str, out: &mut Markup) {
    let auto = ITEM;
    let based = format!("<w:basedOn w:val=\"{NORMAL}\"/>");
    match id {
        "normal-web" => out.named_style(
            "paragraph",
            id,
            "Normal (Web)",
            &format!("{based}<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/><w:pPr>{auto}</w:pPr>"),
        ),
        "li" => out.named_style(
            "paragraph",
            id,
            "List Paragraph",
            &format!("{based}<w:qFormat/><w:uiPriority w:val=\"34\"/><w:pPr><w:ind w:left=\"720\"/><w:contextualSpacing/></w:pPr>"),
        ),
        "a" => out.named_style(
            "character",
            "a-c",
            "Hyperlink character",
            "<w:uiPriority w:val=\"99\"/><w:unhideWhenUsed/><w:rPr><w:u w:val=\"single\"/><w:color w:val=\"0000FF\"/></w:rPr>",
        ),
        _ => {
            let Some(level) = id.strip_prefix('h').and_then(|level| level.parse::<usize>().ok()) else {
                return;
            };
            let size = [48, 36, 27, 24, 20, 15].get(level - 1).copied().unwrap_or(24);
            let outline = level - 1;
            out.named_style(
                "paragraph",
                id,
                &format!("Heading {level}"),
                &format!("{based}<w:link w:val=\"{id}-c\"/><w:pPr>{auto}<w:outlineLvl w:val=\"{outline}\"/></w:pPr>"),
            );
            let (kern, unhide) = if level == 1 { ("<w:kern w:val=\"36\"/>", "") } else { ("", "<w:unhideWhenUsed/>") };
            out.named_style(
                "character",
                &format!("{id}-c"),
                &format!("Heading {level} Sign"),
                &format!("<w:link w:val=\"{id}\"/><w:uiPriority w:val=\"9\"/>{unhide}<w:rPr><w:b/><w:bCs/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>{kern}</w:rPr>"),
            );
        }
    }
}
