//! The order of the tables, and the parts they are made from (`shared/format` 00, `DocyMain`).

use super::alt_chunk::Host;
use super::custom_xml::{self, Customs};
use super::{comments, content, document, drawings, glossary, headers, notes, properties};
use crate::container::Container;
use crate::editor_bin::codec::{Record, Writer, put};
use crate::editor_bin::container::ContainerWriter;
use crate::editor_bin::docy::{DocyOther, Settings};
use crate::editor_bin::ppty::PptyVbaProject;
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::embedded_fonts;
use crate::ooxml::fill::fill;
use crate::ooxml::properties::{self as document_properties, Properties};
use crate::package::{PartName, Relationships};
use crate::progress::Progress;
use crate::xml::Xml;

/// Ids of the tables.
mod id {
    pub const SIGNATURE: u8 = 0;
    pub const NUMBERING: u8 = 3;
    pub const HDR_FTR: u8 = 4;
    pub const STYLE: u8 = 5;
    pub const DOCUMENT: u8 = 6;
    pub const OTHER: u8 = 7;
    pub const COMMENTS: u8 = 8;
    pub const SETTINGS: u8 = 9;
    pub const FOOTNOTES: u8 = 10;
    pub const ENDNOTES: u8 = 11;
    pub const VBA_PROJECT: u8 = 13;
    pub const GLOSSARY: u8 = 19;
    pub const CUSTOMS: u8 = 20;
}

/// The Signature table: one property, the version 5.
const SIGNATURE: [u8; 6] = [0, 4, 5, 0, 0, 0];

/// Node type of the VBA project.
const VBA_NODE: u8 = 0;

/// Writes the whole container of the document whose main part is `main`.
///
/// # Errors
/// A part that the document cannot do without is missing or damaged, or the work was cancelled.
pub fn convert(
    main: &PartName,
    cx: &mut Context<'_>,
    w: &mut Writer,
    progress: &mut Progress<'_>,
) -> Result<()> {
    add_hooks(cx);
    cx.word.main = Some(main.clone());
    let customs = custom_xml::find(main, cx)?;
    let mut tables = Tables {
        main: ContainerWriter::begin(w, Container::Docy),
        related: cx.package.relationships(main),
        cx,
        w,
    };
    tables.main.table(tables.w, id::SIGNATURE);
    tables.w.raw(&SIGNATURE);
    tables.before_document(&customs)?;
    tables.properties(Properties::App)?;
    tables.properties(Properties::Core)?;
    tables.theme()?;
    tables.properties(Properties::Custom)?;
    tables.main.table(tables.w, id::DOCUMENT);
    let cx = &mut *tables.cx;
    tables.w.sized(|w| document::write(main, cx, w, progress))?;
    tables.headers()?;
    tables.vba_project();
    tables.styles_and_numbering()?;
    let customs = customs.into_table(tables.cx);
    tables.records(id::CUSTOMS, &customs);
    tables.glossary()
}

/// Adds the hooks of all that a text document holds.
pub fn add_hooks(cx: &mut Context<'_>) {
    crate::ooxml::drawing::add_hooks(cx);
    properties::add_hooks(cx);
    drawings::add_hooks(cx);
    content::add_hooks(cx);
}

/// The tables of one document as they are being written.
struct Tables<'t, 'p> {
    main: ContainerWriter,
    related: Relationships,
    cx: &'t mut Context<'p>,
    w: &'t mut Writer,
}

impl Tables<'_, '_> {
    /// The part of a kind, if the package has it.
    fn part(&self, kind: &str) -> Option<PartName> {
        let part = self.related.first(kind)?.part()?;
        self.cx.package.has(part).then(|| part.clone())
    }

    fn records(&mut self, id: u8, record: &dyn Record) {
        self.main.table(self.w, id);
        self.w.sized(|w| put(record, w));
    }

    /// Settings, comments and notes.
    fn before_document(&mut self, customs: &Customs) -> Result<()> {
        if let Some(part) = self.part("settings") {
            let mut settings = Settings::default();
            read_or_warn(&part, self.cx, |xml, cx| fill(xml, &mut settings, cx))?;
            customs.read_settings(&mut settings, self.cx)?;
            if let Some(fonts) = self.part("fontTable") {
                read_or_warn(&fonts, self.cx, |xml, cx| {
                    (settings.embedded_faces, settings.alternate_names) =
                        embedded_fonts::of_text(xml, cx)?;
                    Ok(())
                })?;
            }
            self.records(id::SETTINGS, &settings);
        }
        if let Some(part) = self.part("comments") {
            let comments = comments::read(&part, &self.related, self.cx)?;
            self.records(id::COMMENTS, &comments);
        }
        self.notes(id::FOOTNOTES, "footnotes")?;
        self.notes(id::ENDNOTES, "endnotes")
    }

