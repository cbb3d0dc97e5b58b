use crate::{Change, Model, Record, RecordKey};

/// A model while an edit works on it: remembers what changed and can go back.
pub(super) struct Draft<'a> {
    model: &'a mut Model,
    changes: Vec<Change>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(model: &'a mut Model) -> Self {
        Self {
            model,
            changes: Vec::new(),
        }
    }

    pub(super) fn model(&self) -> &Model {
        self.model
    }

    /// Adds or replaces a record.
    pub(super) fn set(&mut self, record: Record) {
        let before = self.model.record(record.key());
        if before.as_ref() != Some(&record) {
            self.changes.push(Change {
                before,
                after: Some(record.clone()),
            });
            self.model.put(record);
        }
    }

    /// Removes a record, if it is there.
    pub(super) fn unset(&mut self, key: RecordKey) {
        if let Some(before) = self.model.record(key) {
            self.changes.push(Change {
                before: Some(before),
                after: None,
            });
            self.model.remove(key);
        }
    }

    /// Returns the changes with those of the same record joined into one.
    pub(super) fn finish(self) -> Vec<Change> {
        let mut place = std::collections::BTreeMap::new();
        let mut joined: Vec<Change> = Vec::new();
        for change in self.changes {
            let Some(key) = change.key() else { continue };
            match place.get(&key) {
                None => {
                    place.insert(key, joined.len());
                    joined.push(change);
                }
                Some(&at) => {
                    if let Some(earlier) = joined.get_mut(at) {
                        earlier.after = change.after;
                    }
                }
            }
        }
        joined.retain(|change| change.before != change.after);
        joined
    }

    /// Takes everything back.
    pub(super) fn abandon(self) {
        for change in self.changes.into_iter().rev() {
            match (change.before, change.after) {
                (Some(before), _) => self.model.put(before),
                (None, Some(after)) => self.model.remove(after.key()),
                (None, None) => {}
            }
        }
    }
}
