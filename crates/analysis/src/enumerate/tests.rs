use super::*;
use crate::{Letter, catalogue::Source};
use bulkhead_model::{Context, Edit, ElementId, FlowId, apply};
use std::sync::LazyLock;

pub(crate) static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::built_in().expect("the content has no mistakes"));

pub(crate) const CONTEXT: Context<'_> = Context {
    author: "Ada",
    at: "2026-01-02T03:04:05Z",
};

pub(crate) fn reference(id: &str) -> Model {
    let found = CATALOGUE.reference_models().iter().find(|m| m.id == id);
    found.expect("a reference model").model.clone()
}

fn element(model: &Model, name: &str) -> ElementId {
    let found = model.elements.values().find(|element| element.name == name);
    found.expect("an element of this name").id
}

fn flow(model: &Model, from: &str, to: &str) -> FlowId {
    let (from, to) = (element(model, from), element(model, to));
    let found = model
        .flows
        .values()
        .find(|flow| flow.from == from && flow.to == to);
    found.expect("a flow between the two").id
}

fn letters(analysis: &Analysis, item: ItemId, crossing: bool) -> String {
    Letter::ALL
        .iter()
        .filter(|&&letter| {
            analysis
                .threats_about(item)
                .iter()
                .any(|threat| threat.letter == Some(letter) && threat.crossing == crossing)
        })
        .map(|letter| letter.as_char())
        .collect()
}

#[test]
fn every_kind_of_subject_gets_the_letters_that_apply_to_it() {
    let model = reference("kubernetes");
    let analysis = Analysis::new(&model, &CATALOGUE);
    for (name, expected) in [
        ("Application user", "SR"),
        ("kubelet", "STRIDE"),
        ("CoreDNS", "STRIDE"),
        ("Persistent volume", "TID"),
        ("API audit log", "TRID"),
        ("etcd", "STRIDE"),
        ("Service account token", "STID"),
    ] {
        let found = letters(&analysis, element(&model, name).into(), false);
        assert_eq!(found, expected, "{name}");
    }
    for flow in model.flows.values() {
        let own = letters(&analysis, flow.id.into(), false);
        assert!(
            own.contains('T') && own.contains('I') && own.contains('D'),
            "{}",
            flow.name
        );
        let crosses = !analysis.crossings()[&flow.id].steps.is_empty();
        let expected = if crosses { "STRIDE" } else { "" };
        assert_eq!(
            letters(&analysis, flow.id.into(), true),
            expected,
            "{}",
            flow.name
        );
    }
}

#[test]
fn nothing_is_said_twice_about_the_same_subject() {
    for reference in CATALOGUE.reference_models() {
        let analysis = Analysis::new(&reference.model, &CATALOGUE);
        let mut ids = BTreeSet::new();
        let mut titles = BTreeSet::new();
        for threat in analysis.threats() {
            assert!(ids.insert(threat.id), "{:?}", threat.id);
            let title = analysis.title(threat, &reference.model, &CATALOGUE);
            assert!(titles.insert((threat.subject, title.clone())), "{title}");
            assert!(!title.contains('{'), "{title}");
        }
    }
}

#[test]
fn the_share_that_is_answered_is_that_of_the_matrix() {
    let model = reference("kubernetes");
    let analysis = Analysis::new(&model, &CATALOGUE);
    let coverage = crate::coverage(&model, &analysis, &CATALOGUE);
    let cells = || {
        coverage
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .filter(|cell| cell.state != crate::CellState::NotApplicable)
    };
    assert_eq!(coverage.applicable as usize, cells().count());
    assert_eq!(
        coverage.answered as usize,
        cells().filter(|cell| cell.open == 0).count()
    );
    assert!(coverage.answered > 0 && coverage.answered < coverage.applicable);
}

#[test]
fn every_threat_tells_its_reason() {
    let model = reference("kubernetes");
    let analysis = Analysis::new(&model, &CATALOGUE);
    for threat in analysis.threats() {
        let told = analysis
            .told(threat, &model, &CATALOGUE)
            .expect("the subject is there");
        assert!(told.reason.sentence.len() > 20, "{}", told.title);
        assert!(!told.reason.facts.is_empty(), "{}", told.title);
        assert!(
            !told.reason.sentence.contains('{'),
            "{}",
            told.reason.sentence
        );
    }
}

