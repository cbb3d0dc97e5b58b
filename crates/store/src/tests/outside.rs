//! What others do to a project while it is open, and what the system does not let us do.

use super::sample::{
    AT, create, element, empty_model, folder, make, path_in, rename, small_project,
};
use crate::{Access, Holder, Opened, Program, ProjectFile, ReadOnlyCause, StoreError};
use rusqlite::Connection;
use std::{
    path::Path,
    process::{Command, Output, Stdio},
};

/// Names the variable that tells a process of its own which project to open.
const PLAYED: &str = "BULKHEAD_STORE_PLAYED";

/// Opens the project that the environment names and says how it can be used, then tries an edit.
#[test]
#[ignore = "a role that other tests play in a process of its own"]
fn visitor() {
    let Ok(path) = std::env::var(PLAYED) else {
        return;
    };
    match ProjectFile::open(Path::new(&path)) {
        Ok(Opened {
            mut file,
            mut model,
            ..
        }) => {
            println!("access: {:?}", file.access());
            println!("holder: {:?}", file.holder());
            for number in 500..600 {
                if let Err(error) = make(&mut file, &mut model, &element(number)) {
                    println!("refused: {error:?}");
                    return;
                }
            }
            println!("edited");
        }
        Err(error) => println!("error: {error:?}"),
    }
}

fn play(command: &mut Command, path: &Path) -> String {
    let Output {
        status,
        stdout,
        stderr,
    } = command
        .args([
            "--ignored",
            "--exact",
            "--nocapture",
            "tests::outside::visitor",
        ])
        .env(PLAYED, path)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&stdout).into_owned();
    assert!(
        status.success(),
        "{said}\n{}",
        String::from_utf8_lossy(&stderr)
    );
    said
}

fn visitor_says(path: &Path) -> String {
    play(&mut Command::new(std::env::current_exe().unwrap()), path)
}

fn cause(opened: &Opened) -> Option<ReadOnlyCause> {
    match opened.file.access() {
        Access::ReadOnly { why } => Some(*why),
        Access::ReadWrite => None,
    }
}

#[test]
fn a_second_window_can_only_look() {
    let folder = folder();
    let path = path_in(&folder);
    let mut first = create(&path, &empty_model());
    make(&mut first.file, &mut first.model, &element(20)).unwrap();
    let mut second = ProjectFile::open(&path).unwrap();
    assert_eq!(cause(&second), Some(ReadOnlyCause::OpenElsewhere));
    assert_eq!(second.model, first.model);
    let refused = make(&mut second.file, &mut second.model, &element(21));
    assert!(matches!(refused, Err(StoreError::ReadOnly { .. })));
    assert!(matches!(
        second.file.undo(AT, ""),
        Err(StoreError::ReadOnly { .. })
    ));
    // The first goes on as if nothing had happened, and a copy can be made from either.
    make(&mut first.file, &mut first.model, &element(22)).unwrap();
    let copy = path.with_file_name("copy.bulkhead");
    second.file.save_copy(&copy).unwrap();
    assert_eq!(ProjectFile::open(&copy).unwrap().model, first.model);
    drop(second);
    make(&mut first.file, &mut first.model, &element(23)).unwrap();
    drop(first);
    assert_eq!(cause(&ProjectFile::open(&path).unwrap()), None);
}

#[test]
fn a_second_process_can_only_look() {
    let folder = folder();
    let path = path_in(&folder);
    let mut first = create(&path, &empty_model());
    let said = visitor_says(&path);
    assert!(
        said.contains("OpenElsewhere") && said.contains("refused: ReadOnly"),
        "{said}"
    );
    make(&mut first.file, &mut first.model, &element(20)).unwrap();
    drop(first);
    let said = visitor_says(&path);
    assert!(
        said.contains("access: ReadWrite") && said.contains("edited"),
        "{said}"
    );
}

#[test]
fn a_left_over_lock_file_means_nothing() {
    let folder = folder();
    let path = path_in(&folder);
    small_project(&path);
    std::fs::write(path.with_file_name(".plan.bulkhead.lock"), "left over").unwrap();
    assert_eq!(cause(&ProjectFile::open(&path).unwrap()), None);
}

