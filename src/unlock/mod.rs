//! Opens documents that a password protects. Such a document is an OLE compound file (MS-CFB) with two streams: how the
//! package is encrypted, and the encrypted package (MS-OFFCRYPTO, 2.3.4).

mod agile;
mod cipher;
mod padded;
mod standard;
#[cfg(test)]
mod tests;

use std::io::{ErrorKind as IoErrorKind, Read};

use cfb::CompoundFile;

use crate::error::{Error, ErrorKind, Result};
use padded::Padded;

/// The password that Office tries before it asks: Excel protects workbooks with it that anybody may open, but of which not
/// everybody may change all (MS-OFFCRYPTO, 2.4.2.3).
const COMMON_PASSWORD: &str = "VelvetSweatshop";

const INFO: &str = "/EncryptionInfo";
const PACKAGE: &str = "/EncryptedPackage";

/// The package inside a protected document. Without a password that one is tried with which Office opens documents unasked.
///
/// # Errors
/// [`ErrorKind::Encrypted`] if a password is needed, [`ErrorKind::WrongPassword`] if it is another,
/// [`ErrorKind::Unsupported`] for other kinds of protection, [`ErrorKind::LimitExceeded`],
/// [`ErrorKind::DamagedArchive`], [`ErrorKind::Truncated`] and [`ErrorKind::Xml`] for damage.
pub fn unlock(bytes: &[u8], password: Option<&str>) -> Result<Vec<u8>> {
    let mut file = CompoundFile::open(Padded::new(bytes)?).map_err(|error| damaged(&error))?;
    let info = stream(&mut file, INFO)?;
    let typed = Typed(password.unwrap_or(COMMON_PASSWORD));
    let opened = match info.first_chunk() {
        Some([4, 0, 4, 0]) => agile::Encryption::read(info.get(8..).unwrap_or_default())?
            .key(typed)?
            .map(|key| Box::new(key) as Box<dyn Decrypt>),
        Some([2..=4, 0, 2, 0]) => standard::Encryption::read(&info)?
            .key(typed)?
            .map(|key| Box::new(key) as Box<dyn Decrypt>),
        _ => return Err(unsupported()),
    };
    let Some(key) = opened else {
        let kind = password.map_or(ErrorKind::Encrypted, |_| ErrorKind::WrongPassword);
        return Err(kind.into());
    };
    let mut package = stream(&mut file, PACKAGE)?;
    drop(file);
    let Some(size) = package.first_chunk().map(|size| u64::from_le_bytes(*size)) else {
        return Err(Error::in_part(ErrorKind::Truncated, PACKAGE, None));
    };
    package.drain(..8);
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    if size > package.len() {
        return Err(Error::in_part(ErrorKind::Truncated, PACKAGE, None));
    }
    key.decrypt(&mut package);
    package.truncate(size);
    Ok(package)
}

/// A password as it is typed.
#[derive(Clone, Copy)]
struct Typed<'a>(&'a str);

impl Typed<'_> {
    /// As it is hashed.
    fn bytes(self) -> Vec<u8> {
        self.0.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }
}

/// What a password opens a package with.
trait Decrypt {
    /// Decrypts a package in place; what is no whole block at its end stays as it is.
    fn decrypt(&self, package: &mut [u8]);
}

fn stream(file: &mut CompoundFile<Padded<'_>>, path: &str) -> Result<Vec<u8>> {
    let fault = |error: std::io::Error| match error.kind() {
        IoErrorKind::NotFound => {
            ErrorKind::MissingPart(path.trim_start_matches('/').to_owned()).into()
        }
        _ => damaged(&error),
    };
    let mut bytes = Vec::new();
    let mut stream = file.open_stream(path).map_err(fault)?;
    stream.read_to_end(&mut bytes).map_err(fault)?;
    Ok(bytes)
}

fn damaged(error: &std::io::Error) -> Error {
    match error.kind() {
        IoErrorKind::UnexpectedEof => ErrorKind::Truncated.into(),
        _ => ErrorKind::DamagedArchive(error.to_string()).into(),
    }
}

fn unsupported() -> Error {
    let kind = ErrorKind::Unsupported("protection of this kind".to_owned());
    Error::in_part(kind, INFO, None)
}
