//! Any bytes as a file.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // An error is as good an outcome as a document.
    let _ = quire_torture::check::file(bytes);
});
