//! What a cell shows: its value as text with fonts, in one place for the grid and for print.

use super::book::Book;
use super::cells::{Cell, Content};
use super::number_format::NumberFormat;
use super::style::FontStyle;
use crate::editor_bin::xlsy::HorizontalAlignment;
use crate::error::Result;
use crate::resolve::colour::Rgba;

/// What a cell shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shown {
    /// Its text in pieces; a piece without a font has the cell's.
    pub runs: Vec<(Option<FontStyle>, String)>,
    /// The colour that the number format gives.
    pub colour: Option<Rgba>,
    /// Where the text stands if its format does not say.
    pub side: Side,
    /// Whether it is a number or date, which never flows over its neighbours.
    pub is_number: bool,
    /// Where the text is stretched to the width of the cell: index of a character.
    pub fill_at: Option<usize>,
}

/// Where text stands in its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// At the left.
    #[default]
    Left,
    /// At the right.
    Right,
    /// In the middle.
    Centre,
    /// At both sides, its lines broken.
    Both,
}

impl Shown {
    /// Of a cell with a number format.
    ///
    /// # Errors
    /// The bytes of its shared string contradict the format.
    pub fn new(book: &Book, cell: &Cell, code: &NumberFormat) -> Result<Self> {
        let mut shown = Self::default();
        match &cell.content {
            Content::Blank => {}
            Content::Number(value) => {
                let formatted = code.number(*value, book.date1904);
                shown.colour = formatted.colour;
                shown.fill_at = formatted.fill_at;
                shown.runs.push((None, formatted.text));
                shown.side = Side::Right;
                shown.is_number = true;
            }
            Content::Text(text) => {
                let formatted = code.text(text);
                shown.colour = formatted.colour;
                shown.runs.push((None, formatted.text));
            }
            Content::Shared(index) => {
                let string = book.string(*index)?;
                if let Some(plain) = &string.text {
                    let formatted = code.text(plain);
                    shown.colour = formatted.colour;
                    shown.runs.push((None, formatted.text));
                }
                for run in &string.run {
                    let font = run.r_pr.as_deref().map(|font| book.styles.font(font));
                    shown
                        .runs
                        .push((font, run.text.clone().unwrap_or_default()));
                }
            }
            Content::Bool(value) => {
                let word = if *value { "TRUE" } else { "FALSE" };
                shown.runs.push((None, word.to_owned()));
                shown.side = Side::Centre;
            }
            Content::Error(word) => {
                shown.runs.push((None, (*word).to_owned()));
                shown.side = Side::Centre;
            }
        }
        Ok(shown)
    }

    /// All of its text.
    pub fn text(&self) -> String {
        self.runs.iter().map(|(_, text)| text.as_str()).collect()
    }

    /// Where its text stands.
    pub fn placed(&self, horizontal: Option<HorizontalAlignment>) -> Side {
        use HorizontalAlignment as H;
        match horizontal {
            Some(H::Left | H::Fill) => Side::Left,
            Some(H::Right) => Side::Right,
            Some(H::Center | H::CenterContinuous | H::Continuous) => Side::Centre,
            Some(H::Justify | H::Distributed) => Side::Both,
            Some(H::General) | None => self.side,
        }
    }
}
