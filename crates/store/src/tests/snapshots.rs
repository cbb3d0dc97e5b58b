use super::sample::{AT, PROJECT, create, empty_model, folder, path_in, small_project};
use crate::{Identity, NewSnapshot, ProjectFile, Signature, recover};

fn review(name: &str) -> NewSnapshot<'_> {
    NewSnapshot {
        id: "00000000-0000-4000-8000-000000000a01",
        name,
        note: "Before the release",
        reviewer: "Ada",
        at: AT,
        by: "Bob",
        hash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        content: "{\"any\": \"text\"}",
    }
}

fn signature(name: &str) -> Signature {
    Signature {
        name: name.to_owned(),
        role: "CISO".to_owned(),
        statement: "I have read it.".to_owned(),
        at: AT.to_owned(),
        by: String::new(),
    }
}

#[test]
fn a_snapshot_and_its_signatures_outlive_undo_and_reopening() {
    let folder = folder();
    let path = path_in(&folder);
    let mut file = create(&path, &empty_model()).file;
    let number = file.add_snapshot(review("Review")).unwrap();
    assert!(file.sign_snapshot(number, &signature("Ada")).unwrap());
    assert!(file.sign_snapshot(number, &signature("Bob")).unwrap());
    assert!(!file.sign_snapshot(number + 1, &signature("Eve")).unwrap());
    assert_eq!(file.undo(AT, "").unwrap(), None);
    drop(file);
    let file = ProjectFile::open(&path).unwrap().file;
    let [snapshot] = &file.snapshots().unwrap()[..] else {
        panic!("one snapshot");
    };
    assert_eq!((snapshot.number, snapshot.name.as_str()), (1, "Review"));
    assert_eq!(snapshot.signatures, [signature("Ada"), signature("Bob")]);
    let content = file.snapshot_content(1).unwrap();
    assert_eq!(content.as_deref(), Some("{\"any\": \"text\"}"));
    assert_eq!(file.snapshot_content(2).unwrap(), None);
}

#[test]
fn a_copy_has_the_snapshots_too() {
    let folder = folder();
    let path = path_in(&folder);
    let mut file = create(&path, &empty_model()).file;
    file.add_snapshot(review("Review")).unwrap();
    let copy = path.with_file_name("copy.bulkhead");
    file.save_copy(&copy).unwrap();
    let copied = ProjectFile::open(&copy).unwrap().file;
    assert_eq!(copied.snapshots().unwrap(), file.snapshots().unwrap());
}

#[test]
fn a_snapshot_that_somebody_changed_is_damage() {
    let folder = folder();
    let path = path_in(&folder);
    small_project(&path);
    let mut file = ProjectFile::open(&path).unwrap().file;
    let number = file.add_snapshot(review("Review")).unwrap();
    file.sign_snapshot(number, &signature("Ada")).unwrap();
    drop(file);
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection
        .execute("UPDATE snapshot SET reviewer = 'Eve'", [])
        .unwrap();
    drop(connection);
    let told = ProjectFile::open(&path).unwrap_err().to_string();
    assert!(told.contains("content hash"), "{told}");
    // What can be read of it is in the recovered file.
    let mended = path.with_file_name("mended.bulkhead");
    let identity = Identity {
        id: PROJECT,
        at: AT,
    };
    recover(&path, &mended, identity).unwrap();
    let snapshots = ProjectFile::open(&mended)
        .unwrap()
        .file
        .snapshots()
        .unwrap();
    assert_eq!(snapshots[0].signatures, [signature("Ada")]);
    assert_eq!(snapshots[0].reviewer, "Eve");
}
