//! Releases of Kubernetes: which one a model is about, and which ones a rule holds for.

use bulkhead_model::{About, PropertyValue};
use std::fmt;

/// The property of the whole model that states the version of Kubernetes.
pub const VERSION: &str = "kubernetes_version";

/// The oldest release that the content was written for. Where nobody stated a version, a rule that
/// ended before it does not hold.
pub const OLDEST: Release = Release {
    major: 1,
    minor: 29,
};

/// A minor release of Kubernetes, such as 1.31.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Release {
    /// First number.
    pub major: u16,
    /// Second number.
    pub minor: u16,
}

impl Release {
    /// Reads a version as people and tools write it: `1.31`, `v1.31.2`, `1.31.2-gke.100`,
    /// `Kubernetes 1.31`. Nothing when there is no version in it.
    pub fn read(text: &str) -> Option<Self> {
        let from = text.find(|one: char| one.is_ascii_digit())?;
        let mut parts = text.get(from..)?.splitn(3, '.');
        let major = parts.next()?.parse().ok()?;
        let minor = parts.next()?;
        let end = minor
            .find(|one: char| !one.is_ascii_digit())
            .unwrap_or(minor.len());
        let minor = minor.get(..end)?.parse().ok()?;
        Some(Self { major, minor })
    }

    /// Reads a minor release and nothing else.
    pub(crate) fn minor_only(text: &str) -> Option<Self> {
        Self::read(text).filter(|release| release.to_string() == text)
    }

    /// Returns the release that a model is about, where it states one.
    pub fn stated(about: &About) -> Option<Self> {
        Self::read(&stated(about)?.value)
    }
}

impl fmt::Display for Release {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}.{}", self.major, self.minor)
    }
}

/// Returns what a model states as its version of Kubernetes.
pub(crate) fn stated(about: &About) -> Option<&PropertyValue> {
    about.properties.get(VERSION)
}

/// The releases that a rule holds for, both ends included. An end that is left out is open.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Releases {
    /// The first one.
    pub since: Option<Release>,
    /// The last one.
    pub until: Option<Release>,
}

impl Releases {
    /// Tells whether a rule holds for a stated release, or for a model that states none.
    pub fn hold(self, stated: Option<Release>) -> bool {
        match stated {
            Some(stated) => {
                self.since.is_none_or(|since| since <= stated)
                    && self.until.is_none_or(|until| stated <= until)
            }
            None => self.until.is_none_or(|until| OLDEST <= until),
        }
    }

    /// Tells whether the rule holds for every release.
    pub const fn all(self) -> bool {
        self.since.is_none() && self.until.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn release(minor: u16) -> Release {
        Release { major: 1, minor }
    }

    #[test]
    fn versions_are_read_as_people_and_tools_write_them() {
        for text in [
            "1.31",
            "v1.31.2",
            "1.31.2-gke.100",
            "Kubernetes 1.31",
            "v1.31+",
            "1.31.x",
        ] {
            assert_eq!(Release::read(text), Some(release(31)), "{text}");
        }
        for text in [
            "",
            "latest",
            "1",
            "v1",
            "1.",
            "1.x",
            ".",
            "99999999999.1",
            "1.99999999",
        ] {
            assert_eq!(Release::read(text), None, "{text}");
        }
    }

    #[test]
    fn releases_are_ordered_by_number_and_not_by_letter() {
        assert!(release(9) < release(10));
        assert!(release(30) < Release { major: 2, minor: 0 });
    }

    #[test]
    fn packs_name_minor_releases_only() {
        assert_eq!(Release::minor_only("1.24"), Some(release(24)));
        for text in ["v1.24", "1.24.3", "1.024", "1.24 ", "24"] {
            assert_eq!(Release::minor_only(text), None, "{text}");
        }
    }

    #[test]
    fn both_ends_are_included() {
        let releases = Releases {
            since: Some(release(23)),
            until: Some(release(30)),
        };
        for (minor, holds) in [(22, false), (23, true), (30, true), (31, false)] {
            assert_eq!(releases.hold(Some(release(minor))), holds, "{minor}");
        }
    }

    #[test]
    fn where_no_version_is_stated_what_ended_long_ago_does_not_hold() {
        let until = |minor| Releases {
            since: None,
            until: Some(release(minor)),
        };
        assert!(!until(28).hold(None));
        assert!(until(29).hold(None));
        assert!(Releases::default().hold(None));
    }
}
