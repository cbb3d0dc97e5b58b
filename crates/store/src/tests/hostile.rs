//! Project files that somebody prepared, content hash included.

use super::{
    refusal::{assert_damaged, refused},
    sample::{AT, create, empty_model, folder, path_in, small_project},
};
use crate::{ProjectFile, StoreError, chain, digest::Digest};
use rusqlite::Connection;
use std::path::Path;

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

#[test]
fn a_database_of_another_program_is_not_a_project_even_with_our_tables() {
    for application in ["0", "1"] {
        let error = tampered(&format!("PRAGMA application_id = {application}"));
        assert!(matches!(error, StoreError::NotAProject { .. }), "{error}");
    }
}

#[test]
fn a_newer_format_is_refused_with_both_numbers() {
    let error = tampered("PRAGMA user_version = 7");
    assert!(
        matches!(
            error,
            StoreError::Newer {
                found: 7,
                supported: 6,
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
         INSERT INTO boundary (id, component, name, parent, notes, properties) SELECT
            format('00000000-0000-4000-8000-%012x', n), 'generic/zone', 'Zone',
            format('00000000-0000-4000-8000-%012x', n % 50000 + 1), '', '{}' FROM numbers",
    );
    assert_damaged(&refused(&path), "nested too deeply");
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
fn the_limits_of_the_schema_are_those_of_the_model() {
    let schema = chain::RELEASED.0.concat();
    let far = bulkhead_model::limits::COORDINATE;
    let small = bulkhead_model::limits::SMALLEST_SIDE;
    assert!(schema.contains(&format!("CHECK (x BETWEEN -{far} AND {far})")));
    assert!(schema.contains(&format!("CHECK (height BETWEEN {small} AND {far})")));
}
