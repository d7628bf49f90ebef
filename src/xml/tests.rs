use std::io::BufReader;

use super::*;
use crate::error::ErrorKind;
use crate::limits;

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

const MC: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// A document element with the namespaces that the tests below use.
fn body(inside: &str) -> String {
    format!(
        r#"<w:body xmlns:w="{W}" xmlns:mc="{MC}" xmlns:u="urn:unknown"
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
            xmlns:am3d="http://schemas.microsoft.com/office/drawing/2017/model3d">{inside}</w:body>"#
    )
}

fn error_of(text: &str) -> Error {
    let mut xml = Xml::new("/test.xml", Box::new(text.as_bytes()));
    match xml.root().and_then(|()| outline(&mut xml)) {
        Ok(outline) => panic!("no error, but {outline}"),
        Err(error) => error,
    }
}

#[test]
fn main_spreadsheet_names_are_bare_and_vml_has_x() {
    let text = r#"<m:row xmlns:m="http://purl.oclc.org/ooxml/spreadsheetml/main" r="1"
        xmlns:q="urn:schemas-microsoft-com:office:excel"><m:c r="A1"/><q:ClientData/></m:row>"#;
    assert_eq!(
        outline_of(text).replace(r#""\n""#, ""),
        "row r=1(c r=A1, x:ClientData)"
    );
    assert_eq!(
        outline_of(r#"<a xmlns="urn:x" xml:space="preserve"/>"#),
        "?:a xml:space=preserve"
    );
}

#[test]
fn white_space_counts_where_an_element_or_the_root_says_so() {
    let counts = |root: &str| {
        let text =
            format!(r#"<a {root}><t/><t xml:space="preserve"/><t xml:space="default"/></a>"#);
        let mut xml = open(&text);
        let mut told = Vec::new();
        xml.root().unwrap();
        xml.children(&mut |xml| {
            told.push(xml.preserves_space());
            Ok(())
        })
        .unwrap();
        told
    };
    assert_eq!(counts(""), [false, true, false]);
    assert_eq!(counts(r#"xml:space="preserve""#), [true, true, false]);
}

#[test]
fn inner_declarations_end_with_their_element() {
    let text = format!(r#"<x:a xmlns:x="{W}"><x:b xmlns:x="urn:other"><x:c/></x:b><x:d/></x:a>"#);
    assert_eq!(outline_of(&text), "w:a(?x:b(?x:c), w:d)");
    let skipped =
        format!(r#"<x:a xmlns:x="{W}"><x:b xmlns:x="urn:other"><x:c/></x:b><x:d/></x:a>"#);
    let mut xml = open(&skipped);
    let mut names = Vec::new();
    xml.children(&mut |xml| {
        names.push(xml.name().to_owned());
        Ok(())
    })
    .expect("well-formed");
    assert_eq!(names, ["?x:b", "w:d"]);
}

#[test]
fn many_prefixes_do_not_disturb_each_other() {
    let names: Vec<String> = (0..300).map(|n| format!("p{n}")).collect();
    let declarations: String = names
        .iter()
        .map(|name| format!(" xmlns:{name}=\"urn:{name}\""))
        .collect();
    let inside: String = names
        .iter()
        .map(|name| format!("<{name}:e {name}:a='1'/>"))
        .collect();
    let expected: Vec<String> = names
        .iter()
        .map(|name| format!("?{name}:e ?{name}:a=1"))
        .collect();
    let text = format!("<r{declarations}>{inside}{inside}</r>");
    let all = [expected.join(", "), expected.join(", ")].join(", ");
    assert_eq!(outline_of(&text), format!("r({all})"));
}

#[test]
fn attributes_are_decoded() {
    let text = r#"<a b="&lt;&#65;&quot;" c='x"y' d = "1" e=""/>"#;
    assert_eq!(outline_of(text), "a b=<A\" c=x\"y d=1 e=");
    let xml = open(text);
    assert_eq!(xml.attr("e"), Some(""));
    assert_eq!(xml.attr("f"), None);
}

#[test]
fn the_element_is_current_again_after_its_children() {
    let mut xml = open(r#"<a b="1"><c d="2"><e/></c>text</a>"#);
    xml.children(&mut |xml| {
        assert_eq!((xml.name(), xml.attr("d")), ("c", Some("2")));
        xml.children(&mut |xml| {
            assert_eq!((xml.name(), xml.attrs().count()), ("e", 0));
            Ok(())
        })?;
        assert_eq!((xml.name(), xml.attr("d")), ("c", Some("2")));
        // A second call finds nothing.
        xml.children(&mut |_| panic!("read twice"))?;
        assert_eq!(xml.text()?, "");
        Ok(())
    })
    .expect("well-formed");
    assert_eq!((xml.name(), xml.attr("b")), ("a", Some("1")));
    assert_eq!(xml.raw().expect("consumed"), "");
}

#[test]
fn what_is_left_unread_is_skipped() {
    let mut xml = open("<a><b><c>x</c>y</b><d>1<e/>2</d><f/></a>");
    let mut seen = Vec::new();
    xml.children(&mut |xml| {
        seen.push(xml.name().to_owned());
        if xml.name() == "d" {
            seen.push(xml.text()?);
        }
        Ok(())
    })
    .expect("well-formed");
    assert_eq!(seen, ["b", "d", "12", "f"]);
}

#[test]
fn text_is_given_as_it_stands() {
    let text =
        "<t>  a&amp;b\r\n<![CDATA[<x>&amp;]]>&#x41;<!-- no --><?no no?>&nbsp; & c <s>in</s></t>";
    assert_eq!(
        open(text).text().expect("text"),
        "  a&b\n<x>&amp;A&nbsp; & c in"
    );
    assert_eq!(
        outline_of(text),
        r#"t("  a&b\n<x>&amp;A&nbsp; & c ", s("in"))"#
    );
}

#[test]
fn the_first_understood_choice_stands_in_place() {
    let alternate = |choices: &str| -> String {
        body(&format!(
            "<w:a/><mc:AlternateContent>\n{choices}\n</mc:AlternateContent><w:z/>"
        ))
    };
    let outline = |choices: &str| -> String {
        let text = outline_of(&alternate(choices));
        text.split_once('(')
            .map(|(_, inside)| inside.to_owned())
            .unwrap_or_default()
    };
    let wps = r#"<mc:Choice Requires="wps"><w:b>1</w:b><w:c/></mc:Choice>"#;
    let wps_twice = r#"<mc:Choice Requires=" w  wps "><w:d/></mc:Choice>"#;
    let unknown = r#"<mc:Choice Requires="wps u"><w:e/></mc:Choice>"#;
    let unbound = r#"<mc:Choice Requires="nobody"><w:e/></mc:Choice>"#;
    let model = r#"<mc:Choice Requires="am3d"><w:e/></mc:Choice>"#;
    let fallback = "<mc:Fallback><w:f/></mc:Fallback>";
    let join = |parts: &[&str]| parts.concat();
    assert_eq!(
        outline(&join(&[wps, wps_twice, fallback])),
        r#"w:a, w:b("1"), w:c, w:z)"#
    );
    assert_eq!(
        outline(&join(&[unknown, wps_twice, fallback])),
        "w:a, w:d, w:z)"
    );
    assert_eq!(
        outline(&join(&[unknown, unbound, model, fallback])),
        "w:a, w:f, w:z)"
    );
    assert_eq!(outline(&join(&[model])), "w:a, w:z)");
    assert_eq!(outline(""), r#"w:a, w:z)"#);
    // A prefix that is declared on the choice itself, and an alternative inside an alternative.
    let own = r#"<mc:Choice xmlns:q="http://schemas.microsoft.com/office/word/2010/wordml"
        Requires="q"><mc:AlternateContent><mc:Choice Requires="u"/><mc:Fallback><w:g/>
        </mc:Fallback></mc:AlternateContent><w:h/></mc:Choice>"#;
    let inside = outline(&join(&[own, fallback])).replace(r#""\n        ", "#, "");
    assert_eq!(inside, "w:a, w:g, w:h, w:z)");
}

#[test]
fn a_branch_may_be_left_unread_or_read_as_text() {
    let text = body(
        r#"<w:t>1<mc:AlternateContent><mc:Choice Requires="wps">2<w:i>3</w:i></mc:Choice>
           <mc:Fallback>4</mc:Fallback></mc:AlternateContent>5</w:t><w:u/>"#,
    );
    let mut xml = open(&text);
    let mut seen = Vec::new();
    xml.children(&mut |xml| {
        seen.push(xml.name().to_owned());
        seen.push(xml.text()?);
        Ok(())
    })
    .expect("well-formed");
    assert_eq!(seen, ["w:t", "1235", "w:u", ""]);
    let mut xml = open(&text);
    let mut seen = Vec::new();
    xml.children(&mut |xml| {
        seen.push(xml.name().to_owned());
        Ok(())
    })
    .expect("well-formed");
    assert_eq!(seen, ["w:t", "w:u"]);
}

#[test]
fn alternatives_can_be_given_as_elements() {
    let text = body(
        r#"<mc:AlternateContent><mc:Choice Requires="u"><mc:AlternateContent><mc:Fallback><w:a/>
           </mc:Fallback></mc:AlternateContent></mc:Choice></mc:AlternateContent>"#,
    );
    let mut xml = open(&text);
    let mut seen = Vec::new();
    xml.children_raw(&mut |xml| {
        seen.push(xml.name().to_owned());
        xml.children(&mut |xml| {
            seen.push(format!("{} {}", xml.name(), xml.choice_is_understood()));
            xml.children(&mut |xml| {
                seen.push(xml.name().to_owned());
                Ok(())
            })
        })
    })
    .expect("well-formed");
    assert_eq!(seen, ["mc:AlternateContent", "mc:Choice false", "w:a"]);
    let mut xml = open(&text);
    assert!(xml.alternate_content(false));
    let all = outline(&mut xml).expect("well-formed");
    assert_eq!(all.matches("mc:AlternateContent").count(), 2, "{all}");
}

#[test]
fn process_content_gives_the_children_in_place() {
    let text = body(
        r#"<w:p mc:Ignorable="u" mc:ProcessContent="u:yes"><u:yes><w:a/><u:no><w:b/></u:no></u:yes></w:p><u:yes><w:c/></u:yes>"#,
    );
    let all = outline_of(&text);
    assert!(all.ends_with("(w:a, ?u:no(w:b)), ?u:yes(w:c))"), "{all}");
    let text =
        body(r#"<w:p mc:ProcessContent="u:*"><u:yes><w:a/><u:no><w:b/></u:no></u:yes></w:p>"#);
    assert!(outline_of(&text).ends_with("mc:ProcessContent=u:*(w:a, w:b))"));
}

#[test]
fn a_fragment_stands_alone() {
    let text = format!(
        r#"<w:body xmlns:w="{W}" xmlns:mc="{MC}" xmlns:z="urn:z&amp;y" xmlns:q="urn:q" xmlns="urn:d"
        ><w:p z:a="&lt;1"><b>x &amp; y &foo; &#65;<![CDATA[<]]></b><w:r xmlns:q="urn:q2"><q:s/><!--
        --></w:r><mc:AlternateContent/><w:e
        /></w:p><w:next/></w:body>"#
    );
    let mut xml = open(&text);
    let mut fragments = Vec::new();
    xml.children(&mut |xml| {
        fragments.push(xml.raw()?);
        Ok(())
    })
    .expect("well-formed");
    let expected = format!(
        r#"<w:p z:a="&lt;1" xmlns:w="{W}" xmlns:z="urn:z&amp;y" xmlns="urn:d" xmlns:mc="{MC}"><b>x &amp; y &amp;foo; &#65;<![CDATA[<]]></b><w:r xmlns:q="urn:q2"><q:s/></w:r><mc:AlternateContent/><w:e
        /></w:p>"#
    );
    assert_eq!(
        fragments,
        [
            expected.as_str(),
            &format!(r#"<w:next xmlns:w="{W}"></w:next>"#)
        ]
    );
    assert_eq!(
        outline_of(&expected).replace("mc:AlternateContent, ", ""),
        r#"w:p ?z:a=<1(?:b("x & y &foo; A<"), w:r(?q:s), w:e)"#
    );
    // Prefixes named in values are declared as well.
    let text = body(r#"<w:p mc:Ignorable="u"/>"#);
    let mut xml = open(&text);
    let mut raw = String::new();
    xml.children(&mut |xml| {
        raw = xml.raw()?;
        Ok(())
    })
    .expect("well-formed");
    assert!(
        raw.contains(r#"xmlns:u="urn:unknown""#) && !raw.contains("xmlns:wps"),
        "{raw}"
    );
}

#[test]
fn faults_name_the_part_and_the_place() {
    for text in [
        "",
        "   ",
        "text",
        "<a>",
        "<a><b></a>",
        "<a></b>",
        "<a b></a>",
        "<a b=1></a>",
        "<a b='1></a>",
        "<a",
        "<a><![CDATA[x</a>",
        "<a><!-- </a>",
        "<!DOCTYPE a [ <!ENTITY b 'c'>",
        "\0\0\0\0",
    ] {
        let error = error_of(text);
        assert!(matches!(error.kind, ErrorKind::Xml(_)), "{text}: {error:?}");
        assert_eq!(error.part, "/test.xml");
        assert!(
            error.at.is_some_and(|at| at <= text.len() as u64),
            "{text}: {error:?}"
        );
    }
    // What is skipped is checked for its ends as well.
    let mut xml = open("<a><b><c></b></a>");
    assert!(xml.children(&mut |_| Ok(())).is_err());
}

#[test]
fn errors_of_readers_end_the_walk() {
    let mut xml = open("<a><b/><c/></a>");
    let mut seen = 0;
    let result = xml.children(&mut |xml| {
        seen += 1;
        Err(xml.fault("no such thing"))
    });
    assert_eq!(seen, 1);
    assert!(result.is_err_and(|error| error.to_string().contains("no such thing")));
}

#[test]
fn entities_are_never_expanded() {
    let declared = r#"<!DOCTYPE a [<!ENTITY b "b&#65;"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>x&b;y&c;z</a>"#;
    assert_eq!(outline_of(declared), r#"a("xyz")"#);
    assert_eq!(outline_of("<a>x&b;y</a>"), r#"a("x&b;y")"#);
}

#[test]
fn entities_made_of_entities_are_refused() {
    let bomb = r#"<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>"#;
    let error = error_of(bomb);
    assert!(matches!(error.kind, ErrorKind::Xml(_)), "{error:?}");
}

#[test]
fn other_encodings_are_read() {
    let text =
        format!(r#"<?xml version="1.0" encoding="UTF-16"?><w:p xmlns:w="{W}" a="ä€">𝄞</w:p>"#);
    for (mark, bytes) in [
        (
            vec![0xFF, 0xFE],
            text.encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect::<Vec<u8>>(),
        ),
        (
            vec![0xFE, 0xFF],
            text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        ),
        (vec![0xEF, 0xBB, 0xBF], text.clone().into_bytes()),
        (vec![], text.clone().into_bytes()),
    ] {
        let bytes = [mark, bytes].concat();
        let mut xml = Xml::new("/utf16.xml", Box::new(bytes.as_slice()));
        xml.root().expect("a root element");
        assert_eq!(outline(&mut xml).expect("well-formed"), "w:p a=ä€(\"𝄞\")");
    }
}

/// Nested elements, read by a reader that calls itself for each level, as real ones do.
fn nested(depth: usize) -> Result<String> {
    let text = format!("{}{}", "<a b='1'>".repeat(depth), "</a>".repeat(depth));
    let mut xml = Xml::new("/deep.xml", Box::new(text.as_bytes()));
    xml.root()?;
    outline(&mut xml)
}

#[test]
fn nesting_is_limited_and_fits_the_stack_of_a_worker() {
    let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(|| {
        assert!(nested(limits::XML_DEPTH).is_ok());
        for depth in [limits::XML_DEPTH + 1, 100_000] {
            let error = nested(depth).expect_err("too deep");
            assert!(
                matches!(error.kind, ErrorKind::LimitExceeded { .. }),
                "{error:?}"
            );
        }
        // Also where nobody looks.
        let text = format!("<r><s>{}</s></r>", "<a>".repeat(limits::XML_DEPTH));
        assert!(open(&text).children(&mut |_| Ok(())).is_err());
    });
    thread.expect("a thread").join().expect("no overflow");
}

#[test]
fn attributes_and_namespaces_are_limited() {
    for (count, name) in [
        (limits::XML_ATTRIBUTES, "a"),
        (limits::XML_NAMESPACES, "xmlns:a"),
    ] {
        let with = |count: usize| {
            let attributes: String = (0..count).map(|n| format!(" {name}{n}='u'")).collect();
            format!("<r{attributes}/>")
        };
        assert!(
            Xml::new("/a.xml", Box::new(with(count).as_bytes()))
                .root()
                .is_ok()
        );
        let error = Xml::new("/a.xml", Box::new(with(count + 1).as_bytes())).root();
        let error = error.expect_err("too many");
        assert!(
            matches!(error.kind, ErrorKind::LimitExceeded { .. }),
            "{error:?}"
        );
    }
}

#[test]
fn a_piece_without_end_is_stopped() {
    struct Endless;
    impl std::io::Read for Endless {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            into.fill(b'x');
            Ok(into.len())
        }
    }
    for start in ["<a>", "<a b='", "<a><!--", "<a>&"] {
        let source = Box::new(BufReader::new(std::io::Read::chain(
            start.as_bytes(),
            Endless,
        )));
        let mut xml = Xml::new("/endless.xml", source);
        let error = xml.root().and_then(|()| xml.text()).expect_err("endless");
        assert!(
            matches!(error.kind, ErrorKind::LimitExceeded { .. }),
            "{start}: {error:?}"
        );
        assert_eq!(error.part, "/endless.xml");
    }
}

#[test]
fn errors_of_the_source_come_out_as_they_are() {
    struct Broken;
    impl std::io::Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            let kind = ErrorKind::LimitExceeded {
                what: "the size of the part",
                limit: 1,
            };
            Err(std::io::Error::other(Error::in_part(
                kind, "/big.xml", None,
            )))
        }
    }
    let source = BufReader::new(std::io::Read::chain("<a><b/>".as_bytes(), Broken));
    let mut xml = Xml::new("/other.xml", Box::new(source));
    xml.root().expect("a root element");
    let error = xml.children(&mut |_| Ok(())).expect_err("broken");
    assert_eq!(error.part, "/big.xml");
    assert!(matches!(
        error.kind,
        ErrorKind::LimitExceeded { limit: 1, .. }
    ));
}

#[test]
fn changed_bytes_never_panic() {
    let text = body(
        r#"<w:p w:a="&lt;1"><mc:AlternateContent><mc:Choice Requires="wps">1&amp;<w:i/></mc:Choice>
        <mc:Fallback><![CDATA[x]]></mc:Fallback></mc:AlternateContent><!-- c --></w:p>"#,
    );
    for at in 0..text.len() {
        for value in *b"<>&;:='\"/x \0\xFF" {
            let mut changed = text.clone().into_bytes();
            changed[at] = value;
            let mut xml = Xml::new("/changed.xml", Box::new(changed.as_slice()));
            let _ = xml.root().and_then(|()| outline(&mut xml));
            let mut xml = Xml::new("/changed.xml", Box::new(changed.as_slice()));
            let _ = xml.root().and_then(|()| xml.raw());
        }
    }
}

#[test]
fn namespaces_that_nobody_reads_are_told_unless_they_may_be_ignored() {
    let text = r#"<a xmlns:f="urn:foreign" xmlns:g="urn:ignored" xmlns:m="http://schemas.openxmlformats.org/markup-compatibility/2006" m:Ignorable="g"><f:b/><f:c g:d="1"/><g:e/></a>"#;
    let mut xml = Xml::new("/test.xml", Box::new(text.as_bytes()));
    xml.root().expect("a root element");
    xml.children(&mut |_| Ok(())).expect("children");
    assert_eq!(xml.take_unknown_namespaces(), ["urn:foreign"]);
    assert!(xml.take_unknown_namespaces().is_empty());
}

#[test]
fn tags_are_whole_wherever_the_pieces_of_the_source_end() {
    let text = "<a b='1' c = \"x>y/\"><d e=''/>1&amp;2<![CDATA[3]]><!-- > --><f g=\"/\"\n/><?h?>\u{20ac}</a >";
    let whole = outline_of(text);
    assert_eq!(whole, "a b=1 c=x>y/(d e=, \"1&23\", f g=/, \"\u{20ac}\")");
    for len in 1..text.len() {
        let mut xml = Xml::new(
            "/test.xml",
            Box::new(BufReader::with_capacity(len, text.as_bytes())),
        );
        xml.root().expect("a root element");
        assert_eq!(outline(&mut xml).expect("well-formed"), whole, "{len}");
    }
}

#[test]
fn pieces_are_the_same_wherever_a_batch_of_them_ends() {
    // Five pieces each, so that batches end at every one of them; marks of byte order are text inside of a part.
    let text = format!(
        "<a>{}</a>",
        "<b c='1'>\u{FEFF}\u{FEFF}x&amp;</b><d/>".repeat(300)
    );
    let each = format!("b c=1({:?}), d", "\u{FEFF}\u{FEFF}x&");
    let expected = format!("a({})", vec![each; 300].join(", "));
    for len in [1, 7, 64, 1000, 32 << 10] {
        let source = BufReader::with_capacity(len, text.as_bytes());
        let mut xml = Xml::new("/test.xml", Box::new(source));
        xml.root().expect("a root element");
        assert_eq!(outline(&mut xml).expect("well-formed"), expected, "{len}");
    }
}
