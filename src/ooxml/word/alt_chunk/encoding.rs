//! Text in the encodings that HTML, RTF and plain text come in.

use crate::xml::windows1252;

/// The upper halves of the code pages of Windows but 1252: the characters of 0x80 to 0xFF.
const PAGES: &[(u32, &str)] = &[
    (
        1250,
        "€\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰Š‹ŚŤŽŹ\u{FFFD}‘’“”•–—\u{FFFD}\u{2122}š›śťžź\u{A0}ˇ˘Ł¤Ą\u{A6}§¨\u{A9}Ş\
         «¬\u{AD}\u{AE}Ż\u{B0}±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
    ),
    (
        1251,
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}\u{2122}љ›њќћџ\u{A0}ЎўЈ¤Ґ\u{A6}§Ё\u{A9}Є«¬\u{AD}\u{AE}Ї\u{B0}±Ііґµ¶·\
         ё\u{2116}є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
    ),
    (
        1253,
        "€\u{FFFD}‚ƒ„…†‡\u{FFFD}‰\u{FFFD}‹\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}‘’“”•–—\u{FFFD}\u{2122}\
         \u{FFFD}›\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{A0}΅Ά£¤¥\u{A6}§¨\u{A9}\u{FFFD}«¬\u{AD}\u{AE}―\u{B0}±²³΄µ\
         ¶·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\u{FFFD}ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\u{FFFD}",
    ),
    (
        1254,
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}‘’“”•–—˜\u{2122}š›œ\u{FFFD}\u{FFFD}Ÿ\u{A0}¡¢£¤¥\
         \u{A6}§¨\u{A9}ª«¬\u{AD}\u{AE}¯\u{B0}±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğ\
         ñòóôõö÷øùúûüışÿ",
    ),
    (
        1255,
        "€\u{FFFD}‚ƒ„…†‡ˆ‰\u{FFFD}‹\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}‘’“”•–—˜\u{2122}\u{FFFD}›\u{FFFD}\
         \u{FFFD}\u{FFFD}\u{FFFD}\u{A0}¡¢£₪¥\u{A6}§¨\u{A9}×«¬\u{AD}\u{AE}¯\u{B0}±²³´µ¶·¸¹÷»¼½¾¿\u{5B0}\u{5B1}\
         \u{5B2}\u{5B3}\u{5B4}\u{5B5}\u{5B6}\u{5B7}\u{5B8}\u{5B9}\u{FFFD}\u{5BB}\u{5BC}\u{5BD}\u{5BE}\u{5BF}\
         \u{5C0}\u{5C1}\u{5C2}\u{5C3}\u{5F0}\u{5F1}\u{5F2}\u{5F3}\u{5F4}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\
         \u{FFFD}\u{FFFD}\u{FFFD}\u{5D0}\u{5D1}\u{5D2}\u{5D3}\u{5D4}\u{5D5}\u{5D6}\u{5D7}\u{5D8}\u{5D9}\
         \u{5DA}\u{5DB}\u{5DC}\u{5DD}\u{5DE}\u{5DF}\u{5E0}\u{5E1}\u{5E2}\u{5E3}\u{5E4}\u{5E5}\u{5E6}\u{5E7}\
         \u{5E8}\u{5E9}\u{5EA}\u{FFFD}\u{FFFD}\u{200E}\u{200F}\u{FFFD}",
    ),
    (
        1256,
        "€\u{67E}‚ƒ„…†‡ˆ‰\u{679}‹Œ\u{686}\u{698}\u{688}\u{6AF}‘’“”•–—\u{6A9}\u{2122}\u{691}›œ\u{200C}\u{200D}\
         \u{6BA}\u{A0}،¢£¤¥\u{A6}§¨\u{A9}\u{6BE}«¬\u{AD}\u{AE}¯\u{B0}±²³´µ¶·¸¹\u{61B}»¼½¾\u{61F}\u{6C1}\
         \u{621}\u{622}\u{623}\u{624}\u{625}\u{626}\u{627}\u{628}\u{629}\u{62A}\u{62B}\u{62C}\u{62D}\u{62E}\
         \u{62F}\u{630}\u{631}\u{632}\u{633}\u{634}\u{635}\u{636}×\u{637}\u{638}\u{639}\u{63A}\u{640}\u{641}\
         \u{642}\u{643}à\u{644}â\u{645}\u{646}\u{647}\u{648}çèéêë\u{649}\u{64A}îï\u{64B}\u{64C}\u{64D}\u{64E}\
         ô\u{64F}\u{650}÷\u{651}ù\u{652}ûü\u{200E}\u{200F}\u{6D2}",
    ),
    (
        1257,
        "€\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰\u{FFFD}‹\u{FFFD}¨ˇ¸\u{FFFD}‘’“”•–—\u{FFFD}\u{2122}\u{FFFD}›\u{FFFD}¯\
         ˛\u{FFFD}\u{A0}\u{FFFD}¢£¤\u{FFFD}\u{A6}§Ø\u{A9}Ŗ«¬\u{AD}\u{AE}Æ\u{B0}±²³´µ¶·ø¹ŗ»¼½¾æĄĮĀĆÄÅĘĒČÉŹĖĢĶĪ\
         ĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽßąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙",
    ),
];

