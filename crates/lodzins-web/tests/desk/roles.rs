//! Every role at every route of the desk, as the matrix says.

use axum::http::{Method, StatusCode};
use lodzins_core::{Language, Role, Standing, id::SubmissionId};
use lodzins_db::Db;
use lodzins_service::{MIGRATIONS, register::Arrival};
use lodzins_testkit::both_engines;
use lodzins_web::access::{MATRIX, Rule, Who};

use crate::{centre::Centre, support::House};

const URLENCODED: &str = "application/x-www-form-urlencoded";

/// A case as somebody of a unit stands to it, or another institution's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Ours(Standing),
    AnotherInstitutions,
}

/// A case of each kind, for the people of the building board and for all others.
struct Cases {
    of_the_board: SubmissionId,
    of_the_desk: SubmissionId,
    unrouted: SubmissionId,
    foreign: SubmissionId,
}

impl Cases {
    fn of(house: &House, cesis: &Centre, ogre: &Centre) -> Self {
        let in_unit = |code: &str| {
            let unit = cesis.units.iter().find(|unit| unit.code == code).map(|unit| unit.id);
            cesis.register(house, Arrival { unit, ..cesis.arrival() }).id
        };
        Self {
            of_the_board: in_unit("buvvalde"),
            of_the_desk: in_unit("kac"),
            unrouted: cesis.case(house).0,
            foreign: ogre.case(house).0,
        }
    }

    fn whose(&self, role: Role, whose: Whose) -> SubmissionId {
        let (own, others) = if role == Role::Handler {
            (self.of_the_board, self.of_the_desk)
        } else {
            (self.of_the_desk, self.of_the_board)
        };
        match whose {
            Whose::Ours(Standing::Own) => own,
            Whose::Ours(Standing::Elsewhere) => others,
            Whose::Ours(Standing::Unrouted) => self.unrouted,
            Whose::AnotherInstitutions => self.foreign,
        }
    }
}

/// What the answer must be; nothing where it depends on more than rights.
fn expected(route: &Rule, allowed: &[Role], role: Role, whose: Whose) -> Option<StatusCode> {
    if !allowed.contains(&role) {
        return Some(StatusCode::FORBIDDEN);
    }
    match whose {
        Whose::AnotherInstitutions => Some(StatusCode::NOT_FOUND),
        Whose::Ours(standing) => {
            let theirs =
                route.acts.is_empty() || route.acts.iter().any(|act| role.may_from(standing, *act));
            (!theirs).then_some(StatusCode::FORBIDDEN)
        }
    }
}

fn desk_rules() -> impl Iterator<Item = (&'static Rule, &'static [Role])> {
    MATRIX.iter().filter_map(|rule| match rule.who {
        Who::Staff(roles) => Some((rule, roles)),
        _ => None,
    })
}

