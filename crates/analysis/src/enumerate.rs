use crate::{
    Catalogue, Crossing, FlowGraph, Standing, Threat, Truth,
    catalogue::{RuleIndex, RuleSubject},
    crossing_of,
    rule::{Actor, Scene, evaluate},
    threat_id,
};
use bulkhead_model::{Change, FlowId, ItemId, Model, Record, ThreatId};
use std::collections::{BTreeMap, BTreeSet};

/// All threats of a model, and what they were found from.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    threats: BTreeMap<ItemId, Vec<Threat>>,
    crossings: BTreeMap<FlowId, Crossing>,
}

/// What a new analysis found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AnalysisChange {
    /// Threats that came or changed.
    pub put: Vec<Threat>,
    /// Threats that are no longer found.
    pub gone: Vec<ThreatId>,
}

impl Analysis {
    /// Analyses a whole model.
    pub fn new(model: &Model, catalogue: &Catalogue) -> Self {
        let mut analysis = Self::default();
        let everything = model
            .elements
            .keys()
            .map(|&id| ItemId::Element(id))
            .chain(model.flows.keys().map(|&id| ItemId::Flow(id)))
            .collect();
        analysis.update(model, catalogue, &everything);
        analysis
    }

    /// Analyses again what an edit touched, and returns exactly what changed.
    pub fn update(
        &mut self,
        model: &Model,
        catalogue: &Catalogue,
        touched: &BTreeSet<ItemId>,
    ) -> AnalysisChange {
        let mut change = AnalysisChange::default();
        for &item in touched {
            let now = self.threats_now(model, catalogue, item);
            let before = self.threats.remove(&item).unwrap_or_default();
            change
                .put
                .extend(now.iter().filter(|threat| !before.contains(threat)));
            change.gone.extend(
                before
                    .iter()
                    .map(|threat| threat.id)
                    .filter(|&id| now.iter().all(|threat| threat.id != id)),
            );
            if !now.is_empty() {
                self.threats.insert(item, now);
            }
        }
        change
    }

    fn threats_now(&mut self, model: &Model, catalogue: &Catalogue, item: ItemId) -> Vec<Threat> {
        match item {
            ItemId::Element(id) => match model.elements.get(&id) {
                Some(element) => {
                    let actor = Actor::new(element, catalogue);
                    threats_of(&Scene::Element(actor), model, catalogue)
                }
                None => Vec::new(),
            },
            ItemId::Flow(id) => {
                self.crossings.remove(&id);
                let Some(flow) = model.flows.get(&id) else {
                    return Vec::new();
                };
                let crossing = crossing_of(model, flow);
                let threats = match (model.elements.get(&flow.from), model.elements.get(&flow.to)) {
                    (Some(source), Some(target)) => threats_of(
                        &Scene::Flow {
                            flow,
                            source: Actor::new(source, catalogue),
                            target: Actor::new(target, catalogue),
                            crossing: &crossing,
                        },
                        model,
                        catalogue,
                    ),
                    _ => Vec::new(),
                };
                self.crossings.insert(id, crossing);
                threats
            }
            ItemId::Boundary(_) => Vec::new(),
        }
    }

    /// Returns all threats, by subject.
    pub fn threats(&self) -> impl Iterator<Item = &Threat> {
        self.threats.values().flatten()
    }

    /// Returns the threats of each subject that has any; those of one letter stand together.
    pub(crate) fn by_subject(&self) -> impl Iterator<Item = &[Threat]> {
        self.threats.values().map(Vec::as_slice)
    }

    /// Returns the threats about one subject.
    pub fn threats_about(&self, subject: ItemId) -> &[Threat] {
        self.threats.get(&subject).map_or(&[], Vec::as_slice)
    }

    /// Returns what each flow crosses; flows that cross nothing have no steps.
    pub fn crossings(&self) -> &BTreeMap<FlowId, Crossing> {
        &self.crossings
    }
}

/// Returns the elements and flows whose threats the changes can affect.
pub fn touched_by(changes: &[Change], model: &Model, graph: &FlowGraph) -> BTreeSet<ItemId> {
    let mut touched = BTreeSet::new();
    for record in changes
        .iter()
        .flat_map(|change| [&change.before, &change.after])
        .flatten()
    {
        match record {
            Record::Element(element) => {
                touched.insert(ItemId::Element(element.id));
                touched.extend(graph.flows_of(element.id).map(ItemId::Flow));
            }
            Record::Flow(flow) => {
                touched.insert(ItemId::Flow(flow.id));
            }
            // What lies in a zone, and what crosses it, can be anywhere in the model.
            Record::Boundary(_) | Record::Course(_) => {
                touched.extend(model.elements.keys().map(|&id| ItemId::Element(id)));
                touched.extend(model.flows.keys().map(|&id| ItemId::Flow(id)));
            }
            Record::Decision(decision) => {
                touched.insert(decision.subject);
            }
            Record::About(_) | Record::Diagram(_) | Record::Placement(_) => {}
        }
    }
    touched
}

fn threats_of(scene: &Scene<'_>, model: &Model, catalogue: &Catalogue) -> Vec<Threat> {
    let out_of_scope = match scene {
        Scene::Element(actor) => actor.element.out_of_scope.is_some(),
        Scene::Flow { flow, .. } => flow.out_of_scope.is_some(),
    };
    if out_of_scope {
        return Vec::new();
    }
    let mut threats = Vec::new();
    for index in candidates(scene, catalogue) {
        let Some(rule) = catalogue.rule(index) else {
            continue;
        };
        if evaluate(&rule.when, scene, model, catalogue) == Truth::False {
            continue;
        }
        let controlled = rule
            .unless
            .as_ref()
            .is_some_and(|unless| evaluate(unless, scene, model, catalogue) == Truth::True);
        let standing = if controlled {
            Standing::Controlled
        } else {
            Standing::Open
        };
        let subject = scene.subject();
        threats.push((
            rule.generic,
            Threat {
                id: threat_id(&rule.id, subject),
                rule: index,
                subject,
                letter: rule.letter,
                crossing: rule.crossing,
                severity: rule.severity,
                standing,
            },
        ));
    }
    give_way(threats)
}

/// Leaves generic threats out where a specific one speaks about the same subject and letter.
fn give_way(threats: Vec<(bool, Threat)>) -> Vec<Threat> {
    let specific: BTreeSet<_> = threats
        .iter()
        .filter(|(generic, _)| !generic)
        .map(|(_, threat)| (threat.letter, threat.crossing))
        .collect();
    let mut kept: Vec<Threat> = threats
        .into_iter()
        .filter(|(generic, threat)| {
            !generic || !specific.contains(&(threat.letter, threat.crossing))
        })
        .map(|(_, threat)| threat)
        .collect();
    kept.sort_by_key(|threat| (threat.crossing, threat.letter, threat.rule));
    kept
}

/// Returns the rules that can hold for a subject, in the order of the catalogue.
fn candidates(scene: &Scene<'_>, catalogue: &Catalogue) -> Vec<RuleIndex> {
    let end = |actor: &Actor<'_>| (actor.own, actor.element.kind);
    match scene {
        Scene::Element(actor) => catalogue
            .by_type
            .candidates(RuleSubject::Element, &[end(actor)]),
        Scene::Flow { source, target, .. } => catalogue
            .by_type
            .candidates(RuleSubject::Flow, &[end(source), end(target)]),
    }
}

#[cfg(test)]
mod tests;
