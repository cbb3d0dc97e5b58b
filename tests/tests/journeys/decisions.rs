//! A decision stays, whatever happens around it.

use crate::program::analysed;
use bulkhead_session::{
    Desk,
    model::{Edit, Response},
    view::{ThreatRow, ThreatState},
};
use std::path::Path;

fn decide(row: &ThreatRow) -> Edit {
    Edit::Decide {
        threat: row.id,
        rule: row.rule.clone(),
        subject: row.subject,
        title: row.title.clone(),
        response: Response::Mitigate,
        reason: "Mutual TLS from the next release on.".to_owned(),
        owner: "Platform team".to_owned(),
        due: "2027-03-31".to_owned(),
        ticket: String::new(),
        expires: String::new(),
        residual: String::new(),
    }
}

fn open_threat(desk: &Desk) -> ThreatRow {
    let threats = desk.document().unwrap().threats;
    threats
        .into_iter()
        .find(|row| row.state == ThreatState::Open && row.crossing)
        .unwrap()
}

fn row(desk: &Desk, wanted: &ThreatRow) -> ThreatRow {
    desk.threat(wanted.id).unwrap().row
}

#[test]
fn a_decision_survives_renaming_reopening_and_a_new_analysis() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cluster.bulkhead");
    let mut desk = Desk::new(folder.path()).unwrap();
    desk.new_project("kubernetes", &path).unwrap();
    let threat = open_threat(&desk);
    desk.apply_edit(&decide(&threat)).unwrap();
    let renamed = Edit::Rename {
        item: threat.subject,
        name: "A wire of many names".to_owned(),
    };
    desk.apply_edit(&renamed).unwrap();
    let before = desk.threat(threat.id).unwrap();
    desk.close();

    let mut desk = Desk::new(folder.path()).unwrap();
    desk.open(&path).unwrap();
    let after = desk.threat(threat.id).unwrap();
    assert_eq!(after, before);
    assert_eq!(after.row.state, ThreatState::Decided);
    assert_eq!(after.row.response, Some(Response::Mitigate));
    assert!(
        after.row.subject_name.ends_with("A wire of many names"),
        "{}",
        after.row.subject_name
    );
    desk.close();

    let analysis = analysed(folder.path(), "cluster.bulkhead");
    let threats = analysis["threats"].as_array().unwrap();
    let id = serde_json::to_value(threat.id).unwrap();
    let told = threats.iter().find(|told| told["id"] == id).unwrap();
    assert_eq!(told["state"], "decided");
    assert_eq!(told["response"], "mitigate");
}

#[test]
fn undo_and_redo_reach_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cluster.bulkhead");
    let mut desk = Desk::new(folder.path()).unwrap();
    desk.new_project("kubernetes-tob-2019", &path).unwrap();
    let threat = open_threat(&desk);
    let reopened = |path: &Path| {
        let mut other = Desk::new(folder.path()).unwrap();
        other.open(path).unwrap();
        row(&other, &threat).state
    };
    desk.apply_edit(&decide(&threat)).unwrap();
    assert_eq!(reopened(&path), ThreatState::Decided);
    desk.undo().unwrap().unwrap();
    assert_eq!(reopened(&path), ThreatState::Open);
    desk.redo().unwrap().unwrap();
    assert_eq!(reopened(&path), ThreatState::Decided);
}

#[test]
fn who_only_looks_hears_what_is_new_and_opens_the_file_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cluster.bulkhead");
    let mut first = Desk::new(&folder.path().join("first")).unwrap();
    first.new_project("kubernetes-tob-2019", &path).unwrap();
    let threat = open_threat(&first);
    let mut second = Desk::new(&folder.path().join("second")).unwrap();
    second.open(&path).unwrap();
    first.apply_edit(&decide(&threat)).unwrap();
    let news = second.look_again().unwrap().expect("it has changed");
    assert!(news.contains("has changed since"), "{news}");
    let again = second.open_again().unwrap();
    assert!(again.project.read_only.is_some(), "it is still open there");
    assert_eq!(row(&second, &threat).state, ThreatState::Decided);
    assert_eq!(second.look_again().unwrap(), None);
    first.close();
    let news = second.look_again().unwrap().expect("it is free");
    assert!(news.contains("no longer open"), "{news}");
    assert_eq!(second.open_again().unwrap().project.read_only, None);
    second.undo().unwrap().unwrap();
    assert_eq!(row(&second, &threat).state, ThreatState::Open);
}

#[test]
fn a_file_that_is_open_elsewhere_can_only_be_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cluster.bulkhead");
    let mut first = Desk::new(&folder.path().join("first")).unwrap();
    first.new_project("kubernetes-tob-2019", &path).unwrap();
    let threat = open_threat(&first);

    let mut second = Desk::new(&folder.path().join("second")).unwrap();
    let document = second.open(&path).unwrap();
    let why = document.project.read_only.expect("the second cannot write");
    assert!(why.contains("open in another window"), "{why}");
    second
        .apply_edit(&decide(&threat))
        .expect_err("it can only be looked at");
    assert_eq!(row(&first, &threat).state, ThreatState::Open);
    assert_eq!(second.look_again().unwrap(), None);
    assert_eq!(
        analysed(folder.path(), "cluster.bulkhead")["status"]["decided"],
        0
    );

    // What is not saved there goes on in a copy.
    second
        .move_to_copy(&folder.path().join("copy.bulkhead"))
        .unwrap();
    second.apply_edit(&decide(&threat)).unwrap();
    assert_eq!(row(&second, &threat).state, ThreatState::Decided);
}
