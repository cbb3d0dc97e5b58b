use crate::{
    counted::{counted, size},
    failure::Failure,
};
use bulkhead_session::catalogue;
use std::io::{Write, stdout};

pub(crate) fn run() -> Result<(), Failure> {
    let catalogue = catalogue(&[], false)?;
    let mut out = stdout().lock();
    writeln!(out, "Reference models")?;
    for model in catalogue.reference_models() {
        writeln!(
            out,
            "  {:<22} {} ({})",
            model.id,
            model.title,
            size(&model.model)
        )?;
    }
    writeln!(out, "\nRule packs")?;
    for pack in catalogue.packs() {
        writeln!(
            out,
            "  {:<38} {} ({})",
            pack.id,
            pack.title,
            counted(pack.rules, "rule", "rules")
        )?;
    }
    Ok(())
}
