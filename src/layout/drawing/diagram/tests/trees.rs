//! Trees beside what goes by their sizes.

use super::*;

fn inner(node: DgmLayoutNode) -> DgmLayoutNodeItem {
    DgmLayoutNodeItem::LayoutNode(Box::new(node))
}

#[test]
fn what_stands_behind_a_tree_is_made_smaller_with_it() {
    let leaf = node(
        "leaf",
        vec![
            alg(HIER_ROOT, &[]),
            inner(node("low", vec![alg(TEXT, &[]), shape("rect")])),
        ],
    );
    let leaves = each(
        DgmAxis::Ch,
        DgmElementType::Node,
        vec![DgmForEachItem::LayoutNode(Box::new(leaf))],
    );
    let tree = node(
        "tree",
        vec![
            alg(HIER_CHILD, &[]),
            DgmLayoutNodeItem::ForEach(Box::new(leaves)),
        ],
    );
    let from_left = [(DgmParamId::LinDir, "fromL"), (DgmParamId::HorzAlign, "l")];
    let flow = node("flow", vec![alg(LINEAR, &from_left), inner(tree)]);
    let pane = node("pane", vec![alg(SPACE, &[]), shape("rect")]);
    let ground = node(
        "ground",
        vec![
            alg(
                0,
                &[
                    (DgmParamId::HorzAlign, "none"),
                    (DgmParamId::VertAlign, "none"),
                ],
            ),
            constraints(vec![constraint(Kind::W, "pane", (Kind::UserA, ""), 1.5)]),
            inner(pane),
        ],
    );
    let list = vec![
        constraint(Kind::H, "low", (Kind::H, ""), 1.0),
        constraint(Kind::W, "low", (Kind::H, "low"), 2.0),
        constraint(Kind::UserA, "ground", (Kind::W, "low"), 1.0),
    ];
    let whole = node(
        "whole",
        vec![alg(0, &[]), constraints(list), inner(flow), inner(ground)],
    );
    arranged(&diagram(&[("a", ""), ("b", "")], whole), |plan| {
        // Two of 120 by 60 beside each other become two of 50 by 25.
        let low = areas(plan, "low");
        assert_eq!([low[0][2], low[0][3]], [50, 25]);
        assert_eq!(low[0][0], 0);
        // Once and a half as wide as one of them.
        assert_eq!(areas(plan, "pane")[0][2], 75);
    });
}
