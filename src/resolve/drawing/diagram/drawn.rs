//! Whether what was drawn of a diagram still is what its points say: programs that change the texts of the points may leave
//! the drawing as it was, and Office draws such a diagram anew.

use std::collections::HashMap;

use crate::editor_bin::drawing::{DrawingNode, DrawingNodeItem, SmartArt, SpTree, TxBody};
use crate::resolve::drawing::text::line_of;

/// How deep groups of a drawing are looked into.
const DEEPEST: usize = 20;

/// Whether no shape lacks the text of a point that the data says it shows (ECMA-376-1 21.4.7.14, `presOf`).
pub fn is_current(diagram: &SmartArt, drawing: &SpTree) -> bool {
    let data = diagram.data.as_ref();
    let Some(model) = data.and_then(|data| data.data_model.as_deref()) else {
        return true;
    };
    let mut drawn = HashMap::new();
    collect(&drawing.elems, 0, &mut drawn);
    let points = model.pt_lst.iter().flat_map(|list| &list.pt);
    let said: HashMap<&str, String> = points
        .filter_map(|point| {
            Some((
                point.model_id.as_deref()?,
                text_of(point.tx_body.as_deref()),
            ))
        })
        .collect();
    let links = model.cxn_lst.iter().flat_map(|list| &list.cxn);
    links
        .filter(|link| link.kind.as_deref() == Some("presOf"))
        .filter_map(|link| {
            let shown = drawn.get(link.dest_id.as_deref()?)?;
            Some((shown, said.get(link.src_id.as_deref()?)?))
        })
        .all(|(shown, said)| shown.contains(said))
}

/// What the shapes of a drawing show, by the points of the presentation that they were drawn for.
fn collect<'r>(elements: &'r [DrawingNode], depth: usize, drawn: &mut HashMap<&'r str, String>) {
    for element in elements {
        match &element.items {
            Some(DrawingNodeItem::Sp(shape)) => {
                if let Some(id) = shape.model_id.as_deref() {
                    let text = drawn.entry(id.value.as_str()).or_default();
                    text.push_str(&text_of(shape.tx_body.as_deref()));
                }
            }
            Some(DrawingNodeItem::GrpSp(group)) if depth < DEEPEST => {
                collect(&group.elems, depth + 1, drawn);
            }
            _ => {}
        }
    }
}

/// What a text says, but for its blanks.
fn text_of(body: Option<&TxBody>) -> String {
    let paragraphs = body.into_iter().flat_map(|body| &body.paragraphs);
    let mut text: String = paragraphs.map(line_of).collect();
    text.retain(|letter| !letter.is_whitespace());
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{
        DgmCxn, DgmCxnLst, DgmDataModel, DgmPt, DgmPtLst, DiagramData, Paragraph, Run, RunElem,
        RunElemItem, Sp, StringAttr,
    };

    fn body(text: &str) -> Option<Box<TxBody>> {
        let run = RunElem {
            items: Some(RunElemItem::Run(Box::new(Run {
                text: Some(text.to_owned()),
                ..Run::default()
            }))),
        };
        Some(Box::new(TxBody {
            paragraphs: vec![Paragraph {
                runs: vec![run],
                ..Paragraph::default()
            }],
            ..TxBody::default()
        }))
    }

    /// A diagram of one point that says something, which `P` shows.
    fn diagram(text: &str) -> SmartArt {
        let point = DgmPt {
            model_id: Some("1".to_owned()),
            tx_body: body(text),
            ..DgmPt::default()
        };
        let link = DgmCxn {
            kind: Some("presOf".to_owned()),
            src_id: Some("1".to_owned()),
            dest_id: Some("P".to_owned()),
            ..DgmCxn::default()
        };
        let model = DgmDataModel {
            pt_lst: Some(Box::new(DgmPtLst { pt: vec![point] })),
            cxn_lst: Some(Box::new(DgmCxnLst { cxn: vec![link] })),
            ..DgmDataModel::default()
        };
        let data = DiagramData {
            data_model: Some(Box::new(model)),
        };
        SmartArt {
            data: Some(Box::new(data)),
            ..SmartArt::default()
        }
    }

    fn drawing(id: &str, text: &str) -> SpTree {
        let shape = DrawingNodeItem::Sp(Box::new(Sp {
            model_id: Some(Box::new(StringAttr {
                value: id.to_owned(),
                ..StringAttr::default()
            })),
            tx_body: body(text),
            ..Sp::default()
        }));
        let node = DrawingNode { items: Some(shape) };
        SpTree {
            elems: vec![node],
            ..SpTree::default()
        }
    }

    #[test]
    fn a_drawing_that_lacks_what_a_point_says_is_from_before() {
        let diagram = diagram("New text");
        assert!(is_current(
            &diagram,
            &drawing("P", "• New\u{a0}text, and more")
        ));
        assert!(!is_current(&diagram, &drawing("P", "Old text")));
        // Not all points are shown by all layouts.
        assert!(is_current(&diagram, &drawing("Q", "Old text")));
        assert!(is_current(&SmartArt::default(), &drawing("P", "Old text")));
    }
}
