//! Attribute values of OOXML as numbers.
//!
//! Everything here is lenient in the way Office is: leading and trailing white space is ignored, a number ends where it
//! ceases to be one, and what overflows is clamped. `None` means that there is no value at all.

/// A switch, `ST_OnOff` (ECMA-376-1, 22.9.2.7).
pub fn on_off(value: &str) -> Option<bool> {
    match value.trim() {
        "1" | "true" | "on" | "True" | "TRUE" | "t" => Some(true),
        "0" | "false" | "off" | "False" | "FALSE" | "f" => Some(false),
        _ => None,
    }
}

/// The leading integer, clamped: `12.7` is 12, `3000000000` is `i32::MAX`.
pub fn int(value: &str) -> Option<i32> {
    long(value).map(clamp)
}

/// The leading integer, clamped to 64 bits; for EMU and for identifiers that exceed 31 bits.
pub fn long(value: &str) -> Option<i64> {
    if let Some(number) = digits(value) {
        return Some(number);
    }
    let value = value.trim_start();
    let (negative, digits) = match value.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, value.strip_prefix('+').unwrap_or(value)),
    };
    let digits = leading(digits, |byte| byte.is_ascii_digit());
    // "1E5" and "1.5e3" are written by programs that print floating-point numbers.
    if let Some(number) = float(value).filter(|number| number.abs() >= 1.0) {
        let tail = value
            .trim_start_matches(['-', '+'])
            .get(digits.len()..)
            .unwrap_or_default();
        if tail.starts_with(['e', 'E']) || (tail.starts_with('.') && tail.contains(['e', 'E'])) {
            return Some(saturate(number));
        }
    }
    if digits.is_empty() {
        // ".5" is a number whose integer part is 0.
        return float(value).map(saturate);
    }
    let magnitude = digits.bytes().fold(0_i64, |sum, digit| {
        sum.saturating_mul(10)
            .saturating_add(i64::from(digit.wrapping_sub(b'0')))
    });
    Some(if negative { -magnitude } else { magnitude })
}

/// An unsigned number, clamped to its type; negative numbers wrap as Office writes identifiers (`-1` is `0xFFFFFFFF`).
pub fn unsigned(value: &str) -> Option<u32> {
    long(value).map(|number| match number {
        0.. => u32::try_from(number).unwrap_or(u32::MAX),
        _ => clamp(number).cast_unsigned(),
    })
}

/// The number that digits alone make, if they are so few that a double holds it as it is. Most numbers are such.
fn digits(value: &str) -> Option<i64> {
    const MOST: usize = 15;
    if value.is_empty() || value.len() > MOST {
        return None;
    }
    value.bytes().try_fold(0, |sum: i64, byte| {
        let digit = byte.wrapping_sub(b'0');
        (digit < 10).then_some(sum * 10 + i64::from(digit))
    })
}

/// The leading floating-point number; infinite and undefined ones are none.
pub fn float(value: &str) -> Option<f64> {
    if let Some(number) = digits(value) {
        return Some(number as f64);
    }
    let value = value.trim();
    if let Ok(number) = value.parse::<f64>() {
        return number.is_finite().then_some(number);
    }
    let mut end = leading(value, |byte| {
        byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E')
    });
    while !end.is_empty() {
        if let Ok(number) = end.parse::<f64>() {
            return number.is_finite().then_some(number);
        }
        let mut chars = end.chars();
        chars.next_back();
        end = chars.as_str();
    }
    None
}

/// A hexadecimal number of up to 8 digits, as `w:rsid` and `w14:paraId` have; a `#` or `0x` in front is ignored.
pub fn hex(value: &str) -> Option<u32> {
    let value = value.trim();
    let value = value.strip_prefix('#').unwrap_or(value);
    let value = value
        .strip_prefix("0x")
        .or(value.strip_prefix("0X"))
        .unwrap_or(value);
    let digits = leading(value, |byte| byte.is_ascii_hexdigit());
    if digits.is_empty() {
        return None;
    }
    // Of more than 8 digits the last ones count, as they do in a 32-bit shift register.
    let last = digits
        .get(digits.len().saturating_sub(8)..)
        .unwrap_or(digits);
    u32::from_str_radix(last, 16).ok()
}

