use crate::fixture::{Drawn, boundary_id, drawing, element_id, flow_id, guid, import, notes};
use bulkhead_exchange::NoteKind;
use bulkhead_model::{BoundaryForm, Curve, DiagramId, ItemId, Point, Rect, limits::COORDINATE};
use std::collections::BTreeSet;

const fn diagram() -> DiagramId {
    DiagramId::new(uuid::Uuid::from_u128(
        0xF00D_0000_0000_4000_8000_0000_0000_0000 + 1_000,
    ))
}

fn point(x: i32, y: i32) -> Point {
    Point { x, y }
}

#[test]
fn zones_nest_and_hold_what_has_its_middle_in_them() {
    let imported = import(&drawing(&[
        Drawn::zone(1, "Inner", 10, 10, 150),
        Drawn::zone(2, "Outer", 0, 0, 400),
        Drawn::zone(3, "Beside", 100, 20, 350),
        Drawn::process(4, "In two").at(110, 30, 40, 40),
        Drawn::process(5, "On the edge").at(390, 0, 100, 100),
        Drawn::process(6, "Outside").at(900, 0, 100, 100),
    ]));
    let model = &imported.model;
    let parent = |number| model.boundaries[&boundary_id(number)].parent;
    assert_eq!(parent(1), Some(boundary_id(2)));
    assert_eq!((parent(2), parent(3)), (None, None));
    let zones = |number| model.elements[&element_id(number)].zones.clone();
    assert_eq!(zones(4), BTreeSet::from([boundary_id(1), boundary_id(3)]));
    assert_eq!(zones(5), BTreeSet::from([boundary_id(3)]));
    assert_eq!(zones(6), BTreeSet::new());
}

#[test]
fn lines_and_flows_run_as_they_were_drawn() {
    let imported = import(&drawing(&[
        Drawn::line(1, "Edge", [0, 0, 50, 80, 100, 0]),
        Drawn::process(2, "A"),
        Drawn::process(3, "B"),
        Drawn::flow(4, "there", 2, 3).along([1, 2, 3, 4, 5, 6]),
        Drawn::flow(5, "without a handle", 2, 3)
            .with("SourceX", "0")
            .with("SourceY", "0")
            .with("TargetX", "10")
            .with("TargetY", "20.4"),
        Drawn::flow(6, "without a way", 2, 3),
    ]));
    let model = &imported.model;
    assert_eq!(model.boundaries[&boundary_id(1)].form, BoundaryForm::Line);
    let course = |item: ItemId| model.courses.get(&(diagram(), item)).copied();
    let curve = |start, through, end| {
        Some(Curve {
            start,
            through,
            end,
        })
    };
    assert_eq!(
        course(boundary_id(1).into()),
        curve(point(0, 0), point(50, 80), point(100, 0))
    );
    assert_eq!(
        course(flow_id(4).into()),
        curve(point(1, 2), point(3, 4), point(5, 6))
    );
    assert_eq!(
        course(flow_id(5).into()),
        curve(point(0, 0), point(5, 10), point(10, 20))
    );
    assert_eq!(course(flow_id(6).into()), None);
    assert_eq!(notes(&imported), []);
}

#[test]
fn what_has_no_place_gets_one_or_says_so() {
    let imported = import(&drawing(&[
        Drawn::process(1, "Placed").at(0, 0, 100, 300),
        Drawn::process(2, "First").unplaced(),
        Drawn::process(3, "Second").unplaced(),
        Drawn::zone(4, "Nowhere", 0, 0, 9).unplaced(),
        Drawn::zone(5, "Without a size", 0, 0, 9)
            .unplaced()
            .with("Left", "3")
            .with("Top", "3"),
        Drawn::line(6, "No way", [0; 6]).unplaced(),
    ]));
    let frame = |number| imported.model.placements[&(diagram(), element_id(number).into())];
    assert_eq!((frame(2).x, frame(2).y), (50, 350));
    assert_eq!((frame(3).x, frame(3).y), (200, 350));
    assert_eq!(imported.model.placements.len(), 3);
    assert_eq!(imported.model.courses.len(), 0);
    let names: BTreeSet<&str> = notes(&imported).iter().map(|(_, name)| *name).collect();
    assert_eq!(
        names,
        BTreeSet::from(["First", "Second", "Nowhere", "Without a size", "No way"])
    );
}

