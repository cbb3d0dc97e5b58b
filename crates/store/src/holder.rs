//! Who has a project open, as they say themselves. The note lies in the file that the kernel keeps
//! locked, and is read only when the lock says that somebody has the project.

use bulkhead_model::text;
use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
};

/// Who has a project open. Nobody vouches for it: it is to be told and not to be relied on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Holder {
    /// Name of the person. Empty when they gave none.
    pub author: String,
    /// Where they have it open.
    pub program: Program,
    /// Number that the system gave to the program.
    pub process: u32,
    /// Since when, as an ISO 8601 time in UTC.
    pub since: String,
}

/// What has a project open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Program {
    /// The window.
    Window,
    /// A command of the command line.
    CommandLine,
}

const HEADING: &str = "Open in Bulkhead";
/// Largest note, in bytes.
const LARGEST: u64 = 2_000;
/// Most characters of a time.
const LONGEST_TIME: usize = 40;

impl Holder {
    fn written(&self) -> String {
        let program = match self.program {
            Program::Window => "window",
            Program::CommandLine => "command line",
        };
        let author = text::cleaned(&self.author);
        let Self { process, since, .. } = self;
        format!(
            "{HEADING}\nauthor: {author}\nprogram: {program}\nprocess: {process}\nsince: {since}\n"
        )
    }

    /// Reads what anybody may have written. Nothing but a whole note counts.
    fn read(note: &str) -> Option<Self> {
        let mut lines = note.lines();
        let mut next = |name: &str| {
            let rest = lines.next()?.strip_prefix(name)?;
            Some(rest.trim())
        };
        next(HEADING).filter(|rest| rest.is_empty())?;
        let author = text::cleaned(next("author:")?);
        let program = match next("program:")? {
            "window" => Program::Window,
            "command line" => Program::CommandLine,
            _ => return None,
        };
        let process = next("process:")?.parse().ok()?;
        let since = next("since:")?.to_owned();
        let is_of_a_time = |it: char| it.is_ascii_digit() || "-:.TZ".contains(it);
        let sane = since.len() <= LONGEST_TIME && since.chars().all(is_of_a_time);
        (sane && lines.next().is_none()).then_some(Self {
            author,
            program,
            process,
            since,
        })
    }
}

/// Returns who wrote their note into a file that somebody keeps locked. Where locks keep others
/// from reading, nobody is known.
pub(crate) fn noted_in(file: &File) -> Option<Holder> {
    Holder::read(&content_of(file).ok()?)
}

/// Leaves a note in a locked file. It is a courtesy: where it cannot be left, there is none. What
/// is not a note of ours is never written over.
pub(crate) fn note(mut file: &File, holder: &Holder) {
    let ours = content_of(file).is_ok_and(|old| old.is_empty() || old.starts_with(HEADING));
    if ours && wipe(file).is_ok() {
        drop(file.write_all(holder.written().as_bytes()));
    }
}

/// Takes away what a process that died may have left.
pub(crate) fn forget(file: &File) {
    if content_of(file).is_ok_and(|old| old.starts_with(HEADING)) {
        drop(wipe(file));
    }
}

fn wipe(mut file: &File) -> io::Result<()> {
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0)).map(|_| ())
}

fn content_of(mut file: &File) -> io::Result<String> {
    let metadata = file.metadata()?;
    if !metadata.is_file() || metadata.len() > LARGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    file.seek(SeekFrom::Start(0))?;
    let mut content = String::new();
    file.take(LARGEST).read_to_string(&mut content)?;
    Ok(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grace() -> Holder {
        Holder {
            author: "Grace".to_owned(),
            program: Program::Window,
            process: 4711,
            since: "2026-11-28T14:05:00.000Z".to_owned(),
        }
    }

    #[test]
    fn a_note_says_what_was_written() {
        let file = tempfile::tempfile().unwrap();
        note(&file, &grace());
        assert_eq!(noted_in(&file), Some(grace()));
        let other = Holder {
            author: String::new(),
            program: Program::CommandLine,
            ..grace()
        };
        note(&file, &other);
        assert_eq!(noted_in(&file), Some(other));
        forget(&file);
        assert_eq!(noted_in(&file), None);
    }

    #[test]
    fn a_name_cannot_add_lines_to_a_note() {
        let file = tempfile::tempfile().unwrap();
        let sly = Holder {
            author: "Grace\nprogram: command line\u{202e}".to_owned(),
            ..grace()
        };
        note(&file, &sly);
        let noted = noted_in(&file).unwrap();
        assert_eq!(noted.author, "Graceprogram: command line");
        assert_eq!(noted.program, Program::Window);
    }

    #[test]
    fn what_is_no_whole_note_says_nothing() {
        let whole = grace().written();
        assert_eq!(Holder::read(&whole), Some(grace()));
        for hostile in [
            String::new(),
            "left over".to_owned(),
            whole.replace("4711", "-1"),
            whole.replace("window", "kernel"),
            whole.replace("14:05", "<b>now</b>"),
            whole.replace("2026", &"2".repeat(50)),
            format!("{whole}more\n"),
            whole.replace("since", "until"),
        ] {
            assert_eq!(Holder::read(&hostile), None, "{hostile}");
        }
    }

    #[test]
    fn what_is_not_ours_or_too_large_stays_as_it_is() {
        for other in ["mine".to_owned(), format!("{HEADING}{}", "x".repeat(9_000))] {
            let mut file = tempfile::tempfile().unwrap();
            file.write_all(other.as_bytes()).unwrap();
            note(&file, &grace());
            forget(&file);
            assert_eq!(noted_in(&file), None);
            let length = file.metadata().unwrap().len();
            assert_eq!(length, u64::try_from(other.len()).unwrap());
        }
    }
}
