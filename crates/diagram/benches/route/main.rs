//! How long a diagram takes to be routed as it grows.
#![allow(
    missing_docs,
    reason = "a bench is not part of the program"
)]

mod clusters;

use bulkhead_diagram::route;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use std::hint::black_box;

fn whole(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("route whole");
    group.sample_size(10);
    for (elements, flows) in [(30, 45), (130, 200), (500, 750), (1_000, 1_500)] {
        let model = clusters::model(elements, flows);
        let name = format!("{elements} elements, {flows} flows");
        group.bench_with_input(BenchmarkId::from_parameter(name), &model, |bencher, model| {
            bencher.iter(|| route(black_box(model), clusters::DIAGRAM));
        });
    }
    group.finish();
}

criterion_group!(benches, whole);
criterion_main!(benches);
