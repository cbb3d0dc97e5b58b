//! Threats that people added beside those that rules find, by what they are about.

use crate::{Exposure, Standing, Threat, ThreatSource};
use bulkhead_model::{BoundaryId, Change, ItemId, Model, OwnThreat, Record, ThreatId};
use std::collections::{BTreeMap, BTreeSet};

/// The threats of one's own about each subject, by number. They follow the changes of a model.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct OwnThreats(BTreeMap<ItemId, BTreeSet<(u32, ThreatId)>>);

impl OwnThreats {
    pub(crate) fn new(model: &Model) -> Self {
        let mut own = Self::default();
        for threat in model.own_threats.values() {
            own.put(threat);
        }
        own
    }

    /// Follows the changes of one edit.
    pub(crate) fn follow(&mut self, changes: &[Change]) {
        for change in changes {
            if let Some(Record::OwnThreat(threat)) = &change.before
                && let Some(about) = self.0.get_mut(&threat.subject)
            {
                about.remove(&(threat.number, threat.id));
                if about.is_empty() {
                    self.0.remove(&threat.subject);
                }
            }
            if let Some(Record::OwnThreat(threat)) = &change.after {
                self.put(threat);
            }
        }
    }

    fn put(&mut self, threat: &OwnThreat) {
        let about = self.0.entry(threat.subject).or_default();
        about.insert((threat.number, threat.id));
    }

    /// Adds the threats of one's own about a subject to those that rules found there. What is out
    /// of scope has none. No rule gives way to them, because they may say only a part.
    pub(crate) fn add_to(
        &self,
        threats: &mut Vec<Threat>,
        subject: ItemId,
        model: &Model,
        crossing: bool,
        exposure: impl FnOnce() -> Exposure,
    ) {
        let Some(about) = self.0.get(&subject).filter(|_| in_scope(model, subject)) else {
            return;
        };
        let exposure = exposure();
        for (_, id) in about {
            let Some(own) = model.own_threats.get(id) else {
                continue;
            };
            threats.push(Threat {
                id: own.id,
                source: ThreatSource::Own,
                subject,
                letter: Some(own.letter),
                crossing,
                severity: own.severity,
                exposure,
                standing: Standing::Open,
                asks: false,
                reversed: false,
            });
        }
        threats.sort_by_key(Threat::place);
    }
}

/// Returns the boundaries that somebody says something about: with a threat of one's own, or with a
/// decision about one that was there. How exposed a boundary is hangs on much around it, and they
/// are few, so that each edit looks at them again.
pub(crate) fn boundaries_spoken_about(model: &Model) -> impl Iterator<Item = BoundaryId> + '_ {
    let own = model.own_threats.values().map(|threat| threat.subject);
    let decided = model.decisions.values().filter_map(|log| log.last());
    let decided = decided.map(|decision| decision.subject);
    own.chain(decided).filter_map(|subject| match subject {
        ItemId::Boundary(id) => Some(id),
        _ => None,
    })
}

fn in_scope(model: &Model, subject: ItemId) -> bool {
    match subject {
        ItemId::Element(id) => {
            let element = model.elements.get(&id);
            element.is_some_and(|it| it.out_of_scope.is_none())
        }
        ItemId::Flow(id) => {
            let flow = model.flows.get(&id);
            flow.is_some_and(|it| it.out_of_scope.is_none())
        }
        ItemId::Boundary(id) => model.boundaries.contains_key(&id),
    }
}

#[cfg(test)]
mod tests;
