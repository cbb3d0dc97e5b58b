use super::{Backup, schedule};
use std::path::PathBuf;

/// What the name of a backup says: `2027-01-31T12-00-00Z_<project>_<hash>_<title>.bulkhead`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Name {
    at: String,
    pub(super) project: String,
    pub(super) hash: String,
    title: String,
}

const EXTENSION: &str = ".bulkhead";
const TITLE: usize = 60;
const HASH: usize = 16;
const PROJECT: usize = 64;

impl Name {
    /// Returns nothing when the time is none.
    pub(super) fn new(title: &str, project: &str, at: &str, hash: &str) -> Option<Self> {
        schedule::seconds(at)?;
        Some(Self {
            at: format!("{}Z", at.get(..19)?),
            project: written(project, PROJECT).replace(' ', "-"),
            hash: hash.chars().take(HASH).collect(),
            title: written(title, TITLE),
        })
    }

    pub(super) fn file(&self) -> String {
        let at = self.at.replace(':', "-");
        format!(
            "{at}_{}_{}_{}{EXTENSION}",
            self.project, self.hash, self.title
        )
    }

    /// Reads a name of this form; nothing for any other.
    pub(super) fn parse(file: &str) -> Option<Self> {
        let mut parts = file.strip_suffix(EXTENSION)?.splitn(4, '_');
        let (at, project, hash, title) =
            (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let (day, time) = at.split_once('T')?;
        let name = Self::new(
            title,
            project,
            &format!("{day}T{}", time.replace('-', ":")),
            hash,
        )?;
        // Whatever does not come out as it was is not of ours.
        (name.file() == file).then_some(name)
    }

    pub(super) fn backup(self, path: PathBuf, size: u64) -> Backup {
        Backup {
            path,
            title: self.title,
            project: self.project,
            at: self.at,
            size,
            hash: self.hash,
        }
    }
}

/// Keeps what every file system takes in a name.
fn written(text: &str, most: usize) -> String {
    let plain: String = text
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() || letter == '-' {
                letter
            } else {
                ' '
            }
        })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    // Counted in bytes, as file systems do; cut between letters.
    let mut short = String::new();
    for letter in words.join(" ").chars() {
        if short.len() + letter.len_utf8() > most {
            break;
        }
        short.push(letter);
    }
    let short = short.trim_end();
    if short.is_empty() {
        "Untitled".to_owned()
    } else {
        short.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const AT: &str = "2027-01-31T12:34:56.789Z";

    #[test]
    fn a_name_is_one_that_every_file_system_takes() {
        let name = Name::new("Shop: \"pay/refund\" 漢字?", "a-1", AT, &"f".repeat(64)).unwrap();
        assert_eq!(
            name.file(),
            "2027-01-31T12-34-56Z_a-1_ffffffffffffffff_Shop pay refund 漢字.bulkhead"
        );
    }

    #[test]
    fn names_of_other_files_are_left_alone() {
        for other in [
            "plan.bulkhead",
            "2027-01-31T12-34-56Z_a-1_ff_Shop.txt",
            "2027-13-31T12-34-56Z_a-1_ff_Shop.bulkhead",
            "_____.bulkhead",
            "2027-01-31T12-34-56Z_a 1_ff_Shop.bulkhead",
            "",
        ] {
            assert_eq!(Name::parse(other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn a_name_comes_back(title in ".{0,90}", project in "[ -~]{1,64}") {
            let name = Name::new(&title, &project, AT, "0123456789abcdef").unwrap();
            prop_assert!(name.file().len() < 200);
            prop_assert_eq!(Name::parse(&name.file()), Some(name));
        }
    }
}
