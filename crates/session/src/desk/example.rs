//! What somebody sees at the very first start: the reference cluster, to try things on.

use super::{Desk, Session};
use std::{path::Path, sync::Arc};

impl Desk {
    /// Opens an example at the very first start, in a file of its own beside the settings. Where it
    /// cannot be made, the start screen comes up as on every other day.
    pub fn open_example_at_first_start(&mut self) {
        if !self.memory.is_new() {
            return;
        }
        let Some(model) = self.catalogue.reference_models().first() else {
            return;
        };
        let model = model.id.clone();
        let path = self.examples.join(self.suggested_file_name(&model));
        let catalogue = Arc::clone(&self.catalogue);
        let made = std::fs::create_dir_all(&self.examples).is_ok();
        if made && let Ok(session) = Session::create(&path, &model, false, catalogue) {
            self.show(session);
        }
    }

    /// Tells whether a file is an example that came with the program.
    pub(super) fn is_example(&self, path: &Path) -> bool {
        std::fs::canonicalize(&self.examples).is_ok_and(|folder| path.starts_with(folder))
    }
}
