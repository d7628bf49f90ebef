//! Letters of Arabic that are joined, whatever they are set in.

use super::{paragraph, runs, set, style};
use crate::layout::text::Inline;
use crate::layout::units::Emu;

/// What the parts of a text, each of a style of its own, are joined to.
fn joins(parts: &[&str]) -> Vec<(String, (bool, bool))> {
    let mut source = paragraph("");
    source.shape.right_to_left = true;
    source.styles = (20..)
        .take(parts.len())
        .map(|size| style("Arial", size))
        .collect();
    let text = |(style, part): (usize, &&str)| Inline::Text {
        text: (*part).to_owned(),
        style,
    };
    source.inlines = parts.iter().enumerate().map(text).collect();
    let (shaped, lines) = set(source, Emu::points(400.0));
    let runs = runs(&shaped, &lines[0]).into_iter();
    runs.map(|run| (run.text, run.marks.joins)).collect()
}

#[test]
fn letters_are_joined_over_the_ends_of_runs() {
    let found = joins(&["ت", "یر", "ماه", " د"]);
    let told = |text: &str, joins| (text.to_owned(), joins);
    assert_eq!(
        found,
        [
            told("ت", (false, true)),
            // Reh is joined to what is before it only.
            told("یر", (true, false)),
            told("ماه", (false, false)),
            told(" ", (false, false)),
            told("د", (false, false)),
        ]
    );
}

#[test]
fn runs_of_other_scripts_are_not_joined() {
    assert!(
        joins(&["a", "b", "ש", "ל"])
            .iter()
            .all(|(_, joins)| *joins == (false, false))
    );
}
