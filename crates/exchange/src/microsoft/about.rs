//! What the file says about the model as a whole.

use super::import::Import;
use crate::{Note, NoteKind, ReadError, identity::derive, label, xml::Xml};
use bulkhead_model::{About, Assumption, AssumptionId};

/// The fields of the tool, empty where nobody filled them in.
#[derive(Default)]
pub(super) struct MetaInformation {
    assumptions: String,
    contributors: String,
    dependencies: String,
    description: String,
    owner: String,
    reviewer: String,
    name: String,
}

pub(super) fn read(xml: &mut Xml<'_>) -> Result<MetaInformation, ReadError> {
    let mut about = MetaInformation::default();
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "Assumptions" => about.assumptions = xml.text()?,
            "Contributors" => about.contributors = xml.text()?,
            "ExternalDependencies" => about.dependencies = xml.text()?,
            "HighLevelSystemDescription" => about.description = xml.text()?,
            "Owner" => about.owner = xml.text()?,
            "Reviewer" => about.reviewer = xml.text()?,
            "ThreatModelName" => about.name = xml.text()?,
            _ => xml.skip()?,
        }
    }
    Ok(about)
}

/// Takes over what the file says. Fields that we do not have become lines of the description, so
/// that nothing is lost.
pub(super) fn import(import: &mut Import<'_>, about: MetaInformation) {
    let mut description = about.description;
    for (field, text) in [
        ("External dependencies", about.dependencies),
        ("Contributors", about.contributors),
        ("Reviewer", about.reviewer),
    ] {
        if !text.is_empty() {
            if !description.is_empty() {
                description.push_str("\n\n");
            }
            description.extend([field, ": ", &text]);
        }
    }
    let title = if about.name.is_empty() {
        stem(import.path).to_owned()
    } else {
        about.name
    };
    let assumptions: Vec<String> = about
        .assumptions
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| fitted(import, "an assumption", label::lines(line)))
        .collect();
    import.model.about = About {
        title: fitted(import, "the name of the model", label::name(&title)),
        description: fitted(import, "the description", label::lines(&description)),
        owner: fitted(import, "the owner", label::name(&about.owner)),
        ..About::default()
    };
    for (number, text) in (1..).zip(&assumptions) {
        let id = AssumptionId::new(derive(&format!("assumption {number} {text}")));
        let assumption = Assumption::new(id, number, text);
        import.model.assumptions.insert(id, assumption);
    }
}

fn fitted(import: &mut Import<'_>, what: &str, fitted: label::Fitted) -> String {
    if fitted.lost {
        import.notes.push(Note::new(
            NoteKind::TextChanged,
            what,
            format!("Not all of {what} could be kept: it is too long or holds characters that no text may hold."),
        ));
    }
    fitted.text
}

/// Returns the name of a file without its folder and its extension.
fn stem(path: &str) -> &str {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_without_a_name_is_called_like_its_file() {
        assert_eq!(stem("models/pay.roll.tm7"), "pay.roll");
        assert_eq!(stem("C:\\models\\payroll.tm7"), "payroll");
        assert_eq!(stem(".tm7"), ".tm7");
    }
}
