//! A fault at every call to the system, once and for ever.

use crate::system::{self, Fault};
use bulkhead_model::Model;
use bulkhead_store::{Access, Opened, ProjectFile, StoreError};
use bulkhead_torture::{Content, IDENTITY, Script, empty_model, fast_folder, number_from};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// A project of format 1, as it was written when that was the newest.
const GOLDEN: &[u8] = include_bytes!("../../../../crates/store/src/tests/files/format-1.bulkhead");

/// What a run of the scenario was told.
#[derive(Default)]
struct Told {
    /// What the project holds as far as anybody was told.
    saved: Option<Model>,
    /// What it holds if an edit arrived that was said not to be saved.
    unheard: Option<Model>,
    copied: Option<Model>,
    upgraded: bool,
    errors: Vec<StoreError>,
}

struct Places {
    plan: PathBuf,
    copy: PathBuf,
    old: PathBuf,
    backups: PathBuf,
}

/// Makes a project, edits it, undoes and redoes, copies it, closes it, opens it again, edits it
/// once more and opens an old one. Whatever fails is remembered and the next thing tried.
fn scenario(places: &Places, seed: u64) -> Told {
    let mut told = Told::default();
    let mut script = Script::new(seed);
    match ProjectFile::create(&places.plan, &empty_model(), IDENTITY) {
        Ok(opened) => {
            told.saved = Some(opened.model.clone());
            work(opened, &mut script, &mut told, places);
        }
        Err(error) => told.errors.push(error),
    }
    match ProjectFile::open(&places.plan) {
        Ok(opened) => {
            let known = told.saved.is_none() || told.knows(&opened.model);
            assert!(known, "opened with something that nobody wrote");
            told.saved = Some(opened.model.clone());
            told.unheard = None;
            work(opened, &mut script, &mut told, places);
        }
        Err(error) => told.errors.push(error),
    }
    match ProjectFile::open(&places.old) {
        Ok(_) => told.upgraded = true,
        Err(error) => told.errors.push(error),
    }
    told
}

fn work(opened: Opened, script: &mut Script, told: &mut Told, places: &Places) {
    let Opened {
        mut file,
        mut model,
        ..
    } = opened;
    let writable = *file.access() == Access::ReadWrite;
    let mut states = vec![model.clone()];
    for step in 0..4 {
        let before = model.clone();
        let outcome = match step {
            2 => turn(&mut file, &mut model, ProjectFile::undo),
            3 => turn(&mut file, &mut model, ProjectFile::redo),
            _ => script.edit(&mut file, &mut model),
        };
        match outcome {
            Ok(()) => {
                assert!(
                    writable,
                    "a project that can only be looked at took an edit"
                );
                told.saved = Some(model.clone());
                told.unheard = None;
                states.push(model.clone());
            }
            Err(error) => {
                told.errors.push(error);
                let edited = std::mem::replace(&mut model, before);
                told.unheard = Some(match step {
                    2 => states[1].clone(),
                    3 => states[2].clone(),
                    _ => edited,
                });
                // The window keeps the edit in memory; the file is left to be looked at.
                break;
            }
        }
    }
    match file.save_copy(&places.copy) {
        Ok(()) => told.copied.clone_from(&told.saved),
        Err(error) => told.errors.push(error),
    }
    if let Err(error) = file.back_up(&places.backups, "Torture", bulkhead_torture::AT, 5) {
        told.errors.push(error);
    }
}

type Turn =
    fn(
        &mut ProjectFile,
        &str,
        &str,
    )
        -> Result<Option<(Vec<bulkhead_model::Change>, bulkhead_store::HistoryState)>, StoreError>;

fn turn(file: &mut ProjectFile, model: &mut Model, turn: Turn) -> Result<(), StoreError> {
    if let Some((changes, _)) = turn(file, bulkhead_torture::AT, "Bob")? {
        model.apply_changes(&changes).unwrap();
    }
    Ok(())
}

impl Told {
    fn knows(&self, model: &Model) -> bool {
        self.saved.as_ref() == Some(model) || self.unheard.as_ref() == Some(model)
    }
}

#[derive(Default)]
struct Tally {
    points: u64,
    calls: BTreeMap<&'static str, u64>,
    errors: BTreeMap<&'static str, u64>,
    unheard: u64,
    untouched: u64,
}

/// Goes through the scenario with a fault at the call of a number, and checks what is left.
/// Returns false when there is no such call any more.
fn point(fault: Fault, seed: u64, tally: &mut Tally) -> bool {
    let folder = tempfile::tempdir_in(fast_folder()).unwrap();
    let places = Places {
        plan: folder.path().join("plan.bulkhead"),
        copy: folder.path().join("copy.bulkhead"),
        old: folder.path().join("old.bulkhead"),
        backups: folder.path().join("backups of plan.bulkhead"),
    };
    std::fs::write(&places.old, GOLDEN).unwrap();
    let (told, reached) = system::with(fault, || scenario(&places, seed));
    let Some(call) = reached else {
        assert!(told.errors.is_empty(), "without a fault: {:?}", told.errors);
        assert!(told.upgraded && told.copied.is_some());
        return false;
    };
    let what = format!("{fault:?} in {call}");
    *tally.calls.entry(call).or_default() += 1;
    for error in &told.errors {
        *tally.errors.entry(kind(error, fault, &what)).or_default() += 1;
    }
    if told.errors.is_empty() {
        tally.untouched += 1;
    }
    check_plan(&places.plan, &told, &what, tally);
    check_copy(&places.copy, &told, &what);
    for backup in bulkhead_store::backups(&places.backups).unwrap() {
        open(&backup.path, &what);
    }
    check_old(&places.old, &told, &what);
    tally.points += 1;
    true
}

