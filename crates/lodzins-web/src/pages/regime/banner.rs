//! What holds now, above every page of the institution.

use askama::Template;
use lodzins_core::regime::{InForce, Regime};
use lodzins_service::{
    institution::Institution,
    regime::{RegimeState, regimes},
};

use super::said;
use crate::{pages::Asked, ui::Content, words::Words};

#[derive(Template)]
#[template(path = "pages/regime/banner.html")]
struct Banner {
    title: String,
    notices: Vec<Notice>,
    more: String,
}

struct Notice {
    name: Content,
    text: Content,
    period: String,
    href: String,
}

/// The notices of the regimes that hold today; nothing while the database is away.
///
/// One that is about some services only stands with them: [`notices_of`].
pub(in crate::pages) async fn banner(asked: &Asked, institution: &Institution) -> Content {
    holding(asked, institution, |regime| regime.scope.services.is_empty()).await
}

/// The notices of those that are about this service only, or about some of which it is one.
pub(in crate::pages) async fn notices_of(
    asked: &Asked,
    institution: &Institution,
    service: &str,
) -> Content {
    let names = |regime: &Regime| regime.scope.services.iter().any(|code| code == service);
    holding(asked, institution, names).await
}

async fn holding(
    asked: &Asked,
    institution: &Institution,
    is_meant: impl Fn(&Regime) -> bool,
) -> Content {
    let id = institution.id;
    let Ok(all) = asked.read(move |tx| regimes(tx, id)).await else { return Content::default() };
    let today = asked.app.moment().date();
    let holding: Vec<_> = all
        .into_iter()
        .filter(|one| one.state_on(today) == RegimeState::Holding)
        .filter(|one| is_meant(&one.regime))
        .collect();
    if holding.is_empty() {
        return Content::default();
    }
    let found: Vec<Regime> = holding.iter().map(|one| one.regime.clone()).collect();
    let ordered = InForce::on(&found, today);
    let href = |regime: &Regime| {
        let kept = holding.iter().find(|one| one.regime == *regime);
        kept.map(|one| format!("/i/{}/regimes/{}", institution.code, one.id)).unwrap_or_default()
    };
    let notices = ordered.regimes().iter().map(|one| notice(asked.words, one, href(one))).collect();
    drawn(asked.words, notices)
}

fn notice(words: Words, regime: &Regime, href: String) -> Notice {
    Notice {
        name: said::written(words, &regime.name),
        text: said::written(words, &regime.notice),
        period: said::period(words, regime),
        href,
    }
}

fn drawn(words: Words, notices: Vec<Notice>) -> Content {
    let title = words.t("regime-banner");
    Content::html(Banner { title, notices, more: words.t("regime-banner-more") })
}
