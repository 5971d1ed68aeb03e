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

use super::{
    in_force::{CentreThen, centres_then, day_told},
    said::{self, Names},
};
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
    /// Of which day it is told what holds at the centres.
    then: String,
    centres: Vec<CentreThen>,
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

impl Found {
    /// Of which day it is told what holds.
    fn day_told(&self) -> Date {
        day_told(&self.kept.regime, self.today)
    }
}

/// What the codes are called, and what holds at the centres.
async fn around(
    asked: &Asked,
    found: &Found,
    words: Words,
) -> Result<(Names, Vec<CentreThen>), DbError> {
    let (institution, on) = (found.institution.id, found.day_told());
    let regime = found.kept.regime.clone();
    let read = asked.read(move |tx| {
        let names = Names::read(tx, institution, words, on)?;
        let then = centres_then(tx, institution, (words, &names), &regime, on)?;
        Ok::<_, DbError>((names, then))
    });
    read.await
}

/// The page.
pub(super) async fn get(asked: Asked, Path((code, id)): Path<(String, String)>) -> PageResult {
    let found = found(&asked, &code, &id).await?;
    let words = asked.words;
    let around = around(&asked, &found, words).await?;
    let place = Place::of(found.institution.clone());
    let page = place.page(&asked).back(&place.path(""));
    let under = place.path(&format!("/regimes/{}", found.kept.id));
    let state = found.kept.state_on(found.today);
    asked.show(&view(words, page, around, &found.kept.regime, (state, found.today), &under))
}

fn view(
    words: Words,
    page: Page,
    (names, centres): (Names, Vec<CentreThen>),
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
        scope: said::scope(words, &names, &regime.scope),
        changes: regime.changes.iter().map(|one| said::change(words, &names, one)).collect(),
        then: then_holds(words, day_told(regime, today)),
        centres,
        sheets,
        checked: words.with("regime-checked", &[("day", words.date_on(today).into())]),
    }
}

/// The heading over what holds at the centres.
fn then_holds(words: Words, day: Date) -> String {
    words.with("regime-then", &[("day", words.date_short(day).into())])
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
    let around = around(&asked, &found, words).await?;
    let live = format!(
        "{}/i/{}/regimes/{}",
        asked.app.office().public_url,
        found.institution.code,
        found.kept.id
    );
    let document = document(words, &around, &found, &live);
    let name = document.title.clone();
    pdf_on(document, paper, &name).await
}

/// The sheet: the notice first, then what changes, from when, what holds at each centre, and where to see whether it still
/// does.
fn document(
    words: Words,
    (names, centres): &(Names, Vec<CentreThen>),
    found: &Found,
    live: &str,
) -> Document {
    let (institution, regime) = (&found.institution, &found.kept.regime);
    let language = words.language();
    let mut blocks = vec![Block::Paragraph(Text::strong(regime.notice.said(language).text))];
    let changes: Vec<String> =
        regime.changes.iter().map(|one| said::change(words, names, one)).collect();
    blocks.push(listed(changes.iter().cloned()));
    blocks.push(Block::Facts(vec![
        Fact::new(words.t("regime-days"), said::period(words, regime)),
        Fact::new(words.t("regime-scope"), said::scope(words, names, &regime.scope)),
        Fact::new(words.t("regime-printed"), words.date(found.today)),
    ]));
    blocks.extend(at_centres(words, centres, &changes, found.day_told()));
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

/// The hours of each centre, and what else is otherwise there than the sheet has said already.
fn at_centres(words: Words, centres: &[CentreThen], said: &[String], day: Date) -> Vec<Block> {
    let known = centres.iter().filter(|one| !one.hours.is_empty());
    let hours: Vec<Fact> = known.map(|one| Fact::new(&one.name, &one.hours)).collect();
    let more = centres.iter().flat_map(|one| {
        let new = one.otherwise.iter().filter(|sentence| !said.contains(sentence));
        new.map(|sentence| format!("{}: {sentence}", one.name))
    });
    let more: Vec<String> = more.collect();
    if hours.is_empty() && more.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(Text::plain(then_holds(words, day)))];
    if !hours.is_empty() {
        blocks.push(Block::Facts(hours));
    }
    if !more.is_empty() {
        blocks.push(listed(more));
    }
    blocks
}

fn listed(sentences: impl IntoIterator<Item = String>) -> Block {
    let items = sentences.into_iter().map(Text::plain).collect();
    Block::List { ordered: false, items }
}

#[cfg(test)]
pub(in crate::pages) mod samples;
