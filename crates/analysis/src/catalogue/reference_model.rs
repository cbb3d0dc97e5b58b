use super::{
    Catalogue, Component, ComponentKind, Source,
    build::{Problems, hint},
    raw::ReferenceModelFile,
};
use crate::worksheet_from;
use bulkhead_model::{
    About, Assumption, AssumptionId, Boundary, BoundaryForm, BoundaryId, Diagram, DiagramId,
    Element, ElementId, ElementKind, Evidence, Flow, FlowId, ItemId, Model, Properties,
    PropertyValue, Rect, check,
};
use serde_saphyr::Spanned;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Name space of the identities of reference models. It must never change: two projects from the
/// same reference model can be compared because of it.
const NAME_SPACE: Uuid = Uuid::from_u128(0x6f1d_7c52_90b4_4f0e_8a55_2b0c_41f3_d9a7);

/// A model to start a project from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReferenceModel {
    /// Key, such as `kubernetes`.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// One sentence on what it shows.
    pub summary: String,
    /// The model itself.
    pub model: Model,
    /// Keys of the worksheets that elements start with, where they stand for more than their
    /// component.
    pub(crate) worksheets: BTreeMap<ElementId, String>,
}

impl ReferenceModel {
    /// Returns the model to start a project from, with the worksheets that it brings.
    pub fn start(&self, catalogue: &Catalogue) -> Model {
        let mut model = self.model.clone();
        for (&element, id) in &self.worksheets {
            let mut filled = catalogue.worksheets().iter();
            if let Some(filled) = filled.find(|filled| filled.id == *id) {
                let sheet = worksheet_from(filled, element);
                model.worksheets.insert(element, sheet);
            }
        }
        model
    }
}

pub(super) fn read(
    source: Source<'_>,
    file: ReferenceModelFile,
    components: &BTreeMap<String, Component>,
    problems: &mut Problems,
) -> ReferenceModel {
    let mut reader = Reader {
        source,
        id: file.id.clone(),
        components,
        problems,
    };
    let mut model = Model {
        about: About {
            title: file.title.clone(),
            description: file.description.clone(),
            properties: reader.evidenced(file.properties.iter()),
            owner: String::new(),
        },
        ..Model::default()
    };
    let diagram = DiagramId::new(reader.mint("diagram", "overview"));
    let name = file
        .diagram
        .clone()
        .unwrap_or_else(|| "Overview".to_owned());
    model.diagrams.insert(
        diagram,
        Diagram {
            id: diagram,
            name,
            position: 0,
        },
    );
    reader.zones(&file, &mut model, diagram);
    reader.elements(&file, &mut model, diagram);
    reader.flows(&file, &mut model);
    reader.assumptions(&file, &mut model);
    let starting = file.elements.iter().filter_map(|raw| {
        let id = reader.element_id(&raw.id.value);
        Some((id, raw.worksheet.clone()?))
    });
    let worksheets = starting.collect();
    for flaw in check(&model) {
        problems.whole(source, flaw.to_string());
    }
    ReferenceModel {
        worksheets,
        id: file.id,
        title: file.title,
        summary: file.summary,
        model,
    }
}

struct Reader<'a> {
    source: Source<'a>,
    id: String,
    components: &'a BTreeMap<String, Component>,
    problems: &'a mut Problems,
}

