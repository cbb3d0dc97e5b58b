use super::*;
use crate::{
    Boundary, BoundaryForm, BoundaryId, Curve, Diagram, DiagramId, Element, ElementId, ElementKind,
    Flow, FlowId, ItemId, Moved, Point, Properties, Record, Rect, Response, ThreatId, check,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

mod drawing;
mod kept;
mod several_diagrams;
mod worksheets;
use drawing::drawing_edits;
use kept::kept_edits;
use worksheets::{fill_in, worksheet};

const CONTEXT: Context<'_> = Context {
    author: "Ada",
    at: "2026-01-02T03:04:05Z",
};

fn diagram() -> DiagramId {
    DiagramId::new(Uuid::from_u128(1))
}

fn element_id(number: u8) -> ElementId {
    ElementId::new(Uuid::from_u128(0x100 + u128::from(number)))
}

fn zone_id(number: u8) -> BoundaryId {
    BoundaryId::new(Uuid::from_u128(0x200 + u128::from(number)))
}

fn flow_id(number: u8) -> FlowId {
    FlowId::new(Uuid::from_u128(0x300 + u128::from(number)))
}

fn threat_id(number: u8) -> ThreatId {
    ThreatId::new(Uuid::from_u128(0x400 + u128::from(number)))
}

fn empty() -> Model {
    let diagram = Diagram {
        id: diagram(),
        name: "Overview".to_owned(),
        position: 0,
    };
    Model::from_records([Record::Diagram(diagram)])
}

fn rect(x: i32, y: i32, width: i32, height: i32) -> Rect {
    Rect {
        x,
        y,
        width,
        height,
    }
}

fn add_element(number: u8, x: i32, y: i32) -> Edit {
    let element = Element {
        id: element_id(number),
        kind: ElementKind::Process,
        component: "process".to_owned(),
        name: format!("element {number}"),
        notes: String::new(),
        zones: BTreeSet::new(),
        properties: Properties::new(),
        out_of_scope: None,
        origin: String::new(),
        multiple: false,
    };
    Edit::AddElement {
        element,
        diagram: diagram(),
        frame: rect(x, y, 160, 70),
    }
}

fn add_zone(number: u8, frame: Rect) -> Edit {
    let boundary = Boundary {
        id: zone_id(number),
        component: "zone".to_owned(),
        name: format!("zone {number}"),
        parent: None,
        notes: String::new(),
        properties: Properties::new(),
        origin: String::new(),
        form: BoundaryForm::Zone,
    };
    Edit::AddBoundary {
        boundary,
        diagram: diagram(),
        frame,
    }
}

fn add_flow(number: u8, from: u8, to: u8) -> Edit {
    let flow = Flow {
        id: flow_id(number),
        name: format!("flow {number}"),
        from: element_id(from),
        to: element_id(to),
        two_way: false,
        notes: String::new(),
        properties: Properties::new(),
        out_of_scope: None,
        origin: String::new(),
        component: Flow::COMPONENT.to_owned(),
    };
    Edit::AddFlow { flow }
}

fn add_line(number: u8, curve: Curve) -> Edit {
    let id = zone_id(number);
    Edit::AddLine {
        boundary: Boundary::new(id, BoundaryForm::Line, "zone", &format!("line {number}")),
        diagram: diagram(),
        curve,
    }
}

fn upright(x: i32) -> Curve {
    let at = |y| Point { x, y };
    Curve {
        start: at(-100),
        through: at(0),
        end: at(100),
    }
}

fn move_to(item: impl Into<ItemId>, frame: Rect) -> Edit {
    Edit::Move {
        diagram: diagram(),
        moved: vec![Moved {
            item: item.into(),
            frame,
        }],
    }
}

fn decide(number: u8, response: Response, reason: &str) -> Edit {
    Edit::Decide {
        threat: threat_id(number),
        rule: "generic/x".to_owned(),
        subject: element_id(number).into(),
        title: "Something goes wrong".to_owned(),
        response,
        reason: reason.to_owned(),
        owner: "Bo".to_owned(),
        due: String::new(),
        ticket: String::new(),
        expires: String::new(),
        residual: String::new(),
    }
}

fn built(edits: &[Edit]) -> Model {
    let mut model = empty();
    for edit in edits {
        apply(&mut model, edit, CONTEXT).unwrap();
    }
    model
}

fn zones_of(model: &Model, number: u8) -> Vec<BoundaryId> {
    model.elements[&element_id(number)]
        .zones
        .iter()
        .copied()
        .collect()
}

fn place_of(model: &Model, item: impl Into<ItemId>) -> Rect {
    model.placements[&(diagram(), item.into())]
}

