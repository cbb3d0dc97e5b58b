use super::*;
use crate::{
    Analysis, Catalogue, Truth,
    catalogue::Source,
    reason::ground_of,
    rule::{Scene, evaluate},
};
use bulkhead_model::ItemId;
use proptest::prelude::*;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::built_in().expect("the content has no mistakes"));

fn mistake(text: &str) -> String {
    parse_example(text, &CATALOGUE)
        .expect_err("not an example")
        .to_string()
}

#[test]
fn a_text_becomes_a_model() {
    let model = parse_example(
        "# Where the data is kept.\n\
         cluster is 'kubernetes/zone-cluster'\n\
         data IS 'kubernetes/zone-cp-data' Inside cluster with criticality 'critical'\n\n\
         api is 'kubernetes/kube-apiserver' inside cluster\n\
         db is 'kubernetes/etcd' inside data with members '3', auto_tls 'false' # three of them\n\
         api<->db with encryption 'mutual-tls', port '''2379'''\n\
         api -> db is 'flow'",
        &CATALOGUE,
    )
    .unwrap();
    assert_eq!(bulkhead_model::check(&model), []);
    assert_eq!(
        (
            model.elements.len(),
            model.boundaries.len(),
            model.flows.len()
        ),
        (2, 2, 2)
    );
    let store = model.elements.values().find(|e| e.name == "db").unwrap();
    assert_eq!(store.component, "kubernetes/etcd");
    assert_eq!(store.properties["members"].value, "3");
    assert_eq!(model.zones_around(store).len(), 2);
    let flow = model.flows.values().find(|flow| flow.two_way).unwrap();
    assert_eq!(flow.name, "api to db");
    assert_eq!(flow.properties["port"].value, "'2379'");
    let analysis = Analysis::new(&model, &CATALOGUE);
    assert!(!analysis.crossings()[&flow.id].steps.is_empty());
}

#[test]
fn an_element_can_be_in_zones_that_overlap() {
    let model = parse_example(
        "node is 'kubernetes/zone-worker-node'\n\
         team is 'kubernetes/zone-namespace'\n\
         app is 'kubernetes/pod' inside node and team",
        &CATALOGUE,
    )
    .unwrap();
    assert_eq!(model.elements.values().next().unwrap().zones.len(), 2);
}

#[test]
fn the_same_text_gives_the_same_model() {
    let text = "user is 'generic/user'\nshop is 'generic/web-application'\nuser -> shop";
    assert_eq!(
        parse_example(text, &CATALOGUE),
        parse_example(text, &CATALOGUE)
    );
}

#[test]
fn a_mistake_says_where_and_what_was_expected() {
    for (text, expected) in [
        (
            "db",
            "line 1, column 3: expected \"is\", \"->\" or \"<->\", found the end of the line",
        ),
        (
            "\n  db is etcd",
            "line 2, column 9: expected a text in single quotes, found \"etcd\"",
        ),
        (
            "db is 'no/such'",
            "line 1, column 7: expected the type of an element or of a zone, found \"no/such\"",
        ),
        (
            "db is 'flow'",
            "line 1, column 7: expected the type of an element or of a zone, found \"flow\"",
        ),
        (
            "db is 'kubernetes/etcd",
            "line 1, column 7: expected a closing quote, found the end of the line",
        ),
        (
            "db is 'kubernetes/etcd' inside away",
            "line 1, column 32: expected a zone that is defined above, found \"away\"",
        ),
        (
            "db is 'kubernetes/etcd' with members 'three'",
            "line 1, column 38: expected a whole number, found \"three\"",
        ),
        (
            "db is 'kubernetes/etcd' with members '3' members '3'",
            "line 1, column 42: expected \",\" or the end of the line, found \"members\"",
        ),
        (
            "db is 'kubernetes/etcd' with members '3', members '3'",
            "line 1, column 43: expected each property once, found \"members\"",
        ),
        (
            "db is 'kubernetes/etcd'\ndb is 'kubernetes/etcd'",
            "line 2, column 1: expected a name that is not in use yet, found \"db\"",
        ),
        (
            "user is 'generic/user'\nuser -> shop",
            "line 2, column 9: expected an element that is defined above, found \"shop\"",
        ),
        (
            "user is 'generic/user'\nuser -> user is 'generic/user'",
            "line 2, column 17: expected the type of a flow, found \"generic/user\"",
        ),
        (
            "user is 'generic/user'; ",
            "line 1, column 23: expected a word, a quoted text, \",\", \"->\" or \"<->\", found \";\"",
        ),
    ] {
        assert_eq!(mistake(text), expected, "{text}");
    }
    let unknown = mistake("net is 'generic/zone-edge' with colour 'red'");
    assert!(
        unknown.starts_with("line 1, column 33: expected a property of generic/zone-edge: "),
        "{unknown}"
    );
}

