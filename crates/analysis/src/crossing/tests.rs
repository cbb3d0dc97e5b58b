use super::*;
use crate::{Analysis, Catalogue, Standing, crossing_table, zone_connections};
use bulkhead_model::{
    Boundary, BoundaryForm, Curve, Diagram, ElementId, ElementKind, FlowId, Point, limits,
};
use std::sync::LazyLock;
use uuid::Uuid;

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::built_in().expect("the content has no mistakes"));

const DIAGRAM: DiagramId = DiagramId::new(Uuid::from_u128(1));

fn element_id(number: u128) -> ElementId {
    ElementId::new(Uuid::from_u128(0x100 + number))
}

fn boundary_id(number: u128) -> BoundaryId {
    BoundaryId::new(Uuid::from_u128(0x2_0000 + number))
}

fn flow_id(number: u128) -> FlowId {
    FlowId::new(Uuid::from_u128(0x300 + number))
}

/// Two processes in a row, with a flow from the first to the second.
fn pair(two_way: bool) -> Model {
    let mut model = Model::default();
    let diagram = Diagram {
        id: DIAGRAM,
        name: "Diagram".to_owned(),
        position: 0,
    };
    model.diagrams.insert(DIAGRAM, diagram);
    for (number, x) in [(1, 0), (2, 400)] {
        let id = element_id(number);
        let element = Element::new(id, ElementKind::Process, "process", &format!("p{number}"));
        model.elements.insert(id, element);
        let frame = Rect {
            x,
            y: 0,
            width: 160,
            height: 80,
        };
        model.placements.insert((DIAGRAM, id.into()), frame);
    }
    let flow = Flow {
        two_way,
        ..Flow::new(flow_id(1), "call", element_id(1), element_id(2))
    };
    model.flows.insert(flow.id, flow);
    model
}

fn zone(model: &mut Model, number: u128, parent: Option<u128>, members: &[u128]) {
    let id = boundary_id(number);
    let mut zone = Boundary::new(id, BoundaryForm::Zone, "zone", &format!("z{number}"));
    zone.parent = parent.map(boundary_id);
    model.boundaries.insert(id, zone);
    for &member in members {
        let element = model.elements.get_mut(&element_id(member)).unwrap();
        element.zones.insert(id);
    }
}

fn line(model: &mut Model, number: u128, x: i32) {
    let id = boundary_id(number);
    let name = format!("l{number}");
    let boundary = Boundary::new(id, BoundaryForm::Line, "line", &name);
    model.boundaries.insert(id, boundary);
    let at = |y| Point { x, y };
    let curve = straight(at(-200), at(200));
    model.courses.insert((DIAGRAM, id.into()), curve);
}

const fn straight(start: Point, end: Point) -> Curve {
    Curve {
        start,
        through: Point {
            x: i32::midpoint(start.x, end.x),
            y: i32::midpoint(start.y, end.y),
        },
        end,
    }
}

fn way(model: &Model) -> String {
    let analysis = Analysis::new(model, &CATALOGUE);
    let table = crossing_table(model, &analysis);
    let steps = table.iter().flat_map(|row| &row.passed);
    let steps = steps.map(|step| format!("{:?} {}", step.direction, step.name));
    steps.collect::<Vec<_>>().join(", ")
}

#[test]
fn zones_are_left_from_the_inside_and_entered_from_the_outside() {
    let mut model = pair(false);
    zone(&mut model, 1, None, &[]);
    zone(&mut model, 2, Some(1), &[]);
    zone(&mut model, 3, Some(2), &[1]);
    zone(&mut model, 4, Some(1), &[]);
    zone(&mut model, 5, Some(4), &[2]);
    assert_eq!(way(&model), "Leaves z3, Leaves z2, Enters z4, Enters z5");
}

#[test]
fn to_and_from_the_outside_every_zone_counts() {
    let mut model = pair(false);
    zone(&mut model, 1, None, &[]);
    zone(&mut model, 2, Some(1), &[2]);
    assert_eq!(way(&model), "Enters z1, Enters z2");
    let flow = model.flows.get_mut(&flow_id(1)).unwrap();
    (flow.from, flow.to) = (flow.to, flow.from);
    assert_eq!(way(&model), "Leaves z2, Leaves z1");
}

#[test]
fn boxes_that_overlap_are_crossed_each_on_its_own() {
    let mut model = pair(false);
    zone(&mut model, 1, None, &[1, 2]);
    zone(&mut model, 2, None, &[1]);
    zone(&mut model, 3, None, &[2]);
    zone(&mut model, 4, None, &[2]);
    assert_eq!(way(&model), "Leaves z2, Enters z4, Enters z3");
}

#[test]
fn lines_are_passed_between_leaving_and_entering_in_the_order_of_the_way() {
    let mut model = pair(false);
    zone(&mut model, 1, None, &[1]);
    line(&mut model, 2, 300);
    line(&mut model, 3, 200);
    line(&mut model, 4, 900);
    assert_eq!(way(&model), "Leaves z1, Passes l3, Passes l2");
    // The other way round, and a way that somebody drew around them.
    let flow = model.flows.get_mut(&flow_id(1)).unwrap();
    (flow.from, flow.to) = (flow.to, flow.from);
    assert_eq!(way(&model), "Passes l2, Passes l3, Enters z1");
    let at = |x, y| Point { x, y };
    let around = Curve {
        start: at(400, 40),
        through: at(250, 800),
        end: at(160, 40),
    };
    model.courses.insert((DIAGRAM, flow_id(1).into()), around);
    model.courses.insert(
        (DIAGRAM, boundary_id(2).into()),
        straight(at(300, 20), at(300, 60)),
    );
    model.courses.insert(
        (DIAGRAM, boundary_id(3).into()),
        straight(at(200, 20), at(200, 60)),
    );
    assert_eq!(way(&model), "Enters z1");
}

