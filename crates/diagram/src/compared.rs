//! Two states of a diagram in one picture: what the newer one shows, with what only the older one
//! had as ghosts, and a mark at everything that differs.

use crate::{Marks, Picture, PictureFlow, PictureLine, Style, picture, shape, svg::compared_svg};
use bulkhead_model::{
    AnnotationId, DiagramId, Difference, DifferenceKind, ItemId, Model, Point, Rect, compare,
};
use serde::Serialize;
use specta::Type;
use std::collections::BTreeMap;

/// How something on a diagram differs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum DrawnMark {
    /// Only the newer state has it: a plus in a circle.
    Added,
    /// Only the older state has it: a minus in a square, and the thing itself as a ghost.
    Removed,
    /// Both have it, and it says something else: a tilde in a diamond.
    Changed,
}

/// Something that differs, where the drawing has it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DrawnDifference {
    /// What it is.
    pub item: ItemId,
    /// How it differs.
    pub mark: DrawnMark,
    /// What it is called.
    pub name: String,
    /// What to light up to show it: its frame, or the plate of a flow or of a line.
    pub frame: Rect,
}

/// A free text that differs. The drawing alone marks it: it is nothing that one could point at
/// elsewhere.
pub(crate) struct TextDifference {
    pub(crate) text: AnnotationId,
    pub(crate) mark: DrawnMark,
    pub(crate) name: String,
    pub(crate) frame: Rect,
}

/// A diagram with what differs on it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparedDiagram {
    /// The diagram.
    pub id: DiagramId,
    /// What it is called.
    pub name: String,
    /// The drawing.
    pub svg: String,
    /// What the drawing covers.
    pub view: Rect,
    /// What differs on it.
    pub marks: Vec<DrawnDifference>,
}

/// Draws what differs between two states of every diagram, in the order of their tabs. The caller
/// says what a component is called.
pub fn compared(
    old: &Model,
    new: &Model,
    component_title: &dyn Fn(&str) -> String,
    style: Style,
) -> Vec<ComparedDiagram> {
    let differences = marks(&compare(old, new));
    let both = union(old, new);
    let mut diagrams: Vec<_> = both.diagrams.values().collect();
    diagrams.sort_by_key(|it| (it.position, it.id));
    diagrams
        .into_iter()
        .map(|diagram| {
            let picture = picture(&both, diagram.id, component_title, &Marks::default());
            let marks = drawn(&picture, &differences);
            let texts = texts(&picture, old, new);
            ComparedDiagram {
                id: diagram.id,
                name: diagram.name.clone(),
                svg: compared_svg(&picture, &marks, &texts, style),
                view: picture.view,
                marks,
            }
        })
        .collect()
}

fn marks(differences: &[Difference]) -> BTreeMap<ItemId, DrawnMark> {
    let mut marks = BTreeMap::new();
    for difference in differences {
        let mark = match difference.kind {
            DifferenceKind::Added => DrawnMark::Added,
            DifferenceKind::Removed => DrawnMark::Removed,
            DifferenceKind::Changed | DifferenceKind::Moved => DrawnMark::Changed,
        };
        let on_its_own = !matches!(difference.key, bulkhead_model::RecordKey::Worksheet(_));
        if let (Some(item), true) = (difference.item(), on_its_own) {
            marks.insert(item, mark);
        }
    }
    marks
}

/// Returns the newer model with everything that only the older one has, where the older one has it.
fn union(old: &Model, new: &Model) -> Model {
    let mut both = new.clone();
    for (id, it) in &old.boundaries {
        both.boundaries.entry(*id).or_insert_with(|| it.clone());
    }
    for (id, it) in &old.elements {
        both.elements.entry(*id).or_insert_with(|| it.clone());
    }
    for (id, it) in &old.flows {
        both.flows.entry(*id).or_insert_with(|| it.clone());
    }
    for (id, it) in &old.diagrams {
        both.diagrams.entry(*id).or_insert_with(|| it.clone());
    }
    let is_gone = |diagram: &DiagramId, item: ItemId| {
        !new.diagrams.contains_key(diagram) || new.name(item).is_none()
    };
    for (&(diagram, item), &frame) in &old.placements {
        if is_gone(&diagram, item) {
            both.placements.entry((diagram, item)).or_insert(frame);
        }
    }
    for (&(diagram, item), &curve) in &old.courses {
        if is_gone(&diagram, item) {
            both.courses.entry((diagram, item)).or_insert(curve);
        }
    }
    for (&(diagram, flow), drawing) in &old.flow_drawings {
        if is_gone(&diagram, flow.into()) {
            let drawing = drawing.clone();
            both.flow_drawings.entry((diagram, flow)).or_insert(drawing);
        }
    }
    for (id, it) in &old.annotations {
        both.annotations.entry(*id).or_insert_with(|| it.clone());
    }
    both
}

fn drawn(picture: &Picture, differences: &BTreeMap<ItemId, DrawnMark>) -> Vec<DrawnDifference> {
    let of = |item: ItemId, name: &str, frame: Rect| {
        let mark = *differences.get(&item)?;
        Some(DrawnDifference {
            item,
            mark,
            name: name.to_owned(),
            frame,
        })
    };
    let zones = picture.zones.iter();
    let lines = picture.lines.iter();
    let elements = picture.elements.iter();
    let flows = picture.flows.iter();
    zones
        .filter_map(|it| of(it.id.into(), &it.name, it.frame))
        .chain(lines.filter_map(|it| of(it.id.into(), &it.name, line_plate(it))))
        .chain(elements.filter_map(|it| of(it.id.into(), &it.name, it.frame)))
        .chain(flows.filter_map(|it| of(it.shape.flow.into(), &it.name, plate(it))))
        .collect()
}

/// Returns the free texts of a picture that differ.
fn texts(picture: &Picture, old: &Model, new: &Model) -> Vec<TextDifference> {
    let texts = picture.texts.iter().filter_map(|text| {
        let of = |model: &Model| model.annotations.get(&text.id).map(|it| it.text.clone());
        let (before, after) = (of(old), of(new));
        let mark = match (&before, &after) {
            (Some(_), None) => DrawnMark::Removed,
            (None, Some(_)) => DrawnMark::Added,
            (one, other) if one != other => DrawnMark::Changed,
            _ => return None,
        };
        Some(TextDifference {
            text: text.id,
            mark,
            name: after.or(before)?,
            frame: text.frame,
        })
    });
    texts.collect()
}

/// Returns the plate of a line, or its middle where it has no name.
fn line_plate(line: &PictureLine) -> Rect {
    if line.title.is_empty() {
        square(line.curve.through)
    } else {
        line.tab
    }
}

/// Returns the plate of a flow, or a place on its way where it has none.
fn plate(flow: &PictureFlow) -> Rect {
    if let Some(label) = &flow.shape.label {
        return label.frame;
    }
    square(flow.shape.middle)
}

/// Returns a small square around a point.
const fn square(at: Point) -> Rect {
    Rect {
        x: at.x - shape::TITLE_HEIGHT / 2,
        y: at.y - shape::TITLE_HEIGHT / 2,
        width: shape::TITLE_HEIGHT,
        height: shape::TITLE_HEIGHT,
    }
}
