use super::*;
use crate::{
    ActivityOf,
    view::{Finding, FindingKind},
};
use bulkhead_analysis::{AttentionKind, Severity};
use bulkhead_model::{
    AppliedControl, AppliedControlId, Assumption, AssumptionId, AssumptionState, ControlState,
    Question, QuestionId,
};

fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn accept(row: &ThreatRow, expires: &str, due: &str) -> Edit {
    Edit::Decide {
        threat: row.id,
        rule: row.rule.clone(),
        subject: row.subject,
        title: row.title.clone(),
        response: Response::Accept,
        reason: "Until the migration".to_owned(),
        owner: "Bo".to_owned(),
        due: due.to_owned(),
        ticket: "SEC-7".to_owned(),
        expires: expires.to_owned(),
        residual: "low".to_owned(),
    }
}

fn control(key: &str, items: &[ItemId], due: &str) -> Edit {
    let id = AppliedControlId::new(uuid(1));
    Edit::SetAppliedControl {
        id,
        control: Some(AppliedControl {
            id,
            number: 0,
            control: key.to_owned(),
            title: "Default deny".to_owned(),
            state: ControlState::Planned,
            items: items.iter().copied().collect(),
            threats: BTreeSet::new(),
            evidence: String::new(),
            owner: String::new(),
            due: due.to_owned(),
            at: String::new(),
            by: String::new(),
        }),
    }
}

#[test]
fn an_acceptance_that_has_ended_leaves_the_threat_open_and_fails_the_check() {
    let mut bench = bench("kubernetes");
    let row = bench.threat_of("etcd");
    let open = bench.session.assessment().status().open;
    bench.apply(&accept(&row, "2999-12-31", ""));
    let kept = bench.row(row.id);
    assert_eq!((kept.state, kept.expired), (ThreatState::Decided, false));
    assert_eq!(bench.session.assessment().status().open, open - 1);
    let changed = bench.apply(&accept(&row, "2020-12-31", ""));
    let ended = bench.row(row.id);
    assert_eq!((ended.state, ended.expired), (ThreatState::Open, true));
    assert_eq!(changed.threats, [ended]);
    assert_eq!(bench.session.assessment().status().open, open);
    let attention = bench.session.assessment().attention();
    assert_eq!(attention[0].kind, AttentionKind::AcceptanceExpired);
    assert_eq!(
        attention[0].sentence,
        "The acceptance expired on 2020-12-31; the threat is open again."
    );
    let findings = bench.session.assessment().check(None, true);
    let about: Vec<&Finding> = findings
        .iter()
        .filter(|it| it.threat == Some(row.id))
        .collect();
    assert_eq!(about.len(), 1, "it is said once");
    assert_eq!(about[0].kind, FindingKind::Late);
    bench.session.undo().unwrap();
    assert_eq!(bench.row(row.id), kept);
}

#[test]
fn a_check_looks_at_the_severity_that_is_asked_for() {
    let bench = bench("kubernetes");
    let assessment = bench.session.assessment();
    let open = |least: Severity| {
        let rows = assessment.threats();
        rows.filter(|row| row.state == ThreatState::Open && row.severity >= least)
            .count()
    };
    for least in Severity::ALL {
        let findings = assessment.check(Some(least), false);
        assert_eq!(findings.len(), open(least), "{least:?}");
        assert!(findings.iter().all(|it| it.kind == FindingKind::Open));
    }
    assert!(assessment.check(None, false).is_empty());
    assert_eq!(assessment.check(None, true).len(), open(Severity::Low));
}

