//! Flows between the same two elements: their order comes from their names, so that what happens
//! to one of them does not let the others change places.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use bulkhead_diagram::{Routes, route};
use bulkhead_model::Point;
use serde_json::{Value, json};
use support::Fixture;

const NAMES: [&str; 4] = ["audit", "debit", "refund", "status"];

/// Two elements and a flow of each name between them, every second one back; the order of the names
/// is that of the identities.
fn two(second: (i32, i32), names: &[&str]) -> Value {
    let element = |id: &str, (x, y): (i32, i32)| {
        json!({ "id": id, "name": id, "kind": "process", "component": "",
            "x": x, "y": y, "width": 160, "height": 70 })
    };
    let flow = |name: &&str| {
        let back = ["debit", "status"].contains(name);
        let (from, to) = if back { ("b", "a") } else { ("a", "b") };
        json!({ "id": name, "name": name, "from": from, "to": to })
    };
    json!({ "elements": [element("a", (0, 0)), element("b", second)],
        "flows": names.iter().map(flow).collect::<Vec<_>>() })
}

/// Returns the names of the flows that are led, in the order in which they meet a line between the
/// two elements, without the one that somebody drew.
fn met(fixture: &Fixture, but: &str) -> Vec<String> {
    let mut frames = fixture.model.placements.values();
    let [a, b] = [(); 2].map(|()| *frames.next().unwrap());
    let middle = Point {
        x: i32::midpoint(a.center().x, b.center().x),
        y: i32::midpoint(a.center().y, b.center().y),
    };
    let beside = (a.center().x - b.center().x).abs() >= (a.center().y - b.center().y).abs();
    let mut met: Vec<(i32, String)> = route(&fixture.model, fixture.diagram)
        .iter()
        .filter(|drawn| fixture.flow_names[&drawn.flow] != but)
        .map(|drawn| {
            let at = |from: i32, to: i32, at: i32| (from.min(to)..=from.max(to)).contains(&at);
            let piece = drawn.points.windows(2).find(|two| {
                if beside {
                    two[0].y == two[1].y && at(two[0].x, two[1].x, middle.x)
                } else {
                    two[0].x == two[1].x && at(two[0].y, two[1].y, middle.y)
                }
            });
            let piece = piece.unwrap();
            let across = if beside { piece[0].y } else { piece[0].x };
            (across, fixture.flow_names[&drawn.flow].clone())
        })
        .collect();
    met.sort();
    met.into_iter().map(|(_, name)| name).collect()
}

fn without(name: &str) -> Vec<&str> {
    NAMES.into_iter().filter(|&it| it != name).collect()
}

const BESIDE: (i32, i32) = (500, 0);
const BELOW: (i32, i32) = (0, 400);
const LEFT: (i32, i32) = (-500, 40);

#[test]
fn identities_do_not_decide_about_the_order() {
    for place in [BESIDE, BELOW, LEFT] {
        let mut names = NAMES;
        // Turning and exchanging reaches orders enough: a copy has any of them.
        for turn in 0..8 {
            names.rotate_left(1);
            names.swap(0, turn % 4);
            assert_eq!(
                met(&support::read(&two(place, &names)), ""),
                NAMES,
                "{names:?}"
            );
        }
    }
}

#[test]
fn a_bend_in_one_leaves_the_others_in_their_order() {
    for place in [BESIDE, BELOW, LEFT] {
        for (at, name) in ["status", "refund", "debit", "audit"].iter().enumerate() {
            let mut json = two(place, &["status", "refund", "debit", "audit"]);
            json["flows"][at]["bends"] =
                json!([{ "x": place.0 / 2 + 200, "y": place.1 / 2 + 160 }]);
            assert_eq!(met(&support::read(&json), name), without(name), "{place:?}");
        }
    }
}

#[test]
fn one_that_goes_leaves_the_others_in_their_order() {
    for place in [BESIDE, BELOW, LEFT] {
        for name in NAMES {
            let left: Vec<&str> = without(name).into_iter().rev().collect();
            assert_eq!(met(&support::read(&two(place, &left)), ""), without(name));
        }
    }
}

/// On a diagram with many flows, the ways of the others are kept as they were.
#[test]
fn one_that_goes_among_many_leaves_the_others_where_they_are() {
    let mut json = two(BESIDE, &["status", "refund", "debit", "audit"]);
    for n in 0..210 {
        let (x, y) = (n % 15 * 400, 600 + n / 15 * 200);
        let element = |id: String, x: i32| {
            json!({ "id": id, "name": id, "kind": "process", "component": "",
                "x": x, "y": y, "width": 100, "height": 60 })
        };
        let ends = [format!("{n} from"), format!("{n} to")];
        let elements = json["elements"].as_array_mut().unwrap();
        elements.push(element(ends[0].clone(), x));
        elements.push(element(ends[1].clone(), x + 200));
        let flow = json!({ "id": n.to_string(), "name": "", "from": ends[0], "to": ends[1] });
        json["flows"].as_array_mut().unwrap().push(flow);
    }
    let fixture = support::read(&json);
    let mut model = fixture.model.clone();
    let mut routes = Routes::new(&model, fixture.diagram);
    let before = routes.shapes().to_vec();
    let gone = *model.flows.keys().nth(2).unwrap();
    assert_eq!(fixture.flow_names[&gone], "debit");
    model.flows.remove(&gone);
    routes.follow(&model);
    let order = |shapes: &[bulkhead_diagram::FlowShape]| {
        let mut found: Vec<(i32, String)> = shapes
            .iter()
            .take(4)
            .filter(|it| it.flow != gone && !fixture.flow_names[&it.flow].is_empty())
            .filter(|it| NAMES.contains(&fixture.flow_names[&it.flow].as_str()))
            .map(|it| (it.middle.y, fixture.flow_names[&it.flow].clone()))
            .collect();
        found.sort();
        found.into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    assert_eq!(order(&before), without("debit"));
    assert_eq!(order(routes.shapes()), without("debit"));
}
