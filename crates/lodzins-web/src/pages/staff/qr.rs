//! QR codes as pictures inside the page.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use qrcode::{QrCode, render::svg};

/// The text as a `data:` address of an SVG picture, black on white in any colour scheme, which is what scanners
/// expect; nothing when the text is too long for a code.
pub fn picture(text: &str) -> Option<String> {
    let code = QrCode::new(text).ok()?;
    let drawn = code
        .render::<svg::Color<'_>>()
        .min_dimensions(220, 220)
        .dark_color(svg::Color("#000000"))
        .light_color(svg::Color("#ffffff"))
        .build();
    Some(format!("data:image/svg+xml;base64,{}", STANDARD.encode(drawn)))
}
