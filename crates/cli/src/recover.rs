use crate::{arguments, failure::Failure};
use bulkhead_session::recover;
use std::io::{Write, stdout};

pub(crate) fn run(arguments: &arguments::Recover) -> Result<(), Failure> {
    let recovered = recover(&arguments.damaged, &arguments.output)?;
    let mut out = stdout().lock();
    writeln!(out, "{}: {}", arguments.output.display(), recovered.summary)?;
    writeln!(out, "\nTable         Rows read  Rows lost")?;
    for table in &recovered.tables {
        let more = if table.incomplete {
            " and perhaps more"
        } else {
            ""
        };
        writeln!(
            out,
            "{:<12} {:>10} {:>10}{more}",
            table.name, table.read, table.lost
        )?;
    }
    writeln!(out)?;
    for note in &recovered.notes {
        writeln!(out, "- {note}")?;
    }
    Ok(())
}
