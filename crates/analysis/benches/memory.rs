//! How much memory a model of 10,000 elements and 15,000 flows takes with its analysis.
#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench is not part of the program"
)]

mod synthetic;

use bulkhead_analysis::{Analysis, Catalogue};
use std::hint::black_box;

fn main() {
    let catalogue = Catalogue::built_in().expect("the content has no mistakes");
    let before = megabytes();
    let model = synthetic::model(10_000, &catalogue);
    let with_model = megabytes();
    let analysis = black_box(Analysis::new(&model, &catalogue));
    println!(
        "10000 elements: content {before}, model {}, analysis of {} threats {}, peak {} MB",
        with_model - before,
        analysis.threats().count(),
        megabytes() - with_model,
        megabytes()
    );
}

/// Returns the largest amount of memory that the process ever held; 0 where the system does not
/// tell.
fn megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kilobytes = peak.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) / 1024
}