/// A colour of six hexadecimal digits as 0xRRGGBB; `None` for `auto` and for anything else.
pub fn rgb(value: &str) -> Option<u32> {
    let value = value.trim();
    let value = value.strip_prefix('#').unwrap_or(value);
    (value.len() == 6 && value.bytes().all(|byte| byte.is_ascii_hexdigit()))
        .then(|| u32::from_str_radix(value, 16).ok())
        .flatten()
}

/// A length in twips (twentieths of a point): a bare number is in twips, else with a unit (`ST_TwipsMeasure`,
/// ECMA-376-1, 22.9.2.14). Fractions of a twip are cut off.
pub fn twips(value: &str) -> Option<i32> {
    measure(value, 20.0)
}

/// A length in half-points: a bare number is in half-points, else with a unit (`ST_HpsMeasure`, 17.18.42).
pub fn half_points(value: &str) -> Option<i32> {
    measure(value, 2.0)
}

/// A length in eighths of a point: a bare number is in eighths, else with a unit (`ST_EighthPointMeasure`).
pub fn eighth_points(value: &str) -> Option<i32> {
    measure(value, 8.0)
}

/// A length in points: a bare number is in points, else with a unit (`ST_PointMeasure`).
pub fn points(value: &str) -> Option<i32> {
    measure(value, 1.0)
}

/// A length in EMU (914400 to the inch): a bare number is in EMU, else with a unit (`ST_Coordinate`, 20.1.10.16).
pub fn emu(value: &str) -> Option<i64> {
    match with_unit(value, 12_700.0) {
        Some(length) => Some(saturate(length)),
        None => long(value),
    }
}

/// A share in thousandths of a percent: `50%` and `50000` are both 50000 (`ST_Percentage`, 20.1.10.40).
pub fn percent_1000(value: &str) -> Option<i32> {
    percent(value, 1000.0)
}

/// A share in fiftieths of a percent, as table widths have: `50%` and `2500` are both 2500.
pub fn percent_50(value: &str) -> Option<i32> {
    percent(value, 50.0)
}

/// A share in whole percent: `50%` and `50` are both 50.
pub fn percent_1(value: &str) -> Option<i32> {
    percent(value, 1.0)
}

fn percent(value: &str, scale: f64) -> Option<i32> {
    match value.trim().strip_suffix('%') {
        Some(number) => float(number).map(|number| clamp(saturate(number * scale))),
        None => int(value),
    }
}

/// A number in units of which `per_point` make a point.
fn measure(value: &str, per_point: f64) -> Option<i32> {
    match with_unit(value, per_point) {
        Some(length) => Some(clamp(saturate(length))),
        None => int(value),
    }
}

/// A length with a unit, in units of which `per_point` make a point; `None` without a unit.
fn with_unit(value: &str, per_point: f64) -> Option<f64> {
    let value = value.trim();
    let unit = value.trim_start_matches(|char: char| {
        char.is_ascii_digit() || matches!(char, '-' | '+' | '.' | ' ')
    });
    let number = value.get(..value.len() - unit.len())?;
    let points = match unit.to_ascii_lowercase().as_str() {
        "pt" => 1.0,
        "in" => 72.0,
        "cm" => 72.0 / 2.54,
        "mm" => 72.0 / 25.4,
        "pc" | "pi" => 12.0,
        "px" => 0.75,
        _ => return None,
    };
    let length = float(number)? * points * per_point;
    // 2.54cm is 1in: binary fractions must not lose a unit when the rest is cut off.
    let rounded = length.round();
    Some(if (length - rounded).abs() < 1e-6 {
        rounded
    } else {
        length
    })
}

/// The longest front of `value` whose bytes are all `wanted`, which must be ASCII.
fn leading(value: &str, wanted: impl Fn(u8) -> bool) -> &str {
    let end = value
        .bytes()
        .position(|byte| !wanted(byte))
        .unwrap_or(value.len());
    value.get(..end).unwrap_or_default()
}

