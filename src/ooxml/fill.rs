//! Filling records from XML by the OOXML paths of their tables.
//!
//! A path is `@attribute`, `element`, `element@attribute`, or any of these below further elements, parted by `/`;
//! alternatives are parted by `|`. An element below another may be told by its `uri`: `c:extLst/c:ext[{...}]`. The path
//! `.` is the element itself: its text, or a structure that is wrapped once more. The path `+` is for a list that has no
//! element of its own: its items stand among the children of the record's element. A row without a path whose payload
//! is a choice takes the elements of the choice.
//!
//! A choice that is filled from an element which is one of its items takes that element, else the element's children;
//! a list of choices takes all of these children. An attribute leads through a record to the record's last row.

use rustc_hash::FxHashMap;
use std::borrow::Cow;

use super::context::Context;
use crate::editor_bin::codec::{Field, Form, Notation, Record, Shape, Table};
use crate::error::Result;
use crate::xml::{Xml, value};

/// What a hook did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hooked {
    /// The element is read.
    Done,
    /// The declared paths are to be followed as well; the element's children are still unread.
    Continue,
}

/// Code that fills a record of one type from the current element.
pub type Hook = fn(&mut Xml<'_>, &mut dyn Record, &mut Context<'_>) -> Result<Hooked>;

/// The paths of a table, found by the first element or attribute.
#[derive(Debug, Default)]
pub struct Index {
    /// Code that comes before the paths.
    hook: Option<Hook>,
    /// An attribute may be a number or a word, which are rows of their own.
    attributes: FxHashMap<&'static str, Vec<usize>>,
    /// The row that is the element itself.
    own: Option<usize>,
    elements: FxHashMap<Cow<'static, str>, Vec<Target>>,
}

/// Where an element leads.
#[derive(Debug, Clone, Copy)]
struct Target {
    row: usize,
    step: Step,
}

/// What is left of a path after its first element.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Step {
    /// The element itself is the value.
    Here,
    /// An attribute of the element.
    Attribute(&'static str),
    /// A path below the element.
    Below(&'static str),
    /// The element is this item of the row's choice.
    Item(usize),
    /// The element belongs to the row's record, which has no element of its own.
    Inside,
}

impl Index {
    /// Compiles the paths of a table.
    pub fn new(table: &'static Table, hook: Option<Hook>) -> Self {
        let mut index = Self {
            hook,
            ..Self::default()
        };
        for (row, declared, paths) in table.with_paths().filter(|(_, row, _)| !row.old) {
            if paths == "+"
                && let Some(nested) = (declared.nested)()
            {
                index.add_inside(row, nested);
                continue;
            }
            for path in paths.split('|').filter(|path| !path.is_empty()) {
                index.add(row, path);
            }
            if paths.is_empty()
                && let Some(choice) = (declared.nested)().filter(|t| t.shape == Shape::Choice)
            {
                index.add_choice(row, choice);
            }
        }
        index
    }

    fn add(&mut self, row: usize, path: &'static str) {
        if path == "." {
            self.own = Some(row);
        } else if let Some(attribute) = path.strip_prefix('@') {
            self.attributes.entry(attribute).or_default().push(row);
        } else {
            let (element, step) = split(path);
            self.target(element, Target { row, step });
        }
    }

    fn add_inside(&mut self, row: usize, nested: &'static Table) {
        let paths = nested
            .with_paths()
            .flat_map(|(_, _, paths)| paths.split('|'));
        for path in paths.filter(|path| !path.is_empty() && !path.starts_with('@')) {
            let (element, _) = split(path);
            let step = Step::Inside;
            self.target(element, Target { row, step });
        }
    }

    fn add_choice(&mut self, row: usize, choice: &'static Table) {
        for (item, _, paths) in choice.with_paths() {
            for element in paths.split('|').filter(|path| !path.is_empty()) {
                self.target(
                    element,
                    Target {
                        row,
                        step: Step::Item(item),
                    },
                );
            }
        }
    }

    /// Whether an element leads anywhere.
    fn has(&self, element: &str) -> bool {
        self.find(element).is_some()
    }

    /// Where an element leads. The effects of Word's text (`w14`) have the elements of DrawingML, and a locked canvas has
    /// the elements of shapes as DrawingML's own.
    fn find(&self, element: &str) -> Option<&[Target]> {
        // Nearly all names stand there as they are.
        self.elements
            .get(element)
            .or_else(|| match class_name(element) {
                Cow::Owned(class) => self.elements.get(class.as_str()),
                Cow::Borrowed(_) => {
                    let (prefix, local) = element.split_once(':')?;
                    let other = match prefix {
                        "w14" => "a",
                        "a" => "p",
                        _ => return None,
                    };
                    self.elements.get(format!("{other}:{local}").as_str())
                }
            })
            .map(Vec::as_slice)
    }

    /// The rows of an attribute.
    fn attribute(&self, name: &str) -> &[usize] {
        let found = self.attributes.get(name);
        match (found, name.strip_prefix("w14:")) {
            (None, Some(local)) => self.attributes.get(local),
            _ => found,
        }
        .map_or(&[], Vec::as_slice)
    }

    fn target(&mut self, element: &'static str, target: Target) {
        self.elements
            .entry(class_name(element))
            .or_default()
            .push(target);
    }
}

/// The first element of a path, and what is left.
fn split(path: &'static str) -> (&'static str, Step) {
    match path.find(['/', '@']) {
        None => (path, Step::Here),
        Some(at) if path.as_bytes()[at] == b'@' => (&path[..at], Step::Attribute(&path[at + 1..])),
        Some(at) => (&path[..at], Step::Below(&path[at + 1..])),
    }
}

/// Some vocabularies, such as shapes and the effects of text, have the same elements under many namespaces: the name with
/// one prefix for all of these.
fn class_name(name: &str) -> Cow<'_, str> {
    match name.split_once(':') {
        Some(("xdr" | "wps" | "wpg" | "wpc" | "pic" | "dsp" | "cdr" | "lc", local)) => {
            Cow::Owned(format!("p:{local}"))
        }
        // Later additions to SpreadsheetML repeat the names of the main namespace, and their parts are all in one of
        // these namespaces.
        Some(("x14" | "x15" | "x18tc" | "xlrd" | "xlrd2" | "xnsv" | "xxl21", local)) => {
            Cow::Owned(local.to_owned())
        }
        _ => Cow::Borrowed(name),
    }
}

