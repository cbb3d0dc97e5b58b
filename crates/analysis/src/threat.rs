use crate::{
    Catalogue, Exposure, Letter, Severity,
    catalogue::{Rule, RuleIndex},
};
use bulkhead_model::{ItemId, ThreatId};
use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

/// Name space of threat identities. It must never change: decisions hang on it.
const NAME_SPACE: Uuid = Uuid::from_u128(0xd40c_29f1_7b3e_4c58_9e16_83a7_05fb_6c24);

/// Whether something already answers a threat.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Nothing stated answers it.
    Open,
    /// A stated fact answers it: the `unless` of its rule holds.
    Controlled,
}

/// Where a threat comes from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum ThreatSource {
    /// A rule holds. Its place is that in the catalogue of this analysis.
    Rule(RuleIndex),
    /// A person added it.
    Own,
}

/// A rule that holds for a subject, or a threat that a person added.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Threat {
    /// Identity, the same in every analysis.
    pub id: ThreatId,
    /// The rule that holds, or that a person added it.
    pub source: ThreatSource,
    /// What it is about.
    pub subject: ItemId,
    /// Which of the six letters; nothing for a category that STRIDE does not have.
    pub letter: Option<Letter>,
    /// Whether it is about the crossing that a flow makes.
    pub crossing: bool,
    /// How bad it would be with no control in place.
    pub severity: Severity,
    /// How near its subject is to those who are trusted least.
    pub exposure: Exposure,
    /// Whether something already answers it.
    pub standing: Standing,
    /// Whether something is not stated that the rule looks at, or no stated fact can answer the
    /// threat at all, so that there is a question to ask.
    pub asks: bool,
    /// Whether it is about the way back of a flow that goes both ways, so that source and target
    /// are the other way round.
    pub reversed: bool,
}

impl Threat {
    /// Returns the rule behind the threat. Nothing when a person added it.
    pub fn rule<'a>(&self, catalogue: &'a Catalogue) -> Option<&'a Rule> {
        match self.source {
            ThreatSource::Rule(rule) => catalogue.rule(rule),
            ThreatSource::Own => None,
        }
    }

    /// What stands where the key of a rule does, for threats that people added. Keys of rules have
    /// their pack before a slash.
    pub const OWN: &'static str = "own";

    /// Tells whether a person added it.
    pub const fn is_own(&self) -> bool {
        matches!(self.source, ThreatSource::Own)
    }

    /// Returns its place among the threats about one subject: those of one letter stand together,
    /// those of the subject itself before those of its crossing, and rules before people.
    pub(crate) const fn place(&self) -> (bool, bool, Option<Letter>, ThreatSource) {
        let Self {
            crossing,
            letter,
            source,
            ..
        } = *self;
        (crossing, letter.is_none(), letter, source)
    }
}

/// Computes the identity of a threat from the key of its rule and its subject.
pub fn threat_id(rule: &str, subject: ItemId) -> ThreatId {
    threat_id_with(&mut String::new(), rule, subject)
}

/// Computes the identity of a threat with memory that is used again for the next one: an analysis
/// computes many.
pub(crate) fn threat_id_with(name: &mut String, rule: &str, subject: ItemId) -> ThreatId {
    let (kind, id) = match subject {
        ItemId::Element(id) => ("\nelement\n", id.uuid()),
        ItemId::Flow(id) => ("\nflow\n", id.uuid()),
        ItemId::Boundary(id) => ("\nboundary\n", id.uuid()),
    };
    name.clear();
    name.push_str(rule);
    name.push_str(kind);
    name.push_str(id.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
    ThreatId::new(Uuid::new_v5(&NAME_SPACE, name.as_bytes()))
}
