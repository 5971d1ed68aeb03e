//! A chart painted on a sheet: the same marks that a page gets as SVG.

use krilla::{
    geom::{Path, PathBuilder},
    num::NormalizedF32,
    paint::{Stroke, StrokeDash},
    surface::Surface,
};

use super::{
    draw::{fill, words},
    face::{Run, Weight},
    layout::single,
};
use crate::chart::drawing::{Anchor, Drawing, Mark, Place, Tone};

/// Where on the sheet a picture begins, and how many points a pixel is.
pub(super) struct Paper {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) scale: f32,
}

impl Paper {
    fn at(&self, (x, y): (f64, f64)) -> (f32, f32) {
        (self.x + single(x) * self.scale, self.y + single(y) * self.scale)
    }

    fn path(&self, points: &[(f64, f64)], closed: bool) -> Option<Path> {
        let mut path = PathBuilder::new();
        for (n, point) in points.iter().enumerate() {
            let (x, y) = self.at(*point);
            if n == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
        }
        if closed {
            path.close();
        }
        path.finish()
    }
}

pub(super) fn drawn(surface: &mut Surface<'_>, paper: &Paper, drawing: &Drawing) {
    for mark in &drawing.marks {
        match mark {
            Mark::Bar { place: Place { x, y, width, height }, tone } => {
                let (right, under) = (x + width, y + height);
                let corners = [(*x, *y), (right, *y), (right, under), (*x, under)];
                fill(surface, tone.colour(), paper.path(&corners, true));
            }
            Mark::Sign { corners, tone } => {
                fill(surface, tone.colour(), paper.path(corners, true));
            }
            Mark::Line { points, tone, thick, dashes } => {
                stroke(surface, paper, *tone, single(*thick), dashes);
                if let Some(path) = paper.path(points, false) {
                    surface.draw_path(&path);
                }
                surface.set_stroke(None);
            }
            Mark::Words { text, x, y, anchor, size, tone } => {
                let run = Run::shaped(text, Weight::Regular, single(*size) * paper.scale);
                let (x, y) = paper.at((*x, *y));
                let x = match anchor {
                    Anchor::Start => x,
                    Anchor::Middle => x - run.width / 2.0,
                    Anchor::End => x - run.width,
                };
                words(surface, x, y, &run, tone.colour());
            }
        }
    }
}

fn stroke(surface: &mut Surface<'_>, paper: &Paper, tone: Tone, thick: f32, dashes: &[f64]) {
    let [red, green, blue] = tone.colour().0;
    let dash = (!dashes.is_empty()).then(|| StrokeDash {
        array: dashes.iter().map(|length| single(*length) * paper.scale).collect(),
        offset: 0.0,
    });
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: krilla::color::rgb::Color::new(red, green, blue).into(),
        width: thick * paper.scale,
        dash,
        opacity: NormalizedF32::ONE,
        ..Stroke::default()
    }));
}
