//! The states of a submission, and the acts that lead from one to another.
//!
//! | from \ act | register | route | start | ask submitter | submitter replied | closing acts |
//! |---|---|---|---|---|---|---|
//! | received | registered | – | – | – | – | – |
//! | registered | – | routed | in progress | – | – | closed |
//! | routed | – | routed | in progress | waiting | – | closed |
//! | in progress | – | routed | – | waiting | – | closed |
//! | waiting for submitter | – | routed | in progress | – | in progress | closed |
//!
//! The term may be extended in any state between registration and closing; the state stays.
//! Closing acts are five, each with a closed state of its own: answer → answered, forward → forwarded,
//! take for information → taken for information, leave unexamined → left unexamined, withdraw → withdrawn.
//! Nothing leads out of a closed state: whoever writes again makes a new submission that names the old one.
//! Nothing leads past registration either: what came in has a number before anybody does anything with it.

use crate::codes;

codes! {
    /// Where a submission stands.
    pub enum Status("submission status") {
        /// It is here, kept as it came, and has no number yet.
        #[doc(alias = "saņemts")]
        Received = "received",
        /// It has its number and its due date.
        #[doc(alias = "reģistrēts")]
        Registered = "registered",
        /// A unit has it.
        #[doc(alias = "nodots")]
        Routed = "routed",
        /// Somebody works on it.
        #[doc(alias = "izskatīšanā")]
        InProgress = "in_progress",
        /// The submitter was asked for something. The due date does not move because of that.
        #[doc(alias = "gaida iesniedzēju")]
        WaitingForSubmitter = "waiting_for_submitter",
        /// Answered on the merits.
        #[doc(alias = "atbildēts")]
        Answered = "answered",
        /// Sent on to the institution that is competent.
        #[doc(alias = "pārsūtīts")]
        Forwarded = "forwarded",
        /// Nothing to answer: taken for information.
        #[doc(alias = "pieņemts zināšanai")]
        TakenForInformation = "taken_for_information",
        /// Left unexamined, with the ground of the law.
        #[doc(alias = "atstāts bez izskatīšanas")]
        LeftUnexamined = "left_unexamined",
        /// Taken back by the submitter.
        #[doc(alias = "atsaukts")]
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// What may be done to a submission.
    pub enum Act("act") {
        /// Enter it into a journal.
        Register = "register",
        /// Give it to a unit, the first or another one.
        #[doc(alias = "rezolūcija")]
        Route = "route",
        /// Take it up, or go on without waiting for the submitter any longer.
        Start = "start",
        /// Ask the submitter for something.
        AskSubmitter = "ask_submitter",
        /// Note that the submitter replied.
        SubmitterReplied = "submitter_replied",
        /// Give it the longer term of the law, and tell the submitter.
        #[doc(alias = "termiņa pagarinājums")]
        Extend = "extend",
        /// Answer it on the merits.
        Answer = "answer",
        /// Send it on to the competent institution.
        #[doc(alias = "pārsūtīt pēc piekritības")]
        Forward = "forward",
        /// Take it for information.
        TakeForInformation = "take_for_information",
        /// Leave it unexamined.
        LeaveUnexamined = "leave_unexamined",
        /// Note that the submitter took it back.
        #[doc(alias = "atsaukt")]
        Withdraw = "withdraw",
    }
}

/// The acts between taking in and closing: from, act, to. The closing acts follow one rule, [`Act::closes_as`].
const STEPS: &[(Status, Act, Status)] = &[
    (Status::Received, Act::Register, Status::Registered),
    (Status::Registered, Act::Route, Status::Routed),
    (Status::Registered, Act::Start, Status::InProgress),
    (Status::Routed, Act::Route, Status::Routed),
    (Status::Routed, Act::Start, Status::InProgress),
    (Status::Routed, Act::AskSubmitter, Status::WaitingForSubmitter),
    (Status::InProgress, Act::Route, Status::Routed),
    (Status::InProgress, Act::AskSubmitter, Status::WaitingForSubmitter),
    (Status::WaitingForSubmitter, Act::Route, Status::Routed),
    (Status::WaitingForSubmitter, Act::Start, Status::InProgress),
    (Status::WaitingForSubmitter, Act::SubmitterReplied, Status::InProgress),
    (Status::Registered, Act::Extend, Status::Registered),
    (Status::Routed, Act::Extend, Status::Routed),
    (Status::InProgress, Act::Extend, Status::InProgress),
    (Status::WaitingForSubmitter, Act::Extend, Status::WaitingForSubmitter),
];

impl Act {
    /// The state in which this act closes a submission; nothing for an act that does not close.
    pub const fn closes_as(self) -> Option<Status> {
        match self {
            Self::Answer => Some(Status::Answered),
            Self::Forward => Some(Status::Forwarded),
            Self::TakeForInformation => Some(Status::TakenForInformation),
            Self::LeaveUnexamined => Some(Status::LeftUnexamined),
            Self::Withdraw => Some(Status::Withdrawn),
            Self::Register
            | Self::Route
            | Self::Start
            | Self::AskSubmitter
            | Self::SubmitterReplied
            | Self::Extend => None,
        }
    }
}

impl Status {
    /// Where the act leads from here; nothing when it may not be done here.
    pub fn after(self, act: Act) -> Option<Self> {
        if let Some(closed) = act.closes_as() {
            return self.is_in_hand().then_some(closed);
        }
        STEPS.iter().find(|(from, by, _)| *from == self && *by == act).map(|(_, _, to)| *to)
    }

    /// May the act be done here?
    pub fn may(self, act: Act) -> bool {
        self.after(act).is_some()
    }

    /// The acts that may be done here, in the order of their declaration.
    pub fn acts(self) -> impl Iterator<Item = Act> {
        Act::ALL.iter().copied().filter(move |act| self.may(*act))
    }

    /// Is it over?
    pub const fn is_closed(self) -> bool {
        matches!(
            self,
            Self::Answered
                | Self::Forwarded
                | Self::TakenForInformation
                | Self::LeftUnexamined
                | Self::Withdrawn
        )
    }

    /// Is it numbered and still open, so that somebody owes it something?
    pub const fn is_in_hand(self) -> bool {
        matches!(
            self,
            Self::Registered | Self::Routed | Self::InProgress | Self::WaitingForSubmitter
        )
    }
}

#[cfg(test)]
mod tests;
