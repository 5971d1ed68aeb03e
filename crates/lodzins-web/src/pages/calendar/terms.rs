//! The terms in force and before, with the law behind each; and the institution's own, which are shorter.

use askama::Template;
use lodzins_core::{
    deadline::{Duty, LATVIA, Rule, Unit},
    submission::Kind,
};
use lodzins_db::DbError;
use lodzins_service::calendar::{NewTerm, OwnTerm, own_terms};

use super::{
    check::{Proposal, offer},
    said,
    year::note,
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{
        DeskPage,
        due_story::{length, source},
        register::said::kind,
    },
    stop::{PageResult, Stop},
    ui::{Cell, Choice, Content, Fieldset, Table},
    words::{Message, Words},
};

const PURPOSE: &str = "term-add";
const LONGEST_REASON: u32 = 200;

#[derive(Template)]
#[template(path = "calendar/terms.html")]
pub(crate) struct TermsView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) own: Vec<Line>,
    pub(super) law: Content,
}

/// A term of the institution's own.
pub(super) struct Line {
    pub(super) what: String,
    /// Where it is ended; empty when it was.
    pub(super) end: String,
}

impl TermsView {
    pub(super) fn framed(page: Page, words: Words, form: Form, terms: &[OwnTerm]) -> Self {
        let line = |term: &OwnTerm| Line {
            what: said::term(words, &term.term),
            end: match term.term.valid_to {
                None => format!("/desk/admin/terms/{}/end", term.id),
                Some(_) => String::new(),
            },
        };
        Self { page, form, own: terms.iter().map(line).collect(), law: law(words) }
    }

    fn kinds(&self) -> Vec<Choice> {
        let words = self.page.words();
        let first = Choice::of("", words.t("calendar-term-choose"));
        let kinds = Kind::ALL.iter().map(|known| Choice::of(known.code(), kind(words, *known)));
        std::iter::once(first).chain(kinds).collect()
    }

    fn units(&self) -> Vec<Choice> {
        let words = self.page.words();
        let said = |unit: &Unit| match unit {
            Unit::WorkingDays => words.t("calendar-unit-working-days"),
            Unit::Days => words.t("calendar-unit-days"),
            Unit::Months => words.t("calendar-unit-months"),
        };
        Unit::ALL.iter().map(|unit| Choice::of(unit.code(), said(unit))).collect()
    }

    fn asks(&self, key: &str) -> Fieldset {
        Fieldset::asking(self.page.t(key))
    }
}

/// The terms of the law: for what, how long, by which text, for which days of receipt.
fn law(words: Words) -> Content {
    let row = |rule: &Rule| {
        let kinds: Vec<String> = rule.kinds.iter().map(|known| kind(words, *known)).collect();
        vec![
            Cell::new().content(kinds.join(", ")),
            Cell::new().content(duty(words, rule.duty)),
            Cell::new().content(length(words, rule.amount, rule.unit)),
            Cell::new().content(source(words, rule.basis)),
            Cell::new().content(said::validity(words, rule.valid_from, rule.valid_to)),
        ]
    };
    // What is in force stands first.
    let (now, past): (Vec<&Rule>, Vec<&Rule>) =
        LATVIA.iter().partition(|rule| rule.valid_to.is_none());
    Table::called(words.t("calendar-law"))
        .head([
            words.t("intake-kind"),
            words.t("calendar-duty"),
            words.t("calendar-length"),
            words.t("calendar-source"),
            words.t("calendar-validity"),
        ])
        .rows(now.into_iter().chain(past).map(row).collect::<Vec<_>>())
        .first_cell_is_header(true)
        .scrolling()
}

fn duty(words: Words, duty: Duty) -> String {
    match duty {
        Duty::Answer => words.t("calendar-duty-answer"),
        Duty::AnswerExtended => words.t("calendar-duty-extended"),
        Duty::Forward => words.t("calendar-duty-forward"),
    }
}

pub(super) async fn terms(page: &DeskPage) -> Result<Vec<OwnTerm>, DbError> {
    let of = page.institution.id;
    page.asked.read(move |tx| own_terms(tx, of)).await
}

async fn view(page: &DeskPage, form: Form) -> Result<TermsView, Stop> {
    let terms = terms(page).await?;
    let frame = page.frame().back("/desk/admin/calendar").wrong(form.is_wrong()).typed_into();
    Ok(TermsView::framed(frame, page.asked.words, form, &terms))
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let form = page.form(PURPOSE).await?;
    page.asked.show(&view(&page, form).await?)
}

/// Shows what a new term would move.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let term = asked_for(&mut form);
    if let (Some(_), Some(term), false) = (token, term, form.is_wrong()) {
        match offer(&page, Proposal::TermAdd { term }, Vec::new()).await {
            Ok(Ok(shown)) => return Ok(shown),
            Ok(Err(refused)) => note(&page, &mut form, refused)?,
            Err(stop) => return page.busy(stop, form.fields()),
        }
    }
    let form = page.asked.again(PURPOSE, form);
    page.asked.show_wrong(&view(&page, form).await?)
}

fn asked_for(form: &mut Form) -> Option<NewTerm> {
    let wanted = form.required("kind", Message::of("calendar-term-kind-missing"));
    let amount = form.required("amount", Message::of("calendar-term-amount-missing"));
    let amount = amount.parse().ok().filter(|amount| (1..=400).contains(amount));
    if amount.is_none() {
        form.wrong("amount", Message::of("calendar-term-amount-missing"));
    }
    let unit = form.optional("unit").parse().ok();
    let valid_from = form.required_date("from", Message::of("calendar-term-from-missing"));
    let valid_to = form.date("to");
    let reason = form.required("reason", Message::of("calendar-term-reason-missing"));
    form.at_most("reason", LONGEST_REASON);
    Some(NewTerm {
        kind: wanted.parse().ok()?,
        amount: amount?,
        unit: unit?,
        reason,
        valid_from: valid_from?,
        valid_to,
    })
}
