use crate::survey::{State, Survey};
use bulkhead_analysis::Release;
use bulkhead_diagram::{Marks, Style, picture, svg};
use bulkhead_model::{BoundaryId, DiagramId, Element, ElementKind, Evidence, ItemId, Model, Rect};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What the system is made of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct System {
    /// Diagrams that show something, in the order of their tabs.
    pub diagrams: Vec<Drawing>,
    /// Elements by name.
    pub elements: Vec<ElementLine>,
    /// Trust zones, each after the zone that it lies in.
    pub zones: Vec<ZoneLine>,
}

/// A diagram as it is drawn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Drawing {
    /// Name of the diagram.
    pub name: String,
    /// The drawing as SVG, safe to stand in a document.
    pub svg: String,
    /// Whether it is wider than high by so much that a page on its side suits it better.
    pub wide: bool,
}

/// An element with what is known about it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ElementLine {
    /// Name.
    pub name: String,
    /// External entity, process or data store, in words.
    pub kind: String,
    /// Title of its component.
    pub component: String,
    /// Names of the innermost zones that it lies in.
    pub zone: String,
    /// How many of the known properties are stated, in words.
    pub properties: String,
    /// How many of them a reference model assumes, in words; empty when none.
    pub assumed: String,
    /// Notes; may be empty.
    pub notes: String,
    /// Whether it is out of scope.
    pub out_of_scope: bool,
}

/// A trust zone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ZoneLine {
    /// Name.
    pub name: String,
    /// How many zones lie around it, from 0.
    pub depth: usize,
    /// Title of its component.
    pub component: String,
    /// How bad it is when it falls; empty when not stated.
    pub criticality: String,
    /// Who administers it; empty when not stated.
    pub administered_by: String,
    /// How many elements lie in it, in zones within it too.
    pub members: usize,
    /// Notes; may be empty.
    pub notes: String,
}

pub(crate) fn system(survey: &Survey<'_>) -> System {
    System {
        diagrams: diagrams(survey),
        elements: elements(survey),
        zones: zones(survey),
    }
}

/// A drawing this much wider than high gets a page on its side.
const WIDE: (i32, i32) = (5, 4);

fn diagrams(survey: &Survey<'_>) -> Vec<Drawing> {
    let model = survey.inputs.model;
    let marks = marks(survey);
    let title = |component: &str| survey.component_title(component);
    let mut diagrams: Vec<_> = model.diagrams.values().collect();
    diagrams.sort_by_key(|diagram| (diagram.position, diagram.id));
    diagrams
        .into_iter()
        .filter(|diagram| shows_something(model, diagram.id))
        .map(|diagram| {
            let picture = picture(model, diagram.id, &title, &marks);
            Drawing {
                name: diagram.name.clone(),
                svg: svg(&picture, Style::Print),
                wide: is_wide(picture.view),
            }
        })
        .collect()
}

fn shows_something(model: &Model, diagram: DiagramId) -> bool {
    let texts = model.annotations.values().map(|it| it.diagram);
    let places = model.placements.keys().chain(model.courses.keys());
    places
        .map(|(on, _)| *on)
        .chain(texts)
        .any(|on| on == diagram)
}

/// Tells whether a page on its side suits a drawing better.
pub(crate) fn is_wide(view: Rect) -> bool {
    i64::from(view.width) * i64::from(WIDE.1) > i64::from(view.height) * i64::from(WIDE.0)
}

/// Says on the drawing which letters are open where.
fn marks(survey: &Survey<'_>) -> Marks {
    let open = survey.found.iter().filter(|it| it.state == State::Open);
    Marks::of(open.filter_map(|it| Some((it.threat.subject, it.threat.letter?))))
}

