use super::Session;
use crate::{
    Problem, clock,
    compare::{self, Named},
    text_form::text_of,
    view::{
        ComparisonView, SignatureDraft, SignatureView, SnapshotDraft, SnapshotView, SnapshotsView,
        StateOf,
    },
};
use bulkhead_analysis::{Analysis, Side, comparison};
use bulkhead_diagram::Style;
use bulkhead_exchange::project_json;
use bulkhead_model::{Model, Refusal, limits, text};
use bulkhead_store::{NewSnapshot, Signature, Snapshot};
use uuid::Uuid;

impl Session {
    /// Returns the snapshots of the project, each with what became of it.
    ///
    /// # Errors
    /// A [`Problem`] when the project file can no longer be read.
    pub fn snapshots(&self) -> Result<SnapshotsView, Problem> {
        let stored = self.stored_snapshots()?;
        let suggested_name = self.free_name(&stored);
        let snapshots: Result<Vec<_>, _> = stored.into_iter().map(|it| self.seen(it)).collect();
        Ok(SnapshotsView {
            snapshots: snapshots?,
            hash: project_json::sha_256(&text_of(self.model())?),
            suggested_name,
            suggested_statement: self.word("statement", &[]),
        })
    }

    /// Keeps the project as it is now under a name.
    ///
    /// # Errors
    /// A [`Problem`] that says why it is not kept; the file is as it was then.
    pub fn take_snapshot(&mut self, draft: &SnapshotDraft) -> Result<SnapshotsView, Problem> {
        self.must_be_in_the_file()?;
        let name = named(&draft.name)?;
        if self.stored_snapshots()?.iter().any(|it| it.name == name) {
            return Err(Problem::refused(format!(
                "There is a snapshot \"{name}\" already. Choose another name."
            )));
        }
        line("The reviewer", &draft.reviewer)?;
        text::lines(&draft.note).map_err(|refusal| refused("The note", &refusal))?;
        let content = text_of(self.model())?;
        let new = NewSnapshot {
            id: &Uuid::new_v4().to_string(),
            name: &name,
            note: &draft.note,
            reviewer: &draft.reviewer,
            at: &clock::now(),
            by: &self.author,
            hash: &project_json::sha_256(&content),
            content: &content,
        };
        let added = self.file.add_snapshot(new);
        added.map_err(|error| Problem::from_store(&error))?;
        self.snapshots()
    }

    /// Adds a signature to a snapshot.
    ///
    /// # Errors
    /// A [`Problem`] that says why it is not kept; the file is as it was then.
    pub fn sign(&mut self, number: u32, draft: &SignatureDraft) -> Result<SnapshotsView, Problem> {
        self.must_be_in_the_file()?;
        if draft.role.chars().count() > limits::NAME_CHARACTERS {
            return Err(refused(
                "The role",
                &Refusal::TooLong {
                    longest: limits::NAME_CHARACTERS,
                },
            ));
        }
        line("The role", &draft.role)?;
        text::lines(&draft.statement).map_err(|refusal| refused("The statement", &refusal))?;
        let signature = Signature {
            name: named(&draft.name)?,
            role: draft.role.clone(),
            statement: draft.statement.clone(),
            at: clock::now(),
            by: self.author.clone(),
        };
        let signed = self.file.sign_snapshot(number, &signature);
        if signed.map_err(|error| Problem::from_store(&error))? {
            self.snapshots()
        } else {
            Err(no_snapshot(number))
        }
    }

    /// Says what differs between two states of the project, and draws it.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such snapshot.
    pub fn compare(
        &self,
        old: StateOf,
        new: StateOf,
        style: Style,
    ) -> Result<ComparisonView, Problem> {
        let stored = self.stored_snapshots()?;
        let (old, new) = (self.state(old, &stored)?, self.state(new, &stored)?);
        let catalogue = self.assessment.catalogue();
        Ok(compare::view(
            self.named(&old),
            self.named(&new),
            catalogue,
            style,
        ))
    }

