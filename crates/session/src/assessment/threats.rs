use super::Assessment;
use crate::{
    Problem,
    view::{DifficultyView, ThreatDetail, ThreatRow},
};
use bulkhead_model::ThreatId;

impl Assessment {
    /// Returns all threats as lists show them, by what they are about.
    pub fn threats(&self) -> impl Iterator<Item = &ThreatRow> {
        self.rows.iter()
    }

    /// Tells all that is known about a threat.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such threat.
    pub fn threat(&self, id: ThreatId) -> Result<ThreatDetail, Problem> {
        let Some(row) = self.rows.get(id).cloned() else {
            return Err(Problem::refused(
                "This threat is no longer in the model. Choose another one from the list.",
            ));
        };
        let decisions = self.model.decisions.get(&id).cloned().unwrap_or_default();
        let applied = self.applied_to(&row);
        let mut assumptions: Vec<_> = self
            .model
            .assumptions
            .values()
            .filter(|assumption| assumption.threats.contains(&id))
            .cloned()
            .collect();
        assumptions.sort_by_key(|assumption| (assumption.number, assumption.id));
        let found = self
            .analysis
            .threats_about(row.subject)
            .iter()
            .find(|threat| threat.id == id);
        let told =
            found.and_then(|threat| self.analysis.told(threat, &self.model, &self.catalogue));
        let rule = found.and_then(|threat| threat.rule(&self.catalogue));
        let exposure = match told {
            Some(_) => row.exposure.told(&self.model, &self.catalogue),
            None => String::new(),
        };
        let Some((rule, told)) = rule.zip(told.clone()) else {
            return Ok(ThreatDetail {
                description: String::new(),
                advice: String::new(),
                exposure,
                severity_reason: String::new(),
                difficulty: None,
                added: told.as_ref().map(|it| it.added.clone()).unwrap_or_default(),
                reason: told.map(|told| told.reason),
                family: None,
                attackers: Vec::new(),
                vectors: Vec::new(),
                controls: Vec::new(),
                references: Vec::new(),
                source: None,
                version: None,
                rule: row.rule.clone(),
                pack: String::new(),
                applied,
                assumptions,
                decisions,
                row,
            });
        };
        let controls = rule
            .controls
            .iter()
            .filter_map(|id| self.catalogue.control(id))
            .cloned()
            .collect();
        Ok(ThreatDetail {
            exposure,
            row,
            description: told.description,
            advice: told.advice,
            severity_reason: told.severity_reason,
            difficulty: rule.difficulty.map(|difficulty| DifficultyView {
                difficulty,
                title: self.catalogue.wording().difficulty(difficulty).to_owned(),
                reason: rule.difficulty_reason.clone().unwrap_or_default(),
            }),
            added: told.added,
            reason: Some(told.reason),
            family: rule.family.as_ref().and_then(|id| {
                let mut families = self.catalogue.families().iter();
                Some(families.find(|it| it.id == *id)?.title.clone())
            }),
            attackers: self
                .catalogue
                .attackers()
                .iter()
                .filter(|it| rule.attackers.contains(&it.id))
                .map(|it| it.title.clone())
                .collect(),
            vectors: self
                .catalogue
                .vectors()
                .iter()
                .filter(|it| rule.vectors.contains(&it.id))
                .map(|it| it.title.clone())
                .collect(),
            controls,
            references: self.cited(&rule.references),
            source: rule.source.clone(),
            version: self.catalogue.releases_told(rule),
            rule: rule.local_id.clone(),
            pack: rule.pack.clone(),
            applied,
            assumptions,
            decisions,
        })
    }
}