fn grace() -> Holder {
    Holder {
        author: "Grace".to_owned(),
        program: Program::Window,
        process: std::process::id(),
        since: AT.to_owned(),
    }
}

#[test]
fn another_process_is_told_who_has_the_project() {
    let folder = folder();
    let path = path_in(&folder);
    let first = create(&path, &empty_model());
    let said = visitor_says(&path);
    assert!(said.contains("holder: None"), "{said}");
    first.file.announce(&grace());
    let said = visitor_says(&path);
    // Where locks keep others from reading, nobody is known.
    if cfg!(unix) {
        let expected = format!("holder: {:?}", Some(grace()));
        assert!(said.contains(&expected), "{said}");
    }
    drop(first);
    assert!(!path.with_file_name(".plan.bulkhead.lock").exists());
    let said = visitor_says(&path);
    assert!(said.contains("access: ReadWrite"), "{said}");
}

#[test]
fn who_only_looks_can_tell_that_there_is_something_new() {
    let folder = folder();
    let path = path_in(&folder);
    let mut first = create(&path, &empty_model());
    let second = ProjectFile::open(&path).unwrap().file;
    assert!(!second.has_changed().unwrap() && !second.is_free_again());
    make(&mut first.file, &mut first.model, &element(20)).unwrap();
    assert!(second.has_changed().unwrap() && !second.is_free_again());
    assert!(!first.file.is_free_again());
    drop(first);
    assert!(second.is_free_again());
}

#[test]
fn the_note_of_a_process_that_died_says_nothing() {
    let folder = folder();
    let path = path_in(&folder);
    let sidecar = path.with_file_name(".plan.bulkhead.lock");
    let first = create(&path, &empty_model());
    first.file.announce(&grace());
    let left = std::fs::read(&sidecar).unwrap();
    drop(first);
    std::fs::write(&sidecar, left).unwrap();
    let second = ProjectFile::open(&path).unwrap();
    assert_eq!(cause(&second), None);
    assert_eq!(second.file.holder(), None);
    let third = ProjectFile::open(&path).unwrap();
    assert_eq!(cause(&third), Some(ReadOnlyCause::OpenElsewhere));
    assert_eq!(third.file.holder(), None, "the second one said nothing");
}