#[test]
fn a_crossing_goes_through_nested_zones_in_order() {
    let model = reference("kubernetes");
    let flow = flow(&model, "etcd", "etcd backup");
    let analysis = Analysis::new(&model, &CATALOGUE);
    let crossing = &analysis.crossings()[&flow];
    let named: Vec<String> = crossing
        .steps
        .iter()
        .map(|step| {
            format!(
                "{:?} {}",
                step.direction, model.boundaries[&step.boundary].name
            )
        })
        .collect();
    insta::assert_snapshot!(named.join("\n"), @r"
    Leaves Cluster data
    Leaves Control plane hosts
    Leaves Kubernetes cluster
    Enters Cloud account
    Enters Backup storage
    ");
}

#[test]
fn a_rename_keeps_the_identity_and_changes_the_title() {
    let mut model = reference("kubernetes");
    let kubelet = element(&model, "kubelet");
    let before = Analysis::new(&model, &CATALOGUE);
    let rename = Edit::Rename {
        item: kubelet.into(),
        name: "node agent".to_owned(),
    };
    apply(&mut model, &rename, CONTEXT).unwrap();
    let after = Analysis::new(&model, &CATALOGUE);
    assert_eq!(
        before.threats_about(kubelet.into()),
        after.threats_about(kubelet.into())
    );
    let titles: Vec<String> = after
        .threats_about(kubelet.into())
        .iter()
        .map(|threat| after.title(threat, &model, &CATALOGUE))
        .collect();
    assert!(
        titles.iter().any(|title| title.contains("node agent")),
        "{titles:?}"
    );
    assert!(
        titles.iter().all(|title| !title.contains("kubelet ")),
        "{titles:?}"
    );
}

#[test]
fn stating_the_safe_value_controls_a_threat_and_says_so() {
    let pack = "
pack: test
title: Test
summary: A pack for this test.
rules:
  - id: test/plain
    letter: I
    subject: flow
    when: flow crosses 'zone' and source is 'process'
    unless: flow.encryption in ('tls', 'mutual-tls')
    title: '{source} sends to {target} in clear'
    description: Somebody reads along.
    severity: high
    severity_reason: It is the whole traffic.
    question: Is {flow} encrypted?
";
    let source = Source {
        path: "test.yaml",
        text: pack,
    };
    let catalogue = Catalogue::with_only_packs(&[source]).unwrap();
    let mut model = reference("kubernetes");
    let flow = flow(&model, "kube-apiserver", "kubelet");
    let set = |value: Option<&str>| Edit::SetProperty {
        item: flow.into(),
        key: "encryption".to_owned(),
        value: value.map(str::to_owned),
    };
    let told = |model: &Model| {
        let analysis = Analysis::new(model, &catalogue);
        let [threat] = analysis.threats_about(flow.into()) else {
            panic!("one threat")
        };
        let told = analysis.told(threat, model, &catalogue).unwrap();
        format!(
            "{:?}\n{}\n{}\n{}\n{}",
            threat.standing,
            told.reason.title,
            told.reason.sentence,
            told.reason.control_title,
            told.reason.question.unwrap_or_default()
        )
    };
    apply(&mut model, &set(None), CONTEXT).unwrap();
    insta::assert_snapshot!(told(&model), @r"
    Open
    Why it is here
    kube-apiserver → kubelet leaves Control plane hosts and enters Worker node; “Encryption on the way” of kube-apiserver → kubelet is not stated.
    What would control it
    Is Exec, logs, port-forward encrypted?
    ");
    apply(&mut model, &set(Some("none")), CONTEXT).unwrap();
    insta::assert_snapshot!(told(&model), @r"
    Open
    Why it is here
    kube-apiserver → kubelet leaves Control plane hosts and enters Worker node; “Encryption on the way” of kube-apiserver → kubelet is none (stated by Ada).
    What would control it
    ");
    apply(&mut model, &set(Some("tls")), CONTEXT).unwrap();
    insta::assert_snapshot!(told(&model), @r"
    Controlled
    Why it is controlled
    kube-apiserver → kubelet leaves Control plane hosts and enters Worker node; “Encryption on the way” of kube-apiserver → kubelet is tls (stated by Ada).
    What controls it
    ");
}

#[test]
fn out_of_scope_raises_nothing() {
    let mut model = reference("kubernetes");
    let kubelet = element(&model, "kubelet");
    let out = Edit::SetScope {
        item: kubelet.into(),
        out_of_scope: Some("not ours".to_owned()),
    };
    apply(&mut model, &out, CONTEXT).unwrap();
    assert_eq!(
        Analysis::new(&model, &CATALOGUE).threats_about(kubelet.into()),
        []
    );
}
