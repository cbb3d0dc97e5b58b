//! Connections to a file that may be hostile: everything a schema could run is off and everything
//! it could grow is limited before the first query.

use rusqlite::{Connection, OpenFlags, config::DbConfig, limits::Limit};
use std::{
    path::Path,
    time::{Duration, Instant},
};

/// Largest project file, in bytes.
pub(crate) const LARGEST_FILE: u64 = 1 << 30;
/// Largest value and largest row, in bytes.
const LARGEST_VALUE: i32 = 16_000_000;
/// How long to wait for another program, before giving up.
const PATIENCE: Duration = Duration::from_secs(5);
/// How many steps of the virtual machine pass between two looks at the clock.
const STEPS_BETWEEN_LOOKS: i32 = 10_000;

/// What a connection is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Only reads.
    Read,
    /// Reads and writes.
    Write,
}

/// Opens an existing file with hardening on. The path must be absolute.
pub(crate) fn open(path: &Path, mode: Mode) -> rusqlite::Result<Connection> {
    let access = match mode {
        Mode::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Mode::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    harden(&connection)?;
    Ok(connection)
}

fn harden(connection: &Connection) -> rusqlite::Result<()> {
    for (switch, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
    ] {
        connection.set_db_config(switch, on)?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, LARGEST_VALUE),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 20),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10),
    ] {
        connection.set_limit(limit, most)?;
    }
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(64);
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    Ok(())
}

/// Ends every query that runs when the time is over. The time grows with the size of the file and
/// is far beyond what a sound file needs.
pub(crate) fn set_budget(connection: &mut Connection, size: u64) -> rusqlite::Result<()> {
    let budget = Duration::from_secs(10 + size / 5_000_000);
    let end = Instant::now() + budget;
    connection.progress_handler(STEPS_BETWEEN_LOOKS, Some(move || Instant::now() > end))
}

/// Lets queries run as long as they need, once the content of the file is known to be sound.
pub(crate) fn lift_budget(connection: &mut Connection) -> rusqlite::Result<()> {
    connection.progress_handler(0, None::<fn() -> bool>)
}

/// Allows the one attached database that `VACUUM INTO` works with.
pub(crate) fn allow_copying(connection: &Connection) -> rusqlite::Result<()> {
    connection
        .set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)
        .map(|_| ())
}

/// Sets how the file is written: with a rollback journal that is on the disk, its folder entry
/// included, before a commit is called done, and with locks that notice a file that was moved.
pub(crate) fn prepare_for_writing(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update_and_check(None, "locking_mode", "NORMAL", |_| Ok(()))?;
    connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "EXTRA")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    let page_size: u64 = connection
        .pragma_query_value(None, "page_size", |row| row.get::<_, u32>(0))?
        .into();
    let pages = i64::try_from(LARGEST_FILE / page_size.max(512)).unwrap_or(i64::MAX);
    connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
}
