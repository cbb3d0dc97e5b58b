//! What the loader says about mistakes in the background.

use crate::{
    Catalogue,
    catalogue::{Source, embedded},
};

/// Returns what is wrong with files of the background.
fn problems(files: &[(&str, &str)]) -> Vec<String> {
    let mut content: Vec<Source<'_>> = embedded::FILES.to_vec();
    content.extend(files.iter().map(|&(path, text)| Source { path, text }));
    let problems =
        Catalogue::with_content(&content, crate::catalogue::Further::default()).unwrap_err();
    problems.iter().map(ToString::to_string).collect()
}

const FINDINGS: &str = "\
report: own
title: Own
summary: Ours.
source: Us
findings:
  - id: OWN-1
    title: One
    summary: S
    severity: low
    kind: configuration
    components: [kubernetes/ectd]
    controls: [mfa, mfa, teapot]
    today: partly
    now: N
  - id: OWN-1
    title: Two
    summary: \" \"
    severity: low
    kind: configuration
    components: []
    today: unknown
    now: N
";

#[test]
fn a_mistake_in_a_finding_is_told_with_its_place() {
    assert_eq!(
        problems(&[("findings/own.yaml", FINDINGS)]),
        [
            "findings/own.yaml:11:18: there is no component kubernetes/ectd; did you mean \
             'kubernetes/etcd'?",
            "findings/own.yaml:12:21: the control mfa stands twice",
            "findings/own.yaml:12:26: there is no control teapot",
            "findings/own.yaml:15:9: the finding id OWN-1 is used twice",
            "findings/own.yaml:15:9: the summary of OWN-1 is empty",
        ]
    );
}

fn tree(id: &str, roots: &str, steps: &str) -> String {
    format!("id: {id}\ntitle: T\ngoal: G\nsource: S\nroots: [{roots}]\nsteps:\n{steps}")
}

#[test]
fn steps_that_do_not_hang_together_are_told() {
    let text = tree(
        "own",
        "a",
        "  - {id: a, text: A, children: [b, c]}\n  - {id: b, text: B, children: [x]}\n  \
         - {id: c, text: C, gate: or, subtree: elsewhere}\n  - {id: d, text: D, rules: [none]}\n",
    );
    assert_eq!(
        problems(&[("attack-trees/own.yaml", &text)]),
        [
            "attack-trees/own.yaml:7:10: a has several children; expected a gate, \"and\" or \
             \"or\"",
            "attack-trees/own.yaml:8:33: own has no step x",
            "attack-trees/own.yaml:9:41: there is no tree or step elsewhere",
            "attack-trees/own.yaml:10:10: no root leads to d",
            "attack-trees/own.yaml:10:30: there is no rule none",
        ]
    );
}

#[test]
fn a_circle_through_two_trees_is_told_once() {
    let one = tree(
        "one",
        "a",
        "  - {id: a, text: A, children: [b]}\n  - {id: b, text: B, subtree: two}\n",
    );
    let two = tree("two", "c", "  - {id: c, text: C, subtree: \"one#b\"}\n");
    let files = [
        ("attack-trees/one.yaml", one.as_str()),
        ("attack-trees/two.yaml", two.as_str()),
    ];
    assert_eq!(
        problems(&files),
        ["attack-trees/one.yaml:8:10: the steps b, c lead in a circle"]
    );
}

#[test]
fn a_worksheet_keeps_to_its_form() {
    let form = embedded::BACKGROUND
        .iter()
        .find(|source| source.path == "worksheets/template.yaml")
        .unwrap();
    let sheet = "\
dated: '2026'
release: '1'
history: false
source: us
worksheets:
  - id: own
    title: Own
    components: [kubernetes/etcd]
    owner: Us
    classification: purple
    service_notes: {colour: red}
    families: [{family: plumbing, strength: mighty, summary: S}]
    findings: [OWN-1]
";
    let told = problems(&[(form.path, form.text), ("worksheets/own.yaml", sheet)]);
    assert_eq!(told.len(), 5, "{told:#?}");
    let wanted = ["purple", "colour", "plumbing", "mighty", "OWN-1"];
    for word in wanted {
        assert!(told.iter().any(|line| line.contains(word)), "{word}");
    }
}

#[test]
fn a_reference_begins_with_a_prefix_of_its_list() {
    let text = "\
lists:
  - id: one
    title: One
    prefixes: [ONE-]
    citation: C
    note: N
    entries: {TWO-1: Two}
  - id: two
    title: Two
    prefixes: [ONE-]
    citation: C
    note: N
";
    assert_eq!(
        problems(&[("references.yaml", text)]),
        [
            "references.yaml:2:9: TWO-1 begins with no prefix of One",
            "references.yaml:10:16: the prefix id ONE- is used twice",
        ]
    );
}
