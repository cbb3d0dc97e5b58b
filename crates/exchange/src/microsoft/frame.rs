//! Where something stands, in whole grid units near enough to be found.

use super::shape::Shape;
use crate::{Note, NoteKind, Notes};
use bulkhead_model::{
    Curve, Point, Rect,
    limits::{COORDINATE, SMALLEST_SIDE},
};

/// Side of an element that the file gives none. It is what the tool draws.
pub(super) const SIDE: i32 = 100;

/// Reads the numbers of something drawn and notes what had to be changed.
struct Measures<'a> {
    shape: &'a Shape,
    name: &'a str,
    notes: &'a mut Notes,
    moved: bool,
}

/// Returns the frame of an element or a box. Nothing, when the file does not place it; a box needs
/// its size as well.
pub(super) fn frame(
    shape: &Shape,
    name: &str,
    default_side: Option<i32>,
    notes: &mut Notes,
) -> Option<Rect> {
    let mut measures = Measures::new(shape, name, notes);
    let (x, y) = (measures.whole("Left"), measures.whole("Top"));
    let width = measures.whole("Width").or(default_side);
    let height = measures.whole("Height").or(default_side);
    measures.tell();
    let (stated_width, stated_height) = (width?, height?);
    let frame = Rect {
        x: x?,
        y: y?,
        width: stated_width.max(SMALLEST_SIDE),
        height: stated_height.max(SMALLEST_SIDE),
    };
    if (frame.width, frame.height) != (stated_width, stated_height) {
        notes.push(Note::new(
            NoteKind::FrameChanged,
            name,
            format!("\"{name}\" was too small to see and has been enlarged."),
        ));
    }
    Some(frame)
}

/// Returns the way of a line or a flow, when the file gives both ends of it.
pub(super) fn curve(shape: &Shape, name: &str, notes: &mut Notes) -> Option<Curve> {
    let mut measures = Measures::new(shape, name, notes);
    let start = measures.point("SourceX", "SourceY");
    let through = measures.point("HandleX", "HandleY");
    let end = measures.point("TargetX", "TargetY");
    measures.tell();
    let (start, end) = (start?, end?);
    let middle = Point {
        x: i32::midpoint(start.x, end.x),
        y: i32::midpoint(start.y, end.y),
    };
    Some(Curve {
        start,
        through: through.unwrap_or(middle),
        end,
    })
}

impl<'a> Measures<'a> {
    fn new(shape: &'a Shape, name: &'a str, notes: &'a mut Notes) -> Self {
        Self {
            shape,
            name,
            notes,
            moved: false,
        }
    }

    fn point(&mut self, x: &str, y: &str) -> Option<Point> {
        let (x, y) = (self.whole(x), self.whole(y));
        Some(Point { x: x?, y: y? })
    }

    fn whole(&mut self, measure: &str) -> Option<i32> {
        let text = self.shape.measures.get(measure)?;
        let number = text.parse().ok().filter(|number: &f64| number.is_finite());
        let Some(number) = number else {
            let shown: String = text.chars().take(40).collect();
            self.notes.push(Note::new(
                NoteKind::FrameChanged,
                self.name,
                format!(
                    "\"{shown}\" cannot be read as the {measure} of \"{}\"; it was left out.",
                    self.name
                ),
            ));
            return None;
        };
        let farthest = f64::from(COORDINATE);
        let rounded = number.round();
        let near = rounded.clamp(-farthest, farthest);
        self.moved |= (near - rounded).abs() > 0.5;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "it is whole and within the limits of coordinates"
        )]
        Some(near as i32)
    }

    fn tell(self) {
        if self.moved {
            self.notes.push(Note::new(
                NoteKind::FrameChanged,
                self.name,
                format!(
                    "\"{}\" stands too far away to be found and has been moved nearer.",
                    self.name
                ),
            ));
        }
    }
}
