//! How large a model may grow. Every limit stands here once; the project file, the importers and
//! the edits all refuse what is beyond it.

/// Longest name, in characters.
pub const NAME_CHARACTERS: usize = 200;
/// Longest note, reason or property value, in characters.
pub const TEXT_CHARACTERS: usize = 20_000;
/// Farthest coordinate from the origin of a diagram, in grid units.
pub const COORDINATE: i32 = 1_000_000;
/// Smallest width or height of something drawn, in grid units.
pub const SMALLEST_SIDE: i32 = 20;
/// Most elements, flows or boundaries of a model, each counted on its own.
pub const ITEMS: usize = 50_000;
/// Deepest nesting of zones.
pub const ZONE_DEPTH: usize = 64;
/// Most properties that one element, flow or boundary can state.
pub const PROPERTIES: usize = 500;
/// Most entries of one list of a worksheet.
pub const WORKSHEET_ENTRIES: usize = 500;
/// Most applied controls, assumptions, questions, participants, own threats or free texts, each
/// counted on its own.
pub const KEPT: usize = 10_000;
/// Most items or threats that one applied control or assumption can name.
pub const LINKS: usize = 10_000;
/// Most edits that one edit can hold.
pub const BATCH: usize = 20_000;
/// Most diagrams of a model.
pub const DIAGRAMS: usize = 500;
/// Most places of things on diagrams, counted over all diagrams.
pub const PLACED: usize = 200_000;
/// Most points that a flow is drawn to pass on one diagram.
pub const BENDS: usize = 50;
