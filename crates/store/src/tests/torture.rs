//! A process that is killed in the middle of its work loses nothing that it had acknowledged.

use super::sample::{AT, PROJECT, create, element, empty_model, folder, id, make, path_in};
use crate::{Identity, Opened, ProjectFile, State};
use bulkhead_model::{Edit, ElementId, ItemId, Model};
use std::{
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread::sleep,
    time::Duration,
};

/// Names the variable that tells a process of its own which project to work on.
const PLAYED: &str = "BULKHEAD_STORE_PLAYED";
/// How often a process is killed.
const KILLS: u64 = 30;
/// How many projects have to be made before it says something that all of them are whole.
const ENOUGH: usize = 10;
/// How often the making of projects is killed at most.
const MOST_KILLS: usize = 300;

/// Writes one number into two elements with each edit, and says it when the edit is acknowledged.
#[test]
#[ignore = "a role that other tests play in a process of its own"]
fn writer() {
    let Ok(path) = std::env::var(PLAYED) else {
        return;
    };
    let Opened {
        mut file,
        mut model,
        ..
    } = ProjectFile::open(Path::new(&path)).unwrap();
    let mut out = std::io::stdout();
    writeln!(out, "\nopen").unwrap();
    for number in written(&model) + 1.. {
        let text = number.to_string();
        let edits = vec![
            Edit::Rename {
                item: ItemId::Element(id(20)),
                name: text.clone(),
            },
            Edit::SetNotes {
                item: ItemId::Element(id(21)),
                notes: text,
            },
        ];
        let edit = Edit::Batch {
            label: format!("Edit {number}"),
            edits,
        };
        make(&mut file, &mut model, &edit).unwrap();
        writeln!(out, "saved {number}").unwrap();
        out.flush().unwrap();
    }
}

/// Makes one project after the other.
#[test]
#[ignore = "a role that other tests play in a process of its own"]
fn maker() {
    let Ok(path) = std::env::var(PLAYED) else {
        return;
    };
    println!("\nopen");
    for number in 0.. {
        let name = format!("{}-{number}.bulkhead", std::process::id());
        let path = Path::new(&path).with_file_name(name);
        let identity = Identity {
            id: PROJECT,
            at: AT,
        };
        ProjectFile::create(&path, &empty_model(), identity).unwrap();
    }
}

/// Starts a role, kills it some time after it has begun, and returns all it said.
fn killed(role: &str, path: &Path, after: Duration) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", role])
        .env(PLAYED, path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map(Result::unwrap);
    assert!(
        lines.by_ref().any(|line| line == "open"),
        "{role} never began"
    );
    sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    lines.collect()
}

/// Times between 4 and 60 milliseconds that look like chance and are the same every time.
fn times() -> impl Iterator<Item = Duration> {
    let mut state = 42_u64;
    std::iter::repeat_with(move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        Duration::from_micros(4_000 + (state >> 33) % 56_000)
    })
}

fn written(model: &Model) -> u64 {
    model.elements[&id::<ElementId>(20)]
        .name
        .parse()
        .unwrap_or(0)
}

#[test]
fn no_acknowledged_edit_is_lost_and_none_is_half_there() {
    let folder = folder();
    let path = path_in(&folder);
    let Opened {
        mut file,
        mut model,
        ..
    } = create(&path, &empty_model());
    for number in [20, 21] {
        make(&mut file, &mut model, &element(number)).unwrap();
    }
    drop(file);
    let mut last = 0;
    for (kill, after) in (0..KILLS).zip(times()) {
        let said = killed("tests::torture::writer", &path, after);
        let acknowledged = said
            .iter()
            .filter_map(|line| line.strip_prefix("saved ")?.parse().ok())
            .next_back()
            .unwrap_or(last);
        let opened = ProjectFile::open(&path).unwrap();
        let found = written(&opened.model);
        // The edit on its way may have arrived without anybody hearing of it.
        assert!(
            (acknowledged..=acknowledged + 1).contains(&found),
            "kill {kill}: {acknowledged} acknowledged, {found} found"
        );
        if found > 0 {
            let notes = &opened.model.elements[&id::<ElementId>(21)].notes;
            assert_eq!(notes, &found.to_string(), "kill {kill}: half an edit");
        }
        let history = opened.file.history(u32::MAX).unwrap();
        assert_eq!(u64::try_from(history.len()).unwrap(), found + 2);
        assert!(history.iter().all(|row| row.state == State::Done));
        last = found;
    }
    assert!(
        last > KILLS,
        "only {last} edits were made, too few to hit one"
    );
}

#[test]
fn a_project_under_its_name_is_whole_from_the_first_moment() {
    let folder = folder();
    let path = path_in(&folder);
    let mut kills = 0;
    // A slow disk makes fewer projects in the same time: the killing goes on until there are enough.
    for after in times().take(MOST_KILLS) {
        killed("tests::torture::maker", &path, after);
        kills += 1;
        if kills >= KILLS / 2 && projects_in(folder.path()).len() > ENOUGH {
            break;
        }
    }
    let made = projects_in(folder.path());
    for path in &made {
        assert_eq!(ProjectFile::open(path).unwrap().model, empty_model());
    }
    assert!(
        made.len() > ENOUGH,
        "only {} projects were made in {kills} kills, too few to hit one",
        made.len()
    );
}

fn projects_in(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == "bulkhead"))
        .collect()
}
