//! What concerns whoever reads the answer, whatever is asked.

use crate::arguments::Packs;
use bulkhead_session::{PackFile, Problem, view::ImportNote};

impl Packs {
    /// Reads the packs that are named.
    pub(crate) fn read(&self) -> Result<Vec<PackFile>, Problem> {
        self.pack.iter().map(|path| PackFile::read(path)).collect()
    }
}

/// Says on standard error what was left out, changed or is not known.
pub(crate) fn say(notes: &[ImportNote]) {
    for note in notes {
        eprintln!("bulkhead: {}", note.sentence);
    }
}
