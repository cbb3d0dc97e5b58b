use bulkhead_exchange::Note;
use serde::Serialize;
use specta::Type;

/// Something that an import left out or changed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportNote {
    /// What happened, as scripts read it, such as `flow-left-out`.
    pub kind: String,
    /// Name of what it happened to.
    pub item: String,
    /// The same as a sentence.
    pub sentence: String,
}

impl From<Note> for ImportNote {
    fn from(note: Note) -> Self {
        Self {
            kind: note.kind.key().to_owned(),
            item: note.item,
            sentence: note.sentence,
        }
    }
}
