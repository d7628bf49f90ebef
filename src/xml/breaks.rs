//! VML parts hold HTML as Office wrote it, in which `<br>` is not closed: it is closed here, so that the part is XML.

use std::io::{self, BufRead, Read};

/// What is closed.
const OPEN: &[u8] = b"<br>";

/// Wraps the bytes of a VML part.
pub struct ClosedBreaks<R> {
    inner: R,
    /// How much of [`OPEN`] the bytes read last are.
    matched: usize,
    out: Vec<u8>,
    at: usize,
}

impl<R: BufRead> ClosedBreaks<R> {
    /// Of a part's bytes in an encoding that has ASCII in it.
    pub fn new(inner: R) -> Self {
        Self {
            inner,
            matched: 0,
            out: Vec::new(),
            at: 0,
        }
    }
}

impl<R: BufRead> Read for ClosedBreaks<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(into)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for ClosedBreaks<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.at >= self.out.len() {
            self.out.clear();
            self.at = 0;
            let read = self.inner.fill_buf()?;
            if read.is_empty() {
                break;
            }
            for byte in read {
                self.out.push(*byte);
                self.matched = match OPEN.get(self.matched) {
                    Some(wanted) if wanted == byte => self.matched + 1,
                    _ => usize::from(*byte == b'<'),
                };
                if self.matched == OPEN.len() {
                    self.matched = 0;
                    // The bytes before the last one may have been handed out already.
                    self.out.pop();
                    self.out.extend_from_slice(b"/>");
                }
            }
            let count = read.len();
            self.inner.consume(count);
        }
        Ok(self.out.get(self.at..).unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        self.at += count;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_are_closed_wherever_the_buffer_ends() {
        for capacity in 1..12 {
            let text: &[u8] = b"<b>a<br>b<<br><br/><bro><br>";
            let mut out = String::new();
            ClosedBreaks::new(io::BufReader::with_capacity(capacity, text))
                .read_to_string(&mut out)
                .expect("valid text");
            assert_eq!(out, "<b>a<br/>b<<br/><br/><bro><br/>");
        }
    }
}
