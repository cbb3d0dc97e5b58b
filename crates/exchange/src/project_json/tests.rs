use super::*;
use bulkhead_model::{
    Assumption, Boundary, BoundaryForm, ControlStrength, DataEntry, Decision, Diagram, Element,
    ElementKind, Evidence, FamilyControls, Flow, Placement, PropertyValue, Record, Rect, Response,
    Worksheet,
};
use proptest::prelude::*;
use serde::de::DeserializeOwned;

fn id<T: DeserializeOwned>(number: u32) -> T {
    serde_json::from_str(&format!("\"00000000-0000-4000-8000-{number:012x}\"")).unwrap()
}

fn stated(value: &str, evidence: Evidence) -> PropertyValue {
    PropertyValue {
        value: value.to_owned(),
        evidence,
    }
}

fn person() -> Evidence {
    Evidence::Person {
        name: "Ada".to_owned(),
    }
}

/// A model with a record of every kind.
fn small() -> Model {
    let mut zone = Boundary::new(id(1), BoundaryForm::Zone, "generic/zone", "Inside");
    zone.properties
        .insert("criticality".to_owned(), stated("high", person()));
    let mut shop = Element::new(id(2), ElementKind::Process, "generic/process", "Shop");
    shop.zones.insert(id(1));
    let kept = Element::new(
        id(3),
        ElementKind::DataStore,
        "generic/data-store",
        "Orders",
    );
    let mut flow = Flow::new(id(4), "order", id(2), id(3));
    flow.properties.insert(
        "encryption".to_owned(),
        stated(
            "tls",
            Evidence::File {
                path: "shop.yaml".to_owned(),
                line: 7,
            },
        ),
    );
    let frame = Rect {
        x: 20,
        y: -40,
        width: 160,
        height: 80,
    };
    let place = |item| {
        Record::Placement(Placement {
            diagram: id(5),
            item,
            frame,
        })
    };
    let mut worksheet = Worksheet::empty(id(2));
    worksheet.data.push(DataEntry {
        name: "Orders".to_owned(),
        ..DataEntry::default()
    });
    worksheet.families.insert(
        "access".to_owned(),
        FamilyControls {
            strength: Some(ControlStrength::Weak),
            notes: String::new(),
        },
    );
    let decision = Decision {
        threat: id(6),
        number: 1,
        rule: "x/y".to_owned(),
        subject: flow.id.into(),
        title: "Somebody reads the order".to_owned(),
        response: Response::Accept,
        reason: "Nothing secret".to_owned(),
        owner: "Ada".to_owned(),
        due: "2027-01-31".to_owned(),
        ticket: "SEC-12".to_owned(),
        expires: String::new(),
        residual: "low".to_owned(),
        at: "2026-11-24T12:00:00Z".to_owned(),
        by: "Bob".to_owned(),
    };
    let mut model = Model::from_records([
        Record::Boundary(zone),
        Record::Element(shop),
        Record::Element(kept),
        Record::Flow(flow),
        Record::Diagram(Diagram {
            id: id(5),
            name: "Overview".to_owned(),
            position: 0,
        }),
        place(id::<bulkhead_model::ElementId>(2).into()),
        place(id::<bulkhead_model::ElementId>(3).into()),
        Record::Decision(decision),
        Record::Worksheet(worksheet),
    ]);
    model.about.title = "Shop".to_owned();
    model
}

fn told(text: &str) -> String {
    read(text.as_bytes(), "shop.json").unwrap_err().to_string()
}

#[test]
fn a_model_is_written_with_one_fact_on_a_line() {
    let text = write(&small()).unwrap();
    for line in [
        "  \"format\": \"bulkhead-model\",",
        "      \"name\": \"Shop\",",
        "        \"encryption\": {\"value\": \"tls\", \"evidence\": {\"source\": \"file\", \"path\": \"shop.yaml\", \"line\": 7}}",
        "      \"reason\": \"Nothing secret\",",
        "        \"access\": {\"strength\": \"weak\", \"notes\": \"\"}",
        "    {\"diagram\": \"00000000-0000-4000-8000-000000000005\", \"item\": {\"kind\": \"element\", \"id\": \"00000000-0000-4000-8000-000000000002\"}, \"frame\": {\"x\": 20, \"y\": -40, \"width\": 160, \"height\": 80}},",
    ] {
        assert!(text.lines().any(|it| it == line), "{line}\n{text}");
    }
    assert!(text.ends_with("}\n"));
}

#[test]
fn one_changed_fact_is_one_changed_line() {
    let before = small();
    let mut after = before.clone();
    let flow = after.flows.values_mut().next().unwrap();
    flow.properties.insert(
        "encryption".to_owned(),
        stated("none, of all things", person()),
    );
    let (before, after) = (write(&before).unwrap(), write(&after).unwrap());
    let changed = before.lines().zip(after.lines()).filter(|(a, b)| a != b);
    assert_eq!(changed.count(), 1);
    assert_eq!(before.lines().count(), after.lines().count());
}

