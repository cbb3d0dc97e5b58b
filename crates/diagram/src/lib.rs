//! Geometry of a diagram: where flows run, where their labels stand and where they pass the frames
//! of zones, and the drawing of it all as SVG. The window and the reports draw the same values.
//!
//! This crate never decides what a model means, never measures text with a real font and never
//! reads a file, a clock or a random source: the same model always gives the same picture.

mod arrange;
mod bounds;
mod compared;
mod label;
mod marks;
mod near;
mod picture;
mod route;
mod scene;
pub mod shape;
mod svg;
pub mod text;

pub use arrange::{arrange, sketch};
pub use bounds::bounds;
pub use compared::{ComparedDiagram, DrawnDifference, DrawnMark, compared};
pub use label::Label;
pub use marks::{Mark, Marks};
pub use picture::{
    Picture, PictureElement, PictureFlow, PictureLine, PictureText, PictureZone, Trust, picture,
};
pub use route::{FlowShape, Routes, route, route_alone};
pub use svg::{FlowPath, Style, flow_path, svg};
