//! The routes of one diagram, kept so that a change leads anew only the flows that it concerns.

use super::bent;
use super::port::CLOSE;
use super::search::{Router, pieces};
use super::{FAR_TOO_MANY, FlowShape, MANY, drawn, in_turn, label, shapes, side_by_side, ways};
use crate::near::Near;
use crate::scene::Scene;
use crate::shape;
use bulkhead_model::{
    BoundaryId, DiagramId, ElementId, Flow, FlowDrawing, FlowId, Model, Point, RecordKey, Rect,
};
use std::collections::{BTreeMap, BTreeSet};

/// Distance within which a label is put elsewhere when something comes or goes.
const LABEL_GAP: i32 = 4;

/// Where the flows of a diagram run, with what that rests on.
#[derive(Clone, Debug)]
pub struct Routes {
    diagram: DiagramId,
    shapes: Vec<FlowShape>,
    /// How flows ran over the lanes before they were laid side by side and those between the same
    /// two elements put in order; empty where few flows make it cheaper to lead all again.
    ways: BTreeMap<FlowId, Vec<Point>>,
    flows: BTreeMap<FlowId, Flow>,
    elements: BTreeMap<ElementId, Rect>,
    tabs: BTreeMap<BoundaryId, Rect>,
    /// How somebody drew flows.
    drawings: BTreeMap<FlowId, FlowDrawing>,
    /// What only labels keep away from: free texts and the titles of lines.
    words: BTreeMap<RecordKey, Rect>,
}

impl Routes {
    /// Leads every flow of a diagram.
    pub fn new(model: &Model, diagram: DiagramId) -> Self {
        let scene = Scene::new(model, diagram);
        if is_small(&scene) {
            let shapes = shapes(&scene, diagram);
            return Self::of(&scene, diagram, shapes, Vec::new());
        }
        let ways = ways(&scene);
        let paths = side_by_side(&scene, ways.clone());
        let labels = label::place(&scene, &paths, label::moved(&scene, &paths));
        let shapes = drawn(&scene, diagram, paths, labels);
        Self::of(&scene, diagram, shapes, ways)
    }

    /// Returns the shapes of all flows, ordered by flow.
    pub fn shapes(&self) -> &[FlowShape] {
        &self.shapes
    }

    /// Follows a change of the model. On a diagram with many flows only those are led anew that
    /// end at something that moved, whose way is blocked now, that made a way around something
    /// that is gone, or that nobody draws any more.
    pub fn follow(&mut self, model: &Model) {
        let scene = Scene::new(model, self.diagram);
        if is_small(&scene) || self.ways.is_empty() {
            *self = Self::new(model, self.diagram);
            return;
        }
        let change = Difference::of(self, &scene);
        let mut router = Router::new(&scene);
        let mut anew = Vec::new();
        for (index, flow) in scene.flows.iter().enumerate() {
            let drawn = bent::way(&scene, flow);
            match (drawn, self.ways.get(&flow.id)) {
                (Some(way), _) => router.keep(index, way),
                (None, Some(way)) if !change.concerns(self, flow, way) => {
                    router.keep(index, way.clone());
                }
                _ => anew.push(index),
            }
        }
        for index in in_turn(&scene, anew) {
            router.route(index, 0);
        }
        let ways = router.into_paths();
        let paths = side_by_side(&scene, ways.clone());
        let kept = self.labels(&scene, &paths, change.places);
        let labels = label::place(&scene, &paths, kept);
        let shapes = drawn(&scene, self.diagram, paths, labels);
        *self = Self::of(&scene, self.diagram, shapes, ways);
    }

    /// Returns the labels that can stay: those of flows that are as they were, where nothing came
    /// or went.
    fn labels(
        &self,
        scene: &Scene,
        paths: &[Vec<Point>],
        mut places: Vec<Rect>,
    ) -> Vec<Option<label::Label>> {
        let before = |id| {
            let at = self.shapes.binary_search_by_key(&id, |shape| shape.flow);
            at.ok().and_then(|at| self.shapes.get(at))
        };
        let mut kept = label::moved(scene, paths);
        let moved: Vec<bool> = kept.iter().map(Option::is_some).collect();
        for ((flow, points), label) in scene.flows.iter().zip(paths).zip(&mut kept) {
            let same = before(flow.id).filter(|shape| {
                shape.points == *points
                    && self.flows.get(&flow.id) == Some(*flow)
                    && self.drawings.get(&flow.id) == scene.drawings.get(&flow.id).copied()
            });
            if same.is_none() {
                places.extend(label.as_ref().map(|label| label.frame));
                places.extend(pieces(points));
                places.extend(before(flow.id).iter().flat_map(|it| pieces(&it.points)));
                places.extend(before(flow.id).and_then(|it| Some(it.label.as_ref()?.frame)));
            }
            if label.is_none() {
                *label = same.and_then(|shape| shape.label.clone());
            }
        }
        let gone = self.shapes.iter().filter(|shape| {
            let at = scene
                .flows
                .binary_search_by_key(&shape.flow, |flow| flow.id);
            at.is_err()
        });
        places.extend(gone.flat_map(|shape| pieces(&shape.points)));
        let near = Near::holding(&places);
        for (label, _) in kept.iter_mut().zip(moved).filter(|(_, moved)| !moved) {
            let disturbed = label.as_ref().is_some_and(|label| {
                let around = label.frame.grown(LABEL_GAP);
                let found = near.find(around);
                found
                    .into_iter()
                    .any(|at| places[at as usize].overlaps(around))
            });
            if disturbed {
                *label = None;
            }
        }
        kept
    }

