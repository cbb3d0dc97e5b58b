use crate::fixture::{TEMPLATE, drawing, import};
use bulkhead_analysis::{
    Letter, Severity,
    catalogue::{ComponentKind, Template, TemplateType},
};
use bulkhead_exchange::microsoft::read_template;

fn template() -> Template {
    read_template(TEMPLATE.as_bytes(), "small.tb7").unwrap()
}

fn of<'a>(template: &'a Template, id: &str) -> &'a TemplateType {
    let mut found = template.types.iter().filter(|of| of.id == id);
    let first = found.next().unwrap_or_else(|| panic!("no {id}"));
    assert!(found.next().is_none(), "{id} is there twice");
    first
}

#[test]
fn both_dialects_say_the_same() {
    let mut first = template();
    let mut second = import(&drawing(&[])).template.unwrap();
    assert_eq!(first.source, "small.tb7");
    assert_eq!(second.source, "models/small.tm7");
    for template in [&mut first, &mut second] {
        template.source.clear();
        for rule in &mut template.rules {
            assert!(rule.line > 0);
            rule.line = 0;
        }
    }
    assert_eq!(first, second);
}

#[test]
fn a_template_says_what_it_is() {
    let template = template();
    assert_eq!(template.id, "tmt/small-simple");
    assert_eq!(template.title, "Small & Simple");
    assert_eq!(template.version, "1.2.0.3");
}

#[test]
fn types_have_the_kind_of_what_they_are_drawn_as() {
    let template = template();
    for (id, kind) in [
        ("GE.P", ComponentKind::Process),
        ("GE.EI", ComponentKind::ExternalEntity),
        ("GE.DS", ComponentKind::DataStore),
        ("GE.DF", ComponentKind::Flow),
        ("OWN.BOX", ComponentKind::Zone),
        ("GE.TB.L", ComponentKind::Line),
        ("GE.A", ComponentKind::Trait),
        ("SE.P.Web", ComponentKind::Process),
        ("SE.P.Old", ComponentKind::Process),
    ] {
        assert_eq!(of(&template, id).kind, kind, "{id}");
    }
}

#[test]
fn generic_types_stand_for_their_kind() {
    let template = template();
    let stand_ins: Vec<&str> = template
        .types
        .iter()
        .filter(|of| of.stands_for_kind)
        .map(|of| of.id.as_str())
        .collect();
    // OWN.BOX is the only box that the template has.
    assert_eq!(
        stand_ins,
        ["GE.P", "GE.EI", "GE.DS", "GE.DF", "OWN.BOX", "GE.TB.L"]
    );
}

#[test]
fn the_first_of_two_counts_and_unknown_parents_do_not() {
    let template = template();
    let web = of(&template, "SE.P.Web");
    assert_eq!(
        (web.title.as_str(), web.parents.as_slice()),
        ("Web Server", &["GE.P".to_owned()][..])
    );
    assert!(of(&template, "SE.EI.Orphan").parents.is_empty());
    assert!(of(&template, "GE.P").parents.is_empty());
    assert!(web.palette && !of(&template, "SE.P.Old").palette);
}

#[test]
fn properties_have_their_choices_letter_by_letter() {
    let template = template();
    let process = of(&template, "GE.P");
    assert_eq!(process.summary, "Something that runs");
    let [logs] = process.properties.as_slice() else {
        panic!("{:?}", process.properties);
    };
    assert_eq!(
        (logs.key.as_str(), logs.title.as_str()),
        ("logs", "Writes logs")
    );
    assert_eq!(logs.choices, ["Not Selected", "Yes "]);
}

#[test]
fn a_rule_has_everything_that_the_file_says() {
    let template = template();
    let [spoofing, denial, abuse] = template.rules.as_slice() else {
        panic!("{:?}", template.rules);
    };
    assert_eq!(spoofing.id, "S1");
    assert_eq!(spoofing.line, 63);
    assert_eq!(
        spoofing.include,
        "source is 'GE.EI' and flow crosses 'OWN.BOX'"
    );
    assert_eq!(spoofing.exclude, "target.logs is 'Yes '");
    assert_eq!(spoofing.title, "Somebody poses as {source}");
    assert_eq!(
        spoofing.description,
        "{source} talks to {target} by {flow}.\nNobody checks."
    );
    assert_eq!(
        spoofing.mitigations,
        "Check. See the guide (https://example.org/a)"
    );
    assert_eq!(
        (spoofing.category.as_str(), spoofing.letter),
        ("Spoofing", Some(Letter::S))
    );
    assert_eq!(
        (spoofing.priority.as_str(), spoofing.severity),
        ("High", Some(Severity::High))
    );

    assert_eq!(
        (denial.category.as_str(), denial.letter),
        ("Denial Of Services", Some(Letter::D))
    );
    assert_eq!(
        (denial.priority.as_str(), denial.severity),
        ("Medium", Some(Severity::Medium))
    );

    assert_eq!((abuse.category.as_str(), abuse.letter), ("Abuse", None));
    assert_eq!(abuse.title, "Somebody is rude");
    assert!(abuse.include.is_empty());
}
