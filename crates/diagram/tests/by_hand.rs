//! What somebody drew: flows through points of one's own and labels that were moved.

#![allow(
    clippy::unwrap_used,
    clippy::unwrap_in_result,
    reason = "a test may fail"
)]

mod support;

use bulkhead_diagram::{FlowShape, bounds, route, route_alone, shape};
use bulkhead_model::{ElementKind, Point, Rect};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const KINDS: [&str; 3] = ["process", "external_entity", "data_store"];

fn point() -> impl Strategy<Value = Value> {
    (-600..1_400_i32, -600..1_000_i32).prop_map(|(x, y)| json!({ "x": x, "y": y }))
}

fn element(id: &'static str) -> impl Strategy<Value = Value> {
    let place = (-400..1_000_i32, -300..600_i32);
    (0..KINDS.len(), place, 20..300_i32, 20..200_i32).prop_map(
        move |(kind, (x, y), width, height)| {
            json!({ "id": id, "name": id, "kind": KINDS[kind], "component": "",
                "x": x, "y": y, "width": width, "height": height })
        },
    )
}

/// A diagram with three elements, a routed flow between two of them, and one that somebody drew
/// between any two or from one to itself.
fn diagram() -> impl Strategy<Value = Value> {
    let elements = (element("a"), element("b"), element("c"));
    let ends = (0..3_usize, 0..3_usize);
    let bends = prop::collection::vec(point(), 1..8);
    let label = prop::option::of((-200..200_i32, -200..200_i32));
    (elements, ends, bends, label).prop_map(|((a, b, c), (from, to), bends, label)| {
        let names = ["a", "b", "c"];
        let label = label.map(|(x, y)| json!({ "x": x, "y": y }));
        json!({ "elements": [a, b, c], "flows": [
            { "id": "drawn", "name": "drawn by hand", "from": names[from], "to": names[to],
              "bends": bends, "label": label },
            { "id": "routed", "name": "routed", "from": "a", "to": "b" },
        ] })
    })
}

fn points(value: &Value) -> Vec<Point> {
    serde_json::from_value(value.clone()).unwrap()
}

/// Tells whether a point lies on the outline of an element, as near as whole units come.
fn is_on_outline(frame: Rect, kind: ElementKind, point: Point) -> bool {
    let radius = shape::radius(kind)
        .min(frame.width / 2)
        .min(frame.height / 2);
    let (right, bottom) = (frame.x + frame.width, frame.y + frame.height);
    let beyond =
        |at: i32, low: i32, high: i32| (low + radius - at).max(at - (high - radius)).max(0);
    let (dx, dy) = (
        beyond(point.x, frame.x, right),
        beyond(point.y, frame.y, bottom),
    );
    if dx > 0 && dy > 0 {
        let far = f64::from(dx * dx + dy * dy).sqrt();
        return (far - f64::from(radius)).abs() <= 1.5;
    }
    // Where a round begins, whole units can miss it by one.
    let off = i32::from(radius > 0);
    let sides = [point.x - frame.x, right - point.x];
    let edges = [point.y - frame.y, bottom - point.y];
    let mut all = sides.iter().chain(&edges);
    frame.contains(point) && all.any(|&distance| distance <= off)
}

fn length(points: &[Point]) -> f64 {
    let long = |two: &[Point]| f64::from(two[1].x - two[0].x).hypot((two[1].y - two[0].y).into());
    points.windows(2).map(long).sum()
}

/// Returns how far along a path a point lies that is on it, as near as whole units come.
fn way_to(points: &[Point], at: Point) -> Vec<f64> {
    let mut before = 0.0;
    let mut found = Vec::new();
    for two in points.windows(2) {
        let (first, rest) = (length(&[two[0], at]), length(&[at, two[1]]));
        if first + rest - length(two) <= 1.0 {
            found.push(before + first);
        }
        before += length(two);
    }
    found
}

fn drawn(json: &Value) -> (support::Fixture, FlowShape) {
    let fixture = support::read(json);
    let shape = route(&fixture.model, fixture.diagram).remove(0);
    (fixture, shape)
}

