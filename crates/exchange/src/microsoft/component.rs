//! Which component of our palette something drawn is.

use super::{
    knowledge_base::KnowledgeBase,
    shape::{Form, Shape},
    template,
};
use crate::{Note, NoteKind, Notes, ReadError, limits};
use bulkhead_analysis::catalogue::{ComponentKind, Template, TemplateType};
use bulkhead_model::{ElementKind, Flow};
use std::collections::{BTreeMap, BTreeSet};

/// The types of the file, and those that its drawing needs besides.
pub(super) struct Components {
    template: Option<Template>,
    /// Places of the types by their identifiers.
    index: BTreeMap<String, usize>,
    /// Types that a note was made about.
    told: BTreeSet<String>,
}

impl Components {
    pub(super) fn new(found: Option<KnowledgeBase>, path: &str, notes: &mut Notes) -> Self {
        let template = found.map(|found| template::build(found, path, notes));
        let index = template
            .iter()
            .flat_map(|template| template.types.iter().enumerate())
            .map(|(place, of)| (of.id.clone(), place))
            .collect();
        Self {
            template,
            index,
            told: BTreeSet::new(),
        }
    }

    pub(super) fn into_template(self) -> Option<Template> {
        self.template
    }

    /// Returns what people call the type of something drawn.
    pub(super) fn title(&self, shape: &Shape) -> Option<&str> {
        self.find(&shape.type_id)
            .or_else(|| self.find(&shape.generic_id))
            .map(|of| of.title.as_str())
            .filter(|title| !title.is_empty())
    }

    /// Returns the component of something drawn.
    ///
    /// The tool asks two things of a type in a rule: the ancestry of the concrete type, and the
    /// generic type, which the file states apart. Where the second does not follow from the first,
    /// a type that is a special case of both stands for the two.
    pub(super) fn of(&mut self, shape: &Shape, notes: &mut Notes) -> Result<String, ReadError> {
        let Some(kind) = kind(&shape.form) else {
            return Ok(String::new());
        };
        let stated = [&shape.type_id, &shape.generic_id]
            .into_iter()
            .find(|id| !id.is_empty());
        let type_id = stated.map_or_else(|| generic(kind).to_owned(), Clone::clone);
        if self.template.is_none() {
            if type_id != generic(kind) {
                self.tell(&type_id, kind, notes);
            }
            return Ok(own_root(kind).to_owned());
        }
        let generic_id = Some(&shape.generic_id).filter(|id| !id.is_empty() && *id != "ROOT");
        if let Some(id) = generic_id.filter(|&id| *id != type_id && !self.index.contains_key(id)) {
            self.add(shape, id, kind, Vec::new())?;
        }
        if !self.index.contains_key(&type_id) {
            self.tell(&type_id, kind, notes);
            let parents = generic_id.filter(|&id| *id != type_id);
            self.add(
                shape,
                &type_id,
                kind,
                parents.cloned().into_iter().collect(),
            )?;
        }
        let mut component = type_id;
        if let Some(id) = generic_id.filter(|id| !self.reaches(&component, id)) {
            let both = format!("{component}+{id}");
            if !self.index.contains_key(&both) {
                self.add(shape, &both, kind, vec![component, id.clone()])?;
            }
            component = both;
        }
        let template = self.template.as_ref().map_or("", |template| &template.id);
        Ok(format!("{template}/{component}"))
    }

    fn find(&self, id: &str) -> Option<&TemplateType> {
        self.template.as_ref()?.types.get(*self.index.get(id)?)
    }

    fn reaches(&self, from: &str, to: &str) -> bool {
        let mut current = Some(from);
        for _ in 0..=limits::ANCESTORS {
            match current {
                Some(id) if id == to => return true,
                Some(id) => {
                    current = self
                        .find(id)
                        .and_then(|of| of.parents.first())
                        .map(String::as_str);
                }
                None => break,
            }
        }
        false
    }

    fn add(
        &mut self,
        shape: &Shape,
        id: &str,
        kind: ComponentKind,
        parents: Vec<String>,
    ) -> Result<(), ReadError> {
        let title = self.title(shape).unwrap_or(id).to_owned();
        let Some(template) = &mut self.template else {
            return Ok(());
        };
        if template.types.len() >= 2 * limits::TYPES {
            return Err(ReadError::Limit {
                path: template.source.clone(),
                line: shape.line,
                what: "types of things drawn",
                most: limits::TYPES,
            });
        }
        self.index.insert(id.to_owned(), template.types.len());
        template.types.push(TemplateType {
            id: id.to_owned(),
            title,
            summary: String::new(),
            kind,
            parents,
            stands_for_kind: false,
            palette: false,
            properties: Vec::new(),
        });
        Ok(())
    }

    /// Notes once that the file draws something of a type that it does not describe.
    fn tell(&mut self, id: &str, kind: ComponentKind, notes: &mut Notes) {
        if self.told.len() < limits::TYPES && self.told.insert(id.to_owned()) {
            let what = word(kind);
            notes.push(Note::new(
                NoteKind::UnknownType,
                id,
                format!(
                    "The file does not describe the type \"{id}\". What is drawn with it was taken as: {what}."
                ),
            ));
        }
    }
}

fn kind(form: &Form) -> Option<ComponentKind> {
    Some(match form {
        Form::Element(ElementKind::Process) => ComponentKind::Process,
        Form::Element(ElementKind::ExternalEntity) => ComponentKind::ExternalEntity,
        Form::Element(ElementKind::DataStore) => ComponentKind::DataStore,
        Form::Box => ComponentKind::Zone,
        Form::Connector => ComponentKind::Flow,
        Form::Line => ComponentKind::Line,
        Form::Other(_) => return None,
    })
}

/// Returns the generic type of the tool for a kind.
const fn generic(kind: ComponentKind) -> &'static str {
    match kind {
        ComponentKind::Process => "GE.P",
        ComponentKind::ExternalEntity => "GE.EI",
        ComponentKind::DataStore => "GE.DS",
        ComponentKind::Flow => "GE.DF",
        ComponentKind::Zone => "GE.TB.B",
        ComponentKind::Line => "GE.TB.L",
        ComponentKind::Trait => "GE.A",
    }
}

/// Returns our own component for everything of a kind.
const fn own_root(kind: ComponentKind) -> &'static str {
    match kind {
        ComponentKind::Process => ElementKind::Process.key(),
        ComponentKind::ExternalEntity => ElementKind::ExternalEntity.key(),
        ComponentKind::DataStore => ElementKind::DataStore.key(),
        ComponentKind::Flow => Flow::COMPONENT,
        ComponentKind::Zone => "zone",
        ComponentKind::Line => "line",
        ComponentKind::Trait => "element",
    }
}

/// Returns the word for a kind in a sentence.
pub(super) const fn word(kind: ComponentKind) -> &'static str {
    match kind {
        ComponentKind::Process => "process",
        ComponentKind::ExternalEntity => "external entity",
        ComponentKind::DataStore => "data store",
        ComponentKind::Flow => "flow",
        ComponentKind::Zone => "zone",
        ComponentKind::Line => "line",
        ComponentKind::Trait => "note",
    }
}

/// Returns the word for something drawn.
pub(super) fn word_for(form: &Form) -> &'static str {
    kind(form).map_or("shape", word)
}
