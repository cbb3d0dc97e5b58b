use bulkhead_model::Flaw;

/// Why nothing can be made of what is on the clipboard. The model is as it was.
#[derive(Debug, thiserror::Error)]
pub enum FragmentError {
    /// It is something else.
    #[error(
        "the clipboard holds no part of a Bulkhead diagram; select something on a diagram and copy it first"
    )]
    Foreign,
    /// A later version of the program wrote it.
    #[error(
        "what was copied is of version {found}, which is not known here; install a newer Bulkhead"
    )]
    Version {
        /// The version that it names.
        found: u32,
    },
    /// It is larger than what is read.
    #[error("what was copied is larger than {most} MB; copy less at a time")]
    TooLarge {
        /// How much there may be.
        most: usize,
    },
    /// It holds more than what is read.
    #[error("more than {most} things were copied; copy less at a time")]
    TooMany {
        /// How many there may be.
        most: usize,
    },
    /// It starts as a fragment and is none.
    #[error("what was copied is cut off or damaged ({0}); copy it again")]
    Syntax(#[from] serde_json::Error),
    /// Something stands in it twice.
    #[error("what was copied names something twice; copy it again")]
    Repeated,
    /// There is nothing in it.
    #[error("nothing was copied; select something on a diagram and copy it first")]
    Empty,
    /// An element, a zone or a line without a place.
    #[error("what was copied does not say where \"{name}\" stands; copy it again")]
    Unplaced {
        /// What has no place.
        name: String,
    },
    /// What it says does not make sound parts of a model.
    #[error("what was copied is damaged: {0}; copy it again")]
    Unsound(Flaw),
}
