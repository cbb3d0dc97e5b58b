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
    /// A zone stands outside the zone around it, because zones nest too deep.
    NestingCut,
    /// A property was left out.
    PropertyLeftOut,
    /// Something is of a type that the file does not describe.
    UnknownType,
    /// A part of the template was left out or changed.
    Template,
}

impl NoteKind {
    /// All kinds, in the order in which a summary lists them.
    pub const ALL: [Self; 12] = [
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_kind_is_listed_once_with_a_key_of_its_own() {
        let keys: BTreeSet<&str> = NoteKind::ALL.iter().map(|kind| kind.key()).collect();
        assert_eq!(keys.len(), NoteKind::ALL.len());
        assert!(NoteKind::ALL.is_sorted());
    }
}
