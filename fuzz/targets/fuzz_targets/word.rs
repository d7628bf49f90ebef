//! Any bytes as the main part of a text document.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|bytes: &[u8]| {
    let main = "word/document.xml";
    let file = quire_torture::only_part(main, "wordprocessingml.document", &[], main, bytes);
    // An error is as good an outcome as a document.
    let _ = quire_torture::check::file(&file);
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    quire_torture::in_place(data, size, max_size, seed, quire_torture::mutate_xml)
        .unwrap_or_else(|| fuzzer_mutate(data, size, max_size))
});
