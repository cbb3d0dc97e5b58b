//! Lays flows that share a lane side by side. Every segment may slide across its own direction
//! between the elements beside it; the ends slide along the side of their element. First all
//! segments that run down the diagram slide, then all that run across it.

mod bands;
mod run;
mod slide;

use crate::scene::Scene;
use bulkhead_model::Point;
use run::Axis;

pub(super) fn apart(scene: &Scene, paths: &mut [Vec<Point>]) {
    let before = paths.to_vec();
    for axis in [Axis::Down, Axis::Across] {
        let mut runs = run::gather(scene, &before, paths, axis);
        run::sort(&mut runs, &before, axis);
        slide::apart(&mut runs);
        for run in &runs {
            for point in &mut paths[run.flow][run.index..=run.index + 1] {
                match axis {
                    Axis::Down => point.x = run.at,
                    Axis::Across => point.y = run.at,
                }
            }
        }
    }
}
