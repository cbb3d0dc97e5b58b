use super::Session;
use crate::{
    assessment::RowsChange,
    view::{Changed, DrawnFlow, Status},
};
use bulkhead_diagram::FlowShape;
use bulkhead_model::{Change, DiagramId, FlowId};
use std::collections::BTreeMap;

type Shapes = BTreeMap<(DiagramId, FlowId), FlowShape>;

impl Session {
    /// Says what changed: the records, the threats about what was touched, and the routes.
    pub(super) fn changed(
        &self,
        changes: &[Change],
        rows: RowsChange,
        shapes_before: &Shapes,
        shapes_now: &Shapes,
    ) -> Changed {
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
            threats: rows.put,
            threats_gone: rows.gone,
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
        Status {
            undo: self
                .pending
                .last()
                .map(|pending| &pending.label)
                .or(self.history.undo.as_ref())
                .map(|label| shortened(label)),
            redo: self
                .history
                .redo
                .as_ref()
                .filter(|_| self.pending.is_empty())
                .map(|label| shortened(label)),
            saved_at: self.saved_at.clone(),
            not_saved: self.not_saved.clone(),
            not_backed_up: self.backup.problem.clone(),
            ..self.assessment.status()
        }
    }
}

/// Shortens long names in what an edit did, because it stands in a menu; the history has all of it.
fn shortened(label: &str) -> String {
    const SHOWN: usize = 40;
    let parts = label.split('"').map(|part| {
        if part.chars().count() <= SHOWN {
            return part.to_owned();
        }
        let short: String = part.chars().take(SHOWN).collect();
        format!("{}…", short.trim_end())
    });
    parts.collect::<Vec<_>>().join("\"")
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn long_names_are_shortened_and_what_was_done_with_them_stays() {
        let short = "Place \"etcd\" on \"Cluster\"";
        assert_eq!(shortened(short), short);
        assert_eq!(
            shortened(
                "Decide about \"Whoever reads etcd obtains every Secret of the cluster\": mitigate"
            ),
            "Decide about \"Whoever reads etcd obtains every Secret…\": mitigate"
        );
    }
}
