//! Lines: text with its looks, links, marks, pictures, formulas.

use super::escape;
use super::latex;
use super::{Markdown, note_name};
use crate::export::model::{Inline, Link, LinkTarget, Look, Picture};
use crate::export::sink::Sink;

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a paragraph, which may have several lines.
    Paragraph,
    /// In a heading.
    Heading,
    /// In a cell of a table.
    Cell,
}

/// A piece of a line.
enum Piece {
    /// Text that is to be escaped.
    Text(Look, String),
    /// Markup.
    Raw(String),
    /// The end of the line.
    Break,
}

impl Markdown {
    /// A line without its end; breaks in it become what the place allows.
    pub(super) fn line(&mut self, sink: &Sink<'_>, line: &[Inline], place: Place) -> String {
        let mut pieces = Vec::new();
        self.pieces(sink, line, place, &mut pieces);
        let mut out = String::new();
        for (at, piece) in pieces.iter().enumerate() {
            match piece {
                Piece::Raw(raw) => out.push_str(raw),
                Piece::Break => match place {
                    Place::Paragraph if out.is_empty() => {}
                    Place::Paragraph => out.push_str("\\\n"),
                    Place::Heading => out.push(' '),
                    Place::Cell => out.push_str("<br>"),
                },
                Piece::Text(look, text) => {
                    let next = pieces.get(at + 1).and_then(first_letter);
                    styled(&mut out, *look, text, next, place);
                }
            }
        }
        let mut end = out.trim_end_matches(|letter: char| letter.is_whitespace() || letter == '\\');
        // A backslash of the text itself is one of a pair.
        let slashes = out.get(end.len()..).unwrap_or_default();
        let kept = slashes.chars().take_while(|letter| *letter == '\\').count();
        if kept >= 2 {
            end = out.get(..end.len() + kept / 2 * 2).unwrap_or(end);
        }
        let mut line = end.to_owned();
        if place == Place::Heading && line.ends_with('#') {
            line.insert(line.len() - 1, '\\');
        }
        line
    }

    fn pieces(&mut self, sink: &Sink<'_>, line: &[Inline], place: Place, pieces: &mut Vec<Piece>) {
        for inline in line {
            match inline {
                Inline::Text(look, text) => match pieces.last_mut() {
                    Some(Piece::Text(last, known)) if shown(*last) == shown(*look) => {
                        known.push_str(text);
                    }
                    _ => pieces.push(Piece::Text(*look, text.clone())),
                },
                Inline::Break => pieces.push(Piece::Break),
                Inline::Link(link, inner) => {
                    let text = self.line(sink, inner, Place::Heading);
                    if !text.is_empty() {
                        let text = match place {
                            Place::Paragraph | Place::Heading => text,
                            Place::Cell => text.replace('\n', " "),
                        };
                        pieces.push(Piece::Raw(linked(&text, link)));
                    }
                }
                Inline::Anchor(id) => {
                    if is_meant(id) {
                        pieces.push(Piece::Raw(format!("<a id=\"{id}\"></a>")));
                    }
                }
                Inline::Picture(picture) => pieces.push(self.picture(sink, picture)),
                Inline::Note(kind, number) => {
                    pieces.push(Piece::Raw(format!("[^{}]", note_name(*kind, *number))));
                }
                Inline::Change(change, inner) if change.is_added => {
                    self.pieces(sink, inner, place, pieces);
                }
                Inline::Change(..) | Inline::Comment(_) => {}
                Inline::Formula(node, display) => {
                    let text = latex::formula(node);
                    let mark = if *display { "$$" } else { "$" };
                    if !text.is_empty() {
                        pieces.push(Piece::Raw(format!("{mark}{text}{mark}")));
                    }
                }
            }
        }
    }

    fn picture(&mut self, sink: &Sink<'_>, picture: &Picture) -> Piece {
        let name = &picture.media;
        let known = self.pictures.binary_search_by(|known| known.0.cmp(name));
        let is_there = match known.map(|place| self.pictures.get(place)) {
            Ok(known) => known.is_some_and(|known| known.1),
            Err(place) => {
                let is_there = sink.media(name).is_some();
                self.pictures.insert(place, (name.clone(), is_there));
                is_there
            }
        };
        if !is_there {
            return Piece::Text(Look::default(), picture.alt.clone());
        }
        let alt = escape::title(&picture.alt);
        Piece::Raw(format!("![{alt}](media/{})", escape::address(name)))
    }
}

