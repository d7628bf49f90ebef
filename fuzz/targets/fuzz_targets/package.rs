//! Any bytes as a file.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|bytes: &[u8]| {
    // An error is as good an outcome as a document.
    let _ = quire_torture::check::file(bytes);
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    quire_torture::in_place(data, size, max_size, seed, |bytes, rng| {
        *bytes = quire_torture::mutate(bytes, rng);
    })
    .unwrap_or_else(|| fuzzer_mutate(data, size, max_size))
});