/// Whatever is told must say which file is meant. Its content is only to blame when the system
/// fails to read a sector: `SQLite` takes that for a damaged file, and there is no way to tell.
fn kind(error: &StoreError, fault: Fault, what: &str) -> &'static str {
    let sentence = error.to_string();
    assert!(sentence.contains(".bulkhead"), "{what}: {sentence}");
    match error {
        StoreError::NotSaved { .. } => "not saved",
        StoreError::Unreadable { .. } => "unreadable",
        StoreError::ReadOnly { .. } => "read-only",
        StoreError::Upgrade { .. } => "cannot be upgraded",
        StoreError::NotFound { .. } => "not there",
        StoreError::InUse { .. } => "in use",
        StoreError::Backup { .. } => "no backup",
        StoreError::Damaged { .. } if fault.code == libc::EIO => "damaged",
        other => panic!("{what}: {other:?}"),
    }
}

fn check_plan(path: &Path, told: &Told, what: &str, tally: &mut Tally) {
    if !path.exists() {
        assert!(told.saved.is_none(), "{what}: the project is gone");
        return;
    }
    let found = open(path, what);
    match &told.saved {
        // Making it failed only after it had its name.
        None => assert!(
            found == empty_model(),
            "{what}: something else than was asked for"
        ),
        Some(saved) if *saved == found => {}
        Some(_) => {
            assert!(told.knows(&found), "{what}: an acknowledged edit is lost");
            tally.unheard += 1;
        }
    }
}

fn check_copy(path: &Path, told: &Told, what: &str) {
    assert!(
        path.exists() || told.copied.is_none(),
        "{what}: the copy is gone"
    );
    if path.exists() {
        let found = open(path, what);
        let last = told.copied.as_ref() == Some(&found);
        assert!(
            last || !told.errors.is_empty(),
            "{what}: the copy holds something else"
        );
    }
}

fn check_old(path: &Path, told: &Told, what: &str) {
    let golden = path.with_file_name("golden.bulkhead");
    std::fs::write(&golden, GOLDEN).unwrap();
    let backup = path.with_file_name("old.bulkhead.v1-backup");
    assert!(
        backup.exists() || !told.upgraded,
        "{what}: no copy of the old file was kept"
    );
    if backup.exists() {
        assert_eq!(open(&backup, what), open(&golden, what), "{what}");
    }
    assert_eq!(open(path, what), open(&golden, what), "{what}");
}

fn open(path: &Path, what: &str) -> Model {
    match Content::of(path) {
        Ok(content) => content.model,
        Err(error) => panic!("{what}: {error}"),
    }
}

/// Every so many calls in a normal run; every single one with the variable set to 1.
const STRIDE: u64 = 11;

fn sweep(name: &str, code: i32, forever: bool) {
    let stride = number_from("BULKHEAD_TORTURE_STRIDE", STRIDE).max(1);
    let seed = number_from("BULKHEAD_TORTURE_SEED", 1);
    let mut tally = Tally::default();
    let mut at = 1;
    while point(Fault { at, code, forever }, seed, &mut tally) {
        at += stride;
    }
    let often = if forever { "for ever" } else { "once" };
    println!(
        "{name} {often}, every call of {at} by {stride}: {} points, 0 corrupt files, 0 lost \
         acknowledged edits; first hit {:?}; told {:?}; {} points passed unnoticed and harmless; {} edits arrived \
         although said not to be saved",
        tally.points, tally.calls, tally.errors, tally.untouched, tally.unheard
    );
    assert!(
        tally.points * stride > 500,
        "{} points are too few",
        tally.points
    );
}

#[test]
fn a_full_disk_at_any_call_once_loses_nothing() {
    sweep("ENOSPC", libc::ENOSPC, false);
}

#[test]
fn a_full_disk_from_any_call_on_loses_nothing() {
    sweep("ENOSPC", libc::ENOSPC, true);
}

#[test]
fn a_failing_disk_at_any_call_once_loses_nothing() {
    sweep("EIO", libc::EIO, false);
}

#[test]
fn a_failing_disk_from_any_call_on_loses_nothing() {
    sweep("EIO", libc::EIO, true);
}

/// The sweep does not reach the call that gives a new file its name; here it always fails.
#[test]
fn a_file_that_cannot_be_given_its_name_leaves_everything_as_it_was() {
    for code in [libc::EIO, libc::ENOSPC] {
        let folder = tempfile::tempdir_in(fast_folder()).unwrap();
        let path = folder.path().join("plan.bulkhead");
        let Opened { file, .. } = ProjectFile::create(&path, &empty_model(), IDENTITY).unwrap();
        let copy = path.with_file_name("copy.bulkhead");
        std::fs::write(&copy, "what was there before").unwrap();
        let new = path.with_file_name("new.bulkhead");
        std::thread::spawn(move || {
            system::refuse_renames(code);
            let refused = ProjectFile::create(&new, &empty_model(), IDENTITY).unwrap_err();
            assert!(matches!(refused, StoreError::NotSaved { .. }), "{refused}");
            assert!(!new.exists());
            let refused = file.save_copy(&copy).unwrap_err();
            assert!(matches!(refused, StoreError::NotSaved { .. }), "{refused}");
            assert_eq!(std::fs::read(&copy).unwrap(), b"what was there before");
        })
        .join()
        .unwrap();
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 2, "the project and the file that was there before");
    }
}
