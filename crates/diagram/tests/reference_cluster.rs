//! What has to hold of a good drawing, looked at on the reference cluster and on a crowded grid.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use bulkhead_diagram::{FlowShape, bounds, route, shape};
use bulkhead_model::{ElementKind, ItemId, Point, Rect};
use support::Fixture;

fn piece(two: &[Point]) -> Rect {
    let (a, b) = (two[0], two[1]);
    Rect {
        x: a.x.min(b.x),
        y: a.y.min(b.y),
        width: (a.x - b.x).abs().max(1),
        height: (a.y - b.y).abs().max(1),
    }
}

fn on_border(frame: Rect, point: Point) -> bool {
    let inner = frame.grown(-1);
    frame.contains(point) && (inner.width <= 0 || inner.height <= 0 || !inner.contains(point))
}

fn frames(fixture: &Fixture) -> Vec<(ItemId, Rect)> {
    fixture
        .model
        .placements
        .iter()
        .map(|(&(_, item), &frame)| (item, frame))
        .collect()
}

fn check_paths(fixture: &Fixture, shapes: &[FlowShape]) {
    for drawn in shapes {
        let name = &fixture.flow_names[&drawn.flow];
        let flow = &fixture.model.flows[&drawn.flow];
        let frame = |id| fixture.model.placements[&(fixture.diagram, ItemId::Element(id))];
        let (first, last) = (drawn.points[0], drawn.points[drawn.points.len() - 1]);
        assert!(
            on_border(frame(flow.from), first),
            "{name} begins off its source"
        );
        assert!(
            on_border(frame(flow.to), last),
            "{name} ends off its target"
        );
        for two in drawn.points.windows(2) {
            assert!(
                two[0].x == two[1].x || two[0].y == two[1].y,
                "{name} slopes: {two:?}"
            );
            for (item, frame) in frames(fixture) {
                let ItemId::Element(id) = item else { continue };
                if id != flow.from && id != flow.to {
                    let through = piece(two).overlaps(frame);
                    assert!(
                        !through,
                        "{name} runs through {:?}",
                        fixture.model.name(item)
                    );
                }
            }
        }
    }
}

/// Returns what labels cover that they should not, in words.
fn covered(fixture: &Fixture, shapes: &[FlowShape]) -> Vec<String> {
    let mut found = Vec::new();
    for (index, drawn) in shapes.iter().enumerate() {
        let Some(label) = &drawn.label else { continue };
        let name = &fixture.flow_names[&drawn.flow];
        for (item, frame) in frames(fixture) {
            let blocked = match item {
                ItemId::Boundary(id) => {
                    shape::title_tab(&fixture.model.boundaries[&id].name, frame, "")
                }
                _ => frame,
            };
            if label.frame.overlaps(blocked) {
                found.push(format!("{name} on {:?}", fixture.model.name(item)));
            }
        }
        for other in shapes.iter().skip(index + 1) {
            if other
                .label
                .as_ref()
                .is_some_and(|other| other.frame.overlaps(label.frame))
            {
                found.push(format!("{name} on {}", fixture.flow_names[&other.flow]));
            }
        }
    }
    found
}

/// Returns how many pairs of parallel pieces of different flows run closer than a distance.
fn too_close(shapes: &[FlowShape], distance: i32) -> usize {
    let pieces: Vec<(usize, Point, Point)> = shapes
        .iter()
        .enumerate()
        .flat_map(|(flow, drawn)| {
            drawn
                .points
                .windows(2)
                .map(move |two| (flow, two[0], two[1]))
        })
        .collect();
    let range = |a: i32, b: i32| (a.min(b), a.max(b));
    let meets = |a: (i32, i32), b: (i32, i32)| a.0.max(b.0) < a.1.min(b.1);
    let mut close = 0;
    for (index, &(flow, a, b)) in pieces.iter().enumerate() {
        for &(other, c, d) in &pieces[index + 1..] {
            let down = a.x == b.x && c.x == d.x && (a.x - c.x).abs() < distance;
            let across = a.y == b.y && c.y == d.y && (a.y - c.y).abs() < distance;
            let beside = (down && meets(range(a.y, b.y), range(c.y, d.y)))
                || (across && meets(range(a.x, b.x), range(c.x, d.x)));
            close += usize::from(flow != other && beside);
        }
    }
    close
}

#[test]
fn the_reference_cluster_is_drawn_without_a_fault() {
    let Some(fixture) = support::reference_cluster() else {
        return;
    };
    let shapes = route(&fixture.model, fixture.diagram);
    assert_eq!(shapes.len(), fixture.model.flows.len());
    check_paths(&fixture, &shapes);
    assert_eq!(covered(&fixture, &shapes), Vec::<String>::new());
    assert!(shapes.iter().all(|drawn| drawn.label.is_some()));
    assert_eq!(too_close(&shapes, 7), 0);
}

