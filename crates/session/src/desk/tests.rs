use super::*;
use crate::view::{Layout, Settings, WindowPlace};

#[test]
fn recent_files_come_back_and_missing_ones_are_marked() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(home.path()).unwrap();
    let path = home.path().join("shop.bulkhead");
    desk.new_project("kubernetes", &path).unwrap();
    drop(desk);
    let mut desk = Desk::new(home.path()).unwrap();
    let recent = desk.start().recent;
    assert_eq!(
        (recent[0].file_name.as_str(), recent[0].missing),
        ("shop.bulkhead", false)
    );
    desk.open_recent(recent[0].handle).unwrap();
    desk.close();
    std::fs::remove_file(&path).unwrap();
    assert!(desk.start().recent[0].missing);
    let problem = desk.open_recent(recent[0].handle).unwrap_err();
    assert!(
        problem.sentence.starts_with("There is no file "),
        "{problem}"
    );
    assert_eq!(desk.forget_recent(recent[0].handle).unwrap().recent, []);
}

#[test]
fn a_name_without_extension_gets_it() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(home.path()).unwrap();
    let document = desk
        .new_project("empty", &home.path().join("v1.2 draft"))
        .unwrap();
    assert_eq!(document.project.file_name, "v1.2 draft.bulkhead");
}

#[test]
fn a_file_is_never_replaced_under_a_name_that_nobody_typed() {
    let home = tempfile::tempdir().unwrap();
    let other = home.path().join("plan.bulkhead");
    std::fs::write(&other, "somebody's file").unwrap();
    let mut desk = Desk::new(home.path()).unwrap();
    let typed = home.path().join("plan");
    let problem = desk.new_project("empty", &typed).unwrap_err();
    assert!(problem.sentence.contains("is there already"), "{problem}");
    desk.new_project("empty", &home.path().join("mine"))
        .unwrap();
    assert!(desk.move_to_copy(&typed).is_err());
    assert_eq!(std::fs::read_to_string(&other).unwrap(), "somebody's file");
}

#[cfg(unix)]
#[test]
fn a_project_opens_where_the_list_of_recent_files_cannot_be_kept() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("p.bulkhead");
    Desk::new(home.path())
        .unwrap()
        .new_project("empty", &path)
        .unwrap();
    // A file stands where the folder for the list should be made.
    let blocked = home.path().join("p.bulkhead").join("settings");
    assert!(Desk::new(&blocked).unwrap().open(&path).is_ok());
}

#[test]
fn a_new_project_never_takes_the_place_of_the_one_that_is_open() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(home.path()).unwrap();
    let path = home.path().join("p.bulkhead");
    desk.new_project("kubernetes", &path).unwrap();
    let problem = desk.new_project("empty", &path).unwrap_err();
    assert!(
        problem
            .sentence
            .contains("is open, so it cannot be replaced"),
        "{problem}"
    );
    assert!(!desk.document().unwrap().elements.is_empty());
    desk.close();
    assert!(
        desk.new_project("empty", &path)
            .unwrap()
            .elements
            .is_empty()
    );
}

#[test]
fn a_broken_file_at_start_is_told_and_nothing_is_open() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("notes.bulkhead");
    std::fs::write(&path, "not a project").unwrap();
    let mut desk = Desk::new(home.path()).unwrap();
    desk.open_at_start(&path);
    let start = desk.start();
    assert!(!start.open);
    assert!(
        start
            .problem
            .unwrap()
            .sentence
            .contains("is not a Bulkhead project")
    );
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "not a project");
}

#[test]
fn a_pack_with_a_mistake_is_told_with_its_place_and_left_out() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("packs")).unwrap();
    let pack = "pack: mine\ntitle: Mine\nsummary: Mine.\nrules:\n  - id: mine/one\n    letter: S\n    \
                subject: element\n    when: element is 'kubernetes/teapot'\n    title: T\n    \
                description: D\n    severity: low\n    severity_reason: R\n    question: Q\n";
    std::fs::write(home.path().join("packs/mine.yaml"), pack).unwrap();
    let desk = Desk::new(home.path()).unwrap();
    let problem = desk.start().problem.unwrap();
    assert_eq!(problem.code, ProblemCode::Content);
    assert!(
        problem
            .sentence
            .contains("mine.yaml:8:22: there is no type 'kubernetes/teapot'"),
        "{problem}"
    );
    assert!(!desk.catalogue().components.is_empty());
}

#[test]
fn settings_outlive_the_program() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(home.path()).unwrap();
    let settings = Settings {
        author: "Ada".to_owned(),
        theme: crate::view::Theme::Dark,
        scale: 150,
        hints_dismissed: true,
        hidden_columns: vec!["owner".to_owned()],
        backup_folder: "/somewhere/else".to_owned(),
        backups_kept: 7,
    };
    desk.set_settings(settings.clone()).unwrap();
    assert_eq!(Desk::new(home.path()).unwrap().start().settings, settings);
}

#[test]
fn settings_that_nothing_could_show_are_brought_within_limits() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(home.path()).unwrap();
    let scaled = |scale| Settings {
        scale,
        ..Settings::default()
    };
    assert_eq!(desk.set_settings(scaled(5)).unwrap().scale, 80);
    assert_eq!(desk.set_settings(scaled(900)).unwrap().scale, 200);
}

#[test]
fn settings_of_an_earlier_program_keep_what_they_say() {
    let home = tempfile::tempdir().unwrap();
    let old = r#"{"settings":{"author":"Ada","theme":"dark"},"recent":[{"handle":1,"title":"Shop","path":"/shop.bulkhead"}]}"#;
    std::fs::write(home.path().join("memory.json"), old).unwrap();
    let start = Desk::new(home.path()).unwrap().start();
    assert_eq!(
        (start.settings.author.as_str(), start.settings.scale),
        ("Ada", 100)
    );
    assert_eq!(start.recent[0].title, "Shop");
}

