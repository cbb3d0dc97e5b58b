//! `bulkhead`: the same jobs as the window, for scripts and pipelines.
//!
//! Errors go to standard error as one clear sentence. Exit code 2 stands for bad usage or input,
//! 1 for a check that fails.

mod analyse;
mod arguments;
mod check;
mod counted;
mod diff;
mod export;
mod failure;
mod import;
mod models;
mod new;
mod notes;
mod recover;
mod report;

use arguments::{Arguments, Command};
use clap::Parser;
use std::{io::ErrorKind, process::ExitCode};

fn main() -> ExitCode {
    let done = |done: Result<(), failure::Failure>| done.map(|()| ExitCode::SUCCESS);
    let done = match Arguments::parse().command {
        Command::Models => done(models::run()),
        Command::New(arguments) => done(new::run(&arguments)),
        Command::Analyse(arguments) => done(analyse::run(&arguments)),
        Command::Check(arguments) => check::run(&arguments),
        Command::Report(arguments) => done(report::run(&arguments)),
        Command::Import(arguments) => done(import::run(&arguments)),
        Command::Export(arguments) => done(export::run(&arguments)),
        Command::Diff(arguments) => done(diff::run(&arguments)),
        Command::Recover(arguments) => done(recover::run(&arguments)),
    };
    match done {
        Ok(code) => code,
        // Whoever reads the output, such as `head`, has seen enough.
        Err(failure::Failure::Output(error)) if error.kind() == ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("bulkhead: {failure}");
            ExitCode::from(2)
        }
    }
}
