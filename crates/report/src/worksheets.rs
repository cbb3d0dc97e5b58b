use crate::{survey::Survey, words::Words};
use bulkhead_analysis::{
    ControlSummary, DATA_CLASSIFICATION,
    catalogue::{WorksheetField, WorksheetTemplate},
    control_summary,
};
use bulkhead_model::{ControlStrength, Worksheet};
use serde::Serialize;

/// The worksheets of the project: what all say about controls, and each for itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Worksheets {
    /// Names of the families of controls, in order.
    pub families: Vec<String>,
    /// The elements with how good their controls are, by name.
    pub summary: Vec<ControlLine>,
    /// The worksheets, by the name of their element.
    pub sheets: Vec<Sheet>,
}

/// How good the controls of an element are.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ControlLine {
    /// Name of the element.
    pub element: String,
    /// The word for each family; empty where nobody assessed it.
    pub strengths: Vec<String>,
}

/// One worksheet. What nobody filled in is left out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Sheet {
    /// Name of the element.
    pub element: String,
    /// Says what the worksheet started from, or empty.
    pub source: String,
    /// What was said about the element and its service, by the title of the field.
    pub answers: Vec<Answer>,
    /// The data dictionary.
    pub data: Vec<DataLine>,
    /// The families about which something was said.
    pub families: Vec<FamilyLine>,
    /// What could happen.
    pub scenarios: Vec<String>,
    /// What should be done.
    pub recommendations: Vec<String>,
}

/// A field of the form with what was filled in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Answer {
    /// Title of the field.
    pub field: String,
    /// What was filled in.
    pub text: String,
}

/// An entry of a data dictionary.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct DataLine {
    /// What the data is called.
    pub name: String,
    /// The word for how sensitive it is.
    pub classification: String,
    /// What was noted.
    pub notes: String,
}

/// What a worksheet says about a family of controls.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FamilyLine {
    /// Name of the family.
    pub family: String,
    /// The word for how good the controls are; empty where nobody assessed them.
    pub strength: String,
    /// Why.
    pub notes: String,
}

/// Gathers the worksheets; nothing when the project has none.
pub(crate) fn worksheets(survey: &Survey<'_>) -> Option<Worksheets> {
    let (model, catalogue) = (survey.inputs.model, survey.inputs.catalogue);
    let template = catalogue.worksheet_template()?;
    if model.worksheets.is_empty() {
        return None;
    }
    let counted = control_summary(model, catalogue);
    let of_project = counted.rows.iter().filter(|row| !row.prefilled);
    let sheets = of_project.clone().filter_map(|row| {
        let worksheet = model.worksheets.get(&row.element)?;
        Some(sheet(survey, template, &counted, &row.name, worksheet))
    });
    Some(Worksheets {
        families: counted.families.iter().map(|it| it.title.clone()).collect(),
        summary: of_project
            .map(|row| ControlLine {
                element: row.name.clone(),
                strengths: row
                    .strengths
                    .iter()
                    .map(|&it| strength(template, it))
                    .collect(),
            })
            .collect(),
        sheets: sheets.collect(),
    })
}

fn sheet(
    survey: &Survey<'_>,
    template: &WorksheetTemplate,
    counted: &ControlSummary,
    element: &str,
    worksheet: &Worksheet,
) -> Sheet {
    let fields = template.overview.iter().chain(&template.service_notes);
    let fields = fields.chain(&template.conclusion);
    let classification = |key: &str| title(&template.classifications, key);
    let answers = fields.filter_map(|field| {
        let text = worksheet.answers.get(&field.id).filter(|it| !blank(it))?;
        Some(Answer {
            field: field.title.clone(),
            text: if field.id == DATA_CLASSIFICATION {
                classification(text)
            } else {
                text.clone()
            },
        })
    });
    let data = worksheet.data.iter().map(|entry| DataLine {
        name: entry.name.clone(),
        classification: classification(&entry.classification),
        notes: entry.notes.clone(),
    });
    let families = counted.families.iter().filter_map(|family| {
        let controls = worksheet.families.get(&family.id)?;
        let said = controls.strength.is_some() || !blank(&controls.notes);
        said.then(|| FamilyLine {
            family: family.title.clone(),
            strength: strength(template, controls.strength),
            notes: controls.notes.clone(),
        })
    });
    let filled = |texts: &[String]| texts.iter().filter(|it| !blank(it)).cloned().collect();
    Sheet {
        element: element.to_owned(),
        source: source(survey, worksheet),
        answers: answers.collect(),
        data: data
            .filter(|it| !blank(&it.name) || !blank(&it.notes))
            .collect(),
        families: families.collect(),
        scenarios: filled(&worksheet.scenarios),
        recommendations: filled(&worksheet.recommendations),
    }
}

fn source(survey: &Survey<'_>, worksheet: &Worksheet) -> String {
    let known = survey.inputs.catalogue.worksheets().iter();
    let filled = known.clone().find(|it| it.id == worksheet.source);
    let words: Words<'_> = survey.words;
    filled.map_or_else(String::new, |filled| {
        let places = [
            ("title", filled.title.as_str()),
            ("dated", &filled.dated),
            ("release", &filled.release),
        ];
        words.fill("worksheet_source", &places)
    })
}

fn strength(template: &WorksheetTemplate, strength: Option<ControlStrength>) -> String {
    strength.map_or_else(String::new, |it| title(&template.strengths, it.key()))
}

/// Returns the title of a choice of the form, or the text itself when the form has no such choice.
fn title(choices: &[WorksheetField], key: &str) -> String {
    let known = choices.iter().find(|choice| choice.id == key);
    known.map_or(key, |choice| &choice.title).to_owned()
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}
