//! The control words.

use super::state::{Destination, Paragraph, Run};
use super::{Reader, SYMBOL};

/// Code pages of the character sets of fonts.
const CHARSETS: &[(i32, u32)] = &[
    (2, SYMBOL),
    (161, 1253),
    (162, 1254),
    (163, 1258),
    (177, 1255),
    (178, 1256),
    (186, 1257),
    (204, 1251),
    (238, 1250),
];

/// Groups whose text is not that of the document.
const LEFT_OUT: &str = " annotation atnauthor colorschememapping datastore fchars filetbl footer footerf footerl \
    footerr ftnsep ftnsepc aftnsep aftnsepc generator header headerf headerl headerr info lchars listoverridetable \
    listtable nonesttables nonshppict pgptbl private revtbl rxe sp tc themedata tcn userprops xe xmlnstbl ";

/// Characters with names.
const CHARACTERS: &[(&str, char)] = &[
    ("tab", '\t'),
    ("line", '\n'),
    ("page", '\x0C'),
    ("emdash", '\u{2014}'),
    ("endash", '\u{2013}'),
    ("bullet", '\u{2022}'),
    ("lquote", '\u{2018}'),
    ("rquote", '\u{2019}'),
    ("ldblquote", '\u{201C}'),
    ("rdblquote", '\u{201D}'),
    ("emspace", '\u{2003}'),
    ("enspace", '\u{2002}'),
    ("nestcell", '\t'),
];

impl Reader {
    /// A backslash and a character that is no letter.
    pub(super) fn symbol(&mut self, symbol: u8) {
        if self.skip > 0 {
            self.skip -= 1;
            return;
        }
        match symbol {
            b'*' => self.ignorable = true,
            b'~' => self.char('\u{A0}'),
            b'-' => self.char('\u{AD}'),
            b'_' => self.char('\u{2011}'),
            b'\r' | b'\n' => self.word("par", None),
            b'{' | b'}' | b'\\' => self.char(char::from(symbol)),
            _ => {}
        }
    }

    /// A control word.
    pub(super) fn word(&mut self, word: &str, number: Option<i32>) {
        let is_ignorable = std::mem::take(&mut self.ignorable);
        self.changed = true;
        if word == "u" {
            return self.unicode(number.unwrap_or(0));
        }
        self.skip = 0;
        if self.beyond > 0 || self.is_left_out() {
            return;
        }
        if self.destination(word, is_ignorable) {
            return;
        }
        if let Some(known) = CHARACTERS.iter().find(|known| known.0 == word) {
            return self.char(known.1);
        }
        self.document(word, number);
        self.table_word(word, number);
        let (on, value) = (number != Some(0), number.unwrap_or(0));
        if let Some(state) = self.state() {
            match word {
                "plain" => state.run = Run::default(),
                "pard" => state.paragraph = Paragraph::default(),
                "uc" => state.fallback = usize::try_from(value).ok(),
                _ => {
                    run(word, value, on, &mut state.run);
                    paragraph(word, value, &mut state.paragraph);
                }
            }
        }
    }

    fn is_left_out(&self) -> bool {
        let state = self.states.last();
        state.is_none_or(|state| state.destination == Destination::None)
    }

    /// A character by its code; readers that do not know it have others behind it.
    fn unicode(&mut self, code: i32) {
        let fallback = self.states.last().and_then(|state| state.fallback);
        let unit = (code & 0xFFFF) as u16;
        let high = self.high.take();
        let pair = high.into_iter().chain([unit]);
        match char::decode_utf16(pair).last() {
            Some(Ok(char)) => self.char(char),
            _ if (0xD800..0xDC00).contains(&unit) => self.high = Some(unit),
            _ => self.char(char::REPLACEMENT_CHARACTER),
        }
        self.skip = fallback.unwrap_or(1);
    }

    /// Control words that say what the text of the group is. Whether it is one.
    fn destination(&mut self, word: &str, is_ignorable: bool) -> bool {
        let destination = match word {
            "fonttbl" => Destination::Fonts,
            "colortbl" => Destination::Colours,
            "stylesheet" => Destination::Styles,
            "pict" => {
                self.extent = [None; 2];
                Destination::Picture
            }
            "fldinst" => {
                self.instruction.clear();
                Destination::Instruction
            }
            "fldrslt" => {
                let link = self.link_of_field();
                if let Some(state) = self.state() {
                    state.link = link;
                }
                return true;
            }
            "shppict" | "listtext" | "pntext" | "ud" | "shptxt" => return true,
            "footnote" | "shpinst" | "do" => {
                self.out.warning = Some("notes and shapes of RTF are left out");
                Destination::None
            }
            _ if is_ignorable || LEFT_OUT.split(' ').any(|known| known == word) => {
                Destination::None
            }
            _ => return false,
        };
        if let Some(state) = self.state() {
            state.destination = destination;
        }
        true
    }

