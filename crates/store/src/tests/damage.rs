//! Damaged files: refused as they are, or opened with exactly what was written.

use super::sample::{folder, path_in, small_project};
use crate::{HistoryRow, ProjectFile, StoreError};
use bulkhead_model::Model;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A project with pages as small as they can be, so that every byte can be tried.
struct Subject {
    _folder: TempDir,
    path: PathBuf,
    bytes: Vec<u8>,
    content: Content,
}

type Content = (String, Model, Vec<HistoryRow>, String);

fn content(path: &Path) -> Result<Content, StoreError> {
    let opened = ProjectFile::open(path)?;
    let id = opened.file.project_id().to_owned();
    Ok((
        id,
        opened.model,
        opened.file.history(100)?,
        opened.file.content_hash()?,
    ))
}

/// Memory stands in for the disk where there is such a thing: these tests open thousands of files.
fn subject() -> Subject {
    let folder = tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| folder());
    let path = path_in(&folder);
    small_project(&path);
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch("PRAGMA page_size = 512; VACUUM")
        .unwrap();
    connection.close().unwrap();
    let bytes = std::fs::read(&path).unwrap();
    assert!(bytes.len() < 60_000, "{} bytes", bytes.len());
    let content = content(&path).unwrap();
    Subject {
        _folder: folder,
        path,
        bytes,
        content,
    }
}

impl Subject {
    /// Tries a damaged version of the file; tells whether it opened.
    fn check(&self, damaged: &[u8], what: &str) -> bool {
        std::fs::write(&self.path, damaged).unwrap();
        let outcome = content(&self.path);
        let after = std::fs::read(&self.path).unwrap();
        match outcome {
            Ok(found) => {
                assert!(found == self.content, "{what}: opened with other content");
                true
            }
            Err(error) => {
                assert!(after == damaged, "{what}: refused but changed ({error})");
                let sentence = error.to_string();
                assert!(sentence.contains("plan.bulkhead"), "{what}: {sentence}");
                false
            }
        }
    }

    fn check_flips(&self, places: impl Iterator<Item = usize>, pattern: u8) {
        let mut opened = 0;
        let mut refused = 0;
        for place in places {
            let mut damaged = self.bytes.clone();
            damaged[place] ^= pattern;
            let fine = self.check(&damaged, &format!("byte {place} ^ {pattern:#04x}"));
            *(if fine { &mut opened } else { &mut refused }) += 1;
        }
        println!(
            "^ {pattern:#04x}: {refused} flips refused, {opened} opened with the same content, 0 with \
             other content"
        );
        assert!(refused > 0, "of {opened} flips none was refused");
    }
}

/// No multiple of the page size, so that every place within a page has its turn.
const STRIDE: usize = 5;

#[test]
fn no_flipped_byte_changes_the_content_silently() {
    let subject = subject();
    subject.check_flips((0..subject.bytes.len()).step_by(STRIDE), 0x01);
}

#[test]
#[ignore = "takes a minute; run it before a release"]
fn no_flipped_byte_at_any_place_changes_the_content_silently() {
    let subject = subject();
    subject.check_flips(0..subject.bytes.len(), 0x01);
}

#[test]
#[ignore = "takes minutes; run it before a release"]
fn no_byte_changed_in_other_ways_changes_the_content_silently() {
    let subject = subject();
    for pattern in [0x80, 0xff, 0x20, 0x55] {
        subject.check_flips(0..subject.bytes.len(), pattern);
    }
}

#[test]
fn a_truncated_file_is_refused_at_every_length() {
    let subject = subject();
    for length in 0..subject.bytes.len() {
        let what = format!("cut to {length} bytes");
        assert!(
            !subject.check(&subject.bytes[..length], &what),
            "{what}: opened"
        );
    }
    println!("{} lengths, all refused", subject.bytes.len());
}

#[test]
fn pages_that_are_zeroed_or_swapped_are_noticed() {
    const PAGE: usize = 512;
    let subject = subject();
    let pages = subject.bytes.len() / PAGE;
    for page in 1..pages {
        let mut zeroed = subject.bytes.clone();
        zeroed[page * PAGE..(page + 1) * PAGE].fill(0);
        subject.check(&zeroed, &format!("page {page} zeroed"));
        for other in page + 1..pages {
            let mut swapped = subject.bytes.clone();
            let (left, right) = swapped.split_at_mut(other * PAGE);
            left[page * PAGE..(page + 1) * PAGE].swap_with_slice(&mut right[..PAGE]);
            subject.check(&swapped, &format!("pages {page} and {other} swapped"));
        }
    }
}
