//! Acts and their subjects in words.

use lodzins_core::id::{Id, StaffId, SubmissionId};
use lodzins_service::audit::AuditRow;

use crate::{pages::register::directory::Directory, words::Words};

/// Every act that the trail knows, in the order in which people look for them.
pub(super) const ACTS: &[&str] = &[
    "submission.registered",
    "submission.route",
    "submission.start",
    "submission.ask_submitter",
    "submission.submitter_replied",
    "submission.added_to",
    "submission.extend",
    "submission.answer",
    "submission.forward",
    "submission.take_for_information",
    "submission.leave_unexamined",
    "submission.withdraw",
    "submission.corrected",
    "submission.recounted",
    "submission.handed_over",
    "submission.escalated",
    "submission.noted",
    "submission.joined",
    "submission.parted",
    "submission.identity_checked",
    "submission.client_named",
    "submission.client_removed",
    "submission.destroyed",
    "case.seen",
    "file.seen",
    "file.read",
    "letter.seen",
    "receipt.seen",
    "client.created",
    "client.changed",
    "client.merged",
    "client.separated",
    "client.opened",
    "client.seen",
    "client.code_seen",
    "client.destroyed",
    "contact.entered",
    "contact.corrected",
    "contact.destroyed",
    "call_back.asked",
    "call_back.arranged",
    "call_back.tried",
    "call_back.given_up",
    "open_data.published",
    "open_data.withdrawn",
    "call_back.destroyed",
    "visit.held",
    "visit.booked",
    "visit.confirmed",
    "visit.contact_entered",
    "booking.confirmation_set",
    "booking.limits_set",
    "visit.moved",
    "visit.cancelled",
    "visit.telephoned",
    "visit.destroyed",
    "wait.joined",
    "wait.offered",
    "wait.accepted",
    "wait.refused",
    "wait.unanswered",
    "wait.left",
    "wait.ended",
    "wait.destroyed",
    "feedback.given",
    "feedback.entered",
    "visit.arrived",
    "visit.let_in",
    "visit.called",
    "visit.started",
    "visit.identified",
    "visit.taken_over",
    "visit.parked",
    "visit.handed_over",
    "visit.finished",
    "visit.left",
    "visit.missed",
    "counter.set",
    "counter.opened",
    "counter.closed",
    "reception.rules_set",
    "alarm.raised",
    "alarm.answered",
    "kiosk.added",
    "kiosk.enrolled",
    "kiosk.revoked",
    "visit.nearly_asked",
    "reception.nearly_set",
    "pool.set",
    "pool.day_set",
    "pool.weekly_set",
    "pool.offer_set",
    "release.set",
    "release.withdrawn",
    "release.claimed",
    "release.drawn",
    "signed_in",
    "signed_out",
    "sign_in_failed",
    "denied",
    "staff.created",
    "staff.changed",
    "staff.unlocked",
    "staff.activated",
    "staff.deactivated",
    "staff.password_set",
    "staff.second_factor_set",
    "staff.second_factor_removed",
    "staff.language_set",
    "staff.shortcuts_set",
    "substitution.set",
    "substitution.ended",
    "api_key.created",
    "api_key.revoked",
    "unit.added",
    "unit.changed",
    "unit.moved",
    "unit.closed",
    "topic.added",
    "topic.changed",
    "topic.moved",
    "service.begun",
    "service.drafted",
    "service.draft_dropped",
    "service.published",
    "service.checked",
    "catalogue.check_days",
    "centre.helps",
    "drop_box.added",
    "drop_box.changed",
    "centre.added",
    "centre.changed",
    "regime.begun",
    "regime.drafted",
    "regime.dropped",
    "regime.switched_on",
    "regime.taken_back",
    "regime.ended",
    "regime.recorded",
    "import.taken",
    "place.added",
    "place.changed",
    "hours.set",
    "hours.exception_added",
    "hours.exception_ended",
    "hours.exception_withdrawn",
    "journal.added",
    "journal.changed",
    "journal.closed",
    "routing_rule.added",
    "routing_rule.changed",
    "routing_rule.moved",
    "routing_rule.ended",
    "escalation.set",
    "calendar.day_set",
    "calendar.day_cleared",
    "calendar.state_set",
    "term.added",
    "term.ended",
    "recount.started",
    "recount.finished",
    "retention.rule_set",
    "retention.rule_removed",
    "retention.started",
    "retention.finished",
    "letter_template.saved",
    "letter_template.reset",
    "letter.retried",
    "audit.exported",
    "mail.tried",
    "activity.entered",
    "saved_search.kept",
    "saved_search.changed",
    "saved_search.deleted",
    "saved_search.forgotten",
    "institution.founded",
    "institution.changed",
    "institution.lives",
];

/// What was done.
pub(super) fn act(words: Words, did: &str) -> String {
    let key = did.replace(['.', '_'], "-");
    words.with("audit-did", &[("did", key.into()), ("code", did.into())])
}

/// Who did it: a name, or what kind of somebody.
pub(super) fn actor(words: Words, row: &AuditRow, directory: &Directory) -> String {
    let staff = row.actor.filter(|_| row.actor_kind == "staff").map(StaffId::from_bytes);
    let name = directory.person(staff);
    if name.is_empty() {
        words.with("audit-actor", &[("kind", row.actor_kind.replace('_', "-").into())])
    } else {
        name
    }
}

/// What a row is about: what to call it, and where it is; no client is named here.
pub(super) fn subject(
    words: Words,
    row: &AuditRow,
    directory: &Directory,
    number: Option<&str>,
) -> String {
    let named = match row.subject_kind.as_str() {
        "submission" => number.map(str::to_owned),
        "staff" => Some(directory.person(Some(StaffId::from_bytes(row.subject))))
            .filter(|name| !name.is_empty()),
        "institution" => return String::new(),
        _ => None,
    };
    // Ids are all written alike; the first part tells entries of one day apart.
    let id = SubmissionId::from_bytes(row.subject).to_string();
    let named = named.unwrap_or_else(|| id.chars().skip(24).collect());
    let kind = row.subject_kind.replace('_', "-");
    words.with("audit-subject", &[("kind", kind.into()), ("name", named.into())])
}

/// What else a row says of its act. The trail keeps it for machines, in codes and ids; an id tells people nothing.
pub(super) fn detail(words: Words, did: &str, detail: &str) -> String {
    let parts: Vec<&str> =
        detail.split(' ').filter(|part| part.parse::<SubmissionId>().is_err()).collect();
    match (did, parts.as_slice()) {
        ("submission.route", ["routing", "rule", n]) => {
            words.with("audit-by-rule", &[("n", (*n).into())])
        }
        ("submission.route", ["service", service, "unit", unit]) => {
            let arguments = [("service", (*service).into()), ("unit", (*unit).into())];
            words.with("audit-by-service", &arguments)
        }
        _ => parts.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use lodzins_core::Language;

    use super::*;

    const ID: &str = "01936a3e-0000-7000-8000-000000000001";

    #[test]
    fn people_read_no_ids_and_no_codes_of_machines() {
        let words = Words::of(Language::En);
        let said = |did: &str, kept: &str| detail(words, did, kept);
        assert_eq!(
            said("submission.route", &format!("routing rule 12 {ID}")),
            "by routing rule 12"
        );
        assert_eq!(
            said("submission.route", "service card unit kac"),
            "by the card of the service “card”, to the unit “kac”"
        );
        assert_eq!(said("substitution.set", ID), "");
        assert_eq!(said("api_key.created", &format!("{ID} desk")), "desk");
        assert_eq!(said("submission.route", "Because it is urgent"), "Because it is urgent");
    }
}
