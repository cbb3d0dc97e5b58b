use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// STRIDE threat modelling from the command line.
#[derive(Parser)]
#[command(name = "bulkhead", version, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// List the built-in reference models and rule packs.
    Models,
    /// Make a project from a reference model.
    New(New),
    /// List the threats of a project, each with its reason.
    Analyse(Analyse),
    /// Read what can be read of a damaged project into a new file, and say what is lost.
    Recover(Recover),
    /// Write the report of a project.
    Report(Report),
}

#[derive(Args)]
pub(crate) struct New {
    /// Reference model to start from, as "bulkhead models" lists it.
    #[arg(long, default_value = "empty", value_name = "MODEL")]
    pub(crate) model: String,
    /// The project file to make; a file that is there is never overwritten.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
}

#[derive(Args)]
pub(crate) struct Analyse {
    /// A project, or a model of Microsoft's Threat Modeling Tool (.tm7).
    #[arg(value_name = "PROJECT")]
    pub(crate) project: PathBuf,
    /// A further pack of rules, as YAML or as a template of that tool (.tb7); can be given several
    /// times.
    #[arg(long, value_name = "FILE")]
    pub(crate) pack: Vec<PathBuf>,
    /// Use the given packs, and what a .tm7 carries, and none of the built-in ones.
    #[arg(long)]
    pub(crate) only_packs: bool,
    /// What to show.
    #[arg(long, value_enum, default_value_t, conflicts_with = "json")]
    pub(crate) show: Show,
    /// Write everything as one JSON object instead of text.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum Show {
    /// Threats with their reasons.
    #[default]
    Threats,
    /// The crossings table and the zones that flows connect.
    Crossings,
    /// The coverage matrix.
    Coverage,
    /// The questions that keep threats open, by whom they are about.
    Questions,
}

#[derive(Args)]
pub(crate) struct Recover {
    /// The damaged project; it is only read.
    #[arg(value_name = "DAMAGED")]
    pub(crate) damaged: PathBuf,
    /// The project file to make; a file that is there is never overwritten.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
}

#[derive(Args)]
pub(crate) struct Report {
    /// The project file.
    #[arg(value_name = "PROJECT")]
    pub(crate) project: PathBuf,
    /// What kind of report.
    #[arg(long, value_enum)]
    pub(crate) format: Format,
    /// The file to write; an older one is replaced.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// One self-contained HTML file.
    Html,
}
