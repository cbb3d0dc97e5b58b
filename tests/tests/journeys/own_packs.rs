//! A project that was made with a pack of somebody's own, on a command line that does not know it.

use crate::program::{bulkhead, project, told};
use bulkhead_session::{
    Desk,
    model::{Edit, Element, ElementId, ElementKind, Rect, Response},
};
use serde_json::Value;
use std::path::Path;

const PACK: &str = include_str!("../../../docs/examples/own-pack.yaml");
const NOTE: &str = "The component \"example/badge-reader\" of 1 element is not known here; ";

/// Makes `door.bulkhead` with a badge reader, one threat of which is accepted, and `own.yaml`.
fn with_a_reader(folder: &Path) {
    let settings = folder.join("settings");
    std::fs::create_dir_all(settings.join("packs")).unwrap();
    std::fs::write(settings.join("packs/own.yaml"), PACK).unwrap();
    std::fs::write(folder.join("own.yaml"), PACK).unwrap();
    let mut desk = Desk::new(&settings).unwrap();
    let path = folder.join("door.bulkhead");
    let empty = desk.new_project("empty", &path).unwrap();
    let id = "00000000-0000-4000-8000-000000000007".into();
    let id: ElementId = serde_json::from_value(Value::String(id)).unwrap();
    let reader = Element::new(id, ElementKind::Process, "example/badge-reader", "Door");
    desk.apply_edit(&Edit::AddElement {
        element: reader,
        diagram: empty.diagrams[0].id,
        frame: Rect {
            x: 0,
            y: 0,
            width: 120,
            height: 80,
        },
    })
    .unwrap();
    let document = desk.document().unwrap();
    assert!(document.notes.is_empty(), "{:?}", document.notes);
    let copied = document
        .threats
        .into_iter()
        .find(|row| row.rule.ends_with("badge-copied"))
        .unwrap();
    desk.apply_edit(&Edit::Decide {
        threat: copied.id,
        rule: copied.rule,
        subject: copied.subject,
        title: copied.title,
        response: Response::Accept,
        reason: "A guard stands there.".to_owned(),
        owner: "Buildings".to_owned(),
        due: String::new(),
        ticket: String::new(),
        expires: String::new(),
        residual: String::new(),
    })
    .unwrap();
    desk.close();
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let output = bulkhead(folder, arguments);
    serde_json::from_slice(&output.stdout).expect("it writes JSON")
}

#[test]
fn what_is_not_known_is_said_wherever_threats_matter() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    with_a_reader(folder);
    let door = "door.bulkhead";
    std::fs::copy(folder.join(door), folder.join("other.bulkhead")).unwrap();
    let commands: [&[&str]; 6] = [
        &["analyse", door],
        &["check", door, "--fail-on", "critical"],
        &["report", door, "--format", "html", "-o", "report.html"],
        &["export", door, "--to", "json", "-o", "door.json"],
        &["import", "door.json", "-o", "again.bulkhead"],
        &["diff", door, "other.bulkhead"],
    ];
    for command in commands {
        let output = bulkhead(folder, command);
        let errors = String::from_utf8_lossy(&output.stderr);
        let note = format!("bulkhead: {NOTE}name its pack with --pack.\n");
        assert_eq!(errors, note, "{command:?}");
        assert!(output.status.success(), "{command:?}");
        let _ = std::fs::remove_file(folder.join("again.bulkhead"));
        told(folder, &[command, &["--pack", "own.yaml"]].concat());
    }
    for command in [
        &["analyse", door, "--json"][..],
        &["check", door, "--fail-on", "low", "--json"],
        &["diff", door, "other.bulkhead", "--json"],
    ] {
        let notes = &json(folder, command)["notes"];
        assert_eq!(notes[0]["kind"], "component-not-known", "{command:?}");
        assert_eq!(notes[0]["item"], "example/badge-reader");
        let known = json(folder, &[command, &["--pack", "own.yaml"]].concat());
        assert_eq!(known["notes"], Value::Array(Vec::new()), "{command:?}");
    }
}

#[test]
fn with_the_pack_the_report_holds_what_the_window_holds() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    with_a_reader(folder);
    let report = [
        "report",
        "door.bulkhead",
        "--format",
        "html",
        "-o",
        "r.html",
    ];
    bulkhead(folder, &report);
    let read = || std::fs::read_to_string(folder.join("r.html")).unwrap();
    let copied = "Somebody opens the door of Door with a copied card";
    assert!(read().contains("no longer found"));
    told(folder, &[&report[..], &["--pack", "own.yaml"]].concat());
    assert!(read().contains(copied));
    assert!(!read().contains("no longer found"));
}

#[test]
fn the_window_says_it_when_a_project_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    with_a_reader(folder);
    let mut desk = Desk::new(&folder.join("elsewhere")).unwrap();
    let document = desk.open(&folder.join("door.bulkhead")).unwrap();
    assert_eq!(document.notes.len(), 1);
    let sentence = &document.notes[0].sentence;
    assert!(sentence.starts_with(NOTE), "{sentence}");
    assert!(sentence.contains("folder of your packs"), "{sentence}");
    drop(desk);
    project(folder, "kubernetes");
    let mut desk = Desk::new(&folder.join("elsewhere")).unwrap();
    let document = desk.open(&folder.join("cluster.bulkhead")).unwrap();
    assert!(document.notes.is_empty());
}
