//! Tests on real files in a folder of their own.

mod backups;
mod damage;
mod hostile;
mod migration;
mod outside;
mod recover;
mod refusal;
mod round_trip;
mod sample;
mod snapshots;
mod torture;