/// Anchors that programs set without anybody's asking are left out.
fn is_meant(id: &str) -> bool {
    let name = id.strip_prefix("b-").unwrap_or(id);
    !name.starts_with('_') || name.starts_with("_Toc") || name.starts_with("_Ref")
}

/// What Markdown shows of a look.
fn shown(look: Look) -> (bool, bool, bool, i8) {
    (look.bold, look.italic, look.struck, look.shift)
}

fn linked(text: &str, link: &Link) -> String {
    let target = match &link.target {
        LinkTarget::Address(address) => escape::address(address),
        LinkTarget::Anchor(id) => format!("#{id}"),
    };
    match &link.title {
        Some(title) => format!("[{text}]({target} \"{}\")", escape::title(title)),
        None => format!("[{text}]({target})"),
    }
}

/// The first letter that a piece puts into the line.
fn first_letter(piece: &Piece) -> Option<char> {
    match piece {
        Piece::Text(look, text) => {
            let first = text.chars().next()?;
            let plain = shown(*look) == (false, false, false, 0);
            Some(if plain || first.is_whitespace() {
                first
            } else {
                '*'
            })
        }
        Piece::Raw(raw) => raw.chars().next(),
        Piece::Break => Some('\n'),
    }
}

/// Adds text with its looks; blanks at its ends stand outside of the marks.
fn styled(out: &mut String, look: Look, text: &str, next: Option<char>, place: Place) {
    let text = text.replace('\t', " ");
    let at_start = out.is_empty() || out.ends_with('\n');
    let text = if at_start { text.trim_start() } else { &text };
    let core = text.trim();
    if core.is_empty() {
        if !at_start {
            out.push_str(text);
        }
        return;
    }
    let begin = text.len() - text.trim_start().len();
    out.push_str(text.get(..begin).unwrap_or_default());
    let behind = text.get(begin + core.len()..).unwrap_or_default();
    let next = behind.chars().next().or(next);
    let previous = out.chars().next_back();
    let by_marks = flanked(previous, core, next);
    let marks: [(bool, &str, [&str; 2]); 3] = [
        (look.bold, "**", ["<strong>", "</strong>"]),
        (look.italic, "*", ["<em>", "</em>"]),
        (look.struck, "~~", ["<del>", "</del>"]),
    ];
    let marked = marks.iter().any(|mark| mark.0);
    for (_, mark, [open, _]) in marks.iter().filter(|mark| mark.0) {
        out.push_str(if by_marks { mark } else { open });
    }
    let shifted = match look.shift {
        0 => None,
        1.. => Some("sup"),
        _ => Some("sub"),
    };
    if let Some(tag) = shifted {
        out.push_str(&format!("<{tag}>"));
    }
    let plain = !marked && shifted.is_none();
    if plain && core.starts_with(':') && previous == Some(']') {
        // Else the mark of a note would become its text.
        out.push('\\');
    }
    out.push_str(&escape::text(
        core,
        plain && at_start && place == Place::Paragraph,
    ));
    if let Some(tag) = shifted {
        out.push_str(&format!("</{tag}>"));
    }
    for (_, mark, [_, close]) in marks.iter().rev().filter(|mark| mark.0) {
        out.push_str(if by_marks { mark } else { close });
    }
    out.push_str(behind);
}

/// Whether marks around text are taken for marks: what stands beside them decides (CommonMark 6.2).
fn flanked(previous: Option<char>, core: &str, next: Option<char>) -> bool {
    let parts =
        |letter: Option<char>| letter.is_none_or(|l| l.is_whitespace() || l.is_ascii_punctuation());
    let touches = |letter: Option<char>| matches!(letter, Some('*' | '~' | '\\'));
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let (first, last) = (core.chars().next(), core.chars().next_back());
    !touches(previous)
        && !matches!(next, Some('~'))
        && (is_word(first) || parts(previous))
        && (is_word(last) || parts(next))
}
