use super::*;
use bulkhead_model::{
    AnnotationId, BoundaryForm, BoundaryId, Context, Curve, Edit, ElementId, ElementKind, Evidence,
    FlowId, Point, PropertyValue, Rect, apply,
};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use uuid::Uuid;

const CONTEXT: Context<'_> = Context {
    author: "Ada",
    at: "2026-01-02T03:04:05Z",
};

fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn empty(diagram: DiagramId) -> Model {
    Model::from_records([Record::Diagram(Diagram {
        id: diagram,
        name: "Overview".to_owned(),
        position: 0,
    })])
}

fn source() -> DiagramId {
    DiagramId::new(uuid(1))
}

fn target() -> DiagramId {
    DiagramId::new(uuid(2))
}

fn element(number: u8) -> Element {
    let kind = [
        ElementKind::Process,
        ElementKind::DataStore,
        ElementKind::ExternalEntity,
    ][usize::from(number % 3)];
    let id = ElementId::new(uuid(0x100 + u128::from(number)));
    let mut element = Element::new(id, kind, kind.key(), &format!("element {number}"));
    element.multiple = kind == ElementKind::Process;
    element.notes = "Two\nlines".to_owned();
    element.out_of_scope = (number == 2).then(|| "Bought".to_owned());
    let evidence = Evidence::File {
        path: "a.yaml".to_owned(),
        line: 3,
    };
    let value = "tls".to_owned();
    element
        .properties
        .insert("encryption".to_owned(), PropertyValue { value, evidence });
    element
}

fn zone(number: u8) -> Boundary {
    let id = BoundaryId::new(uuid(0x200 + u128::from(number)));
    Boundary::new(id, BoundaryForm::Zone, "zone", &format!("zone {number}"))
}

fn flow(number: u8, from: u8, to: u8) -> Flow {
    let id = FlowId::new(uuid(0x300 + u128::from(number)));
    let mut flow = Flow::new(id, "data", element(from).id, element(to).id);
    flow.two_way = number.is_multiple_of(2);
    flow
}

fn frames() -> impl Strategy<Value = Rect> {
    (-20..20_i32, -20..20_i32, 2..12_i32, 2..12_i32).prop_map(|(x, y, width, height)| Rect {
        x: x * 20,
        y: y * 20,
        width: width * 20,
        height: height * 20,
    })
}

fn point() -> impl Strategy<Value = Point> {
    (-400..400_i32, -400..400_i32).prop_map(|(x, y)| Point { x, y })
}

fn edits() -> impl Strategy<Value = Edit> {
    let curve = (point(), point(), point()).prop_map(|(start, through, end)| Curve {
        start,
        through,
        end,
    });
    let diagram = source();
    prop_oneof![
        4 => (0..6_u8, frames()).prop_map(move |(number, frame)| Edit::AddElement {
            element: element(number), diagram, frame,
        }),
        3 => (0..4_u8, frames()).prop_map(move |(number, frame)| Edit::AddBoundary {
            boundary: zone(number), diagram, frame,
        }),
        1 => curve.prop_map(move |curve| Edit::AddLine {
            boundary: Boundary { form: BoundaryForm::Line, ..zone(9) }, diagram, curve,
        }),
        4 => (0..6_u8, 0..6_u8, 0..6_u8)
            .prop_map(|(number, from, to)| Edit::AddFlow { flow: flow(number, from, to) }),
        3 => (0..6_u8, prop::collection::vec(point(), 0..3), prop::option::of(point()))
            .prop_map(move |(number, bends, label)| Edit::DrawFlow {
                diagram, flow: flow(number, 0, 0).id, bends, label,
            }),
        1 => (0..3_u8, frames()).prop_map(move |(number, frame)| {
            let id = AnnotationId::new(uuid(0x400 + u128::from(number)));
            let text = "Why".to_owned();
            Edit::SetAnnotation { id, annotation: Some(Annotation { id, diagram, text, frame }) }
        }),
    ]
}

/// Returns what was drawn by those edits that are possible.
fn drawn(edits: &[Edit]) -> Fragment {
    let mut model = empty(source());
    for edit in edits {
        let _ = apply(&mut model, edit, CONTEXT);
    }
    let diagram = source();
    Fragment { model, diagram }
}

