//! How long a diagram takes to be routed as it grows.
#![allow(missing_docs, reason = "a bench is not part of the program")]

mod clusters;

use bulkhead_diagram::{Routes, route};
use bulkhead_model::Model;
use criterion::{
    BenchmarkGroup, BenchmarkId, Criterion, criterion_group, criterion_main, measurement::WallTime,
};
use std::hint::black_box;

fn routed(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, model: &Model) {
    let id = BenchmarkId::from_parameter(name);
    group.bench_with_input(id, model, |bencher, model| {
        bencher.iter(|| route(black_box(model), clusters::DIAGRAM));
    });
}

fn whole(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("route whole");
    group.sample_size(10);
    for (elements, flows) in [(30, 45), (130, 200), (500, 750), (1_000, 1_500)] {
        let model = clusters::model(elements, flows);
        let name = format!("{elements} elements, {flows} flows");
        routed(&mut group, &name, &model);
    }
    group.finish();
}

/// What boundaries that are lines add, which is asked for every flow whenever anything moves.
fn lines(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("route with lines");
    group.sample_size(10);
    for count in [0, 10, 100] {
        let mut model = clusters::model(130, 200);
        clusters::lines(&mut model, count);
        let name = format!("130 elements, 200 flows, {count} lines");
        routed(&mut group, &name, &model);
    }
    group.finish();
}

/// What the drop of one element costs.
fn drop(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("route after a drop");
    group.sample_size(10);
    for (elements, flows) in [(130, 200), (500, 750), (1_000, 1_500)] {
        let models = [0, 30].map(|by| {
            let mut model = clusters::model(elements, flows);
            let key = (clusters::DIAGRAM, clusters::element_id(elements / 2).into());
            if let Some(place) = model.placements.get_mut(&key) {
                *place = place.shifted(by, by);
            }
            model
        });
        let mut routes = Routes::new(&models[0], clusters::DIAGRAM);
        let mut turn = 0;
        let name = format!("{elements} elements, {flows} flows");
        group.bench_function(BenchmarkId::from_parameter(name), |bencher| {
            bencher.iter(|| {
                turn += 1;
                routes.follow(black_box(&models[turn % 2]));
            });
        });
    }
    group.finish();
}

criterion_group!(benches, whole, lines, drop);
criterion_main!(benches);
