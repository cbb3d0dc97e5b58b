use super::{Session, deed};
use crate::{
    Problem,
    view::{Activity, ActivityPage},
};
use bulkhead_model::{ItemId, ThreatId};
use bulkhead_store::{HistoryRow, State};
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
    /// Returns a page of the history: the newest edits, or those before a number. Snapshots and
    /// signatures stand among those of the project.
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
        let mut rows = self.rows(subject.as_deref(), before.unwrap_or(u32::MAX), PAGE + 1)?;
        let shown = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = rows.len() > shown;
        rows.truncate(shown);
        let oldest = rows.last().filter(|_| more);
        let marks = match of {
            ActivityOf::Project => self.marks(before, oldest.map_or("", |it| it.at.as_str()))?,
            ActivityOf::Item(_) | ActivityOf::Threat(_) => Vec::new(),
        };
        let older = oldest.map(|it| it.number);
        let edits: Result<Vec<_>, _> = rows.into_iter().map(|row| self.edit(row)).collect();
        Ok(ActivityPage {
            entries: in_order(edits?, marks),
            older,
        })
    }

    fn rows(
        &self,
        subject: Option<&str>,
        before: u32,
        limit: u32,
    ) -> Result<Vec<HistoryRow>, Problem> {
        self.file
            .history_of(subject, before, limit)
            .map_err(|error| Problem::from_store(&error))
    }

    fn edit(&self, row: HistoryRow) -> Result<Activity, Problem> {
        let label = if deed::is_short(&row.label) {
            let changes = self.file.changes_of(row.number);
            let changes = changes.map_err(|error| Problem::from_store(&error))?;
            deed::told(self.assessment.catalogue(), &row.label, &changes)
        } else {
            row.label
        };
        let holds = row.state == State::Done;
        Ok(Activity {
            number: Some(row.number),
            at: row.at,
            by: row.author,
            label,
            undone_at: if holds { String::new() } else { row.turned_at },
            undone_by: if holds { String::new() } else { row.turned_by },
        })
    }

    /// Returns snapshots and signatures, the newest first: those since a moment that no page with
    /// newer edits has.
    fn marks(&self, before: Option<u32>, since: &str) -> Result<Vec<Activity>, Problem> {
        let newer = match before {
            Some(number) => self.rows(None, number.saturating_add(1), 1)?.pop(),
            None => None,
        };
        let mark = |at: String, by: String, label: String| Activity {
            number: None,
            at,
            by,
            label,
            undone_at: String::new(),
            undone_by: String::new(),
        };
        let mut marks = Vec::new();
        for snapshot in self.stored_snapshots()? {
            let name = snapshot.name;
            for signed in snapshot.signatures {
                let role = match signed.role.as_str() {
                    "" => String::new(),
                    role => format!(", {role}"),
                };
                let label = format!("Snapshot \"{name}\" signed by {}{role}", signed.name);
                marks.push(mark(signed.at, signed.by, label));
            }
            let label = format!("Snapshot \"{name}\" made");
            marks.push(mark(snapshot.at, snapshot.by, label));
        }
        let here = |at: &str| at >= since && newer.as_ref().is_none_or(|it| at < it.at.as_str());
        marks.retain(|it| here(&it.at));
        marks.sort_by(|a, b| b.at.cmp(&a.at));
        Ok(marks)
    }
}

/// Puts snapshots and signatures among the edits. Edits keep their order, whatever the clock did.
fn in_order(edits: Vec<Activity>, marks: Vec<Activity>) -> Vec<Activity> {
    let mut marks = marks.into_iter().peekable();
    let mut entries = Vec::new();
    for edit in edits {
        while let Some(mark) = marks.next_if(|mark| mark.at >= edit.at) {
            entries.push(mark);
        }
        entries.push(edit);
    }
    entries.extend(marks);
    entries
}
