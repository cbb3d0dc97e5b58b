use super::sample::{
    AT, PROJECT, assumption, control, create, decide, element, empty_model, flow, folder, id, make,
    participant, path_in, question, rename, small_project, turn, zone,
};
use crate::{Access, Entry, HistoryState, Opened, ProjectFile, State};
use bulkhead_model::{AssumptionState, Context, Edit, ItemId, Model, Moved, Rect, apply};
use proptest::prelude::*;

fn reopen(path: &std::path::Path) -> Opened {
    ProjectFile::open(path).unwrap()
}

#[test]
fn a_new_project_opens_with_what_it_was_made_with() {
    let folder = folder();
    let path = path_in(&folder);
    let made = create(&path, &empty_model());
    assert_eq!(made.model, empty_model());
    assert_eq!(made.history, HistoryState::default());
    assert_eq!(made.file.access(), &Access::ReadWrite);
    assert_eq!(made.file.path(), path);
    drop(made);
    let opened = reopen(&path);
    assert_eq!(opened.model, empty_model());
    assert_eq!(opened.file.project_id(), PROJECT);
    drop(opened);
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "only the project is left: {left:?}");
}

#[test]
fn what_an_edit_changed_can_be_read_again() {
    let folder = folder();
    let path = path_in(&folder);
    let mut file = create(&path, &empty_model()).file;
    let mut model = empty_model();
    make(&mut file, &mut model, &element(21)).unwrap();
    let changes = file.changes_of(1).unwrap();
    let mut again = empty_model();
    again.apply_changes(&changes).unwrap();
    assert_eq!(again, model);
    assert_eq!(file.changes_of(2).unwrap(), []);
}

#[test]
fn looking_at_a_project_does_not_change_its_file() {
    let folder = folder();
    let path = path_in(&folder);
    small_project(&path);
    let before = std::fs::read(&path).unwrap();
    let time = std::fs::metadata(&path).unwrap().modified().unwrap();
    drop(reopen(&path));
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(std::fs::metadata(&path).unwrap().modified().unwrap(), time);
}

#[test]
fn one_of_everything_comes_back() {
    let folder = folder();
    let path = path_in(&folder);
    let model = small_project(&path);
    let opened = reopen(&path);
    assert_eq!(opened.model, model);
    assert_eq!(
        opened.history.undo.as_deref(),
        Some("Rename \"Service 21\"")
    );
    assert_eq!(opened.history.redo.as_deref(), Some("Rename \"Orders\""));
}

#[test]
fn undo_and_redo_work_after_the_project_was_closed() {
    let folder = folder();
    let path = path_in(&folder);
    let Opened {
        mut file,
        mut model,
        ..
    } = create(&path, &empty_model());
    let mut states = vec![model.clone()];
    for edit in [
        element(20),
        element(21),
        flow(30, 20, 21),
        rename(20, "Basket"),
    ] {
        make(&mut file, &mut model, &edit).unwrap();
        states.push(model.clone());
    }
    drop(file);
    for (undo, expected) in [
        (true, 3),
        (true, 2),
        (true, 1),
        (true, 0),
        (false, 1),
        (false, 2),
    ] {
        let mut opened = reopen(&path);
        assert!(turn(&mut opened.file, &mut opened.model, undo));
        assert_eq!(opened.model, states[expected]);
        drop(opened);
        assert_eq!(reopen(&path).model, states[expected]);
    }
    let mut opened = reopen(&path);
    while turn(&mut opened.file, &mut opened.model, true) {}
    assert_eq!(opened.model, states[0]);
    assert_eq!(opened.file.undo(AT, "").unwrap(), None);
}

#[test]
fn a_new_edit_abandons_what_was_undone_and_keeps_it_in_the_history() {
    let folder = folder();
    let path = path_in(&folder);
    let Opened {
        mut file,
        mut model,
        ..
    } = create(&path, &empty_model());
    make(&mut file, &mut model, &element(20)).unwrap();
    make(&mut file, &mut model, &rename(20, "Basket")).unwrap();
    turn(&mut file, &mut model, true);
    let state = make(&mut file, &mut model, &rename(20, "Cart")).unwrap();
    assert_eq!(
        state,
        HistoryState {
            undo: Some("Rename \"Service 20\"".to_owned()),
            redo: None
        }
    );
    assert_eq!(file.redo(AT, "").unwrap(), None);
    let history = file.history(10).unwrap();
    let states: Vec<_> = history.iter().map(|row| (row.number, row.state)).collect();
    assert_eq!(
        states,
        [(3, State::Done), (2, State::Abandoned), (1, State::Done)]
    );
    assert_eq!(history[1].turned_by, "Bob");
    assert_eq!(
        (history[2].author.as_str(), history[2].turned_at.as_str()),
        ("Ada", "")
    );
    assert_eq!(file.history(1).unwrap(), history[..1]);
}

