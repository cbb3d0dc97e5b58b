//! Pictures have the size that was asked for, show what was drawn, and letters above all.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use bulkhead_raster::{RasterError, png};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};

fn drawing(width: u32, height: u32, content: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-10 -20 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" font-family=\"Inter, sans-serif\">\
         <rect x=\"-10\" y=\"-20\" width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>{content}</svg>"
    )
}

fn drawn(content: &str, scale: u8) -> Pixmap {
    Pixmap::decode_png(&png(&drawing(120, 60, content), scale).unwrap()).unwrap()
}

fn dark(picture: &Pixmap) -> usize {
    let is_dark = |it: &&PremultipliedColorU8| it.red() < 128;
    picture.pixels().iter().filter(is_dark).count()
}

#[test]
fn a_picture_is_as_large_as_its_drawing_times_the_scale() {
    let box_at_origin = "<rect x=\"0\" y=\"0\" width=\"5\" height=\"5\" fill=\"#ff0000\"/>";
    for scale in [1, 2, 3] {
        let picture = drawn(box_at_origin, scale);
        let by = u32::from(scale);
        assert_eq!((picture.width(), picture.height()), (120 * by, 60 * by));
        let inside = picture.pixel(12 * by, 22 * by).unwrap();
        let outside = picture.pixel(5 * by, 22 * by).unwrap();
        assert_eq!(
            (inside.red(), inside.green(), inside.alpha()),
            (255, 0, 255)
        );
        assert_eq!(
            (outside.red(), outside.green(), outside.alpha()),
            (255, 255, 255)
        );
    }
}

#[test]
fn letters_of_every_own_script_are_drawn_in_both_fonts_and_bolder_when_bold() {
    let text = |text: &str, more: &str| {
        dark(&drawn(
            &format!("<text x=\"0\" y=\"20\" font-size=\"16\" {more}>{text}</text>"),
            2,
        ))
    };
    assert_eq!(text(" ", ""), 0);
    for word in ["etcd", "Größe", "Łódź", "αβγ", "Ключ", "a · b…"] {
        assert!(text(word, "") > 50, "{word}");
        assert!(
            text(word, "font-family=\"'JetBrains Mono', monospace\"") > 50,
            "{word} in mono"
        );
    }
    let weights =
        [400, 500, 600, 700].map(|it| text("kube-apiserver", &format!("font-weight=\"{it}\"")));
    assert!(weights.windows(2).all(|two| two[0] < two[1]), "{weights:?}");
}

#[test]
fn what_is_too_large_or_no_drawing_is_refused() {
    let huge = drawing(9_000, 9_000, "");
    assert!(matches!(png(&huge, 1), Err(RasterError::TooLarge(81))));
    assert!(matches!(
        png(&drawing(2_100, 2_000, ""), 4),
        Err(RasterError::TooLarge(68))
    ));
    assert!(matches!(png("no drawing", 1), Err(RasterError::Drawing(_))));
}
