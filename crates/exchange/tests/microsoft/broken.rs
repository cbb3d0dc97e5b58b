//! Files that are broken, huge or hostile.

use crate::fixture::{Drawn, KNOWLEDGE_BASE, TEMPLATE, drawing, file, import, list};
use bulkhead_exchange::{
    NoteKind, ReadError,
    microsoft::{Kind, kind_of, read_model, read_template},
};
use proptest::prelude::*;

fn small() -> String {
    drawing(&[
        Drawn::zone(1, "Zone", 0, 0, 300),
        Drawn::process(2, "Web").stating(&list("Logs", "logs", &["No", "Yes"], "1")),
        Drawn::store(3, "Orders"),
        Drawn::flow(4, "Buy", 2, 3).along([1, 2, 3, 4, 5, 6]),
        Drawn::line(5, "Edge", [0, 0, 5, 5, 10, 0]),
    ])
}

fn refusal(file: &str) -> ReadError {
    read_model(file.as_bytes(), "x.tm7").expect_err("it is broken")
}

#[test]
fn a_file_is_known_by_what_is_in_it() {
    let kind = |text: &str| kind_of(text.as_bytes());
    assert_eq!(kind(&small()), Some(Kind::Model));
    assert_eq!(kind(&format!("\u{FEFF}{TEMPLATE}")), Some(Kind::Template));
    assert_eq!(kind("<!-- x --><t:ThreatModel/>"), Some(Kind::Model));
    for other in ["", "{}", "<svg/>", "hello <ThreatModel/>", "<"] {
        assert_eq!(kind(other), None, "{other}");
    }
}

#[test]
fn a_file_of_another_kind_is_refused_by_name() {
    let found = |error| match error {
        ReadError::Kind { found, .. } => found,
        other => panic!("{other}"),
    };
    assert_eq!(found(refusal(TEMPLATE)), "KnowledgeBase");
    let error = read_template(small().as_bytes(), "x.tb7").unwrap_err();
    assert_eq!(found(error), "ThreatModel");
}

#[test]
fn utf_16_is_read_like_utf_8() {
    let wide: Vec<u8> = format!("\u{FEFF}{}", small())
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let narrow = small();
    assert_eq!(
        read_model(&wide, "x.tm7").unwrap(),
        read_model(narrow.as_bytes(), "x.tm7").unwrap()
    );
}

#[test]
fn a_file_that_is_cut_off_is_refused() {
    let file = small();
    for end in (0..file.len()).step_by(97) {
        assert!(
            read_model(&file.as_bytes()[..end], "x.tm7").is_err(),
            "{end}"
        );
    }
    for end in (0..TEMPLATE.trim_end().len()).step_by(97) {
        assert!(
            read_template(&TEMPLATE.as_bytes()[..end], "x.tb7").is_err(),
            "{end}"
        );
    }
}

#[test]
fn document_types_are_refused() {
    let file = small().replacen(
        "<ThreatModel",
        "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]>\n<ThreatModel",
        1,
    );
    assert!(refusal(&file).to_string().contains("<!DOCTYPE"));
    let entity = small().replacen("Web", "&c;", 1);
    assert!(refusal(&entity).to_string().contains("&c;"));
}

#[test]
fn depth_length_and_number_have_limits() {
    let limit = |file: &str| match refusal(file) {
        ReadError::Limit { what, .. } => what,
        other => panic!("{other}"),
    };
    let deep = "<x>".repeat(100_000);
    assert_eq!(
        limit(&small().replacen("<Zoom>", &deep, 1)),
        "elements inside of each other"
    );
    let label = "x".repeat(10 << 20);
    assert_eq!(
        limit(&small().replacen("Web", &label, 1)),
        "bytes in one text"
    );
    let surfaces = "<DrawingSurfaceModel/>".repeat(1_001);
    assert_eq!(limit(&file(&surfaces, "")), "diagrams");
}

#[test]
fn pictures_may_be_large() {
    let picture = "A".repeat(10 << 20);
    let large = TEMPLATE.replacen("iVBORw0KGgo=", &picture, 1);
    assert_eq!(
        read_template(large.as_bytes(), "x.tb7"),
        read_template(TEMPLATE.as_bytes(), "x.tb7")
    );
}

