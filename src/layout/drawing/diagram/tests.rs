//! Arrangements of small definitions.

use super::arrange::arrange;
use super::connector::{Connector, connector};
use super::plan::{Area, Plan};
use super::text::Words;
use crate::editor_bin::drawing::{
    DgmAlg, DgmAxis, DgmConstr, DgmConstrLst, DgmConstraintType as Kind, DgmCxn, DgmCxnLst,
    DgmDataModel, DgmElementType, DgmForEach, DgmForEachItem, DgmLayoutNode, DgmLayoutNodeItem,
    DgmParam, DgmParamId, DgmPrSet, DgmPresOf, DgmPt, DgmPtLst, DgmPtType, DgmShape, DiagramData,
    DiagramLayout, Paragraph, Run, RunElemItem, RunProperties, SmartArt, TxBody,
};
use crate::resolve::drawing::diagram::{Model, parts};

mod drawn;
mod hand_made;
mod trees;

const LINEAR: u8 = 6;
const CYCLE: u8 = 2;
const SNAKE: u8 = 9;
const TEXT: u8 = 8;
const SPACE: u8 = 7;
const CONNECTOR: u8 = 1;
const HIER_CHILD: u8 = 3;
const HIER_ROOT: u8 = 4;

fn alg(kind: u8, params: &[(DgmParamId, &str)]) -> DgmLayoutNodeItem {
    let param = |(kind, value): &(DgmParamId, &str)| DgmParam {
        kind: Some(*kind),
        val: Some((*value).to_owned()),
    };
    DgmLayoutNodeItem::Alg(Box::new(DgmAlg {
        kind: Some(kind),
        param: params.iter().map(param).collect(),
        ..DgmAlg::default()
    }))
}

/// A length of the children or descendants of a name, as a share of one of the part itself or of others.
fn constraint(kind: Kind, name: &str, of: (Kind, &str), share: f64) -> DgmConstr {
    let des = Some(2).filter(|_| !name.is_empty());
    let refers = !of.1.is_empty();
    DgmConstr {
        kind: Some(kind),
        for_: des,
        for_name: des.map(|_| name.to_owned()),
        ref_type: Some(of.0),
        ref_for: refers.then_some(2),
        ref_for_name: refers.then(|| of.1.to_owned()),
        fact: Some(share),
        ..DgmConstr::default()
    }
}

fn constraints(list: Vec<DgmConstr>) -> DgmLayoutNodeItem {
    DgmLayoutNodeItem::ConstrLst(Box::new(DgmConstrLst { constr: list }))
}

fn node(name: &str, items: Vec<DgmLayoutNodeItem>) -> DgmLayoutNode {
    let mut all = vec![DgmLayoutNodeItem::Name(name.to_owned())];
    all.extend(items);
    DgmLayoutNode { items: all }
}

fn each(axis: DgmAxis, kind: DgmElementType, inner: Vec<DgmForEachItem>) -> DgmForEach {
    let mut items = vec![DgmForEachItem::Axis(axis), DgmForEachItem::PtType(kind)];
    items.extend(inner);
    DgmForEach { items }
}

fn shape(kind: &str) -> DgmLayoutNodeItem {
    DgmLayoutNodeItem::Shape(Box::new(DgmShape {
        kind: Some(kind.to_owned()),
        ..DgmShape::default()
    }))
}

/// Nodes by what they hang on, `""` for the document.
fn diagram(nodes: &[(&str, &str)], root: DgmLayoutNode) -> SmartArt {
    let point = |id: &str, kind| DgmPt {
        model_id: Some(id.to_owned()),
        kind,
        ..DgmPt::default()
    };
    let mut points = vec![point("", Some(DgmPtType::Doc))];
    points.extend(nodes.iter().map(|(id, _)| point(id, None)));
    let link = |(order, (id, parent)): (usize, &(&str, &str))| DgmCxn {
        src_id: Some((*parent).to_owned()),
        dest_id: Some((*id).to_owned()),
        src_ord: Some(order.to_string()),
        ..DgmCxn::default()
    };
    let model = DgmDataModel {
        pt_lst: Some(Box::new(DgmPtLst { pt: points })),
        cxn_lst: Some(Box::new(DgmCxnLst {
            cxn: nodes.iter().enumerate().map(link).collect(),
        })),
        ..DgmDataModel::default()
    };
    SmartArt {
        data: Some(Box::new(DiagramData {
            data_model: Some(Box::new(model)),
        })),
        layout: Some(Box::new(DiagramLayout {
            layout_node: Some(Box::new(root)),
            ..DiagramLayout::default()
        })),
        ..SmartArt::default()
    }
}

