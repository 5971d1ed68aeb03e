//! One of them: what it says, who did what, and what can be done next.

use lodzins_core::id::RegimeId;
use lodzins_service::regime::{KeptRegime, RegimeState};

use super::{
    Around, LIST, around, path,
    view::{RegimeView, summary, tag},
};
use crate::{
    pages::{
        DeskPage,
        register::{At, directory::Directory},
    },
    stop::{PageResult, Stop},
    ui::{Button, Content, NotificationBanner},
    words::Words,
};

/// The page.
pub async fn get(page: DeskPage, At(id): At<RegimeId>) -> PageResult {
    let Around { kept, names, today } = around(&page, id).await?;
    let words = page.asked.words;
    let state = kept.state_on(today);
    let under = path(id, "");
    let under = (state == RegimeState::Draft).then_some(under.as_str());
    let mut parts = vec![summary(words, &names, &kept.regime, under)];
    parts.extend(next(words, id, state));
    parts.push(history(&page, &kept).await?);
    let mut frame = page.frame().back(LIST);
    for (done, said) in [
        ("saved", words.t("regime-done-saved")),
        ("on", words.t("regime-done-on")),
        ("back", words.t("regime-done-back")),
    ] {
        if page.asked.was_done(done) {
            frame = frame.banner(NotificationBanner::success(words.t("site-success"), said));
        }
    }
    page.asked.show(&RegimeView {
        page: frame,
        title: kept.regime.name.said(words.language()).text.to_owned(),
        caption: words.t("regime-title"),
        state: tag(words, state),
        parts,
        act: None,
        links: links(words, &page.institution.code, &kept, state),
    })
}

/// The one filled button: what comes next.
fn next(words: Words, id: RegimeId, state: RegimeState) -> Option<Content> {
    let (href, said) = match state {
        RegimeState::Draft => (path(id, "/consequences"), words.t("regime-see-consequences")),
        RegimeState::Coming => (path(id, "/stop"), words.t("regime-take-back")),
        RegimeState::Holding => (path(id, "/stop"), words.t("regime-end")),
        RegimeState::Over => return None,
    };
    Some(Button::saying(said).href(href).into())
}

fn links(
    words: Words,
    institution: &str,
    kept: &KeptRegime,
    state: RegimeState,
) -> Vec<(String, String)> {
    let notice = |words: Words| {
        (format!("/i/{institution}/regimes/{}", kept.id), words.t("regime-see-notice"))
    };
    match state {
        RegimeState::Draft => vec![(path(kept.id, "/stop"), words.t("regime-drop"))],
        _ => vec![notice(words)],
    }
}

async fn history(page: &DeskPage, kept: &KeptRegime) -> Result<Content, Stop> {
    let words = page.asked.words;
    let acts = [
        ("drafted", kept.drafted_by, Some(kept.drafted_at)),
        ("on", kept.switched_by, kept.switched_at),
        ("ended", kept.ended_by, kept.ended_at),
    ];
    let institution = page.institution.id;
    let people = page.asked.read(move |tx| Directory::of(tx, institution)).await?;
    let mut items = String::new();
    for (act, who, when) in acts {
        let Some(when) = when else { continue };
        let name = who.map_or_else(|| words.t("regime-by-system"), |who| people.person(Some(who)));
        let arguments =
            [("act", act.into()), ("when", words.moment_short(when).into()), ("who", name.into())];
        let line = Content::from(words.with("regime-history-line", &arguments));
        items.push_str(&format!("<li>{line}</li>"));
    }
    let title = Content::from(words.t("regime-history"));
    Ok(Content::html(format_args!(
        "<h2 class=\"govuk-heading-m\">{title}</h2><ul class=\"govuk-list\">{items}</ul>"
    )))
}
