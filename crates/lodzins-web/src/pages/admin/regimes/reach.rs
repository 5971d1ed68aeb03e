//! Over what it is: centres, services, channels. What is not ticked is not restricted.

use lodzins_core::{
    Channel,
    id::RegimeId,
    regime::{Regime, Scope},
};
use lodzins_service::regime::{RegimeError, regime_draft};

use super::{
    super::{
        settle::{filled, settle},
        view::FormView,
    },
    Around, draft, path,
};
use crate::{
    form::{Fields, Form},
    pages::{
        DeskPage,
        regime::said::CHANNELS,
        register::{At, said::channel},
    },
    stop::PageResult,
    ui::{Checkbox, Content, Fieldset},
};

const PURPOSE: &str = "admin-regime-reach";

fn view(page: &DeskPage, around: &Around, form: Form) -> FormView {
    let words = page.asked.words;
    let title = words.t("regime-reach-title");
    FormView::of(page, &path(around.kept.id, ""), title, form)
        .caption(around.kept.regime.name.lv.as_str())
        .told(words.t("regime-reach-text"))
        .fields(|form| {
            let group = |name: &str, legend: String, all: &[(String, String)]| {
                let items =
                    all.iter().map(|(code, name)| Checkbox::of(code.as_str(), name.as_str()));
                let boxes = form.checkboxes(name).fieldset(Fieldset::asking(legend)).items(items);
                (!all.is_empty()).then(|| Content::from(boxes))
            };
            let channels = CHANNELS.map(|one| (one.code().to_owned(), channel(words, one)));
            [
                group("centres", words.t("regime-centres"), &around.names.centres),
                group("services", words.t("regime-services"), &around.names.services),
                group("channels", words.t("regime-channels"), &channels),
            ]
            .into_iter()
            .flatten()
            .collect()
        })
}

fn scope(form: &Form) -> Scope {
    let all = |name: &str| form.fields().all(name).map(str::to_owned).collect::<Vec<_>>();
    let channels = form.fields().all("channels").filter_map(|code| code.parse::<Channel>().ok());
    Scope { centres: all("centres"), services: all("services"), channels: channels.collect() }
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<RegimeId>) -> PageResult {
    let around = draft(&page, id).await?;
    let scope = &around.kept.regime.scope;
    let mut now = Fields::default();
    for code in &scope.centres {
        now = now.and("centres", code.as_str());
    }
    for code in &scope.services {
        now = now.and("services", code.as_str());
    }
    for channel in &scope.channels {
        now = now.and("channels", channel.code());
    }
    let form = filled(&page, PURPOSE, now).await?;
    page.asked.show(&view(&page, &around, form))
}

/// Sets it.
pub async fn post(page: DeskPage, At(id): At<RegimeId>, fields: Fields) -> PageResult {
    let around = draft(&page, id).await?;
    let (form, token) = page.asked.sent(PURPOSE, fields);
    let Some(token) = token else {
        return page.asked.show_wrong(&view(&page, &around, page.asked.again(PURPOSE, form)));
    };
    let (institution, by, new) = (page.institution.id, page.actor(), scope(&form));
    let done: Result<(), RegimeError> = page
        .once(&token, &form, move |tx, at| {
            let say = |draft: &mut Regime| draft.scope = new.clone();
            regime_draft(tx, at, institution, id, say, by)
        })
        .await;
    let again = |form| view(&page, &around, form);
    settle(&page, PURPOSE, form, done, again, |()| path(id, "?done=saved"))
}
