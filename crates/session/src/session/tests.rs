use super::*;
use crate::{
    catalogue,
    view::{Changed, ControlRow, ThreatRow, ThreatState},
};
use bulkhead_analysis::Catalogue;
use bulkhead_model::{
    DiagramId, Edit, Element, ElementId, ElementKind, ItemId, Moved, Properties, Record, Rect,
    Response, ThreatId,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use tempfile::TempDir;
use uuid::Uuid;

mod arrange;
mod by_hand;
mod ended;
mod own_threats;
mod paste;
mod record;
mod release;
mod worksheets;

struct Bench {
    folder: TempDir,
    session: Session,
}

fn bench(reference_model: &str) -> Bench {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.bulkhead");
    let session = Session::create(&path, reference_model, false, content()).unwrap();
    Bench { folder, session }
}

fn content() -> Arc<Catalogue> {
    catalogue(&[], false).unwrap()
}

impl Bench {
    fn reopened(self) -> Self {
        let path = self.session.path().to_owned();
        drop(self.session);
        let session = Session::open(&path, content()).unwrap();
        Self {
            folder: self.folder,
            session,
        }
    }

    fn element(&self, name: &str) -> ElementId {
        let mut elements = self.session.model().elements.values();
        elements.find(|element| element.name == name).unwrap().id
    }

    fn diagram(&self) -> DiagramId {
        self.session.model().first_diagram().unwrap().id
    }

    fn apply(&mut self, edit: &Edit) -> Changed {
        self.session.apply(edit).unwrap()
    }

    fn rename(&mut self, from: &str, to: &str) -> Changed {
        let item = self.element(from).into();
        self.apply(&Edit::Rename {
            item,
            name: to.to_owned(),
        })
    }

    fn threat_of(&self, name: &str) -> ThreatRow {
        let item = ItemId::Element(self.element(name));
        let mut rows = self.session.assessment().threats();
        rows.find(|row| row.subject == item && row.state == ThreatState::Open)
            .unwrap()
            .clone()
    }

    fn decide(&mut self, row: &ThreatRow) -> Changed {
        self.apply(&Edit::Decide {
            threat: row.id,
            rule: row.rule.clone(),
            subject: row.subject,
            title: row.title.clone(),
            response: Response::Accept,
            reason: "The cluster is a test bed".to_owned(),
            owner: "Bo".to_owned(),
            due: "2027-03-31".to_owned(),
            ticket: String::new(),
            expires: String::new(),
            residual: String::new(),
        })
    }

    fn row(&self, id: ThreatId) -> ThreatRow {
        self.session
            .assessment()
            .threats()
            .find(|row| row.id == id)
            .unwrap()
            .clone()
    }
}

#[test]
fn a_decision_survives_a_rename_and_the_closing_of_the_file() {
    let mut bench = bench("kubernetes");
    bench.session.set_author("Ada");
    let row = bench.threat_of("etcd");
    bench.decide(&row);
    bench.rename("etcd", "the store");
    let bench = bench.reopened();
    let kept = bench.row(row.id);
    assert_eq!(
        (kept.state, kept.owner.as_str()),
        (ThreatState::Decided, "Bo")
    );
    assert_eq!(kept.subject_name, "the store");
    let detail = bench.session.assessment().threat(row.id).unwrap();
    let [decision] = detail.decisions.as_slice() else {
        panic!("one decision")
    };
    assert_eq!(decision.reason, "The cluster is a test bed");
    assert_eq!(decision.by, "Ada");
    assert!(detail.reason.is_some());
}

#[test]
fn a_file_opens_exactly_as_it_was_closed() {
    let mut bench = bench("kubernetes");
    bench.rename("etcd", "store");
    let diagram = bench.diagram();
    let item = bench.element("store").into();
    let frame = Rect {
        x: 1400,
        y: 40,
        width: 180,
        height: 80,
    };
    bench.apply(&Edit::Move {
        diagram,
        moved: vec![Moved { item, frame }],
    });
    let row = bench.threat_of("kubelet");
    bench.decide(&row);
    let before = bench.session.document();
    let bench = bench.reopened();
    let mut after = bench.session.document();
    after.status.saved_at.clone_from(&before.status.saved_at);
    assert_eq!(before, after);
}

#[test]
fn what_an_edit_returns_patches_the_document_to_what_it_is_now() {
    let mut bench = bench("kubernetes");
    let before: BTreeMap<ThreatId, ThreatRow> = bench
        .session
        .assessment()
        .threats()
        .map(|row| (row.id, row.clone()))
        .collect();
    let delete = Edit::Delete {
        items: vec![bench.element("kubelet").into()],
    };
    let changed = bench.apply(&delete);
    let mut patched = before;
    for id in &changed.threats_gone {
        assert!(patched.remove(id).is_some());
    }
    for row in &changed.threats {
        patched.insert(row.id, row.clone());
    }
    let now: BTreeMap<ThreatId, ThreatRow> = bench
        .session
        .assessment()
        .threats()
        .map(|row| (row.id, row.clone()))
        .collect();
    assert_eq!(patched, now);
    assert!(!changed.shapes_gone.is_empty());
    assert_eq!(changed.status.undo.as_deref(), Some("Delete \"kubelet\""));
}

#[test]
fn a_rename_tells_every_title_that_reads_differently_now() {
    let mut bench = bench("kubernetes");
    let changed = bench.rename("kube-apiserver", "front door");
    assert!(changed.threats.len() > 10);
    assert!(
        changed
            .threats
            .iter()
            .all(|row| !row.subject_name.contains("kube-apiserver"))
    );
    assert!(changed.shapes.is_empty(), "a name moves no flow");
    let stale = bench
        .session
        .assessment()
        .threats()
        .filter(|row| row.subject_name.contains("kube-apiserver"));
    assert_eq!(stale.count(), 0);
}

#[test]
fn undo_and_redo_work_across_a_restart() {
    let mut bench = bench("kubernetes");
    bench.rename("etcd", "store");
    let delete = Edit::Delete {
        items: vec![bench.element("store").into()],
    };
    bench.apply(&delete);
    let mut bench = bench.reopened();
    let undone = bench.session.undo().unwrap().unwrap();
    assert_eq!(undone.status.redo.as_deref(), Some("Delete \"store\""));
    assert!(
        undone
            .put
            .iter()
            .any(|record| matches!(record, Record::Flow(_)))
    );
    bench.session.undo().unwrap().unwrap();
    bench.element("etcd");
    assert_eq!(bench.session.undo().unwrap(), None);
    let mut bench = bench.reopened();
    bench.session.redo().unwrap().unwrap();
    bench.element("store");
}

#[test]
fn a_decision_on_a_threat_that_is_gone_is_kept_and_listed() {
    let mut bench = bench("kubernetes");
    let row = bench.threat_of("etcd");
    bench.decide(&row);
    let delete = Edit::Delete {
        items: vec![bench.element("etcd").into()],
    };
    let changed = bench.apply(&delete);
    let lost = changed
        .threats
        .iter()
        .find(|other| other.id == row.id)
        .unwrap();
    assert_eq!(
        (lost.state, lost.title.as_str()),
        (ThreatState::NoLongerFound, row.title.as_str())
    );
    let bench = bench.reopened();
    assert_eq!(bench.row(row.id).state, ThreatState::NoLongerFound);
    assert!(
        bench
            .session
            .assessment()
            .threat(row.id)
            .unwrap()
            .reason
            .is_none()
    );
}

/// Tells where each decided threat stands.
fn decided(bench: &Bench) -> BTreeMap<ThreatId, ThreatState> {
    let rows = bench.session.assessment().threats();
    rows.filter(|row| row.response.is_some())
        .map(|row| (row.id, row.state))
        .collect()
}

#[test]
fn decisions_stay_with_what_is_still_about_the_same_subject() {
    use ThreatState::{Decided, NoLongerFound};
    let mut bench = bench("kubernetes");
    let etcd = bench.element("etcd");
    let row = bench.threat_of("etcd");
    bench.decide(&row);
    let model = bench.session.model();
    let flow = model
        .flows
        .values()
        .find(|flow| flow.to == etcd)
        .unwrap()
        .clone();
    let about_flow: Vec<ThreatRow> = bench
        .session
        .assessment()
        .threats()
        .filter(|row| row.subject == flow.id.into() && row.state == ThreatState::Open)
        .cloned()
        .collect();
    for row in &about_flow {
        bench.decide(row);
    }
    let all = 1 + about_flow.len();
    assert!(decided(&bench).len() == all && all > 5);
    // What something is called and where it stands makes no difference.
    bench.rename("etcd", "cluster store");
    let diagram = bench.diagram();
    let mut frame = bench.session.model().placements[&(diagram, etcd.into())];
    frame.x += 20;
    bench.apply(&Edit::Move {
        diagram,
        moved: vec![Moved {
            item: etcd.into(),
            frame,
        }],
    });
    assert!(decided(&bench).values().all(|&state| state == Decided));
    // As another kind of store, rules about etcd no longer hold; as etcd again, they do.
    let retype = |component: &str| Edit::SetComponent {
        item: etcd.into(),
        component: component.to_owned(),
        kind: Some(ElementKind::DataStore),
    };
    bench.apply(&retype("data-store"));
    let states = decided(&bench);
    assert_eq!(states[&row.id], NoLongerFound);
    assert_eq!(states.len(), all);
    let kind = bench.session.model().elements[&etcd].kind;
    bench.apply(&Edit::SetComponent {
        item: etcd.into(),
        component: "kubernetes/etcd".to_owned(),
        kind: Some(kind),
    });
    assert!(decided(&bench).values().all(|&state| state == Decided));
    // A flow that is attached elsewhere keeps what is said of any flow.
    let elsewhere = bench.element("CoreDNS");
    bench.apply(&Edit::Reattach {
        flow: flow.id,
        from: flow.from,
        to: elsewhere,
        two_way: false,
    });
    let states = decided(&bench);
    assert_eq!(states.len(), all);
    assert!(states.values().any(|&state| state == Decided));
    assert!(states.values().any(|&state| state == NoLongerFound));
    bench.apply(&Edit::Reattach {
        flow: flow.id,
        from: flow.from,
        to: flow.to,
        two_way: flow.two_way,
    });
    assert!(decided(&bench).values().all(|&state| state == Decided));
}

#[test]
fn the_counts_follow_every_edit() {
    let mut bench = bench("kubernetes");
    let kubelet = ItemId::from(bench.element("kubelet"));
    let row = bench.threat_of("etcd");
    bench.decide(&row);
    bench.apply(&Edit::SetScope {
        item: kubelet,
        out_of_scope: Some("The provider runs it".to_owned()),
    });
    bench.apply(&Edit::Delete {
        items: vec![bench.element("CoreDNS").into()],
    });
    let followed = bench.session.assessment().status();
    let coverage = bench.session.assessment().coverage();
    let percent = coverage.answered * 100 / coverage.applicable;
    assert_eq!((followed.coverage, coverage.percent), (percent, percent));
    let out = coverage
        .rows
        .iter()
        .find(|line| line.item == kubelet)
        .unwrap();
    assert!(out.out_of_scope);
    // Its flows are still ours to look at.
    let flows = bench.session.model().flows.values();
    let flow = flows
        .filter(|it| ItemId::from(it.to) == kubelet)
        .map(|it| it.id)
        .next();
    let about: Vec<_> = bench
        .session
        .assessment()
        .threats()
        .filter(|row| Some(row.subject) == flow.map(ItemId::from))
        .collect();
    assert!(!about.is_empty());
    let again = bench.reopened();
    let fresh = again.session.assessment().status();
    assert_eq!(followed, fresh);
}

#[test]
fn a_preview_shows_the_drop_and_changes_nothing() {
    let mut bench = bench("kubernetes");
    let before = bench.session.document();
    let diagram = bench.diagram();
    let item: ItemId = bench.element("Application user").into();
    let worker = bench
        .session
        .model()
        .boundaries
        .values()
        .find(|zone| zone.name == "Worker node")
        .unwrap()
        .id;
    let zone = bench.session.model().placements[&(diagram, worker.into())];
    let frame = Rect {
        x: zone.x + 5,
        y: zone.y + zone.height - 75,
        width: 160,
        height: 70,
    };
    let moved = [Moved { item, frame }];
    let preview = bench.session.preview_move(diagram, &moved).unwrap();
    assert_eq!(preview.homes[0].zones, [worker]);
    assert!(!preview.shapes.is_empty());
    assert_eq!(bench.session.document(), before);
    let edit = Edit::Move {
        diagram,
        moved: moved.to_vec(),
    };
    let changed = bench.apply(&edit);
    assert_eq!(changed.shapes, preview.shapes);
}

#[test]
fn a_value_or_component_that_does_not_exist_is_refused() {
    let mut bench = bench("kubernetes");
    let item: ItemId = bench.element("etcd").into();
    let property = |value: &str| Edit::SetProperty {
        item,
        key: "client_cert_auth".to_owned(),
        value: Some(value.to_owned()),
    };
    let problem = bench.session.apply(&property("perhaps")).unwrap_err();
    assert!(
        problem.sentence.contains("it takes true or false"),
        "{problem}"
    );
    assert!(bench.session.apply(&property("true")).is_ok());
    let component = |component: &str| Edit::SetComponent {
        item,
        component: component.to_owned(),
        kind: None,
    };
    let problem = bench
        .session
        .apply(&component("kubernetes/teapot"))
        .unwrap_err();
    assert!(
        problem
            .sentence
            .contains("no component \"kubernetes/teapot\""),
        "{problem}"
    );
}

#[test]
fn an_edit_that_cannot_be_saved_is_kept_and_a_copy_rescues_it() {
    let mut bench = bench("kubernetes");
    let draft = crate::view::SnapshotDraft {
        name: "Review".to_owned(),
        note: String::new(),
        reviewer: String::new(),
    };
    let kept = bench.session.take_snapshot(&draft).unwrap().snapshots;
    let away = bench.folder.path().join("moved.bulkhead");
    std::fs::rename(bench.session.path(), &away).unwrap();
    let changed = bench.rename("etcd", "store");
    let problem = changed.status.not_saved.unwrap();
    assert_eq!(problem.code, crate::ProblemCode::NotSaved);
    assert!(
        problem.sentence.contains("moved, deleted or replaced"),
        "{problem}"
    );
    assert_eq!(changed.status.undo.as_deref(), Some("Rename \"etcd\""));
    let copy = bench.folder.path().join("copy.bulkhead");
    bench.session.move_to_copy(&copy).unwrap();
    assert_eq!(bench.session.status().not_saved, None);
    let bench = bench.reopened();
    assert_eq!(bench.session.path().file_name().unwrap(), "copy.bulkhead");
    bench.element("store");
    let copied = bench.session.snapshots().unwrap().snapshots;
    assert_eq!(copied[0].hash, kept[0].hash);
}

#[test]
fn a_project_that_is_open_elsewhere_can_be_looked_at_and_copied() {
    let mut bench = bench("kubernetes");
    let mut second = Session::open(bench.session.path(), content()).unwrap();
    let why = second.document().project.read_only.unwrap();
    assert!(
        why.starts_with("This project is open on the command line since"),
        "{why}"
    );
    bench.session.set_program(bulkhead_store::Program::Window);
    bench.session.set_author("Grace");
    let third = Session::open(bench.session.path(), content()).unwrap();
    let why = third.document().project.read_only.unwrap();
    assert!(
        why.starts_with("Grace has this project open in another window since"),
        "{why}"
    );
    let item = bench.element("etcd").into();
    let edit = Edit::Rename {
        item,
        name: "x".to_owned(),
    };
    assert!(
        second
            .apply(&edit)
            .unwrap_err()
            .sentence
            .contains("looked at here but not changed")
    );
    second
        .move_to_copy(&bench.folder.path().join("mine.bulkhead"))
        .unwrap();
    second.apply(&edit).unwrap();
}

#[test]
fn the_crossings_of_the_reference_model_say_where_and_how() {
    let bench = bench("kubernetes");
    let rows = bench.session.assessment().crossings();
    let row = rows
        .iter()
        .find(|row| row.source == "kube-apiserver" && row.target == "kubelet");
    let row = row.unwrap();
    assert_eq!(row.from_zone.as_deref(), Some("Control plane hosts"));
    assert_eq!(row.to_zone.as_deref(), Some("Worker node"));
    assert_eq!(row.encryption.as_deref(), Some("tls-unverified"));
    assert!(row.open > 0);
}

#[test]
fn an_empty_project_grows_from_nothing() {
    let mut bench = bench("empty");
    assert_eq!(bench.session.model().about.title, "p");
    let diagram = bench.diagram();
    let element = Element {
        id: ElementId::new(Uuid::from_u128(7)),
        kind: ElementKind::Process,
        component: "process".to_owned(),
        name: "Shop".to_owned(),
        notes: String::new(),
        zones: BTreeSet::new(),
        properties: Properties::new(),
        out_of_scope: None,
        origin: String::new(),
        multiple: false,
    };
    let frame = Rect {
        x: 0,
        y: 0,
        width: 160,
        height: 70,
    };
    let changed = bench.apply(&Edit::AddElement {
        element,
        diagram,
        frame,
    });
    assert_eq!(changed.threats.len(), 6);
    assert_eq!(changed.status.coverage, 0);
    let bench = bench.reopened();
    assert_eq!(bench.session.assessment().threats().count(), 6);
}

#[test]
fn a_control_tells_which_threats_of_the_model_name_it() {
    let mut bench = bench("kubernetes");
    let assessment = bench.session.assessment();
    let controls = assessment.controls();
    assert_eq!(controls.len(), assessment.catalogue().controls().count());
    let none = |it: &&ControlRow| it.open + it.controlled + it.decided == 0;
    let answering = controls.iter().position(|it| none(&it)).unwrap();
    assert!(
        controls[answering..].iter().all(|it| none(&it)),
        "they stand last"
    );
    let first = controls.first().unwrap().clone();
    let detail = assessment.control(&first.id).unwrap();
    assert_eq!(detail.row, first);
    assert_eq!(
        detail.threats.len(),
        usize::try_from(first.open + first.controlled).unwrap()
    );
    let mut rows = assessment.threats();
    let row = rows.find(|row| row.id == detail.threats[0]).unwrap();
    assert_eq!(row.state, ThreatState::Open);
    let named = assessment.threat(row.id).unwrap().controls;
    assert!(named.iter().any(|control| control.id == first.id));
    let row = row.clone();
    drop(rows);
    bench.decide(&row);
    let after = bench.session.assessment().control(&first.id).unwrap().row;
    assert_eq!((after.open, after.decided), (first.open - 1, 1));
    assert!(bench.session.assessment().control("no-such").is_err());
}
