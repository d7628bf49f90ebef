//! Agile encryption: what Office 2010 and later protect documents with (MS-OFFCRYPTO, 2.3.4.10 to 2.3.4.15).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::cipher::{Aes, BLOCK, Hash};
use super::{Decrypt, INFO, Typed, unsupported};
use crate::error::{Error, ErrorKind, Result};

/// What is hashed with the hash of a password, for each of the things that it opens.
const VERIFIER: [u8; 8] = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79];
const VERIFIER_HASH: [u8; 8] = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E];
const KEY: [u8; 8] = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6];
/// What is too short is filled up with this.
const FILL: u8 = 0x36;
/// Bytes of a package that are encrypted together.
const SEGMENT: usize = 4096;

/// How a package is encrypted.
pub(super) struct Encryption {
    data: Settings,
    password: Settings,
    spins: u32,
    verifier: Vec<u8>,
    verifier_hash: Vec<u8>,
    key: Vec<u8>,
}

/// What encrypts: the data, or the key for it.
struct Settings {
    salt: Vec<u8>,
    key_bytes: usize,
    hash: Hash,
}

impl Encryption {
    /// Reads the XML of the stream.
    pub(super) fn read(xml: &[u8]) -> Result<Self> {
        let mut reader = Reader::from_reader(xml);
        let (mut data, mut encrypted) = (None, None);
        loop {
            match reader.read_event() {
                Ok(Event::Start(element) | Event::Empty(element)) => {
                    match element.local_name().as_ref() {
                        "keyData" => data = Some(Settings::read(&Attributes(&element))?),
                        "encryptedKey" if encrypted.is_none() => {
                            encrypted = Some(element.into_owned());
                        }
                        _ => (),
                    }
                }
                Ok(Event::Eof) => break,
                Ok(_) => (),
                Err(error) => {
                    let kind = ErrorKind::Xml(error.to_string());
                    return Err(Error::in_part(kind, INFO, Some(reader.error_position())));
                }
            }
        }
        // A key may be for a certificate only.
        let (Some(data), Some(encrypted)) = (data, encrypted) else {
            return Err(unsupported());
        };
        let attributes = Attributes(&encrypted);
        Ok(Self {
            data,
            password: Settings::read(&attributes)?,
            spins: attributes.number("spinCount")?,
            verifier: attributes.bytes("encryptedVerifierHashInput")?,
            verifier_hash: attributes.bytes("encryptedVerifierHashValue")?,
            key: attributes.bytes("encryptedKeyValue")?,
        })
    }

    /// The key that a password gives; `None` if it is the wrong one.
    pub(super) fn key(self, typed: Typed<'_>) -> Result<Option<Key>> {
        let Settings {
            hash,
            salt,
            key_bytes,
        } = &self.password;
        let hashed = hash.of_password(salt, &typed.bytes(), self.spins)?;
        let vector = sized(salt.clone());
        let opened = |what: [u8; 8], mut bytes: Vec<u8>| -> Result<Vec<u8>> {
            let mut key = hash.of(&[&hashed, &what]);
            key.resize(*key_bytes, FILL);
            Aes::new(&key)?.decrypt_chained(&mut bytes, vector);
            Ok(bytes)
        };
        let mut verifier = opened(VERIFIER, self.verifier)?;
        verifier.truncate(salt.len());
        let verifier_hash = opened(VERIFIER_HASH, self.verifier_hash)?;
        if !verifier_hash.starts_with(&hash.of(&[&verifier])) {
            return Ok(None);
        }
        let mut key = opened(KEY, self.key)?;
        key.truncate(self.data.key_bytes);
        Ok(Some(Key {
            aes: Aes::new(&key)?,
            data: self.data,
        }))
    }
}

/// The key of a package.
pub(super) struct Key {
    aes: Aes,
    data: Settings,
}

impl Decrypt for Key {
    fn decrypt(&self, package: &mut [u8]) {
        for (number, segment) in (0_u32..).zip(package.chunks_mut(SEGMENT)) {
            let Settings { hash, salt, .. } = &self.data;
            let vector = hash.of(&[salt, &number.to_le_bytes()]);
            self.aes.decrypt_chained(segment, sized(vector));
        }
    }
}

impl Settings {
    fn read(attributes: &Attributes<'_>) -> Result<Self> {
        let is_known = attributes.text("cipherAlgorithm")? == "AES"
            && attributes.text("cipherChaining")? == "ChainingModeCBC"
            && attributes.number("blockSize")? == BLOCK as u32;
        let key_bytes = attributes.number("keyBits")? as usize / 8;
        if !is_known || ![16, 24, 32].contains(&key_bytes) {
            return Err(unsupported());
        }
        Ok(Self {
            salt: attributes.bytes("saltValue")?,
            key_bytes,
            hash: Hash::of_name(&attributes.text("hashAlgorithm")?)?,
        })
    }
}

/// The attributes of an element; all that are asked for must be there.
struct Attributes<'a>(&'a BytesStart<'a>);

impl Attributes<'_> {
    fn text(&self, name: &str) -> Result<String> {
        let found = self.0.try_get_attribute(name).ok().flatten();
        let value = found.map(|found| found.value.into_owned());
        value.ok_or_else(|| wrong(name))
    }

    fn number(&self, name: &str) -> Result<u32> {
        self.text(name)?.parse().map_err(|_| wrong(name))
    }

    fn bytes(&self, name: &str) -> Result<Vec<u8>> {
        STANDARD.decode(self.text(name)?).map_err(|_| wrong(name))
    }
}

/// Where encryption begins from.
fn sized(mut vector: Vec<u8>) -> [u8; BLOCK] {
    vector.resize(BLOCK, FILL);
    vector.try_into().unwrap_or([FILL; BLOCK])
}

fn wrong(attribute: &str) -> Error {
    let kind = ErrorKind::Xml(format!("{attribute} is missing or wrong"));
    Error::in_part(kind, INFO, None)
}
