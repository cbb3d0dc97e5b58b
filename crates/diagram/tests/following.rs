//! Following a change on a diagram with many flows: only what it concerns runs otherwise, and what
//! is drawn is as sound as when all flows are led again.

#![allow(
    clippy::unwrap_used,
    clippy::unwrap_in_result,
    reason = "a test may fail"
)]

#[path = "../benches/route/clusters.rs"]
mod clusters;

use bulkhead_diagram::{FlowShape, Routes, route};
use bulkhead_model::{ElementId, FlowDrawing, FlowId, ItemId, Model, Point, Rect};
use clusters::{DIAGRAM, element_id};
use proptest::prelude::*;
use std::sync::LazyLock;

const ELEMENTS: usize = 150;
/// More than lead all flows again after each change.
const FLOWS: usize = 210;

static DRAWN: LazyLock<(Model, Routes)> = LazyLock::new(|| {
    let model = clusters::model(ELEMENTS, FLOWS);
    let routes = Routes::new(&model, DIAGRAM);
    (model, routes)
});

fn frame(model: &Model, id: ElementId) -> Rect {
    model.placements[&(DIAGRAM, id.into())]
}

fn piece(two: &[Point]) -> Rect {
    Rect {
        x: two[0].x.min(two[1].x),
        y: two[0].y.min(two[1].y),
        width: (two[0].x - two[1].x).abs().max(1),
        height: (two[0].y - two[1].y).abs().max(1),
    }
}

fn check(model: &Model, shapes: &[FlowShape]) {
    assert!(
        shapes
            .iter()
            .map(|shape| shape.flow)
            .eq(model.flows.keys().copied())
    );
    for shape in shapes {
        let flow = &model.flows[&shape.flow];
        let (first, last) = (shape.points[0], *shape.points.last().unwrap());
        assert!(frame(model, flow.from).contains(first) && frame(model, flow.to).contains(last));
        if let Some(drawing) = bent(model, flow.id) {
            let inner = &shape.points[1..shape.points.len() - 1];
            assert_eq!(inner, drawing.bends, "{}", flow.name);
            continue;
        }
        for two in shape.points.windows(2) {
            assert!(
                two[0].x == two[1].x || two[0].y == two[1].y,
                "{} slopes",
                flow.name
            );
            for &id in model
                .elements
                .keys()
                .filter(|&&id| id != flow.from && id != flow.to)
            {
                let through = piece(two).overlaps(frame(model, id));
                assert!(
                    !through,
                    "{} runs through {}",
                    flow.name, model.elements[&id].name
                );
            }
        }
    }
    let labels: Vec<(FlowId, Rect)> = shapes
        .iter()
        .filter_map(|it| Some((it.flow, it.label.as_ref()?.frame)))
        .collect();
    for &(flow, label) in &labels {
        if let Some(offset) = moved(model, flow) {
            let shape = shapes.iter().find(|it| it.flow == flow).unwrap();
            let (at, middle) = (label.center(), shape.middle);
            assert_eq!((at.x - middle.x, at.y - middle.y), (offset.x, offset.y));
            continue;
        }
        let elements = model.elements.keys();
        assert!(
            elements
                .copied()
                .all(|id| !label.overlaps(frame(model, id)))
        );
        let mut others = labels.iter().filter(|(other, _)| *other != flow);
        assert!(others.all(|(_, other)| !label.overlaps(*other)));
    }
}

fn bent(model: &Model, flow: FlowId) -> Option<&FlowDrawing> {
    let drawing = model.flow_drawings.get(&(DIAGRAM, flow));
    drawing.filter(|it| !it.bends.is_empty())
}

fn moved(model: &Model, flow: FlowId) -> Option<Point> {
    model.flow_drawings.get(&(DIAGRAM, flow))?.label
}

/// What a hand does: it shifts an element a little, changes two for each other, deletes one, draws
/// a flow through points beside its middle, moves a label, or forgets what it drew.
#[derive(Clone, Debug)]
enum Deed {
    Draw(usize, Vec<(i32, i32)>, Option<(i32, i32)>),
    Forget,
    Shift(usize, i32, i32),
    Change(usize, usize),
    Delete(usize),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        (0..ELEMENTS, -4..5, -2..3).prop_map(|(at, x, y)| Deed::Shift(at, x * 10, y * 10)),
        (0..ELEMENTS, 0..ELEMENTS).prop_map(|(one, other)| Deed::Change(one, other)),
        (0..ELEMENTS).prop_map(Deed::Delete),
        (
            0..FLOWS,
            prop::collection::vec((-90..90, -90..90), 0..4),
            prop::option::of((-40..40, -40..40))
        )
            .prop_map(|(at, bends, label)| Deed::Draw(at, bends, label)),
        Just(Deed::Forget),
    ];
    prop::collection::vec(deed, 1..5)
}

