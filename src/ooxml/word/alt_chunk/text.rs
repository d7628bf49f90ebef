//! Plain text: a paragraph for each line.

use super::markup::{Markup, push_run};

/// Lines stand below one another without distance, in the font that lines of equal width need.
const PROPERTIES: &str = "<w:pPr><w:spacing w:line=\"240\" w:lineRule=\"auto\" w:after=\"0\"/><w:rPr><w:rFonts \
    w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/></w:rPr></w:pPr>";

/// See [`PROPERTIES`].
const RUN: &str =
    "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/>";

/// The document that a text is.
pub fn read(text: &str) -> Markup {
    let mut markup = Markup::default();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    for line in text.lines() {
        markup.body.push_str("<w:p>");
        markup.body.push_str(PROPERTIES);
        push_run(RUN, line, &mut markup.body);
        markup.body.push_str("</w:p>");
    }
    markup
}
