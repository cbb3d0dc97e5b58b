use crate::{
    Access, Opened, ProjectFile, ReadOnlyCause, StoreError,
    chain::{self, Chain},
    connection::{self, Mode},
    digest::Digest,
    error::{self, Fault, ffi},
    header,
    lock::{self, Claim, Lock},
    publish::{self, Existing},
    verify::{self, Content},
};
use rusqlite::{Connection, TransactionBehavior};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
};

impl ProjectFile {
    /// Opens a project file after checking all of it. A file that cannot be written, or that is
    /// open elsewhere, opens for reading only; see [`ProjectFile::access`]. A file of an older
    /// format is upgraded, and a copy of the old one is kept beside it.
    ///
    /// # Errors
    /// A [`StoreError`] that says why it is not opened; the file is byte for byte as it was then.
    pub fn open(path: &Path) -> Result<Opened, StoreError> {
        open(path, chain::RELEASED)
    }

    /// Opens a project file as [`ProjectFile::open`] does, unless `ended` becomes true before all
    /// of it is read.
    ///
    /// # Errors
    /// As [`ProjectFile::open`]; any of them when it was ended.
    pub fn open_unless(path: &Path, ended: &Arc<AtomicBool>) -> Result<Opened, StoreError> {
        begin(path, chain::RELEASED, Some(ended))
    }
}

pub(crate) fn open(path: &Path, chain: Chain) -> Result<Opened, StoreError> {
    begin(path, chain, None)
}

/// Says when to end what takes too long.
type Ended<'a> = Option<&'a Arc<AtomicBool>>;

fn begin(path: &Path, chain: Chain, ended: Ended<'_>) -> Result<Opened, StoreError> {
    let path = path
        .canonicalize()
        .map_err(|error| header::unreadable(path, &error))?;
    header::check_size(&path)?;
    let claim = lock::claim(&path);
    claimed(path, claim, chain, ended)
}

/// Opens a file at a canonical path.
pub(crate) fn claimed(
    path: PathBuf,
    claim: Claim,
    chain: Chain,
    ended: Ended<'_>,
) -> Result<Opened, StoreError> {
    let size = header::check_size(&path)?;
    let mut holder = None;
    let (lock, denied) = match claim {
        Claim::Ours(lock) => (Some(lock), None),
        Claim::Unsupported => (None, None),
        Claim::Elsewhere(found) => {
            holder = found;
            (None, Some(ReadOnlyCause::OpenElsewhere))
        }
        Claim::FolderReadOnly => (None, Some(ReadOnlyCause::FolderNotWritable)),
    };
    if denied != Some(ReadOnlyCause::OpenElsewhere) {
        header::check(&path, chain.newest(), size)?;
    }
    // A connection that only reads cannot complete a write that was interrupted.
    let interrupted = denied.is_none() && publish::journal_of(&path).exists();
    let mode = if interrupted { Mode::Write } else { Mode::Read };
    let reading = |fault: Fault| fault.reading(&path);
    let mut reader = connection::open(&path, mode).map_err(|error| reading(error.into()))?;
    let (found, digest) = inspect(&mut reader, chain, size, ended).map_err(reading)?;
    let digest = if found < chain.newest() {
        upgrade(&path, &reader, chain, found, denied)?;
        // What was upgraded is read to its end.
        inspect(&mut reader, chain, size, None).map_err(reading)?.1
    } else {
        digest
    };
    let content = read(&mut reader, verify::content).map_err(reading)?;
    connection::lift_budget(&mut reader).map_err(|error| reading(error.into()))?;
    let way = match denied {
        Some(why) => Way::Reading(why),
        None => way_in(&path, digest)?,
    };
    let mut opened = opened(path, reader, lock, way, content)?;
    opened.file.held_by(holder);
    Ok(opened)
}

fn opened(
    path: PathBuf,
    reader: Connection,
    lock: Option<Lock>,
    way: Way,
    content: Content,
) -> Result<Opened, StoreError> {
    let (connection, access, version) = match way {
        Way::Writing(writer, version) => (writer, Access::ReadWrite, version),
        Way::Reading(why) => {
            let version = content_version(&reader).map_err(|fault| fault.reading(&path))?;
            (reader, Access::ReadOnly { why }, version)
        }
    };
    connection::allow_copying(&connection).map_err(|error| Fault::from(error).reading(&path))?;
    let Content { id, model, history } = content;
    let file = ProjectFile::new(connection, path, access, id, version, lock);
    Ok(Opened {
        file,
        model,
        history,
    })
}

/// Checks everything but the meaning of the content, in one transaction so that all of it is of
/// the same moment.
fn inspect(
    reader: &mut Connection,
    chain: Chain,
    size: u64,
    ended: Ended<'_>,
) -> Result<(u32, Digest), Fault> {
    connection::set_budget(reader, connection::budget_for(size), ended.cloned())?;
    read(reader, |reader| {
        let found = verify::format(reader, chain)?;
        Ok((found, verify::soundness(reader, chain, found)?))
    })
}