#[test]
fn what_is_late_or_no_longer_holds_asks_for_attention() {
    let mut bench = bench("kubernetes");
    let row = bench.threat_of("etcd");
    bench.apply(&accept(&row, "", "2020-01-31"));
    assert!(bench.row(row.id).overdue);
    bench.apply(&control("", &[], "2020-01-31"));
    let id = QuestionId::new(uuid(2));
    bench.apply(&Edit::SetQuestion {
        id,
        question: Some(Question {
            id,
            number: 0,
            text: "Who rotates the keys?".to_owned(),
            subject: None,
            owner: "Bo".to_owned(),
            due: "2020-01-31".to_owned(),
            answer: String::new(),
            closed: false,
            at: String::new(),
            by: String::new(),
        }),
    });
    let kinds = |bench: &Bench| -> Vec<AttentionKind> {
        let all = bench.session.assessment().attention();
        all.into_iter().map(|it| it.kind).collect()
    };
    let late = [
        AttentionKind::DecisionOverdue,
        AttentionKind::ControlOverdue,
        AttentionKind::QuestionOverdue,
    ];
    assert_eq!(kinds(&bench), late);
    let id = AssumptionId::new(uuid(3));
    bench.apply(&Edit::SetAssumption {
        id,
        assumption: Some(Assumption {
            state: AssumptionState::Invalidated,
            threats: [row.id].into(),
            ..Assumption::new(id, 0, "Nobody reads the logs.")
        }),
    });
    let opened = bench.row(row.id);
    assert_eq!(opened.state, ThreatState::Open);
    assert_eq!(
        kinds(&bench),
        [
            AttentionKind::ControlOverdue,
            AttentionKind::QuestionOverdue,
            AttentionKind::AssumptionInvalidated,
        ]
    );
    let detail = bench.session.assessment().threat(row.id).unwrap();
    assert_eq!(detail.assumptions.len(), 1);
    let last = detail.decisions.last().unwrap();
    assert!(
        last.reason
            .contains("no longer holds: Nobody reads the logs.")
    );
    bench.session.undo().unwrap();
    assert_eq!(bench.row(row.id).state, ThreatState::Decided);
}

#[test]
fn an_applied_control_answers_the_threats_where_it_is() {
    let mut bench = bench("kubernetes");
    let assessment = bench.session.assessment();
    let (row, key) = assessment
        .threats()
        .find_map(|row| {
            let detail = assessment.threat(row.id).ok()?;
            Some((row.clone(), detail.controls.first()?.id.clone()))
        })
        .unwrap();
    let applied = |bench: &Bench| {
        let detail = bench.session.assessment().threat(row.id).unwrap();
        detail.applied.len()
    };
    let elsewhere = ItemId::Element(ElementId::new(uuid(9)));
    bench.apply(&control(&key, &[elsewhere], ""));
    assert_eq!(applied(&bench), 0);
    bench.apply(&control(&key, &[elsewhere, row.subject], ""));
    assert_eq!(applied(&bench), 1);
    bench.apply(&control(&key, &[], ""));
    assert_eq!(applied(&bench), 1);
    let unknown = control("no/such-control", &[], "");
    let refused = bench.session.apply(&unknown).unwrap_err();
    assert!(refused.sentence.contains("There is no control"));
}

#[test]
fn the_history_says_who_did_what_about_whom() {
    let mut bench = bench("kubernetes");
    bench.session.set_author("Ada");
    let row = bench.threat_of("etcd");
    bench.apply(&accept(&row, "", ""));
    bench.rename("etcd", "the store");
    bench.rename("the store", "etcd");
    bench.session.undo().unwrap();
    let told = |of| {
        let page = bench.session.activity(of, None).unwrap();
        assert_eq!(page.older, None);
        page.entries
    };
    let about = |of| told(of).into_iter().map(|it| it.label).collect::<Vec<_>>();
    let item = ActivityOf::Item(row.subject);
    assert_eq!(about(item).len(), 3);
    assert_eq!(about(ActivityOf::Project), about(item));
    let threat = told(ActivityOf::Threat(row.id));
    assert_eq!(threat.len(), 1);
    assert!(row.title.chars().count() > 40, "{}", row.title);
    let decided = format!("Decide about \"{}\": accept", row.title);
    assert_eq!(threat[0].label, decided);
    assert_eq!(
        (threat[0].by.as_str(), threat[0].undone_at.as_str()),
        ("Ada", "")
    );
    assert!(!told(item)[0].undone_at.is_empty());
    for at in 0..60 {
        bench.rename(
            if at % 2 == 0 { "the store" } else { "etcd" },
            if at % 2 == 0 { "etcd" } else { "the store" },
        );
    }
    let first = bench.session.activity(item, None).unwrap();
    let second = bench.session.activity(item, first.older).unwrap();
    assert_eq!((first.entries.len(), second.older), (50, None));
    assert_eq!(first.entries.len() + second.entries.len(), 63);
    assert!(second.entries[0].number < first.entries[49].number);
}

fn labels(bench: &Bench, of: ActivityOf) -> Vec<String> {
    let page = bench.session.activity(of, None).unwrap();
    page.entries.into_iter().map(|it| it.label).collect()
}

