//! Numbers as letters.

/// So many of the same letter at most: behind them a list begins with one again.
const MOST_REPEATED: u32 = 30;

pub const LATIN: [char; 26] = [
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S',
    'T', 'U', 'V', 'W', 'X', 'Y', 'Z',
];
pub const ARABIC_ALPHA: [char; 28] = [
    'أ', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع', 'غ',
    'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه', 'و', 'ي',
];
pub const ARABIC_ABJAD: [char; 28] = [
    'أ', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن', 'س', 'ع', 'ف', 'ص', 'ق',
    'ر', 'ش', 'ت', 'ث', 'خ', 'ذ', 'ض', 'ظ', 'غ',
];
pub const AIUEO: [char; 46] = [
    'ア', 'イ', 'ウ', 'エ', 'オ', 'カ', 'キ', 'ク', 'ケ', 'コ', 'サ', 'シ', 'ス', 'セ', 'ソ', 'タ',
    'チ', 'ツ', 'テ', 'ト', 'ナ', 'ニ', 'ヌ', 'ネ', 'ノ', 'ハ', 'ヒ', 'フ', 'ヘ', 'ホ', 'マ', 'ミ',
    'ム', 'メ', 'モ', 'ヤ', 'ユ', 'ヨ', 'ラ', 'リ', 'ル', 'レ', 'ロ', 'ワ', 'ヲ', 'ン',
];
pub const IROHA: [char; 48] = [
    'イ', 'ロ', 'ハ', 'ニ', 'ホ', 'ヘ', 'ト', 'チ', 'リ', 'ヌ', 'ル', 'ヲ', 'ワ', 'カ', 'ヨ', 'タ',
    'レ', 'ソ', 'ツ', 'ネ', 'ナ', 'ラ', 'ム', 'ウ', 'ヰ', 'ノ', 'オ', 'ク', 'ヤ', 'マ', 'ケ', 'フ',
    'コ', 'エ', 'テ', 'ア', 'サ', 'キ', 'ユ', 'メ', 'ミ', 'シ', 'ヱ', 'ヒ', 'モ', 'セ', 'ス', 'ン',
];
pub const GANADA: [char; 14] = [
    '가', '나', '다', '라', '마', '바', '사', '아', '자', '차', '카', '타', '파', '하',
];
pub const CHOSUNG: [char; 14] = [
    'ㄱ', 'ㄴ', 'ㄷ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅅ', 'ㅇ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ',
];
pub const AIUEO_HALF_WIDTH: [char; 46] = [
    'ｱ', 'ｲ', 'ｳ', 'ｴ', 'ｵ', 'ｶ', 'ｷ', 'ｸ', 'ｹ', 'ｺ', 'ｻ', 'ｼ', 'ｽ', 'ｾ', 'ｿ', 'ﾀ', 'ﾁ', 'ﾂ', 'ﾃ',
    'ﾄ', 'ﾅ', 'ﾆ', 'ﾇ', 'ﾈ', 'ﾉ', 'ﾊ', 'ﾋ', 'ﾌ', 'ﾍ', 'ﾎ', 'ﾏ', 'ﾐ', 'ﾑ', 'ﾒ', 'ﾓ', 'ﾔ', 'ﾕ', 'ﾖ',
    'ﾗ', 'ﾘ', 'ﾙ', 'ﾚ', 'ﾛ', 'ﾜ', 'ｦ', 'ﾝ',
];
/// The vowels of Devanagari, the last two with the sign of another.
pub const HINDI_VOWELS: [&str; 18] = [
    "अ", "आ", "इ", "ई", "उ", "ऊ", "ऋ", "ऌ", "ऍ", "ऎ", "ए", "ऐ", "ऑ", "ऒ", "ओ", "औ", "अं", "अः",
];
pub const TURKISH: [char; 29] = [
    'a', 'b', 'c', 'ç', 'd', 'e', 'f', 'g', 'ğ', 'h', 'ı', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'ö',
    'p', 'r', 's', 'ş', 't', 'u', 'ü', 'v', 'y', 'z',
];
/// The marks of notes in the Chicago Manual of Style.
pub const MARKS: [char; 4] = ['*', '†', '‡', '§'];

/// So many characters from `first` on, but for those left out.
pub fn letters(first: char, count: u32, without: &[char]) -> Vec<char> {
    (0..count)
        .filter_map(|place| char::from_u32(u32::from(first) + place))
        .filter(|letter| !without.contains(letter))
        .collect()
}

/// A, B, ... Z, AA, BB, ... as Word counts with letters. `count` is 1 at least.
pub fn repeated<T: ToString>(count: u32, letters: &[T]) -> String {
    let size = letters.len() as u32;
    let (times, place) = ((count - 1) / size % MOST_REPEATED + 1, (count - 1) % size);
    letters[place as usize].to_string().repeat(times as usize)
}

/// The letters one after another, and from the first one again. `count` is 1 at least.
pub fn round(count: u32, letters: &[char]) -> String {
    letters[(count - 1) as usize % letters.len()].to_string()
}

/// One of a series, and digits behind its end. `count` is 1 at least.
pub fn of_series(count: u32, series: &[char]) -> String {
    let one = series.get((count - 1) as usize);
    one.map_or_else(|| count.to_string(), char::to_string)
}

/// A letter of katakana in half the width, if there is such a one.
pub fn half_width(letter: char) -> char {
    let place = AIUEO.iter().position(|known| *known == letter);
    place.map_or(letter, |place| AIUEO_HALF_WIDTH[place])
}

/// The letters of the alphabet; behind the last one each stands behind one more of the last.
pub fn hebrew_letters(count: u32) -> String {
    let alphabet = letters('א', 27, &['ך', 'ם', 'ן', 'ף', 'ץ']);
    let size = alphabet.len() as u32;
    let before = "ת".repeat(((count - 1) / size) as usize);
    before + &round(count, &alphabet)
}

/// Hebrew letters as numbers, with 15 and 16 as custom has them.
pub fn hebrew_number(count: u32) -> String {
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

/// Greek letters as numbers; thousands begin with a comma.
pub fn greek_number(count: u32) -> String {
    const DIGITS: [[&str; 10]; 3] = [
        ["", "ρ", "σ", "τ", "υ", "φ", "χ", "ψ", "ω", "ϡ"],
        ["", "ι", "κ", "λ", "μ", "ν", "ξ", "ο", "π", "ϟ"],
        ["", "α", "β", "γ", "δ", "ε", "στ", "ζ", "η", "θ"],
    ];
    if count > 9999 {
        return count.to_string();
    }
    let digit = |place: u32| (count / place % 10) as usize;
    let mut text = String::new();
    if count >= 1000 {
        text.push(',');
        text.push_str(DIGITS[2][digit(1000)]);
    }
    for (place, letters) in [100, 10, 1].into_iter().zip(DIGITS) {
        text.push_str(letters[digit(place)]);
    }
    text
}
