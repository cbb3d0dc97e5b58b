use super::Document;
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

impl ImportNote {
    /// Says what becomes of the rules that a file carries.
    pub(crate) fn about_template(title: &str) -> Self {
        Self {
            kind: "template".to_owned(),
            item: title.to_owned(),
            sentence: format!(
                "The rules of the template \"{title}\" are not part of the project. To use them, \
                 put the template into the folder of your packs."
            ),
        }
    }
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

/// A project that was made from a file of another kind.
#[derive(Clone, PartialEq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// The project.
    pub document: Document,
    /// What was left out or changed on the way.
    pub notes: Vec<ImportNote>,
}