#[test]
fn an_element_belongs_to_the_innermost_zone_it_is_placed_in() {
    let model = built(&[
        add_zone(1, rect(0, 0, 1000, 1000)),
        add_zone(2, rect(100, 100, 400, 400)),
        add_element(1, 150, 150),
        add_element(2, 700, 700),
        add_element(3, 2000, 0),
    ]);
    assert_eq!(model.boundaries[&zone_id(2)].parent, Some(zone_id(1)));
    assert_eq!(zones_of(&model, 1), [zone_id(2)]);
    assert_eq!(zones_of(&model, 2), [zone_id(1)]);
    assert_eq!(zones_of(&model, 3), []);
}

#[test]
fn a_zone_drawn_around_things_takes_them_in() {
    let model = built(&[
        add_zone(2, rect(100, 100, 400, 400)),
        add_element(1, 150, 150),
        add_element(2, 700, 700),
        add_zone(1, rect(0, 0, 1000, 1000)),
    ]);
    assert_eq!(model.boundaries[&zone_id(2)].parent, Some(zone_id(1)));
    assert_eq!(zones_of(&model, 1), [zone_id(2)]);
    assert_eq!(zones_of(&model, 2), [zone_id(1)]);
}

#[test]
fn overlapping_zones_share_what_stands_in_both() {
    let model = built(&[
        add_zone(1, rect(0, 0, 300, 300)),
        add_zone(2, rect(200, 0, 300, 300)),
        add_element(1, 170, 100),
    ]);
    assert_eq!(zones_of(&model, 1), [zone_id(1), zone_id(2)]);
}

#[test]
fn a_moved_zone_takes_its_members_along_at_every_depth() {
    let mut model = built(&[
        add_zone(1, rect(0, 0, 1000, 1000)),
        add_zone(2, rect(100, 100, 400, 400)),
        add_element(1, 150, 150),
        add_element(2, 2000, 0),
    ]);
    let applied = apply(
        &mut model,
        &move_to(zone_id(1), rect(500, 20, 1000, 1000)),
        CONTEXT,
    )
    .unwrap();
    assert_eq!(applied.label, "Move \"zone 1\"");
    assert_eq!(place_of(&model, zone_id(2)), rect(600, 120, 400, 400));
    assert_eq!(place_of(&model, element_id(1)), rect(650, 170, 160, 70));
    assert_eq!(place_of(&model, element_id(2)), rect(2000, 0, 160, 70));
    assert_eq!(zones_of(&model, 1), [zone_id(2)]);
}

#[test]
fn membership_follows_the_drop_into_and_out_of_a_zone() {
    let mut model = built(&[add_zone(1, rect(0, 0, 400, 400)), add_element(1, 600, 0)]);
    apply(
        &mut model,
        &move_to(element_id(1), rect(50, 50, 160, 70)),
        CONTEXT,
    )
    .unwrap();
    assert_eq!(zones_of(&model, 1), [zone_id(1)]);
    apply(
        &mut model,
        &move_to(element_id(1), rect(600, 0, 160, 70)),
        CONTEXT,
    )
    .unwrap();
    assert_eq!(zones_of(&model, 1), []);
}

#[test]
fn a_resized_zone_keeps_members_in_place_and_lets_go_of_what_is_outside() {
    let mut model = built(&[add_zone(1, rect(0, 0, 400, 400)), add_element(1, 200, 50)]);
    let applied = apply(
        &mut model,
        &move_to(zone_id(1), rect(0, 0, 200, 400)),
        CONTEXT,
    )
    .unwrap();
    assert_eq!(applied.label, "Resize \"zone 1\"");
    assert_eq!(place_of(&model, element_id(1)), rect(200, 50, 160, 70));
    assert_eq!(zones_of(&model, 1), []);
}

#[test]
fn deleting_an_element_deletes_its_flows_and_undo_brings_all_back() {
    let mut model = built(&[
        add_element(1, 0, 0),
        add_element(2, 300, 0),
        add_flow(1, 1, 2),
        add_flow(2, 2, 2),
    ]);
    let before = model.clone();
    let delete = Edit::Delete {
        items: vec![element_id(1).into()],
    };
    let applied = apply(&mut model, &delete, CONTEXT).unwrap();
    assert_eq!(
        model.flows.keys().copied().collect::<Vec<_>>(),
        [flow_id(2)]
    );
    model.apply_changes(&applied.inverse()).unwrap();
    assert_eq!(model, before);
}

