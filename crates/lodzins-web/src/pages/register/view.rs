//! Which list of open cases one looks at.

use jiff::{ToSpan, civil::Date};
use lodzins_core::{Role, WorkingCalendar, codes, deadline::soon_until};
use lodzins_service::{
    register::{DueWithin, Inbox},
    workload::Holder,
};

use crate::{pages::DeskPage, words::Words};

codes! {
    /// A list of open cases.
    pub enum View("view of the inbox") {
        /// Those in the person's own hands.
        Mine = "mine",
        /// Those of the person's unit.
        Unit = "unit",
        /// Those that no unit has yet.
        Unrouted = "unrouted",
        /// All.
        All = "all",
    }
}

codes! {
    /// What of a list.
    pub enum Filter("filter of the inbox") {
        /// All of it.
        Open = "open",
        /// What nobody in the unit has.
        Untaken = "untaken",
        /// What is due within the next working days.
        Soon = "soon",
        /// What is late.
        Overdue = "overdue",
    }
}

/// So many working days ahead something is due soon.
pub const SOON: u16 = 3;

impl Filter {
    /// Between which days the due dates lie.
    pub fn within(self, calendar: &WorkingCalendar, today: Date) -> DueWithin {
        match self {
            Self::Open | Self::Untaken => DueWithin::ANY,
            Self::Soon => {
                DueWithin { from: Some(today), until: Some(soon_until(calendar, today, SOON)) }
            }
            Self::Overdue => DueWithin { from: None, until: Some(today.saturating_sub(1.day())) },
        }
    }

    /// Its name.
    pub fn title(self, words: Words) -> String {
        match self {
            Self::Open => words.t("casework-filter-open"),
            Self::Untaken => words.t("casework-filter-untaken"),
            Self::Soon => words.t("casework-filter-soon"),
            Self::Overdue => words.t("casework-filter-overdue"),
        }
    }

    /// What stands there while nothing is in it.
    pub fn empty(self, words: Words) -> String {
        match self {
            Self::Open => String::new(),
            Self::Untaken => words.t("casework-empty-untaken"),
            Self::Soon => words.t("casework-empty-soon"),
            Self::Overdue => words.t("casework-empty-overdue"),
        }
    }
}

impl View {
    /// The filters that it has; one's own work has a page of its own.
    pub fn filters(self) -> impl Iterator<Item = Filter> {
        let has = move |filter: &Filter| *filter != Filter::Untaken || self == Self::Unit;
        Filter::ALL.iter().copied().filter(has)
    }

    /// The filter that was asked for, or none.
    pub fn filter(self, code: &str) -> Filter {
        code.parse()
            .ok()
            .filter(|asked| self.filters().any(|has| has == *asked))
            .unwrap_or(Filter::Open)
    }

    /// Where it is.
    pub fn href(self) -> String {
        match self {
            Self::Mine => "/desk".to_owned(),
            other => format!("/desk/inbox?view={other}"),
        }
    }

    /// Whose counters tell how much is in it; nobody counts the whole institution.
    pub fn holder(self, page: &DeskPage) -> Option<Holder> {
        match self {
            Self::Unit => page.member.unit.map(Holder::Unit),
            Self::Unrouted => Some(Holder::Unrouted),
            Self::Mine | Self::All => None,
        }
    }

    /// The view that was asked for, or the one that the person's work begins with.
    pub fn asked(page: &DeskPage, code: &str) -> Self {
        let usual = if page.member.is(Role::Handler) { Self::Mine } else { Self::Unrouted };
        code.parse().ok().filter(|view: &Self| view.is_for(page)).unwrap_or(usual)
    }

    /// The views that make sense for the person.
    pub fn for_person(page: &DeskPage) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|view| view.is_for(page))
    }

    fn is_for(self, page: &DeskPage) -> bool {
        match self {
            Self::Mine => page.is_any(&[Role::Head, Role::Desk, Role::Handler]),
            Self::Unit => page.member.unit.is_some(),
            Self::Unrouted | Self::All => true,
        }
    }

    /// The list in the register.
    pub fn inbox(self, page: &DeskPage, filter: Filter) -> Inbox {
        match (self, page.member.unit) {
            (Self::Mine, _) => Inbox::Handler(page.member.id),
            (Self::Unit, Some(unit)) if filter == Filter::Untaken => Inbox::Untaken(unit),
            (Self::Unit, Some(unit)) => Inbox::Unit(unit),
            (Self::Unrouted, _) => Inbox::Unrouted,
            (Self::All | Self::Unit, _) => Inbox::All,
        }
    }

    /// Its name.
    pub fn title(self, words: Words) -> String {
        match self {
            Self::Mine => words.t("casework-mine"),
            Self::Unit => words.t("register-view-unit"),
            Self::Unrouted => words.t("register-view-unrouted"),
            Self::All => words.t("register-view-all"),
        }
    }

    /// What stands there while nothing is in it: what to do first.
    pub fn empty(self, words: Words) -> String {
        match self {
            Self::Mine => words.t("register-empty-mine"),
            Self::Unit => words.t("register-empty-unit"),
            Self::Unrouted => words.t("register-empty-unrouted"),
            Self::All => words.t("register-empty-all"),
        }
    }
}
