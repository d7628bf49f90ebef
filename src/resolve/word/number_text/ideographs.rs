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

/// Where the sign of one stands before that of ten, hundred, thousand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ones {
    Always,
    /// From twenty on.
    NotInTens,
    Never,
}

/// A way of counting with signs for ten, hundred, thousand and ten thousand.
pub struct Counting {
    digits: [char; 10],
    /// Ten, hundred, thousand.
    units: [char; 3],
    ten_thousand: char,
    ones: Ones,
    /// Whether the sign of one stands before that of ten thousand.
    has_one_ten_thousand: bool,
    /// Whether zero stands where units are left out.
    has_zero: bool,
}

pub const CHINESE: Counting = Counting {
    digits: CHINESE_DIGITS,
    units: ['十', '百', '千'],
    ten_thousand: '万',
    ones: Ones::NotInTens,
    has_one_ten_thousand: true,
    has_zero: true,
};
pub const TAIWANESE: Counting = Counting {
    digits: KOREAN_IDEOGRAPHS,
    ten_thousand: '萬',
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
    ones: Ones::Never,
    has_zero: false,
    ..CHINESE
};
pub const JAPANESE_LEGAL: Counting = Counting {
    digits: ['零', '壱', '弐', '参', '四', '伍', '六', '七', '八', '九'],
    units: ['拾', '百', '阡'],
    ten_thousand: '萬',
    ones: Ones::Always,
    ..JAPANESE
};
pub const KOREAN: Counting = Counting {
    digits: KOREAN_DIGITS,
    units: ['십', '백', '천'],
    ten_thousand: '만',
    has_one_ten_thousand: false,
    ..JAPANESE
};

impl Counting {
    /// `count` from 1 on; a hundred million and more are written in digits.
    pub fn count(&self, count: u32) -> String {
        let (high, low) = (count / 10_000, count % 10_000);
        if high >= 10_000 {
            return count.to_string();
        }
        let mut text = String::new();
        if high > 1 || high == 1 && self.has_one_ten_thousand {
            self.below_ten_thousand(high, count, &mut text);
        }
        if high > 0 {
            text.push(self.ten_thousand);
        }
        self.below_ten_thousand(low, count, &mut text);
        text
    }

    /// Adds a part of `count` that is less than ten thousand.
    fn below_ten_thousand(&self, part: u32, count: u32, text: &mut String) {
        let [ten, hundred, thousand] = self.units;
        let steps = [
            (1000, Some(thousand)),
            (100, Some(hundred)),
            (10, Some(ten)),
            (1, None),
        ];
        let mut has_gap = false;
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

/// The digits of a number, one after another.
pub fn each_digit(count: u32, table: &[char; 10]) -> String {
    count
        .to_string()
        .chars()
        .filter_map(|digit| table.get(digit.to_digit(10)? as usize))
        .collect()
}
