use super::*;
use crate::{
    Boundary, BoundaryForm, Diagram, Element, ElementKind, Evidence, Flow, Placement,
    PropertyValue, Record, Rect,
};
use uuid::Uuid;

fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn frame(x: i32) -> Rect {
    Rect {
        x,
        y: 0,
        width: 100,
        height: 60,
    }
}

fn element(number: u128, name: &str) -> Element {
    let id = crate::ElementId::new(uuid(number));
    Element::new(id, ElementKind::Process, "generic/process", name)
}

fn small() -> Model {
    let (shop, stock) = (element(1, "Shop"), element(2, "Stock"));
    let diagram = Diagram {
        id: crate::DiagramId::new(uuid(9)),
        name: "Overview".to_owned(),
        position: 0,
    };
    let place = |item: &Element, x| {
        Record::Placement(Placement {
            diagram: crate::DiagramId::new(uuid(9)),
            item: item.id.into(),
            frame: frame(x),
        })
    };
    let flow = Flow::new(crate::FlowId::new(uuid(3)), "order", shop.id, stock.id);
    let zone = Boundary::new(
        crate::BoundaryId::new(uuid(4)),
        BoundaryForm::Zone,
        "generic/zone",
        "Inside",
    );
    let places = [place(&shop, 0), place(&stock, 200)];
    let records = [
        Record::Boundary(zone),
        Record::Element(shop),
        Record::Element(stock),
        Record::Flow(flow),
        Record::Diagram(diagram),
    ];
    Model::from_records(records.into_iter().chain(places))
}

fn told(old: &Model, new: &Model) -> Vec<String> {
    let part = |part: &Option<String>| part.clone().unwrap_or_else(|| "-".to_owned());
    compare(old, new)
        .iter()
        .map(|it| {
            let fields: Vec<String> = it
                .fields
                .iter()
                .map(|it| format!("{:?} {} > {}", it.field, part(&it.before), part(&it.after)))
                .collect();
            format!("{:?} {}: {}", it.kind, it.name, fields.join("; "))
        })
        .collect()
}

#[test]
fn a_model_is_no_different_from_itself() {
    assert_eq!(compare(&small(), &small()), []);
}

#[test]
fn facts_are_told_with_names_and_both_values() {
    let (old, mut new) = (small(), small());
    let flow = new.flows.values_mut().next().unwrap();
    flow.properties.insert(
        "encryption".to_owned(),
        PropertyValue {
            value: "tls".to_owned(),
            evidence: Evidence::Person {
                name: String::new(),
            },
        },
    );
    let shop = new.elements.values_mut().next().unwrap();
    shop.name = "Web shop".to_owned();
    shop.zones.insert(crate::BoundaryId::new(uuid(4)));
    assert_eq!(
        told(&old, &new),
        [
            "Changed Web shop: Named(\"name\") Shop > Web shop; Named(\"zones\") - > Inside",
            "Changed order: Property(\"encryption\") - > tls",
        ]
    );
}

#[test]
fn another_end_is_told_even_when_both_have_one_name() {
    let (mut old, mut new) = (small(), small());
    for model in [&mut old, &mut new] {
        for element in model.elements.values_mut() {
            element.name = "Shop".to_owned();
        }
    }
    let flow = new.flows.values_mut().next().unwrap();
    flow.to = flow.from;
    let [difference] = &compare(&old, &new)[..] else {
        panic!("one difference");
    };
    assert_eq!(difference.fields.len(), 1);
}

#[test]
fn what_came_and_went_is_told_once_and_moves_once_for_each_diagram() {
    let (old, mut new) = (small(), small());
    new.flows.clear();
    new.elements.retain(|_, it| it.name != "Stock");
    new.placements
        .retain(|(_, item), _| new.elements.keys().any(|&id| *item == id.into()));
    for frame in new.placements.values_mut() {
        *frame = self::frame(40);
    }
    let kinds: Vec<_> = compare(&old, &new)
        .into_iter()
        .map(|it| (it.kind, it.name))
        .collect();
    assert_eq!(
        kinds,
        [
            (DifferenceKind::Removed, "Stock".to_owned()),
            (DifferenceKind::Removed, "order".to_owned()),
            (DifferenceKind::Moved, "Overview".to_owned()),
        ]
    );
}

#[test]
fn looking_the_other_way_round_swaps_before_and_after() {
    let (old, mut new) = (small(), small());
    new.about.title = "Other".to_owned();
    new.elements.values_mut().next().unwrap().out_of_scope = Some(String::new());
    let (there, back) = (compare(&old, &new), compare(&new, &old));
    assert_eq!(there.len(), 2);
    for (one, other) in there.iter().zip(&back) {
        for (a, b) in one.fields.iter().zip(&other.fields) {
            assert_eq!((&a.before, &a.after), (&b.after, &b.before));
        }
    }
}
