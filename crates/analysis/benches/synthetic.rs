//! Models of any size: a quarter external entities, a half processes, a quarter data stores, three
//! flows for two nodes, and a boundary for ten nodes, nested three deep.

use bulkhead_analysis::{Catalogue, catalogue::ComponentKind};
use bulkhead_model::{
    Boundary, BoundaryForm, BoundaryId, Element, ElementId, ElementKind, Evidence, Flow, FlowId,
    Model, Properties, PropertyValue,
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Builds the same model for the same size, every time.
pub(crate) fn model(nodes: usize, catalogue: &Catalogue) -> Model {
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    let mut model = Model::default();
    let zones = nodes.div_ceil(10);
    for number in 0..zones {
        let id = zone_id(number);
        // Two of three zones lie in the one before them, so that nesting is three deep.
        let parent = (number % 3 > 0).then(|| zone_id(number - 1));
        let boundary = Boundary {
            id,
            component: "zone".to_owned(),
            name: format!("zone {number}"),
            parent,
            notes: String::new(),
            properties: Properties::new(),
            origin: String::new(),
            form: BoundaryForm::Zone,
        };
        model.boundaries.insert(id, boundary);
    }
    let kinds = [
        (ElementKind::ExternalEntity, ComponentKind::ExternalEntity),
        (ElementKind::Process, ComponentKind::Process),
        (ElementKind::Process, ComponentKind::Process),
        (ElementKind::DataStore, ComponentKind::DataStore),
    ];
    let palette = kinds.map(|(_, wanted)| {
        catalogue
            .components()
            .filter(|component| component.palette && component.kind == wanted)
            .map(|component| component.id.clone())
            .collect::<Vec<_>>()
    });
    for number in 0..nodes {
        let choice = number % 4;
        let components = &palette[choice];
        let id = element_id(number);
        let element = Element {
            id,
            kind: kinds[choice].0,
            component: components[random.below(components.len())].clone(),
            name: format!("element {number}"),
            notes: String::new(),
            zones: BTreeSet::from([zone_id(random.below(zones))]),
            properties: Properties::new(),
            out_of_scope: None,
            origin: String::new(),
            multiple: false,
        };
        model.elements.insert(id, element);
    }
    for number in 0..nodes * 3 / 2 {
        let id = FlowId::new(Uuid::from_u128(0x3_0000_0000 + number as u128));
        let mut properties = Properties::new();
        if random.below(2) == 0 {
            let evidence = Evidence::Person {
                name: String::new(),
            };
            let value = PropertyValue {
                value: "tls".to_owned(),
                evidence,
            };
            properties.insert("encryption".to_owned(), value);
        }
        let flow = Flow {
            id,
            name: format!("flow {number}"),
            from: element_id(random.below(nodes)),
            to: element_id(random.below(nodes)),
            two_way: false,
            notes: String::new(),
            properties,
            out_of_scope: None,
            origin: String::new(),
            component: Flow::COMPONENT.to_owned(),
        };
        model.flows.insert(id, flow);
    }
    model
}

/// Returns the identity of an element of the model.
pub(crate) fn element_id(number: usize) -> ElementId {
    ElementId::new(Uuid::from_u128(0x1_0000_0000 + number as u128))
}

/// Returns the identity of a zone of the model.
pub(crate) fn zone_id(number: usize) -> BoundaryId {
    BoundaryId::new(Uuid::from_u128(0x2_0000_0000 + number as u128))
}

/// A small generator of numbers (xorshift), so that a bench needs no source of chance.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % end.max(1)
    }
}
