//! Whether a model is good enough to go on, for pipelines.

use super::Assessment;
use crate::view::{Finding, FindingKind, ThreatState};
use bulkhead_analysis::{Attention, Severity, attention};
use bulkhead_model::AppliedControl;
use std::cmp::Reverse;

impl Assessment {
    /// Returns what somebody has to look at again.
    pub fn attention(&self) -> Vec<Attention> {
        attention(&self.model, &self.analysis, &self.catalogue)
    }

    /// Checks the model: `fail_on` lets every open threat of at least that severity fail it,
    /// `decisions` every open one without a decision, and whatever is late or has expired. Threats
    /// below `fail_on` fail neither.
    pub fn check(&self, fail_on: Option<Severity>, decisions: bool) -> Vec<Finding> {
        if fail_on.is_none() && !decisions {
            return Vec::new();
        }
        let least = fail_on.unwrap_or(Severity::Low);
        let kind = if fail_on.is_some() {
            FindingKind::Open
        } else {
            FindingKind::Undecided
        };
        let late: Vec<Attention> = if decisions {
            let all = self.attention().into_iter();
            all.filter(|it| it.kind.is_late()).collect()
        } else {
            Vec::new()
        };
        let mut open: Vec<_> = self
            .threats()
            .filter(|row| row.state == ThreatState::Open && row.severity >= least)
            .filter(|row| late.iter().all(|it| it.threat != Some(row.id)))
            .collect();
        open.sort_by_key(|row| (Reverse(row.severity), &row.subject_name, row.letter, row.id));
        let words = self.catalogue.wording();
        let sentence = |key: &str, title: &str| {
            let words = words.report().get(key);
            format!("{title}: {}", words.map_or(key, String::as_str))
        };
        let mut findings: Vec<Finding> = open
            .into_iter()
            .map(|row| Finding {
                kind,
                threat: Some(row.id),
                severity: Some(row.severity),
                sentence: sentence("check_undecided", &row.title),
            })
            .collect();
        findings.extend(late.into_iter().map(|it| Finding {
            kind: FindingKind::Late,
            threat: it.threat,
            severity: it.severity,
            sentence: format!("{}: {}", it.title, it.sentence),
        }));
        findings
    }

    /// Returns the applied controls that answer a threat: those that name it, and those of its rule
    /// that are applied where it is, or everywhere.
    pub(super) fn applied_to(&self, row: &crate::view::ThreatRow) -> Vec<AppliedControl> {
        let rule = self.catalogue.rule_of(&row.rule);
        let mut applied: Vec<AppliedControl> = self
            .model
            .applied_controls
            .values()
            .filter(|control| {
                let named = rule.is_some_and(|rule| rule.controls.contains(&control.control));
                let here = control.items.is_empty() || control.items.contains(&row.subject);
                control.threats.contains(&row.id) || (named && here)
            })
            .cloned()
            .collect();
        applied.sort_by_key(|control| (control.number, control.id));
        applied
    }
}
