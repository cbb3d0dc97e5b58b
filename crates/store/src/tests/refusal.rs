//! What is not opened, and what is not written; nothing on the disk may change by it.

use super::sample::{
    AT, PROJECT, commit, create, element, empty_model, flow, folder, id, make, path_in,
    small_project, zone,
};
use crate::{Identity, ProjectFile, StoreError, chain, connection, digest::Digest};
use bulkhead_model::{
    Boundary, Change, Edit, Evidence, Model, Properties, PropertyValue, Record, Rect,
};
use rusqlite::Connection;
use std::path::Path;

/// Opens a file that must be refused, and checks that neither it nor its folder changed.
fn refused(path: &Path) -> StoreError {
    let before = std::fs::read(path).unwrap();
    let listing = || {
        let mut names: Vec<_> = std::fs::read_dir(path.parent().unwrap())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        names.sort();
        names
    };
    let names = listing();
    let error = ProjectFile::open(path).unwrap_err();
    assert!(
        std::fs::read(path).unwrap() == before,
        "changed by: {error}"
    );
    assert_eq!(listing(), names);
    error
}

/// Changes a sound project with SQL and gives it a matching content hash, as somebody would who
/// wants us to open it.
fn tamper(path: &Path, sql: &str) {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch("PRAGMA foreign_keys = OFF")
        .unwrap();
    connection.execute_batch(sql).unwrap();
    if let Ok(digest) = Digest::computed(&connection) {
        digest.store(&connection).unwrap();
    }
}

fn tampered(sql: &str) -> StoreError {
    let folder = folder();
    let path = path_in(&folder);
    small_project(&path);
    tamper(&path, sql);
    refused(&path)
}

#[track_caller]
fn assert_damaged(error: &StoreError, expected: &str) {
    match error {
        StoreError::Damaged { what, .. } => assert!(what.contains(expected), "{what}"),
        other => panic!("{other}"),
    }
}

#[test]
fn what_is_not_a_database_is_not_a_project() {
    let folder = folder();
    let path = path_in(&folder);
    for text in [
        "hello",
        "a longer text ".repeat(1000).as_str(),
        "{\"version\": 2}",
    ] {
        std::fs::write(&path, text).unwrap();
        assert!(
            matches!(refused(&path), StoreError::NotAProject { .. }),
            "{text}"
        );
    }
}

#[test]
fn an_empty_file_is_said_to_be_damaged() {
    let folder = folder();
    let path = path_in(&folder);
    std::fs::write(&path, "").unwrap();
    assert_damaged(&refused(&path), "empty");
}

#[test]
fn a_database_of_another_program_is_not_a_project_even_with_our_tables() {
    for application in ["0", "1"] {
        let error = tampered(&format!("PRAGMA application_id = {application}"));
        assert!(matches!(error, StoreError::NotAProject { .. }), "{error}");
    }
}

#[test]
fn an_interrupted_write_of_another_program_is_left_to_it() {
    let folder = folder();
    let path = path_in(&folder);
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch("CREATE TABLE mine (x); INSERT INTO mine VALUES (1)")
        .unwrap();
    connection.close().unwrap();
    let journal = path.with_file_name("plan.bulkhead-journal");
    std::fs::write(&journal, [7; 2000]).unwrap();
    assert!(matches!(refused(&path), StoreError::NotAProject { .. }));
    assert_eq!(std::fs::read(&journal).unwrap(), [7; 2000]);
}

