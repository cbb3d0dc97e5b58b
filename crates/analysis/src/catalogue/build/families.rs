use super::Problems;
use crate::catalogue::{
    AttackVector, Attacker, Family, Source,
    raw::{AttackerFile, FamilyFile, RawRule, VectorFile},
};
use serde_saphyr::Spanned;

/// The families, attackers and vectors that rules can name, in the order in which they are shown.
#[derive(Default)]
pub(super) struct Views {
    pub(super) families: Vec<Family>,
    pub(super) attackers: Vec<Attacker>,
    pub(super) vectors: Vec<AttackVector>,
}

impl Views {
    /// Tells whether a file holds one of these.
    pub(super) fn has(path: &str) -> bool {
        ["families.yaml", "attackers.yaml", "vectors.yaml"].contains(&path)
    }

    /// Reads the file of one of them.
    pub(super) fn read(&mut self, source: Source<'_>, problems: &mut Problems) {
        match source.path {
            "families.yaml" => {
                if let Some(file) = problems.read(source) {
                    self.add_families(source, file, problems);
                }
            }
            "attackers.yaml" => {
                if let Some(file) = problems.read(source) {
                    self.add_attackers(source, file, problems);
                }
            }
            _ => {
                if let Some(file) = problems.read(source) {
                    self.add_vectors(source, file, problems);
                }
            }
        }
    }

    fn add_families(&mut self, source: Source<'_>, file: FamilyFile, problems: &mut Problems) {
        for raw in file.families {
            if self.families.iter().any(|known| known.id == raw.id.value) {
                twice(source, &raw.id, "family", problems);
            }
            self.families.push(Family {
                id: raw.id.value,
                title: raw.title,
                summary: raw.summary,
            });
        }
    }

    fn add_attackers(&mut self, source: Source<'_>, file: AttackerFile, problems: &mut Problems) {
        for raw in file.attackers {
            if self.attackers.iter().any(|known| known.id == raw.id.value) {
                twice(source, &raw.id, "attacker", problems);
            }
            self.attackers.push(Attacker {
                id: raw.id.value,
                title: raw.title,
                summary: raw.summary,
                stands: raw.stands,
                at: raw.at,
                source: raw.source,
            });
        }
    }

    fn add_vectors(&mut self, source: Source<'_>, file: VectorFile, problems: &mut Problems) {
        for raw in file.vectors {
            if self.vectors.iter().any(|known| known.id == raw.id.value) {
                twice(source, &raw.id, "vector", problems);
            }
            self.vectors.push(AttackVector {
                id: raw.id.value,
                title: raw.title,
                summary: raw.summary,
                now: raw.now,
            });
        }
    }

    /// Checks that a rule names only families, attackers and vectors that there are.
    pub(super) fn check(&self, source: Source<'_>, rule: &RawRule, problems: &mut Problems) {
        let attackers = self.attackers.iter().map(|one| one.id.as_str());
        self.check_family(source, rule.family.as_slice(), problems);
        unknown(source, "attacker", attackers, &rule.attackers, problems);
        self.check_vectors(source, &rule.vectors, problems);
    }

    /// Checks that a family is named that there is.
    pub(super) fn check_family(
        &self,
        source: Source<'_>,
        named: &[Spanned<String>],
        problems: &mut Problems,
    ) {
        let families = self.families.iter().map(|one| one.id.as_str());
        unknown(source, "family", families, named, problems);
    }

    /// Checks that only vectors are named that there are.
    pub(super) fn check_vectors(
        &self,
        source: Source<'_>,
        named: &[Spanned<String>],
        problems: &mut Problems,
    ) {
        let vectors = self.vectors.iter().map(|one| one.id.as_str());
        unknown(source, "vector", vectors, named, problems);
    }
}

fn unknown<'a>(
    source: Source<'_>,
    what: &str,
    known: impl Iterator<Item = &'a str>,
    named: &[Spanned<String>],
    problems: &mut Problems,
) {
    if named.is_empty() {
        return;
    }
    let known: Vec<&str> = known.collect();
    for id in named {
        if !known.contains(&id.value.as_str()) {
            let list = known.join(", ");
            let message = format!("there is no {what} {}; expected one of {list}", id.value);
            problems.at(source, id, message);
        }
    }
}

fn twice(source: Source<'_>, id: &Spanned<String>, what: &str, problems: &mut Problems) {
    let message = format!("the {what} id {} is used twice", id.value);
    problems.at(source, id, message);
}
