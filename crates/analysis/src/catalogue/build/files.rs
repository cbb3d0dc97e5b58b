//! The files of the content, sorted by what they hold.

use super::{Problems, families::Views, own::take_own, texts::check_id};
use crate::catalogue::{
    Background, Control, Source, Wording,
    raw::{ComponentFile, ControlFile, PackFile, ReferenceModelFile, WordingFile},
};
use std::collections::BTreeMap;

/// Everything that was read.
#[derive(Default)]
pub(super) struct Files<'a> {
    pub(super) components: Vec<(Source<'a>, ComponentFile)>,
    pub(super) packs: Vec<Pack<'a>>,
    pub(super) controls: BTreeMap<String, Control>,
    pub(super) views: Views,
    pub(super) models: Vec<(Source<'a>, ReferenceModelFile)>,
    pub(super) words: Wording,
}

/// A pack of rules.
pub(super) struct Pack<'a> {
    pub(super) source: Source<'a>,
    pub(super) file: PackFile,
    /// Whether it is part of the program.
    pub(super) built_in: bool,
}

impl<'a> Files<'a> {
    pub(super) fn read(
        built_in: &[Source<'a>],
        packs: &[Source<'a>],
        problems: &mut Problems,
    ) -> Self {
        let mut files = Self::default();
        // Controls and rules name what stands in these.
        for &source in built_in.iter().filter(|it| Views::has(it.path)) {
            files.views.read(source, problems);
        }
        for &source in built_in.iter().filter(|it| !Views::has(it.path)) {
            files.built_in(source, problems);
        }
        for &source in packs {
            files.pack(source, false, problems);
        }
        take_own(
            &mut files.packs,
            &mut files.components,
            (&mut files.controls, &files.views),
            problems,
        );
        files
    }

    fn built_in(&mut self, source: Source<'a>, problems: &mut Problems) {
        if Background::holds(source.path) {
            return;
        }
        match source.path.split('/').next() {
            Some("components") => {
                let file = problems.read::<ComponentFile>(source);
                self.components.extend(file.map(|file| (source, file)));
            }
            Some("packs") => self.pack(source, true, problems),
            Some("controls") => {
                if let Some(file) = problems.read::<ControlFile>(source) {
                    read_controls(source, file, (&mut self.controls, &self.views), problems);
                }
            }
            Some("reference") => {
                let file = problems.read::<ReferenceModelFile>(source);
                self.models.extend(file.map(|file| (source, file)));
            }
            _ => {
                if let Some(file) = problems.read::<WordingFile>(source) {
                    self.words = file.into();
                }
            }
        }
    }

    fn pack(&mut self, source: Source<'a>, built_in: bool, problems: &mut Problems) {
        let file = problems.read::<PackFile>(source);
        self.packs.extend(file.map(|file| Pack {
            source,
            file,
            built_in,
        }));
    }
}

pub(super) fn read_controls(
    source: Source<'_>,
    file: ControlFile,
    (controls, views): (&mut BTreeMap<String, Control>, &Views),
    problems: &mut Problems,
) {
    for raw in file.controls {
        check_id(source, &raw.id, "control", problems);
        views.check_family(source, raw.family.as_slice(), problems);
        views.check_vectors(source, &raw.vectors, problems);
        let id = raw.id.value.clone();
        if controls.contains_key(&id) {
            let message = format!("the control id {id} is used twice");
            problems.at(source, &raw.id, message);
            continue;
        }
        let control = Control {
            id: id.clone(),
            title: raw.title,
            summary: raw.summary,
            family: raw.family.map(|family| family.value),
            mechanism: raw.mechanism,
            references: raw.references,
            vectors: raw.vectors.into_iter().map(|one| one.value).collect(),
        };
        controls.insert(id, control);
    }
}
