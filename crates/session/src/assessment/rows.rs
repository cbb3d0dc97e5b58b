//! The threats of a project as lists show them, kept beside the model and brought up to date for
//! what an edit touched.

use super::{Assessment, Counts};
use crate::view::{ThreatRow, ThreatState};
use bulkhead_analysis::{Severity, Standing, Threat};
use bulkhead_model::{Decision, ItemId, ThreatId};
use std::collections::{BTreeMap, BTreeSet};

/// Rows by what they are about.
#[derive(Debug, Default)]
pub(super) struct Rows {
    by_subject: BTreeMap<ItemId, Vec<ThreatRow>>,
    subjects: BTreeMap<ThreatId, ItemId>,
    counts: Counts,
}

/// Which threats read differently after an edit, a new name in a title included.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct RowsChange {
    /// Threats that came or changed.
    pub(crate) put: Vec<ThreatRow>,
    /// Threats that are gone.
    pub(crate) gone: Vec<ThreatId>,
}

impl Rows {
    /// Returns all rows.
    pub(super) fn iter(&self) -> impl Iterator<Item = &ThreatRow> {
        self.by_subject.values().flatten()
    }

    pub(super) const fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Returns the rows about one subject.
    pub(super) fn about(&self, subject: ItemId) -> &[ThreatRow] {
        self.by_subject.get(&subject).map_or(&[], Vec::as_slice)
    }

    /// Returns one row.
    pub(super) fn get(&self, id: ThreatId) -> Option<&ThreatRow> {
        let subject = self.subjects.get(&id)?;
        self.about(*subject).iter().find(|row| row.id == id)
    }

    /// Puts the rows about one subject in place of those that were there, and returns those.
    fn replace(&mut self, subject: ItemId, rows: Vec<ThreatRow>) -> Vec<ThreatRow> {
        let before = self.by_subject.remove(&subject).unwrap_or_default();
        for row in &before {
            // A threat of one's own can be about something else by now.
            if self.subjects.get(&row.id) == Some(&subject) {
                self.subjects.remove(&row.id);
            }
            self.counts.take(row);
        }
        for row in &rows {
            self.subjects.insert(row.id, subject);
            self.counts.add(row);
        }
        if !rows.is_empty() {
            self.by_subject.insert(subject, rows);
        }
        before
    }
}

impl Assessment {
    /// Makes the rows about some subjects again.
    pub(super) fn update_rows(&mut self, touched: &BTreeSet<ItemId>) -> RowsChange {
        let mut change = RowsChange::default();
        for (subject, now) in self.made_rows(touched) {
            let before = self.rows.replace(subject, Vec::new());
            let new = now.iter().filter(|row| !before.contains(row));
            change.put.extend(new.cloned());
            let ids = before.iter().map(|row| row.id);
            let gone = ids.filter(|&id| now.iter().all(|row| row.id != id));
            change.gone.extend(gone);
            self.rows.replace(subject, now);
        }
        change.gone.retain(|id| self.rows.get(*id).is_none());
        change
    }

    /// Makes the rows about each subject: what is found, and what was decided about threats that
    /// are no longer found.
    fn made_rows(&self, subjects: &BTreeSet<ItemId>) -> Vec<(ItemId, Vec<ThreatRow>)> {
        let mut decided: BTreeMap<ItemId, Vec<&Decision>> = BTreeMap::new();
        for last in self.model.decisions.values().filter_map(|log| log.last()) {
            let subject = self.decided_about(last);
            if subjects.contains(&subject) {
                decided.entry(subject).or_default().push(last);
            }
        }
        let rows_about = |subject: ItemId| {
            let found = self.analysis.threats_about(subject);
            let mut rows: Vec<_> = found.iter().map(|threat| self.found_row(threat)).collect();
            let lost = decided.get(&subject).into_iter().flatten();
            let lost = lost.filter(|last| found.iter().all(|threat| threat.id != last.threat));
            rows.extend(
                lost.filter_map(|last| Some(self.lost_row(self.model.decision(last.threat)?))),
            );
            rows
        };
        subjects
            .iter()
            .map(|&subject| (subject, rows_about(subject)))
            .collect()
    }

