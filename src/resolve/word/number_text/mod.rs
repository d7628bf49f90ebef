//! Numbers as words, letters and signs: the formats of numbering (ECMA-376-1 17.18.59 and 20.1.10.61). What the standard leaves
//! open is as the editor engine has it: where letters begin anew, which signs end a series.

mod letters;
mod words;

use crate::editor_bin::docy::NumberFormat;
pub use crate::editor_bin::drawing::TextAutonumberScheme as AutoNumber;
use crate::resolve::ideographs::{
    CHINESE, CHINESE_DIGITS, Counting, DIGITS, EARTHLY_BRANCHES, FULL_WIDTH, HEAVENLY_STEMS,
    JAPANESE, JAPANESE_LEGAL, KOREAN, KOREAN_DIGITS, KOREAN_IDEOGRAPHS, LEGAL_SIMPLIFIED,
    LEGAL_TRADITIONAL, TAIWANESE, digits_from, each_digit,
};
use letters::{
    AIUEO, AIUEO_HALF_WIDTH, ARABIC_ABJAD, ARABIC_ALPHA, CHOSUNG, GANADA, HINDI_VOWELS, IROHA,
    LATIN, MARKS, TURKISH, half_width, letters, of_series, repeated, round,
};

/// Greatest number that Word writes in Roman letters.
const GREATEST_ROMAN: u32 = 32_767;
/// Lists count in words up to here.
const MOST_COUNTED: u32 = 100_000_000;
/// Most digits that an example asks for.
const MOST_DIGITS: usize = 20;
/// Hebrew and Arabic lists begin anew behind so many letters, Hindi ones behind others.
const MOST_SEMITIC: u32 = 392;
const MOST_HINDI: u32 = 304;

/// A number in a format. Formats without a rule of their own here are written in digits.
pub fn format(format: NumberFormat, number: i32) -> String {
    use NumberFormat as F;
    if matches!(format, F::None | F::Bullet) {
        return String::new();
    }
    let Ok(count) = u32::try_from(number) else {
        return number.to_string();
    };
    let within = |most: u32| (count - 1) % most + 1;
    match format {
        F::DecimalZero => format!("{count:02}"),
        F::Hex => format!("{count:X}"),
        F::NumberInDash => format!("- {count} -"),
        F::Ordinal => ordinal(count),
        F::CardinalText => capitalised(&words::cardinal(count)),
        F::OrdinalText => capitalised(&words::ordinal(count)),
        F::DecimalFullWidth | F::DecimalFullWidth2 => each_digit(count, &FULL_WIDTH),
        F::HindiNumbers => each_digit(count, &digits_from('०')),
        F::ThaiNumbers => each_digit(count, &digits_from('๐')),
        F::IdeographDigital | F::JapaneseDigitalTenThousand => each_digit(count, &DIGITS),
        F::TaiwaneseDigital => each_digit(count, &CHINESE_DIGITS),
        F::KoreanDigital => each_digit(count, &KOREAN_DIGITS),
        F::KoreanDigital2 => each_digit(count, &KOREAN_IDEOGRAPHS),
        // What follows begins with one.
        _ if count == 0 => count.to_string(),
        F::UpperRoman => roman(count),
        F::LowerRoman => roman(count).to_lowercase(),
        F::UpperLetter => repeated(count, &LATIN),
        F::LowerLetter => repeated(count, &LATIN).to_lowercase(),
        F::Chicago => repeated(count, &MARKS),
        F::RussianUpper => repeated(count, &letters('А', 32, &['Й', 'Ъ', 'Ь'])),
        F::RussianLower => repeated(count, &letters('а', 32, &['й', 'ъ', 'ь'])),
        F::DecimalEnclosedCircle => enclosed(count, '①', 20),
        F::DecimalEnclosedCircleChinese => enclosed(count, '①', 10),
        F::IdeographEnclosedCircle => enclosed(count, '㈠', 10),
        F::DecimalEnclosedParen => enclosed(count, '⑴', 20),
        F::DecimalEnclosedFullstop => enclosed(count, '⒈', 20),
        F::ThaiLetters => repeated(count, &letters('ก', 46, &['ฃ', 'ฅ', 'ฆ', 'ฤ', 'ฦ'])),
        // The editor engine gives each of the two the letters of the other.
        F::HindiConsonants => repeated(within(MOST_HINDI), &HINDI_VOWELS),
        F::HindiVowels => repeated(within(MOST_HINDI), &letters('क', 37, &[])),
        F::Hebrew1 => letters::hebrew_number(within(MOST_SEMITIC)),
        F::Hebrew2 => letters::hebrew_letters(within(MOST_SEMITIC)),
        F::ArabicAlpha => repeated(within(MOST_SEMITIC), &ARABIC_ALPHA),
        F::ArabicAbjad => repeated(within(MOST_SEMITIC), &ARABIC_ABJAD),
        F::Aiueo => round(count, &AIUEO_HALF_WIDTH),
        F::AiueoFullWidth => round(count, &AIUEO),
        F::Iroha => round(count, &IROHA.map(half_width)),
        F::IrohaFullWidth => round(count, &IROHA),
        F::Ganada => round(count, &GANADA),
        F::Chosung => round(count, &CHOSUNG),
        F::IdeographTraditional => of_series(count, &HEAVENLY_STEMS),
        F::IdeographZodiac => of_series(count, &EARTHLY_BRANCHES),
        F::IdeographZodiacTraditional => {
            round(count, &HEAVENLY_STEMS) + &round(count, &EARTHLY_BRANCHES)
        }
        F::ChineseCounting | F::TaiwaneseCounting if count < 100 => counted(&CHINESE, count),
        F::ChineseCounting | F::TaiwaneseCounting => each_digit(count, &CHINESE_DIGITS),
        F::ChineseCountingThousand => counted(&CHINESE, count),
        F::TaiwaneseCountingThousand => counted(&TAIWANESE, count),
        F::ChineseLegalSimplified => counted(&LEGAL_SIMPLIFIED, count),
        F::IdeographLegalTraditional => counted(&LEGAL_TRADITIONAL, count),
        F::JapaneseCounting => counted(&JAPANESE, count),
        F::JapaneseLegal => counted(&JAPANESE_LEGAL, count),
        F::KoreanLegal if count < 100 => words::korean(count),
        F::KoreanCounting | F::KoreanLegal => counted(&KOREAN, count),
        F::HindiCounting => words::hindi(count),
        F::ThaiCounting => words::thai(count),
        F::VietnameseCounting => words::vietnamese(count),
        _ => count.to_string(),
    }
}

