//! Changes as Atom (RFC 4287): one entry for each that somebody laid down, under an id that stays.

use std::fmt::Write as _;

use jiff::{Timestamp, tz::TimeZone};
use lodzins_service::{
    hours::{Exception, KeptException, KeptPattern, PlaceHours},
    regime::{KeptRegime, RegimeState},
};

use super::gathered::{Gathered, name_of, touched};
use crate::pages::{
    hours_words::{pattern, period},
    regime::said,
};

/// So many entries at most.
const MOST: usize = 50;

/// One change.
struct Entry {
    id: String,
    title: String,
    updated: Timestamp,
    page: String,
    lines: Vec<String>,
}

/// The feed.
pub(super) fn written(gathered: &Gathered) -> String {
    let mut entries: Vec<Entry> =
        gathered.regimes.iter().map(|it| of_regime(gathered, it)).collect();
    for place in &gathered.places {
        let told = place.exceptions.iter();
        let told = told.filter(|kept| !kept.what.is_over_on(gathered.earliest()));
        entries.extend(told.map(|kept| of_exception(gathered, place, kept)));
        let coming = place.patterns.iter().filter(|kept| gathered.today < kept.from);
        entries.extend(coming.map(|kept| of_pattern(gathered, place, kept)));
    }
    entries.sort_by(|one, other| (other.updated, &other.id).cmp(&(one.updated, &one.id)));
    entries.truncate(MOST);
    let words = gathered.words;
    // Of a feed in which nothing ever stood the first day of its life is as good as any.
    let updated = entries.first().map_or(Timestamp::UNIX_EPOCH, |entry| entry.updated);
    let itself = format!("{}/changes/{}.atom", gathered.page, words.code());
    let title = words.with("publish-feed", &[("name", gathered.name.as_str().into())]);
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{}</id>\n<title>{}</title>\n<subtitle>{}</subtitle>\n<updated>{}</updated>\n\
         <author><name>{}</name><uri>{}</uri></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
        words.code(),
        xml(&itself),
        xml(&title),
        xml(&words.t("publish-feed-told")),
        at(updated),
        xml(&gathered.name),
        xml(&gathered.page),
        xml(&itself),
        xml(&gathered.page),
    );
    for entry in &entries {
        // Writing to a String cannot fail.
        let _ = write!(
            text,
            "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n\
             <content type=\"text\">{}</content>\n</entry>\n",
            xml(&entry.id),
            xml(&entry.title),
            at(entry.updated),
            xml(&entry.page),
            xml(&entry.lines.join("\n")),
        );
    }
    text + "</feed>\n"
}

fn of_regime(gathered: &Gathered, kept: &KeptRegime) -> Entry {
    let words = gathered.words;
    let name = kept.regime.name.said(words.language()).text;
    let mut lines = vec![said::period(words, &kept.regime)];
    match kept.state_on(gathered.today) {
        RegimeState::Coming => {
            let day = words.date_on(kept.regime.from);
            lines.push(words.with("publish-regime-coming", &[("day", day.into())]));
        }
        RegimeState::Over => lines.push(words.t("publish-regime-over")),
        RegimeState::Draft | RegimeState::Holding => {}
    }
    lines.extend(gathered.lines_of(kept));
    Entry {
        id: format!("urn:uuid:{}", kept.id),
        title: name.to_owned(),
        updated: touched(kept),
        page: gathered.page_of_regime(kept),
        lines,
    }
}

fn of_exception(gathered: &Gathered, place: &PlaceHours, kept: &KeptException) -> Entry {
    let words = gathered.words;
    let reason = kept.what.reason().said(words.language());
    let about = [("name", name_of(gathered, place).into()), ("reason", reason.to_owned().into())];
    let mut lines = vec![period(words, kept.what.from(), kept.what.to())];
    let title = match &kept.what {
        Exception::Closure(closure) => {
            let reason = reason.to_owned();
            lines.extend(closure.part.map(|part| {
                let parts = [("times", part.to_string().into()), ("reason", reason.into())];
                words.with("hours-why-part", &parts)
            }));
            words.with("publish-closure", &about)
        }
        Exception::Override(other) => {
            lines.push(pattern(words, &other.pattern));
            words.with("publish-other", &about)
        }
    };
    Entry {
        id: format!("urn:uuid:{}", kept.id),
        title,
        updated: kept.touched_at(),
        page: gathered.page_of(place),
        lines,
    }
}

fn of_pattern(gathered: &Gathered, place: &PlaceHours, kept: &KeptPattern) -> Entry {
    let words = gathered.words;
    let hours = pattern(words, &kept.pattern);
    let told = [("day", words.date_short(kept.from).into()), ("hours", hours.into())];
    Entry {
        // A place has one week from a day.
        id: format!("{}#{}-{}", gathered.home, place.place.id, kept.from),
        title: words.with("publish-week", &[("name", name_of(gathered, place).into())]),
        updated: kept.set_at,
        page: gathered.page_of(place),
        lines: vec![words.with("publish-week-told", &told)],
    }
}

/// An instant as RFC 3339 has it.
fn at(instant: Timestamp) -> String {
    instant.to_zoned(TimeZone::UTC).strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Text within XML 1.0, without the signs that may not stand in it at all.
fn xml(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' | '\r' => safe.push(letter),
            '\u{fffe}' | '\u{ffff}' => {}
            control if control < ' ' => {}
            other => safe.push(other),
        }
    }
    safe
}
