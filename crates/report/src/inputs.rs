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
    /// The last review: what the present state is compared with, and who signed it.
    pub review: Option<Review<'a>>,
}

/// A named state of the model that somebody reviewed.
#[derive(Clone, Copy, Debug)]
pub struct Review<'a> {
    /// What people call it.
    pub name: &'a str,
    /// When it was, as an ISO 8601 time in UTC.
    pub at: &'a str,
    /// SHA-256 of its content.
    pub hash: &'a str,
    /// The model as it was.
    pub model: &'a Model,
    /// What was found in it with the catalogue of today.
    pub analysis: &'a Analysis,
    /// Who signed it.
    pub signatures: &'a [Signer<'a>],
}

/// Somebody who signed.
#[derive(Clone, Copy, Debug)]
pub struct Signer<'a> {
    /// Who.
    pub name: &'a str,
    /// In which role. Empty when nobody said.
    pub role: &'a str,
    /// When, as an ISO 8601 time in UTC.
    pub at: &'a str,
    /// What was confirmed.
    pub statement: &'a str,
}