/// A number in a format that tells its first numbers, such as `001, 002, 003, ...` (`w:numFmt@w:format`). What is not known is
/// written in digits.
pub fn by_example(example: &str, number: i32) -> String {
    let first = example.split(',').next().unwrap_or_default().trim();
    let Some(count) = u32::try_from(number).ok().filter(|count| *count > 0) else {
        return number.to_string();
    };
    match first {
        "α" => letters::greek_number(count),
        "Α" => letters::greek_number(count).to_uppercase(),
        "a" if example.contains('ç') => repeated(count, &TURKISH),
        _ if first.ends_with('1') && first.bytes().all(|byte| byte.is_ascii_digit()) => {
            let width = first.len().min(MOST_DIGITS);
            format!("{count:0width$}")
        }
        _ => count.to_string(),
    }
}

/// A number of a list in DrawingML, with its punctuation.
pub fn automatic(scheme: AutoNumber, number: i32) -> String {
    use AutoNumber as A;
    use NumberFormat as F;
    let (kind, before, after) = match scheme {
        A::AlphaLcParenBoth => (F::LowerLetter, "(", ")"),
        A::AlphaLcParenR => (F::LowerLetter, "", ")"),
        A::AlphaLcPeriod => (F::LowerLetter, "", "."),
        A::AlphaUcParenBoth => (F::UpperLetter, "(", ")"),
        A::AlphaUcParenR => (F::UpperLetter, "", ")"),
        A::AlphaUcPeriod => (F::UpperLetter, "", "."),
        A::Arabic1Minus => (F::ArabicAlpha, "", "-"),
        A::Arabic2Minus => (F::ArabicAbjad, "", "-"),
        A::ArabicDbPeriod => (F::DecimalFullWidth, "", "．"),
        A::ArabicDbPlain => (F::DecimalFullWidth, "", ""),
        A::ArabicParenBoth => (F::Decimal, "(", ")"),
        A::ArabicParenR => (F::Decimal, "", ")"),
        A::ArabicPeriod => (F::Decimal, "", "."),
        A::ArabicPlain => (F::Decimal, "", ""),
        A::CircleNumDbPlain | A::CircleNumWdWhitePlain => (F::DecimalEnclosedCircle, "", ""),
        A::CircleNumWdBlackPlain if (1..=10).contains(&number) => {
            return enclosed(number.unsigned_abs(), '❶', 10);
        }
        A::CircleNumWdBlackPlain => (F::Decimal, "", ""),
        A::Ea1ChsPeriod | A::Ea1ChtPeriod | A::Ea1JpnKorPeriod | A::Ea1JpnChsDbPeriod => {
            (F::ChineseCounting, "", ".")
        }
        A::Ea1ChsPlain | A::Ea1ChtPlain | A::Ea1JpnKorPlain => (F::ChineseCounting, "", ""),
        A::Hebrew2Minus => (F::Hebrew2, "", "-"),
        A::HindiAlpha1Period => (F::HindiConsonants, "", "."),
        A::HindiAlphaPeriod => (F::HindiVowels, "", "."),
        A::HindiNumParenR => (F::HindiNumbers, "", ")"),
        A::HindiNumPeriod => (F::HindiNumbers, "", "."),
        A::RomanLcParenBoth => (F::LowerRoman, "(", ")"),
        A::RomanLcParenR => (F::LowerRoman, "", ")"),
        A::RomanLcPeriod => (F::LowerRoman, "", "."),
        A::RomanUcParenBoth => (F::UpperRoman, "(", ")"),
        A::RomanUcParenR => (F::UpperRoman, "", ")"),
        A::RomanUcPeriod => (F::UpperRoman, "", "."),
        A::ThaiAlphaParenBoth => (F::ThaiLetters, "(", ")"),
        A::ThaiAlphaParenR => (F::ThaiLetters, "", ")"),
        A::ThaiAlphaPeriod => (F::ThaiLetters, "", "."),
        A::ThaiNumParenBoth => (F::ThaiNumbers, "(", ")"),
        A::ThaiNumParenR => (F::ThaiNumbers, "", ")"),
        A::ThaiNumPeriod => (F::ThaiNumbers, "", "."),
    };
    format!("{before}{}{after}", format(kind, number))
}

