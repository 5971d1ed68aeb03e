//! The desk counts the cards in the box and enters how many said what; below, what was said in four weeks.

use askama::Template;
use axum::{extract::Query, http::StatusCode};
use jiff::{ToSpan, civil::Date};
use lodzins_core::{Language, feedback::Feedback, id::CentreId};
use lodzins_service::{
    feedback::{Cards, DayAnswers, FeedbackError, feedback_days, feedback_enter},
    idempotency::RequestKey,
    institution::structure::{Centre, centres},
};
use serde::Deserialize;

use super::said;
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{Cell, Choice, Content, Fieldset, Input, NotificationBanner, Table},
    words::{Message, Words},
};

const PURPOSE: &str = "feedback-cards";
/// What was said in so many days up to today.
const DAYS: i32 = 28;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    centre: String,
    #[serde(default)]
    done: String,
}

#[derive(Template)]
#[template(path = "feedback/cards.html")]
pub(crate) struct CardsView {
    page: Page,
    form: Form,
    centres: Vec<Choice>,
    table: Content,
}

impl CardsView {
    fn asks_day(&self) -> Fieldset {
        Fieldset::asking(self.page.t("feedback-cards-day"))
    }

    /// The card to print, in each language.
    fn sheets(&self) -> Vec<(String, String)> {
        let sheet = |language: &Language| {
            let code = language.code();
            let name = self.page.with("intake-language-name", &[("language", code.into())]);
            (format!("/desk/visits/feedback/card.{code}.pdf"), name)
        };
        Language::ALL.iter().map(sheet).collect()
    }

    fn counts(&self) -> Vec<Input> {
        let words = self.page.words();
        let input = |answer: &Feedback| {
            self.form
                .input(answer.code())
                .label(said::answer(words, *answer))
                .classes("govuk-input--width-3 lz-number")
                .inputmode("numeric")
                .autocomplete("off")
        };
        Feedback::ALL.iter().map(input).collect()
    }
}

struct Read {
    centres: Vec<Centre>,
    /// Each centre's answers of the last weeks.
    answers: Vec<Vec<DayAnswers>>,
}

async fn read(page: &DeskPage) -> Result<Read, Stop> {
    let (institution, today) = (page.institution.id, page.asked.app.moment().date());
    let read = page.asked.read(move |tx| {
        let first = today.saturating_sub((DAYS - 1).days());
        let all = centres(tx, institution)?;
        let open: Vec<Centre> = all.into_iter().filter(|one| one.is_open_on(today)).collect();
        let of = |centre: &Centre| feedback_days(tx, institution, centre.id, first, today);
        let answers = open.iter().map(of).collect::<Result<_, _>>()?;
        Ok::<_, lodzins_db::DbError>(Read { centres: open, answers })
    });
    Ok(read.await?)
}

fn view(page: &DeskPage, read: &Read, form: Form, done: &str) -> CardsView {
    let words = page.asked.words;
    let mut frame = page.frame().back("/desk/visits").wrong(form.is_wrong());
    if done == "entered" {
        let news = words.t("feedback-cards-entered");
        frame = frame.banner(NotificationBanner::success(words.t("site-success"), news));
    }
    let choice =
        |one: &Centre| Choice::of(one.id.to_string(), one.name(words.language()).to_owned());
    CardsView {
        page: frame,
        form,
        centres: read.centres.iter().map(choice).collect(),
        table: table(words, read),
    }
}

/// Each centre in a row, each answer in a column.
fn table(words: Words, read: &Read) -> Content {
    let answers = Feedback::ALL.iter().map(|one| Cell::numeric(said::answer(words, *one)));
    let head = std::iter::once(Cell::from(words.t("feedback-centre"))).chain(answers);
    let row = |(centre, said): (&Centre, &Vec<DayAnswers>)| {
        let count = |answer: &Feedback| {
            let all = said.iter().filter(|one| one.answer == *answer);
            Cell::numeric(words.number(all.map(|one| one.quantity).sum::<i64>()))
        };
        let name = Cell::from(centre.name(words.language()).to_owned());
        std::iter::once(name).chain(Feedback::ALL.iter().map(count)).collect::<Vec<_>>()
    };
    Table::new()
        .caption(words.with("feedback-weeks", &[("days", DAYS.into())]))
        .caption_classes("govuk-table__caption--m")
        .head(head)
        .rows(read.centres.iter().zip(&read.answers).map(row))
        .first_cell_is_header(true)
        .scrolling()
}

