use crate::Chance;
use bulkhead_model::{
    Boundary, BoundaryForm, Context, Diagram, Edit, Element, ElementId, ElementKind, Flow, ItemId,
    Model, Moved, Properties, Record, Rect, Response, Worksheet, apply,
};
use bulkhead_store::{Entry, Identity, ProjectFile, StoreError};
use std::collections::BTreeSet;

/// When everything happens.
pub const AT: &str = "2027-01-31T12:00:00Z";
/// Identity of every project.
pub const IDENTITY: Identity<'static> = Identity {
    id: "00000000-0000-4000-8000-0000000000ff",
    at: AT,
};
/// So many elements and no more, so that files stay small while the history grows.
const MOST_ELEMENTS: usize = 40;

/// Returns a model with nothing on its one diagram.
#[must_use]
pub fn empty_model() -> Model {
    let diagram = Diagram {
        id: id(1),
        name: "Overview".to_owned(),
        position: 0,
    };
    let mut model = Model::from_records([Record::Diagram(diagram)]);
    "Torture".clone_into(&mut model.about.title);
    model
}

/// Returns the identity with a number.
fn id<T: serde::de::DeserializeOwned>(number: u64) -> T {
    let text = format!("00000000-0000-4000-8000-{:012x}", number & 0xffff_ffff_ffff);
    match serde_json::from_value(serde_json::Value::String(text)) {
        Ok(id) => id,
        Err(error) => unreachable!("every such text is an identity: {error}"),
    }
}

/// What is done to a project, one random step after the other.
#[derive(Clone, Debug)]
pub struct Script(Chance);

