//! Numbers in words.

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

/// In English.
pub fn cardinal(count: u32) -> String {
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
            cardinal(count % 100)
        ),
        1000..=999_999 if count.is_multiple_of(1000) => {
            format!("{} thousand", cardinal(count / 1000))
        }
        1000..=999_999 => format!(
            "{} thousand {}",
            cardinal(count / 1000),
            cardinal(count % 1000)
        ),
        _ => count.to_string(),
    }
}

/// In English.
pub fn ordinal(count: u32) -> String {
    let text = cardinal(count);
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

const HINDI: [&str; 99] = [
    "एक",
    "दो",
    "तीन",
    "चार",
    "पांच",
    "छह",
    "सात",
    "आठ",
    "नौ",
    "दस",
    "ग्यारह",
    "बारह",
    "तेरह",
    "चौदह",
    "पंद्रह",
    "सोलह",
    "सत्रह",
    "अठारह",
    "उन्नीस",
    "बीस",
    "इकीस",
    "बाईस",
    "तेइस",
    "चौबीस",
    "पच्चीस",
    "छब्बीस",
    "सताइस",
    "अट्ठाइस",
    "उनतीस",
    "तीस",
    "इकतीस",
    "बतीस",
    "तैंतीस",
    "चौंतीस",
    "पैंतीस",
    "छतीस",
    "सैंतीस",
    "अड़तीस",
    "उनतालीस",
    "चालीस",
    "इकतालीस",
    "बयालीस",
    "तैतालीस",
    "चवालीस",
    "पैंतालीस",
    "छयालिस",
    "सैंतालीस",
    "अड़तालीस",
    "उनचास",
    "पचास",
    "इक्यावन",
    "बावन",
    "तिरपन",
    "चौवन",
    "पचपन",
    "छप्पन",
    "सतावन",
    "अठावन",
    "उनसठ",
    "साठ",
    "इकसठ",
    "बासठ",
    "तिरसठ",
    "चौंसठ",
    "पैंसठ",
    "छियासठ",
    "सड़सठ",
    "अड़सठ",
    "उनहतर",
    "सत्तर",
    "इकहतर",
    "बहतर",
    "तिहतर",
    "चौहतर",
    "पचहतर",
    "छिहतर",
    "सतहतर",
    "अठहतर",
    "उन्नासी",
    "अस्सी",
    "इक्यासी",
    "बयासी",
    "तिरासी",
    "चौरासी",
    "पचासी",
    "छियासी",
    "सतासी",
    "अट्ठासी",
    "नवासी",
    "नब्बे",
    "इक्यानवे",
    "बानवे",
    "तिरानवे",
    "चौरानवे",
    "पचानवे",
    "छियानवे",
    "सतानवे",
    "अट्ठानवे",
    "निन्यानवे",
];

/// Words of numbers from 1 to 99,999; others are written in digits.
pub fn hindi(count: u32) -> String {
    if count > 99_999 {
        return count.to_string();
    }
    let word = |count: u32| HINDI[count as usize - 1];
    let mut words = Vec::new();
    for (many, unit) in [(count / 1000, "हज़ार"), (count / 100 % 10, "सौ")] {
        if many > 0 {
            words.extend([word(many), unit]);
        }
    }
    if !count.is_multiple_of(100) {
        words.push(word(count % 100));
    }
    words.join(" ")
}

/// Words of numbers from 1 to 9,999,999; others are written in digits.
pub fn thai(count: u32) -> String {
    const DIGITS: [&str; 10] = [
        "",
        "หนึ่ง",
        "สอง",
        "สาม",
        "สี่",
        "ห้า",
        "หก",
        "เจ็ด",
        "แปด",
        "เก้า",
    ];
    const UNITS: [(u32, &str); 6] = [
        (1_000_000, "ล้าน"),
        (100_000, "แสน"),
        (10_000, "หมื่น"),
        (1000, "พัน"),
        (100, "ร้อย"),
        (10, "สิบ"),
    ];
    if count >= 10_000_000 {
        return count.to_string();
    }
    let mut text = String::new();
    for (step, unit) in UNITS {
        let digit = count / step % 10;
        if digit == 0 {
            continue;
        }
        text.push_str(match (digit, step) {
            (1, 10) => "",
            (2, 10) => "ยี่",
            _ => DIGITS[digit as usize],
        });
        text.push_str(unit);
    }
    // Behind other words, one has a word of its own.
    let last = match count % 10 {
        1 if count > 1 => "เอ็ด",
        digit => DIGITS[digit as usize],
    };
    text + last
}

/// Words of numbers from 1 to 999,999; others are written in digits.
pub fn vietnamese(count: u32) -> String {
    if count >= 1_000_000 {
        return count.to_string();
    }
    let (high, low) = (count / 1000, count % 1000);
    let mut words = Vec::new();
    if high > 0 {
        vietnamese_part(high, &mut words);
        words.push("ngàn");
    }
    vietnamese_part(low, &mut words);
    words.join(" ")
}

/// Adds the words of a number below a thousand.
fn vietnamese_part(count: u32, words: &mut Vec<&str>) {
    const DIGITS: [&str; 10] = [
        "", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
    ];
    let digit = |step: u32| DIGITS[(count / step % 10) as usize];
    if count >= 100 {
        words.extend([digit(100), "trăm"]);
    }
    match count % 100 {
        0 => return,
        1..10 if !words.is_empty() => words.push("lẻ"),
        1..10 => {}
        10..20 => words.push("mười"),
        _ => words.extend([digit(10), "mười"]),
    }
    if !count.is_multiple_of(10) {
        words.push(digit(1));
    }
}

/// The native words of numbers from 1 to 99.
pub fn korean(count: u32) -> String {
    const TENS: [&str; 10] = [
        "", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔",
    ];
    const ONES: [&str; 10] = [
        "", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉",
    ];
    let (tens, ones) = (count / 10 % 10, count % 10);
    format!("{}{}", TENS[tens as usize], ONES[ones as usize])
}
