//! A caller on the line, as a plain HTTP client enters them.

use axum::http::StatusCode;
use jiff::SignedDuration;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::{SetClock, both_engines};

use crate::{
    centre::Centre,
    support::{House, Visitor},
};

const NEW: &str = "/desk/contacts/new";

fn at_the_desk<'h>(house: &'h House, cesis: &Centre) -> Visitor<'h> {
    cesis.signed_in(house, Role::Desk, Language::Lv)
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_topic_and_enter_are_a_contact(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut desk = at_the_desk(&house, &cesis);
        let page = desk.get("/desk/inbox?view=all");
        let link = page.attribute("a[data-key=c]", "href").expect("a link on every page");
        assert_eq!(link, "/desk/contacts/new?to=/desk/inbox%3Fview%3Dall");
        let form = desk.get(&link).form().with("contact_topic", "housing");
        clock.advance(SignedDuration::from_secs(95));
        let back = desk.send(&form);
        assert_eq!(back.location().as_deref(), Some("/desk/inbox?view=all&done=contact"));
        let page = desk.get("/desk/inbox?view=all&done=contact");
        assert!(page.text().contains("Kontakts ir pierakstīts."), "{}", page.text());
        let day = desk.get("/desk/contacts");
        assert_eq!(day.all(".lz-counts__one"), ["1 Mājoklis"]);
        assert!(day.text().contains("1:35"), "measured from the moment the form was opened: {}", day.text());
        assert!(day.text().contains("Tālrunis, klients mūs"), "{}", day.text());
        // The same button twice is one contact.
        assert_eq!(desk.send(&form).status, StatusCode::SEE_OTHER);
        assert_eq!(desk.get("/desk/contacts").all(".lz-counts__one"), ["1 Mājoklis"]);
    }

    fn what_is_asked_most_is_offered_first_each_by_a_digit(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut desk = at_the_desk(&house, &cesis);
        let first = desk.get(NEW);
        assert_eq!(first.attribute("input[data-key='1']", "value").as_deref(), Some("property_tax"));
        assert_eq!(first.all("input[name=contact_topic][data-key]").len(), 9);
        desk.send(&first.form().with("contact_topic", "social"));
        let next = desk.get(NEW);
        assert_eq!(next.attribute("input[data-key='1']", "value").as_deref(), Some("social"));
    }

    fn what_is_wrong_is_named_and_nothing_typed_is_lost(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut desk = at_the_desk(&house, &cesis);
        let form = desk.get("/desk/contacts/new?to=/desk/letters").form();
        let form = form.with("contact_topic", "social").with("contact_result", "call_back");
        let form = form.with("contact_duration", "daudz").with("contact_number", "IES/2026/99").with("contact_note", "Pabalsts");
        let wrong = desk.send(&form);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors(), [
            "Ierakstiet ilgumu minūtēs, piemēram, 4 vai 4:30",
            "Iesnieguma ar tādu numuru nav. Pārbaudiet to; numurs izskatās tā: IES/2026/12.",
            "Ierakstiet tālruņa numuru, uz kuru atzvanīt",
        ]);
        let again = wrong.form();
        assert_eq!((again.value("contact_note").as_str(), again.value("contact_topic").as_str()), ("Pabalsts", "social"));
        let right = again.with("contact_duration", "2:05").with("contact_number", "").with("contact_phone", "+371 20000001");
        let back = desk.send(&right);
        // The person at the desk reads no letters; where they came from, they go back to all the same.
        assert_eq!(back.location().as_deref(), Some("/desk/letters?done=contact"));
        let queue = desk.get("/desk/call-backs");
        assert!(queue.text().contains("+371 20000001") && queue.text().contains("Pabalsts"), "{}", queue.text());
    }

    fn a_session_that_ends_during_the_call_keeps_the_line(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut desk = at_the_desk(&house, &cesis);
        let form = desk.get("/desk/contacts/new?to=/desk/inbox").form().with("contact_note", "Gara saruna");
        clock.advance(SignedDuration::from_mins(31));
        let to = desk.send(&form).location().expect("to the sign-in page");
        let signing = desk.get(&to).form().with("user", "cesis.desk").with("password", crate::centre::PASSWORD);
        let back = desk.send_and_follow(&signing);
        assert_eq!(back.form().value("contact_note"), "Gara saruna");
        let sent = desk.send(&back.form());
        assert_eq!(sent.location().as_deref(), Some("/desk/inbox?done=contact"));
    }

    fn a_contact_is_corrected_on_its_day_and_read_after_it(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut desk = at_the_desk(&house, &cesis);
        let entered = desk.get(NEW).form().with("contact_topic", "housing").with("contact_note", "Īre");
        desk.send(&entered);
        let one = desk.get("/desk/contacts").attribute("[data-rows] tbody a", "href").expect("a link");
        let form = desk.get(&one).form();
        assert_eq!((form.value("contact_topic").as_str(), form.value("contact_note").as_str()), ("housing", "Īre"));
        let done = desk.send_and_follow(&form.with("contact_topic", "health"));
        assert!(done.text().contains("Kontakts ir izlabots."), "{}", done.text());
        assert_eq!(done.all(".lz-counts__one"), ["1 Veselība"]);
        let open = desk.get(&one).form();
        clock.advance(SignedDuration::from_hours(24));
        let mut desk = at_the_desk(&house, &cesis);
        let closed = desk.get(&one);
        assert!(closed.text().contains("var labot tikai tajā pašā dienā"), "{}", closed.text());
        assert!(closed.all("main form").is_empty());
        let token = desk.get(NEW).form().value("form_token");
        assert_eq!(desk.send(&open.with("form_token", &token)).status, StatusCode::UNPROCESSABLE_ENTITY);
        let yesterday = desk_day_before(&mut desk);
        let yesterday = desk.get(&yesterday);
        assert_eq!(yesterday.all(".lz-counts__one"), ["1 Veselība"]);
    }

    fn a_full_queue_gives_the_line_back(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut desk = at_the_desk(&house, &cesis);
        let form = desk.get(NEW).form().with("contact_note", "Nedrīkst pazust");
        let full = house.with_queue_limit(0);
        let busy = desk.at(&full).send(&form);
        assert_eq!(busy.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(busy.form().value("contact_note"), "Nedrīkst pazust");
        assert_eq!(desk.send(&busy.form()).status, StatusCode::SEE_OTHER);
    }

    fn another_institution_s_contact_is_not_found(db: &Db) {
        let house = House::of(db);
        let (cesis, ogre) = (Centre::found(&house, "cesis"), Centre::found(&house, "ogre"));
        let mut desk = at_the_desk(&house, &cesis);
        let form = desk.get(NEW).form().with("contact_topic", "housing");
        desk.send(&form);
        let one = desk.get("/desk/contacts").attribute("[data-rows] tbody a", "href").expect("a link");
        let form = desk.get(&one).form();
        let mut other = at_the_desk(&house, &ogre);
        assert_eq!(other.get(&one).status, StatusCode::NOT_FOUND);
        assert_eq!(other.send(&form).status, StatusCode::NOT_FOUND);
        assert!(other.get("/desk/contacts").text().contains("nav pierakstīts neviens kontakts"));
        // Their unit is not one of ours.
        let form = desk.get(NEW).form().with("contact_unit", &ogre.unit("kac"));
        assert_eq!(desk.send(&form).status, StatusCode::BAD_REQUEST);
    }

    fn keys_can_be_switched_off_by_the_person(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut desk = at_the_desk(&house, &cesis);
        let account = desk.get("/desk/account");
        assert_eq!(account.attribute("html", "data-shortcuts"), None);
        let off = desk.send_and_follow(&account.form_in("main form[action='/desk/account/keys']"));
        assert!(off.text().contains("Vienzīmes taustiņi ir izslēgti."), "{}", off.text());
        assert_eq!(off.attribute("html", "data-shortcuts").as_deref(), Some("off"));
        // Kept with the person, not with the browser.
        let elsewhere = at_the_desk(&house, &cesis).get("/desk/inbox");
        assert_eq!(elsewhere.attribute("html", "data-shortcuts").as_deref(), Some("off"));
        let on = desk.send_and_follow(&off.form_in("main form[action='/desk/account/keys']"));
        assert_eq!(on.attribute("html", "data-shortcuts"), None);
    }

    fn no_key_stands_for_two_things_on_a_page_and_all_are_told(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let told = head.get("/desk/keys").all("main kbd");
        for path in ["/desk/inbox", "/desk/account", "/desk/letters", "/desk/contacts", "/desk/call-backs", "/desk", "/desk/register", "/desk/clients", "/desk/substitutions", NEW, &case] {
            let keys = head.get(path).values("[data-key]", "data-key");
            let mut each = keys.clone();
            each.sort();
            each.dedup();
            assert_eq!(each.len(), keys.len(), "{path}: {keys:?}");
            for key in keys.iter().filter(|key| key.parse::<u8>().is_err()) {
                assert!(told.contains(key), "{path}: {key} is not told on the page of keys");
            }
        }
    }
}

fn desk_day_before(desk: &mut Visitor<'_>) -> String {
    desk.get("/desk/contacts").attribute(".lz-views a", "href").expect("the day before")
}
