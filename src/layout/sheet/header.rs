//! Headers and footers: their codes become text with fonts (ECMA-376-1 18.3.1.46).

use crate::dates::{DAYS_1970, SECONDS_PER_DAY};
use crate::editor_bin::codec::WireEnum as _;
use crate::editor_bin::xlsy::{Color, HeaderFooter, ThemeColor, Underline, VertAlignRun};
use crate::resolve::sheet::number_format::NumberFormat;
use crate::resolve::sheet::style::{CellStyles, FontStyle};

/// Longest number of a font size or colour in a code.
const MOST_DIGITS: usize = 3;

/// What the codes of a header stand for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HeaderFacts {
    /// Number of the page: `&P`.
    pub page: u32,
    /// Number of pages: `&N`.
    pub pages: u32,
    /// The moment of printing: seconds since the beginning of 1970, where the user is.
    pub now: Option<f64>,
    /// Date of printing: `&D`.
    pub date: String,
    /// Time of printing: `&T`.
    pub time: String,
    /// Name of the file: `&F`.
    pub file: String,
    /// Its folder: `&Z`.
    pub folder: String,
    /// Name of the sheet: `&A`.
    pub sheet: String,
}

impl HeaderFacts {
    /// Facts with the date and time that are so many seconds after the beginning of 1970, wherever that was.
    pub fn at(seconds: f64) -> Self {
        let serial = seconds / SECONDS_PER_DAY + DAYS_1970 as f64;
        let shown = |code: &str| NumberFormat::parse(code).number(serial, false).text;
        Self {
            now: Some(seconds),
            date: shown("m/d/yyyy"),
            time: shown("h:mm AM/PM"),
            ..Self::default()
        }
    }
}

/// A piece of a header.
#[derive(Debug, Clone, PartialEq)]
pub enum HeaderPiece {
    /// Text of one font; line ends are `\n`.
    Text(FontStyle, String),
    /// The picture of this part of the header, which has no more than one.
    Picture,
}

/// The parts of a header: left, centre, right.
pub type HeaderParts = [Vec<HeaderPiece>; 3];

/// Header and footer of the page of a number from 1: the codes as they stand, empty if there is none, and what the places of
/// their pictures end in.
pub fn of_page(record: &HeaderFooter, page: u32) -> ([&str; 2], &'static str) {
    let is_first = page == 1 && record.different_first == Some(true);
    let is_even = page.is_multiple_of(2) && record.different_odd_even == Some(true);
    let (pick, kind) = if is_first {
        ([&record.first_header, &record.first_footer], "FIRST")
    } else if is_even {
        ([&record.even_header, &record.even_footer], "EVEN")
    } else {
        ([&record.odd_header, &record.odd_footer], "")
    };
    (pick.map(|text| text.as_deref().unwrap_or_default()), kind)
}

/// The text of a header or footer of a workbook with these styles.
pub fn parse(codes: &str, styles: &CellStyles, facts: &HeaderFacts) -> HeaderParts {
    let default = styles.default_font();
    let mut parser = Parser {
        rest: codes.chars().peekable(),
        parts: HeaderParts::default(),
        part: 1,
        default: FontStyle {
            size: default.size,
            name: default.name,
            ..FontStyle::default()
        },
        font: FontStyle::default(),
        styles,
        facts,
    };
    parser.font = parser.default.clone();
    parser.run();
    parser.parts
}

struct Parser<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    parts: HeaderParts,
    part: usize,
    default: FontStyle,
    font: FontStyle,
    styles: &'a CellStyles,
    facts: &'a HeaderFacts,
}

