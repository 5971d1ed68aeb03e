//! Why a change is refused, in words, by the field that can mend it.

use lodzins_service::{
    identity::{StaffError, personnel::PersonnelError},
    institution::structure::StructureError,
};

use crate::words::Message;

/// What is wrong with a change of the institution.
pub(super) fn structure(wrong: &StructureError) -> (&'static str, Message) {
    match wrong {
        StructureError::CodeUnusable => ("code", Message::of("admin-code-unusable")),
        StructureError::JournalCodeUnusable => ("code", Message::of("admin-journal-code-unusable")),
        StructureError::CodeTaken => ("code", Message::of("admin-code-taken")),
        StructureError::NameMissing => ("name_lv", Message::of("admin-name-missing")),
        StructureError::EndsBeforeItBegins => ("to", Message::of("admin-days-order")),
        StructureError::DayOver => ("from", Message::of("admin-day-over")),
        StructureError::Closed => ("", Message::of("admin-closed-already")),
        StructureError::SuccessorNeeded { open } => {
            ("successor", Message::of("admin-unit-successor-needed").number("count", *open))
        }
        StructureError::SuccessorUnusable => ("successor", Message::of("admin-successor-unusable")),
        StructureError::LastJournal => ("", Message::of("admin-journal-last")),
        StructureError::NotAColour => ("colour", Message::of("admin-colour-wrong")),
        // Told apart before it comes here.
        StructureError::NotThere
        | StructureError::KeyReused(_)
        | StructureError::Register(_)
        | StructureError::Db(_) => ("", Message::of("register-busy")),
    }
}

/// What is wrong with a change of the staff.
pub(super) fn personnel(wrong: &PersonnelError) -> (&'static str, Message) {
    match wrong {
        PersonnelError::UnitUnusable => ("unit", Message::of("admin-staff-unit-closed")),
        PersonnelError::Oneself => ("", Message::of("admin-staff-oneself")),
        PersonnelError::LastAdministrator => ("", Message::of("admin-staff-last")),
        PersonnelError::SuccessorUnusable => {
            ("successor", Message::of("admin-staff-successor-unusable"))
        }
        PersonnelError::Staff(StaffError::UserNameUnusable) => {
            ("user", Message::of("admin-staff-user-unusable"))
        }
        PersonnelError::Staff(StaffError::UserNameTaken) => {
            ("user", Message::of("admin-staff-user-taken"))
        }
        PersonnelError::Staff(StaffError::NameMissing) => {
            ("name", Message::of("admin-staff-name-missing"))
        }
        PersonnelError::Staff(StaffError::NoRole) => {
            ("roles", Message::of("admin-staff-roles-missing"))
        }
        // Told apart before it comes here.
        PersonnelError::Staff(StaffError::NoSuchStaff | StaffError::Db(_))
        | PersonnelError::KeyReused(_)
        | PersonnelError::Register(_)
        | PersonnelError::Db(_) => ("", Message::of("register-busy")),
    }
}
