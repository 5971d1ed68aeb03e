//! An institution's services: by words, by topic, or all of them.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query};
use lodzins_core::{
    catalogue::{Shelf, Shelved},
    id::InstitutionId,
    text::fold,
};
use lodzins_db::DbError;
use lodzins_service::{
    catalogue::centre_services,
    institution::{
        Institution, Topic, institution_by_code, institutions, structure::centres, topics,
    },
};
use serde::Deserialize;

use super::{everywhere::field, said, shelf::shelf_of};
use crate::{
    form::{Fields, Form},
    layout::{Page, escaped},
    pages::{Asked, place::Place},
    stop::{PageResult, Stop},
    ui::{Content, Input},
    words::Words,
};

/// So many services at most are listed under their topics without being asked for.
const ALL_AT_ONCE: usize = 60;
/// So many services are on one page of an answer.
const PER_PAGE: usize = 50;

/// What is asked for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Looked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    topic: String,
    #[serde(default)]
    from: usize,
}

#[derive(Template)]
#[template(path = "pages/catalogue/list.html")]
pub(crate) struct ListView {
    pub(super) page: Page,
    pub(super) form: Form,
    /// Services under a heading; the heading is empty for what was asked for.
    pub(super) groups: Vec<(String, Vec<Line>)>,
    /// Topics to choose from, with how many services each has.
    pub(super) topics: Vec<(String, String, i64)>,
    pub(super) told: String,
    pub(super) more: String,
    pub(super) elsewhere: Vec<(String, String)>,
    /// Services of other institutions that the centres here help with: where each is told, its title, what is done where.
    pub(super) at_centres: Vec<(String, Content, String)>,
}

/// A service in the list.
pub(crate) struct Line {
    pub(super) href: String,
    pub(super) title: Content,
    pub(super) about: Content,
}

impl ListView {
    fn field(&self) -> Input {
        field(&self.form, self.page.words())
    }
}

/// The page.
pub(super) async fn get(
    asked: Asked,
    Path(code): Path<String>,
    Query(query): Query<Looked>,
) -> PageResult {
    let institution = Place::find(&asked, &code).await?;
    let place = Place::now(&asked, institution.clone()).await;
    let (elsewhere, topics) = around(&asked, &institution).await?;
    let ended = place.has_ended(&asked);
    let shelf = if ended { Arc::default() } else { shelf_of(&asked, institution.id).await? };
    let answer = answer(asked.words, &place, &shelf, &topics, &query);
    let told = if ended { asked.words.t("catalogue-ended") } else { answer.told };
    let fields = Fields::default().and("q", query.q.clone());
    asked.show(&ListView {
        page: place.page(&asked).back(&place.path("")),
        form: Form::of(asked.words, fields),
        groups: answer.groups,
        topics: answer.topics,
        told,
        more: answer.more,
        elsewhere,
        at_centres: at_centres(&asked, &institution).await?,
    })
}

/// What the institution's centres do about services of others.
async fn at_centres(
    asked: &Asked,
    institution: &Institution,
) -> Result<Vec<(String, Content, String)>, DbError> {
    let id = institution.id;
    let (mut helps, all, centres) = asked
        .read(move |tx| {
            Ok::<_, DbError>((centre_services(tx, id)?, institutions(tx)?, centres(tx, id)?))
        })
        .await?;
    helps.retain(|help| help.holder != institution.code);
    let (words, mut lines) = (asked.words, Vec::new());
    for help in helps {
        let holder = all.iter().find(|one| one.code == help.holder);
        let centre = centres.iter().find(|one| one.id == help.centre);
        let (Some(holder), Some(centre)) = (holder, centre) else { continue };
        let shelf = shelf_of(asked, holder.id).await?;
        let Some(service) = shelf.service(&help.service) else { continue };
        let what = words.with("catalogue-help", &[("help", help.help.code().into())]);
        let language = words.language();
        let said = format!("{}; {}: {what}", holder.name(language), centre.name(language));
        let href = format!("/i/{}/services/{}", holder.code, service.code);
        lines.push((href, said::title(words, &service.card.title), said));
    }
    Ok(lines)
}

