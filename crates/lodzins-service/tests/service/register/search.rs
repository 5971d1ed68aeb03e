//! Search and lists.

use jiff::{SignedDuration, ToSpan};
use lodzins_core::{
    Language,
    id::{Id, StaffId, SubmissionId},
    number::AskedNumber,
    submission::Kind,
};
use lodzins_db::{Db, DbError, Tx};
use lodzins_service::register::{
    After, Arrival, DuePeriod, Filters, Inbox, InboxPlace, OfHandler, OfUnit, Received, Search,
    SearchPage, SearchPlace, Searcher, Standing, submission_inbox, submission_list,
    submission_search, submissions_by_number,
};
use lodzins_testkit::both_engines;

use crate::house::{Deed, Desk, House};

/// What a clerk of this desk finds for what they typed.
pub(crate) fn searched(
    tx: &mut Tx<'_>,
    desk: Desk,
    typed: &str,
    language: Language,
) -> Result<Vec<String>, DbError> {
    let who = Searcher { person: desk.clerk, unit: None };
    let today = jiff::civil::date(2026, 5, 15);
    let Some(search) = Search::of(typed, language, Filters::default(), who, today) else {
        return Ok(Vec::new());
    };
    let page = submission_search(tx, desk.id, &search, None)?;
    Ok(page.hits.into_iter().map(|hit| hit.line.number).collect())
}

fn found(db: &Db, house: &House, query: &'static str, language: Language) -> Vec<String> {
    let here = house.here;
    db.read_now(move |tx| searched(tx, here, query, language)).expect("a search")
}

fn page_of(
    db: &Db,
    desk: Desk,
    typed: &str,
    filters: Filters,
    after: Option<SearchPlace>,
) -> SearchPage {
    let who = Searcher { person: desk.clerk, unit: Some(desk.unit) };
    let today = db.moment().date();
    let search = Search::of(typed, Language::Lv, filters, who, today).expect("words");
    db.read_now(move |tx| submission_search(tx, desk.id, &search, after)).expect("a search")
}