    /// Returns the snapshot of a name; of several in an older file the newest.
    ///
    /// # Errors
    /// A [`Problem`] when there is none.
    pub fn snapshot_named(&self, name: &str) -> Result<StateOf, Problem> {
        let stored = self.stored_snapshots()?;
        let found = stored.iter().find(|it| it.name == name);
        let found = found.map(|it| StateOf::Snapshot { number: it.number });
        found.ok_or_else(|| {
            let known: Vec<String> = stored.iter().map(|it| format!("\"{}\"", it.name)).collect();
            let known = if known.is_empty() {
                "The project has none.".to_owned()
            } else {
                format!("Choose one of {}.", known.join(", "))
            };
            Problem::refused(format!("There is no snapshot \"{name}\". {known}"))
        })
    }

    /// Returns the newest snapshot.
    ///
    /// # Errors
    /// A [`Problem`] when there is none.
    pub fn newest_snapshot(&self) -> Result<StateOf, Problem> {
        let stored = self.stored_snapshots()?;
        let newest = stored
            .first()
            .map(|it| StateOf::Snapshot { number: it.number });
        newest.ok_or_else(|| {
            Problem::refused(
                "The project has no snapshot to compare with. Name a second file, or make a snapshot \
                 first.",
            )
        })
    }

    pub(super) fn stored_snapshots(&self) -> Result<Vec<Snapshot>, Problem> {
        let stored = self.file.snapshots();
        stored.map_err(|error| Problem::from_store(&error))
    }

    /// Returns the model as it was when a snapshot was made.
    pub(super) fn model_of(&self, number: u32) -> Result<Model, Problem> {
        let content = self.file.snapshot_content(number);
        let content = content.map_err(|error| Problem::from_store(&error))?;
        let content = content.ok_or_else(|| no_snapshot(number))?;
        project_json::read(content.as_bytes(), &format!("snapshot {number}"))
            .map_err(|error| Problem::from_import(&error))
    }

    /// Gives another project the snapshots of this one, with their signatures.
    pub(super) fn copy_snapshots(&self, copy: &mut Self) -> Result<(), Problem> {
        let told = |error| Problem::from_store(&error);
        for stored in self.stored_snapshots()?.iter().rev() {
            let content = self.file.snapshot_content(stored.number).map_err(told)?;
            let new = NewSnapshot {
                id: &stored.id,
                name: &stored.name,
                note: &stored.note,
                reviewer: &stored.reviewer,
                at: &stored.at,
                by: &stored.by,
                hash: &stored.hash,
                content: &content.ok_or_else(|| no_snapshot(stored.number))?,
            };
            let number = copy.file.add_snapshot(new).map_err(told)?;
            for signature in &stored.signatures {
                copy.file.sign_snapshot(number, signature).map_err(told)?;
            }
        }
        Ok(())
    }

    fn seen(&self, stored: Snapshot) -> Result<SnapshotView, Problem> {
        let model = self.model_of(stored.number)?;
        let changes = self.changes_since(&model, &stored.at);
        let signed = stored.signatures.first();
        let standing = match signed {
            None if changes == 0 => self.word("same", &[]),
            None => self.counted("changed_since", changes, &[]),
            Some(_) if changes == 0 => self.word("signed", &[]),
            Some(first) => {
                let day = [("day", day(&first.at))];
                self.counted("signed_before", changes, &day)
            }
        };
        let signatures = stored.signatures.into_iter();
        Ok(SnapshotView {
            number: stored.number,
            name: stored.name,
            note: stored.note,
            reviewer: stored.reviewer,
            at: stored.at,
            by: stored.by,
            hash: stored.hash,
            signatures: signatures
                .map(|it| SignatureView {
                    name: it.name,
                    role: it.role,
                    statement: it.statement,
                    at: it.at,
                })
                .collect(),
            changes,
            standing,
        })
    }

