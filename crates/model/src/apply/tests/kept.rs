use super::*;
use crate::{
    AppliedControl, AppliedControlId, Assumption, AssumptionId, AssumptionState, ControlState,
    Participant, ParticipantId, Question, QuestionId, limits,
};

fn assumption_id(number: u8) -> AssumptionId {
    AssumptionId::new(Uuid::from_u128(0x500 + u128::from(number)))
}

fn control_id(number: u8) -> AppliedControlId {
    AppliedControlId::new(Uuid::from_u128(0x600 + u128::from(number)))
}

fn question_id(number: u8) -> QuestionId {
    QuestionId::new(Uuid::from_u128(0x700 + u128::from(number)))
}

fn participant_id(number: u8) -> ParticipantId {
    ParticipantId::new(Uuid::from_u128(0x800 + u128::from(number)))
}

fn assume(number: u8, text: &str, state: AssumptionState, threats: &[u8]) -> Edit {
    Edit::SetAssumption {
        id: assumption_id(number),
        assumption: Some(Assumption {
            state,
            threats: threats.iter().copied().map(threat_id).collect(),
            ..Assumption::new(assumption_id(0), 77, text)
        }),
    }
}

fn control(title: &str, due: &str) -> AppliedControl {
    AppliedControl {
        id: control_id(0),
        number: 77,
        control: String::new(),
        title: title.to_owned(),
        state: ControlState::Planned,
        items: [element_id(1).into()].into(),
        threats: [threat_id(1)].into(),
        evidence: String::new(),
        owner: " Bo ".to_owned(),
        due: due.to_owned(),
        at: "never".to_owned(),
        by: "nobody".to_owned(),
    }
}

fn apply_control(number: u8, title: &str, due: &str) -> Edit {
    Edit::SetAppliedControl {
        id: control_id(number),
        control: Some(control(title, due)),
    }
}

fn ask(number: u8, text: &str) -> Edit {
    Edit::SetQuestion {
        id: question_id(number),
        question: Some(Question {
            id: question_id(0),
            number: 77,
            text: text.to_owned(),
            subject: Some(element_id(1).into()),
            owner: String::new(),
            due: String::new(),
            answer: String::new(),
            closed: false,
            at: String::new(),
            by: String::new(),
        }),
    }
}

fn take_part(number: u8, name: &str, date: &str) -> Edit {
    Edit::SetParticipant {
        id: participant_id(number),
        participant: Some(Participant {
            id: participant_id(0),
            name: name.to_owned(),
            role: "platform".to_owned(),
            session: "kick-off".to_owned(),
            date: date.to_owned(),
        }),
    }
}

/// Edits for the property tests: adding, changing and removing what is kept.
pub(super) fn kept_edits() -> impl Strategy<Value = Edit> {
    let state = prop_oneof![
        Just(AssumptionState::Open),
        Just(AssumptionState::Confirmed),
        Just(AssumptionState::Invalidated),
    ];
    prop_oneof![
        3 => (0..3_u8, "[a-z]{0,2}", state, prop::collection::vec(0..3_u8, 0..3))
            .prop_map(|(number, text, state, threats)| assume(number, &text, state, &threats)),
        1 => (0..3_u8).prop_map(|number| Edit::SetAssumption {
            id: assumption_id(number),
            assumption: None,
        }),
        1 => (0..3_u8, "[a-z]{0,2}").prop_map(|(number, title)| apply_control(number, &title, "")),
        1 => (0..3_u8).prop_map(|number| Edit::SetAppliedControl {
            id: control_id(number),
            control: None,
        }),
        1 => (0..3_u8, "[a-z]{0,2}").prop_map(|(number, text)| ask(number, &text)),
        1 => (0..3_u8).prop_map(|number| Edit::SetQuestion {
            id: question_id(number),
            question: None,
        }),
        1 => (0..3_u8, "[a-z]{0,2}").prop_map(|(number, name)| take_part(number, &name, "")),
        1 => (0..3_u8).prop_map(|number| Edit::SetParticipant {
            id: participant_id(number),
            participant: None,
        }),
    ]
}

#[test]
fn an_assumption_that_does_not_hold_opens_what_was_decided_because_of_it() {
    let mut model = built(&[
        decide(1, Response::Accept, "because"),
        decide(2, Response::Mitigate, ""),
        decide(3, Response::NotApplicable, "because"),
        decide(4, Response::Accept, "because"),
        assume(1, "Nobody reads the logs.", AssumptionState::Open, &[1, 2]),
    ]);
    let before = model.clone();
    let invalid = assume(
        1,
        "Nobody reads the logs.",
        AssumptionState::Invalidated,
        &[1, 2, 3, 5],
    );
    let applied = apply(&mut model, &invalid, CONTEXT).unwrap();
    assert_eq!(
        applied.label,
        "Invalidate assumption \"Nobody reads the logs.\""
    );
    let open: Vec<bool> = (1..=4)
        .map(|number| model.decision(threat_id(number)).is_none())
        .collect();
    assert_eq!(open, [true, false, true, false]);
    let last = model.decisions[&threat_id(1)].last().unwrap();
    assert_eq!(
        last.reason,
        "Assumption 1 no longer holds: Nobody reads the logs."
    );
    assert_eq!((last.response, last.number), (Response::Reopen, 2));
    let opened = model.clone();
    model.apply_changes(&applied.inverse()).unwrap();
    assert_eq!(model, before);
    // What is decided afterwards counts, and saying the same again opens nothing twice.
    model = opened;
    for edit in [
        decide(1, Response::Accept, "for another reason"),
        assume(
            1,
            "Nobody reads them.",
            AssumptionState::Invalidated,
            &[1, 2, 3],
        ),
    ] {
        apply(&mut model, &edit, CONTEXT).unwrap();
    }
    assert!(model.decision(threat_id(1)).is_some());
}

