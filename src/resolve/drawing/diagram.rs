//! SmartArt: what its nodes say and how they hang together (ECMA-376-1 21.4.2).

use std::collections::HashMap;

use crate::editor_bin::drawing::{DgmPt, DgmPtType, SmartArt, TxBody, UniColor};

/// Nodes of a diagram at most; more are not to be read in any frame.
const MOST_NODES: usize = 500;
/// How deep nodes hang below each other at most.
const DEEPEST: usize = 20;
/// The style label of ordinary nodes.
const NODE_STYLE: &str = "node1";

/// How the nodes of a diagram are arranged: the category of its layout (`dgm:cat@type`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Category {
    /// Below each other; also what none of the others is.
    List,
    /// One after another.
    Process,
    /// Around a centre.
    Cycle,
    /// Below what they hang on.
    Hierarchy,
    /// In a square.
    Matrix,
    /// Below each other, each wider than the one before.
    Pyramid,
}

/// A node of a diagram.
#[derive(Debug)]
pub struct Node<'r> {
    /// What it says.
    pub text: Option<&'r TxBody>,
    /// What hangs on it, in order.
    pub children: Vec<Self>,
}

/// The category of a diagram.
pub fn category(diagram: &SmartArt) -> Category {
    let layout = diagram.layout.as_deref();
    let listed = layout.and_then(|layout| layout.cat_lst.as_ref()?.cat.first()?.kind.as_deref());
    let said = || {
        let root = points(diagram).find(|point| point.kind == Some(DgmPtType::Doc))?;
        root.pr_set.as_ref()?.lo_cat_id.as_deref()
    };
    match listed.or_else(said) {
        Some("process") => Category::Process,
        Some("cycle") => Category::Cycle,
        Some("hierarchy") => Category::Hierarchy,
        Some("matrix") => Category::Matrix,
        Some("pyramid") => Category::Pyramid,
        _ => Category::List,
    }
}

/// The topmost nodes of a diagram.
pub fn nodes(diagram: &SmartArt) -> Vec<Node<'_>> {
    let by_id: HashMap<&str, &DgmPt> = points(diagram)
        .filter_map(|point| Some((point.model_id.as_deref()?, point)))
        .collect();
    let root = points(diagram).find(|point| point.kind == Some(DgmPtType::Doc));
    let Some(root) = root.and_then(|root| root.model_id.as_deref()) else {
        return Vec::new();
    };
    let model = diagram
        .data
        .as_ref()
        .and_then(|data| data.data_model.as_ref());
    let connections = model.and_then(|model| model.cxn_lst.as_ref());
    let mut links: Vec<(i64, &str, &str)> = connections
        .iter()
        .flat_map(|list| &list.cxn)
        .filter(|connection| matches!(connection.kind.as_deref(), None | Some("" | "parOf")))
        .filter_map(|connection| {
            let order = connection.src_ord.as_deref();
            let order = order.and_then(|text| text.parse().ok()).unwrap_or(i64::MAX);
            let (from, to) = (&connection.src_id, &connection.dest_id);
            Some((order, from.as_deref()?, to.as_deref()?))
        })
        .collect();
    links.sort_by_key(|(order, ..)| *order);
    let mut children: HashMap<&str, Vec<&str>> = HashMap::new();
    for (_, from, to) in links {
        children.entry(from).or_default().push(to);
    }
    let mut left = MOST_NODES;
    below(root, (&by_id, &children), &mut left, 0)
}

type Links<'m, 'r> = (
    &'m HashMap<&'r str, &'r DgmPt>,
    &'m HashMap<&'r str, Vec<&'r str>>,
);

fn below<'r>(id: &str, links: Links<'_, 'r>, left: &mut usize, depth: usize) -> Vec<Node<'r>> {
    let mut nodes = Vec::new();
    let (points, children) = links;
    if depth > DEEPEST {
        return nodes;
    }
    for child in children.get(id).into_iter().flatten() {
        let Some(point) = points.get(child).filter(|point| is_node(point)) else {
            continue;
        };
        // What hangs on itself ends here too.
        let Some(rest) = left.checked_sub(1) else {
            break;
        };
        *left = rest;
        nodes.push(Node {
            text: point.tx_body.as_deref(),
            children: below(child, links, left, depth + 1),
        });
    }
    nodes
}

fn is_node(point: &DgmPt) -> bool {
    matches!(point.kind, None | Some(DgmPtType::Node | DgmPtType::Asst))
}

fn points(diagram: &SmartArt) -> impl Iterator<Item = &DgmPt> {
    let model = diagram
        .data
        .as_ref()
        .and_then(|data| data.data_model.as_ref());
    let list = model.and_then(|model| model.pt_lst.as_ref());
    list.into_iter().flat_map(|list| &list.pt)
}

/// The colours that its nodes are filled with in turn; empty if it has none of its own.
pub fn colours(diagram: &SmartArt) -> &[UniColor] {
    let styles = diagram
        .colors
        .as_ref()
        .map_or(&[][..], |colours| &colours.style_lbl);
    let style = styles
        .iter()
        .find(|style| style.name.as_deref() == Some(NODE_STYLE));
    style
        .and_then(|style| style.fill_clr_lst.as_ref())
        .map_or(&[], |list| &list.color)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{DgmCxn, DgmCxnLst, DgmDataModel, DgmPtLst, DiagramData};

    fn point(id: &str, kind: Option<DgmPtType>) -> DgmPt {
        DgmPt {
            model_id: Some(id.into()),
            kind,
            ..DgmPt::default()
        }
    }

    fn link(from: &str, to: &str, order: &str) -> DgmCxn {
        DgmCxn {
            src_id: Some(from.into()),
            dest_id: Some(to.into()),
            src_ord: Some(order.into()),
            ..DgmCxn::default()
        }
    }

    #[test]
    fn nodes_hang_in_their_order_and_loops_end() {
        let points = vec![
            point("doc", Some(DgmPtType::Doc)),
            point("a", None),
            point("b", None),
            point("s", Some(DgmPtType::SibTrans)),
        ];
        let cxn = vec![
            link("doc", "b", "1"),
            link("doc", "a", "0"),
            link("doc", "s", "2"),
            link("b", "b", "0"),
        ];
        let model = DgmDataModel {
            pt_lst: Some(Box::new(DgmPtLst { pt: points })),
            cxn_lst: Some(Box::new(DgmCxnLst { cxn })),
            ..DgmDataModel::default()
        };
        let diagram = SmartArt {
            data: Some(Box::new(DiagramData {
                data_model: Some(Box::new(model)),
            })),
            ..SmartArt::default()
        };
        let nodes = nodes(&diagram);
        let children: Vec<usize> = nodes.iter().map(|node| node.children.len()).collect();
        assert_eq!(children, [0, 1]);
        assert_eq!(category(&diagram), Category::List);
    }
}