fn clamp(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(if number < 0 { i32::MIN } else { i32::MAX })
}

/// The integer part; `as` saturates at the ends of the type.
fn saturate(number: f64) -> i64 {
    number.trunc() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switches() {
        assert_eq!(on_off("1"), Some(true));
        assert_eq!(on_off(" true "), Some(true));
        assert_eq!(on_off("off"), Some(false));
        assert_eq!(on_off(""), None);
        assert_eq!(on_off("2"), None);
    }

    #[test]
    fn integers_are_cut_and_clamped() {
        assert_eq!(int("12.7"), Some(12));
        assert_eq!(int(" -12.7 "), Some(-12));
        assert_eq!(int("+5px"), Some(5));
        assert_eq!(int("-.5"), Some(0));
        assert_eq!(int("1.5E3"), Some(1500));
        assert_eq!(int("2e2"), Some(200));
        assert_eq!(int("7 e"), Some(7));
        assert_eq!(int("1e-5"), Some(1));
        assert_eq!(int("3000000000"), Some(i32::MAX));
        assert_eq!(int("-3000000000"), Some(i32::MIN));
        assert_eq!(int("99999999999999999999999999"), Some(i32::MAX));
        assert_eq!(long("-99999999999999999999999999"), Some(-i64::MAX));
        assert_eq!(int(""), None);
        assert_eq!(int("auto"), None);
        assert_eq!(int("-"), None);
        assert_eq!(unsigned("-1"), Some(u32::MAX));
        assert_eq!(unsigned("4294967295"), Some(u32::MAX));
        assert_eq!(unsigned("99999999999"), Some(u32::MAX));
    }

    #[test]
    fn floats() {
        assert_eq!(float(" 1.25 "), Some(1.25));
        assert_eq!(float("1.25em"), Some(1.25));
        assert_eq!(float("1e"), Some(1.0));
        assert_eq!(float("-"), None);
        assert_eq!(float("NaN"), None);
        assert_eq!(float("1e999"), None);
    }

    #[test]
    fn hexadecimal() {
        assert_eq!(hex("00A1B2C3"), Some(0x00A1_B2C3));
        assert_eq!(hex("0xFF"), Some(255));
        assert_eq!(hex("123456789"), Some(0x2345_6789));
        assert_eq!(hex("xyz"), None);
        assert_eq!(rgb("FF8000"), Some(0x00FF_8000));
        assert_eq!(rgb("#ff8000"), Some(0x00FF_8000));
        assert_eq!(rgb("auto"), None);
        assert_eq!(rgb("\u{e4}\u{e4}\u{e4}"), None);
    }

    #[test]
    fn lengths() {
        assert_eq!(twips("240"), Some(240));
        assert_eq!(twips("1in"), Some(1440));
        assert_eq!(twips("2.54cm"), Some(1440));
        assert_eq!(twips("10mm"), Some(566));
        assert_eq!(twips("12pt"), Some(240));
        assert_eq!(twips("3pc"), Some(720));
        assert_eq!(twips("-0.5in"), Some(-720));
        assert_eq!(twips("12.99"), Some(12));
        assert_eq!(twips("in"), None);
        assert_eq!(half_points("12pt"), Some(24));
        assert_eq!(half_points("23"), Some(23));
        assert_eq!(eighth_points("1pt"), Some(8));
        assert_eq!(points("1in"), Some(72));
        assert_eq!(emu("1in"), Some(914_400));
        assert_eq!(emu("-360000"), Some(-360_000));
        assert_eq!(emu("1cm"), Some(360_000));
    }

    #[test]
    fn shares() {
        assert_eq!(percent_1000("50%"), Some(50_000));
        assert_eq!(percent_1000("50000"), Some(50_000));
        assert_eq!(percent_1000("12.5%"), Some(12_500));
        assert_eq!(percent_50("50%"), Some(2500));
        assert_eq!(percent_50("2500"), Some(2500));
        assert_eq!(percent_1("150%"), Some(150));
        assert_eq!(percent_1("%"), None);
    }
}
