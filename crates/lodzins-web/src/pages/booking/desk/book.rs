//! Booking for somebody who calls, writes or stands there: the service, the first free times as numbered answers, a name
//! and a number.

use askama::Template;
use axum::http::Uri;
use lodzins_core::{
    appointment::{FreeStart, Share},
    calendar::day_typed,
    id::{ContactId, VisitId},
    moment::date_in_latvia,
};
use lodzins_service::{
    appointment::{AppointmentError, Contact, NewVisit, visit, visit_book},
    contact::{ContactError, contact_view},
    notice::visit_language_set,
};
use serde::Deserialize;

use super::{
    super::{
        letter::{self, About},
        more::{Offered, boxes},
        said,
        starts::{chosen, free},
        wait::desk::LIST as WAITING,
    },
    LIST,
    asked::{Asked, Wish, door},
    language::{asks_language, language_chosen},
};
use crate::{
    form::{Fields, Form},
    layout::{Page, escaped},
    pages::{
        DeskPage,
        write::you::{check_email, check_phone},
    },
    stop::{PageResult, Stop},
    ui::{
        Attributes, Button, Checkbox, Checkboxes, Choice, Content, Fieldset, Input, Radio, Radios,
        Select,
    },
    words::{Message, Words},
};

const PURPOSE: &str = "booking-desk";
/// As many as there are digits to answer with.
const NUMBERED: usize = 9;

/// From which day on free times are shown.
#[derive(Debug, Default, Deserialize)]
pub struct Times {
    #[serde(default)]
    pub(super) from: String,
}

#[derive(Template)]
#[template(path = "pages/booking/desk/book.html")]
pub(crate) struct BookView {
    page: Page,
    form: Form,
    /// What can be booked.
    offered: Vec<Choice>,
    /// What else could be settled in the same visit.
    also: Vec<Offered>,
    /// How long a visit for several services is planned for.
    lasts: String,
    /// Something was asked for that can be booked.
    is_asked: bool,
    what: String,
    contact: String,
    starts: Vec<FreeStart>,
}

impl BookView {
    fn service(&self) -> Select {
        self.form.select("what").label(self.page.t("booking-service")).items(self.offered.clone())
    }

    fn boxes(&self) -> Checkboxes {
        let question = Fieldset::asking(self.page.t("several-title"));
        boxes(&self.form, &self.also).fieldset(question).classes("govuk-checkboxes--small")
    }

    /// What is ticked.
    fn ticked(&self) -> Vec<&str> {
        self.form.fields().all("also").collect()
    }

    fn from(&self) -> Input {
        from(self.page.words(), &self.form)
    }

    fn times(&self) -> Radios {
        numbered(self.page.words(), &self.form, &self.starts)
    }

    fn door(&self) -> Radios {
        let door = |share: Share| {
            let words = self.page.with("bookings-door", &[("share", share.code().into())]);
            Radio::of(share.code(), words)
        };
        let question = Fieldset::asking(self.page.t("bookings-door-title"));
        let radios = self.form.radios("door").fieldset(question);
        radios.classes("govuk-radios--inline").items([door(Share::Phone), door(Share::Desk)])
    }

    /// For whoever has neither a telephone nor an e-mail address, and stands there.
    fn unreached(&self) -> Checkboxes {
        let item = Checkbox::of("yes", self.page.t("bookings-unreached-box"));
        let item = item.hint(self.page.t("bookings-unreached-hint")).id("unreached");
        self.form.checkboxes("unreached").items([item]).classes("govuk-checkboxes--small")
    }

    /// Where the same services are waited for.
    fn waiting(&self) -> String {
        let also = self.ticked().into_iter().map(|code| format!("&also={}", escaped(code)));
        format!("{WAITING}/add?what={}{}", escaped(&self.what), also.collect::<String>())
    }

    fn language(&self) -> Select {
        asks_language(self.page.words(), &self.form)
    }

    fn save(&self) -> Content {
        Button::saying(self.page.t("bookings-book"))
            .attributes([("data-key", "s")])
            .prevent_double_click(true)
            .into()
    }
}

/// From which day on free times are looked for.
pub(super) fn from(words: Words, form: &Form) -> Input {
    form.day_input("from").label(words.t("bookings-from"))
}

