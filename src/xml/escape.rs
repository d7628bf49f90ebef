//! Character and entity references.

/// Appends an attribute value that does not stand for itself: references resolved, white space normalised (XML 1.0, 3.3.3).
pub(super) fn push_attribute(value: &str, into: &mut String) {
    let mut rest = value;
    while let Some(at) = rest.find(['&', '\n', '\r', '\t']) {
        let (before, from) = rest.split_at(at);
        into.push_str(before);
        rest = match from.strip_prefix('&') {
            None => {
                into.push(' ');
                let line_end = from.starts_with("\r\n");
                from.get(if line_end { 2 } else { 1 }..).unwrap_or_default()
            }
            Some(reference) => match reference.split_once(';') {
                Some((name, after)) if push_reference(name, into) => after,
                _ => {
                    into.push('&');
                    reference
                }
            },
        };
    }
    into.push_str(rest);
}

/// Appends text with line ends normalised (XML 1.0, 2.11).
pub(super) fn push_text(text: &str, into: &mut String) {
    if !text.contains('\r') {
        into.push_str(text);
        return;
    }
    let mut pieces = text.split('\r');
    into.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        if !piece.starts_with('\n') {
            into.push('\n');
        }
        into.push_str(piece);
    }
}

/// Appends what `&name;` stands for. `false`, with nothing appended, if it is not one that XML itself defines:
/// declared entities are not expanded.
pub(super) fn push_reference(name: &str, into: &mut String) -> bool {
    let char = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let code = match name.strip_prefix('#') {
                Some(number) => match number.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16),
                    None => number.parse(),
                },
                None => return false,
            };
            let Ok(code) = code else { return false };
            // XML has no control characters and no surrogates; others drop them as well.
            match char::from_u32(code) {
                Some(char) if char >= ' ' || matches!(char, '\t' | '\n' | '\r') => char,
                _ => return true,
            }
        }
    };
    into.push(char);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attribute(value: &str) -> String {
        let mut into = String::new();
        push_attribute(value, &mut into);
        into
    }

    #[test]
    fn references_are_resolved_and_unknown_ones_stay() {
        assert_eq!(
            attribute("a&amp;b&lt;&#65;&#x1F600;&quot;"),
            "a&b<A\u{1F600}\""
        );
        assert_eq!(attribute("&foo; & &;&#;&#xZZ;&"), "&foo; & &;&#;&#xZZ;&");
        assert_eq!(attribute("x&#0;&#xD800;&#x110000;y"), "xy");
        assert_eq!(attribute("a\r\nb\tc\nd&#xA;e"), "a b c d\ne");
    }

    #[test]
    fn line_ends_become_line_feeds() {
        let mut into = String::new();
        push_text("a\r\nb\rc\r\r\nd\r", &mut into);
        assert_eq!(into, "a\nb\nc\n\nd\n");
    }
}
