//! How long it takes to open and to edit the largest project that is promised to be quick, and how
//! large its file is.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench is not part of the program"
)]

use bulkhead_model::{
    Change, Context, Diagram, Edit, Element, ElementId, ElementKind, Flow, ItemId, Model,
    Placement, Properties, Record, Rect, apply,
};
use bulkhead_store::{Entry, Identity, Opened, ProjectFile};
use criterion::{Criterion, criterion_group, criterion_main};
use rusqlite::{Connection, params};
use serde::de::DeserializeOwned;
use std::{collections::BTreeSet, path::Path};

const ELEMENTS: u32 = 10_000;
const FLOWS: u32 = 15_000;
const ENTRIES: u32 = 100_000;
const AT: &str = "2027-01-31T12:00:00Z";

/// Identities spread like those that are minted at random.
fn id<T: DeserializeOwned>(number: u32) -> T {
    let mixed = number.wrapping_mul(2_654_435_761);
    let text = format!("{mixed:08x}-0000-4000-8000-{number:012x}");
    serde_json::from_value(text.into()).unwrap()
}

fn model() -> Model {
    let diagram = Diagram {
        id: id(1),
        name: "Overview".to_owned(),
        position: 0,
    };
    let elements = (0..ELEMENTS).flat_map(|number| {
        let element = Element {
            id: id(100 + number),
            kind: ElementKind::Process,
            component: "generic/process".to_owned(),
            name: format!("Service {number}"),
            notes: "Takes orders and keeps them.".to_owned(),
            zones: BTreeSet::new(),
            properties: Properties::new(),
            out_of_scope: None,
            origin: String::new(),
            multiple: false,
        };
        let place = i32::try_from(number).unwrap();
        let placement = Placement {
            diagram: id(1),
            item: element.id.into(),
            frame: Rect {
                x: place % 100 * 200,
                y: place / 100 * 120,
                width: 160,
                height: 70,
            },
        };
        [Record::Element(element), Record::Placement(placement)]
    });
    let flows = (0..FLOWS).map(|number| {
        Record::Flow(Flow {
            id: id(100_000 + number),
            name: format!("Request {number}"),
            from: id(100 + number % ELEMENTS),
            to: id(100 + (number * 7 + 1) % ELEMENTS),
            two_way: false,
            notes: String::new(),
            properties: Properties::new(),
            out_of_scope: None,
            origin: String::new(),
            component: Flow::COMPONENT.to_owned(),
        })
    });
    let mut model = Model::from_records(
        std::iter::once(Record::Diagram(diagram))
            .chain(elements)
            .chain(flows),
    );
    "Large".clone_into(&mut model.about.title);
    model
}

fn rename(number: u32, text: String) -> Edit {
    Edit::Rename {
        item: ItemId::Element(id::<ElementId>(100 + number % ELEMENTS)),
        name: text,
    }
}

fn changes(model: &mut Model, number: u32) -> (String, Vec<Change>) {
    let edit = rename(number, format!("Service {number} as of today"));
    let applied = apply(model, &edit, Context { author: "", at: AT }).unwrap();
    (applied.label, applied.changes)
}

/// Makes a project with as many edits behind it.
fn large(path: &Path) -> Opened {
    let mut model = model();
    let identity = Identity {
        id: "00000000-0000-4000-8000-0000000000ff",
        at: AT,
    };
    let Opened { mut file, .. } = ProjectFile::create(path, &model, identity).unwrap();
    for number in 0..ENTRIES {
        let (label, changes) = changes(&mut model, number);
        file.commit(Entry {
            at: AT,
            author: "Ada",
            label: &label,
            changes: &changes,
        })
        .unwrap();
    }
    drop(file);
    ProjectFile::open(path).unwrap()
}

fn bench(criterion: &mut Criterion) {
    // Memory stands in for the disk while a hundred thousand edits are made.
    let memory = Path::new("/dev/shm");
    let made = tempfile::tempdir_in(if memory.is_dir() {
        memory
    } else {
        Path::new(".")
    })
    .unwrap();
    let quick = made.path().join("large.bulkhead");
    drop(large(&quick));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.bulkhead");
    std::fs::copy(&quick, &path).unwrap();
    let size = std::fs::metadata(&path).unwrap().len();
    let entries: u32 = Connection::open(&path)
        .unwrap()
        .query_row("SELECT count(*) FROM history", params![], |row| row.get(0))
        .unwrap();
    println!("{ELEMENTS} elements, {FLOWS} flows, {entries} history entries: {size} bytes");
    criterion.bench_function("open", |bencher| {
        bencher.iter(|| ProjectFile::open(&path).unwrap());
    });
    let Opened {
        mut file,
        mut model,
        ..
    } = ProjectFile::open(&path).unwrap();
    let mut number = 0;
    criterion.bench_function("edit", |bencher| {
        bencher.iter(|| {
            number += 1;
            let edit = rename(number, format!("Service {number} edited"));
            let applied = apply(&mut model, &edit, Context { author: "", at: AT }).unwrap();
            file.commit(Entry {
                at: AT,
                author: "Ada",
                label: &applied.label,
                changes: &applied.changes,
            })
            .unwrap()
        });
    });
    let backups = folder.path().join("backups");
    let mut second = 0;
    criterion.bench_function("backup", |bencher| {
        bencher.iter(|| {
            second += 1;
            let at = format!(
                "2027-01-31T{:02}:{:02}:{:02}Z",
                second / 3600,
                second / 60 % 60,
                second % 60
            );
            std::fs::remove_dir_all(&backups).ok();
            file.back_up(&backups, "Large", &at, 1).unwrap()
        });
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = bench
}
criterion_main!(benches);
