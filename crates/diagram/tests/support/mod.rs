//! Models for the tests, built from a short JSON notation: elements and zones with their frames,
//! flows with their ends.
#![allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "not every test uses every part"
)]

use bulkhead_model::{
    Boundary, BoundaryForm, BoundaryId, Diagram, DiagramId, Element, ElementId, ElementKind,
    Evidence, Flow, FlowId, ItemId, Model, Properties, PropertyValue, Rect,
};
use serde_json::Value;
use std::collections::BTreeMap;

/// A model with one diagram, and which name each identity has.
#[derive(Debug)]
pub struct Fixture {
    pub model: Model,
    pub diagram: DiagramId,
    pub flow_names: BTreeMap<FlowId, String>,
}

fn identity<T: serde::de::DeserializeOwned>(kind: u8, number: usize) -> T {
    serde_json::from_value(Value::String(format!(
        "{kind:08x}-0000-4000-8000-{number:012x}"
    )))
    .unwrap()
}

fn frame(value: &Value) -> Rect {
    let side = |key: &str| i32::try_from(value[key].as_i64().unwrap()).unwrap();
    Rect {
        x: side("x"),
        y: side("y"),
        width: side("width"),
        height: side("height"),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn properties(value: &Value) -> Properties {
    let stated = value
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(_, value)| value.is_string());
    stated
        .map(|(key, value)| {
            let evidence = Evidence::Person {
                name: String::new(),
            };
            (
                key.clone(),
                PropertyValue {
                    value: text(value),
                    evidence,
                },
            )
        })
        .collect()
}

/// Reads the notation. The order of the lists is the order of the identities.
pub fn read(json: &Value) -> Fixture {
    let mut model = Model::default();
    let diagram: DiagramId = identity(0xD, 1);
    let name = json["title"].as_str().unwrap_or("Diagram").to_owned();
    model.diagrams.insert(
        diagram,
        Diagram {
            id: diagram,
            name,
            position: 0,
        },
    );
    let list = |key: &str| json[key].as_array().cloned().unwrap_or_default();
    let mut zones: BTreeMap<String, BoundaryId> = BTreeMap::new();
    for (number, value) in list("boundaries").iter().enumerate() {
        zones.insert(text(&value["id"]), identity(0xB, number));
    }
    for value in list("boundaries") {
        let id = zones[&text(&value["id"])];
        let zone = Boundary {
            id,
            component: "generic/zone".to_owned(),
            name: text(&value["name"]),
            parent: value["parent"].as_str().map(|parent| zones[parent]),
            notes: String::new(),
            properties: properties(&value["properties"]),
            origin: String::new(),
            form: BoundaryForm::Zone,
        };
        model.boundaries.insert(id, zone);
        model
            .placements
            .insert((diagram, ItemId::Boundary(id)), frame(&value));
    }
    let mut elements: BTreeMap<String, ElementId> = BTreeMap::new();
    for (number, value) in list("elements").iter().enumerate() {
        let id: ElementId = identity(0xE, number);
        elements.insert(text(&value["id"]), id);
        let kind = match value["kind"].as_str().unwrap_or_default() {
            "external_entity" => ElementKind::ExternalEntity,
            "data_store" => ElementKind::DataStore,
            _ => ElementKind::Process,
        };
        let element = Element {
            id,
            kind,
            component: text(&value["component"]),
            name: text(&value["name"]),
            notes: String::new(),
            zones: value["boundary"]
                .as_str()
                .map(|zone| zones[zone])
                .into_iter()
                .collect(),
            properties: properties(&value["properties"]),
            out_of_scope: value["out_of_scope"].as_str().map(str::to_owned),
            origin: String::new(),
        };
        model.elements.insert(id, element);
        model
            .placements
            .insert((diagram, ItemId::Element(id)), frame(value));
    }
    let mut flow_names = BTreeMap::new();
    for (number, value) in list("flows").iter().enumerate() {
        let id: FlowId = identity(0xF, number);
        flow_names.insert(id, text(&value["id"]));
        let flow = Flow {
            id,
            name: text(&value["name"]),
            from: elements[value["from"].as_str().unwrap()],
            to: elements[value["to"].as_str().unwrap()],
            two_way: value["bidirectional"].as_bool().unwrap_or_default(),
            notes: String::new(),
            properties: properties(&value["properties"]),
            out_of_scope: value["out_of_scope"].as_str().map(str::to_owned),
            origin: String::new(),
            component: Flow::COMPONENT.to_owned(),
        };
        model.flows.insert(id, flow);
    }
    Fixture {
        model,
        diagram,
        flow_names,
    }
}

/// Reads the notation from a text.
pub fn parse(json: &str) -> Fixture {
    read(&serde_json::from_str(json).unwrap())
}

/// Reads the reference cluster, or says that it is not there.
pub fn reference_cluster() -> Option<Fixture> {
    let Ok(folder) = std::env::var("BULKHEAD_SHARED") else {
        eprintln!("skipped: BULKHEAD_SHARED does not name the folder with the reference cluster");
        return None;
    };
    let path = format!("{folder}/facts/kubernetes/reference-cluster.json");
    Some(parse(&std::fs::read_to_string(path).unwrap()))
}
