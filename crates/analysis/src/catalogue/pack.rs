use super::TypeIndex;
use crate::{
    Letter, Releases, Severity,
    example::Examples,
    rule::{Expression, Semantics},
};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Place of a rule in the catalogue. It holds for one catalogue only and is never stored.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct RuleIndex(pub(crate) u32);

impl RuleIndex {
    pub(crate) fn from_position(position: usize) -> Self {
        Self(u32::try_from(position).unwrap_or(u32::MAX))
    }

    pub(crate) const fn position(self) -> usize {
        self.0 as usize
    }
}

/// What a rule is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum RuleSubject {
    /// An element.
    Element,
    /// A flow, or the crossing that it makes.
    Flow,
}

/// How hard it is to use a threat.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Difficulty {
    /// With common tools, from where the attacker stands.
    Low,
    /// With knowledge of the system, or after another step that is not hard.
    Medium,
    /// With rights or a place that few have, or with an attack made for this case.
    High,
    /// It depends on what nobody can know beforehand, such as a flaw that is not known yet.
    Undetermined,
}

/// One way for something to go wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rule {
    /// Key among all rules, such as `kubernetes/etcd-plain-backup`.
    pub id: String,
    /// What its own pack calls it. Only rules of templates are called otherwise than by their key.
    pub local_id: String,
    /// Key of the pack that it came with.
    pub pack: String,
    /// Which of the six letters; nothing for a category that STRIDE does not have.
    pub letter: Option<Letter>,
    /// Name of the category in the words of a template. Empty where there is a letter.
    pub category: String,
    /// What it is about.
    pub subject: RuleSubject,
    /// Whether it is about a flow as a crossing: its `when` asks what the flow crosses.
    pub crossing: bool,
    /// Whether it gives way to a specific rule for the same subject and letter.
    pub generic: bool,
    pub(crate) when: Expression<TypeIndex>,
    pub(crate) unless: Option<Expression<TypeIndex>>,
    /// What the words of the conditions mean.
    pub semantics: Semantics,
    /// The same number for rules of different packs that would read the same.
    pub(crate) echo: Option<u32>,
    /// Title template.
    pub title: String,
    /// Description template.
    pub description: String,
    /// How bad it would be with no control in place.
    pub severity: Severity,
    /// Why it would be so bad.
    pub severity_reason: String,
    /// Template of the question to ask when not everything is stated. Empty for templates, which
    /// do not know what is not stated.
    pub question: String,
    /// What a template proposes against it, as plain text. Rules of our own name controls instead.
    pub advice: String,
    /// Keys of the controls that answer it.
    pub controls: Vec<String>,
    /// Where to read more: CIS, MITRE ATT&CK, finding numbers and so on.
    pub references: Vec<String>,
    /// Key of the family of controls that answers it, where the pack says so.
    pub family: Option<String>,
    /// Keys of the attackers who can use it. None where the pack does not say who that is.
    pub attackers: Vec<String>,
    /// Keys of the attack vectors that it is part of.
    pub vectors: Vec<String>,
    /// How hard it is to use, where the pack says so.
    pub difficulty: Option<Difficulty>,
    /// Why it is so hard.
    pub difficulty_reason: Option<String>,
    /// Where the rule comes from, such as the name of an audit.
    pub source: Option<String>,
    /// The releases of Kubernetes that it holds for.
    pub releases: Releases,
    /// What changed in which release, and what replaced it.
    pub version_note: Option<String>,
    /// Diagrams in which it is open, and diagrams in which it is not.
    pub examples: Examples,
}

/// A mitigation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Control {
    /// Key.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// What it is and what it does.
    pub summary: String,
    /// Key of the family that it belongs to; one of somebody's own may have none.
    pub family: Option<String>,
    /// How it is put in place.
    pub mechanism: Option<String>,
    /// Where to read more.
    pub references: Vec<String>,
    /// Keys of the attack vectors that it is named against.
    pub vectors: Vec<String>,
}