proptest! {
    #[test]
    fn a_drawn_flow_passes_its_bends_in_order_from_outline_to_outline(json in diagram()) {
        let (fixture, shape) = drawn(&json);
        let bends = points(&json["flows"][0]["bends"]);
        prop_assert_eq!(&shape.points[1..shape.points.len() - 1], &bends[..]);
        let flow = &fixture.model.flows[&shape.flow];
        let ends = [(flow.from, shape.points[0]), (flow.to, *shape.points.last().unwrap())];
        for (end, at) in ends {
            let frame = fixture.model.placements[&(fixture.diagram, end.into())];
            let kind = fixture.model.elements[&end].kind;
            prop_assert!(is_on_outline(frame, kind, at), "{:?} of {:?} {:?}", at, kind, frame);
        }
    }

    #[test]
    fn corners_of_a_route_that_become_bends_leave_it_as_it_was(json in diagram()) {
        let mut json = json;
        json["flows"][0]["bends"] = json!([]);
        let (_, routed) = drawn(&json);
        // Where one end lies on the other there is no route between them, only the straight way.
        let upright = |two: &[Point]| two[0].x == two[1].x || two[0].y == two[1].y;
        if !routed.points.windows(2).all(upright) {
            return Ok(());
        }
        let corners = &routed.points[1..routed.points.len() - 1];
        json["flows"][0]["bends"] = json!(corners);
        let (_, bent) = drawn(&json);
        let last = bent.points.len() - 1;
        prop_assert_eq!(&bent.points[1..last], corners);
        // Where an end stands beyond the corner of a small or rounded element, it aims at its middle.
        let round = shape::PROCESS_RADIUS;
        let near = |one: Point, other: Point| {
            (one.x - other.x).abs() <= round && (one.y - other.y).abs() <= round
        };
        for end in [0, last] {
            let (one, other) = (routed.points[end], bent.points[end]);
            prop_assert!(near(one, other), "{:?} {:?}", routed.points, bent.points);
        }
    }

    #[test]
    fn the_middle_lies_half_way_and_a_moved_label_where_it_was_put(json in diagram()) {
        let (_, shape) = drawn(&json);
        let half = length(&shape.points) / 2.0;
        let ways = way_to(&shape.points, shape.middle);
        prop_assert!(ways.iter().any(|way| (way - half).abs() <= 2.0), "{ways:?} of {half}");
        let label = &json["flows"][0]["label"];
        if !label.is_null() {
            let offset: Point = serde_json::from_value(label.clone()).unwrap();
            let at = shape.label.unwrap().frame.center();
            prop_assert_eq!((at.x - shape.middle.x, at.y - shape.middle.y), (offset.x, offset.y));
        }
    }

    #[test]
    fn a_drawn_flow_runs_alone_as_it_does_among_others(json in diagram()) {
        let (fixture, shape) = drawn(&json);
        let wanted = BTreeSet::from([shape.flow]);
        let alone = route_alone(&fixture.model, fixture.diagram, &wanted);
        prop_assert_eq!(&alone[0].points, &shape.points);
        let view = bounds(&fixture.model, fixture.diagram).unwrap();
        prop_assert!(shape.points.iter().all(|&point| view.contains(point)));
    }
}

fn two(flow: &Value) -> Value {
    json!({
        "elements": [
            { "id": "a", "name": "a", "kind": "process", "x": 0, "y": 0, "width": 160, "height": 70 },
            { "id": "b", "name": "b", "kind": "process", "x": 500, "y": 0, "width": 160, "height": 70 },
        ],
        "flows": [flow, { "id": "other", "name": "another one", "from": "a", "to": "b" }],
    })
}

#[test]
fn a_flow_from_an_element_to_itself_goes_out_and_back_through_its_bends() {
    let wide = two(
        &json!({ "id": "loop", "name": "loop", "from": "a", "to": "a",
        "bends": [{ "x": 40, "y": -60 }, { "x": 120, "y": -60 }] }),
    );
    let (_, shape) = drawn(&wide);
    assert_eq!(shape.points.len(), 4);
    assert!(shape.points[0].x < 80 && shape.points[3].x > 80);
    let narrow = two(
        &json!({ "id": "loop", "name": "loop", "from": "a", "to": "a",
        "bends": [{ "x": 80, "y": -60 }] }),
    );
    let (_, shape) = drawn(&narrow);
    let (start, goal) = (shape.points[0], shape.points[2]);
    assert_eq!((start.y, goal.y), (0, 0));
    assert!((start.x - goal.x).abs() >= 8, "{start:?} {goal:?}");
}

#[test]
fn labels_that_nobody_moved_keep_away_from_those_that_somebody_did() {
    let free = two(
        &json!({ "id": "moved", "name": "moved", "from": "a", "to": "b",
        "bends": [{ "x": 330, "y": 300 }] }),
    );
    let (fixture, _) = drawn(&free);
    let other = route(&fixture.model, fixture.diagram).remove(1);
    let taken = other.label.unwrap().frame.center();
    let mut json = free;
    let middle = route(&fixture.model, fixture.diagram)[0].middle;
    json["flows"][0]["label"] = json!({ "x": taken.x - middle.x, "y": taken.y - middle.y });
    let (fixture, shape) = drawn(&json);
    let moved = shape.label.unwrap().frame;
    assert_eq!(moved.center(), taken);
    let other = route(&fixture.model, fixture.diagram).remove(1);
    assert!(!other.label.unwrap().frame.overlaps(moved));
}

#[test]
fn a_flow_is_marked_where_it_passes_a_line() {
    let mut json = two(&json!({ "id": "f", "name": "", "from": "a", "to": "b",
        "bends": [{ "x": 200, "y": 200 }, { "x": 400, "y": 200 }] }));
    let line = json!({ "start": { "x": 300, "y": 100 }, "through": { "x": 300, "y": 200 },
        "end": { "x": 300, "y": 300 } });
    json["boundaries"] = json!([{ "id": "l", "name": "wall", "line": line }]);
    let (fixture, shape) = drawn(&json);
    assert_eq!(shape.crossings, [Point { x: 300, y: 200 }]);
    let straight = route(&fixture.model, fixture.diagram).remove(1);
    assert!(straight.crossings.is_empty());
}
