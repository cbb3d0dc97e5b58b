use crate::{
    About, Annotation, AnnotationId, AppliedControl, AppliedControlId, Assumption, AssumptionId,
    Boundary, BoundaryId, Change, Course, Curve, Decision, Diagram, DiagramId, Element, ElementId,
    Flow, FlowDrawing, FlowId, ItemId, OwnThreat, Participant, ParticipantId, Placement, Question,
    QuestionId, Record, RecordKey, Rect, Refusal, Response, ThreatId, Worksheet, limits,
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A whole threat model. Everything is ordered by identity, so that what is derived from it never
/// depends on the order of the edits.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Model {
    /// What the project says about itself.
    pub about: About,
    /// Elements.
    pub elements: BTreeMap<ElementId, Element>,
    /// Flows.
    pub flows: BTreeMap<FlowId, Flow>,
    /// Trust boundaries.
    pub boundaries: BTreeMap<BoundaryId, Boundary>,
    /// Diagrams.
    pub diagrams: BTreeMap<DiagramId, Diagram>,
    /// Where elements and boundaries stand.
    pub placements: BTreeMap<(DiagramId, ItemId), Rect>,
    /// How boundaries that are lines run, and flows whose way somebody drew.
    pub courses: BTreeMap<(DiagramId, ItemId), Curve>,
    /// How somebody drew flows.
    pub flow_drawings: BTreeMap<(DiagramId, FlowId), FlowDrawing>,
    /// Free texts on diagrams.
    pub annotations: BTreeMap<AnnotationId, Annotation>,
    /// Threats that somebody thought of.
    pub own_threats: BTreeMap<ThreatId, OwnThreat>,
    /// The log of decisions, oldest first.
    pub decisions: BTreeMap<ThreatId, Vec<Decision>>,
    /// Worksheets of elements.
    pub worksheets: BTreeMap<ElementId, Worksheet>,
    /// Controls that the project applies.
    pub applied_controls: BTreeMap<AppliedControlId, AppliedControl>,
    /// Statements that the model rests on.
    pub assumptions: BTreeMap<AssumptionId, Assumption>,
    /// Questions that somebody asked or was asked.
    pub questions: BTreeMap<QuestionId, Question>,
    /// Who took part in sessions.
    pub participants: BTreeMap<ParticipantId, Participant>,
}

impl Model {
    /// Builds a model from stored records. A later record replaces an earlier one of the same key.
    pub fn from_records(records: impl IntoIterator<Item = Record>) -> Self {
        let mut model = Self::default();
        for record in records {
            model.put(record);
        }
        model
    }

