//! Every measure of the drawing in one place, in grid units: one unit is one CSS pixel at 100 %.
//! `docs/diagram-geometry.md` says the same in words.

mod line;
mod note;

use crate::text;
use bulkhead_model::{ElementKind, Point, Rect};
pub use line::{line_tab, line_title, upper_end};
pub use note::{text_frame, text_lines};
use std::collections::BTreeMap;

/// Width of a new element.
pub const ELEMENT_WIDTH: i32 = 160;
/// Height of a new element.
pub const ELEMENT_HEIGHT: i32 = 70;
/// Radius of the corners of a process.
pub const PROCESS_RADIUS: i32 = 12;
/// Width of the outline of an external entity and of a process, in tenths of a unit.
pub const OUTLINE_TENTHS: i32 = 12;
/// Distance between the two outlines of a process that stands for several.
pub const MULTIPLE_INSET: i32 = 3;
/// Width of the two lines of a data store, in tenths of a unit.
pub const STORE_LINE_TENTHS: i32 = 25;
/// Distance of the two lines of a data store from the top and the bottom of its frame.
pub const STORE_LINE_INSET: i32 = 0;
/// Distance of the symbol from the left edge of its element.
pub const SYMBOL_INSET: i32 = 8;
/// Width and height of the symbol.
pub const SYMBOL_SIZE: i32 = 18;
/// Distance of an element's text from its left edge.
pub const TEXT_INSET: i32 = 31;
/// Distance that an element's text keeps from its right edge.
pub const TEXT_MARGIN: i32 = 5;
/// Font size of an element's name.
pub const NAME_SIZE: i32 = 14;
/// Line height of an element's name.
pub const NAME_LINE: i32 = 17;
/// Most lines of an element's name and of a flow's name.
pub const NAME_LINES: usize = 2;
/// Font size of the component's title.
pub const COMPONENT_SIZE: i32 = 12;
/// Line height of the component's title.
pub const COMPONENT_LINE: i32 = 15;
/// Width and height of a badge with a STRIDE letter.
pub const BADGE_SIZE: i32 = 12;
/// Distance between two badges.
pub const BADGE_GAP: i32 = 2;
/// Distance of the badges from the bottom edge of their element.
pub const BADGE_INSET: i32 = 3;
/// Font size of the letter in a badge.
pub const BADGE_FONT: i32 = 9;
/// Most badges that stand in a row: one for each letter.
pub const MOST_BADGES: usize = 6;
/// Distance of a boundary's badges from the end of its tab.
pub const TAB_BADGES_INSET: i32 = 4;

/// Radius of the corners of a zone's frame.
pub const ZONE_RADIUS: i32 = 6;
/// Length of a dash and of a gap of a zone's frame.
pub const ZONE_DASH: i32 = 5;
/// Height of the tab with a zone's title; it hangs inside of the top left corner of the frame.
pub const TITLE_HEIGHT: i32 = 20;
/// Distance of a zone's title from the sides of its tab.
pub const TITLE_PADDING: i32 = 9;
/// Font size of a zone's title, which is set in capitals.
pub const TITLE_SIZE: i32 = 11;
/// Extra space behind every letter of a zone's title, in tenths of a unit.
pub const TITLE_SPACING_TENTHS: i32 = 5;

/// Width of a boundary that is a line, in tenths of a unit.
pub const LINE_TENTHS: i32 = 16;
/// Length of a dash of a boundary that is a line.
pub const LINE_DASH: i32 = 8;
/// Length of a gap of a boundary that is a line.
pub const LINE_GAP: i32 = 5;
/// Widest title of a boundary that is a line.
pub const LINE_TITLE_WIDTH: i32 = 220;

/// Font size of a free text.
pub const TEXT_SIZE: i32 = 12;
/// Line height of a free text.
pub const TEXT_LINE: i32 = 16;
/// Distance of a free text from the sides of its frame.
pub const TEXT_PADDING_X: i32 = 9;
/// Distance of a free text from the top and the bottom of its frame.
pub const TEXT_PADDING_Y: i32 = 4;
/// Length of the two arms of the bracket at the left of a free text.
pub const TEXT_BRACKET: i32 = 5;

