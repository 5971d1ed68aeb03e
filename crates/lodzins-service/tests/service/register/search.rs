//! Search and lists.

use lodzins_core::Language;
use lodzins_db::Db;
use lodzins_service::register::{
    After, Arrival, Inbox, InboxPlace, submission_inbox, submission_list, submission_search,
};
use lodzins_testkit::both_engines;

use crate::house::{Deed, House};

fn found(db: &Db, house: &House, query: &'static str, language: Language) -> Vec<String> {
    let institution = house.here.id;
    db.read_now(move |tx| submission_search(tx, institution, query, language, 10))
        .expect("a search")
        .into_iter()
        .map(|line| line.number)
        .collect()
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_word_is_found_in_any_of_its_forms(db: &Db) {
        let house = House::found(db);
        let about = |subject: &str, text: &str| Arrival {
            subject: subject.to_owned(),
            text: text.to_owned(),
            ..house.arrival()
        };
        for arrival in [
            about("Par nekustamā īpašuma nodokli", "Lūdzu atlaidi nodoklim."),
            about("Вопрос о школах", "Когда откроют новую школу?"),
            about("Street lights", "Two lamps are broken in our street."),
        ] {
            house.register(db, &arrival).expect("a number");
        }
        for (query, language, expected) in [
            ("nodokļa", Language::Lv, &["IES/2026/1"][..]),
            ("nodoklis īpašumam", Language::Lv, &["IES/2026/1"]),
            ("nodokla ipasuma", Language::Lv, &["IES/2026/1"]),
            ("школа", Language::Ru, &["IES/2026/2"]),
            ("lamp", Language::En, &["IES/2026/3"]),
            ("nodoklis lamp", Language::Lv, &[]),
            ("Persona 002", Language::Lv, &["IES/2026/3", "IES/2026/2", "IES/2026/1"]),
            ("", Language::Lv, &[]),
            ("!? \" * ( ' ) : &", Language::Lv, &[]),
            ("nodoklis' OR 1=1 --", Language::Lv, &[]),
            ("dzelzceļš", Language::Lv, &[]),
        ] {
            assert_eq!(found(db, &house, query, language), expected, "“{query}”");
        }
    }

    fn the_last_word_may_be_only_begun(db: &Db) {
        let house = House::found(db);
        house.registered(db);
        assert_eq!(found(db, &house, "Rīgas bed", Language::Lv), ["IES/2026/1"]);
    }

    fn pages_of_the_inbox_meet_without_a_gap_or_a_double(db: &Db) {
        let house = House::found(db);
        let mut given: Vec<_> = (0..7).map(|_| house.registered(db).id).collect();
        let closed = given.remove(3);
        house.act(db, closed, &Deed::Withdraw).expect("closed");
        let institution = house.here.id;
        let (mut seen, mut place) = (Vec::new(), None);
        loop {
            let page = db
                .read_now(move |tx| submission_inbox(tx, institution, Inbox::All, place, 2))
                .expect("a page");
            let Some(last) = page.last() else { break };
            place = Some(InboxPlace { due_on: last.due_on, id: last.id });
            seen.extend(page.into_iter().map(|line| line.id));
        }
        given.sort_unstable();
        assert_eq!(seen, given, "open ones, soonest due first, then by id");
    }

    fn the_list_is_oldest_first_whatever_came_in_late(db: &Db) {
        let house = House::found(db);
        let first = house.registered(db);
        let late = Arrival {
            received_at: Some(first.received_at - jiff::SignedDuration::from_hours(48)),
            ..house.arrival()
        };
        let late = house.register(db, &late).expect("a number");
        let institution = house.here.id;
        let (mut seen, mut place) = (Vec::new(), None);
        while let Some(row) = db
            .read_now(move |tx| submission_list(tx, institution, place, 1))
            .expect("a page")
            .pop()
        {
            place = Some(After { received_at: row.received_at, id: row.id });
            seen.push(row.id);
        }
        assert_eq!(seen, [late.id, first.id]);
    }

    fn a_person_s_and_a_unit_s_inbox_hold_what_was_routed_to_them(db: &Db) {
        let house = House::found(db);
        let (routed, other) = (house.registered(db).id, house.registered(db).id);
        house.act(db, routed, &Deed::Route { other: false, handler: true }).expect("routed");
        house.act(db, other, &Deed::Route { other: true, handler: false }).expect("routed");
        let here = house.here;
        for (which, expected) in [
            (Inbox::Unit(here.unit), vec![routed]),
            (Inbox::Unit(here.other_unit), vec![other]),
            (Inbox::Handler(here.clerk), vec![routed]),
            (Inbox::Unrouted, vec![]),
        ] {
            let lines = db
                .read_now(move |tx| submission_inbox(tx, here.id, which, None, 10))
                .expect("a page");
            let ids: Vec<_> = lines.into_iter().map(|line| line.id).collect();
            assert_eq!(ids, expected, "{which:?}");
        }
    }
}
