//! The page about all controls.

use super::{
    markdown::{anchor, plain},
    overview::path,
    rule::{references, title},
};
use crate::{
    Catalogue,
    catalogue::{Control, fill},
};
use std::fmt::Write;

/// Writes the page about all controls.
pub(super) fn controls(catalogue: &Catalogue) -> String {
    let word = |key| catalogue.document_word(key);
    let count = catalogue.controls().count().to_string();
    let mut text = format!(
        "{}\n\n# {}\n\n{}\n",
        word("generated"),
        word("controls_title"),
        fill(word("controls_intro"), &[("controls", &count)]),
    );
    let mut groups: Vec<(Option<&str>, &str, &str)> = catalogue
        .families()
        .iter()
        .map(|family| {
            let (title, summary) = (family.title.as_str(), family.summary.as_str());
            (Some(family.id.as_str()), title, summary)
        })
        .collect();
    groups.push((None, word("controls_other"), word("controls_other_intro")));
    for (family, title, summary) in groups {
        let mut controls: Vec<&Control> = catalogue
            .controls()
            .filter(|control| control.family.as_deref() == family)
            .collect();
        controls.sort_by_key(|control| control.title.to_lowercase());
        if controls.is_empty() {
            continue;
        }
        let _ = write!(text, "\n## {}\n\n{}\n", plain(title), plain(summary));
        for control in controls {
            text += &section(catalogue, control);
        }
    }
    text
}

fn section(catalogue: &Catalogue, control: &Control) -> String {
    let word = |key| catalogue.document_word(key);
    let mut text = format!(
        "\n### {}\n\n{}\n",
        plain(&control.title),
        plain(&control.summary)
    );
    if let Some(mechanism) = &control.mechanism {
        let mechanism = plain(mechanism.trim_end_matches('.'));
        let how = fill(word("mechanism"), &[("mechanism", &mechanism)]);
        let _ = write!(text, "\n{how}\n");
    }
    if !control.references.is_empty() {
        let all = references(catalogue, &control.references);
        let more = fill(word("references"), &[("references", &all)]);
        let _ = write!(text, "\n{more}\n");
    }
    let mut rules = catalogue.answered_by(&control.id).peekable();
    if rules.peek().is_some() {
        let _ = write!(text, "\n{}\n\n", word("answers"));
    }
    for rule in rules {
        let title = title(catalogue, rule);
        let place = anchor(&title);
        let _ = writeln!(text, "- [{}]({}#{place})", plain(&title), path(&rule.pack));
    }
    text
}
