//! The picture as SVG. Colours stand in attributes, which any program that shows SVG reads, and have a class by which
//! a page's style gives them another shade: a strict content policy allows no style in the page itself.

use std::fmt::Write;

use super::{
    Chart,
    drawing::{Anchor, Drawing, Mark, TONES, Tone},
};
use crate::html::escaped;

/// The widths for which a page holds the picture: its style shows one of them.
const WIDTHS: [(&str, f64); 2] = [("wide", 680.0), ("narrow", 300.0)];

/// Around the picture in a file.
const MARGIN: f64 = 20.0;
/// Above the picture in a file, for the title.
const HEAD: f64 = 50.0;

/// The picture for a page, once for each width.
pub fn pictures(chart: &Chart) -> String {
    let one = |(name, width): (&str, f64)| {
        picture(chart, width, &format!("lz-chart__picture lz-chart__picture--{name}"))
    };
    WIDTHS.map(one).concat()
}

/// The picture alone, as a file: with its title, a ground and a margin of its own, for no page gives it any.
pub fn file(chart: &Chart) -> String {
    let drawing = chart.drawn(WIDTHS[0].1);
    let (wide, high) = (drawing.width + 2.0 * MARGIN, drawing.height + HEAD + MARGIN);
    let size = format!("width=\"{}\" height=\"{}\"", place(wide), place(high));
    let mut svg = begun(chart, (wide, high), &size);
    let _ = write!(
        svg,
        "<rect {size} fill=\"#ffffff\"/>\
         <text x=\"{MARGIN}\" y=\"32\" font-size=\"18\" font-weight=\"bold\" {}>{}</text>\
         <g transform=\"translate({MARGIN} {HEAD})\">",
        filled(Tone::Ink),
        escaped(&chart.title)
    );
    marks(&mut svg, &drawing);
    svg + "</g></svg>"
}

fn picture(chart: &Chart, width: f64, class: &str) -> String {
    let drawing = chart.drawn(width);
    let size = (drawing.width, drawing.height);
    let mut svg = begun(chart, size, &format!("class=\"{class}\""));
    marks(&mut svg, &drawing);
    svg + "</svg>"
}

/// The beginning, with the words for those who do not see it.
fn begun(chart: &Chart, (wide, high): (f64, f64), attributes: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes} role=\"img\" lang=\"{}\" viewBox=\"0 0 {} {}\" \
         font-family=\"Inter, sans-serif\"><title>{}</title><desc>{}</desc>",
        chart.language.code(),
        place(wide),
        place(high),
        escaped(&chart.title),
        escaped(&chart.summary)
    )
}

fn marks(svg: &mut String, drawing: &Drawing) {
    for mark in &drawing.marks {
        let _ = match mark {
            Mark::Bar { place: at, tone } => write!(
                svg,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {}/>",
                place(at.x),
                place(at.y),
                place(at.width),
                place(at.height),
                filled(*tone)
            ),
            Mark::Line { points, tone, thick, dashes } => write!(
                svg,
                "<polyline points=\"{}\" fill=\"none\" stroke-width=\"{thick}\"{} class=\"lz-line-{}\" stroke=\"{}\"/>",
                joined(points),
                dashed(dashes),
                name(*tone),
                tone.colour().written()
            ),
            Mark::Sign { corners, tone } => {
                write!(svg, "<polygon points=\"{}\" {}/>", joined(corners), filled(*tone))
            }
            Mark::Words { text, x, y, anchor, size, tone } => write!(
                svg,
                "<text x=\"{}\" y=\"{}\" text-anchor=\"{}\" font-size=\"{size}\" {}>{}</text>",
                place(*x),
                place(*y),
                match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                },
                filled(*tone),
                escaped(text)
            ),
        };
    }
}

fn filled(tone: Tone) -> String {
    format!("class=\"lz-fill-{}\" fill=\"{}\"", name(tone), tone.colour().written())
}

fn name(tone: Tone) -> String {
    match tone {
        Tone::Ink => "ink".to_owned(),
        Tone::Faint => "faint".to_owned(),
        Tone::Grid => "grid".to_owned(),
        Tone::Series(n) => format!("series-{}", n % TONES),
        Tone::OnSeries(n) => format!("on-series-{}", n % TONES),
        Tone::Heat(step) => format!("heat-{step}"),
        Tone::OnHeat(step) => format!("on-heat-{step}"),
    }
}

fn dashed(dashes: &[f64]) -> String {
    if dashes.is_empty() {
        return String::new();
    }
    let lengths: Vec<_> = dashes.iter().map(f64::to_string).collect();
    format!(" stroke-dasharray=\"{}\"", lengths.join(" "))
}

fn joined(points: &[(f64, f64)]) -> String {
    let points: Vec<_> =
        points.iter().map(|(x, y)| format!("{},{}", place(*x), place(*y))).collect();
    points.join(" ")
}

/// A tenth of a pixel is as fine as an eye sees.
fn place(length: f64) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}
