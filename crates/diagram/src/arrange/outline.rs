//! What stands on a diagram as a tree: zones with what lies in them.

use super::rigid;
use crate::{label, shape};
use bulkhead_model::{BoundaryId, DiagramId, ItemId, Model, Rect};
use std::collections::{BTreeMap, BTreeSet};

/// Where the tree begins.
pub(super) const ROOT: usize = 0;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The diagram itself.
    Root,
    Element,
    Zone {
        /// Width that its title needs.
        least: i32,
    },
    /// Zones that overlap without nesting, with all that lies in them: they move as one.
    Rigid,
}

pub(super) struct Thing {
    pub(super) kind: Kind,
    /// What it is in the model; nothing for what only the tree knows.
    pub(super) item: Option<ItemId>,
    pub(super) parent: usize,
    pub(super) children: Vec<usize>,
    /// Its frame before anything is arranged.
    frame: Rect,
}

/// A flow between two elements of the diagram.
pub(super) struct Link {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Size of its label.
    pub(super) label: (i32, i32),
}

/// An end of a flow that leaves a container.
pub(super) struct Way {
    /// The child of the container in which the flow ends.
    pub(super) child: usize,
    /// The element at which it ends.
    pub(super) end: usize,
    /// The element at its other end, outside of the container.
    pub(super) other: usize,
}

pub(super) struct Outline {
    pub(super) things: Vec<Thing>,
    /// Flows between two children of a container, with these children.
    pub(super) inner: Vec<Vec<(usize, usize, Link)>>,
    /// Flows that leave a container.
    pub(super) outer: Vec<Vec<Way>>,
}

impl Outline {
    pub(super) fn new(model: &Model, diagram: DiagramId) -> Self {
        let mut outline = Self {
            things: vec![Thing {
                kind: Kind::Root,
                item: None,
                parent: ROOT,
                children: Vec::new(),
                frame: Rect {
                    x: 0,
                    y: 0,
                    width: 1,
                    height: 1,
                },
            }],
            inner: Vec::new(),
            outer: Vec::new(),
        };
        let mut known: BTreeMap<ItemId, usize> = BTreeMap::new();
        for (&(on, item), &frame) in &model.placements {
            let kind = match item {
                _ if on != diagram => continue,
                ItemId::Element(id) if model.elements.contains_key(&id) => Kind::Element,
                ItemId::Boundary(id) => match model.boundaries.get(&id) {
                    Some(zone) => Kind::Zone {
                        least: title_width(&zone.name),
                    },
                    None => continue,
                },
                _ => continue,
            };
            known.insert(item, outline.add(kind, Some(item), frame));
        }
        let shared = outline.nest(model, &known);
        rigid::gather(&mut outline, &shared);
        outline.list_children();
        outline.link(model, &known);
        outline
    }

    pub(super) fn add(&mut self, kind: Kind, item: Option<ItemId>, frame: Rect) -> usize {
        self.things.push(Thing {
            kind,
            item,
            parent: ROOT,
            children: Vec::new(),
            frame,
        });
        self.things.len() - 1
    }

    /// Says in which zone everything lies. Returns the elements that lie in several zones of which
    /// none contains the other, with these zones.
    fn nest(&mut self, model: &Model, known: &BTreeMap<ItemId, usize>) -> Vec<(usize, Vec<usize>)> {
        let shown = |zone: BoundaryId| {
            let around = model.zone_and_ancestors(zone);
            around.iter().find_map(|&id| known.get(&id.into()).copied())
        };
        for (&item, &thing) in known {
            if let ItemId::Boundary(id) = item {
                let parent = model.boundaries.get(&id).and_then(|zone| zone.parent);
                self.things[thing].parent = parent.and_then(shown).unwrap_or(ROOT);
            }
        }
        let mut shared = Vec::new();
        for (&item, &thing) in known {
            let ItemId::Element(id) = item else { continue };
            let Some(element) = model.elements.get(&id) else {
                continue;
            };
            let all: BTreeSet<usize> = element.zones.iter().filter_map(|&id| shown(id)).collect();
            let around: BTreeSet<usize> = all
                .iter()
                .flat_map(|&zone| self.path(zone).skip(1).collect::<Vec<_>>())
                .collect();
            let homes: Vec<usize> = all.difference(&around).copied().collect();
            self.things[thing].parent = homes.first().copied().unwrap_or(ROOT);
            if homes.len() > 1 {
                shared.push((thing, homes));
            }
        }
        shared
    }

    fn list_children(&mut self) {
        for thing in 1..self.things.len() {
            let parent = self.things[thing].parent;
            self.things[parent].children.push(thing);
        }
    }

    fn link(&mut self, model: &Model, known: &BTreeMap<ItemId, usize>) {
        self.inner = self.things.iter().map(|_| Vec::new()).collect();
        self.outer = self.things.iter().map(|_| Vec::new()).collect();
        for flow in model.flows.values() {
            let ends = (known.get(&flow.from.into()), known.get(&flow.to.into()));
            let (Some(&from), Some(&to)) = ends else {
                continue;
            };
            if from == to {
                continue;
            }
            let label = label::narrowest(flow);
            let (mut one, mut other): (Vec<usize>, Vec<usize>) =
                (self.path(from).collect(), self.path(to).collect());
            // What both ends have in common stands at the end of both.
            while one.len() > 1 && other.len() > 1 && one[one.len() - 2] == other[other.len() - 2] {
                one.pop();
                other.pop();
            }
            for (path, end, far) in [(&one, from, to), (&other, to, from)] {
                for two in path[..path.len() - 1].windows(2) {
                    let way = Way {
                        child: two[0],
                        end,
                        other: far,
                    };
                    self.outer[two[1]].push(way);
                }
            }
            let container = one[one.len() - 1];
            let link = Link { from, to, label };
            self.inner[container].push((one[one.len() - 2], other[other.len() - 2], link));
        }
    }

    /// Returns a thing and all around it, from the inside out; the diagram is last.
    pub(super) fn path(&self, thing: usize) -> impl Iterator<Item = usize> + '_ {
        let next = |&at: &usize| (at != ROOT).then(|| self.things[at].parent);
        std::iter::successors(Some(thing), next)
    }

    /// Returns everything inside of a thing, itself included.
    pub(super) fn within(&self, thing: usize) -> Vec<usize> {
        let mut found = vec![thing];
        let mut at = 0;
        while let Some(&next) = found.get(at) {
            found.extend(&self.things[next].children);
            at += 1;
        }
        found
    }

    pub(super) fn frame(&self, thing: usize) -> Rect {
        self.things[thing].frame
    }

    /// Returns the frames of all things.
    pub(super) fn frames(&self) -> Vec<Rect> {
        self.things.iter().map(|thing| thing.frame).collect()
    }

    /// Returns what the model knows of some frames.
    pub(super) fn items(&self, frames: &[Rect]) -> impl Iterator<Item = (ItemId, Rect)> {
        let items = self.things.iter().zip(frames);
        items.filter_map(|(thing, &frame)| Some((thing.item?, frame)))
    }
}

/// Returns the width of a zone that shows its whole title.
fn title_width(name: &str) -> i32 {
    let wide = Rect {
        x: 0,
        y: 0,
        width: i32::MAX / 2,
        height: shape::TITLE_HEIGHT,
    };
    shape::title_tab(name, wide, "").width + shape::TITLE_HEIGHT
}