#[test]
fn every_zone_that_a_flow_leaves_or_enters_has_a_mark_on_its_frame() {
    let Some(fixture) = support::reference_cluster() else {
        return;
    };
    for drawn in route(&fixture.model, fixture.diagram) {
        let flow = &fixture.model.flows[&drawn.flow];
        let around = |id| fixture.model.zones_around(&fixture.model.elements[&id]);
        let (from, to) = (around(flow.from), around(flow.to));
        let passed = from.iter().filter(|zone| !to.contains(zone)).count()
            + to.iter().filter(|zone| !from.contains(zone)).count();
        assert_eq!(
            drawn.crossings.len(),
            passed,
            "{}",
            fixture.flow_names[&drawn.flow]
        );
    }
}

/// Elements in rows and columns with a flow from each to several others.
fn crowd(columns: usize, rows: usize, flows: usize) -> Fixture {
    let count = columns * rows;
    let elements: Vec<_> = (0..count)
        .map(|n| {
            serde_json::json!({ "id": n.to_string(), "name": format!("Service {n}"),
                "kind": "process", "component": "generic/service",
                "x": n % columns * 260, "y": n / columns * 150, "width": 160, "height": 70 })
        })
        .collect();
    let flows: Vec<_> = (0..flows)
        .map(|n| {
            let from = n * 7 % count;
            let to = (from + 1 + n * n % (columns * 2)) % count;
            serde_json::json!({ "id": n.to_string(), "name": format!("flow {n}"),
                "from": from.to_string(), "to": to.to_string() })
        })
        .collect();
    support::read(&serde_json::json!({ "elements": elements, "flows": flows }))
}

#[test]
fn a_crowd_of_elements_keeps_every_path_out_of_the_others() {
    let fixture = crowd(6, 5, 45);
    let shapes = route(&fixture.model, fixture.diagram);
    assert_eq!(shapes.len(), 45);
    check_paths(&fixture, &shapes);
    assert_eq!(covered(&fixture, &shapes), Vec::<String>::new());
}

#[test]
fn a_large_diagram_is_routed_whole() {
    let fixture = crowd(25, 20, 750);
    let shapes = route(&fixture.model, fixture.diagram);
    assert_eq!(shapes.len(), 750);
    check_paths(&fixture, &shapes);
}

#[test]
fn the_same_model_gives_the_same_shapes() {
    let fixture = crowd(5, 4, 30);
    let first = route(&fixture.model, fixture.diagram);
    assert_eq!(first, route(&fixture.model, fixture.diagram));
    assert!(first.windows(2).all(|two| two[0].flow < two[1].flow));
}

#[test]
fn bounds_hold_everything_that_is_drawn() {
    let fixture = crowd(3, 3, 12);
    let all = bounds(&fixture.model, fixture.diagram).unwrap();
    for drawn in route(&fixture.model, fixture.diagram) {
        assert!(drawn.points.iter().all(|&point| all.contains(point)));
        assert!(drawn.label.is_none_or(|label| all.encloses(label.frame)));
    }
    let elements = fixture.model.elements.values();
    assert!(
        elements
            .clone()
            .all(|element| element.kind == ElementKind::Process)
    );
    assert_eq!(
        bounds(&bulkhead_model::Model::default(), fixture.diagram),
        None
    );
}

#[test]
fn frames_at_the_ends_of_the_plane_and_on_top_of_each_other_are_drawn() {
    let far = bulkhead_model::limits::COORDINATE;
    let at = |id: &str, x: i32, y: i32, side: i32| {
        serde_json::json!({ "id": id, "name": id, "kind": "process", "component": "",
            "x": x, "y": y, "width": side, "height": side })
    };
    let flow = |id: &str, from: &str, to: &str| serde_json::json!({ "id": id, "name": id, "from": from, "to": to });
    let fixture = support::read(&serde_json::json!({
        "elements": [at("a", -far, -far, 20), at("b", far, far, 20), at("c", far, far, 20),
            at("d", 0, 0, far)],
        "boundaries": [{ "id": "z", "name": "z", "x": -far, "y": -far, "width": far, "height": far }],
        "flows": [flow("1", "a", "b"), flow("2", "b", "c"), flow("3", "c", "d"),
            flow("4", "d", "a"), flow("5", "d", "d")],
    }));
    let shapes = route(&fixture.model, fixture.diagram);
    assert_eq!(shapes.len(), 5);
    assert!(shapes.iter().all(|drawn| drawn.points.len() >= 2));
    let drawn = bulkhead_diagram::picture(
        &fixture.model,
        fixture.diagram,
        &str::to_owned,
        &<_>::default(),
    );
    assert!(bulkhead_diagram::svg(&drawn, bulkhead_diagram::Style::Light).ends_with("</svg>\n"));
}