/// What is found once a diagram of 100 by 60 millimetres is arranged.
fn arranged<R>(diagram: &SmartArt, found: impl FnOnce(&mut Plan<'_, '_>) -> R) -> R {
    let model = Model::new(diagram).expect("a model");
    let parts = parts(diagram, &model);
    let mut plan = Plan::new(&parts, &model, [100.0, 60.0]);
    arrange(&mut plan, 0, &mut |_, _, _| 0.0);
    for (place, part) in parts.iter().enumerate() {
        if let Some(parent) = part.parent {
            let outer = plan.areas[parent];
            plan.areas[place].x += outer.x;
            plan.areas[place].y += outer.y;
        }
    }
    found(&mut plan)
}

/// The areas of the parts of a name, rounded.
fn areas(plan: &Plan<'_, '_>, name: &str) -> Vec<[i32; 4]> {
    let named = plan.parts.iter().zip(&plan.areas);
    named
        .filter(|(part, _)| part.name == name)
        .map(|(_, area)| {
            let Area {
                x,
                y,
                width,
                height,
            } = *area;
            [x, y, width, height].map(|length| length.round() as i32)
        })
        .collect()
}

/// Nodes with a connector behind each but the last.
fn nodes_with_arrows(
    kind: u8,
    params: &[(DgmParamId, &str)],
    list: Vec<DgmConstr>,
) -> DgmLayoutNode {
    let item = node("node", vec![alg(TEXT, &[]), shape("rect")]);
    let arrow = node("arrow", vec![alg(CONNECTOR, &[]), shape("conn")]);
    let arrow = DgmForEachItem::LayoutNode(Box::new(arrow));
    let mut gap = each(DgmAxis::FollowSib, DgmElementType::SibTrans, vec![arrow]);
    gap.items.push(DgmForEachItem::Cnt(1));
    let inner = vec![
        DgmForEachItem::LayoutNode(Box::new(item)),
        DgmForEachItem::ForEach(Box::new(gap)),
    ];
    let all = each(DgmAxis::Ch, DgmElementType::Node, inner);
    let items = vec![
        alg(kind, params),
        constraints(list),
        DgmLayoutNodeItem::ForEach(Box::new(all)),
    ];
    node("whole", items)
}

#[test]
fn a_row_is_made_smaller_until_it_fits() {
    let list = vec![
        constraint(Kind::W, "node", (Kind::W, ""), 1.0),
        constraint(Kind::H, "node", (Kind::W, "node"), 0.6),
        constraint(Kind::W, "arrow", (Kind::W, "node"), 0.5),
    ];
    let nodes = [("a", ""), ("b", ""), ("c", "")];
    let diagram = diagram(&nodes, nodes_with_arrows(LINEAR, &[], list));
    arranged(&diagram, |plan| {
        let expected = [[0, 23, 25, 15], [38, 23, 25, 15], [75, 23, 25, 15]];
        assert_eq!(areas(plan, "node"), expected);
        let arrow = plan.parts.iter().position(|part| part.name == "arrow");
        let Some(Connector::Arrow(area, turn)) = connector(plan, arrow.expect("an arrow")) else {
            panic!("no arrow");
        };
        assert_eq!([area.x.round() as i32, area.width.round() as i32], [25, 13]);
        assert!(turn.abs() < 0.1);
    });
}

#[test]
fn what_is_too_high_for_a_row_is_as_high_as_it_and_keeps_its_width() {
    let list = vec![
        constraint(Kind::W, "node", (Kind::W, ""), 1.0),
        constraint(Kind::H, "node", (Kind::W, "node"), 2.0),
        constraint(Kind::W, "arrow", (Kind::W, "node"), 0.5),
    ];
    let nodes = [("a", ""), ("b", "")];
    let diagram = diagram(&nodes, nodes_with_arrows(LINEAR, &[], list));
    arranged(&diagram, |plan| {
        assert_eq!(areas(plan, "node"), [[0, 0, 40, 60], [60, 0, 40, 60]]);
    });
}

#[test]
fn a_width_that_is_nothing_outside_is_what_is_said_inside() {
    let text = node("text", vec![alg(TEXT, &[]), shape("rect")]);
    let column = node(
        "column",
        vec![
            alg(0, &[]),
            constraints(vec![constraint(Kind::W, "text", (Kind::W, ""), 0.5)]),
            DgmLayoutNodeItem::LayoutNode(Box::new(text)),
        ],
    );
    let columns = vec![DgmForEachItem::LayoutNode(Box::new(column))];
    let begin = DgmConstr {
        kind: Some(Kind::W),
        for_: Some(2),
        for_name: Some("text".to_owned()),
        ..DgmConstr::default()
    };
    let whole = vec![
        alg(LINEAR, &[]),
        constraints(vec![
            constraint(Kind::W, "column", (Kind::W, ""), 1.0),
            begin,
        ]),
        DgmLayoutNodeItem::ForEach(Box::new(each(DgmAxis::Ch, DgmElementType::Node, columns))),
    ];
    arranged(&diagram(&[("a", "")], node("whole", whole)), |plan| {
        let widths: Vec<i32> = areas(plan, "text").iter().map(|area| area[2]).collect();
        assert_eq!(widths, [50]);
    });
}

