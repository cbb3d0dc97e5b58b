use super::columns::{Columns, item_kind, item_text};
use crate::error::Fault;
use bulkhead_model::{Decision, Record, Response};
use rusqlite::types::Value;

pub(super) fn encode(decision: &Decision) -> Vec<Value> {
    vec![
        decision.threat.to_string().into(),
        decision.number.into(),
        decision.rule.clone().into(),
        item_kind(decision.subject),
        item_text(decision.subject),
        decision.title.clone().into(),
        word(decision.response).to_owned().into(),
        decision.reason.clone().into(),
        decision.owner.clone().into(),
        decision.due.clone().into(),
        decision.at.clone().into(),
        decision.by.clone().into(),
        decision.ticket.clone().into(),
        decision.expires.clone().into(),
        decision.residual.clone().into(),
    ]
}

pub(super) fn decode(columns: &mut Columns<'_>) -> Result<Record, Fault> {
    Ok(Record::Decision(Decision {
        threat: columns.id()?,
        number: columns.number()?,
        rule: columns.text()?,
        subject: columns.item()?,
        title: columns.text()?,
        response: columns.word()?,
        reason: columns.text()?,
        owner: columns.text()?,
        due: columns.text()?,
        at: columns.text()?,
        by: columns.text()?,
        ticket: columns.text()?,
        expires: columns.text()?,
        residual: columns.text()?,
    }))
}

/// The words are part of the file format: the schema lists them too.
const fn word(response: Response) -> &'static str {
    match response {
        Response::Mitigate => "mitigate",
        Response::Accept => "accept",
        Response::Transfer => "transfer",
        Response::Eliminate => "eliminate",
        Response::NotApplicable => "not-applicable",
        Response::NeedsInvestigation => "needs-investigation",
        Response::Reopen => "reopen",
    }
}
