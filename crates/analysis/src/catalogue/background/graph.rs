//! Whether attack trees hang together: what they name exists, every step can be reached from a
//! goal, and no way leads back to where it came from, not even through other trees.

use super::raw::{RawStep, TreeFile};
use crate::catalogue::{Source, build::Problems};
use petgraph::{algo::tarjan_scc, graph::DiGraph};
use std::collections::{BTreeMap, BTreeSet};

/// Most steps of one tree.
const STEPS: usize = 2_000;
/// Most children of one step.
const CHILDREN: usize = 200;

/// Most members of a circle that a message names.
const SHOWN: usize = 5;

type Trees<'a> = [(Source<'a>, TreeFile)];

/// Splits a reference to another tree into the tree and the step, where one is named.
pub(super) fn place(written: &str) -> (&str, Option<&str>) {
    match written.split_once('#') {
        Some((tree, step)) => (tree, Some(step)),
        None => (written, None),
    }
}

/// Finds what is wrong with the way the steps hang together.
pub(super) fn check(trees: &Trees<'_>, problems: &mut Problems) {
    let before = problems.0.len();
    let mut ids = BTreeSet::new();
    for (source, tree) in trees {
        if !ids.insert(tree.id.value.as_str()) {
            let message = format!("the tree id {} is used twice", tree.id.value);
            problems.at(*source, &tree.id, message);
        }
        if tree.steps.len() > STEPS {
            let message = format!("{} has more than {STEPS} steps", tree.id.value);
            problems.at(*source, &tree.id, message);
            return;
        }
        names(*source, tree, trees, problems);
    }
    // What cannot be found has been told; circles are looked for where all can.
    if problems.0.len() == before {
        circles(trees, problems);
    }
}

fn names(source: Source<'_>, tree: &TreeFile, trees: &Trees<'_>, problems: &mut Problems) {
    let steps: BTreeMap<&str, &RawStep> = tree
        .steps
        .iter()
        .map(|step| (step.id.value.as_str(), step))
        .collect();
    let children = tree.steps.iter().flat_map(|step| &step.children);
    for id in tree.roots.iter().chain(children) {
        if !steps.contains_key(id.value.as_str()) {
            let message = format!("{} has no step {}", tree.id.value, id.value);
            problems.at(source, id, message);
        }
    }
    for step in &tree.steps {
        gate(source, step, problems);
        if let Some(written) = &step.subtree {
            let (id, at) = place(&written.value);
            let other = trees.iter().find(|(_, other)| other.id.value == id);
            let known = other.is_some_and(|(_, other)| {
                at.is_none_or(|at| other.steps.iter().any(|step| step.id.value == at))
            });
            if !known {
                let message = format!("there is no tree or step {}", written.value);
                problems.at(source, written, message);
            }
        }
    }
    let mut reached = BTreeSet::new();
    let mut ahead: Vec<&str> = tree.roots.iter().map(|root| root.value.as_str()).collect();
    while let Some(id) = ahead.pop() {
        if reached.insert(id)
            && let Some(step) = steps.get(id)
        {
            ahead.extend(step.children.iter().map(|child| child.value.as_str()));
        }
    }
    for step in &tree.steps {
        if !reached.contains(step.id.value.as_str()) {
            let message = format!("no root leads to {}", step.id.value);
            problems.at(source, &step.id, message);
        }
    }
}

/// Checks that a step with several children says how they count.
fn gate(source: Source<'_>, step: &RawStep, problems: &mut Problems) {
    let named: BTreeSet<&str> = step
        .children
        .iter()
        .map(|child| child.value.as_str())
        .collect();
    if named.len() < step.children.len() {
        let message = format!("a child of {} stands twice", step.id.value);
        problems.at(source, &step.id, message);
    }
    if named.len() > CHILDREN {
        let message = format!("{} has more than {CHILDREN} children", step.id.value);
        problems.at(source, &step.id, message);
    }
    if named.len() > 1 && step.gate.is_none() {
        let message = format!(
            "{} has several children; expected a gate, \"and\" or \"or\"",
            step.id.value
        );
        problems.at(source, &step.id, message);
    }
}

fn circles(trees: &Trees<'_>, problems: &mut Problems) {
    let mut graph = DiGraph::<&str, ()>::new();
    let mut nodes = BTreeMap::new();
    let all = || trees.iter().flat_map(|(_, tree)| &tree.steps);
    for step in all() {
        let id = step.id.value.as_str();
        nodes.entry(id).or_insert_with(|| graph.add_node(id));
    }
    for step in all() {
        for next in ahead(step, trees) {
            if let (Some(&from), Some(&to)) = (nodes.get(step.id.value.as_str()), nodes.get(next)) {
                graph.add_edge(from, to, ());
            }
        }
    }
    let circles: Vec<BTreeSet<&str>> = tarjan_scc(&graph)
        .into_iter()
        .filter(|found| {
            let own = found.first();
            found.len() > 1 || own.is_some_and(|&one| graph.contains_edge(one, one))
        })
        .map(|found| found.iter().map(|&one| graph[one]).collect())
        .collect();
    for (source, tree) in trees {
        for step in &tree.steps {
            let id = step.id.value.as_str();
            let begins = |circle: &&BTreeSet<&str>| circle.first() == Some(&id);
            if let Some(circle) = circles.iter().find(begins) {
                let members: Vec<&str> = circle.iter().take(SHOWN).copied().collect();
                let message = format!("the steps {} lead in a circle", members.join(", "));
                problems.at(*source, &step.id, message);
            }
        }
    }
}

/// Returns the steps that come after a step, in its own tree and in the one where it goes on.
fn ahead<'a>(step: &'a RawStep, trees: &'a Trees<'_>) -> Vec<&'a str> {
    let children = step.children.iter();
    let mut ahead: Vec<&str> = children.map(|child| child.value.as_str()).collect();
    match step.subtree.as_ref().map(|written| place(&written.value)) {
        Some((_, Some(at))) => ahead.push(at),
        Some((id, None)) => {
            for (_, other) in trees.iter().filter(|(_, other)| other.id.value == id) {
                ahead.extend(other.roots.iter().map(|root| root.value.as_str()));
            }
        }
        None => {}
    }
    ahead
}
