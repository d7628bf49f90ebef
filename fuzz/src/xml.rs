//! Damage that leaves XML mostly well-formed: elements lost, doubled, moved and nested, attributes and texts changed.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::mutate::of_bytes;
use crate::rng::Rng;

/// Values of attributes and texts that are at the edge of something.
const VALUES: [&str; 40] = [
    "",
    "0",
    "-1",
    "1",
    "2",
    "-0",
    "00",
    "255",
    "256",
    "32767",
    "-32768",
    "65535",
    "65536",
    "1048576",
    "16384",
    "2147483647",
    "-2147483648",
    "2147483648",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "18446744073709551616",
    "-9223372036854775809",
    "1e308",
    "1e999",
    "-1e999",
    "NaN",
    "INF",
    "0.0000001",
    "99999999999999999999999999999999999999",
    "true",
    "none",
    "auto",
    "FFFFFFFF",
    "A1:XFD1048576",
    "XFE1048577",
    "rId1",
    "rId999",
    "&#xD800;&#xFFFF;&#0;",
    "../../../../etc/passwd",
];
/// How often an element is doubled at most.
const COPIES: usize = 300;
/// How deep an element is put into itself at most.
const NESTING: usize = 400;
/// The largest part that damage may make.
const LARGEST: usize = 8 << 20;

/// The places of a part.
#[derive(Debug, Default)]
struct Places {
    /// Each element with its content.
    elements: Vec<Range<usize>>,
    /// Each start tag.
    tags: Vec<Range<usize>>,
    /// Each text.
    texts: Vec<Range<usize>>,
}

impl Places {
    fn of(bytes: &[u8]) -> Self {
        let mut reader = Reader::from_reader(bytes);
        reader.config_mut().check_end_names = false;
        reader.config_mut().allow_unmatched_ends = true;
        let mut places = Self::default();
        let mut open: Vec<usize> = Vec::new();
        let mut buffer = Vec::new();
        loop {
            let start = reader.buffer_position() as usize;
            buffer.clear();
            let event = match reader.read_event_into(&mut buffer) {
                Ok(Event::Eof) | Err(_) => return places,
                Ok(event) => event,
            };
            let end = reader.buffer_position() as usize;
            match event {
                Event::Start(_) => {
                    places.tags.push(start..end);
                    open.push(start);
                }
                Event::Empty(_) => {
                    places.tags.push(start..end);
                    places.elements.push(start..end);
                }
                Event::End(_) => places.elements.extend(open.pop().map(|start| start..end)),
                Event::Text(_) => places.texts.push(start..end),
                _ => {}
            }
        }
    }
}

/// Damages a part, up to four times.
pub fn mutate(bytes: &mut Vec<u8>, rng: &mut Rng) {
    for _ in 0..=rng.below(4) {
        let places = Places::of(bytes);
        if places.elements.is_empty() {
            of_bytes(bytes, rng);
            return;
        }
        let element = rng.pick(&places.elements).clone();
        match rng.below(9) {
            0 => {
                bytes.drain(element);
            }
            1 => copy(bytes, element, rng),
            2 => nest(bytes, &element, rng),
            3 => {
                let moved = bytes[element].to_vec();
                let at = rng.pick(&places.elements).start;
                bytes.splice(at..at, moved);
            }
            4 => rename(bytes, &places, rng),
            5 if !places.texts.is_empty() => {
                let text = rng.pick(&places.texts).clone();
                bytes.splice(text, rng.pick(&VALUES).bytes());
            }
            _ => attribute(bytes, &places, rng),
        }
    }
}

fn copy(bytes: &mut Vec<u8>, element: Range<usize>, rng: &mut Rng) {
    let count = match rng.below(4) {
        0 => rng.below(COPIES),
        _ => 1,
    };
    let copy = bytes[element.clone()].to_vec();
    if bytes.len() + copy.len() * count < LARGEST {
        bytes.splice(element.end..element.end, copy.repeat(count));
    }
}

/// Puts an element into itself, again and again.
fn nest(bytes: &mut Vec<u8>, element: &Range<usize>, rng: &mut Rng) {
    let whole = &bytes[element.clone()];
    let Some(open) = whole.iter().position(|byte| *byte == b'>') else {
        return;
    };
    let Some(close) = whole
        .windows(2)
        .rposition(|pair| pair == b"</")
        .filter(|at| *at > open)
    else {
        return;
    };
    let depth = rng.below(NESTING);
    let (before, after) = (whole[..=open].to_vec(), whole[close..].to_vec());
    if bytes.len() + depth * (before.len() + after.len()) < LARGEST {
        bytes.splice(element.end..element.end, after.repeat(depth));
        bytes.splice(element.start..element.start, before.repeat(depth));
    }
}

/// Gives an element the name of another.
fn rename(bytes: &mut Vec<u8>, places: &Places, rng: &mut Rng) {
    let name_of = |tag: &Range<usize>| {
        let length = bytes[tag.start + 1..tag.end]
            .iter()
            .position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'))?;
        Some(tag.start + 1..tag.start + 1 + length)
    };
    let (from, to) = (
        name_of(rng.pick(&places.tags)),
        name_of(rng.pick(&places.tags)),
    );
    if let (Some(from), Some(to)) = (from, to) {
        let name = bytes[to].to_vec();
        let old = bytes[from.clone()].to_vec();
        let end_tag = [b"</", &*old, b">"].concat();
        let end = bytes[from.end..]
            .windows(end_tag.len())
            .position(|window| window == end_tag);
        if let Some(end) = end {
            let at = from.end + end + 2;
            bytes.splice(at..at + old.len(), name.clone());
        }
        bytes.splice(from, name);
    }
}

/// Changes or removes the value of an attribute.
fn attribute(bytes: &mut Vec<u8>, places: &Places, rng: &mut Rng) {
    let tag = rng.pick(&places.tags).clone();
    let quotes: Vec<usize> = tag
        .clone()
        .filter(|at| bytes.get(*at) == Some(&b'"'))
        .collect();
    let values: Vec<Range<usize>> = quotes
        .chunks_exact(2)
        .map(|pair| pair[0] + 1..pair[1])
        .collect();
    if values.is_empty() {
        return;
    }
    let value = rng.pick(&values).clone();
    let new: Vec<u8> = match rng.below(8) {
        0 => bytes[rng.pick(&values).clone()].to_vec(),
        1 => bytes[value.clone()].repeat(1 + rng.below(40)),
        _ => rng.pick(&VALUES).bytes().collect(),
    };
    bytes.splice(value, new);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_and_texts_are_found() {
        let text = b"<a b=\"1\"><c/>x<d>y</d></a>";
        let places = Places::of(text);
        let of = |range: &Range<usize>| String::from_utf8_lossy(&text[range.clone()]).into_owned();
        let elements: Vec<String> = places.elements.iter().map(of).collect();
        assert_eq!(
            elements,
            ["<c/>", "<d>y</d>", "<a b=\"1\"><c/>x<d>y</d></a>"]
        );
        assert_eq!(places.texts.iter().map(of).collect::<Vec<_>>(), ["x", "y"]);
    }

    #[test]
    fn damage_is_done_to_any_text() {
        for seed in 0..500 {
            for text in ["", "<a/>", "<a b=\"1\"><c d=\"2\">x</c></a>", "<a><b>"] {
                mutate(&mut text.as_bytes().to_vec(), &mut Rng::new(seed));
            }
        }
    }
}
