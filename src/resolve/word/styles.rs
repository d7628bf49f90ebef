//! Styles: what a style gives with all that it is based on.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::numbering::Numbering;
use super::properties::{
    merge_cell, merge_indent, merge_paragraph, merge_row, merge_run, merge_table, merge_tabs,
    toggle_run,
};
use crate::editor_bin::docy::{
    CellPr, DocStyleType, NumPr, ParaPr, RowPr, RunPr, Style, StylesTable, TablePr,
    TblStyleOverride,
};

/// Longest chain of styles based on each other.
const CHAIN: usize = 64;

/// The styles of a document.
#[derive(Debug, Default)]
pub struct Styles {
    defaults: (ParaPr, RunPr),
    by_id: HashMap<String, Style>,
    default_paragraph: Option<String>,
    default_table: Option<String>,
    paragraphs: RefCell<HashMap<String, Rc<(ParaPr, RunPr)>>>,
    runs: RefCell<HashMap<String, Rc<RunPr>>>,
    tables: RefCell<HashMap<String, Rc<TableStyle>>>,
}

/// A table style with all that it is based on.
#[derive(Debug, Clone, Default)]
pub struct TableStyle {
    /// What holds for the whole table.
    pub whole: TablePart,
    /// What holds for parts of it.
    pub parts: HashMap<u8, TablePart>,
}

/// The formatting of a part of a table.
#[derive(Debug, Clone, Default)]
pub struct TablePart {
    /// Table properties.
    pub table: TablePr,
    /// Row properties.
    pub row: RowPr,
    /// Cell properties.
    pub cell: CellPr,
    /// Paragraph properties.
    pub paragraph: ParaPr,
    /// Run properties.
    pub run: RunPr,
}

impl TablePart {
    /// Lays another part over this one.
    pub fn merge(&mut self, src: &Self) {
        merge_table(&mut self.table, &src.table);
        merge_row(&mut self.row, &src.row);
        merge_cell(&mut self.cell, &src.cell);
        merge_paragraph(&mut self.paragraph, &src.paragraph);
        merge_run(&mut self.run, &src.run);
    }
}

impl TableStyle {
    /// A part; `None` if the style says nothing about it.
    pub fn part(&self, kind: TblStyleOverride) -> Option<&TablePart> {
        self.parts.get(&(kind as u8))
    }
}

/// A paragraph's numbering: one that names a level only is of the list that it inherits.
pub fn numbered(own: &NumPr, inherited: Option<&NumPr>) -> NumPr {
    NumPr {
        id: own
            .id
            .or_else(|| inherited.and_then(|inherited| inherited.id)),
        ..own.clone()
    }
}

impl Styles {
    /// From the table.
    pub fn new(table: StylesTable) -> Self {
        let mut styles = Self {
            defaults: (
                table.default_para_pr.map(|pr| *pr).unwrap_or_default(),
                table.default_run_pr.map(|pr| *pr).unwrap_or_default(),
            ),
            ..Self::default()
        };
        for style in table.styles.map(|styles| styles.style).unwrap_or_default() {
            let Some(id) = style.style_id.clone() else {
                continue;
            };
            if style.default == Some(true) {
                match style.kind {
                    Some(DocStyleType::Paragraph) | None => {
                        styles.default_paragraph = Some(id.clone());
                    }
                    Some(DocStyleType::Table) => styles.default_table = Some(id.clone()),
                    _ => {}
                }
            }
            styles.by_id.entry(id).or_insert(style);
        }
        styles
    }

    /// The numbering instance of a numbering style.
    pub fn numbering_of(&self, id: &str) -> Option<i32> {
        self.by_id.get(id)?.para_pr.as_ref()?.num_pr.as_ref()?.id
    }

    /// The name of a style, by which the styles that every document may have are known.
    pub fn name(&self, id: &str) -> Option<&str> {
        self.by_id.get(id)?.name.as_deref()
    }

    /// All names of a style, with commas between them.
    pub fn names(&self, id: &str) -> Option<String> {
        let style = self.by_id.get(id)?;
        let names = style.name.iter().chain(&style.aliases);
        Some(names.map(String::as_str).collect::<Vec<_>>().join(","))
    }

    /// The document's own defaults.
    pub fn defaults(&self) -> &(ParaPr, RunPr) {
        &self.defaults
    }

    /// The style in force for a paragraph that names one, or none.
    pub fn paragraph_id<'s>(&'s self, named: Option<&'s str>) -> Option<&'s str> {
        named
            .filter(|id| self.by_id.contains_key(*id))
            .or(self.default_paragraph.as_deref())
    }

    /// What a paragraph style gives, without the document's defaults.
    pub fn paragraph(&self, id: Option<&str>, numbering: &Numbering) -> Rc<(ParaPr, RunPr)> {
        let Some(id) = self.paragraph_id(id) else {
            return Rc::default();
        };
        if let Some(known) = self.paragraphs.borrow().get(id) {
            return Rc::clone(known);
        }
        let mut made = (ParaPr::default(), RunPr::default());
        for style in self.chain(id).iter().rev() {
            if let Some(pr) = &style.para_pr {
                if let Some(num_pr) = &pr.num_pr {
                    let num_pr = numbered(num_pr, made.0.num_pr.as_deref());
                    let style = style.style_id.as_deref();
                    if let Some(indent) = numbering.indent(&num_pr, style) {
                        merge_indent(made.0.ind.get_or_insert_with(Default::default), indent);
                    }
                    if let Some(tabs) = numbering.tabs(&num_pr, style) {
                        merge_tabs(made.0.tabs.get_or_insert_with(Default::default), tabs);
                    }
                }
                merge_paragraph(&mut made.0, pr);
            }
            if let Some(pr) = &style.text_pr {
                merge_run(&mut made.1, pr);
            }
        }
        let made = Rc::new(made);
        self.paragraphs
            .borrow_mut()
            .insert(id.to_owned(), Rc::clone(&made));
        made
    }

