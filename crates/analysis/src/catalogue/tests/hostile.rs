//! Packs that are too large, too deep or made to be slow get an answer in short time.

use super::super::*;
use std::fmt::Write;

const HEAD: &str = "pack: t\ntitle: T\nsummary: T.\n";

fn load(text: &str) -> Result<Catalogue, Vec<ContentProblem>> {
    let started = std::time::Instant::now();
    let source = Source {
        path: "t.yaml",
        text,
    };
    let loaded = Catalogue::with_only_packs(&[source]);
    if std::env::var_os("BULKHEAD_TIMES").is_some() {
        let found = loaded.as_ref().map_or_else(
            |problems| format!("{} problems, {}", problems.len(), problems[0]),
            |catalogue| format!("{} rules", catalogue.rules().len()),
        );
        eprintln!("{} bytes in {:?}: {found}", text.len(), started.elapsed());
    }
    loaded
}

fn refused(text: &str, message: &str) -> Vec<ContentProblem> {
    let problems = load(text).unwrap_err();
    assert!(
        problems
            .iter()
            .any(|problem| problem.to_string().contains(message)),
        "{message}: {}",
        problems[0]
    );
    problems
}

fn rule(id: usize, when: &str, rest: &str) -> String {
    format!(
        "  - id: t/r{id}\n    letter: S\n    subject: element\n    when: {when}\n    title: \
         '{{element}} breaks'\n    description: D\n    severity: low\n    severity_reason: R\n    \
         question: Q\n{rest}"
    )
}

fn rules(count: usize, when: &str, rest: &str) -> String {
    let mut text = format!("{HEAD}rules:\n");
    for id in 0..count {
        text.push_str(&rule(id, when, rest));
    }
    text
}

fn joined(part: &str, count: usize, between: &str) -> String {
    let parts: Vec<&str> = std::iter::repeat_n(part, count).collect();
    parts.join(between)
}

#[test]
fn ten_megabytes_of_rules_are_read() {
    let rest = format!(
        "    unless: element.runs_as is 'user'\n    references: ['{}']\n",
        "x".repeat(600)
    );
    let when = "element is 'process' and not element.patched is 'true'";
    let text = rules(11_500, when, &rest);
    assert!(text.len() > 10_000_000, "{}", text.len());
    assert_eq!(load(&text).unwrap().rules().len(), 11_500);
}

#[test]
fn a_scalar_of_ten_megabytes_is_too_long_for_a_condition_and_no_trouble_elsewhere() {
    let long = "x".repeat(10_000_000);
    refused(
        &rules(1, &long, ""),
        "t.yaml:8:11: expected at most 65536 bytes",
    );
    let title = HEAD.replace("title: T", &format!("title: {long}"));
    assert!(load(&format!("{title}rules: []\n")).is_ok());
    refused(&format!("{HEAD}{}", "#".repeat(17 << 20)), "larger than");
}

#[test]
fn deep_yaml_is_refused() {
    refused(&format!("{HEAD}rules: {}", "[".repeat(100_000)), "t.yaml:");
    let mut block = format!("{HEAD}rules:\n");
    for depth in 0..1_000 {
        writeln!(block, "{}-", " ".repeat(depth)).unwrap();
    }
    refused(&block, "t.yaml:");
}

#[test]
fn deep_and_long_conditions_are_refused_or_read() {
    let deep = format!(
        "{}element is 'process'{}",
        "(".repeat(3_000),
        ")".repeat(3_000)
    );
    let problems = refused(&rules(1_000, &deep, ""), "64 nested");
    assert_eq!(problems.len(), 1_000);
    let chain = joined("element is 'process'", 2_700, " or ");
    assert!(load(&rules(100, &chain, "")).is_ok());
    let wrong = joined("element is 'proces'", 2_600, " and ");
    let problems = refused(&rules(10, &wrong, ""), "did you mean 'process'?");
    assert_eq!(problems.len(), 26_000);
}

