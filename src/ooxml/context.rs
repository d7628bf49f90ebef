//! What all readers of one conversion share: the package, the part being read, media, warnings, hooks.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::drawing::vml::{Legacy, ShapeType};
use super::fill::{Hook, Index};
use super::media::Media;
use crate::container::Container;
use crate::editor_bin::codec::{Payload, Table};
use crate::error::{ErrorKind, Result, Warning};
use crate::package::{Package, PartName, Relationship, Relationships};
use crate::xml::{ClosedBreaks, Xml};

/// Relationships of a part up to which they are kept, and how many parts' are: some megabytes at most.
const KEPT_RELATIONSHIPS: usize = 32;
/// See [`KEPT_RELATIONSHIPS`].
const KEPT_PARTS: usize = 4096;

/// The state of one conversion.
pub struct Context<'p> {
    /// The document.
    pub package: &'p Package<'p>,
    /// The container being made; a few records differ by it.
    pub container: Container,
    /// How many documents this one stands in.
    pub depth: usize,
    /// The files of the media folder.
    pub media: Media,
    /// What the readers of a workbook share.
    pub(super) book: super::sheet::Book,
    /// What the readers of a text document share.
    pub(super) word: super::word::State,
    /// The VML shape types met so far, by their names.
    pub(super) shape_types: HashMap<String, ShapeType>,
    /// The legacy drawing of the slide being read, once something refers to it.
    pub(super) legacy: Option<Legacy>,
    /// What was left out or repaired.
    warnings: Vec<Warning>,
    /// The parts being read, the innermost last.
    parts: Vec<PartScope>,
    hooks: FxHashMap<*const Table, Hook>,
    indexes: FxHashMap<*const Table, Rc<Index>>,
    relationships: RefCell<HashMap<PartName, Rc<Relationships>>>,
}

/// A part being read.
#[derive(Clone)]
pub struct PartScope {
    /// Its name.
    pub name: PartName,
    /// Its relationships.
    pub relationships: Rc<Relationships>,
}

impl<'p> Context<'p> {
    /// The state at the beginning.
    pub fn new(package: &'p Package<'p>, container: Container) -> Self {
        Self {
            package,
            container,
            depth: 0,
            media: Media::default(),
            book: super::sheet::Book::default(),
            word: super::word::State::default(),
            shape_types: HashMap::new(),
            legacy: None,
            warnings: Vec::new(),
            parts: Vec::new(),
            hooks: FxHashMap::default(),
            indexes: FxHashMap::default(),
            relationships: RefCell::default(),
        }
    }

    /// Opens a part, makes its relationships the current ones, and reads it from its root element on.
    ///
    /// # Errors
    /// The part is missing or no XML, or what `read` finds.
    pub fn read_part<T>(
        &mut self,
        part: &PartName,
        read: impl FnOnce(&mut Xml<'_>, &mut Self) -> Result<T>,
    ) -> Result<T> {
        let mut stream = self.package.stream(part)?;
        if part.extension() == "vml" {
            stream = Box::new(ClosedBreaks::new(stream));
        }
        let mut xml = Xml::new(part.as_str(), stream);
        xml.root()?;
        let result = self.within(part, |cx| read(&mut xml, cx));
        for namespace in xml.take_unknown_namespaces() {
            let message = format!("what is of the namespace {namespace} is left out");
            self.warn_in(part.as_str().to_owned(), "unknown-namespace", message);
        }
        result
    }

    /// Makes the relationships of a part the current ones for as long as `run` takes.
    pub(super) fn within<T>(&mut self, part: &PartName, run: impl FnOnce(&mut Self) -> T) -> T {
        let relationships = self.relationships_of(part);
        self.parts.push(PartScope {
            name: part.clone(),
            relationships,
        });
        let result = run(self);
        self.parts.pop();
        result
    }

    /// The relationships of a part. They are asked for again and again, so those of parts with few are kept.
    pub(super) fn relationships_of(&self, part: &PartName) -> Rc<Relationships> {
        if let Some(known) = self.relationships.borrow().get(part) {
            return Rc::clone(known);
        }
        let read = Rc::new(self.package.relationships(part));
        let mut kept = self.relationships.borrow_mut();
        if read.len() <= KEPT_RELATIONSHIPS && kept.len() < KEPT_PARTS {
            kept.insert(part.clone(), Rc::clone(&read));
        }
        read
    }

    /// The part being read.
    pub fn part(&self) -> Option<&PartScope> {
        self.parts.last()
    }

    /// The relationship of the part being read with this id.
    pub fn relationship(&self, id: &str) -> Option<&Relationship> {
        self.parts.last()?.relationships.by_id(id)
    }

    /// Notes something that was left out or repaired.
    pub fn warn(&mut self, code: &'static str, message: impl Into<String>) {
        let part = self.parts.last().map(|part| part.name.as_str().to_owned());
        self.warn_in(part.unwrap_or_default(), code, message.into());
    }

    fn warn_in(&mut self, part: String, code: &'static str, message: String) {
        self.take_over(vec![Warning {
            code,
            part,
            message,
        }]);
    }

    /// Takes over what was noted while an embedded document was read.
    pub fn take_over(&mut self, warnings: Vec<Warning>) {
        // One of each kind is enough: a part with a thousand unknown elements would drown the rest.
        for warning in warnings {
            if !self.warnings.contains(&warning) {
                self.warnings.push(warning);
            }
        }
    }

    /// Turns a damaged part into its default and a warning; only what the caller ended is passed on.
    ///
    /// # Errors
    /// [`ErrorKind::Cancelled`].
    pub fn or_warn<T: Default>(&mut self, result: Result<T>) -> Result<T> {
        match result {
            Err(error) if error.kind != ErrorKind::Cancelled => {
                let details = error.into_details();
                self.warn_in(details.part, "damaged-part", details.kind.to_string());
                Ok(T::default())
            }
            other => other,
        }
    }

    /// All that was noted.
    pub fn take_warnings(&mut self) -> Vec<Warning> {
        std::mem::take(&mut self.warnings)
    }

    /// Adds the code that fills a type of record in place of, or before, the declared paths. To be called before any
    /// record of the type is filled.
    pub fn hook<R: Payload>(&mut self, hook: Hook) {
        if let Some(table) = R::table() {
            self.hooks.insert(std::ptr::from_ref(table), hook);
        }
    }

    /// The paths of a table, compiled once.
    pub(super) fn index(&mut self, table: &'static Table) -> Rc<Index> {
        let key = std::ptr::from_ref(table);
        let hooks = &self.hooks;
        Rc::clone(
            self.indexes
                .entry(key)
                .or_insert_with(|| Rc::new(Index::new(table, hooks.get(&key).copied()))),
        )
    }
}
