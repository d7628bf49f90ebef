//! Numbers as words, letters and signs: the formats of numbering (ECMA-376-1 17.18.59 and 20.1.10.61).

use crate::editor_bin::docy::NumberFormat;
pub use crate::editor_bin::drawing::TextAutonumberScheme as AutoNumber;

/// Most letters or strokes of a number; larger ones are written in digits.
const LONGEST: u32 = 50;

/// A number in a format. Formats without a rule of their own here are written in digits.
pub fn format(format: NumberFormat, number: i32) -> String {
    use NumberFormat as F;
    let Ok(count) = u32::try_from(number) else {
        return number.to_string();
    };
    match format {
        F::None | F::Bullet => String::new(),
        F::DecimalZero => format!("{count:02}"),
        F::UpperRoman => roman(count),
        F::LowerRoman => roman(count).to_lowercase(),
        F::UpperLetter => repeated(count, &LATIN),
        F::LowerLetter => repeated(count, &LATIN).to_lowercase(),
        F::Ordinal => ordinal(count),
        F::CardinalText => capitalised(&cardinal_text(count)),
        F::OrdinalText => capitalised(&ordinal_text(count)),
        F::Hex => format!("{count:X}"),
        F::Chicago => repeated(count, &['*', '†', '‡', '§']),
        F::NumberInDash => format!("- {count} -"),
        F::RussianUpper => repeated(count, &letters('А', 32, &['Й', 'Ъ', 'Ы', 'Ь'])),
        F::RussianLower => repeated(count, &letters('а', 32, &['й', 'ъ', 'ы', 'ь'])),
        F::DecimalEnclosedCircle | F::DecimalEnclosedCircleChinese | F::IdeographEnclosedCircle => {
            enclosed(count, '①', 20)
        }
        F::DecimalEnclosedParen => enclosed(count, '⑴', 20),
        F::DecimalEnclosedFullstop => enclosed(count, '⒈', 20),
        F::DecimalFullWidth | F::DecimalFullWidth2 => digits(count, '０'),
        F::HindiNumbers => digits(count, '०'),
        F::ThaiNumbers => digits(count, '๐'),
        F::ThaiLetters => repeated(count, &letters('ก', 46, &['ฃ', 'ฅ', 'ฤ', 'ฦ'])),
        F::HindiConsonants => repeated(count, &letters('क', 37, &['ऩ', 'ऱ', 'ऴ'])),
        F::Hebrew1 => hebrew(count),
        F::Hebrew2 => repeated(count, &letters('א', 27, &['ך', 'ם', 'ן', 'ף', 'ץ'])),
        F::ArabicAlpha => repeated(count, &ARABIC_ALPHA),
        F::ArabicAbjad => repeated(count, &ARABIC_ABJAD),
        F::Aiueo | F::AiueoFullWidth => repeated(count, &AIUEO),
        F::Iroha | F::IrohaFullWidth => repeated(count, &IROHA),
        F::Ganada => repeated(count, &GANADA),
        F::Chosung => repeated(count, &CHOSUNG),
        F::IdeographTraditional => repeated(count, &HEAVENLY_STEMS),
        F::IdeographZodiac => repeated(count, &EARTHLY_BRANCHES),
        F::IdeographDigital | F::JapaneseDigitalTenThousand | F::TaiwaneseDigital => {
            each_digit(count, &IDEOGRAPHS)
        }
        F::KoreanDigital => each_digit(count, &KOREAN),
        F::KoreanDigital2 => each_digit(count, &IDEOGRAPHS),
        F::ChineseCounting
        | F::ChineseCountingThousand
        | F::JapaneseCounting
        | F::TaiwaneseCounting
        | F::TaiwaneseCountingThousand => counted(count, &IDEOGRAPHS, ['十', '百', '千'], '万'),
        F::ChineseLegalSimplified => counted(count, &LEGAL_SIMPLIFIED, ['拾', '佰', '仟'], '萬'),
        F::IdeographLegalTraditional | F::JapaneseLegal => {
            counted(count, &LEGAL_TRADITIONAL, ['拾', '佰', '仟'], '萬')
        }
        F::KoreanCounting => counted(count, &KOREAN, ['십', '백', '천'], '만'),
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
        A::CircleNumDbPlain | A::CircleNumWdBlackPlain | A::CircleNumWdWhitePlain => {
            (F::DecimalEnclosedCircle, "", "")
        }
        A::Ea1ChsPeriod | A::Ea1ChtPeriod | A::Ea1JpnKorPeriod | A::Ea1JpnChsDbPeriod => {
            (F::ChineseCounting, "", ".")
        }
        A::Ea1ChsPlain | A::Ea1ChtPlain | A::Ea1JpnKorPlain => (F::ChineseCounting, "", ""),
        A::Hebrew2Minus => (F::Hebrew2, "", "-"),
        A::HindiAlpha1Period | A::HindiAlphaPeriod => (F::HindiConsonants, "", "."),
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

const LATIN: [char; 26] = [
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S',
    'T', 'U', 'V', 'W', 'X', 'Y', 'Z',
];
const ARABIC_ALPHA: [char; 28] = [
    'أ', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع', 'غ',
    'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه', 'و', 'ي',
];
const ARABIC_ABJAD: [char; 28] = [
    'أ', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن', 'س', 'ع', 'ف', 'ص', 'ق',
    'ر', 'ش', 'ت', 'ث', 'خ', 'ذ', 'ض', 'ظ', 'غ',
];
const AIUEO: [char; 46] = [
    'ア', 'イ', 'ウ', 'エ', 'オ', 'カ', 'キ', 'ク', 'ケ', 'コ', 'サ', 'シ', 'ス', 'セ', 'ソ', 'タ',
    'チ', 'ツ', 'テ', 'ト', 'ナ', 'ニ', 'ヌ', 'ネ', 'ノ', 'ハ', 'ヒ', 'フ', 'ヘ', 'ホ', 'マ', 'ミ',
    'ム', 'メ', 'モ', 'ヤ', 'ユ', 'ヨ', 'ラ', 'リ', 'ル', 'レ', 'ロ', 'ワ', 'ヲ', 'ン',
];
const IROHA: [char; 48] = [
    'イ', 'ロ', 'ハ', 'ニ', 'ホ', 'ヘ', 'ト', 'チ', 'リ', 'ヌ', 'ル', 'ヲ', 'ワ', 'カ', 'ヨ', 'タ',
    'レ', 'ソ', 'ツ', 'ネ', 'ナ', 'ラ', 'ム', 'ウ', 'ヰ', 'ノ', 'オ', 'ク', 'ヤ', 'マ', 'ケ', 'フ',
    'コ', 'エ', 'テ', 'ア', 'サ', 'キ', 'ユ', 'メ', 'ミ', 'シ', 'ヱ', 'ヒ', 'モ', 'セ', 'ス', 'ン',
];
const GANADA: [char; 14] = [
    '가', '나', '다', '라', '마', '바', '사', '아', '자', '차', '카', '타', '파', '하',
];
const CHOSUNG: [char; 14] = [
    'ㄱ', 'ㄴ', 'ㄷ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅅ', 'ㅇ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ',
];
const HEAVENLY_STEMS: [char; 10] = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];
const EARTHLY_BRANCHES: [char; 12] = [
    '子', '丑', '寅', '卯', '辰', '巳', '午', '未', '申', '酉', '戌', '亥',
];
const IDEOGRAPHS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const KOREAN: [char; 10] = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
const LEGAL_SIMPLIFIED: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const LEGAL_TRADITIONAL: [char; 10] = ['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'];

/// So many characters from `first` on, but for those left out.
fn letters(first: char, count: u32, without: &[char]) -> Vec<char> {
    (0..count)
        .filter_map(|place| char::from_u32(u32::from(first) + place))
        .filter(|letter| !without.contains(letter))
        .collect()
}

/// A, B, ... Z, AA, BB, ... as Word counts with letters.
fn repeated(count: u32, letters: &[char]) -> String {
    let size = letters.len() as u32;
    let times = count.saturating_sub(1) / size.max(1) + 1;
    if count == 0 || times > LONGEST {
        return count.to_string();
    }
    letters
        .get(((count - 1) % size) as usize)
        .map_or_else(String::new, |letter| {
            letter.to_string().repeat(times as usize)
        })
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
    if count == 0 || count / 1000 > LONGEST {
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

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

fn cardinal_text(count: u32) -> String {
    let word = |table: &[&str], place: u32| {
        table
            .get(place as usize)
            .copied()
            .unwrap_or_default()
            .to_owned()
    };
    match count {
        0..=19 => word(&ONES, count),
        20..=99 if count.is_multiple_of(10) => word(&TENS, count / 10),
        20..=99 => format!("{}-{}", word(&TENS, count / 10), word(&ONES, count % 10)),
        100..=999 if count.is_multiple_of(100) => format!("{} hundred", word(&ONES, count / 100)),
        100..=999 => format!(
            "{} hundred {}",
            word(&ONES, count / 100),
            cardinal_text(count % 100)
        ),
        1000..=999_999 if count.is_multiple_of(1000) => {
            format!("{} thousand", cardinal_text(count / 1000))
        }
        1000..=999_999 => format!(
            "{} thousand {}",
            cardinal_text(count / 1000),
            cardinal_text(count % 1000)
        ),
        _ => count.to_string(),
    }
}

fn ordinal_text(count: u32) -> String {
    let text = cardinal_text(count);
    let split = text.rfind([' ', '-']).map_or(0, |at| at + 1);
    let (front, last) = text.split_at(split);
    let last = match last {
        "one" => "first".to_owned(),
        "two" => "second".to_owned(),
        "three" => "third".to_owned(),
        "five" => "fifth".to_owned(),
        "eight" => "eighth".to_owned(),
        "nine" => "ninth".to_owned(),
        "twelve" => "twelfth".to_owned(),
        other => match other.strip_suffix('y') {
            Some(stem) => format!("{stem}ieth"),
            None => format!("{other}th"),
        },
    };
    format!("{front}{last}")
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

fn digits(count: u32, zero: char) -> String {
    count
        .to_string()
        .chars()
        .filter_map(|digit| char::from_u32(u32::from(zero) + digit.to_digit(10)?))
        .collect()
}

fn each_digit(count: u32, table: &[char; 10]) -> String {
    count
        .to_string()
        .chars()
        .filter_map(|digit| table.get(digit.to_digit(10)? as usize))
        .collect()
}

/// Counting with signs for ten, hundred, thousand and ten thousand.
fn counted(count: u32, table: &[char; 10], units: [char; 3], ten_thousand: char) -> String {
    if count >= 100_000_000 {
        return count.to_string();
    }
    if count >= 10_000 {
        let rest = count % 10_000;
        let tail = if rest == 0 {
            String::new()
        } else {
            counted(rest, table, units, ten_thousand)
        };
        return format!(
            "{}{ten_thousand}{tail}",
            counted(count / 10_000, table, units, ten_thousand)
        );
    }
    let mut text = String::new();
    let mut gap = false;
    for (place, unit) in [
        (1000, Some(units[2])),
        (100, Some(units[1])),
        (10, Some(units[0])),
        (1, None),
    ] {
        let digit = count / place % 10;
        if digit == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push(table[0]);
            gap = false;
        }
        // Ten alone is not one ten.
        if !(place == 10 && digit == 1 && text.is_empty()) {
            text.extend(table.get(digit as usize));
        }
        text.extend(unit);
    }
    if text.is_empty() {
        table[0].to_string()
    } else {
        text
    }
}

/// Hebrew letters as numbers, with 15 and 16 as custom has them.
fn hebrew(count: u32) -> String {
    const VALUES: [(u32, char); 22] = [
        (400, 'ת'),
        (300, 'ש'),
        (200, 'ר'),
        (100, 'ק'),
        (90, 'צ'),
        (80, 'פ'),
        (70, 'ע'),
        (60, 'ס'),
        (50, 'נ'),
        (40, 'מ'),
        (30, 'ל'),
        (20, 'כ'),
        (10, 'י'),
        (9, 'ט'),
        (8, 'ח'),
        (7, 'ז'),
        (6, 'ו'),
        (5, 'ה'),
        (4, 'ד'),
        (3, 'ג'),
        (2, 'ב'),
        (1, 'א'),
    ];
    if count == 0 || count > 9999 {
        return count.to_string();
    }
    let mut left = count;
    let mut text = String::new();
    for (value, letter) in VALUES {
        while left >= value && !(value == 10 && (left == 15 || left == 16)) {
            text.push(letter);
            left -= value;
        }
    }
    text
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
            (F::ChineseCounting, 105, "一百〇五"),
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
    fn schemes_have_their_punctuation() {
        assert_eq!(automatic(AutoNumber::AlphaLcParenBoth, 2), "(b)");
        assert_eq!(automatic(AutoNumber::RomanUcPeriod, 9), "IX.");
        assert_eq!(automatic(AutoNumber::ArabicPlain, 9), "9");
    }
}
