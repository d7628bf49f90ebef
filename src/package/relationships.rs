//! Relationships of the package and of its parts (ECMA-376-2, 6.5).

use std::collections::HashMap;
use std::io::BufRead;

use super::PartName;
use crate::error::{ErrorKind, Result};
use crate::limits;
use crate::xml::Xml;

/// Where a relationship leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A part of the package, which need not exist.
    Internal(PartName),
    /// Anything else, as it stands: an address, a file name, a fragment (`#Sheet1!A1`), or a target that points out of
    /// the package.
    External(String),
}

/// One relationship.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relationship {
    /// `rId1` and the like; unique within its source.
    pub id: String,
    /// The last segment of the type, the same for transitional and strict documents: `officeDocument`, `styles`,
    /// `image`, `core-properties`.
    pub kind: String,
    /// The whole type.
    pub uri: String,
    /// Where it leads.
    pub target: Target,
    /// The target as it stands in the file.
    pub raw_target: String,
}

impl Relationship {
    /// The part it leads to, if it leads to one.
    pub fn part(&self) -> Option<&PartName> {
        match &self.target {
            Target::Internal(name) => Some(name),
            Target::External(_) => None,
        }
    }

    /// The address it leads to, if it leads out of the package.
    pub fn external(&self) -> Option<&str> {
        match &self.target {
            Target::Internal(_) => None,
            Target::External(address) => Some(address),
        }
    }
}

/// The relationships of one source, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Relationships {
    all: Vec<Relationship>,
    by_id: HashMap<String, usize>,
}

impl Relationships {
    /// Reads what can be read; of a damaged part, what stands before the fault.
    pub(super) fn read(source: Option<&PartName>, part: &str, xml: Box<dyn BufRead + '_>) -> Self {
        let mut relationships = Self::default();
        // Readers go on with what is there; what a missing relationship means is theirs to say.
        let _ = relationships.read_part(source, &mut Xml::new(part, xml));
        relationships
    }

    fn read_part(&mut self, source: Option<&PartName>, xml: &mut Xml<'_>) -> Result<()> {
        xml.root()?;
        xml.children(&mut |xml| {
            if self.all.len() >= limits::RELATIONSHIPS {
                let limit = limits::RELATIONSHIPS as u64;
                return Err(ErrorKind::LimitExceeded {
                    what: "relationships",
                    limit,
                }
                .into());
            }
            let (Some(id), Some(raw)) = (xml.attr("Id"), xml.attr("Target")) else {
                return Ok(());
            };
            let uri = xml.attr("Type").unwrap_or_default().trim();
            let external = xml
                .attr("TargetMode")
                .is_some_and(|mode| mode == "External");
            let target = match internal(source, raw) {
                Some(name) if !external => Target::Internal(name),
                _ => Target::External(raw.trim().to_owned()),
            };
            self.push(Relationship {
                id: id.to_owned(),
                kind: kind(uri),
                uri: uri.to_owned(),
                target,
                raw_target: raw.to_owned(),
            });
            Ok(())
        })
    }

    fn push(&mut self, relationship: Relationship) {
        self.by_id
            .entry(relationship.id.clone())
            .or_insert(self.all.len());
        self.all.push(relationship);
    }

    /// The relationship with this id.
    pub fn by_id(&self, id: &str) -> Option<&Relationship> {
        self.by_id.get(id).and_then(|at| self.all.get(*at))
    }

    /// The part that the relationship with this id leads to.
    pub fn part(&self, id: &str) -> Option<&PartName> {
        self.by_id(id).and_then(Relationship::part)
    }

    /// The first relationship of this kind.
    pub fn first(&self, kind: &str) -> Option<&Relationship> {
        self.all_of(kind).next()
    }

    /// All relationships of this kind, in the order of the file.
    pub fn all_of(&self, kind: &str) -> impl Iterator<Item = &Relationship> {
        self.all
            .iter()
            .filter(move |relationship| relationship.kind == kind)
    }

    /// All relationships, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Relationship> {
        self.all.iter()
    }

    /// Number of relationships.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

/// The part that a target means; `None` for what is no part name.
fn internal(source: Option<&PartName>, target: &str) -> Option<PartName> {
    let target = target.trim();
    // A target without a part: some producers write NULL for a picture that they did not embed.
    if target.eq_ignore_ascii_case("NULL") || target.contains("://") {
        return None;
    }
    match source {
        Some(source) => source.resolve(target),
        None => PartName::new("/root").and_then(|root| root.resolve(target)),
    }
}

/// The short name of a relationship type. Strict documents write some names in another way.
fn kind(uri: &str) -> String {
    let last = uri
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    match last {
        "extendedProperties" => "extended-properties",
        "customProperties" => "custom-properties",
        "coreProperties" => "core-properties",
        _ => last,
    }
    .to_owned()
}
