//! What is drawn in cells beside text, by the paths that print paints.

use crate::layout::display::Item;
use crate::layout::sheet::{grounds, icons, sparkline};
use crate::render::ids::Identifiers;
use crate::render::node::{Attr, Kind, Node};
use crate::render::page::shapes;
use crate::resolve::sheet::conditional::icon::CellIcon;
use crate::resolve::sheet::sparkline::Spark;
use crate::resolve::sheet::style::CellBorders;

/// The icon of a conditional format; the page's stylesheet gives it its size.
pub fn icon(icon: CellIcon) -> Node {
    let mut items = Vec::new();
    icons::icon(icon, [0, 0, icons::SIDE], &mut items);
    drawing("icon", [icons::SIDE, icons::SIDE], &items)
}

/// A sparkline of a cell of a width and a height in pixels.
pub fn sparkline(spark: &Spark, size: [u32; 2]) -> Node {
    let mut items = Vec::new();
    let [width, height] = size;
    sparkline::sparkline(spark, [0, 0, width, height], &mut items);
    drawing("over", size.map(i64::from), &items)
}

/// The lines from corner to corner of a cell of a width and a height in pixels.
pub fn diagonals(borders: CellBorders, size: [u32; 2]) -> Node {
    let mut items = Vec::new();
    let [width, height] = size;
    let lines = grounds::diagonals(borders, [0, 0, width, height]);
    grounds::paint_borders(&lines, &mut items);
    drawing("over", size.map(i64::from), &items)
}

/// Paths in a box of a size in pixels.
fn drawing(purpose: &str, size: [i64; 2], items: &[Item]) -> Node {
    // A pixel is three quarters of a point, and the paths are written in hundredths of a point.
    let [width, height] = size.map(|pixels| pixels * 75);
    let mut node = Node::of(Kind::Svg, purpose)
        .with(Attr::ViewBox, format!("0 0 {width} {height}"))
        .with(Attr::Hidden, "true");
    let ids = Identifiers::default();
    for item in items {
        if let Item::Path(path) = item {
            node.push(shapes::path(path, &ids));
        }
    }
    node
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::xlsy::BorderStyle;
    use crate::render::node::Child;
    use crate::resolve::colour::Rgba;
    use crate::resolve::sheet::conditional::icon::IconShape;
    use crate::resolve::sheet::style::Edge;

    #[test]
    fn lines_across_a_cell_go_from_corner_to_corner() {
        let borders = CellBorders {
            diagonal: Some(Edge {
                style: BorderStyle::Thin,
                colour: Rgba::BLACK,
            }),
            diagonal_up: true,
            diagonal_down: true,
            ..CellBorders::default()
        };
        assert_eq!(diagonals(borders, [40, 20]).children.len(), 2);
    }

    #[test]
    fn an_icon_is_a_drawing_of_its_paths() {
        let node = icon(CellIcon {
            shape: IconShape::Light,
            colour: Rgba::BLACK,
        });
        assert_eq!(node.attribute(Attr::ViewBox), Some("0 0 1200 1200"));
        let paths = node.children.iter();
        let paths =
            paths.filter(|child| matches!(child, Child::Node(node) if node.kind == Kind::Path));
        assert_eq!(paths.count(), 3);
    }
}
