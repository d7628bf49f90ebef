//! What is behind everything on a page.

use quire::layout::display::{Fill, Item};
use quire::layout::document::Options;
use quire::layout::units::Rect;

use crate::common::Parts;
use crate::{NAMESPACE, WORD, pages_of, paragraph, section};

/// The fills of the first page of a document with a background, over the whole page each.
fn fills(background: &str) -> Vec<Fill> {
    let body = format!("{}{}", paragraph("text", ""), section(""));
    let xml = format!(
        r##"<w:document {NAMESPACE}><w:background w:color="FF0000"><v:background fillcolor="#ff0000">{background}</v:background></w:background><w:body>{body}</w:body></w:document>"##
    );
    let package = Parts::new(
        "word/document.xml",
        &format!("{WORD}.document.main+xml"),
        &xml,
    );
    let page = pages_of(package, Options::default()).swap_remove(0);
    let whole = Rect {
        size: page.size,
        ..Rect::default()
    };
    let fill = |item: &Item| match item {
        Item::Path(path) => {
            assert_eq!(path.path, quire::layout::display::Path::rect(whole));
            assert!(path.stroke.is_none());
            path.fill.clone()
        }
        _ => None,
    };
    page.items.iter().filter_map(fill).collect()
}

#[test]
fn backgrounds_have_their_gradient() {
    let plain = fills("");
    assert!(plain.iter().all(|fill| matches!(fill, Fill::Solid(_))));
    let fills =
        fills(r#"<v:fill type="gradient" color2="fill darken(51)" method="linear sigma"/>"#);
    let Some(Fill::Gradient(gradient)) = fills.last() else {
        panic!("no gradient");
    };
    let colours: Vec<_> = gradient.stops.iter().map(|stop| stop.1.0).collect();
    assert_eq!(colours, [[51, 0, 0, 255], [255, 0, 0, 255]]);
}