fn elements(survey: &Survey<'_>) -> Vec<ElementLine> {
    let (model, words) = (survey.inputs.model, survey.words);
    let lines = survey.subjects.iter().filter_map(|subject| {
        let ItemId::Element(id) = subject.item else {
            return None;
        };
        let element = model.elements.get(&id)?;
        let stated = element.properties.len();
        let known = known_properties(survey, element);
        let assumed = element
            .properties
            .values()
            .filter(|value| matches!(value.evidence, Evidence::ReferenceModel { .. }))
            .count();
        let zones: Vec<String> = element
            .zones
            .iter()
            .map(|&zone| survey.zone_name(Some(zone)))
            .collect();
        Some(ElementLine {
            name: element.name.clone(),
            kind: words.get(kind_key(element.kind)).to_owned(),
            component: survey.component_title(&element.component),
            zone: words.or(&zones.join(", "), "outside"),
            properties: words.fill(
                "properties_of",
                &[
                    ("stated", &stated.to_string()),
                    ("known", &known.to_string()),
                ],
            ),
            assumed: if assumed == 0 {
                String::new()
            } else {
                words.count("properties_assumed", assumed)
            },
            notes: element.notes.clone(),
            out_of_scope: element.out_of_scope.is_some(),
        })
    });
    lines.collect()
}

/// Counts what can be stated about an element, as the window lists it: what its component has in the
/// release of the model, and what is stated besides.
fn known_properties(survey: &Survey<'_>, element: &Element) -> usize {
    let catalogue = survey.inputs.catalogue;
    let component = catalogue.component(&element.component);
    let Some(component) = component.or_else(|| catalogue.component(element.kind.key())) else {
        return element.properties.len();
    };
    let release = Release::stated(&survey.inputs.model.about);
    let (_, unavailable) = component.unavailable(release);
    let left_out = unavailable.filter(|it| !element.properties.contains_key(&it.key));
    let stated = element.properties.keys();
    let besides = stated.filter(|key| component.property(key).is_none());
    component.properties.len() + besides.count() - left_out.count()
}

const fn kind_key(kind: ElementKind) -> &'static str {
    match kind {
        ElementKind::ExternalEntity => "kind_external_entity",
        ElementKind::Process => "kind_process",
        ElementKind::DataStore => "kind_data_store",
    }
}

fn zones(survey: &Survey<'_>) -> Vec<ZoneLine> {
    let model = survey.inputs.model;
    let mut members: BTreeMap<BoundaryId, usize> = BTreeMap::new();
    for element in model.elements.values() {
        let within = element.zones.iter();
        let within = within.flat_map(|&zone| model.zone_and_ancestors(zone));
        // Zones that overlap can lie in the same one.
        for zone in within.collect::<BTreeSet<_>>() {
            *members.entry(zone).or_default() += 1;
        }
    }
    // The names from the outermost zone inwards put every zone right after the one around it.
    let mut zones: Vec<(Vec<(String, BoundaryId)>, BoundaryId)> = model
        .boundaries
        .keys()
        .map(|&id| (path(model, id), id))
        .collect();
    zones.sort();
    zones
        .into_iter()
        .filter_map(|(path, id)| {
            let zone = model.boundaries.get(&id)?;
            let stated = |key: &str| {
                zone.properties
                    .get(key)
                    .map(|stated| stated.value.clone())
                    .unwrap_or_default()
            };
            Some(ZoneLine {
                name: zone.name.clone(),
                depth: path.len().saturating_sub(1),
                component: survey.component_title(&zone.component),
                criticality: stated("criticality"),
                administered_by: stated("administered_by"),
                members: members.get(&id).copied().unwrap_or_default(),
                notes: zone.notes.clone(),
            })
        })
        .collect()
}

fn path(model: &Model, zone: BoundaryId) -> Vec<(String, BoundaryId)> {
    let mut path: Vec<_> = model
        .zone_and_ancestors(zone)
        .into_iter()
        .map(|id| {
            let name = model.boundaries.get(&id).map(|it| it.name.to_lowercase());
            (name.unwrap_or_default(), id)
        })
        .collect();
    path.reverse();
    path
}
