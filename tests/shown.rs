//! Text documents as the viewer shows them: page by page, as streams of nodes.

mod common;

use common::{Parts, converted};
use quire::layout::document::Markup;
use quire::layout::text::{FontBook, MemoryFonts};
use quire::render::page::{PagedDocument, ShownPage};

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const NAMESPACE: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;

fn opened(body: &str, header: Option<&str>) -> PagedDocument {
    let xml = |root: &str, content: &str| format!("<{root} {NAMESPACE}>{content}</{root}>");
    let reference = match header {
        Some(_) => r#"<w:headerReference w:type="default" r:id="header"/>"#,
        None => "",
    };
    let body = format!("<w:body>{body}<w:sectPr>{reference}</w:sectPr></w:body>");
    let mut package = Parts::new(
        "word/document.xml",
        &format!("{WORD}.document.main+xml"),
        &xml("w:document", &body),
    );
    if let Some(header) = header {
        let kind = format!("{WORD}.header+xml");
        package = package.part("word/header1.xml", &kind, &xml("w:hdr", header));
        package.relationships(
            "word/_rels/document.xml.rels",
            &[("header", "header", "header1.xml")],
        );
    }
    let fonts = FontBook::new(Box::new(MemoryFonts::default()));
    PagedDocument::open(
        converted(package).editor_bin,
        fonts,
        std::rc::Rc::new(|_| None),
    )
    .expect("the document is opened")
}

fn all(document: &mut PagedDocument) -> Vec<ShownPage> {
    let mut pages = Vec::new();
    while let Some(page) = document.next_page().expect("every page is laid out") {
        pages.push(page);
    }
    pages
}

const THREE: &str = r#"<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>One</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/>
    <w:t>Two</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/><w:t>Three</w:t></w:r></w:p>"#;

#[test]
fn pages_come_one_after_another() {
    let mut document = opened(THREE, None);
    assert_eq!(document.count(), None);
    let pages = all(&mut document);
    let places: Vec<_> = pages.iter().map(|page| page.index).collect();
    assert_eq!(places, [0, 1, 2]);
    assert_eq!(pages[0].text, "One\n");
    assert_eq!(pages[0].landmarks[0].text, "One");
    assert!(pages[2].text.contains("Three"));
    assert!(pages.iter().all(|page| !page.nodes.is_empty()));
    assert!(
        pages[1].styles.is_empty() || pages[1].styles != pages[0].styles,
        "a style is defined once"
    );
    assert!(document.fonts(0).count() > 0);
}

#[test]
fn pages_come_again_once_they_are_counted() {
    let header = r#"<w:p><w:r><w:t xml:space="preserve">of </w:t></w:r><w:fldSimple w:instr="NUMPAGES"><w:r><w:t>many</w:t></w:r></w:fldSimple></w:p>"#;
    let pages = all(&mut opened(THREE, Some(header)));
    let places: Vec<_> = pages.iter().map(|page| page.index).collect();
    assert_eq!(places, [0, 1, 2, 0, 1, 2]);
    assert!(pages[0].text.starts_with("of many"), "{}", pages[0].text);
    assert!(pages[3].text.starts_with("of 3"), "{}", pages[3].text);
}

#[test]
fn changes_are_shown_as_is_wanted() {
    let body = concat!(
        r#"<w:p><w:r><w:t xml:space="preserve">a </w:t></w:r><w:ins w:id="1" w:author="A"><w:r><w:t>new</w:t></w:r></w:ins>"#,
        r#"<w:del w:id="2" w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>"#,
    );
    let mut document = opened(body, None);
    assert!(!document.is_revised() && !document.has_comments());
    let said = |document: &mut PagedDocument| {
        let pages = all(document);
        assert_eq!(pages[0].index, 0);
        pages[0].text.trim_end().to_owned()
    };
    assert_eq!(said(&mut document), "a newold");
    assert!(document.is_revised());
    document.lay_out(Markup::Final, false);
    assert_eq!(said(&mut document), "a new");
    assert!(document.is_revised());
    document.lay_out(Markup::Original, true);
    assert_eq!(said(&mut document), "a old");
}

#[test]
fn pages_that_are_begun_anew_are_counted_anew() {
    let header =
        r#"<w:p><w:fldSimple w:instr="NUMPAGES"><w:r><w:t>many</w:t></w:r></w:fldSimple></w:p>"#;
    let change = r#"<w:p><w:del w:id="2" w:author="A"><w:r><w:br w:type="page"/><w:delText>old</w:delText></w:r></w:del></w:p>"#;
    let mut document = opened(&format!("{THREE}{change}"), Some(header));
    document.next_page().expect("the first page is laid out");
    document.lay_out(Markup::Final, false);
    let pages = all(&mut document);
    let places: Vec<_> = pages.iter().map(|page| page.index).collect();
    assert_eq!(places, [0, 1, 2, 0, 1, 2]);
    assert!(pages[3].text.contains('3'), "{}", pages[3].text);
}
