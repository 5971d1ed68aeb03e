//! How somebody stands to a case, and what each role may do to a case from there.
//!
//! Everybody who reads the register sees every case of the institution; acting is narrower. The head and the records
//! keeper answer for the whole institution. A handler works on what was handed to them or lies in their own unit. The
//! desk does the same and takes up what no unit has yet; from any other unit's case it only takes what the submitter
//! brings to the window: a reply, a paper that shows who they are, the wish to withdraw.

use crate::{Role, codes, submission::Act};

codes! {
    /// How somebody stands to a case.
    pub enum Standing("standing") {
        /// It is in their hands or in their unit.
        Own = "own",
        /// No unit has it yet.
        Unrouted = "unrouted",
        /// Another unit has it.
        Elsewhere = "elsewhere",
    }
}

impl Role {
    /// May somebody in this role do this act to a case that they stand so to?
    pub const fn may_from(self, standing: Standing, act: Act) -> bool {
        self.may(act)
            && match (self, standing) {
                (Self::Head | Self::Records, _)
                | (_, Standing::Own)
                | (Self::Desk, Standing::Unrouted) => true,
                (Self::Desk, Standing::Elsewhere) => is_brought_to_the_window(act),
                _ => false,
            }
    }

    /// Does the work of this role pass to whoever stands in for the person? Setting the installation up, reading
    /// everything and the council's papers are trusted to a person, not to a chair.
    pub const fn passes_to_a_substitute(self) -> bool {
        matches!(self, Self::Head | Self::Desk | Self::Records | Self::Handler)
    }
}

/// What the submitter does and the desk only writes down.
const fn is_brought_to_the_window(act: Act) -> bool {
    matches!(act, Act::SubmitterReplied | Act::Withdraw)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn those_who_may(act: Act, standing: Standing) -> Vec<&'static str> {
        Role::ALL
            .iter()
            .filter(|role| role.may_from(standing, act))
            .map(|role| role.code())
            .collect()
    }

    #[test]
    fn a_handler_works_on_what_is_theirs_and_on_nothing_else() {
        for act in Act::ALL {
            assert_eq!(
                Role::Handler.may_from(Standing::Own, *act),
                Role::Handler.may(*act),
                "{act}"
            );
            assert!(!Role::Handler.may_from(Standing::Unrouted, *act), "{act}");
            assert!(!Role::Handler.may_from(Standing::Elsewhere, *act), "{act}");
        }
    }

    #[test]
    fn head_and_records_keeper_answer_for_the_whole_institution() {
        for role in [Role::Head, Role::Records] {
            for (act, standing) in
                Act::ALL.iter().flat_map(|act| Standing::ALL.iter().map(move |from| (act, from)))
            {
                assert_eq!(
                    role.may_from(*standing, *act),
                    role.may(*act),
                    "{role} {act} {standing}"
                );
            }
        }
    }

    #[test]
    fn the_desk_takes_up_what_nobody_has_and_writes_down_what_the_submitter_brings() {
        assert_eq!(those_who_may(Act::Answer, Standing::Unrouted), ["head", "desk"]);
        assert_eq!(those_who_may(Act::Answer, Standing::Elsewhere), ["head"]);
        assert_eq!(those_who_may(Act::Withdraw, Standing::Elsewhere), ["head", "desk", "records"]);
        assert_eq!(those_who_may(Act::Route, Standing::Elsewhere), ["head", "records"]);
    }

    #[test]
    fn no_standing_gives_a_right_that_the_role_does_not_have() {
        for role in Role::ALL {
            for (act, standing) in
                Act::ALL.iter().flat_map(|act| Standing::ALL.iter().map(move |from| (act, from)))
            {
                assert!(
                    role.may(*act) || !role.may_from(*standing, *act),
                    "{role} {act} {standing}"
                );
            }
        }
    }
}
