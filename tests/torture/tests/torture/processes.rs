//! Several processes that want the same project at the same moment.

use bulkhead_store::ProjectFile;
use bulkhead_torture::{IDENTITY, Script, empty_model, fast_folder, number_from};
use std::{
    path::Path,
    process::{Child, Command, Stdio},
};

const PROCESSES: u64 = 4;
const STEPS: u64 = 40;

fn start(path: &Path, seed: u64) -> Child {
    Command::new(env!("CARGO_BIN_EXE_bulkhead-torture-writer"))
        .arg(path)
        .args([seed.to_string(), STEPS.to_string()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Whoever comes in writes all it wants, and whoever does not writes nothing.
#[test]
fn of_processes_that_come_at_once_only_one_writes_at_a_time() {
    let rounds = number_from("BULKHEAD_TORTURE_ROUNDS", 8);
    let mut looked = 0;
    let mut wrote = 0;
    for round in 0..rounds {
        let folder = tempfile::tempdir_in(fast_folder()).unwrap();
        let path = folder.path().join("plan.bulkhead");
        drop(ProjectFile::create(&path, &empty_model(), IDENTITY).unwrap());
        let children: Vec<(u64, Child)> = (0..PROCESSES)
            .map(|number| {
                (
                    round * PROCESSES + number,
                    start(&path, round * PROCESSES + number),
                )
            })
            .collect();
        let mut writers = Vec::new();
        for (seed, child) in children {
            let output = child.wait_with_output().unwrap();
            let said = String::from_utf8(output.stdout).unwrap();
            if said.starts_with("open") {
                assert!(
                    output.status.success(),
                    "{}",
                    String::from_utf8_lossy(&output.stderr)
                );
                writers.push(seed);
            } else {
                // Reading while another one writes may also take too long; nothing is written.
                assert!(!said.contains("saved"), "{said}");
                looked += 1;
            }
        }
        wrote += writers.len();
        assert!(!writers.is_empty(), "round {round}: nobody could write");
        let found = ProjectFile::open(&path).unwrap().model;
        assert!(
            orders(&writers)
                .into_iter()
                .any(|order| alone(&order) == found),
            "round {round}: the file holds no sequence of what {writers:?} wrote"
        );
    }
    println!("{rounds} rounds of {PROCESSES} processes: {wrote} wrote, {looked} could only look");
    assert!(looked > 0, "they never met");
}

/// Returns the model after the writers did their work one after the other.
fn alone(writers: &[u64]) -> bulkhead_model::Model {
    let folder = tempfile::tempdir_in(fast_folder()).unwrap();
    let path = folder.path().join("plan.bulkhead");
    let mut opened = ProjectFile::create(&path, &empty_model(), IDENTITY).unwrap();
    for &seed in writers {
        let mut script = Script::new(seed);
        for _ in 0..STEPS {
            script.step(&mut opened.file, &mut opened.model).unwrap();
        }
    }
    opened.model
}

fn orders(of: &[u64]) -> Vec<Vec<u64>> {
    if of.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (index, &first) in of.iter().enumerate() {
        let mut rest = of.to_vec();
        rest.remove(index);
        for mut order in orders(&rest) {
            order.insert(0, first);
            all.push(order);
        }
    }
    all
}
