use super::columns::{Columns, item_kind, item_text};
use crate::error::Fault;
use bulkhead_model::{Course, Curve, Point, Record};
use rusqlite::types::Value;

pub(super) fn encode(course: &Course) -> Vec<Value> {
    let Curve {
        start,
        through,
        end,
    } = course.curve;
    let mut values = vec![
        course.diagram.to_string().into(),
        item_kind(course.item),
        item_text(course.item),
    ];
    for point in [start, through, end] {
        values.extend([point.x.into(), point.y.into()]);
    }
    values
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    Ok(Record::Course(Course {
        diagram: columns.id()?,
        item: columns.item()?,
        curve: Curve {
            start: point(columns)?,
            through: point(columns)?,
            end: point(columns)?,
        },
    }))
}

fn point(columns: &mut Columns<'_>) -> Result<Point, Fault> {
    Ok(Point {
        x: columns.number()?,
        y: columns.number()?,
    })
}
