//! What is not opened, and what is not written; nothing on the disk may change by it.

use super::sample::{
    AT, PROJECT, commit, create, element, empty_model, flow, folder, id, make, path_in, zone,
};
use crate::{Identity, ProjectFile, StoreError, connection};
use bulkhead_model::{
    Boundary, BoundaryForm, Change, Edit, Evidence, Model, Properties, PropertyValue, Record, Rect,
};
use rusqlite::Connection;
use std::path::Path;

/// Opens a file that must be refused, and checks that neither it nor its folder changed.
pub(super) fn refused(path: &Path) -> StoreError {
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

#[track_caller]
pub(super) fn assert_damaged(error: &StoreError, expected: &str) {
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
        origin: String::new(),
        form: BoundaryForm::Zone,
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
