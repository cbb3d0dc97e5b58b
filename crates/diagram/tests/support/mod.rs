//! Models for the tests, built from a short JSON notation: elements and zones with their frames,
//! lines with their curves, free texts, flows with their ends, bends and moved labels.
#![allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "not every test uses every part"
)]

use bulkhead_diagram::Marks;
use bulkhead_model::{
    Annotation, AnnotationId, Boundary, BoundaryForm, BoundaryId, Curve, Diagram, DiagramId,
    Element, ElementId, ElementKind, Evidence, Flow, FlowDrawing, FlowId, ItemId, Letter, Model,
    Point, Properties, PropertyValue, Rect,
};
use serde_json::Value;
use std::collections::BTreeMap;

/// A model with one diagram, and which name each identity has.
#[derive(Debug)]
pub struct Fixture {
    pub model: Model,
    pub diagram: DiagramId,
    pub flow_names: BTreeMap<FlowId, String>,
    /// The letters of open threats.
    pub marks: Marks,
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

fn point(value: &Value) -> Point {
    let number = |key: &str| i32::try_from(value[key].as_i64().unwrap()).unwrap();
    Point {
        x: number("x"),
        y: number("y"),
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
    let zones = boundaries(&mut model, diagram, &list(json, "boundaries"));
    let letters = list(json, "boundaries");
    let open = letters.iter().flat_map(|value| {
        let id = zones[&text(&value["id"])];
        let letters = text(&value["letters"]);
        let letters = Letter::ALL
            .into_iter()
            .filter(move |it| letters.contains(it.as_char()));
        letters.map(move |letter| (ItemId::from(id), letter))
    });
    let marks = Marks::of(open);
    let elements = elements(&mut model, diagram, &list(json, "elements"), &zones);
    let flow_names = flows(&mut model, diagram, &list(json, "flows"), &elements);
    for (number, value) in list(json, "texts").iter().enumerate() {
        let id: AnnotationId = identity(0xA, number);
        let annotation = Annotation {
            id,
            diagram,
            text: text(&value["text"]),
            frame: frame(value),
        };
        model.annotations.insert(id, annotation);
    }
    Fixture {
        model,
        diagram,
        flow_names,
        marks,
    }
}

fn list(json: &Value, key: &str) -> Vec<Value> {
    json[key].as_array().cloned().unwrap_or_default()
}

fn boundaries(
    model: &mut Model,
    diagram: DiagramId,
    values: &[Value],
) -> BTreeMap<String, BoundaryId> {
    let mut zones: BTreeMap<String, BoundaryId> = BTreeMap::new();
    for (number, value) in values.iter().enumerate() {
        zones.insert(text(&value["id"]), identity(0xB, number));
    }
    for value in values {
        let id = zones[&text(&value["id"])];
        let curve = value["line"].as_object().map(|_| Curve {
            start: point(&value["line"]["start"]),
            through: point(&value["line"]["through"]),
            end: point(&value["line"]["end"]),
        });
        let zone = Boundary {
            id,
            component: "generic/zone".to_owned(),
            name: text(&value["name"]),
            parent: value["parent"].as_str().map(|parent| zones[parent]),
            notes: String::new(),
            properties: properties(&value["properties"]),
            origin: String::new(),
            form: if curve.is_some() {
                BoundaryForm::Line
            } else {
                BoundaryForm::Zone
            },
        };
        model.boundaries.insert(id, zone);
        let key = (diagram, ItemId::Boundary(id));
        if let Some(curve) = curve {
            model.courses.insert(key, curve);
        } else {
            model.placements.insert(key, frame(value));
        }
    }
    zones
}

fn elements(
    model: &mut Model,
    diagram: DiagramId,
    values: &[Value],
    zones: &BTreeMap<String, BoundaryId>,
) -> BTreeMap<String, ElementId> {
    let mut elements: BTreeMap<String, ElementId> = BTreeMap::new();
    for (number, value) in values.iter().enumerate() {
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
            multiple: value["multiple"].as_bool().unwrap_or_default(),
        };
        model.elements.insert(id, element);
        model
            .placements
            .insert((diagram, ItemId::Element(id)), frame(value));
    }
    elements
}

fn flows(
    model: &mut Model,
    diagram: DiagramId,
    values: &[Value],
    elements: &BTreeMap<String, ElementId>,
) -> BTreeMap<FlowId, String> {
    let mut flow_names = BTreeMap::new();
    for (number, value) in values.iter().enumerate() {
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
        let bends = value["bends"].as_array().cloned().unwrap_or_default();
        let drawing = FlowDrawing {
            diagram,
            flow: id,
            bends: bends.iter().map(point).collect(),
            label: value["label"].as_object().map(|_| point(&value["label"])),
        };
        if !drawing.bends.is_empty() || drawing.label.is_some() {
            model.flow_drawings.insert((diagram, id), drawing);
        }
    }
    flow_names
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
