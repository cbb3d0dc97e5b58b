use super::*;
use crate::{
    Annotation, AnnotationId, FlowDrawing, Letter, OwnThreat, RecordKey, Severity, limits,
};

pub(super) fn second() -> DiagramId {
    DiagramId::new(Uuid::from_u128(2))
}

fn annotation_id(number: u8) -> AnnotationId {
    AnnotationId::new(Uuid::from_u128(0x900 + u128::from(number)))
}

pub(super) fn add_diagram(id: DiagramId, name: &str) -> Edit {
    Edit::AddDiagram {
        diagram: Diagram {
            id,
            name: name.to_owned(),
            position: 77,
        },
    }
}

fn duplicate(annotations: &[u8]) -> Edit {
    Edit::DuplicateDiagram {
        diagram: diagram(),
        copy: second(),
        name: "Copy".to_owned(),
        annotations: annotations.iter().copied().map(annotation_id).collect(),
    }
}

fn write(number: u8, on: DiagramId, text: &str, frame: Rect) -> Edit {
    Edit::SetAnnotation {
        id: annotation_id(number),
        annotation: Some(Annotation {
            id: annotation_id(0),
            diagram: on,
            text: text.to_owned(),
            frame,
        }),
    }
}

fn bend(number: u8, bends: &[(i32, i32)], label: Option<(i32, i32)>) -> Edit {
    let point = |(x, y)| Point { x, y };
    Edit::DrawFlow {
        diagram: diagram(),
        flow: flow_id(number),
        bends: bends.iter().copied().map(point).collect(),
        label: label.map(point),
    }
}

fn recorded(subject: ItemId, title: &str) -> OwnThreat {
    OwnThreat {
        id: threat_id(0),
        number: 77,
        subject,
        letter: Letter::T,
        severity: Severity::High,
        title: title.to_owned(),
        description: String::new(),
        at: String::new(),
        by: String::new(),
    }
}

fn own_threat(number: u8, subject: ItemId, title: &str) -> Edit {
    Edit::SetOwnThreat {
        id: threat_id(number),
        threat: Some(recorded(subject, title)),
    }
}

fn restored(threat: OwnThreat) -> Edit {
    Edit::RestoreOwnThreat { threat }
}

pub(super) fn place(number: u8, on: DiagramId, x: i32, y: i32) -> Edit {
    Edit::Place {
        diagram: on,
        item: element_id(number).into(),
        frame: rect(x, y, 160, 70),
    }
}

pub(super) fn take_off(on: DiagramId, items: &[ItemId]) -> Edit {
    Edit::TakeOff {
        diagram: on,
        items: items.to_vec(),
    }
}

fn names(model: &Model) -> Vec<&str> {
    let mut diagrams: Vec<_> = model.diagrams.values().collect();
    diagrams.sort_by_key(|it| it.position);
    diagrams.into_iter().map(|it| it.name.as_str()).collect()
}

pub(super) fn do_it(model: &mut Model, edit: &Edit) -> Applied {
    apply(model, edit, CONTEXT).unwrap()
}

pub(super) fn refused(model: &Model, edit: &Edit) -> Refusal {
    apply(&mut model.clone(), edit, CONTEXT).unwrap_err()
}

#[test]
fn what_became_of_a_text_is_told() {
    let mut model = built(&[write(0, diagram(), "Why", rect(0, 0, 160, 40))]);
    for (frame, text, label) in [
        (rect(20, 0, 160, 40), "Why", "Move text \"Why\""),
        (rect(20, 0, 200, 40), "Why", "Resize text \"Why\""),
        (rect(20, 0, 200, 40), "How", "Change text \"How\""),
    ] {
        let applied = do_it(&mut model, &write(0, diagram(), text, frame));
        assert_eq!(applied.label, label);
    }
}

#[test]
fn a_threat_of_ones_own_comes_back_as_it_was_recorded() {
    let subject = element_id(0).into();
    let mut model = built(&[
        add_element(0, 0, 0),
        own_threat(1, subject, "Somebody pulls the plug"),
        own_threat(2, subject, "Somebody cuts the cable"),
    ]);
    let both: Vec<OwnThreat> = model.own_threats.values().cloned().collect();
    let [one, other] = both.as_slice() else {
        panic!("two threats")
    };
    assert_eq!(
        refused(&model, &restored(one.clone())),
        Refusal::Taken(RecordKey::OwnThreat(one.id))
    );
    let before = model.clone();
    do_it(
        &mut model,
        &Edit::Delete {
            items: vec![subject],
        },
    );
    assert_eq!(
        refused(&model, &restored(one.clone())),
        Refusal::Unknown(subject)
    );
    do_it(&mut model, &add_element(0, 0, 0));
    // What is recorded meanwhile keeps its number.
    do_it(
        &mut model,
        &own_threat(3, subject, "Somebody floods the hall"),
    );
    do_it(&mut model, &restored(other.clone()));
    do_it(&mut model, &restored(one.clone()));
    let numbers = model.own_threats.values().map(|it| it.number);
    assert_eq!(numbers.collect::<Vec<_>>(), [3, 2, 1]);
    for id in [threat_id(3), one.id] {
        do_it(&mut model, &Edit::SetOwnThreat { id, threat: None });
    }
    let applied = do_it(&mut model, &restored(one.clone()));
    assert_eq!(applied.label, "Record threat \"Somebody pulls the plug\"");
    assert_eq!(model.own_threats, before.own_threats);
}

