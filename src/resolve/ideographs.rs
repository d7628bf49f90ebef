//! How Chinese, Japanese and Korean count.

pub const HEAVENLY_STEMS: [char; 10] = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];
pub const EARTHLY_BRANCHES: [char; 12] = [
    '子', '丑', '寅', '卯', '辰', '巳', '午', '未', '申', '酉', '戌', '亥',
];
/// From zero, as the digits of all that follows.
pub const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
pub const CHINESE_DIGITS: [char; 10] = ['○', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
pub const KOREAN_IDEOGRAPHS: [char; 10] =
    ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
pub const KOREAN_DIGITS: [char; 10] = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];

/// From zero, as wide as what is beside them.
pub const FULL_WIDTH: [char; 10] = ['０', '１', '２', '３', '４', '５', '６', '７', '８', '９'];

/// Where the sign of one stands before that of ten, hundred, thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ones {
    /// Everywhere.
    Always,
    /// From twenty on.
    NotInTens,
    /// Nowhere.
    Never,
}

/// A way of counting with signs for ten, hundred, thousand and powers of ten thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counting {
    /// From zero.
    pub digits: [char; 10],
    /// Ten, hundred, thousand.
    pub units: [char; 3],
    /// Ten thousand, its square, and so on.
    pub myriads: [char; 4],
    /// Where the sign of one stands.
    pub ones: Ones,
    /// Whether the sign of one stands before that of ten thousand.
    pub has_one_ten_thousand: bool,
    /// Whether zero stands where units are left out.
    pub has_zero: bool,
}

/// Ten thousand, a hundred million and so on: simplified, and as Japan has them.
const MYRIADS: [char; 4] = ['万', '亿', '兆', '京'];
const JAPANESE_MYRIADS: [char; 4] = ['万', '億', '兆', '京'];
const TRADITIONAL_MYRIADS: [char; 4] = ['萬', '億', '兆', '京'];

pub const CHINESE: Counting = Counting {
    digits: CHINESE_DIGITS,
    units: ['十', '百', '千'],
    myriads: MYRIADS,
    ones: Ones::NotInTens,
    has_one_ten_thousand: true,
    has_zero: true,
};
pub const TAIWANESE: Counting = Counting {
    digits: KOREAN_IDEOGRAPHS,
    myriads: TRADITIONAL_MYRIADS,
    ..CHINESE
};
pub const LEGAL_SIMPLIFIED: Counting = Counting {
    digits: ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'],
    units: ['拾', '佰', '仟'],
    ones: Ones::Always,
    ..TAIWANESE
};
pub const LEGAL_TRADITIONAL: Counting = Counting {
    digits: ['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'],
    ..LEGAL_SIMPLIFIED
};
pub const JAPANESE: Counting = Counting {
    myriads: JAPANESE_MYRIADS,
    ones: Ones::Never,
    has_zero: false,
    ..CHINESE
};
pub const JAPANESE_LEGAL: Counting = Counting {
    digits: ['零', '壱', '弐', '参', '四', '伍', '六', '七', '八', '九'],
    units: ['拾', '百', '阡'],
    myriads: TRADITIONAL_MYRIADS,
    ones: Ones::Always,
    ..JAPANESE
};
pub const KOREAN: Counting = Counting {
    digits: KOREAN_DIGITS,
    units: ['십', '백', '천'],
    myriads: ['만', '억', '조', '경'],
    has_one_ten_thousand: false,
    ..JAPANESE
};

impl Counting {
    /// A number in words.
    pub fn count(&self, count: u64) -> String {
        let mut text = String::new();
        let mut has_gap = false;
        for power in (0..=self.myriads.len()).rev() {
            let part = count / 10_000_u64.pow(power as u32) % 10_000;
            if part == 0 {
                has_gap = !text.is_empty();
                continue;
            }
            let is_left_out = part == 1 && power == 1 && !self.has_one_ten_thousand;
            if !is_left_out {
                self.below_ten_thousand(part, (count, has_gap), &mut text);
            }
            has_gap = false;
            let myriad = power
                .checked_sub(1)
                .and_then(|power| self.myriads.get(power));
            text.extend(myriad);
        }
        if text.is_empty() {
            text.push(self.digits[0]);
        }
        text
    }

    /// Adds a part of `count` that is less than ten thousand; with a gap before it, what is just above it is zero.
    fn below_ten_thousand(&self, part: u64, (count, mut has_gap): (u64, bool), text: &mut String) {
        let [ten, hundred, thousand] = self.units;
        let steps = [
            (1000, Some(thousand)),
            (100, Some(hundred)),
            (10, Some(ten)),
            (1, None),
        ];
        for (step, unit) in steps {
            let digit = part / step % 10;
            if digit == 0 {
                has_gap = !text.is_empty();
                continue;
            }
            if has_gap && self.has_zero {
                text.push(self.digits[0]);
            }
            has_gap = false;
            let is_left_out = digit == 1
                && unit.is_some()
                && match self.ones {
                    Ones::Always => false,
                    Ones::NotInTens => count < 20,
                    Ones::Never => true,
                };
            if !is_left_out {
                text.push(self.digits[digit as usize]);
            }
            text.extend(unit);
        }
    }
}

/// The digits that follow a zero.
pub fn digits_from(zero: char) -> [char; 10] {
    std::array::from_fn(|place| char::from_u32(zero as u32 + place as u32).unwrap_or(zero))
}

/// The digits of a number, one after another.
pub fn each_digit(count: u32, table: &[char; 10]) -> String {
    in_digits(&count.to_string(), table)
}

/// A text with other digits in place of its own.
pub fn in_digits(text: &str, table: &[char; 10]) -> String {
    let digit = |letter: char| match letter.to_digit(10) {
        Some(digit) => table[digit as usize],
        None => letter,
    };
    text.chars().map(digit).collect()
}