#[test]
fn what_is_kept_is_numbered_and_signed_once_and_says_nothing_twice() {
    let mut model = built(&[
        apply_control(1, " Default deny ", ""),
        apply_control(2, "Audit log", "2027-01-31"),
        ask(1, "Who rotates the keys?"),
    ]);
    let numbers: Vec<u32> = model
        .applied_controls
        .values()
        .map(|it| it.number)
        .collect();
    assert_eq!(numbers, [1, 2]);
    let first = &model.applied_controls[&control_id(1)];
    assert_eq!(
        (first.title.as_str(), first.owner.as_str()),
        ("Default deny", "Bo")
    );
    assert_eq!(
        (first.at.as_str(), first.by.as_str()),
        (CONTEXT.at, CONTEXT.author)
    );
    let later = Context {
        author: "Bo",
        at: "2027-01-02T03:04:05Z",
    };
    for (edit, label) in [
        (
            apply_control(1, "Default deny", ""),
            &*format!("{}\"Default deny\"", short_label::CONTROL),
        ),
        (
            ask(1, "Who rotates the keys?"),
            "Change question \"Who rotates the keys?\"",
        ),
    ] {
        let applied = apply(&mut model, &edit, later).unwrap();
        assert_eq!(applied.label, label);
        assert_eq!(applied.changes, []);
    }
    apply(&mut model, &apply_control(1, "Deny all", ""), later).unwrap();
    let changed = &model.applied_controls[&control_id(1)];
    assert_eq!((changed.number, changed.by.as_str()), (1, "Bo"));
}

#[test]
fn what_cannot_be_kept_is_refused() {
    let model = built(&[add_element(1, 0, 0), decide(1, Response::Accept, "because")]);
    let expiring = |response| match decide(1, response, "because") {
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
            residual,
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
            expires: "2027-01-31".to_owned(),
            residual,
        },
        other => other,
    };
    for (edit, message) in [
        (apply_control(1, " ", ""), "a name cannot be empty"),
        (apply_control(1, "Deny", "soon"), "is not a date"),
        (
            assume(1, " ", AssumptionState::Open, &[]),
            "cannot be empty",
        ),
        (ask(1, "\n"), "cannot be empty"),
        (ask(1, "a\u{202E}b"), "control character"),
        (take_part(1, "", ""), "a name cannot be empty"),
        (take_part(1, "Ada", "yesterday"), "is not a date"),
        (
            Edit::SetQuestion {
                id: question_id(1),
                question: None,
            },
            "no longer recorded",
        ),
        (
            expiring(Response::Mitigate),
            "only an accepted or transferred",
        ),
    ] {
        let mut after = model.clone();
        let refusal = apply(&mut after, &edit, CONTEXT).unwrap_err().to_string();
        assert!(refusal.contains(message), "{refusal}");
        assert_eq!(after, model);
    }
    assert!(apply(&mut model.clone(), &expiring(Response::Transfer), CONTEXT).is_ok());
}

#[test]
fn a_flaw_in_what_is_kept_is_found() {
    let long = "x".repeat(limits::TEXT_CHARACTERS + 1);
    let flawed = [
        Record::AppliedControl(control("", "")),
        Record::AppliedControl(control("Deny", "soon")),
        Record::Assumption(Assumption::new(assumption_id(1), 1, &long)),
        Record::Assumption(Assumption {
            threats: (0..=u128::try_from(limits::LINKS).unwrap())
                .map(|number| ThreatId::new(Uuid::from_u128(number)))
                .collect(),
            ..Assumption::new(assumption_id(1), 1, "Many")
        }),
    ];
    for record in flawed {
        let model = Model::from_records(empty().records().chain([record]));
        assert_eq!(check(&model).len(), 1);
    }
    let crowd = (0x1_0000..=0x1_0000 + limits::KEPT).map(|number| {
        let id = AssumptionId::new(Uuid::from_u128(u128::try_from(number).unwrap()));
        Record::Assumption(Assumption::new(id, 1, "One of many"))
    });
    let mut model = Model::from_records(crowd);
    assert_eq!(check(&model), [crate::Flaw::TooManyKept]);
    let refused = apply(
        &mut model,
        &assume(1, "more", AssumptionState::Open, &[]),
        CONTEXT,
    );
    assert_eq!(refused, Err(Refusal::TooManyKept));
}
