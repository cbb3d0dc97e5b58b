//! The report that a project is handed in with.

use crate::program::{analysed, project, told};

/// Writes a text as HTML does.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[test]
fn a_report_stands_for_itself_and_leaves_nothing_out() {
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "kubernetes");
    told(
        folder.path(),
        &[
            "report",
            "cluster.bulkhead",
            "--format",
            "html",
            "-o",
            "report.html",
        ],
    );
    let report = std::fs::read_to_string(folder.path().join("report.html")).unwrap();
    assert!(report.starts_with("<!DOCTYPE html>") || report.starts_with("<!doctype html>"));
    assert!(report.trim_end().ends_with("</html>"));
    assert!(report.contains("<svg"), "the diagram is part of it");
    for outside in [
        "<script",
        "<link",
        "<iframe",
        "src=\"http",
        "@import",
        "url(http",
    ] {
        assert!(!report.contains(outside), "it reaches outside: {outside}");
    }

    let analysis = analysed(folder.path(), "cluster.bulkhead");
    let said = |text: &str| report.contains(text) || report.contains(&escaped(text));
    for threat in analysis["threats"].as_array().unwrap() {
        for part in ["title", "reason"] {
            let text = threat[part].as_str().unwrap();
            assert!(said(text), "the report lacks the {part}: {text}");
        }
    }
    for crossing in analysis["crossings"].as_array().unwrap() {
        for step in crossing["passed"].as_array().unwrap() {
            assert!(said(step["name"].as_str().unwrap()), "{crossing}");
        }
        assert!(said(crossing["name"].as_str().unwrap()), "{crossing}");
    }
}

#[test]
fn a_report_is_written_over_an_older_one() {
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "empty");
    std::fs::write(folder.path().join("report.html"), "older").unwrap();
    told(
        folder.path(),
        &[
            "report",
            "cluster.bulkhead",
            "--format",
            "html",
            "-o",
            "report.html",
        ],
    );
    let report = std::fs::read_to_string(folder.path().join("report.html")).unwrap();
    assert!(report.contains("</html>"));
    // Nothing half-written stays behind.
    let names = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
    names.retain(|name| name != "cluster.bulkhead" && name != ".cluster.bulkhead.lock");
    assert_eq!(names, ["report.html"]);
}
