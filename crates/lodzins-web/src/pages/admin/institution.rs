//! The institution's own face: names, addresses, and its colour with what follows from it.

use lodzins_service::institution::{
    Institution,
    structure::{Profile, StructureError, institution_change},
};

use super::{
    fields::{name_fields, name_now, name_of, optional, reach_fields, reach_of},
    settle::{filled, news, settle},
    view::FormView,
};
use crate::{
    brand::{Brand, Colour},
    form::{Fields, Form},
    pages::DeskPage,
    stop::PageResult,
    ui::Content,
    words::{Message, Words},
};

const PURPOSE: &str = "admin-institution";
const OWN: &str = "/desk/admin/institution";

fn view(page: &DeskPage, form: Form) -> FormView {
    let words = page.asked.words;
    let done = news(
        page,
        [("saved", words.t("admin-institution-saved")), ("life", words.t("admin-life-saved"))],
    );
    let shown = form.optional("colour").parse::<Colour>().ok();
    FormView::of(page, "/desk/admin", words.t("admin-institution"), form)
        .news(done)
        .caption(page.institution.code.as_str())
        .fields(|form| {
            let mut fields = name_fields(words, form);
            fields.push(form.input("address").label(words.t("admin-address")).into());
            fields.extend(reach_fields(words, form));
            let colour = form.input("colour").label(words.t("admin-colour"));
            let colour = colour.hint(words.t("admin-colour-hint")).classes("govuk-input--width-10");
            fields.push(colour.into());
            fields
        })
        .after(Content::html(format_args!(
            "{}<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"{OWN}/life\">{}</a></p>",
            shown.map(|colour| preview(words, colour)).unwrap_or_default(),
            Content::from(words.t("admin-life"))
        )))
}

/// The colour as pages would have it, in the light and in the dark, with its contrasts. Drawn as SVG, because the
/// content policy allows no style inside a page.
pub(super) fn preview(words: Words, colour: Colour) -> String {
    let Ok(brand) = Brand::of(colour) else { return String::new() };
    let contrast = |value: f64| words.decimal(cut(value), 1);
    let shades = brand.shades();
    let sample = |ground: Colour, text: Colour, told: String| {
        let told = Content::from(told);
        format!(
            "<svg class=\"lz-swatch\" viewBox=\"0 0 320 56\" width=\"320\" height=\"56\" role=\"img\" \
             aria-label=\"{told}\"><rect width=\"320\" height=\"56\" fill=\"{ground}\"/>\
             <text x=\"16\" y=\"34\" fill=\"{text}\" font-size=\"16\">{told}</text></svg>"
        )
    };
    let light = words.with(
        "admin-colour-light",
        &[("contrast", contrast(colour.contrast(shades.white)).into())],
    );
    let dark = words.with(
        "admin-colour-dark",
        &[("contrast", contrast(shades.night.contrast(shades.ground_at_night)).into())],
    );
    format!(
        "<h2 class=\"govuk-heading-m\">{}</h2><p class=\"govuk-body\">{}</p><p class=\"govuk-body\">{}</p>",
        Content::from(words.t("admin-colour-preview")),
        sample(colour, shades.white, light),
        sample(shades.ground_at_night, shades.night, dark),
    )
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let form = filled(&page, PURPOSE, now(&page.institution)).await?;
    page.asked.show(&view(&page, form))
}

fn now(institution: &Institution) -> Fields {
    name_now(Fields::default(), &institution.name_lv, &institution.name_ru, &institution.name_en)
        .and("address", institution.address.clone().unwrap_or_default())
        .and("phone", institution.phone.clone().unwrap_or_default())
        .and("email", institution.email.clone().unwrap_or_default())
        .and("colour", institution.brand_colour.as_str())
}

/// White must be read on the colour: 4.5 to 1 (WCAG 2.2, 1.4.3). In the dark pages take a lighter shade of it.
fn colour_of(words: Words, form: &mut Form) -> String {
    let written = form.required("colour", Message::of("admin-colour-wrong")).to_lowercase();
    match written.parse::<Colour>().map(Brand::of) {
        Ok(Ok(_)) => {}
        Ok(Err(faint)) => {
            let contrast = words.decimal(cut(faint.contrast), 1);
            form.wrong("colour", Message::of("admin-colour-faint").text("contrast", contrast));
        }
        Err(_) => form.wrong("colour", Message::of("admin-colour-wrong")),
    }
    written
}

/// One decimal, cut and not rounded: 4.49 is not 4.5.
fn cut(contrast: f64) -> f64 {
    (contrast * 10.0).floor() / 10.0
}

/// Changes it.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    form.at_most("address", 500);
    let name = name_of(&mut form);
    let (phone, email) = reach_of(&mut form);
    let brand_colour = colour_of(page.asked.words, &mut form);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, page.asked.again(PURPOSE, form)));
    };
    let address = optional(&form, "address");
    let new = Profile { name, address, phone, email, brand_colour };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), StructureError> = page
        .once(&token, &form, move |tx, at| institution_change(tx, at, institution, &new, by))
        .await;
    settle(&page, PURPOSE, form, done, |form| view(&page, form), |()| format!("{OWN}?done=saved"))
}
