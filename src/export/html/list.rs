//! Lists: which are open while items go by.

use super::{Html, attribute, escape};
use crate::editor_bin::docy::NumberFormat;
use crate::export::model::{Item, Mark};
use crate::export::sink::Sink;
use crate::resolve::word::number_text;

/// A list that is open, and an item in it.
#[derive(Debug)]
pub struct OpenList {
    level: usize,
    /// Of a numbered list: the number that the next item has by itself, and how numbers are shown by themselves.
    numbers: Option<(i32, Option<&'static str>)>,
}

/// How a list shows numbers by itself: the value of `type`, and the format.
const TYPES: [(&str, NumberFormat); 5] = [
    ("1", NumberFormat::Decimal),
    ("a", NumberFormat::LowerLetter),
    ("A", NumberFormat::UpperLetter),
    ("i", NumberFormat::LowerRoman),
    ("I", NumberFormat::UpperRoman),
];

/// The type of list that shows a number like this by itself.
fn type_of(number: i32, label: &str) -> Option<&'static str> {
    let shown = label.strip_suffix('.')?;
    let fits = |format| number_text::format(format, number) == shown;
    TYPES
        .iter()
        .find(|(_, format)| fits(*format))
        .map(|(name, _)| *name)
}

impl Html {
    pub(super) fn item(&mut self, sink: &mut Sink<'_>, item: &Item) {
        while self
            .lists
            .last()
            .is_some_and(|list| list.level > item.level)
        {
            self.close_list(sink);
        }
        let is_numbered = matches!(item.mark, Mark::Number(..));
        match self.lists.last() {
            Some(list) if list.level == item.level && list.numbers.is_some() == is_numbered => {
                sink.push("</li>\n");
            }
            Some(list) if list.level == item.level => {
                self.close_list(sink);
                self.open_list(sink, item);
            }
            _ => self.open_list(sink, item),
        }
        self.begin_item(sink, item);
        self.line(sink, &item.text);
    }

    fn open_list(&mut self, sink: &mut Sink<'_>, item: &Item) {
        let numbers = match &item.mark {
            Mark::Bullet => {
                sink.push("<ul>\n");
                None
            }
            Mark::Number(number, label) => {
                let kind = type_of(*number, label);
                sink.push("<ol");
                if let Some(kind) = kind.filter(|kind| *kind != "1") {
                    attribute(sink, "type", kind);
                }
                if *number != 1 {
                    attribute(sink, "start", &number.to_string());
                }
                sink.push(">\n");
                Some((*number, kind))
            }
        };
        self.lists.push(OpenList {
            level: item.level,
            numbers,
        });
    }

    fn begin_item(&mut self, sink: &mut Sink<'_>, item: &Item) {
        sink.push("<li");
        let numbers = self.lists.last_mut().and_then(|list| list.numbers.as_mut());
        if let (Mark::Number(number, label), Some((expected, kind))) = (&item.mark, numbers) {
            if number != expected {
                attribute(sink, "value", &number.to_string());
            }
            *expected = number.saturating_add(1);
            if kind.is_none() || type_of(*number, label) != *kind {
                sink.push(" style=\"list-style-type:'");
                label_string(sink, label);
                sink.push(" '\"");
            }
        }
        sink.push(">");
    }

    /// Ends the innermost list with its last item.
    fn close_list(&mut self, sink: &mut Sink<'_>) {
        if let Some(list) = self.lists.pop() {
            sink.push(if list.numbers.is_some() {
                "</li>\n</ol>\n"
            } else {
                "</li>\n</ul>\n"
            });
        }
    }

    pub(super) fn close_lists(&mut self, sink: &mut Sink<'_>) {
        while !self.lists.is_empty() {
            self.close_list(sink);
        }
    }
}

/// The inside of a string of CSS, in an attribute.
fn label_string(sink: &mut Sink<'_>, label: &str) {
    for letter in label.chars() {
        if letter.is_alphanumeric() || " .()-[]/:".contains(letter) {
            escape(sink, letter.encode_utf8(&mut [0; 4]));
        } else {
            sink.push(&format!("\\{:x} ", u32::from(letter)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_by_the_list_itself_where_they_can() {
        assert_eq!(type_of(9, "9."), Some("1"));
        assert_eq!(type_of(9, "i."), Some("a"));
        assert_eq!(type_of(9, "ix."), Some("i"));
        assert_eq!(type_of(2, "B."), Some("A"));
        assert_eq!(type_of(2, "1.2."), None);
        assert_eq!(type_of(2, "2)"), None);
    }
}
