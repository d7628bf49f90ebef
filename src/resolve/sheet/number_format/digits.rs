//! The digits of a formatted number: decimals, thousands, exponents, fractions.

use super::Formatted;
use crate::resolve::ideographs::in_digits;

/// Most digits behind the point; beyond, a double has nothing to tell.
const MOST_DECIMALS: usize = 30;
/// How near to a half a number is looked at by its decimal digits.
const HALF: f64 = 1e-3;
/// Largest denominator of a fraction, which has up to seven places.
const MOST_DENOMINATOR: u64 = 9_999_999;

/// A piece of a section that shows a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Piece<'t> {
    /// Text as it stands.
    Text(&'t str),
    /// `0`, `#` or `?`.
    Digit(char),
    /// The decimal point.
    Point,
    /// Between digits: thousands are parted; behind them: the number is divided by a thousand.
    Comma,
    /// The number is multiplied by a hundred.
    Percent,
    /// Exponent; whether a plus is shown.
    Exponent(bool),
    /// The bar of a fraction.
    Slash,
    /// A blank as wide as a character.
    Blank(char),
    /// A character to the width of the cell.
    Fill(char),
}

/// How the digits of a section are laid out.
struct Layout {
    whole: usize,
    decimals: usize,
    scale: i32,
    grouped: bool,
}

