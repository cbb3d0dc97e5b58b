//! Zones: tinted panes with a dashed frame, and the tabs with their titles.

use super::badges;
use super::ink::Ink;
use super::markup::{Drawing, baseline, plain, tenths};
use crate::{PictureZone, shape};

pub(super) fn pane(drawing: &mut Drawing, zone: &PictureZone, ink: &Ink) {
    let frame = zone.frame;
    let hue = ink.zone(zone.trust);
    drawing.open("g");
    drawing.leaf("title", &plain(&zone.name));
    drawing.empty(&format!(
        "rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"{hue}\" \
         fill-opacity=\"0.0{}\" stroke=\"{hue}\" stroke-width=\"1.2\" stroke-opacity=\"0.75\" \
         stroke-dasharray=\"{dash} {dash}\"",
        frame.x,
        frame.y,
        frame.width,
        frame.height,
        shape::ZONE_RADIUS,
        ink.tint,
        dash = shape::ZONE_DASH,
    ));
    drawing.close("g");
}

/// Draws the tab: square where it meets the frame's sides, rounded at the two free corners.
pub(super) fn tab(drawing: &mut Drawing, zone: &PictureZone, ink: &Ink) {
    if zone.title.is_empty() && zone.letters.is_empty() {
        return;
    }
    let tab = zone.tab;
    let hue = ink.zone(zone.trust);
    let round = shape::ZONE_RADIUS.min(tab.height / 2).min(tab.width / 2);
    let (right, bottom) = (tab.x + tab.width, tab.y + tab.height);
    let outline = format!(
        "M{} {bottom}V{}Q{} {} {} {}H{right}V{}Q{right} {bottom} {} {bottom}Z",
        tab.x,
        tab.y + round,
        tab.x,
        tab.y,
        tab.x + round,
        tab.y,
        bottom - round,
        right - round,
    );
    drawing.empty(&format!("path d=\"{outline}\" fill=\"{}\"", ink.surface));
    drawing.empty(&format!(
        "path d=\"{outline}\" fill=\"{hue}\" fill-opacity=\"0.14\""
    ));
    drawing.leaf(
        &format!(
            "text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"600\" letter-spacing=\"{}\" \
             fill=\"{hue}\"",
            tab.x + shape::TITLE_PADDING,
            baseline(tab.y, tab.height, shape::TITLE_SIZE),
            shape::TITLE_SIZE,
            tenths(shape::TITLE_SPACING_TENTHS),
        ),
        &plain(&zone.title),
    );
    badges::draw(
        drawing,
        &zone.letters,
        shape::tab_badges(tab, &zone.letters),
        ink,
    );
}