#[test]
fn a_line_raises_what_a_crossing_raises_and_says_so() {
    let mut model = pair(false);
    line(&mut model, 2, 300);
    let analysis = Analysis::new(&model, &CATALOGUE);
    let crossing = |analysis: &Analysis| {
        let threats = analysis.threats_about(flow_id(1).into()).iter();
        threats
            .filter(|threat| threat.crossing)
            .copied()
            .collect::<Vec<_>>()
    };
    let threats = crossing(&analysis);
    assert_eq!(threats.len(), 6);
    let told = analysis.told(&threats[0], &model, &CATALOGUE).unwrap();
    assert!(
        told.reason.sentence.contains("p1 → p2 passes l2"),
        "{}",
        told.reason.sentence
    );
    line(&mut model, 2, 900);
    assert_eq!(crossing(&Analysis::new(&model, &CATALOGUE)), []);
}

#[test]
fn a_flow_that_goes_both_ways_is_looked_at_in_both() {
    const PACK: &str = "
pack: t
title: T
summary: For this test.
rules:
  - id: t/to-store
    letter: S
    subject: flow
    when: source is 'external-entity' and target is 'process'
    unless: target.authenticates_callers is 'true'
    title: '{source} calls {target} from {from_zone}'
    description: A test.
    severity: low
    severity_reason: None.
    question: Who is {source}?
";
    let source = crate::catalogue::Source {
        path: "t.yaml",
        text: PACK,
    };
    let catalogue = Catalogue::with_only_packs(&[source]).unwrap();
    for (two_way, count) in [(false, 0), (true, 1)] {
        let mut model = pair(two_way);
        zone(&mut model, 1, None, &[2]);
        // Drawn from the process to the entity; the rule asks for the other direction.
        let entity = model.elements.get_mut(&element_id(2)).unwrap();
        (entity.kind, entity.component) =
            (ElementKind::ExternalEntity, "external-entity".to_owned());
        let analysis = Analysis::new(&model, &catalogue);
        let threats = analysis.threats_about(flow_id(1).into());
        assert_eq!(threats.len(), count);
        for threat in threats {
            assert_eq!((threat.reversed, threat.standing), (true, Standing::Open));
            let told = analysis.told(threat, &model, &catalogue).unwrap();
            assert_eq!(told.title, "p2 calls p1 from z1");
            assert_eq!(told.reason.question.as_deref(), Some("Who is p2?"));
        }
        let pairs = zone_connections(&model, &analysis);
        assert_eq!(pairs.len(), 1 + usize::from(two_way));
    }
}

#[test]
fn loops_and_dangling_ends_cross_nothing() {
    let mut model = pair(false);
    zone(&mut model, 1, None, &[1]);
    let itself = Flow::new(flow_id(1), "loop", element_id(1), element_id(1));
    model.flows.insert(flow_id(1), itself);
    assert_eq!(way(&model), "");
    // No model in a project has such an end, but an analysis must not depend on it.
    let dangling = Flow::new(flow_id(1), "dangling", element_id(1), element_id(99));
    model.flows.insert(flow_id(1), dangling);
    assert_eq!(way(&model), "Leaves z1");
    let analysis = Analysis::new(&model, &CATALOGUE);
    assert_eq!(analysis.threats_about(flow_id(1).into()), []);
}

#[test]
fn zones_in_a_circle_end_the_walk() {
    let mut model = pair(false);
    zone(&mut model, 1, Some(2), &[1]);
    zone(&mut model, 2, Some(1), &[]);
    assert_eq!(way(&model), "Leaves z1, Leaves z2");
}

#[test]
fn a_flow_can_cross_thousands_of_boundaries() {
    const BOXES: u128 = 3_000;
    let mut model = pair(false);
    for number in 0..BOXES {
        zone(&mut model, number, None, &[1 + number % 2]);
    }
    for number in BOXES..BOXES + 2_000 {
        line(&mut model, number, 300);
    }
    for number in 10_000..10_000 + limits::ZONE_DEPTH as u128 {
        zone(
            &mut model,
            number,
            (number > 10_000).then(|| number - 1),
            &[],
        );
    }
    let innermost = boundary_id(10_000 + limits::ZONE_DEPTH as u128 - 1);
    let element = model.elements.get_mut(&element_id(1)).unwrap();
    element.zones.insert(innermost);
    let analysis = Analysis::new(&model, &CATALOGUE);
    let crossing = &analysis.crossings()[&flow_id(1)];
    assert_eq!(crossing.passed(Direction::Passes).count(), 2_000);
    assert_eq!(
        crossing.passed(Direction::Leaves).count(),
        BOXES as usize / 2 + limits::ZONE_DEPTH
    );
    assert_eq!(
        crossing.passed(Direction::Enters).count(),
        BOXES as usize / 2
    );
    assert!(!analysis.threats_about(flow_id(1).into()).is_empty());
}
