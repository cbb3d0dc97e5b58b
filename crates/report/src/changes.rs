use crate::{Drawing, Review, survey::Survey, system};
use bulkhead_analysis::{ComparisonGroup, Side, comparison};
use bulkhead_diagram::{Style, compared};
use serde::Serialize;

/// What is different since the last review.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Changes {
    /// Heading, with the name of the review.
    pub title: String,
    /// How many changes there are, in words.
    pub note: String,
    /// What is different, by what it is.
    pub groups: Vec<ComparisonGroup>,
    /// Diagrams on which something is different.
    pub diagrams: Vec<Drawing>,
}

/// Who signed, and what that is worth.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Signing {
    /// Whether the present state is the signed one, as a sentence. Empty when nobody signed.
    pub standing: String,
    /// Those who signed.
    pub signatures: Vec<SignatureLine>,
    /// SHA-256 of what they signed. Empty when nobody signed.
    pub hash: String,
}

/// Somebody who signed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SignatureLine {
    /// Who.
    pub name: String,
    /// In which role.
    pub role: String,
    /// On which day.
    pub date: String,
    /// What was confirmed.
    pub statement: String,
}

/// Compares the model with the last review; nothing where there was none.
pub(crate) fn changes(survey: &Survey<'_>) -> Option<Changes> {
    let review = survey.inputs.review?;
    let inputs = survey.inputs;
    let now = Side {
        model: inputs.model,
        analysis: inputs.analysis,
    };
    let found = comparison(before(review), now, inputs.catalogue);
    let title = |component: &str| survey.component_title(component);
    let drawn = compared(review.model, inputs.model, &title, Style::Print);
    let diagrams = drawn.into_iter().filter(|it| !it.marks.is_empty());
    let count = usize::try_from(found.count).unwrap_or(usize::MAX);
    Some(Changes {
        title: survey.words.fill("changes_since", &[("name", review.name)]),
        note: if count == 0 {
            survey.words.get("changes_none").to_owned()
        } else {
            survey.words.count("changes_count", count)
        },
        groups: found.groups,
        diagrams: diagrams
            .map(|it| Drawing {
                name: it.name,
                svg: it.svg,
                wide: system::is_wide(it.view),
            })
            .collect(),
    })
}

const fn before(review: Review<'_>) -> Side<'_> {
    Side {
        model: review.model,
        analysis: review.analysis,
    }
}

/// Says who signed the last review and whether that holds for the model as it is.
pub(crate) fn signing(survey: &Survey<'_>) -> Signing {
    let signed = survey.inputs.review.filter(|it| !it.signatures.is_empty());
    let Some(review) = signed else {
        return Signing {
            standing: String::new(),
            signatures: Vec::new(),
            hash: String::new(),
        };
    };
    let same = review.model == survey.inputs.model;
    let places = [("name", review.name), ("day", day(review.at))];
    let standing = if same { "signed_same" } else { "signed_older" };
    Signing {
        standing: survey.words.fill(standing, &places),
        signatures: review
            .signatures
            .iter()
            .map(|it| SignatureLine {
                name: it.name.to_owned(),
                role: it.role.to_owned(),
                date: day(it.at).to_owned(),
                statement: it.statement.to_owned(),
            })
            .collect(),
        hash: review.hash.to_owned(),
    }
}

fn day(at: &str) -> &str {
    at.get(..10).unwrap_or(at)
}
