//! What must hold of every analysis, whatever the model.

use super::{tests::CATALOGUE, *};
use crate::{Standing, catalogue::ComponentKind};
use bulkhead_model::{
    Boundary, BoundaryForm, Element, ElementKind, Evidence, Flow, PropertyValue, Record,
};
use proptest::prelude::*;
use std::sync::LazyLock;
use uuid::Uuid;

/// The content with rules that no stated fact can answer.
static WITHOUT_UNLESS: LazyLock<Catalogue> = LazyLock::new(|| {
    let mut catalogue = Catalogue::built_in().expect("the content has no mistakes");
    for rule in &mut catalogue.rules {
        rule.unless = None;
    }
    catalogue
});

fn element_id(number: usize) -> ElementId {
    ElementId::new(Uuid::from_u128(0x1_0000 + number as u128))
}

fn zone_id(number: usize) -> BoundaryId {
    BoundaryId::new(Uuid::from_u128(0x2_0000 + number as u128))
}

/// Components that rules speak about, a zone each, and properties that decide about threats.
fn models() -> impl Strategy<Value = Model> {
    let palette: Vec<(String, ElementKind)> = CATALOGUE
        .components()
        .filter_map(|component| Some((component.id.clone(), component.kind.element()?)))
        .collect();
    let zones: Vec<String> = CATALOGUE
        .components()
        .filter(|component| component.kind == ComponentKind::Zone)
        .map(|component| component.id.clone())
        .collect();
    let element = (
        0..palette.len(),
        prop::option::of(0..4_usize),
        any::<u64>(),
        prop::bool::weighted(0.1),
    );
    let flow = (any::<usize>(), any::<usize>(), any::<bool>(), any::<u64>());
    (
        prop::collection::vec(0..zones.len(), 4),
        prop::collection::vec(element, 1..8),
        prop::collection::vec(flow, 0..10),
    )
        .prop_map(move |(zone_types, elements, flows)| {
            let mut model = Model::default();
            for (number, of) in zone_types.into_iter().enumerate() {
                let id = zone_id(number);
                let mut zone = Boundary::new(id, BoundaryForm::Zone, &zones[of], "zone");
                zone.parent = (number % 2 == 1).then(|| zone_id(number - 1));
                model.boundaries.insert(id, zone);
            }
            let count = elements.len();
            for (number, (of, zone, seed, out)) in elements.into_iter().enumerate() {
                let (component, kind) = &palette[of];
                let id = element_id(number);
                let mut element = Element::new(id, *kind, component, &format!("e{number}"));
                element.zones.extend(zone.map(zone_id));
                element.out_of_scope = out.then(|| "not ours".to_owned());
                state(&mut element.properties, component, seed);
                model.elements.insert(id, element);
            }
            for (number, (from, to, two_way, seed)) in flows.into_iter().enumerate() {
                let id = FlowId::new(Uuid::from_u128(0x3_0000 + number as u128));
                let ends = (element_id(from % count), element_id(to % count));
                let mut flow = Flow::new(id, "flow", ends.0, ends.1);
                flow.two_way = two_way;
                state(&mut flow.properties, Flow::COMPONENT, seed);
                model.flows.insert(id, flow);
            }
            model
        })
}

/// States about a third of what can be stated.
fn state(properties: &mut bulkhead_model::Properties, component: &str, mut seed: u64) {
    let known = CATALOGUE.component(component).expect("of the palette");
    for property in &known.properties {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let values: Vec<&str> = property.values();
        let (Some(value), true) = (
            values.get((seed >> 40) as usize % values.len().max(1)),
            seed >> 60 < 5,
        ) else {
            continue;
        };
        let evidence = Evidence::Person {
            name: String::new(),
        };
        let value = PropertyValue {
            value: (*value).to_owned(),
            evidence,
        };
        properties.insert(property.key.clone(), value);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_same_model_gives_the_same_analysis_in_whatever_order_it_came(
        model in models(),
        seed in any::<u64>(),
    ) {
        let first = Analysis::new(&model, &CATALOGUE);
        prop_assert!(first.threats().eq(Analysis::new(&model, &CATALOGUE).threats()));
        let mut records: Vec<Record> = model.records().collect();
        let turn = usize::try_from(seed).unwrap_or(1) % records.len();
        records.rotate_left(turn);
        if seed % 2 == 0 {
            records.reverse();
        }
        let other = Analysis::new(&Model::from_records(records), &CATALOGUE);
        prop_assert!(first.threats().eq(other.threats()));
        prop_assert_eq!(first.crossings(), other.crossings());
    }

    #[test]
    fn an_unrelated_element_changes_nothing_else(mut model in models()) {
        let before = Analysis::new(&model, &CATALOGUE);
        let id = element_id(0xFFFF);
        let new = Element::new(id, ElementKind::Process, "kubernetes/kube-apiserver", "new");
        model.elements.insert(id, new);
        let after = Analysis::new(&model, &CATALOGUE);
        let others = after.threats().filter(|threat| threat.subject != id.into());
        prop_assert!(before.threats().eq(others));
        prop_assert_eq!(before.crossings(), after.crossings());
    }

    #[test]
    fn what_answers_a_threat_never_adds_one(model in models()) {
        let with = Analysis::new(&model, &CATALOGUE);
        let without = Analysis::new(&model, &WITHOUT_UNLESS);
        let ids = |analysis: &Analysis| analysis.threats().map(|t| t.id).collect::<BTreeSet<_>>();
        prop_assert_eq!(ids(&with), ids(&without));
        prop_assert!(without.threats().all(|threat| threat.standing == Standing::Open));
    }

    #[test]
    fn no_identity_and_no_title_stands_twice(model in models()) {
        let analysis = Analysis::new(&model, &CATALOGUE);
        let mut ids = BTreeSet::new();
        let mut said = BTreeSet::new();
        for threat in analysis.threats() {
            prop_assert!(ids.insert(threat.id));
            let title = analysis.title(threat, &model, &CATALOGUE);
            prop_assert!(said.insert((threat.subject, title.clone())), "{}", title);
        }
    }

    #[test]
    fn a_question_is_asked_exactly_where_something_is_not_stated(model in models()) {
        let analysis = Analysis::new(&model, &CATALOGUE);
        for threat in analysis.threats() {
            let told = analysis.told(threat, &model, &CATALOGUE).expect("the subject is there");
            prop_assert_eq!(threat.asks, told.reason.question.is_some(), "{}", told.title);
            prop_assert!(!told.reason.sentence.is_empty() && !told.reason.facts.is_empty());
        }
    }
}
