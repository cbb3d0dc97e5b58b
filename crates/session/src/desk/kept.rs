//! What outlives a project: settings, the window, and how each project was left.

use super::Desk;
use crate::{
    Problem,
    view::{Layout, Settings, StartView, WindowPlace},
};

impl Desk {
    /// Takes a file from the list of those that were open lately. The file itself stays.
    ///
    /// # Errors
    /// A [`Problem`] when the list cannot be kept.
    pub fn forget_recent(&mut self, handle: u32) -> Result<StartView, Problem> {
        self.memory.forget(handle)?;
        Ok(self.start())
    }

    /// Sets what holds for all projects.
    ///
    /// # Errors
    /// A [`Problem`] when the settings cannot be kept; they hold until the program ends then.
    pub fn set_settings(&mut self, settings: Settings) -> Result<Settings, Problem> {
        self.memory.settings = settings.within_limits();
        if let Some(session) = &mut self.session {
            session.set_author(&self.memory.settings.author);
            session.keep_backups(self.rescue.backups(&self.memory.settings));
        }
        self.memory.save()?;
        Ok(self.memory.settings.clone())
    }

    /// Returns what holds for all projects.
    pub fn settings(&self) -> &Settings {
        &self.memory.settings
    }

    /// Returns how the person left the window of the open project.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open.
    pub fn layout(&self) -> Result<Layout, Problem> {
        Ok(self.memory.layout(self.session()?.path()))
    }

    /// Keeps how the person leaves the window of the open project.
    ///
    /// # Errors
    /// A [`Problem`] when no project is open or the layout cannot be kept.
    pub fn set_layout(&mut self, layout: Layout) -> Result<(), Problem> {
        let path = self.session()?.path().to_owned();
        self.memory.set_layout(&path, layout)
    }

    /// Returns where the window stood when it was closed last.
    pub fn window_place(&self) -> Option<WindowPlace> {
        self.memory.window
    }

    /// Keeps where the window stands.
    ///
    /// # Errors
    /// A [`Problem`] when it cannot be kept.
    pub fn set_window_place(&mut self, place: WindowPlace) -> Result<(), Problem> {
        self.memory.window = Some(place);
        self.memory.save()
    }
}
