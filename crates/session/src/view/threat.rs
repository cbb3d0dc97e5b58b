use bulkhead_analysis::{
    Exposure, Letter, Reason, Severity,
    catalogue::{Control, Difficulty},
};
use bulkhead_model::{AppliedControl, Assumption, Decision, ItemId, Response, ThreatId};
use serde::Serialize;
use specta::Type;

/// Where a threat stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ThreatState {
    /// Nothing answers it and nobody decided about it.
    Open,
    /// A stated fact answers it.
    Controlled,
    /// Somebody decided about it.
    Decided,
    /// Somebody decided about it, and the analysis does not find it any more.
    NoLongerFound,
}

/// A threat as lists show it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own that lists show"
)]
pub struct ThreatRow {
    /// Identity.
    pub id: ThreatId,
    /// Key of its rule; `own` when a person added it.
    pub rule: String,
    /// Whether a person added it.
    pub own: bool,
    /// Which of the six letters; nothing for a category that STRIDE does not have.
    pub letter: Option<Letter>,
    /// Name of its category in the words of a template. Empty where there is a letter.
    pub category: String,
    /// What it is about.
    pub subject: ItemId,
    /// Name of what it is about.
    pub subject_name: String,
    /// Whether it is about the crossing that a flow makes.
    pub crossing: bool,
    /// How bad it would be with no control in place.
    pub severity: Severity,
    /// How near its subject is to those who are trusted least.
    pub exposure: Exposure,
    /// Where it stands.
    pub state: ThreatState,
    /// Whether something is not stated that the rule looks at.
    pub asks: bool,
    /// What was decided.
    pub response: Option<Response>,
    /// Who sees to it, when a decision names somebody.
    pub owner: String,
    /// Whether it was accepted or transferred until a day that has passed, and is open again.
    pub expired: bool,
    /// Whether what was decided should have been done by now.
    pub overdue: bool,
    /// Keys of the attackers who can do it. None where the rule does not say who that is.
    pub attackers: Vec<String>,
    /// Keys of the attack vectors that it is part of.
    pub vectors: Vec<String>,
    /// Title.
    pub title: String,
}

/// Something to read more in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Cited {
    /// The reference, such as `CIS-1.2.1`.
    pub id: String,
    /// What it stands for. Empty when the content does not know it.
    pub title: String,
    /// Name of the list that it belongs to. Empty when the content does not know it.
    pub list: String,
    /// What an audit found there: how it rated it, and what holds today. Empty for other lists.
    pub told: String,
}

/// How hard it is to use a threat.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DifficultyView {
    /// The difficulty.
    pub difficulty: Difficulty,
    /// Its name.
    pub title: String,
    /// Why it is so hard; may be empty.
    pub reason: String,
}

/// A threat with all that is known about it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ThreatDetail {
    /// The threat as lists show it.
    pub row: ThreatRow,
    /// What could happen.
    pub description: String,
    /// What a template proposes against it, as plain text. Empty for rules of our own.
    pub advice: String,
    /// How near its subject is to those who are trusted least, in words. Empty when it is no longer
    /// found.
    pub exposure: String,
    /// Why the severity is suggested.
    pub severity_reason: String,
    /// How hard it is to use; nothing where the rule does not say.
    pub difficulty: Option<DifficultyView>,
    /// Who added it and when, as a sentence; empty for what rules find.
    pub added: String,
    /// Why the threat was raised, or what the person who added it says; nothing when it is no
    /// longer found.
    pub reason: Option<Reason>,
    /// Title of the family of controls that answers it; nothing when the rule names none.
    pub family: Option<String>,
    /// Who can do it, by title.
    pub attackers: Vec<String>,
    /// The attack vectors that it is part of, by title.
    pub vectors: Vec<String>,
    /// Controls that answer it.
    pub controls: Vec<Control>,
    /// Where to read more.
    pub references: Vec<Cited>,
    /// Where the rule comes from, such as the name of an audit.
    pub source: Option<String>,
    /// Which releases of Kubernetes the rule holds for and what changed in which.
    pub version: Option<String>,
    /// What the pack of the rule calls it.
    pub rule: String,
    /// Key of the pack of its rule.
    pub pack: String,
    /// The controls that the project applies and that answer it.
    pub applied: Vec<AppliedControl>,
    /// The assumptions that its decision rests on.
    pub assumptions: Vec<Assumption>,
    /// The decisions about it, oldest first.
    pub decisions: Vec<Decision>,
}
