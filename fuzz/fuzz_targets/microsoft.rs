//! No bytes make the reader of Microsoft's files panic, whatever it reads is sound, and what it
//! reads can be analysed with the rules that it carries.
#![no_main]

use bulkhead_analysis::{
    Analysis, Catalogue,
    catalogue::{Further, Template},
};
use bulkhead_exchange::microsoft::{read_model, read_template};
use bulkhead_model::{Model, check};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(imported) = read_model(bytes, "fuzz.tm7") {
        assert_eq!(check(&imported.model), []);
        let templates: Vec<Template> = imported.template.into_iter().collect();
        analyse(&imported.model, &templates);
    }
    if let Ok(template) = read_template(bytes, "fuzz.tb7") {
        analyse(&Model::default(), &[template]);
    }
});

/// The content around the template is empty, so that many files are tried in a second.
fn analyse(model: &Model, templates: &[Template]) {
    let further = Further {
        templates,
        ..Further::default()
    };
    match Catalogue::with_content(&[], further) {
        Ok(catalogue) => {
            let analysis = Analysis::new(model, &catalogue);
            for threat in analysis.threats() {
                assert!(analysis.told(threat, model, &catalogue).is_some());
            }
        }
        Err(problems) => {
            for problem in &problems {
                assert_eq!(problem.file, templates[0].source, "{problem}");
            }
        }
    }
}
