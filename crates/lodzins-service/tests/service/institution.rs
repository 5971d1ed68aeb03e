//! Founding institutions.

use jiff::civil::date;
use lodzins_core::{Language, calendar::MovedDay, id::InstitutionId};
use lodzins_db::Db;
use lodzins_service::institution::{
    FoundError, Founding, NewJournal, calendar, drop_boxes, institution_by_code, institution_found,
    institutions, unit_by_code, units,
};
use lodzins_testkit::both_engines;

use crate::house::founding;

fn found(db: &Db, new: Founding) -> Result<InstitutionId, FoundError> {
    db.write_now(InstitutionId::INSTALLATION, move |tx, at| institution_found(tx, at, &new))
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn an_institution_is_found_again_with_all_that_it_was_founded_with(db: &Db) {
        let id = found(db, founding("paraugs")).expect("founded");
        let (seen, units, boxes, unit) = db
            .read_now(move |tx| {
                Ok::<_, lodzins_db::DbError>((
                    institution_by_code(tx, "paraugs")?,
                    units(tx, id)?,
                    drop_boxes(tx, id)?,
                    unit_by_code(tx, id, "socialais")?,
                ))
            })
            .expect("read");
        let seen = seen.expect("it is there");
        assert_eq!(seen.id, id);
        assert_eq!(seen.name(Language::Ru), "Parauga paraugs pašvaldība", "Latvian for want of Russian");
        let codes: Vec<_> = units.iter().map(|unit| unit.code.as_str()).collect();
        assert_eq!(codes, ["buvvalde", "socialais"]);
        assert_eq!(unit.as_ref(), units.get(1));
        assert_eq!(boxes.len(), 1);
    }

    fn what_is_wrong_with_an_institution_is_said_and_nothing_is_founded(db: &Db) {
        found(db, founding("paraugs")).expect("founded");
        let with = |change: fn(&mut Founding)| {
            let mut new = founding("otrs");
            change(&mut new);
            found(db, new).expect_err("it is wrong")
        };
        assert!(matches!(with(|new| new.code = "paraugs".into()), FoundError::CodeTaken(_)));
        assert!(matches!(with(|new| new.code = "Cēsis".into()), FoundError::NotACode(_)));
        assert!(matches!(with(|new| new.code = String::new()), FoundError::NotACode(_)));
        assert!(matches!(with(|new| new.code = "-".into()), FoundError::NotACode(_)));
        assert!(matches!(with(|new| new.journals.clear()), FoundError::NoJournal(_)));
        let small = |new: &mut Founding| {
            new.journals = vec![NewJournal {
                code: "ies/2".to_owned(),
                name: "Iesniegumi".to_owned(),
                valid_from: None,
            }];
        };
        assert!(matches!(with(small), FoundError::NotAJournalCode(_)));
        for colour in ["1d4e89", "#1d4e8", "#1d4e8g", "red"] {
            let mut new = founding("otrs");
            new.brand_colour = colour.into();
            let wrong = found(db, new).expect_err("no colour");
            assert!(matches!(wrong, FoundError::NotAColour(_)), "{colour}: {wrong}");
        }
        let all = db.read_now(institutions).expect("read");
        assert_eq!(all.len(), 1);
    }

    fn an_institution_works_on_its_own_calendar(db: &Db) {
        let mut new = founding("paraugs");
        let moved = MovedDay { off: date(2026, 11, 26), worked_instead: date(2026, 11, 28) };
        new.moved_days = vec![moved];
        let id = found(db, new).expect("founded");
        let other = found(db, founding("cits")).expect("founded");
        let (ours, theirs) = db
            .read_now(move |tx| {
                Ok::<_, lodzins_db::DbError>((calendar(tx, id)?, calendar(tx, other)?))
            })
            .expect("read");
        assert_eq!(
            (ours.is_working(moved.off), ours.is_working(moved.worked_instead)),
            (false, true)
        );
        assert_eq!(
            (theirs.is_working(moved.off), theirs.is_working(moved.worked_instead)),
            (true, false)
        );
    }
}
