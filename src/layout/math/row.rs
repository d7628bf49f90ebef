//! What stands beside each other: runs of text and structures, with the space that their classes ask for.

use super::alphabet::{Class, Face, class_of, is_slanted, mathematical, space_between, styled};
use super::glyph::Ink;
use super::{DEPTH, Level, MathBox, Setter};
use crate::editor_bin::docy::{ParaContentItem, TrackChange};
use crate::editor_bin::math::{MathContent, MathContentItem, MathRun, MathRunItem};
use crate::layout::text::TextStyle;
use crate::layout::units::Emu;

/// Something in a row.
pub(super) struct Atom {
    pub(super) set: MathBox,
    pub(super) class: Class,
    /// Whether it is the sign `&`, at which the rows of an array are aligned.
    pub(super) aligns: bool,
}

impl Atom {
    fn new(set: MathBox, class: Class) -> Self {
        Self {
            set,
            class,
            aligns: false,
        }
    }
}

impl Setter<'_, '_> {
    /// A row.
    pub(super) fn row(&mut self, content: &MathContent, level: Level) -> MathBox {
        let atoms = self.atoms(content, level);
        let mut set = MathBox::default();
        for (space, atom) in self.spaced(atoms, level) {
            set.width += space;
            set.push(atom.set);
        }
        set
    }

    /// A row in parts that end with a relation or operator.
    pub(super) fn parts(&mut self, content: &MathContent, level: Level) -> Vec<MathBox> {
        let atoms = self.atoms(content, level);
        let mut parts: Vec<MathBox> = Vec::new();
        let mut open = false;
        for (space, atom) in self.spaced(atoms, level) {
            let ends_line = atom.set.ends_line;
            let ends = matches!(atom.class, Class::Binary | Class::Relation) && open || ends_line;
            match parts.last_mut() {
                Some(part) if open => {
                    part.width += space;
                    part.push(atom.set);
                    part.ends_line = ends_line;
                }
                _ => {
                    // The space in front of a part stays with the one before, where a broken line drops it.
                    if let Some(part) = parts.last_mut() {
                        part.width += space;
                    }
                    parts.push(atom.set);
                }
            }
            open = !ends;
        }
        parts
    }

    /// What is in a row, one after another.
    pub(super) fn atoms(&mut self, content: &MathContent, level: Level) -> Vec<Atom> {
        let mut atoms = Vec::new();
        self.add_content(content, level, &mut atoms);
        atoms
    }

    fn add_content(&mut self, content: &MathContent, level: Level, atoms: &mut Vec<Atom>) {
        if level.depth > DEPTH {
            return;
        }
        for item in &content.items {
            self.add(item, level, atoms);
        }
    }

    fn add(&mut self, item: &MathContentItem, level: Level, atoms: &mut Vec<Atom>) {
        use MathContentItem as M;
        match item {
            M::MRun(run) => self.run(run, level, atoms),
            M::OMath(content) | M::OMathPara(content) => {
                self.add_content(content, level.inner(), atoms);
            }
            M::Ins(change) => self.added(change, level, atoms),
            M::Func(function) => {
                let name = self.argument(function.f_name.as_deref(), level);
                atoms.push(Atom::new(name, Class::Operator));
                let argument = self.argument(function.element.as_deref(), level);
                let is_fenced = starts_with_fence(function.element.as_deref());
                let class = if is_fenced {
                    Class::Open
                } else {
                    Class::Ordinary
                };
                atoms.push(Atom::new(argument, class));
            }
            M::Nary(operator) => {
                let set = self.nary(operator, level);
                atoms.push(Atom::new(set, Class::Operator));
                let argument = self.argument(operator.element.as_deref(), level);
                atoms.push(Atom::new(argument, Class::Ordinary));
            }
            M::Delimiter(fence) => {
                let set = self.fence(fence, level);
                atoms.push(Atom::new(set, Class::Ordinary));
            }
            other => {
                if let Some(set) = self.structure(other, level) {
                    let class = match other {
                        // A sign in a box stays what it is.
                        M::Box(inner) => lone_class(inner.element.as_deref()),
                        _ => Class::Ordinary,
                    };
                    atoms.push(Atom::new(set, class));
                }
            }
        }
    }

