//! What a pack brings besides its rules.

use super::{
    Problems,
    families::Views,
    files::{Pack, read_controls},
};
use crate::catalogue::{
    Control, Source,
    raw::{ComponentFile, ControlFile},
};
use std::collections::BTreeMap;

/// Moves the components and controls of packs to where those of the program are.
pub(super) fn take_own<'a>(
    packs: &mut [Pack<'a>],
    components: &mut Vec<(Source<'a>, ComponentFile)>,
    (controls, views): (&mut BTreeMap<String, Control>, &Views),
    problems: &mut Problems,
) {
    for Pack { source, file, .. } in packs {
        if !file.components.is_empty() {
            let own = ComponentFile {
                group: file.group.take().unwrap_or_else(|| file.title.clone()),
                components: std::mem::take(&mut file.components),
            };
            components.push((*source, own));
        }
        let own = ControlFile {
            controls: std::mem::take(&mut file.controls),
        };
        read_controls(*source, own, (controls, views), problems);
    }
}

#[cfg(test)]
mod tests;
