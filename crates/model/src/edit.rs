use crate::{
    About, Annotation, AnnotationId, AppliedControl, AppliedControlId, Assumption, AssumptionId,
    Boundary, Curve, Diagram, DiagramId, Element, ElementId, Flow, FlowId, ItemId, OwnThreat,
    Participant, ParticipantId, Point, Question, QuestionId, Rect, Response, ThreatId, Worksheet,
};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a person wants to change. Whoever makes an edit mints the identities of what it adds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(
    tag = "edit",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Edit {
    /// Says what the project is about.
    SetAbout {
        /// The new text.
        about: About,
    },
    /// Adds an element and places it; it becomes a member of the zone it is placed in.
    AddElement {
        /// The element. Its `zones` are computed from the place.
        element: Element,
        /// Where it is drawn.
        diagram: DiagramId,
        /// Its place there.
        frame: Rect,
    },
    /// Adds a zone and places it; what lies inside becomes its member.
    AddBoundary {
        /// The zone. Its `parent` is computed from the place.
        boundary: Boundary,
        /// Where it is drawn.
        diagram: DiagramId,
        /// Its place there.
        frame: Rect,
    },
    /// Adds a boundary that is a line.
    AddLine {
        /// The boundary. Its form is that of a line.
        boundary: Boundary,
        /// Where it is drawn.
        diagram: DiagramId,
        /// How it runs there.
        curve: Curve,
    },
    /// Draws how a line runs: a boundary that is a line, or a flow.
    Draw {
        /// The diagram.
        diagram: DiagramId,
        /// The line or the flow.
        item: ItemId,
        /// How it runs; nothing lets a flow be routed again.
        curve: Option<Curve>,
    },
    /// Adds a diagram behind the others; it shows nothing yet.
    AddDiagram {
        /// The diagram. Its `position` is computed.
        diagram: Diagram,
    },
    /// Changes the name of a diagram.
    RenameDiagram {
        /// The diagram.
        diagram: DiagramId,
        /// Its new name.
        name: String,
    },
    /// Puts the diagrams into another order.
    OrderDiagrams {
        /// Every diagram once.
        order: Vec<DiagramId>,
    },
    /// Adds a diagram that shows the same as another one; it stands behind it.
    DuplicateDiagram {
        /// The diagram to copy.
        diagram: DiagramId,
        /// Identity of the copy.
        copy: DiagramId,
        /// Name of the copy.
        name: String,
        /// Identities for the copies of its free texts, at least as many as it has.
        annotations: Vec<AnnotationId>,
    },
    /// Removes a diagram with its drawing and its free texts. What it showed stays in the model.
    RemoveDiagram {
        /// The diagram; not the last one.
        diagram: DiagramId,
    },
    /// Shows an element or a zone of the model on one more diagram; membership follows the place.
    Place {
        /// The diagram.
        diagram: DiagramId,
        /// The element or the zone.
        item: ItemId,
        /// Its place there.
        frame: Rect,
    },
    /// Takes elements and boundaries off a diagram. They stay in the model.
    TakeOff {
        /// The diagram.
        diagram: DiagramId,
        /// What it no longer shows.
        items: Vec<ItemId>,
    },
    /// Draws a flow through points of one's own, or moves its label.
    DrawFlow {
        /// The diagram.
        diagram: DiagramId,
        /// The flow.
        flow: FlowId,
        /// The points that it passes; none lets it be routed.
        bends: Vec<Point>,
        /// How far the middle of the label stands from the middle of the way; nothing lets it be
        /// placed.
        label: Option<Point>,
    },
    /// Says whether a process stands for several that work as one.
    SetMultiple {
        /// The process.
        element: ElementId,
        /// Whether it does.
        multiple: bool,
    },
    /// Writes a free text on a diagram, changes, moves or removes it.
    SetAnnotation {
        /// Which one.
        id: AnnotationId,
        /// All of it from now on, whatever identity it names; nothing removes it.
        annotation: Option<Annotation>,
    },
    /// Connects two elements.
    AddFlow {
        /// The flow.
        flow: Flow,
    },
    /// Changes a name.
    Rename {
        /// What is renamed.
        item: ItemId,
        /// Its new name.
        name: String,
    },
    /// Changes the free text.
    SetNotes {
        /// What the text is about.
        item: ItemId,
        /// The new text.
        notes: String,
    },
    /// States a property, or makes it *not stated* again.
    SetProperty {
        /// What has the property.
        item: ItemId,
        /// Key of the property.
        key: String,
        /// The value, or nothing for *not stated*.
        value: Option<String>,
    },
    /// Takes an element or a flow out of scope, or back into it.
    SetScope {
        /// The element or flow.
        item: ItemId,
        /// Why it is out of scope; nothing puts it back into scope.
        out_of_scope: Option<String>,
    },
    /// Changes what kind of component an element, a flow or a boundary is.
    SetComponent {
        /// The element, flow or boundary.
        item: ItemId,
        /// Key of the component.
        component: String,
        /// Kind of the component, when the item is an element.
        kind: Option<crate::ElementKind>,
    },
    /// Connects a flow to other elements, or turns it into a two-way flow.
    Reattach {
        /// The flow.
        flow: crate::FlowId,
        /// Where the data comes from.
        from: crate::ElementId,
        /// Where the data goes.
        to: crate::ElementId,
        /// Whether data moves both ways.
        two_way: bool,
    },
    /// Moves or resizes things on a diagram. A zone that keeps its size takes its members along;
    /// membership follows the drop.
    Move {
        /// The diagram.
        diagram: DiagramId,
        /// What moves, and where to.
        moved: Vec<Moved>,
    },
    /// Deletes things, the flows of deleted elements included. Members of a deleted zone stay and
    /// belong to the zone around it.
    Delete {
        /// What is deleted.
        items: Vec<ItemId>,
    },
    /// Decides about a threat.
    Decide {
        /// The threat.
        threat: ThreatId,
        /// Its rule.
        rule: String,
        /// What it is about.
        subject: ItemId,
        /// Its title as shown.
        title: String,
        /// What is done about it.
        response: Response,
        /// Why.
        reason: String,
        /// Who sees to it.
        owner: String,
        /// Until when, as an ISO 8601 date, or empty.
        due: String,
        /// Where the work is tracked, or empty.
        ticket: String,
        /// Last day on which an accepted or transferred risk is carried, or empty.
        expires: String,
        /// Key of the severity of what remains, or empty.
        residual: String,
    },
    /// Fills in the worksheet of an element, or throws it away.
    SetWorksheet {
        /// The element.
        element: ElementId,
        /// All that the worksheet says from now on, whatever element it names; nothing throws it
        /// away.
        worksheet: Option<Worksheet>,
    },
    /// Records a control that the project applies, changes it, or removes it.
    SetAppliedControl {
        /// Which one.
        id: AppliedControlId,
        /// All that it says from now on, whatever identity, number, time and author it names;
        /// nothing removes it.
        control: Option<AppliedControl>,
    },
    /// Records an assumption, changes it, or removes it. One that turns out not to hold opens the
    /// threats again whose decisions rest on it.
    SetAssumption {
        /// Which one.
        id: AssumptionId,
        /// As for controls.
        assumption: Option<Assumption>,
    },
    /// Records a question, changes it, or removes it.
    SetQuestion {
        /// Which one.
        id: QuestionId,
        /// As for controls.
        question: Option<Question>,
    },
    /// Records a threat that somebody thought of, changes it, or removes it.
    SetOwnThreat {
        /// Which one.
        id: ThreatId,
        /// As for controls.
        threat: Option<OwnThreat>,
    },
    /// Puts a threat back that somebody thought of and that went with its subject, as it was
    /// recorded. It gets another number when its own is taken.
    RestoreOwnThreat {
        /// The threat; nothing goes by its identity.
        threat: OwnThreat,
    },
    /// Records who took part in a session, changes it, or removes it.
    SetParticipant {
        /// Which one.
        id: ParticipantId,
        /// All that is said of the person, whatever identity it names; nothing removes it.
        participant: Option<Participant>,
    },
    /// Several edits that are done and undone together.
    Batch {
        /// What undo calls them.
        label: String,
        /// The edits, in order.
        edits: Vec<Edit>,
    },
}

/// A new place for something on a diagram.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Moved {
    /// An element or a boundary.
    pub item: ItemId,
    /// Where it stands now.
    pub frame: Rect,
}
