//! Which list of open cases one looks at.

use lodzins_core::{Role, codes};
use lodzins_service::register::Inbox;

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

impl View {
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
    pub fn inbox(self, page: &DeskPage) -> Inbox {
        match (self, page.member.unit) {
            (Self::Mine, _) => Inbox::Handler(page.member.id),
            (Self::Unit, Some(unit)) => Inbox::Unit(unit),
            (Self::Unrouted, _) => Inbox::Unrouted,
            (Self::All | Self::Unit, _) => Inbox::All,
        }
    }

    /// Its name.
    pub fn title(self, words: Words) -> String {
        match self {
            Self::Mine => words.t("register-view-mine"),
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
