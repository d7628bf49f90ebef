//! Content controls that show a value of the document's own XML (`w:dataBinding`, ECMA-376-1 17.5.2.6). Word takes it from
//! there when it opens the document, whatever stands in the control: programs that fill in forms change the XML only.

mod tree;

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::editor_bin::docy::{
    CustomsTable, DocContent, DocContentItem, DocRun, DocTableCellsItem, DocTableRowsItem,
    ParaContent, ParaContentItem, RunContent, RunContentItem, RunPr, SdtDate, SdtPr, SdtType,
};
use crate::resolve::sheet::date::serial_of;
use crate::resolve::sheet::number_format::NumberFormat;
use tree::{Path, Tree};

/// Parts of custom XML, by their ids.
#[derive(Debug, Default)]
pub struct Bindings {
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    id: String,
    xml: Vec<u8>,
    /// Its XML, once a control asks for it.
    tree: OnceCell<Tree>,
}

/// What a control shows.
struct Shown<'p> {
    pr: &'p SdtPr,
    text: Cow<'p, str>,
}

impl Bindings {
    /// Takes the parts of a document.
    pub fn new(table: CustomsTable) -> Self {
        let parts = table.custom.into_iter().filter_map(|part| {
            Some(Part {
                id: part.item_id?,
                xml: part.content_a?.xml.0,
                tree: OnceCell::new(),
            })
        });
        Self {
            parts: parts.collect(),
        }
    }

    /// Fills the controls among blocks.
    pub fn fill(&self, blocks: &mut [DocContentItem]) {
        if self.parts.is_empty() {
            return;
        }
        for block in blocks {
            match block {
                DocContentItem::Paragraph(paragraph) => self.fill_text(&mut paragraph.content),
                DocContentItem::Table(table) => self.fill_rows(&mut table.content.items),
                DocContentItem::Sdt(control) => match self.shown(control.pr.as_deref()) {
                    Some(shown) => shown.put_block(&mut control.content),
                    None => self.fill(&mut control.content.items),
                },
                _ => {}
            }
        }
    }

    fn fill_rows(&self, rows: &mut [DocTableRowsItem]) {
        for row in rows {
            match row {
                DocTableRowsItem::Row(row) => self.fill_cells(&mut row.content.items),
                DocTableRowsItem::Sdt(control) => self.fill_rows(&mut control.content.items),
                _ => {}
            }
        }
    }

    fn fill_cells(&self, cells: &mut [DocTableCellsItem]) {
        for cell in cells {
            match cell {
                DocTableCellsItem::Cell(cell) => self.fill(&mut cell.content.items),
                DocTableCellsItem::Sdt(control) => {
                    match (
                        self.shown(control.pr.as_deref()),
                        control.content.items.first_mut(),
                    ) {
                        (Some(shown), Some(DocTableCellsItem::Cell(cell))) => {
                            shown.put_block(&mut cell.content);
                        }
                        _ => self.fill_cells(&mut control.content.items),
                    }
                }
                _ => {}
            }
        }
    }

    fn fill_text(&self, text: &mut ParaContent) {
        for item in &mut text.items {
            match item {
                ParaContentItem::Sdt(control) => match self.shown(control.pr.as_deref()) {
                    Some(shown) => shown.put(&mut control.content),
                    None => self.fill_text(&mut control.content),
                },
                ParaContentItem::Hyperlink(link) => self.fill_text(&mut link.content),
                ParaContentItem::FldSimple(field) => self.fill_text(&mut field.content),
                ParaContentItem::Ins(change) => self.fill_text(&mut change.content),
                _ => {}
            }
        }
    }

