use crate::{AssumptionLine, record, survey::Survey};
use bulkhead_analysis::{catalogue::OF_THE_WHOLE, open_questions};
use serde::Serialize;

/// What the model covers and what it rests on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Scope {
    /// What the system is and what the model covers.
    pub description: String,
    /// Facts about the whole system.
    pub facts: Vec<Stated>,
    /// Statements that the model rests on.
    pub assumptions: Vec<AssumptionLine>,
    /// What is left out, with the reason.
    pub out_of_scope: Vec<Stated>,
    /// Says how many questions are open.
    pub questions: String,
}

/// Something with what is stated about it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Stated {
    /// What it is about.
    pub name: String,
    /// What is stated.
    pub text: String,
}

/// The questions about one subject that wait for an answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OpenQuestions {
    /// Name of the subject.
    pub subject: String,
    /// Questions, each once.
    pub questions: Vec<String>,
}

pub(crate) fn scope(survey: &Survey<'_>, questions: usize) -> Scope {
    let (model, words) = (survey.inputs.model, survey.words);
    let out_of_scope = survey.subjects.iter().filter_map(|subject| {
        let reason = match subject.item {
            bulkhead_model::ItemId::Element(id) => model.elements.get(&id)?.out_of_scope.as_ref(),
            bulkhead_model::ItemId::Flow(id) => model.flows.get(&id)?.out_of_scope.as_ref(),
            bulkhead_model::ItemId::Boundary(_) => None,
        }?;
        Some(Stated {
            name: subject.name.to_owned(),
            text: words.or(reason, "reason_missing"),
        })
    });
    Scope {
        description: model.about.description.clone(),
        facts: model
            .about
            .properties
            .iter()
            .map(|(key, value)| Stated {
                name: survey.inputs.catalogue.property_title(OF_THE_WHOLE, key),
                text: words.or(&value.value, "not_stated"),
            })
            .collect(),
        assumptions: record::assumptions(survey),
        out_of_scope: out_of_scope.collect(),
        questions: if questions == 0 {
            words.get("scope_no_questions").to_owned()
        } else {
            words.count("scope_questions", questions)
        },
    }
}

/// Gathers the questions of open threats by whom they are about.
pub(crate) fn questions(survey: &Survey<'_>) -> Vec<OpenQuestions> {
    let inputs = survey.inputs;
    open_questions(inputs.model, inputs.analysis, inputs.catalogue)
        .into_iter()
        .map(|about| OpenQuestions {
            subject: about.name,
            questions: about.questions.into_iter().map(|it| it.text).collect(),
        })
        .collect()
}
