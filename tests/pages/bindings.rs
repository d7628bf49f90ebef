//! Content controls that show the document's own XML.

use crate::common::Parts;
use crate::{NAMESPACE, WORD, lines, pages_of};
use quire::layout::document::Options;

const ID: &str = "{5448916C-134B-45E6-B8FE-88CC1FFC17C3}";

/// The lines of a document of one paragraph, in which a control of this kind is bound to a path in `xml`.
fn shown(xml: &str, kind: &str, path: &str) -> Vec<String> {
    let about = format!(
        r#"<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{ID}"/>"#
    );
    let main = format!(
        r#"<w:document {NAMESPACE}><w:body><w:p><w:r><w:t xml:space="preserve">It says </w:t></w:r><w:sdt><w:sdtPr>
        <w:dataBinding w:prefixMappings="xmlns:n='urn:n'" w:xpath="{path}" w:storeItemID="{ID}"/>{kind}</w:sdtPr>
        <w:sdtContent><w:r><w:t>saved</w:t></w:r></w:sdtContent></w:sdt></w:p></w:body></w:document>"#
    );
    let mut package = Parts::new(
        "word/document.xml",
        &format!("{WORD}.document.main+xml"),
        &main,
    )
    .part("customXml/item1.xml", "application/xml", xml)
    .part(
        "customXml/itemProps1.xml",
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        &about,
    );
    package.relationships(
        "word/_rels/document.xml.rels",
        &[("rId1", "customXml", "../customXml/item1.xml")],
    );
    package.relationships(
        "customXml/_rels/item1.xml.rels",
        &[("rId1", "customXmlProps", "itemProps1.xml")],
    );
    lines(&pages_of(package, Options::default())[0])
}

#[test]
fn a_control_shows_what_the_xml_says() {
    let xml = r#"<n:r xmlns:n="urn:n"><n:a k="kept">now</n:a><n:two>one
two</n:two><n:none/><n:day>2026-11-28</n:day><n:on>true</n:on></n:r>"#;
    let text = |path: &str| shown(xml, "<w:text/>", path);
    assert_eq!(text("/n:r[1]/n:a[1]"), ["It says now"]);
    assert_eq!(text("/n:r[1]/n:a[1]/@k"), ["It says kept"]);
    assert_eq!(text("/n:r[1]/n:two[1]"), ["It says one two"]);
    let lines = shown(xml, r#"<w:text w:multiLine="1"/>"#, "/n:r[1]/n:two[1]");
    assert_eq!(lines, ["It says one", "two"]);
    let list =
        r#"<w:dropDownList><w:listItem w:displayText="At once" w:value="now"/></w:dropDownList>"#;
    assert_eq!(shown(xml, list, "/n:r[1]/n:a[1]"), ["It says At once"]);
    let date = r#"<w:date><w:dateFormat w:val="d.M.yyyy"/><w:lid w:val="de-DE"/></w:date>"#;
    assert_eq!(shown(xml, date, "/n:r/n:day"), ["It says 28.11.2026"]);
}

#[test]
fn a_control_keeps_its_text_where_the_xml_says_nothing() {
    let xml = r#"<n:r xmlns:n="urn:n"><n:none/></n:r>"#;
    for path in ["/n:r/n:none", "/n:r/n:other", "/n:r/n:none[@a='b']", "none"] {
        assert_eq!(shown(xml, "<w:text/>", path), ["It says saved"], "{path}");
    }
    assert_eq!(shown("<n:r", "<w:text/>", "/n:r"), ["It says saved"]);
}
