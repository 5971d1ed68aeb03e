//! What the person may do to a case as it stands, and what comes next.

use lodzins_core::{
    Role,
    deadline::longer_term,
    submission::{Act, Status},
};

use lodzins_service::register::SubmissionRow;

use crate::{
    access::{BROUGHT, CLOSINGS, ENTERED, RELATED},
    pages::DeskPage,
    words::Words,
};

/// Something that may be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The last part of its address.
    pub page: &'static str,
    /// What it says.
    pub words: String,
}

impl Offer {
    /// The key that does it: the same on every page, as `docs/keyboard.md` tells.
    pub fn key(&self) -> &'static str {
        match self.page {
            "start" => "t",
            "route" => "r",
            "answer" => "a",
            "ask" => "q",
            "extend" => "e",
            "related" => "g",
            "close" => "x",
            "note" => "w",
            "identity" => "d",
            "client" => "y",
            "correct" => "o",
            "receipt" => "p",
            other => unreachable!("no key does {other}"),
        }
    }
}

/// The one next act and the others.
#[derive(Debug, Clone)]
pub struct Offers {
    /// What comes next.
    pub next: Option<Offer>,
    /// What else moves the case.
    pub others: Vec<Offer>,
    /// What is added to it, put right or given out, and leaves it where it stands.
    pub beside: Vec<Offer>,
}

impl Offers {
    /// What the person may do to a case as it stands.
    pub fn of(page: &DeskPage, case: &SubmissionRow) -> Self {
        let (words, status) = (page.asked.words, case.status);
        if case.destroyed_at.is_some() {
            return Self { next: None, others: Vec::new(), beside: Vec::new() };
        }
        let open = |act: Act| status.may(act) && page.may_in(act, case);
        let next = next(page, status).filter(|act| open(*act));
        let mut others: Vec<Offer> = [Act::Start, Act::Answer, Act::AskSubmitter, Act::Route]
            .into_iter()
            .filter(|act| open(*act) && Some(*act) != next)
            .map(|act| offer(words, act, status))
            .collect();
        if open(Act::Extend) && longer_term(case.kind, case.received_on, &case.due_rule).is_ok() {
            others.push(Offer { page: "extend", words: words.t("casework-do-extend") });
        }
        if RELATED.iter().copied().any(open) {
            others.push(Offer { page: "related", words: words.t("casework-do-related") });
        }
        if CLOSINGS.iter().copied().any(open) {
            others.push(Offer { page: "close", words: words.t("register-do-close") });
        }
        let mut beside = Vec::new();
        if BROUGHT.iter().any(|act| page.may_in(*act, case)) {
            beside.push(Offer { page: "note", words: words.t("casework-do-note") });
            beside.push(Offer { page: "identity", words: words.t("register-do-identity") });
            beside.push(Offer { page: "receipt", words: words.t("register-do-receipt") });
        }
        if ENTERED.iter().any(|act| page.may_in(*act, case)) {
            beside.push(Offer { page: "client", words: words.t("clients-do-link") });
            beside.push(Offer { page: "correct", words: words.t("intake-do-correct") });
        }
        Self { next: next.map(|act| offer(words, act, status)), others, beside }
    }
}

fn offer(words: Words, act: Act, status: Status) -> Offer {
    match act {
        Act::Route if status == Status::Registered => {
            Offer { page: "route", words: words.t("register-do-route") }
        }
        Act::Route => Offer { page: "route", words: words.t("register-do-route-again") },
        Act::AskSubmitter => Offer { page: "ask", words: words.t("register-do-ask") },
        Act::Answer => Offer { page: "answer", words: words.t("register-do-answer") },
        _ if status == Status::WaitingForSubmitter => {
            Offer { page: "start", words: words.t("register-do-go-on") }
        }
        _ => Offer { page: "start", words: words.t("register-do-start") },
    }
}

/// Records keepers and heads send on; those who work on cases take up, and then answer.
fn next(page: &DeskPage, status: Status) -> Option<Act> {
    let works = page.is_any(&[Role::Handler, Role::Desk]);
    match status {
        Status::Registered if !works => Some(Act::Route),
        Status::Registered | Status::Routed => Some(Act::Start),
        Status::InProgress | Status::WaitingForSubmitter => Some(Act::Answer),
        _ => None,
    }
}
