//! Searches kept under a name: who sees them, who may change them, and that their words stand nowhere in the clear.

use lodzins_core::{
    Role,
    id::{SavedSearchId, StaffId, UnitId},
};
use lodzins_db::{Db, Sql, params};
use lodzins_service::{
    idempotency::RequestKey,
    saved_search::{
        MOST_OF_A_PERSON, NewSavedSearch, SavedSearchError, Searched, Shared, saved_search,
        saved_search_change, saved_search_delete, saved_search_keep, saved_searches,
        saved_searches_named,
    },
};
use lodzins_testkit::both_engines;

use crate::{casework::staff::hire, house::House};

const SEALED: Sql =
    Sql { name: "test::SEALED", text: "SELECT words FROM saved_search WHERE words IS NOT NULL" };
const DETAILS: Sql = Sql {
    name: "test::DETAILS",
    text: "SELECT detail FROM audit WHERE institution_id = $1 AND did = 'saved_search.kept'",
};

fn keep(
    db: &Db,
    house: &House,
    (owner, unit): (StaffId, Option<UnitId>),
    shared: Shared,
    key: &str,
) -> Result<SavedSearchId, SavedSearchError> {
    let (institution, keys) = (house.here.id, house.office.keys.clone());
    let new = NewSavedSearch {
        of: Searched::Register,
        name: format!("Skats {key}"),
        words: "Testa Persona 001".to_owned(),
        filters: "kind=complaint".to_owned(),
        shared,
    };
    let key = RequestKey::new(key, b"");
    db.write_now(institution, move |tx, at| {
        saved_search_keep(tx, at, &keys, institution, &key, &new, owner, unit)
    })
}

fn seen(db: &Db, house: &House, (person, unit): (StaffId, Option<UnitId>)) -> Vec<SavedSearchId> {
    let institution = house.here.id;
    let lines = db
        .read_now(move |tx| saved_searches(tx, institution, Searched::Register, person, unit))
        .expect("lines");
    lines.into_iter().map(|line| line.id).collect()
}

