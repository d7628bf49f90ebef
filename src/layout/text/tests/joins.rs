//! Letters of Arabic, whatever they are set in. No font of the tests has them: they are those of a font of the system.

use super::{paragraph, runs, set, style};
use crate::layout::text::Inline;
use crate::layout::units::Emu;

#[test]
fn what_the_browser_shapes_is_told_to_be_joined_to_nothing() {
    let parts = ["ت", "یر", "ماه"];
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
    let runs = runs(&shaped, &lines[0]);
    let told: Vec<_> = runs
        .iter()
        .map(|run| (run.text.as_str(), run.marks.joins))
        .collect();
    assert_eq!(told, parts.map(|part| (part, (false, false))));
}
