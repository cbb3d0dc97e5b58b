//! One rule on the page of its pack.

use super::{
    markdown::{anchor, plain},
    names::filled,
};
use crate::{
    Catalogue,
    catalogue::{Rule, fill},
};
use std::fmt::Write;

/// Returns the title of a rule with generic names.
pub(super) fn title(catalogue: &Catalogue, rule: &Rule) -> String {
    filled(catalogue, rule, &rule.title)
}

/// Writes what a rule says.
pub(super) fn section(catalogue: &Catalogue, rule: &Rule) -> String {
    let word = |key| catalogue.document_word(key);
    let told = |template: &str| plain(&filled(catalogue, rule, template));
    let severity = catalogue.wording().severity(rule.severity);
    let mut text = format!("### {}\n\n", told(&rule.title));
    let mut say = |sentence: &str| {
        let _ = write!(text, "{sentence}\n\n");
    };
    say(&fill(
        word("severity"),
        &[
            ("severity", severity),
            ("reason", &told(&rule.severity_reason)),
        ],
    ));
    say(&told(&rule.description));
    say(&fill(word("ask"), &[("question", &told(&rule.question))]));
    say(&answers(catalogue, rule));
    say(&details(catalogue, rule));
    let (found, other): (Vec<String>, Vec<String>) = rule
        .references
        .iter()
        .cloned()
        .partition(|id| catalogue.finding(id).is_some());
    if !found.is_empty() {
        say(&findings(catalogue, &found));
    }
    if !other.is_empty() {
        let all = references(catalogue, &other);
        say(&fill(word("references"), &[("references", &all)]));
    }
    if let Some(example) = rule.examples.positive.first() {
        say(word("example"));
        say(&format!("```\n{}\n```", example.text.trim_end()));
    }
    let unless = rule
        .unless
        .as_ref()
        .and_then(|unless| unless.named(&|of| Some(catalogue.types.name(*of).to_owned())));
    let id = ("id", rule.id.as_str());
    say(&match unless {
        Some(unless) => fill(word("rule_unless"), &[id, ("unless", &unless.to_string())]),
        None => fill(word("rule"), &[id]),
    });
    text
}

fn answers(catalogue: &Catalogue, rule: &Rule) -> String {
    let controls = rule.controls.iter();
    let links: Vec<String> = controls
        .filter_map(|id| catalogue.control(id))
        .map(|control| {
            let place = anchor(&control.title);
            format!("[{}](../controls.md#{place})", plain(&control.title))
        })
        .collect();
    if links.is_empty() {
        return catalogue.document_word("controls_none").to_owned();
    }
    let word = catalogue.document_word("controls");
    fill(word, &[("controls", &links.join("; "))])
}

fn details(catalogue: &Catalogue, rule: &Rule) -> String {
    let mut families = catalogue.families().iter();
    let family = families.find(|family| rule.family.as_ref() == Some(&family.id));
    let attackers = catalogue.attackers().iter();
    let attackers: Vec<&str> = attackers
        .filter(|attacker| rule.attackers.contains(&attacker.id))
        .map(|attacker| attacker.title.as_str())
        .collect();
    let family = ("family", family.map_or("", |family| family.title.as_str()));
    if attackers.is_empty() {
        return fill(catalogue.document_word("details_family"), &[family]);
    }
    let attackers = ("attackers", attackers.join(", "));
    fill(
        catalogue.document_word("details"),
        &[family, (attackers.0, &attackers.1)],
    )
}

/// Lists what audits found, with what holds today.
fn findings(catalogue: &Catalogue, ids: &[String]) -> String {
    let known = ids.iter().filter_map(|id| catalogue.finding(id));
    let lines = known.map(|finding| {
        let told = plain(&catalogue.finding_told(finding));
        let places = [
            ("id", finding.id.as_str()),
            ("title", &plain(&finding.title)),
            ("told", &told),
        ];
        let line = fill(catalogue.document_word("finding"), &places);
        format!("\n- {line}")
    });
    let title = catalogue.document_word("findings");
    format!("{title}\n{}", lines.collect::<String>())
}

/// Writes references with what they stand for.
pub(super) fn references(catalogue: &Catalogue, ids: &[String]) -> String {
    let told = ids.iter().map(|id| match catalogue.reference(id) {
        Some(info) => fill(
            catalogue.document_word("reference"),
            &[("id", id), ("title", &plain(&info.title))],
        ),
        None => id.clone(),
    });
    told.collect::<Vec<_>>().join("; ")
}
