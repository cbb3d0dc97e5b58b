//! A project as text and back, named states of it, and what changed between two of them.

use super::program::{bulkhead, project, told};
use bulkhead_session::{
    Desk,
    diagram::{DrawnMark, Style},
    model::{Edit, ItemId},
    view::{SignatureDraft, SnapshotDraft, StateOf},
};
use std::path::PathBuf;
use tempfile::TempDir;

struct Begun {
    _folder: TempDir,
    desk: Desk,
    path: PathBuf,
}

fn begin() -> Begun {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(&folder.path().join("settings")).unwrap();
    let path = folder.path().join("plan.bulkhead");
    desk.new_project("kubernetes", &path).unwrap();
    Begun {
        _folder: folder,
        desk,
        path,
    }
}

fn review(name: &str) -> SnapshotDraft {
    SnapshotDraft {
        name: name.to_owned(),
        note: String::new(),
        reviewer: "Ada".to_owned(),
    }
}

#[test]
fn a_project_comes_back_from_text_as_it_was() {
    let Begun {
        _folder,
        mut desk,
        path,
    } = begin();
    let text = path.with_file_name("plan.json");
    desk.write_text(&text).unwrap();
    let model = desk.session().unwrap().model().clone();
    let copy = path.with_file_name("copy.bulkhead");
    let imported = desk.import_project(&text, &copy).unwrap();
    assert_eq!(imported.notes, []);
    assert_eq!(desk.session().unwrap().model(), &model);
    let again = path.with_file_name("again.json");
    desk.write_text(&again).unwrap();
    assert_eq!(
        std::fs::read(&text).unwrap(),
        std::fs::read(&again).unwrap()
    );
}

#[test]
fn what_changed_since_a_snapshot_is_listed_and_drawn_and_the_signature_is_for_the_older_state() {
    let Begun {
        _folder,
        mut desk,
        path,
    } = begin();
    desk.take_snapshot(&review("Review")).unwrap();
    let signature = SignatureDraft {
        name: "Grace".to_owned(),
        role: "CISO".to_owned(),
        statement: "Read and agreed.".to_owned(),
    };
    let view = desk.sign_snapshot(1, &signature).unwrap();
    assert_eq!(
        view.snapshots[0].standing,
        "The present state is the signed one."
    );
    assert_eq!(view.snapshots[0].hash, view.hash);

    let document = desk.document().unwrap();
    let (gone, renamed) = (document.elements[0].id, document.elements[1].id);
    desk.apply_edit(&Edit::Delete {
        items: vec![gone.into()],
    })
    .unwrap();
    desk.apply_edit(&Edit::Rename {
        item: renamed.into(),
        name: "Front door".to_owned(),
    })
    .unwrap();

    // All of it is in the file.
    desk.close();
    desk.open(&path).unwrap();
    let view = desk.snapshots().unwrap();
    let snapshot = &view.snapshots[0];
    assert!(snapshot.changes > 1);
    let told = format!("; {} changes since.", snapshot.changes);
    assert!(snapshot.standing.ends_with(&told), "{}", snapshot.standing);
    assert_ne!(snapshot.hash, view.hash);

    let before = StateOf::Snapshot { number: 1 };
    let seen = desk
        .compare_states(before, StateOf::Today, Style::Light)
        .unwrap();
    assert_eq!(seen.comparison.count, snapshot.changes);
    let groups: Vec<&str> = seen
        .comparison
        .groups
        .iter()
        .map(|it| it.key.as_str())
        .collect();
    assert!(
        groups.contains(&"elements") && groups.contains(&"threats"),
        "{groups:?}"
    );
    let marks: Vec<_> = seen.diagrams.iter().flat_map(|it| &it.marks).collect();
    let mark = |item: ItemId| marks.iter().find(|it| it.item == item).map(|it| it.mark);
    assert_eq!(mark(gone.into()), Some(DrawnMark::Removed));
    assert_eq!(mark(renamed.into()), Some(DrawnMark::Changed));

    let report = path.with_file_name("report.html");
    desk.write_report(&report).unwrap();
    let html = std::fs::read_to_string(report).unwrap();
    for told in [
        "Changes since “Review”",
        "Grace",
        "Signed is an older state",
        &snapshot.hash,
    ] {
        assert!(html.contains(told), "{told}");
    }

    // Undo goes back to the signed state and leaves the snapshot alone.
    while desk.undo().unwrap().is_some() {}
    assert_eq!(desk.snapshots().unwrap().snapshots[0].changes, 0);
}

#[test]
fn a_snapshot_needs_a_name_and_a_signature_too() {
    let Begun {
        _folder, mut desk, ..
    } = begin();
    let told = desk.take_snapshot(&review(" ")).unwrap_err().sentence;
    assert!(told.contains("name"), "{told}");
    desk.take_snapshot(&review("Review")).unwrap();
    let nobody = SignatureDraft {
        name: String::new(),
        role: String::new(),
        statement: String::new(),
    };
    desk.sign_snapshot(1, &nobody).unwrap_err();
    desk.sign_snapshot(
        2,
        &SignatureDraft {
            name: "Ada".to_owned(),
            ..nobody
        },
    )
    .unwrap_err();
    assert_eq!(desk.snapshots().unwrap().snapshots[0].signatures, []);
}

