//! What has to hold of an arrangement, whatever the model: nothing overlaps, members stay in their
//! zones and others out of them, and what has been arranged is not arranged differently again.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

#[path = "../benches/route/clusters.rs"]
#[allow(dead_code, reason = "a bench needs more of it")]
mod clusters;

use bulkhead_diagram::{arrange, shape, sketch};
use bulkhead_model::{BoundaryId, DiagramId, ItemId, Model, Rect, home_of, zones_at};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use support::Fixture;

const GRID: i32 = 10;

fn arranged(model: &Model, diagram: DiagramId) -> Model {
    let mut after = model.clone();
    for (item, frame) in arrange(model, diagram, None) {
        after.placements.insert((diagram, item), frame);
    }
    after
}

fn frames(model: &Model, diagram: DiagramId) -> BTreeMap<ItemId, Rect> {
    let placed = model.placements.iter();
    let here = placed.filter(|((on, _), _)| *on == diagram);
    here.map(|(&(_, item), &frame)| (item, frame)).collect()
}

/// Returns the zones around something, by the model.
fn zones_around(model: &Model, item: ItemId) -> BTreeSet<BoundaryId> {
    match item {
        ItemId::Element(id) => model
            .zones_around(&model.elements[&id])
            .into_iter()
            .collect(),
        ItemId::Boundary(id) => model.zone_and_ancestors(id).into_iter().skip(1).collect(),
        ItemId::Flow(_) => BTreeSet::new(),
    }
}

/// Checks a picture in which no element lies in several zones at once.
fn check(model: &Model, diagram: DiagramId) {
    let frames = frames(model, diagram);
    for (&item, &frame) in &frames {
        let around = zones_around(model, item);
        assert_eq!(
            (frame.x % GRID, frame.y % GRID),
            (0, 0),
            "{item:?} is off the grid"
        );
        for (&other, &there) in &frames {
            if item == other {
                continue;
            }
            match other {
                ItemId::Boundary(zone) if around.contains(&zone) => {
                    assert!(there.encloses(frame), "{item:?} leaves {zone:?}");
                    let tab = shape::title_tab(&model.boundaries[&zone].name, there, "");
                    assert!(
                        !tab.overlaps(frame),
                        "{item:?} covers the title of {zone:?}"
                    );
                }
                _ if matches!(item, ItemId::Boundary(zone) if zones_around(model, other).contains(&zone)) =>
                    {}
                _ => assert!(
                    !frame.grown(5).overlaps(there),
                    "{item:?} touches {other:?}"
                ),
            }
        }
        match item {
            ItemId::Element(id) => {
                let home = zones_at(model, diagram, frame.center());
                assert_eq!(home, model.elements[&id].zones);
            }
            ItemId::Boundary(id) => {
                let home = home_of(model, diagram, id, frame);
                assert_eq!(home, model.boundaries[&id].parent);
            }
            ItemId::Flow(_) => {}
        }
    }
}

fn check_sizes(before: &Model, after: &Model) {
    for (key, frame) in &before.placements {
        if matches!(key.1, ItemId::Element(_)) {
            let new = after.placements[key];
            assert_eq!((frame.width, frame.height), (new.width, new.height));
        }
    }
}

/// A model from numbers: zones in zones, elements of several sizes, flows of all kinds.
fn built(
    zones: &[(usize, i32, i32)],
    elements: &[(usize, i32, i32, i32)],
    flows: &[(usize, usize, bool)],
) -> Fixture {
    let zone_list: Vec<Value> = zones
        .iter()
        .enumerate()
        .map(|(number, &(parent, x, y))| {
            let parent = (number > 0 && parent % 3 > 0).then(|| (parent % number).to_string());
            json!({ "id": number.to_string(), "name": format!("Zone number {number}"), "parent": parent,
                "x": x, "y": y, "width": 240, "height": 170 })
        })
        .collect();
    let element_list: Vec<Value> = elements
        .iter()
        .enumerate()
        .map(|(number, &(zone, x, y, size))| {
            let zone = zone % (zones.len() + 1);
            let zone = (zone < zones.len()).then(|| zone.to_string());
            json!({ "id": number.to_string(), "name": format!("Element {number}"), "kind": "process",
                "component": "", "boundary": zone, "x": x, "y": y, "width": 90 + size, "height": 60 + size / 3 })
        })
        .collect();
    let flow_list: Vec<Value> = flows
        .iter()
        .enumerate()
        .map(|(number, &(from, to, two_way))| {
            json!({ "id": number.to_string(), "name": format!("flow {number}"), "bidirectional": two_way,
                "from": (from % elements.len()).to_string(), "to": (to % elements.len()).to_string() })
        })
        .collect();
    support::read(&json!({ "boundaries": zone_list, "elements": element_list, "flows": flow_list }))
}

