//! How long a diagram takes to be arranged as it grows.
#![allow(missing_docs, reason = "a bench is not part of the program")]

#[path = "../route/clusters.rs"]
mod clusters;

use bulkhead_diagram::arrange;
use bulkhead_model::{ItemId, Model};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use std::{collections::BTreeSet, hint::black_box};

const SIZES: [(usize, usize); 4] = [(30, 45), (130, 200), (300, 450), (1_000, 1_500)];

fn whole(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("arrange whole");
    group.sample_size(10);
    for (elements, flows) in SIZES {
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

/// Two of many: what stays must not be paid for in its square.
fn selection(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("arrange selection");
    group.sample_size(10);
    for (elements, flows) in [(1_000, 1_500), (5_000, 7_500)] {
        let model = without_zones(&clusters::model(elements, flows));
        let chosen: BTreeSet<ItemId> = model.elements.keys().take(2).map(|&id| id.into()).collect();
        let name = format!("2 of {elements} elements");
        group.bench_with_input(
            BenchmarkId::from_parameter(name),
            &model,
            |bencher, model| {
                bencher.iter(|| arrange(black_box(model), clusters::DIAGRAM, Some(&chosen)));
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
        .retain(|(_, item), _| matches!(item, ItemId::Element(_)));
    for element in flat.elements.values_mut() {
        element.zones.clear();
    }
    flat
}

criterion_group!(benches, whole, selection);
criterion_main!(benches);