#[test]
fn an_edit_without_changes_leaves_no_trace() {
    let folder = folder();
    let path = path_in(&folder);
    let mut opened = create(&path, &empty_model());
    let before = std::fs::read(&path).unwrap();
    let entry = Entry {
        at: AT,
        author: "",
        label: "Nothing",
        changes: &[],
    };
    assert_eq!(opened.file.commit(entry).unwrap(), HistoryState::default());
    drop(opened);
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn the_content_hash_follows_the_content_and_comes_back_with_it() {
    let folder = folder();
    let path = path_in(&folder);
    let Opened {
        mut file,
        mut model,
        ..
    } = create(&path, &empty_model());
    let first = file.content_hash().unwrap();
    assert_eq!(first.len(), 64);
    make(&mut file, &mut model, &element(20)).unwrap();
    let second = file.content_hash().unwrap();
    assert_ne!(first, second);
    drop(file);
    assert_eq!(reopen(&path).file.content_hash().unwrap(), second);
}

#[test]
fn a_copy_holds_everything_and_the_original_stays_open() {
    let folder = folder();
    let path = path_in(&folder);
    let model = small_project(&path);
    let mut opened = reopen(&path);
    let copy = path.with_file_name("copy.bulkhead");
    std::fs::write(&copy, "an older file that may go").unwrap();
    opened.file.save_copy(&copy).unwrap();
    let copied = reopen(&copy);
    assert_eq!(copied.model, model);
    assert_eq!(copied.history, opened.history);
    assert_eq!(
        copied.file.content_hash().unwrap(),
        opened.file.content_hash().unwrap()
    );
    make(&mut opened.file, &mut opened.model, &rename(21, "Later")).unwrap();
    assert_eq!(reopen(&copy).model, model);
}

#[test]
fn a_copy_gets_the_usual_permissions() {
    let folder = folder();
    let path = path_in(&folder);
    small_project(&path);
    let plain = path.with_file_name("plain");
    std::fs::write(&plain, "").unwrap();
    let permissions = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions();
    assert_eq!(permissions(&path), permissions(&plain));
}

#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "a handful of steps at a time")]
enum Step {
    Edit(Edit),
    Undo,
    Redo,
    Reopen,
}

/// Texts that stored text must survive: quotes, several scripts, control characters that are
/// allowed, and what looks like SQL or JSON.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("O'Brien \"quoted\" \\ {\"a\":[1]} -- ; DROP TABLE element".to_owned()),
        "[a-zA-Zäöüß漢字🔥 '\"\\\\\n\t%_]{0,20}",
    ]
}

fn name() -> impl Strategy<Value = String> {
    "[a-zA-Zé漢'\"\\\\%][a-z 🔥'\"]{0,12}"
}

fn item() -> impl Strategy<Value = ItemId> {
    prop_oneof![
        (10_u32..14).prop_map(|number| ItemId::Boundary(id(number))),
        (20_u32..26).prop_map(|number| ItemId::Element(id(number))),
        (30_u32..36).prop_map(|number| ItemId::Flow(id(number))),
    ]
}

fn frame() -> impl Strategy<Value = Rect> {
    (-1000..1000_i32, -1000..1000_i32, 20..900_i32, 20..900_i32).prop_map(
        |(x, y, width, height)| Rect {
            x,
            y,
            width,
            height,
        },
    )
}

