//! Rules meet a model: which of them hold for a subject, and how each stands.

use crate::{
    Catalogue, Crossing, Exposure, Letter, Release, Standing, Threat, ThreatSource, Truth,
    catalogue::{ComponentKind, Rule, RuleIndex},
    connections::Connections,
    crossing::crossing_of,
    exposure::Exposures,
    rule::{Actor, Ground, Passed, Scene, Semantics, evaluate},
    threat::threat_id_with,
};
use bulkhead_model::{ElementId, Flow, FlowId, ItemId, Model};
use std::collections::BTreeMap;

/// Finds the threats of one subject after the other.
pub(crate) struct Matcher<'a> {
    model: &'a Model,
    catalogue: &'a Catalogue,
    /// The release of Kubernetes that the model states.
    release: Option<Release>,
    /// Kept between subjects, so that they need not be made anew for each.
    candidates: Vec<RuleIndex>,
}

/// A rule that holds, while it is not settled yet whether it gives way.
struct Found<'a> {
    rule: &'a Rule,
    threat: Threat,
}

impl<'a> Matcher<'a> {
    pub(crate) fn new(model: &'a Model, catalogue: &'a Catalogue) -> Self {
        Self {
            model,
            catalogue,
            release: Release::stated(&model.about),
            candidates: Vec::new(),
        }
    }

    /// Returns the threats about an element. What is out of scope has none of its own; its flows
    /// keep theirs.
    pub(crate) fn element(&mut self, id: ElementId, exposures: &Exposures) -> Vec<Threat> {
        let Some(element) = self.model.elements.get(&id) else {
            return Vec::new();
        };
        if element.out_of_scope.is_some() {
            return Vec::new();
        }
        let actor = Actor::new(element, self.catalogue);
        self.catalogue.by_type.for_element(
            &self.catalogue.types,
            actor.typed(),
            &mut self.candidates,
        );
        self.settle(&Scene::Element(actor), None, exposures.of_element(id))
    }

    /// Returns what a flow crosses and the threats about it.
    pub(crate) fn flow(
        &mut self,
        id: FlowId,
        connections: &Connections,
        exposures: &Exposures,
    ) -> Option<(Crossing, Vec<Threat>)> {
        let flow = self.model.flows.get(&id)?;
        let crossing = crossing_of(self.model, connections, flow);
        let exposure = exposures.of_flow(self.model, self.catalogue, flow);
        let threats = self.flow_threats(flow, &crossing, exposure);
        Some((crossing, threats))
    }

