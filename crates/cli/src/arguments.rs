use bulkhead_session::analysis::Severity;
use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
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
    /// Fail when threats are open, undecided, late or no longer accepted.
    Check(Check),
    /// Read what can be read of a damaged project into a new file, and say what is lost.
    Recover(Recover),
    /// Write the report of a project.
    Report(Report),
    /// Make a project from a model as text or from a file of another tool.
    Import(Import),
    /// Write a model in another form.
    Export(Export),
    /// Say what changed between two models, or between snapshots of one project.
    Diff(Diff),
}

/// Content of one's own.
#[derive(Args)]
pub(crate) struct Packs {
    /// A further pack of components and rules, as YAML or as a template of Microsoft's Threat
    /// Modeling Tool (.tb7); can be given several times.
    #[arg(long, value_name = "FILE")]
    pub(crate) pack: Vec<PathBuf>,
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
    /// A project, a model as text (.json), or a model of Microsoft's Threat Modeling Tool (.tm7).
    #[arg(value_name = "PROJECT")]
    pub(crate) project: PathBuf,
    #[command(flatten)]
    pub(crate) packs: Packs,
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

#[derive(Args)]
#[command(group = ArgGroup::new("what").required(true).multiple(true))]
pub(crate) struct Check {
    /// A project, or a model of Microsoft's Threat Modeling Tool (.tm7).
    #[arg(value_name = "PROJECT")]
    pub(crate) project: PathBuf,
    /// Fail when a threat of this severity or a worse one is open.
    #[arg(long, value_enum, value_name = "SEVERITY", group = "what")]
    pub(crate) fail_on: Option<Least>,
    /// Fail when an open threat has no decision (with --fail-on: one of that severity or worse), when
    /// something is past its due date, or when an acceptance has expired.
    #[arg(long, group = "what")]
    pub(crate) require_decisions: bool,
    #[command(flatten)]
    pub(crate) packs: Packs,
    /// Use the given packs, and what a .tm7 carries, and none of the built-in ones.
    #[arg(long)]
    pub(crate) only_packs: bool,
    /// Write the findings as one JSON object instead of text.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Least {
    Low,
    Medium,
    High,
    Critical,
}

impl From<Least> for Severity {
    fn from(least: Least) -> Self {
        match least {
            Least::Low => Self::Low,
            Least::Medium => Self::Medium,
            Least::High => Self::High,
            Least::Critical => Self::Critical,
        }
    }
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
    /// A project, or any file that "bulkhead import" reads.
    #[arg(value_name = "PROJECT")]
    pub(crate) project: PathBuf,
    /// What kind of report.
    #[arg(long, value_enum)]
    pub(crate) format: Format,
    /// The file to write; an older one is replaced.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
    #[command(flatten)]
    pub(crate) packs: Packs,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// One self-contained HTML file.
    Html,
}

#[derive(Args)]
pub(crate) struct Import {
    /// A model as text (.json), or a model of Microsoft's Threat Modeling Tool (.tm7); what it
    /// holds says which.
    #[arg(value_name = "FILE")]
    pub(crate) input: PathBuf,
    /// The project file to make; a file that is there is never overwritten.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
    #[command(flatten)]
    pub(crate) packs: Packs,
}

#[derive(Args)]
pub(crate) struct Export {
    /// A project, or any file that "bulkhead import" reads.
    #[arg(value_name = "PROJECT")]
    pub(crate) project: PathBuf,
    /// What to write.
    #[arg(long, value_enum)]
    pub(crate) to: Target,
    /// The file to write; an older one is replaced.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
    /// Which diagram to draw, by the name of its tab; the first one where it is left out.
    #[arg(long, value_name = "NAME")]
    pub(crate) diagram: Option<String>,
    /// How many pixels wide and high each unit of the diagram becomes in a PNG; 2 where it is left
    /// out.
    #[arg(long, value_name = "PIXELS", value_parser = clap::value_parser!(u8).range(1..=8))]
    pub(crate) scale: Option<u8>,
    #[command(flatten)]
    pub(crate) packs: Packs,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Target {
    /// The whole model as text, the history aside: always the same text for the same model.
    Json,
    /// A diagram as a drawing, sharp at any size.
    Svg,
    /// A diagram as pixels.
    Png,
}

#[derive(Args)]
pub(crate) struct Diff {
    /// The older model: a project, or any file that "bulkhead import" reads. Without a newer one,
    /// the newest snapshot of this project is compared with today.
    #[arg(value_name = "OLD")]
    pub(crate) old: PathBuf,
    /// The newer model.
    #[arg(value_name = "NEW", conflicts_with = "snapshot")]
    pub(crate) new: Option<PathBuf>,
    /// Compare the snapshot of this name with today; given twice, compare the two.
    #[arg(long, value_name = "NAME")]
    pub(crate) snapshot: Vec<String>,
    /// Also draw the differences into this file; an older one is replaced. Of several diagrams,
    /// the others go into files with a number added.
    #[arg(long, value_name = "FILE")]
    pub(crate) svg: Option<PathBuf>,
    /// Write everything as one JSON object instead of text.
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) packs: Packs,
}