impl Reader<'_> {
    fn mint(&self, kind: &str, id: &str) -> Uuid {
        Uuid::new_v5(&NAME_SPACE, format!("{}/{kind}/{id}", self.id).as_bytes())
    }

    fn element_id(&self, id: &str) -> ElementId {
        ElementId::new(self.mint("element", id))
    }

    fn zone_id(&self, id: &str) -> BoundaryId {
        BoundaryId::new(self.mint("zone", id))
    }

    fn zones(&mut self, file: &ReferenceModelFile, model: &mut Model, diagram: DiagramId) {
        for raw in &file.zones {
            let id = self.zone_id(&raw.id.value);
            let parent = raw.parent.as_ref().map(|parent| {
                if !file.zones.iter().any(|zone| zone.id.value == parent.value) {
                    let message = format!("there is no zone {}", parent.value);
                    self.problems.at(self.source, parent, message);
                }
                self.zone_id(&parent.value)
            });
            self.component(&raw.component, &|kind| kind == ComponentKind::Zone);
            let zone = Boundary {
                id,
                component: raw.component.value.clone(),
                name: raw.name.clone(),
                parent,
                notes: raw.notes.clone(),
                properties: self.properties(&raw.component.value, &raw.properties),
                origin: String::new(),
                form: BoundaryForm::Zone,
            };
            if model.boundaries.insert(id, zone).is_some() {
                self.twice(&raw.id);
            }
            model
                .placements
                .insert((diagram, ItemId::Boundary(id)), frame(raw.frame));
        }
    }

    fn assumptions(&self, file: &ReferenceModelFile, model: &mut Model) {
        for (number, text) in (1..).zip(&file.assumptions) {
            let id = AssumptionId::new(self.mint("assumption", text));
            let assumption = Assumption::new(id, number, text);
            model.assumptions.insert(id, assumption);
        }
    }

    fn elements(&mut self, file: &ReferenceModelFile, model: &mut Model, diagram: DiagramId) {
        for raw in &file.elements {
            let id = self.element_id(&raw.id.value);
            let kind = self.component(&raw.component, &|kind| kind.element().is_some());
            let kind = raw.kind.or_else(|| kind.and_then(ComponentKind::element));
            let zone = raw.zone.as_ref().map(|zone| {
                if !file.zones.iter().any(|known| known.id.value == zone.value) {
                    self.problems.at(
                        self.source,
                        zone,
                        format!("there is no zone {}", zone.value),
                    );
                }
                self.zone_id(&zone.value)
            });
            let element = Element {
                id,
                kind: kind.unwrap_or(ElementKind::Process),
                component: raw.component.value.clone(),
                name: raw.name.clone(),
                notes: raw.notes.clone(),
                zones: zone.into_iter().collect(),
                properties: self.properties(&raw.component.value, &raw.properties),
                out_of_scope: None,
                origin: String::new(),
                multiple: false,
            };
            if model.elements.insert(id, element).is_some() {
                self.twice(&raw.id);
            }
            model
                .placements
                .insert((diagram, ItemId::Element(id)), frame(raw.frame));
        }
    }

    fn flows(&mut self, file: &ReferenceModelFile, model: &mut Model) {
        for raw in &file.flows {
            let id = FlowId::new(self.mint("flow", &raw.id.value));
            for end in [&raw.from, &raw.to] {
                if !file
                    .elements
                    .iter()
                    .any(|element| element.id.value == end.value)
                {
                    self.problems.at(
                        self.source,
                        end,
                        format!("there is no element {}", end.value),
                    );
                }
            }
            let flow = Flow {
                id,
                name: raw.name.clone(),
                from: self.element_id(&raw.from.value),
                to: self.element_id(&raw.to.value),
                two_way: raw.two_way,
                notes: raw.notes.clone(),
                properties: self.properties("flow", &raw.properties),
                out_of_scope: None,
                origin: String::new(),
                component: Flow::COMPONENT.to_owned(),
            };
            if model.flows.insert(id, flow).is_some() {
                self.twice(&raw.id);
            }
        }
    }

    fn component(
        &mut self,
        named: &Spanned<String>,
        fits: &dyn Fn(ComponentKind) -> bool,
    ) -> Option<ComponentKind> {
        let kind = self
            .components
            .get(&named.value)
            .map(|component| component.kind);
        if !kind.is_some_and(fits) {
            let fitting = self.components.values();
            let fitting = fitting.filter(|component| fits(component.kind));
            let near = hint(&named.value, fitting.map(|component| component.id.as_str()));
            let message = format!("there is no component {} of this kind{near}", named.value);
            self.problems.at(self.source, named, message);
        }
        kind
    }

    fn properties(
        &mut self,
        component: &str,
        raw: &BTreeMap<String, Spanned<String>>,
    ) -> Properties {
        let known = self.components.get(component);
        for (key, value) in raw {
            let Some(known) = known else { continue };
            match known.property(key) {
                None => {
                    let keys = known.properties.iter();
                    let near = hint(key, keys.map(|property| property.key.as_str()));
                    let message = format!("{component} has no property {key}{near}");
                    self.problems.at(self.source, value, message);
                }
                Some(property) if !property.accepts(&value.value) => {
                    let near = hint(&value.value, property.values());
                    let message = format!("{key} takes {}{near}", property.expected());
                    self.problems.at(self.source, value, message);
                }
                Some(_) => {}
            }
        }
        self.evidenced(raw.iter().map(|(key, value)| (key, &value.value)))
    }

    fn evidenced<'b>(
        &self,
        properties: impl Iterator<Item = (&'b String, &'b String)>,
    ) -> Properties {
        properties
            .map(|(key, value)| {
                let evidence = Evidence::ReferenceModel {
                    model: self.id.clone(),
                };
                (
                    key.clone(),
                    PropertyValue {
                        value: value.clone(),
                        evidence,
                    },
                )
            })
            .collect()
    }

    fn twice(&mut self, id: &Spanned<String>) {
        self.problems.at(
            self.source,
            id,
            format!("the id {} is used twice", id.value),
        );
    }
}

fn frame([x, y, width, height]: [i32; 4]) -> Rect {
    Rect {
        x,
        y,
        width,
        height,
    }
}