fn layout(pieces: &[Piece<'_>]) -> Layout {
    let digits: Vec<usize> = places(pieces, |piece| matches!(piece, Piece::Digit(_)));
    let exponent = pieces
        .iter()
        .position(|piece| matches!(piece, Piece::Exponent(_)))
        .unwrap_or(pieces.len());
    let point = pieces
        .iter()
        .position(|piece| *piece == Piece::Point)
        .unwrap_or(exponent)
        .min(exponent);
    let mantissa: Vec<usize> = digits
        .iter()
        .copied()
        .filter(|place| *place < exponent)
        .collect();
    let whole = mantissa.iter().filter(|place| **place < point).count();
    let last = mantissa
        .iter()
        .copied()
        .rfind(|place| *place < point)
        .unwrap_or(0);
    let first = mantissa.first().copied().unwrap_or(0);
    let last_digit = mantissa.last().copied().unwrap_or(0);
    let commas = |from: usize, to: usize| {
        pieces
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .filter(|piece| **piece == Piece::Comma)
            .count()
    };
    let behind = commas(last + 1, point)
        + if point < exponent {
            commas(last_digit + 1, pieces.len())
        } else {
            0
        };
    let percents = pieces
        .iter()
        .filter(|piece| **piece == Piece::Percent)
        .count();
    Layout {
        whole,
        decimals: (mantissa.len() - whole).min(MOST_DECIMALS),
        scale: 2 * percents as i32 - 3 * behind as i32,
        grouped: whole > 0 && commas(first, last) > 0,
    }
}

fn places(pieces: &[Piece<'_>], test: impl Fn(&Piece<'_>) -> bool) -> Vec<usize> {
    pieces
        .iter()
        .enumerate()
        .filter(|(_, piece)| test(piece))
        .map(|(place, _)| place)
        .collect()
}

/// The digits from zero on, if they are not plain ones.
type Table<'t> = Option<&'t [char; 10]>;

/// What a number has from a place on gets other digits.
fn put_digits(out: &mut Formatted, begin: usize, table: Table<'_>) {
    if let Some(table) = table {
        let number = out.text.split_off(begin);
        out.text.push_str(&in_digits(&number, table));
    }
}

/// Shows a number with decimals, maybe in exponential notation.
#[expect(clippy::needless_pass_by_value, reason = "made for this call")]
pub fn decimal(pieces: Vec<Piece<'_>>, out: &mut Formatted, value: f64, table: Table<'_>) {
    let layout = layout(&pieces);
    let mut size = value.abs() * 10f64.powi(layout.scale);
    let exponential = pieces
        .iter()
        .any(|piece| matches!(piece, Piece::Exponent(_)));
    let mut exponent = 0;
    if exponential && size > 0.0 {
        let step = layout.whole.max(1) as i32;
        exponent = size.log10().floor() as i32;
        exponent = exponent.div_euclid(step) * step;
        size /= 10f64.powi(exponent);
        if rounded(size, layout.decimals) >= 10f64.powi(step) {
            exponent += step;
            size /= 10f64.powi(step);
        }
    }
    let text = format!("{:.*}", layout.decimals, rounded(size, layout.decimals));
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    if value < 0.0 && text.bytes().any(|digit| matches!(digit, b'1'..=b'9')) {
        out.text.push('-');
    }
    let mut writer = Digits {
        whole: if whole == "0" { "" } else { whole },
        slots: layout.whole,
        decimals,
        shown: 0,
        behind: 0,
        grouped: layout.grouped,
    };
    let significant = decimals.trim_end_matches('0').len();
    let mut in_exponent = false;
    for (place, piece) in pieces.iter().enumerate() {
        let begin = out.text.len();
        match piece {
            Piece::Digit(_) if in_exponent => {}
            Piece::Digit(kind) if writer.shown < layout.whole => writer.whole_slot(*kind, out),
            Piece::Digit(kind) => writer.decimal_slot(*kind, significant, out),
            Piece::Point if layout.whole == 0 && writer.shown == 0 => {
                out.text.push_str(writer.whole);
                out.text.push('.');
            }
            Piece::Point => out.text.push('.'),
            Piece::Exponent(plus) => {
                in_exponent = true;
                exponent_text(out, exponent, *plus, digits_behind(&pieces, place));
            }
            Piece::Percent => out.text.push('%'),
            Piece::Text(text) => out.text.push_str(text),
            Piece::Blank(wide) => out.blank(*wide),
            Piece::Fill(with) => out.fill = Some((out.text.chars().count(), *with)),
            Piece::Slash => out.text.push('/'),
            Piece::Comma => {}
        }
        if !matches!(piece, Piece::Text(_)) {
            put_digits(out, begin, table);
        }
    }
}

/// Rounds half away from zero at a decimal place, after what a double can hold of the decimal number it stands for.
pub fn rounded(size: f64, decimals: usize) -> f64 {
    let factor = 10f64.powi(decimals.min(15) as i32);
    let scaled = size * factor;
    if scaled >= 9e15 {
        return size;
    }
    if (scaled.fract() - 0.5).abs() > HALF {
        return scaled.round() / factor;
    }
    // The nearest double of 1.005 is a little below it; people mean the number they typed, which has 15 digits at most.
    let typed = format!("{scaled:.14e}").parse().unwrap_or(scaled);
    typed.round() / factor
}

fn digits_behind(pieces: &[Piece<'_>], place: usize) -> usize {
    pieces
        .iter()
        .skip(place + 1)
        .filter(|piece| matches!(piece, Piece::Digit('0')))
        .count()
}

fn exponent_text(out: &mut Formatted, exponent: i32, plus: bool, digits: usize) {
    out.text.push('E');
    if exponent < 0 {
        out.text.push('-');
    } else if plus {
        out.text.push('+');
    }
    out.text
        .push_str(&format!("{:0digits$}", exponent.unsigned_abs()));
}

/// Writes digits into their slots.
struct Digits<'d> {
    whole: &'d str,
    slots: usize,
    decimals: &'d str,
    shown: usize,
    behind: usize,
    grouped: bool,
}

impl Digits<'_> {
    fn whole_slot(&mut self, kind: char, out: &mut Formatted) {
        let length = self.whole.len();
        let from_right = self.slots - self.shown;
        if self.shown == 0 && length > self.slots {
            for place in 0..length - self.slots {
                self.put_whole(place, length - place, out);
            }
        }
        self.shown += 1;
        if from_right <= length {
            self.put_whole(length - from_right, from_right, out);
        } else if kind == '0' {
            out.text.push('0');
            self.group(from_right, out);
        } else if kind == '?' {
            out.blank('0');
        }
    }

    fn put_whole(&self, place: usize, from_right: usize, out: &mut Formatted) {
        out.text
            .push_str(self.whole.get(place..=place).unwrap_or_default());
        self.group(from_right, out);
    }

    fn group(&self, from_right: usize, out: &mut Formatted) {
        if self.grouped && from_right > 1 && (from_right - 1).is_multiple_of(3) {
            out.text.push(',');
        }
    }

    fn decimal_slot(&mut self, kind: char, significant: usize, out: &mut Formatted) {
        let digit = self
            .decimals
            .get(self.behind..=self.behind)
            .unwrap_or_default();
        if kind == '0' || self.behind < significant {
            out.text.push_str(digit);
        } else if kind == '?' {
            out.blank('0');
        }
        self.behind += 1;
    }
}

