//! Files of Microsoft's Threat Modeling Tool: small ones of our own, broken ones, and, where they
//! are at hand, the ones of other people.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test that cannot read its files has failed"
)]

mod broken;
mod corpus;
mod drawing;
mod fixture;
mod model;
mod semantics;
mod template;