fn put(model: &mut Model, copies: &Copies) {
    let batch = Edit::Batch {
        label: "Paste".to_owned(),
        edits: copies.edits.clone(),
    };
    apply(model, &batch, CONTEXT).unwrap();
    assert_eq!(check(model), []);
}

/// Pastes into an empty model and returns that, with every identity as it was where it was copied.
fn pasted(fragment: &Fragment, by: Point) -> Fragment {
    let mut next = 0x1_0000;
    let copies = fragment.copies(target(), by, |_| {
        next += 1;
        uuid(next)
    });
    let mut model = empty(target());
    put(&mut model, &copies);
    let ids: Vec<(Uuid, Uuid)> = copies
        .items
        .iter()
        .map(|(old, new)| (new.uuid(), old.uuid()))
        .chain(
            copies
                .annotations
                .iter()
                .map(|(old, new)| (new.uuid(), old.uuid())),
        )
        .chain([(target().uuid(), source().uuid())])
        .collect();
    let diagram = target();
    let mut text = Fragment { model, diagram }.write().unwrap();
    for (new, old) in ids {
        text = text.replace(&new.to_string(), &old.to_string());
    }
    Fragment::read(&text).unwrap()
}

/// Membership follows the place, and does not depend on what was drawn first.
fn without_membership(fragment: &Fragment) -> BTreeMap<String, Record> {
    let key = |record: &Record| format!("{:?}", record.key());
    fragment
        .model
        .records()
        .filter(|record| !matches!(record, Record::Diagram(_)))
        .map(|record| match record {
            Record::Element(it) => Record::Element(Element {
                zones: BTreeSet::new(),
                ..it
            }),
            Record::Boundary(it) => Record::Boundary(Boundary { parent: None, ..it }),
            other => other,
        })
        .map(|record| (key(&record), record))
        .collect()
}

proptest! {
    #[test]
    fn what_is_pasted_is_what_was_copied(edits in prop::collection::vec(edits(), 1..40)) {
        let original = drawn(&edits);
        prop_assume!(original.write().is_ok_and(|text| Fragment::read(&text).is_ok()));
        let still = Point { x: 0, y: 0 };
        let once = pasted(&original, still);
        prop_assert_eq!(without_membership(&once), without_membership(&original));
        // Drawn from the outside in, membership is the same each time.
        prop_assert_eq!(pasted(&once, still), once);
    }

    #[test]
    fn what_is_cut_and_pasted_under_its_own_identities_is_as_before(
        edits in prop::collection::vec(edits(), 1..40),
    ) {
        let original = drawn(&edits);
        prop_assume!(original.write().is_ok_and(|text| Fragment::read(&text).is_ok()));
        let mut model = original.model.clone();
        let names = model.elements.keys().map(|&id| ItemId::from(id));
        let items = names.chain(model.boundaries.keys().map(|&id| id.into())).collect();
        apply(&mut model, &Edit::Delete { items }, CONTEXT).unwrap();
        for id in original.model.annotations.keys().copied() {
            apply(&mut model, &Edit::SetAnnotation { id, annotation: None }, CONTEXT).unwrap();
        }
        put(&mut model, &original.copies(source(), Point { x: 0, y: 0 }, |id| id));
        let diagram = source();
        let again = Fragment { model, diagram };
        prop_assert_eq!(without_membership(&again), without_membership(&original));
    }

    #[test]
    fn what_is_pasted_elsewhere_and_moved_back_is_the_same(
        edits in prop::collection::vec(edits(), 1..40),
        by in point(),
    ) {
        let original = drawn(&edits);
        prop_assume!(original.write().is_ok_and(|text| Fragment::read(&text).is_ok()));
        let there = pasted(&original, by);
        let back = pasted(&there, Point { x: -by.x, y: -by.y });
        prop_assert_eq!(without_membership(&back), without_membership(&original));
    }

    #[test]
    fn whatever_is_on_the_clipboard_is_answered(text in ".{0,200}") {
        prop_assert!(Fragment::read(&text).is_err());
    }

    #[test]
    fn a_text_that_is_cut_off_or_changed_is_refused_or_sound(
        edits in prop::collection::vec(edits(), 1..20),
        at in any::<prop::sample::Index>(),
        put in any::<char>(),
    ) {
        let text = drawn(&edits).write().unwrap();
        let characters: Vec<char> = text.chars().collect();
        let at = at.index(characters.len());
        let cut: String = characters[..at].iter().collect();
        prop_assert!(Fragment::read(&cut).is_err());
        let mut changed = characters;
        changed[at] = put;
        if let Ok(fragment) = Fragment::read(&changed.into_iter().collect::<String>()) {
            prop_assert_eq!(check(&fragment.model), []);
        }
    }
}

