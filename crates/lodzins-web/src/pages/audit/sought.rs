//! What somebody looks for in the trail, as it stands in the address or in the form of an export.

use lodzins_core::{Role, id::ClientId, id::StaffId};
use lodzins_db::DbError;
use lodzins_service::{
    audit::{Sought, Subject},
    register::submission_by_number,
};

use crate::{
    form::{Fields, Form},
    pages::{DeskPage, clients::client_opened},
    stop::Stop,
    words::Message,
};

/// The fields, in the order in which an address has them.
const FIELDS: [&str; 10] = [
    "from-day",
    "from-month",
    "from-year",
    "to-day",
    "to-month",
    "to-year",
    "staff",
    "case",
    "client",
    "did",
];

/// A question to the trail.
pub(super) struct Asking {
    /// The form as it was filled.
    pub(super) form: Form,
    /// What it comes to; nothing when it is wrong.
    pub(super) sought: Option<Sought>,
    /// Somebody's file is asked for and no reason was given yet.
    pub(super) reason_missing: Option<ClientId>,
}

impl Asking {
    /// Reads the question, with the institution's own cases and people.
    pub(super) async fn read(page: &DeskPage, fields: Fields) -> Result<Self, Stop> {
        let mut form = Form::of(page.asked.words, fields);
        let mut sought = Sought {
            from: form.date("from"),
            to: form.date("to"),
            staff: form.optional("staff").parse::<StaffId>().ok(),
            did: Some(form.optional("did")).filter(|did| !did.is_empty()),
            // The head reads of cases; of people and doors the auditor and the administrator.
            subject_kind: (!page.is_any(&[Role::Auditor, Role::Administrator]))
                .then_some("submission"),
            subject: None,
        };
        let number = form.optional("case");
        if !number.is_empty() {
            sought.subject = case_named(page, number).await?;
            if sought.subject.is_none() {
                form.wrong("case", Message::of("audit-no-such-case"));
            }
        }
        let client = form.optional("client").parse::<ClientId>().ok();
        let mut reason_missing = None;
        if let Some(client) = client {
            (sought.subject, sought.subject_kind) = (Some(Subject::Client(client)), None);
            reason_missing = (!client_opened(page, client).await?).then_some(client);
        }
        let sought = (!form.is_wrong()).then_some(sought);
        Ok(Self { form, sought, reason_missing })
    }

    /// The question as the end of an address, without the place in the trail.
    pub(super) fn query(&self) -> String {
        let filled = FIELDS.iter().filter_map(|name| {
            let value = self.form.fields().text(name);
            (!value.is_empty()).then(|| format!("{name}={}", crate::layout::escaped(value)))
        });
        filled.collect::<Vec<_>>().join("&")
    }

    /// The fields once more, for the form of the export.
    pub(super) fn fields(&self) -> Vec<(&'static str, String)> {
        let filled = FIELDS.iter().map(|name| (*name, self.form.fields().text(name).to_owned()));
        filled.filter(|(_, value)| !value.is_empty()).collect()
    }
}

async fn case_named(page: &DeskPage, number: String) -> Result<Option<Subject>, DbError> {
    let of = page.institution.id;
    let id = page.asked.read(move |tx| submission_by_number(tx, of, &number)).await?;
    Ok(id.map(Subject::Submission))
}
