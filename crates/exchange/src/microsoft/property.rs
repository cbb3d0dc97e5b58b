//! What somebody stated about something drawn.

use super::shape::{AttributeForm, Shape, ShapeAttribute};
use crate::{Note, NoteKind, Notes, label};
use bulkhead_model::{Evidence, Properties, PropertyValue, limits};

const OUT_OF_SCOPE: (&str, &str) = ("71f3d9aa-b8ef-4e54-8126-607a1d903103", "Out Of Scope");
const REASON: (&str, &str) = (
    "752473b6-52d4-4776-9a24-202153f7d579",
    "Reason For Out Of Scope",
);
const ORDER: (&str, &str) = ("15ccd509-98eb-49ad-b9c2-b4a2926d1780", "Dataflow Order");
/// The tool does not ask for a reason; we always have one.
const NO_REASON: &str = "Marked as out of scope in the Threat Modeling Tool.";

/// What was stated, sorted by where a model keeps it.
#[derive(Default, Debug)]
pub(super) struct Stated {
    pub(super) properties: Properties,
    /// What has no place of its own, one on a line.
    pub(super) remarks: Vec<String>,
    pub(super) out_of_scope: Option<String>,
}

/// Sorts the attributes of something drawn.
pub(super) fn stated(shape: &Shape, name: &str, path: &str, notes: &mut Notes) -> Stated {
    let mut stated = Stated::default();
    let mut reason = None;
    let mut out_of_scope = false;
    for attribute in shape.attributes.iter().filter(|found| !found.is_label()) {
        match attribute.form {
            AttributeForm::Boolean if is(attribute, OUT_OF_SCOPE) => {
                out_of_scope |= attribute.value.as_deref() == Some("true");
            }
            AttributeForm::Text if is(attribute, REASON) => {
                reason.clone_from(&attribute.value);
            }
            AttributeForm::Text | AttributeForm::Custom => {
                let untouched = is(attribute, ORDER) && attribute.value.as_deref() == Some("0");
                if !untouched {
                    stated.remark(attribute);
                }
            }
            AttributeForm::List | AttributeForm::Boolean if attribute.name.is_empty() => {
                stated.remark(attribute);
            }
            AttributeForm::List | AttributeForm::Boolean => {
                stated.property(attribute, name, path, notes);
            }
            AttributeForm::Header => {}
        }
    }
    if out_of_scope {
        let reason = reason.map(|reason| label::lines(&reason).text);
        let reason = reason.filter(|reason| !reason.is_empty());
        stated.out_of_scope = Some(reason.unwrap_or_else(|| NO_REASON.to_owned()));
    } else if let Some(reason) = reason {
        stated.remarks.push(format!("{}: {reason}", REASON.1));
    }
    stated
}

fn is(attribute: &ShapeAttribute, (name, display_name): (&str, &str)) -> bool {
    attribute.name.eq_ignore_ascii_case(name)
        || (attribute.name.is_empty() && attribute.display_name == display_name)
}

impl Stated {
    fn remark(&mut self, attribute: &ShapeAttribute) {
        if let Some(value) = &attribute.value {
            let title = [&attribute.display_name, &attribute.name]
                .into_iter()
                .find(|title| !title.is_empty());
            self.remarks.push(match title {
                Some(title) => format!("{title}: {value}"),
                None => value.clone(),
            });
        }
    }

    fn property(&mut self, attribute: &ShapeAttribute, name: &str, path: &str, notes: &mut Notes) {
        let mut tell = |sentence: &str| {
            notes.push(Note::new(
                NoteKind::PropertyLeftOut,
                name,
                format!(
                    "The property \"{}\" of \"{name}\" {sentence}",
                    attribute.display_name
                ),
            ));
        };
        let Some(text) = &attribute.value else {
            tell("selects none of its options; it was left out.");
            return;
        };
        let key = label::name(&attribute.name);
        if key.lost || key.text != attribute.name {
            tell(
                "has a name that is too long or holds characters that no name may hold; it was left out.",
            );
            return;
        }
        if self.properties.len() >= limits::PROPERTIES && !self.properties.contains_key(&key.text) {
            tell("is one more than a model can hold of one thing; it was left out.");
            return;
        }
        let value = label::verbatim(text);
        if value.lost {
            tell("was shortened, or characters that no text may hold were taken out of it.");
        }
        let value = PropertyValue {
            value: value.text,
            evidence: Evidence::File {
                path: path.to_owned(),
                line: attribute.line,
            },
        };
        // Rules of the tool see the last one of several with the same name.
        if let Some(earlier) = self.properties.insert(key.text, value.clone())
            && earlier.value != value.value
        {
            tell("is there more than once with different values; the last one counts.");
        }
    }
}
