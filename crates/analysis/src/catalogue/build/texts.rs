use super::Problems;
use crate::catalogue::{RuleSubject, Source, raw::RawRule, wording};
use serde_saphyr::Spanned;

/// Checks that a rule says everything that a reviewer will read, and that its templates only name
/// places that can be filled.
pub(super) fn check_texts(source: Source<'_>, raw: &RawRule, problems: &mut Problems) {
    for (template, what) in [
        (&raw.title, "title"),
        (&raw.description, "description"),
        (&raw.question, "question"),
    ] {
        if template.value.trim().is_empty() {
            problems.at(source, template, format!("the {what} is empty"));
        }
        check_template(source, template, raw.subject, problems);
    }
    if raw.severity_reason.trim().is_empty() {
        let message = format!("the severity_reason of {} is empty", raw.id.value);
        problems.at(source, &raw.id, message);
    }
    check_id(source, &raw.id, "rule", problems);
}

/// Checks that an identifier is there and can be written in one word.
pub(in crate::catalogue) fn check_id(
    source: Source<'_>,
    id: &Spanned<String>,
    what: &str,
    problems: &mut Problems,
) {
    if id.value.is_empty() || id.value.chars().any(char::is_whitespace) {
        let message = format!("expected an id of the {what} without white space");
        problems.at(source, id, message);
    }
}

fn check_template(
    source: Source<'_>,
    template: &Spanned<String>,
    subject: RuleSubject,
    problems: &mut Problems,
) {
    let allowed: &[&str] = match subject {
        RuleSubject::Element => &["element"],
        RuleSubject::Flow => &[
            "source",
            "target",
            "flow",
            "from_zone",
            "in_from_zone",
            "to_zone",
            "in_to_zone",
            "into_to_zone",
            "boundary",
        ],
    };
    for place in wording::places(&template.value) {
        if !allowed.contains(&place) {
            let message = format!(
                "{{{place}}} cannot be filled here; use {}",
                allowed.join(", ")
            );
            problems.at(source, template, message);
        }
    }
}
