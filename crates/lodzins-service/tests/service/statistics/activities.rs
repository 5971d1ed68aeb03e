//! What was done and nobody registered one by one.

use jiff::civil::Date;
use lodzins_core::fact::{Amount, FactKind, Figure, Per, Qualifier};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    idempotency::RequestKey,
    statistics::{ActivityError, NewActivity, activity_enter, stated_figures},
};
use lodzins_testkit::both_engines;

use super::scene::many;
use crate::house::House;

fn conferences(db: &Db, house: &House, amount: Amount) -> NewActivity {
    let today = db.moment().date();
    NewActivity {
        key: Some(RequestKey::new("line 1", b"conferences")),
        institution: house.here.id,
        unit: Some(house.here.unit),
        kind: FactKind::Conference,
        subject: "conference".to_owned(),
        channel: None,
        figure: Figure::new(today.yesterday().expect("a day"), today, amount).expect("a figure"),
        date_assumed: false,
        by: house.here.clerk(),
    }
}

fn enter(db: &Db, new: &NewActivity) -> Result<(), ActivityError> {
    let new = new.clone();
    db.write_now(new.institution, move |tx, at| activity_enter(tx, at, &new))
}

fn told(db: &Db, house: &House, from: Date, to: Date) -> usize {
    let here = house.here.id;
    let all: Result<_, DbError> =
        db.read_now(move |tx| stated_figures(tx, here, "conference", from, to));
    all.expect("figures").len()
}

fn about(quantity: u32) -> Amount {
    Amount { quantity, quantity_max: None, qualifier: Qualifier::About, per: Per::Total }
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_figure_that_was_told_is_kept_as_it_was_told_and_not_added_up(db: &Db) {
        let house = House::found(db);
        let new = conferences(db, &house, about(75));
        enter(db, &new).expect("entered");
        enter(db, &new).expect("the same key again");
        let (from, to) = (new.figure.from_on(), new.figure.to_on());
        assert_eq!(told(db, &house, from, to), 1);
        assert_eq!(told(db, &house, to, to), 0, "its period is longer");
        assert_eq!(many(db, house.here.id, FactKind::Conference, None), 0);
    }

    fn what_was_counted_on_a_day_is_added_to_that_day(db: &Db) {
        let house = House::found(db);
        let one = NewActivity {
            key: None,
            figure: Figure::one(db.moment().date()),
            ..conferences(db, &house, about(75))
        };
        enter(db, &one).expect("entered");
        enter(db, &one).expect("without a key the same twice is two");
        assert_eq!(many(db, house.here.id, FactKind::Conference, None), 2);
    }

    fn an_activity_that_does_not_fit_is_refused(db: &Db) {
        let house = House::found(db);
        let good = conferences(db, &house, about(75));
        let foreign = NewActivity { unit: Some(house.there.unit), ..good.clone() };
        assert!(matches!(enter(db, &foreign), Err(ActivityError::NoSuchUnit)));
        let sentence = NewActivity { subject: "Video konference".to_owned(), ..good.clone() };
        assert!(matches!(enter(db, &sentence), Err(ActivityError::NotASubject(_))));
        let tomorrow = db.moment().date().tomorrow().expect("a day");
        let early = NewActivity { figure: Figure::one(tomorrow), ..good.clone() };
        assert!(matches!(enter(db, &early), Err(ActivityError::InFuture)));
        let (from, to) = (good.figure.from_on(), good.figure.to_on());
        assert_eq!(told(db, &house, from, to), 0);
    }
}
