//! The search before it is asked, with an answer, without one, and with what cannot be read.

use lodzins_core::text::Places;

use super::{
    FindView,
    fields::{lists_of, periods},
    find::Answer,
    views::ViewLink,
};
use crate::{
    form::{Fields, Form},
    gallery::{Sample, desk},
    pages::register::{
        line::Line,
        table::{Shown, table_showing},
    },
    ui::{Content, PageLink, Pagination, Tag},
    words::{Message, Words},
};

fn line(words: Words) -> Line {
    Line {
        escalated: None,
        href: "/desk/submissions/1?view=all".to_owned(),
        number: "IES/2026/123".to_owned(),
        subject: "Par nekustamā īpašuma nodokli".to_owned(),
        submitter: "Testa Persona 001".to_owned(),
        channel: words.t("register-channel-drop-box"),
        status: Tag::coloured("teal", words.t("register-status-routed")),
        due: "15.05.2026.".to_owned(),
        left: None,
        holder: "Testa Persona 002".to_owned(),
        current: false,
    }
}

fn answer(words: Words, found: bool) -> Answer {
    let terms = ["nodokl".to_owned()];
    let places = Places::of(&terms, false);
    let line = line(words);
    let shown = Shown {
        subject: super::hits::marked(&line.subject, &places),
        below: super::hits::excerpt("Lūdzu pārrēķināt nodokli par zemi.", &places),
        submitter: Content::from(line.submitter.as_str()),
    };
    let table = table_showing(words, &words.t("search-found"), std::iter::once((&line, shown)));
    Answer {
        by_number: Content::default(),
        table: if found { table } else { Content::default() },
        begun: if found { words.t("search-begun") } else { String::new() },
        keep: "/desk/search/views/new?kind=complaint".to_owned(),
        rest: Pagination::new()
            .landmark_label(words.t("site-pages"))
            .next(PageLink::to("/desk/search?after=1", words.t("site-next"))),
    }
}

fn views(words: Words) -> Vec<ViewLink> {
    let view = |name: String, shared: String, edit: &str, current| ViewLink {
        href: "/desk/search?kind=complaint".to_owned(),
        name,
        shared,
        edit: edit.to_owned(),
        current,
    };
    vec![
        view(words.t("search-view-my-overdue"), String::new(), "", true),
        view(
            "Sūdzības par ielām".to_owned(),
            words.t("search-shared-unit"),
            "/desk/search/views/1/edit",
            false,
        ),
    ]
}

fn find(words: Words, form: Form, answer: Option<Answer>) -> FindView {
    FindView {
        page: desk(words, "/desk/search").wrong(form.is_wrong()),
        lists: lists_of(&form, words, (&[], &[]), &[], &[]),
        periods: periods(&form, words),
        narrowed: answer.is_none(),
        views: views(words),
        form,
        answer,
    }
}

impl Sample for FindView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let typed = || Form::of(words, Fields::default().and("q", "nodokļa"));
        let mut wrong = Form::of(words, Fields::default().and("received-from", "31.02.2026"));
        wrong.wrong("q", Message::of("search-nothing-asked"));
        wrong.wrong("received-from", Message::of("form-day-wrong"));
        vec![
            ("search", find(words, Form::blank(words), None)),
            ("search-found", find(words, typed(), Some(answer(words, true)))),
            ("search-none", find(words, typed(), Some(answer(words, false)))),
            ("search-wrong", find(words, wrong, None)),
        ]
    }
}