/// Where services went, or came from, when institutions merged; and the institution's topics.
async fn around(
    asked: &Asked,
    institution: &Institution,
) -> Result<(Vec<(String, String)>, Vec<Topic>), Stop> {
    let (id, code): (InstitutionId, _) = (institution.id, institution.code.clone());
    let successor = institution.successor_code.clone();
    let (after, before, topics) = asked
        .read(move |tx| {
            let after = match successor {
                Some(code) => institution_by_code(tx, &code)?,
                None => None,
            };
            let all = institutions(tx)?;
            let before = all.into_iter().filter(|one| one.successor_code.as_ref() == Some(&code));
            Ok::<_, DbError>((after, before.collect::<Vec<_>>(), topics(tx, id)?))
        })
        .await?;
    let words = asked.words;
    let name = |one: &Institution| one.name(words.language()).to_owned();
    let mut links = Vec::new();
    if let Some(after) = after {
        let said = words.with("catalogue-successor", &[("name", name(&after).into())]);
        links.push((format!("/i/{}/services", after.code), said));
    }
    for one in before {
        let said = words.with("catalogue-predecessor", &[("name", name(&one).into())]);
        links.push((format!("/i/{}", one.code), said));
    }
    Ok((links, topics))
}

#[derive(Default)]
struct Answer {
    groups: Vec<(String, Vec<Line>)>,
    topics: Vec<(String, String, i64)>,
    told: String,
    more: String,
}

fn answer(words: Words, place: &Place, shelf: &Shelf, topics: &[Topic], asked: &Looked) -> Answer {
    let line = |one: &&Shelved| Line {
        href: place.path(&format!("/services/{}", one.code)),
        title: said::title(words, &one.card.title),
        about: said::title(words, &one.card.about),
    };
    let about = |code: &str| {
        let of = |one: &&Shelved| one.card.topics.iter().any(|topic| topic == code);
        shelf.services().iter().filter(of).collect::<Vec<_>>()
    };
    let query = asked.q.trim();
    let found = match (query.is_empty(), asked.topic.is_empty()) {
        (false, _) => shelf.find(query, words.language()),
        (true, false) => about(&asked.topic),
        (true, true) if shelf.services().len() <= ALL_AT_ONCE => {
            return Answer { groups: by_topic(words, shelf, topics, line), ..Answer::default() };
        }
        (true, true) => {
            let counted = |topic: &Topic| {
                let count = i64::try_from(about(&topic.code).len()).unwrap_or(i64::MAX);
                let href = place.path(&format!("/services?topic={}", topic.code));
                (count > 0).then(|| (href, topic.name(words.language()).to_owned(), count))
            };
            let topics = topics.iter().filter_map(counted).collect();
            return Answer { topics, ..Answer::default() };
        }
    };
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let next = asked.from + PER_PAGE;
    let query = format!("q={}&topic={}&from={next}", escaped(query), escaped(&asked.topic));
    let more =
        if next < found.len() { place.path(&format!("/services?{query}")) } else { String::new() };
    let lines: Vec<Line> = found.iter().skip(asked.from).take(PER_PAGE).map(line).collect();
    let topic = topics.iter().find(|topic| topic.code == asked.topic && asked.q.trim().is_empty());
    let heading = topic.map(|topic| topic.name(words.language()).to_owned()).unwrap_or_default();
    let told = words.with("catalogue-found", &[("count", count.into())]);
    Answer { groups: vec![(heading, lines)], told, more, ..Answer::default() }
}

/// Every service under its first topic; those without one come last.
fn by_topic(
    words: Words,
    shelf: &Shelf,
    topics: &[Topic],
    line: impl Fn(&&Shelved) -> Line,
) -> Vec<(String, Vec<Line>)> {
    let of = |code: Option<&str>| {
        let here = shelf.services().iter().filter(|one| first_topic(one, topics) == code);
        let mut here: Vec<&Shelved> = here.collect();
        here.sort_by_cached_key(|one| fold(one.card.title.said(words.language()).text));
        here.iter().map(&line).collect::<Vec<_>>()
    };
    let named =
        topics.iter().map(|topic| (topic.name(words.language()).to_owned(), of(Some(&topic.code))));
    let others = (words.t("catalogue-others"), of(None));
    named.chain([others]).filter(|(_, lines)| !lines.is_empty()).collect()
}

fn first_topic<'s>(one: &'s Shelved, topics: &[Topic]) -> Option<&'s str> {
    let known = |topic: &&String| topics.iter().any(|known| known.code == **topic);
    one.card.topics.iter().find(known).map(String::as_str)
}
