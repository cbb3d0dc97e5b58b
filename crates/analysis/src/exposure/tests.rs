use super::*;
use crate::Analysis;
use bulkhead_model::{
    Boundary, BoundaryForm, Context, Edit, ElementKind, Evidence, FlowId, ItemId, PropertyValue,
    apply,
};
use proptest::prelude::*;
use std::sync::LazyLock;
use uuid::Uuid;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::built_in().unwrap());

const CONTEXT: Context<'_> = Context {
    author: "Ada",
    at: "2026-01-02T03:04:05Z",
};

fn zone_id(number: u128) -> BoundaryId {
    BoundaryId::new(Uuid::from_u128(number))
}

fn element_id(number: u128) -> ElementId {
    ElementId::new(Uuid::from_u128(number))
}

/// Internet 1 and control plane 2 as zones; a person 1 in the first, processes 2 and 3 in no zone
/// and a store 4 in the second, in a row.
fn row() -> Model {
    let mut model = Model::default();
    for (number, component) in [
        (1, "kubernetes/zone-internet"),
        (2, "kubernetes/zone-cp-data"),
    ] {
        let name = format!("zone {number}");
        let zone = Boundary::new(zone_id(number), BoundaryForm::Zone, component, &name);
        model.boundaries.insert(zone.id, zone);
    }
    for (number, kind, zone) in [
        (1, ElementKind::ExternalEntity, Some(1)),
        (2, ElementKind::Process, None),
        (3, ElementKind::Process, None),
        (4, ElementKind::DataStore, Some(2)),
    ] {
        let mut element = Element::new(element_id(number), kind, "process", "One");
        element.zones = zone.map(zone_id).into_iter().collect();
        model.elements.insert(element.id, element);
    }
    for number in 1..=3 {
        put_flow(&mut model, number, number, number + 1);
    }
    model
}

fn put_flow(model: &mut Model, number: u128, from: u128, to: u128) {
    let id = FlowId::new(Uuid::from_u128(number));
    let flow = Flow::new(id, "Data", element_id(from), element_id(to));
    model.flows.insert(id, flow);
}

fn steps(model: &Model) -> Vec<(u32, Option<BoundaryId>)> {
    let exposures = Exposures::new(model, &CATALOGUE);
    let elements = model.elements.keys();
    let of = elements.map(|&id| exposures.of_element(id));
    of.map(|exposure| (exposure.steps, exposure.from)).collect()
}

#[test]
fn steps_are_counted_from_the_least_trusted_zone() {
    let (model, internet) = (row(), Some(zone_id(1)));
    let expected = [(0, internet), (1, internet), (2, internet), (3, internet)];
    assert_eq!(steps(&model), expected);
}

#[test]
fn what_nothing_less_trusted_reaches_is_as_exposed_as_its_own_place() {
    let mut model = row();
    model.flows.remove(&FlowId::new(Uuid::from_u128(1)));
    let expected = [(0, Some(zone_id(1))), (0, None), (0, None), (1, None)];
    assert_eq!(steps(&model), expected);
}

#[test]
fn a_way_from_nearer_counts_even_when_it_begins_in_a_more_trusted_place() {
    let mut model = row();
    for number in 5..=9 {
        let element = Element::new(element_id(number), ElementKind::Process, "process", "More");
        model.elements.insert(element.id, element);
        put_flow(&mut model, number, number - 1, number);
    }
    // Where nobody rates anything, medium counts like four steps.
    assert_eq!(steps(&model)[7], (0, None), "seven steps are farther");
    assert_eq!(steps(&model)[3], (3, Some(zone_id(1))));
}

#[test]
fn flows_that_come_from_less_trusted_zones_come_first() {
    let model = row();
    let exposures = Exposures::new(&model, &CATALOGUE);
    let flow = |number| {
        let flow = &model.flows[&FlowId::new(Uuid::from_u128(number))];
        exposures.of_flow(&model, &CATALOGUE, flow)
    };
    assert!(flow(1).rising && !flow(2).rising && flow(3).rising);
    let person = exposures.of_element(element_id(1));
    let first = exposures.of_element(element_id(2));
    assert!(flow(1) < person && person.order == first.order && first < flow(2));
}

