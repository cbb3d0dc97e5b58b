//! Makes our rules of threat types.

use super::super::{
    category,
    knowledge_base::{Category, Column, ThreatType},
    plain::plain,
};
use crate::{Note, NoteKind, Notes, label};
use bulkhead_analysis::catalogue::TemplateRule;
use std::collections::{BTreeMap, BTreeSet};

/// Returns the rules of a template; the first one of several with the same identifier.
pub(super) fn rules(
    found: Vec<ThreatType>,
    categories: &[Category],
    columns: &[Column],
    notes: &mut Notes,
) -> Vec<TemplateRule> {
    let first_priority = priority(columns).unwrap_or_default();
    let by_id: BTreeMap<&str, &Category> = categories
        .iter()
        .rev()
        .map(|category| (category.id.as_str(), category))
        .collect();
    let by_name: BTreeMap<&str, &Category> = categories
        .iter()
        .rev()
        .map(|category| (category.name.as_str(), category))
        .collect();
    let mut seen = BTreeSet::new();
    let mut rules = Vec::new();
    for rule in found {
        if rule.id.is_empty() || !seen.insert(rule.id.clone()) {
            notes.push(Note::new(
                NoteKind::Template,
                &rule.id,
                format!(
                    "The template has the rule \"{}\" more than once or without an identifier; the first one counts.",
                    rule.title
                ),
            ));
            continue;
        }
        let text = rule.category.as_str();
        let category = by_id.get(text).or_else(|| by_name.get(text)).copied();
        let name = category.map_or(text, |category| category.name.as_str());
        let id = category.map_or(text, |category| category.id.as_str());
        rules.push(self::rule(&rule, name, id, &first_priority));
    }
    rules
}

fn rule(rule: &ThreatType, category: &str, category_id: &str, first: &str) -> TemplateRule {
    let priority = priority(&rule.columns).unwrap_or_else(|| first.to_owned());
    let title = places(&label::line(&rule.title).text);
    TemplateRule {
        id: rule.id.clone(),
        line: u64::from(rule.line),
        category: label::line(category).text,
        letter: category::letter(category, category_id),
        include: rule.include.clone(),
        exclude: rule.exclude.clone(),
        title: if title.is_empty() {
            rule.id.clone()
        } else {
            title
        },
        description: places(&plain(&rule.description)),
        severity: category::severity(&priority),
        priority,
        mitigations: places(&mitigations(&rule.columns)),
    }
}

/// Returns the first priority that some columns offer.
fn priority(columns: &[Column]) -> Option<String> {
    let column = columns.iter().find(|column| column.name == "Priority")?;
    let mut values = column.values.iter().map(|value| value.trim());
    let first = values.find(|value| !value.is_empty())?;
    Some(first.to_owned())
}

/// Returns what the template proposes: in the column that the tool knows, or in one of its own that
/// says so.
fn mitigations(columns: &[Column]) -> String {
    let says_so = |column: &&Column| {
        let letters: String = column
            .label
            .to_lowercase()
            .chars()
            .filter(char::is_ascii_alphabetic)
            .collect();
        matches!(
            letters.as_str(),
            "mitigation" | "mitigations" | "possiblemitigation" | "possiblemitigations"
        )
    };
    let column = columns
        .iter()
        .find(|column| column.name == "PossibleMitigations")
        .or_else(|| columns.iter().find(says_so));
    let lines: Vec<String> = column
        .into_iter()
        .flat_map(|column| &column.values)
        .map(|value| plain(value))
        .filter(|value| !value.is_empty())
        .collect();
    lines.join("\n")
}

/// Turns the places of the tool, `{source.Name}` in any case, into ours.
fn places(text: &str) -> String {
    let mut turned = String::with_capacity(text.len());
    let mut rest = text;
    'next: while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        turned.push_str(before);
        for (theirs, ours) in [
            ("{source.name}", "{source}"),
            ("{target.name}", "{target}"),
            ("{flow.name}", "{flow}"),
        ] {
            if let (Some(there), Some(after)) = (from.get(..theirs.len()), from.get(theirs.len()..))
                && there.eq_ignore_ascii_case(theirs)
            {
                turned.push_str(ours);
                rest = after;
                continue 'next;
            }
        }
        turned.push('{');
        rest = from.get(1..).unwrap_or_default();
    }
    turned.push_str(rest);
    turned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_turned_in_any_case() {
        assert_eq!(
            places("From {source.Name} to {TARGET.NAME} by {flow.name}: {x} {source.Nam"),
            "From {source} to {target} by {flow}: {x} {source.Nam"
        );
    }
}
