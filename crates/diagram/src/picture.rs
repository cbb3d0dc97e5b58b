//! Everything that is needed to draw a diagram, as plain values.

use crate::label::{is_encrypted, is_unauthenticated};
use crate::{FlowShape, Marks, bounds, route, scene, shape, text};
use bulkhead_model::{
    Annotation, AnnotationId, Boundary, BoundaryId, Curve, DiagramId, ElementId, ElementKind,
    ItemId, Model, Rect,
};
use serde::{Deserialize, Serialize};
use specta::Type;

/// How far a zone is trusted, read from its stated criticality.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Trust {
    /// Criticality `untrusted` or `low`: a warm tint.
    Low,
    /// Anything else, also when nothing is stated: a neutral tint.
    Neutral,
    /// Criticality `high` or `critical`: a cool tint.
    High,
}

/// A zone as it is drawn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PictureZone {
    /// The zone.
    pub id: BoundaryId,
    /// Its frame.
    pub frame: Rect,
    /// The tab with its title and badges, inside of the frame's top left corner.
    pub tab: Rect,
    /// The title as the tab shows it.
    pub title: String,
    /// The whole name.
    pub name: String,
    /// How many zones of the diagram lie around it, from 0.
    pub depth: u32,
    /// How far it is trusted.
    pub trust: Trust,
    /// Letters of open threats.
    pub letters: String,
}

/// A boundary that is a line, as it is drawn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PictureLine {
    /// The boundary.
    pub id: BoundaryId,
    /// How it runs.
    pub curve: Curve,
    /// The plate with its title and badges, beyond one of its ends.
    pub tab: Rect,
    /// The title as the plate shows it.
    pub title: String,
    /// The whole name.
    pub name: String,
    /// How far the side behind it is trusted.
    pub trust: Trust,
    /// Letters of open threats.
    pub letters: String,
}

/// A free text as it is drawn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PictureText {
    /// The text.
    pub id: AnnotationId,
    /// Its frame, at least as high as its lines need it.
    pub frame: Rect,
    /// The text in lines that the frame is wide enough for.
    pub lines: Vec<String>,
}

/// An element as it is drawn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PictureElement {
    /// The element.
    pub id: ElementId,
    /// Which symbol is drawn.
    pub kind: ElementKind,
    /// Its frame.
    pub frame: Rect,
    /// Whether it stands for several alike: it has two outlines.
    pub multiple: bool,
    /// The whole name.
    pub name: String,
    /// The name in at most two lines, shortened with an ellipsis.
    pub lines: Vec<String>,
    /// Title of its component in one line, empty where there is no room for it.
    pub component: String,
    /// Letters of open threats.
    pub letters: String,
    /// Whether it is out of scope.
    pub out_of_scope: bool,
}

/// A flow as it is drawn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "independent facts, each drawn by itself"
)]
#[serde(rename_all = "camelCase")]
pub struct PictureFlow {
    /// Path, label and crossing marks.
    pub shape: FlowShape,
    /// The whole name.
    pub name: String,
    /// Whether it has an arrowhead at both ends.
    pub two_way: bool,
    /// Whether it is stated to be encrypted.
    pub encrypted: bool,
    /// Whether it is stated to have no authentication.
    pub unauthenticated: bool,
    /// Letters of open threats.
    pub letters: String,
    /// Whether it is out of scope.
    pub out_of_scope: bool,
}

/// A diagram, ready to be drawn: zones first, then lines and free texts, elements, and flows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Picture {
    /// Name of the diagram.
    pub title: String,
    /// What the drawing covers, margin included.
    pub view: Rect,
    /// Zones, the outermost first.
    pub zones: Vec<PictureZone>,
    /// Boundaries that are lines.
    pub lines: Vec<PictureLine>,
    /// Free texts.
    pub texts: Vec<PictureText>,
    /// Elements.
    pub elements: Vec<PictureElement>,
    /// Flows.
    pub flows: Vec<PictureFlow>,
}

/// Returns everything that is needed to draw a diagram. The caller says what a component is called
/// and what the analysis found.
pub fn picture(
    model: &Model,
    diagram: DiagramId,
    component_title: &dyn Fn(&str) -> String,
    marks: &Marks,
) -> Picture {
    let mut zones = Vec::new();
    let mut elements = Vec::new();
    for (&(_, item), &frame) in model
        .placements
        .iter()
        .filter(|((on, _), _)| *on == diagram)
    {
        match item {
            ItemId::Element(id) => {
                elements.extend(element(model, id, frame, component_title, marks));
            }
            ItemId::Boundary(id) => {
                zones.extend(
                    model
                        .boundaries
                        .get(&id)
                        .map(|it| zone(model, diagram, it, frame, marks)),
                );
            }
            ItemId::Flow(_) => {}
        }
    }
    zones.sort_by_key(|zone| (zone.depth, zone.id));
    let flows: Vec<PictureFlow> = route(model, diagram)
        .into_iter()
        .filter_map(|it| flow(model, it, marks))
        .collect();
    let title = model
        .diagrams
        .get(&diagram)
        .map(|it| it.name.clone())
        .unwrap_or_default();
    let mut picture = Picture {
        title,
        view: EMPTY,
        zones,
        lines: scene::lines(model, diagram)
            .map(|(boundary, curve)| line(boundary, curve, marks))
            .collect(),
        texts: scene::annotations(model, diagram).map(annotation).collect(),
        elements,
        flows,
    };
    picture.view = view(&picture);
    picture
}

