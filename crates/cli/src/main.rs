//! `bulkhead`: the same jobs as the window, for scripts and pipelines.
//!
//! Errors go to standard error as one clear sentence. Exit code 2 stands for bad usage or input.

mod analyse;
mod arguments;
mod failure;
mod models;
mod new;
mod recover;
mod report;

use arguments::{Arguments, Command};
use clap::Parser;
use std::{io::ErrorKind, process::ExitCode};

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Models => models::run(),
        Command::New(arguments) => new::run(&arguments),
        Command::Analyse(arguments) => analyse::run(&arguments),
        Command::Recover(arguments) => recover::run(&arguments),
        Command::Report(arguments) => report::run(&arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
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