#[cfg(unix)]
#[test]
fn what_a_link_in_place_of_the_lock_leads_to_is_not_written() {
    let folder = folder();
    let path = path_in(&folder);
    small_project(&path);
    let mine = path.with_file_name("mine");
    std::fs::write(&mine, "").unwrap();
    std::os::unix::fs::symlink(&mine, path.with_file_name(".plan.bulkhead.lock")).unwrap();
    let opened = ProjectFile::open(&path).unwrap();
    opened.file.announce(&grace());
    assert_eq!(std::fs::read(&mine).unwrap(), b"");
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_leads_to_the_same_lock() {
    let folder = folder();
    let path = path_in(&folder);
    let first = create(&path, &empty_model());
    let link = path.with_file_name("link.bulkhead");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let second = ProjectFile::open(&link).unwrap();
    assert_eq!(cause(&second), Some(ReadOnlyCause::OpenElsewhere));
    assert_eq!(second.file.path(), first.file.path());
}

/// Does something to an open project and checks that the next edit is refused as moved, that a copy
/// still saves the work, and that nothing was written to whatever is at the path now.
fn check_moved(what: impl FnOnce(&Path, &Path)) {
    let folder = folder();
    let path = path_in(&folder);
    let other = path.with_file_name("other.bulkhead");
    let Opened {
        mut file,
        mut model,
        ..
    } = create(&path, &empty_model());
    make(&mut file, &mut model, &element(20)).unwrap();
    let saved = model.clone();
    what(&path, &other);
    let now = std::fs::read(&path).ok();
    let refused = make(&mut file, &mut model, &element(21)).unwrap_err();
    assert!(matches!(refused, StoreError::Moved { .. }), "{refused}");
    assert_eq!(std::fs::read(&path).ok(), now);
    let copy = path.with_file_name("copy.bulkhead");
    file.save_copy(&copy).unwrap();
    assert_eq!(ProjectFile::open(&copy).unwrap().model, saved);
}

#[test]
fn a_deleted_file_is_noticed_at_the_next_edit() {
    check_moved(|path, _| std::fs::remove_file(path).unwrap());
}

#[test]
fn a_renamed_file_is_noticed_at_the_next_edit() {
    check_moved(|path, other| std::fs::rename(path, other).unwrap());
}

#[test]
fn a_replaced_file_is_noticed_at_the_next_edit() {
    check_moved(|path, other| {
        drop(create(other, &empty_model()));
        std::fs::rename(other, path).unwrap();
    });
}

#[test]
fn a_write_by_another_program_is_noticed_and_not_overwritten() {
    let folder = folder();
    let path = path_in(&folder);
    let Opened {
        mut file,
        mut model,
        ..
    } = create(&path, &empty_model());
    make(&mut file, &mut model, &element(20)).unwrap();
    let other = Connection::open(&path).unwrap();
    other
        .execute("UPDATE element SET notes = 'theirs'", [])
        .unwrap();
    let refused = make(&mut file, &mut model, &element(21)).unwrap_err();
    assert!(
        matches!(refused, StoreError::ChangedElsewhere { .. }),
        "{refused}"
    );
    let notes: String = other
        .query_row("SELECT notes FROM element", [], |row| row.get(0))
        .unwrap();
    assert_eq!(notes, "theirs");
}

#[test]
fn a_second_name_of_the_same_file_does_not_lead_to_overwriting() {
    let folder = folder();
    let path = path_in(&folder);
    let mut first = create(&path, &empty_model());
    let link = path.with_file_name("link.bulkhead");
    std::fs::hard_link(&path, &link).unwrap();
    let mut second = ProjectFile::open(&link).unwrap();
    make(&mut first.file, &mut first.model, &element(20)).unwrap();
    let refused = make(&mut second.file, &mut second.model, &element(21)).unwrap_err();
    assert!(
        matches!(refused, StoreError::ChangedElsewhere { .. }),
        "{refused}"
    );
    make(&mut first.file, &mut first.model, &element(22)).unwrap();
    drop((first.file, second));
    assert_eq!(ProjectFile::open(&path).unwrap().model, first.model);
}

#[test]
fn an_edit_that_does_not_start_from_the_file_is_refused_whole() {
    let folder = folder();
    let path = path_in(&folder);
    let Opened {
        mut file,
        mut model,
        ..
    } = create(&path, &empty_model());
    make(&mut file, &mut model, &element(20)).unwrap();
    let mut stray = model.clone();
    let context = bulkhead_model::Context { author: "", at: AT };
    bulkhead_model::apply(&mut stray, &rename(20, "Only in memory"), context).unwrap();
    let before = std::fs::read(&path).unwrap();
    let refused = make(&mut file, &mut stray, &rename(20, "Next")).unwrap_err();
    assert!(
        matches!(refused, StoreError::ChangedElsewhere { .. }),
        "{refused}"
    );
    assert_eq!(std::fs::read(&path).unwrap(), before);
    make(&mut file, &mut model, &rename(20, "Basket")).unwrap();
    drop(file);
    assert_eq!(ProjectFile::open(&path).unwrap().model, model);
}

#[test]
fn a_write_that_was_interrupted_is_completed_or_taken_back_at_the_next_opening() {
    let folder = folder();
    let path = path_in(&folder);
    let model = small_project(&path);
    // A crash in the middle of a commit: journal on the disk, half of the pages written.
    let copy = path.with_file_name("crashed.bulkhead");
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN")
        .unwrap();
    for number in 0..400 {
        let sql =
            "INSERT INTO element VALUES (?1, 'process', '', 'n', ?2, '[]', '{}', NULL, '', 0)";
        let id = format!("00000000-0000-4000-9000-{number:012x}");
        connection.execute(sql, (id, "x".repeat(2000))).unwrap();
    }
    let journal = path.with_file_name("plan.bulkhead-journal");
    std::fs::copy(&journal, copy.with_file_name("crashed.bulkhead-journal")).unwrap();
    std::fs::copy(&path, &copy).unwrap();
    drop(connection);
    assert_ne!(std::fs::read(&copy).unwrap(), std::fs::read(&path).unwrap());
    let opened = ProjectFile::open(&copy).unwrap();
    assert_eq!(opened.model, model);
    assert_eq!(cause(&opened), None);
    assert!(!copy.with_file_name("crashed.bulkhead-journal").exists());
}

/// Permissions bind everybody but the superuser, who therefore plays these tests as somebody else.
#[cfg(unix)]
fn says_without_privileges(path: &Path, playground: &Path) -> String {
    use std::os::unix::{fs::PermissionsExt, process::CommandExt};
    const NOBODY: u32 = 65534;
    let mode = |mode| std::fs::Permissions::from_mode(mode);
    let probe = playground.join("probe");
    std::fs::write(&probe, "").unwrap();
    std::fs::set_permissions(&probe, mode(0o444)).unwrap();
    let privileged = std::fs::OpenOptions::new().write(true).open(&probe).is_ok();
    std::fs::remove_file(&probe).unwrap();
    if !privileged {
        return visitor_says(path);
    }
    // Somebody else can neither enter our build folder nor a temporary folder of ours.
    let stage = folder();
    std::fs::set_permissions(stage.path(), mode(0o755)).unwrap();
    let program = stage.path().join("visitor");
    std::fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    std::fs::set_permissions(&program, mode(0o755)).unwrap();
    play(
        Command::new(&program)
            .uid(NOBODY)
            .gid(NOBODY)
            .current_dir("/"),
        path,
    )
}

#[cfg(unix)]
fn check_permissions(file: u32, folder_mode: u32, expected: &[&str]) {
    use std::os::unix::fs::PermissionsExt;
    let outer = folder();
    let inner = outer.path().canonicalize().unwrap().join("inner");
    std::fs::create_dir(&inner).unwrap();
    let path = inner.join("plan.bulkhead");
    small_project(&path);
    let set = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    set(outer.path(), 0o777);
    set(&path, file);
    let before = std::fs::read(&path).unwrap();
    // The probe for privileges writes into the outer folder, so that the inner one stays as it is.
    set(&inner, folder_mode);
    let said = says_without_privileges(&path, outer.path());
    set(&inner, 0o777);
    for part in expected {
        assert!(said.contains(part), "{part} is missing in: {said}");
    }
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[cfg(unix)]
#[test]
fn a_write_protected_file_opens_for_reading() {
    check_permissions(0o444, 0o777, &["FileNotWritable", "refused: ReadOnly"]);
}

#[cfg(unix)]
#[test]
fn a_file_in_a_write_protected_folder_opens_for_reading() {
    check_permissions(0o666, 0o555, &["FolderNotWritable", "refused: ReadOnly"]);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_said_to_be_unreadable() {
    check_permissions(0o000, 0o777, &["error: Unreadable"]);
}

/// A quota stands in for a full disk: the system refuses to let the file grow.
#[cfg(unix)]
#[test]
fn an_edit_that_finds_no_room_is_said_not_to_be_saved() {
    let folder = folder();
    let path = path_in(&folder);
    let model = small_project(&path);
    let blocks = std::fs::metadata(&path).unwrap().len() / 512 + 64;
    let mut shell = Command::new("sh");
    shell
        .stdin(Stdio::null())
        .args(["-c", "trap '' XFSZ; ulimit -f $0; exec \"$@\""]);
    shell
        .arg(blocks.to_string())
        .arg(std::env::current_exe().unwrap());
    let said = play(&mut shell, &path);
    assert!(
        said.contains("access: ReadWrite") && said.contains("refused: NotSaved"),
        "{said}"
    );
    let opened = ProjectFile::open(&path).unwrap();
    assert!(opened.model.elements.len() > model.elements.len());
    assert!(opened.model.elements.len() < model.elements.len() + 100);
}
