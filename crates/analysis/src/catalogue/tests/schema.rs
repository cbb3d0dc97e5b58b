//! The schemas of the content files, for editors that check and complete while somebody writes.
//! They follow from the types that the loader reads, and only tests carry what makes them.

use super::super::{background, embedded, raw};
use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema};
use serde_json::Value;
use std::{env, fs, path::Path};

mod fits;

/// Set to write the schemas instead of comparing them.
const WRITE: &str = "BULKHEAD_WRITE_SCHEMA";

/// Says what an element of a reference model can be drawn as.
pub(in crate::catalogue) fn element_kind(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "type": ["string", "null"],
        "enum": ["external-entity", "process", "data-store", null],
    })
}

fn schema<T: JsonSchema>(title: &str) -> Value {
    let settings = SchemaSettings::draft07();
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    schema.to_value()
}

/// Each schema with its file and the folder of the content that it is for.
fn schemas() -> [(&'static str, &'static str, Value); 7] {
    [
        (
            "components.schema.json",
            "components/",
            schema::<raw::ComponentFile>("Components of Bulkhead"),
        ),
        (
            "controls.schema.json",
            "controls/",
            schema::<raw::ControlFile>("Controls of Bulkhead"),
        ),
        (
            "pack.schema.json",
            "packs/",
            schema::<raw::PackFile>("Pack of rules of Bulkhead"),
        ),
        (
            "reference-model.schema.json",
            "reference/",
            schema::<raw::ReferenceModelFile>("Reference model of Bulkhead"),
        ),
        (
            "findings.schema.json",
            "findings/",
            schema::<background::raw::FindingFile>("Findings of Bulkhead"),
        ),
        (
            "attack-tree.schema.json",
            "attack-trees/",
            schema::<background::raw::TreeFile>("Attack tree of Bulkhead"),
        ),
        (
            "worksheets.schema.json",
            "worksheets/kubernetes",
            schema::<background::worksheet::raw::WorksheetFile>("Worksheets of Bulkhead"),
        ),
    ]
}

#[test]
fn the_published_schemas_are_those_of_the_loader() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema");
    for (file, _, schema) in schemas() {
        let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        let path = folder.join(file);
        if env::var_os(WRITE).is_some() {
            fs::write(&path, &text).unwrap();
        }
        let published = fs::read_to_string(&path).unwrap_or_default();
        // Git may have turned the ends of lines when it checked the file out.
        assert!(
            published.replace("\r\n", "\n") == text,
            "{file} is not what the types give; write it with {WRITE}=1"
        );
    }
}

#[test]
fn every_content_file_fits_its_schema() {
    for (file, folder, schema) in schemas() {
        let mut checked = 0;
        let all = embedded::FILES.iter().chain(embedded::BACKGROUND);
        for source in all.filter(|source| source.path.starts_with(folder)) {
            let content: Value = serde_saphyr::from_str(source.text).unwrap();
            let misfits = fits::misfits(&content, &schema);
            assert!(
                misfits.is_empty(),
                "{} and {file}: {misfits:#?}",
                source.path
            );
            checked += 1;
        }
        assert!(checked > 0, "{folder}");
    }
}

#[test]
fn a_field_that_the_loader_does_not_know_fits_no_schema() {
    for (file, _, schema) in schemas() {
        let content = serde_json::json!({ "colour": "red" });
        let misfits = fits::misfits(&content, &schema);
        assert!(
            misfits.iter().any(|misfit| misfit.contains("colour")),
            "{file}"
        );
        assert!(misfits.len() > 1, "{file} demands something: {misfits:?}");
    }
}
