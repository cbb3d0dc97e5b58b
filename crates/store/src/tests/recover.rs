//! Recovery of damaged files: what comes back, and what is said of the rest.

use super::sample::{AT, folder, path_in, small_project};
use crate::{Identity, ProjectFile, Recovery, StoreError, recover};
use bulkhead_model::Model;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const IDENTITY: Identity<'static> = Identity {
    id: "00000000-0000-4000-8000-0000000000aa",
    at: AT,
};

struct Subject {
    _folder: TempDir,
    path: PathBuf,
    to: PathBuf,
    bytes: Vec<u8>,
    model: Model,
}

/// A project with pages as small as they can be, so that most damage hits one table only.
fn subject() -> Subject {
    let folder = tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| folder());
    let path = path_in(&folder);
    let model = small_project(&path);
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch("PRAGMA page_size = 512; VACUUM")
        .unwrap();
    connection.close().unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let to = path.with_file_name("recovered.bulkhead");
    Subject {
        _folder: folder,
        path,
        to,
        bytes,
        model,
    }
}

#[derive(Default, Debug)]
struct Tally {
    opened: u32,
    refused: u32,
    all_back: u32,
    all_elements: u32,
    some: u32,
    nothing: u32,
}

impl Subject {
    /// Recovers the file as it lies; the file itself must not change by that.
    fn recover(&self) -> Result<(Recovery, Model), StoreError> {
        let before = std::fs::read(&self.path).unwrap();
        let outcome = recover(&self.path, &self.to, IDENTITY);
        assert!(
            std::fs::read(&self.path).unwrap() == before,
            "the damaged file was written"
        );
        let Ok(recovery) = outcome else {
            assert!(!self.to.exists(), "a refused recovery left a file");
            return outcome.map(|recovery| (recovery, Model::default()));
        };
        let model = ProjectFile::open(&self.to).unwrap().model;
        std::fs::remove_file(&self.to).unwrap();
        Ok((recovery, model))
    }

    fn damage(&self, bytes: &[u8], what: &str, tally: &mut Tally) {
        std::fs::write(&self.path, bytes).unwrap();
        if ProjectFile::open(&self.path).is_ok() {
            tally.opened += 1;
            return;
        }
        tally.refused += 1;
        let Ok((recovery, model)) = self.recover() else {
            tally.nothing += 1;
            return;
        };
        self.check_said(&recovery, &model, what);
        tally.some += 1;
        tally.all_back += u32::from(model == self.model);
        tally.all_elements += u32::from(model.elements == self.model.elements);
    }

    /// Nothing may differ without a word.
    fn check_said(&self, recovery: &Recovery, model: &Model, what: &str) {
        assert!(recovery.notes.len() >= 2, "{what}: {recovery:?}");
        assert_eq!(recovery.elements, model.elements.len(), "{what}");
        if recovery.vouched {
            assert!(*model == self.model, "{what}: vouched for and different");
        }
        let same = model.elements == self.model.elements
            && model.flows == self.model.flows
            && model.boundaries == self.model.boundaries
            && model.decisions == self.model.decisions;
        let said =
            recovery.notes.len() > 2 || recovery.tables.iter().any(|table| !table.is_whole());
        assert!(same || said, "{what}: {recovery:?}");
    }

    fn flips(&self, stride: usize, pattern: u8) -> Tally {
        let mut tally = Tally::default();
        for place in (0..self.bytes.len()).step_by(stride) {
            let mut damaged = self.bytes.clone();
            damaged[place] ^= pattern;
            self.damage(
                &damaged,
                &format!("byte {place} ^ {pattern:#04x}"),
                &mut tally,
            );
        }
        println!(
            "{} bytes, every {stride}. ^ {pattern:#04x}: {tally:?}",
            self.bytes.len()
        );
        assert_eq!(tally.refused, tally.some + tally.nothing);
        assert!(tally.all_elements * 2 > tally.refused, "{tally:?}");
        tally
    }
}

#[test]
fn a_sound_file_comes_back_whole() {
    let subject = subject();
    let (recovery, model) = subject.recover().unwrap();
    assert_eq!(model, subject.model);
    assert!(
        recovery.vouched && recovery.notes.len() == 2,
        "{recovery:?}"
    );
    assert!(recovery.tables.iter().all(crate::RecoveredTable::is_whole));
}

#[test]
fn most_flipped_files_give_all_elements_back() {
    subject().flips(211, 0x01);
}

#[test]
#[ignore = "takes minutes; run it before a release"]
fn files_flipped_at_any_place_are_recovered_or_refused() {
    let subject = subject();
    for pattern in [0x01, 0x80, 0xff] {
        subject.flips(1, pattern);
    }
}

