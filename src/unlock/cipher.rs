//! The ciphers and hashes that protect packages.

use aes::cipher::{Array, BlockCipherDecrypt, KeyInit};
use aes::{Aes128Dec, Aes192Dec, Aes256Dec};
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384, Sha512};

use super::unsupported;
use crate::error::{ErrorKind, Result};
use crate::limits;

/// Bytes of a block of AES.
pub(super) const BLOCK: usize = 16;

/// AES with one of its sizes of keys.
pub(super) enum Aes {
    Short(Aes128Dec),
    Middle(Aes192Dec),
    Long(Aes256Dec),
}

impl Aes {
    /// With a key of 16, 24 or 32 bytes.
    pub(super) fn new(key: &[u8]) -> Result<Self> {
        let made = match key.len() {
            16 => Aes128Dec::new_from_slice(key).map(Self::Short),
            24 => Aes192Dec::new_from_slice(key).map(Self::Middle),
            _ => Aes256Dec::new_from_slice(key).map(Self::Long),
        };
        made.map_err(|_| unsupported())
    }

    /// Decrypts block by block (ECB).
    pub(super) fn decrypt(&self, bytes: &mut [u8]) {
        let (blocks, _) = Array::slice_as_chunks_mut(bytes);
        match self {
            Self::Short(aes) => aes.decrypt_blocks(blocks),
            Self::Middle(aes) => aes.decrypt_blocks(blocks),
            Self::Long(aes) => aes.decrypt_blocks(blocks),
        }
    }

    /// Decrypts blocks that are chained (CBC).
    pub(super) fn decrypt_chained(&self, bytes: &mut [u8], vector: [u8; BLOCK]) {
        let mut before = vector;
        let (blocks, _) = bytes.as_chunks_mut::<BLOCK>();
        for block in blocks {
            let encrypted = *block;
            self.decrypt(block);
            for (byte, chained) in block.iter_mut().zip(before) {
                *byte ^= chained;
            }
            before = encrypted;
        }
    }
}

/// A hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hash {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    /// By the name that agile encryption gives it (MS-OFFCRYPTO, 2.3.4.10).
    pub(super) fn of_name(name: &str) -> Result<Self> {
        match name {
            "SHA1" | "SHA-1" => Ok(Self::Sha1),
            "SHA256" | "SHA-256" => Ok(Self::Sha256),
            "SHA384" | "SHA-384" => Ok(Self::Sha384),
            "SHA512" | "SHA-512" => Ok(Self::Sha512),
            _ => Err(unsupported()),
        }
    }

    /// Of pieces, one behind the other.
    pub(super) fn of(self, pieces: &[&[u8]]) -> Vec<u8> {
        fn of<D: Digest>(pieces: &[&[u8]]) -> Vec<u8> {
            let mut hash = D::new();
            for piece in pieces {
                hash.update(piece);
            }
            hash.finalize().to_vec()
        }
        match self {
            Self::Sha1 => of::<Sha1>(pieces),
            Self::Sha256 => of::<Sha256>(pieces),
            Self::Sha384 => of::<Sha384>(pieces),
            Self::Sha512 => of::<Sha512>(pieces),
        }
    }

    /// Of a password, so often that guessing is slow (MS-OFFCRYPTO, 2.3.4.7 and 2.3.4.11).
    pub(super) fn of_password(self, salt: &[u8], password: &[u8], spins: u32) -> Result<Vec<u8>> {
        fn of<D: Digest>(salt: &[u8], password: &[u8], spins: u32) -> Vec<u8> {
            let mut hash = D::new()
                .chain_update(salt)
                .chain_update(password)
                .finalize();
            for spin in 0..spins {
                hash = D::new()
                    .chain_update(spin.to_le_bytes())
                    .chain_update(&hash)
                    .finalize();
            }
            hash.to_vec()
        }
        if spins > limits::PASSWORD_SPINS {
            return Err(ErrorKind::LimitExceeded {
                what: "how often a password is hashed",
                limit: limits::PASSWORD_SPINS.into(),
            }
            .into());
        }
        Ok(match self {
            Self::Sha1 => of::<Sha1>(salt, password, spins),
            Self::Sha256 => of::<Sha256>(salt, password, spins),
            Self::Sha384 => of::<Sha384>(salt, password, spins),
            Self::Sha512 => of::<Sha512>(salt, password, spins),
        })
    }
}
