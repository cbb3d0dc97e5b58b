use crate::{ItemId, QuestionId};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A question that somebody asked, or one of the analysis that somebody was asked to answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Question {
    /// Identity.
    pub id: QuestionId,
    /// Number by which people call it, from 1. Given when it is recorded first.
    pub number: u32,
    /// The question.
    pub text: String,
    /// What it is about. Nothing for the whole system.
    pub subject: Option<ItemId>,
    /// Who answers it. Empty when nobody was named.
    pub owner: String,
    /// Until when, as an ISO 8601 date. Empty when no date was set.
    pub due: String,
    /// The answer. Empty as long as there is none.
    pub answer: String,
    /// Whether nobody has to answer it any more.
    pub closed: bool,
    /// When this was recorded last, as an ISO 8601 time in UTC.
    pub at: String,
    /// Who recorded it last. Empty when the person gave no name.
    pub by: String,
}
