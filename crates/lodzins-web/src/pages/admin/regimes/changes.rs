//! What changes: how people are received, by which channels, through which doors, at what hours.

use lodzins_core::{
    Channel,
    hours::{HoursFault, OnHolidays, Pattern, Span, Spans, Week},
    id::RegimeId,
    regime::{Aspect, Change, Doors, Most, Opening, Reception, Regime, contradictions},
};
use lodzins_service::regime::{RegimeError, regime_draft};

use super::{
    super::{
        fields::{day_field, day_now},
        settle::{filled, settle},
        view::FormView,
    },
    Around, draft, path,
};
use crate::{
    form::{Fields, Form},
    pages::{
        DeskPage,
        regime::said::{CHANNELS, Names},
        register::{At, said::channel},
    },
    stop::PageResult,
    ui::{Checkbox, Choice, Content, Fieldset, Radio},
    words::{Message, Words},
};

const PURPOSE: &str = "admin-regime-changes";
const DAYS: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];

fn view(page: &DeskPage, around: &Around, form: Form) -> FormView {
    let words = page.asked.words;
    FormView::of(page, &path(around.kept.id, ""), words.t("regime-changes-title"), form)
        .caption(around.kept.regime.name.lv.as_str())
        .told(words.t("regime-changes-text"))
        .fields(|form| fields(words, form, &around.names))
}

fn fields(words: Words, form: &Form, names: &Names) -> Vec<Content> {
    let how = |one: &Reception| {
        Radio::of(one.code(), words.with("regime-says-reception", &[("how", one.code().into())]))
    };
    let nothing = Radio::of("", words.t("regime-reception-nothing"));
    let reception = form
        .radios("reception")
        .fieldset(Fieldset::asking(words.t("regime-reception")))
        .items(Reception::ALL.iter().map(how).chain([nothing]));
    let also = form.checkboxes("also").fieldset(Fieldset::asking(words.t("regime-also"))).items([
        Checkbox::of("unavoidable", words.t("regime-says-unavoidable")),
        Checkbox::of("shops", words.t("regime-says-shops")),
    ]);
    let only = CHANNELS.map(|one| Checkbox::of(one.code(), channel(words, one)));
    let only = form
        .checkboxes("only")
        .fieldset(Fieldset::asking(words.t("regime-only")))
        .hint(words.t("regime-only-hint"))
        .items(only);
    let most = [
        Choice::of("", words.t("regime-people-any")),
        Choice::of("specialists", words.t("regime-people-specialists")),
        Choice::of("number", words.t("regime-people-number")),
    ];
    let most = form.select("people").label(words.t("regime-people")).items(most);
    let number = form.input("number").label(words.t("regime-number"));
    let mut all = vec![
        reception.into(),
        also.into(),
        only.into(),
        most.into(),
        number.kind("number").classes("govuk-input--width-4").into(),
    ];
    for (name, label) in [
        ("walk_in", words.t("regime-door-in")),
        ("walk_out", words.t("regime-door-out")),
        ("booked", words.t("regime-door-booked")),
    ] {
        all.push(form.input(name).label(label).classes("govuk-input--width-10").into());
    }
    if !names.boxes.is_empty() {
        let boxes =
            names.boxes.iter().map(|(code, name)| Checkbox::of(code.as_str(), name.as_str()));
        let legend = Fieldset::asking(words.t("regime-boxes"));
        all.push(form.checkboxes("boxes").fieldset(legend).items(boxes).into());
    }
    all.push(hours_fields(words, form));
    for (code, name) in &names.centres {
        let label = words.with("regime-opens", &[("centre", name.as_str().into())]);
        all.push(day_field(form, &format!("opens_{code}"), label, words.t("regime-opens-hint")));
    }
    all
}

fn hours_fields(words: Words, form: &Form) -> Content {
    let title = Content::from(words.t("regime-hours"));
    let hint = Content::from(words.t("regime-hours-hint"));
    let days = (1..).zip(DAYS).map(|(n, day): (usize, _)| {
        let label = words.with("date-weekday", &[("day", n.into())]);
        Content::from(form.input(day).label(label).classes("govuk-input--width-20")).to_string()
    });
    let days: String = days.collect();
    Content::html(format_args!(
        "<h2 class=\"govuk-heading-m\">{title}</h2><p class=\"govuk-hint\">{hint}</p>{days}"
    ))
}

/// The changes as they were entered; what cannot be read becomes an error of its field.
fn changes(form: &mut Form, names: &Names) -> Vec<Change> {
    let mut changes = Vec::new();
    let how = form.optional("reception").parse();
    changes.extend(how.ok().map(|how| Change::Reception { how }));
    let also: Vec<String> = form.fields().all("also").map(str::to_owned).collect();
    if also.iter().any(|one| one == "unavoidable") {
        changes.push(Change::Unavoidable);
    }
    let only: Vec<Channel> =
        form.fields().all("only").filter_map(|code| code.parse().ok()).collect();
    if !only.is_empty() {
        changes.push(Change::Channels { only });
    }
    let openings = openings(form, names);
    if !openings.is_empty() {
        changes.push(Change::Openings { openings });
    }
    changes.extend(people(form).map(|most| Change::People { most }));
    changes.extend(doors(form).map(|doors| Change::Doors { doors }));
    if also.iter().any(|one| one == "shops") {
        changes.push(Change::CommercialZone);
    }
    let boxes: Vec<String> = form.fields().all("boxes").map(str::to_owned).collect();
    if !boxes.is_empty() {
        changes.push(Change::Boxes { boxes });
    }
    changes.extend(hours(form).map(|hours| Change::Hours { hours }));
    changes
}

