//! Standard encryption: what Office 2007 protects documents with (MS-OFFCRYPTO, 2.3.4.5 to 2.3.4.9).

use super::cipher::{Aes, Hash};
use super::{Decrypt, INFO, Typed, unsupported};
use crate::error::{Error, ErrorKind, Result};

/// Flags of the header: AES by CryptoAPI.
const CRYPTO_API: u32 = 0x04;
const AES: u32 = 0x20;
/// Algorithms of the header: AES with keys of 128, 192 and 256 bits.
const AES_KEYS: [(u32, usize); 3] = [(0x660E, 16), (0x660F, 24), (0x6610, 32)];
/// How often a password is hashed.
const SPINS: u32 = 50_000;
/// Bytes of the salt and of what the password is tried with, and of its hash.
const VERIFIER: usize = 16;
const VERIFIER_HASH: usize = 20;

/// How a package is encrypted.
pub(super) struct Encryption<'a> {
    key_bytes: usize,
    salt: &'a [u8],
    verifier: &'a [u8],
    verifier_hash: &'a [u8],
}

impl<'a> Encryption<'a> {
    /// Reads the stream: version, flags, a header with its size before it, what a password is tried with.
    pub(super) fn read(info: &'a [u8]) -> Result<Self> {
        let long = |at: usize| -> Result<u32> {
            let bytes = info.get(at..).and_then(|rest| rest.first_chunk());
            bytes
                .map(|bytes| u32::from_le_bytes(*bytes))
                .ok_or_else(cut)
        };
        let (flags, header) = (long(4)?, long(8)? as usize);
        let algorithm = long(20)?;
        let found = AES_KEYS.iter().find(|(known, _)| *known == algorithm);
        let Some((_, key_bytes)) = found.filter(|_| flags & (CRYPTO_API | AES) == CRYPTO_API | AES)
        else {
            return Err(unsupported());
        };
        let tried = info.get(header.saturating_add(12)..).unwrap_or_default();
        let piece = |from: usize, length: usize| tried.get(from..from + length).ok_or_else(cut);
        Ok(Self {
            key_bytes: *key_bytes,
            salt: piece(4, VERIFIER)?,
            verifier: piece(20, VERIFIER)?,
            verifier_hash: piece(40, VERIFIER_HASH.next_multiple_of(VERIFIER))?,
        })
    }

    /// The key that a password gives; `None` if it is the wrong one.
    pub(super) fn key(&self, typed: Typed<'_>) -> Result<Option<Key>> {
        let hash = Hash::Sha1.of_password(self.salt, &typed.bytes(), SPINS)?;
        let hash = Hash::Sha1.of(&[&hash, &0_u32.to_le_bytes()]);
        let padded = |pad: u8| {
            let mut padded = [pad; 64];
            for (byte, hashed) in padded.iter_mut().zip(&hash) {
                *byte ^= hashed;
            }
            Hash::Sha1.of(&[&padded])
        };
        let mut key = padded(0x36);
        key.extend(padded(0x5C));
        key.truncate(self.key_bytes);
        let key = Key(Aes::new(&key)?);
        let (mut verifier, mut verifier_hash) =
            (self.verifier.to_vec(), self.verifier_hash.to_vec());
        key.decrypt(&mut verifier);
        key.decrypt(&mut verifier_hash);
        let is_right = verifier_hash.starts_with(&Hash::Sha1.of(&[&verifier]));
        Ok(is_right.then_some(key))
    }
}

/// The key of a package.
pub(super) struct Key(Aes);

impl Decrypt for Key {
    fn decrypt(&self, package: &mut [u8]) {
        self.0.decrypt(package);
    }
}

fn cut() -> Error {
    Error::in_part(ErrorKind::Truncated, INFO, None)
}
