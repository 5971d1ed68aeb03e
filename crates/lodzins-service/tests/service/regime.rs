//! Regimes: drafts, switched on from a day, ended; what they do to hours; what they would do.

use jiff::{ToSpan, civil::Date};
use lodzins_core::{
    Channel,
    catalogue::Translated,
    hours::{OnHolidays, Pattern, Why},
    id::RegimeId,
    regime::{Asked, Change, InForce, Reception, Regime, RegimeFault, Scope, Support},
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    catalogue::{CatalogueError, Import, services_import},
    hours::{NewPlace, hours_as_laid_down, pattern_set, place_add, place_hours},
    institution::structure::{CentreDetails, centre_add},
    regime::{
        KeptRegime, RegimeError, RegimeState, regime, regime_begin, regime_consequences,
        regime_draft, regime_drop, regime_end, regime_switch_on, regime_take_back, regimes,
        regimes_record, regimes_switched_on,
    },
};
use lodzins_testkit::{both_engines, centre::opening};

use crate::{
    house::{Desk, House},
    structure::{last_said, today},
};

fn by_appointment(from: Date, to: Option<Date>) -> Regime {
    Regime {
        name: Translated::latvian("Tikai pēc pieraksta"),
        notice: Translated::latvian("Klientus pieņemam tikai pēc iepriekšēja pieraksta."),
        foreign_ground: None,
        scope: Scope::default(),
        changes: vec![Change::Reception { how: Reception::ByAppointment }],
        from,
        to,
    }
}

fn pattern(day: &str) -> Pattern {
    opening([day; 7], OnHolidays::AsUsual)
}

fn begin(db: &Db, desk: Desk, new: Regime) -> RegimeId {
    let done: Result<_, RegimeError> =
        db.write_now(desk.id, move |tx, at| regime_begin(tx, at, desk.id, &new, desk.clerk()));
    done.expect("begun")
}

fn switch_on(db: &Db, desk: Desk, id: RegimeId) -> Result<(), RegimeError> {
    db.write_now(desk.id, move |tx, at| regime_switch_on(tx, at, desk.id, id, desk.clerk()))
}

fn take_back(db: &Db, desk: Desk, id: RegimeId) -> Result<(), RegimeError> {
    db.write_now(desk.id, move |tx, at| regime_take_back(tx, at, desk.id, id, desk.clerk()))
}

fn end(db: &Db, desk: Desk, id: RegimeId, last_on: Date) -> Result<(), RegimeError> {
    db.write_now(desk.id, move |tx, at| regime_end(tx, at, desk.id, id, last_on, desk.clerk()))
}

fn kept(db: &Db, desk: Desk, id: RegimeId) -> Option<KeptRegime> {
    db.read_now(move |tx| regime(tx, desk.id, id)).map_err(|wrong: DbError| wrong).expect("read")
}

fn switched_on(db: &Db, desk: Desk) -> Vec<Regime> {
    let all: Result<_, DbError> = db.read_now(move |tx| regimes_switched_on(tx, desk.id));
    all.expect("read")
}

fn centre_with_hours(db: &Db, desk: Desk) -> lodzins_core::id::PlaceId {
    let from = today(db) - 100.days();
    let done: Result<_, lodzins_service::hours::HoursError> =
        db.write_now(desk.id, move |tx, at| {
            let details = CentreDetails {
                phone: Some("67000000".into()),
                ..CentreDetails::plain("Klientu apkalpošanas centrs", "Parauga iela 1")
            };
            centre_add(tx, at, desk.id, "centrs", &details, desk.clerk())?;
            let place = place_add(tx, at, desk.id, &NewPlace::centre("centrs"), desk.clerk())?;
            pattern_set(tx, at, desk.id, place, from, &pattern("9-17"), desk.clerk())?;
            Ok(place)
        });
    done.expect("a centre")
}

