//! What residents meet, as a plain HTTP client sees it: no script, no colour, only pages and forms.

mod agree; // pages, notices and the API on every day
mod booking; // a visit by appointment
mod busy; // the queue is full, the database is away
mod follow; // by code: where it stands, reply, withdrawal, files
mod hall; // the board, the ticket, the question afterwards
mod journey; // from the first page to the receipt
mod publish; // what is published for machines
mod release; // times released at a moment
mod served; // from a booking to the question afterwards
mod services; // the catalogue
mod several; // several services in one visit
mod site; // what everybody may see
mod spring; // the demo on the days of 2020
#[path = "../support/mod.rs"]
mod support;
mod waiting; // the waiting list
mod wrong; // what people type and attach wrongly

use lodzins_core::Language;
use support::{Answer, House, SentForm, Visitor};

/// A written submission in its steps, as most people would fill them.
struct Typed<'t> {
    kind: &'t str,
    subject: &'t str,
    text: &'t str,
    you: &'t [(&'t str, &'t str)],
}

impl Default for Typed<'_> {
    fn default() -> Self {
        Self {
            kind: "request",
            subject: "Bedres Dārza ielā",
            text: "Pie 5. mājas ir dziļa bedre.\nLūdzu to aizbērt.",
            you: &[("name", "Anna Testa"), ("answer_mode", "portal"), ("segment", "resident")],
        }
    }
}

/// Begins a submission to Cēsis.
fn begun(house: &House, language: Language) -> (Visitor<'_>, Answer) {
    let mut visitor = house.visitor(language);
    let start = visitor.get("/i/cesis/write");
    let kind = visitor.send_and_follow(&start.form());
    (visitor, kind)
}

fn filled(form: SentForm, fields: &[(&str, &str)]) -> SentForm {
    fields.iter().fold(form, |form, (name, value)| form.with(name, value))
}

/// Goes through all steps up to the last page.
fn checked(visitor: &mut Visitor<'_>, kind: &Answer, typed: &Typed<'_>) -> Answer {
    let text = visitor.send_and_follow(&kind.form().with("kind", typed.kind));
    let said = text.form().with("subject", typed.subject).with("text", typed.text);
    let files = visitor.send_and_follow(&said);
    let you = visitor.send_and_follow(&files.form().with("do", "next"));
    visitor.send_and_follow(&filled(you.form(), typed.you))
}

/// Writes a submission and answers the page with its number.
fn written(house: &House, language: Language) -> (Visitor<'_>, Answer) {
    let (mut visitor, kind) = begun(house, language);
    let check = checked(&mut visitor, &kind, &Typed::default());
    let page = visitor.send_and_follow(&check.form());
    assert_eq!(page.status, 200, "{}", page.html());
    (visitor, page)
}

/// The id that stands in the path of a page about a submission.
fn id_in(path: &str) -> String {
    path.split('/').find(|part| part.len() == 36).expect("an id in the path").to_owned()
}

/// The follow code on the page with the number.
fn code_on(page: &Answer) -> String {
    page.first(".lz-code")
}