#[test]
fn space_order_and_a_byte_order_mark_do_not_matter() {
    let text = write(&small()).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let other = format!("\u{FEFF}\n{value}");
    assert!(is_json(other.as_bytes()));
    assert_eq!(read(other.as_bytes(), "x").unwrap(), small());
}

#[test]
fn mistakes_are_told_with_their_place() {
    let text = write(&small()).unwrap();
    let swapped = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        told(&text.replacen(from, to, 1))
    };
    assert_eq!(
        swapped("\"twoWay\": false", "\"twoWays\": false")
            .split(',')
            .next()
            .unwrap()
            .split_once(": ")
            .unwrap()
            .1,
        "unknown field `twoWays`"
    );
    let line = |told: &str| told.split(':').nth(1).unwrap().parse::<usize>().unwrap();
    let of = |needle: &str| text.lines().position(|it| it.contains(needle)).unwrap() + 1;
    assert_eq!(line(&swapped("\"x\": 20", "\"x\": 20.5")), of("\"x\": 20"));
    assert_eq!(
        line(&swapped("\"response\": \"accept\"", "\"response\": 3")),
        of("\"response\"")
    );
    let dangling = swapped(
        "\"from\": \"00000000-0000-4000-8000-000000000002\"",
        "\"from\": \"00000000-0000-4000-8000-000000000099\"",
    );
    assert!(
        dangling.contains("order") && line(&dangling) == of("\"order\""),
        "{dangling}"
    );
    let long = swapped("\"version\": 1", "\"version\": 2");
    assert!(long.contains("install a newer Bulkhead"), "{long}");
    assert!(told("{}").contains("not a Bulkhead model"));
    assert!(told("{\"format\": \"bulkhead-model\", \"version\": 1").starts_with("shop.json:1:"));
}

#[test]
fn what_stands_twice_is_refused_and_not_dropped() {
    let text = write(&small()).unwrap();
    let same = text.replace(
        "00000000-0000-4000-8000-000000000003",
        "00000000-0000-4000-8000-000000000002",
    );
    assert!(told(&same).contains("more than once"), "{}", told(&same));
}

#[test]
fn the_hash_is_that_of_the_file() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(sha_256(""), empty);
}

fn text() -> impl Strategy<Value = String> {
    "[a-zA-Z\\\\\"/é漢🙂 {}\\[\\]:,]{0,12}"
}

fn name() -> impl Strategy<Value = String> {
    "[a-zé漢🙂\"\\\\]{1,8}"
}

fn element() -> impl Strategy<Value = Element> {
    (
        0..20_u32,
        name(),
        text(),
        prop::option::of(text()),
        prop::collection::btree_map("[a-z]{1,4}", text(), 0..3),
    )
        .prop_map(|(number, name, notes, out_of_scope, properties)| {
            let mut element =
                Element::new(id(number), ElementKind::Process, "generic/process", &name);
            element.notes = notes;
            element.out_of_scope = out_of_scope;
            element.properties = properties
                .into_iter()
                .map(|(key, value)| (key, stated(&value, person())))
                .collect();
            element
        })
}

proptest! {
    #[test]
    fn what_is_written_reads_the_same(
        elements in prop::collection::vec(element(), 0..8),
        flows in prop::collection::vec((0..20_usize, 0..20_usize, name(), any::<bool>()), 0..6),
        places in prop::collection::vec((0..20_usize, -500..500_i32, 20..200_i32), 0..6),
        title in text(),
        assumptions in prop::collection::vec(text(), 0..3),
    ) {
        let mut model = Model::from_records(elements.into_iter().map(Record::Element));
        model.about.title = title;
        for (number, text) in (1..).zip(assumptions) {
            let assumption = Assumption::new(id(200 + number), number, &text);
            model.assumptions.insert(assumption.id, assumption);
        }
        let known: Vec<_> = model.elements.keys().copied().collect();
        if !known.is_empty() {
            let diagram = Diagram { id: id(900), name: "D".to_owned(), position: 0 };
            model.diagrams.insert(diagram.id, diagram);
            for (number, (from, to, name, two_way)) in (100..).zip(flows) {
                let (from, to) = (known[from % known.len()], known[to % known.len()]);
                let mut flow = Flow::new(id(number), &name, from, to);
                flow.two_way = two_way;
                model.flows.insert(flow.id, flow);
            }
            for (at, x, side) in places {
                let frame = Rect { x, y: -x, width: side, height: side };
                model.placements.insert((id(900), known[at % known.len()].into()), frame);
            }
        }
        prop_assume!(check(&model).is_empty());
        let text = write(&model).unwrap();
        let back = read(text.as_bytes(), "x").unwrap();
        prop_assert_eq!(write(&back).unwrap(), text);
        prop_assert_eq!(back, model);
    }

    #[test]
    fn nonsense_is_refused_without_a_panic(text in "[\\[\\]{}\":,a-z0-9. \n]{0,80}") {
        prop_assert!(read(text.as_bytes(), "x").is_err());
    }
}
