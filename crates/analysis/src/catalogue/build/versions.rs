//! The releases that a rule holds for.

use super::Problems;
use crate::{
    Release, Releases,
    catalogue::{Source, raw::RawRule},
};
use serde_saphyr::Spanned;

/// Reads the first and the last release of a rule.
pub(super) fn releases(source: Source<'_>, raw: &RawRule, problems: &mut Problems) -> Releases {
    let mut read = |text: &Option<Spanned<String>>| {
        let text = text.as_ref()?;
        let release = Release::minor_only(&text.value);
        if release.is_none() {
            let message = format!(
                "{} is not a minor release of Kubernetes such as \"1.24\"",
                text.value
            );
            problems.at(source, text, message);
        }
        release
    };
    let releases = Releases {
        since: read(&raw.since),
        until: read(&raw.until),
    };
    if let (Some(since), Some(until), Some(place)) = (releases.since, releases.until, &raw.until)
        && since > until
    {
        let message = format!("the rule holds since {since} and until {until}, so for no release");
        problems.at(source, place, message);
    }
    releases
}
