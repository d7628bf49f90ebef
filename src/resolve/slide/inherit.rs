//! What placeholders inherit from layout and master.

use super::tree;
use crate::editor_bin::drawing::{DrawingNodeItem, Ph, PlaceholderType, Sp, SpTree, TextListStyle};
use crate::editor_bin::ppty::{SlideLayout, SlideMaster};

/// Layout and master of a slide, as its placeholders see them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Placeholders<'a> {
    /// The layout.
    pub layout: Option<&'a SlideLayout>,
    /// The master.
    pub master: Option<&'a SlideMaster>,
    /// Text styles of the presentation.
    pub defaults: Option<&'a TextListStyle>,
}

impl<'a> Placeholders<'a> {
    /// The placeholders that a placeholder inherits from, the nearest first.
    pub fn ancestors(&self, placeholder: &Ph) -> Vec<&'a Sp> {
        let in_layout = self
            .layout
            .map(|layout| &layout.common_slide_data)
            .and_then(tree)
            .and_then(|tree| in_layout(tree, placeholder));
        let kind = family(
            in_layout
                .and_then(|shape| placeholder_of(shape)?.kind)
                .or(placeholder.kind),
        );
        let in_master = self
            .master
            .map(|master| &master.common_slide_data)
            .and_then(tree)
            .and_then(|tree| {
                shapes(tree)
                    .find(|shape| placeholder_of(shape).is_some_and(|ph| family(ph.kind) == kind))
            });
        in_layout.into_iter().chain(in_master).collect()
    }

    /// The list styles of the surroundings of a text, the farthest first. Titles and bodies have those of the master
    /// instead of those of the presentation.
    pub fn list_styles(&self, placeholder: Option<&Ph>) -> Vec<&'a TextListStyle> {
        let texts = self.master.and_then(|master| master.text_styles.as_deref());
        let (Some(texts), Some(placeholder)) = (texts, placeholder) else {
            return self.defaults.into_iter().collect();
        };
        let (instead, over) = match family(self.kind_of(placeholder)) {
            Family::Title => (texts.title.as_deref(), None),
            Family::Body => (texts.body.as_deref(), None),
            Family::Other(_) => (None, texts.other.as_deref()),
        };
        let first = instead.or(self.defaults);
        first.into_iter().chain(over).collect()
    }

    /// A placeholder without a kind of its own is what its layout says.
    fn kind_of(&self, placeholder: &Ph) -> Option<PlaceholderType> {
        placeholder.kind.or_else(|| {
            let tree = tree(&self.layout?.common_slide_data)?;
            placeholder_of(in_layout(tree, placeholder)?)?.kind
        })
    }
}

/// What placeholders are to masters.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Family {
    Title,
    Body,
    Other(PlaceholderType),
}

fn family(kind: Option<PlaceholderType>) -> Family {
    use PlaceholderType as P;
    match kind {
        Some(P::Title | P::CtrTitle) => Family::Title,
        Some(kind @ (P::Dt | P::Ftr | P::SldNum | P::Hdr | P::SldImg)) => Family::Other(kind),
        _ => Family::Body,
    }
}

fn shapes(tree: &SpTree) -> impl Iterator<Item = &Sp> {
    tree.elems
        .iter()
        .filter_map(|element| match element.items.as_ref()? {
            DrawingNodeItem::Sp(shape) => Some(&**shape),
            _ => None,
        })
}

/// What placeholder a shape is, if it is one.
pub fn placeholder_of(shape: &Sp) -> Option<&Ph> {
    shape.nv_sp_pr.as_ref()?.nv_pr.as_ref()?.ph.as_deref()
}

/// The index of what was a placeholder of a layout that the slide has no more: it is none of the present one.
const OF_NO_LAYOUT: &str = "4294967295";

/// The placeholder of a layout with the same index, else the first of the same kind.
fn in_layout<'a>(tree: &'a SpTree, placeholder: &Ph) -> Option<&'a Sp> {
    if placeholder.idx.as_deref() == Some(OF_NO_LAYOUT) {
        return None;
    }
    let index = |ph: &Ph| ph.idx.clone().unwrap_or_else(|| "0".to_owned());
    let wanted = index(placeholder);
    let alike = |ph: &Ph| family(ph.kind) == family(placeholder.kind);
    let fits = |ph: &Ph| {
        index(ph) == wanted && (placeholder.kind.is_none() || ph.kind.is_none() || alike(ph))
    };
    shapes(tree)
        .find(|shape| placeholder_of(shape).is_some_and(fits))
        .or_else(|| {
            shapes(tree).find(|shape| {
                placeholder_of(shape).is_some_and(|ph| ph.kind.is_some() && alike(ph))
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{DrawingNode, NvPr, NvSpPr};
    use crate::editor_bin::ppty::TextStyles;

    fn shape(kind: Option<PlaceholderType>, idx: Option<&str>) -> Sp {
        Sp {
            nv_sp_pr: Some(Box::new(NvSpPr {
                nv_pr: Some(Box::new(NvPr {
                    ph: Some(Box::new(Ph {
                        kind,
                        idx: idx.map(str::to_owned),
                        ..Ph::default()
                    })),
                    ..NvPr::default()
                })),
                ..NvSpPr::default()
            })),
            ..Sp::default()
        }
    }

    #[test]
    fn titles_have_the_styles_of_the_master_instead_of_those_of_the_presentation() {
        let defaults = TextListStyle::default();
        let master = SlideMaster {
            text_styles: Some(Box::new(TextStyles {
                title: Some(Box::default()),
                ..TextStyles::default()
            })),
            ..SlideMaster::default()
        };
        let all = Placeholders {
            master: Some(&master),
            defaults: Some(&defaults),
            ..Placeholders::default()
        };
        let styles = |kind| {
            let ph = Ph {
                kind: Some(kind),
                ..Ph::default()
            };
            all.list_styles(Some(&ph))
        };
        assert!(!std::ptr::eq(styles(PlaceholderType::Title)[0], &defaults));
        assert_eq!(styles(PlaceholderType::Title).len(), 1);
        // This master says nothing of bodies.
        assert!(std::ptr::eq(styles(PlaceholderType::Body)[0], &defaults));
    }

    #[test]
    fn placeholders_match_by_index_then_by_kind() {
        let tree = SpTree {
            elems: [
                shape(Some(PlaceholderType::Title), None),
                shape(Some(PlaceholderType::Body), Some("1")),
                shape(None, Some("13")),
            ]
            .into_iter()
            .map(|sp| DrawingNode::from(DrawingNodeItem::Sp(Box::new(sp))))
            .collect(),
            ..SpTree::default()
        };
        let find = |kind, idx| {
            let wanted = shape(kind, idx);
            in_layout(&tree, placeholder_of(&wanted).unwrap())
                .and_then(|sp| placeholder_of(sp).unwrap().idx.clone())
        };
        assert_eq!(find(None, Some("13")), Some("13".to_owned()));
        assert_eq!(
            find(Some(PlaceholderType::CtrTitle), None),
            None,
            "the title has no index"
        );
        assert_eq!(
            find(Some(PlaceholderType::Body), Some("99")),
            Some("1".to_owned())
        );
        assert_eq!(find(Some(PlaceholderType::Body), Some(OF_NO_LAYOUT)), None);
    }
}
