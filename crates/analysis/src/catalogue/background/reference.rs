use super::Background;
use serde::Serialize;
use specta::Type;
use std::collections::BTreeMap;

/// A list that references name, such as a benchmark.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceList {
    /// Key, such as `cis`.
    pub id: String,
    /// Name for people.
    pub title: String,
    /// What its ids begin with.
    pub prefixes: Vec<String>,
    /// How it is cited.
    pub citation: String,
    /// Under which terms it is used here.
    pub note: String,
    /// Whether it has entries that are not named here.
    pub open: bool,
    /// What its ids stand for. Those of findings are with the findings.
    pub entries: BTreeMap<String, String>,
}

/// What a reference stands for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceInfo {
    /// The reference, such as `CIS-1.2.1`.
    pub id: String,
    /// What it stands for. Of an entry that is not named here: the name of the list.
    pub title: String,
    /// Name of the list that it belongs to.
    pub list: String,
    /// Under which terms the list is used here.
    pub note: String,
}

impl Background {
    pub(super) fn reference(&self, id: &str) -> Option<ReferenceInfo> {
        let list = self.list_of(id)?;
        let entry = list.entries.get(id);
        let finding = || {
            let finding = self.findings.iter().find(|finding| finding.id == id);
            finding.map(|finding| &finding.title)
        };
        let named = entry.or_else(finding);
        let title = named.or_else(|| list.open.then_some(&list.title))?;
        Some(ReferenceInfo {
            id: id.to_owned(),
            title: title.clone(),
            list: list.title.clone(),
            note: list.note.clone(),
        })
    }

    /// Returns the list whose prefix says most about an id.
    pub(super) fn list_of(&self, id: &str) -> Option<&ReferenceList> {
        let fitting = |list: &&ReferenceList| {
            let prefixes = list.prefixes.iter();
            let begins = prefixes.filter(|prefix| id.starts_with(prefix.as_str()));
            begins.map(String::len).max()
        };
        self.lists
            .iter()
            .filter(|list| fitting(list).is_some())
            .max_by_key(fitting)
    }
}
