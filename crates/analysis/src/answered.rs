use crate::{Analysis, Catalogue, Standing};
use bulkhead_model::ThreatId;

/// A threat of a model that a control answers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Answered {
    /// The threat.
    pub threat: ThreatId,
    /// Whether something answers it already.
    pub standing: Standing,
}

/// Returns the threats of a model that a control answers, open ones first.
pub fn answered_in(analysis: &Analysis, catalogue: &Catalogue, control: &str) -> Vec<Answered> {
    let names = |threat: &&crate::Threat| {
        threat
            .rule(catalogue)
            .is_some_and(|rule| rule.controls.iter().any(|named| named == control))
    };
    let mut answered: Vec<Answered> = analysis
        .threats()
        .filter(names)
        .map(|threat| Answered {
            threat: threat.id,
            standing: threat.standing,
        })
        .collect();
    answered.sort_by_key(|one| (one.standing, one.threat));
    answered
}

#[cfg(test)]
mod tests;
