use super::draft::Draft;
use crate::{ElementId, ItemId, Record, RecordKey, Refusal, Worksheet, limits, text};

pub(super) fn set(
    draft: &mut Draft<'_>,
    element: ElementId,
    worksheet: Option<&Worksheet>,
) -> Result<(), Refusal> {
    if !draft.model().elements.contains_key(&element) {
        return Err(Refusal::Unknown(ItemId::Element(element)));
    }
    match worksheet {
        Some(worksheet) => {
            check(worksheet)?;
            draft.set(Record::Worksheet(Worksheet {
                element,
                ..worksheet.clone()
            }));
        }
        None => draft.unset(RecordKey::Worksheet(element)),
    }
    Ok(())
}

/// Checks everything that a worksheet says.
pub(crate) fn check(worksheet: &Worksheet) -> Result<(), Refusal> {
    let Worksheet {
        element: _,
        answers,
        data,
        families,
        scenarios,
        recommendations,
        source,
    } = worksheet;
    let counts = [
        answers.len(),
        data.len(),
        families.len(),
        scenarios.len(),
        recommendations.len(),
    ];
    if counts
        .iter()
        .any(|&count| count > limits::WORKSHEET_ENTRIES)
    {
        return Err(Refusal::WorksheetEntries);
    }
    text::line(source)?;
    for key in answers.keys().chain(families.keys()) {
        text::name(key)?;
    }
    for entry in data {
        text::line(&entry.name)?;
        text::line(&entry.classification)?;
        text::lines(&entry.notes)?;
    }
    answers
        .values()
        .chain(families.values().map(|controls| &controls.notes))
        .chain(scenarios)
        .chain(recommendations)
        .try_for_each(|text| text::lines(text))
}
