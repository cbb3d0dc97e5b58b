//! A disk without room, as a small file system in memory.

use bulkhead_store::{Opened, ProjectFile, StoreError};
use bulkhead_torture::{Content, IDENTITY, Script, empty_model, fast_folder};
use std::{
    path::Path,
    process::{Command, Stdio},
};
use tempfile::TempDir;

/// A mounted file system of its own. It goes with this value.
struct SmallDisk(TempDir);

impl SmallDisk {
    /// Returns nothing where this person may not mount.
    fn of(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        mounted
            .is_ok_and(|status| status.success())
            .then_some(Self(folder))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let unmounted = Command::new("umount").arg(self.path()).status();
        if !unmounted.is_ok_and(|status| status.success()) {
            eprintln!("{} is still mounted", self.path().display());
        }
    }
}

#[test]
fn a_full_disk_refuses_edits_and_keeps_what_it_had() {
    for size in ["300k", "700k", "2m"] {
        let Some(disk) = SmallDisk::of(size) else {
            println!("skipped: mounting a small file system takes the rights of an administrator");
            return;
        };
        fill(disk.path(), size);
    }
}

fn fill(disk: &Path, size: &str) {
    let path = disk.join("plan.bulkhead");
    let Opened {
        mut file,
        mut model,
        ..
    } = ProjectFile::create(&path, &empty_model(), IDENTITY).unwrap();
    let mut script = Script::new(7);
    let mut edits = 0_u32;
    let (refused, saved) = loop {
        let before = model.clone();
        match script.edit(&mut file, &mut model) {
            Ok(()) => edits += 1,
            Err(error) => break (error, before),
        }
    };
    assert!(edits > 20, "{size}: {edits} edits");
    assert!(matches!(refused, StoreError::NotSaved { .. }), "{refused}");
    assert!(
        refused.to_string().contains("no room is left on the disk"),
        "{refused}"
    );
    // Nor is there room for a copy; one on another disk works, and so does looking.
    assert!(file.save_copy(&disk.join("copy.bulkhead")).is_err());
    assert!(!disk.join("copy.bulkhead").exists());
    let elsewhere = tempfile::tempdir_in(fast_folder()).unwrap();
    let copy = elsewhere.path().join("copy.bulkhead");
    file.save_copy(&copy).unwrap();
    assert_eq!(ProjectFile::open(&copy).unwrap().model, saved);
    drop(file);
    let content = Content::of(&path).unwrap();
    assert_eq!(content.model, saved);
    assert_eq!(u32::try_from(content.history.len()).unwrap(), edits);
    let left: Vec<_> = std::fs::read_dir(disk)
        .unwrap()
        .map(|entry| entry.unwrap())
        .collect();
    assert_eq!(left.len(), 1, "only the project is left: {left:?}");
    println!("{size}: {edits} edits, then {refused}");
}