fn small() -> String {
    let frame = Rect {
        x: 0,
        y: 0,
        width: 160,
        height: 70,
    };
    let add = |number| Edit::AddElement {
        element: element(number),
        diagram: source(),
        frame,
    };
    let flow = flow(0, 0, 1);
    drawn(&[add(0), add(1), Edit::AddFlow { flow }])
        .write()
        .unwrap()
}

fn refused(text: &str, expected: &str) {
    let error = Fragment::read(text).unwrap_err().to_string();
    assert!(error.contains(expected), "{error}");
}

#[test]
fn a_copy_is_not_called_as_a_file_called_its_original() {
    let mut fragment = Fragment::read(&small()).unwrap();
    for element in fragment.model.elements.values_mut() {
        element.origin = "web-1".to_owned();
    }
    for (another, origin) in [(0, "web-1"), (0x1000, "")] {
        let other = |id: Uuid| uuid(id.as_u128() + another);
        let mut model = empty(target());
        put(
            &mut model,
            &fragment.copies(target(), Point { x: 0, y: 0 }, other),
        );
        assert!(model.elements.values().all(|it| it.origin == origin));
    }
}

#[test]
fn another_text_is_told_as_such() {
    for text in [
        "",
        "etcd",
        "[]",
        "{}",
        "{\"format\":\"bulkhead-model\",\"version\":1}",
    ] {
        refused(text, "holds no part of a Bulkhead diagram");
    }
}

#[test]
fn a_later_version_is_told_as_such() {
    refused(
        &small().replace("\"version\":1", "\"version\":2"),
        "version 2, which is not known here",
    );
}

#[test]
fn what_nobody_knows_is_not_dropped_silently() {
    refused(
        &small().replacen('{', "{\"more\":1,", 1),
        "unknown field `more`",
    );
}

#[test]
fn what_is_too_large_or_too_much_is_refused_before_anything_is_made_of_it() {
    refused(&" ".repeat(BYTES + 1), "larger than 8 MB");
    let text = small();
    let (before, after) = text.split_once("\"elements\":[").unwrap();
    let (one, _) = after.split_once(",{").unwrap();
    let many = vec![one; THINGS + 1].join(",");
    refused(
        &format!("{before}\"elements\":[{many}]}}"),
        "more than 5000 things",
    );
    refused(&"[".repeat(100_000), "holds no part");
}

#[test]
fn what_refers_to_nothing_or_stands_there_twice_is_refused() {
    let text = small();
    let first = element(0).id.to_string();
    let other = element(1).id.to_string();
    refused(&text.replace(&first, &other), "twice");
    let dangling = text.replacen(
        &format!("\"from\":\"{first}\""),
        "\"from\":\"00000000-0000-4000-8000-000000000000\"",
        1,
    );
    refused(&dangling, "refers to something");
    let elsewhere = text.replacen(
        &format!("\"diagram\":\"{}\"", source()),
        &format!("\"diagram\":\"{}\"", target()),
        1,
    );
    refused(&elsewhere, "refers to something");
}

#[test]
fn what_stands_nowhere_or_too_far_away_is_refused() {
    let text = small();
    let (before, _) = text.split_once("\"placements\":[").unwrap();
    refused(
        &format!("{before}\"placements\":[]}}"),
        "does not say where",
    );
    refused(
        &text.replacen("\"x\":0", "\"x\":2000000000", 1),
        "position or size",
    );
    refused(&text.replacen("\"x\":0", "\"x\":1e400", 1), "damaged");
}

#[test]
fn names_that_mislead_are_refused() {
    refused(
        &small().replace("element 1", "a\\u202Eb"),
        "control character",
    );
}

#[test]
fn nothing_is_no_fragment() {
    refused(&drawn(&[]).write().unwrap(), "nothing was copied");
}
