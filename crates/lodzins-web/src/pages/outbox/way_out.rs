//! How letters leave: what is set, and a test letter that tells in words what the mail server answered.

use askama::Template;
use lodzins_core::id::LetterId;
use lodzins_db::DbError;
use lodzins_document::{html, plain};
use lodzins_service::outbox::{
    Destination, MailFault, MailSecurity, Parcel, Sender, TrialFailed, WayOut, mail_tried,
};

use crate::{
    form::{Fields, Form},
    layout::Page,
    letters::trial,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{SummaryList, SummaryRow},
    words::{Message, Words},
};

const PURPOSE: &str = "mail-try";
/// The longest e-mail address (RFC 5321 4.5.3.1).
const LONGEST_ADDRESS: u32 = 254;

#[derive(Template)]
#[template(path = "outbox/way_out.html")]
pub(crate) struct WayOutView {
    page: Page,
    settings: SummaryList,
    form: Option<Form>,
    outcome: String,
    failed: bool,
    said: String,
}

impl WayOutView {
    fn of(page: &DeskPage, form: Form) -> Self {
        let words = page.asked.words;
        let way_out = page.asked.app.way_out();
        let destination = way_out.map(|way_out| way_out.courier.destination());
        Self {
            page: page.frame().back("/desk/letters").wrong(form.is_wrong()),
            settings: settings(words, destination.as_ref(), way_out.map(|way_out| &way_out.sender)),
            form: way_out.map(|_| form),
            outcome: String::new(),
            failed: false,
            said: String::new(),
        }
    }
}

/// What is set; a password is never shown, only that there is one.
fn settings(
    words: Words,
    destination: Option<&Destination>,
    sender: Option<&Sender>,
) -> SummaryList {
    let mut rows = match destination {
        None => vec![SummaryRow::of(words.t("mail-way"), words.t("mail-way-none"))],
        Some(Destination::Folder(folder)) => {
            let way = words.with("mail-way-folder", &[("folder", folder.as_str().into())]);
            vec![SummaryRow::of(words.t("mail-way"), way)]
        }
        Some(Destination::Server { host, port, security, user }) => {
            let security = match security {
                MailSecurity::StartTls => "STARTTLS".to_owned(),
                MailSecurity::Tls => "TLS".to_owned(),
                MailSecurity::Plain => words.t("mail-security-none"),
            };
            let signs_in = user.is_some();
            let user = user.clone().unwrap_or_else(|| words.t("mail-user-none"));
            let mut rows = vec![
                SummaryRow::of(words.t("mail-way"), words.t("mail-way-server")),
                SummaryRow::of(words.t("mail-host"), host.as_str()),
                SummaryRow::of(words.t("mail-port"), port.to_string()),
                SummaryRow::of(words.t("mail-security"), security),
                SummaryRow::of(words.t("mail-user"), user),
            ];
            if signs_in {
                rows.push(SummaryRow::of(words.t("mail-password"), words.t("mail-password-set")));
            }
            rows
        }
    };
    if let Some(sender) = sender {
        rows.push(SummaryRow::of(words.t("mail-from"), sender.address.as_str()));
    }
    SummaryList::new().rows(rows)
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let form = page.form(PURPOSE).await?;
    page.asked.show(&WayOutView::of(&page, form))
}

/// Asks the server, or sends a letter. Pressed twice, it sends two, which is what a trial is for.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let sends = form.optional("do") != "check";
    if sends {
        let to = form.required("to", Message::of("mail-to-missing"));
        form.at_most("to", LONGEST_ADDRESS);
        if !to.is_empty() && !is_address(&to) {
            form.wrong("to", Message::of("mail-to-wrong"));
        }
    }
    let way_out = page.asked.app.way_out().cloned().ok_or(Stop::NotFound)?;
    if token.is_none() || form.is_wrong() {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&WayOutView::of(&page, form));
    }
    let parcel = sends.then(|| parcel(&page, &way_out, &form.optional("to")));
    let destination = way_out.courier.destination();
    // A conversation with a server that does not answer takes half a minute a step: not on a thread that serves pages.
    let tried = tokio::task::spawn_blocking(move || way_out.courier.try_out(parcel.as_ref())).await;
    let tried = tried.map_err(|error| {
        tracing::error!(%error, "a trial of the mail server was not finished");
        Stop::Broken
    })?;
    let (institution, by) = (page.institution.id, page.actor());
    let came_to = tried.as_ref().err().map(|failed| failed.fault);
    let noted: Result<(), DbError> = page
        .asked
        .write(institution, move |tx, at| mail_tried(tx, at, institution, came_to, by))
        .await;
    noted?;
    let words = page.asked.words;
    let mut view = WayOutView::of(&page, page.asked.again(PURPOSE, form));
    view.failed = tried.is_err();
    match tried {
        Ok(()) => view.outcome = went_well(words, &destination, sends),
        Err(TrialFailed { fault, said }) => {
            view.outcome = went_wrong(words, &destination, fault);
            view.said = words.with("mail-said", &[("said", said.into())]);
        }
    }
    page.asked.show(&view)
}

