//! Writes reports to a folder, so that a person can look at them.
//! `BULKHEAD_REPORT_FOLDER=/some/folder cargo test -p bulkhead-report --test written`

mod sample;

use std::{env, fs, path::Path};

#[test]
fn reports_are_written_where_somebody_asks_for_them() {
    let Ok(folder) = env::var("BULKHEAD_REPORT_FOLDER") else {
        return;
    };
    let catalogue = sample::catalogue();
    let mut models = vec![("small", sample::small())];
    for reference in catalogue.reference_models() {
        models.push((
            reference.id.as_str(),
            sample::decided(&reference.model, catalogue),
        ));
    }
    for (name, model) in models {
        let text = sample::report(&model, catalogue);
        assert!(
            text.ends_with("</html>\n") || text.ends_with("</html>"),
            "{name}"
        );
        fs::write(Path::new(&folder).join(format!("{name}.html")), text).unwrap();
    }
}
