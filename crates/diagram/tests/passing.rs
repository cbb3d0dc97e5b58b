//! The drawing marks exactly the lines that a flow passes, however the flow is led.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use bulkhead_diagram::{FlowShape, Routes, route};
use bulkhead_model::{BoundaryId, Chain, Curve, FlowId, ItemId, Model, Point, lines_passed};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::Fixture;

const NAMES: [&str; 4] = ["a", "b", "c", "d"];

fn point() -> impl Strategy<Value = Value> {
    (-200..1_000_i32, -200..700_i32).prop_map(|(x, y)| json!({ "x": x, "y": y }))
}

fn line() -> impl Strategy<Value = Value> {
    (point(), point(), point())
        .prop_map(|(start, through, end)| json!({ "start": start, "through": through, "end": end }))
}

fn flow() -> impl Strategy<Value = Value> {
    let ends = (0..NAMES.len(), 0..NAMES.len());
    // Most flows are led by themselves.
    let bends = prop_oneof![
        3 => Just(Vec::new()),
        1 => prop::collection::vec(point(), 1..4),
    ];
    (ends, bends).prop_map(
        |((from, to), bends)| json!({ "from": NAMES[from], "to": NAMES[to], "bends": bends }),
    )
}

/// Elements that stand anywhere, lines of any shape among them, flows between any two, and the way
/// of the first flow as an imported file can have drawn it.
fn diagram() -> impl Strategy<Value = (Value, Option<Curve>)> {
    let places = prop::collection::vec((0..800_i32, 0..500_i32), NAMES.len());
    let lines = prop::collection::vec(line(), 0..5);
    let flows = prop::collection::vec(flow(), 1..6);
    let drawn = prop::option::of(line());
    (places, lines, flows, drawn).prop_map(|(places, lines, flows, drawn)| {
        let elements = NAMES.iter().zip(places).map(|(name, (x, y))| {
            json!({ "id": name, "name": name, "kind": "process", "component": "",
                "x": x, "y": y, "width": 160, "height": 70 })
        });
        let lines = lines.iter().enumerate().map(
            |(number, line)| json!({ "id": format!("l{number}"), "name": "wall", "line": line }),
        );
        let flows = flows.into_iter().enumerate().map(|(number, mut flow)| {
            flow["id"] = json!(number.to_string());
            flow["name"] = json!("call");
            flow
        });
        let json = json!({
            "elements": elements.collect::<Vec<_>>(),
            "boundaries": lines.collect::<Vec<_>>(),
            "flows": flows.collect::<Vec<_>>(),
        });
        (json, drawn.map(|it| serde_json::from_value(it).unwrap()))
    })
}

fn passed(fixture: &Fixture, flow: FlowId) -> Vec<BoundaryId> {
    let Fixture { model, diagram, .. } = fixture;
    let lines: Vec<(BoundaryId, Chain)> = chains(model).collect();
    let lines = lines.iter().map(|(id, line)| (*id, line));
    lines_passed(model, *diagram, &model.flows[&flow], lines)
}

fn chains(model: &Model) -> impl Iterator<Item = (BoundaryId, Chain)> + '_ {
    model
        .courses
        .iter()
        .filter_map(|(&(_, item), &curve)| match item {
            ItemId::Boundary(id) => Some((id, Chain::new(curve))),
            _ => None,
        })
}

/// Tells whether a point lies on a path, as near as whole units come.
fn is_on(points: &[Point], at: Point) -> bool {
    let far =
        |one: Point, other: Point| f64::from(one.x - other.x).hypot(f64::from(one.y - other.y));
    let mut pieces = points.windows(2);
    pieces.any(|two| far(two[0], at) + far(at, two[1]) - far(two[0], two[1]) <= 1.0)
}

proptest! {
    #[test]
    fn a_flow_has_one_mark_on_its_path_for_each_line_that_it_passes(
        (json, drawn) in diagram()
    ) {
        let mut fixture = support::read(&json);
        let first = *fixture.model.flows.keys().next().unwrap();
        if let Some(curve) = drawn {
            let key = (fixture.diagram, first.into());
            fixture.model.courses.insert(key, curve);
        }
        for shape in route(&fixture.model, fixture.diagram) {
            prop_assert_eq!(shape.crossings.len(), passed(&fixture, shape.flow).len());
            for &at in &shape.crossings {
                prop_assert!(is_on(&shape.points, at), "{:?} beside {:?}", at, shape.points);
            }
        }
    }
}

/// Two elements beside each other with a third one between them, so that the flow is led around
/// it, and an upright wall.
fn around(wall: &Value) -> (Fixture, FlowShape) {
    let element = |id: &str, x: i32| {
        json!({ "id": id, "name": id, "kind": "process", "component": "",
            "x": x, "y": 200, "width": 160, "height": 70 })
    };
    let fixture = support::read(&json!({
        "elements": [element("a", 0), element("between", 300), element("b", 600)],
        "boundaries": [{ "id": "l", "name": "wall", "line": wall }],
        "flows": [{ "id": "f", "name": "call", "from": "a", "to": "b" }],
    }));
    let shape = route(&fixture.model, fixture.diagram).remove(0);
    (fixture, shape)
}

fn upright(x: i32, top: i32, bottom: i32) -> Value {
    let middle = i32::midpoint(top, bottom);
    json!({ "start": { "x": x, "y": top }, "through": { "x": x, "y": middle },
        "end": { "x": x, "y": bottom } })
}

#[test]
fn a_flow_that_is_led_around_a_line_is_marked_where_it_comes_nearest() {
    let (fixture, shape) = around(&upright(380, 225, 245));
    assert_eq!(passed(&fixture, shape.flow).len(), 1);
    let [mark] = shape.crossings[..] else {
        panic!("{:?}", shape.crossings);
    };
    assert_eq!(mark.x, 380);
    assert!(mark.y < 200 || mark.y > 270, "{mark:?}");
}

#[test]
fn a_line_that_only_the_led_path_meets_has_no_mark() {
    let (_, wide) = around(&upright(380, 0, 500));
    assert_eq!(wide.crossings.len(), 1);
    let way = wide.crossings[0].y;
    let (fixture, shape) = around(&upright(380, way - 4, way + 4));
    assert_eq!(passed(&fixture, shape.flow), []);
    assert_eq!(shape.points, wide.points);
    assert_eq!(shape.crossings, []);
    // What is kept between changes says the same.
    let kept = Routes::new(&fixture.model, fixture.diagram);
    assert_eq!(kept.shapes()[0].crossings, []);
}
