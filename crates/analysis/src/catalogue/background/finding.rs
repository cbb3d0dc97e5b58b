use super::super::{Catalogue, Wording};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A report that findings come from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FindingReport {
    /// Key, such as `tob-2019-threat-model`.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// What it looked at.
    pub summary: String,
    /// Who wrote it, when, and under which licence it can be read.
    pub source: String,
}

/// Something that an audit found.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Number in its report, such as `TOB-K8S-TM10`.
    pub id: String,
    /// Key of its report.
    pub report: String,
    /// What it is called here.
    pub title: String,
    /// What was found.
    pub summary: String,
    /// How bad it is, in the words of the report.
    pub severity: String,
    /// How hard it is to use, in the words of the report.
    pub difficulty: Option<String>,
    /// What kind of mistake it is, in the words of the report.
    pub kind: String,
    /// Keys of the components that it is about.
    pub components: Vec<String>,
    /// Keys of the controls that answer it.
    pub controls: Vec<String>,
    /// Whether it holds today.
    pub today: CurrentState,
    /// What holds today, in one sentence.
    pub now: String,
}

/// Whether something that was found still holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum CurrentState {
    /// It holds.
    Yes,
    /// Some of it holds, or it holds in some places.
    Partly,
    /// It is repaired, or what it was about is gone.
    No,
    /// Nobody checked.
    Unknown,
}

impl Catalogue {
    /// Says how an audit rated what it found, and whether that still holds.
    pub fn finding_told(&self, finding: &Finding) -> String {
        let wording = self.wording();
        let now = wording.reason(finding.today.key(), &[("now", &finding.now)]);
        let rated = rated(wording, finding);
        wording.reason("finding", &[("rated", &rated), ("now", &now)])
    }
}

fn rated(wording: &Wording, finding: &Finding) -> String {
    let severity = ("severity", capital(&finding.severity));
    let severity = (severity.0, severity.1.as_str());
    match &finding.difficulty {
        Some(difficulty) => {
            wording.reason("finding_rated", &[severity, ("difficulty", difficulty)])
        }
        None => wording.reason("finding_rated_only", &[severity]),
    }
}

/// Gives a word a capital letter.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

impl CurrentState {
    /// Returns the key of the words for it.
    const fn key(self) -> &'static str {
        match self {
            Self::Yes => "finding_yes",
            Self::Partly => "finding_partly",
            Self::No => "finding_no",
            Self::Unknown => "finding_unknown",
        }
    }
}