    /// Finds what followed from a model when its snapshot was made: what was accepted until a later
    /// day was accepted then.
    pub(super) fn analysis_of(&self, model: &Model, at: &str) -> Analysis {
        let mut analysis = Analysis::new(model, self.assessment.catalogue());
        analysis.set_today(day(at));
        analysis
    }

    /// Returns a name for a snapshot of today that none has yet.
    fn free_name(&self, stored: &[Snapshot]) -> String {
        let now = clock::now();
        let of_day = |n: u32| {
            let n = n.to_string();
            self.word("snapshot_name_again", &[("day", day(&now)), ("n", &n)])
        };
        let first = self.word("snapshot_name", &[("day", day(&now))]);
        let mut names = std::iter::once(first).chain((2..).map(of_day));
        let free = names.find(|name| stored.iter().all(|it| it.name != *name));
        free.unwrap_or_default()
    }

    /// Counts what a comparison with today lists.
    fn changes_since(&self, model: &Model, at: &str) -> u32 {
        if model == self.model() {
            return 0;
        }
        let catalogue = self.assessment.catalogue();
        let analysis = self.analysis_of(model, at);
        let old = Side {
            model,
            analysis: &analysis,
        };
        let new = Side {
            model: self.model(),
            analysis: self.assessment.analysis(),
        };
        // What no list tells, such as an origin, is a change all the same.
        comparison(old, new, catalogue).count.max(1)
    }

    fn state(&self, of: StateOf, stored: &[Snapshot]) -> Result<State, Problem> {
        let StateOf::Snapshot { number } = of else {
            return Ok(State::Today(self.comparison_word("today")));
        };
        let known = stored.iter().find(|it| it.number == number);
        let known = known.ok_or_else(|| no_snapshot(number))?;
        let model = self.model_of(number)?;
        let analysis = self.analysis_of(&model, &known.at);
        Ok(State::Snapshot(
            known.name.clone(),
            Box::new((model, analysis)),
        ))
    }

    fn named<'a>(&'a self, state: &'a State) -> Named<'a> {
        match state {
            State::Today(name) => Named::of(name, &self.assessment),
            State::Snapshot(name, past) => Named {
                name,
                model: &past.0,
                analysis: &past.1,
            },
        }
    }

    fn must_be_in_the_file(&mut self) -> Result<(), Problem> {
        self.must_be_writable()?;
        self.flush();
        self.not_saved.clone().map_or(Ok(()), Err)
    }

    fn comparison_word(&self, key: &str) -> String {
        let words = self.assessment.catalogue().wording().comparison();
        words.get(key).cloned().unwrap_or_default()
    }

    fn word(&self, key: &str, places: &[(&str, &str)]) -> String {
        let wording = self.assessment.catalogue().wording();
        wording.snapshot(key, places)
    }

    fn counted(&self, key: &str, count: u32, places: &[(&str, &str)]) -> String {
        if count == 1 {
            return self.word(&format!("{key}_one"), places);
        }
        let count = count.to_string();
        let mut all = vec![("n", count.as_str())];
        all.extend_from_slice(places);
        self.word(key, &all)
    }
}

enum State {
    Today(String),
    Snapshot(String, Box<(Model, Analysis)>),
}

/// Returns the day of an ISO 8601 time.
pub(super) fn day(at: &str) -> &str {
    at.get(..10).unwrap_or(at)
}

fn named(name: &str) -> Result<String, Problem> {
    text::name(name).map_err(|refusal| refused("The name", &refusal))
}

fn line(what: &str, said: &str) -> Result<(), Problem> {
    text::line(said).map_err(|refusal| refused(what, &refusal))
}

fn refused(what: &str, refusal: &Refusal) -> Problem {
    Problem::refused(format!("{what} does not do: {refusal}."))
}

fn no_snapshot(number: u32) -> Problem {
    Problem::refused(format!(
        "There is no snapshot {number}. Choose another one."
    ))
}
