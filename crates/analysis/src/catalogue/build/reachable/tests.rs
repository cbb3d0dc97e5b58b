use crate::{Catalogue, catalogue::Source};

/// A pack with one rule.
const PACK: &str = "pack: t
title: T
summary: T.
rules:
  - id: t/one
    letter: S
    subject: SUBJECT
    when: WHEN
    unless: UNLESS
    title: T
    description: D
    severity: low
    severity_reason: R
    question: Q
";

fn read(subject: &str, when: &str, unless: &str) -> Option<String> {
    let text = PACK
        .replace("SUBJECT", subject)
        .replace("WHEN", when)
        .replace("UNLESS", unless);
    let text = if unless.is_empty() {
        text.replace("    unless: \n", "")
    } else {
        text
    };
    let source = Source {
        path: "t.yaml",
        text: &text,
    };
    let problems = Catalogue::with_only_packs(&[source]).err()?;
    assert_eq!(problems.len(), 1, "{problems:?}");
    Some(problems[0].to_string())
}

fn element(when: &str) -> Option<String> {
    read("element", when, "")
}

fn flow(when: &str) -> Option<String> {
    read("flow", when, "")
}

fn contradicts(found: Option<String>, message: &str) {
    let found = found.unwrap_or_else(|| panic!("expected: {message}"));
    assert_eq!(found, format!("t.yaml:8:11: {message}"));
}

#[test]
fn a_type_rules_out_what_it_is_not() {
    contradicts(
        element("element is 'kubernetes/etcd' and not element is 'kubernetes/etcd'"),
        "this rule can never hold: \"element is 'kubernetes/etcd'\" and \"not element is \
         'kubernetes/etcd'\" contradict each other",
    );
    contradicts(
        element("element is 'zone'"),
        "this rule can never hold: \"element is 'zone'\" is never true",
    );
    contradicts(
        element("element is 'process' and element.runs_as is stated and element is 'data-store'"),
        "this rule can never hold: \"element is 'process'\" and \"element is 'data-store'\" \
         contradict each other",
    );
    // Models may draw a component as something that the palette does not say.
    assert_eq!(
        element("element is 'external-entity' and element is 'kubernetes/etcd'"),
        None
    );
    assert_eq!(element("not element is 'kubernetes/etcd'"), None);
}

#[test]
fn a_property_needs_a_value() {
    let is = "element is 'process' and ";
    for (when, fits) in [
        (
            "element.runs_as is 'root' and element.runs_as is 'user'",
            false,
        ),
        (
            "element.runs_as in ('root', 'user') and element.runs_as is 'user'",
            true,
        ),
        ("not element.runs_as in ('root', 'user')", true),
        (
            "not element.runs_as in ('root', 'user', 'service-account')",
            false,
        ),
        (
            "not element.patched is 'true' and not element.patched is 'false'",
            false,
        ),
        (
            "element.patched is 'true' and not element.patched is stated",
            false,
        ),
        (
            "not element.patched is stated and not element.patched is 'true'",
            false,
        ),
        (
            "element.patched is stated and not element.patched is 'true'",
            true,
        ),
        (
            "(element.patched is 'true' or element.patched is 'false')",
            true,
        ),
        (
            "not (not element.patched is 'true' or element.patched is 'true')",
            false,
        ),
    ] {
        assert_eq!(element(&format!("{is}{when}")).is_none(), fits, "{when}");
    }
}

#[test]
fn what_is_crossed_or_around_is_a_boundary() {
    for (when, fits) in [
        (
            "flow crosses 'kubernetes/zone-cluster' and not flow crosses 'zone'",
            false,
        ),
        (
            "flow crosses 'zone' and not flow crosses 'kubernetes/zone-cluster'",
            true,
        ),
        ("flow crosses 'process'", false),
        ("source inside 'zone' and not source inside 'zone'", false),
        ("source inside 'zone' and not target inside 'zone'", true),
        ("flow inside 'zone' and not target inside 'zone'", false),
        ("not flow inside 'zone' and source inside 'zone'", true),
        ("not flow is 'flow'", false),
    ] {
        assert_eq!(flow(when).is_none(), fits, "{when}");
    }
}

#[test]
fn a_threat_that_is_always_controlled_is_no_threat() {
    let when = "element is 'process' and element.patched is 'false'";
    contradicts(
        read("element", when, "element.patched in ('false', 'true')"),
        "the threat can never be open: \"unless\" holds whenever \"when\" does; see \
         element.patched in ('false', 'true') and element.patched is 'false'",
    );
    assert_eq!(read("element", when, "element.runs_as is 'user'"), None);
    // What nobody stated leaves the threat open, so that this one can be.
    let all = "element.patched in ('false', 'true')";
    assert_eq!(read("element", "element is 'process'", all), None);
}

#[test]
fn one_way_without_contradiction_is_enough_and_too_many_ways_are_not_followed() {
    assert_eq!(
        element("element is 'zone' or element.patched is 'true' and element is 'process'"),
        None
    );
    let or = "(element.patched is 'true' or element.patched is 'true')";
    let never = "not element.patched is 'true' and not element.patched is 'false'";
    let ways = [or; 5].join(" and ");
    assert!(element(&format!("{ways} and {never}")).is_some());
    let ways = [or; 40].join(" and ");
    assert_eq!(element(&format!("{ways} and {never}")), None);
}
