//! The models to start from: complete, well laid out, and asked about everywhere.

use bulkhead_session::{
    Desk,
    analysis::CellState,
    diagram::shape,
    model::{Boundary, BoundaryId, Element, ItemId, Rect},
    view::Document,
};
use std::collections::BTreeMap;

/// Models in the order of the start screen, with elements, zones and flows.
const MODELS: [(&str, [usize; 3]); 6] = [
    ("kubernetes", [33, 13, 50]),
    ("kubernetes-managed", [22, 9, 30]),
    ("workload", [19, 9, 26]),
    ("kubernetes-tob-2019", [14, 6, 15]),
    ("kubernetes-cncf-2020", [14, 11, 18]),
    ("empty", [0, 0, 0]),
];

/// What a zone keeps free around its members.
const ROOM: i32 = 40;

/// Opens a new project from each model that holds something.
fn each(check: impl Fn(&str, &Desk, &Document)) {
    for (model, [elements, ..]) in MODELS {
        if elements == 0 {
            continue;
        }
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::new(folder.path()).unwrap();
        let document = desk
            .new_project(model, &folder.path().join("cluster"))
            .unwrap();
        check(model, &desk, &document);
    }
}

#[test]
fn the_start_screen_offers_the_models_in_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let cards = Desk::new(folder.path()).unwrap().start().models;
    let found: Vec<(String, [usize; 3])> = cards
        .into_iter()
        .map(|card| {
            assert!(card.summary.chars().count() < 170, "{}", card.summary);
            let counts = [card.elements, card.boundaries, card.flows];
            (
                card.id,
                counts.map(|count| usize::try_from(count).unwrap_or(usize::MAX)),
            )
        })
        .collect();
    let expected = MODELS.map(|(model, counts)| (model.to_owned(), counts));
    assert_eq!(found, expected);
}

#[test]
fn names_tell_elements_and_zones_of_a_model_apart() {
    each(|model, _, document| {
        let elements = document.elements.iter().map(|element| &element.name);
        let zones = document.boundaries.iter().map(|zone| &zone.name);
        for mut names in [elements.collect::<Vec<_>>(), zones.collect::<Vec<_>>()] {
            names.sort();
            let twice = names.windows(2).find(|two| two[0] == two[1]);
            assert_eq!(twice, None, "in {model}");
        }
    });
}

#[test]
fn elements_have_one_size_and_stand_on_the_grid() {
    each(|model, _, document| {
        let plan = Plan::of(document);
        for element in &document.elements {
            let frame = plan.element(element);
            let name = &element.name;
            assert_eq!(
                (frame.width, frame.height),
                (160, 70),
                "size of {name} in {model}"
            );
            assert_eq!(
                (frame.x % 20, frame.y % 20),
                (0, 0),
                "place of {name} in {model}"
            );
        }
        for zone in &document.boundaries {
            let frame = plan.zone(zone.id);
            assert_eq!(
                (frame.x % 20, frame.y % 20),
                (0, 0),
                "place of {} in {model}",
                zone.name
            );
        }
    });
}

#[test]
fn nothing_lies_on_another_or_outside_of_its_zone() {
    each(|model, _, document| {
        let plan = Plan::of(document);
        for (at, element) in document.elements.iter().enumerate() {
            let frame = plan.element(element);
            for other in &document.elements[at + 1..] {
                let apart = !frame.grown(ROOM / 2).overlaps(plan.element(other));
                assert!(apart, "{} on {} in {model}", element.name, other.name);
            }
            for zone in &document.boundaries {
                let around = plan.around(element).contains(&zone.id);
                let inside = plan.zone(zone.id).encloses(frame.grown(ROOM));
                assert!(
                    inside || !around,
                    "{} is too near the edge of {} in {model}",
                    element.name,
                    zone.name
                );
                let touches = plan.zone(zone.id).overlaps(frame);
                assert!(
                    around || !touches,
                    "{} lies in {} in {model}",
                    element.name,
                    zone.name
                );
            }
        }
        for (at, zone) in document.boundaries.iter().enumerate() {
            for other in &document.boundaries[at + 1..] {
                let (a, b) = (plan.zone(zone.id), plan.zone(other.id));
                let fits = match (
                    plan.nested(zone.id, other.id),
                    plan.nested(other.id, zone.id),
                ) {
                    (true, _) => b.encloses(a.grown(ROOM)),
                    (_, true) => a.encloses(b.grown(ROOM)),
                    _ => !a.overlaps(b),
                };
                assert!(fits, "{} and {} in {model}", zone.name, other.name);
            }
        }
    });
}

