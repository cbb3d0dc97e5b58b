use bulkhead_model::Flaw;

/// Why a file cannot be read. Every message says what is wrong, where, and what to do.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ReadError {
    /// It is larger, deeper or longer than any file of its kind.
    #[error("{path}:{line}: more than {most} {what}; split the file, or remove what is not needed")]
    Limit {
        /// The file as the person named it.
        path: String,
        /// Line, from 1.
        line: u32,
        /// What there is too much of, in the plural.
        what: &'static str,
        /// How much there may be.
        most: usize,
    },
    /// Its bytes are not text.
    #[error("{path}:{line}: not text in UTF-8 or UTF-16; save the file again with its own program")]
    Encoding {
        /// The file as the person named it.
        path: String,
        /// Line of the first byte that is not text, from 1.
        line: u32,
    },
    /// It is not well-formed XML, or it is cut off.
    #[error("{path}:{line}:{column}: {what}")]
    Syntax {
        /// The file as the person named it.
        path: String,
        /// Line, from 1.
        line: u32,
        /// Column in characters, from 1.
        column: usize,
        /// What is wrong and what to do.
        what: String,
    },
    /// It is XML of another kind.
    #[error("{path}: this is not {expected}: it starts with <{found}>; choose another file")]
    Kind {
        /// The file as the person named it.
        path: String,
        /// What was expected.
        expected: &'static str,
        /// Name of the first element.
        found: String,
    },
    /// What it says does not make a sound model.
    #[error("{path}: {flaw}; correct it in the program that made the file")]
    Model {
        /// The file as the person named it.
        path: String,
        /// The first flaw.
        flaw: Flaw,
    },
}