#[test]
fn conditions_with_very_many_alternatives_are_not_followed_for_ever() {
    let ways = ["(element.patched is 'true' or element.runs_as is 'root')"; 600].join(" and ");
    let never = format!(
        "element is 'process' and {ways} and not element.patched is stated and not \
         element.runs_as is stated"
    );
    assert!(load(&rules(300, &never, "")).is_ok());
}

#[test]
fn many_rules_with_the_same_id_are_all_told() {
    let mut text = format!("{HEAD}rules:\n");
    for _ in 0..3_000 {
        text.push_str(&rule(0, "element is 'process'", ""));
    }
    let problems = refused(&text, "the rule id t/r0 is used twice");
    assert_eq!(problems.len(), 2_999);
}

fn components(count: usize, parent: impl Fn(usize) -> String) -> String {
    let mut text = format!("{HEAD}components:\n");
    for id in 0..count {
        let parent = parent(id);
        writeln!(
            text,
            "  - {{id: t{id}, title: T, summary: S, is: [{parent}]}}"
        )
        .unwrap();
    }
    text.push_str("rules: []\n");
    text
}

#[test]
fn long_and_cyclic_ancestries_are_refused() {
    let next = |count: usize| move |id: usize| format!("t{}", (id + 1) % count);
    refused(
        &components(10_500, next(10_500)),
        "expected at most 10000 components",
    );
    let circle = refused(&components(9_000, next(9_000)), "in a circle");
    assert_eq!(circle.len(), 1);
    let chain = components(9_000, |id| match id.checked_sub(1) {
        None => "process".to_owned(),
        Some(before) => format!("t{before}"),
    });
    refused(&chain, "to have at most 256 ancestors");
    refused(
        &components(9_000, |id| format!("u{id}")),
        "there is no component u0 for t0 to be",
    );
    refused(
        &components(9_000, |_| "kubernetes/kube-apiserver".to_owned()),
        "take more than",
    );
}

#[test]
fn one_component_with_everything_is_refused() {
    let head = format!(
        "{HEAD}components:\n  - id: t\n    title: T\n    summary: S\n    is: [process]\n    \
         properties:\n"
    );
    let mut text = head.clone();
    for id in 0..10_000 {
        writeln!(text, "      - {{key: k{id}, title: T, type: bool}}").unwrap();
    }
    text.push_str("rules: []\n");
    refused(&text, "expected at most 1000 properties of t");
    let choices = joined("a", 200_000, ", ");
    let text = format!(
        "{head}      - {{key: k, title: T, type: choice, choices: [{choices}]}}\nrules: []\n"
    );
    refused(&text, "expected at most 256 choices of k");
}

#[test]
fn aliases_cannot_multiply() {
    let mut text = format!("{HEAD}x0: &x0 [a, a, a, a, a, a, a, a, a, a]\n");
    for level in 1..12 {
        let before = format!("*x{}", level - 1);
        let list = [before.as_str(); 10].join(", ");
        writeln!(text, "x{level}: &x{level} [{list}]").unwrap();
    }
    refused(&text, "t.yaml:");
    let long = "x".repeat(100_000);
    let first = rule(0, "element is 'process'", "");
    let first = first.replace("description: D", &format!("description: &d {long}"));
    let mut text = format!("{HEAD}rules:\n{first}");
    for id in 1..900 {
        let next = rule(id, "element is 'process'", "");
        text.push_str(&next.replace("description: D", "description: *d"));
    }
    refused(&text, "t.yaml:");
}

#[test]
fn values_that_thousands_of_components_define_are_not_compared_for_ever() {
    let mut text = format!("{HEAD}components:\n");
    for id in 0..1_000 {
        let choices: Vec<String> = (0..200).map(|choice| format!("c{choice}")).collect();
        let choices = choices.join(",");
        writeln!(
            text,
            "  - {{id: t{id}, title: T, summary: S, is: [element, process], properties: [{{key: \
             shared, title: T, type: choice, choices: [{choices}]}}]}}"
        )
        .unwrap();
    }
    text.push_str("rules:\n");
    for id in 0..1_000 {
        text.push_str(&rule(id, "element.shared is 'other'", ""));
    }
    refused(&text, "there is too much here to check");
}