#[test]
fn rows_like_words_have_as_many_columns_as_let_all_be_largest() {
    let list = vec![
        constraint(Kind::W, "node", (Kind::W, ""), 1.0),
        constraint(Kind::H, "node", (Kind::W, "node"), 0.6),
    ];
    let nodes = [("a", ""), ("b", ""), ("c", "")];
    let centred = [(DgmParamId::Off, "ctr")];
    let diagram = diagram(&nodes, nodes_with_arrows(SNAKE, &centred, list));
    arranged(&diagram, |plan| {
        let expected = [[0, 0, 50, 30], [50, 0, 50, 30], [25, 30, 50, 30]];
        assert_eq!(areas(plan, "node"), expected);
    });
}

#[test]
fn a_circle_is_as_large_as_its_room() {
    let list = vec![
        constraint(Kind::W, "node", (Kind::W, ""), 1.0),
        constraint(Kind::H, "node", (Kind::W, "node"), 1.0),
        constraint(Kind::SibSp, "", (Kind::W, "node"), 0.0),
    ];
    let nodes = [("a", ""), ("b", ""), ("c", ""), ("d", "")];
    let diagram = diagram(&nodes, nodes_with_arrows(CYCLE, &[], list));
    arranged(&diagram, |plan| {
        let [top, right, bottom, left] = areas(plan, "node")[..] else {
            panic!("four nodes");
        };
        assert_eq!((top[1], bottom[1] + bottom[3]), (0, 60));
        assert_eq!((top[0], right[1]), (bottom[0], left[1]));
        assert_eq!(left[0] + right[0] + right[2], 100);
    });
}

#[test]
fn what_finds_its_own_height_is_made_smaller_with_its_circle() {
    let dot = node("dot", vec![alg(SPACE, &[]), shape("ellipse")]);
    let list = vec![
        constraint(Kind::W, "dot", (Kind::W, ""), 0.5),
        constraint(Kind::H, "dot", (Kind::W, "dot"), 1.0),
    ];
    let item = vec![
        alg(0, &[]),
        constraints(list),
        DgmLayoutNodeItem::LayoutNode(Box::new(dot)),
    ];
    let inner = vec![DgmForEachItem::LayoutNode(Box::new(node("node", item)))];
    let whole = vec![
        alg(CYCLE, &[]),
        constraints(vec![constraint(Kind::W, "node", (Kind::W, ""), 1.0)]),
        DgmLayoutNodeItem::ForEach(Box::new(each(DgmAxis::Ch, DgmElementType::Node, inner))),
    ];
    let nodes = [("a", ""), ("b", ""), ("c", ""), ("d", "")];
    arranged(&diagram(&nodes, node("whole", whole)), |plan| {
        let dots = areas(plan, "dot");
        assert_eq!(dots.len(), 4);
        let edge = |side: fn(&[i32; 4]) -> i32| dots.iter().map(side);
        assert_eq!(edge(|area| area[1]).min(), Some(0));
        assert_eq!(edge(|area| area[1] + area[3]).max(), Some(60));
        assert!(dots.iter().all(|area| area[2] == area[3]));
    });
}

#[test]
fn a_tree_hangs_below_its_root_and_fills_its_room() {
    let box_of = |name: &str| node(name, vec![alg(TEXT, &[]), shape("rect")]);
    let leaf = node(
        "leaf",
        vec![
            alg(HIER_ROOT, &[]),
            DgmLayoutNodeItem::LayoutNode(Box::new(box_of("low"))),
        ],
    );
    let leaves = each(
        DgmAxis::Ch,
        DgmElementType::Node,
        vec![DgmForEachItem::LayoutNode(Box::new(leaf))],
    );
    let below = node(
        "below",
        vec![
            alg(HIER_CHILD, &[]),
            DgmLayoutNodeItem::ForEach(Box::new(leaves)),
        ],
    );
    let root = node(
        "root",
        vec![
            alg(HIER_ROOT, &[]),
            DgmLayoutNodeItem::LayoutNode(Box::new(box_of("high"))),
            DgmLayoutNodeItem::LayoutNode(Box::new(below)),
        ],
    );
    let roots = each(
        DgmAxis::Ch,
        DgmElementType::Node,
        vec![DgmForEachItem::LayoutNode(Box::new(root))],
    );
    let list = vec![
        constraint(Kind::W, "high", (Kind::W, ""), 10.0),
        constraint(Kind::H, "high", (Kind::W, "high"), 0.5),
        constraint(Kind::W, "low", (Kind::W, "high"), 1.0),
        constraint(Kind::H, "low", (Kind::W, "high"), 0.5),
        constraint(Kind::Sp, "root", (Kind::W, "high"), 0.25),
        constraint(Kind::SibSp, "below", (Kind::W, "high"), 0.5),
    ];
    let whole = node(
        "whole",
        vec![
            alg(HIER_CHILD, &[]),
            constraints(list),
            DgmLayoutNodeItem::ForEach(Box::new(roots)),
        ],
    );
    let nodes = [("a", ""), ("b", "a"), ("c", "a")];
    arranged(&diagram(&nodes, whole), |plan| {
        assert_eq!(areas(plan, "high"), [[30, 5, 40, 20]]);
        assert_eq!(areas(plan, "low"), [[0, 35, 40, 20], [60, 35, 40, 20]]);
    });
}