fn carry_out(model: &mut Model, deed: &Deed) {
    let key = |at: usize| (DIAGRAM, ItemId::from(element_id(at)));
    match *deed {
        Deed::Shift(at, dx, dy) => {
            if let Some(place) = model.placements.get_mut(&key(at)) {
                *place = place.shifted(dx, dy);
            }
        }
        Deed::Change(one, other) => {
            let places = [one, other].map(|at| model.placements.get(&key(at)).copied());
            if let [Some(a), Some(b)] = places {
                model.placements.insert(key(one), b);
                model.placements.insert(key(other), a);
            }
        }
        Deed::Draw(at, ref bends, label) => {
            let Some(flow) = model.flows.values().nth(at) else {
                return;
            };
            let (from, to) = (
                frame(model, flow.from).center(),
                frame(model, flow.to).center(),
            );
            let point = |&(x, y): &(i32, i32)| Point { x, y };
            let bends = bends.iter().map(|&(x, y)| Point {
                x: i32::midpoint(from.x, to.x) + x,
                y: i32::midpoint(from.y, to.y) + y,
            });
            let drawing = FlowDrawing {
                diagram: DIAGRAM,
                flow: flow.id,
                bends: bends.collect(),
                label: label.as_ref().map(point),
            };
            model.flow_drawings.insert((DIAGRAM, flow.id), drawing);
        }
        Deed::Forget => model.flow_drawings.clear(),
        Deed::Delete(at) => {
            let id = element_id(at);
            model.elements.remove(&id);
            model.placements.remove(&key(at));
            model
                .flows
                .retain(|_, flow| flow.from != id && flow.to != id);
            let flows = &model.flows;
            model
                .flow_drawings
                .retain(|(_, flow), _| flows.contains_key(flow));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn no_flow_runs_through_an_element_however_the_diagram_came_about(deeds in deeds()) {
        let (mut model, mut routes) = DRAWN.clone();
        for deed in &deeds {
            carry_out(&mut model, deed);
            routes.follow(&model);
            check(&model, routes.shapes());
        }
        check(&model, &route(&model, DIAGRAM));
    }
}

#[test]
fn routes_that_are_new_are_those_of_the_whole_diagram() {
    let (model, routes) = &*DRAWN;
    assert_eq!(routes.shapes(), route(model, DIAGRAM));
}

#[test]
fn what_changes_nothing_on_the_diagram_moves_nothing() {
    let (model, routes) = &*DRAWN;
    let mut followed = routes.clone();
    followed.follow(model);
    assert_eq!(followed.shapes(), routes.shapes());
}

#[test]
fn a_move_leaves_what_is_far_away_as_it_was() {
    let (mut model, mut routes) = DRAWN.clone();
    let before = routes.shapes().to_vec();
    carry_out(&mut model, &Deed::Shift(4, 20, 10));
    routes.follow(&model);
    let pairs = before.iter().zip(routes.shapes());
    let moved = pairs.filter(|(old, new)| old != new).count();
    assert!(
        (1..FLOWS / 4).contains(&moved),
        "{moved} of {FLOWS} flows run otherwise"
    );
}

#[test]
fn a_drawing_moves_little_but_its_flow_until_it_is_forgotten() {
    let (mut model, mut routes) = DRAWN.clone();
    let before = routes.shapes().to_vec();
    carry_out(&mut model, &Deed::Draw(40, vec![(0, 70), (30, 90)], None));
    let at = 40;
    routes.follow(&model);
    let drawn = routes.shapes().to_vec();
    assert_eq!(drawn[at].points.len(), 4);
    let elsewhere = before.iter().zip(&drawn);
    // Those that shared a lane with it can spread.
    let moved = elsewhere.filter(|(old, new)| old.points != new.points);
    let moved = moved.count();
    assert!(
        (1..12).contains(&moved),
        "{moved} of {FLOWS} flows run otherwise"
    );
    carry_out(
        &mut model,
        &Deed::Draw(40, vec![(0, 75), (30, 90)], Some((20, 10))),
    );
    routes.follow(&model);
    assert_ne!(routes.shapes()[at], drawn[at]);
    carry_out(&mut model, &Deed::Forget);
    routes.follow(&model);
    check(&model, routes.shapes());
}

#[test]
fn few_flows_are_all_led_again() {
    let mut model = clusters::model(30, 40);
    let mut routes = Routes::new(&model, DIAGRAM);
    carry_out(&mut model, &Deed::Change(3, 17));
    routes.follow(&model);
    assert_eq!(routes.shapes(), route(&model, DIAGRAM));
}