    fn notes(&mut self, id: u8, kind: &str) -> Result<()> {
        let Some(part) = self.part(kind) else {
            return Ok(());
        };
        self.main.table(self.w, id);
        let cx = &mut *self.cx;
        self.w
            .sized(|w| read_or_warn(&part, cx, |xml, cx| notes::write(xml, cx, w)))
    }

    fn properties(&mut self, properties: Properties) -> Result<()> {
        document_properties::write(properties, self.cx, self.w, &mut self.main)
    }

    fn theme(&mut self) -> Result<()> {
        let Some(part) = self.part("theme") else {
            return Ok(());
        };
        let theme = crate::ooxml::drawing::read_theme(&part, self.cx).map(Some);
        if let Some(theme) = self.cx.or_warn(theme)? {
            let theme = Some(Box::new(theme));
            self.records(id::OTHER, &DocyOther { theme });
        }
        Ok(())
    }

    fn headers(&mut self) -> Result<()> {
        let table = headers::read(self.cx)?;
        self.records(id::HDR_FTR, &table);
        Ok(())
    }

    fn styles_and_numbering(&mut self) -> Result<()> {
        let host = Host::take(self.cx)?;
        if host.styles.styles.is_some() || self.part("styles").is_some() {
            self.records(id::STYLE, &host.styles);
        }
        if host.numbering.nums.is_some() || self.part("numbering").is_some() {
            self.records(id::NUMBERING, &host.numbering);
        }
        Ok(())
    }

    /// The VBA project goes over as a file of the media folder.
    fn vba_project(&mut self) {
        let Some(part) = self.part("vbaProject") else {
            return;
        };
        let name = part.file_name().to_owned();
        self.cx.media_file(&part, &name);
        self.main.table(self.w, id::VBA_PROJECT);
        let project = PptyVbaProject {
            file_name: name,
            ..PptyVbaProject::default()
        };
        self.w.record(VBA_NODE, |w| put(&project, w));
    }

    /// The glossary has a main table of its own and shares nothing with the document but the media folder.
    fn glossary(&mut self) -> Result<()> {
        let Some(part) = self.part("glossaryDocument") else {
            return Ok(());
        };
        self.main.table(self.w, id::GLOSSARY);
        let document = std::mem::take(&mut self.cx.word);
        self.cx.word.main = Some(part.clone());
        let mut tables = Tables {
            main: ContainerWriter::begin_without_header(self.w, Container::Docy, 0),
            related: self.cx.package.relationships(&part),
            cx: &mut *self.cx,
            w: &mut *self.w,
        };
        tables.glossary_tables(&part)?;
        self.cx.word = document;
        Ok(())
    }

    fn glossary_tables(&mut self, part: &PartName) -> Result<()> {
        if let Some(part) = self.part("settings") {
            let mut settings = Settings::default();
            read_or_warn(&part, self.cx, |xml, cx| fill(xml, &mut settings, cx))?;
            self.records(id::SETTINGS, &settings);
        }
        if let Some(part) = self.part("comments") {
            let comments = comments::read(&part, &self.related, self.cx)?;
            self.records(id::COMMENTS, &comments);
        }
        let mut content = Default::default();
        self.cx.word.sections = true;
        read_or_warn(part, self.cx, |xml, cx| {
            content = glossary::read(xml, cx)?;
            Ok(())
        })?;
        self.records(id::DOCUMENT, &content);
        self.headers()?;
        self.notes(id::FOOTNOTES, "footnotes")?;
        self.notes(id::ENDNOTES, "endnotes")?;
        self.styles_and_numbering()
    }
}

/// Fills a record from the part of a kind that belongs to the main part; it stays as it is if there is none.
///
/// # Errors
/// The work was cancelled.
pub fn fill_part(
    main: &PartName,
    kind: &str,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<()> {
    let related = cx.relationships_of(main);
    let part = related.first(kind).and_then(|found| found.part());
    match part.filter(|part| cx.package.has(part)) {
        Some(part) => read_or_warn(part, cx, |xml, cx| fill(xml, record, cx)),
        None => Ok(()),
    }
}

/// Reads a part that the document can do without: damage costs what stands behind it, and a warning.
///
/// # Errors
/// The work was cancelled.
pub fn read_or_warn(
    part: &PartName,
    cx: &mut Context<'_>,
    read: impl FnOnce(&mut Xml<'_>, &mut Context<'_>) -> Result<()>,
) -> Result<()> {
    let result = cx.read_part(part, |xml, cx| read(xml, cx));
    cx.or_warn(result)
}
