use crate::failure::Failure;
use bulkhead_session::catalogue;
use std::io::{Write, stdout};

pub(crate) fn run() -> Result<(), Failure> {
    let catalogue = catalogue(&[], false)?;
    let mut out = stdout().lock();
    writeln!(out, "Reference models")?;
    for model in catalogue.reference_models() {
        writeln!(
            out,
            "  {:<22} {} ({} elements, {} flows, {} boundaries)",
            model.id,
            model.title,
            model.model.elements.len(),
            model.model.flows.len(),
            model.model.boundaries.len()
        )?;
    }
    writeln!(out, "\nRule packs")?;
    for pack in catalogue.packs() {
        writeln!(
            out,
            "  {:<38} {} ({} rules)",
            pack.id, pack.title, pack.rules
        )?;
    }
    Ok(())
}
