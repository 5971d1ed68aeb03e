use jiff::{SignedDuration, Timestamp};
use lodzins_core::{
    Language,
    appointment::{Share, VisitStatus},
    id::{CentreId, Id, InstitutionId, VisitId},
    notice::{NoticeOccasion, NoticeWay},
};
use lodzins_service::{appointment::VisitRow, notice::NoticeRow};

use super::*;
use crate::gallery::{Sample, desk};

/// A call of each occasion.
pub fn calls() -> Vec<ToCall> {
    NoticeOccasion::ALL
        .iter()
        .filter(|one| one.may_be_called(NoticeWay::Email))
        .zip(0..)
        .map(|(occasion, n)| call(*occasion, n))
        .collect()
}

fn call(occasion: NoticeOccasion, attempts: u32) -> ToCall {
    let starts_at = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(30);
    let institution_id = InstitutionId::INSTALLATION;
    let visit_id = VisitId::from_bytes([1; 16]);
    let notice = NoticeRow {
        institution_id,
        id: NoticeId::from_bytes([2; 16]),
        visit_id,
        occasion,
        way: NoticeWay::Call,
        state: NoticeState::Waiting,
        language: Language::Lv,
        starts_at,
        was_at: (occasion == NoticeOccasion::Moved).then_some(Timestamp::UNIX_EPOCH),
        letter_id: None,
        attempts,
        next_at: Timestamp::UNIX_EPOCH + SignedDuration::from_hours(i64::from(attempts) - 1),
        last_error: None,
        made_at: Timestamp::UNIX_EPOCH,
        told_at: None,
        told_by: None,
    };
    let visit = VisitRow {
        institution_id,
        id: visit_id,
        centre_id: CentreId::from_bytes([3; 16]),
        pool_id: None,
        services: "card".to_owned(),
        starts_at: Some(starts_at),
        ends_at: None,
        frees_at: None,
        share: Share::Phone,
        status: VisitStatus::Booked,
        held_until: None,
        freed_at: None,
        name: Some("Testa Persona 017".to_owned()),
        phone: Some("+371 20000017".to_owned()),
        email: None,
        code_key: [0; 32],
        made_at: Timestamp::UNIX_EPOCH,
        made_by: None,
        edition: 1,
    };
    ToCall { notice, visit }
}

impl Sample for CallView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |call: ToCall, wrong: bool| {
            let known = Known { call, centre: None, code: "K7QX-3MPB".to_owned() };
            let mut form = Form::blank(words);
            if wrong {
                form.wrong("result", Message::of("notice-call-result-missing"));
            }
            Self::of(desk(words, PATH), words, &known, form)
        };
        let mut settled = call(NoticeOccasion::Reminder, 1);
        settled.notice.state = NoticeState::Told;
        vec![
            ("visit-call", view(call(NoticeOccasion::Moved, 0), false)),
            ("visit-call-wrong", view(call(NoticeOccasion::Stranded, 2), true)),
            ("visit-call-settled", view(settled, false)),
        ]
    }
}
