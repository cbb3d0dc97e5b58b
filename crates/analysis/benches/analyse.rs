//! How long an analysis takes as the model grows, and what one edit costs.
#![allow(
    missing_docs,
    clippy::expect_used,
    reason = "a bench is not part of the program"
)]

mod synthetic;

use bulkhead_analysis::{Analysis, Catalogue};
use bulkhead_model::{Context, Edit, apply};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

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
    let mut model = synthetic::model(10_000, &catalogue);
    let mut analysis = Analysis::new(&model, &catalogue);
    let context = Context { author: "", at: "" };
    let rename = |name: &str| Edit::Rename {
        item: synthetic::element_id(5).into(),
        name: name.to_owned(),
    };
    let retype = |component: &str| Edit::SetComponent {
        item: synthetic::zone_id(0).into(),
        component: component.to_owned(),
        kind: None,
    };
    let edits = [
        ("one element of 10000", rename("one"), rename("other")),
        (
            "one zone of 10000",
            retype("zone"),
            retype("generic/zone-edge"),
        ),
    ];
    for (name, there, back) in edits {
        let changes = [there, back].map(|edit| {
            let applied = apply(&mut model, &edit, context);
            applied.expect("the edit fits the model").changes
        });
        let mut turn = 0;
        criterion.bench_function(name, |bencher| {
            bencher.iter(|| {
                turn = 1 - turn;
                analysis.follow(black_box(&model), &catalogue, &changes[turn])
            });
        });
    }
}

fn content(criterion: &mut Criterion) {
    criterion.bench_function("read all content", |bencher| {
        bencher.iter(|| Catalogue::built_in().map(|catalogue| catalogue.rules().len()));
    });
}

criterion_group!(benches, whole, edit, content);
criterion_main!(benches);
