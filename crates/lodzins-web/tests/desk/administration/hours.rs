//! Opening hours of places: from the desk to the pages that residents read.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;

use crate::{
    centre::Centre,
    support::{Answer, House, SentForm, Visitor},
};

/// A centre whose week is asked for.
fn centre_page(admin: &mut Visitor<'_>) -> Answer {
    let form = admin.get("/desk/admin/centres/new").form().with("code", "kac");
    let form = form.with("name_lv", "Cēsu centrs").with("address", "Raunas iela 4, Cēsis");
    admin.send_and_follow(&form);
    let list = admin.get("/desk/admin/hours");
    assert!(list.text().contains("Darba laiks vēl nevienai vietai nav noteikts."));
    admin.send_and_follow(&list.form_in("main .lz-told__item form"))
}

fn week(form: SentForm, days: [&str; 7]) -> SentForm {
    let named = (1..).zip(days);
    named.fold(form, |form, (n, times)| form.with(&format!("day-{n}"), times))
}

fn usual(form: SentForm) -> SentForm {
    week(form, ["9-18", "9-12.30, 13-17", "9-17", "9-17", "9-16", "", ""])
        .with("holidays", "closed")
}

/// Sends a form and saves what its check shows.
fn saved(admin: &mut Visitor<'_>, form: &SentForm) -> Answer {
    let check = admin.send(form);
    assert_eq!(check.status, StatusCode::OK, "{}", check.text());
    assert_eq!(check.heading(), "Pārbaudiet pirms saglabāšanas");
    admin.send_and_follow(&check.form_in("main form").with("step", "save"))
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_week_is_seen_before_it_is_saved_and_residents_read_it(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let asked = centre_page(&mut admin);
        let mut resident = house.visitor(Language::Lv);
        assert!(resident.get("/i/cesis").text().contains("Darba laiks nav norādīts"));

        // Friday, 20 November 2026, 9:00.
        let check = admin.send(&usual(asked.form_in("main form")));
        let rows = check.all("main tbody tr");
        assert_eq!(rows.len(), 28);
        assert!(rows[0].contains("piektdiena, 20.11.2026.") && rows[0].contains("09:00–16:00"), "{}", rows[0]);
        assert!(rows[0].contains("Līdz šim: slēgts"), "{}", rows[0]);
        assert!(resident.get("/i/cesis").text().contains("Darba laiks nav norādīts"), "nothing is saved yet");
        let again = admin.send(&check.form_in("main form").with("step", "change"));
        assert_eq!(again.form_in("main form").value("day-2"), "9-12.30, 13-17", "as it was typed");
        let page = saved(&mut admin, &again.form_in("main form"));
        assert!(page.text().contains("Nedēļas darba laiks ir saglabāts."), "{}", page.text());
        assert!(page.text().contains("P 09:00–18:00; O 09:00–12:30, 13:00–17:00; T–C 09:00–17:00; Pk 09:00–16:00"));

        let front = resident.get("/i/cesis");
        assert!(front.text().contains("Atvērts līdz plkst. 16:00"), "{}", front.text());
        let href = front.values("main .lz-told a", "href").remove(0);
        assert_eq!(href, "/i/cesis/centres/kac");
        let public = resident.get(&href);
        assert_eq!(public.heading(), "Cēsu centrs");
        assert!(public.text().contains("Šodien, piektdiena, 20.11.2026."), "{}", public.text());
        assert!(public.html().contains("Mo 09:00-18:00; Tu 09:00-12:30,13:00-17:00; We-Th 09:00-17:00; Fr 09:00-16:00; PH off"));
        assert!(public.text().contains("24.12.2026. līdz 26.12.2026.") || public.text().contains("24.12.2026., ceturtdiena: slēgts"));
        assert_eq!(resident.get("/i/cesis/centres/nav").status, StatusCode::NOT_FOUND);
    }

    fn search_engines_find_the_week_and_the_days_that_differ_as_data(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let asked = centre_page(&mut admin);
        saved(&mut admin, &usual(asked.form_in("main form")));
        let page = house.visitor(Language::Lv).get("/i/cesis/centres/kac");
        let html = page.html();
        let begin = html.find("application/ld+json\">").expect("a data block") + "application/ld+json\">".len();
        let end = begin + html[begin..].find("</script>").expect("its end");
        let data: serde_json::Value = serde_json::from_str(&html[begin..end]).expect("JSON");
        assert_eq!(data["@type"], "GovernmentOffice");
        let week = data["openingHoursSpecification"].as_array().expect("a week");
        assert_eq!(week.len(), 6, "Tuesday has two parts: {week:?}");
        assert_eq!(week[1]["dayOfWeek"], "https://schema.org/Tuesday");
        assert_eq!((&week[1]["opens"], &week[1]["closes"]), (&"09:00".into(), &"12:30".into()));
        let special = data["specialOpeningHoursSpecification"].as_array().expect("days");
        let christmas = special.iter().find(|day| day["validFrom"] == "2026-12-24").expect("Christmas Eve");
        assert_eq!((&christmas["opens"], &christmas["closes"]), (&"00:00".into(), &"00:00".into()));
        assert!(page.header("content-security-policy").contains("script-src 'self'"));
    }

    fn what_is_typed_wrong_is_said_beside_its_field_and_kept(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let asked = centre_page(&mut admin);
        let form = week(asked.form_in("main form"), ["9-17", "17-9", "9-13, 12-17", "no rīta", "", "", ""]);
        let wrong = admin.send(&form.with("holidays", "own"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors(), [
            "„17-9” beidzas pirms sākuma. Ja darbs beidzas nākamajā dienā, pierakstiet +1",
            "09:00–13:00 un 12:00–17:00 pārklājas. Labojiet vienu no tiem",
            "„no rīta” nav laiks. Rakstiet, piemēram, 09:00–17:00",
            "Ierakstiet darba laiku svētku dienās",
        ]);
        let kept = wrong.form_in("main form");
        assert_eq!(kept.value("day-4"), "no rīta");
        let osm = admin.send(&kept.with("osm", "Mo-Fr sunrise-17:00"));
        assert_eq!(osm.errors(), ["Nesaprotam: „sunrise-17:00”. Atļautas nedēļas dienas, laiki, PH, off un 24/7"]);
        let page = saved(&mut admin, &osm.form_in("main form").with("osm", "Mo-Fr 09:00-17:00; PH off"));
        assert!(page.text().contains("P–Pk 09:00–17:00; svētku dienās slēgts"), "{}", page.text());
    }

    fn other_hours_and_closures_are_shown_with_their_reason_ended_and_taken_back(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let asked = centre_page(&mut admin);
        let page = saved(&mut admin, &usual(asked.form_in("main form")));
        let place = page.values("main a", "href").into_iter().find(|href| href.ends_with("/override")).expect("a link");
        let form = admin.get(&place).form_in("main form").with("name_lv", "Ārkārtējā situācija");
        let form = week(form, ["12-17", "9-15", "9-15", "9-15", "9-14", "", ""]);
        let nothing = admin.send(&week(form.clone(), [""; 7]));
        assert_eq!(nothing.errors(), ["Šeit nav neviena atvērta brīža. Ja vieta būs slēgta, izmantojiet slēgšanu"]);
        let page = saved(&mut admin, &form);
        assert!(page.text().contains("no 20.11.2026. līdz turpmākam paziņojumam"), "{}", page.text());
        let mut resident = house.visitor(Language::Lv);
        let public = resident.get("/i/cesis/centres/kac").text();
        assert!(public.contains("Atvērts līdz plkst. 14:00"), "{public}");
        assert!(public.contains("Ārkārtējā situācija (no 20.11.2026. līdz turpmākam paziņojumam): P 12:00–17:00"), "{public}");

        let closure = admin.get(&place.replace("/override", "/closure")).form_in("main form");
        let closure = closure.with("name_lv", "Apmācības").with("from-day", "23").with("to-day", "23");
        let page = saved(&mut admin, &closure.with("part", "12-24"));
        assert!(page.text().contains("slēgts 12:00–24:00"), "{}", page.text());
        let ends = page.values("main .lz-told a", "href");
        let ended = admin.get(&ends[0]).form_in("main form").with("to-day", "19");
        assert_eq!(admin.send(&ended).errors(), ["Pēdējā diena nevar būt pirms pirmās"]);
        let page = admin.send_and_follow(&ended.with("to-day", "20"));
        assert!(page.text().contains("Pēdējā diena ir ierakstīta."), "{}", page.text());
        let withdraw = admin.get(&ends[1]).form_in("main form");
        let page = admin.send_and_follow(&withdraw);
        assert!(page.text().contains("Ieraksts ir atsaukts."), "{}", page.text());
        assert_eq!(admin.get(&ends[1]).status, StatusCode::NOT_FOUND);
    }

    fn a_telephone_line_is_entered_at_its_centre_and_the_same_form_twice_is_one_line(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let asked = centre_page(&mut admin);
        saved(&mut admin, &usual(asked.form_in("main form")));
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let page = head.get("/desk/admin/hours/new");
        let centre = page.values("select[name=centre] option", "value").into_iter().find(|id| !id.is_empty());
        let form = page.form_in("main form").with("centre", &centre.expect("the centre"));
        let form = form.with("kind", "phone_line").with("code", "uzzinas").with("name_lv", "Uzziņas");
        let form = form.with("phone", "+371 64100000");
        let week_page = head.send_and_follow(&form);
        assert_eq!(week_page.heading(), "Nedēļas darba laiks");
        head.send_and_follow(&form);
        let list = head.get("/desk/admin/hours");
        assert_eq!(list.all("main tbody tr").len(), 2, "{}", list.text());
        saved(&mut head, &usual(week_page.form_in("main form")));
        let public = house.visitor(Language::Lv).get("/i/cesis/centres/kac");
        assert!(public.text().contains("Atbild līdz plkst. 16:00"), "{}", public.text());
        assert_eq!(public.values("main a[href^='tel:']", "href"), ["tel:+37164100000"]);

        let id = list.attribute("main tbody a", "href").expect("a link");
        let mut stranger = ogre.signed_in(&house, Role::Head, Language::Lv);
        for path in ["", "/week", "/override", "/closure", "/place"] {
            assert_eq!(stranger.get(&format!("{id}{path}")).status, StatusCode::NOT_FOUND, "{path}");
        }
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        assert_eq!(desk.get("/desk/admin/hours").status, StatusCode::FORBIDDEN);
    }
}
