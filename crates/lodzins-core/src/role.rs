//! What a member of staff is trusted with.

use crate::{codes, submission::Act};

codes! {
    /// A role of a member of staff; one person may hold several, each for an institution or a unit.
    pub enum Role("role") {
        /// Sets the installation up, backs it up, appoints staff; handles no cases.
        Administrator = "administrator",
        /// Head of the centre (vadītājs): hours, capacity, regime; may do all that handlers and records keepers do.
        Head = "head",
        /// Front-desk specialist: the next visitor, the caller on the line, the paper in the box.
        Desk = "desk",
        /// Records keeper: registers, numbers, scans, routes.
        #[doc(alias = "lietvedis")]
        Records = "records",
        /// Handler of a department: works on cases, answers, signs.
        #[doc(alias = "izpildītājs")]
        Handler = "handler",
        /// Reads everything, changes nothing.
        Auditor = "auditor",
        /// Secretary of the council: agenda, presence, votes, minutes.
        Secretary = "secretary",
        /// Editor of public pages and the service catalogue.
        Editor = "editor",
    }
}

impl Role {
    /// May somebody in this role do this act to a submission at all? To which one: [`Role::may_from`].
    ///
    /// In a small centre the desk answers on the spot what it can, so it may do all but one: leaving a submission
    /// unexamined takes a person's right to an answer away, and belongs to the one who answers for the case. The
    /// records keeper registers and sends things on their way, and does not speak for the institution.
    pub const fn may(self, act: Act) -> bool {
        match act {
            Act::Register
            | Act::Withdraw
            | Act::SubmitterReplied
            | Act::Route
            | Act::Forward
            | Act::TakeForInformation => {
                matches!(self, Self::Head | Self::Records | Self::Desk | Self::Handler)
            }
            Act::Start | Act::AskSubmitter | Act::Extend | Act::Answer => {
                matches!(self, Self::Head | Self::Desk | Self::Handler)
            }
            Act::LeaveUnexamined => matches!(self, Self::Head | Self::Handler),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn those_who_may(act: Act) -> Vec<&'static str> {
        Role::ALL.iter().filter(|role| role.may(act)).map(|role| role.code()).collect()
    }

    #[test]
    fn the_desk_answers_on_the_spot_and_the_records_keeper_does_not_speak_for_the_institution() {
        assert_eq!(those_who_may(Act::Answer), ["head", "desk", "handler"]);
        assert!(Role::Records.may(Act::Route) && !Role::Records.may(Act::AskSubmitter));
    }

    #[test]
    fn only_those_who_answer_for_a_case_leave_it_unexamined() {
        assert_eq!(those_who_may(Act::LeaveUnexamined), ["head", "handler"]);
    }

    #[test]
    fn auditors_administrators_secretaries_and_editors_touch_no_submission() {
        for role in [Role::Auditor, Role::Administrator, Role::Secretary, Role::Editor] {
            for act in Act::ALL {
                assert!(!role.may(*act), "{role} may {act}");
            }
        }
    }

    #[test]
    fn every_act_has_somebody_who_may_do_it() {
        for act in Act::ALL {
            assert!(!those_who_may(*act).is_empty(), "nobody may {act}");
        }
    }
}