proptest! {
    #[test]
    fn any_text_gives_a_sound_model_or_a_mistake_in_it(
        words in proptest::collection::vec(
            prop_oneof![
                Just("a"), Just("b-"), Just("is"), Just("'kubernetes/etcd'"), Just("'zone'"),
                Just("inside"), Just("and"), Just("with"), Just("members"), Just("'3'"),
                Just("->"), Just("<->"), Just(","), Just("#"), Just("\n"), Just("'"), Just("é"),
            ],
            0..40,
        ),
        space in prop_oneof![Just(" "), Just("")],
    ) {
        let text = words.join(space);
        match parse_example(&text, &CATALOGUE) {
            Ok(model) => prop_assert_eq!(bulkhead_model::check(&model), []),
            Err(mistake) => {
                let line = text.lines().nth(mistake.line - 1).unwrap_or_default();
                prop_assert!((1..=line.chars().count() + 1).contains(&mistake.column));
            }
        }
    }
}

#[test]
fn a_name_that_a_model_cannot_hold_is_a_mistake() {
    let name = "x".repeat(300);
    let told = mistake(&format!("{name} is 'kubernetes/etcd'"));
    assert!(told.contains("expected a sound model"), "{told}");
}

#[test]
fn an_example_that_shows_something_else_is_told_with_the_reason() {
    let pack = "pack: user/own\ntitle: Own\nsummary: Own rules.\nrules:\n  \
        - id: user/open\n    letter: I\n    subject: element\n    \
        when: element is 'kubernetes/etcd'\n    unless: element.auto_tls is 'false'\n    \
        title: T\n    description: D\n    severity: low\n    severity_reason: R\n    question: Q\n    \
        examples:\n      positive:\n        - |\n          db is 'kubernetes/etcd' with auto_tls 'false'\n        \
        - db is 'kubernetes/pod'\n        - db is\n      \
        negative:\n        - db is 'kubernetes/etcd' with auto_tls 'true'\n        - ''\n";
    let source = Source {
        path: "own.yaml",
        text: pack,
    };
    let catalogue = Catalogue::with_only_packs(&[source]).unwrap();
    let failures: Vec<String> = catalogue
        .failed_examples()
        .iter()
        .map(ToString::to_string)
        .collect();
    let positive = "of user/open: expected the rule to be open for something, but";
    let negative = "of user/open: expected the rule to be open for nothing, but";
    let expected = [
        format!(
            "own.yaml:18: positive example 1 {positive} it is controlled for db: \
             “Self-signed client TLS” of db is false"
        ),
        format!(
            "own.yaml:19: positive example 2 {positive} it does not hold for db: db is not modelled as etcd"
        ),
        format!(
            "own.yaml:20: positive example 3 {positive} the example cannot be read: line 1, \
             column 6: expected a text in single quotes, found the end of the line"
        ),
        format!(
            "own.yaml:22: negative example 1 {negative} it is open for db: \
             “Self-signed client TLS” of db is true"
        ),
        format!(
            "own.yaml:23: negative example 2 {negative} the example has nothing that the rule \
             could be about"
        ),
    ];
    assert_eq!(failures, expected);
}

#[test]
fn every_example_of_the_content_shows_what_it_should() {
    let failures: Vec<String> = CATALOGUE
        .failed_examples()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_rule_of_the_content_has_positive_and_negative_examples() {
    let without: Vec<&str> = CATALOGUE
        .rules()
        .iter()
        .filter(|rule| rule.examples.positive.is_empty() || rule.examples.negative.is_empty())
        .map(|rule| rule.id.as_str())
        .collect();
    assert!(without.is_empty(), "{}", without.join("\n"));
}

#[test]
fn positive_examples_of_the_content_state_the_value_that_is_dangerous() {
    let mut silent = Vec::new();
    for rule in CATALOGUE.rules() {
        for example in &rule.examples.positive {
            let model = parse_example(&example.text, &CATALOGUE).unwrap();
            let analysis = Analysis::new(&model, &CATALOGUE);
            let ground = ground_of(rule, &model, &CATALOGUE);
            let truth = |condition, scene: &Scene<'_>| evaluate(condition, scene, ground);
            let elements = model.elements.keys().map(|&id| ItemId::from(id));
            let mut subjects = elements.chain(model.flows.keys().map(|&id| id.into()));
            let stated = subjects.any(|subject| {
                let all_stated =
                    analysis.with_scene((subject, false), &model, &CATALOGUE, |scene| {
                        let unless = rule.unless.as_ref();
                        truth(&rule.when, &scene) == Truth::True
                            && unless.is_none_or(|unless| truth(unless, &scene) == Truth::False)
                    });
                all_stated == Some(true)
            });
            if !stated {
                silent.push(format!("{}:{} {}", example.file, example.line, rule.id));
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}
