//! Threats that people add live like those that rules find.

use super::*;
use crate::{Assessment, session::activity::ActivityOf};
use bulkhead_model::{
    AppliedControl, AppliedControlId, Assumption, AssumptionId, ControlState, Letter, OwnThreat,
    Severity,
};

fn id(number: u128) -> ThreatId {
    ThreatId::new(Uuid::from_u128(number))
}

pub(super) fn own(number: u128, subject: ItemId, letter: Letter) -> Edit {
    let threat = OwnThreat {
        id: id(number),
        number: 0,
        subject,
        letter,
        severity: Severity::Critical,
        title: "Somebody pulls the plug".to_owned(),
        description: "The socket is in the hall.\nAnybody walks by.".to_owned(),
        at: String::new(),
        by: String::new(),
    };
    Edit::SetOwnThreat {
        id: id(number),
        threat: Some(threat),
    }
}

fn removed(number: u128) -> Edit {
    Edit::SetOwnThreat {
        id: id(number),
        threat: None,
    }
}

fn rows(assessment: &Assessment) -> BTreeMap<ThreatId, ThreatRow> {
    let rows: Vec<_> = assessment.threats().cloned().collect();
    let by_id: BTreeMap<_, _> = rows.iter().map(|row| (row.id, row.clone())).collect();
    assert_eq!(by_id.len(), rows.len(), "nothing is listed twice");
    by_id
}

impl Bench {
    /// Applies an edit, and holds what it returns and what is known then against a fresh look.
    fn apply_exactly(&mut self, edit: &Edit) -> Changed {
        let before = rows(self.session.assessment());
        let changed = self.apply(edit);
        self.matches_a_fresh_look(before, &changed);
        changed
    }

    fn undo_exactly(&mut self) {
        let before = rows(self.session.assessment());
        let changed = self.session.undo().unwrap().unwrap();
        self.matches_a_fresh_look(before, &changed);
    }

    fn matches_a_fresh_look(&self, mut before: BTreeMap<ThreatId, ThreatRow>, changed: &Changed) {
        let assessment = self.session.assessment();
        let fresh = Assessment::new(self.session.model().clone(), content());
        assert_eq!(rows(assessment), rows(&fresh));
        assert_eq!(assessment.status(), fresh.status());
        assert_eq!(assessment.coverage().percent, fresh.status().coverage);
        for id in &changed.threats_gone {
            assert!(before.remove(id).is_some());
        }
        before.extend(changed.threats.iter().map(|row| (row.id, row.clone())));
        assert_eq!(before, rows(&fresh));
    }
}

#[test]
fn one_is_listed_counted_decided_changed_and_removed() {
    let mut bench = bench("kubernetes");
    bench.session.set_author("Ada");
    let etcd = ItemId::from(bench.element("etcd"));
    let before = bench.session.assessment().status();
    let changed = bench.apply_exactly(&own(1, etcd, Letter::D));
    assert_eq!(changed.threats.len(), 1);
    assert_eq!(
        (changed.status.threats, changed.status.open),
        (before.threats + 1, before.open + 1)
    );
    let row = bench.row(id(1));
    assert!(row.own && row.rule == "own" && row.subject_name == "etcd");
    assert_eq!(
        (row.state, row.letter, row.severity),
        (ThreatState::Open, Some(Letter::D), Severity::Critical)
    );
    let detail = bench.session.assessment().threat(id(1)).unwrap();
    assert!(detail.added.starts_with("Added by Ada on 2"));
    let reason = detail.reason.unwrap();
    assert_eq!(
        reason.sentence,
        "The socket is in the hall.\nAnybody walks by."
    );
    assert!(!detail.exposure.is_empty());

    bench.decide(&row);
    assert_eq!(bench.row(id(1)).state, ThreatState::Decided);
    let Edit::SetOwnThreat {
        threat: Some(threat),
        ..
    } = own(1, etcd, Letter::T)
    else {
        panic!("it sets a threat")
    };
    bench.apply_exactly(&Edit::SetOwnThreat {
        id: id(1),
        threat: Some(OwnThreat {
            title: "Somebody cuts the cable".to_owned(),
            ..threat
        }),
    });
    let row = bench.row(id(1));
    assert_eq!(
        (row.title.as_str(), row.letter, row.state),
        (
            "Somebody cuts the cable",
            Some(Letter::T),
            ThreatState::Decided
        )
    );
    // What somebody decided about stays until they have had a look.
    bench.apply_exactly(&removed(1));
    let lost = bench.row(id(1));
    assert!(lost.own);
    assert_eq!(lost.state, ThreatState::NoLongerFound);
    bench.undo_exactly();
    assert_eq!(bench.row(id(1)), row);
    let bench = bench.reopened();
    assert_eq!(bench.row(id(1)), row);
    let page = bench
        .session
        .activity(ActivityOf::Threat(id(1)), None)
        .unwrap();
    assert_eq!(page.entries.len(), 4);
}

