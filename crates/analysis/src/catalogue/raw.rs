//! The files under `models/` as they are written. Everything here is said once by a person; what
//! follows from it is computed when the catalogue is built.

use crate::{Letter, Severity};
use serde::Deserialize;
use serde_saphyr::Spanned;
use std::collections::BTreeMap;

/// A file of components: one group of the palette.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct ComponentFile {
    /// Title of the group in the palette.
    pub(crate) group: String,
    /// The components of the group, in the order of the palette.
    pub(crate) components: Vec<RawComponent>,
}

/// A component: an entry of the palette, or a type that others are special cases of.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawComponent {
    /// Key, such as `kubernetes/etcd`. It never changes once it is published.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) id: Spanned<String>,
    /// Name for people.
    pub(crate) title: String,
    /// What it is a special case of. The first one leads to its kind.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(crate) is: Vec<Spanned<String>>,
    /// One sentence on what it is.
    pub(crate) summary: String,
    /// Whether the palette offers it. Types that only gather properties are not offered.
    #[serde(default = "yes")]
    pub(crate) palette: bool,
    /// Whether it is one of the eight components of the 2019 security audit.
    #[serde(default)]
    pub(crate) audited: bool,
    /// Other words under which people look for it.
    #[serde(default)]
    pub(crate) aliases: Vec<String>,
    /// Where it listens by default.
    #[serde(default)]
    pub(crate) ports: Vec<RawPort>,
    /// How far a zone is trusted where nobody states how critical it is.
    #[serde(default)]
    pub(crate) trust: Option<crate::Trust>,
    /// What can be stated about it, besides what it inherits.
    #[serde(default)]
    pub(crate) properties: Vec<RawProperty>,
}

/// A port on which a component listens by default.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPort {
    /// Number or range.
    pub(crate) port: String,
    /// What it serves.
    pub(crate) purpose: String,
    /// Last minor release of Kubernetes that opens it, such as `1.22`.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(crate) until: Option<Spanned<String>>,
    /// What took its place, and in which release.
    #[serde(default)]
    pub(crate) version_note: Option<String>,
}

/// Something that can be stated about a component.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawProperty {
    /// Key in rules and files.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) key: Spanned<String>,
    /// Name for people.
    pub(crate) title: String,
    /// What kind of value it takes.
    #[serde(rename = "type")]
    pub(crate) value_type: super::ValueType,
    /// The values to choose from, for a choice.
    #[serde(default)]
    pub(crate) choices: Vec<String>,
    /// What holds when nobody sets anything.
    #[serde(default)]
    pub(crate) default: Option<String>,
    /// Version since when the default is so.
    #[serde(default)]
    pub(crate) default_since: Option<String>,
    /// Flag or manifest field that sets it.
    #[serde(default)]
    pub(crate) set_by: Option<String>,
    /// Ids of checks that look at it, such as `CIS-1.2.1` and `KCV-0001` of Trivy.
    #[serde(default)]
    pub(crate) checks: Vec<String>,
    /// What else to know.
    #[serde(default)]
    pub(crate) note: Option<String>,
    /// First minor release of Kubernetes that has it, such as `1.23`.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(crate) since: Option<Spanned<String>>,
    /// Last minor release of Kubernetes that has it, such as `1.22`.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(crate) until: Option<Spanned<String>>,
    /// What changed in which release, and what took its place.
    #[serde(default)]
    pub(crate) version_note: Option<String>,
}

/// A pack of rules, and of the components and controls that they need.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct PackFile {
    /// Key of the pack, such as `kubernetes/etcd`.
    pub(crate) pack: String,
    /// Title for people.
    pub(crate) title: String,
    /// What the rules of the pack are about.
    pub(crate) summary: String,
    /// Title of the group of its components in the palette; the title of the pack when it is left
    /// out.
    #[serde(default)]
    pub(crate) group: Option<String>,
    /// Components of its own. Their ids must be new.
    #[serde(default)]
    pub(crate) components: Vec<RawComponent>,
    /// Controls of its own. Their ids must be new.
    #[serde(default)]
    pub(crate) controls: Vec<RawControl>,
    /// The rules, in the order in which they are shown.
    pub(crate) rules: Vec<RawRule>,
}

