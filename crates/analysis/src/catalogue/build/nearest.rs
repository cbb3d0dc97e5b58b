//! What somebody may have meant who wrote a name that does not exist.

use std::collections::BTreeSet;

/// Longest name that is compared; longer ones are no slips of the pen.
const LENGTH: usize = 64;
/// Most known names that one is compared with.
const CANDIDATES: usize = 10_000;

/// Returns "; did you mean 'x'?" for the known name that is spelled most like the one given, and
/// nothing when none is near. The first of several equally near ones is taken.
pub(in crate::catalogue) fn hint<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> String {
    nearest(name, known).map_or_else(String::new, |near| format!("; did you mean '{near}'?"))
}

fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.is_empty() || name.len() > LENGTH {
        return None;
    }
    let wanted = name.to_lowercase();
    let allowed = (wanted.chars().count() / 4).clamp(1, 3);
    let mut seen = BTreeSet::new();
    let mut best: Option<(usize, &str)> = None;
    for candidate in known.into_iter().take(CANDIDATES) {
        let limit = best.map_or(allowed + 1, |(distance, _)| distance);
        if limit == 0 || !seen.insert(candidate) {
            continue;
        }
        let distance = distance(&wanted, candidate);
        if distance < limit {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Counts the slips between a name and a known one. Leaving out the palette, such as `kubernetes/`,
/// is one slip.
fn distance(wanted: &str, candidate: &str) -> usize {
    let candidate = candidate.to_lowercase();
    let last = candidate.rsplit('/').next().unwrap_or_default();
    if !wanted.contains('/') && last.len() < candidate.len() {
        return 1 + spelled(wanted, last);
    }
    spelled(wanted, &candidate)
}

fn spelled(wanted: &str, candidate: &str) -> usize {
    if wanted.len().abs_diff(candidate.len()) > LENGTH / 4 {
        return usize::MAX / 2;
    }
    strsim::osa_distance(wanted, candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_the_name_and_a_different_word_finds_none() {
        let known = [
            "kubernetes/etcd",
            "kubernetes/etcd-backup",
            "process",
            "element",
        ];
        assert_eq!(nearest("kubernetes/ectd", known), Some("kubernetes/etcd"));
        assert_eq!(nearest("etcd", known), Some("kubernetes/etcd"));
        assert_eq!(nearest("Proces", known), Some("process"));
        assert_eq!(nearest("teapot", known), None);
        assert_eq!(nearest("", known), None);
    }
}
