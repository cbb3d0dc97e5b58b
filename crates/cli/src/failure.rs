use bulkhead_session::Problem;
use std::path::PathBuf;

/// Why a command did not do what it was asked for.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The session said why.
    Problem(Problem),
    /// A pack could not be read.
    Pack {
        path: PathBuf,
        error: std::io::Error,
    },
    /// Nobody takes the output any more.
    Output(std::io::Error),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Problem(problem) => problem.fmt(formatter),
            Self::Pack { path, error } => write!(
                formatter,
                "The pack {} cannot be read: {error}. Check its name.",
                path.display()
            ),
            Self::Output(error) => write!(formatter, "The output could not be written: {error}."),
        }
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}
