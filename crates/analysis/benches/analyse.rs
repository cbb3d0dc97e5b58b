//! How long an analysis takes as the model grows, and what one edit costs.
#![allow(
    missing_docs,
    clippy::expect_used,
    reason = "a bench is not part of the program"
)]

mod synthetic;

use bulkhead_analysis::{Analysis, Catalogue};
use bulkhead_model::ItemId;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::{collections::BTreeSet, hint::black_box};

fn whole(criterion: &mut Criterion) {
    let catalogue = Catalogue::built_in().expect("the content has no mistakes");
    let mut group = criterion.benchmark_group("whole");
    group.sample_size(10);
    for nodes in [100, 1_000, 10_000, 30_000] {
        let model = synthetic::model(nodes, &catalogue);
        group.throughput(Throughput::Elements(nodes as u64));
        group.bench_with_input(
            BenchmarkId::from_parameter(nodes),
            &model,
            |bencher, model| {
                bencher.iter(|| Analysis::new(black_box(model), &catalogue));
            },
        );
    }
    group.finish();
}

fn edit(criterion: &mut Criterion) {
    let catalogue = Catalogue::built_in().expect("the content has no mistakes");
    let model = synthetic::model(10_000, &catalogue);
    let mut analysis = Analysis::new(&model, &catalogue);
    let element = synthetic::element_id(5);
    let mut touched = BTreeSet::from([ItemId::Element(element)]);
    let ends = |from, to| from == element || to == element;
    let flows = model.flows.values().filter(|flow| ends(flow.from, flow.to));
    touched.extend(flows.map(|flow| ItemId::Flow(flow.id)));
    criterion.bench_function("one edit of 10000", |bencher| {
        bencher.iter(|| analysis.update(black_box(&model), &catalogue, &touched));
    });
}

fn content(criterion: &mut Criterion) {
    criterion.bench_function("read all content", |bencher| {
        bencher.iter(|| Catalogue::built_in().map(|catalogue| catalogue.rules().len()));
    });
}

criterion_group!(benches, whole, edit, content);
criterion_main!(benches);