    /// Returns what a decision is about. A person can have turned a threat of their own to
    /// something else since.
    fn decided_about(&self, decision: &Decision) -> ItemId {
        let own = self.model.own_threats.get(&decision.threat);
        own.map_or(decision.subject, |threat| threat.subject)
    }

    fn found_row(&self, threat: &Threat) -> ThreatRow {
        let last = self.model.decision(threat.id);
        let today = self.analysis.today();
        let decision = self.analysis.decision(&self.model, threat.id);
        let rule = threat.rule(&self.catalogue);
        let state = match (decision, threat.standing) {
            (Some(_), _) => ThreatState::Decided,
            (None, Standing::Controlled) => ThreatState::Controlled,
            (None, Standing::Open) => ThreatState::Open,
        };
        ThreatRow {
            id: threat.id,
            rule: rule.map_or_else(|| Threat::OWN.to_owned(), |rule| rule.id.clone()),
            own: threat.is_own(),
            letter: threat.letter,
            category: rule.map(|rule| rule.category.clone()).unwrap_or_default(),
            subject: threat.subject,
            subject_name: self.subject_name(threat.subject),
            crossing: threat.crossing,
            severity: threat.severity,
            exposure: threat.exposure,
            state,
            asks: threat.asks,
            response: decision.map(|decision| decision.response),
            owner: decision
                .map(|decision| decision.owner.clone())
                .unwrap_or_default(),
            expired: last.is_some() && decision.is_none(),
            overdue: decision.is_some_and(|decision| decision.overdue(today)),
            attackers: rule.map(|rule| rule.attackers.clone()).unwrap_or_default(),
            vectors: rule.map(|rule| rule.vectors.clone()).unwrap_or_default(),
            title: self.analysis.title(threat, &self.model, &self.catalogue),
        }
    }

    fn lost_row(&self, decision: &Decision) -> ThreatRow {
        let rule = self.catalogue.rule_of(&decision.rule);
        let own = self.model.own_threats.get(&decision.threat);
        let subject = self.decided_about(decision);
        let rated = own.map(|own| own.severity);
        ThreatRow {
            id: decision.threat,
            rule: decision.rule.clone(),
            own: own.is_some() || decision.rule == Threat::OWN,
            letter: own
                .map(|own| own.letter)
                .or_else(|| rule.and_then(|rule| rule.letter)),
            category: rule.map(|rule| rule.category.clone()).unwrap_or_default(),
            subject,
            subject_name: self.subject_name(subject),
            crossing: rule.is_some_and(|rule| rule.crossing),
            severity: rated
                .or_else(|| rule.map(|rule| rule.severity))
                .unwrap_or(Severity::Low),
            exposure: self
                .analysis
                .exposure(subject, &self.model, &self.catalogue),
            state: ThreatState::NoLongerFound,
            asks: false,
            response: Some(decision.response),
            owner: decision.owner.clone(),
            expired: false,
            overdue: false,
            attackers: rule.map(|rule| rule.attackers.clone()).unwrap_or_default(),
            vectors: rule.map(|rule| rule.vectors.clone()).unwrap_or_default(),
            title: own.map_or(&decision.title, |own| &own.title).clone(),
        }
    }

    fn subject_name(&self, item: ItemId) -> String {
        let ItemId::Flow(id) = item else {
            return self.model.name(item).unwrap_or_default().to_owned();
        };
        let Some(flow) = self.model.flows.get(&id) else {
            return String::new();
        };
        let end = |id| {
            self.model
                .elements
                .get(id)
                .map_or("?", |element| element.name.as_str())
        };
        format!("{} → {}: {}", end(&flow.from), end(&flow.to), flow.name)
    }
}
