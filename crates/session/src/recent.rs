//! What outlives a project: the files that were open lately and what the person has set. It is a
//! convenience; a file that cannot be read starts it afresh.

use crate::{
    Problem,
    view::{Layout, RecentProject, Settings, WindowPlace},
    write::write,
};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// How many files are remembered.
const REMEMBERED: usize = 12;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Memory {
    pub(crate) settings: Settings,
    pub(crate) window: Option<WindowPlace>,
    recent: Vec<Entry>,
    #[serde(skip)]
    file: PathBuf,
    /// Whether nothing was there to be read.
    #[serde(skip)]
    new: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Entry {
    handle: u32,
    title: String,
    path: PathBuf,
    #[serde(default)]
    layout: Layout,
}

impl Memory {
    pub(crate) fn load(folder: &Path) -> Self {
        let file = folder.join("memory.json");
        let stored = std::fs::read(&file)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self {
            new: !file.exists(),
            file,
            ..stored.unwrap_or_default()
        }
    }

    /// Tells whether the program starts for the first time.
    pub(crate) const fn is_new(&self) -> bool {
        self.new
    }

    pub(crate) fn save(&self) -> Result<(), Problem> {
        if let Some(folder) = self.file.parent() {
            std::fs::create_dir_all(folder).map_err(|error| {
                Problem::file(format!("{} could not be made: {error}.", folder.display()))
            })?;
        }
        let text = serde_json::to_vec_pretty(self)
            .map_err(|error| Problem::file(format!("The settings could not be kept: {error}.")))?;
        write(&self.file, &text)
    }

    /// Puts a file first.
    pub(crate) fn remember(&mut self, path: &Path, title: &str) -> Result<(), Problem> {
        let layout = self.layout(path);
        self.recent.retain(|entry| entry.path != path);
        let handle = self
            .recent
            .iter()
            .map(|entry| entry.handle)
            .max()
            .unwrap_or(0)
            + 1;
        let entry = Entry {
            handle,
            title: title.to_owned(),
            path: path.to_owned(),
            layout,
        };
        self.recent.insert(0, entry);
        self.recent.truncate(REMEMBERED);
        self.save()
    }

    /// Returns how the window of a project was left.
    pub(crate) fn layout(&self, path: &Path) -> Layout {
        self.recent
            .iter()
            .find(|entry| entry.path == path)
            .map(|entry| entry.layout.clone())
            .unwrap_or_default()
    }

    /// Keeps how the window of a project is left. A project that is no longer listed keeps nothing.
    pub(crate) fn set_layout(&mut self, path: &Path, layout: Layout) -> Result<(), Problem> {
        match self.recent.iter_mut().find(|entry| entry.path == path) {
            Some(entry) if entry.layout != layout => {
                entry.layout = layout;
                self.save()
            }
            _ => Ok(()),
        }
    }

    pub(crate) fn forget(&mut self, handle: u32) -> Result<(), Problem> {
        self.recent.retain(|entry| entry.handle != handle);
        self.save()
    }

    pub(crate) fn path(&self, handle: u32) -> Option<&Path> {
        self.recent
            .iter()
            .find(|entry| entry.handle == handle)
            .map(|entry| entry.path.as_path())
    }

    pub(crate) fn handle(&self, path: &Path) -> Option<u32> {
        let found = self.recent.iter().find(|entry| entry.path == path);
        found.map(|entry| entry.handle)
    }

    pub(crate) fn view(&self) -> Vec<RecentProject> {
        let text = |part: Option<&std::ffi::OsStr>| {
            part.map(|part| part.to_string_lossy().into_owned())
                .unwrap_or_default()
        };
        self.recent
            .iter()
            .map(|entry| RecentProject {
                handle: entry.handle,
                title: entry.title.clone(),
                file_name: text(entry.path.file_name()),
                folder: text(entry.path.parent().map(Path::as_os_str)),
                missing: !entry.path.is_file(),
            })
            .collect()
    }
}