#[test]
fn members_of_a_deleted_zone_belong_to_the_zone_around_it() {
    let mut model = built(&[
        add_zone(1, rect(0, 0, 1000, 1000)),
        add_zone(2, rect(100, 100, 800, 800)),
        add_zone(3, rect(200, 200, 400, 400)),
        add_element(1, 700, 700),
    ]);
    apply(
        &mut model,
        &Edit::Delete {
            items: vec![zone_id(2).into()],
        },
        CONTEXT,
    )
    .unwrap();
    assert_eq!(zones_of(&model, 1), [zone_id(1)]);
    assert_eq!(model.boundaries[&zone_id(3)].parent, Some(zone_id(1)));
}

#[test]
fn decisions_pile_up_and_the_last_one_counts() {
    let mut model = built(&[add_element(1, 0, 0), decide(1, Response::Mitigate, "")]);
    apply(
        &mut model,
        &decide(1, Response::Accept, "cheap to live with"),
        CONTEXT,
    )
    .unwrap();
    let now = model.decision(threat_id(1)).unwrap();
    assert_eq!(
        (now.number, now.response, now.by.as_str()),
        (2, Response::Accept, "Ada")
    );
    apply(&mut model, &decide(1, Response::Reopen, ""), CONTEXT).unwrap();
    assert!(model.decision(threat_id(1)).is_none());
    assert_eq!(model.decisions[&threat_id(1)].len(), 3);
}

#[test]
fn what_cannot_be_is_refused_and_changes_nothing() {
    let model = built(&[add_element(1, 0, 0), add_zone(1, rect(500, 0, 300, 300))]);
    let unplaced = Edit::Move {
        diagram: diagram(),
        moved: vec![Moved {
            item: element_id(9).into(),
            frame: rect(0, 0, 160, 70),
        }],
    };
    let rename = |name: &str| Edit::Rename {
        item: element_id(1).into(),
        name: name.to_owned(),
    };
    let partly = Edit::Batch {
        label: "Both".to_owned(),
        edits: vec![rename("first"), add_flow(1, 1, 9)],
    };
    let dated = |due: &str| match decide(1, Response::Mitigate, "") {
        Edit::Decide {
            threat,
            rule,
            subject,
            title,
            response,
            reason,
            owner,
            ticket,
            expires,
            residual,
            ..
        } => {
            let due = due.to_owned();
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
                residual,
            }
        }
        other => other,
    };
    for (edit, message) in [
        (
            add_element(1, 0, 0),
            "something with the same id is in the model already",
        ),
        (add_flow(1, 1, 9), "has no element"),
        (rename("  "), "a name cannot be empty"),
        (rename("a\u{202E}b"), "control character U+202E"),
        (
            move_to(element_id(1), rect(0, 0, 5, 70)),
            "outside of what a diagram can hold",
        ),
        (
            move_to(element_id(1), rect(i32::MAX, 0, 160, 70)),
            "outside of what a diagram can hold",
        ),
        (unplaced, "not on this diagram"),
        (partly, "has no element"),
        (decide(1, Response::Accept, "  "), "give a reason"),
        (dated("2026-02-30"), "is not a date"),
        (dated("tomorrow"), "is not a date"),
    ] {
        let mut after = model.clone();
        let refusal = apply(&mut after, &edit, CONTEXT).unwrap_err().to_string();
        assert!(refusal.contains(message), "{refusal}");
        assert_eq!(after, model);
    }
    assert!(apply(&mut model.clone(), &dated("2028-02-29"), CONTEXT).is_ok());
}

#[test]
fn a_line_is_a_boundary_without_members_or_frame() {
    let mut model = built(&[add_element(1, 0, 0), add_line(3, upright(40))]);
    let line = zone_id(3);
    assert_eq!(model.courses[&(diagram(), line.into())], upright(40));
    assert_eq!(zones_of(&model, 1), []);
    let frame = rect(0, 0, 400, 400);
    for refused in [move_to(line, frame), add_zone(3, frame)] {
        assert!(apply(&mut model, &refused, CONTEXT).is_err());
    }
    let as_zone = Boundary::new(zone_id(2), BoundaryForm::Line, "zone", "line");
    let wrong = Edit::AddBoundary {
        boundary: as_zone,
        diagram: diagram(),
        frame,
    };
    assert_eq!(apply(&mut model, &wrong, CONTEXT), Err(Refusal::Form));
    let delete = Edit::Delete {
        items: vec![line.into()],
    };
    apply(&mut model, &delete, CONTEXT).unwrap();
    assert!(model.courses.is_empty() && model.boundaries.is_empty());
}

