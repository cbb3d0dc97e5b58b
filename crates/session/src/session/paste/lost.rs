//! What went with something that was cut and belongs to it again once it is pasted.

use super::Session;
use crate::Problem;
use bulkhead_model::{Change, Edit, ItemId, Record};
use bulkhead_store::State;
use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

/// Edits of the history that are looked at in one go.
const PAGE: u32 = 20;

/// What an edit took away.
#[derive(Default)]
struct Loss {
    items: BTreeSet<ItemId>,
    records: Vec<Record>,
}

impl Loss {
    fn of(changes: &[Change]) -> Self {
        let mut loss = Self::default();
        for change in changes.iter().filter(|change| change.after.is_none()) {
            match &change.before {
                Some(Record::Element(it)) => _ = loss.items.insert(it.id.into()),
                Some(Record::Flow(it)) => _ = loss.items.insert(it.id.into()),
                Some(Record::Boundary(it)) => _ = loss.items.insert(it.id.into()),
                other => loss.records.extend(other.clone()),
            }
        }
        loss
    }

    /// Adds what makes an item be as it was before.
    fn give_back(&self, item: ItemId, edits: &mut Vec<Edit>) {
        let records = self.records.iter();
        edits.extend(records.filter_map(|record| restoring(record, item)));
    }
}

impl Session {
    /// Returns the edits that give worksheets and threats of one's own back to items that were
    /// deleted once and come again. They stand in the history, where no clipboard can change them.
    pub(super) fn given_back(&self, items: &BTreeSet<ItemId>) -> Result<Vec<Edit>, Problem> {
        let mut losses = Losses {
            session: self,
            known: BTreeMap::new(),
        };
        let mut edits = Vec::new();
        for &item in items {
            losses.add(item, &mut edits)?;
        }
        Ok(edits)
    }
}

struct Losses<'a> {
    session: &'a Session,
    known: BTreeMap<u32, Loss>,
}

impl Losses<'_> {
    /// Adds what the last deletion of an item took along.
    fn add(&mut self, item: ItemId, edits: &mut Vec<Edit>) -> Result<(), Problem> {
        for pending in self.session.pending.iter().rev() {
            let loss = Loss::of(&pending.changes);
            if loss.items.contains(&item) {
                loss.give_back(item, edits);
                return Ok(());
            }
        }
        let file = &self.session.file;
        let unreadable = |error| Problem::from_store(&error);
        let subject = item.uuid().to_string();
        let mut before = u32::MAX;
        loop {
            let rows = file
                .history_of(Some(&subject), before, PAGE)
                .map_err(unreadable)?;
            let Some(last) = rows.last() else {
                return Ok(());
            };
            before = last.number;
            for row in rows.iter().filter(|row| row.state == State::Done) {
                let loss = match self.known.entry(row.number) {
                    Entry::Occupied(known) => known.into_mut(),
                    Entry::Vacant(unknown) => {
                        let changes = file.changes_of(row.number).map_err(unreadable)?;
                        unknown.insert(Loss::of(&changes))
                    }
                };
                if loss.items.contains(&item) {
                    loss.give_back(item, edits);
                    return Ok(());
                }
            }
        }
    }
}

/// Returns the edit that gives a record back to the item that it is about; nothing for a record
/// about another one.
fn restoring(record: &Record, item: ItemId) -> Option<Edit> {
    match record {
        Record::Worksheet(it) if ItemId::from(it.element) == item => Some(Edit::SetWorksheet {
            element: it.element,
            worksheet: Some(it.clone()),
        }),
        Record::OwnThreat(it) if it.subject == item => {
            let threat = it.clone();
            Some(Edit::RestoreOwnThreat { threat })
        }
        _ => None,
    }
}
