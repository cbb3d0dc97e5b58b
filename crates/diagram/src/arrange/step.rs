//! One round of arranging: every container from the inside out, then everything in its place.

use super::level::{Edge, Piece, Pull, level};
use super::outline::{Kind, Outline, ROOT};
use super::{PADDING, TITLE, snapped, up};
use crate::bounds::around;
use bulkhead_model::{Point, Rect};

/// A container that has been arranged, with its own corner at the origin.
pub(super) struct Block {
    pub(super) width: i32,
    pub(super) height: i32,
    /// Everything inside, at any depth, where it stands within.
    pub(super) places: Vec<(usize, Rect)>,
}

/// What becomes of the order in which things stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Kept,
    /// It is changed where that makes flows cross less.
    Better,
}

/// One round, with where everything stands before it.
pub(super) struct Round<'a> {
    pub(super) outline: &'a Outline,
    pub(super) frames: &'a [Rect],
    pub(super) order: Order,
    /// The form that zones should get.
    pub(super) form: Form,
}

/// How wide things should be: what is as high as its width times this, per mille, looks best.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Form(i32);

impl Form {
    /// The form of a screen.
    pub(super) const SCREEN: Self = Self(625);
    /// Forms that zones can have so that the whole becomes like a screen.
    const ZONES: [Self; 4] = [Self::SCREEN, Self(900), Self(1_200), Self(1_600)];

    /// Returns how much room something takes that has to fit into this form.
    pub(super) fn size(self, width: i32, height: i32) -> i64 {
        (i64::from(width) * i64::from(self.0) / 1_000).max(i64::from(height))
    }

    /// Tells whether something is much too wide.
    pub(super) fn is_ribbon(self, width: i32, height: i32) -> bool {
        i64::from(width) * i64::from(self.0) > i64::from(height) * 1_250
    }
}

impl Round<'_> {
    /// Arranges everything once. The upper left corner of the whole stays where it is.
    pub(super) fn arranged(&self) -> Vec<Rect> {
        let mut arranged = self.frames.to_vec();
        let Some(whole) = around(self.frames.iter().skip(1).copied()) else {
            return arranged;
        };
        let tried = Form::ZONES.map(|form| {
            let round = Round { form, ..*self };
            round.contents(ROOT, &self.outline.things[ROOT].children, whole)
        });
        let size = |it: &Block| Form::SCREEN.size(it.width, it.height);
        let Some(block) = tried.into_iter().min_by_key(size) else {
            return arranged;
        };
        for (thing, frame) in block.places {
            arranged[thing] = frame.shifted(snapped(whole.x), snapped(whole.y));
        }
        arranged
    }

    /// Arranges one thing with all that lies in it.
    fn block(&self, thing: usize) -> Block {
        let (outline, frames) = (self.outline, self.frames);
        let Rect {
            x,
            y,
            width,
            height,
        } = frames[thing];
        let own = |width, height| {
            (
                thing,
                Rect {
                    x: 0,
                    y: 0,
                    width,
                    height,
                },
            )
        };
        match outline.things[thing].kind {
            Kind::Zone { least } if !outline.things[thing].children.is_empty() => {
                let children = &outline.things[thing].children;
                let inside = self.contents(thing, children, frames[thing]);
                let width = up((inside.width + 2 * PADDING).max(least));
                let height = inside.height + TITLE + 2 * PADDING;
                let left = (width - inside.width) / 2;
                let left = left - left.rem_euclid(super::GRID);
                let moved = inside.places.into_iter();
                let moved = moved.map(|(it, frame)| (it, frame.shifted(left, TITLE + PADDING)));
                let places = std::iter::once(own(width, height)).chain(moved).collect();
                Block {
                    width,
                    height,
                    places,
                }
            }
            Kind::Zone { least } => {
                let width = width.max(least);
                Block {
                    width,
                    height,
                    places: vec![own(width, height)],
                }
            }
            Kind::Rigid => {
                let inside = outline.within(thing).into_iter();
                let places = inside.map(|it| (it, frames[it].shifted(-x, -y))).collect();
                Block {
                    width,
                    height,
                    places,
                }
            }
            Kind::Element | Kind::Root => Block {
                width,
                height,
                places: vec![own(width, height)],
            },
        }
    }

    /// Arranges some children of a container among each other. The frame is where they were.
    pub(super) fn contents(&self, container: usize, children: &[usize], frame: Rect) -> Block {
        let (outline, frames) = (self.outline, self.frames);
        let blocks: Vec<Block> = children.iter().map(|&it| self.block(it)).collect();
        let number = |thing: usize| children.iter().position(|&it| it == thing);
        let middle = |piece: usize, element: usize| {
            let mut places = blocks[piece].places.iter();
            let place = places.find(|(it, _)| *it == element);
            place.map_or(Point { x: 0, y: 0 }, |(_, place)| place.center())
        };
        let pieces: Vec<Piece> = children
            .iter()
            .zip(&blocks)
            .map(|(&thing, block)| Piece {
                width: up(block.width),
                height: up(block.height),
                was: frames[thing],
                is_element: outline.things[thing].kind == Kind::Element,
            })
            .collect();
        let pull = |piece: usize, element: usize, other: usize| {
            let there = frames[other].center();
            let beyond = |at: i32, start: i32, long: i32| {
                i32::from(at > start + long) - i32::from(at < start)
            };
            Pull {
                piece,
                at: middle(piece, element),
                to: Point {
                    x: there.x - frame.x,
                    y: there.y - frame.y,
                },
                side: (
                    beyond(there.x, frame.x, frame.width),
                    beyond(there.y, frame.y, frame.height),
                ),
            }
        };
        let mut edges = Vec::new();
        let mut pulls = Vec::new();
        for (from_child, to_child, link) in &outline.inner[container] {
            match (number(*from_child), number(*to_child)) {
                (Some(from), Some(to)) => edges.push(Edge {
                    from,
                    to,
                    from_at: middle(from, link.from),
                    to_at: middle(to, link.to),
                    label: link.label,
                }),
                (Some(from), None) => pulls.push(pull(from, link.from, link.to)),
                (None, Some(to)) => pulls.push(pull(to, link.to, link.from)),
                (None, None) => {}
            }
        }
        for way in &outline.outer[container] {
            if let Some(piece) = number(way.child) {
                pulls.push(pull(piece, way.end, way.other));
            }
        }
        let form = if container == ROOT {
            Form::SCREEN
        } else {
            self.form
        };
        let places = level(&pieces, &edges, &pulls, (self.order, form));
        let (mut width, mut height, mut all) = (0, 0, Vec::new());
        for ((&(x, y), block), piece) in places.iter().zip(blocks).zip(&pieces) {
            width = width.max(x + piece.width);
            height = height.max(y + piece.height);
            all.extend(
                block
                    .places
                    .into_iter()
                    .map(|(it, place)| (it, place.shifted(x, y))),
            );
        }
        Block {
            width,
            height,
            places: all,
        }
    }
}