fn narrowed(db: &Db, house: &House, typed: &str, filters: Filters) -> Vec<SubmissionId> {
    page_of(db, house.here, typed, filters, None).hits.into_iter().map(|hit| hit.line.id).collect()
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
            ("", Language::Lv, &["IES/2026/3", "IES/2026/2", "IES/2026/1"]),
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

    fn a_case_is_found_by_where_it_stands_now(db: &Db) {
        let house = House::found(db);
        let [new, routed, closed] = [0; 3].map(|_| house.registered(db).id);
        house.act(db, routed, &Deed::Route { other: false, handler: true }).expect("routed");
        house.act(db, closed, &Deed::Withdraw).expect("closed");
        let stranger = StaffId::from_bytes([7; 16]);
        let (open, shut) = (Some(Standing::Open), Some(Standing::Closed));
        let (nowhere, mine) = (Some(OfUnit::None), Some(OfUnit::Mine));
        let here = Some(Standing::In(house.case(db, routed).submission.status));
        let (nobody, me) = (Some(OfHandler::None), Some(OfHandler::Me));
        for (filters, expected) in [
            (Filters { standing: open, unit: nowhere, ..Filters::default() }, vec![new]),
            (Filters { standing: open, unit: mine, handler: me, ..Filters::default() }, vec![routed]),
            (Filters { standing: here, unit: mine, handler: me, ..Filters::default() }, vec![routed]),
            (Filters { standing: here, unit: nowhere, ..Filters::default() }, vec![]),
            (Filters { standing: open, handler: nobody, ..Filters::default() }, vec![new]),
            (Filters { standing: shut, unit: nowhere, handler: nobody, ..Filters::default() }, vec![closed]),
            (Filters { standing: shut, unit: mine, ..Filters::default() }, vec![]),
            (Filters::default(), vec![closed, routed, new]),
            (Filters { standing: Some(Standing::Open), ..Filters::default() }, vec![routed, new]),
            (Filters { standing: Some(Standing::Closed), ..Filters::default() }, vec![closed]),
            (Filters { unit: Some(OfUnit::None), ..Filters::default() }, vec![closed, new]),
            (Filters { unit: Some(OfUnit::Mine), ..Filters::default() }, vec![routed]),
            (Filters { unit: Some(OfUnit::Unit(house.here.other_unit)), ..Filters::default() }, vec![]),
            (Filters { handler: Some(OfHandler::Me), ..Filters::default() }, vec![routed]),
            (Filters { handler: Some(OfHandler::Person(stranger)), ..Filters::default() }, vec![]),
            (Filters { kind: Some(Kind::Question), ..Filters::default() }, vec![closed, routed, new]),
            (Filters { kind: Some(Kind::Complaint), ..Filters::default() }, vec![]),
            (Filters { topic: Some("roads".to_owned()), ..Filters::default() }, vec![closed, routed, new]),
            (Filters { topic: Some("housing".to_owned()), ..Filters::default() }, vec![]),
        ] {
            for typed in ["", "bedre Rīgas"] {
                assert_eq!(narrowed(db, &house, typed, filters.clone()), expected, "“{typed}” {filters:?}");
            }
            assert_eq!(narrowed(db, &house, "dzelzceļš", filters), []);
        }
    }

    fn a_period_is_of_days_of_receipt_and_of_the_due_date_as_it_is_now(db: &Db) {
        let house = House::found(db);
        let new = house.registered(db);
        let late = Arrival {
            received_at: Some(new.received_at - SignedDuration::from_hours(24 * 60)),
            ..house.arrival()
        };
        let old = house.register(db, &late).expect("a number");
        let with = |change: fn(&mut Filters)| {
            let mut filters = Filters::default();
            change(&mut filters);
            narrowed(db, &house, "bedre", filters)
        };
        assert_eq!(with(|filters| filters.received = Some(Received::Week)), [new.id]);
        assert_eq!(with(|filters| filters.received = Some(Received::Year)), [old.id, new.id]);
        assert_eq!(with(|filters| filters.due = Some(DuePeriod::Overdue)), [old.id]);
        let overdue = |standing| {
            let standing = Some(standing);
            narrowed(db, &house, "", Filters { standing, due: Some(DuePeriod::Overdue), ..Filters::default() })
        };
        assert_eq!((overdue(Standing::Open), overdue(Standing::Closed)), (vec![old.id], vec![]));
        let today = db.moment().date();
        let received_until = Some(today - 1.day());
        assert_eq!(narrowed(db, &house, "", Filters { received_until, ..Filters::default() }), [old.id]);
        let ground = lodzins_core::deadline::ExtensionGround::MoreData;
        let due = |day| Filters { due_from: Some(day), due_until: Some(day), ..Filters::default() };
        assert_eq!(narrowed(db, &house, "", due(new.due_on)), [new.id]);
        house.act(db, new.id, &Deed::Extend(ground)).expect("extended");
        let longer = house.case(db, new.id).submission.due_on;
        assert_eq!(narrowed(db, &house, "", due(new.due_on)), []);
        assert_eq!(narrowed(db, &house, "", due(longer)), [new.id]);
        house.act(db, old.id, &Deed::Withdraw).expect("closed");
        assert_eq!((overdue(Standing::Open), overdue(Standing::Closed)), (vec![], vec![old.id]));
    }

    fn pages_of_hits_meet_while_others_come_in(db: &Db) {
        let house = House::found(db);
        let mut given: Vec<_> = (0..120).map(|_| house.registered(db).id).collect();
        given.reverse();
        for typed in ["bedre", "bed", ""] {
            let (mut seen, mut place) = (Vec::new(), None);
            loop {
                let page = page_of(db, house.here, typed, Filters::default(), place);
                seen.extend(page.hits.iter().map(|hit| hit.line.id));
                assert_eq!(page.begun, typed == "bed", "“{typed}”");
                house.registered(db);
                place = page.next;
                if place.is_none() {
                    break;
                }
            }
            let seen: Vec<_> = seen.into_iter().filter(|id| given.contains(id)).collect();
            assert_eq!(seen, given, "“{typed}”: newest first, each once");
        }
    }

    fn a_word_that_is_only_begun_is_not_taken_for_another_while_it_is_found_itself(db: &Db) {
        let house = House::found(db);
        let about = |subject: &str| Arrival { subject: subject.to_owned(), ..house.arrival() };
        let teacher = house.register(db, &about("Par skolotāju")).expect("a number").id;
        for _ in 0..51 {
            house.register(db, &about("Par skolu")).expect("a number");
        }
        let page = page_of(db, house.here, "skolas", Filters::default(), None);
        assert!(!page.begun && page.hits.iter().all(|hit| hit.line.id != teacher));
        assert_eq!(narrowed(db, &house, "skolotājs", Filters::default()), [teacher]);
    }

    fn a_number_is_found_in_any_form_but_not_beyond_the_institution(db: &Db) {
        let house = House::found(db);
        let first = house.registered(db);
        house.registered(db);
        let by = |desk: Desk, typed: &str| {
            let asked = AskedNumber::read(typed).expect("a number");
            let hits = db.read_now(move |tx| submissions_by_number(tx, desk.id, &asked)).expect("a search");
            hits.into_iter().map(|hit| hit.line.number).collect::<Vec<_>>()
        };
        for typed in ["1", "2026/1", "IES/2026/1", "ies-2026-01", "Nr. 1"] {
            assert_eq!(by(house.here, typed), [first.number.as_str()], "{typed}");
            assert_eq!(by(house.there, typed), [""; 0], "{typed}");
        }
        for typed in ["3", "2025/1", "ZZZ/2026/1"] {
            assert_eq!(by(house.here, typed), [""; 0], "{typed}");
        }
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
