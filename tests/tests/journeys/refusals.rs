//! What is not a project, a pack or a place gets one clear sentence, and stays as it was.

use crate::program::{bulkhead, project, told};
use bulkhead_session::{Desk, PictureFormat};
use std::{collections::BTreeMap, path::Path};

/// Offsets in the header of every `SQLite` file.
const USER_VERSION: usize = 60;
const APPLICATION_ID: usize = 68;

/// Returns all files of a folder with their bytes; a lock that nobody holds says nothing.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_file())
        .map(|entry| {
            (
                entry.file_name().into_string().unwrap(),
                std::fs::read(entry.path()).unwrap(),
            )
        })
        .filter(|(name, _)| Path::new(name).extension() != Some("lock".as_ref()))
        .collect()
}

/// Asks for something that cannot be: one sentence, exit code 2, and nothing changed.
fn refused(folder: &Path, arguments: &[&str], expected: &[&str]) -> String {
    let before = contents(folder);
    let output = bulkhead(folder, arguments);
    let sentence = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {sentence}");
    assert_eq!(output.stdout, b"", "{arguments:?}");
    for part in expected {
        assert!(
            sentence.contains(part),
            "{arguments:?} lacks \"{part}\": {sentence}"
        );
    }
    assert!(!sentence.contains("panicked"), "{sentence}");
    assert_eq!(contents(folder), before, "{arguments:?} changed something");
    sentence
}

/// Makes a file from a good project, and asks every command and the window to take it.
fn refused_file(damage: impl FnOnce(Vec<u8>) -> Vec<u8>, expected: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    let good = project(folder.path(), "kubernetes-tob-2019");
    let bad = damage(std::fs::read(good).unwrap());
    std::fs::write(folder.path().join("bad.bulkhead"), bad).unwrap();

    let file = "bad.bulkhead";
    let said = refused(folder.path(), &["analyse", file], expected);
    assert_eq!(said.trim_end().lines().count(), 1, "one sentence: {said}");
    assert!(said.contains(file), "the sentence names the file: {said}");
    refused(folder.path(), &["analyse", file, "--json"], expected);
    refused(
        folder.path(),
        &["report", file, "--format", "html", "-o", "report.html"],
        expected,
    );

    let settings = tempfile::tempdir().unwrap();
    let before = contents(folder.path());
    let mut desk = Desk::new(settings.path()).unwrap();
    desk.open_at_start(&folder.path().join(file));
    let start = desk.start();
    assert!(!start.open);
    let sentence = start.problem.expect("the start screen says why").sentence;
    for part in expected {
        assert!(sentence.contains(part), "{sentence}");
    }
    assert_eq!(contents(folder.path()), before);
}

fn with_number(mut bytes: Vec<u8>, offset: usize, number: u32) -> Vec<u8> {
    bytes[offset..offset + 4].copy_from_slice(&number.to_be_bytes());
    bytes
}

#[test]
fn a_file_that_is_no_database() {
    refused_file(
        |_| b"Dear diary, today I modelled a threat.".to_vec(),
        &["not a Bulkhead project"],
    );
}

#[test]
fn an_empty_file() {
    refused_file(|_| Vec::new(), &["bad.bulkhead"]);
}

#[test]
fn a_database_of_another_program() {
    refused_file(
        |bytes| with_number(bytes, APPLICATION_ID, 0x0f05_5111),
        &["not a Bulkhead project"],
    );
}

#[test]
fn a_project_of_a_newer_version() {
    refused_file(
        |bytes| with_number(bytes, USER_VERSION, 999),
        &["newer version"],
    );
}

#[test]
fn a_project_of_which_the_end_is_missing() {
    for part in [4, 2] {
        refused_file(
            move |mut bytes| {
                bytes.truncate(bytes.len() * (part - 1) / part);
                bytes
            },
            &["damaged"],
        );
    }
}

#[test]
fn a_file_that_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    refused(
        folder.path(),
        &["analyse", "lost.bulkhead"],
        &["There is no file lost.bulkhead"],
    );
    let settings = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(settings.path()).unwrap();
    desk.open_at_start(&folder.path().join("lost.bulkhead"));
    let sentence = desk.start().problem.unwrap().sentence;
    assert!(sentence.contains("There is no file"), "{sentence}");
}

#[test]
fn a_folder_instead_of_a_file() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("folder")).unwrap();
    refused(folder.path(), &["analyse", "folder"], &["folder"]);
}