#[test]
fn what_is_around_has_the_last_word() {
    let inner = node(
        "inner",
        vec![
            alg(SPACE, &[]),
            constraints(vec![
                constraint(Kind::W, "", (Kind::H, ""), 3.0),
                constraint(Kind::H, "", (Kind::W, ""), 0.5),
            ]),
        ],
    );
    let whole = node(
        "whole",
        vec![
            alg(0, &[(DgmParamId::Ar, "1")]),
            constraints(vec![constraint(Kind::W, "inner", (Kind::W, ""), 0.5)]),
            DgmLayoutNodeItem::LayoutNode(Box::new(inner)),
        ],
    );
    arranged(&diagram(&[("a", "")], whole), |plan| {
        // Half of the square that fits into the room.
        assert_eq!(areas(plan, "inner")[0][2], 30);
    });
}

#[test]
fn spaces_of_a_size_keep_what_is_beside_them_in_its_place() {
    let part =
        |name: &str| DgmLayoutNodeItem::LayoutNode(Box::new(node(name, vec![alg(SPACE, &[])])));
    let dot = node("dot", vec![alg(SPACE, &[]), shape("ellipse")]);
    let whole = node(
        "whole",
        vec![
            alg(0, &[]),
            constraints(vec![
                constraint(Kind::W, "dot", (Kind::H, ""), 0.1),
                constraint(Kind::H, "dot", (Kind::H, ""), 0.1),
                constraint(Kind::CtrY, "dot", (Kind::H, ""), 0.2),
                constraint(Kind::W, "space", (Kind::W, ""), 1.0),
                constraint(Kind::H, "space", (Kind::H, ""), 1.0),
            ]),
            DgmLayoutNodeItem::LayoutNode(Box::new(dot)),
            part("space"),
            part("place"),
        ],
    );
    arranged(&diagram(&[("a", "")], whole), |plan| {
        assert_eq!(areas(plan, "dot")[0], [0, 9, 6, 6]);
    });
}

#[test]
fn text_that_keeps_its_size_has_margins_of_that_size() {
    let itself = DgmLayoutNodeItem::PresOf(Box::new(DgmPresOf {
        axis: vec![DgmAxis::Self_],
        ..DgmPresOf::default()
    }));
    let item = node("node", vec![alg(TEXT, &[]), itself]);
    let inner = vec![DgmForEachItem::LayoutNode(Box::new(item))];
    let all = each(DgmAxis::Ch, DgmElementType::Node, inner);
    let items = vec![alg(LINEAR, &[]), DgmLayoutNodeItem::ForEach(Box::new(all))];
    let mut diagram = diagram(&[("a", "")], node("whole", items));
    let data = diagram
        .data
        .as_mut()
        .and_then(|data| data.data_model.as_mut());
    let points = data.and_then(|model| model.pt_lst.as_mut());
    let point = points
        .and_then(|points| points.pt.last_mut())
        .expect("a point");
    let run = RunElemItem::Run(Box::new(Run {
        text: Some("text".to_owned()),
        r_pr: Some(Box::new(RunProperties {
            sz: Some(1000),
            ..RunProperties::default()
        })),
    }));
    point.tx_body = Some(Box::new(TxBody {
        paragraphs: vec![Paragraph {
            runs: vec![run.into()],
            ..Paragraph::default()
        }],
        ..TxBody::default()
    }));
    point.pr_set = Some(Box::new(DgmPrSet {
        cust_t: Some(true),
        ..DgmPrSet::default()
    }));
    arranged(&diagram, |plan| {
        let place = plan.parts.iter().position(|part| part.name == "node");
        let place = place.expect("a part");
        let words = Words::new(plan, &plan.parts[place]).expect("words");
        // A bit more than half of ten points, whatever the others have.
        assert_eq!(words.body(plan, place, 65.0).l_ins, Some(71_120));
    });
}
