//! The controls, and which threats of a model they answer, worked out when somebody asks.

use super::Assessment;
use crate::{
    Problem,
    view::{Cited, ControlDetail, ControlRow, ThreatRow, ThreatState},
};
use bulkhead_analysis::{answered_in, catalogue::Control};
use std::{cmp::Reverse, collections::BTreeMap};

impl Assessment {
    /// Returns all controls, those that would answer most open threats of the model first and those
    /// that answer none last.
    pub fn controls(&self) -> Vec<ControlRow> {
        let mut named: BTreeMap<&str, Vec<&ThreatRow>> = BTreeMap::new();
        for row in self.threats() {
            let rule = self.catalogue.rule_of(&row.rule);
            for control in rule.iter().flat_map(|rule| &rule.controls) {
                named.entry(control).or_default().push(row);
            }
        }
        let controls = self.catalogue.controls().map(|control| {
            let threats = named.get(control.id.as_str()).into_iter().flatten();
            self.control_row(control, threats.copied())
        });
        let mut rows: Vec<ControlRow> = controls.collect();
        rows.sort_by(|a, b| {
            let answers_none = |row: &ControlRow| row.open + row.controlled + row.decided == 0;
            (Reverse(a.open), answers_none(a), &a.title).cmp(&(
                Reverse(b.open),
                answers_none(b),
                &b.title,
            ))
        });
        rows
    }

    /// Tells all that is known about a control.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such control.
    pub fn control(&self, id: &str) -> Result<ControlDetail, Problem> {
        let Some(control) = self.catalogue.control(id) else {
            return Err(Problem::refused(
                "There is no such control. Choose one from the list.",
            ));
        };
        let mut threats: Vec<&ThreatRow> = answered_in(&self.analysis, &self.catalogue, id)
            .into_iter()
            .filter_map(|answered| self.rows.get(answered.threat))
            .collect();
        threats.sort_by_key(|row| (row.state, Reverse(row.severity), row.letter));
        let vectors = self.catalogue.vectors().iter();
        Ok(ControlDetail {
            summary: control.summary.clone(),
            mechanism: control.mechanism.clone(),
            vectors: vectors
                .filter(|vector| control.vectors.contains(&vector.id))
                .map(|vector| vector.title.clone())
                .collect(),
            references: self.cited(&control.references),
            threats: threats.iter().map(|row| row.id).collect(),
            row: self.control_row(control, threats),
        })
    }

    /// Says what references stand for.
    pub(super) fn cited(&self, references: &[String]) -> Vec<Cited> {
        let cited = references.iter().map(|id| {
            let known = self.catalogue.reference(id);
            let (title, list) = known.map_or_else(Default::default, |it| (it.title, it.list));
            Cited {
                id: id.clone(),
                title,
                list,
                told: self
                    .catalogue
                    .finding(id)
                    .map(|finding| self.catalogue.finding_told(finding))
                    .unwrap_or_default(),
            }
        });
        cited.collect()
    }

    fn control_row<'a>(
        &self,
        control: &Control,
        threats: impl IntoIterator<Item = &'a ThreatRow>,
    ) -> ControlRow {
        let mut known = self.catalogue.families().iter();
        let family = known.find(|it| control.family.as_ref() == Some(&it.id));
        let mut row = ControlRow {
            id: control.id.clone(),
            title: control.title.clone(),
            family: family.map(|family| family.title.clone()),
            open: 0,
            controlled: 0,
            decided: 0,
        };
        for threat in threats {
            match threat.state {
                ThreatState::Open => row.open += 1,
                ThreatState::Controlled => row.controlled += 1,
                ThreatState::Decided => row.decided += 1,
                ThreatState::NoLongerFound => {}
            }
        }
        row
    }
}
