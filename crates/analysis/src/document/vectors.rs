//! The main attack vectors, each with its gravest rules and the controls against it.

use super::{
    markdown::{anchor, plain},
    overview::path,
    rule::title,
};
use crate::{
    Catalogue, Severity,
    catalogue::{AttackVector, Rule, fill},
};
use std::{cmp::Reverse, fmt::Write};

/// Most rules that are listed for a vector.
const SHOWN: usize = 10;

/// Writes a section for each vector.
pub(super) fn vectors(catalogue: &Catalogue) -> String {
    let word = |key| catalogue.document_word(key);
    let mut text = format!(
        "\n## {}\n\n{}\n",
        word("threats_vectors"),
        word("threats_vectors_intro")
    );
    for vector in catalogue.vectors() {
        text += &section(catalogue, vector);
    }
    text
}

fn section(catalogue: &Catalogue, vector: &AttackVector) -> String {
    let word = |key| catalogue.document_word(key);
    let mut rules: Vec<&Rule> = catalogue
        .rules()
        .iter()
        .filter(|rule| rule.vectors.contains(&vector.id))
        .collect();
    rules.sort_by_key(|rule| Reverse(rule.severity));
    let severe = rules.iter().filter(|rule| rule.severity >= Severity::High);
    let counts = fill(
        word("vector_rules"),
        &[
            ("rules", &rules.len().to_string()),
            ("severe", &severe.count().to_string()),
        ],
    );
    let mut text = format!(
        "\n### {}\n\n{}\n\n{}\n\n{counts}\n\n",
        plain(&vector.title),
        plain(&vector.summary),
        fill(word("vector_now"), &[("now", &plain(&vector.now))]),
    );
    for rule in rules.iter().take(SHOWN) {
        let title = title(catalogue, rule);
        let place = anchor(&title);
        let _ = writeln!(text, "- [{}]({}#{place})", plain(&title), path(&rule.pack));
    }
    let controls: Vec<String> = catalogue
        .controls()
        .filter(|control| control.vectors.contains(&vector.id))
        .map(|control| {
            let place = anchor(&control.title);
            format!("[{}](controls.md#{place})", plain(&control.title))
        })
        .collect();
    if !controls.is_empty() {
        let all = controls.join("; ");
        let line = fill(word("vector_controls"), &[("controls", &all)]);
        let _ = write!(text, "\n{line}\n");
    }
    text
}
