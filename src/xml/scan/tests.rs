use std::fmt::Write as _;
use std::io::BufReader;

use super::*;
use crate::error::ErrorKind;

/// What a token is, as text.
fn shown(token: Token<'_>) -> String {
    let lossy = String::from_utf8_lossy;
    match token {
        Token::Start(tag) => {
            let mut text = format!("<{}", lossy(tag.name));
            for (name, value) in tag.attributes() {
                let _ = write!(text, " {}={}", lossy(name), lossy(value));
            }
            text + if tag.empty { "/>" } else { ">" }
        }
        Token::End => "</>".to_owned(),
        Token::Text(text) => text.to_owned(),
        Token::CData(text) => format!("[{text}]"),
        Token::Done => "done".to_owned(),
    }
}

/// The tokens in the first child of the root, of a source that gives at most so many bytes at once.
fn tokens(text: &str, len: usize) -> Result<Vec<String>> {
    let source = BufReader::with_capacity(len, text.as_bytes());
    let mut xml = Xml::new("/test.xml", Box::new(source));
    xml.root()?;
    let mut all = Vec::new();
    xml.children(&mut |xml| {
        let Some(mut scanner) = xml.scan() else {
            return Ok(());
        };
        while all.last().map(String::as_str) != Some("done") {
            all.push(shown(scanner.next_token()?));
        }
        Ok(())
    })?;
    Ok(all)
}

#[test]
fn tags_are_the_same_however_they_are_written_and_wherever_the_source_ends() {
    let text = "<a><s><c r=\"A1\" t='s'><v>1</v></c><c\n r = \"x>y/\"\t/><c r='\"'q=\"'\"></c ><v/>&lt;\
        <!-- <c> --><?c > ?><![CDATA[<c>]]><x:c a=\"1\"/><is><t b=c d=\"e\"/></is></s><z/></a>";
    let expected = [
        "<c r=A1 t=s>",
        "<v>",
        "1",
        "</>",
        "</>",
        "<c r=x>y//>",
        "<c r=\" q='>",
        "</>",
        "<v/>",
        "&lt;",
        "[<c>]",
        "< a=1/>",
        "<is>",
        // Behind what is no attribute there are none.
        "<t/>",
        "</>",
        "done",
    ];
    for len in 1..text.len() {
        assert_eq!(tokens(text, len).expect("well-formed"), expected, "{len}");
    }
}

#[test]
fn names_have_the_prefix_of_the_scanned_element() {
    let found = tokens("<a><x:s><x:c/><c/><y:c/></x:s></a>", 64).expect("well-formed");
    assert_eq!(found, ["<c/>", "</>", "</>", "done"]);
}

#[test]
fn plain_text_is_what_stands_for_itself_up_to_the_end_tag() {
    let text = "<s><v>1\u{20ac}</v><v></v><v> 2 </v><v>\t</v>\
        <v>a&amp;b</v><v>a\r\nb</v><v>c<t/></v><v>d</v ><row>e</row></s>";
    for preserve in [false, true] {
        let mut xml = Xml::new("/test.xml", Box::new(text.as_bytes()));
        xml.root().expect("a root element");
        let mut scanner = xml.scan().expect("content");
        let mut found = Vec::new();
        loop {
            match scanner.next_token().expect("well-formed") {
                Token::Start(tag) if !tag.empty => {
                    let mut text = String::new();
                    let is_plain = scanner.push_plain_text(preserve, &mut text);
                    found.push(is_plain.then_some(text));
                }
                Token::Done => break,
                _ => {}
            }
        }
        let spaced = if preserve { [" 2 ", "\t"] } else { ["2", ""] };
        let plain = ["1\u{20ac}", ""].into_iter().chain(spaced);
        // The others are left to be read token by token.
        let others = [const { None }; 5];
        let expected: Vec<Option<String>> = plain
            .map(|text| Some(text.to_owned()))
            .chain(others)
            .collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn limits_are_held() {
    let what = |text: &str| match tokens(text, 4096).map_err(|error| error.into_details().kind) {
        Err(ErrorKind::LimitExceeded { what, .. }) => what,
        other => panic!("{other:?}"),
    };
    let attributes: String = (0..=limits::XML_ATTRIBUTES)
        .map(|n| format!(" a{n}=''"))
        .collect();
    for space in [" ", "\n"] {
        let text = format!("<a><s><c{}/></s></a>", attributes.replace(' ', space));
        assert_eq!(what(&text), "the number of attributes");
    }
    let deep = format!("<a><s>{}</s></a>", "<c>".repeat(limits::XML_DEPTH + 1));
    assert_eq!(what(&deep), "the nesting of elements");
}

#[test]
fn an_end_tag_fits_its_start_tag() {
    for text in [
        "<a><s><c></v></s></a>",
        "<a><s><is></it></s></a>",
        "<a><s><row></raws></s></a>",
    ] {
        assert!(tokens(text, 64).is_err(), "{text}");
    }
}
