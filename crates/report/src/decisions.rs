use crate::{
    survey::{Survey, letter_text, severity_key, short_id},
    words::moment,
};
use bulkhead_analysis::Severity;
use bulkhead_model::{Decision, Response, ThreatId};
use serde::Serialize;
use std::cmp::Reverse;

/// The decisions in force.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Decisions {
    /// Decisions about threats that are found, the worst threats first.
    pub in_force: Vec<DecisionLine>,
    /// The last decisions about threats that are open again, the worst threats first.
    pub fallen: Vec<DecisionLine>,
    /// Decisions about threats that are no longer found, by title.
    pub gone: Vec<DecisionLine>,
    /// How many in force are past their due date.
    pub overdue: usize,
}

/// One decision. Fields that nobody filled hold the words for that.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct DecisionLine {
    /// Identity of the threat, for a link to its card.
    pub id: String,
    /// Identity as people say it.
    pub short_id: String,
    /// Title of the threat as it reads now, or as it was decided about when it is gone.
    pub title: String,
    /// Letter; empty when the threat is gone.
    pub letter: String,
    /// Key of the severity; empty when the threat is gone.
    pub severity: String,
    /// Name of the severity; empty when the threat is gone.
    pub severity_name: String,
    /// What is done.
    pub response: String,
    /// Why.
    pub reason: String,
    /// Who sees to it.
    pub owner: String,
    /// Until when.
    pub due: String,
    /// Where the work is tracked; empty when it is not.
    pub ticket: String,
    /// Until when the risk is carried; empty when it is carried without end.
    pub expires: String,
    /// Why it no longer holds, so that the threat is open again; empty while it is in force.
    pub fallen: String,
    /// Name of the severity of what remains; empty when nobody said.
    pub residual: String,
    /// Whether the due date has passed and something is still to be done.
    pub overdue: bool,
    /// When and by whom it was decided.
    pub decided: String,
    /// Says that it is not the first decision about the threat; empty when it is.
    pub number: String,
    /// Rule of the threat.
    pub rule: String,
}

pub(crate) fn decisions(survey: &Survey<'_>) -> Decisions {
    let (mut in_force, mut fallen, mut gone) = (Vec::new(), Vec::new(), Vec::new());
    for &threat in survey.inputs.model.decisions.keys() {
        let found = survey.with_id(threat);
        let decision = survey.inputs.model.decision(threat);
        match (found, fallen_line(survey, threat), decision) {
            (Some(found), Some(line), _) => fallen.push((Reverse(found.threat.severity), line)),
            (Some(found), None, Some(decision)) => {
                in_force.push((Reverse(found.threat.severity), line(survey, decision)));
            }
            (None, _, Some(decision)) => gone.push(line(survey, decision)),
            (_, None, None) | (None, Some(_), None) => {}
        }
    }
    gone.sort_by(|a, b| (&a.title, &a.id).cmp(&(&b.title, &b.id)));
    let in_force = worst_first(in_force);
    let overdue = in_force.iter().filter(|line| line.overdue).count();
    Decisions {
        in_force,
        fallen: worst_first(fallen),
        gone,
        overdue,
    }
}

fn worst_first(mut lines: Vec<(Reverse<Severity>, DecisionLine)>) -> Vec<DecisionLine> {
    lines.sort_by(|(worse, a), (better, b)| {
        (worse, &a.title, &a.id).cmp(&(better, &b.title, &b.id))
    });
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Returns the last decision about a threat that no longer holds, with why: it was opened again, or
/// the risk is carried no longer.
pub(crate) fn fallen_line(survey: &Survey<'_>, threat: ThreatId) -> Option<DecisionLine> {
    let log = survey.inputs.model.decisions.get(&threat)?;
    let last = log.last()?;
    if last.response != Response::Reopen {
        let expired = last.expired(survey.inputs.analysis.today());
        return expired.then(|| DecisionLine {
            fallen: survey
                .words
                .fill("fallen_expired", &[("date", &last.expires)]),
            ..line(survey, last)
        });
    }
    let decided = log
        .iter()
        .rfind(|decision| decision.response != Response::Reopen)?;
    let by = survey.words.or(&last.by, "nobody");
    let at = moment(&last.at);
    let reopened = survey
        .words
        .fill("fallen_reopened", &[("at", &at), ("by", &by)]);
    Some(DecisionLine {
        fallen: [reopened.as_str(), &last.reason]
            .join(" ")
            .trim_end()
            .to_owned(),
        ..line(survey, decided)
    })
}

pub(crate) fn line(survey: &Survey<'_>, decision: &Decision) -> DecisionLine {
    let (words, wording) = (survey.words, survey.inputs.catalogue.wording());
    let found = survey.with_id(decision.threat);
    let by = words.or(&decision.by, "nobody");
    DecisionLine {
        id: decision.threat.to_string(),
        short_id: short_id(decision.threat),
        title: found.map_or_else(|| decision.title.clone(), |found| found.told.title.clone()),
        letter: found
            .map(|found| letter_text(found.threat.letter))
            .unwrap_or_default(),
        severity: found
            .map_or("", |found| severity_key(found.threat.severity))
            .to_owned(),
        severity_name: found
            .map_or("", |found| wording.severity(found.threat.severity))
            .to_owned(),
        response: wording.response(decision.response).to_owned(),
        reason: words.or(&decision.reason, "reason_missing"),
        owner: words.or(&decision.owner, "nobody"),
        due: words.or(&decision.due, "no_date"),
        ticket: decision.ticket.clone(),
        expires: decision.expires.clone(),
        fallen: String::new(),
        residual: Severity::from_key(&decision.residual)
            .map_or("", |residual| wording.severity(residual))
            .to_owned(),
        overdue: decision.overdue(survey.inputs.analysis.today()),
        decided: words.fill("decided_by", &[("at", &moment(&decision.at)), ("by", &by)]),
        number: if decision.number > 1 {
            words.fill("number", &[("n", &decision.number.to_string())])
        } else {
            String::new()
        },
        rule: decision.rule.clone(),
    }
}
