//! Eight bytes as a number, the rest as the number format that it is shown by.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quire::resolve::sheet::number_format::NumberFormat;

fuzz_target!(|bytes: &[u8]| {
    let Some((number, code)) = bytes.split_first_chunk::<8>() else {
        return;
    };
    let format = NumberFormat::parse(&String::from_utf8_lossy(code));
    format.number(f64::from_le_bytes(*number), code.len() % 2 == 0);
    format.text("text");
});