/// A service that is asked for by a channel, from a day to a day.
fn import(db: &Db, desk: Desk, from: Date, to: Option<Date>, channel: &str) {
    let to = to.map(|to| format!(r#""valid_to": "{to}", "#)).unwrap_or_default();
    let text = format!(
        r#"[{{"code": "births", "valid_from": "{from}", {to}"card": {{
            "title": {{"lv": "Dzimšanas reģistrācija"}}, "about": {{"lv": "Reģistrējam."}}, "recipients": ["resident"],
            "steps": [{{"stage": "request", "channels": ["{channel}"], "text": {{"lv": "Lūdziet."}}}}]}}}}]"#
    );
    let import = Import::read(&text).expect("a file of services");
    let done: Result<_, CatalogueError> = db
        .write_now(desk.id, move |tx, at| services_import(tx, at, desk.id, &import, desk.clerk()));
    done.expect("written").expect("no faults");
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_regime_is_drafted_switched_on_and_ended_and_the_trail_tells_it(db: &Db) {
        let here = House::found(db).here;
        let day = today(db);
        let id = begin(db, here, by_appointment(day, None));
        assert_eq!(kept(db, here, id).expect("there").state_on(day), RegimeState::Draft);
        assert_eq!(switched_on(db, here), [], "a draft changes nothing");
        switch_on(db, here, id).expect("on");
        let one = kept(db, here, id).expect("there");
        assert_eq!(one.state_on(day), RegimeState::Holding);
        assert!(one.switched_at.is_some() && one.switched_by.is_some());
        let regimes = switched_on(db, here);
        let now = InForce::on(&regimes, day).effective(Asked::default()).reception;
        assert_eq!(now, Reception::ByAppointment);
        assert!(last_said(db, here.id, "regime.switched_on").contains("reception"));
        end(db, here, id, day + 7.days()).expect("ended");
        let one = kept(db, here, id).expect("there");
        assert_eq!(one.regime.to, Some(day + 7.days()));
        assert_eq!(one.state_on(day + 8.days()), RegimeState::Over);
        assert!(last_said(db, here.id, "regime.ended").contains(&(day + 7.days()).to_string()));
    }

    fn what_was_switched_on_is_not_written_at_any_more(db: &Db) {
        let here = House::found(db).here;
        let id = begin(db, here, by_appointment(today(db), None));
        switch_on(db, here, id).expect("on");
        let done = db.write_now(here.id, move |tx, at| {
            regime_draft(tx, at, here.id, id, |one| one.changes.clear(), here.clerk())
        });
        assert!(matches!(done, Err(RegimeError::NotADraft)), "{done:?}");
        let done = db.write_now(here.id, move |tx, at| {
            regime_drop(tx, at, here.id, id, here.clerk())
        });
        assert!(matches!(done, Err(RegimeError::NotADraft)), "{done:?}");
        assert!(matches!(switch_on(db, here, id), Err(RegimeError::NotADraft)));
    }

    fn a_draft_with_a_fault_or_a_first_day_that_is_over_stays_a_draft(db: &Db) {
        let here = House::found(db).here;
        let day = today(db);
        let over = begin(db, here, by_appointment(day - 1.day(), None));
        assert!(matches!(switch_on(db, here, over), Err(RegimeError::DayOver)));
        let mut one = by_appointment(day, None);
        one.scope.centres = vec!["nekur".to_owned()];
        let id = begin(db, here, one);
        let Err(RegimeError::Faulty(faults)) = switch_on(db, here, id) else { panic!("a fault") };
        assert_eq!(faults, [RegimeFault::UnknownCentre("nekur".to_owned())]);
        assert_eq!(kept(db, here, id).expect("there").state_on(day), RegimeState::Draft);
    }

    fn two_that_say_different_things_from_the_same_day_are_refused(db: &Db) {
        let here = House::found(db).here;
        let first = begin(db, here, by_appointment(today(db), None));
        switch_on(db, here, first).expect("on");
        let closed = Regime {
            changes: vec![Change::Reception { how: Reception::Closed }],
            ..by_appointment(today(db), None)
        };
        let id = begin(db, here, closed);
        let Err(RegimeError::Faulty(faults)) = switch_on(db, here, id) else { panic!("a clash") };
        assert!(matches!(faults[..], [RegimeFault::Clash { .. }]), "{faults:?}");
    }

    fn what_has_not_begun_is_taken_back_and_what_has_is_ended(db: &Db) {
        let here = House::found(db).here;
        let day = today(db);
        let id = begin(db, here, by_appointment(day + 3.days(), Some(day + 9.days())));
        switch_on(db, here, id).expect("on");
        assert!(matches!(end(db, here, id, day), Err(RegimeError::EndsBeforeItBegins)));
        assert!(matches!(end(db, here, id, day + 9.days()), Err(RegimeError::EndsEarlier)));
        take_back(db, here, id).expect("taken back");
        assert_eq!(kept(db, here, id).expect("there").state_on(day), RegimeState::Draft);
        assert!(matches!(take_back(db, here, id), Err(RegimeError::NotOn)));
        let running = begin(db, here, by_appointment(day, None));
        switch_on(db, here, running).expect("on");
        assert!(matches!(take_back(db, here, running), Err(RegimeError::Begun)));
    }

    fn another_institutions_regime_is_not_there(db: &Db) {
        let house = House::found(db);
        let id = begin(db, house.here, by_appointment(today(db), None));
        assert!(matches!(switch_on(db, house.there, id), Err(RegimeError::NotThere)));
        assert!(kept(db, house.there, id).is_none());
        let all: Result<Vec<_>, DbError> = db.read_now(move |tx| regimes(tx, house.there.id));
        assert!(all.expect("read").is_empty());
    }

    fn hours_are_replaced_while_it_holds_and_stay_laid_down_as_they_were(db: &Db) {
        let here = House::found(db).here;
        let place = centre_with_hours(db, here);
        let day = today(db);
        let short = Regime {
            changes: vec![Change::Hours { hours: pattern("12-15") }],
            ..by_appointment(day, Some(day + 1.day()))
        };
        let id = begin(db, here, short);
        let on = |day: Date| {
            let found: Result<_, DbError> = db.read_now(move |tx| place_hours(tx, here.id, place));
            let found = found.expect("read").expect("the place");
            let day = found.hours().on(day);
            let named = |why: &Why<'_>| {
                matches!(why, Why::Override(one) if one.name.lv == "Tikai pēc pieraksta")
            };
            (day.spans.to_string(), day.why.iter().any(named))
        };
        assert_eq!(on(day).0, "09:00–17:00", "a draft changes nothing");
        switch_on(db, here, id).expect("on");
        assert_eq!(on(day), ("12:00–15:00".to_owned(), true));
        assert_eq!(on(day + 2.days()).0, "09:00–17:00");
        let found: Result<_, DbError> = db.read_now(move |tx| hours_as_laid_down(tx, here.id));
        assert!(found.expect("read").iter().all(|one| one.schedule.overrides.is_empty()));
    }

    fn consequences_are_seen_before_it_is_switched_on(db: &Db) {
        let here = House::found(db).here;
        centre_with_hours(db, here);
        let day = today(db);
        let only = vec![Channel::Post];
        let remote = Regime {
            changes: vec![Change::Channels { only }],
            ..by_appointment(day, Some(day))
        };
        let told: Result<_, DbError> =
            db.read_now(move |tx| regime_consequences(tx, here.id, &remote));
        let told = told.expect("read");
        assert_eq!(told.days.len(), 1);
        assert_eq!(told.days[0].before.to_string(), "09:00–17:00");
        assert!(told.days[0].after.is_closed());
        assert_eq!((told.phone, told.email), (Support::Lost, Support::NotThere));
    }

    fn a_card_that_begins_while_it_holds_is_among_the_consequences(db: &Db) {
        let here = House::found(db).here;
        centre_with_hours(db, here);
        let day = today(db);
        import(db, here, day, None, "phone");
        import(db, here, day + 3.days(), Some(day + 5.days()), "in_person");
        let closed = Regime {
            changes: vec![Change::Reception { how: Reception::Closed }],
            ..by_appointment(day, Some(day + 9.days()))
        };
        let ways = |regime: &Regime| -> Vec<_> {
            let regime = regime.clone();
            let told: Result<_, DbError> =
                db.read_now(move |tx| regime_consequences(tx, here.id, &regime));
            told.expect("read").ways.into_iter().map(|one| (one.from, one.to, one.what.channel)).collect()
        };
        let expected = (day + 3.days(), Some(day + 5.days()), Channel::InPerson);
        assert_eq!(ways(&closed), [expected], "from the card's first day to the service's last");
        let short = Regime { to: Some(day + 2.days()), ..closed.clone() };
        assert_eq!(ways(&short), [], "it is over before the card begins");
        let later = Regime { from: day + 6.days(), ..closed };
        assert_eq!(ways(&later), [], "the service has ended");
    }

    fn what_held_long_ago_is_recorded_afterwards(db: &Db) {
        let here = House::found(db).here;
        let march = Date::constant(2020, 3, 16);
        let one = by_appointment(march, Some(Date::constant(2020, 6, 9)));
        let done: Result<(), RegimeError> = db.write_now(here.id, move |tx, at| {
            regimes_record(tx, at, here.id, std::slice::from_ref(&one), here.clerk())
        });
        done.expect("recorded");
        let all: Result<Vec<_>, DbError> = db.read_now(move |tx| regimes(tx, here.id));
        let all = all.expect("read");
        assert_eq!(all[0].state_on(march), RegimeState::Holding);
        assert_eq!(all[0].state_on(today(db)), RegimeState::Over);
        assert!(last_said(db, here.id, "regime.recorded").contains("2020-03-16"));
    }
}
