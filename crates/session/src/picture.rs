use crate::{Assessment, Problem, view::ThreatState, write::write};
use bulkhead_diagram::{Marks, Style, picture, svg};
use bulkhead_model::DiagramId;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::Path;

/// How a diagram is written as a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum PictureFormat {
    /// Lines and letters, sharp at any size.
    Svg,
    /// Pixels.
    Png,
}

impl PictureFormat {
    /// Returns what the names of such files end with.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// Pixels that a unit of a diagram becomes where nobody says otherwise: sharp on any screen.
pub const PICTURE_SCALE: u8 = 2;

/// Draws a diagram with the letters of its open threats, as SVG.
///
/// # Errors
/// A [`Problem`] when there is no such diagram.
pub(crate) fn drawn(
    assessment: &Assessment,
    diagram: DiagramId,
    style: Style,
) -> Result<String, Problem> {
    let model = assessment.model();
    if !model.diagrams.contains_key(&diagram) {
        return Err(Problem::refused(
            "This diagram is not there any more. Choose another one.",
        ));
    }
    let title = |key: &str| {
        let component = assessment.catalogue().component(key);
        component.map_or_else(|| key.to_owned(), |it| it.title.clone())
    };
    let picture = picture(model, diagram, &title, &marks(assessment));
    Ok(svg(&picture, style))
}

/// Writes a diagram as a picture, every unit as so many pixels; an older file of that name gives
/// way. Without a name, the first diagram is drawn.
///
/// # Errors
/// A [`Problem`] that says what cannot be drawn or written; an older file is as it was then.
pub fn write_picture(
    assessment: &Assessment,
    diagram: Option<&str>,
    format: PictureFormat,
    scale: u8,
    path: &Path,
) -> Result<(), Problem> {
    let diagram = named(assessment, diagram)?;
    write_drawn(assessment, diagram, format, scale, path)
}

pub(crate) fn write_drawn(
    assessment: &Assessment,
    diagram: DiagramId,
    format: PictureFormat,
    scale: u8,
    path: &Path,
) -> Result<(), Problem> {
    let drawing = drawn(assessment, diagram, Style::Light)?;
    match format {
        PictureFormat::Svg => write(path, drawing.as_bytes()),
        PictureFormat::Png => {
            let refused = |error: bulkhead_raster::RasterError| {
                Problem::refused(format!("The diagram cannot become a picture: {error}."))
            };
            write(
                path,
                &bulkhead_raster::png(&drawing, scale).map_err(refused)?,
            )
        }
    }
}

fn named(assessment: &Assessment, name: Option<&str>) -> Result<DiagramId, Problem> {
    let model = assessment.model();
    let mut diagrams: Vec<_> = model.diagrams.values().collect();
    diagrams.sort_by_key(|it| (it.position, it.id));
    let found = match name {
        Some(name) => diagrams.iter().find(|it| it.name == name),
        None => diagrams.first(),
    };
    if let Some(found) = found {
        return Ok(found.id);
    }
    let Some(name) = name else {
        return Err(Problem::refused("There is no diagram to draw."));
    };
    let known: Vec<String> = diagrams
        .iter()
        .map(|it| format!("\"{}\"", it.name))
        .collect();
    Err(Problem::refused(match known.as_slice() {
        [] => format!("There is no diagram \"{name}\", nor any other."),
        known => format!(
            "There is no diagram \"{name}\". There are: {}.",
            known.join(", ")
        ),
    }))
}

/// Says on the drawing which letters are open where.
fn marks(assessment: &Assessment) -> Marks {
    let open = assessment
        .threats()
        .filter(|it| it.state == ThreatState::Open);
    Marks::of(open.filter_map(|it| Some((it.subject, it.letter?))))
}