/// A number in words, from a hundred million on in digits.
fn counted(counting: &Counting, count: u32) -> String {
    if count < MOST_COUNTED {
        counting.count(u64::from(count))
    } else {
        count.to_string()
    }
}

fn roman(count: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if count > GREATEST_ROMAN {
        return count.to_string();
    }
    let mut left = count;
    let mut text = String::new();
    for (value, letters) in STEPS {
        while left >= value {
            text.push_str(letters);
            left -= value;
        }
    }
    text
}

fn ordinal(count: u32) -> String {
    let suffix = match (count % 100, count % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{count}{suffix}")
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn enclosed(count: u32, first: char, last: u32) -> String {
    match count {
        1.. if count <= last => char::from_u32(u32::from(first) + count - 1)
            .map_or_else(|| count.to_string(), String::from),
        _ => count.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use NumberFormat as F;

    #[test]
    fn formats_count() {
        for (kind, number, expected) in [
            (F::Decimal, 12, "12"),
            (F::DecimalZero, 7, "07"),
            (F::UpperRoman, 1994, "MCMXCIV"),
            (F::LowerRoman, 4, "iv"),
            (F::LowerLetter, 26, "z"),
            (F::LowerLetter, 27, "aa"),
            (F::UpperLetter, 53, "AAA"),
            (F::Ordinal, 111, "111th"),
            (F::Ordinal, 22, "22nd"),
            (F::CardinalText, 342, "Three hundred forty-two"),
            (F::OrdinalText, 21, "Twenty-first"),
            (F::OrdinalText, 20, "Twentieth"),
            (F::Hex, 255, "FF"),
            (F::Chicago, 6, "††"),
            (F::DecimalEnclosedCircle, 3, "③"),
            (F::RussianLower, 10, "к"),
            (F::ChineseCounting, 10, "十"),
            (F::RussianUpper, 26, "Ы"),
            (F::ChineseCounting, 105, "一○五"),
            (F::ChineseCountingThousand, 11, "十一"),
            (F::ChineseCountingThousand, 1_010, "一千○一十"),
            (F::ChineseCountingThousand, 100_000, "一十万"),
            (F::ChineseCountingThousand, 10_001, "一万○一"),
            (F::TaiwaneseCountingThousand, 10_305, "一萬零三百零五"),
            (F::ChineseLegalSimplified, 12, "壹拾贰"),
            (F::JapaneseCounting, 1_110, "千百十"),
            (F::JapaneseLegal, 12_345, "壱萬弐阡参百四拾伍"),
            (F::KoreanCounting, 11_019, "만천십구"),
            (F::KoreanLegal, 47, "마흔일곱"),
            (F::KoreanLegal, 102, "백이"),
            (F::KoreanDigital2, 20, "二零"),
            (F::Aiueo, 48, "ｲ"),
            (F::Iroha, 25, "ヰ"),
            (F::IrohaFullWidth, 50, "ロ"),
            (F::Ganada, 16, "나"),
            (F::IdeographTraditional, 10, "癸"),
            (F::IdeographTraditional, 11, "11"),
            (F::IdeographZodiacTraditional, 61, "甲子"),
            (F::IdeographEnclosedCircle, 2, "㈡"),
            (F::DecimalEnclosedCircleChinese, 11, "11"),
            (F::HindiConsonants, 35, "अंअं"),
            (F::HindiVowels, 305, "क"),
            (F::HindiCounting, 1_234, "एक हज़ार दो सौ चौंतीस"),
            (F::ThaiCounting, 12_321, "หนึ่งหมื่นสองพันสามร้อยยี่สิบเอ็ด"),
            (F::ThaiCounting, 10, "สิบ"),
            (F::ThaiLetters, 4, "ง"),
            (F::VietnameseCounting, 105, "một trăm lẻ năm"),
            (F::VietnameseCounting, 2_021, "hai ngàn hai mười một"),
            (F::ArabicAbjad, 393, "أ"),
            (F::Hebrew2, 24, "תב"),
            (F::Hebrew1, 1_000, "רטז"),
            (F::UpperLetter, 781, "A"),
            (F::CardinalText, 0, "Zero"),
            (F::DecimalFullWidth, 0, "０"),
            (F::KoreanCounting, 0, "0"),
            (F::Bullet, -1, ""),
            (F::JapaneseCounting, 21, "二十一"),
            (F::IdeographDigital, 20, "二〇"),
            (F::Hebrew1, 15, "טו"),
            (F::Hebrew2, 11, "כ"),
            (F::ThaiNumbers, 12, "๑๒"),
            (F::Bullet, 3, ""),
            (F::LowerRoman, 0, "0"),
            (F::UpperLetter, -1, "-1"),
            (F::UpperRoman, 2_000_000, "2000000"),
        ] {
            assert_eq!(format(kind, number), expected, "{kind:?} {number}");
        }
    }

    #[test]
    fn formats_may_be_told_by_example() {
        for (example, number, expected) in [
            ("001, 002, 003, ...", 12, "012"),
            ("00001, 00002, 00003, ...", 123_456, "123456"),
            ("α, β, γ, ...", 16, "ιστ"),
            ("α, β, γ, ...", 1_999, ",αϡϟθ"),
            ("Α, Β, Γ, ...", 3, "Γ"),
            ("a, ç, ĝ, ...", 33, "çç"),
            ("?", 4, "4"),
            ("001, 002, 003, ...", -4, "-4"),
        ] {
            assert_eq!(by_example(example, number), expected, "{example} {number}");
        }
    }

    #[test]
    fn schemes_have_their_punctuation() {
        assert_eq!(automatic(AutoNumber::AlphaLcParenBoth, 2), "(b)");
        assert_eq!(automatic(AutoNumber::RomanUcPeriod, 9), "IX.");
        assert_eq!(automatic(AutoNumber::ArabicPlain, 9), "9");
        assert_eq!(automatic(AutoNumber::CircleNumWdBlackPlain, 2), "❷");
        assert_eq!(automatic(AutoNumber::HindiAlphaPeriod, 1), "क.");
    }
}
