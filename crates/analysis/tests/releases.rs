//! Rules that hold for some releases of Kubernetes only.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use bulkhead_analysis::{Analysis, Catalogue, catalogue::Source};
use bulkhead_model::{Context, Edit, Evidence, Model, PropertyValue, apply};
use std::collections::BTreeSet;

const CONTEXT: Context<'_> = Context {
    author: "Ada",
    at: "2026-01-02T03:04:05Z",
};

/// A pack with one rule about processes and the given lines of it.
fn pack(lines: &str) -> String {
    format!(
        "pack: user/own\ntitle: Own\nsummary: Own rules.\nrules:\n  - id: user/one\n    letter: E\n    \
         subject: element\n    when: element is 'kubernetes/kubelet'\n    title: T\n    \
         description: D\n    severity: low\n    severity_reason: R\n    question: Q\n{lines}"
    )
}

fn catalogue(lines: &str) -> Result<Catalogue, Vec<String>> {
    let text = pack(lines);
    let source = Source {
        path: "own.yaml",
        text: &text,
    };
    Catalogue::with_only_packs(&[source])
        .map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

fn model(catalogue: &Catalogue) -> Model {
    let found = catalogue.reference_models();
    let found = found.iter().find(|reference| reference.id == "kubernetes");
    let mut model = found.expect("a reference model").model.clone();
    model.about.properties.remove("kubernetes_version");
    model
}

fn state(model: &Model, version: Option<&str>) -> Edit {
    let mut about = model.about.clone();
    about.properties.remove("kubernetes_version");
    if let Some(version) = version {
        let value = PropertyValue {
            value: version.to_owned(),
            evidence: Evidence::Person {
                name: "Ada".to_owned(),
            },
        };
        let key = "kubernetes_version".to_owned();
        about.properties.insert(key, value);
    }
    Edit::SetAbout { about }
}

/// What an analysis of a model of this version says about the rule: its reason, or nothing.
fn reason(lines: &str, version: Option<&str>) -> Option<String> {
    let catalogue = catalogue(lines).expect("a good pack");
    let mut model = model(&catalogue);
    // Where nothing is stated before, there is nothing to change.
    if version.is_some() {
        let edit = state(&model, version);
        apply(&mut model, &edit, CONTEXT).expect("an edit");
    }
    let analysis = Analysis::new(&model, &catalogue);
    let threat = analysis.threats().next()?;
    let told = analysis.told(threat, &model, &catalogue)?;
    Some(told.reason.sentence)
}

#[test]
fn a_rule_holds_between_its_two_releases_and_says_so() {
    let lines = "    since: \"1.20\"\n    until: \"1.24\"\n";
    assert_eq!(
        reason(lines, Some("v1.24.17")).as_deref(),
        Some("Kubernetes is v1.24.17, and the rule holds from 1.20 to 1.24 (stated by Ada).")
    );
    assert_eq!(reason(lines, Some("1.19")), None);
    assert_eq!(reason(lines, Some("1.25.0")), None);
}

#[test]
fn an_open_end_holds_for_every_release_on_that_side() {
    let until = "    until: \"1.30\"\n";
    assert_eq!(
        reason(until, Some("1.9")).as_deref(),
        Some("Kubernetes is 1.9, and the rule holds up to 1.30 (stated by Ada).")
    );
    let since = "    since: \"1.30\"\n";
    assert_eq!(
        reason(since, Some("1.31")).as_deref(),
        Some("Kubernetes is 1.31, and the rule holds from 1.30 on (stated by Ada).")
    );
    assert_eq!(reason(since, Some("1.29")), None);
}

#[test]
fn without_a_version_only_what_ended_before_the_oldest_known_release_is_left_out() {
    assert_eq!(reason("    until: \"1.28\"\n", None), None);
    let expected = "The version of Kubernetes is not stated, and the rule holds up to 1.29.";
    let until = "    until: \"1.29\"\n";
    assert_eq!(reason(until, None).as_deref(), Some(expected));
    assert_eq!(reason(until, Some("the newest")).as_deref(), Some(expected));
    assert!(reason("    since: \"1.40\"\n", None).is_some());
}

#[test]
fn another_version_changes_threats_everywhere_and_another_title_none() {
    let catalogue = Catalogue::built_in().expect("the content has no mistakes");
    let mut model = model(&catalogue);
    let mut analysis = Analysis::new(&model, &catalogue);
    for version in [Some("1.19"), Some("v1.19.4"), Some("1.31"), None] {
        let before: BTreeSet<_> = analysis.threats().map(|threat| threat.id).collect();
        let edit = state(&model, version);
        let applied = apply(&mut model, &edit, CONTEXT).expect("an edit");
        let change = analysis.follow(&model, &catalogue, &applied.changes);
        assert!(
            analysis
                .threats()
                .eq(Analysis::new(&model, &catalogue).threats()),
            "{version:?}"
        );
        let now: BTreeSet<_> = analysis.threats().map(|threat| threat.id).collect();
        let same_release = version == Some("v1.19.4");
        assert_eq!(change.touched.is_empty(), same_release, "{version:?}");
        assert_eq!(before == now, same_release, "{version:?}");
    }
    let mut about = model.about.clone();
    about.title = "Another".to_owned();
    let applied = apply(&mut model, &Edit::SetAbout { about }, CONTEXT).expect("an edit");
    let change = analysis.follow(&model, &catalogue, &applied.changes);
    assert!(change.touched.is_empty());
}

#[test]
fn releases_and_vectors_that_cannot_be_are_mistakes_with_their_place() {
    let mistakes = |lines| catalogue(lines).expect_err("a mistake");
    assert_eq!(
        mistakes("    since: v1.20.3\n    until: \"24\"\n"),
        [
            "own.yaml:14:12: v1.20.3 is not a minor release of Kubernetes such as \"1.24\"",
            "own.yaml:15:12: 24 is not a minor release of Kubernetes such as \"1.24\"",
        ]
    );
    assert_eq!(
        mistakes("    since: \"1.30\"\n    until: \"1.9\"\n"),
        ["own.yaml:15:12: the rule holds since 1.30 and until 1.9, so for no release"]
    );
    assert_eq!(
        mistakes("    vectors: [fug-rbac, fug-nothing]\n"),
        [
            "own.yaml:14:25: there is no vector fug-nothing; expected one of fug-service-token, \
             fug-compromised-container, fug-network-endpoints, fug-dos, fug-rbac"
        ]
    );
    assert!(mistakes("    difficulty: easy\n")[0].starts_with("own.yaml:14:"));
}
