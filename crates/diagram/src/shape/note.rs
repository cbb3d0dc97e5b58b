//! Free texts: how they are broken into lines and how high they are.

use super::{TEXT_LINE, TEXT_PADDING_X, TEXT_PADDING_Y, TEXT_SIZE};
use crate::text;
use bulkhead_model::{Annotation, Rect};

/// Returns the lines of a free text, wrapped to the width of its frame. Nothing of it is left out.
pub fn text_lines(annotation: &Annotation) -> Vec<String> {
    let limit = (annotation.frame.width - 2 * TEXT_PADDING_X).max(1);
    let mut lines = Vec::new();
    for paragraph in annotation.text.trim_end().lines() {
        let wrapped = text::wrap(paragraph, TEXT_SIZE, false, limit, usize::MAX);
        if wrapped.is_empty() {
            lines.push(String::new());
        }
        lines.extend(wrapped);
    }
    lines
}

/// Returns the frame of a free text: as it was drawn, and higher where the text needs it.
pub fn text_frame(annotation: &Annotation) -> Rect {
    let lines = i32::try_from(text_lines(annotation).len()).unwrap_or(i32::MAX);
    let needed = lines
        .saturating_mul(TEXT_LINE)
        .saturating_add(2 * TEXT_PADDING_Y);
    Rect {
        height: annotation.frame.height.max(needed),
        ..annotation.frame
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bulkhead_model::{AnnotationId, DiagramId};
    use uuid::Uuid;

    fn annotation(text: &str) -> Annotation {
        Annotation {
            id: AnnotationId::new(Uuid::from_u128(1)),
            diagram: DiagramId::new(Uuid::from_u128(2)),
            text: text.to_owned(),
            frame: Rect {
                x: 0,
                y: 0,
                width: 120,
                height: 40,
            },
        }
    }

    #[test]
    fn a_text_keeps_its_own_lines_and_is_wrapped_to_its_frame() {
        let lines = text_lines(&annotation(
            "Assumed:\n\nbackups are kept by the provider\n",
        ));
        assert_eq!(lines[..2], ["Assumed:", ""]);
        assert!(lines.len() > 3, "{lines:?}");
        let fits = |line: &String| text::width(line, TEXT_SIZE, false) <= 120 - 2 * TEXT_PADDING_X;
        assert!(lines.iter().all(fits), "{lines:?}");
    }

    #[test]
    fn a_frame_grows_with_its_text_and_never_shrinks() {
        assert_eq!(text_frame(&annotation("short")).height, 40);
        let long = "word ".repeat(60);
        let frame = text_frame(&annotation(&long));
        let lines = i32::try_from(text_lines(&annotation(&long)).len());
        assert_eq!(lines.map(|it| it * TEXT_LINE + 8), Ok(frame.height));
    }
}
