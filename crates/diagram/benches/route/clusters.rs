//! Diagrams of any size as somebody would draw them: clusters with two levels of zones, most flows
//! between neighbours, some across. `tests/bench/model.ts` draws the same ones in the window.

use bulkhead_model::{
    Boundary, BoundaryForm, BoundaryId, Curve, Diagram, DiagramId, Element, ElementId, ElementKind,
    Flow, FlowId, Model, Point, Properties, Rect,
};
use std::collections::BTreeSet;
use uuid::Uuid;

pub(crate) const DIAGRAM: DiagramId = DiagramId::new(Uuid::from_u128(1));
const IN_ZONE: usize = 9;
const ZONES_IN_CLUSTER: usize = 4;
const PADDING: i32 = 60;
const CELL: (i32, i32) = (300, 170);
const ZONE: (i32, i32) = (3 * CELL.0, 3 * CELL.1);
const CLUSTER: (i32, i32) = (2 * (ZONE.0 + PADDING), 2 * (ZONE.1 + PADDING));

/// Builds the same model for the same size, every time.
pub(crate) fn model(elements: usize, flows: usize) -> Model {
    let mut model = Model::default();
    let diagram = Diagram {
        id: DIAGRAM,
        name: "Large".to_owned(),
        position: 0,
    };
    model.diagrams.insert(DIAGRAM, diagram);
    let zones = elements.div_ceil(IN_ZONE);
    let clusters = zones.div_ceil(ZONES_IN_CLUSTER);
    let across = clusters.isqrt() + usize::from(clusters.isqrt().pow(2) < clusters);
    let corner = |at: usize| {
        let (column, row) = (count(at % across), count(at / across));
        (
            column * (CLUSTER.0 + 3 * PADDING),
            row * (CLUSTER.1 + 3 * PADDING),
        )
    };
    for at in 0..clusters {
        let (x, y) = corner(at);
        let (width, height) = (CLUSTER.0 + PADDING, CLUSTER.1 + PADDING);
        let frame = Rect {
            x,
            y,
            width,
            height,
        };
        zone(&mut model, at, None, frame);
    }
    for at in 0..elements {
        let (within, home) = (at % IN_ZONE, at / IN_ZONE);
        let (cluster, place) = (home / ZONES_IN_CLUSTER, home % ZONES_IN_CLUSTER);
        let (x, y) = corner(cluster);
        let left = x + PADDING + count(place % 2) * (ZONE.0 + PADDING);
        let top = y + PADDING + count(place / 2) * (ZONE.1 + PADDING);
        if within == 0 {
            let frame = Rect {
                x: left,
                y: top,
                width: ZONE.0,
                height: ZONE.1,
            };
            zone(&mut model, clusters + home, Some(cluster), frame);
        }
        let frame = Rect {
            x: left + count(within % 3) * CELL.0 + 70,
            y: top + count(within / 3) * CELL.1 + 50,
            width: 160,
            height: 70,
        };
        element(&mut model, at, clusters + home, frame);
    }
    let mut random = Random(42);
    for at in 0..flows {
        let from = at % elements;
        // Two of three stay in the zone, most others in the cluster; one of ten goes anywhere.
        let reach = match random.below(30) {
            0..20 => IN_ZONE,
            20..27 => IN_ZONE * ZONES_IN_CLUSTER,
            _ => elements,
        };
        let first = from / reach * reach;
        let others = reach.min(elements - first);
        let way = from - first + 1 + random.below(others.saturating_sub(1).max(1));
        flow(&mut model, at, from, first + way % others);
    }
    model
}

/// Draws upright lines across the first two clusters.
#[allow(dead_code, reason = "not everyone who draws clusters draws lines")]
pub(crate) fn lines(model: &mut Model, lines: usize) {
    for at in 0..lines {
        let id = BoundaryId::new(Uuid::from_u128(0x4_0000_0000 + at as u128));
        let boundary = Boundary::new(id, BoundaryForm::Line, "line", &format!("line {at}"));
        model.boundaries.insert(id, boundary);
        let x = count(at) * 2 * CLUSTER.0 / count(lines);
        let point = |x, y| Point { x, y };
        let curve = Curve {
            start: point(x, 0),
            through: point(x + 60, CLUSTER.1 / 2),
            end: point(x, CLUSTER.1),
        };
        model.courses.insert((DIAGRAM, id.into()), curve);
    }
}

/// Returns the identity of an element of the model.
pub(crate) const fn element_id(number: usize) -> ElementId {
    ElementId::new(Uuid::from_u128(0x1_0000_0000 + number as u128))
}

const fn zone_id(number: usize) -> BoundaryId {
    BoundaryId::new(Uuid::from_u128(0x2_0000_0000 + number as u128))
}

fn zone(model: &mut Model, number: usize, parent: Option<usize>, frame: Rect) {
    let id = zone_id(number);
    let boundary = Boundary {
        id,
        component: "zone".to_owned(),
        name: format!("zone {number}"),
        parent: parent.map(zone_id),
        notes: String::new(),
        properties: Properties::new(),
        origin: String::new(),
        form: BoundaryForm::Zone,
    };
    model.boundaries.insert(id, boundary);
    model.placements.insert((DIAGRAM, id.into()), frame);
}

fn element(model: &mut Model, number: usize, home: usize, frame: Rect) {
    let id = element_id(number);
    let element = Element {
        id,
        kind: ElementKind::Process,
        component: "generic/api-service".to_owned(),
        name: format!("element {number}"),
        notes: String::new(),
        zones: BTreeSet::from([zone_id(home)]),
        properties: Properties::new(),
        out_of_scope: None,
        origin: String::new(),
        multiple: false,
    };
    model.elements.insert(id, element);
    model.placements.insert((DIAGRAM, id.into()), frame);
}

fn flow(model: &mut Model, number: usize, from: usize, to: usize) {
    let id = FlowId::new(Uuid::from_u128(0x3_0000_0000 + number as u128));
    let flow = Flow {
        id,
        name: format!("flow {number}"),
        from: element_id(from),
        to: element_id(to),
        two_way: false,
        notes: String::new(),
        properties: Properties::new(),
        out_of_scope: None,
        origin: String::new(),
        component: Flow::COMPONENT.to_owned(),
    };
    model.flows.insert(id, flow);
}

fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// A small generator of numbers (a linear congruence), so that a bench needs no source of chance.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = (self.0 * 1_103_515_245 + 12_345) % (1 << 31);
        usize::try_from((self.0 * end as u64) >> 31).unwrap_or(0)
    }
}
