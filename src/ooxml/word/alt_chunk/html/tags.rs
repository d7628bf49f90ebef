//! What the elements and attributes of HTML mean for the look of their content.

use super::look::{Look, Own, Styled};
use super::sheet::Sheet;
use super::tokens::Tag;
use crate::ooxml::drawing::vml::Css;

/// Elements that stand between paragraphs.
const BLOCKS: &str = " address article aside blockquote caption center dd div dl dt fieldset figcaption figure footer \
    form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul ";

/// Elements without content.
const EMPTY: &str = " area base br col embed hr img input link meta param source track wbr ";

/// Elements whose content is not shown.
const HIDDEN: &str = " head script style title template select textarea object iframe svg math audio video \
    canvas button ";

fn is_among(names: &str, name: &str) -> bool {
    names.split(' ').any(|known| known == name) && !name.is_empty()
}

/// Whether an element stands between paragraphs.
pub fn is_block(name: &str) -> bool {
    is_among(BLOCKS, name)
}

/// Whether an element has no content and no end.
pub fn is_empty(name: &str) -> bool {
    is_among(EMPTY, name)
}

/// Applies what the tag itself means, then its attributes, the rules of the style sheet and its own `style`.
pub fn style(tag: &Tag, look: &mut Look, own: &mut Own, sheet: &Sheet) {
    let is_block = is_block(&tag.name);
    look.hidden |= is_among(HIDDEN, &tag.name);
    let mut styled = Styled {
        look,
        own,
        is_block,
    };
    meaning(&tag.name, &mut styled);
    attributes(tag, &mut styled);
    for rule in sheet.of(tag) {
        styled.declare(rule);
    }
    if let Some(own) = tag.attr("style") {
        styled.declare(&Css::new(own));
    }
}

fn meaning(name: &str, styled: &mut Styled<'_>) {
    let (property, value) = match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => return heading(name, styled),
        "b" | "strong" => ("font-weight", "bold"),
        "th" => {
            styled.align("center");
            ("font-weight", "bold")
        }
        "i" | "em" | "cite" | "dfn" | "var" | "address" => ("font-style", "italic"),
        "u" | "ins" => ("text-decoration", "underline"),
        "s" | "strike" | "del" => ("text-decoration", "line-through"),
        "sub" => ("vertical-align", "sub"),
        "sup" => ("vertical-align", "super"),
        "big" => ("font-size", "larger"),
        "small" => ("font-size", "smaller"),
        "code" | "tt" | "kbd" | "samp" => ("font-family", "monospace"),
        "mark" => ("background", "yellow"),
        "center" | "caption" => ("text-align", "center"),
        "dd" => ("margin-left", "36pt"),
        "blockquote" => ("margin", "0 30pt"),
        "pre" => {
            styled.look.pre = true;
            ("font-family", "monospace")
        }
        "li" => {
            styled.look.base = "li";
            return;
        }
        "p" | "div" | "td" | "table" if styled.look.base == "li" => {
            styled.look.base = "";
            return;
        }
        _ => return,
    };
    styled.apply(property, value, value);
}

fn heading(name: &str, styled: &mut Styled<'_>) {
    let (base, size) = match name {
        "h1" => ("h1", 48),
        "h2" => ("h2", 36),
        "h3" => ("h3", 27),
        "h4" => ("h4", 24),
        "h5" => ("h5", 20),
        _ => ("h6", 15),
    };
    styled.look.base = base;
    styled.look.size = size;
}

fn attributes(tag: &Tag, styled: &mut Styled<'_>) {
    let is_font = tag.name == "font";
    if let Some(face) = tag.attr("face").filter(|_| is_font) {
        styled.font(face);
    }
    if let Some(size) = tag.attr("size").filter(|_| is_font) {
        styled.set_size(match size.trim() {
            "1" | "-2" => 15,
            "2" | "-1" => 20,
            "4" | "+1" => 27,
            "5" | "+2" => 36,
            "6" | "+3" => 48,
            "7" | "+4" => 72,
            _ => 24,
        });
    }
    for (attribute, property) in [
        ("color", "color"),
        ("text", "color"),
        ("bgcolor", "background"),
        ("align", "text-align"),
        ("valign", "vertical-align"),
        ("width", "width"),
        ("height", "height"),
    ] {
        let applies = match attribute {
            "color" => is_font,
            "align" => styled.is_block && tag.name != "table",
            _ => true,
        };
        if let Some(value) = tag.attr(attribute).filter(|_| applies) {
            let value = value.trim().to_ascii_lowercase();
            styled.apply(property, &value, "");
            // Colours may lack their sign.
            if matches!(property, "color" | "background") {
                styled.apply(property, &format!("#{value}"), "");
            }
        }
    }
}

/// Gives the look of a link; in a heading it keeps that of the heading.
pub fn link(look: &mut Look) {
    if look.base.starts_with('h') {
        look.run.set("u", "<w:u w:val=\"single\"/>".to_owned());
        look.run
            .set("color", "<w:color w:val=\"0000FF\"/>".to_owned());
    } else {
        look.base = "a";
    }
}