/// The text of bytes whose encoding may be named by `label` (`windows-1251`). What the bytes themselves tell goes
/// first: a byte order mark, UTF-16, valid UTF-8. Windows-1252 is what is left.
pub fn decode(bytes: &[u8], label: &str) -> String {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [1..=255, 0, 1..=255, 0, ..] => utf16(bytes, u16::from_le_bytes),
        [0, 1..=255, 0, 1..=255, ..] => utf16(bytes, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) if label.eq_ignore_ascii_case("utf-8") => {
                String::from_utf8_lossy(bytes).into_owned()
            }
            Err(_) => {
                let digits = label.rsplit(|char: char| !char.is_ascii_digit()).next();
                let page = CodePage::new(digits.and_then(|page| page.parse().ok()).unwrap_or(0));
                bytes.iter().map(|byte| page.char(*byte)).collect()
            }
        },
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units)
        .map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// A single-byte encoding.
pub struct CodePage(Vec<char>);

impl CodePage {
    /// The code page with this number of Windows; 1252 if it is not known.
    pub fn new(number: u32) -> Self {
        let page = PAGES.iter().find(|page| page.0 == number);
        Self(page.map_or_else(Vec::new, |page| page.1.chars().collect()))
    }

    /// The character of a byte.
    pub fn char(&self, byte: u8) -> char {
        let upper = byte.checked_sub(0x80);
        let known = upper.and_then(|at| self.0.get(usize::from(at)));
        known.copied().unwrap_or_else(|| windows1252(byte))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_the_whole_upper_half() {
        for (number, chars) in PAGES {
            assert_eq!(chars.chars().count(), 128, "{number}");
        }
    }

    #[test]
    fn bytes_tell_their_encoding_before_the_label_does() {
        let le: Vec<u8> = "a\u{e4}"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let be: Vec<u8> = "a\u{e4}"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(decode("a\u{e4}".as_bytes(), "windows-1251"), "a\u{e4}");
        assert_eq!(
            decode(&[&[0xEF, 0xBB, 0xBF], "a\u{e4}".as_bytes()].concat(), ""),
            "a\u{e4}"
        );
        assert_eq!(
            decode(&[&[0xFF, 0xFE], le.as_slice()].concat(), ""),
            "a\u{e4}"
        );
        assert_eq!(
            decode(&[&[0xFE, 0xFF], be.as_slice()].concat(), ""),
            "a\u{e4}"
        );
        assert_eq!(decode(&[b'a', 0, b'b', 0, b'c'], ""), "ab");
        assert_eq!(decode(b"\xe4\x80", ""), "\u{e4}\u{20ac}");
        assert_eq!(decode(b"\xe4\x80", "Windows-1251"), "\u{434}\u{402}");
        assert_eq!(decode(b"\xe4a", "utf-8"), "\u{fffd}a");
        assert_eq!(decode(&[], ""), "");
    }
}