impl Script {
    /// Starts from a seed. The same steps follow from the same seed and the same project.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(Chance::new(seed))
    }

    /// Does the next step: mostly an edit, sometimes undo, redo, a copy of the file or a backup.
    ///
    /// # Errors
    /// Why the file could not be written. The model may be ahead of the file then.
    ///
    /// # Panics
    /// When what the history undoes does not fit the model: that is what it is there to find.
    pub fn step(&mut self, file: &mut ProjectFile, model: &mut Model) -> Result<(), StoreError> {
        let turned = match self.0.below(24) {
            0..=3 => file.undo(AT, "Bob")?,
            4..=6 => file.redo(AT, "Bob")?,
            7 => return file.save_copy(&file.path().with_file_name("copy.bulkhead")),
            8 => {
                let folder = file.path().with_file_name("backups");
                return file.back_up(&folder, "Torture", AT, 5).map(drop);
            }
            _ => return self.edit(file, model),
        };
        if let Some((changes, _)) = turned {
            assert!(
                model.apply_changes(&changes).is_ok(),
                "history and model differ"
            );
        }
        Ok(())
    }

    /// Makes the next edit.
    ///
    /// # Errors
    /// As [`Script::step`].
    pub fn edit(&mut self, file: &mut ProjectFile, model: &mut Model) -> Result<(), StoreError> {
        loop {
            let edit = self.any_edit(model);
            let context = Context {
                author: "Ada",
                at: AT,
            };
            // What does not fit the model is left out, here as in the window.
            let Ok(applied) = apply(model, &edit, context) else {
                continue;
            };
            if applied.changes.is_empty() {
                continue;
            }
            let entry = Entry {
                at: AT,
                author: "Ada",
                label: &applied.label,
                changes: &applied.changes,
            };
            return file.commit(entry).map(drop);
        }
    }

    fn any_edit(&mut self, model: &Model) -> Edit {
        if self.0.below(8) == 0 {
            let edits = (0..2 + self.0.below(3))
                .map(|_| self.simple_edit(model))
                .collect();
            let label = "Several at once".to_owned();
            return Edit::Batch { label, edits };
        }
        self.simple_edit(model)
    }

    fn simple_edit(&mut self, model: &Model) -> Edit {
        let (Some(from), Some(to)) = (self.element(model), self.element(model)) else {
            return self.add_element();
        };
        match self.0.below(16) {
            0..=3 if model.elements.len() < MOST_ELEMENTS => self.add_element(),
            4 if model.boundaries.len() < MOST_ELEMENTS => self.add_zone(),
            5..=6 if model.flows.len() < MOST_ELEMENTS => self.add_flow(from, to),
            7..=8 => Edit::Rename {
                item: self.item(model, from),
                name: self.text(3),
            },
            9 => Edit::SetNotes {
                item: self.item(model, from),
                notes: self.text(200),
            },
            10 => Edit::Move {
                diagram: id(1),
                moved: vec![Moved {
                    item: from.into(),
                    frame: self.frame(),
                }],
            },
            11 => self.decide(from),
            12 => Edit::SetProperty {
                item: self.item(model, from),
                key: "encrypted".to_owned(),
                value: Some(self.text(1)),
            },
            13 => Edit::SetWorksheet {
                element: from,
                worksheet: Some(Worksheet {
                    recommendations: vec![self.text(40)],
                    ..Worksheet::empty(from)
                }),
            },
            _ => Edit::Delete {
                items: vec![self.item(model, from)],
            },
        }
    }

    fn element(&mut self, model: &Model) -> Option<ElementId> {
        self.0.one_of(model.elements.keys().copied())
    }

    fn item(&mut self, model: &Model, element: ElementId) -> ItemId {
        let other = match self.0.below(3) {
            0 => self.0.one_of(model.flows.keys().copied()).map(ItemId::from),
            1 => self
                .0
                .one_of(model.boundaries.keys().copied())
                .map(ItemId::from),
            _ => None,
        };
        other.unwrap_or_else(|| element.into())
    }

    fn add_element(&mut self) -> Edit {
        Edit::AddElement {
            element: Element {
                id: id(self.0.next()),
                kind: ElementKind::Process,
                component: "generic/process".to_owned(),
                name: self.text(3),
                notes: self.text(20),
                zones: BTreeSet::new(),
                properties: Properties::new(),
                out_of_scope: None,
                origin: String::new(),
                multiple: false,
            },
            diagram: id(1),
            frame: self.frame(),
        }
    }

    fn add_zone(&mut self) -> Edit {
        let name = self.text(3);
        let boundary = Boundary::new(id(self.0.next()), BoundaryForm::Zone, "generic/zone", &name);
        let (x, y) = (self.0.coordinate(), self.0.coordinate());
        let frame = Rect {
            x,
            y,
            width: 600,
            height: 400,
        };
        Edit::AddBoundary {
            boundary,
            diagram: id(1),
            frame,
        }
    }

    fn add_flow(&mut self, from: ElementId, to: ElementId) -> Edit {
        Edit::AddFlow {
            flow: Flow {
                id: id(self.0.next()),
                name: self.text(3),
                from,
                to,
                two_way: self.0.below(2) == 0,
                notes: String::new(),
                properties: Properties::new(),
                out_of_scope: None,
                origin: String::new(),
                component: Flow::COMPONENT.to_owned(),
            },
        }
    }

    fn decide(&mut self, subject: ElementId) -> Edit {
        Edit::Decide {
            threat: id(self.0.below(50)),
            rule: "generic/tampering".to_owned(),
            subject: subject.into(),
            title: "Somebody changes the request".to_owned(),
            response: Response::Accept,
            reason: self.text(30),
            owner: "Ada".to_owned(),
            due: "2027-03-31".to_owned(),
            ticket: String::new(),
            expires: "2027-06-30".to_owned(),
            residual: String::new(),
        }
    }

    fn frame(&mut self) -> Rect {
        let (x, y) = (self.0.coordinate(), self.0.coordinate());
        Rect {
            x,
            y,
            width: 120,
            height: 60,
        }
    }

    /// Returns up to so many words, one at least.
    fn text(&mut self, words: u64) -> String {
        const WORDS: [&str; 8] = [
            "order",
            "Ümlaut",
            "漢字",
            "it's",
            "\"quoted\"",
            "100 %",
            "token",
            "🔥",
        ];
        let count = 1 + self.0.below(words);
        let words: Vec<&str> = (0..count)
            .filter_map(|_| self.0.one_of(WORDS.into_iter()))
            .collect();
        words.join(" ")
    }
}
