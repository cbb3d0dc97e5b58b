//! Golden cases: input and expected geometry side by side in `golden/*.json`, so that whoever
//! draws a diagram can be held against the same values. To write them anew, run with
//! `BULKHEAD_WRITE_GOLDEN=1` and look at the difference.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use bulkhead_diagram::{FlowShape, Style, picture, shape, svg};
use bulkhead_model::ItemId;
use serde_json::{Value, json};
use std::path::Path;

/// Returns the paths of every flow as the SVG has them: the line, then its arrowheads.
fn paths(svg: &str) -> Vec<Vec<String>> {
    let mut flows: Vec<Vec<String>> = Vec::new();
    for line in svg.lines().map(str::trim_start) {
        let Some(path) = line.strip_prefix("<path d=\"") else {
            continue;
        };
        let (path, rest) = path.split_once('"').unwrap();
        if rest.starts_with(" fill=\"none\"")
            && rest.contains("stroke-width=\"1.5\"")
            && path.contains('L')
        {
            flows.push(vec![path.to_owned()]);
        } else if path.ends_with('Z') && path.matches('L').count() == 2 && !path.contains('Q') {
            flows.last_mut().unwrap().push(path.to_owned());
        }
    }
    flows
}

/// Returns what the file should say about a flow, under the name that the file uses.
fn written(fixture: &support::Fixture, drawn: &FlowShape, paths: &[String]) -> Value {
    json!({
        "drawn": paths,
        "id": fixture.flow_names[&drawn.flow],
        "points": drawn.points,
        "label": drawn.label,
        "crossings": drawn.crossings,
    })
}

fn check(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let path = folder.join(format!("{name}.json"));
    let mut golden: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    let fixture = support::read(&golden["input"]);
    let shapes = bulkhead_diagram::route(&fixture.model, fixture.diagram);
    let whole = picture(
        &fixture.model,
        fixture.diagram,
        &str::to_owned,
        &<_>::default(),
    );
    let paths = paths(&svg(&whole, Style::Light));
    assert_eq!(paths.len(), shapes.len());
    let flows: Vec<Value> = shapes
        .iter()
        .zip(&paths)
        .map(|(drawn, paths)| written(&fixture, drawn, paths))
        .collect();
    let placed = fixture.model.placements.iter();
    let tabs: Vec<Value> = placed
        .filter_map(|(&(_, item), &frame)| match item {
            ItemId::Boundary(id) => {
                let zone = &fixture.model.boundaries[&id].name;
                let text = shape::title_text(zone, frame);
                Some(json!({ "text": text, "frame": shape::title_tab(zone, frame) }))
            }
            _ => None,
        })
        .collect();
    if std::env::var("BULKHEAD_WRITE_GOLDEN").is_ok() {
        golden["flows"] = flows.into();
        golden["tabs"] = tabs.into();
        std::fs::write(&path, serde_json::to_string_pretty(&golden).unwrap() + "\n").unwrap();
        return;
    }
    assert_eq!(golden["flows"], Value::from(flows), "{name}");
    assert_eq!(golden["tabs"], Value::from(tabs), "{name}");
    let in_picture: Vec<FlowShape> = whole.flows.into_iter().map(|flow| flow.shape).collect();
    assert_eq!(
        in_picture, shapes,
        "the picture shows other shapes than `route` returns"
    );
}

#[test]
fn neighbours_with_parallel_and_opposite_flows() {
    check("neighbours");
}

#[test]
fn a_flow_goes_around_what_stands_between() {
    check("around");
}

#[test]
fn flows_through_nested_zones_are_marked_where_they_pass() {
    check("nested-zones");
}

#[test]
fn loops_and_elements_that_leave_no_room() {
    check("loop-and-touch");
}