#[test]
fn what_is_stated_about_a_zone_counts_before_what_its_component_says() {
    let mut model = row();
    let value = PropertyValue {
        value: "untrusted".to_owned(),
        evidence: Evidence::Person {
            name: "Ada".to_owned(),
        },
    };
    let zone = model.boundaries.get_mut(&zone_id(2)).unwrap();
    zone.properties.insert("criticality".to_owned(), value);
    assert_eq!(steps(&model)[3], (0, Some(zone_id(2))));
}

#[test]
fn the_exposure_is_told_in_words() {
    let mut model = row();
    let analysis = Analysis::new(&model, &CATALOGUE);
    let told = |number| {
        let flow = ItemId::Flow(FlowId::new(Uuid::from_u128(number)));
        let exposure = analysis.exposure(flow, &model, &CATALOGUE);
        exposure.told(&model, &CATALOGUE)
    };
    assert_eq!(
        told(1),
        "Reached from zone 1 in one step, and the flow comes from a less trusted zone"
    );
    assert_eq!(told(2), "Reached from zone 1 in 2 steps");
    model.boundaries.clear();
    model.elements.retain(|&id, _| id == element_id(1));
    for element in model.elements.values_mut() {
        element.zones.clear();
    }
    model.flows.clear();
    let alone = Analysis::new(&model, &CATALOGUE);
    let exposure = alone.exposure(element_id(1).into(), &model, &CATALOGUE);
    assert_eq!(
        exposure.told(&model, &CATALOGUE),
        "Stands outside of all zones"
    );
}

proptest! {
    #[test]
    fn following_edits_of_any_graph_finds_the_ways_that_a_whole_look_finds(
        picks in prop::collection::vec((0_u8..6, any::<u32>(), any::<u32>()), 1..40)
    ) {
        let mut model = row();
        let mut exposures = Exposures::new(&model, &CATALOGUE);
        let mut connections = Connections::new(&model);
        for (count, (kind, pick, other)) in picks.into_iter().enumerate() {
            let Some(edit) = edit(&model, count, kind, pick, other) else { continue };
            let Ok(applied) = apply(&mut model, &edit, CONTEXT) else { continue };
            let before = exposures.clone();
            connections.follow(&applied.changes);
            let changed =
                exposures.follow(&model, &CATALOGUE, &connections, &applied.changes);
            let whole = Exposures::new(&model, &CATALOGUE);
            prop_assert_eq!(&exposures, &whole, "{:?}", edit);
            let ids = before.0.keys().chain(whole.0.keys()).copied();
            let differ: BTreeSet<_> =
                ids.filter(|id| before.0.get(id) != whole.0.get(id)).collect();
            prop_assert_eq!(changed, differ, "{:?}", edit);
        }
    }
}

fn edit(model: &Model, count: usize, kind: u8, pick: u32, other: u32) -> Option<Edit> {
    let elements: Vec<ElementId> = model.elements.keys().copied().collect();
    let any = |at: u32| elements.get(at as usize % elements.len().max(1)).copied();
    let flows: Vec<FlowId> = model.flows.keys().copied().collect();
    let flow = flows.get(pick as usize % flows.len().max(1)).copied();
    Some(match kind {
        0 | 1 => Edit::AddFlow {
            flow: Flow {
                two_way: pick.is_multiple_of(3),
                ..Flow::new(
                    FlowId::new(Uuid::from_u128(100 + count as u128)),
                    "New",
                    any(pick)?,
                    any(other)?,
                )
            },
        },
        2 => Edit::Delete {
            items: vec![flow?.into()],
        },
        3 => Edit::Reattach {
            flow: flow?,
            from: any(other)?,
            to: any(pick / 7)?,
            two_way: other.is_multiple_of(3),
        },
        4 => Edit::SetProperty {
            item: zone_id(u128::from(pick % 2 + 1)).into(),
            key: "criticality".to_owned(),
            value: ["untrusted", "low", "high"]
                .get(other as usize % 4)
                .map(|&it| it.to_owned()),
        },
        _ => Edit::Delete {
            items: vec![any(pick).filter(|_| elements.len() > 2)?.into()],
        },
    })
}