/// Fills a record from the current element: its hook if there is one, then the declared paths.
///
/// # Errors
/// The XML is damaged, or what a hook finds.
pub fn fill(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<()> {
    let index = cx.index(record.table());
    if let Some(hook) = index.hook
        && hook(xml, record, cx)? == Hooked::Done
    {
        return Ok(());
    }
    fill_by(&index, xml, record, cx)
}

/// Fills a record from the current element by the declared paths only.
///
/// # Errors
/// As [`fill`].
pub fn fill_declared(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<()> {
    let index = cx.index(record.table());
    fill_by(&index, xml, record, cx)
}

/// Fills a record from the current element by the paths of its table.
fn fill_by(
    index: &Index,
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<()> {
    if record.table().shape == Shape::Choice && index.has(xml.name()) {
        return fill_child_by(index, xml, record, cx);
    }
    set_attributes(index, xml, record);
    match index.own {
        Some(row) => fill_here(xml, record, row, cx),
        None => xml.children(&mut |xml| fill_child_by(index, xml, record, cx)),
    }
}

/// Fills the rows that are attributes of the current element.
pub fn fill_attributes(xml: &Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) {
    set_attributes(&cx.index(record.table()), xml, record);
}

fn set_attributes(index: &Index, xml: &Xml<'_>, record: &mut dyn Record) {
    for (name, value) in xml.attrs() {
        for &row in index.attribute(name) {
            set_row(record, row, value);
        }
    }
}

/// Fills the rows that the current element, a child of the record's element, leads to. Unknown elements are skipped.
///
/// # Errors
/// As [`fill`].
pub fn fill_child(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<()> {
    let index = cx.index(record.table());
    fill_child_by(&index, xml, record, cx)
}

fn fill_child_by(
    index: &Index,
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<()> {
    let Some(targets) = index.find(xml.name()) else {
        return Ok(());
    };
    for target in targets {
        if let Step::Attribute(attribute) = target.step {
            set_attribute(xml, record, target.row, attribute);
        }
    }
    let here = targets
        .iter()
        .find(|t| matches!(t.step, Step::Here | Step::Item(_) | Step::Inside));
    match here {
        Some(Target {
            row,
            step: Step::Item(item),
        }) => fill_item(xml, record, *row, *item, cx),
        Some(Target {
            row,
            step: Step::Inside,
        }) => match record.field_mut(*row).and_then(Field::fill) {
            Some(list) => fill_child(xml, list, cx),
            None => Ok(()),
        },
        Some(target) => fill_here(xml, record, target.row, cx),
        None => {
            let below: Vec<(usize, &'static str)> = targets
                .iter()
                .filter_map(|t| match t.step {
                    Step::Below(path) => Some((t.row, path)),
                    _ => None,
                })
                .collect();
            fill_below(xml, record, &below, cx)
        }
    }
}

fn set_attribute(xml: &Xml<'_>, record: &mut dyn Record, row: usize, attribute: &str) {
    let Some(value) = xml.attr(attribute) else {
        return;
    };
    let filled = set_row(record, row, value);
    if !filled && record.table().shape != Shape::Fields {
        record.retract();
    }
}

/// Sets a row from a text; false if it has no such value.
fn set_row(record: &mut dyn Record, row: usize, text: &str) -> bool {
    let notation = record.table().rows.get(row).map(|row| row.notation);
    let number = plain_number(text, notation.unwrap_or(Notation::Plain));
    let Some(field) = record.field_mut(row) else {
        return false;
    };
    if field.set(Some(number.as_deref().unwrap_or(text))) {
        return true;
    }
    // A record around a single value.
    field.fill().is_some_and(|nested| {
        let last = nested.table().rows.len().saturating_sub(1);
        nested.table().shape == Shape::Fields && set_row(nested, last, text)
    })
}

/// The number that a text stands for in a notation, where it is another than the text itself.
fn plain_number(text: &str, notation: Notation) -> Option<String> {
    if notation == Notation::Plain {
        return None;
    }
    if notation == Notation::Hex {
        return value::hex(text).map(|number| number.to_string());
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = match notation {
        Notation::Percent1000 if text.ends_with('%') => value::percent_1000(text),
        Notation::Twips => value::twips(text),
        Notation::HalfPoints => value::half_points(text),
        Notation::EighthPoints => value::eighth_points(text),
        Notation::Points => value::points(text),
        _ => None,
    };
    number.map(|number| number.to_string())
}

/// Fills paths that lead further down from the current element.
fn fill_below(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    paths: &[(usize, &'static str)],
    cx: &mut Context<'_>,
) -> Result<()> {
    if paths.is_empty() {
        return Ok(());
    }
    xml.children(&mut |xml| {
        let mut deeper = Vec::new();
        let mut here = None;
        for &(row, path) in paths {
            let (element, step) = split(path);
            if !stands_here(xml, element) {
                continue;
            }
            match step {
                Step::Attribute(attribute) => set_attribute(xml, record, row, attribute),
                Step::Below(path) => deeper.push((row, path)),
                Step::Here | Step::Item(_) | Step::Inside => here = Some(row),
            }
        }
        match here {
            Some(row) => fill_here(xml, record, row, cx),
            None => fill_below(xml, record, &deeper, cx),
        }
    })
}

/// Whether the current element is the one that a path names.
fn stands_here(xml: &Xml<'_>, element: &str) -> bool {
    let (name, uri) = match element.split_once('[') {
        Some((name, uri)) => (name, uri.strip_suffix(']')),
        None => (element, None),
    };
    is_named(xml.name(), name)
        && uri.is_none_or(|uri| {
            xml.attr("uri")
                .is_some_and(|found| found.eq_ignore_ascii_case(uri))
        })
}

/// Whether an element has the name of a path. The effects of Word's text (`w14`) have the elements of DrawingML.
fn is_named(found: &str, name: &str) -> bool {
    match (found.strip_prefix("w14:"), name.strip_prefix("a:")) {
        (Some(local), Some(wanted)) => local == wanted,
        _ => class_name(name) == class_name(found),
    }
}

/// Fills row `row` from the current element as a whole.
fn fill_here(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    row: usize,
    cx: &mut Context<'_>,
) -> Result<()> {
    let declared = record.table().rows.get(row);
    let choice = declared
        .filter(|row| matches!(row.form, Form::List(_)))
        .and_then(|row| (row.nested)())
        .filter(|table| table.shape == Shape::Choice);
    let Some(field) = record.field_mut(row) else {
        return Ok(());
    };
    if let Some(choice) = choice {
        let index = cx.index(choice);
        if !index.has(xml.name()) {
            return xml.children(&mut |xml| match field_of(index.has(xml.name()), field) {
                Some(nested) => fill(xml, nested, cx),
                None => Ok(()),
            });
        }
    }
    if let Some(nested) = field.fill() {
        return fill(xml, nested, cx);
    }
    let filled = set_value(xml, field)?;
    if !filled && record.table().shape != Shape::Fields {
        record.retract();
    }
    Ok(())
}

/// A new record of a field, if it is wanted.
fn field_of(wanted: bool, field: &mut dyn Field) -> Option<&mut dyn Record> {
    if wanted { field.fill() } else { None }
}

/// Sets a plain value from an element: its `val` attribute, its text, or its presence.
fn set_value(xml: &mut Xml<'_>, field: &mut dyn Field) -> Result<bool> {
    let value = xml.attrs().find_map(|(name, value)| {
        let is_value = matches!(name, "val" | "w:val" | "m:val" | "w14:val" | "w15:val");
        is_value.then_some(value)
    });
    if let Some(value) = value {
        return Ok(field.set(Some(value)));
    }
    let text = xml.text()?;
    if !text.trim().is_empty() && field.set(Some(&text)) {
        return Ok(true);
    }
    Ok(field.set(None) || field.set(Some(&text)))
}

/// Fills item `item` of the choice in row `row` from the current element.
fn fill_item(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    row: usize,
    item: usize,
    cx: &mut Context<'_>,
) -> Result<()> {
    match record.field_mut(row).and_then(Field::fill) {
        Some(choice) => fill_here(xml, choice, item, cx),
        None => Ok(()),
    }
}
