//! Backups on real folders.

use super::sample::{create, element, empty_model, folder, make, path_in, rename, small_project};
use crate::{Opened, ProjectFile, StoreError, backups, restore};
use std::path::Path;

fn names(folder: &Path) -> Vec<String> {
    backups(folder)
        .unwrap()
        .into_iter()
        .map(|backup| backup.at)
        .collect()
}

#[test]
fn a_backup_is_listed_and_restored_with_all_it_held() {
    let folder = folder();
    let path = path_in(&folder);
    let model = small_project(&path);
    let kept = folder.path().join("some/where/backups");
    assert_eq!(backups(&kept).unwrap(), []);
    let opened = ProjectFile::open(&path).unwrap();
    let made = opened
        .file
        .back_up(&kept, "Shop / \"pay\"", "2027-01-31T12:00:00.123Z", 20);
    let made = made.unwrap().unwrap();
    assert_eq!(
        (&*made.title, &*made.at),
        ("Shop pay", "2027-01-31T12:00:00Z")
    );
    assert_eq!(backups(&kept).unwrap(), std::slice::from_ref(&made));
    assert_eq!(made.size, std::fs::metadata(&made.path).unwrap().len());
    let restored = path.with_file_name("restored.bulkhead");
    restore(&made.path, &restored).unwrap();
    let again = ProjectFile::open(&restored).unwrap();
    assert_eq!((&again.model, &again.history), (&model, &opened.history));
    assert_eq!(
        again.file.content_hash().unwrap(),
        opened.file.content_hash().unwrap()
    );
    drop(again);
    let refused = restore(&made.path, &restored).unwrap_err();
    assert!(
        matches!(refused, StoreError::AlreadyExists { .. }),
        "{refused}"
    );
}

#[test]
fn what_did_not_change_is_not_backed_up_again() {
    let folder = folder();
    let path = path_in(&folder);
    let Opened {
        mut file,
        mut model,
        ..
    } = create(&path, &empty_model());
    let kept = folder.path().join("backups");
    assert!(
        file.back_up(&kept, "Shop", "2027-01-31T12:00:00Z", 20)
            .unwrap()
            .is_some()
    );
    assert!(
        file.back_up(&kept, "Shop", "2027-01-31T13:00:00Z", 20)
            .unwrap()
            .is_none()
    );
    make(&mut file, &mut model, &element(20)).unwrap();
    assert!(
        file.back_up(&kept, "Shop", "2027-01-31T13:00:00Z", 20)
            .unwrap()
            .is_some()
    );
    assert_eq!(
        names(&kept),
        ["2027-01-31T13:00:00Z", "2027-01-31T12:00:00Z"]
    );
}

#[test]
fn old_backups_go_and_those_of_other_projects_stay() {
    let folder = folder();
    let path = path_in(&folder);
    let Opened {
        mut file,
        mut model,
        ..
    } = create(&path, &empty_model());
    let kept = folder.path().join("backups");
    let other = "2026-01-01T00-00-00Z_another_0123456789abcdef_Shop.bulkhead";
    std::fs::create_dir(&kept).unwrap();
    std::fs::write(kept.join(other), "").unwrap();
    std::fs::write(kept.join("notes.txt"), "mine").unwrap();
    make(&mut file, &mut model, &element(20)).unwrap();
    for day in 10..20 {
        for hour in [10, 14] {
            make(&mut file, &mut model, &rename(20, &format!("{day} {hour}"))).unwrap();
            let at = format!("2027-01-{day}T{hour}:00:00Z");
            file.back_up(&kept, "Shop", &at, 3).unwrap().unwrap();
        }
    }
    assert_eq!(
        names(&kept),
        [
            "2027-01-19T14:00:00Z",
            "2027-01-19T10:00:00Z",
            "2027-01-18T14:00:00Z",
            "2027-01-17T14:00:00Z",
            "2027-01-16T14:00:00Z",
            "2026-01-01T00:00:00Z",
        ]
    );
    assert!(kept.join("notes.txt").exists());
}

#[test]
fn a_folder_that_takes_no_backups_is_said_and_the_project_goes_on() {
    let folder = folder();
    let path = path_in(&folder);
    let Opened {
        mut file,
        mut model,
        ..
    } = create(&path, &empty_model());
    let blocked = folder.path().join("blocked");
    std::fs::write(&blocked, "a file where the folder should be").unwrap();
    for at in [&blocked, &blocked.join("inside")] {
        let refused = file
            .back_up(at, "Shop", "2027-01-31T12:00:00Z", 20)
            .unwrap_err();
        assert!(matches!(refused, StoreError::Backup { .. }), "{refused}");
        assert!(refused.to_string().contains("blocked"), "{refused}");
    }
    let refused = file.back_up(folder.path(), "Shop", "noon", 20).unwrap_err();
    assert!(matches!(refused, StoreError::Backup { .. }), "{refused}");
    make(&mut file, &mut model, &element(20)).unwrap();
}

#[test]
fn a_damaged_backup_is_not_restored() {
    let folder = folder();
    let path = path_in(&folder);
    let Opened { file, .. } = create(&path, &empty_model());
    let kept = folder.path().join("backups");
    let made = file
        .back_up(&kept, "Shop", "2027-01-31T12:00:00Z", 20)
        .unwrap()
        .unwrap();
    let mut bytes = std::fs::read(&made.path).unwrap();
    let middle = bytes.len() / 2;
    bytes.truncate(middle);
    std::fs::write(&made.path, bytes).unwrap();
    let to = folder.path().join("restored.bulkhead");
    let refused = restore(&made.path, &to).unwrap_err();
    assert!(
        matches!(&refused, StoreError::Damaged { path, .. } if *path == made.path),
        "{refused}"
    );
    assert!(!to.exists());
}
