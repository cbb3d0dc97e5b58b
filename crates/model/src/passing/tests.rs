use super::*;
use crate::{Boundary, BoundaryForm, Curve, Element, ElementId, ElementKind, FlowDrawing, FlowId};
use uuid::Uuid;

const DIAGRAM: DiagramId = DiagramId::new(Uuid::from_u128(1));
const FLOW: FlowId = FlowId::new(Uuid::from_u128(0x30));

const fn at(x: i32, y: i32) -> Point {
    Point { x, y }
}

fn wall(number: u128) -> BoundaryId {
    BoundaryId::new(Uuid::from_u128(0x20 + number))
}

/// Two processes in a row with a flow from the left to the right, and two upright walls between.
fn model() -> Model {
    let mut model = Model::default();
    let ends = [(1, 0), (2, 400)].map(|(number, x)| {
        let id = ElementId::new(Uuid::from_u128(0x10 + number));
        let element = Element::new(id, ElementKind::Process, "process", "p");
        model.elements.insert(id, element);
        let frame = Rect {
            x,
            y: 0,
            width: 100,
            height: 60,
        };
        model.placements.insert((DIAGRAM, id.into()), frame);
        id
    });
    let flow = Flow::new(FLOW, "call", ends[0], ends[1]);
    model.flows.insert(FLOW, flow);
    for (number, x) in [(1, 300), (2, 200)] {
        let id = wall(number);
        let boundary = Boundary::new(id, BoundaryForm::Line, "line", "wall");
        model.boundaries.insert(id, boundary);
        let curve = Curve {
            start: at(x, 0),
            through: at(x, 50),
            end: at(x, 100),
        };
        model.courses.insert((DIAGRAM, id.into()), curve);
    }
    model
}

fn passed(model: &Model) -> Vec<BoundaryId> {
    let lines: Vec<(BoundaryId, Chain)> = model
        .courses
        .iter()
        .filter_map(|(&(_, item), &curve)| match item {
            ItemId::Boundary(id) => Some((id, Chain::new(curve))),
            _ => None,
        })
        .collect();
    let lines = lines.iter().map(|(id, line)| (*id, line));
    lines_passed(model, DIAGRAM, &model.flows[&FLOW], lines)
}

fn bend(model: &mut Model, bends: &[Point]) {
    let drawing = FlowDrawing {
        diagram: DIAGRAM,
        flow: FLOW,
        bends: bends.to_vec(),
        label: None,
    };
    model.flow_drawings.insert((DIAGRAM, FLOW), drawing);
}

#[test]
fn lines_stand_in_the_order_of_the_way() {
    let mut model = model();
    assert_eq!(passed(&model), [wall(2), wall(1)]);
    let flow = model.flows.get_mut(&FLOW).unwrap();
    (flow.from, flow.to) = (flow.to, flow.from);
    assert_eq!(passed(&model), [wall(1), wall(2)]);
}

#[test]
fn bends_decide_before_the_straight_way_and_an_imported_course_before_them() {
    let mut model = model();
    bend(&mut model, &[at(50, 200), at(250, 200), at(250, 30)]);
    assert_eq!(passed(&model), [wall(1)]);
    bend(&mut model, &[]);
    assert_eq!(passed(&model), [wall(2), wall(1)]);
    let below = Curve {
        start: at(50, 200),
        through: at(250, 200),
        end: at(450, 200),
    };
    model.courses.insert((DIAGRAM, FLOW.into()), below);
    assert_eq!(passed(&model), []);
}

#[test]
fn what_is_no_line_or_not_shown_is_not_passed() {
    let mut model = model();
    model.boundaries.get_mut(&wall(2)).unwrap().form = BoundaryForm::Zone;
    assert_eq!(passed(&model), [wall(1)]);
    let to = model.flows[&FLOW].to;
    model.placements.remove(&(DIAGRAM, to.into()));
    assert_eq!(passed(&model), []);
}
