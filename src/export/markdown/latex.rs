//! Formulas as LaTeX, which GitHub shows between dollar signs.

use crate::render::node::{Attr, Child, Kind, Node};

/// A formula. Its depth is bounded by that of records.
pub fn formula(node: &Node) -> String {
    let mut out = String::new();
    add(&mut out, node);
    out.trim().to_owned()
}

fn add(out: &mut String, node: &Node) {
    use Kind as K;
    let part = |place: usize| nodes(node).nth(place);
    match node.kind {
        K::MathFraction => {
            let line = node.attribute(Attr::LineThickness) != Some("0");
            out.push_str(if line {
                r"\frac"
            } else {
                r"\genfrac{}{}{0pt}{}"
            });
            braced(out, part(0));
            braced(out, part(1));
        }
        K::MathSquareRoot => {
            out.push_str(r"\sqrt");
            braced(out, part(0));
        }
        K::MathRoot => {
            out.push_str(r"\sqrt[");
            part(1).into_iter().for_each(|degree| add(out, degree));
            out.push(']');
            braced(out, part(0));
        }
        K::MathSub | K::MathSup | K::MathSubSup | K::MathUnderOver => {
            // Large operators take their limits as indices.
            braced(out, part(0));
            let marks: &[char] = match node.kind {
                K::MathSub => &['_'],
                K::MathSup => &['^'],
                _ => &['_', '^'],
            };
            for (place, mark) in marks.iter().enumerate() {
                out.push(*mark);
                braced(out, part(place + 1));
            }
        }
        K::MathUnder | K::MathOver => {
            out.push_str(if node.kind == K::MathOver {
                r"\overset"
            } else {
                r"\underset"
            });
            braced(out, part(1));
            braced(out, part(0));
        }
        K::MathMulti => {
            out.push_str("{}_");
            braced(out, part(2));
            out.push('^');
            braced(out, part(3));
            braced(out, part(0));
        }
        K::MathTable => {
            out.push_str(r"\begin{matrix}");
            for (row, line) in nodes(node).enumerate() {
                out.push_str(if row > 0 { r" \\ " } else { " " });
                for (column, cell) in nodes(line).enumerate() {
                    out.push_str(if column > 0 { " & " } else { "" });
                    add(out, cell);
                }
            }
            out.push_str(r" \end{matrix}");
        }
        K::MathText => {
            out.push_str(r"\text{");
            escaped(out, &node.text());
            out.push('}');
        }
        K::MathPhantom => {
            out.push_str(r"\phantom");
            braced(out, part(0));
        }
        _ => {
            for child in &node.children {
                match child {
                    Child::Node(node) => add(out, node),
                    Child::Text(text) => escaped(out, text),
                }
            }
        }
    }
}

fn nodes(node: &Node) -> impl Iterator<Item = &Node> {
    node.children.iter().filter_map(|child| match child {
        Child::Node(node) => Some(node),
        Child::Text(_) => None,
    })
}

fn braced(out: &mut String, node: Option<&Node>) {
    out.push('{');
    if let Some(node) = node {
        add(out, node);
    }
    out.push('}');
}

/// Text in which nothing is a command, and nothing that Markdown would take for its own.
fn escaped(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str(r"\backslash "),
            '{' | '}' | '%' | '#' | '&' | '_' => {
                out.push('\\');
                out.push(letter);
            }
            '$' => out.push_str(r"\text{USD}"),
            '^' => out.push_str(r"\hat{}"),
            '~' => out.push_str(r"\sim "),
            '|' => out.push_str(r"\vert "),
            '*' => out.push_str(r"\ast "),
            '<' => out.push_str(r"\lt "),
            '>' => out.push_str(r"\gt "),
            '`' => out.push('\''),
            // Function application and its invisible fellows.
            '\u{2061}'..='\u{2064}' => {}
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identifier(text: &str) -> Node {
        Node::new(Kind::MathIdentifier).saying(text)
    }

    #[test]
    fn structures_become_commands() {
        let fraction = Node::new(Kind::MathFraction)
            .holding(identifier("a"))
            .holding(Node::new(Kind::MathSquareRoot).holding(identifier("b")));
        assert_eq!(formula(&fraction), r"\frac{a}{\sqrt{b}}");
        let power = Node::new(Kind::MathSup)
            .holding(identifier("x"))
            .holding(identifier("2"));
        assert_eq!(formula(&power), "{x}^{2}");
    }

    #[test]
    fn text_is_no_command() {
        assert_eq!(
            formula(&identifier(r"\a{$|")),
            r"\backslash a\{\text{USD}\vert"
        );
    }
}