    fn structure(&mut self, item: &MathContentItem, level: Level) -> Option<MathBox> {
        use MathContentItem as M;
        Some(match item {
            M::Fraction(fraction) => self.fraction(fraction, level),
            M::Rad(root) => self.root(root, level),
            M::SSup(script) => self.scripts(
                script.element.as_deref(),
                (None, script.sup.as_deref()),
                level,
            ),
            M::SSub(script) => self.scripts(
                script.element.as_deref(),
                (script.sub.as_deref(), None),
                level,
            ),
            M::SSubSup(script) => self.scripts(
                script.element.as_deref(),
                (script.sub.as_deref(), script.sup.as_deref()),
                level,
            ),
            M::SPre(script) => self.scripts_before(script, level),
            M::LimLow(limit) => self.limits(
                limit.element.as_deref(),
                (limit.lim.as_deref(), None),
                level,
            ),
            M::LimUpp(limit) => self.limits(
                limit.element.as_deref(),
                (None, limit.lim.as_deref()),
                level,
            ),
            M::Matrix(matrix) => self.matrix(matrix, level),
            M::EqArr(array) => self.equations(array, level),
            M::Acc(accent) => self.accent(accent, level),
            M::Bar(bar) => self.bar(bar, level),
            M::GroupChr(group) => self.group(group, level),
            M::BorderBox(frame) => self.framed(frame, level),
            M::Box(inner) => self.argument(inner.element.as_deref(), level),
            M::Phant(phantom) => self.phantom(phantom, level),
            _ => return None,
        })
    }

    /// The formulas of what a revision has added.
    fn added(&mut self, change: &TrackChange, level: Level, atoms: &mut Vec<Atom>) {
        for item in &change.content.items {
            if let ParaContentItem::Math(content) | ParaContentItem::MathPara(content) = item {
                self.add_content(content, level.inner(), atoms);
            }
        }
    }

    fn run(&mut self, run: &MathRun, level: Level, atoms: &mut Vec<Atom>) {
        let pr = run.items.iter().find_map(|item| match item {
            MathRunItem::MrPr(pr) => Some(&**pr),
            _ => None,
        });
        let face = Face::of(pr);
        let style = (self.around.style_of)(run);
        for item in &run.items {
            match item {
                MathRunItem::MText(text) => {
                    let text = text.val.as_deref().unwrap_or_default();
                    self.characters(text, face, &style, level, atoms);
                }
                MathRunItem::RunText(text) => self.characters(text, face, &style, level, atoms),
                MathRunItem::Ins(change) if level.depth < DEPTH => {
                    if let Some(inner) = change.content_run.as_deref() {
                        self.run(inner, level.inner(), atoms);
                    }
                }
                MathRunItem::Tab(()) | MathRunItem::RunTab(()) => {
                    atoms.push(Atom::new(MathBox::space(self.em(level)), Class::Ordinary));
                }
                MathRunItem::LineBreak(()) => {
                    let end = MathBox {
                        ends_line: true,
                        ..MathBox::default()
                    };
                    atoms.push(Atom::new(end, Class::Ordinary));
                }
                _ => {}
            }
        }
    }

