//! Worksheets of elements: what the content has filled in for a component, and how good the controls
//! of all assessed elements are side by side.

use crate::{
    Catalogue,
    catalogue::{Worksheet as Filled, WorksheetField},
};
use bulkhead_model::{
    ControlStrength, Element, ElementId, FamilyControls, ItemId, Model, Worksheet,
};
use serde::Serialize;
use specta::Type;

/// How good the controls of elements are, by family.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ControlSummary {
    /// The families, in the order of the form.
    pub families: Vec<ControlFamily>,
    /// How good controls can be, best first.
    pub strengths: Vec<WorksheetField>,
    /// The elements that have a worksheet, or could start from one of the content, by name.
    pub rows: Vec<StrengthRow>,
}

/// A family of controls.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ControlFamily {
    /// Key.
    pub id: String,
    /// Name for people.
    pub title: String,
}

/// How good the controls of one element are.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StrengthRow {
    /// The element.
    pub element: ElementId,
    /// Its name.
    pub name: String,
    /// Whether this is what the content says, and not the project.
    pub prefilled: bool,
    /// One for each family; nothing where nobody assessed it.
    pub strengths: Vec<Option<ControlStrength>>,
}

/// Returns the worksheet that the content has filled in for the component of an element.
pub fn filled_for<'c>(element: &Element, catalogue: &'c Catalogue) -> Option<&'c Filled> {
    let mut worksheets = catalogue.worksheets().iter();
    worksheets.rfind(|filled| filled.components.contains(&element.component))
}

/// Turns a worksheet of the content into one of an element, to start from.
pub fn worksheet_from(filled: &Filled, element: ElementId) -> Worksheet {
    let mut answers = filled.service_notes.clone();
    for (key, text) in [
        (OWNERS, filled.owner.clone()),
        (
            DATA_CLASSIFICATION,
            filled.classification.clone().unwrap_or_default(),
        ),
        (NOTES, filled.remarks.join("\n")),
    ] {
        if !text.is_empty() {
            let known = answers.entry(key.to_owned()).or_default();
            let apart = if known.is_empty() { "" } else { "\n" };
            *known = format!("{known}{apart}{text}");
        }
    }
    let families = filled.families.iter().map(|controls| {
        let lines = std::iter::once(&controls.summary).chain(&controls.remarks);
        let notes: Vec<&str> = lines.map(String::as_str).collect();
        let controls_of = FamilyControls {
            strength: ControlStrength::from_key(&controls.strength),
            notes: notes.join("\n"),
        };
        (controls.family.clone(), controls_of)
    });
    Worksheet {
        families: families.collect(),
        answers,
        source: filled.id.clone(),
        ..Worksheet::empty(element)
    }
}

/// Key of the field of the form that is a choice among the classifications.
pub const DATA_CLASSIFICATION: &str = "data-classification";
/// Keys of other fields that worksheets of the content answer. A test keeps them in the form.
const OWNERS: &str = "owners";
const NOTES: &str = "meeting-notes";

/// Says how good the controls of all elements are that have a worksheet, or could start from one of
/// the content.
pub fn control_summary(model: &Model, catalogue: &Catalogue) -> ControlSummary {
    let template = catalogue.worksheet_template();
    let families: Vec<ControlFamily> = template
        .iter()
        .flat_map(|template| &template.families)
        .map(|family| ControlFamily {
            id: family.family.clone(),
            title: title_of(catalogue, &family.family),
        })
        .collect();
    let mut rows: Vec<StrengthRow> = model
        .elements
        .values()
        .filter_map(|element| row(model, catalogue, element, &families))
        .collect();
    rows.sort_by(|one, other| (&one.name, one.element).cmp(&(&other.name, other.element)));
    ControlSummary {
        families,
        strengths: template
            .map(|template| template.strengths.clone())
            .unwrap_or_default(),
        rows,
    }
}

fn title_of(catalogue: &Catalogue, family: &str) -> String {
    let known = catalogue.families().iter().find(|it| it.id == family);
    known.map_or(family, |it| &it.title).to_owned()
}

fn row(
    model: &Model,
    catalogue: &Catalogue,
    element: &Element,
    families: &[ControlFamily],
) -> Option<StrengthRow> {
    let stored = model.worksheets.get(&element.id);
    let prefilled = || filled_for(element, catalogue).map(|it| worksheet_from(it, element.id));
    let worksheet = stored.cloned().or_else(prefilled)?;
    let strength = |family: &ControlFamily| worksheet.families.get(&family.id)?.strength;
    Some(StrengthRow {
        element: element.id,
        name: model
            .name(ItemId::Element(element.id))
            .unwrap_or_default()
            .to_owned(),
        prefilled: stored.is_none(),
        strengths: families.iter().map(strength).collect(),
    })
}

#[cfg(test)]
mod tests;
