//! What may happen to a project file, as often as it takes: processes that are killed, calls that
//! fail, disks that are full.

mod disk;
mod kills;
mod processes;
