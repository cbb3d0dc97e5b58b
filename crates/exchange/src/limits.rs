//! How large a file of another tool may be. The largest known ones stay below a tenth of this.

/// Most bytes of a file.
pub(crate) const FILE_BYTES: usize = 64 << 20;
/// Deepest nesting of elements.
pub(crate) const DEPTH: usize = 64;
/// Most attributes of one tag.
pub(crate) const TAG_ATTRIBUTES: usize = 32;
/// Most bytes of one text that is kept. Pictures are skipped and do not count.
pub(crate) const TEXT_BYTES: usize = 4 << 20;
/// Most characters of an identifier; a longer one is replaced by a digest of it.
pub(crate) const IDENTIFIER_CHARACTERS: usize = 72;
/// Most characters of a template's name that become part of its key.
pub(crate) const SLUG_CHARACTERS: usize = 50;
/// Most diagrams.
pub(crate) const DIAGRAMS: usize = 1_000;
/// Most things drawn on all diagrams together.
pub(crate) const SHAPES: usize = 100_000;
/// Most boxes among them.
pub(crate) const BOXES: usize = 5_000;
/// Most zones that overlap without nesting around one element.
pub(crate) const ZONES_OF_ONE: usize = 64;
/// Most attributes of all things drawn together.
pub(crate) const SHAPE_ATTRIBUTES: usize = 2_000_000;
/// Most threats that a file can hold.
pub(crate) const THREATS: usize = 200_000;
/// Most types of a template.
pub(crate) const TYPES: usize = 5_000;
/// Most rules of a template.
pub(crate) const RULES: usize = 20_000;
/// Most entries of any other list.
pub(crate) const LIST: usize = 10_000;
/// Deepest ancestry of a type.
pub(crate) const ANCESTORS: usize = 32;
/// Most notes about one import.
pub(crate) const NOTES: usize = 50_000;
