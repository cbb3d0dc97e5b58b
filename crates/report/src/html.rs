//! The pack as one HTML file that needs nothing else: no script, no font, no picture from outside.

mod escape;

use crate::Pack;
use minijinja::{
    Environment, Error, Output, State, UndefinedBehavior, Value, context, syntax::SyntaxConfig,
    value::Serde,
};

const TEMPLATE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../models/report/report.html"
));
const STYLE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../models/report/report.css"
));
/// The ending turns escaping on.
const NAME: &str = "report.html";

/// Why a pack could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The template and the pack do not fit each other. The model is not the cause.
    #[error(
        "the template models/report/report.html does not fit the program: {0:#}; install the program again"
    )]
    Template(#[from] Error),
}

/// Renders a pack as one HTML file. Every text is escaped; characters that could break the file or
/// mislead its reader are replaced.
///
/// # Errors
/// [`ReportError::Template`] when the template asks for something that the pack does not have.
pub fn html(pack: &Pack) -> Result<String, ReportError> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build()?,
    );
    environment.set_formatter(write);
    environment.add_template(NAME, TEMPLATE)?;
    let running = escape::style_text(&pack.cover.title);
    let stamp = escape::style_text(&format!(
        "{} \u{B7} {}",
        pack.cover.made_at, pack.cover.owner
    ));
    let page = context! {
        style => STYLE,
        running => running,
        stamp => stamp,
        w => Serde(&pack.words),
        pack => Serde(pack),
    };
    Ok(environment.get_template(NAME)?.render(page)?)
}

fn write(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    match value.as_str() {
        Some(text) if value.is_safe() => Ok(escape::write_markup(out, text)?),
        Some(text) => Ok(escape::write(out, text)?),
        None => minijinja::escape_formatter(out, state, value),
    }
}
