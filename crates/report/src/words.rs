//! The headings and sentences of the report with their places filled.

use bulkhead_analysis::Catalogue;
use std::collections::BTreeMap;

/// The report's part of the wording.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words<'a>(&'a BTreeMap<String, String>);

impl<'a> Words<'a> {
    pub(crate) fn of(catalogue: &'a Catalogue) -> Self {
        Self(catalogue.wording().report())
    }

    /// Returns a text, or its key when the content has no such text.
    pub(crate) fn get(self, key: &'a str) -> &'a str {
        self.0.get(key).map_or(key, String::as_str)
    }

    /// Returns a text, or the text of a key when it is empty.
    pub(crate) fn or(self, text: &str, key: &'a str) -> String {
        if text.trim().is_empty() {
            self.get(key).to_owned()
        } else {
            text.to_owned()
        }
    }

    /// Fills the places of a text in one pass, so that a name with braces stays what it is.
    pub(crate) fn fill(self, key: &'a str, places: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        let mut rest = self.get(key);
        while let Some(open) = rest.find('{') {
            let (before, from) = rest.split_at(open);
            filled.push_str(before);
            let value = from.split_once('}').and_then(|(place, after)| {
                let (_, value) = places
                    .iter()
                    .find(|(name, _)| place.get(1..) == Some(*name))?;
                Some((value, after))
            });
            if let Some((value, after)) = value {
                filled.push_str(value);
                rest = after;
            } else {
                filled.push('{');
                rest = from.get(1..).unwrap_or_default();
            }
        }
        filled.push_str(rest);
        filled
    }

    /// Returns the text about a number of things; exactly one has a text of its own.
    pub(crate) fn count(self, key: &'a str, number: usize) -> String {
        let one = format!("{key}_one");
        match self.0.get_key_value(&one) {
            Some((key, _)) if number == 1 => self.fill(key, &[("n", "1")]),
            _ => self.fill(key, &[("n", &number.to_string())]),
        }
    }
}

/// Returns an ISO 8601 time as date and time of day, to the minute. Other text stays as it is.
pub(crate) fn moment(at: &str) -> String {
    match (at.get(..10), at.get(10..11), at.get(11..16)) {
        (Some(date), Some("T"), Some(time)) => format!("{date} {time} UTC"),
        _ => at.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(texts: &[(&str, &str)]) -> BTreeMap<String, String> {
        texts
            .iter()
            .map(|&(key, text)| (key.to_owned(), text.to_owned()))
            .collect()
    }

    #[test]
    fn exactly_one_has_a_sentence_of_its_own() {
        let map = words(&[("risk", "{n} risks"), ("risk_one", "one risk")]);
        assert_eq!(Words(&map).count("risk", 1), "one risk");
        assert_eq!(Words(&map).count("risk", 0), "0 risks");
        assert_eq!(Words(&map).count("risk", 21), "21 risks");
    }

    #[test]
    fn a_value_with_braces_is_not_filled_again() {
        let map = words(&[("line", "{at} by {by}, {unknown}")]);
        let filled = Words(&map).fill("line", &[("at", "{by}"), ("by", "{at}")]);
        assert_eq!(filled, "{by} by {at}, {unknown}");
    }

    #[test]
    fn a_time_is_cut_to_the_minute_and_other_text_stays() {
        assert_eq!(moment("2026-11-23T08:25:08Z"), "2026-11-23 08:25 UTC");
        assert_eq!(moment("yesterday"), "yesterday");
        assert_eq!(moment("übermorgen früh um zehn"), "übermorgen früh um zehn");
    }
}
