//! A part without its middle: what of a large part is read when only the beginning of the document is wanted.

use std::io::{self, BufRead, Cursor, Read};

use memchr::memmem::Finder;

/// What is left of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// Bytes, after inflating, that stay at its beginning.
    pub head: u64,
    /// What follows them.
    pub tail: Tail,
}

/// What follows the head of a part that was cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tail {
    /// This instead of all that stands there.
    Instead(String),
    /// The part from where this stands for the first time; nothing if it does not.
    From(String),
}

impl Cut {
    /// The part that is left; `open` begins to read the whole one.
    ///
    /// # Errors
    /// Those of `open`.
    pub(super) fn stream<'s, E>(
        &'s self,
        open: &dyn Fn() -> Result<Box<dyn BufRead + 's>, E>,
    ) -> Result<Box<dyn BufRead + 's>, E> {
        let head = open()?.take(self.head);
        Ok(match &self.tail {
            Tail::Instead(text) => Box::new(head.chain(Cursor::new(text.as_bytes()))),
            Tail::From(mark) => Box::new(head.chain(behind(open()?, self.head, mark))),
        })
    }
}

/// A stream from where `mark` stands for the first time at or behind an offset.
///
/// A fault on the way is the end of the stream: what is left of the part is then not well-formed.
pub fn behind<'s>(
    mut stream: Box<dyn BufRead + 's>,
    offset: u64,
    mark: &'s str,
) -> Box<dyn BufRead + 's> {
    let skipped = io::copy(&mut (&mut stream).take(offset), &mut io::sink());
    if skipped.is_ok() && matches!(skip_to(&mut stream, mark.as_bytes()), Ok(true)) {
        Box::new(Cursor::new(mark.as_bytes()).chain(stream))
    } else {
        Box::new(io::empty())
    }
}

/// Reads on until `mark` has been read; false if it does not come.
fn skip_to(stream: &mut dyn BufRead, mark: &[u8]) -> io::Result<bool> {
    let finder = Finder::new(mark);
    // The end of what was read, in which the mark may have begun.
    let mut seam: Vec<u8> = Vec::new();
    loop {
        let bytes = stream.fill_buf()?;
        if bytes.is_empty() {
            return Ok(false);
        }
        let before = seam.len();
        let joint = bytes.len().min(mark.len());
        seam.extend_from_slice(bytes.get(..joint).unwrap_or_default());
        let end = match finder.find(&seam) {
            Some(at) => Some((at + mark.len()).saturating_sub(before)),
            None => finder.find(bytes).map(|at| at + mark.len()),
        };
        let length = bytes.len();
        if let Some(end) = end {
            stream.consume(end);
            return Ok(true);
        }
        if length >= mark.len() {
            seam.clear();
            seam.extend_from_slice(bytes.get(length - mark.len() + 1..).unwrap_or_default());
        } else {
            seam.drain(..(seam.len() + 1).saturating_sub(mark.len()));
        }
        stream.consume(length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::BufReader;

    fn rest(text: &'static str, room: usize, mark: &str) -> String {
        let stream = BufReader::with_capacity(room, text.as_bytes());
        let mut rest = String::new();
        behind(Box::new(stream), 1, mark)
            .read_to_string(&mut rest)
            .unwrap_or_default();
        rest
    }

    #[test]
    fn a_mark_is_found_wherever_pieces_of_the_stream_end() {
        for room in 1..12 {
            assert_eq!(rest("</r</r></row></row>", room, "</row>"), "</row></row>");
            assert_eq!(rest("ababac", room, "abac"), "abac");
            assert_eq!(rest("</row", room, "</row>"), "");
            assert_eq!(rest("<a>", room, "<a>"), "", "it begins before the offset");
        }
    }

    #[test]
    fn the_middle_of_a_part_is_left_out() {
        let part = "<d><r>1</r><r>2</r><r>3</r></d><e/>";
        let read = |cut: &Cut| {
            let mut text = String::new();
            let open = || Ok::<_, ()>(Box::new(part.as_bytes()) as Box<dyn BufRead>);
            let stream = cut.stream(&open);
            stream
                .unwrap_or_else(|()| Box::new(io::empty()))
                .read_to_string(&mut text)
                .unwrap_or_default();
            text
        };
        let tail = Tail::From("</d>".to_owned());
        assert_eq!(read(&Cut { head: 11, tail }), "<d><r>1</r></d><e/>");
        let tail = Tail::Instead("</d>".to_owned());
        assert_eq!(read(&Cut { head: 11, tail }), "<d><r>1</r></d>");
    }
}