/// Checks all of a copy that nobody has open, and speaks of the original.
pub(crate) fn check(path: &Path, known_as: &Path) -> Result<(), StoreError> {
    let chain = chain::RELEASED;
    let reading = |fault: Fault| fault.reading(known_as);
    let size = header::check_size(path)?;
    header::check(known_as, chain.newest(), size)?;
    let mut reader = connection::open(path, Mode::Read).map_err(|error| reading(error.into()))?;
    inspect(&mut reader, chain, size, None).map_err(reading)?;
    Ok(())
}

fn read<T>(
    reader: &mut Connection,
    job: impl FnOnce(&Connection) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let transaction = reader.transaction()?;
    job(&transaction)
}

/// Brings a sound file of an older format to the newest one, with a copy kept.
fn upgrade(
    path: &Path,
    reader: &Connection,
    chain: Chain,
    found: u32,
    denied: Option<ReadOnlyCause>,
) -> Result<(), StoreError> {
    let refused = |why| StoreError::Upgrade {
        path: path.to_owned(),
        why,
    };
    match denied {
        None => {}
        Some(ReadOnlyCause::OpenElsewhere) => return Err(refused("it is open elsewhere")),
        Some(_) => return Err(refused("its folder takes no new files")),
    }
    let writing = |error: rusqlite::Error| Fault::from(error).writing(path);
    let mut writer = connection::open(path, Mode::Write).map_err(writing)?;
    if writer.is_readonly("main").map_err(writing)? {
        return Err(refused("it is read-only"));
    }
    connection::allow_copying(reader).map_err(writing)?;
    keep_copy(path, reader, found)?;
    connection::prepare_for_writing(&writer).map_err(writing)?;
    chain
        .upgrade(&mut writer, found)
        .map_err(|fault| fault.writing(path))
}

fn keep_copy(path: &Path, reader: &Connection, found: u32) -> Result<(), StoreError> {
    const MOST_COPIES: u32 = 1_000;
    for attempt in 1..MOST_COPIES {
        let suffix = if attempt == 1 {
            String::new()
        } else {
            format!("-{attempt}")
        };
        let target = publish::beside(path, &format!(".v{found}-backup{suffix}"));
        if target.exists() {
            continue;
        }
        let draft = publish::begin(&target)?;
        copy_into(reader, &draft).map_err(|fault| fault.writing(&target))?;
        return publish::finish(draft, &target, Existing::Keep);
    }
    Err(StoreError::AlreadyExists {
        path: path.to_owned(),
    })
}

/// Writes a copy without deleted content into an empty file.
pub(crate) fn copy_into(connection: &Connection, target: &Path) -> Result<(), Fault> {
    let Some(name) = target.to_str() else {
        return Err(rusqlite::Error::InvalidPath(target.to_owned()).into());
    };
    connection.execute("VACUUM INTO ?1", [name])?;
    Ok(())
}

/// How a checked file can be used.
enum Way {
    /// With a connection that writes, and the version of the content that it saw.
    Writing(Connection, i64),
    /// For reading only.
    Reading(ReadOnlyCause),
}

/// Finds out whether the file can be written by starting to write it.
fn way_in(path: &Path, checked: Digest) -> Result<Way, StoreError> {
    match probe(path, checked) {
        Ok(way) => Ok(way),
        Err(Fault::Sqlite(error)) => {
            let why = match (error::code(&error), error::extended_code(&error)) {
                (_, ffi::SQLITE_READONLY_DIRECTORY) => ReadOnlyCause::FolderNotWritable,
                (ffi::SQLITE_READONLY | ffi::SQLITE_PERM | ffi::SQLITE_CANTOPEN, _) => {
                    ReadOnlyCause::FileNotWritable
                }
                (ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED, _) => ReadOnlyCause::OpenElsewhere,
                _ => return Err(Fault::Sqlite(error).writing(path)),
            };
            Ok(Way::Reading(why))
        }
        Err(fault) => Err(fault.writing(path)),
    }
}

fn probe(path: &Path, checked: Digest) -> Result<Way, Fault> {
    let mut writer = connection::open(path, Mode::Write)?;
    if writer.is_readonly("main")? {
        return Ok(Way::Reading(ReadOnlyCause::FileNotWritable));
    }
    connection::prepare_for_writing(&writer)?;
    let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if Digest::stored(&transaction)? != checked {
        return Err(Fault::ChangedElsewhere);
    }
    let version = content_version(&transaction)?;
    // Opens the journal, and is rolled back: to look at a project must not change its file.
    match checked.store(&transaction) {
        // A full or failing disk is said at the first edit; until then there is much to look at.
        Err(Fault::Sqlite(error))
            if matches!(error::code(&error), ffi::SQLITE_FULL | ffi::SQLITE_IOERR) => {}
        stored => stored?,
    }
    drop(transaction);
    Ok(Way::Writing(writer, version))
}

/// Returns a number that stays the same until somebody else writes the file.
pub(crate) fn content_version(connection: &Connection) -> Result<i64, Fault> {
    Ok(connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
}