#[test]
fn a_decision_goes_along_when_one_turns_to_something_else() {
    let mut bench = bench("kubernetes");
    let etcd = ItemId::from(bench.element("etcd"));
    let zone = ItemId::from(*bench.session.model().boundaries.keys().next().unwrap());
    let flow = ItemId::from(*bench.session.model().flows.keys().next().unwrap());
    bench.apply_exactly(&own(1, etcd, Letter::S));
    let row = bench.row(id(1));
    bench.decide(&row);
    for subject in [zone, flow, etcd, zone] {
        bench.apply_exactly(&own(1, subject, Letter::S));
        let row = bench.row(id(1));
        assert_eq!((row.subject, row.state), (subject, ThreatState::Decided));
    }
    bench.apply_exactly(&removed(1));
    assert_eq!(bench.row(id(1)).subject, etcd, "as it was decided about");
    bench.undo_exactly();
    bench.apply_exactly(&Edit::Delete { items: vec![zone] });
    bench.undo_exactly();
    assert_eq!(bench.row(id(1)).subject, zone);
}

#[test]
fn one_out_of_scope_is_not_found_and_keeps_what_it_is() {
    let mut bench = bench("kubernetes");
    let etcd = ItemId::from(bench.element("etcd"));
    bench.apply_exactly(&own(1, etcd, Letter::S));
    bench.apply_exactly(&own(2, etcd, Letter::E));
    let row = bench.row(id(1));
    bench.decide(&row);
    bench.apply_exactly(&Edit::SetScope {
        item: etcd,
        out_of_scope: Some("not ours".to_owned()),
    });
    let lost = bench.row(id(1));
    assert_eq!(lost.state, ThreatState::NoLongerFound);
    assert_eq!((lost.letter, lost.severity), (row.letter, row.severity));
    assert!(!rows(bench.session.assessment()).contains_key(&id(2)));
    bench.undo_exactly();
    assert_eq!(bench.row(id(2)).state, ThreatState::Open);
}

#[test]
fn controls_assumptions_dates_and_checks_know_it() {
    let mut bench = bench("workload");
    let element = *bench.session.model().elements.keys().next().unwrap();
    bench.apply_exactly(&own(1, element.into(), Letter::D));
    let control = AppliedControl {
        id: AppliedControlId::new(Uuid::from_u128(7)),
        number: 0,
        control: String::new(),
        title: "Lock the room".to_owned(),
        state: ControlState::InPlace,
        items: BTreeSet::new(),
        threats: [id(1)].into(),
        evidence: String::new(),
        owner: String::new(),
        due: String::new(),
        at: String::new(),
        by: String::new(),
    };
    bench.apply(&Edit::SetAppliedControl {
        id: control.id,
        control: Some(control),
    });
    let key = AssumptionId::new(Uuid::from_u128(8));
    let assumption = Assumption {
        threats: [id(1)].into(),
        ..Assumption::new(key, 0, "Only staff walks by.")
    };
    bench.apply(&Edit::SetAssumption {
        id: key,
        assumption: Some(assumption),
    });
    let detail = bench.session.assessment().threat(id(1)).unwrap();
    assert_eq!((detail.applied.len(), detail.assumptions.len()), (1, 1));

    let failing = |bench: &Bench| {
        let findings = bench
            .session
            .assessment()
            .check(Some(Severity::Critical), false);
        findings.into_iter().any(|it| it.threat == Some(id(1)))
    };
    assert!(failing(&bench));
    let row = bench.row(id(1));
    bench.apply_exactly(&Edit::Decide {
        threat: row.id,
        rule: row.rule.clone(),
        subject: row.subject,
        title: row.title.clone(),
        response: Response::Accept,
        reason: "Until we move".to_owned(),
        owner: String::new(),
        due: String::new(),
        ticket: String::new(),
        expires: "2020-01-01".to_owned(),
        residual: String::new(),
    });
    // The acceptance has ended: it is open again, and somebody is told.
    assert!(bench.row(id(1)).expired && failing(&bench));
    let attention = bench.session.assessment().attention();
    let told = attention
        .iter()
        .find(|it| it.threat == Some(id(1)))
        .unwrap();
    assert_eq!(told.title, "Somebody pulls the plug");
}

#[test]
fn flows_and_labels_make_room_for_the_letters_on_the_title_of_a_boundary() {
    let mut bench = bench("kubernetes-tob-2019");
    let drawn = bench.session.document().shapes;
    let zones: Vec<ItemId> = bench
        .session
        .model()
        .boundaries
        .keys()
        .map(|&id| id.into())
        .collect();
    let mut edits = 0;
    for zone in zones {
        for letter in Letter::ALL {
            edits += 1;
            bench.apply(&own(edits, zone, letter));
        }
    }
    let shapes = bench.session.document().shapes;
    assert_ne!(shapes, drawn, "a label makes room");
    for _ in 0..edits {
        bench.session.undo().unwrap();
    }
    assert_eq!(bench.session.document().shapes, drawn);
    for _ in 0..edits {
        bench.session.redo().unwrap();
    }
    assert_eq!(bench.session.document().shapes, shapes);
    assert_eq!(bench.reopened().session.document().shapes, shapes);
}
