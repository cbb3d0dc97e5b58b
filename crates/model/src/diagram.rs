use crate::{DiagramId, ItemId};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A picture of part of the model. What it shows are its placements.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Diagram {
    /// Identity.
    pub id: DiagramId,
    /// Name on its tab.
    pub name: String,
    /// Place among the tabs, from 0.
    pub position: u32,
}

/// Where an element or a boundary stands on a diagram. A flow is drawn where both its ends are.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Placement {
    /// The diagram.
    pub diagram: DiagramId,
    /// What stands there: an element or a boundary.
    pub item: ItemId,
    /// Where it stands.
    pub frame: Rect,
}

/// How a line runs on a diagram: a trust boundary that is a line, or a flow whose way somebody
/// drew. Flows without one are routed when they are drawn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Course {
    /// The diagram.
    pub diagram: DiagramId,
    /// What runs there: a boundary of the form of a line, or a flow.
    pub item: ItemId,
    /// How it runs.
    pub curve: Curve,
}

/// A bow between two points: the quadratic Bézier curve that passes the point `through` at half of
/// its parameter. It is straight when `through` lies in the middle of the two.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct Curve {
    /// Where it starts.
    pub start: Point,
    /// A point that it passes half way.
    pub through: Point,
    /// Where it ends.
    pub end: Point,
}

/// A point in whole grid units, absolute in its diagram; x grows to the right, y downwards.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Distance to the right of the origin.
    pub x: i32,
    /// Distance below the origin.
    pub y: i32,
}

/// A rectangle in whole grid units, absolute in its diagram.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct Rect {
    /// Left edge.
    pub x: i32,
    /// Top edge.
    pub y: i32,
    /// Width, above zero.
    pub width: i32,
    /// Height, above zero.
    pub height: i32,
}

impl Rect {
    /// Returns the point in the middle, rounded towards the top left.
    pub const fn center(self) -> Point {
        Point {
            x: self.x + self.width / 2,
            y: self.y + self.height / 2,
        }
    }

    /// Tells whether a point lies inside or on the edge.
    pub const fn contains(self, point: Point) -> bool {
        point.x >= self.x
            && point.y >= self.y
            && point.x <= self.x + self.width
            && point.y <= self.y + self.height
    }

    /// Tells whether the other rectangle lies inside this one, edges included.
    pub const fn encloses(self, other: Self) -> bool {
        other.x >= self.x
            && other.y >= self.y
            && other.x + other.width <= self.x + self.width
            && other.y + other.height <= self.y + self.height
    }

    /// Tells whether the two share more than an edge.
    pub const fn overlaps(self, other: Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Returns the rectangle moved by a distance.
    #[must_use]
    pub const fn shifted(self, dx: i32, dy: i32) -> Self {
        Self {
            x: self.x.saturating_add(dx),
            y: self.y.saturating_add(dy),
            ..self
        }
    }

    /// Returns the rectangle grown by a distance on every side.
    #[must_use]
    pub const fn grown(self, by: i32) -> Self {
        Self {
            x: self.x - by,
            y: self.y - by,
            width: self.width + 2 * by,
            height: self.height + 2 * by,
        }
    }
}
