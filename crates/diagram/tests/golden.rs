//! Golden cases: input and expected geometry side by side in `golden/*.json`, so that whoever
//! draws a diagram can be held against the same values. To write them anew, run with
//! `BULKHEAD_WRITE_GOLDEN=1` and look at the difference.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use bulkhead_diagram::{FlowShape, Picture, PictureZone, flow_path, picture, shape};
use bulkhead_model::{Chain, Rect};
use serde_json::{Value, json};
use std::path::Path;

/// Returns what the file should say about a flow, under the name that the file uses.
fn written(fixture: &support::Fixture, drawn: &FlowShape) -> Value {
    let two_way = fixture.model.flows[&drawn.flow].two_way;
    let path = flow_path(&drawn.points, two_way);
    json!({
        "id": fixture.flow_names[&drawn.flow],
        "twoWay": two_way,
        "path": { "line": path.line, "heads": path.heads },
        "points": drawn.points,
        "middle": drawn.middle,
        "label": drawn.label,
        "crossings": drawn.crossings,
    })
}

/// Returns what the file should say about the tab of a zone.
fn tab(zone: &PictureZone) -> Value {
    let mut tab = json!({ "text": zone.title, "frame": zone.tab });
    badged(&mut tab, &zone.letters, zone.tab);
    tab
}

/// Adds the badges on a tab or plate, where it has any.
fn badged(value: &mut Value, letters: &str, tab: Rect) {
    if !letters.is_empty() {
        value["badges"] = json!({ "letters": letters, "from": shape::tab_badges(tab, letters) });
    }
}

/// Returns what the file should say about what a picture shows beside zones and flows: lines,
/// free texts and the inner outlines of processes that stand for several.
fn beside(drawn: &Picture) -> [(&'static str, Vec<Value>); 3] {
    let lines = drawn.lines.iter().map(|line| {
        let mut value = json!({
            "text": line.title,
            "frame": line.tab,
            "curve": line.curve,
            "chords": Chain::new(line.curve).points(),
        });
        badged(&mut value, &line.letters, line.tab);
        value
    });
    let texts = drawn.texts.iter().map(|text| {
        json!({
            "frame": text.frame,
            "lines": text.lines,
        })
    });
    let several = drawn.elements.iter().filter(|it| it.multiple);
    let inner = several.map(|it| json!(shape::inner_outline(it.frame)));
    [
        ("lines", lines.collect()),
        ("texts", texts.collect()),
        ("innerOutlines", inner.collect()),
    ]
}

fn check(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let path = folder.join(format!("{name}.json"));
    let mut golden: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    let fixture = support::read(&golden["input"]);
    let shapes = bulkhead_diagram::route(&fixture.model, fixture.diagram);
    let flows: Vec<Value> = shapes
        .iter()
        .map(|drawn| written(&fixture, drawn))
        .collect();
    let drawn = picture(
        &fixture.model,
        fixture.diagram,
        &str::to_owned,
        &fixture.marks,
    );
    let mut zones: Vec<&PictureZone> = drawn.zones.iter().collect();
    zones.sort_by_key(|zone| zone.id);
    let tabs: Vec<Value> = zones.into_iter().map(tab).collect();
    let beside = beside(&drawn);
    if std::env::var("BULKHEAD_WRITE_GOLDEN").is_ok() {
        golden["flows"] = flows.into();
        golden["tabs"] = tabs.into();
        golden["view"] = json!(drawn.view);
        for (key, values) in beside.into_iter().filter(|(_, values)| !values.is_empty()) {
            golden[key] = values.into();
        }
        std::fs::write(&path, serde_json::to_string_pretty(&golden).unwrap() + "\n").unwrap();
        return;
    }
    assert_eq!(golden["flows"], Value::from(flows), "{name}");
    assert_eq!(golden["tabs"], Value::from(tabs), "{name}");
    assert_eq!(golden["view"], json!(drawn.view), "{name}");
    for (key, values) in beside {
        let written = golden.get(key).cloned().unwrap_or_else(|| json!([]));
        assert_eq!(written, Value::from(values), "{name}: {key}");
    }
    let in_picture: Vec<FlowShape> = drawn.flows.into_iter().map(|flow| flow.shape).collect();
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

#[test]
fn open_threats_of_boundaries_stand_on_their_tabs() {
    check("threatened-boundaries");
}

#[test]
fn what_somebody_drew_stands_as_it_was_drawn() {
    check("by-hand");
}