#[test]
fn a_newer_format_is_refused_with_both_numbers() {
    let error = tampered("PRAGMA user_version = 7");
    assert!(
        matches!(
            error,
            StoreError::Newer {
                found: 7,
                supported: 1,
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn a_project_that_claims_no_format_is_damaged() {
    assert_damaged(&tampered("PRAGMA user_version = 0"), "format");
}

#[test]
fn a_project_switched_to_a_write_ahead_log_is_refused() {
    let error = tampered("PRAGMA journal_mode = WAL");
    assert_damaged(&error, "another program");
}

#[test]
fn a_schema_that_differs_in_anything_is_refused() {
    for sql in [
        "CREATE TABLE extra (x)",
        "CREATE VIEW extra AS SELECT 1",
        "CREATE INDEX extra ON element (name)",
        "CREATE TRIGGER extra AFTER INSERT ON element BEGIN DELETE FROM element; END",
        "ALTER TABLE element ADD COLUMN extra TEXT",
        "ALTER TABLE element RENAME COLUMN name TO title",
        "CREATE TABLE computed (x, y AS (x + 1))",
        "DROP INDEX flow_by_source",
        "ANALYZE",
    ] {
        assert_damaged(&tampered(sql), "tables");
    }
}

#[test]
fn an_endless_view_in_place_of_a_table_is_refused() {
    let endless = "DROP TABLE decision; CREATE VIEW decision AS WITH RECURSIVE endless (threat) AS \
                   (SELECT 1 UNION ALL SELECT threat + 1 FROM endless) SELECT threat FROM endless";
    let folder = folder();
    let path = path_in(&folder);
    small_project(&path);
    Connection::open(&path)
        .unwrap()
        .execute_batch(endless)
        .unwrap();
    assert_damaged(&refused(&path), "tables");
}

#[test]
fn content_that_does_not_match_its_hash_is_refused() {
    let folder = folder();
    let path = path_in(&folder);
    small_project(&path);
    for sql in [
        "UPDATE element SET notes = 'x'",
        "UPDATE history SET label = 'x' WHERE number = 1",
        "UPDATE change SET after = NULL WHERE entry = 2",
        "DELETE FROM decision",
        "UPDATE project SET id = 'x'",
        "UPDATE content SET hash = zeroblob(32)",
    ] {
        let copy = path.with_file_name("copy.bulkhead");
        std::fs::copy(&path, &copy).unwrap();
        Connection::open(&copy).unwrap().execute_batch(sql).unwrap();
        assert_damaged(&refused(&copy), "content hash");
    }
}

#[test]
fn a_model_that_no_edit_makes_is_refused() {
    for (sql, expected) in [
        ("UPDATE boundary SET parent = id", "a zone lies in itself"),
        ("UPDATE element SET name = ''", "name cannot be empty"),
        ("UPDATE element SET name = char(27)", "control character"),
        ("UPDATE decision SET number = 5", "not numbered"),
        ("UPDATE decision SET due = 'soon'", "not a date"),
        (
            "UPDATE element SET zones = '[\"00000000-0000-4000-8000-000000000063\"]'",
            "refers to",
        ),
        ("UPDATE placement SET kind = 'boundary'", "refers to"),
        ("DELETE FROM about", "what it is about"),
        ("DELETE FROM project", "which project it is"),
        (
            "UPDATE element SET properties = '[]'",
            "column properties of a element",
        ),
        (
            "UPDATE flow SET source = '00000000-0000-4000-8000-000000000063'",
            "a flow refers to",
        ),
        (
            "UPDATE element SET notes = CAST(x'ff' AS TEXT)",
            "column notes of a element",
        ),
        ("UPDATE diagram SET id = upper(id) || 'X'", "CHECK"),
        (
            "PRAGMA ignore_check_constraints = ON; UPDATE placement SET x = 99999999",
            "position or size",
        ),
    ] {
        let folder = folder();
        let path = path_in(&folder);
        small_project(&path);
        let connection = Connection::open(&path).unwrap();
        let outcome = connection.execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}"));
        if let Err(error) = outcome {
            assert!(error.to_string().contains(expected), "{sql}: {error}");
            continue;
        }
        Digest::computed(&connection)
            .unwrap()
            .store(&connection)
            .unwrap();
        drop(connection);
        let error = refused(&path);
        assert!(error.to_string().contains(expected), "{sql}: {error}");
    }
}

#[test]
fn two_spellings_of_one_identity_are_not_two_things() {
    let error = tampered(
        "UPDATE decision SET threat = replace(threat, '00000028', '0000002A') ;
         UPDATE decision SET threat = substr(threat, 1, 34) || '2A'",
    );
    assert_damaged(&error, "identity");
}

#[test]
fn fifty_thousand_zones_inside_each_other_are_refused_at_once() {
    let folder = folder();
    let path = path_in(&folder);
    create(&path, &empty_model());
    tamper(
        &path,
        "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers LIMIT 50000)
         INSERT INTO boundary SELECT
            format('00000000-0000-4000-8000-%012x', n), 'generic/zone', 'Zone',
            format('00000000-0000-4000-8000-%012x', n % 50000 + 1), '', '{}' FROM numbers",
    );
    assert_damaged(&refused(&path), "nested too deeply");
}

#[test]
fn a_file_beyond_the_largest_size_is_refused() {
    let folder = folder();
    let path = path_in(&folder);
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(connection::LARGEST_FILE + 1).unwrap();
    drop(file);
    let error = ProjectFile::open(&path).unwrap_err();
    assert!(matches!(error, StoreError::TooLarge { .. }), "{error}");
}

#[test]
fn what_is_not_there_is_not_found_and_nothing_is_made() {
    let folder = folder();
    let path = path_in(&folder);
    assert!(matches!(
        ProjectFile::open(&path),
        Err(StoreError::NotFound { .. })
    ));
    assert!(matches!(
        ProjectFile::open(folder.path()),
        Err(StoreError::NotAProject { .. })
    ));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_new_project_never_overwrites_a_file() {
    let folder = folder();
    let path = path_in(&folder);
    std::fs::write(&path, "mine").unwrap();
    let identity = Identity {
        id: PROJECT,
        at: AT,
    };
    let error = ProjectFile::create(&path, &empty_model(), identity).unwrap_err();
    assert!(matches!(error, StoreError::AlreadyExists { .. }), "{error}");
    assert_eq!(std::fs::read(&path).unwrap(), b"mine");
    let opened = ProjectFile::create_replacing(&path, &empty_model(), identity).unwrap();
    assert_eq!(opened.model, empty_model());
}

#[test]
fn a_journal_that_lies_there_is_not_played_into_a_new_file() {
    let folder = folder();
    let path = path_in(&folder);
    let journal = path.with_file_name("plan.bulkhead-journal");
    std::fs::write(&journal, "left over").unwrap();
    let identity = Identity {
        id: PROJECT,
        at: AT,
    };
    let error = ProjectFile::create(&path, &empty_model(), identity).unwrap_err();
    assert!(matches!(error, StoreError::NotSaved { .. }), "{error}");
    assert!(journal.exists() && !path.exists());
    ProjectFile::create_replacing(&path, &empty_model(), identity).unwrap();
    assert!(!journal.exists());
}

#[test]
fn a_project_that_is_open_is_not_replaced() {
    let folder = folder();
    let path = path_in(&folder);
    let mut opened = create(&path, &empty_model());
    let identity = Identity {
        id: PROJECT,
        at: AT,
    };
    let replaced = ProjectFile::create_replacing(&path, &empty_model(), identity);
    assert!(matches!(replaced, Err(StoreError::InUse { .. })));
    assert!(matches!(
        opened.file.save_copy(&path),
        Err(StoreError::InUse { .. })
    ));
    let other = create(&path.with_file_name("other.bulkhead"), &empty_model());
    let copied = opened.file.save_copy(other.file.path());
    assert!(matches!(copied, Err(StoreError::InUse { .. })));
    make(&mut opened.file, &mut opened.model, &element(20)).unwrap();
}

#[test]
fn a_missing_folder_is_named() {
    let folder = folder();
    let path = folder.path().join("no").join("plan.bulkhead");
    let created = ProjectFile::create(
        &path,
        &empty_model(),
        Identity {
            id: PROJECT,
            at: AT,
        },
    );
    assert!(matches!(created, Err(StoreError::FolderMissing { .. })));
    let opened = create(&path_in(&folder), &empty_model());
    let copied = opened.file.save_copy(&path);
    assert!(matches!(copied, Err(StoreError::FolderMissing { .. })));
}

#[test]
fn a_model_that_could_not_be_opened_again_is_not_written() {
    let folder = folder();
    let path = path_in(&folder);
    let zone = Boundary {
        id: id(10),
        component: "generic/zone".to_owned(),
        name: "Inside itself".to_owned(),
        parent: Some(id(10)),
        notes: String::new(),
        properties: Properties::new(),
    };
    let model = Model::from_records([Record::Boundary(zone)]);
    let created = ProjectFile::create(
        &path,
        &model,
        Identity {
            id: PROJECT,
            at: AT,
        },
    );
    assert!(matches!(created, Err(StoreError::Rejected { .. })));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_history_that_makes_no_sense_is_refused_at_undo() {
    for (sql, damaged) in [
        ("UPDATE change SET before = '{\"type\":\"nonsense\"}'", true),
        ("UPDATE change SET after = '[]'", true),
        (
            "UPDATE change SET before = NULL, after = NULL WHERE entry = 1",
            false,
        ),
        ("UPDATE change SET after = before", false),
        (
            "UPDATE history SET state = 'done' WHERE state = 'undone'",
            false,
        ),
    ] {
        let folder = folder();
        let path = path_in(&folder);
        small_project(&path);
        tamper(&path, sql);
        let before = std::fs::read(&path).unwrap();
        let mut opened = ProjectFile::open(&path).unwrap();
        match opened.file.undo(AT, "") {
            Err(StoreError::Damaged { .. }) => assert!(damaged, "{sql}"),
            Err(StoreError::ChangedElsewhere { .. }) => assert!(!damaged, "{sql}"),
            Err(error) => panic!("{sql}: {error}"),
            // A lie about an older edit comes to light when its turn comes.
            Ok(_) => {
                assert!(!damaged, "{sql}");
                continue;
            }
        }
        drop(opened);
        assert!(std::fs::read(&path).unwrap() == before, "{sql}");
    }
}

#[test]
fn an_element_beyond_the_largest_value_is_refused_and_nothing_is_written() {
    let folder = folder();
    let path = path_in(&folder);
    let mut opened = create(&path, &empty_model());
    let before = std::fs::read(&path).unwrap();
    let evidence = Evidence::Person {
        name: String::new(),
    };
    let value = PropertyValue {
        value: "漢".repeat(20_000),
        evidence,
    };
    let properties = (0..500)
        .map(|number| (number.to_string(), value.clone()))
        .collect();
    let Edit::AddElement { mut element, .. } = element(20) else {
        unreachable!()
    };
    element.properties = properties;
    let change = Change {
        before: None,
        after: Some(Record::Element(element)),
    };
    let refused = commit(&mut opened.file, "Too much", &[change]).unwrap_err();
    assert!(matches!(refused, StoreError::TooLarge { .. }), "{refused}");
    make(
        &mut opened.file,
        &mut opened.model,
        &zone(
            10,
            Rect {
                x: 0,
                y: 0,
                width: 50,
                height: 50,
            },
        ),
    )
    .unwrap();
    assert_ne!(std::fs::read(&path).unwrap(), before);
    drop(opened.file);
    assert_eq!(ProjectFile::open(&path).unwrap().model, opened.model);
}

#[test]
fn an_edit_that_leaves_a_loose_end_is_refused_whole() {
    let folder = folder();
    let path = path_in(&folder);
    let mut opened = create(&path, &empty_model());
    let Edit::AddFlow { flow } = flow(30, 20, 21) else {
        unreachable!()
    };
    let change = Change {
        before: None,
        after: Some(Record::Flow(flow)),
    };
    let refused = commit(&mut opened.file, "Loose", &[change]).unwrap_err();
    assert!(matches!(refused, StoreError::Rejected { .. }), "{refused}");
    // The failed commit must not leave its transaction open.
    make(&mut opened.file, &mut opened.model, &element(20)).unwrap();
    drop(opened.file);
    let again = ProjectFile::open(&path).unwrap();
    assert_eq!(again.model, opened.model);
    assert_eq!(again.file.history(10).unwrap().len(), 1);
}

#[test]
fn the_limits_of_the_schema_are_those_of_the_model() {
    let schema = chain::RELEASED.0.concat();
    let far = bulkhead_model::limits::COORDINATE;
    let small = bulkhead_model::limits::SMALLEST_SIDE;
    assert!(schema.contains(&format!("CHECK (x BETWEEN -{far} AND {far})")));
    assert!(schema.contains(&format!("CHECK (height BETWEEN {small} AND {far})")));
}
