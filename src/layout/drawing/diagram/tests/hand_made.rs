//! What was made larger or moved by hand.

use super::*;
use crate::editor_bin::drawing::{DgmPresOf, ShapeStyle, StyleRef};
use crate::layout::drawing::diagram::look::own_style;

/// Says of the part of a name that shows a point how it was changed.
fn changed(diagram: &mut SmartArt, point: &str, name: &str, set: DgmPrSet) {
    let data = diagram.data.as_mut();
    let model = data.and_then(|data| data.data_model.as_mut());
    let points = model.and_then(|model| model.pt_lst.as_mut());
    points.expect("points").pt.push(DgmPt {
        model_id: Some(format!("{name} of {point}")),
        kind: Some(DgmPtType::Pres),
        pr_set: Some(Box::new(DgmPrSet {
            pres_assoc_id: Some(point.to_owned()),
            pres_name: Some(name.to_owned()),
            ..set
        })),
        ..DgmPt::default()
    });
}

fn inner(node: DgmLayoutNode) -> DgmLayoutNodeItem {
    DgmLayoutNodeItem::LayoutNode(Box::new(node))
}

#[test]
fn a_row_of_what_was_made_smaller_has_room_for_all_of_it() {
    let list = vec![
        constraint(Kind::W, "text", (Kind::W, ""), 1.0),
        constraint(Kind::H, "text", (Kind::H, ""), 1.0),
    ];
    let text = node("text", vec![alg(TEXT, &[]), shape("rect")]);
    let step = node("step", vec![alg(0, &[]), constraints(list), inner(text)]);
    let steps = vec![DgmForEachItem::LayoutNode(Box::new(step))];
    let steps = each(DgmAxis::Ch, DgmElementType::Node, steps);
    let list = vec![
        constraint(Kind::W, "step", (Kind::W, ""), 1.0),
        constraint(Kind::H, "step", (Kind::H, ""), 1.0),
    ];
    let whole = vec![
        alg(LINEAR, &[(DgmParamId::LinDir, "fromT")]),
        constraints(list),
        DgmLayoutNodeItem::ForEach(Box::new(steps)),
    ];
    let mut diagram = diagram(&[("a", ""), ("b", "")], node("whole", whole));
    for point in ["a", "b"] {
        let set = DgmPrSet {
            cust_scale_y: Some(25_000),
            ..DgmPrSet::default()
        };
        changed(&mut diagram, point, "text", set);
    }
    arranged(&diagram, |plan| {
        // A quarter of the height each, together in the middle.
        let expected = [[0, 15, 100, 15], [0, 30, 100, 15]];
        assert_eq!(areas(plan, "step"), expected);
        assert_eq!(areas(plan, "text"), expected);
    });
}

#[test]
fn text_follows_the_shape_that_it_stands_on() {
    let child = |kind: Kind, of: (Kind, &str), share: f64| DgmConstr {
        for_: Some(1),
        ref_for: (!of.1.is_empty()).then_some(1),
        ..constraint(
            kind,
            if of.1.is_empty() { "tile" } else { "text" },
            of,
            share,
        )
    };
    let list = vec![
        child(Kind::W, (Kind::W, ""), 0.5),
        child(Kind::H, (Kind::H, ""), 0.5),
        child(Kind::L, (Kind::W, ""), 0.0),
        child(Kind::T, (Kind::H, ""), 0.5),
        child(Kind::W, (Kind::W, "tile"), 1.0),
        child(Kind::H, (Kind::H, "tile"), 0.5),
        child(Kind::L, (Kind::L, "tile"), 1.0),
        child(Kind::T, (Kind::T, "tile"), 1.0),
    ];
    let stays = [DgmParamId::HorzAlign, DgmParamId::VertAlign].map(|align| (align, "none"));
    let whole = vec![
        alg(0, &stays),
        constraints(list),
        inner(node("tile", vec![alg(SPACE, &[]), shape("rect")])),
        inner(node("text", vec![alg(TEXT, &[])])),
    ];
    let mut diagram = diagram(&[("a", "")], node("whole", whole));
    let set = DgmPrSet {
        cust_scale_x: Some(80_000),
        cust_lin_fact_neighbor_x: Some(20_000),
        ..DgmPrSet::default()
    };
    changed(&mut diagram, "", "tile", set);
    arranged(&diagram, |plan| {
        assert_eq!(areas(plan, "tile"), [[15, 30, 40, 30]]);
        assert_eq!(areas(plan, "text"), [[15, 30, 40, 15]]);
    });
    // What was scaled itself is not scaled twice.
    let set = DgmPrSet {
        cust_scale_x: Some(60_000),
        ..DgmPrSet::default()
    };
    changed(&mut diagram, "", "text", set);
    arranged(&diagram, |plan| {
        assert_eq!(areas(plan, "text"), [[20, 30, 30, 15]]);
    });
}

#[test]
fn a_style_that_was_given_to_a_node_or_a_part_stands_instead_of_that_of_its_label() {
    let styled = |place: i32| {
        let line = StyleRef {
            idx: Some(place),
            ..StyleRef::default()
        };
        DgmPrSet {
            style: Some(Box::new(ShapeStyle {
                ln_ref: Some(Box::new(line)),
                ..ShapeStyle::default()
            })),
            ..DgmPrSet::default()
        }
    };
    // Each shows the node behind that which it stands for, as the shapes of a funnel do.
    let shown = DgmLayoutNodeItem::PresOf(Box::new(DgmPresOf {
        axis: vec![DgmAxis::FollowSib],
        pt_type: vec![DgmElementType::Node],
        cnt: vec![1],
        ..DgmPresOf::default()
    }));
    let text = node("text", vec![alg(TEXT, &[]), shape("rect"), shown]);
    let texts = vec![DgmForEachItem::LayoutNode(Box::new(text))];
    let texts = each(DgmAxis::Ch, DgmElementType::Node, texts);
    let texts = DgmLayoutNodeItem::ForEach(Box::new(texts));
    let whole = node("whole", vec![alg(LINEAR, &[]), texts]);
    let mut diagram = diagram(&[("a", ""), ("b", ""), ("c", "")], whole);
    changed(&mut diagram, "a", "text", styled(2));
    let data = diagram.data.as_mut().expect("data");
    let model = data.data_model.as_mut().expect("a model");
    let points = &mut model.pt_lst.as_mut().expect("points").pt;
    let last = points
        .iter_mut()
        .find(|point| point.model_id.as_deref() == Some("c"));
    last.expect("a node").pr_set = Some(Box::new(styled(1)));
    arranged(&diagram, |plan| {
        let parts = plan.parts.iter().filter(|part| part.name == "text");
        let styles = parts.map(|part| own_style(plan, part)?.ln_ref.as_ref()?.idx);
        assert_eq!(styles.collect::<Vec<_>>(), [Some(2), Some(1), None]);
    });
}