/// “pirmdiena, 23.11.2026. 09:00”: nine of them are read at once, one under the other.
fn short(words: Words, one: &FreeStart) -> String {
    let (day, time) = said::day_and_time(words, one.start);
    format!("{} {time}", said::day(words, day))
}

/// Free times as answers with their digits.
pub(in crate::pages::booking) fn numbered(
    words: Words,
    form: &Form,
    starts: &[FreeStart],
) -> Radios {
    let answer = |(n, one): (usize, &FreeStart)| {
        Radio::of(one.start.as_second().to_string(), short(words, one))
            .attributes(Attributes::none().nth(n + 1))
    };
    let question = Fieldset::asking(words.t("booking-time"));
    let radios = form.radios("start").fieldset(question).classes("govuk-radios--small");
    radios.items(starts.iter().enumerate().map(answer))
}

/// The first free times from a day on.
pub(in crate::pages::booking) fn from_day(free: Vec<FreeStart>, from: &str) -> Vec<FreeStart> {
    let from = day_typed(from);
    let later = |one: &FreeStart| from.is_none_or(|from| from <= date_in_latvia(one.start));
    free.into_iter().filter(later).take(NUMBERED).collect()
}

async fn view(
    page: &DeskPage,
    form: Form,
    (asked, wish): (Asked, Wish),
    nearest: Option<Vec<FreeStart>>,
) -> Result<BookView, Stop> {
    let Wish { bookable, also, wanted } = wish;
    let words = page.asked.words;
    let lasts = wanted.as_ref().and_then(|wanted| bookable.minutes(wanted));
    let lasts = lasts.map(|minutes| said::planned(words, minutes)).unwrap_or_default();
    let is_asked = wanted.is_some();
    let starts = match (nearest, wanted) {
        (Some(nearest), _) => nearest,
        (None, Some(wanted)) => {
            from_day(free(&page.asked, &page.institution, wanted).await?, &asked.from)
        }
        (None, None) => Vec::new(),
    };
    Ok(BookView {
        page: page.frame().back(LIST).wrong(form.is_wrong()).typed_into(),
        form: page.asked.again(PURPOSE, form),
        offered: bookable.choices(),
        also,
        lasts,
        is_asked,
        what: asked.what,
        contact: asked.contact,
        starts,
    })
}

/// The form; with who was spoken to when one comes from a contact.
pub async fn get(page: DeskPage, uri: Uri) -> PageResult {
    let asked = Asked::of(&uri);
    let mut fields = asked.chosen(Fields::default());
    fields = fields.and("from", asked.from.as_str()).and("door", "phone");
    if let Ok(id) = asked.contact.parse::<ContactId>() {
        let institution = page.institution.id;
        let read = page.asked.read(move |tx| contact_view(tx, institution, id)).await;
        let contact = read.map_err(|wrong: ContactError| Stop::from(wrong))?;
        let text = |value: Option<String>| value.unwrap_or_default();
        fields =
            fields.and("name", text(contact.person_name)).and("phone", text(contact.person_phone));
    }
    let mut form = Form::of(page.asked.words, fields);
    form.day("from");
    let wish = Wish::of(&page, &mut form, &asked.what).await?;
    let wrong = form.is_wrong();
    let view = view(&page, form, (asked, wish), None).await?;
    if wrong { page.asked.show_wrong(&view) } else { page.asked.show(&view) }
}

