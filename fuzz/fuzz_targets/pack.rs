//! No text makes the loader of packs panic, and whatever it accepts can be analysed with. The
//! content around the pack is small, so that many packs are tried in a second.
#![no_main]

use bulkhead_analysis::{Analysis, Catalogue, catalogue::{Further, Source}};
use libfuzzer_sys::fuzz_target;

macro_rules! source {
    ($path:literal, $file:literal) => {
        Source {
            path: $path,
            text: include_str!($file),
        }
    };
}

const CONTENT: &[Source<'static>] = &[
    source!("components/small.yaml", "../content/components.yaml"),
    source!("controls/small.yaml", "../content/controls.yaml"),
    source!("reference/small.yaml", "../content/model.yaml"),
];

fuzz_target!(|text: &str| {
    let pack = Source {
        path: "fuzz.yaml",
        text,
    };
    let further = Further {
        packs: &[pack],
        ..Further::default()
    };
    match Catalogue::with_content(CONTENT, further) {
        Ok(catalogue) => {
            for reference in catalogue.reference_models() {
                let analysis = Analysis::new(&reference.model, &catalogue);
                for threat in analysis.threats() {
                    assert!(catalogue.rule(threat.rule).is_some());
                }
            }
        }
        Err(problems) => {
            for problem in &problems {
                assert_eq!(problem.file, "fuzz.yaml", "{problem}");
                assert!(!problem.message.is_empty());
            }
        }
    }
});
