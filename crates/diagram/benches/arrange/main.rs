//! How long a diagram takes to be arranged as it grows.
#![allow(missing_docs, reason = "a bench is not part of the program")]

#[path = "../route/clusters.rs"]
mod clusters;

use bulkhead_diagram::arrange;
use bulkhead_model::Model;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use std::hint::black_box;

fn whole(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("arrange whole");
    group.sample_size(10);
    for (elements, flows) in [(30, 45), (130, 200), (300, 450), (1_000, 1_500)] {
        let model = clusters::model(elements, flows);
        let name = format!("{elements} elements, {flows} flows");
        group.bench_with_input(
            BenchmarkId::from_parameter(name),
            &model,
            |bencher, model| {
                bencher.iter(|| arrange(black_box(model), clusters::DIAGRAM, None));
            },
        );
        let flat = without_zones(&model);
        let name = format!("{elements} elements, {flows} flows, no zones");
        group.bench_with_input(
            BenchmarkId::from_parameter(name),
            &flat,
            |bencher, model| {
                bencher.iter(|| arrange(black_box(model), clusters::DIAGRAM, None));
            },
        );
    }
    group.finish();
}

/// The hardest case: everything in one container.
fn without_zones(model: &Model) -> Model {
    let mut flat = model.clone();
    flat.boundaries.clear();
    flat.placements
        .retain(|(_, item), _| matches!(item, bulkhead_model::ItemId::Element(_)));
    for element in flat.elements.values_mut() {
        element.zones.clear();
    }
    flat
}

criterion_group!(benches, whole);
criterion_main!(benches);