#[test]
fn the_history_says_what_was_stated_and_what_changed() {
    let mut bench = bench("kubernetes");
    let item = bench.element("kube-apiserver").into();
    for value in [Some("enabled"), Some("disabled"), None] {
        bench.apply(&Edit::SetProperty {
            item,
            key: "anonymous_auth".to_owned(),
            value: value.map(str::to_owned),
        });
    }
    assert_eq!(
        labels(&bench, ActivityOf::Item(item)),
        [
            "Make \"Anonymous requests\" of \"kube-apiserver\" not stated",
            "Set \"Anonymous requests\" of \"kube-apiserver\" to disabled",
            "Confirm \"Anonymous requests\" of \"kube-apiserver\": enabled",
        ]
    );
    let undo = bench.session.assessment().status().undo;
    assert_eq!(undo, None, "only the session knows the history");
    assert_eq!(
        bench.session.status().undo.unwrap(),
        "Make \"Anonymous requests\" of \"kube-apiserver\" not stated"
    );
    bench.apply(&control("", &[], ""));
    let mut done = control("", &[], "2030-01-31");
    if let Edit::SetAppliedControl {
        control: Some(control),
        ..
    } = &mut done
    {
        control.state = ControlState::InPlace;
    }
    bench.apply(&done);
    let mut about = bench.session.model().about.clone();
    for version in ["1.29", "1.31"] {
        let stated = bulkhead_model::PropertyValue {
            value: version.to_owned(),
            evidence: bulkhead_model::Evidence::Person {
                name: String::new(),
            },
        };
        let key = bulkhead_analysis::VERSION.to_owned();
        about.properties.insert(key, stated);
        bench.apply(&Edit::SetAbout {
            about: about.clone(),
        });
    }
    about.description = "Another one".to_owned();
    about.owner = "Bo".to_owned();
    bench.apply(&Edit::SetAbout { about });
    assert_eq!(
        labels(&bench, ActivityOf::Project)[..4],
        [
            "Edit project details: owner from \"\" to \"Bo\", description",
            "Set \"Kubernetes version\" of the project from 1.29 to 1.31",
            "Set \"Kubernetes version\" of the project to 1.29",
            "Update control \"Default deny\": from planned to in place, due date",
        ]
    );
}

#[test]
fn snapshots_and_signatures_stand_among_the_edits() {
    let mut bench = bench("kubernetes");
    bench.session.set_author("Ada");
    bench.rename("etcd", "the store");
    let draft = crate::view::SnapshotDraft {
        name: "Before".to_owned(),
        reviewer: String::new(),
        note: String::new(),
    };
    bench.session.take_snapshot(&draft).unwrap();
    let signature = crate::view::SignatureDraft {
        name: "Grace".to_owned(),
        role: "board".to_owned(),
        statement: String::new(),
    };
    bench.session.sign(1, &signature).unwrap();
    let marks = [
        "Snapshot \"Before\" signed by Grace, board",
        "Snapshot \"Before\" made",
    ];
    let told = labels(&bench, ActivityOf::Project);
    assert_eq!(told[..2], marks);
    assert_eq!(told[2], "Rename \"etcd\"");
    std::thread::sleep(std::time::Duration::from_millis(5));
    for at in 0..60 {
        let names = ["etcd", "the store"];
        bench.rename(names[(at + 1) % 2], names[at % 2]);
    }
    let first = bench.session.activity(ActivityOf::Project, None).unwrap();
    let second = bench.session.activity(ActivityOf::Project, first.older);
    let second = second.unwrap();
    assert!(first.entries.iter().all(|it| it.number.is_some()));
    assert_eq!((first.entries.len(), second.older), (50, None));
    let told: Vec<&str> = second.entries.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(told[10..12], marks);
    assert_eq!(told.len(), 13);
}

#[test]
fn what_remains_is_a_severity() {
    let mut bench = bench("kubernetes");
    let row = bench.threat_of("etcd");
    let edit = match accept(&row, "", "") {
        Edit::Decide {
            threat,
            rule,
            subject,
            title,
            response,
            reason,
            owner,
            due,
            ticket,
            expires,
            ..
        } => Edit::Decide {
            threat,
            rule,
            subject,
            title,
            response,
            reason,
            owner,
            due,
            ticket,
            expires,
            residual: "terrible".to_owned(),
        },
        other => other,
    };
    let refused = bench.session.apply(&edit).unwrap_err();
    assert!(refused.sentence.contains("is not a severity"));
}