/// Width of a flow's line, in tenths of a unit.
pub const FLOW_TENTHS: i32 = 15;
/// Radius with which a flow's corners are rounded, less where a segment is shorter than two radii.
pub const CORNER_RADIUS: i32 = 7;
/// Length of an arrowhead.
pub const ARROW_LENGTH: i32 = 9;
/// Width of an arrowhead.
pub const ARROW_WIDTH: i32 = 7;
/// Distance from the middle of a crossing mark to each of its four corners.
pub const CROSSING_SIZE: i32 = 4;
/// Distance that parallel flows keep where there is room.
pub const FLOW_GAP: i32 = 10;
/// Distance of the outermost flow of a side from the corner of its element.
pub const PORT_INSET: i32 = 10;
/// Distance from an element at which flows run past it when nothing else pushes them.
pub const LANE: i32 = 20;
/// Distance that a flow keeps from elements that it passes, where there is room.
pub const CLEARANCE: i32 = 7;
/// How far a flow that ends where it began goes out from its element.
pub const LOOP_SIZE: i32 = 24;

/// Font size of a flow's name.
pub const LABEL_SIZE: i32 = 12;
/// Line height of a flow's name.
pub const LABEL_LINE: i32 = 15;
/// Font size of a flow's protocol and port.
pub const DETAIL_SIZE: i32 = 11;
/// Line height of a flow's protocol and port.
pub const DETAIL_LINE: i32 = 13;
/// Distance of the label's text from the sides of its plate.
pub const LABEL_PADDING_X: i32 = 5;
/// Distance of the label's text from the top and the bottom of its plate.
pub const LABEL_PADDING_Y: i32 = 2;
/// Width beyond which the name on a label is broken, first choice and, for narrow places, second.
pub const LABEL_WIDTHS: [i32; 2] = [150, 92];
/// Room for the lock or the open ring in front of a flow's protocol and port.
pub const GLYPH_WIDTH: i32 = 12;

/// Space around everything in a drawing.
pub const MARGIN: i32 = 32;

/// Returns the measures under the names that the window uses for them.
pub fn measures() -> BTreeMap<&'static str, i32> {
    BTreeMap::from([
        ("elementWidth", ELEMENT_WIDTH),
        ("elementHeight", ELEMENT_HEIGHT),
        ("processRadius", PROCESS_RADIUS),
        ("outlineTenths", OUTLINE_TENTHS),
        ("multipleInset", MULTIPLE_INSET),
        ("storeLineTenths", STORE_LINE_TENTHS),
        ("storeLineInset", STORE_LINE_INSET),
        ("symbolInset", SYMBOL_INSET),
        ("symbolSize", SYMBOL_SIZE),
        ("textInset", TEXT_INSET),
        ("textMargin", TEXT_MARGIN),
        ("nameSize", NAME_SIZE),
        ("nameLine", NAME_LINE),
        ("componentSize", COMPONENT_SIZE),
        ("componentLine", COMPONENT_LINE),
        ("badgeSize", BADGE_SIZE),
        ("badgeGap", BADGE_GAP),
        ("badgeInset", BADGE_INSET),
        ("badgeFont", BADGE_FONT),
        ("tabBadgesInset", TAB_BADGES_INSET),
        ("zoneRadius", ZONE_RADIUS),
        ("zoneDash", ZONE_DASH),
        ("titleHeight", TITLE_HEIGHT),
        ("titlePadding", TITLE_PADDING),
        ("titleSize", TITLE_SIZE),
        ("titleSpacingTenths", TITLE_SPACING_TENTHS),
        ("lineTenths", LINE_TENTHS),
        ("lineDash", LINE_DASH),
        ("lineGap", LINE_GAP),
        ("lineTitleWidth", LINE_TITLE_WIDTH),
        ("textSize", TEXT_SIZE),
        ("textLine", TEXT_LINE),
        ("textPaddingX", TEXT_PADDING_X),
        ("textPaddingY", TEXT_PADDING_Y),
        ("textBracket", TEXT_BRACKET),
        ("flowTenths", FLOW_TENTHS),
        ("cornerRadius", CORNER_RADIUS),
        ("arrowLength", ARROW_LENGTH),
        ("arrowWidth", ARROW_WIDTH),
        ("crossingSize", CROSSING_SIZE),
        ("flowGap", FLOW_GAP),
        ("portInset", PORT_INSET),
        ("lane", LANE),
        ("clearance", CLEARANCE),
        ("loopSize", LOOP_SIZE),
        ("labelSize", LABEL_SIZE),
        ("labelLine", LABEL_LINE),
        ("detailSize", DETAIL_SIZE),
        ("detailLine", DETAIL_LINE),
        ("labelPaddingX", LABEL_PADDING_X),
        ("labelPaddingY", LABEL_PADDING_Y),
        ("glyphWidth", GLYPH_WIDTH),
        ("margin", MARGIN),
    ])
}

/// Returns the radius of the corners of the outline of an element.
pub const fn radius(kind: ElementKind) -> i32 {
    match kind {
        ElementKind::Process => PROCESS_RADIUS,
        ElementKind::ExternalEntity | ElementKind::DataStore => 0,
    }
}

