//! Connections to a file that may be hostile: everything a schema could run is off and everything
//! it could grow is limited before the first query.

use rusqlite::{Connection, OpenFlags, config::DbConfig, limits::Limit};
use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

/// Largest project file, in bytes.
pub(crate) const LARGEST_FILE: u64 = 1 << 30;
/// Largest value and largest row, in bytes.
const LARGEST_VALUE: i32 = 16_000_000;
/// Most memory for pages of a file, in KiB; a small file takes only as much as it has.
const CACHE_KIBIBYTES: i32 = 65_536;
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
    // Several checks go through the whole file when it is opened; a large one is read once for all.
    connection.pragma_update(None, "cache_size", -CACHE_KIBIBYTES)?;
    Ok(())
}

/// Returns how long reading a file of this size may take: far longer than a sound file needs.
pub(crate) const fn budget_for(size: u64) -> Duration {
    Duration::from_secs(10 + size / 5_000_000)
}

/// Ends every query that still runs when the time is over, or when somebody ended it.
pub(crate) fn set_budget(
    connection: &mut Connection,
    budget: Duration,
    ended: Option<Arc<AtomicBool>>,
) -> rusqlite::Result<()> {
    let end = Instant::now() + budget;
    let is_ended = move || {
        ended
            .as_ref()
            .is_some_and(|ended| ended.load(Ordering::Relaxed))
    };
    connection.progress_handler(
        STEPS_BETWEEN_LOOKS,
        Some(move || is_ended() || Instant::now() > end),
    )
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{StoreError, error::Fault};

    const ENDLESS: &str = "WITH RECURSIVE endless (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM \
                           endless) SELECT max(n) FROM endless";

    #[test]
    fn a_query_without_end_is_ended_and_the_file_said_to_be_damaged() {
        let mut connection = Connection::open_in_memory().unwrap();
        set_budget(&mut connection, Duration::from_millis(20), None).unwrap();
        let error = connection.query_row(ENDLESS, [], |_| Ok(())).unwrap_err();
        let told = Fault::from(error).reading(Path::new("plan.bulkhead"));
        assert!(matches!(told, StoreError::Damaged { .. }), "{told}");
    }

    #[test]
    fn somebody_can_end_a_query() {
        let mut connection = Connection::open_in_memory().unwrap();
        let ended = Arc::new(AtomicBool::new(false));
        let long = Duration::from_mins(5);
        set_budget(&mut connection, long, Some(Arc::clone(&ended))).unwrap();
        let other = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(20));
            ended.store(true, Ordering::Relaxed);
        });
        assert!(connection.query_row(ENDLESS, [], |_| Ok(())).is_err());
        other.join().unwrap();
    }

    #[test]
    fn a_lifted_budget_no_longer_ends_anything() {
        let mut connection = Connection::open_in_memory().unwrap();
        set_budget(&mut connection, Duration::ZERO, None).unwrap();
        lift_budget(&mut connection).unwrap();
        let bounded = ENDLESS.replace("FROM endless)", "FROM endless LIMIT 100000)");
        let most: i64 = connection
            .query_row(&bounded, [], |row| row.get(0))
            .unwrap();
        assert_eq!(most, 100_000);
    }

    #[test]
    fn hardening_is_on_and_a_commit_reaches_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("any");
        Connection::open(&path)
            .unwrap()
            .execute_batch("CREATE TABLE any (x)")
            .unwrap();
        let connection = open(&path, Mode::Write).unwrap();
        prepare_for_writing(&connection).unwrap();
        let pragma = |name: &str| -> String {
            connection
                .pragma_query_value(None, name, |row| Ok(format!("{:?}", row.get_ref(0)?)))
                .unwrap()
        };
        assert_eq!(pragma("trusted_schema"), "Integer(0)");
        assert_eq!(pragma("cell_size_check"), "Integer(1)");
        assert_eq!(pragma("synchronous"), "Integer(3)");
        assert_eq!(pragma("foreign_keys"), "Integer(1)");
        let config = |switch| connection.db_config(switch).unwrap();
        assert!(config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE));
        assert!(!config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER));
        assert!(!config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW));
        let mode = |name| -> String {
            connection
                .pragma_query_value(None, name, |row| row.get(0))
                .unwrap()
        };
        assert_eq!(
            (mode("journal_mode"), mode("locking_mode")),
            ("delete".into(), "normal".into())
        );
    }
}