/// One way for something to go wrong.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRule {
    /// Key, such as `kubernetes/etcd-plain-backup`. It never changes once it is published.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) id: Spanned<String>,
    /// Which of the six letters of STRIDE.
    #[cfg_attr(test, schemars(with = "crate::spelled::Letter"))]
    pub(crate) letter: Letter,
    /// What the rule is about.
    pub(crate) subject: super::RuleSubject,
    /// Whether the rule gives way to a specific one for the same subject and letter.
    #[serde(default)]
    pub(crate) generic: bool,
    /// Condition under which the threat is there, such as `element is 'kubernetes/etcd'`.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) when: Spanned<String>,
    /// Condition under which the threat is controlled. What nobody stated leaves it open.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(crate) unless: Option<Spanned<String>>,
    /// Template; may name `{element}`, or `{source}`, `{target}`, `{flow}`, `{boundary}`,
    /// `{from_zone}` and `{to_zone}`. `{in_from_zone}`, `{in_to_zone}` and `{into_to_zone}` bring
    /// their "in" and "into", because outside of all zones nothing is in one.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) title: Spanned<String>,
    /// Template of what happens and why; may name the same places as the title.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) description: Spanned<String>,
    /// How bad it would be with no control in place.
    #[cfg_attr(test, schemars(with = "crate::spelled::Severity"))]
    pub(crate) severity: Severity,
    /// Why it would be so bad.
    pub(crate) severity_reason: String,
    /// What to ask when not all that the rule looks at is stated.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) question: Spanned<String>,
    /// Keys of the controls that answer it.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(crate) controls: Vec<Spanned<String>>,
    /// Where to read more, such as `CIS-1.2.1`.
    #[serde(default)]
    pub(crate) references: Vec<String>,
    /// Which family of controls answers it.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(crate) family: Option<Spanned<String>>,
    /// Keys of those who can use it.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(crate) attackers: Vec<Spanned<String>>,
    /// Keys of the attack vectors that it is part of.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(crate) vectors: Vec<Spanned<String>>,
    /// How hard it is to use.
    #[serde(default)]
    pub(crate) difficulty: Option<super::Difficulty>,
    /// Why it is so hard.
    #[serde(default)]
    pub(crate) difficulty_reason: Option<String>,
    /// Where the rule comes from, such as the name of an audit.
    #[serde(default)]
    pub(crate) source: Option<String>,
    /// First minor release of Kubernetes that it holds for, such as `1.23`.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(crate) since: Option<Spanned<String>>,
    /// Last minor release of Kubernetes that it holds for, such as `1.24`.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(crate) until: Option<Spanned<String>>,
    /// What changed in which release, and what replaced it.
    #[serde(default)]
    pub(crate) version_note: Option<String>,
    /// What the rule is about, shown in small diagrams.
    #[serde(default)]
    pub(crate) examples: RawExamples,
}

/// Small diagrams, one statement in a line.
#[derive(Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawExamples {
    /// The rule is open for something in each of these.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(crate) positive: Vec<Spanned<String>>,
    /// The rule is open for nothing in these.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(crate) negative: Vec<Spanned<String>>,
}

/// The file of control families.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FamilyFile {
    pub(crate) families: Vec<RawFamily>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFamily {
    pub(crate) id: Spanned<String>,
    pub(crate) title: String,
    pub(crate) summary: String,
}

/// The file of attackers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AttackerFile {
    pub(crate) attackers: Vec<RawAttacker>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawAttacker {
    pub(crate) id: Spanned<String>,
    pub(crate) title: String,
    pub(crate) summary: String,
    /// Where they stand, and what they have to start with.
    pub(crate) stands: String,
    /// Keys of the components, zones or elements, at which they stand.
    pub(crate) at: Vec<String>,
    pub(crate) source: String,
}

/// The file of attack vectors.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VectorFile {
    pub(crate) vectors: Vec<RawVector>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawVector {
    pub(crate) id: Spanned<String>,
    pub(crate) title: String,
    pub(crate) summary: String,
    /// What holds today.
    pub(crate) now: String,
}

/// A file of controls.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct ControlFile {
    /// The controls.
    pub(crate) controls: Vec<RawControl>,
}

