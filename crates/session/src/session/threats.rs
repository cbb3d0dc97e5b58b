use super::Session;
use crate::{
    Problem,
    view::{ControlView, ThreatDetail, ThreatRow, ThreatState},
};
use bulkhead_analysis::{Letter, Severity, Standing, Threat};
use bulkhead_model::{Decision, ItemId, ThreatId};
use std::collections::BTreeMap;

impl Session {
    /// Returns all threats as lists show them, by identity.
    pub fn threats(&self) -> impl Iterator<Item = &ThreatRow> {
        self.rows.values()
    }

    /// Tells all that is known about a threat.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such threat.
    pub fn threat(&self, id: ThreatId) -> Result<ThreatDetail, Problem> {
        let Some(row) = self.rows.get(&id).cloned() else {
            return Err(Problem::refused(
                "This threat is no longer in the model. Choose another one from the list.",
            ));
        };
        let decisions = self.model.decisions.get(&id).cloned().unwrap_or_default();
        let found = self
            .analysis
            .threats_about(row.subject)
            .iter()
            .find(|threat| threat.id == id);
        let told = found.and_then(|threat| {
            Some((
                self.catalogue.rule(threat.rule)?,
                threat.told(&self.model, &self.catalogue)?,
            ))
        });
        let Some((rule, told)) = told else {
            return Ok(ThreatDetail {
                row,
                description: String::new(),
                severity_reason: String::new(),
                reason: None,
                controls: Vec::new(),
                references: Vec::new(),
                pack: String::new(),
                decisions,
            });
        };
        let controls = rule
            .controls
            .iter()
            .filter_map(|id| self.catalogue.control(id))
            .map(|control| ControlView {
                id: control.id.clone(),
                title: control.title.clone(),
                summary: control.summary.clone(),
                mechanism: control.mechanism.clone(),
                references: control.references.clone(),
            })
            .collect();
        Ok(ThreatDetail {
            row,
            description: told.description,
            severity_reason: rule.severity_reason.clone(),
            reason: Some(told.reason),
            controls,
            references: rule.references.clone(),
            pack: rule.pack.clone(),
            decisions,
        })
    }

    pub(super) fn all_rows(&self) -> BTreeMap<ThreatId, ThreatRow> {
        let subjects = self
            .model
            .elements
            .keys()
            .map(|&id| ItemId::Element(id))
            .chain(self.model.flows.keys().map(|&id| ItemId::Flow(id)))
            .chain(
                self.model
                    .decisions
                    .values()
                    .flatten()
                    .map(|decision| decision.subject),
            );
        subjects.flat_map(|item| self.rows_about(item)).collect()
    }

    /// Returns the rows about one subject: what is found, and what was decided about threats that
    /// are no longer found.
    pub(super) fn rows_about(&self, item: ItemId) -> Vec<(ThreatId, ThreatRow)> {
        let found = self.analysis.threats_about(item);
        let mut rows: Vec<_> = found
            .iter()
            .map(|threat| (threat.id, self.found_row(threat)))
            .collect();
        let lost = self
            .model
            .decisions
            .values()
            .filter_map(|log| log.last())
            .filter(|last| last.subject == item)
            .filter(|last| found.iter().all(|threat| threat.id != last.threat));
        rows.extend(lost.filter_map(|last| {
            let decision = self.model.decision(last.threat)?;
            Some((last.threat, self.lost_row(decision)))
        }));
        rows
    }

    fn found_row(&self, threat: &Threat) -> ThreatRow {
        let decision = self.model.decision(threat.id);
        let told = threat.told(&self.model, &self.catalogue);
        let state = match (decision, threat.standing) {
            (Some(_), _) => ThreatState::Decided,
            (None, Standing::Controlled) => ThreatState::Controlled,
            (None, Standing::Open) => ThreatState::Open,
        };
        ThreatRow {
            id: threat.id,
            rule: self
                .catalogue
                .rule(threat.rule)
                .map(|rule| rule.id.clone())
                .unwrap_or_default(),
            letter: threat.letter,
            subject: threat.subject,
            subject_name: self.subject_name(threat.subject),
            crossing: threat.crossing,
            severity: threat.severity,
            state,
            asks: told
                .as_ref()
                .is_some_and(|told| told.reason.question.is_some()),
            response: decision.map(|decision| decision.response),
            owner: decision
                .map(|decision| decision.owner.clone())
                .unwrap_or_default(),
            title: told.map(|told| told.title).unwrap_or_default(),
        }
    }

    fn lost_row(&self, decision: &Decision) -> ThreatRow {
        let rule = self
            .catalogue
            .rules()
            .iter()
            .find(|rule| rule.id == decision.rule);
        ThreatRow {
            id: decision.threat,
            rule: decision.rule.clone(),
            letter: rule.map_or(Letter::S, |rule| rule.letter),
            subject: decision.subject,
            subject_name: self.subject_name(decision.subject),
            crossing: rule.is_some_and(|rule| rule.crossing),
            severity: rule.map_or(Severity::Low, |rule| rule.severity),
            state: ThreatState::NoLongerFound,
            asks: false,
            response: Some(decision.response),
            owner: decision.owner.clone(),
            title: decision.title.clone(),
        }
    }

    fn subject_name(&self, item: ItemId) -> String {
        match item {
            ItemId::Flow(id) => self.model.flows.get(&id).map(|flow| {
                let end = |id| {
                    self.model
                        .elements
                        .get(id)
                        .map_or("?", |element| element.name.as_str())
                };
                format!("{} → {}: {}", end(&flow.from), end(&flow.to), flow.name)
            }),
            _ => self.model.name(item).map(str::to_owned),
        }
        .unwrap_or_default()
    }
}
