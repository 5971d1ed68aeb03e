//! Publishing: from which day people see the draft, and until when the service is given.

use jiff::civil::Date;
use lodzins_service::catalogue::{CatalogueError, Service, known, service_publish};

use super::{
    super::{
        fields::{day_field, period_now},
        settle::{filled, settle},
        view::FormView,
    },
    path, said, service_of,
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::AtCode},
    stop::PageResult,
    ui::Content,
    words::Message,
};

const PURPOSE: &str = "admin-service-publish";

fn view(page: &DeskPage, service: &Service, form: Form) -> FormView {
    let words = page.asked.words;
    let changed = match (&service.draft, &service.last) {
        (Some(draft), Some(last)) => draft.changed_since(&last.card),
        _ => Vec::new(),
    };
    let changed: Vec<String> =
        changed.into_iter().map(|part| said::part_name(words, part).to_lowercase()).collect();
    let view = FormView::of(page, &path(&service.code), words.t("catalogue-publish"), form)
        .caption(service.title_lv.clone())
        .fields(|form| -> Vec<Content> {
            let (from, to) = (words.t("catalogue-from"), words.t("catalogue-to"));
            vec![
                day_field(form, "from", from, words.t("catalogue-from-hint")),
                day_field(form, "to", to, words.t("catalogue-to-hint")),
            ]
        })
        .send(words.t("catalogue-publish-send"));
    if changed.is_empty() {
        return view;
    }
    let changed = words.list(&changed);
    view.told(words.with("catalogue-publish-changed", &[("parts", changed.into())]))
}

/// Asks for the day: today, unless the editor says otherwise.
pub async fn get(page: DeskPage, AtCode(code): AtCode) -> PageResult {
    let service = service_of(&page, &code).await?;
    let today = page.asked.app.moment().date();
    let last_day = service.last.as_ref().and_then(|last| last.valid_to);
    let now = period_now(Fields::default(), Some(today), last_day);
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, &service, form))
}

/// Publishes.
pub async fn post(page: DeskPage, AtCode(code): AtCode, fields: Fields) -> PageResult {
    let service = service_of(&page, &code).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let from = form.required_date("from", Message::of("catalogue-from-missing"));
    let to: Option<Date> = form.date("to");
    let (Some(token), Some(from), false) = (token, from, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&view(&page, &service, form));
    };
    let (institution, by, which) = (page.institution.id, page.actor(), code.clone());
    let done: Result<u32, CatalogueError> = page
        .once(&token, &form, move |tx, at| {
            service_publish(tx, at, institution, &which, (from, to), by)
        })
        .await;
    if let Err(CatalogueError::Faulty(faults)) = &done {
        for fault in faults {
            let day = fault.part().is_none();
            let line = Message::of("catalogue-fault-line")
                .text("said", said::line(page.asked.words, fault));
            form.wrong(if day { "to" } else { "" }, line);
        }
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&view(&page, &service, form));
    }
    let next = |_| format!("{}?done=published", path(&code));
    settle(&page, PURPOSE, form, done, |form| view(&page, &service, form), next)
}

/// What keeps the draft from being published.
pub(super) async fn faults(
    page: &DeskPage,
    service: &Service,
) -> Result<Vec<lodzins_core::catalogue::Fault>, crate::stop::Stop> {
    let institution = page.institution.id;
    let known = page.asked.read(move |tx| known(tx, institution)).await?;
    Ok(service.card().faults(&service.code, &known))
}
