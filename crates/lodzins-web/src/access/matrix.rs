//! The permission matrix, as data.
//!
//! Rows of another institution are not a matter of routes: every use case takes the caller's institution, and
//! somebody else's id is not found.
//!
//! A route that does something to a case names its acts too. Which case an act may be done to is
//! `lodzins_core::standing`: the matrix says who may ask at all, the standing says in whose cases. Both count for a
//! person themselves and for those they stand in for on the day. The page asks before it is drawn, and the use case
//! once more inside its transaction.
//!
//! | acts on cases of | own unit or own hands | no unit yet | another unit |
//! |---|---|---|---|
//! | head, records keeper | yes | yes | yes |
//! | desk | yes | yes | what the submitter brings: reply, identity, withdrawal |
//! | handler | yes | no | no |

use axum::http::Method;
use lodzins_core::{Role, submission::Act};

/// Who may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Anybody.
    Anyone,
    /// Anybody who has opened this submission with its follow code in this session; the page checks which.
    Follower,
    /// Staff, signed in, with one of these roles.
    Staff(&'static [Role]),
    /// A device that an administrator has enrolled as a kiosk.
    Kiosk,
    /// Another system, with a key that has one of these roles.
    Key(&'static [Role]),
    /// Anybody; whoever shows a key must have one of these roles, and gets what it opens.
    KeyOrAnyone(&'static [Role]),
}

/// One row of the matrix.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// `GET` stands for `HEAD` too.
    pub method: &'static str,
    /// The route, as the router names it.
    pub path: &'static str,
    /// Who may ask.
    pub who: Who,
    /// What is done to the case in the path: one of these must be theirs to do in that case.
    pub acts: &'static [Act],
}

const fn rule(method: &'static str, path: &'static str, who: Who) -> Rule {
    Rule { method, path, who, acts: &[] }
}

/// A route that does one of these acts to the case in its path.
const fn act(method: &'static str, path: &'static str, who: Who, acts: &'static [Act]) -> Rule {
    Rule { method, path, who, acts }
}

use Role::{Administrator, Auditor, Desk, Editor, Handler, Head, Records, Secretary};
use Who::{Anyone, Follower, Key, KeyOrAnyone, Kiosk, Staff};

/// Everybody who works here.
const ALL_STAFF: Who =
    Staff(&[Administrator, Head, Desk, Records, Handler, Auditor, Secretary, Editor]);
/// Those who may read the register.
const READERS: Who = Staff(&[Head, Desk, Records, Handler, Auditor]);
/// Those who work on cases; which act each may do is `Role::may`.
const CASEWORKERS: Who = Staff(&[Head, Desk, Records, Handler]);
/// Those who speak for the institution in a case.
const ANSWERERS: Who = Staff(&[Head, Desk, Handler]);
/// Those who look after letters that did not go.
const LETTER_KEEPERS: Who = Staff(&[Administrator, Head, Records]);
/// Those who word the institution's letters.
const LETTER_WRITERS: Who = Staff(&[Administrator, Head]);
/// Those who watch over the due dates of all units.
const WATCHERS: Who = Staff(&[Head, Records]);
/// Those who look after the installation.
const ADMINISTRATORS: Who = Staff(&[Administrator]);
/// Those who answer for the whole centre.
const HEADS: Who = Staff(&[Head]);
/// Those who see how the whole centre does, and who check it.
const OVERSEERS: Who = Staff(&[Head, Auditor]);
/// Those who speak to the public, and who check what is said.
const SPEAKERS: Who = Staff(&[Head, Editor, Auditor]);
/// Those who say which unit gets what.
const ROUTERS: Who = Staff(&[Administrator, Head]);
/// Those who say who stands in for whom.
const DEPUTISERS: Who = Staff(&[Administrator, Head]);
/// Those who arrange what the centre works with.
const ARRANGERS: Who = Staff(&[Administrator, Head]);
/// Those who book visits for people, and look after the bookings.
const CLERKS: Who = Staff(&[Head, Desk]);
/// Those who write the catalogue of services.
const EDITORS: Who = Staff(&[Administrator, Editor]);
/// Those who keep the calendar and the institution's own terms.
const CALENDAR_KEEPERS: Who = Staff(&[Administrator, Head]);
/// Those who look after visits that cannot be kept and call visitors.
const VISIT_KEEPERS: Who = Staff(&[Head, Desk]);
/// Those who say when places are open: what editors tell the public holds hours too.
const HOURS_KEEPERS: Who = Staff(&[Administrator, Head, Editor]);
/// Those who say what changes for a time.
const REGIME_KEEPERS: Who = Staff(&[Administrator, Head, Editor]);
/// Those who read the audit trail; the head what is about cases.
const TRAIL_READERS: Who = Staff(&[Administrator, Head, Auditor]);
/// Those who say how long things are kept, and destroy them afterwards.
const RETENTION_KEEPERS: Who = Staff(&[Administrator, Records]);
/// Those who take over what was kept elsewhere.
const IMPORTERS: Who = Staff(&[Administrator, Records]);
/// Those who may open a person's file or read who did, for a reason.
const FILE_OPENERS: Who = Staff(&[Administrator, Head, Desk, Records, Handler, Auditor]);
/// Ways of closing without an answer, which share a page.
pub const CLOSINGS: &[Act] =
    &[Act::Forward, Act::TakeForInformation, Act::LeaveUnexamined, Act::Withdraw];
/// Two cases belong together: answered jointly, or one because of the other.
pub const RELATED: &[Act] = &[Act::Answer, Act::LeaveUnexamined];
/// What was entered about a submission is put right, and whose it is.
pub const ENTERED: &[Act] = &[Act::Register];
/// What the submitter brings to the window is written down by whoever stands there.
pub const BROUGHT: &[Act] = &[Act::SubmitterReplied];

/// Those who count what people dropped into the box for cards.
const CARD_COUNTERS: Who = Staff(&[Head, Desk, Records]);

/// Keys that may read the register.
const READING_KEYS: Who = Key(&[Head, Desk, Records, Handler, Auditor]);
/// Keys that may enter submissions.
const WRITING_KEYS: Who = Key(&[Head, Desk, Records, Handler]);
/// Who may ask for appointments: residents without a key, and the centre's staff for them.
const BOOKERS: Who = KeyOrAnyone(&[Head, Desk]);

/// Those who receive visitors.
pub const RECEIVERS: &[Role] = &[Head, Desk, Handler];
const RECEPTION: Who = Staff(RECEIVERS);
/// Devices at counters.
const COUNTER_KEYS: Who = Key(&[Head, Desk]);

/// Every route of the program.
pub const MATRIX: &[Rule] = &[
    // Anybody: the pages, their style, health.
    rule("GET", "/", Anyone),
    rule("GET", "/assets/{build}/{name}", Anyone),
    rule("GET", "/brand/{code}", Anyone),
    rule("GET", "/favicon.ico", Anyone),
    rule("GET", "/language/{code}", Anyone),
    rule("GET", "/accessibility", Anyone),
    rule("GET", "/privacy", Anyone),
    rule("GET", "/opendata", Anyone),
    rule("GET", "/opendata/", Anyone),
    rule("GET", "/opendata/catalog.ttl", Anyone),
    rule("GET", "/opendata/catalog.jsonld", Anyone),
    rule("GET", "/opendata/cpsv-ap.ttl", Anyone),
    rule("GET", "/opendata/cpsv-ap.jsonld", Anyone),
    rule("GET", "/opendata/{institution}/{file}", Anyone),
    rule("GET", "/robots.txt", Anyone),
    rule("GET", "/sitemap.xml", Anyone),
    rule("GET", "/i/{institution}/sitemap.xml", Anyone),
    rule("GET", "/i/{institution}/changes/{file}", Anyone),
    rule("GET", "/i/{institution}/centres/{code}/changes/{file}", Anyone),
    rule("GET", "/widget/hours/{institution}/{centre}", Anyone),
    rule("GET", "/healthz", Anyone),
    rule("GET", "/readyz", Anyone),
    rule("GET", "/metrics", Anyone),
    // Residents: an institution, writing to it, following.
    rule("GET", "/i/{institution}", Anyone),
    rule("GET", "/i/{institution}/regimes/{id}", Anyone),
    rule("GET", "/i/{institution}/regimes/{id}/{sheet}", Anyone),
    rule("GET", "/i/{institution}/centres/{code}", Anyone),
    rule("GET", "/services", Anyone),
    rule("GET", "/i/{institution}/services", Anyone),
    rule("GET", "/i/{institution}/services/{code}", Anyone),
    rule("GET", "/i/{institution}/write", Anyone),
    rule("POST", "/i/{institution}/write", Anyone),
    rule("GET", "/i/{institution}/write/{step}", Anyone),
    rule("POST", "/i/{institution}/write/{step}", Anyone),
    rule("GET", "/i/{institution}/written/{id}", Follower),
    rule("GET", "/i/{institution}/written/{id}/receipt.json", Follower),
    // Residents: visits.
    rule("GET", "/i/{institution}/book", Anyone),
    rule("GET", "/i/{institution}/book/{centre}/{service}", Anyone),
    rule("POST", "/i/{institution}/book/{centre}/{service}", Anyone),
    rule("GET", "/i/{institution}/book/{centre}/{service}/more", Anyone),
    rule("POST", "/i/{institution}/book/{centre}/{service}/more", Anyone),
    rule("GET", "/i/{institution}/book/{centre}/{service}/wait", Anyone),
    rule("POST", "/i/{institution}/book/{centre}/{service}/wait", Anyone),
    rule("GET", "/i/{institution}/book/{centre}/{service}/release/{id}", Anyone),
    rule("POST", "/i/{institution}/book/{centre}/{service}/release/{id}", Anyone),
    rule("GET", "/i/{institution}/releases/{id}", Anyone),
    rule("GET", "/claims/{id}", Follower),
    rule("POST", "/claims/{id}", Follower),
    rule("GET", "/waits/{id}", Follower),
    rule("POST", "/waits/{id}", Follower),
    rule("GET", "/i/{institution}/lost-visit", Anyone),
    rule("POST", "/i/{institution}/lost-visit", Anyone),
    rule("GET", "/visits", Anyone),
    rule("POST", "/visits", Anyone),
    rule("GET", "/visits/{id}", Follower),
    rule("POST", "/visits/{id}", Follower),
    rule("GET", "/visits/{id}/details", Follower),
    rule("POST", "/visits/{id}/details", Follower),
    rule("GET", "/visits/{id}/move", Follower),
    rule("POST", "/visits/{id}/move", Follower),
    rule("GET", "/visits/{id}/cancel", Follower),
    rule("POST", "/visits/{id}/cancel", Follower),
    rule("GET", "/visits/{id}/files/{file}", Follower),
    rule("GET", "/follow", Anyone),
    rule("POST", "/follow", Anyone),
    rule("GET", "/follow/{id}", Follower),
    rule("GET", "/follow/{id}/reply", Follower),
    rule("POST", "/follow/{id}/reply", Follower),
    rule("GET", "/follow/{id}/withdraw", Follower),
    rule("POST", "/follow/{id}/withdraw", Follower),
    rule("GET", "/follow/{id}/files/{message}/{n}", Follower),
    rule("GET", "/follow/{id}/letters/{n}", Follower),
    // Residents: how was the visit?
    rule("GET", "/feedback", Anyone),
    rule("POST", "/feedback", Anyone),
    rule("GET", "/feedback/thanks", Anyone),
    rule("GET", "/feedback/{code}", Anyone),
    // In the hall: tickets and counters, no names.
    rule("GET", "/ticket", Anyone),
    rule("POST", "/ticket", Anyone),
    rule("GET", "/ticket/{code}", Anyone),
    rule("GET", "/ticket/{code}/tell", Anyone),
    rule("POST", "/ticket/{code}/tell", Anyone),
    // At the door: a device enrols with a code, and then gives tickets of its centre.
    rule("GET", "/kiosk", Anyone),
    rule("POST", "/kiosk", Anyone),
    rule("GET", "/kiosk/{centre}", Kiosk),
    rule("GET", "/kiosk/{centre}/begin", Kiosk),
    rule("GET", "/kiosk/{centre}/booked", Kiosk),
    rule("POST", "/kiosk/{centre}/booked", Kiosk),
    rule("GET", "/kiosk/{centre}/phone", Kiosk),
    rule("POST", "/kiosk/{centre}/phone", Kiosk),
    rule("GET", "/kiosk/{centre}/topic", Kiosk),
    rule("GET", "/kiosk/{centre}/first", Kiosk),
    rule("POST", "/kiosk/{centre}/first", Kiosk),
    rule("GET", "/kiosk/{centre}/paper", Kiosk),
    rule("GET", "/kiosk/{centre}/ticket/{id}", Kiosk),
    rule("GET", "/kiosk/{centre}/ticket/{id}/paper", Kiosk),
    rule("GET", "/board/{centre}", Anyone),
    rule("GET", "/board/{centre}/calls", Anyone),
    // Staff: in and out.
    rule("GET", "/desk/sign-in", Anyone),
    rule("POST", "/desk/sign-in", Anyone),
    rule("GET", "/desk/sign-in/code", Anyone),
    rule("POST", "/desk/sign-in/code", Anyone),
    rule("POST", "/desk/sign-out", ALL_STAFF),
    rule("GET", "/desk/account", ALL_STAFF),
    rule("POST", "/desk/account/password", ALL_STAFF),
    rule("POST", "/desk/account/keys", ALL_STAFF),
    rule("GET", "/desk/keys", ALL_STAFF),
    rule("GET", "/desk/account/second-factor", ALL_STAFF),
    rule("POST", "/desk/account/second-factor", ALL_STAFF),
    // Staff: the register.
    rule("GET", "/desk", ALL_STAFF),
    rule("GET", "/desk/inbox", READERS),
    rule("GET", "/desk/due", WATCHERS),
    rule("POST", "/desk/due", HEADS),
    rule("GET", "/desk/submissions/{id}", READERS),
    rule("GET", "/desk/submissions/{id}/files/{message}/{n}", READERS),
    rule("GET", "/desk/submissions/{id}/letters/{n}", CASEWORKERS),
    act("GET", "/desk/submissions/{id}/receipt", CASEWORKERS, BROUGHT),
    act("GET", "/desk/submissions/{id}/route", CASEWORKERS, &[Act::Route]),
    act("POST", "/desk/submissions/{id}/route", CASEWORKERS, &[Act::Route]),
    act("POST", "/desk/submissions/{id}/start", ANSWERERS, &[Act::Start]),
    act("GET", "/desk/submissions/{id}/ask", ANSWERERS, &[Act::AskSubmitter]),
    act("POST", "/desk/submissions/{id}/ask", ANSWERERS, &[Act::AskSubmitter]),
    act("GET", "/desk/submissions/{id}/answer", ANSWERERS, &[Act::Answer]),
    act("POST", "/desk/submissions/{id}/answer", ANSWERERS, &[Act::Answer]),
    act("GET", "/desk/submissions/{id}/close", CASEWORKERS, CLOSINGS),
    act("POST", "/desk/submissions/{id}/close", CASEWORKERS, CLOSINGS),
    act("GET", "/desk/submissions/{id}/identity", CASEWORKERS, BROUGHT),
    act("POST", "/desk/submissions/{id}/identity", CASEWORKERS, BROUGHT),
    act("GET", "/desk/submissions/{id}/extend", ANSWERERS, &[Act::Extend]),
    act("POST", "/desk/submissions/{id}/extend", ANSWERERS, &[Act::Extend]),
    act("GET", "/desk/submissions/{id}/note", CASEWORKERS, BROUGHT),
    act("POST", "/desk/submissions/{id}/note", CASEWORKERS, BROUGHT),
    act("GET", "/desk/submissions/{id}/related", ANSWERERS, RELATED),
    act("POST", "/desk/submissions/{id}/related", ANSWERERS, RELATED),
    // Staff: searching the register.
    rule("GET", "/desk/search", READERS),
    rule("POST", "/desk/search", READERS),
    rule("GET", "/desk/search/views/new", READERS),
    rule("POST", "/desk/search/views/new", READERS),
    rule("GET", "/desk/search/views/{id}", READERS),
    rule("GET", "/desk/search/views/{id}/edit", READERS),
    rule("POST", "/desk/search/views/{id}/edit", READERS),
    rule("POST", "/desk/search/views/{id}/delete", READERS),
    rule("GET", "/desk/substitutions", DEPUTISERS),
    rule("POST", "/desk/substitutions", DEPUTISERS),
    rule("POST", "/desk/substitutions/{id}/end", DEPUTISERS),
    rule("GET", "/desk/mail", ADMINISTRATORS),
    rule("POST", "/desk/mail", ADMINISTRATORS),
    // Staff: routing rules.
    rule("GET", "/desk/routing", ROUTERS),
    rule("GET", "/desk/routing/new", ROUTERS),
    rule("POST", "/desk/routing/new", ROUTERS),
    rule("GET", "/desk/routing/try", ROUTERS),
    rule("POST", "/desk/routing/try", ROUTERS),
    rule("GET", "/desk/routing/{id}", ROUTERS),
    rule("POST", "/desk/routing/{id}", ROUTERS),
    rule("POST", "/desk/routing/{id}/move", ROUTERS),
    rule("POST", "/desk/routing/{id}/end", ROUTERS),
    // Staff: taking in by hand.
    rule("GET", "/desk/register", CASEWORKERS),
    rule("POST", "/desk/register", CASEWORKERS),
    rule("GET", "/desk/submissions/{id}/stamp", CASEWORKERS),
    act("GET", "/desk/submissions/{id}/correct", CASEWORKERS, ENTERED),
    act("POST", "/desk/submissions/{id}/correct", CASEWORKERS, ENTERED),
    // Staff: tables from elsewhere.
    rule("GET", "/desk/import", IMPORTERS),
    rule("POST", "/desk/import", IMPORTERS),
    rule("GET", "/desk/import/columns", IMPORTERS),
    rule("POST", "/desk/import/columns", IMPORTERS),
    rule("GET", "/desk/import/check", IMPORTERS),
    rule("POST", "/desk/import/check", IMPORTERS),
    rule("POST", "/desk/import/meant", IMPORTERS),
    rule("GET", "/desk/import/done", IMPORTERS),
    // Staff: clients.
    rule("GET", "/desk/clients", CASEWORKERS),
    rule("POST", "/desk/clients", CASEWORKERS),
    rule("GET", "/desk/clients/new", CASEWORKERS),
    rule("POST", "/desk/clients/new", CASEWORKERS),
    rule("GET", "/desk/clients/{id}", CASEWORKERS),
    rule("GET", "/desk/clients/{id}/reason", FILE_OPENERS),
    rule("POST", "/desk/clients/{id}/reason", FILE_OPENERS),
    rule("GET", "/desk/clients/{id}/edit", CASEWORKERS),
    rule("POST", "/desk/clients/{id}/edit", CASEWORKERS),
    rule("POST", "/desk/clients/{id}/code", CASEWORKERS),
    rule("POST", "/desk/clients/{id}/same", CASEWORKERS),
    act("GET", "/desk/submissions/{id}/client", CASEWORKERS, ENTERED),
    act("POST", "/desk/submissions/{id}/client", CASEWORKERS, ENTERED),
    rule("GET", "/desk/letters", LETTER_KEEPERS),
    rule("POST", "/desk/letters/{id}/retry", LETTER_KEEPERS),
    // Staff: visits.
    rule("GET", "/desk/visits", RECEPTION),
    rule("POST", "/desk/visits", RECEPTION),
    rule("GET", "/desk/visits/help", RECEPTION),
    rule("GET", "/desk/visits/ended", HEADS),
    rule("GET", "/desk/visits/tickets/{id}", RECEPTION),
    rule("GET", "/desk/visits/counter/{id}", RECEPTION),
    rule("POST", "/desk/visits/counter/{id}", RECEPTION),
    // Staff: contacts and calls back.
    rule("GET", "/desk/contacts", READERS),
    rule("GET", "/desk/contacts/new", CASEWORKERS),
    rule("POST", "/desk/contacts/new", CASEWORKERS),
    rule("GET", "/desk/contacts/{id}", CASEWORKERS),
    rule("POST", "/desk/contacts/{id}", CASEWORKERS),
    rule("GET", "/desk/call-backs", READERS),
    rule("GET", "/desk/call-backs/closed", READERS),
    rule("GET", "/desk/call-backs/new", CASEWORKERS),
    rule("POST", "/desk/call-backs/new", CASEWORKERS),
    rule("GET", "/desk/call-backs/{id}", CASEWORKERS),
    rule("POST", "/desk/call-backs/{id}/call", CASEWORKERS),
    rule("POST", "/desk/call-backs/{id}/arrange", CASEWORKERS),
    rule("POST", "/desk/call-backs/{id}/give-up", CASEWORKERS),
    // Staff: visits that cannot be kept, and calls about visits.
    rule("GET", "/desk/visits/hit", VISIT_KEEPERS),
    rule("POST", "/desk/visits/hit", VISIT_KEEPERS),
    rule("GET", "/desk/visits/calls", VISIT_KEEPERS),
    rule("GET", "/desk/visits/calls/{id}", VISIT_KEEPERS),
    rule("POST", "/desk/visits/calls/{id}", VISIT_KEEPERS),
    rule("GET", "/desk/letters/templates", LETTER_WRITERS),
    rule("GET", "/desk/letters/templates/{occasion}/{language}", LETTER_WRITERS),
    rule("POST", "/desk/letters/templates/{occasion}/{language}", LETTER_WRITERS),
    // Staff: what was said of visits.
    rule("GET", "/desk/visits/feedback", CARD_COUNTERS),
    rule("POST", "/desk/visits/feedback", CARD_COUNTERS),
    rule("GET", "/desk/visits/feedback/{file}", CARD_COUNTERS),
    rule("GET", "/desk/visits/planning", OVERSEERS),
    // Staff: figures.
    rule("GET", "/desk/reports", READERS),
    rule("GET", "/desk/reports/report.csv", READERS),
    rule("GET", "/desk/reports/before-after", READERS),
    rule("GET", "/desk/reports/before-after.csv", READERS),
    rule("GET", "/desk/reports/report.xlsx", READERS),
    rule("GET", "/desk/reports/report.svg", READERS),
    rule("GET", "/desk/reports/report.pdf", READERS),
    rule("GET", "/desk/reports/saved/new", READERS),
    rule("POST", "/desk/reports/saved/new", READERS),
    rule("GET", "/desk/reports/saved/{id}", READERS),
    rule("GET", "/desk/reports/saved/{id}/edit", READERS),
    rule("POST", "/desk/reports/saved/{id}/edit", READERS),
    rule("POST", "/desk/reports/saved/{id}/delete", READERS),
    rule("GET", "/desk/figures/articles", READERS),
    rule("GET", "/desk/figures/articles.csv", READERS),
    rule("GET", "/desk/figures/articles.xlsx", READERS),
    rule("GET", "/desk/figures/articles.svg", READERS),
    rule("GET", "/desk/figures/e-service-signal", READERS),
    rule("GET", "/desk/figures/e-service-signal.csv", READERS),
    rule("GET", "/desk/figures/e-service-signal.xlsx", READERS),
    rule("GET", "/desk/figures/e-service-signal.svg", READERS),
    rule("GET", "/desk/overview", OVERSEERS),
    rule("GET", "/desk/press", SPEAKERS),
    rule("GET", "/desk/press/digest.txt", SPEAKERS),
    rule("GET", "/desk/press/digest.pdf", SPEAKERS),
    // Staff: bookings.
    rule("GET", "/desk/visits/bookings", CLERKS),
    rule("POST", "/desk/visits/bookings", CLERKS),
    rule("GET", "/desk/visits/bookings/{id}", CLERKS),
    rule("GET", "/desk/visits/bookings/{id}/files/{file}", CLERKS),
    rule("GET", "/desk/visits/bookings/{id}/move", CLERKS),
    rule("POST", "/desk/visits/bookings/{id}/move", CLERKS),
    rule("POST", "/desk/visits/bookings/{id}/confirm", CLERKS),
    rule("GET", "/desk/visits/bookings/{id}/cancel", CLERKS),
    rule("POST", "/desk/visits/bookings/{id}/cancel", CLERKS),
    rule("GET", "/desk/visits/waiting-list", CLERKS),
    rule("GET", "/desk/visits/waiting-list/add", CLERKS),
    rule("POST", "/desk/visits/waiting-list/add", CLERKS),
    rule("GET", "/desk/visits/waiting-list/{id}", CLERKS),
    rule("POST", "/desk/visits/waiting-list/{id}", CLERKS),
    rule("GET", "/desk/visits/book", CLERKS),
    rule("POST", "/desk/visits/book", CLERKS),
    // Staff: administration.
    rule("GET", "/desk/admin", ARRANGERS),
    rule("GET", "/desk/admin/pools", ARRANGERS),
    rule("POST", "/desk/admin/pools", ARRANGERS),
    rule("GET", "/desk/admin/pools/new", ARRANGERS),
    rule("POST", "/desk/admin/pools/new", ARRANGERS),
    rule("GET", "/desk/admin/pools/limits", ARRANGERS),
    rule("POST", "/desk/admin/pools/limits", ARRANGERS),
    rule("GET", "/desk/admin/pools/{id}", ARRANGERS),
    rule("POST", "/desk/admin/pools/{id}", ARRANGERS),
    rule("GET", "/desk/admin/pools/{id}/days", ARRANGERS),
    rule("POST", "/desk/admin/pools/{id}/days", ARRANGERS),
    rule("GET", "/desk/admin/pools/{id}/weekly", ARRANGERS),
    rule("POST", "/desk/admin/pools/{id}/weekly", ARRANGERS),
    rule("POST", "/desk/admin/pools/{id}/weekly/remove", ARRANGERS),
    rule("GET", "/desk/admin/pools/{id}/releases", ARRANGERS),
    rule("POST", "/desk/admin/pools/{id}/releases", ARRANGERS),
    rule("POST", "/desk/admin/pools/{id}/releases/withdraw", ARRANGERS),
    rule("GET", "/desk/admin/units", ARRANGERS),
    rule("POST", "/desk/admin/units/order", ARRANGERS),
    rule("GET", "/desk/admin/units/new", ADMINISTRATORS),
    rule("POST", "/desk/admin/units/new", ADMINISTRATORS),
    rule("GET", "/desk/admin/units/{id}", ADMINISTRATORS),
    rule("POST", "/desk/admin/units/{id}", ADMINISTRATORS),
    rule("GET", "/desk/admin/units/{id}/close", ADMINISTRATORS),
    rule("POST", "/desk/admin/units/{id}/close", ADMINISTRATORS),
    rule("GET", "/desk/admin/staff", ADMINISTRATORS),
    rule("GET", "/desk/admin/staff.csv", ADMINISTRATORS),
    rule("GET", "/desk/admin/staff/new", ADMINISTRATORS),
    rule("POST", "/desk/admin/staff/new", ADMINISTRATORS),
    rule("GET", "/desk/admin/staff/{id}", ADMINISTRATORS),
    rule("POST", "/desk/admin/staff/{id}", ADMINISTRATORS),
    rule("GET", "/desk/admin/staff/{id}/suspend", ADMINISTRATORS),
    rule("POST", "/desk/admin/staff/{id}/suspend", ADMINISTRATORS),
    rule("GET", "/desk/admin/staff/{id}/reset", ADMINISTRATORS),
    rule("POST", "/desk/admin/staff/{id}/reset", ADMINISTRATORS),
    rule("POST", "/desk/admin/staff/{id}/resume", ADMINISTRATORS),
    rule("POST", "/desk/admin/staff/{id}/unlock", ADMINISTRATORS),
    rule("GET", "/desk/admin/institution", ADMINISTRATORS),
    rule("POST", "/desk/admin/institution", ADMINISTRATORS),
    rule("GET", "/desk/admin/open-data", ARRANGERS),
    rule("POST", "/desk/admin/open-data", ARRANGERS),
    rule("GET", "/desk/admin/institution/life", ADMINISTRATORS),
    rule("POST", "/desk/admin/institution/life", ADMINISTRATORS),
    rule("GET", "/desk/admin/keys", ADMINISTRATORS),
    rule("GET", "/desk/admin/keys/new", ADMINISTRATORS),
    rule("POST", "/desk/admin/keys/new", ADMINISTRATORS),
    rule("POST", "/desk/admin/keys/{id}/revoke", ADMINISTRATORS),
    rule("GET", "/desk/admin/topics", ARRANGERS),
    rule("POST", "/desk/admin/topics/order", ARRANGERS),
    rule("GET", "/desk/admin/topics/new", ARRANGERS),
    rule("POST", "/desk/admin/topics/new", ARRANGERS),
    rule("GET", "/desk/admin/topic/{code}", ARRANGERS),
    rule("POST", "/desk/admin/topic/{code}", ARRANGERS),
    rule("GET", "/desk/admin/kiosks", ADMINISTRATORS),
    rule("GET", "/desk/admin/kiosks/new", ADMINISTRATORS),
    rule("POST", "/desk/admin/kiosks/new", ADMINISTRATORS),
    rule("POST", "/desk/admin/kiosks/{id}/revoke", ADMINISTRATORS),
    rule("GET", "/desk/admin/counters", ARRANGERS),
    rule("POST", "/desk/admin/counters", ARRANGERS),
    rule("GET", "/desk/admin/reception", ARRANGERS),
    rule("POST", "/desk/admin/reception", ARRANGERS),
    rule("GET", "/desk/admin/boxes", ARRANGERS),
    rule("GET", "/desk/admin/boxes/new", ARRANGERS),
    rule("POST", "/desk/admin/boxes/new", ARRANGERS),
    rule("GET", "/desk/admin/box/{code}", ARRANGERS),
    rule("POST", "/desk/admin/box/{code}", ARRANGERS),
    rule("GET", "/desk/admin/regimes", REGIME_KEEPERS),
    rule("GET", "/desk/admin/regimes/new", REGIME_KEEPERS),
    rule("POST", "/desk/admin/regimes/new", REGIME_KEEPERS),
    rule("GET", "/desk/admin/regimes/{id}", REGIME_KEEPERS),
    rule("GET", "/desk/admin/regimes/{id}/told", REGIME_KEEPERS),
    rule("POST", "/desk/admin/regimes/{id}/told", REGIME_KEEPERS),
    rule("GET", "/desk/admin/regimes/{id}/reach", REGIME_KEEPERS),
    rule("POST", "/desk/admin/regimes/{id}/reach", REGIME_KEEPERS),
    rule("GET", "/desk/admin/regimes/{id}/changes", REGIME_KEEPERS),
    rule("POST", "/desk/admin/regimes/{id}/changes", REGIME_KEEPERS),
    rule("GET", "/desk/admin/regimes/{id}/consequences", REGIME_KEEPERS),
    rule("POST", "/desk/admin/regimes/{id}/consequences", REGIME_KEEPERS),
    rule("GET", "/desk/admin/regimes/{id}/stop", REGIME_KEEPERS),
    rule("POST", "/desk/admin/regimes/{id}/stop", REGIME_KEEPERS),
    rule("GET", "/desk/admin/centres", ADMINISTRATORS),
    rule("GET", "/desk/admin/centres/new", ADMINISTRATORS),
    rule("POST", "/desk/admin/centres/new", ADMINISTRATORS),
    rule("GET", "/desk/admin/centres/{id}", ADMINISTRATORS),
    rule("POST", "/desk/admin/centres/{id}", ADMINISTRATORS),
    rule("GET", "/desk/admin/hours", HOURS_KEEPERS),
    rule("POST", "/desk/admin/hours/begin", HOURS_KEEPERS),
    rule("GET", "/desk/admin/hours/new", HOURS_KEEPERS),
    rule("POST", "/desk/admin/hours/new", HOURS_KEEPERS),
    rule("GET", "/desk/admin/hours/{id}", HOURS_KEEPERS),
    rule("GET", "/desk/admin/hours/{id}/place", HOURS_KEEPERS),
    rule("POST", "/desk/admin/hours/{id}/place", HOURS_KEEPERS),
    rule("GET", "/desk/admin/hours/{id}/week", HOURS_KEEPERS),
    rule("POST", "/desk/admin/hours/{id}/week", HOURS_KEEPERS),
    rule("GET", "/desk/admin/hours/{id}/override", HOURS_KEEPERS),
    rule("POST", "/desk/admin/hours/{id}/override", HOURS_KEEPERS),
    rule("GET", "/desk/admin/hours/{id}/closure", HOURS_KEEPERS),
    rule("POST", "/desk/admin/hours/{id}/closure", HOURS_KEEPERS),
    rule("GET", "/desk/admin/hours/exceptions/{id}", HOURS_KEEPERS),
    rule("POST", "/desk/admin/hours/exceptions/{id}", HOURS_KEEPERS),
    rule("GET", "/desk/admin/journals", ADMINISTRATORS),
    rule("GET", "/desk/admin/journals/new", ADMINISTRATORS),
    rule("POST", "/desk/admin/journals/new", ADMINISTRATORS),
    rule("GET", "/desk/admin/journals/{id}", ADMINISTRATORS),
    rule("POST", "/desk/admin/journals/{id}", ADMINISTRATORS),
    rule("GET", "/desk/admin/journals/{id}/close", ADMINISTRATORS),
    rule("POST", "/desk/admin/journals/{id}/close", ADMINISTRATORS),
    // Staff: the catalogue of services.
    rule("GET", "/desk/admin/services", EDITORS),
    rule("GET", "/desk/admin/services/new", EDITORS),
    rule("POST", "/desk/admin/services/new", EDITORS),
    rule("GET", "/desk/admin/service/{code}", EDITORS),
    rule("GET", "/desk/admin/service/{code}/part/{section}", EDITORS),
    rule("POST", "/desk/admin/service/{code}/part/{section}", EDITORS),
    rule("GET", "/desk/admin/service/{code}/steps/new", EDITORS),
    rule("POST", "/desk/admin/service/{code}/steps/new", EDITORS),
    rule("GET", "/desk/admin/service/{code}/steps/{n}", EDITORS),
    rule("POST", "/desk/admin/service/{code}/steps/{n}", EDITORS),
    rule("POST", "/desk/admin/service/{code}/steps/{n}/delete", EDITORS),
    rule("POST", "/desk/admin/service/{code}/order", EDITORS),
    rule("GET", "/desk/admin/service/{code}/preview", EDITORS),
    rule("GET", "/desk/admin/service/{code}/versions/{n}", EDITORS),
    rule("GET", "/desk/admin/service/{code}/publish", EDITORS),
    rule("POST", "/desk/admin/service/{code}/publish", EDITORS),
    rule("POST", "/desk/admin/service/{code}/drop", EDITORS),
    rule("POST", "/desk/admin/service/{code}/checked", EDITORS),
    rule("GET", "/desk/admin/services/check", EDITORS),
    rule("POST", "/desk/admin/services/check", EDITORS),
    rule("GET", "/desk/admin/service-centres", EDITORS),
    rule("POST", "/desk/admin/service-centres", EDITORS),
    // Staff: the calendar, the terms, and what became of open cases.
    rule("GET", "/desk/admin/calendar", CALENDAR_KEEPERS),
    rule("POST", "/desk/admin/calendar", CALENDAR_KEEPERS),
    rule("GET", "/desk/admin/calendar/import", CALENDAR_KEEPERS),
    rule("POST", "/desk/admin/calendar/import", CALENDAR_KEEPERS),
    rule("GET", "/desk/admin/calendar/export", CALENDAR_KEEPERS),
    rule("POST", "/desk/admin/calendar/apply", CALENDAR_KEEPERS),
    rule("GET", "/desk/admin/recounts", CALENDAR_KEEPERS),
    rule("GET", "/desk/admin/recounts/{id}", CALENDAR_KEEPERS),
    rule("GET", "/desk/admin/terms", CALENDAR_KEEPERS),
    rule("POST", "/desk/admin/terms", CALENDAR_KEEPERS),
    rule("GET", "/desk/admin/terms/{id}/end", CALENDAR_KEEPERS),
    rule("POST", "/desk/admin/terms/{id}/end", CALENDAR_KEEPERS),
    // Staff: how long things are kept.
    rule("GET", "/desk/admin/retention", RETENTION_KEEPERS),
    rule("POST", "/desk/admin/retention", RETENTION_KEEPERS),
    rule("POST", "/desk/admin/retention/remove", RETENTION_KEEPERS),
    rule("GET", "/desk/admin/retention/check", RETENTION_KEEPERS),
    rule("POST", "/desk/admin/retention/check", RETENTION_KEEPERS),
    // Staff: the audit trail.
    rule("GET", "/desk/admin/audit", TRAIL_READERS),
    rule("POST", "/desk/admin/audit/export", TRAIL_READERS),
    // Other systems.
    rule("GET", "/api/openapi.json", Anyone),
    rule("GET", "/api/v1/submissions", READING_KEYS),
    rule("POST", "/api/v1/submissions", WRITING_KEYS),
    rule("GET", "/api/v1/contacts", READING_KEYS),
    rule("POST", "/api/v1/contacts", WRITING_KEYS),
    rule("GET", "/api/v1/slots", BOOKERS),
    rule("POST", "/api/v1/appointments", BOOKERS),
    rule("PATCH", "/api/v1/appointments/{id}", BOOKERS),
    rule("DELETE", "/api/v1/appointments/{id}", BOOKERS),
    rule("GET", "/api/v1/claims/{id}", BOOKERS),
    rule("POST", "/api/v1/centres/{code}/counters/{id}/next", COUNTER_KEYS),
    rule("GET", "/api/v1/submissions/{id}", READING_KEYS),
    rule("GET", "/api/v1/submissions/{id}/files/{n}", READING_KEYS),
];

/// The rule for a route; none means nobody.
pub fn rule_for(method: &Method, path: &str) -> Option<&'static Rule> {
    let method = if method == Method::HEAD { "GET" } else { method.as_str() };
    MATRIX.iter().find(|rule| rule.method == method && rule.path == path)
}
