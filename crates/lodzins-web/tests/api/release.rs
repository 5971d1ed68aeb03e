//! Claims to released places by other programs: 202 in the first seconds, and what has become of them.

use jiff::SignedDuration;
use lodzins_core::{
    Role,
    id::{InstitutionId, ReleaseId},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor, MIGRATIONS,
    appointment::pools,
    release::{NewRelease, ReleaseError, release_draw, release_set},
};
use lodzins_testkit::{SetClock, both_engines};
use serde_json::{Value, json};

use crate::{
    support::{House, centre},
    system::{Answer, System},
};

const NINE: &str = "2026-11-23T07:00:00Z";
const AHEAD: SignedDuration = SignedDuration::from_hours(1);

/// The monday is released in an hour; a resident's program, and the desk's.
fn set(house: &House) -> (System, System, InstitutionId, ReleaseId) {
    let (db, cesis) = (house.db(), house.found("cesis"));
    centre::open(db, cesis, 1, 100);
    let opens_at = db.moment().now() + AHEAD;
    let announce = move |tx: &mut lodzins_db::Tx<'_>, at: &lodzins_core::Moment| {
        let pool = pools(tx, cesis)?.remove(0).id;
        let monday = jiff::civil::date(2026, 11, 23);
        let (from, to, by) = (monday, monday, Actor::System);
        release_set(tx, at, &NewRelease { institution: cesis, pool, from, to, opens_at, by })
    };
    let id: Result<ReleaseId, ReleaseError> = db.write_now(cesis, announce);
    (System::with_key(house, None), System::of(house, cesis, Role::Desk), cesis, id.expect("set"))
}

fn draws(house: &House, institution: InstitutionId, id: ReleaseId) -> usize {
    let office = house.app().office().clone();
    let drawn: Result<usize, ReleaseError> = house
        .db()
        .write_now(institution, move |tx, at| release_draw(tx, at, &office, institution, id));
    drawn.expect("drawn")
}

fn book(system: &System, n: u32, key: &str) -> Answer {
    let body = json!({
        "centre": "kac", "service": "card", "start": NINE, "name": format!("Testa Persona {n:03}"),
        "phone": format!("+371 20{n:06}"),
    });
    let headers = [("content-type", "application/json"), ("idempotency-key", key)];
    system.now("POST", "/api/v1/appointments", &headers, body.to_string().as_bytes())
}

/// What has become of a claim, by its code.
fn ask(system: &System, claim: &Value) -> Value {
    let path = format!("/api/v1/claims/{}", claim["claim"].as_str().expect("an id"));
    let code = claim["code"].as_str().expect("a code");
    system.now("GET", &path, &[("appointment-code", code)], b"").json()
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_claim_is_drawn_and_confirmed_by_its_codes(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let (web, desk, cesis, id) = set(&house);
        book(&web, 1, "early").problem(409);
        clock.advance(AHEAD);
        let claims: Vec<Value> = (1..=2)
            .map(|n| {
                let answer = book(&web, n, &format!("claim-{n}"));
                assert_eq!(answer.status, 202, "{}", String::from_utf8_lossy(&answer.bytes));
                let claim = answer.json();
                let place = format!("/api/v1/claims/{}", claim["claim"].as_str().expect("an id"));
                assert_eq!(answer.header("location"), place);
                claim
            })
            .collect();
        assert_eq!((&claims[1]["status"], &claims[1]["number"]), (&json!("claimed"), &json!(2)));
        assert_eq!(claims[0]["drawn_at"], "2026-11-20T08:00:12Z");
        let again = book(&web, 1, "claim-1");
        assert_eq!((again.status.as_u16(), again.json()), (202, claims[0].clone()), "twice is once");
        book(&web, 1, "claim-3").problem(409);
        let place = format!("/api/v1/claims/{}", claims[0]["claim"].as_str().expect("an id"));
        let other = claims[1]["code"].as_str().expect("a code");
        web.now("GET", &place, &[("appointment-code", other)], b"").problem(404);
        web.now("GET", &place, &[], b"").problem(401);
        assert_eq!(desk.get(&place).json(), claims[0]);
        clock.advance(SignedDuration::from_secs(10));
        book(&web, 3, "late").problem(503);
        assert_eq!(draws(&house, cesis, id), 0, "what came in time may still be in a queue");
        clock.advance(SignedDuration::from_secs(2));
        assert_eq!(draws(&house, cesis, id), 2);
        let told: Vec<Value> = claims.iter().map(|claim| ask(&web, claim)).collect();
        let won = usize::from(told[0]["status"] != "held");
        assert_eq!((&told[won]["status"], &told[1 - won]["status"]), (&json!("held"), &json!("missed")));
        assert_eq!(told[1 - won].get("appointment"), None);
        let visit = &told[won]["appointment"];
        assert_eq!((&visit["status"], &visit["start"]), (&json!("held"), &json!(NINE)));
        let path = format!("/api/v1/appointments/{}", visit["id"].as_str().expect("an id"));
        let headers = [
            ("content-type", "application/json"),
            ("appointment-code", visit["code"].as_str().expect("a code")),
        ];
        let asked = web.now("PATCH", &path, &headers, br#"{"status":"booked"}"#).json();
        assert_eq!(asked["status"], "held", "the message about the draw brings the code that confirms");
        let by_key = [("content-type", "application/json")];
        let booked = desk.now("PATCH", &path, &by_key, br#"{"status":"booked"}"#).json();
        assert_eq!(booked["status"], "booked");
        book(&web, 3, "later").problem(409);
    }
}
