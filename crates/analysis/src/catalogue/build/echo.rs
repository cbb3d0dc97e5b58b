use crate::catalogue::Rule;
use std::collections::BTreeMap;

/// Numbers the rules of different packs that would read the same about the same subject, so that an
/// analysis says it once. Rules of one pack are told apart by whoever wrote it.
pub(super) fn mark(rules: &mut [Rule]) {
    let mut packs: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (position, rule) in rules.iter().enumerate() {
        let reads = (rule.letter, rule.title.to_lowercase());
        packs.entry(reads).or_default().push(position);
    }
    let mut number = 0;
    for positions in packs.into_values() {
        let mut from = positions.iter().filter_map(|&at| rules.get(at));
        let first = from.next().map(|rule| rule.pack.clone());
        if from.all(|rule| Some(&rule.pack) == first.as_ref()) {
            continue;
        }
        for at in positions {
            if let Some(rule) = rules.get_mut(at) {
                rule.echo = Some(number);
            }
        }
        number += 1;
    }
}
