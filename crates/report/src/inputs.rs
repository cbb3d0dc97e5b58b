use bulkhead_analysis::{Analysis, Catalogue};
use bulkhead_model::Model;

/// What a pack is made from. Everything that the pack says about the world outside of the model
/// is handed in, so that the same inputs always give the same pack.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    /// The model.
    pub model: &'a Model,
    /// What was found in exactly this model with exactly this catalogue.
    pub analysis: &'a Analysis,
    /// Rules, controls and the words of the report.
    pub catalogue: &'a Catalogue,
    /// When the pack is made, as an ISO 8601 time in UTC.
    pub made_at: &'a str,
    /// Who makes the pack. Empty when the person gave no name.
    pub made_by: &'a str,
    /// Hash of the content of the model, so that a reader can tell which state was reviewed.
    pub content_hash: &'a str,
    /// Version of the program.
    pub program_version: &'a str,
}
