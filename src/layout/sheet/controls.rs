//! Form controls of a sheet, where they are anchored: buttons, boxes with marks, lists, bars (ECMA-376-1 18.3.1.19).

use super::pen::{Edges, GAP, GROUND, INK, LINE, Pen};
use crate::editor_bin::xlsy::{Control, ControlChecked, ControlObjectType, HorizontalAlignment};
use crate::layout::display::Item;
use crate::layout::text::FontBook;
use crate::resolve::colour::Rgba;
use crate::resolve::sheet::style::FontStyle;

/// Side of a box that is marked, in pixels.
const BOX: f64 = 12.0;
/// Size of a text that gives none, in points.
const SIZE: f64 = 8.0;
/// Twips of a point, in which texts give their size.
const TWIPS: f64 = 20.0;

/// Paints a control with the entries of its list into a place.
pub fn paint(
    control: &Control,
    entries: &[String],
    place: Edges,
    fonts: &mut FontBook,
    items: &mut Vec<Item>,
) {
    use ControlObjectType as T;
    let [left, top, right, bottom] = place;
    let middle = (top + bottom) / 2.0;
    let mut pen = Pen { items, fonts };
    let (text, font) = said(control.text.as_deref().unwrap_or_default());
    let chosen = control.sel.and_then(|index| usize::try_from(index).ok());
    match control.object_type {
        Some(T::Button | T::ToggleButton) => {
            pen.frame(place, Some(GROUND));
            let is_centred = matches!(
                control.text_h_align,
                None | Some(HorizontalAlignment::Center)
            );
            let at = if is_centred { 0.5 } else { 0.0 };
            pen.text(&text, &font, place, at);
        }
        Some(kind @ (T::CheckBox | T::Radio)) => {
            let is_on = matches!(
                control.checked,
                Some(ControlChecked::Checked | ControlChecked::Mixed)
            );
            pen.mark(kind, [left + GAP, middle - BOX / 2.0], is_on);
            pen.text(&text, &font, [left + GAP + BOX, top, right, bottom], 0.0);
        }
        Some(T::GBox) => pen.group(&text, &font, place),
        Some(T::Label) => {
            pen.text(&text, &font, place, 0.0);
        }
        Some(T::Drop) => {
            pen.frame(place, Some(Rgba::WHITE));
            let entry = chosen.and_then(|index| entries.get(index.checked_sub(1)?));
            let entry = entry.map_or("", String::as_str);
            let side = (bottom - top).min(right - left);
            pen.text(entry, &font, [left, top, right - side, bottom], 0.0);
            pen.arrow([right - side, top, right, bottom], [0.0, 1.0]);
        }
        Some(T::List) => pen.list(entries, chosen, &font, place),
        Some(T::Spin) => {
            pen.arrow([left, top, right, middle], [0.0, -1.0]);
            pen.arrow([left, middle, right, bottom], [0.0, 1.0]);
        }
        Some(T::Scroll) => {
            let ends = [control.min.unwrap_or(0), control.max.unwrap_or(100)].map(f64::from);
            let value = f64::from(control.val.unwrap_or(0)) - ends[0];
            let share = (value / (ends[1] - ends[0]).max(1.0)).clamp(0.0, 1.0);
            let is_level = control.horiz == Some(true) || right - left > bottom - top;
            pen.bar(share, is_level, place);
        }
        Some(T::EditBox) => {
            pen.frame(place, Some(Rgba::WHITE));
            pen.text(&text, &font, place, 0.0);
        }
        Some(T::Dialog | T::TabStrip | T::Image) | None => {}
    }
}

/// The text of the markup that a control has, and its font. As in HTML, blanks and ends of lines are one blank.
fn said(markup: &str) -> (String, FontStyle) {
    let mut text = String::new();
    for (index, part) in markup.split('<').enumerate() {
        let (tag, plain) = match part.split_once('>') {
            Some(parts) if index > 0 => parts,
            _ if index > 0 => continue,
            _ => ("", part),
        };
        if tag.starts_with("br") {
            text.truncate(text.trim_end_matches(' ').len());
            text.push('\n');
        }
        for letter in plain.chars() {
            if !letter.is_ascii_whitespace() {
                text.push(letter);
            } else if !text.ends_with([' ', '\n']) {
                text.push(' ');
            }
        }
    }
    for (code, letter) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&nbsp;", "\u{A0}"),
        ("&amp;", "&"),
    ] {
        text = text.replace(code, letter);
    }
    let of = |name: &str| {
        let (_, rest) = markup.split_once(name)?;
        rest.split(['"', '\'']).nth(1)
    };
    let size = of("size=").and_then(|size| size.parse::<f64>().ok());
    let font = FontStyle {
        name: of("face=").unwrap_or_default().to_owned(),
        size: size.map_or(SIZE, |twips| (twips / TWIPS).clamp(1.0, 100.0)),
        ..FontStyle::default()
    };
    (text.trim().to_owned(), font)
}

