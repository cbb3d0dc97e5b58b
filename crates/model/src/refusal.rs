use crate::{ItemId, RecordKey, limits};

/// Why an edit was not applied. The model is as it was.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refusal {
    /// The edit names something that the model does not have.
    #[error("the model has no {} with the id {}; it may have been deleted", kind(*.0), id(*.0))]
    Unknown(ItemId),
    /// The edit names a diagram that the model does not have.
    #[error("the model has no such diagram; it may have been deleted")]
    UnknownDiagram,
    /// The edit adds something that is there already.
    #[error("something with the same id is in the model already")]
    Taken(RecordKey),
    /// A name without characters.
    #[error("a name cannot be empty")]
    EmptyName,
    /// A text beyond its limit.
    #[error("the text is longer than {longest} characters; shorten it")]
    TooLong {
        /// Longest text that fits.
        longest: usize,
    },
    /// A character that would break exports or mislead readers.
    #[error("the text holds the control character U+{code:04X}; remove it")]
    Character {
        /// The character.
        code: u32,
    },
    /// A frame that is too small or too far away.
    #[error(
        "the position or size is outside of what a diagram can hold ({} units each way, sides of at least {})",
        limits::COORDINATE,
        limits::SMALLEST_SIDE
    )]
    Frame,
    /// A zone without a frame, or a line without a course.
    #[error("a zone is drawn as a frame and a line as a curve")]
    Form,
    /// Zones that would contain each other.
    #[error("a zone cannot lie inside itself")]
    ZoneCycle,
    /// Zones nested too deeply.
    #[error("zones can be nested {} deep at most", limits::ZONE_DEPTH)]
    ZoneDepth,
    /// A model that would grow beyond its limits.
    #[error("the model would hold more than {} of a kind", limits::ITEMS)]
    TooMany,
    /// An edit of too many edits, or one within another.
    #[error(
        "an edit holds {} edits at most, and none of them holds others",
        limits::BATCH
    )]
    Batch,
    /// More places of things on diagrams than a model can hold.
    #[error("all diagrams together show {} things at most", limits::PLACED)]
    TooManyPlaced,
    /// Something that is numbered from 1 on and has no number.
    #[error("it has no number; numbers begin at 1")]
    Unnumbered,
    /// A worksheet with a list beyond its limit.
    #[error(
        "a list of a worksheet holds {} entries at most",
        limits::WORKSHEET_ENTRIES
    )]
    WorksheetEntries,
    /// A decision that leaves or rules out a risk without saying why.
    #[error("give a reason: whoever reads this later has to understand the decision")]
    ReasonMissing,
    /// An assumption or a question that says nothing.
    #[error("write down what is assumed or asked; it cannot be empty")]
    TextMissing,
    /// An acceptance that ends, for a response that carries no risk.
    #[error("only an accepted or transferred risk can expire")]
    Expiry,
    /// The edit names a control, an assumption, a question or a participant that is not recorded.
    #[error("it is no longer recorded; it may have been removed")]
    Gone,
    /// More controls, assumptions, questions or participants than a model can hold.
    #[error("the model would hold more than {} of a kind", limits::KEPT)]
    TooManyKept,
    /// More links than one record can hold.
    #[error("one record can name {} items or threats at most", limits::LINKS)]
    TooManyLinks,
    /// A due date that is not a date.
    #[error("\"{0}\" is not a date; write it as year-month-day, for example 2027-03-31")]
    Date(String),
    /// The item is on the diagram already.
    #[error("it is on this diagram already")]
    Placed(ItemId),
    /// The only diagram of a model.
    #[error("a model has at least one diagram; this is its last")]
    LastDiagram,
    /// An order of the diagrams that leaves one out or names one twice.
    #[error("the order has to name every diagram once")]
    DiagramOrder,
    /// More diagrams than a model can hold.
    #[error("a model holds {} diagrams at most", limits::DIAGRAMS)]
    TooManyDiagrams,
    /// A copy of a diagram for whose texts too few identities were minted.
    #[error("the copy of a diagram needs a new identity for each of its texts")]
    IdentitiesMissing,
    /// A flow that is drawn to pass too many points.
    #[error("a flow passes {} points at most", limits::BENDS)]
    TooManyBends,
    /// Several of what is not a process.
    #[error("only a process can stand for several")]
    NotAProcess,
    /// A free text without characters.
    #[error("a free text cannot be empty; delete it instead")]
    EmptyText,
    /// The item is not on the diagram that the edit names.
    #[error("it is not on this diagram")]
    NotPlaced(ItemId),
    /// Only elements and boundaries have a place of their own.
    #[error("flows and lines follow their course and have no frame")]
    FlowPlacement,
    /// A stored change that does not fit the model it is applied to.
    #[error("the change does not fit the model; undo is not possible here")]
    Mismatch,
}

fn kind(item: ItemId) -> &'static str {
    match item {
        ItemId::Element(_) => "element",
        ItemId::Flow(_) => "flow",
        ItemId::Boundary(_) => "boundary",
    }
}

fn id(item: ItemId) -> String {
    match item {
        ItemId::Element(id) => id.to_string(),
        ItemId::Flow(id) => id.to_string(),
        ItemId::Boundary(id) => id.to_string(),
    }
}