/// Books.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let text = |name: &str| form.optional(name);
    let (what, from, of) = (text("what"), text("from"), text("contact"));
    let asked = Asked { what, also: Vec::new(), from, contact: of };
    let contact = who_comes(&mut form);
    let start = chosen(&form);
    if start.is_none() {
        form.wrong("start", Message::of("booking-time-missing"));
    }
    let wish = Wish::of(&page, &mut form, &asked.what).await?;
    let wanted = wish.wanted.clone();
    let (Some(token), Some(start), Some(wanted), false) = (token, start, wanted, form.is_wrong())
    else {
        let view = view(&page, form, (asked, wish), None).await?;
        return page.asked.show_wrong(&view);
    };
    let (institution, by, language) = (page.institution.id, page.actor(), language_chosen(&form));
    let new = NewVisit { key: None, institution, wanted, start, contact: Some(contact), by };
    let office = page.asked.app.office().clone();
    let booked: Result<VisitId, AppointmentError> = page
        .once(&token, &form, move |tx, at| {
            let id = visit_book(tx, at, &office.keys, &new)?.id;
            visit_language_set(tx, institution, id, language)?;
            // A visit without an address is told of aloud.
            let row = visit(tx, institution, id)?;
            Ok(letter::send(tx, at, &office, &row, About::Booked).map(|()| id)?)
        })
        .await;
    match booked {
        Ok(id) => Ok(page.asked.see_other(&format!("{LIST}/{id}?done=booked"))),
        Err(AppointmentError::NotFree { nearest }) => {
            form.wrong("start", Message::of("booking-taken"));
            let view = view(&page, form, (asked, wish), Some(nearest)).await?;
            page.asked.show_wrong(&view)
        }
        Err(AppointmentError::TooMany(allowed)) => {
            form.wrong("phone", Message::of("bookings-too-many").number("allowed", allowed));
            let view = view(&page, form, (asked, wish), None).await?;
            page.asked.show_wrong(&view)
        }
        Err(error) => page.busy(error, form.fields()),
    }
}

/// Who comes, and how they are reached: whoever stands there need not be.
fn who_comes(form: &mut Form) -> Contact {
    match (form.fields().has("unreached"), door(form)) {
        (true, Share::Desk) => named(form),
        (true, _) => reached(form, ("unreached", Message::of("bookings-unreached-away"))),
        (false, _) => read(form),
    }
}

/// Who comes, and how they are reached.
pub(in crate::pages::booking) fn read(form: &mut Form) -> Contact {
    reached(form, ("phone", Message::of("booking-contact-missing")))
}

/// The same; says so at a field when they are not.
fn reached(form: &mut Form, (field, missing): (&'static str, Message)) -> Contact {
    let contact = named(form);
    if contact.phone.is_none() && contact.email.is_none() {
        form.wrong(field, missing);
    }
    contact
}

/// The same of somebody who need not be reached.
fn named(form: &mut Form) -> Contact {
    for (name, limit) in [("name", 200), ("phone", 40), ("email", 254)] {
        form.at_most(name, limit);
    }
    check_phone(form);
    check_email(form);
    let name = form.required("name", Message::of("booking-name-missing"));
    let (phone, email) = (form.optional("phone"), form.optional("email"));
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    Contact { name, phone: given(phone), email: given(email) }
}

#[cfg(test)]
impl crate::gallery::Sample for BookView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |what: &str, form: Form, starts: Vec<FreeStart>| Self {
            page: crate::gallery::desk(words, "/desk/visits/book")
                .back(LIST)
                .wrong(form.is_wrong()),
            form,
            offered: vec![
                Choice::of("", words.t("bookings-choose")),
                Choice::of("kac card", "Novadnieka karte – Klientu apkalpošanas centrs"),
            ],
            also: Vec::new(),
            lasts: String::new(),
            is_asked: !what.is_empty(),
            what: what.to_owned(),
            contact: String::new(),
            starts,
        };
        let blank = || Form::of(words, Fields::default().and("door", "phone"));
        let mut wrong = blank();
        wrong.wrong("name", Message::of("booking-name-missing"));
        let starts = super::moved::sample_starts;
        let also = |form: Form, starts: Vec<FreeStart>| Self {
            also: vec![(
                "birth".to_owned(),
                "Dzimšanas reģistrācija".to_owned(),
                said::minutes(words, 30),
            )],
            lasts: if starts.is_empty() { String::new() } else { said::planned(words, 45) },
            is_asked: !starts.is_empty(),
            ..view("kac card", form, starts)
        };
        let ticked =
            || Form::of(words, Fields::default().and("door", "phone").and("also", "birth"));
        let mut apart = ticked();
        apart.wrong("also", Message::of("several-apart"));
        vec![
            ("bookings-book", view("", blank(), Vec::new())),
            ("bookings-book-times", view("kac card", blank(), starts())),
            ("bookings-book-wrong", view("kac card", wrong, starts())),
            ("bookings-book-also", also(blank(), starts())),
            ("bookings-book-several", also(ticked(), starts())),
            ("bookings-book-apart", also(apart, Vec::new())),
            ("bookings-book-none", view("kac card", blank(), Vec::new())),
        ]
    }
}