#[test]
fn a_zone_that_is_not_shown_stays_the_innermost_one() {
    let mut model = built(&[
        add_zone(0, rect(0, 0, 800, 600)),
        add_zone(1, rect(40, 40, 400, 300)),
        add_element(0, 100, 100),
        add_diagram(second(), "Details"),
        place(0, second(), 100, 100),
    ]);
    let outer = Edit::Place {
        diagram: second(),
        item: zone_id(0).into(),
        frame: rect(0, 0, 800, 600),
    };
    do_it(&mut model, &outer);
    let zones = &model.elements[&element_id(0)].zones;
    assert_eq!(zones.iter().copied().collect::<Vec<_>>(), [zone_id(1)]);
}

#[test]
fn diagrams_are_added_named_ordered_and_removed() {
    let third = DiagramId::new(Uuid::from_u128(3));
    let mut model = built(&[
        add_diagram(second(), " Payments "),
        add_diagram(third, "Logs"),
    ]);
    assert_eq!(names(&model), ["Overview", "Payments", "Logs"]);
    let order = Edit::OrderDiagrams {
        order: vec![third, diagram(), second()],
    };
    do_it(&mut model, &order);
    assert_eq!(names(&model), ["Logs", "Overview", "Payments"]);
    let rename = Edit::RenameDiagram {
        diagram: second(),
        name: "Card payments".to_owned(),
    };
    assert_eq!(
        do_it(&mut model, &rename).label,
        "Rename diagram \"Payments\""
    );
    do_it(&mut model, &Edit::RemoveDiagram { diagram: third });
    assert_eq!(names(&model), ["Overview", "Card payments"]);
    assert!(model.diagrams.values().all(|it| it.position < 2));
    let partly = Edit::OrderDiagrams {
        order: vec![second()],
    };
    assert_eq!(refused(&model, &partly), Refusal::DiagramOrder);
    let mut last = empty();
    let remove = Edit::RemoveDiagram { diagram: diagram() };
    assert_eq!(refused(&last, &remove), Refusal::LastDiagram);
    let again = add_diagram(diagram(), "Again");
    assert!(matches!(refused(&last, &again), Refusal::Taken(_)));
    assert!(apply(&mut last, &add_diagram(second(), " "), CONTEXT).is_err());
}

#[test]
fn a_copy_of_a_diagram_stands_behind_it_and_shows_the_same() {
    let mut model = built(&[
        add_element(1, 0, 0),
        add_element(2, 400, 0),
        add_flow(1, 1, 2),
        bend(1, &[(200, 200)], None),
        add_line(3, upright(300)),
        write(1, diagram(), "Beware", rect(0, 200, 100, 40)),
        add_diagram(DiagramId::new(Uuid::from_u128(9)), "Last"),
    ]);
    assert_eq!(refused(&model, &duplicate(&[])), Refusal::IdentitiesMissing);
    assert!(matches!(
        refused(&model, &duplicate(&[1])),
        Refusal::Taken(_)
    ));
    do_it(&mut model, &duplicate(&[2]));
    assert_eq!(names(&model), ["Overview", "Copy", "Last"]);
    assert_eq!(model.placements.len(), 4);
    assert_eq!(model.courses.len(), 2);
    assert_eq!(model.flow_drawings.len(), 2);
    assert_eq!(model.annotations[&annotation_id(2)].diagram, second());
    do_it(&mut model, &Edit::RemoveDiagram { diagram: second() });
    assert_eq!((model.placements.len(), model.annotations.len()), (2, 1));
    assert_eq!(model.elements.len(), 2);
}

