//! Diagrams of the reference models: what stands on them, arranged or not, and as pictures.

use super::program::{bulkhead, project, told};
use bulkhead_session::{
    analysis::Catalogue,
    diagram::{FlowShape, arrange, route, shape},
    model::{DiagramId, ItemId, Model, Rect},
};
use std::path::Path;

fn reference_models() -> Vec<(String, Model)> {
    let catalogue = Catalogue::built_in().unwrap();
    let models = catalogue.reference_models().iter();
    models.map(|it| (it.id.clone(), it.model.clone())).collect()
}

fn arranged(model: &Model, diagram: DiagramId) -> Model {
    let mut after = model.clone();
    for (item, frame) in arrange(model, diagram, None) {
        after.placements.insert((diagram, item), frame);
    }
    after
}

/// Returns what labels cover that they should not, in words.
fn covered(model: &Model, shapes: &[FlowShape]) -> Vec<String> {
    let mut taken: Vec<(String, Rect)> = Vec::new();
    for (&(_, item), &frame) in &model.placements {
        let frame = match item {
            ItemId::Boundary(id) => shape::title_tab(&model.boundaries[&id].name, frame, ""),
            _ => frame,
        };
        taken.push((model.name(item).unwrap().to_owned(), frame));
    }
    let mut found = Vec::new();
    for drawn in shapes {
        let name = &model.flows[&drawn.flow].name;
        let Some(label) = &drawn.label else {
            found.push(format!("{name} has no label"));
            continue;
        };
        let under = taken
            .iter()
            .filter(|(_, frame)| frame.overlaps(label.frame));
        found.extend(under.map(|(other, _)| format!("{name} on {other}")));
        taken.push((name.clone(), label.frame));
    }
    found
}

#[test]
fn no_label_of_a_reference_model_covers_anything_before_and_after_arranging() {
    for (id, model) in reference_models() {
        for &diagram in model.diagrams.keys() {
            for (state, model) in [("drawn", &model), ("arranged", &arranged(&model, diagram))] {
                let shapes = route(model, diagram);
                assert_eq!(shapes.len(), model.flows.len(), "{id}");
                assert_eq!(
                    covered(model, &shapes),
                    Vec::<String>::new(),
                    "{id} as {state}"
                );
            }
        }
    }
}

#[test]
fn a_reference_model_is_arranged_once() {
    for (id, model) in reference_models() {
        for &diagram in model.diagrams.keys() {
            let after = arranged(&model, diagram);
            assert_eq!(
                after.placements,
                arranged(&after, diagram).placements,
                "{id}"
            );
            let around = |it: &Model| -> (i32, i32) {
                let frames = it.placements.values();
                let right = frames.clone().map(|it| it.x + it.width).max().unwrap_or(0);
                let left = frames.map(|it| it.x).min().unwrap_or(0);
                (left, right - left)
            };
            assert_eq!(around(&after).0, around(&model).0, "{id} begins elsewhere");
            assert!(
                around(&after).1 <= 3 * around(&model).1,
                "{id} became a ribbon"
            );
        }
    }
}

/// Returns width and height as a PNG says them in its first chunk.
fn size(png: &Path) -> (u32, u32) {
    let bytes = std::fs::read(png).unwrap();
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[test]
fn a_diagram_is_exported_as_svg_and_png() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    project(folder, "kubernetes-tob-2019");
    told(
        folder,
        &["export", "cluster.bulkhead", "--to", "svg", "-o", "a.svg"],
    );
    let svg = std::fs::read_to_string(folder.join("a.svg")).unwrap();
    assert!(
        svg.starts_with("<svg ") && svg.contains("kube-apiserver"),
        "{svg}"
    );
    for never in [
        "<script",
        "href",
        "url(",
        "<image",
        "<foreignObject",
        "@import",
    ] {
        assert!(!svg.contains(never), "{never}");
    }
    let attribute = |name: &str| -> u32 {
        let at = svg.find(&format!(" {name}=\"")).unwrap() + name.len() + 3;
        svg[at..].split('"').next().unwrap().parse().unwrap()
    };
    let once = (attribute("width"), attribute("height"));
    for scale in [None, Some(1)] {
        let given = scale.map(|it: u32| it.to_string());
        let mut arguments = vec!["export", "cluster.bulkhead", "--to", "png", "-o", "a.png"];
        arguments.extend(["--diagram", "Audit of 2019"]);
        if let Some(scale) = &given {
            arguments.extend(["--scale", scale]);
        }
        told(folder, &arguments);
        let by = scale.unwrap_or(2);
        assert_eq!(size(&folder.join("a.png")), (once.0 * by, once.1 * by));
    }
}

#[test]
fn a_diagram_that_is_not_there_is_not_exported() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    project(folder, "kubernetes");
    let refused = |more: &[&str]| {
        let arguments = ["export", "cluster.bulkhead", "--to", "png", "-o", "a.png"];
        let output = bulkhead(folder, &[&arguments[..], more].concat());
        assert_eq!(output.status.code(), Some(2));
        assert!(!folder.join("a.png").exists());
        String::from_utf8(output.stderr).unwrap()
    };
    let unknown = refused(&["--diagram", "Nowhere"]);
    assert!(
        unknown.contains("There is no diagram \"Nowhere\". There are: \"Cluster\"."),
        "{unknown}"
    );
    assert!(refused(&["--scale", "0"]).contains("0 is not in 1..=8"));
    let large = refused(&["--scale", "8"]);
    assert!(large.contains("choose a smaller scale, or SVG"), "{large}");
}
