//! The controls that answer threats of a model, worked out when somebody asks.

use super::Assessment;
use crate::{
    Problem,
    view::{Cited, ControlDetail, ControlRow, ThreatRow, ThreatState},
};
use bulkhead_analysis::{
    answered_in,
    catalogue::{Control, Family},
};
use std::{cmp::Reverse, collections::BTreeMap};

impl Assessment {
    /// Returns the controls that answer threats of the model, those that would answer most open
    /// threats first.
    pub fn controls(&self) -> Vec<ControlRow> {
        let mut named: BTreeMap<&str, Vec<&ThreatRow>> = BTreeMap::new();
        for row in self.threats() {
            let rule = self.catalogue.rule_of(&row.rule);
            for control in rule.iter().flat_map(|rule| &rule.controls) {
                named.entry(control).or_default().push(row);
            }
        }
        let mut rows: Vec<ControlRow> = named
            .into_iter()
            .filter_map(|(id, threats)| {
                Some(self.control_row(self.catalogue.control(id)?, threats))
            })
            .filter(|row| row.open + row.controlled + row.decided > 0)
            .collect();
        rows.sort_by(|a, b| b.open.cmp(&a.open).then_with(|| a.title.cmp(&b.title)));
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
        let mut row = ControlRow {
            id: control.id.clone(),
            title: control.title.clone(),
            families: Vec::new(),
            open: 0,
            controlled: 0,
            decided: 0,
        };
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for threat in threats {
            let rule = self.catalogue.rule_of(&threat.rule);
            if let Some(family) = rule.and_then(|rule| rule.family.as_deref()) {
                *counts.entry(family).or_default() += 1;
            }
            match threat.state {
                ThreatState::Open => row.open += 1,
                ThreatState::Controlled => row.controlled += 1,
                ThreatState::Decided => row.decided += 1,
                ThreatState::NoLongerFound => {}
            }
        }
        let known = self.catalogue.families().iter();
        let mut families: Vec<(u32, &Family)> = known
            .filter_map(|family| Some((*counts.get(family.id.as_str())?, family)))
            .collect();
        families.sort_by_key(|(count, _)| Reverse(*count));
        let titles = families.into_iter().map(|(_, family)| family.title.clone());
        row.families = titles.collect();
        row
    }
}
