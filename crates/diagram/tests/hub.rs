//! An element with far more flows than others: they stay apart as long as there is room.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use bulkhead_diagram::{FlowShape, route};
use bulkhead_model::Point;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use support::Fixture;

fn element(id: &str, x: i64, y: i64) -> Value {
    json!({ "id": id, "name": id, "kind": "process", "component": "",
        "x": x, "y": y, "width": 160, "height": 70 })
}

/// A hub in the middle of others in rings around it, with flows to and from it in turn.
fn hub(spokes: usize, flows: usize) -> Fixture {
    let mut elements = vec![element("hub", 1000, 600)];
    for n in 0..spokes {
        let n = i64::try_from(n).unwrap();
        let (x, y) = match n % 4 {
            0 => (0, n * 30),
            1 => (2000, n * 30),
            2 => (n * 60, -300),
            _ => (n * 60, 1600),
        };
        elements.push(element(&n.to_string(), x, y));
    }
    let flows: Vec<_> = (0..flows)
        .map(|n| {
            let spoke = (n % spokes).to_string();
            let name = format!("flow {n:03}");
            if (n / spokes).is_multiple_of(2) {
                json!({ "id": name, "name": name, "from": spoke, "to": "hub" })
            } else {
                json!({ "id": name, "name": name, "from": "hub", "to": spoke })
            }
        })
        .collect();
    support::read(&json!({ "elements": elements, "flows": flows }))
}

/// Returns how many flows end at each point of the first element.
fn ports(fixture: &Fixture, shapes: &[FlowShape]) -> BTreeMap<(i32, i32), usize> {
    let hub = *fixture.model.elements.keys().next().unwrap();
    let mut ports = BTreeMap::new();
    for drawn in shapes {
        let flow = &fixture.model.flows[&drawn.flow];
        let at = if flow.from == hub {
            drawn.points[0]
        } else {
            *drawn.points.last().unwrap()
        };
        *ports.entry((at.x, at.y)).or_default() += 1;
    }
    ports
}

/// Returns how many flows are drawn on the line of another one.
fn as_one(shapes: &[FlowShape]) -> usize {
    let mut lines: BTreeMap<Vec<(i32, i32)>, usize> = BTreeMap::new();
    for drawn in shapes {
        let mut line: Vec<(i32, i32)> =
            drawn.points.iter().map(|it: &Point| (it.x, it.y)).collect();
        if line.first() > line.last() {
            line.reverse();
        }
        *lines.entry(line).or_default() += 1;
    }
    lines.values().map(|count| count - 1).sum()
}

#[test]
fn flows_of_a_crowded_element_have_ends_of_their_own_on_all_its_sides() {
    for (spokes, flows) in [(4, 60), (10, 60), (20, 60), (60, 60), (4, 120)] {
        let fixture = hub(spokes, flows);
        let shapes = route(&fixture.model, fixture.diagram);
        let ports = ports(&fixture, &shapes);
        assert_eq!(ports.len(), flows, "{spokes} elements around: {ports:?}");
        for on_side in [
            |(_, y)| y == 600,
            |(_, y)| y == 670,
            |(x, _)| x == 1000,
            |(x, _)| x == 1160,
        ] {
            assert!(ports.keys().any(|&port| on_side(port)), "{ports:?}");
        }
        assert_eq!(as_one(&shapes), 0, "{spokes} elements around");
    }
}

/// Where even that is too many, only what finds no room is drawn together.
#[test]
fn a_few_too_many_flows_do_not_bring_all_together() {
    let fixture = hub(30, 90);
    let shapes = route(&fixture.model, fixture.diagram);
    let ports = ports(&fixture, &shapes);
    assert!(ports.len() > 80, "{ports:?}");
    assert_eq!(as_one(&shapes), 0);
}

/// A request and its answer on one line would be read as a flow that goes both ways.
#[test]
fn flows_between_elements_that_hardly_face_each_other_are_told_apart() {
    for shared in 20..40 {
        for flows in 2..7 {
            for (x, y) in [(160 - shared, 300), (400, 70 - shared)] {
                let flow = |n: usize| {
                    let (from, to) = if n.is_multiple_of(2) {
                        ("a", "b")
                    } else {
                        ("b", "a")
                    };
                    json!({ "id": n.to_string(), "name": n.to_string(), "from": from, "to": to })
                };
                let fixture = support::read(&json!({
                    "elements": [element("a", 0, 0), element("b", x, y)],
                    "flows": (0..flows).map(flow).collect::<Vec<_>>(),
                }));
                let shapes = route(&fixture.model, fixture.diagram);
                assert_eq!(as_one(&shapes), 0, "{flows} flows, {shared} shared");
            }
        }
    }
}
