//! Drawings as pixels: SVG in, PNG out, with the fonts of the window, so that a picture looks the
//! same wherever it is made. It is a room of its own because only pictures need a renderer.

mod fonts;

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{self, Options, Tree},
};

/// Most pixels of a picture; four bytes each while it is drawn.
pub const PIXELS: u64 = 64_000_000;

/// Why a drawing could not become a picture.
#[derive(Debug, thiserror::Error)]
pub enum RasterError {
    /// The picture would be too large.
    #[error(
        "the picture would have {0} million pixels, and at most {most} million fit; \
         choose a smaller scale, or SVG",
        most = PIXELS / 1_000_000
    )]
    TooLarge(u64),
    /// The drawing is no SVG that can be drawn.
    #[error("the drawing cannot be read: {0}")]
    Drawing(#[from] usvg::Error),
    /// The picture could not be packed.
    #[error("the picture cannot be written as PNG: {0}")]
    Packing(String),
}

/// Draws an SVG as a PNG, every unit as so many pixels wide and high.
///
/// # Errors
/// A [`RasterError`] that says why that cannot be.
pub fn png(svg: &str, scale: u8) -> Result<Vec<u8>, RasterError> {
    let options = Options {
        font_family: "Inter".to_owned(),
        fontdb: fonts::fonts(svg),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options)?;
    let scale = scale.max(1);
    let size = tree.size().to_int_size();
    let (width, height) = (
        u64::from(size.width()) * u64::from(scale),
        u64::from(size.height()) * u64::from(scale),
    );
    let pixels = width.saturating_mul(height);
    let too_large = || RasterError::TooLarge(pixels.div_ceil(1_000_000));
    if pixels > PIXELS {
        return Err(too_large());
    }
    let whole = |long: u64| u32::try_from(long).map_err(|_| too_large());
    let mut pixmap = Pixmap::new(whole(width)?, whole(height)?).ok_or_else(too_large)?;
    let by = f32::from(scale);
    resvg::render(&tree, Transform::from_scale(by, by), &mut pixmap.as_mut());
    pixmap
        .encode_png()
        .map_err(|error| RasterError::Packing(error.to_string()))
}
