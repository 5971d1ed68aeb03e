//! A page for staff: what it knows of the one who asks, and its frame.

use askama::Template;
use axum::{
    extract::FromRequestParts,
    http::{Method, request::Parts},
};
use lodzins_core::{Moment, Role, submission::Act};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    Actor,
    draft::draft_forget,
    idempotency::{KeyReused, RequestKey, once},
    identity::{Member, SignedIn},
    institution::Institution,
    reception::CallsForHelp,
    register::SubmissionRow,
    substitution::Powers,
};

use serde::{Serialize, de::DeserializeOwned};

use super::{Asked, admin::is_under_administration, asked::face};
use crate::{
    access::{RECEIVERS, denied, rescued},
    app::App,
    form::{Fields, Form, FormToken},
    help::HelpBar,
    layout::{DeskBar, Page, escaped},
    stop::{PageResult, Stop},
    ui::{Content, NavigationItem, NotificationBanner},
};

/// The purpose of the bar's forms, which stand on every page of the desk: searching and signing out.
pub const BAR: &str = "desk-bar";

/// A page for staff. The guard has let the person through already.
#[derive(Clone)]
pub struct DeskPage {
    /// What any page knows.
    pub asked: Asked,
    /// Who asks.
    pub member: Member,
    /// Where they work.
    pub institution: Institution,
    /// What they may do today, by themselves and for those they stand in for.
    pub powers: Powers,
    /// Who calls for help; nothing for those who do not receive visitors.
    calls: Option<CallsForHelp>,
}

impl FromRequestParts<App> for DeskPage {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Stop> {
        let Ok(asked) = Asked::from_request_parts(parts, app).await;
        let signed_in = parts.extensions.get::<SignedIn>().cloned().ok_or(Stop::Forbidden)?;
        let member = signed_in.member;
        let institution = parts.extensions.get::<Institution>().cloned().ok_or(Stop::Forbidden)?;
        let powers = parts.extensions.get::<Powers>().cloned().ok_or(Stop::Forbidden)?;
        let calls = parts.extensions.get::<CallsForHelp>().cloned();
        Ok(Self { asked, member, institution, powers, calls })
    }
}

impl DeskPage {
    /// Who does what is done here.
    pub fn actor(&self) -> Actor {
        Actor::Staff(self.member.id)
    }