fn cuts(stride: usize) {
    let subject = subject();
    let mut tally = Tally::default();
    for length in (0..subject.bytes.len()).step_by(stride) {
        subject.damage(
            &subject.bytes[..length],
            &format!("cut to {length}"),
            &mut tally,
        );
    }
    println!(
        "{} bytes, cut at every {stride}.: {tally:?}",
        subject.bytes.len()
    );
    assert!(tally.opened == 0 && tally.some > 0, "{tally:?}");
}

#[test]
fn truncated_files_give_back_what_is_there() {
    cuts(613);
}

#[test]
#[ignore = "takes minutes; run it before a release"]
fn files_truncated_at_any_place_are_recovered_or_refused() {
    cuts(1);
}

#[test]
fn lost_rows_come_from_the_history_and_what_refers_to_them_stays() {
    let subject = subject();
    let connection = Connection::open(&subject.path).unwrap();
    connection
        .execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM element WHERE name LIKE 'Service%'")
        .unwrap();
    connection.close().unwrap();
    let (recovery, model) = subject.recover().unwrap();
    assert_eq!(model.elements, subject.model.elements);
    assert!(
        recovery
            .notes
            .iter()
            .any(|note| note.starts_with("Taken from the history: the element")),
        "{recovery:?}"
    );
}

#[test]
fn a_value_that_differs_from_its_last_edit_is_said_to_be_doubtful() {
    let subject = subject();
    let connection = Connection::open(&subject.path).unwrap();
    connection
        .execute_batch("UPDATE flow SET name = 'Something else'")
        .unwrap();
    connection.close().unwrap();
    let (recovery, _) = subject.recover().unwrap();
    let said = "Doubtful: the flow \"Something else\" is not as its last edit left it. It was taken \
                as it is.";
    assert!(
        recovery.notes.iter().any(|note| note == said),
        "{recovery:?}"
    );
}

#[test]
fn without_a_history_dangling_references_are_dropped_and_listed() {
    let subject = subject();
    let connection = Connection::open(&subject.path).unwrap();
    connection
        .execute_batch(
            "PRAGMA foreign_keys = OFF; DELETE FROM change; DELETE FROM history;
             DELETE FROM boundary; DELETE FROM placement;
             DELETE FROM element WHERE id LIKE '%14';",
        )
        .unwrap();
    connection.close().unwrap();
    let (recovery, model) = subject.recover().unwrap();
    assert_eq!(
        (
            model.elements.len(),
            model.flows.len(),
            model.boundaries.len()
        ),
        (1, 0, 0)
    );
    assert_eq!(model.placements.len(), 1, "what is there can be seen");
    assert_eq!(model.decisions, subject.model.decisions);
    for said in [
        "kind flow",
        "no longer lies in a lost boundary",
        "the places of 1 elements",
    ] {
        assert!(
            recovery.notes.iter().any(|note| note.contains(said)),
            "{said}: {recovery:?}"
        );
    }
}

#[test]
fn what_is_no_project_or_is_newer_is_not_recovered() {
    let subject = subject();
    std::fs::write(&subject.path, "x".repeat(5_000)).unwrap();
    let refused = subject.recover().unwrap_err();
    assert!(
        matches!(refused, StoreError::NotAProject { .. }),
        "{refused}"
    );
    let mut newer = subject.bytes.clone();
    newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
    std::fs::write(&subject.path, newer).unwrap();
    let refused = subject.recover().unwrap_err();
    assert!(
        matches!(refused, StoreError::Newer { found: 99, .. }),
        "{refused}"
    );
    std::fs::write(&subject.to, "mine").unwrap();
    let refused = recover(&subject.path, &subject.to, IDENTITY).unwrap_err();
    assert!(
        matches!(refused, StoreError::AlreadyExists { .. }),
        "{refused}"
    );
}

fn check_old(bytes: &[u8], path: &Path) {
    let mut damaged = bytes.to_vec();
    // The journal of an unfinished write in the header: SQLite would refuse the file.
    damaged[18] = 9;
    std::fs::write(path, damaged).unwrap();
    let to = path.with_file_name("recovered.bulkhead");
    let recovery = recover(path, &to, IDENTITY).unwrap();
    assert_eq!(
        (recovery.elements, recovery.flows, recovery.boundaries),
        (14, 15, 6)
    );
    assert!(recovery.vouched, "{recovery:?}");
    assert_eq!(ProjectFile::open(&to).unwrap().model.elements.len(), 14);
}

#[test]
fn a_damaged_file_of_an_older_format_is_recovered_in_the_newest() {
    for bytes in [
        include_bytes!("files/format-1.bulkhead").as_slice(),
        include_bytes!("files/format-2.bulkhead").as_slice(),
    ] {
        let folder = folder();
        check_old(bytes, &path_in(&folder));
    }
}
