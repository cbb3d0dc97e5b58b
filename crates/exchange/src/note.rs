use crate::limits;

/// Something that an import left out or changed. Whoever imported should read it once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    /// What happened.
    pub kind: NoteKind,
    /// Name of what it happened to, or its identifier where it has no name.
    pub item: String,
    /// The same in one or two plain sentences.
    pub sentence: String,
}

/// What happened on an import.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum NoteKind {
    /// A flow was left out, because an end of it is attached to nothing that can have flows.
    FlowLeftOut,
    /// A remark on a diagram or about the whole file was left out; the sentence has its text.
    Remark,
    /// Something drawn was left out, because nobody knows what it is.
    UnknownShape,
    /// Something was left out, because something else has the same identity.
    Repeated,
    /// An empty name was replaced.
    NameGiven,
    /// A text was shortened, or characters that no text may hold were taken out of it.
    TextChanged,
    /// Something had no place on its diagram, or none that can be read.
    Unplaced,
    /// Something was enlarged or moved, because it was too small to see or too far away to find.
    FrameChanged,
    /// Something stands outside of zones around it, because they are too many or nest too deep.
    NestingCut,
    /// A property was left out.
    PropertyLeftOut,
    /// Something is of a type that the file does not describe.
    UnknownType,
    /// A part of the template was left out or changed.
    Template,
    /// There is more to say than anybody would read; the sentence says how much.
    More,
}

impl NoteKind {
    /// All kinds, in the order in which a summary lists them.
    pub const ALL: [Self; 13] = [
        Self::FlowLeftOut,
        Self::Remark,
        Self::UnknownShape,
        Self::Repeated,
        Self::NameGiven,
        Self::TextChanged,
        Self::Unplaced,
        Self::FrameChanged,
        Self::NestingCut,
        Self::PropertyLeftOut,
        Self::UnknownType,
        Self::Template,
        Self::More,
    ];

    /// Returns the kind as scripts read it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::FlowLeftOut => "flow-left-out",
            Self::Remark => "remark",
            Self::UnknownShape => "unknown-shape",
            Self::Repeated => "repeated",
            Self::NameGiven => "name-given",
            Self::TextChanged => "text-changed",
            Self::Unplaced => "unplaced",
            Self::FrameChanged => "frame-changed",
            Self::NestingCut => "nesting-cut",
            Self::PropertyLeftOut => "property-left-out",
            Self::UnknownType => "unknown-type",
            Self::Template => "template",
            Self::More => "more",
        }
    }
}

impl Note {
    pub(crate) fn new(kind: NoteKind, item: &str, sentence: impl Into<String>) -> Self {
        Self {
            kind,
            item: item.to_owned(),
            sentence: sentence.into(),
        }
    }
}

/// The notes of an import under way. A file in which everything is wrong must not fill the memory
/// with sentences.
#[derive(Default, Debug)]
pub(crate) struct Notes {
    kept: Vec<Note>,
    more: usize,
}

impl Notes {
    pub(crate) fn push(&mut self, note: Note) {
        if self.kept.len() < limits::NOTES {
            self.kept.push(note);
        } else {
            self.more += 1;
        }
    }

    /// Returns all notes, and one more when there are too many.
    pub(crate) fn into_list(mut self) -> Vec<Note> {
        if self.more > 0 {
            let sentence = format!("{} more things were left out or changed.", self.more);
            self.kept
                .push(Note::new(NoteKind::More, "the whole file", sentence));
        }
        self.kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn too_many_notes_are_counted() {
        let mut notes = Notes::default();
        for _ in 0..limits::NOTES + 2 {
            notes.push(Note::new(NoteKind::Remark, "x", "y"));
        }
        let told = notes.into_list();
        assert_eq!(told.len(), limits::NOTES + 1);
        let last = told.last().unwrap();
        assert_eq!(last.kind, NoteKind::More);
        assert!(last.sentence.starts_with("2 more"));
    }

    #[test]
    fn every_kind_is_listed_once_with_a_key_of_its_own() {
        let keys: BTreeSet<&str> = NoteKind::ALL.iter().map(|kind| kind.key()).collect();
        assert_eq!(keys.len(), NoteKind::ALL.len());
        assert!(NoteKind::ALL.is_sorted());
    }
}
