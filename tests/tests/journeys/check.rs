//! A pipeline asks whether a model is good enough to go on.

use crate::program::{bulkhead, project};
use bulkhead_session::{
    Desk,
    model::{Edit, Response},
    view::ThreatState,
};
use serde_json::Value;
use std::path::Path;

/// Runs a check, and returns its exit code and what it wrote.
fn check(folder: &Path, options: &[&str]) -> (Option<i32>, String) {
    let arguments: Vec<&str> = ["check", "cluster.bulkhead"]
        .into_iter()
        .chain(options.iter().copied())
        .collect();
    let output = bulkhead(folder, &arguments);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    (output.status.code(), text)
}

/// Decides about every threat; the first acceptance ends on a day.
fn decide_all(folder: &Path, expires: &str) {
    let settings = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(settings.path()).unwrap();
    let document = desk.open(&folder.join("cluster.bulkhead")).unwrap();
    let mut open = document
        .threats
        .into_iter()
        .filter(|row| row.state == ThreatState::Open);
    let first = open.next().unwrap().id;
    let all = desk.document().unwrap().threats.into_iter();
    for row in all.filter(|row| row.state == ThreatState::Open) {
        let edit = Edit::Decide {
            expires: if row.id == first {
                expires.to_owned()
            } else {
                String::new()
            },
            threat: row.id,
            rule: row.rule,
            subject: row.subject,
            title: row.title,
            response: Response::Accept,
            reason: "Until the migration".to_owned(),
            owner: "Platform team".to_owned(),
            due: String::new(),
            ticket: String::new(),
            residual: String::new(),
        };
        desk.apply_edit(&edit).unwrap();
    }
}

#[test]
fn a_model_with_open_threats_fails_and_one_with_decisions_passes() {
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "workload");
    let (code, text) = check(folder.path(), &["--fail-on", "high"]);
    assert_eq!(code, Some(1), "{text}");
    assert!(
        text.lines()
            .last()
            .unwrap()
            .starts_with("The check fails: ")
    );
    assert!(text.contains(": It is open, and nobody has decided about it."));
    assert!(
        !text.contains("Low: "),
        "only what is severe enough is told"
    );
    decide_all(folder.path(), "2999-12-31");
    for options in [&["--fail-on", "low"] as &[&str], &["--require-decisions"]] {
        let (code, text) = check(folder.path(), options);
        assert_eq!((code, text.as_str()), (Some(0), "The check passes.\n"));
    }
}

#[test]
fn an_acceptance_that_has_expired_fails() {
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "workload");
    decide_all(folder.path(), "2020-12-31");
    let (code, text) = check(folder.path(), &["--require-decisions"]);
    assert_eq!(code, Some(1));
    assert!(text.contains("The acceptance expired on 2020-12-31; the threat is open again."));
    assert!(text.ends_with("The check fails: 1 finding.\n"), "{text}");
    let (code, json) = check(folder.path(), &["--require-decisions", "--json"]);
    let told: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((code, &told["passed"]), (Some(1), &Value::Bool(false)));
    assert_eq!(told["findings"][0]["kind"], "late");
}

#[test]
fn a_check_that_asks_for_nothing_or_for_nonsense_is_bad_use() {
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "empty");
    for options in [&[] as &[&str], &["--fail-on", "terrible"]] {
        assert_eq!(check(folder.path(), options).0, Some(2));
    }
    let missing = bulkhead(
        folder.path(),
        &["check", "missing.bulkhead", "--require-decisions"],
    );
    assert_eq!(missing.status.code(), Some(2));
    assert_eq!(check(folder.path(), &["--require-decisions"]).0, Some(0));
}