/// Something before and after one sign, with no space: the server knows better than any rule of ours.
fn is_address(text: &str) -> bool {
    let parts = text.rsplit_once('@');
    parts.is_some_and(|(before, after)| !before.is_empty() && after.contains('.'))
        && !text.contains(|sign: char| sign.is_whitespace() || sign.is_control())
}

fn parcel(page: &DeskPage, way_out: &WayOut, to: &str) -> Parcel {
    let (words, at) = (page.asked.words, page.asked.app.moment());
    let institution = &page.institution;
    let letter = trial::letter(words, institution, at.date());
    let id: LetterId = at.id();
    let domain = way_out.sender.address.rsplit('@').next().unwrap_or_default();
    Parcel {
        letter: id,
        sender: Some(Sender {
            name: institution.name(words.language()).to_owned(),
            address: way_out.sender.address.clone(),
            reply_to: institution.email.clone(),
        }),
        to: to.to_owned(),
        subject: letter.title.clone(),
        text: plain::written(&letter),
        html: Some(html::mail(&letter)),
        language: words.language(),
        message_id: format!("{id}@{domain}"),
        in_reply_to: None,
        attachments: Vec::new(),
    }
}

fn went_well(words: Words, destination: &Destination, sent: bool) -> String {
    match (destination, sent) {
        (Destination::Folder(_), true) => words.t("mail-went-folder"),
        (Destination::Folder(_), false) => words.t("mail-went-no-server"),
        (Destination::Server { .. }, true) => words.t("mail-went-sent"),
        (Destination::Server { .. }, false) => words.t("mail-went-checked"),
    }
}

fn went_wrong(words: Words, destination: &Destination, fault: MailFault) -> String {
    let (host, port) = match destination {
        Destination::Server { host, port, .. } => (host.clone(), port.to_string()),
        Destination::Folder(folder) => (folder.clone(), String::new()),
    };
    let at = [("host", host.into()), ("port", port.into())];
    match fault {
        MailFault::NameNotFound => words.with("mail-fault-name", &at),
        MailFault::Refused => words.with("mail-fault-refused", &at),
        MailFault::Silent => words.with("mail-fault-silent", &at),
        MailFault::Tls => words.with("mail-fault-tls", &at),
        MailFault::SignIn => words.t("mail-fault-sign-in"),
        MailFault::NotTaken => words.t("mail-fault-not-taken"),
        MailFault::Busy => words.t("mail-fault-busy"),
        MailFault::Other => words.t("mail-fault-other"),
    }
}

#[cfg(test)]
impl crate::gallery::Sample for WayOutView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let server = Destination::Server {
            host: "mail.example.org".to_owned(),
            port: 587,
            security: MailSecurity::StartTls,
            user: Some("lodzins".to_owned()),
        };
        let open = Destination::Server {
            host: "127.0.0.1".to_owned(),
            port: 25,
            security: MailSecurity::Plain,
            user: None,
        };
        let folder = Destination::Folder("/srv/lodzins/outbox".to_owned());
        let sender = Sender {
            name: "KAC".to_owned(),
            address: "kac@example.org".to_owned(),
            reply_to: None,
        };
        let sample = |of: Option<&Destination>, outcome: String, failed: bool| Self {
            page: crate::gallery::desk(words, "/desk/mail"),
            settings: settings(words, of, of.map(|_| &sender)),
            form: of.map(|_| Form::blank(words)),
            outcome,
            failed,
            said: if failed {
                words.with("mail-said", &[("said", "535 5.7.8 Error".into())])
            } else {
                String::new()
            },
        };
        let mut wrong = Form::blank(words);
        wrong.wrong("to", Message::of("mail-to-missing"));
        let wrong = Self {
            page: crate::gallery::desk(words, "/desk/mail").wrong(true),
            form: Some(wrong),
            ..sample(Some(&server), String::new(), false)
        };
        let fault = |fault: MailFault| went_wrong(words, &server, fault);
        vec![
            ("mail", sample(Some(&server), String::new(), false)),
            ("mail-open", sample(Some(&open), went_well(words, &open, false), false)),
            ("mail-folder", sample(Some(&folder), went_well(words, &folder, true), false)),
            ("mail-none", sample(None, String::new(), false)),
            ("mail-wrong", wrong),
            ("mail-sent", sample(Some(&server), went_well(words, &server, true), false)),
            ("mail-failed", sample(Some(&server), fault(MailFault::SignIn), true)),
        ]
    }
}
