//! Threats that people added, as pipelines and boards see them.

use crate::program::{analysed, bulkhead, project, told};
use bulkhead_session::{
    Desk,
    analysis::{Letter, Severity},
    model::{Edit, ItemId, OwnThreat, ThreatId},
};
use serde_json::Value;
use std::{fs, path::Path};

/// A pack that finds one thing about some flows.
const PACK: &str = "
pack: test
title: Test
summary: A pack for this test.
rules:
  - id: test/none
    letter: I
    subject: flow
    when: flow.protocol is 'tftp-pxe'
    title: Nothing
    description: Nothing.
    severity: low
    severity_reason: Nothing.
    question: Nothing?
";

/// Adds a threat about the first element and one about the first zone.
fn add_threats(folder: &Path) {
    let settings = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(settings.path()).unwrap();
    let document = desk.open(&folder.join("cluster.bulkhead")).unwrap();
    let about: [ItemId; 2] = [
        document.elements[0].id.into(),
        document.boundaries[0].id.into(),
    ];
    for (number, subject) in (1..).zip(about) {
        let id = format!("00000000-0000-4000-8000-00000000000{number}");
        let id: ThreatId = serde_json::from_value(Value::from(id)).unwrap();
        let threat = OwnThreat {
            id,
            number: 0,
            subject,
            letter: Letter::D,
            severity: Severity::Critical,
            title: format!("The lights go out in room {number}"),
            description: "There is one fuse.\nIt is old.".to_owned(),
            at: String::new(),
            by: String::new(),
        };
        desk.apply_edit(&Edit::SetOwnThreat {
            id,
            threat: Some(threat),
        })
        .unwrap();
    }
}

fn own(analysis: &Value) -> Vec<&Value> {
    let threats = analysis["threats"].as_array().unwrap().iter();
    threats.filter(|it| it["rule"] == "own").collect()
}

#[test]
fn they_are_told_with_the_others_as_text_and_as_json() {
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "workload");
    let before = analysed(folder.path(), "cluster.bulkhead");
    add_threats(folder.path());
    let after = analysed(folder.path(), "cluster.bulkhead");
    let found = own(&after);
    assert_eq!(found.len(), 2);
    let count = |analysis: &Value| analysis["status"]["open"].as_u64().unwrap();
    assert_eq!(count(&after), count(&before) + 2);
    for threat in found {
        assert_eq!(threat["stride"], "D");
        assert_eq!(threat["state"], "open");
        assert_eq!(threat["reason"], "There is one fuse.\nIt is old.");
        assert!(threat["added"]["at"].as_str().unwrap().starts_with("20"));
        assert_eq!(threat["reasons"], Value::Array(Vec::new()));
    }
    let kinds: Vec<&Value> = own(&after)
        .iter()
        .map(|it| &it["subject"]["kind"])
        .collect();
    assert!(kinds.contains(&&Value::from("element")) && kinds.contains(&&Value::from("boundary")));
    assert!(
        before["threats"]
            .as_array()
            .unwrap()
            .iter()
            .all(|it| it["added"].is_null())
    );
    let text = told(folder.path(), &["analyse", "cluster.bulkhead"]);
    assert!(text.contains("  D  The lights go out in room 1 [Critical, open]\n     There is one fuse.\n     It is old.\n     Added "));
    let text = told(
        folder.path(),
        &["analyse", "cluster.bulkhead", "--show", "coverage"],
    );
    assert!(text.contains("D!1"));
}

#[test]
fn they_fail_a_check_and_stand_in_the_report() {
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "workload");
    add_threats(folder.path());
    let check = ["check", "cluster.bulkhead", "--fail-on", "critical"];
    let output = bulkhead(folder.path(), &check);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.contains("The lights go out in room 1: It is open"),
        "{said}"
    );
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
    let report = fs::read_to_string(folder.path().join("report.html")).unwrap();
    for part in [
        "The lights go out in room 1",
        "There is one fuse.",
        "Added by a person on 20",
    ] {
        assert!(report.contains(part), "{part}");
    }
}

#[test]
fn no_pack_takes_them_away() {
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "workload");
    add_threats(folder.path());
    fs::write(folder.path().join("pack.yaml"), PACK).unwrap();
    told(
        folder.path(),
        &[
            "export",
            "cluster.bulkhead",
            "--to",
            "json",
            "-o",
            "cluster.json",
        ],
    );
    for file in ["cluster.bulkhead", "cluster.json"] {
        let text = told(
            folder.path(),
            &[
                "analyse",
                file,
                "--pack",
                "pack.yaml",
                "--only-packs",
                "--json",
            ],
        );
        let analysis: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(own(&analysis).len(), 2, "{file}");
        let threats = analysis["threats"].as_array().unwrap().iter();
        let mut others = threats.filter(|it| it["rule"] != "own");
        assert!(others.all(|it| it["pack"] == "test"), "{file}");
    }
}