#[test]
fn what_stands_on_several_diagrams_belongs_where_any_of_them_shows_it() {
    let mut model = built(&[
        add_zone(1, rect(0, 0, 400, 400)),
        add_element(1, 20, 20),
        add_diagram(second(), "Other"),
        place(1, second(), 900, 900),
    ]);
    assert_eq!(zones_of(&model, 1), [zone_id(1)]);
    assert!(matches!(
        refused(&model, &place(1, second(), 0, 0)),
        Refusal::Placed(_)
    ));
    let item = element_id(1).into();
    do_it(&mut model, &take_off(diagram(), &[item, zone_id(1).into()]));
    assert_eq!(zones_of(&model, 1), [zone_id(1)], "it is still a member");
    let zone = Edit::Place {
        diagram: second(),
        item: zone_id(1).into(),
        frame: rect(0, 0, 400, 400),
    };
    do_it(&mut model, &zone);
    do_it(&mut model, &take_off(second(), &[item]));
    assert_eq!(
        refused(&model, &take_off(second(), &[item])),
        Refusal::NotPlaced(item)
    );
    do_it(&mut model, &place(1, second(), 900, 900));
    assert_eq!(zones_of(&model, 1), [], "it was put outside");
}

#[test]
fn bends_go_along_with_both_ends_and_stay_when_one_moves() {
    let mut model = built(&[
        add_zone(1, rect(-40, -40, 800, 400)),
        add_element(1, 0, 0),
        add_element(2, 400, 0),
        add_flow(1, 1, 2),
        bend(1, &[(200, 200)], Some((10, -20))),
    ]);
    let drawn = |model: &Model| model.flow_drawings[&(diagram(), flow_id(1))].clone();
    do_it(&mut model, &move_to(zone_id(1), rect(60, -20, 800, 400)));
    assert_eq!(drawn(&model).bends, [Point { x: 300, y: 220 }]);
    do_it(&mut model, &move_to(element_id(2), rect(640, 40, 160, 70)));
    assert_eq!(drawn(&model).bends, [Point { x: 300, y: 220 }]);
    assert_eq!(drawn(&model).label, Some(Point { x: 10, y: -20 }));
    do_it(&mut model, &bend(1, &[], None));
    assert!(model.flow_drawings.is_empty());
    let many = vec![(0, 0); limits::BENDS + 1];
    assert_eq!(
        refused(&model, &bend(1, &many, None)),
        Refusal::TooManyBends
    );
    let far = bend(1, &[(i32::MAX, 0)], None);
    assert_eq!(refused(&model, &far), Refusal::Frame);
}

#[test]
fn a_drawing_is_forgotten_with_its_flow_its_ends_and_its_diagram() {
    let model = built(&[
        add_element(1, 0, 0),
        add_element(2, 400, 0),
        add_element(3, 800, 0),
        add_flow(1, 1, 2),
        bend(1, &[(200, 200)], None),
    ]);
    let reattach = Edit::Reattach {
        flow: flow_id(1),
        from: element_id(1),
        to: element_id(3),
        two_way: false,
    };
    let delete = |item: ItemId| Edit::Delete { items: vec![item] };
    for edit in [
        reattach,
        delete(flow_id(1).into()),
        delete(element_id(2).into()),
        take_off(diagram(), &[element_id(1).into()]),
    ] {
        let mut after = model.clone();
        do_it(&mut after, &edit);
        assert!(after.flow_drawings.is_empty(), "{edit:?}");
    }
}

#[test]
fn a_flow_that_is_drawn_anew_no_longer_runs_as_another_tool_drew_it() {
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
    do_it(&mut model, &bend(1, &[], Some((5, 5))));
    assert_eq!(model.courses.len(), 1, "a label changes nothing about it");
    do_it(&mut model, &bend(1, &[(200, 200)], None));
    assert!(model.courses.is_empty());
}

#[test]
fn a_text_moves_with_the_zone_that_it_stands_in() {
    let mut model = built(&[
        add_zone(1, rect(0, 0, 400, 400)),
        write(1, diagram(), "  Inside\nof it ", rect(20, 20, 100, 40)),
        write(2, diagram(), "Outside", rect(600, 20, 100, 40)),
    ]);
    do_it(&mut model, &move_to(zone_id(1), rect(100, 0, 400, 400)));
    let at = |model: &Model, number| model.annotations[&annotation_id(number)].frame.x;
    assert_eq!((at(&model, 1), at(&model, 2)), (120, 600));
    do_it(&mut model, &move_to(zone_id(1), rect(200, 0, 600, 400)));
    assert_eq!(at(&model, 1), 120, "a zone that is resized leaves it");
    assert_eq!(model.annotations[&annotation_id(1)].text, "Inside\nof it");
    let empty_text = write(1, diagram(), " \n", rect(0, 0, 100, 40));
    assert_eq!(refused(&model, &empty_text), Refusal::EmptyText);
    let nowhere = write(1, second(), "Text", rect(0, 0, 100, 40));
    assert_eq!(refused(&model, &nowhere), Refusal::UnknownDiagram);
}

