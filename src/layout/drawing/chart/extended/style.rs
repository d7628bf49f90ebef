//! What the style of an extended chart says of its parts: Office leaves out of the chart what its style says.

use super::super::canvas::defaults;
use crate::editor_bin::chart::{ChSpPr, ChStyleEntry, ChStyleEntryType, ChStyleFile, ChTxBody};
use crate::editor_bin::drawing::{
    Paragraph, RunProperties, SchemeClrVal, SolidFill, TextParagraphPr, TxBody, UniColorItem,
    UniFill, UniFillItem,
};
use crate::resolve::drawing::text::merge_run;

/// The style of a chart, if it has one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style<'r>(pub Option<&'r ChStyleFile>);

impl Style<'_> {
    fn entry(&self, part: ChStyleEntryType) -> Option<&ChStyleEntry> {
        self.0?.entry.iter().find(|entry| entry.kind == Some(part))
    }

    /// Whether charts stand upon the plain ground of what they are in.
    pub fn is_plain(&self) -> bool {
        let look = self.look(ChStyleEntryType::ChartArea, None);
        let fill = look.and_then(|look| look.sp_pr?.fill.items);
        let Some(UniFillItem::Solid(fill)) = fill else {
            return fill.is_none();
        };
        match fill.color.items {
            Some(UniColorItem::SchemeClr(colour)) => colour.val == Some(SchemeClrVal::Bg1),
            _ => false,
        }
    }

    /// The fill and the line of a part, with what it says itself.
    pub fn look(&self, part: ChStyleEntryType, own: Option<&ChSpPr>) -> Option<Box<ChSpPr>> {
        let usual = self.entry(part).and_then(|entry| entry.sp_pr.as_deref());
        let (Some(own), Some(usual)) = (own, usual) else {
            return own.or(usual).cloned().map(Box::new);
        };
        let mut look = own.clone();
        if let Some(usual) = usual.sp_pr.as_deref() {
            let look = look.sp_pr.get_or_insert_default();
            if look.fill.items.is_none() {
                look.fill = usual.fill.clone();
            }
            look.ln = look.ln.take().or_else(|| usual.ln.clone());
        }
        Some(Box::new(look))
    }

    /// The texts of a part, that look as `usual` where neither it nor the style says another.
    pub fn run(
        &self,
        part: ChStyleEntryType,
        own: Option<&ChTxBody>,
        usual: RunProperties,
    ) -> RunProperties {
        let mut look = usual;
        if let Some(entry) = self.entry(part) {
            let font = entry.font_ref.as_ref();
            let colour = font.and_then(|font| Some(&font.font_ref.as_ref()?.color));
            if let Some(color) = colour.filter(|colour| colour.items.is_some()) {
                let color = color.clone();
                look.fill = UniFill::from(UniFillItem::Solid(Box::new(SolidFill { color })));
            }
            let said = entry.def_r_pr.as_ref();
            if let Some(said) = said.and_then(|said| said.run_properties.as_deref()) {
                merge_run(&mut look, said);
            }
        }
        if let Some(own) = own.and_then(defaults) {
            merge_run(&mut look, own);
        }
        look
    }

    /// The same as a record, with how the part is turned.
    pub fn text(&self, part: ChStyleEntryType, own: Option<&ChTxBody>) -> Option<Box<ChTxBody>> {
        let look = self.run(part, own, RunProperties::default());
        Some(Box::new(with_look(own.cloned().unwrap_or_default(), look)))
    }
}

/// A text whose first paragraph begins with a look.
pub(super) fn with_look(mut text: ChTxBody, look: RunProperties) -> ChTxBody {
    let body: &mut TxBody = text.tx_body.get_or_insert_default();
    if body.paragraphs.is_empty() {
        body.paragraphs.push(Paragraph::default());
    }
    if let Some(paragraph) = body.paragraphs.first_mut() {
        let pr: &mut TextParagraphPr = paragraph.p_pr.get_or_insert_default();
        pr.def_r_pr = Some(Box::new(look));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::chart::{ChFontRefNode, ChRunPropertiesNode};
    use crate::editor_bin::drawing::{FontRef, Ln, SchemeClr, SpPr, UniColor};

    fn scheme(name: SchemeClrVal) -> UniColor {
        UniColorItem::SchemeClr(Box::new(SchemeClr {
            val: Some(name),
            ..SchemeClr::default()
        }))
        .into()
    }

    fn solid(name: SchemeClrVal) -> UniFill {
        let color = scheme(name);
        UniFillItem::Solid(Box::new(SolidFill { color })).into()
    }

    fn look(fill: UniFill, width: Option<i32>) -> ChSpPr {
        let ln = width.map(|w| {
            Box::new(Ln {
                w: Some(w),
                ..Ln::default()
            })
        });
        ChSpPr {
            sp_pr: Some(Box::new(SpPr {
                fill,
                ln,
                ..SpPr::default()
            })),
        }
    }

    #[test]
    fn what_a_part_does_not_say_is_as_its_style_says() {
        let run = RunProperties {
            sz: Some(1600),
            ..RunProperties::default()
        };
        let file = ChStyleFile {
            entry: vec![ChStyleEntry {
                kind: Some(ChStyleEntryType::ChartArea),
                sp_pr: Some(Box::new(look(solid(SchemeClrVal::Bg1), Some(9525)))),
                def_r_pr: Some(Box::new(ChRunPropertiesNode {
                    run_properties: Some(Box::new(run)),
                })),
                font_ref: Some(Box::new(ChFontRefNode {
                    font_ref: Some(Box::new(FontRef {
                        color: scheme(SchemeClrVal::Lt1),
                        ..FontRef::default()
                    })),
                })),
                ..ChStyleEntry::default()
            }],
            ..ChStyleFile::default()
        };
        let style = Style(Some(&file));
        let part = ChStyleEntryType::ChartArea;
        assert!(style.is_plain());
        let own = look(solid(SchemeClrVal::Accent1), None);
        let both = style.look(part, Some(&own)).unwrap().sp_pr.unwrap();
        assert_eq!(both.fill, solid(SchemeClrVal::Accent1));
        assert_eq!(both.ln.unwrap().w, Some(9525));
        let usual = RunProperties {
            b: Some(true),
            sz: Some(900),
            ..RunProperties::default()
        };
        let text = style.run(part, None, usual.clone());
        assert_eq!((text.b, text.sz), (Some(true), Some(1600)));
        assert_eq!(text.fill, solid(SchemeClrVal::Lt1));
        assert_eq!(Style(None).run(part, None, usual.clone()), usual);
        assert!(Style(None).look(part, None).is_none());
    }
}
