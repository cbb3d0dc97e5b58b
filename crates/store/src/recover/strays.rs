//! Pages with rows whose way was lost: the page above them is damaged, or the list of tables.

use super::{
    RecoveredTable,
    pages::Pages,
    salvage,
    schema::{self, Places, Table},
};
use crate::{connection, error::Fault};
use rusqlite::Connection;
use std::{
    cmp::Reverse,
    collections::BTreeSet,
    path::Path,
    time::{Duration, Instant},
};

/// How long to look for the tables of stray pages.
const BUDGET: Duration = Duration::from_secs(20);

/// Brings the rows of stray pages into the tables that have lost some.
pub(super) fn adopt(
    copy: &Path,
    sound: &Connection,
    (pages, places): (&Pages, &Places),
    tables: &[Table],
    taken: &mut [RecoveredTable],
    notes: &mut Vec<String>,
) -> Result<(), Fault> {
    if taken.iter().all(|table| !table.incomplete) {
        return Ok(());
    }
    let Some(mut strays) = pages.strays(&places.pages()) else {
        notes.push(UNKNOWN.to_owned());
        return Ok(());
    };
    let mut reader = schema::open(copy)?;
    connection::set_budget(&mut reader, BUDGET, None)?;
    // A row of a long table can pass for one of a shorter one, and a row of a strict table for one
    // of a lenient one, and not the other way round.
    let mut order: Vec<usize> = (0..tables.len().min(taken.len())).collect();
    order.sort_by_key(|&place| Reverse((tables[place].columns.len(), tables[place].rules)));
    order.retain(|&place| taken[place].incomplete);
    let before: u64 = taken.iter().map(|table| table.read).sum();
    let end = Instant::now() + BUDGET;
    let mut seen = BTreeSet::new();
    while let Some(page) = strays.pop() {
        if Instant::now() > end || !seen.insert(page) {
            continue;
        }
        let mut found = false;
        for &place in &order {
            let table = &tables[place];
            let fits = pages.can_be_first(page, table.numbered);
            if fits && begin(&reader, &table.name, page).is_ok() {
                found = salvage::stray(&reader, sound, table, &mut taken[place])?;
            }
            if found {
                break;
            }
        }
        if !found {
            strays.extend(pages.next(page));
        }
    }
    let after: u64 = taken.iter().map(|table| table.read).sum();
    if after > before {
        notes.push(format!(
            "{} rows were found on pages to which the way was lost.",
            after - before
        ));
    }
    Ok(())
}

const UNKNOWN: &str = "Pages to which the way was lost are left out, because they may hold what was \
                       deleted before.";

/// Lets a table begin on another page.
fn begin(reader: &Connection, table: &str, page: u32) -> Result<(), Fault> {
    reader.pragma_update(None, "writable_schema", true)?;
    reader.execute(include_str!("begin.sql"), (page, table))?;
    // Reads the list of tables again.
    reader.pragma_update(None, "writable_schema", "RESET")?;
    Ok(())
}
