//! The house rules as tests: who may use whom, what the window may do, and what sources look like.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot read the project has failed"
)]

mod letters;
mod rooms;
mod sources;
mod tree;
mod ui;
mod window;
