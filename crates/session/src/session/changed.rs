use super::Session;
use crate::view::{Changed, DrawnFlow, Status, ThreatState};
use bulkhead_analysis::answered_share;
use bulkhead_diagram::FlowShape;
use bulkhead_model::{Change, DiagramId, FlowId, ItemId};
use std::collections::{BTreeMap, BTreeSet};

type Shapes = BTreeMap<(DiagramId, FlowId), FlowShape>;

impl Session {
    /// Says what changed: the records, the threats about what was touched, and the routes.
    pub(super) fn changed(
        &mut self,
        changes: &[Change],
        touched: &BTreeSet<ItemId>,
        shapes_before: &Shapes,
        shapes_now: &Shapes,
    ) -> Changed {
        let (threats, threats_gone) = self.update_rows(touched);
        Changed {
            put: changes
                .iter()
                .filter_map(|change| change.after.clone())
                .collect(),
            removed: changes
                .iter()
                .filter(|change| change.after.is_none())
                .filter_map(Change::key)
                .collect(),
            threats,
            threats_gone,
            shapes: shapes_now
                .iter()
                .filter(|(key, shape)| shapes_before.get(key) != Some(shape))
                .map(|(_, shape)| shape.clone())
                .collect(),
            shapes_gone: shapes_before
                .keys()
                .filter(|key| !shapes_now.contains_key(key))
                .map(|&(diagram, flow)| DrawnFlow { diagram, flow })
                .collect(),
            status: self.status(),
        }
    }

    /// Counts the whole model.
    pub(crate) fn status(&self) -> Status {
        let count = |state| number(self.rows.iter().filter(|row| row.state == state).count());
        let found = self
            .rows
            .iter()
            .filter(|row| row.state != ThreatState::NoLongerFound)
            .count();
        let asks = self
            .rows
            .iter()
            .filter(|row| row.asks && row.state == ThreatState::Open)
            .count();
        let crossings = self
            .analysis
            .crossings()
            .values()
            .filter(|crossing| !crossing.steps.is_empty())
            .count();
        Status {
            undo: self
                .pending
                .last()
                .map(|pending| pending.label.clone())
                .or_else(|| self.history.undo.clone()),
            redo: self
                .history
                .redo
                .clone()
                .filter(|_| self.pending.is_empty()),
            saved_at: self.saved_at.clone(),
            not_saved: self.not_saved.clone(),
            elements: number(self.model.elements.len()),
            flows: number(self.model.flows.len()),
            crossings: number(crossings),
            threats: number(found),
            open: count(ThreatState::Open),
            controlled: count(ThreatState::Controlled),
            decided: count(ThreatState::Decided),
            questions: number(asks),
            coverage: answered_share(&self.model, &self.analysis).percent(),
        }
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
