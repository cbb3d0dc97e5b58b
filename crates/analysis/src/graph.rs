use bulkhead_model::{ElementId, FlowId, Model};
use petgraph::{
    Direction::{Incoming, Outgoing},
    graph::{DiGraph, NodeIndex},
};
use std::collections::BTreeMap;

/// The model as a graph: elements are its nodes, flows its edges.
#[derive(Clone, Debug, Default)]
pub struct FlowGraph {
    graph: DiGraph<ElementId, FlowId>,
    nodes: BTreeMap<ElementId, NodeIndex>,
}

impl FlowGraph {
    /// Builds the graph of a model. Flows with an end that does not exist are left out.
    pub fn new(model: &Model) -> Self {
        let mut graph = DiGraph::with_capacity(model.elements.len(), model.flows.len());
        let nodes: BTreeMap<_, _> = model
            .elements
            .keys()
            .map(|&id| (id, graph.add_node(id)))
            .collect();
        for flow in model.flows.values() {
            if let (Some(&from), Some(&to)) = (nodes.get(&flow.from), nodes.get(&flow.to)) {
                graph.add_edge(from, to, flow.id);
            }
        }
        Self { graph, nodes }
    }

    /// Returns the flows that start or end at an element, in no particular order; a flow from an
    /// element to itself stands twice.
    pub fn flows_of(&self, element: ElementId) -> impl Iterator<Item = FlowId> + '_ {
        let node = self.nodes.get(&element).copied();
        [Outgoing, Incoming].into_iter().flat_map(move |direction| {
            node.into_iter().flat_map(move |node| {
                self.graph
                    .edges_directed(node, direction)
                    .map(|edge| *edge.weight())
            })
        })
    }
}
