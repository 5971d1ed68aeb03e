//! Whether the institution gives its figures to everybody.

use lodzins_service::{
    institution::structure::StructureError,
    open_data::{open_data_is_published, open_data_publish},
};

use super::{
    settle::{filled, news, settle},
    view::FormView,
};
use crate::{
    form::{Fields, Form},
    pages::DeskPage,
    stop::PageResult,
    ui::{Content, Fieldset, Radio},
    words::Message,
};

const PURPOSE: &str = "admin-open-data";
const OWN: &str = "/desk/admin/open-data";

fn view(page: &DeskPage, form: Form) -> FormView {
    let words = page.asked.words;
    let link = Content::html(format_args!(
        "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/opendata/\">{}</a></p>",
        Content::from(words.t("opendata-title"))
    ));
    FormView::of(page, "/desk/admin", words.t("opendata-title"), form)
        .news(news(page, [("saved", words.t("opendata-saved"))]))
        .told(words.t("opendata-hidden"))
        .fields(|form| {
            let question = Fieldset::asking(words.t("opendata-publish"));
            let answers = [
                Radio::of("yes", words.t("opendata-publish-yes")),
                Radio::of("no", words.t("opendata-publish-no")),
            ];
            vec![form.radios("publish").fieldset(question).items(answers).into()]
        })
        .after(link)
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let institution = page.institution.id;
    let is_published = page.asked.read(move |tx| open_data_is_published(tx, institution)).await?;
    let now = Fields::default().and("publish", if is_published { "yes" } else { "no" });
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, form))
}

/// Switches it on or off.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let chosen = form.required("publish", Message::of("opendata-publish-missing"));
    if !matches!(chosen.as_str(), "yes" | "no") {
        form.wrong("publish", Message::of("opendata-publish-missing"));
    }
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, page.asked.again(PURPOSE, form)));
    };
    let (institution, by, is_published) = (page.institution.id, page.actor(), chosen == "yes");
    let done: Result<(), StructureError> = page
        .once(&token, &form, move |tx, at| {
            Ok(open_data_publish(tx, at, institution, is_published, by)?)
        })
        .await;
    settle(&page, PURPOSE, form, done, |form| view(&page, form), |()| format!("{OWN}?done=saved"))
}
