//! Makes our model of what the file has.

mod flow;
mod place;

use super::{
    Imported, about,
    component::{Components, word_for},
    drawing::Surface,
    file::ModelFile,
    frame::{self, SIDE},
    property::{self, Stated},
    shape::{ANNOTATION, Form, Shape},
};
use crate::{
    Note, NoteKind, Notes, ReadError,
    identity::{derive, identify},
    label,
};
use bulkhead_model::{
    Boundary, BoundaryForm, BoundaryId, Diagram, DiagramId, Element, ElementId, ElementKind,
    FlowId, Model, check,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// An import under way.
pub(super) struct Import<'a> {
    pub(super) path: &'a str,
    pub(super) model: Model,
    pub(super) notes: Notes,
    components: Components,
    /// Everything drawn so far, and as what.
    taken: BTreeMap<Uuid, &'static str>,
    connectors: Vec<Connector>,
    unplaced: Vec<(DiagramId, ElementId)>,
}

/// A flow that waits until everything that it can be attached to is there.
struct Connector {
    id: FlowId,
    diagram: DiagramId,
    shape: Shape,
}

/// Where something drawn comes from and how it is called.
struct Named {
    name: String,
    origin: String,
    notes: String,
    stated: Stated,
}

pub(super) fn import(file: ModelFile, path: &str) -> Result<Imported, ReadError> {
    let mut notes = Notes::default();
    let components = Components::new(file.knowledge_base, path, &mut notes);
    let mut import = Import {
        path,
        model: Model::default(),
        notes,
        components,
        taken: BTreeMap::new(),
        connectors: Vec::new(),
        unplaced: Vec::new(),
    };
    about::import(&mut import, file.about);
    let remarks = file.remarks.iter().map(|remark| label::lines(remark).text);
    for remark in remarks.filter(|remark| !remark.is_empty()) {
        import.note(
            NoteKind::Remark,
            "the whole file",
            format!("The file has a note, which was left out: {remark}"),
        );
    }
    for (position, surface) in (0..).zip(file.surfaces) {
        import.diagram(position, surface)?;
    }
    import.nest();
    import.place_the_rest();
    for connector in std::mem::take(&mut import.connectors) {
        import.flow(&connector)?;
    }
    match check(&import.model).into_iter().next() {
        Some(flaw) => Err(ReadError::Model {
            path: path.to_owned(),
            flaw,
        }),
        None => Ok(Imported {
            model: import.model,
            template: import.components.into_template(),
            notes: import.notes.into_list(),
            stored: file.threats,
        }),
    }
}

