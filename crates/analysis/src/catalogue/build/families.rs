use super::Problems;
use crate::catalogue::{
    Attacker, Family, Source,
    raw::{AttackerFile, FamilyFile, RawRule},
};
use serde_saphyr::Spanned;

/// The families and attackers that rules can name, in the order in which they are shown.
#[derive(Default)]
pub(super) struct Views {
    pub(super) families: Vec<Family>,
    pub(super) attackers: Vec<Attacker>,
}

impl Views {
    /// Reads the file of one of the two.
    pub(super) fn read(&mut self, source: Source<'_>, problems: &mut Problems) {
        if source.path == "families.yaml" {
            if let Some(file) = problems.read(source) {
                self.add_families(source, file, problems);
            }
        } else if let Some(file) = problems.read(source) {
            self.add_attackers(source, file, problems);
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
                source: raw.source,
            });
        }
    }

    /// Checks that a rule names only families and attackers that there are.
    pub(super) fn check(&self, source: Source<'_>, rule: &RawRule, problems: &mut Problems) {
        let families: Vec<&str> = self.families.iter().map(|one| one.id.as_str()).collect();
        let attackers: Vec<&str> = self.attackers.iter().map(|one| one.id.as_str()).collect();
        for (what, known, named) in [
            ("family", families, rule.family.as_slice()),
            ("attacker", attackers, rule.attackers.as_slice()),
        ] {
            for id in named {
                if !known.contains(&id.value.as_str()) {
                    let message = format!(
                        "there is no {what} {}; expected one of {}",
                        id.value,
                        known.join(", ")
                    );
                    problems.at(source, id, message);
                }
            }
        }
    }
}

fn twice(source: Source<'_>, id: &Spanned<String>, what: &str, problems: &mut Problems) {
    let message = format!("the {what} id {} is used twice", id.value);
    problems.at(source, id, message);
}
