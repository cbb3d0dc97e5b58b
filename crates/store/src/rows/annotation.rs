use super::columns::Columns;
use crate::error::Fault;
use bulkhead_model::{Annotation, Record, Rect};
use rusqlite::types::Value;

pub(super) fn encode(annotation: &Annotation) -> Vec<Value> {
    let Rect {
        x,
        y,
        width,
        height,
    } = annotation.frame;
    vec![
        annotation.id.to_string().into(),
        annotation.diagram.to_string().into(),
        annotation.text.clone().into(),
        x.into(),
        y.into(),
        width.into(),
        height.into(),
    ]
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    Ok(Record::Annotation(Annotation {
        id: columns.id()?,
        diagram: columns.id()?,
        text: columns.text()?,
        frame: Rect {
            x: columns.number()?,
            y: columns.number()?,
            width: columns.number()?,
            height: columns.number()?,
        },
    }))
}