/// The page: the day is today, the centre the one whose cards were entered last.
pub async fn get(page: DeskPage, Query(which): Query<Which>) -> PageResult {
    let read = read(&page).await?;
    let mut form = page.form(PURPOSE).await?;
    if form.fields().values().is_empty() {
        form = page.asked.again(PURPOSE, Form::of(page.asked.words, fresh(&page, &which)));
    }
    page.asked.show(&view(&page, &read, form, &which.done))
}

fn fresh(page: &DeskPage, which: &Which) -> Fields {
    let today = page.asked.app.moment().date();
    Fields::default()
        .and("centre", which.centre.clone())
        .and("day-day", today.day().to_string())
        .and("day-month", today.month().to_string())
        .and("day-year", today.year().to_string())
}

/// Enters them.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let read = match read(&page).await {
        Ok(read) => read,
        Err(stop) => return page.busy(stop, form.fields()),
    };
    let counted = counted(&mut form);
    let given_on = form.required_date("day", Message::of("feedback-cards-day-missing"));
    let centre = form.required("centre", Message::of("feedback-centre-missing"));
    let centre = read.centres.iter().find(|one| one.id.to_string() == centre).map(|one| one.id);
    let (Some(token), Some(given_on), Some(centre), false) =
        (token, given_on, centre, form.is_wrong())
    else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&view(&page, &read, form, ""));
    };
    let key = Some(RequestKey::new(&token.idempotency_key(), &form.fingerprint()));
    match enter(&page, key, centre, given_on, counted).await {
        Ok(()) => {
            let back = format!("/desk/visits/feedback?done=entered&centre={centre}");
            Ok(page.asked.see_other(&back))
        }
        Err(FeedbackError::Db(error)) => {
            form.busy(error, Message::of("register-busy"))?;
            page.asked.show_busy(&view(&page, &read, form.under_its_own_token(), ""))
        }
        Err(wrong) => {
            let (field, message) = said_of(wrong)?;
            form.wrong(field, message);
            let form = page.asked.again(PURPOSE, form);
            page.asked.show_with(StatusCode::UNPROCESSABLE_ENTITY, &view(&page, &read, form, ""))
        }
    }
}

/// How many of each; an empty field is none.
fn counted(form: &mut Form) -> [u16; Feedback::ALL.len()] {
    let mut counted = [0; Feedback::ALL.len()];
    for (count, answer) in counted.iter_mut().zip(Feedback::ALL) {
        let typed = form.parsed::<u16>(answer.code(), Message::of("feedback-cards-number"));
        *count = typed.unwrap_or_default();
    }
    counted
}

async fn enter(
    page: &DeskPage,
    key: Option<RequestKey>,
    centre: CentreId,
    given_on: Date,
    counted: [u16; Feedback::ALL.len()],
) -> Result<(), FeedbackError> {
    let (institution, by) = (page.institution.id, page.actor());
    let cards = Cards { key, institution, centre, given_on, counted, by };
    page.asked.write(institution, move |tx, at| feedback_enter(tx, at, &cards)).await
}

/// What is wrong with the form, by its field.
fn said_of(wrong: FeedbackError) -> Result<(&'static str, Message), Stop> {
    let good = Feedback::Good.code();
    match wrong {
        FeedbackError::Empty => Ok((good, Message::of("feedback-cards-empty"))),
        FeedbackError::TooMany(most) => {
            Ok((good, Message::of("feedback-cards-many").number("most", i64::from(most))))
        }
        FeedbackError::InFuture => Ok(("day", Message::of("feedback-cards-future"))),
        FeedbackError::KeyReused(_) => Err(Stop::Conflict),
        FeedbackError::Db(error) => Err(error.into()),
        _ => Err(Stop::NotFound),
    }
}

#[cfg(test)]
impl crate::gallery::Sample for CardsView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |form: Form| Self {
            page: crate::gallery::desk(words, "/desk/visits/feedback").wrong(form.is_wrong()),
            form,
            centres: vec![Choice::of("1", "Klientu apkalpošanas centrs")],
            table: table(words, &Read { centres: Vec::new(), answers: Vec::new() }),
        };
        let mut wrong = Form::blank(words);
        wrong.wrong("good", Message::of("feedback-cards-empty"));
        wrong.wrong("day", Message::of("feedback-cards-future"));
        vec![
            ("feedback-cards", sample(Form::blank(words))),
            ("feedback-cards-wrong", sample(wrong)),
        ]
    }
}