    /// The text of a run: letters and numbers together, every other sign by itself.
    fn characters(
        &mut self,
        text: &str,
        face: Face,
        style: &TextStyle,
        level: Level,
        atoms: &mut Vec<Atom>,
    ) {
        let size = level.scaled(style.size);
        if face.is_text {
            let ink = Ink {
                bold: style.bold || face.bold,
                italic: style.italic,
                ..Ink::upright(style, size)
            };
            atoms.push(Atom::new(self.text(text, ink), Class::Ordinary));
            return;
        }
        let mut word = String::new();
        let mut was_italic = false;
        let flush = |setter: &mut Self,
                     word: &mut String,
                     italic: bool,
                     class: Class,
                     atoms: &mut Vec<Atom>| {
            if !word.is_empty() {
                let ink = Ink {
                    bold: face.bold,
                    italic,
                    ..Ink::upright(style, size)
                };
                let set = setter.text(word, ink);
                atoms.push(Atom::new(set, class));
                word.clear();
            }
        };
        for character in text.chars() {
            let class = class_of(character);
            let joins = class == Class::Ordinary && character != '&' && !character.is_whitespace();
            let italic = face.italic && face.script.is_none() && is_slanted(character);
            if !joins || italic != was_italic {
                flush(self, &mut word, was_italic, Class::Ordinary, atoms);
            }
            was_italic = italic;
            if joins {
                word.push(letter(character, face));
            } else if character == '&' {
                atoms.push(Atom {
                    aligns: true,
                    ..Atom::new(MathBox::default(), Class::Ordinary)
                });
            } else if let Some(width) = blank(character) {
                let space = MathBox::space(size.scaled(width, 72));
                atoms.push(Atom::new(space, Class::Ordinary));
            } else {
                word.push(mathematical(character));
                flush(self, &mut word, false, class, atoms);
            }
        }
        flush(self, &mut word, was_italic, Class::Ordinary, atoms);
    }

    /// The space before each atom. An operator without an operand on its left is a sign of what follows.
    pub(super) fn spaced(&self, atoms: Vec<Atom>, level: Level) -> Vec<(Emu, Atom)> {
        let em = self.em(level);
        let mut before: Option<Class> = None;
        let mut spaced = Vec::with_capacity(atoms.len());
        for mut atom in atoms {
            let is_sign = matches!(
                before,
                None | Some(
                    Class::Binary
                        | Class::Relation
                        | Class::Open
                        | Class::Punctuation
                        | Class::Operator
                )
            );
            if atom.class == Class::Binary && is_sign {
                atom.class = Class::Ordinary;
            }
            let space = before.map_or(0, |before| {
                space_between(before, atom.class, level.scripts > 0)
            });
            if !atom.aligns {
                before = Some(atom.class);
            }
            spaced.push((em.scaled(space, 18), atom));
        }
        spaced
    }
}

/// A letter of the run's alphabet.
fn letter(character: char, face: Face) -> char {
    let special = face
        .script
        .and_then(|alphabet| styled(character, alphabet, face.bold));
    special.unwrap_or_else(|| mathematical(character))
}

/// Width of a blank, in 72nds of an em.
fn blank(character: char) -> Option<i64> {
    Some(match character {
        '\u{2003}' => 72,
        '\u{2002}' => 36,
        '\u{2004}' => 24,
        '\u{2005}' | '\u{205F}' => 16,
        '\u{2006}' | '\u{2009}' => 12,
        '\u{200A}' => 4,
        '\u{2061}'..='\u{2064}' | '\u{200B}' => 0,
        ' ' | '\u{A0}' => 18,
        other if other.is_whitespace() => 18,
        _ => return None,
    })
}

/// Whether a part begins with brackets.
fn starts_with_fence(content: Option<&MathContent>) -> bool {
    let first = content.and_then(|content| content.items.first());
    matches!(first, Some(MathContentItem::Delimiter(_)))
}

/// The class of a part that is one sign.
fn lone_class(content: Option<&MathContent>) -> Class {
    let mut text = String::new();
    for item in content.into_iter().flat_map(|content| &content.items) {
        match item {
            MathContentItem::MRun(run) => {
                for item in &run.items {
                    if let MathRunItem::MText(said) = item {
                        text.push_str(said.val.as_deref().unwrap_or_default());
                    }
                }
            }
            MathContentItem::ArgPr(_) | MathContentItem::CtrlPr(_) => {}
            _ => return Class::Ordinary,
        }
    }
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(only), None) => class_of(only),
        _ => Class::Ordinary,
    }
}
