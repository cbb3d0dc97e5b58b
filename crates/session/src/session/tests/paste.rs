use super::*;
use bulkhead_exchange::fragment::Fragment;
use bulkhead_model::{
    Boundary, BoundaryForm, BoundaryId, Flow, FlowId, Letter, Model, Point, Worksheet,
};

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

/// Returns two elements of a model as they stand on a diagram, with the flows between them.
fn part(model: &Model, diagram: DiagramId, called: [&str; 2]) -> Fragment {
    let named = model.elements.values();
    let named = named.filter(|it| called.contains(&it.name.as_str()));
    let ends: BTreeSet<ElementId> = named.map(|it| it.id).collect();
    assert_eq!(ends.len(), 2);
    let records = model.records().filter_map(|record| match record {
        Record::Diagram(it) => (it.id == diagram).then_some(Record::Diagram(it)),
        Record::Element(it) => ends.contains(&it.id).then(|| {
            let zones = BTreeSet::new();
            Record::Element(Element { zones, ..it })
        }),
        Record::Flow(it) => {
            (ends.contains(&it.from) && ends.contains(&it.to)).then_some(Record::Flow(it))
        }
        Record::Placement(it) => match it.item {
            ItemId::Element(id) if it.diagram == diagram && ends.contains(&id) => {
                Some(Record::Placement(it))
            }
            _ => None,
        },
        _ => None,
    });
    let model = Model::from_records(records);
    Fragment { model, diagram }
}

fn everything(bench: &Bench) -> Vec<Record> {
    let records = bench.session.model().records();
    records
        .filter(|it| !matches!(it, Record::Placement(_)))
        .collect()
}

/// Returns a project in which somebody decided about, assessed and recorded a threat of one of two
/// elements that nothing else is connected to, with these two, what is on the clipboard once they
/// were copied, and the edit that takes them away.
fn assessed() -> (Bench, [ItemId; 2], String, Edit) {
    let mut bench = bench("empty");
    let text = copied().write().unwrap();
    let diagram = bench.diagram();
    bench.session.set_author("Ada");
    bench.session.paste(&text, diagram, Some(HERE)).unwrap();
    let [shop, orders] = ["Shop", "Orders"].map(|name| bench.element(name));
    let row = bench.threat_of("Shop");
    bench.decide(&row);
    for (number, subject) in [(1, shop), (2, orders), (3, shop)] {
        let own = super::own_threats::own(number, subject.into(), Letter::D);
        bench.apply(&own);
    }
    let mut worksheet = Worksheet::empty(shop);
    worksheet.scenarios.push("The shop burns".to_owned());
    bench.apply(&Edit::SetWorksheet {
        element: shop,
        worksheet: Some(worksheet),
    });
    let items = [shop.into(), orders.into()];
    let copied = part(bench.session.model(), diagram, ["Shop", "Orders"]);
    let cut = Edit::Delete {
        items: items.to_vec(),
    };
    (bench, items, copied.write().unwrap(), cut)
}

#[test]
fn what_was_cut_comes_back_with_all_that_was_said_about_it() {
    let (mut bench, items, text, cut) = assessed();
    let diagram = bench.diagram();
    let before = everything(&bench);
    bench.apply(&cut);
    assert!(bench.session.model().own_threats.is_empty());
    bench.session.set_author("Bo");
    // The history tells it, also after the project was closed and something else was done.
    let mut bench = bench.reopened();
    bench.session.set_author("Bo");
    let zone = *bench.session.model().boundaries.keys().next().unwrap();
    let renamed = |name: &str| Edit::Rename {
        item: zone.into(),
        name: name.to_owned(),
    };
    bench.apply(&renamed("Outside"));
    bench.apply(&renamed("Inside"));
    let pasted = bench.session.paste(&text, diagram, None).unwrap();
    assert!(items.iter().all(|it| pasted.items.contains(it)));
    assert_eq!(everything(&bench), before);
    let states: Vec<_> = pasted.changed.threats.iter().map(|it| it.state).collect();
    assert!(states.contains(&ThreatState::Decided));
    assert!(
        bench
            .session
            .model()
            .own_threats
            .values()
            .all(|it| it.by == "Ada")
    );

    // Once more there are copies, about which nobody said anything.
    let copies = bench.session.paste(&text, diagram, None).unwrap();
    assert!(!items.iter().any(|it| copies.items.contains(it)));
    let model = bench.session.model();
    assert_eq!((model.own_threats.len(), model.worksheets.len()), (3, 1));
    assert!(
        copies
            .changed
            .threats
            .iter()
            .all(|it| it.state != ThreatState::Decided)
    );

    // One undo each takes it away again.
    bench.session.undo().unwrap();
    bench.session.undo().unwrap();
    assert_eq!(bench.session.model().worksheets.len(), 0);
}

#[test]
fn what_was_said_after_a_deletion_was_undone_counts() {
    let (mut bench, items, text, cut) = assessed();
    let diagram = bench.diagram();
    bench.apply(&cut);
    bench.session.undo().unwrap();
    let ItemId::Element(element) = items[0] else {
        panic!("an element")
    };
    let worksheet = None;
    bench.apply(&Edit::SetWorksheet { element, worksheet });
    bench.apply(&cut);
    bench.session.paste(&text, diagram, None).unwrap();
    let model = bench.session.model();
    assert_eq!((model.own_threats.len(), model.worksheets.len()), (3, 0));
}

#[test]
fn what_was_cut_while_the_file_could_not_be_written_comes_back_too() {
    let (mut bench, _, text, cut) = assessed();
    let diagram = bench.diagram();
    let before = everything(&bench);
    let context = bulkhead_model::Context { author: "", at: "" };
    let applied = bulkhead_model::apply(bench.session.assessment.model_mut(), &cut, context);
    let changes = applied.unwrap().changes;
    bench.session.pending.push(Pending {
        at: String::new(),
        author: String::new(),
        label: "Cut".to_owned(),
        changes: changes.clone(),
    });
    bench.session.assessment.follow(&changes);
    bench.session.paste(&text, diagram, None).unwrap();
    assert_eq!(everything(&bench), before);
}

#[test]
fn two_things_that_share_an_identity_are_told_apart() {
    let mut bench = bench("empty");
    let mut fragment = copied();
    let shared = Uuid::from_u128(3);
    let mut flow = fragment.model.flows.pop_first().unwrap().1;
    flow.id = FlowId::new(shared);
    fragment.model.flows.insert(flow.id, flow);
    let text = fragment.write().unwrap();
    let pasted = bench.session.paste(&text, bench.diagram(), None).unwrap();
    let uuids: BTreeSet<Uuid> = pasted.items.iter().map(|it| it.uuid()).collect();
    assert_eq!((pasted.items.len(), uuids.len()), (4, 4));
    assert!(uuids.contains(&shared));
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