#[test]
fn only_a_process_stands_for_several() {
    let mut model = built(&[add_element(1, 0, 0)]);
    let several = Edit::SetMultiple {
        element: element_id(1),
        multiple: true,
    };
    do_it(&mut model, &several);
    assert!(model.elements[&element_id(1)].multiple);
    let store = Edit::SetComponent {
        item: element_id(1).into(),
        component: "data-store".to_owned(),
        kind: Some(ElementKind::DataStore),
    };
    do_it(&mut model, &store);
    assert!(!model.elements[&element_id(1)].multiple);
    assert_eq!(refused(&model, &several), Refusal::NotAProcess);
}

#[test]
fn a_threat_of_ones_own_goes_with_what_it_is_about() {
    let mut model = built(&[
        add_element(1, 0, 0),
        add_element(2, 400, 0),
        add_flow(1, 1, 2),
        own_threat(1, element_id(1).into(), " Somebody pulls the plug "),
        own_threat(2, flow_id(1).into(), "Somebody listens"),
    ]);
    let first = &model.own_threats[&threat_id(1)];
    assert_eq!((first.number, first.by.as_str()), (1, "Ada"));
    assert_eq!(first.title, "Somebody pulls the plug");
    let same = own_threat(1, element_id(1).into(), "Somebody pulls the plug");
    assert!(do_it(&mut model, &same).changes.is_empty());
    let gone = own_threat(3, element_id(9).into(), "About nothing");
    assert!(matches!(refused(&model, &gone), Refusal::Unknown(_)));
    let delete = Edit::Delete {
        items: vec![element_id(1).into()],
    };
    let applied = do_it(&mut model, &delete);
    assert!(model.own_threats.is_empty());
    model.apply_changes(&applied.inverse()).unwrap();
    assert_eq!(model.own_threats.len(), 2);
}

#[test]
fn a_drawing_of_what_is_not_there_is_a_flaw() {
    let mut model = built(&[add_element(1, 0, 0)]);
    model.put(Record::FlowDrawing(FlowDrawing {
        diagram: diagram(),
        flow: flow_id(1),
        bends: Vec::new(),
        label: None,
    }));
    assert_eq!(check(&model).len(), 1);
}

pub(super) fn drawing_edits() -> impl Strategy<Value = Edit> {
    let on = prop_oneof![2 => Just(diagram()), 1 => Just(second())];
    let coordinate = -20..40_i32;
    let frame = (coordinate.clone(), coordinate.clone(), 1..40_i32, 1..40_i32)
        .prop_map(|(x, y, width, height)| rect(x * 20, y * 20, width * 20, height * 20));
    let item = prop_oneof![
        (0..6_u8).prop_map(|number| ItemId::Element(element_id(number))),
        (0..4_u8).prop_map(|number| ItemId::Boundary(zone_id(number))),
        (0..6_u8).prop_map(|number| ItemId::Flow(flow_id(number))),
    ];
    let bends = prop::collection::vec((coordinate.clone(), coordinate.clone()), 0..3);
    prop_oneof![
        3 => Just(add_diagram(second(), "Second")),
        1 => Just(Edit::RemoveDiagram { diagram: second() }),
        1 => Just(Edit::OrderDiagrams { order: vec![second(), diagram()] }),
        1 => (0..4_u8).prop_map(|number| duplicate(&[number])),
        3 => (on.clone(), item.clone(), frame.clone())
            .prop_map(|(diagram, item, frame)| Edit::Place { diagram, item, frame }),
        2 => (on.clone(), item.clone()).prop_map(|(on, item)| take_off(on, &[item])),
        2 => (on.clone(), item.clone(), frame.clone()).prop_map(|(diagram, item, frame)| {
            Edit::Move { diagram, moved: vec![Moved { item, frame }] }
        }),
        4 => (0..6_u8, bends, prop::option::of((coordinate.clone(), coordinate)))
            .prop_map(|(number, bends, label)| bend(number, &bends, label)),
        3 => (0..4_u8, on, frame, "[a-z ]{0,3}")
            .prop_map(|(number, on, frame, text)| write(number, on, &text, frame)),
        1 => (0..4_u8).prop_map(|number| Edit::SetAnnotation {
            id: annotation_id(number),
            annotation: None,
        }),
        1 => (0..6_u8, any::<bool>()).prop_map(|(number, multiple)| Edit::SetMultiple {
            element: element_id(number),
            multiple,
        }),
        3 => (0..4_u8, item, "[a-z]{0,3}")
            .prop_map(|(number, item, title)| own_threat(number, item, &title)),
        1 => (0..4_u8).prop_map(|number| Edit::SetOwnThreat {
            id: threat_id(number),
            threat: None,
        }),
        1 => (0..4_u8, 0..3_u32, 0..6_u8).prop_map(|(id, number, subject)| {
            restored(OwnThreat {
                id: threat_id(id),
                number,
                ..recorded(element_id(subject).into(), "again")
            })
        }),
    ]
}
