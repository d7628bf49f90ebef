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
