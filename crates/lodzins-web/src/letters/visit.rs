//! What a visitor is told about a visit: as a letter, and as a text message.

use jiff::Timestamp;
use lodzins_core::notice::NoticeOccasion;
use lodzins_document::{Block, Document, Fact, Text};
use lodzins_service::{catalogue::ServiceTold, notice::NoticeFacts};

use super::letterhead;
use crate::words::{FluentValue, Words};

/// The letter.
pub fn letter(facts: &NoticeFacts<'_>) -> Document {
    let words = Words::of(facts.language);
    if facts.occasion == NoticeOccasion::Nearly {
        return nearly(words, facts);
    }
    let occasion: FluentValue<'_> = facts.occasion.code().into();
    let title =
        [("occasion", occasion.clone()), ("when", words.moment_short(facts.starts_at).into())];
    let intro = [
        ("occasion", occasion.clone()),
        ("when", words.moment(facts.starts_at).into()),
        ("was", words.moment(facts.was_at.unwrap_or(facts.starts_at)).into()),
    ];
    let url = [("url", answer_at(facts).into())];
    let then = match (facts.occasion, phone(facts)) {
        (NoticeOccasion::Offered, _) => words.with("wait-letter-then", &url),
        (NoticeOccasion::Drawn, _) => words.with("release-letter-then", &url),
        (_, Some(phone)) => {
            words.with("notice-then", &[("occasion", occasion), ("phone", phone.to_owned().into())])
        }
        (_, None) => words.with("notice-then-write", &[("occasion", occasion)]),
    };
    Document {
        language: facts.language,
        title: words.with("notice-subject", &title),
        letterhead: letterhead(words, facts.institution),
        written_on: facts.written_on,
        reference: vec![words.date_on(facts.written_on)],
        addressee: vec![Document::one_line(facts.name)],
        blocks: [
            vec![
                Block::paragraph(words.with("notice-intro", &intro)),
                Block::Facts(about(words, facts)),
            ],
            if comes(facts.occasion) { bring(words, &facts.services) } else { Vec::new() },
            vec![Block::paragraph(then)],
        ]
        .concat(),
        footer: facts.institution.name(facts.language).to_owned(),
    }
}

/// Is there a visit to come to?
const fn comes(occasion: NoticeOccasion) -> bool {
    matches!(occasion, NoticeOccasion::Moved | NoticeOccasion::Reminder)
}

/// What to bring; for each service by itself where there are several.
pub(crate) fn bring(words: Words, services: &[ServiceTold]) -> Vec<Block> {
    let items = |one: &ServiceTold| Block::List {
        ordered: false,
        items: one.bring.iter().map(Text::plain).collect(),
    };
    let asked: Vec<&ServiceTold> = services.iter().filter(|one| !one.bring.is_empty()).collect();
    if asked.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(Text::plain(words.t("booking-bring")))];
    for one in asked {
        if services.len() > 1 {
            blocks.push(Block::Paragraph(Text::strong(&one.title)));
        }
        blocks.push(items(one));
    }
    blocks
}

/// What the list of them is headed with.
pub(crate) fn term(words: Words, services: &[ServiceTold]) -> String {
    let count = i64::try_from(services.len()).unwrap_or(i64::MAX);
    words.with("several-term", &[("count", count.into())])
}

/// What the services are called, as one list: “karte un pase”.
pub(crate) fn named(words: Words, services: &[ServiceTold]) -> String {
    let names: Vec<String> = services.iter().map(|one| one.title.clone()).collect();
    words.list(&names)
}

/// Whoever waits is told to come back to the hall.
fn nearly(words: Words, facts: &NoticeFacts<'_>) -> Document {
    let ticket = facts.ticket.clone().unwrap_or_default();
    let url = format!("{}/ticket/{}", facts.public_url, facts.code);
    Document {
        language: facts.language,
        title: words.with("tell-subject", &[("ticket", ticket.as_str().into())]),
        letterhead: letterhead(words, facts.institution),
        written_on: facts.written_on,
        reference: vec![words.date_on(facts.written_on)],
        addressee: Vec::new(),
        blocks: vec![
            Block::paragraph(words.with("tell-said", &[("ticket", ticket.into())])),
            Block::Facts(vec![Fact::new(words.t("notice-where"), place(facts))]),
            Block::Paragraph(Text::link(url)),
        ],
        footer: facts.institution.name(facts.language).to_owned(),
    }
}

fn about(words: Words, facts: &NoticeFacts<'_>) -> Vec<Fact> {
    let is_offer = facts.occasion == NoticeOccasion::Offered;
    let is_kept = is_offer || facts.occasion == NoticeOccasion::Drawn;
    let mut about = vec![Fact::new(words.t("notice-when"), words.moment_short(facts.starts_at))];
    if let Some(was) = facts.was_at {
        let term = if is_kept { words.t("wait-kept-until") } else { words.t("notice-was") };
        about.push(Fact::new(term, words.moment_short(was)));
    }
    about.push(Fact::new(words.t("notice-where"), place(facts)));
    about.push(Fact::new(term(words, &facts.services), named(words, &facts.services)));
    let code = if is_offer { words.t("wait-code") } else { words.t("notice-code") };
    about.push(Fact::new(code, facts.code.as_str()));
    about
}

/// The text message.
pub fn sms(facts: &NoticeFacts<'_>) -> String {
    let words = Words::of(facts.language);
    if facts.occasion == NoticeOccasion::Nearly {
        let ticket = facts.ticket.clone().unwrap_or_default();
        return words.with("tell-said", &[("ticket", ticket.into())]);
    }
    let times = (facts.starts_at, facts.was_at);
    let said = said(words, facts.occasion.code(), times, &place(facts), &facts.code);
    match phone(facts) {
        _ if facts.occasion == NoticeOccasion::Offered => {
            let url = answer_at(facts);
            words.with("wait-sms-answer", &[("said", said.into()), ("url", url.into())])
        }
        Some(phone) => words
            .with("notice-sms-phone", &[("said", said.into()), ("phone", phone.to_owned().into())]),
        None => said,
    }
}

/// It in a sentence or two, as it is said on the telephone, too.
pub(crate) fn said(
    words: Words,
    occasion: &str,
    (when, was): (Timestamp, Option<Timestamp>),
    place: &str,
    code: &str,
) -> String {
    words.with(
        "notice-said",
        &[
            ("occasion", occasion.to_owned().into()),
            ("when", words.moment_short(when).into()),
            ("was", words.moment_short(was.unwrap_or(when)).into()),
            ("place", place.to_owned().into()),
            ("code", code.to_owned().into()),
        ],
    )
}

/// Where the code of a place that is kept is typed.
fn answer_at(facts: &NoticeFacts<'_>) -> String {
    format!("{}/visits", facts.public_url)
}

fn place(facts: &NoticeFacts<'_>) -> String {
    facts.centre.map(|centre| centre.located(facts.language)).unwrap_or_default()
}

/// The centre's telephone, else the institution's.
fn phone<'f>(facts: &'f NoticeFacts<'_>) -> Option<&'f str> {
    let own = facts.centre.and_then(|centre| centre.phone.as_deref());
    own.or(facts.institution.phone.as_deref())
}
