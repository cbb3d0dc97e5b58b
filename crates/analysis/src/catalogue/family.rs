use serde::Serialize;
use specta::Type;

/// A family of controls. Rules that controls of one family answer belong together.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Family {
    /// Key, such as `secrets-management`.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// One sentence on what it is about.
    pub summary: String,
}

/// Somebody who attacks, and from where.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Attacker {
    /// Key, such as `ncc-malicious-container`.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// One sentence on who they are and what they want.
    pub summary: String,
    /// Where they stand, and what they have to start with.
    pub stands: String,
    /// Keys of the components, zones or elements, at which they stand.
    pub at: Vec<String>,
    /// Whose division of attackers it is.
    pub source: String,
}

/// A way that attacks on a cluster commonly take.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AttackVector {
    /// Key, such as `fug-service-token`.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// One sentence on what it is.
    pub summary: String,
    /// What holds today, in one sentence.
    pub now: String,
}
