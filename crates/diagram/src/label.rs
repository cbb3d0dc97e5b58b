//! Labels of flows: what stands on the plate, how large it is and where it goes.

mod place;

use crate::route::path::halfway;
use crate::scene::Scene;
use crate::{shape, text};
use bulkhead_model::{Flow, Point, Properties, Rect};
use serde::{Deserialize, Serialize};
use specta::Type;

pub(crate) use place::place;

/// The plate with a flow's name, protocol and port.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Label {
    /// Where the plate stands.
    pub frame: Rect,
    /// The flow's name in at most two lines, shortened with an ellipsis.
    pub lines: Vec<String>,
    /// Protocol and port as stated, such as `https · 6443`; set smaller and in mono.
    pub detail: Option<String>,
}

/// Tells whether the flow is stated to be encrypted: a lock stands at its label.
pub(crate) fn is_encrypted(flow: &Flow) -> bool {
    matches!(
        stated(&flow.properties, "encryption"),
        Some("tls" | "mutual-tls" | "network-layer")
    )
}

/// Tells whether the flow is stated to have no authentication: an open ring stands at its label.
pub(crate) fn is_unauthenticated(flow: &Flow) -> bool {
    stated(&flow.properties, "authentication") == Some("none")
}

fn stated<'p>(properties: &'p Properties, key: &str) -> Option<&'p str> {
    properties
        .get(key)
        .map(|property| property.value.trim())
        .filter(|value| !value.is_empty())
}

/// Returns the room that the glyphs in front of a flow's detail take.
pub(crate) fn glyphs_width(flow: &Flow) -> i32 {
    let glyphs = i32::from(is_encrypted(flow)) + i32::from(is_unauthenticated(flow));
    glyphs * shape::GLYPH_WIDTH
}

/// Returns the labels that somebody moved, in the order of the flows: exactly there.
pub(crate) fn moved(scene: &Scene, paths: &[Vec<Point>]) -> Vec<Option<Label>> {
    let label = |(flow, points): (&&Flow, &Vec<Point>)| {
        let by = scene.drawings.get(&flow.id)?.label?;
        let label = write(flow, shape::LABEL_WIDTHS[0])?;
        let (middle, plate) = (halfway(points), label.frame.center());
        let frame = label.frame.shifted(
            middle.x.saturating_add(by.x) - plate.x,
            middle.y.saturating_add(by.y) - plate.y,
        );
        Some(Label { frame, ..label })
    };
    scene.flows.iter().zip(paths).map(label).collect()
}

/// Returns the label of a flow with its name broken at a width, standing at the origin. Nothing
/// when there is nothing to say.
fn write(flow: &Flow, limit: i32) -> Option<Label> {
    let lines = balanced(&flow.name, limit);
    let parts: Vec<&str> = ["protocol", "port"]
        .iter()
        .filter_map(|key| stated(&flow.properties, key))
        .collect();
    let detail = (!parts.is_empty()).then(|| {
        let whole = parts.join(" \u{B7} ");
        text::shorten(&whole, shape::DETAIL_SIZE, true, shape::LABEL_WIDTHS[0])
    });
    let glyphs = glyphs_width(flow);
    if lines.is_empty() && detail.is_none() && glyphs == 0 {
        return None;
    }
    let name_width = lines
        .iter()
        .map(|line| text::width(line, shape::LABEL_SIZE, false))
        .max()
        .unwrap_or(0);
    let detail_width = glyphs
        + detail
            .as_deref()
            .map_or(0, |text| text::width(text, shape::DETAIL_SIZE, true));
    let rows = i32::try_from(lines.len()).unwrap_or(0) * shape::LABEL_LINE;
    let last = if detail_width > 0 {
        shape::DETAIL_LINE
    } else {
        0
    };
    let frame = Rect {
        x: 0,
        y: 0,
        width: name_width.max(detail_width) + 2 * shape::LABEL_PADDING_X,
        height: rows + last + 2 * shape::LABEL_PADDING_Y,
    };
    Some(Label {
        frame,
        lines,
        detail,
    })
}

/// Returns the size of the narrowest label that hides no words, or else of the widest one; nothing
/// where there is nothing to say.
pub(crate) fn narrowest(flow: &Flow) -> (i32, i32) {
    let all: Vec<Label> = shape::LABEL_WIDTHS
        .iter()
        .filter_map(|&limit| write(flow, limit))
        .collect();
    let whole = all.iter().filter(|label| !is_cut(label));
    let label = whole.min_by_key(|label| label.frame.width).or(all.first());
    label.map_or((0, 0), |label| (label.frame.width, label.frame.height))
}

/// Tells whether a label does not show the whole name.
fn is_cut(label: &Label) -> bool {
    let mut lines = label.lines.iter();
    lines.any(|line| line.ends_with('\u{2026}'))
}

/// Breaks a name into lines of about the same width.
fn balanced(name: &str, limit: i32) -> Vec<String> {
    let broken = |limit| text::wrap(name, shape::LABEL_SIZE, false, limit, shape::NAME_LINES);
    let mut lines = broken(limit);
    if lines.len() < 2 || text::width(name, shape::LABEL_SIZE, false) > 2 * limit - 20 {
        return lines;
    }
    for narrower in (limit / 2..limit).rev().step_by(4) {
        let tried = broken(narrower);
        if tried.len() > lines.len() || tried.last().is_some_and(|line| line.ends_with('\u{2026}'))
        {
            break;
        }
        lines = tried;
    }
    lines
}
