//! The parts of a presentation and how they hang together.

use std::collections::HashMap;

use super::super::context::Context;
use super::{defaults, presentation, related};
use crate::editor_bin::ppty::{Presentation, SlideMaster};
use crate::error::Result;
use crate::package::PartName;

/// Where a record comes from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Source {
    /// A part of the package.
    Part(PartName),
    /// XML of our own, in place of a part that the format requires and the package lacks.
    Default(&'static str),
}

impl Source {
    fn part(&self) -> Option<&PartName> {
        match self {
            Self::Part(part) => Some(part),
            Self::Default(_) => None,
        }
    }
}

/// The parts in the order of their tables, and the indices between them.
#[derive(Debug, Default)]
pub(super) struct Deck {
    /// Table 20: of the slide masters, then of the notes masters, then of the handout masters, each once.
    pub(super) themes: Vec<Source>,
    /// Table 22, in the order of `p:sldMasterIdLst`.
    pub(super) masters: Vec<Source>,
    /// Table 23, master by master in the order of `p:sldLayoutIdLst`.
    pub(super) layouts: Vec<Source>,
    /// Table 24, in the order of `p:sldIdLst`.
    pub(super) slides: Vec<Source>,
    /// Table 26, in the order of the slides.
    pub(super) notes: Vec<Source>,
    /// Table 25.
    pub(super) notes_masters: Vec<Source>,
    /// Table 30.
    pub(super) handout_masters: Vec<Source>,
    /// For each slide its notes, if it has any of its own.
    pub(super) notes_of_slides: Vec<Option<usize>>,
    /// For each master the indices of its layouts.
    pub(super) layouts_of_masters: Vec<Vec<usize>>,
}

/// The parts that presentation.xml lists.
#[derive(Debug, Default)]
pub(super) struct Listed {
    /// `p:sldMasterIdLst`.
    pub(super) masters: Vec<PartName>,
    /// `p:sldIdLst`.
    pub(super) slides: Vec<PartName>,
    /// `p:notesMasterIdLst`.
    pub(super) notes_masters: Vec<PartName>,
    /// `p:handoutMasterIdLst`.
    pub(super) handout_masters: Vec<PartName>,
}

impl Deck {
    /// Reads presentation.xml and follows the relationships.
    ///
    /// # Errors
    /// The part is missing or no XML.
    pub(super) fn read(main: &PartName, cx: &mut Context<'_>) -> Result<(Self, Presentation)> {
        let (mut listed, presentation) = presentation::read(main, cx)?;
        if listed.masters.is_empty() {
            // Without the list, the relationships still say which masters there are.
            listed.masters.extend(related(main, "slideMaster", cx));
        }
        let mut deck = Self {
            slides: sources(listed.slides),
            handout_masters: sources(listed.handout_masters),
            ..Self::default()
        };
        deck.add_notes(listed.notes_masters, cx);
        deck.masters = distinct(sources(listed.masters));
        if deck.masters.is_empty() && !deck.slides.is_empty() {
            cx.warn("missing-master", "the presentation has no slide master");
            deck.masters.push(Source::Default(defaults::MASTER));
        }
        deck.add_themes(cx);
        Ok((deck, presentation))
    }

    /// Number of parts that are known to be written.
    pub(super) fn parts(&self) -> usize {
        self.themes.len()
            + self.masters.len()
            + self.layouts.len()
            + self.slides.len()
            + self.notes.len()
            + self.notes_masters.len()
            + self.handout_masters.len()
    }

    /// The notes of the slides. A notes slide of two slides belongs to the first. Readers crash on notes without a
    /// notes master, so a master that only the notes know is added, and notes without any are left out.
    fn add_notes(&mut self, listed: Vec<PartName>, cx: &mut Context<'_>) {
        self.notes_masters = distinct(sources(listed));
        for slide in &self.slides {
            let notes = slide
                .part()
                .and_then(|part| related(part, "notesSlide", cx))
                .map(Source::Part)
                .filter(|notes| !self.notes.contains(notes));
            self.notes_of_slides
                .push(notes.is_some().then_some(self.notes.len()));
            self.notes.extend(notes);
        }
        if self.notes_masters.is_empty() {
            let found = self
                .notes
                .iter()
                .filter_map(|notes| related(notes.part()?, "notesMaster", cx))
                .next();
            self.notes_masters.extend(found.map(Source::Part));
        }
        if self.notes_masters.is_empty() && !self.notes.is_empty() {
            cx.warn(
                "missing-notes-master",
                "notes without a master are left out",
            );
            self.notes.clear();
            self.notes_of_slides.fill(None);
        }
    }