#[test]
fn places_that_cannot_be_written() {
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "empty");
    refused(
        folder.path(),
        &["new", "-o", "cluster.bulkhead"],
        &["there already"],
    );
    refused(
        folder.path(),
        &["new", "-o", "no/such/folder.bulkhead"],
        &["no/such"],
    );
    let report = [
        "report",
        "cluster.bulkhead",
        "--format",
        "html",
        "-o",
        "no/such/report.html",
    ];
    let sentence = refused(folder.path(), &report, &["no/such"]);
    assert!(!sentence.contains(".tmp"), "{sentence}");
}

#[test]
fn nothing_is_exported_over_a_project() {
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "kubernetes-tob-2019");
    let other = folder.path().join("other.html");
    std::fs::copy(folder.path().join("cluster.bulkhead"), &other).unwrap();
    for target in ["cluster.bulkhead", "other.html"] {
        let over = |arguments: &[&str]| {
            let arguments = [arguments, &[target]].concat();
            refused(folder.path(), &arguments, &[target, "choose another name"]);
        };
        for form in ["svg", "json", "png"] {
            over(&["export", "cluster.bulkhead", "--to", form, "-o"]);
        }
        over(&["report", "cluster.bulkhead", "--format", "html", "-o"]);
        over(&["diff", "cluster.bulkhead", "cluster.bulkhead", "--svg"]);
    }

    let settings = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(settings.path()).unwrap();
    let path = folder.path().join("cluster.bulkhead");
    let diagram = desk.open(&path).unwrap().diagrams[0].id;
    let before = contents(folder.path());
    for target in [&path, &other] {
        assert!(desk.write_report(target).is_err());
        assert!(desk.write_text(target).is_err());
        let picture = desk.write_picture(target, diagram, PictureFormat::Svg);
        assert!(picture.is_err());
    }
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_model_that_does_not_exist_names_those_that_do() {
    let folder = tempfile::tempdir().unwrap();
    let sentence = refused(
        folder.path(),
        &["new", "--model", "moon", "-o", "x.bulkhead"],
        &["moon"],
    );
    let models = told(folder.path(), &["models"]);
    for model in ["kubernetes", "kubernetes-tob-2019", "empty"] {
        assert!(
            sentence.contains(model) && models.contains(model),
            "{model}"
        );
    }
}

#[test]
fn usage_that_makes_no_sense() {
    let folder = tempfile::tempdir().unwrap();
    refused(folder.path(), &["frobnicate"], &["frobnicate"]);
    refused(folder.path(), &["analyse"], &["PROJECT"]);
    refused(
        folder.path(),
        &["report", "x.bulkhead", "--format", "papyrus", "-o", "x"],
        &["papyrus"],
    );
}

#[test]
fn what_would_be_left_aside_or_named_wrongly_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "kubernetes-tob-2019");
    let export = |arguments: &[&str], expected: &[&str]| {
        let arguments = [&["export", "cluster.bulkhead", "-o"], arguments].concat();
        refused(folder.path(), &arguments, expected);
    };
    export(
        &["x.json", "--to", "json", "--diagram", "Moon"],
        &["--diagram"],
    );
    export(&["x.json", "--to", "json", "--scale", "3"], &["--scale"]);
    export(&["x.svg", "--to", "svg", "--scale", "3"], &["--scale"]);
    export(&["x.PNG", "--to", "svg"], &["x.PNG", "--to png", ".svg"]);
    export(&["x.svg", "--to", "json"], &["x.svg", "--to svg", ".json"]);
    export(&["x.svg", "--to", "svg", "--diagram", "Moon"], &["Moon"]);
}

#[test]
fn a_pack_with_a_mistake_says_where() {
    let folder = tempfile::tempdir().unwrap();
    project(folder.path(), "empty");
    let pack = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../models/packs/generic/stride.yaml"
    ));
    let pack = pack.expect("the generic pack is there");
    let wrong = pack.replacen("element is ", "elephant is ", 1);
    assert_ne!(wrong, pack);
    let line = 1 + wrong
        .lines()
        .position(|line| line.contains("elephant"))
        .unwrap();
    std::fs::write(folder.path().join("mine.yaml"), wrong).unwrap();
    let place = format!("mine.yaml:{line}:");
    refused(
        folder.path(),
        &[
            "analyse",
            "cluster.bulkhead",
            "--pack",
            "mine.yaml",
            "--only-packs",
        ],
        &[&place, "elephant"],
    );
    refused(
        folder.path(),
        &["analyse", "cluster.bulkhead", "--pack", "lost.yaml"],
        &["lost.yaml"],
    );
}
