use super::{Difficulty, raw::WordingFile};
use crate::{Letter, Severity};
use bulkhead_model::Response;
use std::collections::BTreeMap;

/// The words for what the engine finds. The engine fills places such as `{name}`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wording {
    reasons: BTreeMap<String, String>,
    letters: BTreeMap<Letter, (String, String)>,
    severities: BTreeMap<Severity, String>,
    difficulties: BTreeMap<Difficulty, String>,
    responses: BTreeMap<Response, String>,
    comparison: BTreeMap<String, String>,
    snapshots: BTreeMap<String, String>,
    report: BTreeMap<String, String>,
}

impl Wording {
    /// Returns the name of a letter.
    pub fn letter(&self, letter: Letter) -> &str {
        self.letters.get(&letter).map_or("", |(title, _)| title)
    }

    /// Returns what a letter means, in one line.
    pub fn meaning(&self, letter: Letter) -> &str {
        self.letters.get(&letter).map_or("", |(_, meaning)| meaning)
    }

    /// Returns the name of a severity.
    pub fn severity(&self, severity: Severity) -> &str {
        self.severities.get(&severity).map_or("", String::as_str)
    }

    /// Returns the name of a difficulty.
    pub fn difficulty(&self, difficulty: Difficulty) -> &str {
        self.difficulties
            .get(&difficulty)
            .map_or("", String::as_str)
    }

    /// Returns the name of a response.
    pub fn response(&self, response: Response) -> &str {
        self.responses.get(&response).map_or("", String::as_str)
    }

    /// Returns the words for what is different between two states.
    pub fn comparison(&self) -> &BTreeMap<String, String> {
        &self.comparison
    }

    /// Returns a sentence about snapshots and signatures with its places filled.
    pub fn snapshot(&self, key: &str, places: &[(&str, &str)]) -> String {
        fill(self.snapshots.get(key).map_or(key, String::as_str), places)
    }

    /// Returns the headings and sentences of the report.
    pub fn report(&self) -> &BTreeMap<String, String> {
        &self.report
    }

    /// Returns a sentence part about a fact with its places filled.
    pub(crate) fn reason(&self, key: &str, places: &[(&str, &str)]) -> String {
        fill(self.reasons.get(key).map_or(key, String::as_str), places)
    }
}

impl From<WordingFile> for Wording {
    fn from(file: WordingFile) -> Self {
        Self {
            reasons: file.reasons,
            letters: file
                .letters
                .into_iter()
                .map(|(letter, raw)| (letter, (raw.title, raw.meaning)))
                .collect(),
            severities: file.severities,
            difficulties: file.difficulties,
            responses: file.responses,
            comparison: file.comparison,
            snapshots: file.snapshots,
            report: file.report,
        }
    }
}

/// Fills places such as `{name}` in one pass, so that a name with braces stays what it is.
pub(crate) fn fill(template: &str, places: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        filled.push_str(before);
        let place = from.find('}').and_then(|close| {
            let key = from.get(1..close)?;
            let (_, value) = places.iter().find(|(name, _)| *name == key)?;
            Some((close, *value))
        });
        if let Some((close, value)) = place {
            filled.push_str(value);
            rest = from.get(close + 1..).unwrap_or_default();
        } else {
            filled.push('{');
            rest = from.get(1..).unwrap_or_default();
        }
    }
    filled.push_str(rest);
    filled
}

/// Returns the places that a template names.
pub(crate) fn places(template: &str) -> Vec<&str> {
    template
        .split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}').map(|(place, _)| place))
        .collect()
}

/// Returns a property key as people read it, for properties that the content does not know.
pub(crate) fn spelled(key: &str) -> String {
    let mut spelled = key.replace(['_', '-'], " ");
    if let Some(first) = spelled.get(..1) {
        let capital = first.to_uppercase();
        spelled.replace_range(..1, &capital);
    }
    spelled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_once_and_unknown_ones_stay() {
        let filled = fill("{a} and {b} and {c}", &[("a", "{b}"), ("b", "two")]);
        assert_eq!(filled, "{b} and two and {c}");
    }

    #[test]
    fn a_lone_brace_is_text() {
        assert_eq!(fill("a { b", &[]), "a { b");
        assert_eq!(places("{x} and {y}"), ["x", "y"]);
    }

    #[test]
    fn a_key_is_spelled_as_words() {
        assert_eq!(spelled("windows_nodes"), "Windows nodes");
        assert_eq!(spelled("éclair"), "éclair");
        assert_eq!(spelled(""), "");
    }
}