/// What a diagram covers that shows nothing.
const EMPTY: Rect = Rect {
    x: 0,
    y: 0,
    width: 2,
    height: 2,
};

fn line(line: &Boundary, curve: Curve, marks: &Marks) -> PictureLine {
    let letters = marks.boundary(line.id);
    PictureLine {
        id: line.id,
        curve,
        tab: shape::line_tab(&line.name, curve, &letters),
        title: shape::line_title(&line.name),
        name: line.name.clone(),
        trust: trust(line),
        letters,
    }
}

fn annotation(text: &Annotation) -> PictureText {
    PictureText {
        id: text.id,
        frame: shape::text_frame(text),
        lines: shape::text_lines(text),
    }
}

/// Returns how far a boundary is trusted, from its stated criticality.
fn trust(boundary: &Boundary) -> Trust {
    let criticality = boundary
        .properties
        .get("criticality")
        .map(|stated| stated.value.as_str());
    match criticality {
        Some("untrusted" | "low") => Trust::Low,
        Some("high" | "critical") => Trust::High,
        _ => Trust::Neutral,
    }
}

fn zone(
    model: &Model,
    diagram: DiagramId,
    zone: &Boundary,
    frame: Rect,
    marks: &Marks,
) -> PictureZone {
    let letters = marks.boundary(zone.id);
    let drawn = |id: &BoundaryId| {
        *id != zone.id
            && model
                .placements
                .contains_key(&(diagram, ItemId::Boundary(*id)))
    };
    let depth = model
        .zone_and_ancestors(zone.id)
        .iter()
        .filter(|id| drawn(id))
        .count();
    PictureZone {
        id: zone.id,
        frame,
        tab: shape::title_tab(&zone.name, frame, &letters),
        title: shape::title_text(&zone.name, frame, &letters),
        name: zone.name.clone(),
        depth: u32::try_from(depth).unwrap_or(u32::MAX),
        trust: trust(zone),
        letters,
    }
}

fn element(
    model: &Model,
    id: ElementId,
    frame: Rect,
    component_title: &dyn Fn(&str) -> String,
    marks: &Marks,
) -> Option<PictureElement> {
    let element = model.elements.get(&id)?;
    let mark = marks.elements.get(&id).cloned().unwrap_or_default();
    let room = (frame.width - shape::TEXT_INSET - shape::TEXT_MARGIN).max(1);
    let badges = if mark.letters.is_empty() {
        0
    } else {
        shape::badges_height(element.multiple)
    };
    let lines = text::wrap(
        &element.name,
        shape::NAME_SIZE,
        false,
        room,
        shape::NAME_LINES,
    );
    let name_height = i32::try_from(lines.len()).unwrap_or(0) * shape::NAME_LINE;
    let fits = name_height + shape::COMPONENT_LINE + badges + 3 <= frame.height;
    let component = if fits {
        let title = component_title(&element.component);
        text::shorten(&title, shape::COMPONENT_SIZE, false, room)
    } else {
        String::new()
    };
    Some(PictureElement {
        id,
        kind: element.kind,
        frame,
        multiple: element.multiple,
        name: element.name.clone(),
        lines,
        component,
        letters: mark.letters,
        out_of_scope: mark.out_of_scope || element.out_of_scope.is_some(),
    })
}

fn flow(model: &Model, shape: FlowShape, marks: &Marks) -> Option<PictureFlow> {
    let flow = model.flows.get(&shape.flow)?;
    let mark = marks.flows.get(&flow.id).cloned().unwrap_or_default();
    Some(PictureFlow {
        name: flow.name.clone(),
        two_way: flow.two_way,
        encrypted: is_encrypted(flow),
        unauthenticated: is_unauthenticated(flow),
        letters: mark.letters,
        out_of_scope: mark.out_of_scope || flow.out_of_scope.is_some(),
        shape,
    })
}

fn view(picture: &Picture) -> Rect {
    let zones = picture.zones.iter().map(|it| it.frame);
    let lines = picture
        .lines
        .iter()
        .flat_map(|it| bounds::along(it.curve).chain([it.tab]));
    let texts = picture.texts.iter().map(|it| it.frame);
    let elements = picture.elements.iter().map(|it| it.frame);
    let flows = picture.flows.iter();
    let flows = flows.flat_map(|flow| bounds::drawn(&flow.shape));
    let all = zones.chain(lines).chain(texts).chain(elements).chain(flows);
    bounds::around(all).unwrap_or(EMPTY).grown(shape::MARGIN)
}
