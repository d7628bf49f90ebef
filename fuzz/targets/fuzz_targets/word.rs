//! Any bytes as the main part of a text document.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let main = "word/document.xml";
    let file = quire_torture::only_part(main, "wordprocessingml.document", &[], main, bytes);
    // An error is as good an outcome as a document.
    let _ = quire_torture::check::file(&file);
});
