//! Journeys through the whole without a window: the command line as a program, and the desk that
//! the window works through, on real project files.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a journey that cannot go on has failed"
)]

mod check;
mod crossings;
mod decisions;
mod diagrams;
mod microsoft;
mod models;
mod own_packs;
mod own_threats;
mod program;
mod recovery;
mod refusals;
mod reports;
mod snapshots;
mod threats;
