//! What the tests of this capability start from: two institutions, a unit, a member of staff, a submission.

use std::net::{IpAddr, Ipv4Addr};

use lodzins_core::{
    Language, Moment, Role,
    id::{Id, InstitutionId, StaffId, SubmissionId, UnitId},
};
use lodzins_db::{Db, DbError, Sql, Tx, params};

use crate::{
    Actor, Keys,
    identity::{NewStaff, StaffError, password, staff_create},
};

pub(super) const PASSWORD: &str = "zaļa pļava aiz upes";
pub(super) const HERE: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 7));
pub(super) const ELSEWHERE: IpAddr = IpAddr::V4(Ipv4Addr::new(198, 51, 100, 9));

const INSTITUTION: Sql = Sql {
    name: "test::INSTITUTION",
    text:
        "INSERT INTO institution (id, code, name_lv, name_ru, name_en, brand_colour, state_calendar)
           VALUES ($1, $2, $2, $2, $2, '#000000', 0)",
};
const UNIT: Sql = Sql {
    name: "test::UNIT",
    text: "INSERT INTO unit (institution_id, id, code, name_lv, name_ru, name_en)
           VALUES ($1, $2, 'nodala', 'Nodaļa', 'Отдел', 'Unit')",
};
const JOURNAL: Sql = Sql {
    name: "test::JOURNAL",
    text: "INSERT INTO journal (institution_id, id, code, name_lv, valid_from)
           VALUES ($1, $2, 'A', 'Iesniegumi', '2020-01-01')",
};
const SUBMISSION: Sql = Sql {
    name: "test::SUBMISSION",
    text: "INSERT INTO submission (institution_id, id, journal_id, year, sequence, number, channel, kind, subject,
                                   text, topics, language, segment, answer_mode, follow_key, received_at,
                                   received_on, status, due_on, due_rule, salt)
           VALUES ($1, $2, $3, 2026, 1, 'A-2026-1', 'portal', 'request', 'Soliņš', 'Lūdzu soliņu.', '', 'lv',
                   'resident', 'email', $2, 0, '2026-11-20', 'registered', '2026-12-04', 'rule', $2)",
};

pub(super) fn institution(number: u8) -> InstitutionId {
    InstitutionId::from_bytes([number; 16])
}

pub(super) fn unit() -> UnitId {
    UnitId::from_bytes([3; 16])
}

pub(super) fn submission() -> SubmissionId {
    SubmissionId::from_bytes([9; 16])
}

pub(super) fn keys() -> Keys {
    Keys::draw(&Moment::new(jiff::Timestamp::UNIX_EPOCH, [42; 32]))
}

/// Runs a use case of the first institution.
pub(super) fn write<T: Send + 'static, E: From<DbError> + Send + 'static>(
    db: &Db,
    work: impl Fn(&mut Tx<'_>, &Moment) -> Result<T, E> + Send + 'static,
) -> Result<T, E> {
    db.write_now(institution(1), work)
}

/// Two institutions, the first with a unit and a submission.
pub(super) fn places(db: &Db) {
    write(db, |tx, _| {
        for (number, code) in [(1, "pirma"), (2, "otra")] {
            tx.exec(INSTITUTION, params![institution(number), code])?;
        }
        tx.exec(UNIT, params![institution(1), unit()])?;
        tx.exec(JOURNAL, params![institution(1), [5u8; 16]])?;
        tx.exec(SUBMISSION, params![institution(1), submission(), [5u8; 16]])
    })
    .unwrap_or_else(|wrong: DbError| panic!("the places: {wrong}"));
}

/// A handler of the unit with that user name, whose password is [`PASSWORD`].
pub(super) fn new_staff(user_name: &str) -> NewStaff {
    NewStaff {
        institution: institution(1),
        user_name: user_name.to_owned(),
        name: "Anna Persona Liepa".to_owned(),
        email: None,
        unit: Some(unit()),
        roles: vec![Role::Handler, Role::Records],
        password_hash: password::hash(&Moment::new(jiff::Timestamp::UNIX_EPOCH, [6; 32]), PASSWORD),
        password_given: false,
        language: Language::Lv,
    }
}

pub(super) fn appoint(db: &Db, new: NewStaff) -> Result<StaffId, StaffError> {
    db.write_now(new.institution, move |tx, at| staff_create(tx, at, Actor::System, &new))
}

/// The places with Anna, who signs in as `anna.liepa`.
pub(super) fn anna(db: &Db) -> StaffId {
    places(db);
    appoint(db, new_staff("anna.liepa")).unwrap_or_else(|wrong| panic!("Anna: {wrong}"))
}

const ACTS: Sql = Sql {
    name: "test::ACTS",
    text: "SELECT did FROM audit WHERE institution_id = $1 ORDER BY sequence",
};
const TRAIL: Sql = Sql {
    name: "test::TRAIL",
    text: "SELECT did, actor_kind, coalesce(detail, '') FROM audit ORDER BY institution_id, sequence",
};

/// What the institution's trail says was done, in order.
pub(super) fn acts(db: &Db, institution: InstitutionId) -> Vec<String> {
    let rows = db.read_now(move |tx| tx.all::<(String,)>(ACTS, params![institution]));
    rows.unwrap_or_else(|wrong: DbError| panic!("the trail: {wrong}"))
        .into_iter()
        .map(|(did,)| did)
        .collect()
}

/// All trails with what stands in them as text.
pub(super) fn trails(db: &Db) -> Vec<(String, String, String)> {
    db.read_now(|tx| tx.all(TRAIL, params![]))
        .unwrap_or_else(|wrong: DbError| panic!("the trails: {wrong}"))
}