/// A mitigation.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawControl {
    /// Key. It never changes once it is published.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) id: Spanned<String>,
    /// Name for people.
    pub(crate) title: String,
    /// What it is and what it does.
    pub(crate) summary: String,
    /// Key of the family of controls that it belongs to.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(crate) family: Option<Spanned<String>>,
    /// How it is put in place.
    #[serde(default)]
    pub(crate) mechanism: Option<String>,
    /// Where to read more, such as `CIS-1.2.1`.
    #[serde(default)]
    pub(crate) references: Vec<String>,
    /// Keys of the attack vectors that it is named against.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(crate) vectors: Vec<Spanned<String>>,
}

/// A model to start a project from.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct ReferenceModelFile {
    /// Key, such as `kubernetes`.
    pub(crate) id: String,
    /// Name for people.
    pub(crate) title: String,
    /// One sentence on what it shows.
    pub(crate) summary: String,
    /// What the description of a new project says.
    pub(crate) description: String,
    /// Name of its diagram.
    #[serde(default)]
    pub(crate) diagram: Option<String>,
    /// What the model takes for granted.
    #[serde(default)]
    pub(crate) assumptions: Vec<String>,
    /// What is stated about the system as a whole.
    #[serde(default)]
    pub(crate) properties: BTreeMap<String, String>,
    /// Trust boundaries, outer ones before those inside.
    #[serde(default)]
    pub(crate) zones: Vec<RawZone>,
    /// What stands on the diagram.
    #[serde(default)]
    pub(crate) elements: Vec<RawElement>,
    /// Data that moves between the elements.
    #[serde(default)]
    pub(crate) flows: Vec<RawFlow>,
}

/// A trust boundary with what is inside of it.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawZone {
    /// Key within the file.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) id: Spanned<String>,
    /// Key of its component.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) component: Spanned<String>,
    /// Name on the diagram.
    pub(crate) name: String,
    /// Key of the zone that it lies in.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(crate) parent: Option<Spanned<String>>,
    /// Left, top, width and height.
    pub(crate) frame: [i32; 4],
    /// What else to know.
    #[serde(default)]
    pub(crate) notes: String,
    /// What is stated about it.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "BTreeMap<String, String>"))]
    pub(crate) properties: BTreeMap<String, Spanned<String>>,
}

/// An element with its place on the diagram.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawElement {
    /// Key within the file.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) id: Spanned<String>,
    /// Key of its component.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) component: Spanned<String>,
    /// Which symbol, where a model draws the component differently from the palette.
    #[serde(default)]
    #[cfg_attr(test, schemars(schema_with = "super::tests::schema::element_kind"))]
    pub(crate) kind: Option<bulkhead_model::ElementKind>,
    /// Name on the diagram.
    pub(crate) name: String,
    /// Key of the zone that it lies in.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(crate) zone: Option<Spanned<String>>,
    /// Left, top, width and height.
    pub(crate) frame: [i32; 4],
    /// Key of the worksheet that it starts with, where it stands for more than its component.
    #[serde(default)]
    pub(crate) worksheet: Option<String>,
    /// What else to know.
    #[serde(default)]
    pub(crate) notes: String,
    /// What is stated about it.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "BTreeMap<String, String>"))]
    pub(crate) properties: BTreeMap<String, Spanned<String>>,
}

/// Data that moves from one element to another.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFlow {
    /// Key within the file.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) id: Spanned<String>,
    /// Key of the element where it starts.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) from: Spanned<String>,
    /// Key of the element where it ends.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(crate) to: Spanned<String>,
    /// Name on the diagram.
    pub(crate) name: String,
    /// Whether data moves back as well.
    #[serde(default)]
    pub(crate) two_way: bool,
    /// What else to know.
    #[serde(default)]
    pub(crate) notes: String,
    /// What is stated about it.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "BTreeMap<String, String>"))]
    pub(crate) properties: BTreeMap<String, Spanned<String>>,
}

/// How reasons are put into words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordingFile {
    pub(crate) reasons: BTreeMap<String, String>,
    pub(crate) letters: BTreeMap<Letter, RawLetter>,
    pub(crate) severities: BTreeMap<Severity, String>,
    pub(crate) difficulties: BTreeMap<super::Difficulty, String>,
    pub(crate) responses: BTreeMap<bulkhead_model::Response, String>,
    pub(crate) comparison: BTreeMap<String, String>,
    pub(crate) snapshots: BTreeMap<String, String>,
    pub(crate) report: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLetter {
    pub(crate) title: String,
    pub(crate) meaning: String,
}

const fn yes() -> bool {
    true
}
