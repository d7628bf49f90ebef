//! Packages and conversions for the tests of the readers.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The bytes of a ZIP archive with these entries.
pub fn package_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("an entry begins");
        zip.write_all(bytes).expect("an entry is written");
    }
    zip.finish().expect("the archive ends").into_inner()
}

/// What `read` makes of the root element of a part with this XML.
pub fn with_part<T>(
    text: &str,
    read: impl FnOnce(
        &mut crate::xml::Xml<'_>,
        &mut super::context::Context<'_>,
    ) -> crate::error::Result<T>,
) -> T {
    with_parts(&[("part.xml", text.as_bytes())], read)
}

/// What `read` makes of the root element of the first of these parts.
pub fn with_parts<T>(
    parts: &[(&str, &[u8])],
    read: impl FnOnce(
        &mut crate::xml::Xml<'_>,
        &mut super::context::Context<'_>,
    ) -> crate::error::Result<T>,
) -> T {
    let bytes = package_of(parts);
    let package = crate::package::Package::open(&bytes).expect("a package");
    let mut cx = super::context::Context::new(&package, crate::container::Container::Ppty);
    let part = crate::package::PartName::new(&format!("/{}", parts[0].0)).expect("a part name");
    cx.read_part(&part, read).expect("the part is read")
}
