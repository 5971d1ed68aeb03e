//! The head's overview, and what changed since a day.

use axum::http::StatusCode;
use lodzins_core::{Channel, Language, Role};
use lodzins_db::Db;
use lodzins_service::{MIGRATIONS, register::Arrival};
use lodzins_testkit::both_engines;

use crate::{
    centre::{Centre, replay},
    support::House,
};

fn arrive(house: &House, centre: &Centre, channel: Channel) {
    centre.register(house, Arrival { channel, ..centre.arrival() });
}

/// An e-mail on a day.
fn mail(key: &str, day: jiff::civil::Date) -> String {
    format!(
        r#"{{"key":"{key}","kind":"submission","institution":"cesis","at":"{day}T12:00:00+02:00","channel":"email","submission_kind":"request","subject":"Par bedri"}}"#
    )
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_head_sees_what_waits_and_what_came_beside_last_week(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let today = house.db().moment().date();
        let before = |days: i64| today.saturating_sub(jiff::Span::new().days(days));
        // Two a week ago, one 52 weeks ago; today three, of which none was a week ago by post.
        let events = [mail("1", before(7)), mail("2", before(7)), mail("3", before(364))];
        replay(&house, &cesis, &events.join("\n"));
        for channel in [Channel::Email, Channel::Email, Channel::Post] {
            arrive(&house, &cesis, channel);
        }
        let (_, case) = cesis.case_in(&house, "buvvalde");
        let mut handler = cesis.signed_in(&house, Role::Handler, Language::Lv);
        let start = handler.get(&case).form_in("form[action$=start]");
        handler.send(&start);
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        assert!(head.get("/desk/inbox").html().contains("/desk/overview"), "the way there");
        let page = head.get("/desk/overview");
        assert_eq!(page.status, StatusCode::OK);
        let text = page.text();
        // Three of today and three of before have no unit; one is in hands.
        assert!(text.contains("Vēl nav nodoti nodaļai 6 "), "{text}");
        assert!(text.contains("Izskatīšanā 1 "), "{text}");
        assert!(text.contains("Iesniegumi kopā 4 2 +100,0 % 1 +300,0 %"), "{text}");
        assert!(text.contains("Pasts 1 0 nav ar ko salīdzināt 0 nav ar ko salīdzināt"), "{text}");
        for href in page.values("main a.govuk-link", "href") {
            let led = head.get(&href);
            assert_eq!(led.status, StatusCode::OK, "{href}");
        }
        let mut auditor = cesis.signed_in(&house, Role::Auditor, Language::Ru);
        let read = auditor.get("/desk/overview");
        assert!(read.text().contains("На рассмотрении 1 "), "{}", read.text());
        for href in read.values("main a.govuk-link", "href") {
            assert_eq!(auditor.get(&href).status, StatusCode::OK, "an auditor is led to {href}");
        }
        for role in [Role::Desk, Role::Handler, Role::Administrator, Role::Editor] {
            let mut other = cesis.signed_in(&house, role, Language::Lv);
            assert_eq!(other.get("/desk/overview").status, StatusCode::FORBIDDEN, "{role}");
        }
    }

    fn a_new_centre_is_told_kindly_that_nothing_came(db: &Db) {
        let house = House::of(db);
        let ur = Centre::found(&house, "ur");
        let mut head = ur.signed_in(&house, Role::Head, Language::En);
        let text = head.get("/desk/overview").text();
        assert!(text.contains("Nothing was received this week yet."), "{text}");
        assert!(text.contains("As of "), "{text}");
    }

    fn a_change_is_judged_by_as_many_days_before_it(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        // Four weeks from 2 March 2020, 20 working days; and 28 days before, 20 working days too.
        let days = ["2020-02-03", "2020-03-01", "2020-03-02", "2020-03-05", "2020-03-29", "2020-03-30"];
        let events = days.iter().map(|day| mail(day, day.parse().expect("a day")));
        replay(&house, &cesis, &events.collect::<Vec<_>>().join("\n"));
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        assert!(head.get("/desk/reports").html().contains("/desk/reports/before-after"));
        let page = head.get("/desk/reports/before-after?day=2020-03-02&weeks=4&kind=submission");
        let text = page.text();
        assert!(text.contains("pirms: 03.02.2020.–01.03.2020., pēc: 02.03.2020.–29.03.2020."), "{text}");
        assert!(text.contains("Skaits pieauga par 50,0 %."), "{text}");
        assert!(text.contains("E-pasts 2 3 +1 +50,0 % 0,1 0,2"), "{text}");
        assert!(page.html().contains("<svg"), "a chart");
        let files = page.values("a[download]", "href");
        let csv = head.get(files.first().expect("a file")).text();
        assert!(csv.contains("E-pasts,2,3,1,50,0.1,0.2"), "{csv}");
        let filtered = head.get("/desk/reports/before-after?day=2020-03-02&weeks=4&channel=post");
        assert!(filtered.text().contains("Šajā laikā nekas nav saskaitīts"), "{}", filtered.text());
        let today = house.db().moment().date();
        arrive(&house, &cesis, Channel::Email);
        let now = head.get(&format!("/desk/reports/before-after?day={today}&weeks=4"));
        let text = now.text();
        assert!(text.contains("Izvēlētais laiks vēl nav beidzies."), "{text}");
        assert!(text.contains("procentos nav ar ko salīdzināt"), "{text}");
        let wrong = head.get("/desk/reports/before-after?day=2999-01-01&weeks=105&rows=week");
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors().len(), 3, "{:?}", wrong.errors());
        assert_eq!(wrong.attribute("input[name=weeks]", "value").as_deref(), Some("105"));
        let file = head.get("/desk/reports/before-after.csv?day=x");
        assert_eq!(file.status, StatusCode::BAD_REQUEST);
    }
}
