//! What was made larger or moved by hand.

use super::*;

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
}
