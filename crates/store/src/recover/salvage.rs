//! Row by row from a damaged file into a sound database.

use super::{RecoveredTable, schema::Table};
use crate::error::{Fault, code, ffi};
use rusqlite::{
    Connection, Row, Statement, params_from_iter,
    types::{Value, ValueRef},
};

/// Most rows of one table.
const MOST_ROWS: u64 = 2_000_000;

/// So many rows that are there already, and the scan has met the other one or goes in circles.
const MOST_KNOWN: u32 = 100;

/// Copies what can be read of a table: from the front until something is broken, then from the
/// back, then from the front and the back of every range of keys.
pub(super) fn table(
    reader: &Connection,
    sound: &Connection,
    table: &Table,
) -> Result<RecoveredTable, Fault> {
    let mut taken = RecoveredTable {
        name: table.name.clone(),
        read: 0,
        lost: 0,
        incomplete: false,
    };
    let mut into = sound.prepare(&into(table))?;
    let from = from(table);
    let order = |way: &str| {
        let keys: Vec<String> = table
            .key
            .iter()
            .map(|key| format!("\"{key}\" {way}"))
            .collect();
        keys.join(", ")
    };
    let mut scan = Scan {
        into: &mut into,
        taken: &mut taken,
        table,
    };
    let (up, down) = (order("ASC"), order("DESC"));
    let all = |way: &str| reader.prepare(&format!("{from} ORDER BY {way}"));
    let Ok(mut forwards) = all(&up) else {
        // Not even the list of tables can be read.
        taken.incomplete = true;
        return Ok(taken);
    };
    if scan.run(&mut forwards, &[])? {
        return Ok(taken);
    }
    scan.taken.incomplete = true;
    scan.run(&mut all(&down)?, &[])?;
    if let Some(key) = table.key.first() {
        let within = |way: &str| {
            let range = format!("WHERE \"{key}\" >= ?1 AND \"{key}\" < ?2");
            reader.prepare(&format!("{from} {range} ORDER BY {way}"))
        };
        let mut ways = [within(&up)?, within(&down)?];
        // Identities begin with hexadecimal digits, so that these ranges split them evenly.
        for start in 0..=0xff_u32 {
            let range = [
                format!("{start:02x}").into(),
                format!("{start:02x}g").into(),
            ];
            for way in &mut ways {
                if scan.run(way, &range)? {
                    break;
                }
            }
        }
    }
    Ok(taken)
}

/// Copies the rows that a table has when it begins on a stray page. They count only if all of them
/// are rows of this table and of no other; tells whether they were.
pub(super) fn stray(
    reader: &Connection,
    sound: &Connection,
    table: &Table,
    taken: &mut RecoveredTable,
) -> Result<bool, Fault> {
    let mut trial = RecoveredTable {
        name: table.name.clone(),
        read: 0,
        lost: 0,
        incomplete: false,
    };
    sound.execute_batch("SAVEPOINT stray")?;
    let mut into = sound.prepare(&into(table))?;
    let mut scan = Scan {
        into: &mut into,
        taken: &mut trial,
        table,
    };
    let whole = match reader.prepare(&from(table)) {
        Ok(mut rows) => scan.run(&mut rows, &[])?,
        Err(_) => false,
    };
    let fits = whole && trial.lost == 0 && trial.read > 0;
    if fits {
        taken.read += trial.read;
    } else {
        sound.execute_batch("ROLLBACK TO stray")?;
    }
    sound.execute_batch("RELEASE stray")?;
    Ok(fits)
}

fn into(table: &Table) -> String {
    let placeholders = vec!["?"; table.columns.len()].join(", ");
    let (name, columns) = (&table.name, quoted(&table.columns));
    format!("INSERT OR IGNORE INTO \"{name}\" ({columns}) VALUES ({placeholders})")
}

fn from(table: &Table) -> String {
    format!("SELECT {} FROM \"{}\"", quoted(&table.columns), table.name)
}

struct Scan<'a, 'c> {
    into: &'a mut Statement<'c>,
    taken: &'a mut RecoveredTable,
    table: &'a Table,
}

