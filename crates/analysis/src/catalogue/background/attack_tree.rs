use serde::{Deserialize, Serialize};
use specta::Type;

/// The ways to a goal of an attacker, step by step. Steps may be shared, so that it is a graph
/// without circles and not a tree in the strict sense.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AttackTree {
    /// Key, such as `denial-of-service`.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// What the attacker wants.
    pub goal: String,
    /// What the tree takes for granted.
    pub assumptions: Vec<String>,
    /// What else to know about it.
    pub notes: Vec<String>,
    /// Whose tree it is.
    pub source: String,
    /// Keys of the steps that nothing else leads to, which are the goals.
    pub roots: Vec<String>,
    /// The steps, in the order of the content.
    pub steps: Vec<AttackStep>,
}

/// A step of an attack.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AttackStep {
    /// Key among all steps of all trees.
    pub id: String,
    /// What the attacker does or finds.
    pub text: String,
    /// How its children count; nothing when there is one at most.
    pub gate: Option<Gate>,
    /// Keys of the steps that it needs, or that lead to it.
    pub children: Vec<String>,
    /// Where it goes on in another tree.
    pub subtree: Option<Subtree>,
    /// Whether it works today.
    pub status: StepStatus,
    /// What holds today, where that has changed.
    pub now: Option<String>,
    /// Key of the component that it is about.
    pub component: Option<String>,
    /// Keys of the controls that hinder it.
    pub controls: Vec<String>,
    /// Keys of the rules that raise it as a threat.
    pub rules: Vec<String>,
}

/// How the children of a step count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Gate {
    /// All of them are needed.
    And,
    /// Any one of them is enough.
    Or,
}

/// A place in another tree.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Subtree {
    /// Key of the tree.
    pub tree: String,
    /// Key of the step, where not all goals of the tree are meant.
    pub step: Option<String>,
}

/// Whether a step works today.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum StepStatus {
    /// It works where nothing hinders it.
    #[default]
    Current,
    /// It works in another way than when the tree was drawn, or in fewer places.
    Changed,
    /// It works with old releases only.
    Outdated,
}

impl AttackTree {
    /// Returns a step by its key.
    pub fn step(&self, id: &str) -> Option<&AttackStep> {
        self.steps.iter().find(|step| step.id == id)
    }
}