#[test]
fn each_project_keeps_how_its_window_was_left() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(home.path()).unwrap();
    let (one, other) = (home.path().join("one"), home.path().join("other"));
    let document = desk.new_project("kubernetes", &one).unwrap();
    let left = Layout {
        drawer: true,
        drawer_height: 300,
        diagram: document.diagrams.first().map(|diagram| diagram.id),
        ..Layout::default()
    };
    desk.set_layout(left.clone()).unwrap();
    desk.new_project("empty", &other).unwrap();
    assert_eq!(desk.layout().unwrap(), Layout::default());
    drop(desk);
    let mut desk = Desk::new(home.path()).unwrap();
    desk.open(&one.with_extension("bulkhead")).unwrap();
    assert_eq!(desk.layout().unwrap(), left);
    desk.close();
    assert!(desk.set_layout(left).is_err());
}

#[test]
fn the_window_comes_back_where_it_stood() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(home.path()).unwrap();
    assert_eq!(desk.window_place(), None);
    let place = WindowPlace {
        x: -20,
        y: 40,
        width: 1_400,
        height: 900,
        maximised: true,
    };
    desk.set_window_place(place).unwrap();
    assert_eq!(Desk::new(home.path()).unwrap().window_place(), Some(place));
}

#[test]
fn a_backup_is_made_at_opening_and_can_be_restored() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(&folder.path().join("settings")).unwrap();
    let path = folder.path().join("plan.bulkhead");
    desk.new_project("empty", &path).unwrap();
    let listed = desk.backups().unwrap();
    assert_eq!(listed.backups.len(), 1);
    assert_eq!(listed.backups[0].title, "plan");
    assert_eq!(desk.document().unwrap().status.not_backed_up, None);
    // Opened again without a change: there is no second one.
    desk.close();
    desk.open(&path).unwrap();
    assert_eq!(desk.backups().unwrap().backups.len(), 1);
    std::fs::remove_file(&path).unwrap();
    let restored = folder.path().join("restored.bulkhead");
    let document = desk
        .restore_backup(listed.backups[0].handle, &restored)
        .unwrap();
    assert_eq!(document.project.file_name, "restored.bulkhead");
    let refused = desk.restore_backup(0, &restored).unwrap_err();
    assert!(refused.sentence.contains("is there already"), "{refused}");
    assert_eq!(
        desk.restore_backup(99, &restored).unwrap_err().code,
        crate::ProblemCode::Refused
    );
}

#[test]
fn a_folder_for_backups_that_cannot_be_is_told_and_editing_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(&folder.path().join("settings")).unwrap();
    desk.new_project("empty", &folder.path().join("plan.bulkhead"))
        .unwrap();
    let blocked = folder.path().join("blocked");
    std::fs::write(&blocked, "").unwrap();
    let mut settings = desk.start().settings;
    settings.backup_folder = blocked.to_string_lossy().into_owned();
    desk.set_settings(settings.clone()).unwrap();
    let status = desk.document().unwrap().status;
    let problem = status.not_backed_up.unwrap();
    assert!(problem.sentence.contains("blocked"), "{problem}");
    assert_eq!(status.not_saved, None);
    let elsewhere = folder.path().join("elsewhere");
    settings.backup_folder = elsewhere.to_string_lossy().into_owned();
    desk.set_settings(settings).unwrap();
    assert_eq!(desk.document().unwrap().status.not_backed_up, None);
    assert_eq!(desk.backups().unwrap().backups.len(), 1);
}

#[test]
fn a_damaged_file_is_refused_and_what_reads_is_recovered() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(&folder.path().join("settings")).unwrap();
    let path = folder.path().join("plan.bulkhead");
    let model = desk
        .start()
        .models
        .into_iter()
        .find(|model| model.elements > 0)
        .unwrap();
    desk.new_project(&model.id, &path).unwrap();
    desk.close();
    let to = folder.path().join("new.bulkhead");
    assert!(
        desk.recover_damaged(&to).is_err(),
        "nothing was refused yet"
    );
    let mut bytes = std::fs::read(&path).unwrap();
    let end = bytes.len() - 200;
    bytes.truncate(end);
    std::fs::write(&path, bytes).unwrap();
    let refused = desk.open(&path).unwrap_err();
    assert_eq!(refused.code, crate::ProblemCode::Damaged);
    assert_eq!(desk.suggested_recovery_name(), "plan-recovered.bulkhead");
    let recovered = desk.recover_damaged(&to).unwrap();
    assert!(recovered.notes.len() > 1, "{recovered:?}");
    let document = desk.open_recent(recovered.handle).unwrap();
    assert_eq!(document.project.file_name, "new.bulkhead");
    assert!(!document.elements.is_empty());
}

#[test]
fn the_very_first_start_shows_the_reference_cluster_and_no_other_does() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(home.path()).unwrap();
    desk.open_example_at_first_start();
    let document = desk.document().unwrap();
    assert!(document.project.example);
    assert_eq!(document.about.title, "Kubernetes cluster");
    assert_eq!(document.project.read_only, None);

    // What somebody goes on with is a project of their own.
    let copy = home.path().join("mine.bulkhead");
    assert!(!desk.move_to_copy(&copy).unwrap().project.example);
    desk.close();
    drop(desk);

    let mut desk = Desk::new(home.path()).unwrap();
    desk.open_example_at_first_start();
    assert!(!desk.start().open);
    let recent = desk.start().recent;
    assert_eq!(recent.len(), 2);
    assert!(desk.open_recent(recent[1].handle).unwrap().project.example);
}
