//! What machines ask about the program's health, and the description of the API.

use lodzins_core::Role;
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::{Fresh, Kind, both_engines};

use crate::{
    support::House,
    system::{SUBMISSIONS, System},
};

both_engines! {
    migrations = MIGRATIONS;

    fn a_house_that_is_open_says_so(db: &Db) {
        let house = House::of(db);
        let anybody = System::with_key(&house, None);
        for path in ["/healthz", "/readyz"] {
            assert_eq!(anybody.get(path).status, 200, "{path}");
        }
    }

    fn figures_name_routes_and_nobody(db: &Db) {
        let house = House::of(db);
        let system = System::of(&house, house.found("cesis"), Role::Head);
        let id = "01936a3e-0000-7000-8000-000000000001";
        system.get(&format!("{SUBMISSIONS}/{id}"));
        system.get("/wp-login.php");
        let answer = System::with_key(&house, None).get("/metrics");
        let text = String::from_utf8(answer.bytes).expect("text");
        for expected in [
            r#"_count{route="/api/v1/submissions/{id}",method="GET",status="404"} 1"#,
            r#"_count{route="none",method="GET",status="404"} 1"#,
            "\nlodzins_writes_under_way 0\n",
            "\nlodzins_letters_waiting 0\n",
            "\nlodzins_letters_dead 0\n",
        ] {
            assert!(text.contains(expected), "no {expected} in\n{text}");
        }
        assert!(!text.contains(id) && !text.contains("wp-login"), "{text}");
    }

    fn figures_are_for_this_machine_alone(db: &Db) {
        let house = House::of(db);
        let anybody = System::with_key(&house, None);
        for header in ["x-forwarded-for", "forwarded", "via"] {
            assert_eq!(anybody.now("GET", "/metrics", &[(header, "127.0.0.1")], b"").status, 404, "{header}");
        }
    }

    fn the_description_is_for_everybody(db: &Db) {
        let house = House::of(db);
        let answer = System::with_key(&house, None).get("/api/openapi.json");
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.json()["openapi"], "3.1.0");
        assert_eq!(answer.json()["components"]["securitySchemes"]["key"]["scheme"], "bearer");
    }
}

#[test]
fn a_database_that_lacks_a_step_is_not_ready() {
    let fresh = Fresh::on(Kind::Sqlite, &MIGRATIONS[..MIGRATIONS.len() - 1]);
    let house = House::of(fresh.db());
    let anybody = System::with_key(&house, None);
    assert_eq!(anybody.get("/healthz").status, 200);
    let answer = anybody.get("/readyz");
    assert_eq!(answer.status, 503);
    assert_eq!(answer.bytes, b"the database is not up to date\n");
}
