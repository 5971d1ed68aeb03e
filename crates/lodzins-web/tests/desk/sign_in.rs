//! Signing in and out, and the password.

use axum::http::StatusCode;
use jiff::SignedDuration;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::{SetClock, both_engines};

use crate::{
    centre::{Centre, PASSWORD, sign_in},
    support::House,
};

both_engines! {
    migrations = MIGRATIONS;

    fn an_unknown_user_and_a_wrong_password_get_the_same_answer(db: &Db) {
        let house = House::of(db);
        let _cesis = Centre::found(&house, "cesis");
        let mut visitor = house.visitor(Language::Lv);
        let wrong = sign_in(&mut visitor, "cesis.desk", "nepareiza parole");
        let unknown = sign_in(&mut visitor, "nav.tada", "nepareiza parole");
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!((wrong.status, wrong.errors()), (unknown.status, unknown.errors()));
        assert_eq!(wrong.form().value("user"), "cesis.desk", "the name stays");
        assert_eq!(wrong.attribute("main #password", "value").unwrap_or_default(), "", "the password never does");
        assert!(!wrong.html().contains("nepareiza parole"));
        let empty = visitor.send(&visitor_form(&wrong).with("user", "").with("password", ""));
        assert_eq!(empty.errors(), ["Ievadiet lietotājvārdu", "Ievadiet paroli"]);
    }

    fn many_failures_are_slowed_down_and_say_until_when(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let _cesis = Centre::found(&house, "cesis");
        let mut visitor = house.visitor(Language::Lv);
        let mut last = sign_in(&mut visitor, "cesis.desk", "x");
        for _ in 0..10 {
            last = sign_in(&mut visitor, "cesis.desk", "x");
            if last.status == StatusCode::TOO_MANY_REQUESTS {
                break;
            }
        }
        assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS);
        let secs: i64 = last.header("retry-after").parse().expect("seconds");
        assert!(secs >= 1, "{secs}");
        assert_eq!(last.form().value("user"), "cesis.desk");
        assert!(last.text().contains("Nākamo reizi mēģiniet pēc plkst."), "{}", last.text());
        clock.advance(SignedDuration::from_secs(secs));
        let right = sign_in(&mut visitor, "cesis.desk", PASSWORD);
        assert_eq!(right.location().as_deref(), Some("/desk"));
    }

    fn nobody_is_led_away_by_a_link_to_the_sign_in_page(db: &Db) {
        let house = House::of(db);
        let _cesis = Centre::found(&house, "cesis");
        for (to, leads) in [
            ("/desk/inbox", "/desk/inbox"),
            ("//other.example/desk", "/desk"),
            ("https://other.example/desk", "/desk"),
            ("/follow", "/desk"),
        ] {
            let mut visitor = house.visitor(Language::Lv);
            let page = visitor.get(&format!("/desk/sign-in?to={to}"));
            let form = page.form().with("to", to).with("user", "cesis.desk").with("password", PASSWORD);
            assert_eq!(visitor.send(&form).location().as_deref(), Some(leads), "{to}");
        }
    }

    fn signing_out_ends_the_session(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let old = desk.at(&house);
        let form = desk.get("/desk/account").form_in("header form[action='/desk/sign-out']");
        assert_eq!(desk.send(&form).location().as_deref(), Some("/desk/sign-in"));
        for visitor in [&mut desk, &mut { old }] {
            assert_eq!(visitor.get("/desk/account").location().as_deref(), Some("/desk/sign-in?to=/desk/account"));
        }
    }

    fn a_new_password_ends_the_other_sessions(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut here = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let mut elsewhere = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let fill = |form: crate::support::SentForm, present: &str, new: &str, again: &str| {
            form.with("present_password", present).with("new_password", new).with("repeated_password", again)
        };
        let form = || "main form[action='/desk/account/password']";
        for (present, new, again, said) in [
            ("", "", "", "Ievadiet pašreizējo paroli"),
            (PASSWORD, "divi sarkani āboli", "divi sarkani abols", "Abas jaunās paroles atšķiras. Ievadiet tās vēlreiz."),
            (PASSWORD, "īsa", "īsa", "Jaunā parole ir pārāk īsa. Tajā jābūt vismaz 12 rakstzīmēm."),
            ("cita", "divi sarkani āboli", "divi sarkani āboli", "Pašreizējā parole nav pareiza. Pārbaudiet to un mēģiniet vēlreiz."),
        ] {
            let page = here.get("/desk/account").form_in(form());
            let wrong = here.send(&fill(page, present, new, again));
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
            assert!(wrong.errors().contains(&said.to_owned()), "{said}: {:?}", wrong.errors());
        }
        let page = here.get("/desk/account").form_in(form());
        let changed = here.send_and_follow(&fill(page, PASSWORD, "divi sarkani āboli", "divi sarkani āboli"));
        assert!(changed.text().contains("Parole ir nomainīta."), "{}", changed.text());
        assert!(elsewhere.get("/desk/account").location().is_some(), "the other session has ended");
        let mut visitor = house.visitor(Language::Lv);
        assert_eq!(sign_in(&mut visitor, "cesis.desk", PASSWORD).status, StatusCode::UNPROCESSABLE_ENTITY);
        let right = sign_in(&mut visitor, "cesis.desk", "divi sarkani āboli");
        assert_eq!(right.status, StatusCode::SEE_OTHER);
    }

    fn a_full_queue_keeps_the_user_name(db: &Db) {
        let house = House::of(db);
        let _cesis = Centre::found(&house, "cesis");
        let full = house.with_queue_limit(0);
        let mut visitor = full.visitor(Language::Lv);
        let busy = sign_in(&mut visitor, "cesis.desk", PASSWORD);
        assert_eq!(busy.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(busy.form().value("user"), "cesis.desk");
        assert!(!busy.header("retry-after").is_empty());
    }
}

fn visitor_form(answer: &crate::support::Answer) -> crate::support::SentForm {
    answer.form()
}
