//! The words of templates for what we call letters and severities.

use bulkhead_analysis::{Letter, Severity};

/// Returns the letter of a category by its name or, failing that, by an identifier that is a
/// letter. Names are written in many ways: `Denial Of Service`, `Elevation of Privileges`,
/// `information-disclosure`.
pub(super) fn letter(name: &str, id: &str) -> Option<Letter> {
    let words: Vec<String> = name
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| singular(&word.to_lowercase()).to_owned())
        .collect();
    match words.concat().as_str() {
        "spoofing" => Some(Letter::S),
        "tampering" => Some(Letter::T),
        "repudiation" => Some(Letter::R),
        "informationdisclosure" => Some(Letter::I),
        "denialofservice" => Some(Letter::D),
        "elevationofprivilege" => Some(Letter::E),
        _ => Letter::ALL
            .into_iter()
            .find(|letter| id.eq_ignore_ascii_case(&letter.as_char().to_string())),
    }
}

fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(stem) if stem.len() > 3 => stem,
        _ => word,
    }
}

/// Returns the severity that a priority stands for; nothing for numbers and own words.
pub(super) fn severity(priority: &str) -> Option<Severity> {
    match priority.trim().to_lowercase().as_str() {
        "critical" | "highest" => Some(Severity::Critical),
        "high" => Some(Severity::High),
        "medium" => Some(Severity::Medium),
        "low" | "lowest" => Some(Severity::Low),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_is_known_however_it_is_written() {
        for (name, expected) in [
            ("Spoofing", Letter::S),
            ("TAMPERING ", Letter::T),
            ("repudiation", Letter::R),
            ("information-disclosure", Letter::I),
            ("Denial Of Service", Letter::D),
            ("Denial of Services", Letter::D),
            ("Elevation of Privileges", Letter::E),
            ("elevation_of_privilege", Letter::E),
        ] {
            assert_eq!(letter(name, ""), Some(expected), "{name}");
        }
    }

    #[test]
    fn an_identifier_helps_where_the_name_does_not() {
        assert_eq!(letter("Identity", "s"), Some(Letter::S));
        assert_eq!(letter("Abuse", "A"), None);
        assert_eq!(letter("", ""), None);
    }

    #[test]
    fn a_priority_that_says_how_bad_it_is_becomes_a_severity() {
        assert_eq!(severity("Highest"), Some(Severity::Critical));
        assert_eq!(severity(" low "), Some(Severity::Low));
        assert_eq!(severity("3"), None);
        assert_eq!(severity("Unknown"), None);
    }
}
