use super::Session;
use crate::view::{Document, ProjectView};
use bulkhead_model::{Course, Placement};
use bulkhead_store::{Access, ReadOnlyCause};

impl Session {
    /// Returns everything that the window shows.
    pub fn document(&self) -> Document {
        let model = self.model();
        let mut diagrams: Vec<_> = model.diagrams.values().cloned().collect();
        diagrams.sort_by_key(|diagram| (diagram.position, diagram.id));
        Document {
            project: self.project(),
            about: model.about.clone(),
            elements: model.elements.values().cloned().collect(),
            flows: model.flows.values().cloned().collect(),
            boundaries: model.boundaries.values().cloned().collect(),
            diagrams,
            placements: model
                .placements
                .iter()
                .map(|(&(diagram, item), &frame)| Placement {
                    diagram,
                    item,
                    frame,
                })
                .collect(),
            courses: model
                .courses
                .iter()
                .map(|(&(diagram, item), &curve)| Course {
                    diagram,
                    item,
                    curve,
                })
                .collect(),
            flow_drawings: model.flow_drawings.values().cloned().collect(),
            annotations: model.annotations.values().cloned().collect(),
            own_threats: model.own_threats.values().cloned().collect(),
            decisions: model.decisions.values().flatten().cloned().collect(),
            worksheets: model.worksheets.values().cloned().collect(),
            applied_controls: model.applied_controls.values().cloned().collect(),
            assumptions: model.assumptions.values().cloned().collect(),
            asked: model.questions.values().cloned().collect(),
            participants: model.participants.values().cloned().collect(),
            notes: self.assessment.unknown_in_window().into_iter().collect(),
            today: self.assessment.analysis().today().to_owned(),
            shapes: self.shapes.values().cloned().collect(),
            threats: self.assessment.threats().cloned().collect(),
            status: self.status(),
        }
    }

    fn project(&self) -> ProjectView {
        let path = self.file.path();
        let name = |part: Option<&std::ffi::OsStr>| {
            part.map(|part| part.to_string_lossy().into_owned())
                .unwrap_or_default()
        };
        ProjectView {
            file_name: name(path.file_name()),
            folder: name(path.parent().map(std::path::Path::as_os_str)),
            example: self.example,
            read_only: match self.file.access() {
                Access::ReadWrite => None,
                Access::ReadOnly { why } => Some(read_only(*why)),
            },
        }
    }
}

/// Says why a project can only be looked at, and what to do.
pub(super) fn read_only(why: ReadOnlyCause) -> String {
    let cause = match why {
        ReadOnlyCause::OpenElsewhere => "This project is open in another window or program",
        ReadOnlyCause::FileNotWritable => "This file is write-protected",
        ReadOnlyCause::FolderNotWritable => "The folder of this file is write-protected",
    };
    format!("{cause}, so it can only be looked at. Save a copy to go on there.")
}