#[test]
fn a_model_of_another_tool_becomes_a_project_with_notes() {
    let Some(shared) = std::env::var_os("BULKHEAD_SHARED") else {
        eprintln!("SKIPPED: set BULKHEAD_SHARED to the folder with models of Microsoft's tool.");
        return;
    };
    let mut models = Vec::new();
    let mut folders = vec![PathBuf::from(shared)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "tm7") {
                models.push(path);
            }
        }
    }
    models.sort();
    let Begun {
        _folder,
        mut desk,
        path,
    } = begin();
    for (number, model) in models.iter().take(3).enumerate() {
        let copy = path.with_file_name(format!("imported-{number}.bulkhead"));
        let imported = desk.import_project(model, &copy).unwrap();
        assert!(
            !imported.document.elements.is_empty(),
            "{}",
            model.display()
        );
        assert!(
            imported.notes.iter().any(|it| it.kind == "template"),
            "{}",
            model.display()
        );
    }
}

#[test]
fn the_program_exports_imports_and_tells_differences() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let project = project(folder, "kubernetes");
    told(
        folder,
        &[
            "export",
            "cluster.bulkhead",
            "--to",
            "json",
            "-o",
            "cluster.json",
        ],
    );
    let text = std::fs::read_to_string(folder.join("cluster.json")).unwrap();
    let analysed = |file: &str| told(folder, &["analyse", file, "--json"]);
    assert_eq!(analysed("cluster.json"), analysed("cluster.bulkhead"));
    told(
        folder,
        &[
            "report",
            "cluster.json",
            "--format",
            "html",
            "-o",
            "report.html",
        ],
    );

    let renamed = text.replacen(
        "\"name\": \"kube-apiserver\"",
        "\"name\": \"Front door\"",
        1,
    );
    assert_ne!(renamed, text);
    std::fs::write(folder.join("later.json"), renamed).unwrap();
    told(folder, &["import", "later.json", "-o", "later.bulkhead"]);
    let same = told(folder, &["diff", "cluster.bulkhead", "cluster.json"]);
    assert!(same.contains("Nothing is different."), "{same}");
    let listed = told(folder, &["diff", "cluster.bulkhead", "later.bulkhead"]);
    assert!(
        listed.contains("Name: kube-apiserver -> Front door"),
        "{listed}"
    );
    let arguments = [
        "diff",
        "cluster.json",
        "later.json",
        "--json",
        "--svg",
        "later.svg",
    ];
    let object: serde_json::Value = serde_json::from_str(&told(folder, &arguments)).unwrap();
    assert_eq!(object["groups"][0]["entries"][0]["mark"], "changed");
    let drawing = std::fs::read_to_string(folder.join("later.svg")).unwrap();
    assert!(drawing.contains(">~<"));

    let output = bulkhead(folder, &["diff", "cluster.bulkhead"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no snapshot"));

    let mut desk = Desk::new(&folder.join("settings")).unwrap();
    desk.open(&project).unwrap();
    desk.take_snapshot(&review("First")).unwrap();
    let gone = desk.document().unwrap().elements[0].id;
    desk.apply_edit(&Edit::Delete {
        items: vec![gone.into()],
    })
    .unwrap();
    desk.take_snapshot(&review("Second")).unwrap();
    desk.close();
    let since = told(folder, &["diff", "cluster.bulkhead", "--snapshot", "First"]);
    assert!(
        since.contains("First -> Today") && since.contains("(removed)"),
        "{since}"
    );
    let both = [
        "diff",
        "cluster.bulkhead",
        "--snapshot",
        "First",
        "--snapshot",
        "Second",
    ];
    assert!(told(folder, &both).contains("(removed)"));
    let second = told(
        folder,
        &["diff", "cluster.bulkhead", "--snapshot", "Second"],
    );
    assert!(second.contains("Nothing is different."), "{second}");
}

#[test]
fn no_two_snapshots_have_one_name() {
    let Begun {
        _folder, mut desk, ..
    } = begin();
    let first = desk.snapshots().unwrap().suggested_name;
    let second = desk.take_snapshot(&review(&first)).unwrap().suggested_name;
    assert_eq!(second, format!("{first}, 2"));
    let spaced = format!(" {first} ");
    let told = desk.take_snapshot(&review(&spaced)).unwrap_err().sentence;
    assert_eq!(
        told,
        format!("There is a snapshot \"{first}\" already. Choose another name.")
    );
    let kept = desk.take_snapshot(&review(&second)).unwrap().snapshots;
    assert_eq!(kept.len(), 2);
}

#[test]
fn a_text_with_a_mistake_is_refused_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let broken = "{\n  \"format\": \"bulkhead-model\",\n  \"version\": 1,\n  \"abuot\": {}\n}\n";
    std::fs::write(folder.join("broken.json"), broken).unwrap();
    let output = bulkhead(folder, &["import", "broken.json", "-o", "new.bulkhead"]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        told.contains("broken.json:4:") && told.contains("abuot"),
        "{told}"
    );
    assert!(!folder.join("new.bulkhead").exists());
}
