use super::*;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn open(text: &str) -> Xml<'_> {
    let mut xml = Xml::new("/test.xml", Box::new(text.as_bytes()));
    xml.root().expect("a root element");
    xml
}

/// All elements and texts below the current element as an outline.
fn outline(xml: &mut Xml<'_>) -> Result<String> {
    let mut out = xml.name().to_owned();
    for (name, value) in xml.attrs() {
        out.push_str(&format!(" {name}={value}"));
    }
    let mut inside = Vec::new();
    xml.content(&mut |xml, node| {
        inside.push(match node {
            Node::Element => outline(xml)?,
            Node::Text(text) => format!("{text:?}"),
        });
        Ok(())
    })?;
    if !inside.is_empty() {
        out.push_str(&format!("({})", inside.join(", ")));
    }
    Ok(out)
}

fn outline_of(text: &str) -> String {
    outline(&mut open(text)).expect("well-formed")
}

#[test]
fn names_are_canonical_whatever_the_prefixes() {
    let transitional = format!(r#"<w:p xmlns:w="{W}" w:a="1" b="2"><w:r/></w:p>"#);
    assert_eq!(outline_of(&transitional), "w:p w:a=1 b=2(w:r)");
    let renamed = format!(r#"<q:p xmlns:q="{W}" q:a="1" b="2"><q:r/></q:p>"#);
    assert_eq!(outline_of(&renamed), "w:p w:a=1 b=2(w:r)");
    let default = format!(r#"<p xmlns="{W}" b="2"><r xmlns=""/></p>"#);
    assert_eq!(outline_of(&default), "w:p b=2(r)");
    let strict = r#"<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>"#;
    assert_eq!(outline_of(strict), "w:p");
    let swapped = format!(r#"<a:p xmlns:a="{W}" xmlns:w="urn:none" w:x="1"><w:r/></a:p>"#);
    assert_eq!(outline_of(&swapped), "w:p ?w:x=1(?w:r)");
}