    fn of(
        scene: &Scene,
        diagram: DiagramId,
        shapes: Vec<FlowShape>,
        ways: Vec<Vec<Point>>,
    ) -> Self {
        let ids = scene.flows.iter().map(|flow| flow.id);
        Self {
            diagram,
            shapes,
            flows: if ways.is_empty() {
                BTreeMap::new()
            } else {
                ids.clone()
                    .zip(scene.flows.iter().copied().cloned())
                    .collect()
            },
            ways: ids.zip(ways).collect(),
            elements: scene.elements.clone(),
            tabs: tabs(scene),
            drawings: scene
                .drawings
                .iter()
                .map(|(&flow, &drawing)| (flow, drawing.clone()))
                .collect(),
            words: words(scene),
        }
    }
}

fn is_small(scene: &Scene) -> bool {
    scene.flows.len() <= MANY || scene.flows.len() > FAR_TOO_MANY
}

fn tabs(scene: &Scene) -> BTreeMap<BoundaryId, Rect> {
    scene.zones.iter().map(|zone| (zone.id, zone.tab)).collect()
}

fn words(scene: &Scene) -> BTreeMap<RecordKey, Rect> {
    let lines = scene.lines.iter();
    let texts = scene.texts.iter();
    lines
        .map(|line| (RecordKey::Boundary(line.id), line.tab))
        .chain(texts.map(|(&id, &frame)| (RecordKey::Annotation(id), frame)))
        .collect()
}

/// What is elsewhere than before.
struct Difference {
    /// Elements that stand elsewhere, came or went.
    elements: BTreeSet<ElementId>,
    /// Where flows cannot run any more.
    blocked: Vec<Rect>,
    /// Where flows may have made a way around.
    freed: Vec<Rect>,
    /// All places where something came or went.
    places: Vec<Rect>,
}

impl Difference {
    fn of(before: &Routes, scene: &Scene) -> Self {
        let (gone, came) = apart_from(&before.elements, &scene.elements);
        let (tabs_gone, tabs_came) = apart_from(&before.tabs, &tabs(scene));
        let frames = |of: &[(ElementId, Rect)]| of.iter().map(|&(_, frame)| frame).collect();
        let (old, new): (Vec<Rect>, Vec<Rect>) = (frames(&gone), frames(&came));
        let titles = |of: &[(BoundaryId, Rect)]| of.iter().map(|&(_, tab)| tab).collect();
        let (old_tabs, new_tabs): (Vec<Rect>, Vec<Rect>) = (titles(&tabs_gone), titles(&tabs_came));
        let (words_gone, words_came) = apart_from(&before.words, &words(scene));
        let words = words_gone.iter().chain(&words_came);
        let words: Vec<Rect> = words.map(|&(_, frame)| frame).collect();
        Self {
            elements: gone.iter().chain(&came).map(|&(id, _)| id).collect(),
            blocked: new
                .iter()
                .map(|frame| frame.grown(CLOSE))
                .chain(new_tabs.iter().copied())
                .collect(),
            freed: old
                .iter()
                .map(|frame| frame.grown(shape::LANE + 1))
                .collect(),
            places: [old, new, old_tabs, new_tabs, words].concat(),
        }
    }

    fn concerns(&self, before: &Routes, flow: &Flow, way: &[Point]) -> bool {
        let moved = |id| self.elements.contains(&id);
        let attached = before.flows.get(&flow.id);
        let same = attached.is_some_and(|old| old.from == flow.from && old.to == flow.to);
        let own_loop = flow.from == flow.to;
        let near = |frames: &[Rect]| {
            pieces(way).any(|piece| frames.iter().any(|frame| frame.overlaps(piece)))
        };
        let was_drawn = before.drawings.get(&flow.id);
        !same
            || was_drawn.is_some_and(|drawing| !drawing.bends.is_empty())
            || own_loop
            || moved(flow.from)
            || moved(flow.to)
            || near(&self.blocked)
            || near(&self.freed)
    }
}

type Placed<K> = Vec<(K, Rect)>;

/// Returns what only the former has, and what only the latter has.
fn apart_from<K: Ord + Copy>(
    former: &BTreeMap<K, Rect>,
    latter: &BTreeMap<K, Rect>,
) -> (Placed<K>, Placed<K>) {
    let only = |one: &BTreeMap<K, Rect>, other: &BTreeMap<K, Rect>| {
        one.iter()
            .filter(|&(key, frame)| other.get(key) != Some(frame))
            .map(|(&key, &frame)| (key, frame))
            .collect()
    };
    (only(former, latter), only(latter, former))
}
