//! The content for Kubernetes against the collection of facts that it follows: every threat of the
//! collection has a rule, and every component and property of it is in the palette.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail"
)]

use bulkhead_analysis::{
    Catalogue, Letter,
    catalogue::{Property, RuleSubject, ValueType},
};
use serde::Deserialize;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
};

/// Which rule stands for which threat of the facts.
#[derive(Deserialize)]
struct Mapping {
    rules: BTreeMap<String, String>,
    /// Threats that their rule raises about something else than the facts do, with the reason.
    raised_elsewhere: BTreeMap<String, String>,
}

fn mapping() -> Mapping {
    serde_json::from_str(include_str!("facts/kubernetes-threats.json")).expect("the mapping")
}

/// Reads a file of the facts; nothing when they are not there.
fn facts(file: &str) -> Option<Value> {
    let Some(shared) = env::var_os("BULKHEAD_SHARED") else {
        println!("skipped: BULKHEAD_SHARED names no folder with facts");
        return None;
    };
    let path: PathBuf = Path::new(&shared).join("facts/kubernetes").join(file);
    let text = fs::read_to_string(&path).expect("the facts");
    Some(serde_json::from_str(&text).expect("facts in JSON"))
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn letter_of(initial: &str) -> Letter {
    let found = Letter::ALL
        .into_iter()
        .find(|letter| letter.as_char().to_string() == initial);
    found.expect("one of six letters")
}

#[test]
fn the_mapping_names_only_rules_that_there_are() {
    let catalogue = Catalogue::built_in().expect("the content has no mistakes");
    let mapping = mapping();
    for (threat, rule) in &mapping.rules {
        assert!(catalogue.rule_of(rule).is_some(), "{threat}: {rule}");
    }
    for threat in mapping.raised_elsewhere.keys() {
        assert!(mapping.rules.contains_key(threat), "{threat}");
    }
}

#[test]
fn every_threat_of_the_facts_has_a_rule_of_its_letter() {
    let Some(facts) = facts("stride_threats.json") else {
        return;
    };
    let catalogue = Catalogue::built_in().expect("the content has no mistakes");
    let mut mapping = mapping();
    let lists = [
        list(&facts, "threats"),
        list(&facts, "admission_control_threats"),
    ];
    for threat in lists.concat() {
        let id = text(&threat, "id");
        let rule = mapping
            .rules
            .remove(id)
            .and_then(|rule| catalogue.rule_of(&rule));
        let Some(rule) = rule else {
            panic!("{id} has no rule: {}", text(&threat, "title"))
        };
        let also = list(&threat, "stride_also")
            .iter()
            .filter_map(Value::as_str);
        let letters: Vec<Letter> = also
            .chain([text(&threat, "stride")])
            .map(letter_of)
            .collect();
        assert!(
            rule.letter.is_some_and(|it| letters.contains(&it)),
            "{id}: {}",
            rule.id
        );
        let expected = match text(&threat["where"], "kind") {
            "component" => RuleSubject::Element,
            _ => RuleSubject::Flow,
        };
        let elsewhere = mapping.raised_elsewhere.remove(id).is_some();
        assert_eq!(rule.subject != expected, elsewhere, "{id}: {}", rule.id);
    }
    assert!(
        mapping.rules.is_empty(),
        "the facts have no {:?}",
        mapping.rules.keys()
    );
}

/// The types of ours that stand for the kinds of the facts that are no components.
fn types_of(kind: &Value) -> Vec<String> {
    let one = |id: &str| vec![id.to_owned()];
    match text(kind, "kind") {
        "cluster" => one("kubernetes/cluster"),
        "namespace" => one("kubernetes/zone-namespace"),
        "flow" => one("flow"),
        "boundary" => one("zone"),
        "process" => one("process"),
        "data_store" => one("data-store"),
        "external_entity" => one("external-entity"),
        _ => {
            let components = list(kind, "components").iter().filter_map(Value::as_str);
            components.map(|id| format!("kubernetes/{id}")).collect()
        }
    }
}

/// Properties of the facts that a component lacks, each with the reason.
const LACKING: [(&str, &str, &str); 2] = [
    (
        "kubernetes/backup-tool",
        "encrypted",
        "a process keeps nothing; the backup has it",
    ),
    (
        "kubernetes/csi-driver",
        "backed_up",
        "a driver keeps nothing; the volume has it",
    ),
];

/// Properties that say something else than the facts, each with the reason.
const OTHERWISE: [(&str, &str, &str); 1] = [(
    "data-store",
    "encrypted",
    "a store that nobody encrypts is in clear",
)];

#[test]
fn every_component_and_property_of_the_facts_is_in_the_palette() {
    let (Some(components), Some(facts)) = (facts("components.json"), facts("properties.json"))
    else {
        return;
    };
    let catalogue = Catalogue::built_in().expect("the content has no mistakes");
    let mut audited = BTreeSet::new();
    for fact in list(&components, "components") {
        let id = format!("kubernetes/{}", text(fact, "id"));
        let component = catalogue
            .component(&id)
            .unwrap_or_else(|| panic!("no {id}"));
        if text(fact, "group") == "tob-core" {
            audited.insert(id.clone());
        }
        assert_eq!(component.audited, audited.contains(&id), "{id}");
    }
    assert_eq!(audited.len(), 8);
    let mut seen = 0;
    for kind in list(&facts, "kinds") {
        for id in types_of(kind) {
            let component = catalogue
                .component(&id)
                .unwrap_or_else(|| panic!("no {id}"));
            for fact in list(kind, "properties") {
                let key = text(fact, "id");
                if LACKING
                    .iter()
                    .any(|lacking| (lacking.0, lacking.1) == (&id, key))
                {
                    continue;
                }
                let property = component.property(key);
                let property = property.unwrap_or_else(|| panic!("{id} has no {key}"));
                let otherwise = OTHERWISE
                    .iter()
                    .any(|other| (other.0, other.1) == (&id, key));
                compare(&format!("{id} {key}"), property, fact, otherwise);
            }
        }
        seen += list(kind, "properties").len();
    }
    assert_eq!(seen, 356);
}

fn compare(place: &str, property: &Property, fact: &Value, otherwise: bool) {
    let (value_type, choices) = match text(fact, "type") {
        "bool" => (ValueType::Bool, Vec::new()),
        "int" => (ValueType::Int, Vec::new()),
        "choice" => {
            let choices = list(fact, "choices").iter().filter_map(Value::as_str);
            (ValueType::Choice, choices.map(str::to_owned).collect())
        }
        _ => (ValueType::Text, Vec::new()),
    };
    assert_eq!(property.value_type, value_type, "{place}");
    assert_eq!(property.choices, choices, "{place}");
    let same = property.default.as_deref() == fact["default"].as_str();
    assert_eq!(
        same,
        !otherwise || property.default.is_none(),
        "{place}: {:?}",
        property.default
    );
    // Where there is no default, there is nothing that holds since a release.
    let since = fact["default_since"]
        .as_str()
        .filter(|_| fact["default"].is_string());
    assert_eq!(property.default_since.as_deref(), since, "{place}");
    // Whether a flag or field is named; its wording may differ.
    if fact["set_by"].is_string() && !otherwise {
        assert!(
            property.set_by.is_some(),
            "{place} names nothing that sets it"
        );
    }
    let cis = list(fact, "cis_1_12").iter().filter_map(Value::as_str);
    let trivy = list(fact, "trivy").iter().filter_map(Value::as_str);
    for check in cis
        .map(|id| format!("CIS-{id}"))
        .chain(trivy.map(str::to_owned))
    {
        assert!(property.checks.contains(&check), "{place} lacks {check}");
    }
}