impl Scan<'_, '_> {
    /// Copies rows until the end, which is true, or until one cannot be reached.
    fn run(&mut self, statement: &mut Statement<'_>, range: &[Value]) -> Result<bool, Fault> {
        let mut rows = statement.query(params_from_iter(range))?;
        let mut known = 0;
        loop {
            match rows.next() {
                Ok(Some(row)) => known += u32::from(!self.take(row)?),
                Ok(None) => return Ok(true),
                Err(_) => return Ok(false),
            }
            if known > MOST_KNOWN || self.taken.read + self.taken.lost > MOST_ROWS {
                return Ok(false);
            }
        }
    }

    /// Copies a row and tells whether it was a new one.
    fn take(&mut self, row: &Row<'_>) -> Result<bool, Fault> {
        let mut values = Vec::new();
        for column in 0..row.as_ref().column_count() {
            let Ok(value) = row.get_ref(column) else {
                self.taken.lost += 1;
                return Ok(true);
            };
            values.push(match value {
                ValueRef::Text(bytes) => String::from_utf8_lossy(bytes).into_owned().into(),
                value => Value::try_from(value).unwrap_or(Value::Null),
            });
        }
        // What stands for a page that is lost.
        if self.is_nothing(&values) {
            self.taken.incomplete = true;
            return Ok(true);
        }
        if !self.has_right_types(&values) {
            self.taken.lost += 1;
            return Ok(true);
        }
        match self.into.execute(params_from_iter(values)) {
            Ok(count) => {
                self.taken.read += u64::try_from(count).unwrap_or(0);
                Ok(count > 0)
            }
            Err(error) if is_of_the_row(&error) => {
                self.taken.lost += 1;
                Ok(true)
            }
            Err(error) => Err(error.into()),
        }
    }
}

impl Scan<'_, '_> {
    /// No row is without a key, and no number of a row is zero.
    fn is_nothing(&self, values: &[Value]) -> bool {
        let key = self.table.key.first();
        let place = self.table.columns.iter().position(|it| Some(it) == key);
        let value = place.and_then(|place| values.get(place));
        matches!(value, Some(Value::Null | Value::Integer(0)))
    }

    /// A database would make a text of a number.
    fn has_right_types(&self, values: &[Value]) -> bool {
        let mut both = values.iter().zip(&self.table.texts);
        both.all(|(value, text)| match value {
            Value::Text(_) => *text,
            Value::Integer(_) | Value::Real(_) | Value::Blob(_) => !text,
            Value::Null => true,
        })
    }
}

/// Tells whether a row was refused for what it holds.
fn is_of_the_row(error: &rusqlite::Error) -> bool {
    [
        ffi::SQLITE_CONSTRAINT,
        ffi::SQLITE_MISMATCH,
        ffi::SQLITE_TOOBIG,
    ]
    .contains(&code(error))
}

/// One reference of a table to another.
struct Reference {
    table: String,
    column: String,
    to: String,
    to_column: String,
    optional: bool,
}

/// Takes away what refers to rows that were lost, the reference alone where it may be missing.
pub(super) fn detach(sound: &Connection, notes: &mut Vec<String>) -> Result<(), Fault> {
    let mut statement = sound.prepare(include_str!("references.sql"))?;
    let references: Vec<Reference> = statement
        .query_map([], |row| {
            Ok(Reference {
                table: row.get(0)?,
                column: row.get(1)?,
                to: row.get(2)?,
                to_column: row.get(3)?,
                optional: row.get(4)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    loop {
        let mut touched = 0;
        for Reference {
            table,
            column,
            to,
            to_column,
            optional,
        } in &references
        {
            let dangling = format!(
                "WHERE \"{column}\" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \"{to}\" AS other \
                 WHERE other.\"{to_column}\" = \"{table}\".\"{column}\")"
            );
            let sql = if *optional {
                format!("UPDATE \"{table}\" SET \"{column}\" = NULL {dangling}")
            } else {
                format!("DELETE FROM \"{table}\" {dangling}")
            };
            let count = sound.execute(&sql, [])?;
            if count > 0 && table != "change" {
                notes.push(if *optional {
                    format!("{count} of the kind {table} no longer lie in a lost {to}.")
                } else {
                    format!("Lost: {count} of the kind {table}, because their {to} is lost.")
                });
            }
            touched += count;
        }
        if touched == 0 {
            return Ok(());
        }
    }
}

fn quoted(columns: &[String]) -> String {
    let quoted: Vec<String> = columns
        .iter()
        .map(|column| format!("\"{column}\""))
        .collect();
    quoted.join(", ")
}
