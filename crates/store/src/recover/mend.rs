//! A model that holds together, from records that may not.

use super::history::named;
use crate::error::Fault;
use bulkhead_model::{
    BoundaryId, Diagram, DiagramId, ElementId, ItemId, Model, Record, Rect, ThreatId, check, limits,
};
use std::collections::{BTreeMap, BTreeSet};

/// More records than this are not looked at.
const MOST_RECORDS: usize = limits::ITEMS * 8;
/// After so many records that do not fit, the file is no project any more.
const MOST_MISFITS: usize = 2_000;

/// Returns the largest model that holds together, and says what was changed or left out for that.
pub(super) fn mend(mut records: Vec<Record>, notes: &mut Vec<String>) -> Result<Model, Fault> {
    if records.len() > MOST_RECORDS {
        notes.push(format!(
            "Lost: {} entries beyond the {MOST_RECORDS} that a project can hold.",
            records.len() - MOST_RECORDS
        ));
        records.truncate(MOST_RECORDS);
    }
    leave_lost_zones(&mut records, notes);
    number_decisions(&mut records, notes);
    if !records
        .iter()
        .any(|record| matches!(record, Record::About(_)))
    {
        notes.push("Lost: the title and the description of the project.".to_owned());
    }
    let ordered = outside_in(Model::from_records(records).records().collect());
    let mut adding = Adding {
        model: Model::default(),
        misfits: 0,
        notes,
    };
    adding.add(&ordered)?;
    let mut model = adding.model;
    if model.about.title.is_empty() {
        "Recovered project".clone_into(&mut model.about.title);
    }
    show_all(&mut model, notes)?;
    match check(&model).first() {
        Some(flaw) => Err(Fault::Damaged(format!(
            "what was read does not hold together: {flaw}"
        ))),
        None => Ok(model),
    }
}

struct Adding<'a> {
    model: Model,
    misfits: usize,
    notes: &'a mut Vec<String>,
}

impl Adding<'_> {
    /// Adds all records that fit, halving those that do not fit together until each misfit stands
    /// alone.
    fn add(&mut self, records: &[Record]) -> Result<(), Fault> {
        let trial = Model::from_records(self.model.records().chain(records.iter().cloned()));
        let Some(flaw) = check(&trial).into_iter().next() else {
            self.model = trial;
            return Ok(());
        };
        if let [record] = records {
            self.misfits += 1;
            if self.misfits > MOST_MISFITS {
                let what = format!("more than {MOST_MISFITS} of its parts do not fit together");
                return Err(Fault::Damaged(what));
            }
            self.notes
                .push(format!("Lost: {}, because {flaw}.", named(record)));
            return Ok(());
        }
        let (first, second) = records.split_at(records.len() / 2);
        self.add(first)?;
        self.add(second)
    }
}

/// Orders records as a model does, and boundaries from the outside in: nothing refers to what comes
/// later.
fn outside_in(mut records: Vec<Record>) -> Vec<Record> {
    let parents: BTreeMap<BoundaryId, Option<BoundaryId>> = records
        .iter()
        .filter_map(|record| match record {
            Record::Boundary(boundary) => Some((boundary.id, boundary.parent)),
            _ => None,
        })
        .collect();
    let depth = |boundary: BoundaryId| {
        let up = |at: &BoundaryId| parents.get(at).copied().flatten();
        std::iter::successors(Some(boundary), up)
            .take(limits::ZONE_DEPTH + 1)
            .count()
    };
    let is_boundary = |record: &Record| matches!(record, Record::Boundary(_));
    if let Some(first) = records.iter().position(is_boundary) {
        let after = records[first..].iter().position(|it| !is_boundary(it));
        let end = after.map_or(records.len(), |count| first + count);
        records[first..end].sort_by_key(|record| match record {
            Record::Boundary(boundary) => depth(boundary.id),
            _ => 0,
        });
    }
    records
}

/// What lay in a zone that is lost lies outside of it now.
fn leave_lost_zones(records: &mut [Record], notes: &mut Vec<String>) {
    let zones: BTreeSet<BoundaryId> = records
        .iter()
        .filter_map(|record| match record {
            Record::Boundary(boundary) => Some(boundary.id),
            _ => None,
        })
        .collect();
    for record in records {
        match record {
            Record::Element(element) => {
                let before = element.zones.len();
                element.zones.retain(|zone| zones.contains(zone));
                if element.zones.len() < before {
                    notes.push(format!(
                        "The element \"{}\" no longer lies in a lost boundary.",
                        element.name
                    ));
                }
            }
            Record::Boundary(boundary)
                if boundary
                    .parent
                    .is_some_and(|parent| !zones.contains(&parent)) =>
            {
                boundary.parent = None;
                notes.push(format!(
                    "The boundary \"{}\" no longer lies in a lost boundary.",
                    boundary.name
                ));
            }
            _ => {}
        }
    }
}

/// Decisions are numbered one after the other; a lost one leaves a gap that is closed.
fn number_decisions(records: &mut [Record], notes: &mut Vec<String>) {
    let mut decisions: Vec<_> = records
        .iter_mut()
        .filter_map(|record| match record {
            Record::Decision(decision) => Some(decision),
            _ => None,
        })
        .collect();
    decisions.sort_by_key(|decision| (decision.threat, decision.number));
    let mut counts: BTreeMap<ThreatId, u32> = BTreeMap::new();
    for decision in decisions {
        let count = counts.entry(decision.threat).or_default();
        *count += 1;
        if decision.number != *count {
            notes.push(format!(
                "Lost: a decision about \"{}\"; those after it moved up.",
                decision.title
            ));
            decision.number = *count;
        }
    }
}

/// What has no place on any diagram could not be seen in the window.
fn show_all(model: &mut Model, notes: &mut Vec<String>) -> Result<(), Fault> {
    let diagram = match model.diagrams.keys().next() {
        Some(&diagram) => diagram,
        None => add_diagram(model, notes)?,
    };
    let shown: BTreeSet<ItemId> = model.placements.keys().map(|&(_, item)| item).collect();
    let hidden: Vec<ElementId> = model
        .elements
        .keys()
        .copied()
        .filter(|&element| !shown.contains(&ItemId::Element(element)))
        .collect();
    let below = model
        .placements
        .values()
        .map(|frame| frame.y.saturating_add(frame.height))
        .max();
    let below = below.unwrap_or(0).clamp(-900_000, 900_000);
    for (place, &element) in (0_i32..).zip(&hidden) {
        let frame = Rect {
            x: place % 8 * 200,
            y: below + 80 + place / 8 % 1_000 * 100,
            width: 160,
            height: 64,
        };
        model.placements.insert((diagram, element.into()), frame);
    }
    if !hidden.is_empty() {
        notes.push(format!(
            "Lost: the places of {} elements. They stand below the others now.",
            hidden.len()
        ));
    }
    Ok(())
}

fn add_diagram(model: &mut Model, notes: &mut Vec<String>) -> Result<DiagramId, Fault> {
    // Any identity will do: there is no other diagram.
    let id = serde_json::from_value("00000000-0000-4000-8000-000000000001".into())
        .map_err(|error| Fault::Damaged(error.to_string()))?;
    let diagram = Diagram {
        id,
        name: "Recovered".to_owned(),
        position: 0,
    };
    model.diagrams.insert(id, diagram);
    notes.push("Lost: all diagrams. There is a new one.".to_owned());
    Ok(id)
}