    /// The link that the instruction of the field tells.
    fn link_of_field(&mut self) -> usize {
        let instruction = std::mem::take(&mut self.instruction);
        let mut quoted = instruction.split('"');
        let name = quoted.next().unwrap_or_default();
        if !name.trim_start().starts_with("HYPERLINK") {
            return 0;
        }
        let target = match quoted.next() {
            Some(target) => target.trim(),
            None => name.split_ascii_whitespace().nth(1).unwrap_or_default(),
        };
        let is_anchor = name.contains("\\l");
        let target = if is_anchor {
            format!("#{target}")
        } else {
            target.to_owned()
        };
        self.out.link(&target, "")
    }

    /// Control words about the document and its tables of fonts and colours.
    fn document(&mut self, word: &str, number: Option<i32>) {
        let value = number.unwrap_or(0);
        let destination = self.states.last().map(|state| state.destination);
        let mut part = |at: usize| {
            let colour = self.colour.get_or_insert([0; 3]);
            colour[at] = value.clamp(0, 255) as u8;
        };
        match word {
            "par" | "sect" if destination == Some(Destination::Body) => self.end_paragraph(),
            "ansicpg" => self.page = u32::try_from(value).unwrap_or(0),
            "deff" => self.default_font = value,
            "red" => part(0),
            "green" => part(1),
            "blue" => part(2),
            "f" if destination == Some(Destination::Fonts) => {
                self.font = value;
                self.fonts.entry(value).or_default();
            }
            "fcharset" => {
                let known = CHARSETS.iter().find(|known| known.0 == value);
                let page = known.map_or(0, |known| known.1);
                self.fonts.entry(self.font).or_default().page = page;
            }
            "picwgoal" => self.extent[0] = number,
            "pichgoal" => self.extent[1] = number,
            _ => {}
        }
    }

    /// Control words about rows and cells.
    fn table_word(&mut self, word: &str, number: Option<i32>) {
        let value = number.unwrap_or(0);
        match word {
            "cell" => {
                if let Some(state) = self.state() {
                    state.paragraph.in_table = true;
                }
                self.end_paragraph();
                self.table.end_cell();
            }
            "row" => self.table.end_row(),
            "brdrcf" => self.table.line().colour = self.colours_at(value),
            "clcbpat" => self.table.next.shade = self.colours_at(value),
            _ => self.table.word(word, value),
        }
    }

    fn colours_at(&self, index: i32) -> Option<[u8; 3]> {
        let index = usize::try_from(index).ok()?;
        self.colours.get(index).copied().flatten()
    }
}

fn run(word: &str, value: i32, on: bool, run: &mut Run) {
    let index = usize::try_from(value).unwrap_or(0);
    match word {
        "b" => run.switch("b", on),
        "i" => run.switch("i", on),
        "strike" | "striked" => run.switch("strike", on),
        "caps" => run.switch("caps", on),
        "scaps" => run.switch("smallCaps", on),
        "v" => run.switch("vanish", on),
        "outl" => run.switch("outline", on),
        "shad" => run.switch("shadow", on),
        "embo" => run.switch("emboss", on),
        "impr" => run.switch("imprint", on),
        "ul" if on => run.underline = "single",
        "uldb" if on => run.underline = "double",
        "uld" if on => run.underline = "dotted",
        "uldash" if on => run.underline = "dash",
        "ulth" if on => run.underline = "thick",
        "ulwave" if on => run.underline = "wave",
        "ulw" if on => run.underline = "words",
        "ul" | "ulnone" => run.underline = "",
        "super" => run.vertical = if on { "superscript" } else { "" },
        "sub" => run.vertical = if on { "subscript" } else { "" },
        "nosupersub" => run.vertical = "",
        "f" => run.font = Some(value),
        "fs" => run.size = Some(value),
        "cf" => run.colour = index,
        "highlight" | "cb" | "chcbpat" => run.background = index,
        _ => {}
    }
}

fn paragraph(word: &str, value: i32, paragraph: &mut Paragraph) {
    match word {
        "ql" => paragraph.jc = "left",
        "qc" => paragraph.jc = "center",
        "qr" => paragraph.jc = "right",
        "qj" => paragraph.jc = "both",
        "li" => paragraph.indent[0] = value,
        "ri" => paragraph.indent[1] = value,
        "fi" => paragraph.indent[2] = value,
        "sb" => paragraph.spacing[0] = value,
        "sa" => paragraph.spacing[1] = value,
        "sl" => paragraph.line = value,
        "slmult" => paragraph.is_multiple = value == 1,
        "s" => paragraph.style = Some(value),
        "intbl" => paragraph.in_table = true,
        "rtlpar" => paragraph.bidi = true,
        "pagebb" => paragraph.page_break = true,
        _ => {}
    }
}