    /// Returns every record of the model, in a fixed order in which nothing refers to what comes
    /// later, flows excepted.
    pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
        std::iter::once(Record::About(self.about.clone()))
            .chain(self.boundaries.values().cloned().map(Record::Boundary))
            .chain(self.elements.values().cloned().map(Record::Element))
            .chain(self.flows.values().cloned().map(Record::Flow))
            .chain(self.diagrams.values().cloned().map(Record::Diagram))
            .chain(self.placements.iter().map(|(&(diagram, item), &frame)| {
                Record::Placement(Placement {
                    diagram,
                    item,
                    frame,
                })
            }))
            .chain(self.courses.iter().map(|(&(diagram, item), &curve)| {
                Record::Course(Course {
                    diagram,
                    item,
                    curve,
                })
            }))
            .chain(
                self.flow_drawings
                    .values()
                    .cloned()
                    .map(Record::FlowDrawing),
            )
            .chain(self.annotations.values().cloned().map(Record::Annotation))
            .chain(self.own_threats.values().cloned().map(Record::OwnThreat))
            .chain(
                self.decisions
                    .values()
                    .flatten()
                    .cloned()
                    .map(Record::Decision),
            )
            .chain(self.worksheets.values().cloned().map(Record::Worksheet))
            .chain(
                self.applied_controls
                    .values()
                    .cloned()
                    .map(Record::AppliedControl),
            )
            .chain(self.assumptions.values().cloned().map(Record::Assumption))
            .chain(self.questions.values().cloned().map(Record::Question))
            .chain(self.participants.values().cloned().map(Record::Participant))
    }

    /// Returns one record as it is now.
    pub fn record(&self, key: RecordKey) -> Option<Record> {
        match key {
            RecordKey::About => Some(Record::About(self.about.clone())),
            RecordKey::Element(id) => self.elements.get(&id).cloned().map(Record::Element),
            RecordKey::Flow(id) => self.flows.get(&id).cloned().map(Record::Flow),
            RecordKey::Boundary(id) => self.boundaries.get(&id).cloned().map(Record::Boundary),
            RecordKey::Diagram(id) => self.diagrams.get(&id).cloned().map(Record::Diagram),
            RecordKey::Placement { diagram, item } => {
                self.placements.get(&(diagram, item)).map(|&frame| {
                    Record::Placement(Placement {
                        diagram,
                        item,
                        frame,
                    })
                })
            }
            RecordKey::Course { diagram, item } => {
                self.courses.get(&(diagram, item)).map(|&curve| {
                    Record::Course(Course {
                        diagram,
                        item,
                        curve,
                    })
                })
            }
            RecordKey::FlowDrawing { diagram, flow } => self
                .flow_drawings
                .get(&(diagram, flow))
                .cloned()
                .map(Record::FlowDrawing),
            RecordKey::Annotation(id) => self.annotations.get(&id).cloned().map(Record::Annotation),
            RecordKey::OwnThreat(id) => self.own_threats.get(&id).cloned().map(Record::OwnThreat),
            RecordKey::Decision { threat, number } => self
                .decisions
                .get(&threat)?
                .iter()
                .find(|decision| decision.number == number)
                .cloned()
                .map(Record::Decision),
            RecordKey::Worksheet(element) => self
                .worksheets
                .get(&element)
                .cloned()
                .map(Record::Worksheet),
            RecordKey::AppliedControl(id) => self
                .applied_controls
                .get(&id)
                .cloned()
                .map(Record::AppliedControl),
            RecordKey::Assumption(id) => self.assumptions.get(&id).cloned().map(Record::Assumption),
            RecordKey::Question(id) => self.questions.get(&id).cloned().map(Record::Question),
            RecordKey::Participant(id) => {
                self.participants.get(&id).cloned().map(Record::Participant)
            }
        }
    }

    /// Applies a stored change, for example an inverse.
    ///
    /// # Errors
    /// [`Refusal::Mismatch`] when the model does not hold what the change starts from; nothing is
    /// changed then.
    pub fn apply_change(&mut self, change: &Change) -> Result<(), Refusal> {
        let Some(key) = change.key() else {
            return Ok(());
        };
        if self.record(key) != change.before {
            return Err(Refusal::Mismatch);
        }
        match &change.after {
            Some(record) => self.put(record.clone()),
            None => self.remove(key),
        }
        Ok(())
    }

    /// Applies stored changes in order; either all of them or none.
    ///
    /// # Errors
    /// As [`Model::apply_change`].
    pub fn apply_changes(&mut self, changes: &[Change]) -> Result<(), Refusal> {
        for (done, change) in changes.iter().enumerate() {
            if let Err(refusal) = self.apply_change(change) {
                for earlier in changes.iter().take(done).rev() {
                    self.apply_change(&earlier.inverse())?;
                }
                return Err(refusal);
            }
        }
        Ok(())
    }

    pub(crate) fn put(&mut self, record: Record) {
        match record {
            Record::About(about) => self.about = about,
            Record::Element(element) => {
                self.elements.insert(element.id, element);
            }
            Record::Flow(flow) => {
                self.flows.insert(flow.id, flow);
            }
            Record::Boundary(boundary) => {
                self.boundaries.insert(boundary.id, boundary);
            }
            Record::Diagram(diagram) => {
                self.diagrams.insert(diagram.id, diagram);
            }
            Record::Placement(Placement {
                diagram,
                item,
                frame,
            }) => {
                self.placements.insert((diagram, item), frame);
            }
            Record::Course(Course {
                diagram,
                item,
                curve,
            }) => {
                self.courses.insert((diagram, item), curve);
            }
            Record::FlowDrawing(it) => {
                self.flow_drawings.insert((it.diagram, it.flow), it);
            }
            Record::Annotation(it) => {
                self.annotations.insert(it.id, it);
            }
            Record::OwnThreat(it) => {
                self.own_threats.insert(it.id, it);
            }
            Record::Decision(decision) => {
                let log = self.decisions.entry(decision.threat).or_default();
                match log.binary_search_by_key(&decision.number, |other| other.number) {
                    Ok(at) => log[at] = decision,
                    Err(at) => log.insert(at, decision),
                }
            }
            Record::Worksheet(worksheet) => {
                self.worksheets.insert(worksheet.element, worksheet);
            }
            Record::AppliedControl(it) => {
                self.applied_controls.insert(it.id, it);
            }
            Record::Assumption(it) => {
                self.assumptions.insert(it.id, it);
            }
            Record::Question(it) => {
                self.questions.insert(it.id, it);
            }
            Record::Participant(it) => {
                self.participants.insert(it.id, it);
            }
        }
    }

    pub(crate) fn remove(&mut self, key: RecordKey) {
        match key {
            RecordKey::About => self.about = About::default(),
            RecordKey::Element(id) => {
                self.elements.remove(&id);
            }
            RecordKey::Flow(id) => {
                self.flows.remove(&id);
            }
            RecordKey::Boundary(id) => {
                self.boundaries.remove(&id);
            }
            RecordKey::Diagram(id) => {
                self.diagrams.remove(&id);
            }
            RecordKey::Placement { diagram, item } => {
                self.placements.remove(&(diagram, item));
            }
            RecordKey::Course { diagram, item } => {
                self.courses.remove(&(diagram, item));
            }
            RecordKey::FlowDrawing { diagram, flow } => {
                self.flow_drawings.remove(&(diagram, flow));
            }
            RecordKey::Annotation(id) => {
                self.annotations.remove(&id);
            }
            RecordKey::OwnThreat(id) => {
                self.own_threats.remove(&id);
            }
            RecordKey::Decision { threat, number } => {
                if let Some(log) = self.decisions.get_mut(&threat) {
                    log.retain(|decision| decision.number != number);
                    if log.is_empty() {
                        self.decisions.remove(&threat);
                    }
                }
            }
            RecordKey::Worksheet(element) => {
                self.worksheets.remove(&element);
            }
            RecordKey::AppliedControl(id) => {
                self.applied_controls.remove(&id);
            }
            RecordKey::Assumption(id) => {
                self.assumptions.remove(&id);
            }
            RecordKey::Question(id) => {
                self.questions.remove(&id);
            }
            RecordKey::Participant(id) => {
                self.participants.remove(&id);
            }
        }
    }

    /// Returns the decision that counts for a threat; nothing when it is open.
    pub fn decision(&self, threat: ThreatId) -> Option<&Decision> {
        self.decisions
            .get(&threat)?
            .last()
            .filter(|decision| decision.response != Response::Reopen)
    }

    /// Returns the name of an item, or nothing when it is gone.
    pub fn name(&self, item: ItemId) -> Option<&str> {
        match item {
            ItemId::Element(id) => self.elements.get(&id).map(|element| element.name.as_str()),
            ItemId::Flow(id) => self.flows.get(&id).map(|flow| flow.name.as_str()),
            ItemId::Boundary(id) => self.boundaries.get(&id).map(|zone| zone.name.as_str()),
        }
    }

    /// Tells whether anything of the model goes by an identity, whatever it is.
    pub fn knows(&self, id: Uuid) -> bool {
        self.elements.contains_key(&ElementId::new(id))
            || self.flows.contains_key(&FlowId::new(id))
            || self.boundaries.contains_key(&BoundaryId::new(id))
            || self.diagrams.contains_key(&DiagramId::new(id))
            || self.annotations.contains_key(&AnnotationId::new(id))
            || self.own_threats.contains_key(&ThreatId::new(id))
            || self
                .applied_controls
                .contains_key(&AppliedControlId::new(id))
            || self.assumptions.contains_key(&AssumptionId::new(id))
            || self.questions.contains_key(&QuestionId::new(id))
            || self.participants.contains_key(&ParticipantId::new(id))
    }

    /// Returns what the file that an item was imported from called it; nothing when it was drawn
    /// here or is gone.
    pub fn origin(&self, item: ItemId) -> Option<&str> {
        let origin = match item {
            ItemId::Element(id) => &self.elements.get(&id)?.origin,
            ItemId::Flow(id) => &self.flows.get(&id)?.origin,
            ItemId::Boundary(id) => &self.boundaries.get(&id)?.origin,
        };
        Some(origin.as_str()).filter(|origin| !origin.is_empty())
    }

    /// Returns a zone and all zones around it, innermost first. In a damaged model the walk ends
    /// at a cycle, and one zone beyond the deepest nesting that is allowed.
    pub fn zone_and_ancestors(&self, zone: BoundaryId) -> Vec<BoundaryId> {
        let mut chain = Vec::new();
        let mut next = Some(zone);
        while let Some(id) = next {
            if chain.contains(&id) || chain.len() > limits::ZONE_DEPTH {
                break;
            }
            chain.push(id);
            next = self
                .boundaries
                .get(&id)
                .and_then(|boundary| boundary.parent);
        }
        chain
    }

    /// Returns every zone that an element lies in, the innermost ones of each box first.
    pub fn zones_around(&self, element: &Element) -> Vec<BoundaryId> {
        let mut zones = element.zones.iter();
        let mut around = zones
            .next()
            .map(|&zone| self.zone_and_ancestors(zone))
            .unwrap_or_default();
        let mut known: BTreeSet<BoundaryId> = BTreeSet::new();
        for &zone in zones {
            if known.is_empty() {
                known.extend(&around);
            }
            let chain = self.zone_and_ancestors(zone);
            around.extend(chain.into_iter().filter(|&id| known.insert(id)));
        }
        around
    }

    /// Returns all zones that lie in a zone, at any depth, without the zone itself.
    pub fn zones_inside(&self, zone: BoundaryId) -> BTreeSet<BoundaryId> {
        self.boundaries
            .keys()
            .copied()
            .filter(|&id| id != zone && self.zone_and_ancestors(id).contains(&zone))
            .collect()
    }

    /// Returns the diagram that is shown first.
    pub fn first_diagram(&self) -> Option<&Diagram> {
        self.diagrams
            .values()
            .min_by_key(|diagram| (diagram.position, diagram.id))
    }
}
