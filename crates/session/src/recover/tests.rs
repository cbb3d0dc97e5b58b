use super::recover;
use crate::{ProblemCode, Session, catalogue, model, view::RecoveryView};
use model::{Model, Record, RecordKey};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

const PAGE: usize = 4096;

struct Cluster {
    folder: TempDir,
    bytes: Vec<u8>,
    model: Model,
}

/// The reference cluster, as large as a project of somebody.
fn cluster() -> Cluster {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cluster.bulkhead");
    let content = catalogue(&[], false).unwrap();
    let session = Session::create(&path, "kubernetes", false, content).unwrap();
    let model = session.model().clone();
    drop(session);
    let bytes = std::fs::read(&path).unwrap();
    Cluster {
        folder,
        bytes,
        model,
    }
}

impl Cluster {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Recovers the file as it is with other bytes. What comes of it opens, which checks all of it,
    /// and holds nothing that was not there.
    fn recovered(&self, bytes: &[u8]) -> (Model, RecoveryView) {
        let path = self.path("cluster.bulkhead");
        std::fs::write(&path, bytes).unwrap();
        let to = self.path("new.bulkhead");
        let view = recover(&path, &to).unwrap();
        let model = opened(&to);
        std::fs::remove_file(&to).unwrap();
        self.check_subset(&model, &view);
        (model, view)
    }

    fn check_subset(&self, model: &Model, view: &RecoveryView) {
        let before: BTreeMap<RecordKey, Record> = self
            .model
            .records()
            .map(|record| (record.key(), record))
            .collect();
        for record in model.records() {
            match (before.get(&record.key()), &record) {
                (Some(old), new) if old == new => {}
                // These are said: a new title, a new diagram, and places on it.
                (_, Record::About(about)) if about.title == "Recovered project" => {}
                (_, Record::Diagram(_) | Record::Placement(_)) => {}
                // What lay in a lost zone lies outside of it.
                (Some(Record::Element(old)), Record::Element(new)) => {
                    let mut new = new.clone();
                    assert!(new.zones.is_subset(&old.zones), "{new:?}");
                    new.zones.clone_from(&old.zones);
                    assert_eq!(&new, old);
                }
                (Some(Record::Boundary(old)), Record::Boundary(new)) => {
                    let mut new = new.clone();
                    assert_eq!(new.parent, None);
                    new.parent = old.parent;
                    assert_eq!(&new, old);
                }
                (old, new) => panic!("was {old:?}, is {new:?}"),
            }
        }
        let less = model.elements.len() < self.model.elements.len()
            || model.flows.len() < self.model.flows.len()
            || model.boundaries.len() < self.model.boundaries.len();
        let said = view.tables.iter().any(|table| table.incomplete);
        assert!(!less || said, "{view:?}");
    }
}

fn opened(path: &Path) -> Model {
    let content = catalogue(&[], false).unwrap();
    Session::open(path, content).unwrap().model().clone()
}

fn counts(model: &Model) -> (usize, usize, usize) {
    (
        model.elements.len(),
        model.flows.len(),
        model.boundaries.len(),
    )
}

#[test]
fn a_file_that_lost_its_last_pages_loses_only_what_they_held() {
    let cluster = cluster();
    for (pages, flows) in [(1, 50), (2, 50), (3, 48)] {
        let end = cluster.bytes.len() - pages * PAGE;
        let (model, view) = cluster.recovered(&cluster.bytes[..end]);
        assert_eq!(counts(&model), (33, flows, 13), "{pages} pages: {view:?}");
    }
}

#[test]
fn a_file_cut_to_a_part_gives_back_what_is_there() {
    let cluster = cluster();
    for (percent, least) in [
        (90, (33, 39, 13)),
        (75, (32, 0, 13)),
        (50, (1, 0, 13)),
        (25, (1, 0, 13)),
    ] {
        let end = cluster.bytes.len() * percent / 100;
        let (model, view) = cluster.recovered(&cluster.bytes[..end]);
        let found = counts(&model);
        assert_eq!(found, least, "{percent} %: {view:?}");
        assert_eq!(model.about, cluster.model.about, "{percent} %");
    }
}

#[test]
fn any_page_can_be_lost_and_the_others_stay() {
    let cluster = cluster();
    let pages = cluster.bytes.len() / PAGE;
    let mut elements = 0;
    for page in 1..pages {
        let mut bytes = cluster.bytes.clone();
        bytes[page * PAGE..(page + 1) * PAGE].fill(0);
        let (model, view) = cluster.recovered(&bytes);
        // Flows between elements that are lost read and cannot be kept.
        let read = |name: &str| {
            let table = view.tables.iter().find(|table| table.name == name);
            table.map_or(0, |table| table.read)
        };
        let found = (read("element"), read("flow"), read("boundary"));
        assert!(found.0 >= 20 && found.1 >= 40, "page {page}: {view:?}");
        assert!([0, 13].contains(&found.2), "page {page}: {view:?}");
        elements += usize::from(model.elements.len() == 33);
    }
    assert!(elements > pages * 4 / 5, "{elements} of {pages}");
}

#[test]
fn a_file_of_which_nothing_reads_is_said_to_be_lost() {
    let cluster = cluster();
    let path = cluster.path("cluster.bulkhead");
    for length in [50, PAGE] {
        std::fs::write(&path, &cluster.bytes[..length]).unwrap();
        let refused = recover(&path, &cluster.path("new.bulkhead")).unwrap_err();
        assert_eq!(refused.code, ProblemCode::File, "nothing to offer again");
        let said = refused.sentence;
        assert!(said.contains("nothing can be recovered from it"), "{said}");
        assert!(said.contains("restore a backup"), "{said}");
        assert!(!cluster.path("new.bulkhead").exists());
    }
}
