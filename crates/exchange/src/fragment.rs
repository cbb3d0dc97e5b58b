//! A part of a diagram on the clipboard: a text that one window writes and another one reads. It
//! may come from anywhere, so everything in it is checked before anything is made of it.

mod edits;
mod error;

pub use edits::Copies;
pub use error::FragmentError;

use crate::records::model_of;
use bulkhead_model::{
    Annotation, Boundary, Course, Diagram, DiagramId, Element, Flow, FlowDrawing, ItemId, Model,
    Placement, Record, check,
};
use serde::{Deserialize, Serialize};

/// What a fragment says that it is.
const FORMAT: &str = "bulkhead-fragment";
/// The version that is written.
const VERSION: u32 = 1;
/// Most bytes of a fragment.
const BYTES: usize = 8 << 20;
/// Most elements, flows, boundaries and texts of a fragment together.
const THINGS: usize = 5_000;

/// What was copied from one diagram, as a model of its own with that diagram alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fragment {
    /// What was copied.
    pub model: Model,
    /// The diagram that it was copied from.
    pub diagram: DiagramId,
}

/// What is read first, so that a text of another kind or of a later version is told as such.
#[derive(Deserialize)]
struct Header {
    format: String,
    version: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Text {
    format: String,
    version: u32,
    diagram: DiagramId,
    #[serde(default)]
    boundaries: Vec<Boundary>,
    #[serde(default)]
    elements: Vec<Element>,
    #[serde(default)]
    flows: Vec<Flow>,
    #[serde(default)]
    placements: Vec<Placement>,
    #[serde(default)]
    courses: Vec<Course>,
    #[serde(default)]
    flow_drawings: Vec<FlowDrawing>,
    #[serde(default)]
    annotations: Vec<Annotation>,
}

impl Fragment {
    /// Reads what was copied.
    ///
    /// # Errors
    /// A [`FragmentError`] that says why nothing can be made of the text.
    pub fn read(text: &str) -> Result<Self, FragmentError> {
        if text.len() > BYTES {
            return Err(FragmentError::TooLarge { most: BYTES >> 20 });
        }
        let header: Header = serde_json::from_str(text).map_err(|_| FragmentError::Foreign)?;
        if header.format != FORMAT {
            return Err(FragmentError::Foreign);
        }
        if header.version != VERSION {
            return Err(FragmentError::Version {
                found: header.version,
            });
        }
        let text: Text = serde_json::from_str(text)?;
        let things = [
            text.boundaries.len(),
            text.elements.len(),
            text.flows.len(),
            text.annotations.len(),
        ];
        match things.iter().sum::<usize>() {
            0 => return Err(FragmentError::Empty),
            1..=THINGS => {}
            _ => return Err(FragmentError::TooMany { most: THINGS }),
        }
        let fragment = text.into_fragment()?;
        if let Some(flaw) = check(&fragment.model).into_iter().next() {
            return Err(FragmentError::Unsound(flaw));
        }
        fragment.must_stand_somewhere()?;
        Ok(fragment)
    }

    /// Writes the fragment as the window does.
    ///
    /// # Errors
    /// A [`FragmentError`] when a value has no form in JSON, which none has.
    pub fn write(&self) -> Result<String, FragmentError> {
        let model = &self.model;
        let mut text = Text {
            format: FORMAT.to_owned(),
            version: VERSION,
            diagram: self.diagram,
            boundaries: Vec::new(),
            elements: Vec::new(),
            flows: Vec::new(),
            placements: Vec::new(),
            courses: Vec::new(),
            flow_drawings: Vec::new(),
            annotations: Vec::new(),
        };
        for record in model.records() {
            match record {
                Record::Boundary(it) => text.boundaries.push(it),
                Record::Element(it) => text.elements.push(it),
                Record::Flow(it) => text.flows.push(it),
                Record::Placement(it) => text.placements.push(it),
                Record::Course(it) => text.courses.push(it),
                Record::FlowDrawing(it) => text.flow_drawings.push(it),
                Record::Annotation(it) => text.annotations.push(it),
                _ => {}
            }
        }
        Ok(serde_json::to_string(&text)?)
    }

    /// What has no place could not be seen after it was pasted.
    fn must_stand_somewhere(&self) -> Result<(), FragmentError> {
        let Model {
            elements,
            boundaries,
            placements,
            courses,
            ..
        } = &self.model;
        let elements = elements.values().map(|it| (ItemId::from(it.id), &it.name));
        let boundaries = boundaries
            .values()
            .map(|it| (ItemId::from(it.id), &it.name));
        for (item, name) in elements.chain(boundaries) {
            let place = (self.diagram, item);
            if !placements.contains_key(&place) && !courses.contains_key(&place) {
                return Err(FragmentError::Unplaced { name: name.clone() });
            }
        }
        Ok(())
    }
}

impl Text {
    fn into_fragment(self) -> Result<Fragment, FragmentError> {
        let diagram = Diagram {
            id: self.diagram,
            name: "Copied".to_owned(),
            position: 0,
        };
        let records = std::iter::once(Record::Diagram(diagram))
            .chain(self.boundaries.into_iter().map(Record::Boundary))
            .chain(self.elements.into_iter().map(Record::Element))
            .chain(self.flows.into_iter().map(Record::Flow))
            .chain(self.placements.into_iter().map(Record::Placement))
            .chain(self.courses.into_iter().map(Record::Course))
            .chain(self.flow_drawings.into_iter().map(Record::FlowDrawing))
            .chain(self.annotations.into_iter().map(Record::Annotation));
        Ok(Fragment {
            model: model_of(records).map_err(|_| FragmentError::Repeated)?,
            diagram: self.diagram,
        })
    }
}

#[cfg(test)]
mod tests;
