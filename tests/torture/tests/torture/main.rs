//! What may happen to a project file, as often as it takes: processes that are killed, calls that
//! fail, disks that are full.

mod disk;
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
mod faults;
mod kills;
mod processes;
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
mod system;
