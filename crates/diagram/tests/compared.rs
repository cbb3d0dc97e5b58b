//! Two states of a diagram in one drawing.
#![allow(clippy::unwrap_used, reason = "a test may stop at once")]

use bulkhead_diagram::{DrawnMark, Style, compared};
use bulkhead_model::{
    Diagram, DiagramId, Element, ElementId, ElementKind, Flow, FlowId, Model, Placement, Record,
    Rect,
};
use uuid::Uuid;

fn element(number: u128, name: &str) -> Element {
    let id = ElementId::new(Uuid::from_u128(number));
    Element::new(id, ElementKind::Process, "generic/process", name)
}

fn model(names: &[&str]) -> Model {
    let diagram = DiagramId::new(Uuid::from_u128(99));
    let mut records = vec![Record::Diagram(Diagram {
        id: diagram,
        name: "Overview".to_owned(),
        position: 0,
    })];
    for (number, name) in (0..).zip(names) {
        let element = element(number, name);
        records.push(Record::Placement(Placement {
            diagram,
            item: element.id.into(),
            frame: Rect {
                x: i32::try_from(number).unwrap() * 300,
                y: 0,
                width: 160,
                height: 70,
            },
        }));
        records.push(Record::Element(element));
    }
    let ends = (element(0, "").id, element(1, "").id);
    let flow = Flow::new(FlowId::new(Uuid::from_u128(50)), "order", ends.0, ends.1);
    records.push(Record::Flow(flow));
    Model::from_records(records)
}

#[test]
fn what_came_went_and_changed_is_marked_by_shape_and_letter() {
    let (old, new) = (
        model(&["Shop", "Stock", "Till"]),
        model(&["Web shop", "Stock"]),
    );
    let mut later = new.clone();
    later
        .elements
        .insert(ElementId::new(Uuid::from_u128(7)), element(7, "Cart"));
    let key = (
        DiagramId::new(Uuid::from_u128(99)),
        ElementId::new(Uuid::from_u128(7)).into(),
    );
    later.placements.insert(
        key,
        Rect {
            x: 0,
            y: 300,
            width: 160,
            height: 70,
        },
    );
    let drawn = compared(&old, &later, &|_| String::new(), Style::Light);
    let [diagram] = &drawn[..] else {
        panic!("one diagram");
    };
    let marks: Vec<_> = diagram
        .marks
        .iter()
        .map(|it| (it.name.as_str(), it.mark))
        .collect();
    assert_eq!(
        marks,
        [
            ("Web shop", DrawnMark::Changed),
            ("Till", DrawnMark::Removed),
            ("Cart", DrawnMark::Added),
        ]
    );
    for sign in [">+<", ">\u{2212}<", ">~<", "opacity=\"0.45\""] {
        assert!(diagram.svg.contains(sign), "{sign}");
    }
}

#[test]
fn nothing_is_marked_where_nothing_differs() {
    let same = model(&["Shop", "Stock"]);
    let drawn = compared(&same, &same, &|_| String::new(), Style::Dark);
    assert!(drawn.iter().all(|it| it.marks.is_empty()));
}
