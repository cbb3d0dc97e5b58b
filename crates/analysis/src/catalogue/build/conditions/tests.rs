use crate::{Catalogue, catalogue::Source};

fn mistakes(text: &str) -> Vec<String> {
    let source = Source {
        path: "t.yaml",
        text,
    };
    let problems = Catalogue::with_only_packs(&[source]).unwrap_err();
    problems.iter().map(ToString::to_string).collect()
}

/// A pack with one rule about a flow.
fn pack(when: &str, rest: &str) -> String {
    format!(
        "pack: t\ntitle: T\nsummary: T.\nrules:\n  - id: t/one\n    letter: S\n    subject: \
         flow\n    when: {when}\n    title: T\n    description: D\n    severity: low\n    \
         severity_reason: R\n    question: Q\n{rest}"
    )
}

#[test]
fn every_mistake_of_a_condition_stands_at_its_own_part() {
    let folded = ">-\n      source is 'kubernetes/ectd' and\n      (flow.encryptoin is stated or\n\n      \
                  element.patched is 'true' or\n      target.runs_as in ('root', 'groot', 'x'))";
    assert_eq!(
        mistakes(&pack(folded, "")),
        [
            "t.yaml:9:17: there is no type 'kubernetes/ectd'; did you mean 'kubernetes/etcd'?",
            "t.yaml:10:13: there is no property encryptoin of flow; did you mean 'encryption'?",
            "t.yaml:12:7: a rule about a flow cannot ask the element; expected \"source\", \
             \"target\" or \"flow\"",
            "t.yaml:13:34: 'groot' is no value of runs_as; expected one of root, \
             service-account, user; did you mean 'root'?",
            "t.yaml:13:43: 'x' is no value of runs_as; expected one of root, service-account, user",
        ]
    );
}

#[test]
fn a_mistake_of_grammar_stands_where_it_is_in_the_file() {
    for (when, place) in [
        (
            "source is etcd",
            "8:21: expected a text in single quotes, found \"etcd\"",
        ),
        ("'source is ''process'' or'", "8:36: expected \"element\""),
        (
            "\"source is \\\"a\\\"\"",
            "8:22: expected a word, a text in single quotes",
        ),
        (
            "|\n      source is 'process'\n       and not",
            "10:15: expected \"element\"",
        ),
        (
            ">\n      (source is 'process'\n      and target is 'process' flow",
            "10:31: expected \")\"",
        ),
    ] {
        let found = mistakes(&pack(when, ""));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].starts_with(&format!("t.yaml:{place}")),
            "{found:?}"
        );
    }
}

#[test]
fn unless_knows_what_when_asks_for() {
    let unless = "    unless: target.anonymous_auth is 'false'\n";
    let found = mistakes(&pack("target is 'kubernetes/etcd'", unless));
    assert_eq!(
        found,
        ["t.yaml:14:20: there is no property anonymous_auth of kubernetes/etcd"]
    );
}

#[test]
fn mistakes_beside_the_conditions_are_told_as_well() {
    let rest = "    controls: [etcd-mtls, etcd-mtl, etcd-mtls]\n";
    let text = pack("flow is 'process", rest)
        .replace("question: Q", "question: ' '")
        .replace("severity_reason: R", "severity_reason: ''");
    assert_eq!(
        mistakes(&text),
        [
            "t.yaml:5:9: the severity_reason of t/one is empty",
            "t.yaml:8:19: expected a closing quote, found the end of the expression",
            "t.yaml:13:15: the question is empty",
            "t.yaml:14:27: there is no control etcd-mtl; did you mean 'etcd-mtls'?",
            "t.yaml:14:37: the control etcd-mtls stands twice",
        ]
    );
}
