//! Reads the files that the tool itself wrote, and those that people wrote for it. They are not
//! part of the project: `BULKHEAD_SHARED` names the folder that has them.

use bulkhead_analysis::{
    catalogue::Template,
    rule::{Predicate, parse},
};
use bulkhead_exchange::{
    NoteKind,
    microsoft::{Imported, Kind, kind_of, read_model, read_template},
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

/// Returns the folder of samples, or says that the test was skipped.
fn corpus() -> Option<PathBuf> {
    let Some(shared) = std::env::var_os("BULKHEAD_SHARED") else {
        println!("skipped: BULKHEAD_SHARED does not name a folder with sample files");
        return None;
    };
    Some(PathBuf::from(shared).join("corpus/tmt"))
}

fn read(corpus: &std::path::Path, name: &str) -> Vec<u8> {
    std::fs::read(corpus.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Returns every model with what is expected of it.
fn models() -> Vec<(String, Value, Imported)> {
    let Some(corpus) = corpus() else {
        return Vec::new();
    };
    let expected: BTreeMap<String, Value> =
        serde_json::from_slice(&read(&corpus, "expected.json")).unwrap();
    assert_eq!(expected.len(), 20);
    expected
        .into_iter()
        .map(|(name, expected)| {
            let bytes = read(&corpus, &name);
            assert_eq!(kind_of(&bytes), Some(Kind::Model), "{name}");
            let imported = read_model(&bytes, &name).unwrap_or_else(|error| panic!("{error}"));
            (name, expected, imported)
        })
        .collect()
}

fn count(imported: &Imported, kind: NoteKind) -> usize {
    let notes = imported.notes.iter();
    notes.filter(|note| note.kind == kind).count()
}

#[test]
fn every_model_has_what_its_file_has() {
    for (name, expected, imported) in models() {
        let model = &imported.model;
        assert_eq!(bulkhead_model::check(model), [], "{name}");
        let annotations = imported
            .notes
            .iter()
            .filter(|note| note.sentence.starts_with("A diagram has a note"))
            .count();
        let stored: BTreeSet<_> = imported
            .stored
            .iter()
            .map(|threat| (&threat.rule, &threat.flow))
            .collect();
        for (what, found) in [
            ("diagrams", model.diagrams.len()),
            ("elements", model.elements.len()),
            ("annotations", annotations),
            (
                "flows",
                model.flows.len() + count(&imported, NoteKind::FlowLeftOut),
            ),
            ("boundaries", model.boundaries.len()),
            ("stored_threats", stored.len()),
        ] {
            assert_eq!(expected[what], found, "{what} of {name}");
        }
        assert_eq!(count(&imported, NoteKind::Repeated), 0, "{name}");
        assert_eq!(count(&imported, NoteKind::FrameChanged), 0, "{name}");
    }
}

#[test]
fn identities_are_those_of_the_file() {
    for (name, _, imported) in models() {
        let flows: BTreeMap<&str, _> = imported
            .model
            .flows
            .values()
            .map(|flow| (flow.origin.as_str(), flow))
            .collect();
        for threat in &imported.stored {
            if let Some(flow) = flows.get(threat.flow.as_str()) {
                assert_eq!(flow.id.to_string(), threat.flow, "{name}");
                let from = &imported.model.elements[&flow.from];
                let to = &imported.model.elements[&flow.to];
                assert_eq!((&from.origin, &to.origin), (&threat.source, &threat.target));
            }
        }
    }
}

#[test]
fn components_are_types_of_the_template() {
    for (name, _, imported) in models() {
        let model = &imported.model;
        let components = model
            .elements
            .values()
            .map(|element| &element.component)
            .chain(model.flows.values().map(|flow| &flow.component))
            .chain(
                model
                    .boundaries
                    .values()
                    .map(|boundary| &boundary.component),
            );
        let Some(template) = &imported.template else {
            let roots = [
                "external-entity",
                "process",
                "data-store",
                "flow",
                "zone",
                "line",
            ];
            assert!(
                components
                    .into_iter()
                    .all(|one| roots.contains(&one.as_str()))
            );
            continue;
        };
        let known: BTreeSet<String> = template
            .types
            .iter()
            .map(|of| format!("{}/{}", template.id, of.id))
            .collect();
        for component in components {
            assert!(known.contains(component), "{component} of {name}");
        }
        sound(template);
    }
}

/// Every rule can be read, and every type that it or another type names is there.
fn sound(template: &Template) {
    let known: BTreeSet<&str> = template.types.iter().map(|of| of.id.as_str()).collect();
    assert_eq!(known.len(), template.types.len(), "{}", template.source);
    for of in &template.types {
        assert!(
            of.parents
                .iter()
                .all(|parent| known.contains(parent.as_str()))
        );
    }
    for rule in &template.rules {
        for filter in [&rule.include, &rule.exclude] {
            if filter.is_empty() {
                continue;
            }
            let place = format!("{}:{}: {filter}", template.source, rule.line);
            let parsed = parse(filter).unwrap_or_else(|mistake| panic!("{place}: {mistake}"));
            parsed.each_predicate(&mut |predicate| {
                if let Predicate::Is(_, of) | Predicate::Crosses(of) = predicate {
                    assert!(known.contains(of.as_str()) || of == "ROOT", "{of}: {place}");
                }
            });
        }
    }
}

struct Expected {
    file: &'static str,
    id: &'static str,
    version: &'static str,
    types: usize,
    letters: [usize; 6],
    others: usize,
    stand_ins: usize,
}

const TEMPLATES: [Expected; 5] = [
    Expected {
        file: "tb7/microsoft_default_SDL.tb7",
        id: "tmt/sdl-tm-knowledge-base-core",
        version: "4.1.0.11",
        types: 7 + 52,
        letters: [7, 14, 8, 7, 5, 6],
        others: 0,
        stand_ins: 6,
    },
    Expected {
        file: "tb7/accuknox_k8s_STRIDE.tb7",
        id: "tmt/kubernetes-template",
        version: "1.0.0.7",
        types: 7 + 54,
        letters: [7, 14, 8, 7, 5, 6],
        others: 0,
        stand_ins: 6,
    },
    Expected {
        file: "tb7/microsoft_azure_cloud_services.tb7",
        id: "tmt/azure-threat-model-template",
        version: "1.0.0.33",
        types: 7 + 48,
        letters: [33, 27, 12, 47, 6, 66],
        others: 0,
        stand_ins: 6,
    },
    // One type is there twice.
    Expected {
        file: "tb7/patrickgallucci_AzureTemplate.v4.tb7",
        id: "tmt/azure-threat-model-template-azurearchitecture",
        version: "2.0.0.337",
        types: 13 + 161 - 1,
        letters: [32, 23, 8, 35, 5, 32],
        others: 1,
        stand_ins: 6,
    },
    // It has its own generic types: one process, one data store, one flow, one zone, no line, and
    // two external entities, of which neither can stand for all.
    Expected {
        file: "tb7/tmart234_test_template.tb7",
        id: "tmt/newtemplate",
        version: "1.0.0.114",
        types: 7 + 14,
        letters: [1, 1, 0, 1, 0, 0],
        others: 0,
        stand_ins: 4,
    },
];

#[test]
fn every_template_has_what_its_file_has() {
    let Some(corpus) = corpus() else {
        return;
    };
    let mut rules = 0;
    for expected in TEMPLATES {
        let bytes = read(&corpus, expected.file);
        assert_eq!(kind_of(&bytes), Some(Kind::Template));
        let template = read_template(&bytes, expected.file).unwrap();
        assert_eq!(template.id, expected.id);
        assert_eq!(template.version, expected.version);
        assert_eq!(template.types.len(), expected.types, "{}", expected.file);
        let mut letters = [0; 6];
        for letter in template.rules.iter().filter_map(|rule| rule.letter) {
            letters[letter as usize] += 1;
        }
        assert_eq!(letters, expected.letters, "{}", expected.file);
        let others = template.rules.iter().filter(|rule| rule.letter.is_none());
        assert_eq!(others.count(), expected.others, "{}", expected.file);
        let stand_ins = template.types.iter().filter(|of| of.stands_for_kind);
        assert_eq!(stand_ins.count(), expected.stand_ins, "{}", expected.file);
        sound(&template);
        rules += template.rules.len();
    }
    assert_eq!(rules, 424);
}

#[test]
fn rules_say_how_bad_they_are_and_what_helps() {
    let Some(corpus) = corpus() else {
        return;
    };
    let name = "tb7/microsoft_azure_cloud_services.tb7";
    let template = read_template(&read(&corpus, name), name).unwrap();
    let with = |priority: &str| {
        let rules = template.rules.iter();
        rules.filter(|rule| rule.priority == priority).count()
    };
    assert_eq!((with("High"), with("Medium"), with("Low")), (164, 24, 3));
    let helped = template
        .rules
        .iter()
        .filter(|rule| !rule.mitigations.is_empty());
    assert_eq!(helped.count(), 190);
    for rule in &template.rules {
        assert!(rule.severity.is_some(), "{}", rule.id);
        for text in [&rule.title, &rule.description, &rule.mitigations] {
            assert!(!text.contains("<a"), "{}: {text}", rule.id);
            assert!(
                !text.to_lowercase().contains(".name}"),
                "{}: {text}",
                rule.id
            );
        }
    }
}
