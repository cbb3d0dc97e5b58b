//! Pages about the content, as Markdown: every threat, every control, and who has to be named.
//! They follow from the content alone.

mod controls;
mod markdown;
mod names;
mod overview;
mod rule;
mod vectors;

use crate::{Catalogue, catalogue::Rule};

/// A page of documentation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Page {
    /// Path below the folder of the documentation, such as `threats/etcd.md`.
    pub path: String,
    /// What it says, as Markdown.
    pub text: String,
}

/// Returns the title of a rule with generic names in place of those of a model.
pub fn title_of(catalogue: &Catalogue, rule: &Rule) -> String {
    rule::title(catalogue, rule)
}

/// Returns all pages about the content of a catalogue.
pub fn pages(catalogue: &Catalogue) -> Vec<Page> {
    let mut pages = vec![
        Page {
            path: "threats.md".to_owned(),
            text: overview::overview(catalogue),
        },
        Page {
            path: "controls.md".to_owned(),
            text: controls::controls(catalogue),
        },
        Page {
            path: "attribution.md".to_owned(),
            text: Catalogue::attribution().replace("\r\n", "\n"),
        },
    ];
    for pack in catalogue.packs() {
        pages.push(Page {
            path: overview::path(&pack.id),
            text: overview::pack(catalogue, pack),
        });
    }
    pages
}

#[cfg(test)]
mod tests;
