use super::Session;
use crate::{
    clock,
    view::{Document, ProjectView},
};
use bulkhead_model::{Course, Placement};
use bulkhead_store::{Access, Holder, Program, ProjectFile, ReadOnlyCause};

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
                Access::ReadOnly { why } => Some(read_only(&self.file, *why)),
            },
        }
    }
}

impl Session {
    /// Says what is new about a project that can only be looked at, if anything is.
    pub fn look_again(&self) -> Option<String> {
        if *self.file.access() == Access::ReadWrite {
            None
        } else if self.file.is_free_again() {
            Some("It is no longer open there: open it again to change it.".to_owned())
        } else {
            // A file that can no longer be read has changed as well.
            let changed = self.file.has_changed().unwrap_or(true);
            changed.then(|| "It has changed since: open it again to see that.".to_owned())
        }
    }
}

/// Says why a project can only be looked at, and what to do.
pub(super) fn read_only(file: &ProjectFile, why: ReadOnlyCause) -> String {
    let cause = match (why, file.holder()) {
        (ReadOnlyCause::OpenElsewhere, Some(holder)) => {
            let cause = held(holder, &clock::today());
            return format!(
                "{cause}, so it can be looked at here but not changed. Save a copy to go on there."
            );
        }
        (ReadOnlyCause::OpenElsewhere, None) => "This project is open in another window or program",
        (ReadOnlyCause::FileNotWritable, _) => "This file is write-protected",
        (ReadOnlyCause::FolderNotWritable, _) => "The folder of this file is write-protected",
    };
    format!("{cause}, so it can only be looked at. Save a copy to go on there.")
}

/// Says who has a project open. The number of the process helps to find a window without a name.
fn held(holder: &Holder, today: &str) -> String {
    let place = match holder.program {
        Program::Window => "in another window",
        Program::CommandLine => "on the command line",
    };
    let since = since(&holder.since, today);
    if holder.author.is_empty() {
        let process = holder.process;
        return format!("This project is open {place}{since} (process {process})");
    }
    format!("{} has this project open {place}{since}", holder.author)
}

/// The minute of a time, with its day unless that is today; nothing of what is no time.
fn since(time: &str, today: &str) -> String {
    let Ok(time) = time.parse::<jiff::Timestamp>() else {
        return String::new();
    };
    let time = time.to_string();
    let (Some(day), Some(minute)) = (time.get(..10), time.get(11..16)) else {
        return String::new();
    };
    if day == today {
        format!(" since {minute} UTC")
    } else {
        format!(" since {day} {minute} UTC")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(author: &str, program: Program, since: &str, expected: &str) {
        let holder = Holder {
            author: author.to_owned(),
            program,
            process: 4711,
            since: since.to_owned(),
        };
        assert_eq!(held(&holder, "2026-11-28"), expected);
    }

    #[test]
    fn who_has_a_project_is_told_as_far_as_it_is_known() {
        check(
            "Grace",
            Program::Window,
            "2026-11-28T14:05:59.123Z",
            "Grace has this project open in another window since 14:05 UTC",
        );
        check(
            "",
            Program::CommandLine,
            "2026-11-27T23:59:00Z",
            "This project is open on the command line since 2026-11-27 23:59 UTC (process 4711)",
        );
        check(
            "Grace",
            Program::Window,
            "2026-99-99",
            "Grace has this project open in another window",
        );
    }
}
