use bulkhead_session::{Problem, ProblemCode};

/// Why a command did not do what it was asked for.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The session said why.
    Problem(Problem),
    /// The arguments do not fit each other.
    Usage(String),
    /// Nobody takes the output any more.
    Output(std::io::Error),
}

const RECOVER: &str = "What still reads of it comes into a new file with \"bulkhead recover\".";

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Problem(problem) if problem.code == ProblemCode::Damaged => {
                write!(formatter, "{problem} {RECOVER}")
            }
            Self::Problem(problem) => problem.fmt(formatter),
            Self::Usage(sentence) => formatter.write_str(sentence),
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
