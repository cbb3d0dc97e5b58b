use super::*;
use bulkhead_exchange::fragment::Fragment;
use bulkhead_model::{Boundary, BoundaryForm, BoundaryId, Flow, FlowId, Model, Point};

const HERE: Point = Point { x: 300, y: 200 };

/// Returns a fragment: a zone with two elements and the flow between them.
fn copied() -> Fragment {
    let diagram = DiagramId::new(Uuid::from_u128(1));
    let zone = BoundaryId::new(Uuid::from_u128(2));
    let [one, other] = [3, 4].map(|number| ElementId::new(Uuid::from_u128(number)));
    let frame = |x, y, width, height| Rect {
        x,
        y,
        width,
        height,
    };
    let place = |item, frame| {
        Record::Placement(bulkhead_model::Placement {
            diagram,
            item,
            frame,
        })
    };
    let element = |id, name: &str| {
        let mut element = Element::new(id, ElementKind::Process, "process", name);
        element.zones.insert(zone);
        Record::Element(element)
    };
    let boundary = Boundary::new(zone, BoundaryForm::Zone, "zone", "Inside");
    let flow = Flow::new(FlowId::new(Uuid::from_u128(5)), "orders", one, other);
    let model = Model::from_records([
        Record::Diagram(bulkhead_model::Diagram {
            id: diagram,
            name: "Copied".to_owned(),
            position: 0,
        }),
        Record::Boundary(boundary),
        element(one, "Shop"),
        element(other, "Orders"),
        Record::Flow(flow),
        place(zone.into(), frame(0, 0, 520, 160)),
        place(one.into(), frame(40, 60, 160, 70)),
        place(other.into(), frame(320, 60, 160, 70)),
    ]);
    Fragment { model, diagram }
}

fn memberships(model: &Model) -> BTreeMap<ElementId, BTreeSet<BoundaryId>> {
    let elements = model.elements.values();
    elements.map(|it| (it.id, it.zones.clone())).collect()
}

#[test]
fn what_is_pasted_comes_whole_and_goes_with_one_undo() {
    let mut bench = bench("empty");
    let before = bench.session.document();
    let text = copied().write().unwrap();
    let pasted = bench
        .session
        .paste(&text, bench.diagram(), Some(HERE))
        .unwrap();
    assert_eq!(pasted.items.len(), 4);
    assert_eq!(pasted.replaced, [""; 0]);
    let document = bench.session.document();
    assert_eq!(document.status.undo.as_deref(), Some("Paste 4 items"));
    let [zone] = document.boundaries.as_slice() else {
        panic!("one zone")
    };
    assert!(
        document
            .elements
            .iter()
            .all(|it| it.zones.contains(&zone.id))
    );
    assert!(pasted.items.contains(&document.flows[0].id.into()));
    let threats = &pasted.changed.threats;
    assert!(
        threats
            .iter()
            .any(|it| it.subject == document.flows[0].id.into())
    );
    bench.session.undo().unwrap();
    let after = bench.session.document();
    assert_eq!(
        (after.elements, after.boundaries, after.flows),
        (before.elements, before.boundaries, before.flows)
    );
}

#[test]
fn what_is_pasted_covers_nothing_and_nothing_becomes_its_member() {
    let mut bench = bench("kubernetes");
    let diagram = bench.diagram();
    let before = memberships(bench.session.model());
    let text = copied().write().unwrap();
    for _ in 0..3 {
        let pasted = bench.session.paste(&text, diagram, Some(HERE)).unwrap();
        let model = bench.session.model();
        let after = memberships(model);
        assert!(
            before
                .iter()
                .all(|(id, zones)| after.get(id) == Some(zones))
        );
        let frame = |item: &ItemId| model.placements.get(&(diagram, *item)).copied();
        let mine = pasted
            .items
            .iter()
            .filter(|it| matches!(it, ItemId::Element(_)));
        for mine in mine {
            for other in model.elements.keys().map(|&id| ItemId::from(id)) {
                let apart = !frame(mine).unwrap().overlaps(frame(&other).unwrap());
                assert!(other == *mine || apart);
            }
        }
    }
}

#[test]
fn a_free_place_is_taken_as_it_is_pointed_at() {
    let mut bench = bench("empty");
    let diagram = bench.diagram();
    let text = copied().write().unwrap();
    bench.session.paste(&text, diagram, Some(HERE)).unwrap();
    let model = bench.session.model();
    let zone = *model.boundaries.keys().next().unwrap();
    let frame = model.placements[&(diagram, zone.into())];
    assert!((frame.center().x - HERE.x).abs() <= 10 && (frame.center().y - HERE.y).abs() <= 10);
}

#[test]
fn components_of_other_content_become_plain_ones_and_that_is_told() {
    let mut bench = bench("empty");
    let mut fragment = copied();
    for element in fragment.model.elements.values_mut() {
        element.component = "acme/shop".to_owned();
    }
    let text = fragment.write().unwrap();
    let pasted = bench.session.paste(&text, bench.diagram(), None).unwrap();
    assert_eq!(pasted.replaced, ["acme/shop"]);
    let mut elements = bench.session.model().elements.values();
    assert!(elements.all(|it| it.component == "process"));
}

#[test]
fn what_cannot_be_pasted_changes_nothing_and_says_why() {
    let mut bench = bench("kubernetes");
    let before = bench.session.document();
    let diagram = bench.diagram();
    let text = copied().write().unwrap();
    let nowhere = DiagramId::new(Uuid::from_u128(9));
    let far = Point {
        x: i32::MAX,
        y: i32::MIN,
    };
    let cut = &text[..text.len() / 2];
    for (text, diagram, at, why) in [
        ("etcd", diagram, HERE, "no part of a Bulkhead diagram"),
        (cut, diagram, HERE, "no part of a Bulkhead diagram"),
        (&text, nowhere, HERE, "no such diagram"),
        (&text, diagram, far, "outside of what a diagram can hold"),
    ] {
        let problem = bench.session.paste(text, diagram, Some(at)).unwrap_err();
        assert!(problem.sentence.contains(why), "{problem}");
    }
    assert_eq!(bench.session.document(), before);
}
