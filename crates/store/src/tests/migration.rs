//! Upgrades, tried with a step that exists only here.

use super::sample::{AT, PROJECT, empty_model, folder, make, path_in, rename, small_project};
use crate::{
    Identity, Opened, ProjectFile, StoreError,
    chain::{Chain, RELEASED},
    create::create,
    open::open,
    publish::Existing,
};
use std::path::Path;

/// Adds a table and rebuilds another, as a later version may have to.
const NEXT: &str = "
    CREATE TABLE milestone (
        name TEXT NOT NULL PRIMARY KEY
    ) STRICT, WITHOUT ROWID;
    INSERT INTO milestone VALUES ('Before the upgrade');
    CREATE TABLE new_diagram (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
        name TEXT NOT NULL,
        position INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_diagram SELECT id, name, position FROM diagram;
    DROP TABLE diagram;
    ALTER TABLE new_diagram RENAME TO diagram;
";

const LATER: Chain = Chain(&[
    RELEASED.0[0],
    RELEASED.0[1],
    RELEASED.0[2],
    RELEASED.0[3],
    RELEASED.0[4],
    RELEASED.0[5],
    NEXT,
]);
const BROKEN: Chain = Chain(&[
    RELEASED.0[0],
    RELEASED.0[1],
    RELEASED.0[2],
    RELEASED.0[3],
    RELEASED.0[4],
    RELEASED.0[5],
    "CREATE TABLE half (x) STRICT; SELECT nonsense",
]);
const DANGLING: Chain = Chain(&[
    RELEASED.0[0],
    RELEASED.0[1],
    RELEASED.0[2],
    RELEASED.0[3],
    RELEASED.0[4],
    RELEASED.0[5],
    "DELETE FROM element",
]);

fn names(path: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn an_older_file_is_upgraded_and_a_copy_of_it_is_kept() {
    let folder = folder();
    let path = path_in(&folder);
    let mut model = small_project(&path);
    let history = ProjectFile::open(&path).unwrap().history;
    let Opened {
        mut file,
        model: upgraded,
        history: kept,
    } = open(&path, LATER).unwrap();
    assert_eq!((upgraded, kept), (model.clone(), history));
    assert_eq!(
        names(&path),
        [
            ".plan.bulkhead.lock",
            "plan.bulkhead",
            "plan.bulkhead.v6-backup"
        ]
    );
    let backup = path.with_file_name("plan.bulkhead.v6-backup");
    assert_eq!(ProjectFile::open(&backup).unwrap().model, model);
    // The upgraded file is as good as any.
    make(&mut file, &mut model, &rename(21, "After the upgrade")).unwrap();
    assert!(file.undo(AT, "").unwrap().is_some());
    drop(file);
    let refused = ProjectFile::open(&path).unwrap_err();
    assert!(
        matches!(
            refused,
            StoreError::Newer {
                found: 7,
                supported: 6,
                ..
            }
        ),
        "{refused}"
    );
}

#[test]
fn a_second_opening_upgrades_nothing() {
    let folder = folder();
    let path = path_in(&folder);
    small_project(&path);
    drop(open(&path, LATER).unwrap());
    let before = std::fs::read(&path).unwrap();
    drop(open(&path, LATER).unwrap());
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(names(&path), ["plan.bulkhead", "plan.bulkhead.v6-backup"]);
}

#[test]
fn a_new_file_and_an_upgraded_one_have_the_same_schema() {
    let folder = folder();
    let path = path_in(&folder);
    let identity = Identity {
        id: PROJECT,
        at: AT,
    };
    drop(create(&path, &empty_model(), identity, Existing::Keep, LATER).unwrap());
    assert_eq!(open(&path, LATER).unwrap().model, empty_model());
    assert_eq!(names(&path), ["plan.bulkhead"]);
}

#[test]
fn an_upgrade_that_fails_leaves_the_old_file() {
    for chain in [BROKEN, DANGLING] {
        let folder = folder();
        let path = path_in(&folder);
        let model = small_project(&path);
        let before = std::fs::read(&path).unwrap();
        open(&path, chain).unwrap_err();
        assert_eq!(std::fs::read(&path).unwrap(), before);
        assert_eq!(ProjectFile::open(&path).unwrap().model, model);
        // A second attempt keeps the first copy.
        open(&path, chain).unwrap_err();
        let backups = [
            "plan.bulkhead",
            "plan.bulkhead.v6-backup",
            "plan.bulkhead.v6-backup-2",
        ];
        assert_eq!(names(&path), backups);
    }
}

#[test]
fn an_older_file_that_is_open_elsewhere_is_not_upgraded() {
    let folder = folder();
    let path = path_in(&folder);
    small_project(&path);
    let first = ProjectFile::open(&path).unwrap();
    let before = std::fs::read(&path).unwrap();
    let refused = open(&path, LATER).unwrap_err();
    assert!(matches!(refused, StoreError::Upgrade { .. }), "{refused}");
    drop(first);
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

/// A project of format 1, written by the version that introduced it: the audit of 2019.
const FORMAT_1: &[u8] = include_bytes!("files/format-1.bulkhead");
/// The same project of format 2.
const FORMAT_2: &[u8] = include_bytes!("files/format-2.bulkhead");
/// The same project of format 3, with a history of its own.
const FORMAT_3: &[u8] = include_bytes!("files/format-3.bulkhead");
/// That of format 3 as format 4 has it.
const FORMAT_4: &[u8] = include_bytes!("files/format-4.bulkhead");
/// The same of format 5, with a signed snapshot.
const FORMAT_5: &[u8] = include_bytes!("files/format-5.bulkhead");
/// That of format 5 as format 6 has it, with a bent flow, a free text, several processes, a threat
/// of one's own and a second diagram.
const FORMAT_6: &[u8] = include_bytes!("files/format-6.bulkhead");

#[test]
fn files_of_older_formats_open_with_all_they_hold() {
    for (format, content) in [
        (1_u32, FORMAT_1),
        (2, FORMAT_2),
        (3, FORMAT_3),
        (4, FORMAT_4),
        (5, FORMAT_5),
    ] {
        let folder = folder();
        let path = path_in(&folder);
        std::fs::write(&path, content).unwrap();
        let Opened {
            mut file,
            mut model,
            ..
        } = ProjectFile::open(&path).unwrap();
        let counts = (
            model.elements.len(),
            model.flows.len(),
            model.boundaries.len(),
            model.placements.len(),
        );
        assert_eq!(counts, (14, 15, 6, 20));
        assert!(model.flows.values().all(|flow| flow.component == "flow"));
        assert!(model.assumptions.len() >= 6);
        let backup = path.with_file_name(format!("plan.bulkhead.v{format}-backup"));
        let kept: u32 = rusqlite::Connection::open(&backup)
            .unwrap()
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap();
        assert_eq!(kept, format);
        let element = *model.elements.keys().next().unwrap();
        let rename = bulkhead_model::Edit::Rename {
            item: element.into(),
            name: "After the upgrade".to_owned(),
        };
        let fill_in = bulkhead_model::Edit::SetWorksheet {
            element,
            worksheet: Some(bulkhead_model::Worksheet::empty(element)),
        };
        for edit in [rename, fill_in] {
            make(&mut file, &mut model, &edit).unwrap();
        }
        drop(file);
        assert_eq!(ProjectFile::open(&path).unwrap().model, model);
    }
}

#[test]
fn a_history_of_format_3_is_readable_and_can_be_taken_back() {
    let folder = folder();
    let path = path_in(&folder);
    std::fs::write(&path, FORMAT_3).unwrap();
    let Opened {
        mut file,
        mut model,
        ..
    } = ProjectFile::open(&path).unwrap();
    let mut texts: Vec<_> = model.assumptions.values().collect();
    texts.sort_by_key(|assumption| assumption.number);
    assert_eq!(texts.len(), 7);
    assert_eq!(texts[6].text, "Backups are encrypted.");
    assert_eq!(texts[6].state, bulkhead_model::AssumptionState::Open);
    let element = *model.elements.keys().next().unwrap();
    let threat: bulkhead_model::ThreatId = super::sample::id(40);
    let labels = |subject: &str| {
        let rows = file.history_of(Some(subject), u32::MAX, 10).unwrap();
        rows.into_iter().map(|row| row.label).collect::<Vec<_>>()
    };
    assert_eq!(
        labels(&element.to_string()),
        [
            "Rename \"Renamed\"",
            "Decide about \"Somebody changes the request\"",
            "Edit the worksheet of \"Renamed\"",
            "Rename \"kube-scheduler\"",
        ]
    );
    assert_eq!(
        labels(&threat.to_string()),
        ["Decide about \"Somebody changes the request\""]
    );
    let before = model.clone();
    assert_eq!(model.about.owner, "Ada");
    while super::sample::turn(&mut file, &mut model, true) {}
    assert_eq!(model.about.owner, "");
    assert!(model.decisions.is_empty() && model.worksheets.is_empty());
    for _ in 0..4 {
        assert!(super::sample::turn(&mut file, &mut model, false));
    }
    assert_eq!(model, before);
}

#[test]
fn a_file_of_format_5_has_its_snapshots() {
    let folder = folder();
    let path = path_in(&folder);
    std::fs::write(&path, FORMAT_5).unwrap();
    let opened = ProjectFile::open(&path).unwrap();
    assert_eq!(opened.model.elements.len(), 14);
    let snapshots = opened.file.snapshots().unwrap();
    assert_eq!(snapshots.len(), 1);
    assert_eq!(snapshots[0].signatures[0].name, "Ada");
    assert!(opened.file.snapshot_content(1).unwrap().is_some());
}

#[test]
fn a_file_of_format_6_has_what_was_drawn() {
    let folder = folder();
    let path = path_in(&folder);
    std::fs::write(&path, FORMAT_6).unwrap();
    let opened = ProjectFile::open(&path).unwrap();
    let model = opened.model;
    let counts = (
        model.diagrams.len(),
        model.flow_drawings.len(),
        model.annotations.len(),
        model.own_threats.len(),
    );
    assert_eq!(counts, (2, 2, 2, 1));
    let several = model.elements.values().filter(|it| it.multiple);
    assert_eq!(several.count(), 1);
    assert_eq!(opened.file.snapshots().unwrap().len(), 1);
}
