use super::*;

fn colour(text: &str) -> Colour {
    text.parse().unwrap()
}

#[test]
fn contrast_is_that_of_the_guidelines() {
    assert!((BLACK.contrast(WHITE) - 21.0).abs() < 1e-9);
    // The lightest grey that WCAG lets carry white text.
    assert!(colour("#767676").contrast(WHITE) >= 4.5);
    assert!(colour("#777777").contrast(WHITE) < 4.5);
}

#[test]
fn a_faint_colour_is_refused_with_its_contrast() {
    let refused = Brand::of(colour("#ffcc00")).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "white text on #ffcc00 has a contrast of 1.51; at least 4.50 is needed"
    );
}

#[test]
fn what_is_not_a_colour_says_how_to_write_one() {
    for text in ["", "14508c", "#14508", "#14508g", "#14508c;", "#āāā"] {
        assert_eq!(text.parse::<Colour>(), Err(NotAColour(text.to_owned())));
    }
}

#[test]
fn every_allowed_colour_can_be_read_on_light_and_dark_ground() {
    let steps = [0x00, 0x22, 0x44, 0x66, 0x88, 0xaa, 0xcc, 0xee];
    for base in (0..512).map(|n| Colour([steps[n / 64], steps[n / 8 % 8], steps[n % 8]])) {
        let Ok(brand) = Brand::of(base) else { continue };
        let sheet = brand.stylesheet();
        let property = |name: &str| {
            colour(&sheet[sheet.find(&format!("{name}:")).unwrap() + name.len() + 1..][..7])
        };
        let (text, tint, night) = (
            property("--lz-brand-text"),
            property("--lz-brand-tint"),
            property("--lz-brand-night"),
        );
        assert!(
            text.contrast(tint) >= 4.5 && text.contrast(WHITE) >= 4.5,
            "{base}: links on light ground"
        );
        assert!(night.contrast(NIGHT) >= 4.5, "{base}: links on dark ground");
        assert!(
            night.contrast(colour("#0b0e11")) >= 4.5,
            "{base}: dark words on a button in the dark"
        );
        assert!(
            property("--lz-brand-deep").contrast(WHITE) >= 4.5,
            "{base}: white words on a pressed button"
        );
    }
}