    /// What a character style gives.
    pub fn run(&self, id: &str) -> Rc<RunPr> {
        if let Some(known) = self.runs.borrow().get(id) {
            return Rc::clone(known);
        }
        let mut made = RunPr::default();
        for style in self.chain(id).iter().rev() {
            if let Some(pr) = &style.text_pr {
                merge_run(&mut made, pr);
            }
        }
        let made = Rc::new(made);
        self.runs
            .borrow_mut()
            .insert(id.to_owned(), Rc::clone(&made));
        made
    }

    /// Lays a character style and direct properties over what a run has from its paragraph.
    pub fn apply_run(&self, dst: &mut RunPr, direct: &RunPr) {
        if let Some(id) = &direct.r_style {
            toggle_run(dst, &self.run(id));
        }
        merge_run(dst, direct);
    }

    /// What a table style gives; without a name the default one's.
    pub fn table(&self, id: Option<&str>) -> Rc<TableStyle> {
        let Some(id) = id
            .filter(|id| self.by_id.contains_key(*id))
            .or(self.default_table.as_deref())
        else {
            return Rc::default();
        };
        if let Some(known) = self.tables.borrow().get(id) {
            return Rc::clone(known);
        }
        let mut made = TableStyle::default();
        for style in self.chain(id).iter().rev() {
            made.whole.merge(&whole(style));
            for record in style
                .tbl_style_pr
                .iter()
                .flat_map(|parts| &parts.tbl_style_pr)
            {
                let part = TablePart {
                    table: record.table_pr.as_deref().cloned().unwrap_or_default(),
                    row: record.row_pr.as_deref().cloned().unwrap_or_default(),
                    cell: record.cell_pr.as_deref().cloned().unwrap_or_default(),
                    paragraph: record.para_pr.as_deref().cloned().unwrap_or_default(),
                    run: record.run_pr.as_deref().cloned().unwrap_or_default(),
                };
                match record.kind {
                    Some(TblStyleOverride::WholeTable) | None => made.whole.merge(&part),
                    Some(kind) => made.parts.entry(kind as u8).or_default().merge(&part),
                }
            }
        }
        let made = Rc::new(made);
        self.tables
            .borrow_mut()
            .insert(id.to_owned(), Rc::clone(&made));
        made
    }

    /// A style and those it is based on, the nearest first.
    fn chain(&self, id: &str) -> Vec<&Style> {
        let mut chain: Vec<&Style> = Vec::new();
        let mut next = self.by_id.get(id);
        while let Some(style) = next {
            if chain.len() >= CHAIN || chain.iter().any(|known| known.style_id == style.style_id) {
                break;
            }
            chain.push(style);
            next = style.based_on.as_deref().and_then(|id| self.by_id.get(id));
        }
        chain
    }
}

fn whole(style: &Style) -> TablePart {
    TablePart {
        table: style.table_pr.as_deref().cloned().unwrap_or_default(),
        row: style.row_pr.as_deref().cloned().unwrap_or_default(),
        cell: style.cell_pr.as_deref().cloned().unwrap_or_default(),
        paragraph: style.para_pr.as_deref().cloned().unwrap_or_default(),
        run: style.text_pr.as_deref().cloned().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::docy::{ParaJc, Styles as StyleList};

    fn style(id: &str, based_on: Option<&str>, jc: Option<ParaJc>, bold: Option<bool>) -> Style {
        Style {
            style_id: Some(id.into()),
            kind: Some(DocStyleType::Paragraph),
            based_on: based_on.map(str::to_owned),
            default: Some(id == "Normal"),
            para_pr: Some(Box::new(ParaPr {
                jc,
                ..ParaPr::default()
            })),
            text_pr: Some(Box::new(RunPr {
                bold,
                ..RunPr::default()
            })),
            ..Style::default()
        }
    }

    fn styles(list: Vec<Style>) -> Styles {
        Styles::new(StylesTable {
            styles: Some(Box::new(StyleList { style: list })),
            ..StylesTable::default()
        })
    }

    #[test]
    fn a_style_has_what_it_is_based_on() {
        let styles = styles(vec![
            style("Normal", None, Some(ParaJc::Center), Some(true)),
            style("Body", Some("Normal"), None, Some(false)),
        ]);
        let body = styles.paragraph(Some("Body"), &Numbering::default());
        assert_eq!(
            (body.0.jc, body.1.bold),
            (Some(ParaJc::Center), Some(false))
        );
        let unknown = styles.paragraph(Some("Nothing"), &Numbering::default());
        assert_eq!(
            unknown.1.bold,
            Some(true),
            "an unknown style is the default one"
        );
    }

    #[test]
    fn styles_in_a_circle_end() {
        let styles = styles(vec![
            style("A", Some("B"), None, Some(true)),
            style("B", Some("A"), Some(ParaJc::Right), None),
        ]);
        let a = styles.paragraph(Some("A"), &Numbering::default());
        assert_eq!((a.0.jc, a.1.bold), (Some(ParaJc::Right), Some(true)));
    }
}
