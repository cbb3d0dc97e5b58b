//! The board pack: everything that a review board reads about a threat model, as one value in
//! reading order, and its rendering as one HTML file.
//!
//! This crate never reads a file, a clock or a random source, and it writes nothing: time, author
//! and content come in, text goes out. Every sentence of the pack is content of `models/`.

mod changes;
mod cover;
mod coverage;
mod crossings;
mod decisions;
mod html;
mod inputs;
mod pack;
mod record;
mod scope;
mod summary;
mod survey;
mod system;
mod threats;
mod words;
mod worksheets;

pub use changes::{Changes, SignatureLine, Signing};
pub use cover::{Count, Cover};
pub use coverage::{Matrix, MatrixCell, MatrixGroup, MatrixRow};
pub use crossings::{Connection, Crossing, Passed};
pub use decisions::{DecisionLine, Decisions};
pub use html::{ReportError, html};
pub use inputs::{Inputs, Review, Signer};
pub use pack::{Annex, LetterMeaning, Pack, PackLine, pack};
pub use record::{AppliedLine, AskedLine, AssumptionLine, AttentionLine, Kept, ParticipantLine};
pub use scope::{OpenQuestions, Scope, Stated};
pub use summary::{Foremost, Summary, Tally};
pub use system::{Drawing, ElementLine, System, ZoneLine};
pub use threats::{Card, CardControl, CardFact, CardGroup, ThreatLine, Threats};
pub use worksheets::{Answer, ControlLine, DataLine, FamilyLine, Sheet, Worksheets};