#[test]
fn a_drawn_flow_is_routed_again_when_an_end_moves() {
    let mut model = built(&[
        add_element(1, 0, 0),
        add_element(2, 400, 0),
        add_flow(1, 1, 2),
        Edit::Draw {
            diagram: diagram(),
            item: flow_id(1).into(),
            curve: Some(upright(40)),
        },
    ]);
    assert_eq!(model.courses.len(), 1);
    let applied = apply(
        &mut model,
        &move_to(element_id(2), rect(600, 0, 160, 70)),
        CONTEXT,
    );
    assert!(model.courses.is_empty());
    model.apply_changes(&applied.unwrap().inverse()).unwrap();
    assert_eq!(model.courses.len(), 1);
}

#[test]
fn a_stored_change_that_does_not_fit_is_refused_as_a_whole() {
    let mut model = built(&[add_element(1, 0, 0)]);
    let rename = Edit::Rename {
        item: element_id(1).into(),
        name: "etcd".to_owned(),
    };
    let applied = apply(&mut model.clone(), &rename, CONTEXT).unwrap();
    let mut both = applied.changes.clone();
    both.extend(applied.changes);
    let before = model.clone();
    assert_eq!(model.apply_changes(&both), Err(Refusal::Mismatch));
    assert_eq!(model, before);
}

fn edits() -> impl Strategy<Value = Edit> {
    let frame = (-20..40_i32, -20..40_i32, 1..40_i32, 1..40_i32)
        .prop_map(|(x, y, width, height)| rect(x * 20, y * 20, width * 20, height * 20));
    let item = prop_oneof![
        (0..6_u8).prop_map(|number| ItemId::Element(element_id(number))),
        (0..4_u8).prop_map(|number| ItemId::Boundary(zone_id(number))),
        (0..6_u8).prop_map(|number| ItemId::Flow(flow_id(number))),
    ];
    let single = prop_oneof![
        3 => (0..6_u8, -20..40_i32, -20..40_i32)
            .prop_map(|(number, x, y)| add_element(number, x * 20, y * 20)),
        3 => (0..4_u8, frame.clone()).prop_map(|(number, frame)| add_zone(number, frame)),
        3 => (0..6_u8, 0..6_u8, 0..6_u8).prop_map(|(number, from, to)| add_flow(number, from, to)),
        4 => prop::collection::vec((item.clone(), frame), 1..3).prop_map(|moved| Edit::Move {
            diagram: diagram(),
            moved: moved.into_iter().map(|(item, frame)| Moved { item, frame }).collect(),
        }),
        2 => (0..4_u8, -20..40_i32).prop_map(|(number, x)| add_line(number, upright(x * 20))),
        1 => (item.clone(), prop::option::of(-20..40_i32)).prop_map(|(item, x)| Edit::Draw {
            diagram: diagram(),
            item,
            curve: x.map(|x| upright(x * 20)),
        }),
        1 => (item.clone(), "[a-z]{0,3}").prop_map(|(item, name)| Edit::Rename { item, name }),
        1 => (item.clone(), prop::option::of("[a-z]{1,3}")).prop_map(|(item, value)| {
            Edit::SetProperty { item, key: "port".to_owned(), value }
        }),
        1 => prop::collection::vec(item, 1..3).prop_map(|items| Edit::Delete { items }),
        2 => (0..6_u8, prop::option::of("[a-z]{0,3}")).prop_map(|(number, text)| {
            fill_in(number, text.map(|text| worksheet(number, &text)))
        }),
        2 => (0..3_u8).prop_map(|number| decide(number, Response::Accept, "because")),
        3 => kept_edits(),
        6 => drawing_edits(),
    ];
    prop_oneof![
        4 => single.clone(),
        1 => prop::collection::vec(single, 0..4)
            .prop_map(|edits| Edit::Batch { label: "Several".to_owned(), edits }),
    ]
}

proptest! {
    #[test]
    fn undoing_every_edit_leads_back_and_every_state_is_sound(
        edits in prop::collection::vec(edits(), 1..40)
    ) {
        let mut model = empty();
        let mut done = Vec::new();
        for edit in &edits {
            let before = model.clone();
            if let Ok(applied) = apply(&mut model, edit, CONTEXT) {
                done.push((before, applied));
            } else {
                prop_assert_eq!(&model, &before);
            }
            prop_assert_eq!(check(&model), []);
        }
        let last = model.clone();
        for (before, applied) in done.iter().rev() {
            model.apply_changes(&applied.inverse()).unwrap();
            prop_assert_eq!(&model, before);
        }
        for (_, applied) in &done {
            model.apply_changes(&applied.changes).unwrap();
        }
        prop_assert_eq!(model, last);
    }

    #[test]
    fn a_model_is_the_same_after_being_taken_apart(edits in prop::collection::vec(edits(), 1..30)) {
        let mut model = empty();
        for edit in &edits {
            let _ = apply(&mut model, edit, CONTEXT);
        }
        prop_assert_eq!(&Model::from_records(model.records()), &model);
    }
}
