//! The page about all threats, and one page for each pack.

use super::{
    markdown::{head, plain, row},
    rule::section,
    vectors,
};
use crate::{
    Catalogue, Letter, Severity,
    catalogue::{PackInfo, Rule, fill},
};
use std::fmt::Write;

/// Severities, worst first.
const WORST_FIRST: [Severity; 4] = [
    Severity::Critical,
    Severity::High,
    Severity::Medium,
    Severity::Low,
];

/// Returns where the page of a pack stands.
pub(super) fn path(pack: &str) -> String {
    let name = pack.strip_prefix("kubernetes/").unwrap_or(pack);
    format!("threats/{}.md", name.replace('/', "-"))
}

fn rules_of<'a>(catalogue: &'a Catalogue, pack: &'a str) -> impl Iterator<Item = &'a Rule> {
    catalogue
        .rules()
        .iter()
        .filter(move |rule| rule.pack == pack)
}

/// Writes the page about all threats.
pub(super) fn overview(catalogue: &Catalogue) -> String {
    let word = |key| catalogue.document_word(key);
    let rules = catalogue.rules().len().to_string();
    let mut text = format!(
        "{}\n\n# {}\n\n{}\n\n## {}\n\n",
        word("generated"),
        word("threats_title"),
        fill(word("threats_intro"), &[("rules", &rules)]),
        word("threats_attacked"),
    );
    let letters = Letter::ALL.map(|letter| format!("{letter:?}"));
    let mut numbers: Vec<&str> = letters.iter().map(String::as_str).collect();
    numbers.extend([word("column_all"), word("column_severe")]);
    text += &head(&[word("column_attacked")], &numbers);
    for pack in catalogue.packs() {
        let count = |fits: &dyn Fn(&Rule) -> bool| {
            let all = rules_of(catalogue, &pack.id).filter(|rule| fits(rule));
            all.count().to_string()
        };
        let mut cells = vec![format!("[{}]({})", plain(&pack.title), path(&pack.id))];
        cells.extend(Letter::ALL.map(|letter| count(&|rule| rule.letter == Some(letter))));
        cells.push(count(&|_| true));
        cells.push(count(&|rule| rule.severity >= Severity::High));
        text += &row(&cells);
    }
    let _ = write!(text, "\n## {}\n\n", word("threats_letters"));
    for letter in Letter::ALL {
        let wording = catalogue.wording();
        let (title, meaning) = (wording.letter(letter), wording.meaning(letter));
        let _ = writeln!(text, "- **{title}.** {meaning}");
    }
    text += &attackers(catalogue);
    text += &vectors::vectors(catalogue);
    text += &families(catalogue);
    text
}

fn attackers(catalogue: &Catalogue) -> String {
    let word = |key| catalogue.document_word(key);
    let mut text = format!("\n## {}\n\n", word("threats_attackers"));
    let about = [
        word("column_attacker"),
        word("column_who"),
        word("column_stands"),
    ];
    text += &head(&about, &[word("column_rules")]);
    for attacker in catalogue.attackers() {
        let rules = catalogue.rules().iter();
        let rules = rules.filter(|rule| rule.attackers.contains(&attacker.id));
        text += &row(&[
            plain(&attacker.title),
            plain(&attacker.summary),
            plain(&attacker.stands),
            rules.count().to_string(),
        ]);
    }
    text
}

fn families(catalogue: &Catalogue) -> String {
    let word = |key| catalogue.document_word(key);
    let mut text = format!(
        "\n## {}\n\n{}\n\n",
        word("threats_families"),
        word("threats_families_intro")
    );
    text += &head(
        &[word("column_family"), word("column_about")],
        &[word("column_rules")],
    );
    for family in catalogue.families() {
        let rules = catalogue.rules().iter();
        let rules = rules.filter(|rule| rule.family.as_ref() == Some(&family.id));
        text += &row(&[
            plain(&family.title),
            plain(&family.summary),
            rules.count().to_string(),
        ]);
    }
    text
}

/// Writes the page of a pack.
pub(super) fn pack(catalogue: &Catalogue, pack: &PackInfo) -> String {
    let word = |key| catalogue.document_word(key);
    let mut text = format!(
        "{}\n\n{}\n\n# {}\n\n{} {}\n",
        word("generated"),
        word("back"),
        plain(&pack.title),
        plain(&pack.summary),
        counts(catalogue, pack),
    );
    for letter in Letter::ALL {
        let of_letter = |rule: &&Rule| rule.letter == Some(letter);
        let mut rules = rules_of(catalogue, &pack.id).filter(of_letter).peekable();
        if rules.peek().is_none() {
            continue;
        }
        let _ = write!(text, "\n## {}\n\n", catalogue.wording().letter(letter));
        let sections: Vec<String> = rules.map(|rule| section(catalogue, rule)).collect();
        text += sections.concat().trim_end();
        text.push('\n');
    }
    text
}

/// Says how many rules a pack has, and how severe they are.
fn counts(catalogue: &Catalogue, pack: &PackInfo) -> String {
    let word = |key| catalogue.document_word(key);
    let severities: Vec<String> = WORST_FIRST
        .into_iter()
        .filter_map(|severity| {
            let of_severity = |rule: &&Rule| rule.severity == severity;
            let count = rules_of(catalogue, &pack.id).filter(of_severity).count();
            let name = catalogue.wording().severity(severity).to_lowercase();
            (count > 0).then(|| format!("{count} {name}"))
        })
        .collect();
    let rules = match pack.rules {
        1 => word("rule_one").to_owned(),
        many => fill(word("rule_many"), &[("count", &many.to_string())]),
    };
    fill(
        word("page_counts"),
        &[("rules", &rules), ("severities", &severities.join(", "))],
    )
}
