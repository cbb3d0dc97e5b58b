//! What a reviewer may expect of the rules for Kubernetes: complete, sourced, and in one voice.

#![allow(clippy::expect_used, reason = "a test may fail")]

use bulkhead_analysis::{
    Analysis, Catalogue, Letter,
    catalogue::{Rule, RuleSubject},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::built_in().expect("the content has no mistakes"));

/// Longest title and description of a rule, in characters.
const TITLE: usize = 110;
const DESCRIPTION: usize = 400;

fn kubernetes() -> impl Iterator<Item = &'static Rule> {
    let rules = CATALOGUE.rules().iter();
    rules.filter(|rule| rule.pack.starts_with("kubernetes/"))
}

fn ids(rules: impl Iterator<Item = &'static Rule>) -> Vec<&'static str> {
    rules.map(|rule| rule.id.as_str()).collect()
}

#[test]
fn every_rule_says_how_hard_it_is_and_where_it_comes_from() {
    let bare = CATALOGUE
        .rules()
        .iter()
        .filter(|rule| rule.difficulty.is_none() || rule.source.is_none());
    assert_eq!(ids(bare), [""; 0]);
    assert_eq!(
        ids(kubernetes().filter(|rule| rule.attackers.is_empty())),
        [""; 0]
    );
    assert_eq!(
        ids(kubernetes().filter(|rule| rule.controls.is_empty())),
        [""; 0]
    );
    // What cannot be told beforehand has a reason why.
    let unexplained = CATALOGUE.rules().iter().filter(|rule| {
        let undetermined = bulkhead_analysis::catalogue::Difficulty::Undetermined;
        rule.difficulty == Some(undetermined) && rule.difficulty_reason.is_none()
    });
    assert_eq!(ids(unexplained), [""; 0]);
}

#[test]
fn titles_and_descriptions_are_short_and_said_once() {
    let mut said: BTreeMap<(String, bool), &str> = BTreeMap::new();
    for rule in CATALOGUE.rules() {
        let about_flow = rule.subject == RuleSubject::Flow;
        for text in [&rule.title, &rule.description] {
            let plain = text.to_lowercase();
            let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
            let other = said.insert((plain, about_flow), &rule.id);
            assert_eq!(other, None, "{} says the same: {text}", rule.id);
        }
        let (title, description) = (rule.title.chars().count(), rule.description.chars().count());
        assert!(title <= TITLE, "the title of {} is too long", rule.id);
        assert!(description <= DESCRIPTION, "{} tells too much", rule.id);
    }
}

#[test]
fn texts_are_in_one_voice() {
    /// American spellings and words that we do not use, each with its reason beside it.
    const UNWANTED: [&str; 16] = [
        "authorise", // the field spells authorize and authorization so
        "behavior",
        "color ",
        "center",
        "favor",
        "honor ",
        "catalog ",
        "leverage",
        "utilize",
        "simply",
        "just ",
        "please",
        "e.g.",
        "i.e.",
        " \u{2013} ",
        "\u{2014}",
    ];
    for rule in CATALOGUE.rules() {
        for text in [
            &rule.title,
            &rule.description,
            &rule.severity_reason,
            &rule.question,
        ] {
            for word in UNWANTED {
                assert!(!text.contains(word), "{}: {word:?} in {text:?}", rule.id);
            }
            assert!(!text.contains("  "), "{}: {text:?}", rule.id);
        }
        assert!(!rule.title.ends_with('.'), "{}: {}", rule.id, rule.title);
        assert!(rule.description.ends_with('.'), "{}", rule.id);
        assert!(rule.severity_reason.ends_with('.'), "{}", rule.id);
        assert!(rule.question.ends_with('?'), "{}", rule.id);
    }
}

#[test]
fn no_vector_is_there_for_nothing() {
    for vector in CATALOGUE.vectors() {
        let named = |ids: &[String]| ids.contains(&vector.id);
        assert!(
            kubernetes().any(|rule| named(&rule.vectors)),
            "{}",
            vector.id
        );
    }
    let control = CATALOGUE
        .control("rbac-least-privilege")
        .expect("a control");
    assert!(control.vectors.contains(&"fug-rbac".to_owned()));
}

/// A component of the audit has a specific rule for each letter, about itself or about a flow that
/// starts or ends at it.
#[test]
fn each_audited_component_has_a_specific_rule_for_each_letter() {
    let reference = CATALOGUE.reference_models().iter();
    let reference = reference
        .filter(|model| model.id == "kubernetes")
        .collect::<Vec<_>>();
    let model = &reference.first().expect("a reference model").model;
    let analysis = Analysis::new(model, &CATALOGUE);
    let mut audited = 0;
    for element in model.elements.values() {
        let component = CATALOGUE.component(&element.component);
        if !component.is_some_and(|component| component.audited) {
            continue;
        }
        audited += 1;
        let flows = analysis.flows_of(element.id).map(Into::into);
        let letters: BTreeSet<Letter> = std::iter::once(element.id.into())
            .chain(flows)
            .flat_map(|item| analysis.threats_about(item))
            .filter(|threat| threat.rule(&CATALOGUE).is_some_and(|rule| !rule.generic))
            .filter_map(|threat| threat.letter)
            .collect();
        let expected: BTreeSet<Letter> = Letter::ALL.into_iter().collect();
        assert_eq!(letters, expected, "{}", element.name);
    }
    assert_eq!(audited, 8);
}

#[test]
fn kinds_of_pods_have_the_rules_of_pods() {
    for special in ["privileged-pod", "static-pod", "malicious-container"] {
        let example = format!("it is 'kubernetes/{special}' with host_pid 'true'");
        let model = bulkhead_analysis::example::parse_example(&example, &CATALOGUE);
        let model = model.expect("a good example");
        let analysis = Analysis::new(&model, &CATALOGUE);
        let found = analysis.threats().any(|threat| {
            threat
                .rule(&CATALOGUE)
                .is_some_and(|rule| rule.id == "kubernetes/pod-host-access")
        });
        assert!(found, "{special}");
    }
}
