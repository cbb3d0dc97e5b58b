use super::{Columns, Record, TABLES};
use crate::error::Fault;
use rusqlite::Connection;

/// Reads every record that can be read, with what is wrong with each of the others.
pub(crate) fn readable(connection: &Connection) -> Result<(Vec<Record>, Vec<String>), Fault> {
    let mut records = Vec::new();
    let mut unreadable = Vec::new();
    for table in TABLES {
        let mut statement = connection.prepare(table.all)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            match (table.decode)(&mut Columns::new(table.name, row)) {
                Ok(record) => records.push(record),
                Err(Fault::Damaged(why)) => unreadable.push(why),
                Err(fault) => return Err(fault),
            }
        }
    }
    Ok((records, unreadable))
}
