use serde::Serialize;
use specta::Type;

/// Something went wrong: what happened, what is safe and what to do, as one or two sentences.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{sentence}")]
pub struct Problem {
    /// What the window does differently for it.
    pub code: ProblemCode,
    /// What to tell the person.
    pub sentence: String,
}

/// A variant exists only where the window or the command line acts differently.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemCode {
    /// The edit or the request cannot be; nothing changed.
    Refused,
    /// The file cannot be read or written; nothing changed.
    File,
    /// The file is damaged; what can be read of it can be recovered.
    Damaged,
    /// The edit is kept in memory but is not in the file.
    NotSaved,
    /// No project is open.
    NothingOpen,
    /// A pack of rules has mistakes.
    Content,
    /// Somebody ended it.
    Cancelled,
}

impl Problem {
    pub(crate) fn refused(sentence: impl Into<String>) -> Self {
        Self {
            code: ProblemCode::Refused,
            sentence: sentence.into(),
        }
    }

    pub(crate) fn file(sentence: impl Into<String>) -> Self {
        Self {
            code: ProblemCode::File,
            sentence: sentence.into(),
        }
    }
}

impl Problem {
    /// Says what the project file refused.
    pub(crate) fn from_store(error: &bulkhead_store::StoreError) -> Self {
        let message = error.to_string();
        let mut characters = message.chars();
        let first = characters
            .next()
            .map(|first| first.to_uppercase().to_string());
        // A path at the start keeps its letters.
        let capital = if message.starts_with("there ") || message.starts_with("the ") {
            first.unwrap_or_default()
        } else {
            message.chars().take(1).collect()
        };
        let problem = Self::file(format!(
            "{capital}{}.",
            characters.as_str().trim_end_matches('.')
        ));
        match error {
            bulkhead_store::StoreError::Damaged { .. } => Self {
                code: ProblemCode::Damaged,
                ..problem
            },
            _ => problem,
        }
    }
}

impl Problem {
    /// Says what is wrong with a file of another tool.
    pub(crate) fn from_import(error: &bulkhead_exchange::ReadError) -> Self {
        Self::file(format!("{}.", error.to_string().trim_end_matches('.')))
    }
}

impl Problem {
    /// Says which content has mistakes, all of them.
    pub(crate) fn from_content(
        problems: Vec<bulkhead_analysis::catalogue::ContentProblem>,
    ) -> Self {
        let mut sentence = "The rules cannot be used:".to_owned();
        for problem in problems {
            sentence.push_str("\n  ");
            sentence.push_str(&problem.to_string());
        }
        Self {
            code: ProblemCode::Content,
            sentence,
        }
    }
}

/// Makes a sentence of the message of an error.
pub(crate) fn sentence(message: &str) -> String {
    let mut characters = message.chars();
    let first = characters
        .next()
        .map(|first| first.to_uppercase().to_string());
    format!(
        "{}{}.",
        first.unwrap_or_default(),
        characters.as_str().trim_end_matches('.')
    )
}
