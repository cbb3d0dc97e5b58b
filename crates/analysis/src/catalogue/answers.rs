//! What controls are for: the rules whose threats they answer.

use super::{Catalogue, Control, Rule};

impl Catalogue {
    /// Returns all controls, by key.
    pub fn controls(&self) -> impl Iterator<Item = &Control> {
        self.controls.values()
    }

    /// Returns the rules whose threats a control answers, in the order of the catalogue. Rules that
    /// are not in use are not among them.
    pub fn answered_by<'a>(&'a self, control: &'a str) -> impl Iterator<Item = &'a Rule> + 'a {
        let answers = move |rule: &&Rule| rule.controls.iter().any(|named| named == control);
        self.rules.iter().filter(answers)
    }
}