#[test]
fn numbers_are_made_to_fit() {
    let placed = |number, left: &str, width: &str| {
        Drawn::process(number, &format!("P{number}"))
            .unplaced()
            .with("Left", left)
            .with("Top", "-7.5")
            .with("Width", width)
            .with("Height", "1e2")
    };
    let imported = import(&drawing(&[
        placed(1, "2.5", "99.6"),
        placed(2, "-1e300", "0"),
        placed(3, "NaN", "100"),
        placed(4, "12,5", "100"),
        placed(5, "1e999", "100"),
        placed(6, "7", "1e12"),
    ]));
    let frame = |number| imported.model.placements[&(diagram(), element_id(number).into())];
    let rect = |x, y, width, height| Rect {
        x,
        y,
        width,
        height,
    };
    assert_eq!(frame(1), rect(3, -8, 100, 100));
    assert_eq!(frame(2), rect(-COORDINATE, -8, 20, 100));
    assert_eq!(frame(6), rect(7, -8, COORDINATE, 100));
    assert!((3..=5).all(|number| frame(number).y > 50));
    let changed = notes(&imported);
    let of = |kind| changed.iter().filter(|(of, _)| *of == kind).count();
    assert_eq!(of(NoteKind::FrameChanged), 2 + 3 + 1);
    assert_eq!(of(NoteKind::Unplaced), 3);
}

#[test]
fn a_flow_needs_an_element_at_each_end() {
    let nil = "00000000-0000-0000-0000-000000000000";
    let loose = |number, member, end: &str| {
        let other = if member == "SourceGuid" {
            "TargetGuid"
        } else {
            "SourceGuid"
        };
        Drawn::flow(number, &format!("F{number}"), 1, 1)
            .unplaced()
            .with(member, end)
            .with(other, &guid(1).to_string())
    };
    let imported = import(&drawing(&[
        Drawn::process(1, "A"),
        Drawn::note(2, "Remember\nthe milk"),
        Drawn::zone(3, "Z", 0, 0, 500),
        loose(10, "SourceGuid", nil),
        loose(11, "TargetGuid", ""),
        loose(12, "TargetGuid", &guid(99).to_string()),
        loose(13, "TargetGuid", &guid(2).to_string()),
        loose(14, "SourceGuid", &guid(3).to_string()),
        Drawn::flow(15, "to itself", 1, 1),
    ]));
    let flows: Vec<&str> = imported
        .model
        .flows
        .values()
        .map(|flow| flow.name.as_str())
        .collect();
    assert_eq!(flows, ["to itself"]);
    assert_eq!(imported.model.elements.len(), 1);
    let sentences: Vec<&str> = imported
        .notes
        .iter()
        .map(|note| note.sentence.as_str())
        .collect();
    let told = |words: &str| sentences.iter().filter(|one| one.contains(words)).count();
    assert_eq!(told("Remember\nthe milk"), 1);
    assert_eq!(told("its start is not attached to anything"), 1);
    assert_eq!(told("its end is not attached to anything"), 1);
    assert_eq!(
        told("its end is attached to something that the file does not have"),
        1
    );
    assert_eq!(told("its end is attached to a note"), 1);
    assert_eq!(told("its start is attached to a zone"), 1);
}

#[test]
fn the_first_of_two_things_with_one_identity_stays() {
    let imported = import(&drawing(&[
        Drawn::process(1, "First"),
        Drawn::store(1, "Second"),
        Drawn::zone(2, "Box", 0, 0, 300),
        Drawn::flow(2, "Flow", 1, 1),
    ]));
    assert_eq!(imported.model.elements[&element_id(1)].name, "First");
    assert!(imported.model.flows.is_empty());
    assert_eq!(
        notes(&imported),
        [(NoteKind::Repeated, "Second"), (NoteKind::Repeated, "Flow")]
    );
}

#[test]
fn identities_that_are_no_guids_are_kept_as_text() {
    let file = drawing(&[
        Drawn::process(1, "A").called("web-1"),
        Drawn::process(2, "B").called(""),
        Drawn::process(3, "C").called("{F00D0000-0000-4000-8000-000000000003}"),
        Drawn::flow(4, "D", 1, 1)
            .unplaced()
            .with("SourceGuid", "web-1")
            .with("TargetGuid", "f00d0000-0000-4000-8000-000000000003"),
    ]);
    let imported = import(&file);
    assert_eq!(import(&file), imported);
    let model = &imported.model;
    let flow = &model.flows[&flow_id(4)];
    assert_eq!(model.elements[&flow.from].origin, "web-1");
    assert_eq!(flow.to, element_id(3));
    assert_eq!(model.elements.len(), 3);
}

#[test]
fn shapes_that_nobody_knows_are_told() {
    let imported = import(&drawing(&[
        Drawn::process(1, "Star").shaped("StencilStar"),
        Drawn::store(2, "By its type").shaped(""),
    ]));
    assert_eq!(notes(&imported), [(NoteKind::UnknownShape, "Star")]);
    assert_eq!(imported.model.elements.len(), 1);
}
