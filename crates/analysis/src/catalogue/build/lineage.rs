//! What is a special case of what. Packs may bring any number of types with any ancestry, so that
//! nothing here recurses and everything has a limit.

use petgraph::{algo::kosaraju_scc, graph::DiGraph};
use std::collections::{BTreeMap, BTreeSet};

/// Most types that a type can be a special case of, counting all of its ancestors.
pub(super) const ANCESTORS: usize = 256;

/// Each type with the types that it names as its parents.
pub(super) type Parents<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// Returns a type and its ancestors, nearest first; nothing when there are too many.
pub(super) fn ancestors_in_order<'a>(id: &'a str, parents: &Parents<'a>) -> Option<Vec<&'a str>> {
    let mut line = vec![id];
    let mut seen = BTreeSet::from([id]);
    let mut next = 0;
    while let Some(&current) = line.get(next) {
        next += 1;
        for &parent in parents.get(current).into_iter().flatten() {
            if seen.insert(parent) {
                line.push(parent);
            }
        }
        if line.len() > ANCESTORS {
            return None;
        }
    }
    Some(line)
}

/// Returns the circles: groups of types that are special cases of each other, or of themselves.
pub(super) fn circles<'a>(parents: &Parents<'a>) -> Vec<Vec<&'a str>> {
    let mut graph: DiGraph<&str, ()> = DiGraph::new();
    let nodes: BTreeMap<&str, _> = parents.keys().map(|&id| (id, graph.add_node(id))).collect();
    let mut own = BTreeSet::new();
    for (&id, named) in parents {
        for &parent in named {
            if parent == id {
                own.insert(id);
            } else if let (Some(&from), Some(&to)) = (nodes.get(id), nodes.get(parent)) {
                graph.add_edge(from, to, ());
            }
        }
    }
    let mut circles: Vec<Vec<&str>> = kosaraju_scc(&graph)
        .into_iter()
        .map(|circle| {
            let names = circle.into_iter().filter_map(|at| graph.node_weight(at));
            let mut names: Vec<&str> = names.copied().collect();
            names.sort_unstable();
            names
        })
        .filter(|circle| circle.len() > 1 || circle.iter().any(|id| own.contains(id)))
        .collect();
    circles.sort();
    circles
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parents(pairs: &[(&'static str, &[&'static str])]) -> Parents<'static> {
        pairs.iter().map(|(id, of)| (*id, of.to_vec())).collect()
    }

    #[test]
    fn ancestors_come_nearest_first_and_once() {
        let family = parents(&[("a", &["b", "c"]), ("b", &["d"]), ("c", &["d"]), ("d", &[])]);
        assert_eq!(
            ancestors_in_order("a", &family),
            Some(vec!["a", "b", "c", "d"])
        );
        assert!(circles(&family).is_empty());
    }

    #[test]
    fn circles_are_found_without_what_hangs_on_them() {
        let family = parents(&[("a", &["b"]), ("b", &["c"]), ("c", &["b"]), ("d", &["d"])]);
        assert_eq!(circles(&family), [vec!["b", "c"], vec!["d"]]);
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_types_costs_no_recursion() {
        let names: Vec<String> = (0..100_000).map(|number| format!("t{number:06}")).collect();
        let mut chain: Parents<'_> = names
            .windows(2)
            .map(|pair| (pair[0].as_str(), vec![pair[1].as_str()]))
            .collect();
        chain.insert("t099999", Vec::new());
        assert!(circles(&chain).is_empty());
        assert_eq!(ancestors_in_order("t000000", &chain), None);
        assert_eq!(
            ancestors_in_order("t099900", &chain).map(|line| line.len()),
            Some(100)
        );
        chain.insert("t099999", vec!["t000000"]);
        assert_eq!(circles(&chain).len(), 1);
        assert_eq!(ancestors_in_order("t000000", &chain), None);
    }
}
