//! Models and edits to test with, and a folder to do it in.

use crate::{Entry, HistoryState, Identity, Opened, ProjectFile, StoreError};
use bulkhead_model::{
    Annotation, AppliedControl, Assumption, AssumptionState, Boundary, BoundaryForm, Change,
    Context, ControlState, ControlStrength, Curve, DataEntry, Diagram, Edit, Element, ElementKind,
    FamilyControls, Flow, ItemId, Letter, Model, OwnThreat, Participant, Point, Question, Record,
    Rect, Response, Severity, Worksheet, apply,
};
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub(super) const AT: &str = "2027-01-31T12:00:00Z";
pub(super) const PROJECT: &str = "00000000-0000-4000-8000-0000000000ff";

pub(super) fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

pub(super) fn path_in(folder: &TempDir) -> PathBuf {
    // Canonical, because the project file speaks of canonical paths.
    folder.path().canonicalize().unwrap().join("plan.bulkhead")
}

/// Returns the identity with a number.
pub(super) fn id<T: DeserializeOwned>(number: u32) -> T {
    let text = format!("00000000-0000-4000-8000-{number:012x}");
    serde_json::from_value(serde_json::Value::String(text)).unwrap()
}

pub(super) fn empty_model() -> Model {
    let diagram = Diagram {
        id: id(1),
        name: "Overview".to_owned(),
        position: 0,
    };
    let mut model = Model::from_records([Record::Diagram(diagram)]);
    model.about.title = "Shop".to_owned();
    model
}

pub(super) fn create(path: &Path, model: &Model) -> Opened {
    ProjectFile::create(
        path,
        model,
        Identity {
            id: PROJECT,
            at: AT,
        },
    )
    .unwrap()
}

pub(super) fn element(number: u32) -> Edit {
    let at = i32::try_from(number).unwrap() * 10;
    Edit::AddElement {
        element: Element {
            id: id(number),
            kind: ElementKind::Process,
            component: "generic/process".to_owned(),
            name: format!("Service {number}"),
            notes: String::new(),
            zones: std::collections::BTreeSet::new(),
            properties: bulkhead_model::Properties::new(),
            out_of_scope: None,
            origin: String::new(),
            multiple: false,
        },
        diagram: id(1),
        frame: Rect {
            x: at,
            y: at,
            width: 120,
            height: 60,
        },
    }
}

pub(super) fn zone(number: u32, frame: Rect) -> Edit {
    Edit::AddBoundary {
        boundary: Boundary {
            id: id(number),
            component: "generic/zone".to_owned(),
            name: format!("Zone {number}"),
            parent: None,
            notes: String::new(),
            properties: bulkhead_model::Properties::new(),
            origin: String::new(),
            form: BoundaryForm::Zone,
        },
        diagram: id(1),
        frame,
    }
}

pub(super) fn flow(number: u32, from: u32, to: u32) -> Edit {
    Edit::AddFlow {
        flow: Flow {
            id: id(number),
            name: format!("Request {number}"),
            from: id(from),
            to: id(to),
            two_way: number.is_multiple_of(2),
            notes: String::new(),
            properties: bulkhead_model::Properties::new(),
            out_of_scope: None,
            origin: String::new(),
            component: Flow::COMPONENT.to_owned(),
        },
    }
}

pub(super) fn line(number: u32, x: i32) -> Edit {
    Edit::AddLine {
        boundary: Boundary {
            origin: "edge".to_owned(),
            ..Boundary::new(id(number), BoundaryForm::Line, "generic/zone", "Line")
        },
        diagram: id(1),
        curve: upright(x),
    }
}

pub(super) fn upright(x: i32) -> Curve {
    let at = |y| Point { x, y };
    Curve {
        start: at(0),
        through: at(50),
        end: at(100),
    }
}

pub(super) fn rename(number: u32, name: &str) -> Edit {
    Edit::Rename {
        item: bulkhead_model::ItemId::Element(id(number)),
        name: name.to_owned(),
    }
}

pub(super) fn decide(threat: u32, subject: u32, reason: &str) -> Edit {
    Edit::Decide {
        threat: id(threat),
        rule: "generic/tampering".to_owned(),
        subject: bulkhead_model::ItemId::Element(id(subject)),
        title: "Somebody changes the request".to_owned(),
        response: Response::Accept,
        reason: reason.to_owned(),
        owner: "Ada".to_owned(),
        due: "2027-03-31".to_owned(),
        ticket: "PR-12".to_owned(),
        expires: "2027-06-30".to_owned(),
        residual: "low".to_owned(),
    }
}

pub(super) fn worksheet(element: u32, text: &str) -> Edit {
    let controls = FamilyControls {
        strength: Some(ControlStrength::NotApplicable),
        notes: text.to_owned(),
    };
    Edit::SetWorksheet {
        element: id(element),
        worksheet: Some(Worksheet {
            answers: [("how-it-works".to_owned(), text.to_owned())].into(),
            data: vec![DataEntry {
                name: "Orders".to_owned(),
                ..DataEntry::default()
            }],
            families: [("networking".to_owned(), controls)].into(),
            recommendations: vec![text.to_owned()],
            source: "kubernetes-2019/etcd".to_owned(),
            ..Worksheet::empty(id(element))
        }),
    }
}

