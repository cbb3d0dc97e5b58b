use super::Session;
use crate::view::{Changed, DrawnFlow, Status, ThreatRow, ThreatState};
use bulkhead_analysis::coverage;
use bulkhead_diagram::FlowShape;
use bulkhead_model::{Change, DiagramId, FlowId, ItemId, ThreatId};
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

    /// Makes the rows of what was touched again. Rows are compared as they read, so that a new
    /// name in a title counts as a change.
    fn update_rows(&mut self, touched: &BTreeSet<ItemId>) -> (Vec<ThreatRow>, Vec<ThreatId>) {
        let now: BTreeMap<ThreatId, ThreatRow> = touched
            .iter()
            .flat_map(|&item| self.rows_about(item))
            .collect();
        let before: BTreeMap<ThreatId, ThreatRow> = self
            .rows
            .extract_if(.., |_, row| touched.contains(&row.subject))
            .collect();
        let put = now
            .iter()
            .filter(|(id, row)| before.get(id) != Some(row))
            .map(|(_, row)| row.clone())
            .collect();
        let gone = before
            .keys()
            .filter(|id| !now.contains_key(id))
            .copied()
            .collect();
        self.rows.extend(now);
        (put, gone)
    }

    /// Counts the whole model.
    pub(crate) fn status(&self) -> Status {
        let count = |state| number(self.rows.values().filter(|row| row.state == state).count());
        let found = self
            .rows
            .values()
            .filter(|row| row.state != ThreatState::NoLongerFound)
            .count();
        let asks = self
            .rows
            .values()
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
            coverage: coverage(&self.model, &self.analysis).percent,
        }
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
