//! A centre with its people, and what comes in.

use axum::http::StatusCode;
use lodzins_core::{
    AnswerMode, Channel, Language, Role, Segment,
    id::{InstitutionId, StaffId, SubmissionId},
    submission::Kind,
};
use lodzins_db::{Db, DbError, Sql, params};
use lodzins_service::{
    Actor,
    identity::{NewStaff, staff_create},
    institution::{Founding, Named, NewUnit, Unit, units},
    register::{Arrival, Evidence, Registered, Submitter, submission_register},
    replay::{Places, ReplayError, event_take},
};

use crate::support::{Answer, House, Visitor, founding};

/// What everybody here signs in with.
pub const PASSWORD: &str = "četri zaļi krūmi";
/// The same, hashed with the least cost there is: these tests are not about hashing.
const HASHED: &str =
    "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$WFZSymXCIguGkeFtrwGzqsrRYKcmRBCNSIHcFarQW5s";

const AUDIT: Sql = Sql {
    name: "test::AUDIT",
    text: "SELECT did, coalesce(detail, '') FROM audit WHERE institution_id = $1 ORDER BY sequence",
};

/// A centre: an institution with two units and a person for each role.
pub struct Centre {
    pub id: InstitutionId,
    pub code: &'static str,
    pub units: Vec<Unit>,
    pub people: Vec<(Role, StaffId)>,
}

impl Centre {
    pub fn found(house: &House, code: &'static str) -> Self {
        let mut plan = founding(code);
        let name = Named { lv: format!("Būvvalde {code}"), ru: None, en: None };
        plan.units.push(NewUnit { code: "buvvalde".to_owned(), name });
        Self::as_planned(house, code, &plan)
    }

    /// A centre that a file describes, with a person for each role.
    pub fn as_planned(house: &House, code: &'static str, plan: &Founding) -> Self {
        let id = house.found_as(plan);
        let all = house.db().read_now(move |tx| units(tx, id)).expect("the units");
        let people = Role::ALL.iter().map(|role| (*role, hire(house.db(), id, code, *role, &all)));
        Self { id, code, people: people.collect(), units: all }
    }

    pub fn unit(&self, code: &str) -> String {
        self.units.iter().find(|unit| unit.code == code).expect("a unit").id.to_string()
    }

    pub fn person(&self, role: Role) -> String {
        self.people.iter().find(|(known, _)| *known == role).expect("a person").1.to_string()
    }

    /// Somebody at their desk.
    pub fn signed_in<'h>(&self, house: &'h House, role: Role, language: Language) -> Visitor<'h> {
        let mut visitor = house.visitor(language);
        let answer = sign_in(&mut visitor, &format!("{}.{role}", self.code), PASSWORD);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{role} signs in: {:?}", answer.errors());
        visitor
    }

    /// Who did what, as the audit trail has it.
    pub fn audit(&self, db: &Db) -> Vec<(String, String)> {
        let id = self.id;
        db.read_now(move |tx| tx.all(AUDIT, params![id]))
            .map_err(|wrong: DbError| wrong)
            .expect("the trail")
    }

    /// What a resident wrote.
    pub fn arrival(&self) -> Arrival {
        Arrival {
            key: None,
            institution: self.id,
            channel: Channel::Portal,
            drop_box: None,
            kind: Kind::Question,
            subject: "Bedre Rīgas ielā".to_owned(),
            text: "Pie 12. nama ir <bedre>.\nKad to salabos?".to_owned(),
            topics: Vec::new(),
            service: None,
            language: Language::Lv,
            segment: Segment::Resident,
            submitter: Submitter {
                name: Some("Testa Persona 017".to_owned()),
                email: Some("persona.017@example.org".to_owned()),
                ..Submitter::default()
            },
            on_behalf: None,
            author_date: None,
            author_number: None,
            external_reference: None,
            unit: None,
            answer_mode: AnswerMode::Email,
            files: Vec::new(),
            evidence: Evidence::none(),
            by: Actor::Submitter,
            received_at: None,
        }
    }

    pub fn register(&self, house: &House, arrival: Arrival) -> Registered {
        let office = house.app().office().clone();
        house
            .db()
            .write_now(self.id, move |tx, at| submission_register(tx, at, &office, &arrival))
            .expect("a submission")
    }

    /// A submission that came for a unit, and where its case is.
    pub fn case_in(&self, house: &House, unit: &str) -> (SubmissionId, String) {
        let unit = self.units.iter().find(|known| known.code == unit).map(|unit| unit.id);
        let id = self.register(house, Arrival { unit, ..self.arrival() }).id;
        (id, format!("/desk/submissions/{id}"))
    }

    /// A submission, and where its case is.
    pub fn case(&self, house: &House) -> (SubmissionId, String) {
        let id = self.register(house, self.arrival()).id;
        (id, format!("/desk/submissions/{id}"))
    }
}

/// Types name and password.
pub fn sign_in(visitor: &mut Visitor<'_>, user: &str, password: &str) -> Answer {
    let form = visitor.get("/desk/sign-in").form().with("user", user).with("password", password);
    visitor.send(&form)
}

fn hire(db: &Db, institution: InstitutionId, code: &str, role: Role, units: &[Unit]) -> StaffId {
    let unit = if role == Role::Handler { "buvvalde" } else { "kac" };
    let new = NewStaff {
        institution,
        user_name: format!("{code}.{role}"),
        name: format!("Testa {role} {code}"),
        email: None,
        unit: units.iter().find(|known| known.code == unit).map(|known| known.id),
        roles: vec![role],
        password_hash: HASHED.to_owned(),
        password_given: false,
        language: Language::Lv,
    };
    db.write_now(institution, move |tx, at| staff_create(tx, at, Actor::System, &new))
        .expect("a person")
}

/// Events in one transaction: PostgreSQL walks past every earlier state of a count that the same transaction changed.
const TOGETHER: usize = 50;

/// Takes over what happened before, but for days at a centre: these need its counters.
pub fn replay(house: &House, centre: &Centre, events: &str) {
    let places: Result<_, DbError> = house.db().read_now(Places::read);
    let in_a_hall = |line: &&str| {
        let event: serde_json::Value = serde_json::from_str(line).unwrap_or_default();
        ["visit", "counter"].map(Some).contains(&event["kind"].as_str())
    };
    let events: String = events.split_inclusive('\n').filter(|line| !in_a_hall(line)).collect();
    let events = places.expect("places").file(&events).expect("a file without fault");
    for some in events.chunks(TOGETHER) {
        let (office, some) = (house.app().office().clone(), some.to_vec());
        let taken: Result<_, ReplayError> = house.db().write_now(centre.id, move |tx, at| {
            for event in &some {
                event_take(tx, at, &office, event)?;
            }
            Ok(())
        });
        taken.expect("taken");
    }
}
