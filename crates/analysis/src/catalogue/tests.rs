use super::*;
use std::{collections::BTreeSet, fs, path::Path};

mod hostile;
mod reference;
mod references;
pub(super) mod schema;

fn built_in() -> Catalogue {
    Catalogue::built_in().unwrap_or_else(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}

#[test]
fn the_content_of_the_program_has_no_mistakes() {
    let catalogue = built_in();
    assert!(catalogue.rules().len() >= 30);
    assert!(
        catalogue
            .reference_models()
            .iter()
            .any(|model| model.id == "kubernetes")
    );
}

#[test]
fn every_content_file_is_part_of_the_program() {
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
    let mut files = BTreeSet::new();
    let mut folders = vec![models.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "yaml")
            {
                files.insert(
                    path.strip_prefix(&models)
                        .unwrap()
                        .to_str()
                        .unwrap()
                        .to_owned(),
                );
            }
        }
    }
    let embedded: BTreeSet<String> = embedded::FILES
        .iter()
        .map(|source| source.path.to_owned())
        .collect();
    assert_eq!(embedded, files);
}