fn opened(
    db: &Db,
    house: &House,
    id: SavedSearchId,
    (person, unit): (StaffId, Option<UnitId>),
) -> Option<String> {
    let (institution, keys) = (house.here.id, house.office.keys.clone());
    db.read_now(move |tx| {
        saved_search(tx, &keys, institution, Searched::Register, id, person, unit)
    })
    .expect("read")
    .map(|saved| format!("{}?{}", saved.words, saved.filters))
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_search_is_seen_by_those_it_is_shared_with(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let person = |name: &str, unit| (hire(db, here.id, Role::Handler, Some(unit), name), Some(unit));
        let (owner, beside, far) =
            (person("pirma", here.unit), person("otra", here.unit), person("tresa", here.other_unit));
        let own = keep(db, &house, owner, Shared::Own, "a").expect("kept");
        let of_unit = keep(db, &house, owner, Shared::Unit, "b").expect("kept");
        let of_all = keep(db, &house, owner, Shared::Institution, "c").expect("kept");
        assert_eq!(keep(db, &house, owner, Shared::Own, "a").expect("the same again"), own);
        for (who, expected) in [(owner, vec![own, of_unit, of_all]), (beside, vec![of_unit, of_all]), (far, vec![of_all])] {
            assert_eq!(seen(db, &house, who), expected);
            for id in [own, of_unit, of_all] {
                let open = expected.contains(&id).then(|| "Testa Persona 001?kind=complaint".to_owned());
                assert_eq!(opened(db, &house, id, who), open);
            }
        }
        let (there, keys) = (house.there, house.office.keys.clone());
        let foreign = db.read_now(move |tx| saved_search(tx, &keys, there.id, Searched::Register, of_all, there.clerk, None));
        assert_eq!(foreign.expect("read"), None);
    }

    fn a_report_stands_among_reports_and_is_found_by_its_name_when_all_see_it(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let keep = |name: &str, of: Searched, shared: Shared, key: &str| {
            let (keys, key) = (house.office.keys.clone(), RequestKey::new(key, b""));
            let new = NewSavedSearch {
                of,
                name: name.to_owned(),
                words: String::new(),
                filters: "kind=contact&span=last_month".to_owned(),
                shared,
            };
            db.write_now(here.id, move |tx, at| {
                saved_search_keep(tx, at, &keys, here.id, &key, &new, here.clerk, None)
            })
            .expect("kept")
        };
        let report = keep("Zvani", Searched::Figures, Shared::Institution, "a");
        keep("Zvani", Searched::Register, Shared::Institution, "b");
        keep("Zvani", Searched::Figures, Shared::Own, "c");
        let keys = house.office.keys.clone();
        let named = |institution, name: &'static str| {
            let keys = keys.clone();
            let found = db.read_now(move |tx| saved_searches_named(tx, &keys, institution, Searched::Figures, name));
            found.expect("read").into_iter().map(|saved| (saved.line.id, saved.filters)).collect::<Vec<_>>()
        };
        assert_eq!(named(here.id, "Zvani"), [(report, "kind=contact&span=last_month".to_owned())]);
        assert_eq!(named(here.id, "zvani"), []);
        assert_eq!(named(house.there.id, "Zvani"), []);
        let listed = |of| {
            let lines = db.read_now(move |tx| saved_searches(tx, here.id, of, here.clerk, None));
            lines.expect("read").len()
        };
        assert_eq!((listed(Searched::Figures), listed(Searched::Register)), (2, 1));
    }

    fn only_its_owner_names_it_anew_or_lets_it_go(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let owner = (hire(db, here.id, Role::Handler, Some(here.unit), "pirma"), Some(here.unit));
        let other = (hire(db, here.id, Role::Handler, Some(here.unit), "otra"), Some(here.unit));
        let id = keep(db, &house, owner, Shared::Unit, "a").expect("kept");
        let change = |(who, unit), shared| {
            db.write_now(here.id, move |tx, at| {
                saved_search_change(tx, at, here.id, id, "Cits nosaukums", shared, who, unit)
            })
        };
        let delete = |(who, _)| db.write_now(here.id, move |tx, at| saved_search_delete(tx, at, here.id, id, who));
        assert!(matches!(change(other, Shared::Own), Err(SavedSearchError::NotFound)));
        assert!(matches!(delete(other), Err(SavedSearchError::NotFound)));
        assert!(matches!(change((owner.0, None), Shared::Unit), Err(SavedSearchError::NoUnit)));
        change(owner, Shared::Own).expect("changed");
        assert_eq!(seen(db, &house, other), []);
        delete(owner).expect("gone");
        assert_eq!(seen(db, &house, owner), []);
        assert!(matches!(delete(owner), Err(SavedSearchError::NotFound)));
    }

    fn its_words_stand_neither_in_the_table_nor_in_the_trail(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        keep(db, &house, (here.clerk, None), Shared::Institution, "a").expect("kept");
        let (sealed,): (Vec<u8>,) = db.read_now(|tx| tx.one(SEALED, params![])).expect("a row");
        assert!(!sealed.windows(7).any(|part| part == b"Persona"));
        let (detail,): (String,) = db.read_now(move |tx| tx.one(DETAILS, params![here.id])).expect("a row");
        assert!(!detail.contains("Persona") && !detail.contains("Skats"), "{detail}");
    }

    fn nobody_keeps_more_than_they_can_look_through(db: &Db) {
        let house = House::found(db);
        let owner = (house.here.clerk, None);
        for n in 0..MOST_OF_A_PERSON {
            keep(db, &house, owner, Shared::Own, &n.to_string()).expect("kept");
        }
        assert!(matches!(keep(db, &house, owner, Shared::Own, "more"), Err(SavedSearchError::TooMany)));
    }
}
