use super::Session;
use crate::{Problem, problem::sentence, view::Changed};
use bulkhead_model::{
    BoundaryId, Change, Context, DiagramId, Edit, ElementId, ItemId, Model, Moved, Record, apply,
};
use std::collections::{BTreeMap, BTreeSet};

/// Where everything belongs.
type Homes = (
    BTreeMap<ElementId, BTreeSet<BoundaryId>>,
    BTreeMap<BoundaryId, Option<BoundaryId>>,
);

impl Session {
    /// Arranges a diagram, or the given items on it, in one edit. Everything stays in the zones in
    /// which it is. What somebody drew of a flow goes along where both its ends move alike;
    /// otherwise the flow is led and labelled anew.
    ///
    /// # Errors
    /// A [`Problem`] that says why that cannot be; nothing changed then.
    pub fn arrange(&mut self, diagram: DiagramId, items: &[ItemId]) -> Result<Changed, Problem> {
        let (label, mut edits) = self.arrangement(diagram, items)?;
        let before = homes(self.model());
        let context = Context { author: "", at: "" };
        let refused =
            |refusal: bulkhead_model::Refusal| Problem::refused(sentence(&refusal.to_string()));
        let trial = Edit::Batch {
            label: label.clone(),
            edits: edits.clone(),
        };
        let tried = apply(self.assessment.model_mut(), &trial, context).map_err(refused)?;
        let stranger = strays(self.model(), &before);
        edits.extend(led_anew(self.model(), diagram, &tried.changes));
        self.assessment
            .model_mut()
            .apply_changes(&tried.inverse())
            .map_err(refused)?;
        if let Some(name) = stranger {
            return Err(Problem::refused(format!(
                "{name} belongs to zones that do not lie around it on this diagram, and arranging \
                 would change that. Move it into its zones first, or arrange without it."
            )));
        }
        self.apply(&Edit::Batch { label, edits })
    }

    /// Returns what arranging a diagram is called, and the edits that move what stands there.
    fn arrangement(
        &self,
        diagram: DiagramId,
        items: &[ItemId],
    ) -> Result<(String, Vec<Edit>), Problem> {
        let Some(known) = self.model().diagrams.get(&diagram) else {
            return Err(Problem::refused(
                "This diagram is not there any more. Choose another one.",
            ));
        };
        let items: BTreeSet<ItemId> = items.iter().copied().collect();
        let chosen = (!items.is_empty()).then_some(&items);
        let frames = bulkhead_diagram::arrange(self.model(), diagram, chosen);
        let moved: Vec<Moved> = frames
            .into_iter()
            .filter(|&(item, frame)| self.model().placements.get(&(diagram, item)) != Some(&frame))
            .map(|(item, frame)| Moved { item, frame })
            .collect();
        let edits = if moved.is_empty() {
            Vec::new()
        } else {
            vec![Edit::Move { diagram, moved }]
        };
        Ok((format!("Arrange \"{}\"", known.name), edits))
    }
}

/// Returns the edits that forget how somebody drew flows whose ends did not move alike: their bends
/// and labels would stay where nothing is any more.
fn led_anew(model: &Model, diagram: DiagramId, changes: &[Change]) -> Vec<Edit> {
    let moved: BTreeMap<ItemId, (i32, i32)> = changes
        .iter()
        .filter_map(|change| match (&change.before, &change.after) {
            (Some(Record::Placement(old)), Some(Record::Placement(new))) => {
                let by = (new.frame.x - old.frame.x, new.frame.y - old.frame.y);
                Some((new.item, by))
            }
            _ => None,
        })
        .collect();
    let by = |end: ElementId| moved.get(&end.into()).copied().unwrap_or_default();
    let drawn = model.flow_drawings.keys().filter(|(on, _)| *on == diagram);
    let flows = drawn.filter_map(|(_, flow)| model.flows.get(flow));
    flows
        .filter(|flow| by(flow.from) != by(flow.to))
        .map(|flow| Edit::DrawFlow {
            diagram,
            flow: flow.id,
            bends: Vec::new(),
            label: None,
        })
        .collect()
}

fn homes(model: &Model) -> Homes {
    let elements = model.elements.values();
    let zones = model.boundaries.values();
    (
        elements.map(|it| (it.id, it.zones.clone())).collect(),
        zones.map(|it| (it.id, it.parent)).collect(),
    )
}

/// Returns the name of something that does not belong where it did.
fn strays(model: &Model, (elements, zones): &Homes) -> Option<String> {
    let mut moved = model.elements.values();
    let element = moved.find(|it| elements.get(&it.id) != Some(&it.zones));
    let mut nested = model.boundaries.values();
    let mut zone = || nested.find(|it| zones.get(&it.id) != Some(&it.parent));
    let name = element
        .map(|it| &it.name)
        .or_else(|| zone().map(|it| &it.name));
    name.map(|name| format!("\"{name}\""))
}
