use crate::{ItemId, ThreatId};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What is done about a threat.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum Response {
    /// A control will answer it.
    Mitigate,
    /// The risk is carried as it is.
    Accept,
    /// Somebody else carries the risk.
    Transfer,
    /// What is threatened goes away.
    Eliminate,
    /// The threat does not hold here.
    NotApplicable,
    /// Somebody has to find out more first.
    NeedsInvestigation,
    /// An earlier decision is withdrawn; the threat is open again.
    Reopen,
}

impl Response {
    /// Every response, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Mitigate,
        Self::Accept,
        Self::Transfer,
        Self::Eliminate,
        Self::NotApplicable,
        Self::NeedsInvestigation,
        Self::Reopen,
    ];

    /// Returns the response as content and files spell it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mitigate => "mitigate",
            Self::Accept => "accept",
            Self::Transfer => "transfer",
            Self::Eliminate => "eliminate",
            Self::NotApplicable => "not-applicable",
            Self::NeedsInvestigation => "needs-investigation",
            Self::Reopen => "reopen",
        }
    }

    /// Returns the response that is spelled so, or nothing.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|response| response.key() == key)
    }

    /// Tells whether a reason must be given: whatever leaves a risk or rules it out needs one.
    pub const fn needs_reason(self) -> bool {
        matches!(
            self,
            Self::Accept | Self::Transfer | Self::Eliminate | Self::NotApplicable
        )
    }

    /// Tells whether the risk stays, so that somebody has to look at it again some day.
    pub const fn carries_risk(self) -> bool {
        matches!(self, Self::Accept | Self::Transfer)
    }
}

/// One entry of the log of decisions. Entries are only ever added; the last one counts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Decision {
    /// The threat decided about.
    pub threat: ThreatId,
    /// Place among the decisions about this threat, from 1.
    pub number: u32,
    /// Rule of the threat, so that the decision can be understood when the rule is gone.
    pub rule: String,
    /// What the threat is about.
    pub subject: ItemId,
    /// Title of the threat as the people in the room read it.
    pub title: String,
    /// What is done.
    pub response: Response,
    /// Why.
    pub reason: String,
    /// Who sees to it. Empty when nobody was named.
    pub owner: String,
    /// Until when, as an ISO 8601 date. Empty when no date was set.
    pub due: String,
    /// Where the work is tracked: a link or an id. Empty when it is not.
    #[serde(default)]
    pub ticket: String,
    /// Last day on which an accepted or transferred risk is carried, as an ISO 8601 date. Empty
    /// when it is carried without end.
    #[serde(default)]
    pub expires: String,
    /// How bad what remains is, as the key of a severity. Empty when nobody said.
    #[serde(default)]
    pub residual: String,
    /// When it was decided, as an ISO 8601 time in UTC.
    pub at: String,
    /// Who recorded it. Empty when the person gave no name.
    pub by: String,
}

impl Decision {
    /// Tells whether the acceptance has ended before a day, an ISO 8601 date: the threat is open
    /// again then.
    pub fn expired(&self, today: &str) -> bool {
        self.response.carries_risk() && !self.expires.is_empty() && self.expires.as_str() < today
    }

    /// Tells whether something is still to be done on a day, an ISO 8601 date, that should have
    /// been done before.
    pub fn overdue(&self, today: &str) -> bool {
        !matches!(self.response, Response::NotApplicable | Response::Reopen)
            && !self.due.is_empty()
            && self.due.as_str() < today
    }
}