impl Import<'_> {
    fn note(&mut self, kind: NoteKind, item: &str, sentence: impl Into<String>) {
        self.notes.push(Note::new(kind, item, sentence));
    }

    fn diagram(&mut self, position: u32, surface: Surface) -> Result<(), ReadError> {
        let mut name = label::name(&surface.name).text;
        if name.is_empty() {
            name = format!("Diagram {}", position + 1);
        }
        let stated = stated_identity(&surface.guid).map(DiagramId::new);
        let free = stated.filter(|id| !self.model.diagrams.contains_key(id));
        if stated.is_some() && free.is_none() {
            self.note(
                NoteKind::Repeated,
                &name,
                format!(
                    "The diagram \"{name}\" has the identity of an earlier one and got a new one."
                ),
            );
        }
        let id = free.unwrap_or_else(|| {
            DiagramId::new(derive(&format!("{}#diagram{position}", surface.guid)))
        });
        self.model
            .diagrams
            .insert(id, Diagram { id, name, position });
        for (number, shape) in surface.shapes.into_iter().enumerate() {
            self.shape(id, number, shape)?;
        }
        Ok(())
    }

    fn shape(&mut self, diagram: DiagramId, number: usize, shape: Shape) -> Result<(), ReadError> {
        let uuid =
            stated_identity(&shape.guid).unwrap_or_else(|| derive(&format!("{diagram}#{number}")));
        let is_annotation = [&shape.generic_id, &shape.type_id]
            .iter()
            .any(|id| *id == ANNOTATION);
        let what = if is_annotation {
            "note"
        } else {
            word_for(&shape.form)
        };
        if self.taken.contains_key(&uuid) {
            let name = shown(&shape);
            self.note(
                NoteKind::Repeated,
                &name,
                format!(
                    "The {what} \"{name}\" was left out, because something else has the same identity ({}).",
                    shape.guid
                ),
            );
            return Ok(());
        }
        self.taken.insert(uuid, what);
        match shape.form {
            Form::Element(_) if is_annotation => {
                let text = label::lines(shape.label()).text;
                self.note(
                    NoteKind::Remark,
                    &shown(&shape),
                    format!("A diagram has a note, which was left out: {text}"),
                );
            }
            Form::Element(kind) => self.element(ElementId::new(uuid), kind, diagram, &shape)?,
            Form::Box => {
                self.boundary(BoundaryId::new(uuid), BoundaryForm::Zone, diagram, &shape)?;
            }
            Form::Line => {
                self.boundary(BoundaryId::new(uuid), BoundaryForm::Line, diagram, &shape)?;
            }
            Form::Connector => {
                let id = FlowId::new(uuid);
                self.connectors.push(Connector { id, diagram, shape });
            }
            Form::Other(ref form) => {
                let name = shown(&shape);
                let form: String = label::name(form).text;
                self.note(
                    NoteKind::UnknownShape,
                    &name,
                    format!("\"{name}\" was left out, because nobody knows what a \"{form}\" is."),
                );
            }
        }
        Ok(())
    }

    fn element(
        &mut self,
        id: ElementId,
        kind: ElementKind,
        diagram: DiagramId,
        shape: &Shape,
    ) -> Result<(), ReadError> {
        let component = self.components.of(shape, &mut self.notes)?;
        let named = self.named(shape);
        match frame::frame(shape, &named.name, Some(SIDE), &mut self.notes) {
            Some(frame) => {
                self.model.placements.insert((diagram, id.into()), frame);
            }
            None => self.unplaced.push((diagram, id)),
        }
        let mut element = Element::new(id, kind, &component, &named.name);
        element.notes = named.notes;
        element.origin = named.origin;
        element.properties = named.stated.properties;
        element.out_of_scope = named.stated.out_of_scope;
        self.model.elements.insert(id, element);
        Ok(())
    }

    fn boundary(
        &mut self,
        id: BoundaryId,
        form: BoundaryForm,
        diagram: DiagramId,
        shape: &Shape,
    ) -> Result<(), ReadError> {
        let component = self.components.of(shape, &mut self.notes)?;
        let mut named = self.named(shape);
        let placed = match form {
            BoundaryForm::Zone => frame::frame(shape, &named.name, None, &mut self.notes)
                .map(|frame| self.model.placements.insert((diagram, id.into()), frame))
                .is_some(),
            BoundaryForm::Line => frame::curve(shape, &named.name, &mut self.notes)
                .map(|curve| self.model.courses.insert((diagram, id.into()), curve))
                .is_some(),
        };
        if !placed {
            self.note(
                NoteKind::Unplaced,
                &named.name,
                format!(
                    "The file does not say where \"{0}\" stands, so that nothing crosses it. Place it on a diagram.",
                    named.name
                ),
            );
        }
        if let Some(reason) = named.stated.out_of_scope {
            let line = format!("Out of scope: {reason}");
            named.notes = label::lines(&format!("{}\n{line}", named.notes)).text;
        }
        let mut boundary = Boundary::new(id, form, &component, &named.name);
        boundary.notes = named.notes;
        boundary.origin = named.origin;
        boundary.properties = named.stated.properties;
        self.model.boundaries.insert(id, boundary);
        Ok(())
    }

    /// Returns the name of something drawn and what is stated about it.
    fn named(&mut self, shape: &Shape) -> Named {
        let label = shape.label();
        let fitted = label::name(label);
        let mut name = fitted.text;
        if name.is_empty() {
            name = match self.components.title(shape) {
                Some(title) => label::name(title).text,
                None => format!("Unnamed {}", word_for(&shape.form)),
            };
            self.note(
                NoteKind::NameGiven,
                &name,
                format!(
                    "A {} without a name ({}) is called \"{name}\" now.",
                    word_for(&shape.form),
                    shape.guid
                ),
            );
        }
        let stated = property::stated(shape, &name, self.path, &mut self.notes);
        let mut remarks = stated.remarks.clone();
        if fitted.lost {
            let whole = label::one_line(label);
            let sentence = if whole == name {
                format!("Characters that no name may hold were taken out of the name \"{name}\".")
            } else {
                remarks.insert(0, whole);
                format!("The name \"{name}\" was too long; its notes have all of it.")
            };
            self.note(NoteKind::TextChanged, &name, sentence);
        }
        let notes = label::lines(&remarks.join("\n"));
        if notes.lost {
            self.note(
                NoteKind::TextChanged,
                &name,
                format!("Not all that was written about \"{name}\" could be kept."),
            );
        }
        Named {
            name,
            origin: label::line(&shape.guid).text,
            notes: notes.text,
            stated,
        }
    }
}

/// Returns the identity that the file states. Nothing and zero state none.
fn stated_identity(guid: &str) -> Option<Uuid> {
    Some(identify(guid)).filter(|uuid| !guid.is_empty() && !uuid.is_nil())
}

/// Returns the name that a note has for something that is left out.
fn shown(shape: &Shape) -> String {
    let name = label::name(shape.label()).text;
    if name.is_empty() {
        label::name(&shape.guid).text
    } else {
        name
    }
}