/// Returns how high the badges of an element are with the space below them.
pub const fn badges_height(multiple: bool) -> i32 {
    BADGE_SIZE + badges_inset(multiple)
}

/// Returns how far the badges of an element stand above its bottom edge: inside of its outlines.
pub const fn badges_inset(multiple: bool) -> i32 {
    BADGE_INSET + if multiple { MULTIPLE_INSET } else { 0 }
}

/// Returns the inner outline of a process that stands for several; the outer one is its frame.
/// Nothing where there is no room for two.
pub fn inner_outline(frame: Rect) -> Option<Rect> {
    let inner = frame.grown(-MULTIPLE_INSET);
    (inner.width > 0 && inner.height > 0).then_some(inner)
}

/// Returns a zone's title as its tab shows it: in capitals, shortened where the frame leaves no
/// room for it beside the badges.
pub fn title_text(name: &str, frame: Rect, letters: &str) -> String {
    shortened_title(name, frame.width - badges_width(letters))
}

/// Returns how much wider badges make the tab of a boundary.
pub fn badges_width(letters: &str) -> i32 {
    let count = letters.chars().take(MOST_BADGES).count();
    i32::try_from(count).unwrap_or_default() * (BADGE_SIZE + BADGE_GAP)
}

/// Returns the upper left corner of the badges on the tab of a boundary.
pub fn tab_badges(tab: Rect, letters: &str) -> Point {
    let wide = badges_width(letters) - BADGE_GAP;
    Point {
        x: tab.x + tab.width - TAB_BADGES_INSET - wide,
        y: tab.y + (tab.height - BADGE_SIZE) / 2,
    }
}

/// Returns a title in capitals that, with the space on both sides, is no wider than a limit.
fn shortened_title(name: &str, limit: i32) -> String {
    let capitals = name.to_uppercase();
    if title_width(&capitals) + 2 * TITLE_PADDING <= limit {
        return capitals;
    }
    let mut kept: String = capitals;
    while kept.pop().is_some() {
        let shortened = format!("{}\u{2026}", kept.trim_end());
        if title_width(&shortened) + 2 * TITLE_PADDING <= limit {
            return shortened;
        }
    }
    String::new()
}

/// Returns the tab that carries a zone's title and the badges behind it.
pub fn title_tab(name: &str, frame: Rect, letters: &str) -> Rect {
    let title = title_text(name, frame, letters);
    let wide = title_width(&title) + 2 * TITLE_PADDING + badges_width(letters);
    Rect {
        x: frame.x,
        y: frame.y,
        width: wide.min(frame.width),
        height: TITLE_HEIGHT.min(frame.height),
    }
}

fn title_width(title: &str) -> i32 {
    let letters = i32::try_from(title.chars().count()).unwrap_or(i32::MAX / 64);
    text::width(title, TITLE_SIZE, false).saturating_add(letters * TITLE_SPACING_TENTHS / 10 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Rect = Rect {
        x: 10,
        y: 20,
        width: 120,
        height: 90,
    };

    #[test]
    fn a_tab_hangs_in_the_corner_and_never_leaves_the_frame() {
        let tab = title_tab("Edge", FRAME, "");
        assert_eq!((tab.x, tab.y, tab.height), (10, 20, TITLE_HEIGHT));
        assert!(tab.width < 70);
        assert!(FRAME.encloses(title_tab(&"long ".repeat(40), FRAME, "")));
    }

    #[test]
    fn badges_stand_behind_the_title_and_take_their_room_from_it() {
        let (bare, badged) = (
            title_tab("Edge", FRAME, ""),
            title_tab("Edge", FRAME, "STE"),
        );
        assert_eq!(badged.width, bare.width + 3 * (BADGE_SIZE + BADGE_GAP));
        let first = tab_badges(badged, "STE");
        let title_end = bare.x + bare.width - TITLE_PADDING;
        assert!(first.x > title_end && first.y == bare.y + 4, "{first:?}");
        let all = "STRIDE";
        let name = "Corporate and admin network";
        assert!(FRAME.encloses(title_tab(name, FRAME, all)));
        assert!(title_text(name, FRAME, all).len() < title_text(name, FRAME, "").len());
    }

    #[test]
    fn a_title_that_does_not_fit_is_shortened() {
        assert_eq!(title_text("Edge", FRAME, ""), "EDGE");
        let short = title_text("Corporate and admin network", FRAME, "");
        assert!(
            short.starts_with("CORP") && short.ends_with('\u{2026}'),
            "{short}"
        );
    }
}