impl Pen<'_> {
    /// What is marked: a box with a tick, or a circle with a dot.
    fn mark(&mut self, kind: ControlObjectType, [x, y]: [f64; 2], is_on: bool) {
        let at = |across: f64, down: f64| [x + across * BOX, y + down * BOX];
        if kind == ControlObjectType::CheckBox {
            self.frame([x, y, x + BOX, y + BOX], Some(Rgba::WHITE));
            if is_on {
                self.line(&[at(0.2, 0.5), at(0.42, 0.75), at(0.82, 0.25)], INK, 1.5);
            }
            return;
        }
        // Dots are short lines as wide as they are long, with round ends.
        for (share, colour) in [(1.0, LINE), (0.84, Rgba::WHITE), (0.45, INK)] {
            if colour != INK || is_on {
                self.line(&[at(0.5, 0.5), at(0.501, 0.5)], colour, BOX * share);
            }
        }
    }

    /// A line around what belongs together, open where the heading stands.
    fn group(&mut self, text: &str, font: &FontStyle, [left, top, right, bottom]: Edges) {
        let line = top + font.size * 2.0 / 3.0;
        let heading = [left + GAP, top, right, 2.0 * line - top];
        let end = left + 3.0 * GAP + self.text(text, font, heading, 0.0);
        let [begin, end] = [[left + GAP, line], [end.min(right), line]];
        let below = [[right, bottom], [left, bottom]];
        let points = [end, [right, line], below[0], below[1], [left, line], begin];
        self.line(&points, LINE, 1.0);
    }

    /// The entries that there is room for; the chosen one is counted from 1.
    fn list(&mut self, entries: &[String], chosen: Option<usize>, font: &FontStyle, place: Edges) {
        let [left, top, right, bottom] = place;
        self.frame(place, Some(Rgba::WHITE));
        let pitch = font.size * 2.0;
        for (index, entry) in entries.iter().enumerate() {
            let y = top + 1.0 + pitch * index as f64;
            if y + pitch > bottom {
                break;
            }
            let row = [left + 1.0, y, right - 1.0, y + pitch];
            if chosen == Some(index + 1) {
                self.ground(row, GROUND);
            }
            self.text(entry, font, row, 0.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::text::MemoryFonts;

    #[test]
    fn markup_becomes_text_with_a_font() {
        let (text, font) = said(r#"<div><font face="Arial" size="220">Up &amp; down</font></div>"#);
        assert_eq!(
            (text.as_str(), font.name.as_str(), font.size),
            ("Up & down", "Arial", 11.0)
        );
        let broken = "<div>\r\n  <font>Check\r\n   Box 2</font><br/>\r\n twice&nbsp;</div>";
        assert_eq!(said(broken).0, "Check Box 2\ntwice");
        assert_eq!(said("a<b").0, "a");
    }

    #[test]
    fn what_is_chosen_is_marked() {
        let mut fonts = FontBook::new(Box::new(MemoryFonts::default()));
        let mut count = |control: &Control| {
            let mut items = Vec::new();
            let entries = ["one".to_owned(), "two".to_owned()];
            paint(
                control,
                &entries,
                [0.0, 0.0, 90.0, 60.0],
                &mut fonts,
                &mut items,
            );
            items.len()
        };
        let mut control = Control {
            object_type: Some(ControlObjectType::CheckBox),
            ..Control::default()
        };
        let unmarked = count(&control);
        control.checked = Some(ControlChecked::Checked);
        assert_eq!(count(&control), unmarked + 1);
        control.object_type = Some(ControlObjectType::List);
        let unchosen = count(&control);
        control.sel = Some(2);
        assert_eq!(count(&control), unchosen + 1);
    }
}