pub(super) fn control(number: u32, element: u32, evidence: &str) -> Edit {
    Edit::SetAppliedControl {
        id: id(number),
        control: Some(AppliedControl {
            id: id(number),
            number: 0,
            control: "kubernetes/network-policy".to_owned(),
            title: "Default deny".to_owned(),
            state: ControlState::InPlace,
            items: [ItemId::Element(id(element))].into(),
            threats: [id(40)].into(),
            evidence: evidence.to_owned(),
            owner: "Ada".to_owned(),
            due: "2027-03-31".to_owned(),
            at: String::new(),
            by: String::new(),
        }),
    }
}

pub(super) fn assumption(number: u32, text: &str, state: AssumptionState) -> Edit {
    Edit::SetAssumption {
        id: id(number),
        assumption: Some(Assumption {
            state,
            threats: [id(40), id(41)].into(),
            ..Assumption::new(id(number), 0, text)
        }),
    }
}

pub(super) fn question(number: u32, subject: Option<u32>, answer: &str) -> Edit {
    Edit::SetQuestion {
        id: id(number),
        question: Some(Question {
            id: id(number),
            number: 0,
            text: "Who rotates the keys?".to_owned(),
            subject: subject.map(|element| ItemId::Element(id(element))),
            owner: "Bo".to_owned(),
            due: String::new(),
            answer: answer.to_owned(),
            closed: !answer.is_empty(),
            at: String::new(),
            by: String::new(),
        }),
    }
}

/// Draws the flow 30 through a point and with its label aside.
pub(super) fn bend(number: u32) -> Edit {
    Edit::DrawFlow {
        diagram: id(1),
        flow: id(number),
        bends: vec![Point { x: 100, y: 300 }],
        label: Some(Point { x: -10, y: 20 }),
    }
}

pub(super) fn text(number: u32, text: &str) -> Edit {
    Edit::SetAnnotation {
        id: id(number),
        annotation: Some(Annotation {
            id: id(number),
            diagram: id(1),
            text: text.to_owned(),
            frame: Rect {
                x: 500,
                y: 0,
                width: 200,
                height: 60,
            },
        }),
    }
}

pub(super) fn own_threat(number: u32, subject: u32) -> Edit {
    Edit::SetOwnThreat {
        id: id(number),
        threat: Some(OwnThreat {
            id: id(number),
            number: 0,
            subject: ItemId::Element(id(subject)),
            letter: Letter::E,
            severity: Severity::Critical,
            title: "A visitor reaches the rack".to_owned(),
            description: "The door does not lock.".to_owned(),
            at: String::new(),
            by: String::new(),
        }),
    }
}

pub(super) fn participant(number: u32, name: &str) -> Edit {
    Edit::SetParticipant {
        id: id(number),
        participant: Some(Participant {
            id: id(number),
            name: name.to_owned(),
            role: "Platform team".to_owned(),
            session: "Kick-off".to_owned(),
            date: "2027-01-31".to_owned(),
        }),
    }
}

/// Applies an edit to the model and commits it.
pub(super) fn make(
    file: &mut ProjectFile,
    model: &mut Model,
    edit: &Edit,
) -> Result<HistoryState, StoreError> {
    let applied = apply(
        model,
        edit,
        Context {
            author: "Ada",
            at: AT,
        },
    )
    .unwrap();
    commit(file, &applied.label, &applied.changes)
}

pub(super) fn commit(
    file: &mut ProjectFile,
    label: &str,
    changes: &[Change],
) -> Result<HistoryState, StoreError> {
    file.commit(Entry {
        at: AT,
        author: "Ada",
        label,
        changes,
    })
}

/// Makes a project with one of everything, one undone edit and one abandoned one, and closes it.
pub(super) fn small_project(path: &Path) -> Model {
    let Opened {
        mut file,
        mut model,
        ..
    } = create(path, &empty_model());
    for edit in [
        zone(
            10,
            Rect {
                x: 0,
                y: 0,
                width: 400,
                height: 400,
            },
        ),
        element(20),
        element(21),
        flow(30, 20, 21),
        line(11, 60),
        Edit::Draw {
            diagram: id(1),
            item: bulkhead_model::ItemId::Flow(id(30)),
            curve: Some(upright(80)),
        },
        Edit::SetProperty {
            item: bulkhead_model::ItemId::Element(id(20)),
            key: "encrypted".to_owned(),
            value: Some("true".to_owned()),
        },
        decide(40, 20, "We live with it."),
        worksheet(21, "Keeps orders."),
        control(50, 20, "PR-12"),
        assumption(51, "Nobody reads the logs.", AssumptionState::Confirmed),
        question(52, Some(21), ""),
        question(53, None, "The platform team."),
        participant(54, "Ada"),
        bend(30),
        text(55, "Beware\nof this"),
        own_threat(56, 21),
        Edit::SetMultiple {
            element: id(21),
            multiple: true,
        },
        rename(20, "Never seen again"),
    ] {
        make(&mut file, &mut model, &edit).unwrap();
    }
    turn(&mut file, &mut model, true);
    make(&mut file, &mut model, &rename(21, "Orders")).unwrap();
    make(&mut file, &mut model, &rename(21, "Orders and more")).unwrap();
    turn(&mut file, &mut model, true);
    model
}

/// Undoes or redoes one edit in the file and the model alike; tells whether there was one.
pub(super) fn turn(file: &mut ProjectFile, model: &mut Model, undo: bool) -> bool {
    let turned = if undo {
        file.undo(AT, "Bob")
    } else {
        file.redo(AT, "Bob")
    };
    match turned.unwrap() {
        Some((changes, _)) => {
            model.apply_changes(&changes).unwrap();
            true
        }
        None => false,
    }
}