impl Parser<'_> {
    fn run(&mut self) {
        while let Some(letter) = self.rest.next() {
            if letter == '&' {
                self.code();
            } else if letter == '_' {
                let text = self.escaped().unwrap_or('_');
                self.say(text.encode_utf8(&mut [0; 4]));
            } else if letter != '\r' {
                self.say(letter.encode_utf8(&mut [0; 4]));
            }
        }
    }

    /// The character of `_xHHHH_` behind its first sign (`ST_Xstring`, ECMA-376-1 22.9.2.19). Labels of confidentiality end
    /// their lines so.
    fn escaped(&mut self) -> Option<char> {
        let mut ahead = self.rest.clone();
        ahead.next_if_eq(&'x')?;
        let mut number = 0;
        for _ in 0..4 {
            number = number << 4 | ahead.next()?.to_digit(16)?;
        }
        ahead.next_if_eq(&'_')?;
        let mut letter = char::from_u32(number)?;
        if letter == '\r' {
            ahead.next_if_eq(&'\n');
            letter = '\n';
        }
        self.rest = ahead;
        Some(letter)
    }

    fn say(&mut self, text: &str) {
        if let Some(part) = self.parts.get_mut(self.part) {
            match part.last_mut() {
                Some(HeaderPiece::Text(font, said)) if *font == self.font => said.push_str(text),
                _ => part.push(HeaderPiece::Text(self.font.clone(), text.to_owned())),
            }
        }
    }

    fn begin(&mut self, part: usize) {
        self.part = part;
        self.font = self.default.clone();
    }

    fn code(&mut self) {
        let Some(letter) = self.rest.next() else {
            return;
        };
        match letter {
            'L' | 'l' => self.begin(0),
            'C' | 'c' => self.begin(1),
            'R' | 'r' => self.begin(2),
            'P' | 'p' => self.page_number(),
            'N' | 'n' => self.say(&self.facts.pages.to_string()),
            'D' | 'd' => self.say(&self.facts.date.clone()),
            'T' | 't' => self.say(&self.facts.time.clone()),
            'F' | 'f' => self.say(&self.facts.file.clone()),
            'Z' | 'z' => self.say(&self.facts.folder.clone()),
            'A' | 'a' => self.say(&self.facts.sheet.clone()),
            'G' | 'g' => {
                if let Some(part) = self.parts.get_mut(self.part)
                    && !part.contains(&HeaderPiece::Picture)
                {
                    part.push(HeaderPiece::Picture);
                }
            }
            'B' | 'b' => self.font.bold = !self.font.bold,
            'I' | 'i' => self.font.italic = !self.font.italic,
            'S' | 's' => self.font.strike = !self.font.strike,
            'U' | 'u' => self.underline(Underline::Single),
            'E' | 'e' => self.underline(Underline::Double),
            'X' | 'x' => self.vertical(VertAlignRun::Superscript),
            'Y' | 'y' => self.vertical(VertAlignRun::Subscript),
            'K' | 'k' => self.colour(),
            '"' => self.family(),
            '0'..='9' => self.size(letter),
            '&' => self.say("&"),
            _ => {}
        }
    }

    /// `&P`, `&P+1`, `&P-1`.
    fn page_number(&mut self) {
        let mut number = i64::from(self.facts.page);
        if let Some(sign @ ('+' | '-')) = self.rest.peek().copied() {
            self.rest.next();
            let digits = self.digits(String::new());
            let shift: i64 = digits.parse().unwrap_or(0);
            number += if sign == '+' { shift } else { -shift };
        }
        self.say(&number.to_string());
    }

    fn digits(&mut self, mut digits: String) -> String {
        while digits.len() < MOST_DIGITS {
            match self.rest.next_if(char::is_ascii_digit) {
                Some(digit) => digits.push(digit),
                None => break,
            }
        }
        digits
    }

    fn size(&mut self, first: char) {
        let digits = self.digits(first.to_string());
        if let Ok(size) = digits.parse::<f64>() {
            self.font.size = size.clamp(1.0, 409.0);
        }
    }

    fn underline(&mut self, kind: Underline) {
        self.font.underline = if self.font.underline == Some(kind) {
            None
        } else {
            Some(kind)
        };
    }

    fn vertical(&mut self, side: VertAlignRun) {
        self.font.vertical = if self.font.vertical == Some(side) {
            None
        } else {
            Some(side)
        };
    }

    /// `&KRRGGBB`, or the number of a colour of the theme with a tint in percent: `&K05-024`.
    fn colour(&mut self) {
        let mut digits = String::new();
        while digits.len() < 6 {
            let next = self
                .rest
                .next_if(|letter| letter.is_ascii_hexdigit() || matches!(letter, '+' | '-'));
            match next {
                Some(letter) => digits.push(letter),
                None => break,
            }
        }
        let of_theme = digits
            .split_at_checked(2)
            .filter(|(_, tint)| tint.starts_with(['+', '-']));
        let colour = match of_theme {
            Some((theme, tint)) => Color {
                theme: theme
                    .parse::<usize>()
                    .ok()
                    .and_then(|index| ThemeColor::VALUES.get(index).copied()),
                tint: tint.parse::<f64>().ok().map(|percent| percent / 100.0),
                ..Color::default()
            },
            None => Color {
                rgb: u32::from_str_radix(&digits, 16)
                    .ok()
                    .filter(|_| digits.len() == 6),
                ..Color::default()
            },
        };
        self.font.colour = self.styles.colour(&colour);
    }

    /// `&"family,style"`; a minus is the font of the theme for bodies, a plus that for headings.
    fn family(&mut self) {
        let mut text = String::new();
        for letter in self.rest.by_ref() {
            if letter == '"' {
                break;
            }
            text.push(letter);
        }
        let (family, style) = text.split_once(',').unwrap_or((&text, ""));
        match family {
            "" => {}
            "-" => self.font.name.clone_from(&self.default.name),
            "+" => self.font.name.clone_from(&self.styles.theme().major_font),
            _ => self.font.name = family.to_owned(),
        }
        let style = style.to_lowercase();
        self.font.bold = style.contains("bold");
        self.font.italic = style.contains("italic");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::xlsy::Styles;
    use crate::resolve::colour::Rgba;
    use crate::resolve::theme::Theme;

    fn facts() -> HeaderFacts {
        HeaderFacts {
            page: 3,
            pages: 9,
            sheet: "Sums".into(),
            ..HeaderFacts::default()
        }
    }

    fn plain() -> CellStyles {
        CellStyles::new(Styles::default(), Theme::default())
    }

    fn text(parts: &[HeaderPiece]) -> String {
        parts
            .iter()
            .map(|piece| match piece {
                HeaderPiece::Text(_, text) => text.as_str(),
                HeaderPiece::Picture => "[picture]",
            })
            .collect()
    }

    #[test]
    fn codes_become_text() {
        let parts = parse("&L&A&CPage &P of &N&R&G&&Co, &P+2&G", &plain(), &facts());
        assert_eq!(text(&parts[0]), "Sums");
        assert_eq!(text(&parts[1]), "Page 3 of 9");
        assert_eq!(text(&parts[2]), "[picture]&Co, 5");
    }

    #[test]
    fn escaped_characters_are_read() {
        let said = |codes: &str| text(&parse(codes, &plain(), &facts())[1]);
        assert_eq!(said("&8Public_x000D_&1#"), "Public\n#");
        assert_eq!(said("a_x000D_\n_b_x0041__x00"), "a\n_bA_x00");
        assert_eq!(said("_x005F_x0041_"), "_x0041_");
    }

    #[test]
    fn codes_set_fonts() {
        let parts = parse("&\"Arial,Bold\"&14&KFF0000big&Uline", &plain(), &facts());
        let [
            HeaderPiece::Text(first, big),
            HeaderPiece::Text(second, line),
        ] = parts[1].as_slice()
        else {
            unreachable!("two pieces are expected, not {:?}", parts[1]);
        };
        assert_eq!((big.as_str(), line.as_str()), ("big", "line"));
        assert_eq!(
            (first.name.as_str(), first.size, first.bold),
            ("Arial", 14.0, true)
        );
        assert_eq!(first.colour, Some(Rgba::opaque(255, 0, 0)));
        assert_eq!(second.underline, Some(Underline::Single));
        let parts = parse("&K00-025tinted", &plain(), &facts());
        let grey = Some(Rgba::WHITE.sheet_tint(-0.25));
        assert!(matches!(&parts[1][..], [HeaderPiece::Text(font, _)] if font.colour == grey));
    }

    #[test]
    fn first_and_even_pages_have_their_own() {
        let record = HeaderFooter {
            different_first: Some(true),
            different_odd_even: Some(true),
            first_header: Some("first".into()),
            even_header: Some("even".into()),
            odd_header: Some("odd".into()),
            ..HeaderFooter::default()
        };
        assert_eq!(
            [1, 2, 3].map(|page| (of_page(&record, page).0[0], of_page(&record, page).1)),
            [("first", "FIRST"), ("even", "EVEN"), ("odd", "")]
        );
    }
}
