//! The releases that rules, ports and properties hold for.

use super::Problems;
use crate::{Release, Releases, catalogue::Source};
use serde_saphyr::Spanned;

/// Reads the first and the last release of a rule, a port or a property.
pub(super) fn releases(
    source: Source<'_>,
    what: &str,
    (since, until): (&Option<Spanned<String>>, &Option<Spanned<String>>),
    problems: &mut Problems,
) -> Releases {
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
        since: read(since),
        until: read(until),
    };
    if let (Some(since), Some(until), Some(place)) = (releases.since, releases.until, until)
        && since > until
    {
        let message =
            format!("the {what} holds since {since} and until {until}, so for no release");
        problems.at(source, place, message);
    }
    releases
}