#[test]
fn labels_of_flows_cover_no_element_no_title_and_no_other_label() {
    each(|model, _, document| {
        let plan = Plan::of(document);
        let flow_name = |id| document.flows.iter().find(|flow| flow.id == id).unwrap();
        for (at, drawn) in document.shapes.iter().enumerate() {
            let name = &flow_name(drawn.flow).name;
            let label = drawn.label.as_ref().expect("a label").frame;
            for element in &document.elements {
                let free = !label.overlaps(plan.element(element));
                assert!(free, "{name} on {} in {model}", element.name);
            }
            for zone in &document.boundaries {
                let tab = shape::title_tab(&zone.name, plan.zone(zone.id), "");
                assert!(!label.overlaps(tab), "{name} on {} in {model}", zone.name);
            }
            for other in &document.shapes[at + 1..] {
                let free = !label.overlaps(other.label.as_ref().expect("a label").frame);
                let other = &flow_name(other.flow).name;
                assert!(free, "{name} on {other} in {model}");
            }
        }
    });
}

#[test]
fn every_flow_has_a_mark_for_each_zone_that_it_crosses() {
    each(|model, desk, document| {
        let plan = Plan::of(document);
        let crossings = desk.crossings().unwrap();
        for flow in &document.flows {
            let ends = [flow.from, flow.to].map(|end| {
                let element = document.elements.iter().find(|element| element.id == end);
                plan.around(element.unwrap())
            });
            let crossed = ends[0]
                .iter()
                .filter(|zone| !ends[1].contains(zone))
                .chain(ends[1].iter().filter(|zone| !ends[0].contains(zone)))
                .count();
            let drawn = document.shapes.iter().find(|shape| shape.flow == flow.id);
            assert_eq!(
                drawn.unwrap().crossings.len(),
                crossed,
                "{} in {model}",
                flow.name
            );
            let row = crossings.iter().find(|row| row.flow == flow.id);
            let passed = row.map_or(0, |row| row.passed.len());
            assert_eq!(passed, crossed, "{} in {model}", flow.name);
        }
    });
}

#[test]
fn every_element_has_threats_and_no_letter_is_left_out() {
    each(|model, desk, document| {
        for element in &document.elements {
            let item = ItemId::Element(element.id);
            let asked = document.threats.iter().any(|row| row.subject == item);
            assert!(asked, "{} in {model}", element.name);
        }
        for row in desk.coverage().unwrap().rows {
            for cell in row.cells {
                assert_ne!(
                    cell.state,
                    CellState::NotConsidered,
                    "{} of {:?} in {model}",
                    cell.letter.as_char(),
                    row.item
                );
            }
        }
    });
}

/// Where things stand on the only diagram of a model.
struct Plan {
    frames: BTreeMap<ItemId, Rect>,
    parents: BTreeMap<BoundaryId, Option<BoundaryId>>,
}

impl Plan {
    fn of(document: &Document) -> Self {
        let zone = |zone: &Boundary| (zone.id, zone.parent);
        Self {
            frames: document
                .placements
                .iter()
                .map(|placement| (placement.item, placement.frame))
                .collect(),
            parents: document.boundaries.iter().map(zone).collect(),
        }
    }

    fn element(&self, element: &Element) -> Rect {
        self.frames[&ItemId::Element(element.id)]
    }

    fn zone(&self, id: BoundaryId) -> Rect {
        self.frames[&ItemId::Boundary(id)]
    }

    /// The zones around an element, from the inside out.
    fn around(&self, element: &Element) -> Vec<BoundaryId> {
        let mut found = Vec::new();
        for &zone in &element.zones {
            let mut next = Some(zone);
            while let Some(zone) = next {
                found.push(zone);
                next = self.parents[&zone];
            }
        }
        found
    }

    fn nested(&self, inner: BoundaryId, outer: BoundaryId) -> bool {
        let mut next = self.parents[&inner];
        while let Some(zone) = next {
            if zone == outer {
                return true;
            }
            next = self.parents[&zone];
        }
        false
    }
}
