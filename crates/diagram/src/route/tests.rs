use super::*;
use bulkhead_model::{Diagram, Element, ElementId, ElementKind, ItemId, Properties, Record, Rect};
use std::collections::BTreeSet;
use uuid::Uuid;

const DIAGRAM: DiagramId = DiagramId::new(Uuid::from_u128(1));

fn element(number: u128) -> ElementId {
    ElementId::new(Uuid::from_u128(0x100 + number))
}

fn flow(number: u128) -> FlowId {
    FlowId::new(Uuid::from_u128(0x1_0000 + number))
}

/// Three elements in a row, and flows from the first to the last, which is behind the second.
fn row(flows: u128) -> Model {
    let diagram = Diagram {
        id: DIAGRAM,
        name: "Row".to_owned(),
        position: 0,
    };
    let mut model = Model::from_records([Record::Diagram(diagram)]);
    for number in 0..3 {
        let id = element(number);
        let new = Element {
            id,
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
        model.elements.insert(id, new);
        let x = i32::try_from(number).unwrap() * 300;
        let frame = Rect {
            x,
            y: 0,
            width: 160,
            height: 70,
        };
        model
            .placements
            .insert((DIAGRAM, ItemId::Element(id)), frame);
    }
    for number in 0..flows {
        let new = Flow {
            id: flow(number),
            name: format!("flow {number}"),
            from: element(0),
            to: element(2),
            two_way: false,
            notes: String::new(),
            properties: Properties::new(),
            out_of_scope: None,
            origin: String::new(),
            component: Flow::COMPONENT.to_owned(),
        };
        model.flows.insert(new.id, new);
    }
    model
}

#[test]
fn a_flow_alone_runs_as_if_it_were_the_only_one() {
    let alone = route_alone(&row(5), DIAGRAM, &BTreeSet::from([flow(0)]));
    assert_eq!(alone, route(&row(1), DIAGRAM));
}

#[test]
fn far_too_many_flows_become_straight_lines() {
    let shapes = route(&row(2_001), DIAGRAM);
    assert_eq!(shapes.len(), 2_001);
    assert!(
        shapes
            .iter()
            .all(|shape| shape.points.len() == 2 && shape.label.is_none())
    );
}
