use super::*;

fn text_of(source: &str) -> Result<String, ReadError> {
    let mut xml = Xml::new(source, "x.xml");
    xml.root()?;
    let text = xml.text()?;
    xml.finish()?;
    Ok(text)
}

#[track_caller]
fn refused(source: &str, at: (u32, usize), words: &str) {
    match text_of(source) {
        Err(ReadError::Syntax {
            line, column, what, ..
        }) => {
            assert_eq!((line, column), at, "{what}");
            assert!(what.contains(words), "{what}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn prefixes_do_not_count_and_texts_are_trimmed() {
    let mut xml = Xml::new("<?xml version='1.0'?><b:A><c:B i:type='d:E' />x</b:A>", "x");
    assert_eq!(xml.root().unwrap().name(), "A");
    let child = xml.child().unwrap().unwrap();
    assert_eq!((child.name(), child.kind().as_str()), ("B", "E"));
    xml.skip().unwrap();
    assert!(xml.child().unwrap().is_none());
    xml.finish().unwrap();
    assert_eq!(text_of("<a>\n  b c\n</a>").unwrap(), "b c");
}

#[test]
fn the_five_entities_and_numbered_characters_are_resolved() {
    let text = text_of("<a>&lt;&gt;&amp;&apos;&quot;&#228;&#xE4;&#0;<![CDATA[<&]]></a>");
    assert_eq!(text.unwrap(), "<>&'\"ää<&");
    assert_eq!(text_of("<a>a&#xD;\nb\r\nc</a>").unwrap(), "a\nb\nc");
    refused("<a>\n&lol;</a>", (2, 6), "&lol;");
}

#[test]
fn values_keep_their_blanks_and_lose_their_indentation() {
    let value = |source| {
        let mut xml = Xml::new(source, "x");
        xml.root().unwrap();
        xml.value().unwrap()
    };
    assert_eq!(value("<a>Binding </a>"), "Binding ");
    assert_eq!(value("<a>\n    Yes\n  </a>"), "Yes");
    assert_eq!(value("<a>  </a>"), "  ");
    assert_eq!(value("<a/>"), "");
}

#[test]
fn an_attribute_is_found_by_its_name_alone() {
    let mut xml = Xml::new("<M n:name=' a &amp; b ' i:nil='true'/>", "x");
    let tag = xml.root().unwrap();
    assert_eq!(tag.attribute("name").as_deref(), Some("a & b"));
    assert!(tag.is_nil());
}

#[test]
fn what_is_not_xml_is_told_with_its_place() {
    refused("hello", (1, 6), "not XML");
    refused("", (1, 1), "not XML");
    refused("<a>\n<b></a>", (2, 4), "not XML");
    refused("<a>\n<b>", (2, 4), "ends in the middle");
    refused("<a/>\n<b/>", (2, 5), "after the end");
    refused("<!DOCTYPE a [<!ENTITY x 'y'>]><a/>", (1, 31), "<!DOCTYPE");
}

#[test]
fn what_is_too_large_is_refused() {
    let beyond = |source: &str| match text_of(source) {
        Err(ReadError::Limit { what, .. }) => what,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        beyond(&"<a>".repeat(100_000)),
        "elements inside of each other"
    );
    let attributes: Vec<String> = (0..1_000_000)
        .map(|number| format!("a{number}=''"))
        .collect();
    let attributes = attributes.join(" ");
    assert_eq!(
        beyond(&format!("<a {attributes}/>")),
        "attributes of one tag"
    );
    let long = "x".repeat(limits::TEXT_BYTES + 1);
    assert_eq!(beyond(&format!("<a>{long}</a>")), "bytes in one text");
}

#[test]
fn a_skipped_text_may_be_long() {
    let source = format!(
        "<a><b>{}</b><c>d</c></a>",
        "x".repeat(limits::TEXT_BYTES + 1)
    );
    let mut xml = Xml::new(&source, "x");
    xml.root().unwrap();
    xml.child().unwrap();
    xml.skip().unwrap();
    assert_eq!(xml.child().unwrap().unwrap().name(), "c");
    assert_eq!(xml.text().unwrap(), "d");
}

#[test]
fn lines_are_counted_from_one() {
    let mut xml = Xml::new("<a>\n\n<b/>\n<c/></a>", "x");
    xml.root().unwrap();
    assert_eq!(xml.line(), 1);
    xml.child().unwrap();
    assert_eq!(xml.line(), 3);
    xml.skip().unwrap();
    xml.child().unwrap();
    assert_eq!(xml.line(), 4);
}