/// What does not go together is said where it was entered, not first when somebody wants to switch it on.
fn check_together(words: Words, form: &mut Form, new: &[Change]) {
    let name = |aspect: Aspect| words.with("regime-aspect", &[("aspect", aspect.code().into())]);
    for (one, other) in contradictions(new) {
        let said = Message::of("regime-fault-contradiction");
        form.wrong(field_of(other), said.text("one", name(one)).text("other", name(other)));
    }
}

/// The field in which something is said about an aspect; the first one of several.
fn field_of(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Reception => "reception",
        Aspect::Unavoidable | Aspect::CommercialZone => "also",
        Aspect::Channels => "only",
        // Each centre has a field of its own: what they contradict is said at the summary.
        Aspect::Openings => "",
        Aspect::People => "people",
        Aspect::Doors => "walk_in",
        Aspect::Boxes => "boxes",
        Aspect::Hours => DAYS[0],
    }
}

fn openings(form: &mut Form, names: &Names) -> Vec<Opening> {
    let opening = |(code, _): &(String, String)| {
        let on = form.date(&format!("opens_{code}"))?;
        Some(Opening { centre: code.clone(), on })
    };
    names.centres.iter().filter_map(opening).collect()
}

fn people(form: &mut Form) -> Option<Most> {
    match form.optional("people").as_str() {
        "specialists" => Some(Most::Specialists),
        "number" => {
            let missing = || Message::of("regime-number-missing");
            form.required("number", missing());
            let number = form.parsed::<u32>("number", missing())?;
            if number == 0 {
                form.wrong("number", missing());
            }
            Some(Most::Number(number))
        }
        _ => None,
    }
}

fn doors(form: &mut Form) -> Option<Doors> {
    const DOORS: [&str; 3] = ["walk_in", "walk_out", "booked"];
    if DOORS.iter().all(|door| form.optional(door).is_empty()) {
        return None;
    }
    for door in DOORS {
        form.at_most(door, 40);
        form.required(door, Message::of("regime-door-missing"));
    }
    let [walk_in, walk_out, booked] = DOORS.map(|door| form.optional(door));
    Some(Doors { walk_in, walk_out, booked })
}

fn hours(form: &mut Form) -> Option<Pattern> {
    if DAYS.iter().all(|day| form.optional(day).is_empty()) {
        return None;
    }
    let days = DAYS.map(|day| {
        form.optional(day).parse::<Spans>().unwrap_or_else(|fault| {
            form.wrong(day, said(&fault));
            Spans::CLOSED
        })
    });
    match Week::new(days) {
        Ok(week) => Some(Pattern { week, holidays: OnHolidays::Closed }),
        Err(fault) => {
            form.wrong("mo", said(&fault));
            None
        }
    }
}

fn said(fault: &HoursFault) -> Message {
    let two = |one: &Span, other: &Span| {
        Message::of("regime-hours-overlap")
            .text("one", one.to_string())
            .text("other", other.to_string())
    };
    match fault {
        HoursFault::Overlap(one, other) => two(one, other),
        HoursFault::EndsBeforeItBegins(text) => {
            Message::of("regime-hours-backwards").text("text", text.clone())
        }
        HoursFault::Unreadable(text) | HoursFault::NoTime(text) | HoursFault::TooLong(text) => {
            Message::of("regime-hours-unreadable").text("text", text.clone())
        }
        HoursFault::EmptyOverride | HoursFault::PeriodBackwards => {
            Message::of("regime-hours-unreadable").text("text", "")
        }
    }
}

/// The fields as they stand now.
fn now(changes: &[Change]) -> Fields {
    let mut now = Fields::default();
    for change in changes {
        now = match change {
            Change::Reception { how } => now.and("reception", how.code()),
            Change::Unavoidable => now.and("also", "unavoidable"),
            Change::CommercialZone => now.and("also", "shops"),
            Change::Channels { only } => {
                only.iter().fold(now, |now, channel| now.and("only", channel.code()))
            }
            Change::Openings { openings } => openings
                .iter()
                .fold(now, |now, one| day_now(now, &format!("opens_{}", one.centre), Some(one.on))),
            Change::People { most: Most::Specialists } => now.and("people", "specialists"),
            Change::People { most: Most::Number(number) } => {
                now.and("people", "number").and("number", number.to_string())
            }
            Change::Doors { doors } => now
                .and("walk_in", doors.walk_in.as_str())
                .and("walk_out", doors.walk_out.as_str())
                .and("booked", doors.booked.as_str()),
            Change::Boxes { boxes } => {
                boxes.iter().fold(now, |now, code| now.and("boxes", code.as_str()))
            }
            Change::Hours { hours } => DAYS
                .iter()
                .zip(hours.week.days())
                .fold(now, |now, (name, (_, spans))| now.and(name, spans.to_string())),
        };
    }
    now
}

/// The page.
pub async fn get(page: DeskPage, At(id): At<RegimeId>) -> PageResult {
    let around = draft(&page, id).await?;
    let form = filled(&page, PURPOSE, now(&around.kept.regime.changes)).await?;
    page.asked.show(&view(&page, &around, form))
}

/// Sets them.
pub async fn post(page: DeskPage, At(id): At<RegimeId>, fields: Fields) -> PageResult {
    let around = draft(&page, id).await?;
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let new = changes(&mut form, &around.names);
    check_together(page.asked.words, &mut form, &new);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&view(&page, &around, page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), RegimeError> = page
        .once(&token, &form, move |tx, at| {
            let say = |draft: &mut Regime| draft.changes.clone_from(&new);
            regime_draft(tx, at, institution, id, say, by)
        })
        .await;
    let again = |form| view(&page, &around, form);
    settle(&page, PURPOSE, form, done, again, |()| path(id, "?done=saved"))
}