    /// Returns the letters that apply to an element, or to a flow and to its crossing: those for
    /// which there is a generic rule, whether such rules are in use or not.
    pub(crate) fn applicable(&self, item: ItemId, crossing: Option<&Crossing>) -> Cells {
        let mut cells = Cells::default();
        let mut look = |scene: &Scene<'_>| {
            for rule in &self.catalogue.generic {
                if rule.letter.is_some() && self.stands(rule, scene).is_some() {
                    cells.add(rule.letter, rule.crossing);
                }
            }
        };
        let (model, catalogue) = (self.model, self.catalogue);
        match (item, crossing) {
            (ItemId::Element(id), _) => {
                if let Some(element) = model
                    .elements
                    .get(&id)
                    .filter(|it| it.out_of_scope.is_none())
                {
                    look(&Scene::Element(Actor::new(element, catalogue)));
                }
            }
            (ItemId::Flow(id), Some(crossing)) => {
                let flow = model.flows.get(&id).filter(|it| it.out_of_scope.is_none());
                if let Some((flow, source, target)) = flow.and_then(|flow| self.ends(flow)) {
                    let passed = Passed::new(crossing, model, catalogue);
                    look(&Scene::Flow {
                        flow,
                        own: catalogue.types.find(&flow.component),
                        source,
                        target,
                        crossing,
                        passed: &passed,
                    });
                }
            }
            _ => {}
        }
        cells
    }

    fn ends<'f>(&self, flow: &'f Flow) -> Option<(&'f Flow, Actor<'a>, Actor<'a>)> {
        let actor = |id| Some(Actor::new(self.model.elements.get(&id)?, self.catalogue));
        Some((flow, actor(flow.from)?, actor(flow.to)?))
    }

    fn flow_threats(
        &mut self,
        flow: &Flow,
        crossing: &Crossing,
        exposure: Exposure,
    ) -> Vec<Threat> {
        if flow.out_of_scope.is_some() {
            return Vec::new();
        }
        let Some((flow, source, target)) = self.ends(flow) else {
            return Vec::new();
        };
        let own = self.catalogue.types.find(&flow.component);
        let kind = (own, ComponentKind::Flow);
        let (by_type, types) = (&self.catalogue.by_type, &self.catalogue.types);
        by_type.for_flow(
            types,
            kind,
            source.typed(),
            target.typed(),
            &mut self.candidates,
        );
        let passed = Passed::new(crossing, self.model, self.catalogue);
        let there = Scene::Flow {
            flow,
            own,
            source,
            target,
            crossing,
            passed: &passed,
        };
        if !flow.two_way {
            return self.settle(&there, None, exposure);
        }
        let mut back_too = Vec::new();
        by_type.for_flow(types, kind, target.typed(), source.typed(), &mut back_too);
        self.candidates.extend(back_too);
        self.candidates.sort_unstable();
        self.candidates.dedup();
        let reversed = crossing.reversed();
        let back = Scene::Flow {
            flow,
            own,
            source: target,
            target: source,
            crossing: &reversed,
            passed: &passed,
        };
        self.settle(&there, Some(&back), exposure)
    }

    /// Returns the threats that the candidates raise. A flow that goes both ways is looked at in
    /// both directions; of two answers the one that leaves more open counts.
    fn settle(
        &self,
        scene: &Scene<'_>,
        back: Option<&Scene<'_>>,
        exposure: Exposure,
    ) -> Vec<Threat> {
        let crosses = match scene {
            Scene::Element(_) => false,
            Scene::Flow { crossing, .. } => {
                let drawn = crossing.drawn.as_ref();
                !crossing.steps.is_empty() || drawn.is_some_and(|drawn| !drawn.is_empty())
            }
        };
        let mut found = Vec::with_capacity(self.candidates.len());
        let mut name = String::new();
        for &index in &self.candidates {
            let Some(rule) = self.catalogue.rule(index) else {
                continue;
            };
            let Some((stands, reversed)) = self.stands_both_ways(rule, scene, back) else {
                continue;
            };
            let subject = scene.subject();
            let threat = Threat {
                id: threat_id_with(&mut name, &rule.id, subject),
                source: ThreatSource::Rule(index),
                subject,
                letter: rule.letter,
                crossing: rule.crossing && crosses,
                severity: rule.severity,
                exposure,
                standing: stands.standing,
                asks: stands.asks && !rule.question.is_empty(),
                reversed,
            };
            found.push(Found { rule, threat });
        }
        give_way(found)
    }

    /// Tells how a rule stands in a scene, or in the scene of the way back where that leaves more
    /// open; and whether it is the way back that counts.
    fn stands_both_ways(
        &self,
        rule: &Rule,
        scene: &Scene<'_>,
        back: Option<&Scene<'_>>,
    ) -> Option<(Stands, bool)> {
        let there = self.stands(rule, scene);
        if there.is_some_and(|it| it.standing == Standing::Open) {
            return there.map(|it| (it, false));
        }
        let back = back.and_then(|back| self.stands(rule, back));
        match (there, back) {
            (Some(there), Some(back)) if back.standing == Standing::Controlled => {
                Some((there, false))
            }
            (_, Some(back)) => Some((back, true)),
            (there, None) => there.map(|it| (it, false)),
        }
    }

    /// Tells how a rule stands in a scene; nothing when it does not hold there.
    fn stands(&self, rule: &Rule, scene: &Scene<'_>) -> Option<Stands> {
        if !rule.releases.hold(self.release) {
            return None;
        }
        let ground = Ground {
            model: self.model,
            catalogue: self.catalogue,
            semantics: rule.semantics,
        };
        let when = evaluate(&rule.when, scene, ground);
        if when == Truth::False {
            return None;
        }
        let unless = rule
            .unless
            .as_ref()
            .map(|unless| evaluate(unless, scene, ground));
        let standing = match (unless, rule.semantics) {
            (Some(Truth::True), Semantics::Stated) => Standing::Controlled,
            // What that tool excludes, it does not raise.
            (Some(Truth::True), Semantics::Microsoft) => return None,
            _ => Standing::Open,
        };
        Some(Stands {
            standing,
            // A condition that is settled is settled by facts that are all stated.
            asks: when == Truth::NotStated || unless.is_none_or(|it| it == Truth::NotStated),
        })
    }
}

/// How a rule that holds stands.
#[derive(Clone, Copy)]
struct Stands {
    standing: Standing,
    asks: bool,
}

/// Leaves generic threats out where a specific one speaks about the same subject and letter, and
/// of threats that read the same in several packs all but the first.
fn give_way(mut found: Vec<Found<'_>>) -> Vec<Threat> {
    let mut specific = Cells::default();
    for Found { rule, threat } in &found {
        if !rule.generic {
            specific.add(threat.letter, threat.crossing);
        }
    }
    found.retain(|Found { rule, threat }| {
        let spoken_for = |letter| specific.has(letter, threat.crossing);
        !rule.generic || !threat.letter.is_some_and(spoken_for)
    });
    let mut said: BTreeMap<u32, &str> = BTreeMap::new();
    found.retain(|Found { rule, .. }| {
        rule.echo
            .is_none_or(|echo| *said.entry(echo).or_insert(&rule.pack) == rule.pack)
    });
    let mut threats: Vec<Threat> = found.into_iter().map(|found| found.threat).collect();
    threats.sort_by_key(Threat::place);
    threats
}

/// A set of letters, of the subject itself and of its crossing.
#[derive(Clone, Copy, Default)]
pub(crate) struct Cells(u16);

impl Cells {
    fn add(&mut self, letter: Option<Letter>, crossing: bool) {
        if let Some(letter) = letter {
            self.0 |= Self::bit(letter, crossing);
        }
    }

    /// Tells whether a letter is in the set.
    pub(crate) const fn has(self, letter: Letter, crossing: bool) -> bool {
        self.0 & Self::bit(letter, crossing) != 0
    }

    const fn bit(letter: Letter, crossing: bool) -> u16 {
        1 << (letter as u16 + if crossing { 6 } else { 0 })
    }
}
