use serde::{Deserialize, Serialize};
use specta::Type;

/// One of the six ways for something to go wrong, in the fixed order of the word STRIDE.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, Type,
)]
pub enum Letter {
    /// Spoofing: somebody poses as somebody else.
    S,
    /// Tampering: something is changed without right.
    T,
    /// Repudiation: nobody can show who did it.
    R,
    /// Information disclosure: something is read without right.
    I,
    /// Denial of service: something stops answering.
    D,
    /// Elevation of privilege: somebody gains rights.
    E,
}

impl Letter {
    /// All six, in the order of the word.
    pub const ALL: [Self; 6] = [Self::S, Self::T, Self::R, Self::I, Self::D, Self::E];

    /// Returns the letter itself.
    pub const fn as_char(self) -> char {
        match self {
            Self::S => 'S',
            Self::T => 'T',
            Self::R => 'R',
            Self::I => 'I',
            Self::D => 'D',
            Self::E => 'E',
        }
    }
}

/// How bad it would be with no control in place, as the rule suggests it.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Small damage, or damage that needs much to happen first.
    Low,
    /// Damage that stays in one place.
    Medium,
    /// A node, a namespace, many credentials, or an outage of the whole system.
    High,
    /// Everything: the whole system, all secrets or the account it runs in.
    Critical,
}

impl Severity {
    /// All of them, the worst first.
    pub const ALL: [Self; 4] = [Self::Critical, Self::High, Self::Medium, Self::Low];

    /// Returns the severity as packs and files spell it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Critical => "critical",
        }
    }

    /// Returns the severity that is spelled so.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }
}