#[test]
fn ancestries_that_go_in_circles_are_cut() {
    let circle = KNOWLEDGE_BASE
        .replacen(
            "<k:ParentId>GE.P</k:ParentId>",
            "<k:ParentId>SE.P.Old</k:ParentId>",
            1,
        )
        .replacen(
            "<k:ParentId>GE.GONE</k:ParentId>",
            "<k:ParentId>SE.EI.Orphan</k:ParentId>",
            1,
        );
    let imported = import(&file("", &circle));
    let template = imported.template.unwrap();
    let parents = |id: &str| {
        let of = template.types.iter().find(|of| of.id == id);
        of.map(|of| of.parents.clone()).unwrap_or_default()
    };
    assert_eq!(parents("SE.P.Web"), ["SE.P.Old"]);
    assert!(parents("SE.P.Old").is_empty());
    assert!(parents("SE.EI.Orphan").is_empty());
    let told = imported
        .notes
        .iter()
        .filter(|note| note.kind == NoteKind::Template);
    // Two circles, one repeated type and one repeated rule.
    assert_eq!(told.count(), 4);
}

#[test]
fn empty_files_of_the_right_kind_are_empty_models() {
    let imported = import("<ThreatModel/>");
    assert!(imported.model.diagrams.is_empty() && imported.template.is_none());
    assert!(
        import(&file("<DrawingSurfaceModel/>", ""))
            .model
            .elements
            .is_empty()
    );
    let template = read_template(b"<KnowledgeBase/>", "x.tb7").unwrap();
    assert_eq!(template.id, "tmt/template");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever is changed, there is an answer, and a model in it is sound.
    #[test]
    fn changed_bytes_never_break_the_reader(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in any::<Option<prop::sample::Index>>(),
    ) {
        let mut model = small().into_bytes();
        let mut template = TEMPLATE.as_bytes().to_vec();
        for bytes in [&mut model, &mut template] {
            for (place, byte) in &changes {
                let place = place.index(bytes.len());
                bytes[place] = *byte;
            }
            if let Some(cut) = cut {
                bytes.drain(..cut.index(bytes.len() / 50));
            }
        }
        kind_of(&model);
        if let Ok(imported) = read_model(&model, "x.tm7") {
            prop_assert_eq!(bulkhead_model::check(&imported.model), []);
        }
        let _ = read_template(&template, "x.tb7");
    }

    /// Texts of any kind end up in sound models.
    #[test]
    fn any_text_makes_a_sound_model(label in "\\PC{0,30}|.{0,30}", number in ".{0,12}") {
        let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let drawn = Drawn::process(1, &escape(&label))
            .typed(&escape(&number), &escape(&label))
            .with("Left", &escape(&number))
            .stating(&list(&escape(&label), &escape(&number), &[&escape(&label)], "0"));
        let flow = Drawn::flow(2, &escape(&label), 1, 1).typed(&escape(&label), &escape(&number));
        if let Ok(imported) = read_model(drawing(&[drawn, flow]).as_bytes(), "x.tm7") {
            prop_assert_eq!(imported.model.elements.len(), 1);
        }
    }
}

#[test]
fn ancestries_without_end_are_cut() {
    let types: Vec<String> = (0..200)
        .map(|number| {
            let above = number + 1;
            format!(
                "<E><Id>T{number}</Id><ParentId>T{above}</ParentId>\
                 <Representation>Inherited</Representation></E>"
            )
        })
        .collect();
    let types = format!(
        "<KnowledgeBase><StandardElements>{}</StandardElements></KnowledgeBase>",
        types.concat()
    );
    let template = read_template(types.as_bytes(), "x.tb7").unwrap();
    let mut longest = 0;
    let mut current = 0;
    for of in &template.types {
        current = if of.parents.is_empty() {
            0
        } else {
            current + 1
        };
        longest = longest.max(current);
    }
    assert_eq!((template.types.len(), longest), (200, 31));
}

#[test]
fn what_lies_in_very_many_zones_lies_in_the_smallest() {
    let mut drawn: Vec<Drawn> = (0..100)
        .map(|number| Drawn::zone(100 + number, "Z", 0, 0, 300))
        .collect();
    drawn.push(Drawn::process(1, "A"));
    let imported = import(&drawing(&drawn));
    let element = imported.model.elements.values().next().unwrap();
    assert_eq!(element.zones.len(), 64);
    let cut = imported
        .notes
        .iter()
        .filter(|note| note.kind == NoteKind::NestingCut);
    assert_eq!(cut.count(), 1);
}