/// Shows a number as a fraction, with the whole part in front if there are digits for it.
#[expect(clippy::needless_pass_by_value, reason = "made for this call")]
pub fn fraction(pieces: Vec<Piece<'_>>, out: &mut Formatted, value: f64, table: Table<'_>) {
    let begin = out.text.len();
    let slash = pieces
        .iter()
        .position(|piece| *piece == Piece::Slash)
        .unwrap_or(0);
    let denominator: Vec<&Piece<'_>> = pieces
        .iter()
        .skip(slash + 1)
        .skip_while(|piece| match piece {
            Piece::Text(text) => text.trim().is_empty(),
            Piece::Blank(_) => true,
            _ => false,
        })
        .take_while(|piece| {
            matches!(piece, Piece::Digit(_))
                || matches!(piece, Piece::Text(text) if is_number(text))
        })
        .collect();
    let fixed: String = denominator
        .iter()
        .filter_map(|piece| match piece {
            Piece::Text(text) => Some(*text),
            Piece::Digit('0') => Some("0"),
            _ => None,
        })
        .collect();
    let numerator_from = pieces
        .iter()
        .take(slash)
        .rposition(|piece| !matches!(piece, Piece::Digit(_)))
        .map_or(0, |place| place + 1);
    let has_whole = pieces
        .iter()
        .take(numerator_from)
        .any(|piece| matches!(piece, Piece::Digit(_)));
    let size = value.abs();
    let whole = if has_whole { size.floor() } else { 0.0 };
    let most = 10u64
        .saturating_pow(denominator.len().min(7) as u32)
        .saturating_sub(1)
        .clamp(1, MOST_DENOMINATOR);
    let fixed_value = fixed
        .parse::<u64>()
        .ok()
        .filter(|value| *value > 0 && denominator.iter().any(|p| matches!(p, Piece::Text(_))));
    let (mut top, bottom) = match fixed_value {
        Some(bottom) => (((size - whole) * bottom as f64).round() as u64, bottom),
        None => nearest(size - whole, most),
    };
    let mut whole = whole as u64;
    if has_whole && top == bottom {
        whole += 1;
        top = 0;
    }
    if value < 0.0 && (whole > 0 || top > 0) {
        out.text.push('-');
    }
    let width = denominator.len();
    if has_whole {
        if whole > 0 || top == 0 {
            out.text.push_str(&whole.to_string());
        }
        if top == 0 {
            return put_digits(out, begin, table);
        }
        if whole > 0 {
            out.text.push(' ');
        }
    }
    let [top, bottom] = [top, bottom].map(|number| number.to_string());
    let pad = |out: &mut Formatted, text: &str| {
        (text.len()..width).for_each(|_| out.blank('0'));
    };
    pad(out, &top);
    out.text.push_str(&top);
    out.text.push('/');
    out.text.push_str(&bottom);
    pad(out, &bottom);
    put_digits(out, begin, table);
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The fraction nearest to a share of one whose denominator is not larger than `most`, by continued fractions.
fn nearest(share: f64, most: u64) -> (u64, u64) {
    let (mut top, mut bottom) = ((0u64, 1u64), (1u64, 0u64));
    let mut rest = share;
    let mut best = (share.round() as u64, 1);
    for _ in 0..40 {
        let whole = rest.floor();
        if !(0.0..1e15).contains(&whole) {
            break;
        }
        let step = whole as u64;
        let next = |pair: (u64, u64)| {
            step.checked_mul(pair.1)
                .and_then(|product| product.checked_add(pair.0))
        };
        let (Some(new_top), Some(new_bottom)) = (next(top), next(bottom)) else {
            break;
        };
        if new_bottom > most {
            // A smaller step may still be nearer than the last whole one.
            let room = (most - bottom.0) / bottom.1.max(1);
            let candidate = (room * top.1 + top.0, room * bottom.1 + bottom.0);
            let distance = |(a, b): (u64, u64)| (a as f64 / b.max(1) as f64 - share).abs();
            if candidate.1 > 0 && distance(candidate) < distance(best) {
                best = candidate;
            }
            break;
        }
        top = (top.1, new_top);
        bottom = (bottom.1, new_bottom);
        best = (new_top, new_bottom);
        let left = rest - whole;
        if left < 1e-10 {
            break;
        }
        rest = 1.0 / left;
    }
    best
}
