//! Lists: what stands in front of their items.

use quire::layout::display::{Item, Page};
use quire::layout::document::Options;
use quire::layout::units::{Emu, Size};

use crate::{lines, package, pages_of, section};

/// A picture of VML, one of a drawing, one that is elsewhere, and one that is no more than a shape.
const NUMBERING: &str = r#"
    <w:numPicBullet w:numPicBulletId="0"><w:pict><v:shape style="width:9pt;height:4.5pt"><v:imagedata r:id="inside"/></v:shape></w:pict></w:numPicBullet>
    <w:numPicBullet w:numPicBulletId="1"><w:drawing><wp:inline><wp:extent cx="95250" cy="95250"/><a:blip r:embed="inside"/></wp:inline></w:drawing></w:numPicBullet>
    <w:numPicBullet w:numPicBulletId="2"><w:pict><v:shape style="width:9pt;height:9pt"><v:imagedata r:id="outside"/></v:shape></w:pict></w:numPicBullet>
    <w:numPicBullet w:numPicBulletId="3"><w:pict><v:shape style="width:3in;height:3in"/></w:pict></w:numPicBullet>"#;

/// A list whose first levels have these bullets, and a paragraph of each.
fn bulleted() -> Page {
    let level = |level: usize| {
        format!(
            r#"<w:lvl w:ilvl="{level}"><w:numFmt w:val="bullet"/><w:lvlText w:val="+"/><w:lvlPicBulletId w:val="{level}"/><w:pPr><w:ind w:left="600" w:hanging="600"/></w:pPr></w:lvl>"#
        )
    };
    let levels: String = (0..4).map(level).collect();
    let numbering = format!(
        r#"{NUMBERING}<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
    );
    let item = |level: usize| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr><w:rPr><w:sz w:val="40"/></w:rPr></w:pPr><w:r><w:t>i{level}</w:t></w:r></w:p>"#
        )
    };
    let body: String = (0..4).map(item).collect();
    let parts = [(
        "numbering.xml",
        "numbering",
        "w:numbering",
        numbering.as_str(),
    )];
    let body = format!("{body}{}", section(""));
    let mut package = package(&body, &parts).file("word/media/a.gif", "image/gif", b"GIF89a");
    package.relationships(
        "word/_rels/numbering.xml.rels",
        &[
            ("inside", "image", "media/a.gif"),
            ("outside", "image", "https://example.com/a.gif"),
        ],
    );
    pages_of(package, Options::default()).remove(0)
}

#[test]
fn bullets_are_pictures_where_there_are_any() {
    let page = bulleted();
    assert_eq!(lines(&page), ["i0", "i1", "+i2", "+i3"]);
    let mut pictures = Vec::new();
    for item in &page.items {
        if let Item::Picture(picture) = item {
            pictures.push(picture);
        }
    }
    assert_eq!(pictures.len(), 2);
    assert_eq!(pictures[0].media, pictures[1].media);
    // They are as high as the text of twenty points asks for, whatever their own size.
    let sizes = pictures.iter().map(|picture| picture.area.size);
    let points = |size: Size| (size.width.to_points(), size.height.to_points());
    let sizes: Vec<_> = sizes.map(points).collect();
    assert_eq!(sizes, [(28.0, 14.0), (14.0, 14.0)]);
    assert!(
        pictures
            .iter()
            .all(|picture| picture.area.origin.x == Emu::twips(500))
    );
}