    /// What a control shows; `None` if that is what stands in it.
    fn shown<'p>(&'p self, pr: Option<&'p SdtPr>) -> Option<Shown<'p>> {
        let pr = pr?;
        let binding = pr.data_binding.as_deref()?;
        let id = binding.store_item_id.as_deref()?;
        let part = self
            .parts
            .iter()
            .find(|part| part.id.eq_ignore_ascii_case(id))?;
        let mappings = binding.prefix_mappings.as_deref().unwrap_or_default();
        let path = Path::new(binding.x_path.as_deref()?, mappings)?;
        let tree = part.tree.get_or_init(|| Tree::new(&part.xml));
        let text = tree.text_at(&path).filter(|text| !text.is_empty())?;
        let text = match pr.kind? {
            SdtType::Text => Cow::Borrowed(text),
            // A document in itself stands as it was shown.
            SdtType::RichText | SdtType::Unknown => {
                (!text.trim_start().starts_with('<')).then_some(Cow::Borrowed(text))?
            }
            SdtType::ComboBox | SdtType::DropDownList => {
                let typed = pr.combo_box.iter().flat_map(|list| &list.list_item);
                let chosen = pr.drop_down_list.iter().flat_map(|list| &list.list_item);
                typed
                    .chain(chosen)
                    .find(|item| item.value.as_deref() == Some(text))
                    .and_then(|item| item.display_text.clone())
                    .map_or(Cow::Borrowed(text), Cow::Owned)
            }
            SdtType::Date => Cow::Owned(shown_date(text, pr.date.as_deref()?)?),
            SdtType::CheckBox => {
                let states = pr.checkbox.as_deref()?;
                let (code, usual) = match text {
                    "true" | "1" => (states.checked_val, '\u{2612}'),
                    _ => (states.unchecked_val, '\u{2610}'),
                };
                let code = code.and_then(|code| char::from_u32(u32::try_from(code).ok()?));
                Cow::Owned(code.unwrap_or(usual).to_string())
            }
            _ => return None,
        };
        Some(Shown { pr, text })
    }
}

/// A date of XML as the control shows it; `None` for what would need names in another language than English.
fn shown_date(text: &str, date: &SdtDate) -> Option<String> {
    let code = date.date_format.as_deref()?;
    let is_english = date.lid.as_deref().is_none_or(|lid| lid.starts_with("en"));
    if !is_english && (code.contains("MMM") || code.contains("ddd")) {
        return None;
    }
    // The letters are those of number formats, but for the case of months and halves of the day.
    let code = code.replace('M', "m").replace("am/pm", "AM/PM");
    let shown = NumberFormat::parse(&code).number(serial_of(text)?, false);
    Some(shown.text)
}

impl Shown<'_> {
    /// Puts it in the place of a control's blocks: its first paragraph.
    fn put_block(&self, content: &mut DocContent) {
        let is_paragraph = |item: &DocContentItem| matches!(item, DocContentItem::Paragraph(_));
        let Some(first) = content.items.iter().position(is_paragraph) else {
            return;
        };
        content.items.swap(0, first);
        content.items.truncate(1);
        if let Some(DocContentItem::Paragraph(paragraph)) = content.items.first_mut() {
            self.put(&mut paragraph.content);
        }
    }

    /// Puts it in the place of a control's text. It looks as that did, or as the control says if that was a placeholder.
    fn put(&self, content: &mut ParaContent) {
        let own = || self.pr.run_pr.clone();
        let look = match self.pr.showing_plc_hdr {
            Some(true) => own(),
            _ => first_look(content).or_else(own),
        };
        let mut items = Vec::new();
        for (number, line) in self.text.lines().enumerate() {
            match (number, self.pr.multi_line) {
                (0, _) => {}
                (_, Some(true)) => items.push(RunContentItem::LineBreak(())),
                _ => items.push(RunContentItem::Text(" ".to_owned())),
            }
            items.push(RunContentItem::Text(line.to_owned()));
        }
        let run = DocRun {
            run_pr: look,
            content: RunContent { items },
        };
        content.items = vec![ParaContentItem::Run(Box::new(run))];
    }
}

/// The properties of the first run.
fn first_look(content: &ParaContent) -> Option<Box<RunPr>> {
    content.items.iter().find_map(|item| match item {
        ParaContentItem::Run(run) => Some(run.run_pr.clone()),
        _ => None,
    })?
}
