//! What an edit did, with the titles that only the content knows. It is told from the recorded
//! changes, so that the histories of older files say it too.

use bulkhead_analysis::{
    Catalogue,
    catalogue::{OF_THE_WHOLE, ValueType},
};
use bulkhead_model::{
    About, AppliedControl, Change, ControlState, Properties, PropertyValue, Record,
    short_label::{ABOUT, CLEARED, CONTROL, STATED},
};

/// Tells whether the label of an edit leaves out what [`told`] can add.
pub(super) fn is_short(label: &str) -> bool {
    label == ABOUT
        || [STATED, CLEARED, CONTROL]
            .iter()
            .any(|it| label.starts_with(it))
}

/// Returns a label with what exactly was done, or the label as it is where nothing can be added.
pub(super) fn told(catalogue: &Catalogue, label: &str, changes: &[Change]) -> String {
    let of = label
        .strip_prefix(STATED)
        .or_else(|| label.strip_prefix(CLEARED));
    let exact = if let Some(of) = of {
        stated(catalogue, of, changes)
    } else if label == ABOUT {
        changes.iter().find_map(|it| match (&it.before, &it.after) {
            (Some(Record::About(old)), Some(Record::About(new))) => about(catalogue, old, new),
            _ => None,
        })
    } else if label.starts_with(CONTROL) {
        changes.iter().find_map(|it| match (&it.before, &it.after) {
            (Some(Record::AppliedControl(old)), Some(Record::AppliedControl(new))) => {
                control(old, new)
            }
            _ => None,
        })
    } else {
        None
    };
    exact.unwrap_or_else(|| label.to_owned())
}

/// Says what was stated about one thing, or the same about several.
fn stated(catalogue: &Catalogue, of: &str, changes: &[Change]) -> Option<String> {
    let mut told = changes.iter().filter_map(|change| {
        let (component, old) = properties(change.before.as_ref()?)?;
        let (_, new) = properties(change.after.as_ref()?)?;
        let (key, old, new) = only_difference(old, new)?;
        Some(property(catalogue, (component, key), of, (old, new)))
    });
    let first = told.next()?;
    told.all(|other| other == first).then_some(first)
}

fn properties(record: &Record) -> Option<(&str, &Properties)> {
    match record {
        Record::Element(it) => Some((&it.component, &it.properties)),
        Record::Flow(it) => Some((&it.component, &it.properties)),
        Record::Boundary(it) => Some((&it.component, &it.properties)),
        _ => None,
    }
}

type Values<'a> = (Option<&'a PropertyValue>, Option<&'a PropertyValue>);

/// Finds the one property that differs.
fn only_difference<'a>(
    old: &'a Properties,
    new: &'a Properties,
) -> Option<(
    &'a str,
    Option<&'a PropertyValue>,
    Option<&'a PropertyValue>,
)> {
    let gone = old.keys().filter(|key| !new.contains_key(*key));
    let mut different = new
        .keys()
        .chain(gone)
        .filter(|key| old.get(*key) != new.get(*key));
    let key = different.next()?;
    different
        .next()
        .is_none()
        .then(|| (key.as_str(), old.get(key), new.get(key)))
}

fn property(
    catalogue: &Catalogue,
    (component, key): (&str, &str),
    of: &str,
    (old, new): Values<'_>,
) -> String {
    let title = catalogue.property_title(component, key);
    let Some(new) = new else {
        return format!("Make \"{title}\" of {of} not stated");
    };
    let value = value(catalogue, (component, key), &new.value);
    if old.is_some_and(|old| old.value == new.value) {
        return format!("Confirm \"{title}\" of {of}: {value}");
    }
    format!("Set \"{title}\" of {of} to {value}")
}

/// Returns a value as the window shows it; what somebody wrote freely stands in quotes.
fn value(catalogue: &Catalogue, (component, key): (&str, &str), value: &str) -> String {
    let known = catalogue
        .component(component)
        .and_then(|it| it.property(key));
    match (known.map(|it| it.value_type), value) {
        (Some(ValueType::Bool), "true") => "yes".to_owned(),
        (Some(ValueType::Bool), "false") => "no".to_owned(),
        (Some(ValueType::Choice | ValueType::Int), _) => value.to_owned(),
        _ => quoted(value),
    }
}

fn about(catalogue: &Catalogue, old: &About, new: &About) -> Option<String> {
    if (&old.title, &old.description, &old.owner) == (&new.title, &new.description, &new.owner) {
        let (key, old, new) = only_difference(&old.properties, &new.properties)?;
        let title = catalogue.property_title(OF_THE_WHOLE, key);
        let was = old.map(|old| format!(" from {}", old.value));
        return Some(match new {
            Some(new) => format!(
                "Set \"{title}\" of the project{} to {}",
                was.unwrap_or_default(),
                new.value
            ),
            None => format!("Make \"{title}\" of the project not stated"),
        });
    }
    let mut parts = Vec::new();
    // Titles and owners are short enough to tell; of a description it is enough that it changed.
    let lines = [
        ("title", &old.title, &new.title),
        ("owner", &old.owner, &new.owner),
    ];
    for (name, old, new) in lines.into_iter().filter(|(_, old, new)| old != new) {
        parts.push(format!("{name} from {} to {}", quoted(old), quoted(new)));
    }
    if old.description != new.description {
        parts.push("description".to_owned());
    }
    if old.properties != new.properties {
        parts.push("properties".to_owned());
    }
    Some(format!("{ABOUT}: {}", parts.join(", ")))
}

/// Begins with another word than the label that it replaces, so that it is not taken for one again.
fn control(old: &AppliedControl, new: &AppliedControl) -> Option<String> {
    let mut parts = Vec::new();
    if old.state != new.state {
        parts.push(format!("from {} to {}", state(old.state), state(new.state)));
    }
    let others = [
        ("control", old.control != new.control),
        ("title", old.title != new.title),
        ("where it is applied", old.items != new.items),
        ("threats", old.threats != new.threats),
        ("evidence", old.evidence != new.evidence),
        ("owner", old.owner != new.owner),
        ("due date", old.due != new.due),
    ];
    let others = others.into_iter().filter(|&(_, differs)| differs);
    parts.extend(others.map(|(name, _)| name.to_owned()));
    (!parts.is_empty()).then(|| {
        format!(
            "Update control {}: {}",
            quoted(&new.title),
            parts.join(", ")
        )
    })
}

const fn state(state: ControlState) -> &'static str {
    match state {
        ControlState::Planned => "planned",
        ControlState::InPlace => "in place",
        ControlState::Verified => "verified",
    }
}

/// Quotes the beginning of a text, on one line.
fn quoted(text: &str) -> String {
    const SHOWN: usize = 60;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= SHOWN {
        return format!("\"{text}\"");
    }
    let short: String = text.chars().take(SHOWN).collect();
    format!("\"{}…\"", short.trim_end())
}