fn simple_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        3 => (20_u32..26).prop_map(element),
        2 => (10_u32..14, frame()).prop_map(|(number, frame)| zone(number, frame)),
        3 => (30_u32..36, 20_u32..26, 20_u32..26).prop_map(|(n, from, to)| flow(n, from, to)),
        2 => (item(), name()).prop_map(|(item, name)| Edit::Rename { item, name }),
        1 => (item(), text()).prop_map(|(item, notes)| Edit::SetNotes { item, notes }),
        2 => (item(), name(), proptest::option::of(text()))
            .prop_map(|(item, key, value)| Edit::SetProperty { item, key, value }),
        1 => (item(), proptest::option::of(text()))
            .prop_map(|(item, out_of_scope)| Edit::SetScope { item, out_of_scope }),
        2 => (item(), frame()).prop_map(|(item, frame)| Edit::Move {
            diagram: id(1),
            moved: vec![Moved { item, frame }],
        }),
        1 => proptest::collection::vec(item(), 1..3).prop_map(|items| Edit::Delete { items }),
        1 => (40_u32..43, 20_u32..26, text())
            .prop_map(|(threat, subject, reason)| decide(threat, subject, &reason)),
        1 => (name(), text()).prop_map(|(title, description)| Edit::SetAbout {
            about: bulkhead_model::About {
                title,
                description,
                ..bulkhead_model::About::default()
            },
        }),
        1 => (50_u32..52, 20_u32..26, text())
            .prop_map(|(number, subject, evidence)| control(number, subject, &evidence)),
        1 => (52_u32..54, text(), prop::sample::select(vec![
            AssumptionState::Open,
            AssumptionState::Confirmed,
            AssumptionState::Invalidated,
        ]))
            .prop_map(|(number, text, state)| assumption(number, &text, state)),
        1 => (54_u32..56, proptest::option::of(20_u32..26), text())
            .prop_map(|(number, subject, answer)| question(number, subject, &answer)),
        1 => (56_u32..58, name()).prop_map(|(number, name)| participant(number, &name)),
        1 => (52_u32..54)
            .prop_map(|number| Edit::SetAssumption { id: id(number), assumption: None }),
    ]
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        6 => simple_edit(),
        1 => proptest::collection::vec(simple_edit(), 1..5)
            .prop_map(|edits| Edit::Batch { label: "Several".to_owned(), edits }),
    ]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        8 => edit().prop_map(Step::Edit),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        1 => Just(Step::Reopen),
    ];
    proptest::collection::vec(step, 1..40)
}

/// What the file should hold: every state of the model, and where in them undo stands.
struct Expected {
    states: Vec<Model>,
    now: usize,
}

impl Expected {
    fn push(&mut self, model: Model) {
        self.states.truncate(self.now + 1);
        self.states.push(model);
        self.now += 1;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn random_edits_come_back_and_every_one_can_be_undone(steps in steps()) {
        let folder = folder();
        let path = path_in(&folder);
        let mut opened = create(&path, &empty_model());
        let mut expected = Expected { states: vec![opened.model.clone()], now: 0 };
        for step in steps {
            match step {
                Step::Edit(edit) => {
                    let context = Context { author: "Ada", at: AT };
                    let Ok(applied) = apply(&mut opened.model, &edit, context) else { continue };
                    let (label, changes) = (&applied.label, &applied.changes);
                    opened.file.commit(Entry { at: AT, author: "Ada", label, changes }).unwrap();
                    if !changes.is_empty() {
                        expected.push(opened.model.clone());
                    }
                }
                Step::Undo => {
                    let did = turn(&mut opened.file, &mut opened.model, true);
                    prop_assert_eq!(did, expected.now > 0);
                    expected.now -= usize::from(did);
                }
                Step::Redo => {
                    let did = turn(&mut opened.file, &mut opened.model, false);
                    prop_assert_eq!(did, expected.now + 1 < expected.states.len());
                    expected.now += usize::from(did);
                }
                Step::Reopen => {
                    drop(opened);
                    opened = reopen(&path);
                }
            }
            prop_assert_eq!(&opened.model, &expected.states[expected.now]);
        }
        drop(opened);
        let mut opened = reopen(&path);
        prop_assert_eq!(&opened.model, &expected.states[expected.now]);
        while turn(&mut opened.file, &mut opened.model, true) {}
        prop_assert_eq!(&opened.model, &expected.states[0]);
        while turn(&mut opened.file, &mut opened.model, false) {}
        prop_assert_eq!(Some(&opened.model), expected.states.last());
        drop(opened);
        prop_assert_eq!(Some(&reopen(&path).model), expected.states.last());
    }
}
