//! Examples of rules: small diagrams as text, one statement per line.
//!
//! ```text
//! statement := NAME "is" STR place? values? | NAME arrow NAME ("is" STR)? values?
//! place     := "inside" NAME ("and" NAME)*
//! values    := "with" KEY STR ("," KEY STR)*
//! arrow     := "->" | "<->"
//! ```
//! The first form names an element or a zone, whichever the type is; the second one is a flow. Key
//! words are read in any case. `NAME` and `KEY` are single words. `STR` stands in single quotes; a
//! quote inside is doubled. `#` starts a comment. A name has to be defined before it is used.

mod check;
mod failure;
mod parse;
mod statement;
mod tokens;

pub use failure::{ExampleFailure, Happened};
pub use parse::parse_example;

/// Diagrams that show what a rule is about.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Examples {
    /// In each of these the rule holds for something, and nothing controls it.
    pub positive: Vec<Example>,
    /// In none of these it does: it does not hold, or it is controlled.
    pub negative: Vec<Example>,
}

impl Examples {
    /// Returns each example with what it shows, positive ones first.
    pub fn iter(&self) -> impl Iterator<Item = (Expectation, &Example)> {
        let positive = self.positive.iter().map(|one| (Expectation::Open, one));
        let negative = self.negative.iter().map(|one| (Expectation::NotOpen, one));
        positive.chain(negative)
    }
}

/// A diagram as text, with the place that it was read from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Example {
    /// The diagram; [`parse_example`] reads it.
    pub text: String,
    /// The file.
    pub file: String,
    /// Line of the file, from 1.
    pub line: u64,
}

/// What an example shows about its rule.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Expectation {
    /// The rule is open for at least one subject.
    Open,
    /// The rule is open for no subject.
    NotOpen,
}

/// Why a text is not an example.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("line {line}, column {column}: expected {expected}, found {found}")]
pub struct ExampleMistake {
    /// Line from 1.
    pub line: usize,
    /// Column, in characters from 1.
    pub column: usize,
    /// What could have stood there.
    pub expected: String,
    /// What stood there.
    pub found: String,
}

#[cfg(test)]
mod tests;
