use super::{ExampleMistake, Expectation};
use std::fmt;

/// An example that does not show what it should.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub struct ExampleFailure {
    /// Key of the rule.
    pub rule: String,
    /// Key of its pack.
    pub pack: String,
    /// What the example should show.
    pub expected: Expectation,
    /// Number of the example among those that should show the same, from 1.
    pub number: usize,
    /// The file that the example stands in.
    pub file: String,
    /// Line of the file, from 1.
    pub line: u64,
    /// What happened instead.
    pub happened: Happened,
}

/// What happened instead of what an example should show.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Happened {
    /// The text cannot be read.
    #[error("the example cannot be read: {0}")]
    Mistake(ExampleMistake),
    /// There is nothing that the rule could be about.
    #[error("the example has nothing that the rule could be about")]
    NoSubject,
    /// What the rule said about each subject, one sentence for each.
    #[error("{}", .0.join("; "))]
    Otherwise(Vec<String>),
}

impl fmt::Display for ExampleFailure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, .. } = self;
        let (kind, expected) = match self.expected {
            Expectation::Open => ("positive", "the rule to be open for something"),
            Expectation::NotOpen => ("negative", "the rule to be open for nothing"),
        };
        write!(
            formatter,
            "{file}:{line}: {kind} example {} of {}: expected {expected}, but {}",
            self.number, self.rule, self.happened
        )
    }
}
