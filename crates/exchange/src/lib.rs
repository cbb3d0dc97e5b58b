//! Files outside of a project: those of other tools, where bytes come in and a model comes out
//! together with what was left out or changed on the way, and the text form of our own.
//!
//! This crate never opens a file, never looks at a clock and never asks the system for anything.
//! Whatever it is given may be broken or hostile; the answer is a value or a [`ReadError`].

mod encoding;
mod error;
pub mod fragment;
mod identity;
mod label;
mod limits;
pub mod microsoft;
mod note;
pub mod project_json;
mod records;
mod xml;

pub use error::ReadError;
use note::Notes;
pub use note::{Note, NoteKind};