    fn add_themes(&mut self, cx: &mut Context<'_>) {
        let masters = [&self.masters, &self.notes_masters, &self.handout_masters];
        let themes: Vec<Source> = masters
            .into_iter()
            .flatten()
            .map(|master| theme_of(master, cx))
            .collect();
        if themes.contains(&Source::Default(defaults::THEME)) {
            cx.warn("missing-theme", "a master has no theme");
        }
        self.themes = distinct(themes);
    }

    /// Takes the layouts of each master. A master without layouts gets an empty one if no master has any, since
    /// slides must have a layout.
    pub(super) fn set_layouts(&mut self, lists: Vec<Vec<PartName>>) {
        let mut known: HashMap<PartName, usize> = HashMap::new();
        for list in lists {
            let mut indices = Vec::new();
            for part in list {
                let next = self.layouts.len();
                let index = *known.entry(part.clone()).or_insert(next);
                if index == next {
                    self.layouts.push(Source::Part(part));
                }
                indices.push(index);
            }
            self.layouts_of_masters.push(indices);
        }
        if self.layouts.is_empty()
            && let Some(first) = self.layouts_of_masters.first_mut()
        {
            self.layouts.push(Source::Default(defaults::LAYOUT));
            first.push(0);
        }
    }

    /// For each slide the index of its layout; 0 if it is the layout of no master.
    pub(super) fn layouts_of_slides(&self, cx: &Context<'_>) -> Vec<Option<usize>> {
        let known = positions(&self.layouts);
        self.slides
            .iter()
            .map(|slide| {
                let layout = related(slide.part()?, "slideLayout", cx).map(Source::Part);
                Some(
                    layout
                        .and_then(|layout| known.get(&layout).copied())
                        .unwrap_or(0),
                )
            })
            .collect()
    }

    /// For each notes slide the index of its master.
    pub(super) fn masters_of_notes(&self, cx: &Context<'_>) -> Vec<Option<usize>> {
        let known = positions(&self.notes_masters);
        self.notes
            .iter()
            .map(|notes| {
                let master = related(notes.part()?, "notesMaster", cx).map(Source::Part);
                Some(
                    master
                        .and_then(|master| known.get(&master).copied())
                        .unwrap_or(0),
                )
            })
            .collect()
    }

    /// For each of these masters the index of its theme.
    pub(super) fn themes_of(&self, masters: &[Source], cx: &Context<'_>) -> Vec<Option<usize>> {
        let known = positions(&self.themes);
        masters
            .iter()
            .map(|master| known.get(&theme_of(master, cx)).copied())
            .collect()
    }
}

/// The layouts that a master lists. The part of the master is the one being read.
pub(super) fn layouts_of(master: &SlideMaster, cx: &mut Context<'_>) -> Vec<PartName> {
    let ids = master.layout_ids.iter().map(|id| id.rid.0.as_str());
    resolve(ids, cx)
}

/// The existing parts behind relationships of the part being read; the others cost a warning.
pub(super) fn resolve<'i>(
    ids: impl Iterator<Item = &'i str>,
    cx: &mut Context<'_>,
) -> Vec<PartName> {
    let mut parts = Vec::new();
    for id in ids {
        let part = cx.relationship(id).and_then(|found| found.part()).cloned();
        match part.filter(|part| cx.package.has(part)) {
            Some(part) => parts.push(part),
            None => cx.warn("missing-part", format!("there is no part behind {id:?}")),
        }
    }
    parts
}

fn theme_of(master: &Source, cx: &Context<'_>) -> Source {
    master
        .part()
        .and_then(|part| related(part, "theme", cx))
        .map_or(Source::Default(defaults::THEME), Source::Part)
}

fn sources(parts: Vec<PartName>) -> Vec<Source> {
    parts.into_iter().map(Source::Part).collect()
}

fn distinct(mut sources: Vec<Source>) -> Vec<Source> {
    let mut seen = std::collections::HashSet::new();
    sources.retain(|source| seen.insert(source.clone()));
    sources
}

fn positions(sources: &[Source]) -> HashMap<&Source, usize> {
    sources.iter().enumerate().map(|(k, s)| (s, k)).collect()
}
