//! Writing: bytes grow at the end, lengths are patched back.

/// How `props` write a floating-point number (lenType 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubles {
    /// An i32 that holds value x 100000, cut off towards zero (DOCY).
    Scaled,
    /// A real f64 (XLSY).
    Real,
}

/// The growing output.
#[derive(Debug)]
pub struct Writer {
    bytes: Vec<u8>,
    doubles: Doubles,
    header: bool,
}

impl Writer {
    /// An empty output.
    pub fn new(doubles: Doubles) -> Self {
        Self {
            bytes: Vec::new(),
            doubles,
            header: true,
        }
    }

    /// An empty output for a container that stands inside of another, which has no header.
    pub fn without_header(doubles: Doubles) -> Self {
        Self {
            header: false,
            ..Self::new(doubles)
        }
    }

    /// Whether a container begins with its header.
    pub fn has_header(&self) -> bool {
        self.header
    }

    /// How `props` write floating-point numbers.
    pub fn doubles(&self) -> Doubles {
        self.doubles
    }

    /// Number of bytes so far, which is the absolute position of the next one.
    pub fn position(&self) -> usize {
        self.bytes.len()
    }

    /// All that was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Takes back what was written from `at` on.
    pub fn split_off(&mut self, at: usize) -> Vec<u8> {
        self.bytes.split_off(at.min(self.bytes.len()))
    }

    /// Appends raw bytes.
    pub fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Appends one byte.
    pub fn u8(&mut self, value: u8) {
        self.bytes.push(value);
    }

    /// Appends a u32.
    pub fn u32(&mut self, value: u32) {
        self.raw(&value.to_le_bytes());
    }

    /// Appends a text as UTF-16 without length.
    pub fn utf16(&mut self, text: &str) {
        // Most text is ASCII, which is widened without being decoded.
        if text.is_ascii() {
            let at = self.bytes.len();
            self.bytes.resize(at + text.len() * 2, 0);
            let (units, _) = self.bytes[at..].as_chunks_mut::<2>();
            for (unit, byte) in units.iter_mut().zip(text.bytes()) {
                unit[0] = byte;
            }
            return;
        }
        self.bytes.reserve(text.len() * 2);
        for unit in text.encode_utf16() {
            self.bytes.extend_from_slice(&unit.to_le_bytes());
        }
    }

    /// Appends a u32 with the number of UTF-16 units, then the text.
    pub fn counted_utf16(&mut self, text: &str) {
        let at = self.position();
        self.u32(0);
        self.utf16(text);
        let units = (self.position() - at - 4) / 2;
        self.patch(at, units);
    }

    /// Overwrites the u32 at `at`.
    pub fn patch(&mut self, at: usize, value: usize) {
        let value = u32::try_from(value).unwrap_or(u32::MAX);
        self.bytes[at..at + 4].copy_from_slice(&value.to_le_bytes());
    }

    /// Overwrites the byte at `at`.
    pub fn patch_u8(&mut self, at: usize, value: u8) {
        self.bytes[at] = value;
    }

    /// Writes a u32 length and what `body` writes.
    pub fn sized<R>(&mut self, body: impl FnOnce(&mut Self) -> R) -> R {
        let at = self.position();
        self.u32(0);
        let result = body(self);
        self.patch(at, self.position() - at - 4);
        result
    }

    /// Writes one record or node: u8 id, u32 length, and what `body` writes.
    pub fn record<R>(&mut self, id: u8, body: impl FnOnce(&mut Self) -> R) -> R {
        self.u8(id);
        self.sized(body)
    }
}
