//! One of them: what it says, who did what, and what can be done next.

use jiff::{ToSpan, civil::Date};
use lodzins_core::{id::RegimeId, regime::Regime};
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

/// A regime is judged by its first four weeks.
const JUDGED_WEEKS: i32 = 4;

/// The page.
pub async fn get(page: DeskPage, At(id): At<RegimeId>) -> PageResult {
    let Around { kept, names, today } = around(&page, id).await?;
    let words = page.asked.words;
    let state = kept.state_on(today);
    let under = path(id, "");
    let under = (state == RegimeState::Draft).then_some(under.as_str());
    let mut parts = vec![summary(words, &names, &kept.regime, under)];
    let judged = judged(&page, &kept.regime, today);
    if let Some(due) = judged.as_ref().filter(|_| is_due(&kept.regime, state, today)) {
        parts.push(due_now(words, due));
    }
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
    let mut links = links(words, &page.institution.code, &kept, state);
    links.extend(judged.map(|href| (href, words.t("regime-judge"))));
    page.asked.show(&RegimeView {
        page: frame,
        title: kept.regime.name.said(words.language()).text.to_owned(),
        caption: words.t("regime-title"),
        state: tag(words, state),
        parts,
        act: None,
        links,
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

/// Where what came in before and since is compared: as many weeks on both sides as the regime has held, and at most
/// four; for those who may read the figures, once it has held for a day.
fn judged(page: &DeskPage, regime: &Regime, today: Date) -> Option<String> {
    let weeks = weeks_to_judge(regime, today)?;
    let href = format!("/desk/reports/before-after?day={}&weeks={weeks}", regime.from);
    page.reads_the_register().then_some(href)
}

/// So many weeks are compared: those that it has held, the one that is not over too.
fn weeks_to_judge(regime: &Regime, today: Date) -> Option<i32> {
    let last = regime.to.map_or(today, |to| to.min(today));
    let days = (regime.from <= last).then(|| (last - regime.from).get_days() + 1)?;
    Some(((days + 6) / 7).min(JUDGED_WEEKS))
}

/// Has it held for a month and still does?
fn is_due(regime: &Regime, state: RegimeState, today: Date) -> bool {
    state == RegimeState::Holding && regime.from.saturating_add(1.month()) <= today
}

/// That it is time to judge it, and where.
pub(super) fn due_now(words: Words, href: &str) -> Content {
    let (text, link) = (words.t("regime-judge-due"), words.t("regime-judge"));
    let (text, link) = (Content::from(text), Content::from(link));
    Content::html(format_args!(
        "<div class=\"govuk-inset-text\">{text} <a class=\"govuk-link\" href=\"{}\">{link}</a></div>",
        Content::from(href)
    ))
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
    let mut items = Vec::new();
    for (act, who, when) in acts {
        let Some(when) = when else { continue };
        let name = who.map_or_else(|| words.t("regime-by-system"), |who| people.person(Some(who)));
        let arguments =
            [("act", act.into()), ("when", words.moment_short(when).into()), ("who", name.into())];
        let line = Content::from(words.with("regime-history-line", &arguments));
        items.push(format!("<li>{line}</li>"));
    }
    let title = Content::from(words.t("regime-history"));
    Ok(Content::html(format_args!(
        "<h2 class=\"govuk-heading-m\">{title}</h2><ul class=\"govuk-list\">{}</ul>",
        items.concat()
    )))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::pages::regime::samples::example;

    #[test]
    fn a_regime_is_judged_by_the_weeks_that_it_has_held_and_by_four_at_most() {
        let from = date(2020, 6, 10);
        let weeks = |to, today| weeks_to_judge(&Regime { from, to, ..example() }, today);
        assert_eq!(weeks(None, date(2020, 6, 9)), None, "it has not begun");
        assert_eq!(weeks(None, from), Some(1));
        assert_eq!(weeks(None, date(2020, 6, 16)), Some(1));
        assert_eq!(weeks(None, date(2020, 6, 17)), Some(2));
        assert_eq!(weeks(None, date(2021, 1, 1)), Some(4));
        assert_eq!(weeks(Some(date(2020, 6, 18)), date(2021, 1, 1)), Some(2), "it ended");
    }

    #[test]
    fn after_a_month_it_is_time_while_it_holds() {
        let regime = Regime { from: date(2020, 6, 10), to: None, ..example() };
        let due = |state, today| is_due(&regime, state, today);
        assert!(!due(RegimeState::Holding, date(2020, 7, 9)));
        assert!(due(RegimeState::Holding, date(2020, 7, 10)));
        assert!(!due(RegimeState::Over, date(2020, 7, 10)));
    }
}