both_engines! {
    migrations = MIGRATIONS;

    fn each_role_gets_what_the_matrix_says_in_whosever_case_and_denials_are_recorded(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let cases = Cases::of(&house, &cesis, &ogre);
        let denials = || cesis.audit(db).into_iter().filter(|(did, _)| did == "denied").collect::<Vec<_>>();
        let all = [Whose::Ours(Standing::Own), Whose::Ours(Standing::Unrouted),
            Whose::Ours(Standing::Elsewhere), Whose::AnotherInstitutions];
        for role in Role::ALL {
            let mut person = cesis.signed_in(&house, *role, Language::Lv);
            let of_a_case = |rule: &Rule| rule.path.starts_with("/desk/submissions/{id}");
            for (rule, roles) in desk_rules().filter(|(rule, _)| rule.path != "/desk/sign-out") {
                for whose in if of_a_case(rule) { &all[..] } else { &all[..1] } {
                    let id = cases.whose(*role, *whose).to_string();
                    let path = rule.path.replace("{id}", &id).replace("{message}/{n}", "0/1");
                    let method = Method::from_bytes(rule.method.as_bytes()).expect("a method");
                    let media_type = if method == Method::POST { URLENCODED } else { "" };
                    let before = denials().len();
                    let answer = person.ask(method, &path, media_type, Vec::new());
                    let about = format!("{role} asks {} {} ({whose:?}): {}", rule.method, rule.path, answer.status);
                    match expected(rule, roles, *role, *whose) {
                        Some(status) => assert_eq!(answer.status, status, "{about}"),
                        None => assert!(
                            answer.status != StatusCode::FORBIDDEN && !answer.status.is_server_error(), "{about}"
                        ),
                    }
                    let denied = denials();
                    if answer.status == StatusCode::FORBIDDEN {
                        assert_eq!(denied.len(), before + 1, "{about}: recorded");
                        let (_, detail) = denied.last().expect("a denial");
                        assert_eq!(detail, &format!("{} {}", rule.method, rule.path));
                        assert!(!answer.heading().is_empty(), "{about}: the page says why");
                    } else {
                        assert_eq!(denied.len(), before, "{about}");
                    }
                }
            }
        }
    }

    fn what_was_typed_for_a_case_that_went_elsewhere_meanwhile_is_not_lost(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let mut records = cesis.signed_in(&house, Role::Records, Language::Lv);
        let route = records.get(&format!("{case}/route")).form();
        records.send(&route.clone().with("unit", &cesis.unit("buvvalde")));
        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        let answer = handler.get(&format!("{case}/answer")).form();
        let again = records.get(&format!("{case}/route")).form();
        records.send(&again.with("unit", &cesis.unit("kac")));
        let refused = handler.send(&answer.with("text", "Bedre tiks salabota līdz jūnijam."));
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert_eq!(refused.heading(), "Ar šo lietu strādā kāds cits");
        assert!(refused.text().contains("Bedre tiks salabota līdz jūnijam."), "{}", refused.text());
        assert_eq!(handler.get(&case).status, StatusCode::OK, "it may still be seen");
    }

    fn who_is_not_signed_in_is_led_to_the_sign_in_page(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (id, _) = cesis.case(&house);
        for (rule, _) in desk_rules() {
            let path = rule.path.replace("{id}", &id.to_string()).replace("{message}/{n}", "0/1");
            let method = Method::from_bytes(rule.method.as_bytes()).expect("a method");
            let media_type = if method == Method::POST { URLENCODED } else { "" };
            let answer = house.visitor(Language::Lv).ask(method, &path, media_type, Vec::new());
            assert_eq!(answer.location(), Some(format!("/desk/sign-in?to={path}")), "{} {path}", rule.method);
        }
    }

    fn a_way_of_closing_that_the_role_does_not_allow_is_refused(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let mut records = cesis.signed_in(&house, Role::Records, Language::Lv);
        let page = records.get(&format!("{case}/close"));
        assert!(!page.text().contains("Atstāt bez izskatīšanas"), "{}", page.text());
        let form = page.form().with("how", "leave_unexamined").with("ground", "anonymous");
        assert_eq!(records.send(&form).status, StatusCode::FORBIDDEN);
        assert!(cesis.audit(db).iter().any(|(did, detail)| {
            did == "denied" && detail == "POST /desk/submissions/{id}/close"
        }));
    }

    fn what_a_case_offers_is_open_to_whom_it_is_offered(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let mut records = cesis.signed_in(&house, Role::Records, Language::Lv);
        for unit in ["buvvalde", "kac"] {
            let route = records.get(&format!("{case}/route")).form();
            records.send(&route.with("unit", &cesis.unit(unit)));
            for role in [Role::Head, Role::Records, Role::Desk, Role::Handler, Role::Auditor] {
                let mut person = cesis.signed_in(&house, role, Language::Lv);
                for offered in person.get(&case).values("main .lz-actions a", "href") {
                    let status = person.get(&offered).status;
                    assert_eq!(status, StatusCode::OK, "{role} in {unit}: {offered}");
                }
            }
        }
    }

    fn each_sees_only_what_they_may_do(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let mut auditor = cesis.signed_in(&house, Role::Auditor, Language::Lv);
        let page = auditor.get(&case);
        assert_eq!(page.all("main .lz-actions a, main .lz-actions button"), Vec::<String>::new());
        let mut administrator = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let account = administrator.visit("/desk");
        assert_eq!(account.heading(), "Mans konts");
        assert!(!account.text().contains("Iesniegumi"), "no link to a room that stays shut: {}", account.text());
    }
}
