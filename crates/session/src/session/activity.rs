use super::Session;
use crate::{
    Problem,
    view::{Activity, ActivityPage},
};
use bulkhead_model::{ItemId, ThreatId};
use bulkhead_store::State;
use serde::Deserialize;
use specta::Type;

/// Whose history is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, Type)]
#[serde(tag = "about", content = "id", rename_all = "camelCase")]
pub enum ActivityOf {
    /// The whole project.
    Project,
    /// An element, a flow or a boundary.
    Item(ItemId),
    /// A threat.
    Threat(ThreatId),
}

/// Edits that one page of the history holds.
const PAGE: u32 = 50;

impl Session {
    /// Returns a page of the history: the newest edits, or those before a number.
    ///
    /// # Errors
    /// A [`Problem`] when the file can no longer be read.
    pub fn activity(&self, of: ActivityOf, before: Option<u32>) -> Result<ActivityPage, Problem> {
        let subject = match of {
            ActivityOf::Project => None,
            ActivityOf::Item(item) => Some(item.uuid().to_string()),
            ActivityOf::Threat(threat) => Some(threat.to_string()),
        };
        // One more than is shown tells whether there are older ones.
        let rows = self
            .file
            .history_of(subject.as_deref(), before.unwrap_or(u32::MAX), PAGE + 1)
            .map_err(|error| Problem::from_store(&error))?;
        let shown = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = rows.len() > shown;
        let entries: Vec<Activity> = rows
            .into_iter()
            .take(shown)
            .map(|row| {
                let holds = row.state == State::Done;
                Activity {
                    number: row.number,
                    at: row.at,
                    by: row.author,
                    label: row.label,
                    undone_at: if holds { String::new() } else { row.turned_at },
                    undone_by: if holds { String::new() } else { row.turned_by },
                }
            })
            .collect();
        Ok(ActivityPage {
            older: entries.last().filter(|_| more).map(|last| last.number),
            entries,
        })
    }
}
