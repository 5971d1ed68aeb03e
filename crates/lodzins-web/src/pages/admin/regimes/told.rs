//! Its name, its notice, its days: the first step, of a new one or of a draft.

use jiff::civil::Date;
use lodzins_core::{
    catalogue::Translated,
    id::RegimeId,
    regime::{Regime, Scope},
};
use lodzins_service::regime::{RegimeError, regime_begin, regime_draft};

use super::{
    super::{
        fields::{day_field, name_fields, name_of, optional, period_now},
        settle::{filled, settle},
        view::FormView,
    },
    LIST, draft, path,
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::At},
    stop::PageResult,
    ui::Content,
    words::{Message, Words},
};

const PURPOSE: &str = "admin-regime";
const NOTICE: u32 = 1000;

struct Told {
    name: Translated,
    notice: Translated,
    foreign_ground: Option<String>,
    from: Date,
    to: Option<Date>,
}

impl Told {
    fn say(self, regime: &mut Regime) {
        regime.name = self.name;
        regime.notice = self.notice;
        regime.foreign_ground = self.foreign_ground;
        (regime.from, regime.to) = (self.from, self.to);
    }

    fn begun(self) -> Regime {
        Regime {
            name: self.name,
            notice: self.notice,
            foreign_ground: self.foreign_ground,
            scope: Scope::default(),
            changes: Vec::new(),
            from: self.from,
            to: self.to,
        }
    }
}

fn fields(words: Words, form: &Form) -> Vec<Content> {
    let mut fields = name_fields(words, form);
    let notice = form.counted("notice_lv", NOTICE).label(words.t("regime-notice-lv"));
    fields.push(notice.hint(words.t("regime-notice-hint")).into());
    fields.push(form.counted("notice_ru", NOTICE).label(words.t("regime-notice-ru")).into());
    fields.push(form.counted("notice_en", NOTICE).label(words.t("regime-notice-en")).into());
    let ground = form.input("ground").label(words.t("regime-ground"));
    fields.push(ground.hint(words.t("regime-ground-hint")).into());
    fields.push(day_field(form, "from", words.t("regime-from"), String::new()));
    fields.push(day_field(form, "to", words.t("regime-to"), words.t("regime-to-hint")));
    fields
}

fn told(form: &mut Form) -> Option<Told> {
    for field in ["notice_lv", "notice_ru", "notice_en"] {
        form.at_most(field, NOTICE);
    }
    form.at_most("ground", 300);
    let name = name_of(form);
    let notice = Translated {
        lv: form.required("notice_lv", Message::of("regime-notice-missing")),
        ru: form.optional("notice_ru"),
        en: form.optional("notice_en"),
    };
    let foreign_ground = optional(form, "ground");
    if notice.is_foreign_too() && foreign_ground.is_none() {
        form.wrong("ground", Message::of("regime-ground-missing"));
    }
    let from = form.required_date("from", Message::of("regime-from-missing"));
    let to = form.date("to");
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        form.wrong("to", Message::of("admin-days-order"));
    }
    let or_none = |name: Option<String>| name.unwrap_or_default();
    let name = Translated { lv: name.lv, ru: or_none(name.ru), en: or_none(name.en) };
    Some(Told { name, notice, foreign_ground, from: from?, to })
}

fn view(page: &DeskPage, back: &str, title: String, form: Form) -> FormView {
    let words = page.asked.words;
    FormView::of(page, back, title, form)
        .caption(words.t("regime-title"))
        .told(words.t("regime-told-text"))
        .fields(|form| fields(words, form))
        .send(words.t("regime-next"))
}

/// A new one.
pub async fn get_new(page: DeskPage) -> PageResult {
    let form = page.form(PURPOSE).await?;
    let title = page.asked.words.t("regime-new");
    page.asked.show(&view(&page, LIST, title, form))
}

/// Begins it.
pub async fn post_new(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let new = told(&mut form);
    let title = page.asked.words.t("regime-new");
    let (Some(token), Some(new), false) = (token, new, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&view(&page, LIST, title, form));
    };
    let (institution, by, new) = (page.institution.id, page.actor(), new.begun());
    let done: Result<RegimeId, RegimeError> =
        page.once(&token, &form, move |tx, at| regime_begin(tx, at, institution, &new, by)).await;
    let again = |form| view(&page, LIST, title, form);
    settle(&page, PURPOSE, form, done, again, |id| path(id, "/changes"))
}

/// Of a draft.
pub async fn get(page: DeskPage, At(id): At<RegimeId>) -> PageResult {
    let regime = draft(&page, id).await?.kept.regime;
    let now = Fields::default()
        .and("name_lv", regime.name.lv.as_str())
        .and("name_ru", regime.name.ru.as_str())
        .and("name_en", regime.name.en.as_str())
        .and("notice_lv", regime.notice.lv.as_str())
        .and("notice_ru", regime.notice.ru.as_str())
        .and("notice_en", regime.notice.en.as_str())
        .and("ground", regime.foreign_ground.unwrap_or_default());
    let now = period_now(now, Some(regime.from), regime.to);
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, &path(id, ""), regime.name.lv, form))
}

/// Changes it.
pub async fn post(page: DeskPage, At(id): At<RegimeId>, fields: Fields) -> PageResult {
    let title = draft(&page, id).await?.kept.regime.name.lv;
    let back = path(id, "");
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let new = told(&mut form);
    let (Some(token), Some(_), false) = (token, new, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&view(&page, &back, title, form));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let sent = form.clone();
    let done: Result<(), RegimeError> = page
        .once(&token, &form, move |tx, at| {
            // Read anew each time, since the work may run more than once.
            let new = told(&mut sent.clone());
            let say = |draft: &mut Regime| new.into_iter().for_each(|new| new.say(draft));
            regime_draft(tx, at, institution, id, say, by)
        })
        .await;
    let again = |form| view(&page, &back, title, form);
    settle(&page, PURPOSE, form, done, again, |()| path(id, "?done=saved"))
}
