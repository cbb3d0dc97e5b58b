//! Which threats a new project gets.

use crate::program::{analysed, project, told};
use bulkhead_session::{
    Desk,
    model::{ElementKind, ItemId},
    view::ThreatRow,
};
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn every_threat_says_why() {
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "kubernetes");
    let analysis = analysed(folder.path(), "cluster.bulkhead");
    let threats = analysis["threats"].as_array().unwrap();
    assert!(threats.len() > 100);
    let mut ids = BTreeSet::new();
    for threat in threats {
        let field = |name: &str| threat[name].as_str().filter(|text| !text.is_empty());
        for name in [
            "id",
            "rule",
            "title",
            "description",
            "severity",
            "state",
            "reason",
        ] {
            assert!(field(name).is_some(), "{name} in {threat}");
        }
        assert!("STRIDE".contains(field("stride").unwrap()), "{threat}");
        assert!(
            threat["reasons"]
                .as_array()
                .is_some_and(|reasons| !reasons.is_empty()),
            "{threat}"
        );
        for name in ["kind", "id", "name"] {
            assert!(threat["subject"][name].is_string(), "{threat}");
        }
        assert!(
            ids.insert(field("id").unwrap().to_owned()),
            "twice: {threat}"
        );
        for text in ["title", "description", "reason"] {
            assert!(
                !field(text).unwrap().contains('{'),
                "a blank was not filled in: {threat}"
            );
        }
    }
}

#[test]
fn an_analysis_is_the_same_each_time() {
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "kubernetes-tob-2019");
    let analyse = || {
        let mut analysis: Value = analysed(folder.path(), "cluster.bulkhead");
        // When the program looked is no part of what it found.
        analysis["status"]["savedAt"].take();
        analysis
    };
    assert_eq!(analyse(), analyse());
}

#[test]
fn text_and_json_tell_of_the_same_threats() {
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "kubernetes-tob-2019");
    let text = told(folder.path(), &["analyse", "cluster.bulkhead"]);
    let threats = analysed(folder.path(), "cluster.bulkhead")["threats"].take();
    for threat in threats.as_array().unwrap() {
        for part in ["title", "reason"] {
            assert!(text.contains(threat[part].as_str().unwrap()), "{threat}");
        }
    }
}

/// The letters that each kind of thing must be asked about, whatever its component is.
#[test]
fn every_element_and_every_crossing_is_asked_about() {
    for model in [
        "kubernetes",
        "kubernetes-managed",
        "workload",
        "kubernetes-tob-2019",
        "kubernetes-cncf-2020",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::new(folder.path()).unwrap();
        let document = desk
            .new_project(model, &folder.path().join("cluster"))
            .unwrap();
        let letters = |item: ItemId, asked: fn(&ThreatRow) -> bool| -> BTreeSet<char> {
            document
                .threats
                .iter()
                .filter(|row| row.subject == item && asked(row))
                .filter_map(|row| Some(row.letter?.as_char()))
                .collect()
        };
        let has = |item: ItemId, name: &str, expected: &str| {
            let found = letters(item, |_| true);
            let missing: String = expected
                .chars()
                .filter(|letter| !found.contains(letter))
                .collect();
            assert_eq!(
                missing, "",
                "nobody asks about these letters of {name} in {model}"
            );
        };
        for element in document
            .elements
            .iter()
            .filter(|element| element.out_of_scope.is_none())
        {
            let expected = match element.kind {
                ElementKind::ExternalEntity => "SR",
                ElementKind::Process => "STRIDE",
                ElementKind::DataStore => "TID",
            };
            has(ItemId::Element(element.id), &element.name, expected);
        }
        for flow in document
            .flows
            .iter()
            .filter(|flow| flow.out_of_scope.is_none())
        {
            has(ItemId::Flow(flow.id), &flow.name, "TID");
        }
        let crossings = desk.crossings().unwrap();
        assert!(!crossings.is_empty());
        for row in crossings {
            let asked = letters(ItemId::Flow(row.flow), |row| row.crossing);
            assert!(
                !asked.is_empty(),
                "nobody asks about the crossing of {} in {model}",
                row.name
            );
        }
    }
}