prop_compose! {
    fn models()(
        zones in prop::collection::vec((0_usize..20, -900_i32..900, -900_i32..900), 0..8),
        elements in prop::collection::vec((0_usize..9, -900_i32..900, -900_i32..900, 0_i32..120), 1..24),
        flows in prop::collection::vec((0_usize..24, 0_usize..24, any::<bool>()), 0..40),
    ) -> Fixture {
        built(&zones, &elements, &flows)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn everything_has_its_place_and_keeps_it(fixture in models()) {
        let after = arranged(&fixture.model, fixture.diagram);
        check(&after, fixture.diagram);
        check_sizes(&fixture.model, &after);
        let again = arranged(&after, fixture.diagram);
        prop_assert_eq!(again.placements, after.placements);
    }

    #[test]
    fn what_was_not_chosen_stays_and_is_not_covered(fixture in models(), chosen in prop::collection::vec(0_usize..32, 1..12)) {
        // A tidy drawing of which somebody moves some things about.
        let mut model = arranged(&fixture.model, fixture.diagram);
        let all: Vec<ItemId> = frames(&model, fixture.diagram).into_keys().collect();
        let items: BTreeSet<ItemId> = chosen.iter().map(|at| all[at % all.len()]).collect();
        let given = |item: ItemId| {
            let around = zones_around(&fixture.model, item);
            items.contains(&item) || around.iter().any(|&zone| items.contains(&zone.into()))
        };
        let found = arrange(&model, fixture.diagram, Some(&items));
        prop_assert!(found.keys().all(|&item| given(item)));
        prop_assert!(all.iter().all(|&item| !given(item) || found.contains_key(&item)));
        for (item, frame) in found {
            model.placements.insert((fixture.diagram, item), frame);
        }
        check(&model, fixture.diagram);
        for (item, frame) in arrange(&model, fixture.diagram, Some(&items)) {
            prop_assert_eq!(model.placements[&(fixture.diagram, item)], frame);
        }
    }

    #[test]
    fn a_model_without_positions_gets_a_picture(fixture in models()) {
        let mut model = fixture.model.clone();
        model.placements.clear();
        sketch(&mut model, fixture.diagram);
        prop_assert_eq!(model.placements.len(), model.elements.len() + model.boundaries.len());
        check(&model, fixture.diagram);
    }
}

/// Flows of a chain run from left to right, and one that goes back does not change that.
#[test]
fn a_chain_with_a_way_back_runs_from_left_to_right() {
    let fixture = built(
        &[],
        &[
            (0, 700, 0, 70),
            (0, 400, 90, 70),
            (0, 0, 300, 70),
            (0, 90, 30, 70),
        ],
        &[
            (0, 1, false),
            (1, 2, false),
            (2, 3, false),
            (3, 3, false),
            (0, 2, false),
            (1, 2, true),
        ],
    );
    let after = arranged(&fixture.model, fixture.diagram);
    let frames: Vec<Rect> = frames(&after, fixture.diagram).into_values().collect();
    assert!(
        frames
            .windows(2)
            .all(|two| two[0].x + two[0].width + 60 <= two[1].x),
        "{frames:?}"
    );
}

/// Where nothing else decides, things keep the order in which they were drawn.
#[test]
fn the_order_of_a_drawing_is_kept() {
    let at = [300, 0, 450, 150];
    let elements: Vec<_> = at
        .iter()
        .map(|&y| (9, 400, y, 70))
        .chain([(9, 0, 200, 70)])
        .collect();
    let fixture = built(
        &[],
        &elements,
        &[(4, 0, false), (4, 1, false), (4, 2, false), (4, 3, false)],
    );
    let after = arranged(&fixture.model, fixture.diagram);
    let tops: Vec<i32> = frames(&after, fixture.diagram)
        .into_values()
        .map(|it| it.y)
        .collect();
    let mut order = [0, 1, 2, 3];
    order.sort_by_key(|&it: &usize| tops[it]);
    assert_eq!(order, [1, 3, 0, 2]);
}

/// Two boxes that overlap, with a member in both, move as one and stay as they overlap.
#[test]
fn zones_that_overlap_keep_the_way_they_overlap() {
    let mut fixture = support::read(&json!({
        "boundaries": [
            { "id": "a", "name": "A", "x": 0, "y": 0, "width": 500, "height": 200 },
            { "id": "b", "name": "B", "x": 250, "y": 50, "width": 500, "height": 200 },
        ],
        "elements": [
            { "id": "0", "name": "left", "boundary": "a", "x": 40, "y": 70, "width": 160, "height": 70 },
            { "id": "1", "name": "both", "boundary": "a", "x": 300, "y": 80, "width": 160, "height": 70 },
            { "id": "2", "name": "right", "boundary": "b", "x": 540, "y": 90, "width": 160, "height": 70 },
            { "id": "3", "name": "on top", "x": 310, "y": 85, "width": 160, "height": 70 },
        ],
        "flows": [{ "id": "f", "name": "f", "from": "3", "to": "1" }],
    }));
    let zones: Vec<BoundaryId> = fixture.model.boundaries.keys().copied().collect();
    let both = fixture.model.elements.values_mut().nth(1).unwrap();
    both.zones.insert(zones[1]);
    let before = frames(&fixture.model, fixture.diagram);
    let after = arranged(&fixture.model, fixture.diagram);
    let now = frames(&after, fixture.diagram);
    let moved: BTreeSet<(i32, i32)> = before
        .iter()
        .filter(|(item, _)| fixture.model.name(**item) != Some("on top"))
        .map(|(item, frame)| (now[item].x - frame.x, now[item].y - frame.y))
        .collect();
    assert_eq!(moved.len(), 1, "{moved:?}");
    for (id, element) in &after.elements {
        let center = now[&ItemId::from(*id)].center();
        assert_eq!(zones_at(&after, fixture.diagram, center), element.zones);
    }
}

/// Many flows in all directions, in one container and in zones of zones.
#[test]
fn a_large_arrangement_is_kept_as_well() {
    let zoned = clusters::model(300, 450);
    let mut flat = clusters::model(120, 180);
    flat.boundaries.clear();
    flat.placements
        .retain(|(_, item), _| matches!(item, ItemId::Element(_)));
    for element in flat.elements.values_mut() {
        element.zones.clear();
    }
    for model in [zoned, flat] {
        let after = arranged(&model, clusters::DIAGRAM);
        check(&after, clusters::DIAGRAM);
        let again = arranged(&after, clusters::DIAGRAM);
        assert!(again.placements == after.placements);
    }
}
