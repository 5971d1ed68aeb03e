//! A regime's own page, and the sheets to put up at doors, boxes, shops and doctors' practices.

use askama::Template;
use axum::{extract::Path, response::Response};
use jiff::civil::Date;
use lodzins_core::{Language, catalogue::Translated, id::RegimeId, regime::Regime};
use lodzins_db::DbError;
use lodzins_document::{Block, Document, Fact, QrCode, Text, pdf::Paper};
use lodzins_service::{
    institution::Institution,
    regime::{KeptRegime, RegimeState, regime},
};

use super::said::{self, Names};
use crate::{
    layout::Page,
    letters::letterhead,
    pages::{Asked, letter::pdf_on, place::Place},
    stop::{PageResult, Stop},
    ui::Content,
    words::Words,
};

#[derive(Template)]
#[template(path = "pages/regime/notice.html")]
pub(crate) struct NoticeView {
    page: Page,
    title: String,
    heading: Content,
    text: Content,
    /// That it does not hold today, if so.
    state: String,
    period: String,
    scope: String,
    changes: Vec<String>,
    /// Sheets to put up: where, and what.
    sheets: Vec<(String, String)>,
    checked: String,
}

/// What the page and the sheets are made of.
struct Found {
    institution: Institution,
    kept: KeptRegime,
    today: Date,
}

/// A regime that was switched on; a draft is nobody's to see.
async fn found(asked: &Asked, code: &str, id: &str) -> Result<Found, Stop> {
    let institution = Place::find(asked, code).await?;
    let id: RegimeId = id.parse().map_err(|_| Stop::NotFound)?;
    let tenant = institution.id;
    let kept = asked.read(move |tx| regime(tx, tenant, id)).await?;
    let kept = kept.filter(|kept| kept.on).ok_or(Stop::NotFound)?;
    Ok(Found { institution, kept, today: asked.app.moment().date() })
}

async fn names(asked: &Asked, found: &Found, words: Words) -> Result<Names, DbError> {
    let (institution, on) = (found.institution.id, found.kept.regime.from.max(found.today));
    asked.read(move |tx| Names::read(tx, institution, words, on)).await
}

/// The page.
pub(super) async fn get(asked: Asked, Path((code, id)): Path<(String, String)>) -> PageResult {
    let found = found(&asked, &code, &id).await?;
    let words = asked.words;
    let names = names(&asked, &found, words).await?;
    let place = Place::of(found.institution.clone());
    let page = place.page(&asked).back(&place.path(""));
    let under = place.path(&format!("/regimes/{}", found.kept.id));
    let state = found.kept.state_on(found.today);
    asked.show(&view(words, page, &names, &found.kept.regime, (state, found.today), &under))
}

fn view(
    words: Words,
    page: Page,
    names: &Names,
    regime: &Regime,
    (state, today): (RegimeState, Date),
    under: &str,
) -> NoticeView {
    let state = match state {
        RegimeState::Coming => words.t("regime-not-yet"),
        RegimeState::Over => words.t("regime-no-longer"),
        RegimeState::Draft | RegimeState::Holding => String::new(),
    };
    let mut sheets = Vec::new();
    for language in told_in(&regime.notice) {
        for (paper, size) in [("a4", "A4"), ("a5", "A5")] {
            let arguments = [("language", Words::own_name(language).into()), ("size", size.into())];
            let said = words.with("regime-sheet", &arguments);
            sheets.push((format!("{under}/{paper}.{language}.pdf"), said));
        }
    }
    NoticeView {
        page,
        title: regime.name.said(words.language()).text.to_owned(),
        heading: said::written(words, &regime.name),
        text: said::written(words, &regime.notice),
        state,
        period: said::period(words, regime),
        scope: said::scope(words, names, &regime.scope),
        changes: regime.changes.iter().map(|one| said::change(words, names, one)).collect(),
        sheets,
        checked: words.with("regime-checked", &[("day", words.date_on(today).into())]),
    }
}

/// The languages in which a notice is there, Latvian first.
fn told_in(notice: &Translated) -> impl Iterator<Item = Language> {
    Language::ALL.iter().copied().filter(|language| !notice.own(*language).is_empty())
}

/// A sheet: `a4.lv.pdf`, `a5.ru.pdf`.
pub(super) async fn sheet(
    asked: Asked,
    Path((code, id, sheet)): Path<(String, String, String)>,
) -> Result<Response, Stop> {
    let found = found(&asked, &code, &id).await?;
    let mut parts = sheet.split('.');
    let (Some(paper), Some(language), Some("pdf"), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Stop::NotFound);
    };
    let paper = match paper {
        "a4" => Paper::A4Notice,
        "a5" => Paper::A5Notice,
        _ => return Err(Stop::NotFound),
    };
    let mut languages = told_in(&found.kept.regime.notice);
    let language = languages.find(|known| known.code() == language).ok_or(Stop::NotFound)?;
    let words = Words::of(language);
    let names = names(&asked, &found, words).await?;
    let live = format!(
        "{}/i/{}/regimes/{}",
        asked.app.office().public_url,
        found.institution.code,
        found.kept.id
    );
    let document = document(words, &names, &found, &live);
    let name = document.title.clone();
    pdf_on(document, paper, &name).await
}

/// The sheet: the notice first, then what changes, from when, and where to see whether it still holds.
fn document(words: Words, names: &Names, found: &Found, live: &str) -> Document {
    let (institution, regime) = (&found.institution, &found.kept.regime);
    let language = words.language();
    let mut blocks = vec![Block::Paragraph(Text::strong(regime.notice.said(language).text))];
    let changes = regime.changes.iter().map(|one| Text::plain(said::change(words, names, one)));
    blocks.push(Block::List { ordered: false, items: changes.collect() });
    blocks.push(Block::Facts(vec![
        Fact::new(words.t("regime-days"), said::period(words, regime)),
        Fact::new(words.t("regime-scope"), said::scope(words, names, &regime.scope)),
        Fact::new(words.t("regime-printed"), words.date(found.today)),
    ]));
    blocks.push(Block::Qr(QrCode {
        data: live.to_owned(),
        alt: words.t("regime-qr"),
        beside: vec![Text::plain(words.t("regime-qr-text")), Text::link(live)],
    }));
    let name = institution.name(language);
    Document {
        language,
        title: Document::one_line(regime.name.said(language).text),
        letterhead: letterhead(words, institution),
        written_on: found.today,
        reference: Vec::new(),
        addressee: Vec::new(),
        blocks,
        footer: words.with(
            "regime-footer",
            &[("institution", name.into()), ("day", words.date_short(found.today).into())],
        ),
    }
}

#[cfg(test)]
pub(in crate::pages) mod samples;
