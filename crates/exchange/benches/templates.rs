//! How long an analysis takes with all templates of Microsoft's tool at once, alone and besides our
//! own packs.
//! The templates are those in the folder that `BULKHEAD_SHARED` names.
#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench is not part of the program"
)]

#[path = "../../analysis/benches/synthetic.rs"]
mod synthetic;

use bulkhead_analysis::{
    Analysis, Catalogue,
    catalogue::{Further, Template},
};
use bulkhead_exchange::microsoft::read_template;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::{hint::black_box, path::Path};

fn templates() -> Vec<Template> {
    let Some(shared) = std::env::var_os("BULKHEAD_SHARED") else {
        return Vec::new();
    };
    let folder = Path::new(&shared).join("corpus/tmt/tb7");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of templates is there")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let bytes = std::fs::read(path).expect("a template can be read");
            read_template(&bytes, &path.display().to_string()).expect("a template is sound")
        })
        .collect()
}

fn whole(criterion: &mut Criterion) {
    let templates = templates();
    if templates.is_empty() {
        println!("Skipped: set BULKHEAD_SHARED to the folder with the templates.");
        return;
    }
    for only in [true, false] {
        let further = Further {
            templates: &templates,
            only,
            ..Further::default()
        };
        let catalogue = Catalogue::with(further).expect("the content has no mistakes");
        analyses(criterion, templates.len(), &catalogue);
    }
}

fn analyses(criterion: &mut Criterion, templates: usize, catalogue: &Catalogue) {
    let rules = catalogue.rules().len();
    let mut group = criterion.benchmark_group(format!("{templates} templates, {rules} rules"));
    group.sample_size(10);
    for nodes in [1_000, 10_000] {
        let model = synthetic::model(nodes, catalogue);
        group.throughput(Throughput::Elements(nodes as u64));
        group.bench_with_input(
            BenchmarkId::from_parameter(nodes),
            &model,
            |bencher, model| {
                bencher.iter(|| Analysis::new(black_box(model), catalogue));
            },
        );
    }
    group.finish();
}

criterion_group!(benches, whole);
criterion_main!(benches);
