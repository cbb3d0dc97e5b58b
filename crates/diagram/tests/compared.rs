//! Two states of a diagram in one drawing.
#![allow(clippy::unwrap_used, reason = "a test may stop at once")]

use bulkhead_diagram::{DrawnMark, Style, compared};
use bulkhead_model::{
    Annotation, AnnotationId, Boundary, BoundaryForm, BoundaryId, Curve, Diagram, DiagramId,
    Element, ElementId, ElementKind, Flow, FlowDrawing, FlowId, Model, Placement, Point, Record,
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

/// Adds what a hand draws: a line, a free text, and the flow through a bend of its own.
fn by_hand(mut model: Model, text: &str) -> Model {
    let diagram = DiagramId::new(Uuid::from_u128(99));
    let id = BoundaryId::new(Uuid::from_u128(60));
    let wall = Boundary::new(id, BoundaryForm::Line, "generic/line", "Wall");
    model.boundaries.insert(id, wall);
    let at = |x, y| Point { x, y };
    let curve = Curve {
        start: at(230, -60),
        through: at(230, 0),
        end: at(230, 60),
    };
    model.courses.insert((diagram, id.into()), curve);
    let id = AnnotationId::new(Uuid::from_u128(70));
    let frame = Rect {
        x: 0,
        y: 200,
        width: 300,
        height: 40,
    };
    let text = text.to_owned();
    let annotation = Annotation {
        id,
        diagram,
        text,
        frame,
    };
    model.annotations.insert(id, annotation);
    let flow = FlowId::new(Uuid::from_u128(50));
    let drawing = FlowDrawing {
        diagram,
        flow,
        bends: vec![at(230, 140)],
        label: None,
    };
    model.flow_drawings.insert((diagram, flow), drawing);
    model
}

#[test]
fn lines_and_free_texts_are_marked_and_stay_as_ghosts_with_the_flow_as_it_was_drawn() {
    let bare = model(&["Shop", "Stock"]);
    let drawn = by_hand(bare.clone(), "kept by the provider");
    let draw = |old: &Model, new: &Model| {
        let mut drawn = compared(old, new, &|_| String::new(), Style::Print);
        drawn.remove(0)
    };
    let marks = |it: &bulkhead_diagram::ComparedDiagram| -> Vec<(String, DrawnMark)> {
        let marks = it.marks.iter();
        marks.map(|it| (it.name.clone(), it.mark)).collect()
    };
    let came = draw(&bare, &drawn);
    assert_eq!(marks(&came), [("Wall".to_owned(), DrawnMark::Added)]);
    assert_eq!(came.svg.matches(">+<").count(), 2, "the line and the text");

    let mut gone = bare;
    gone.flows.clear();
    let went = draw(&drawn, &gone);
    let removed = |name: &str| (name.to_owned(), DrawnMark::Removed);
    assert_eq!(marks(&went), [removed("Wall"), removed("order")]);
    assert_eq!(went.svg.matches(">\u{2212}<").count(), 3);
    assert!(went.svg.contains("Q230 140"), "the ghost passes its bend");
    assert!(went.svg.contains("kept by the provider"));

    let other = by_hand(model(&["Shop", "Stock"]), "kept by us");
    let changed = draw(&drawn, &other);
    assert!(changed.marks.is_empty());
    assert_eq!(changed.svg.matches(">~<").count(), 1);
}

#[test]
fn nothing_is_marked_where_nothing_differs() {
    let same = model(&["Shop", "Stock"]);
    let drawn = compared(&same, &same, &|_| String::new(), Style::Dark);
    assert!(drawn.iter().all(|it| it.marks.is_empty()));
}