    /// Whether the person holds one of these roles today.
    pub fn is_any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.powers.is(*role))
    }

    /// The page's frame, with the desk's bar.
    pub fn frame(&self) -> Page {
        let words = self.asked.words;
        let reads = self.reads_the_register();
        let path = self.asked.path();
        let contact = self.may(Act::Register).then(|| contact_from(self.asked.path_and_query()));
        let bar = DeskBar {
            links: self.links(),
            contact: contact.unwrap_or_default(),
            contact_apart: false,
            keys_off: !self.member.shortcuts,
            person: self.member.name.clone(),
            search: if reads && path != "/desk/search" {
                "/desk/search".to_owned()
            } else {
                String::new()
            },
            account: "/desk/account".to_owned(),
            sign_out: "/desk/sign-out".to_owned(),
            form_token: FormToken::issue(
                self.asked.app.form_key(),
                BAR,
                &self.asked.visitor.cookie(),
                &self.asked.app.moment(),
            ),
            help: self.help(),
        };
        let mut face = face(&self.institution, words);
        "/desk".clone_into(&mut face.home);
        let frame = self.asked.page_with(face).desk(bar);
        if !self.asked.was_done("contact") {
            return frame;
        }
        frame.banner(NotificationBanner::success(words.t("site-success"), words.t("contact-done")))
    }

    /// Who calls for help, drawn for the bar of those who can go there.
    fn help(&self) -> Option<Content> {
        let bar = HelpBar::of(self.asked.words, self.calls.as_ref()?, self.member.id);
        Some(Content::html(bar.render().unwrap_or_default()))
    }

    /// The rooms that the person has.
    fn links(&self) -> Vec<NavigationItem> {
        let (words, reads, path) = (self.asked.words, self.reads_the_register(), self.asked.path());
        let link = |href: &str, title: String, key: &str| {
            let here = path.starts_with(href);
            NavigationItem::to(href, title).active(here).attributes([("data-key", key)])
        };
        let mut links: Vec<NavigationItem> = self.overview_link().into_iter().collect();
        if reads && self.may(Act::Start) {
            let mine = link("/desk", words.t("casework-mine"), "h");
            links.push(mine.active(path == "/desk"));
        }
        if reads {
            let inbox = link("/desk/inbox", words.t("desk-inbox"), "i");
            let here = path.starts_with("/desk/inbox") || path.starts_with("/desk/submissions");
            links.push(inbox.active(here));
            links.push(link("/desk/contacts", words.t("desk-contacts"), "l"));
            links.push(link("/desk/call-backs", words.t("desk-call-backs"), "b"));
        }
        if self.is_any(RECEIVERS) {
            let visits = NavigationItem::to("/desk/visits", words.t("visits-title"));
            links.push(visits.active(path.starts_with("/desk/visits")));
        }
        if self.may(Act::Register) {
            links.push(link("/desk/register", words.t("desk-register"), "n"));
            links.push(link("/desk/clients", words.t("desk-clients"), "f"));
        }
        // Letters and the audit trail stand in the index of administration, for those who have it.
        let has_index = self.is_any(&[Role::Administrator, Role::Head]);
        if has_index {
            let admin = NavigationItem::to("/desk/admin", words.t("admin-title"));
            links.push(admin.active(is_under_administration(words, path)));
        }
        if self.is_any(&[Role::Records]) && !has_index {
            links.push(link("/desk/letters", words.t("desk-letters"), "v"));
        }
        if self.is_any(&[Role::Auditor]) && !has_index {
            let trail = NavigationItem::to("/desk/admin/audit", words.t("audit-link"));
            links.push(trail.active(path.starts_with("/desk/admin/audit")));
        }
        links.extend(self.editor_links());
        if self.is_any(&[Role::Records]) && !self.is_any(&[Role::Administrator]) {
            let retention = NavigationItem::to("/desk/admin/retention", words.t("retention-title"));
            links.push(retention.active(path.starts_with("/desk/admin/retention")));
        }
        if self.is_any(&[Role::Head, Role::Auditor]) {
            // What is told to the public and the charts of figures are reached from the reports.
            let here = ["/desk/reports", "/desk/figures", "/desk/press"];
            let here = here.iter().any(|room| path.starts_with(room));
            links.push(link("/desk/reports", words.t("report-title"), ".").active(here));
        }
        links.extend(self.press_link());
        links
    }

    /// The catalogue, hours and regimes, for editors who have no index of administration to find them in.
    fn editor_links(&self) -> Vec<NavigationItem> {
        if !self.is_any(&[Role::Editor]) || self.is_any(&[Role::Administrator, Role::Head]) {
            return Vec::new();
        }
        let (path, words) = (self.asked.path(), self.asked.words);
        let services = NavigationItem::to("/desk/admin/services", words.t("catalogue-admin"));
        let regimes = NavigationItem::to("/desk/admin/regimes", words.t("regime-title"));
        let hours = NavigationItem::to("/desk/admin/hours", words.t("hours-title"));
        vec![
            services.active(path.starts_with("/desk/admin/service")),
            hours.active(path.starts_with("/desk/admin/hours")),
            regimes.active(path.starts_with("/desk/admin/regimes")),
        ]
    }

    /// How the whole centre does, for those who answer for it.
    fn overview_link(&self) -> Option<NavigationItem> {
        const PATH: &str = "/desk/overview";
        let link = NavigationItem::to(PATH, self.asked.words.t("overview-title"));
        let link = link.active(self.asked.path() == PATH);
        self.is_any(&[Role::Head, Role::Auditor]).then_some(link)
    }

    /// What is told to the public, for those who have no other way there: the reports lead to it, too.
    fn press_link(&self) -> Option<NavigationItem> {
        const PATH: &str = "/desk/press";
        let link = NavigationItem::to(PATH, self.asked.words.t("press-title"));
        let link = link.active(self.asked.path() == PATH);
        (self.is_any(&[Role::Editor]) && !self.reads_the_register()).then_some(link)
    }

    /// Whether the person may read the register.
    pub fn reads_the_register(&self) -> bool {
        self.is_any(&[Role::Head, Role::Desk, Role::Records, Role::Handler, Role::Auditor])
    }

    /// Whether this act may be the person's in some case.
    pub fn may(&self, act: Act) -> bool {
        self.powers.may_somewhere(act)
    }

    /// Whether this act is the person's in this case, whatever its state.
    pub fn may_in(&self, act: Act, case: &SubmissionRow) -> bool {
        self.powers.may(act, case.unit_id, case.handler_id)
    }

    /// Does the work once for each form: the second press of a button finds it done. What was rescued of the form when
    /// a session ended is let go with it.
    pub async fn once<T, E, F>(&self, token: &FormToken, form: &Form, work: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>, &Moment) -> Result<T, E> + Send + 'static,
        T: Serialize + DeserializeOwned + Send + 'static,
        E: From<DbError> + From<KeyReused> + Send + 'static,
    {
        let institution = self.institution.id;
        let key = RequestKey::new(&token.idempotency_key(), &form.fingerprint());
        let (session, rescued) = (self.asked.visitor.hash(), rescued(self.asked.path()));
        self.asked
            .write(institution, move |tx, at| {
                let done = once(tx, at, institution, &key, |tx| work(tx, at))?;
                draft_forget(tx, &session, &rescued)?;
                Ok(done)
            })
            .await
    }

    /// What was sent, on a page of its own, when not even the page that it belongs to can be made: it may be sent again.
    /// Any reason but too much waiting or an absent database ends the page.
    pub fn busy(&self, why: impl Into<Stop>, fields: &Fields) -> PageResult {
        match why.into() {
            Stop::Busy => Ok(self.asked.held(fields)),
            stop => Err(stop),
        }
    }

    /// Refuses what the person's roles do not allow, and puts that into the audit trail.
    pub async fn refuse(&self, method: &Method, route: &str) -> Stop {
        denied(&self.asked.app, self.institution.id, self.actor(), method, route).await;
        Stop::Forbidden
    }

    /// The page's form: empty, or with what its writer had typed when the session ended.
    pub async fn form(&self, purpose: &str) -> Result<Form, Stop> {
        let kept = self.asked.draft(&rescued(self.asked.path())).await?;
        let mut fields = Fields::default();
        for (name, value) in kept.into_iter().flat_map(|draft| draft.fields) {
            fields = fields.and(&name, value);
        }
        Ok(self.asked.again(purpose, Form::of(self.asked.words, fields)))
    }
}

/// Where a contact is entered, so that the person comes back to the page that they were on.
fn contact_from(here: &str) -> String {
    format!("/desk/contacts/new?to={}", escaped(here))
}
