use super::{markdown::anchor, *};
use crate::catalogue::Source;
use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
};

/// Set to write the pages instead of comparing them.
const WRITE: &str = "BULKHEAD_WRITE_DOCS";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs")
}

fn written() -> Vec<Page> {
    pages(&Catalogue::built_in().unwrap())
}

#[test]
fn the_published_pages_are_those_of_the_content() {
    let pages = written();
    let known: BTreeSet<&str> = pages.iter().map(|page| page.path.as_str()).collect();
    let write = env::var_os(WRITE).is_some();
    let threats = folder().join("threats");
    if write {
        fs::create_dir_all(&threats).unwrap();
    }
    for entry in fs::read_dir(&threats).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if write && !known.contains(&*format!("threats/{name}")) {
            fs::remove_file(&path).unwrap();
        } else {
            assert!(
                known.contains(&*format!("threats/{name}")),
                "{name} is of no pack"
            );
        }
    }
    for page in &pages {
        let path = folder().join(&page.path);
        if write {
            fs::write(&path, &page.text).unwrap();
        }
        let published = fs::read_to_string(&path).unwrap_or_default();
        // Git may have turned the ends of lines when it checked the file out.
        assert!(
            published.replace("\r\n", "\n") == page.text,
            "{} is not what the content gives; write it with {WRITE}=1",
            page.path
        );
    }
}

#[test]
fn every_link_of_the_pages_leads_somewhere() {
    let pages = written();
    let places: BTreeMap<&str, BTreeSet<String>> = pages
        .iter()
        .map(|page| {
            let headings = page.text.lines().filter(|line| line.starts_with('#'));
            let anchors = headings.map(|line| anchor(line.trim_start_matches('#').trim()));
            (page.path.as_str(), anchors.collect())
        })
        .collect();
    let mut links = 0;
    for page in &pages {
        let inside = page.path.starts_with("threats/");
        for link in page.text.split("](").skip(1) {
            let link = link.split(')').next().unwrap();
            let (to, place) = link.split_once('#').unwrap_or((link, ""));
            let to = match (inside, to.strip_prefix("../")) {
                (true, Some(up)) => up.to_owned(),
                (true, None) => format!("threats/{to}"),
                (false, _) => to.to_owned(),
            };
            let known = places.get(to.as_str());
            let there = known.is_some_and(|known| place.is_empty() || known.contains(place));
            assert!(there, "{}: {link}", page.path);
            links += 1;
        }
    }
    assert!(links > 500, "{links}");
}

#[test]
fn no_page_shows_a_place_that_nothing_fills() {
    for page in written() {
        let open = page.text.lines().find(|line| line.contains(['{', '}']));
        assert_eq!(open, None, "{}", page.path);
    }
}

#[test]
fn the_example_of_an_own_pack_loads_and_its_examples_show_what_they_should() {
    let path = folder().join("examples/own-pack.yaml");
    let pack = Source {
        path: "own-pack.yaml",
        text: &fs::read_to_string(path).unwrap(),
    };
    let catalogue = Catalogue::with_packs(&[pack]).unwrap();
    let rule = catalogue.rule_of("example/badge-copied").unwrap();
    assert_eq!(rule.examples.iter().count(), 2);
    assert!(catalogue.component("example/badge-reader").is_some());
    assert!(catalogue.groups().iter().any(|group| group == "Buildings"));
    let answered: Vec<&str> = catalogue
        .answered_by("example-challenge-cards")
        .map(|rule| rule.id.as_str())
        .collect();
    assert_eq!(answered, ["example/badge-copied"]);
    let failures = catalogue.failed_examples();
    assert!(failures.is_empty(), "{failures:?}");
}
