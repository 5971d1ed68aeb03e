//! Opening hours of an institution's places.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime, date},
};
use lodzins_core::{
    hours::{Closure, HoursFault, OnHolidays, Override, Pattern, PlaceKind, Told, Why},
    id::{HoursExceptionId, PlaceId},
    moment::latvia_zone,
};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    Actor,
    hours::{
        Exception, HoursError, HoursFile, NewPlace, Place, PlaceDetails, PlaceHours, all_hours,
        exception_add, exception_end, exception_withdraw, hours_at, hours_between, hours_import,
        hours_of, pattern_set, place_add, place_change, place_hours, places, places_at,
    },
    institution::{
        Institution, institution_by_code,
        structure::{BoxDetails, CentreDetails, StructureError, box_change, centre_add, centres},
    },
};
use lodzins_testkit::{both_engines, centre::opening};

use crate::{
    house::{Desk, House},
    statistics::scene::demo,
    structure::{last_said, today},
};

fn told(lv: &str) -> Told {
    Told { lv: lv.to_owned(), ..Told::default() }
}

fn pattern(days: [&str; 7]) -> Pattern {
    opening(days, OnHolidays::Closed)
}

fn usual() -> Pattern {
    pattern(["9–18", "9–12:30, 13–17", "9–17", "9–17", "9–16", "", ""])
}

fn emergency(from: Date, to: Option<Date>) -> Exception {
    let pattern = pattern(["12–17", "9–15", "9–15", "9–15", "9–14", "", ""]);
    Exception::Override(Override { from, to, name: told("Ārkārtējā situācija"), pattern })
}

fn closed(from: Date, to: Option<Date>) -> Exception {
    Exception::Closure(Closure { from, to, part: None, reason: told("Apmācības") })
}

fn centre(db: &Db, desk: Desk, code: &str) -> PlaceId {
    let code = code.to_owned();
    db.write_now(desk.id, move |tx, at| {
        let details = CentreDetails {
            phone: Some("64100000".to_owned()),
            ..CentreDetails::plain("Klientu apkalpošanas centrs", "Parauga iela 1")
        };
        centre_add(tx, at, desk.id, &code, &details, desk.clerk())?;
        place_add(tx, at, desk.id, &NewPlace::centre(&code), desk.clerk())
    })
    .expect("a centre with hours")
}

fn add(
    db: &Db,
    desk: Desk,
    kind: PlaceKind,
    code: &str,
    details: PlaceDetails,
) -> Result<PlaceId, HoursError> {
    let new = NewPlace { kind, code: code.to_owned(), details };
    db.write_now(desk.id, move |tx, at| place_add(tx, at, desk.id, &new, desk.clerk()))
}

fn set(
    db: &Db,
    desk: Desk,
    place: PlaceId,
    from: Date,
    pattern: Pattern,
) -> Result<(), HoursError> {
    db.write_now(desk.id, move |tx, at| {
        pattern_set(tx, at, desk.id, place, from, &pattern, desk.clerk())
    })
}

fn except(
    db: &Db,
    desk: Desk,
    place: PlaceId,
    what: Exception,
) -> Result<HoursExceptionId, HoursError> {
    db.write_now(desk.id, move |tx, at| exception_add(tx, at, desk.id, place, &what, desk.clerk()))
}

fn read(db: &Db, desk: Desk, place: PlaceId) -> PlaceHours {
    db.read_now(move |tx| place_hours(tx, desk.id, place)).expect("read").expect("the place")
}

fn said(db: &Db, desk: Desk, place: PlaceId, day: Date) -> String {
    read(db, desk, place).hours().on(day).spans.to_string()
}

fn institution(db: &Db, code: &str) -> Institution {
    let wanted = code.to_owned();
    let found = db.read_now(move |tx| institution_by_code(tx, &wanted));
    found.expect("read").unwrap_or_else(|| panic!("no {code}"))
}

fn riga(text: &str) -> Timestamp {
    let wall: DateTime = text.parse().expect("a civil time");
    wall.to_zoned(latvia_zone()).expect("an instant").timestamp()
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_centre_says_when_it_is_open_and_why_and_the_hours_change_with_the_day(db: &Db) {
        let here = House::found(db).here;
        let place = centre(db, here, "kac");
        assert!(!read(db, here, place).is_known());
        set(db, here, place, date(2019, 1, 1), usual()).expect("set");
        except(db, here, place, emergency(date(2020, 3, 16), Some(date(2020, 6, 9)))).expect("entered");
        assert_eq!(said(db, here, place, date(2020, 3, 13)), "09:00–16:00");
        assert_eq!(said(db, here, place, date(2020, 3, 16)), "12:00–17:00");
        assert_eq!(said(db, here, place, date(2020, 6, 10)), "09:00–17:00");
        let kept = read(db, here, place);
        assert_eq!(kept.place.name.lv, "Klientu apkalpošanas centrs");
        let day = kept.hours().on(date(2020, 3, 16));
        assert!(matches!(day.why[..], [Why::Override(one)] if one.name.lv == "Ārkārtējā situācija"));
        let at = riga("2020-03-16T13:00");
        let state = db.read_now(move |tx| hours_at(tx, here.id, place, at)).expect("read").expect("there");
        assert_eq!((state.open, state.changes_at), (true, Some(riga("2020-03-16T17:00"))));
        let times = db
            .read_now(move |tx| hours_between(tx, here.id, place, date(2020, 3, 13), date(2020, 3, 17)))
            .expect("read");
        let days: Vec<Date> = times.iter().map(|one| one.on).collect();
        assert_eq!(days, [date(2020, 3, 13), date(2020, 3, 16), date(2020, 3, 17)]);
        assert_eq!(
            last_said(db, here.id, "hours.set"),
            "centre kac: 2019-01-01: Mo 09:00-18:00; Tu 09:00-12:30,13:00-17:00; We-Th 09:00-17:00; Fr 09:00-16:00; PH off"
        );
        assert!(last_said(db, here.id, "hours.exception_added").contains("2020-03-16–2020-06-09 Mo 12:00-17:00"));
    }

    fn a_pattern_holds_until_the_next_one_and_the_past_keeps_its_own(db: &Db) {
        let here = House::found(db).here;
        let place = centre(db, here, "kac");
        set(db, here, place, date(2024, 1, 1), usual()).expect("set");
        assert!(matches!(set(db, here, place, date(2025, 1, 1), usual()), Err(HoursError::Same)));
        let longer = pattern(["8–20", "8–17", "8–17", "8–17", "8–15", "", ""]);
        set(db, here, place, date(2026, 1, 1), longer.clone()).expect("set");
        assert_eq!(said(db, here, place, date(2025, 12, 29)), "09:00–18:00");
        assert_eq!(said(db, here, place, date(2026, 1, 5)), "08:00–20:00");
        set(db, here, place, date(2026, 1, 1), usual()).expect("mended on the same day");
        assert_eq!(said(db, here, place, date(2026, 1, 5)), "09:00–18:00");
        set(db, here, place, date(2026, 1, 1), longer).expect("and back");
        assert_eq!(read(db, here, place).patterns.len(), 2);
    }

    fn every_kind_of_holiday_reads_back_as_it_was_set(db: &Db) {
        let here = House::found(db).here;
        let place = centre(db, here, "kac");
        let own = OnHolidays::Own("10–14, 22–2 +1".parse().expect("times"));
        for (n, holidays) in [OnHolidays::Closed, OnHolidays::AsUsual, own].into_iter().enumerate() {
            let wanted = Pattern { holidays, ..usual() };
            let from = date(2026, 1, 1) + i64::try_from(n).expect("a small number").days();
            set(db, here, place, from, wanted.clone()).expect("set");
            assert_eq!(read(db, here, place).patterns.last().map(|kept| &kept.pattern), Some(&wanted));
        }
    }

    fn what_cannot_stand_is_refused_and_a_foreign_place_is_not_there(db: &Db) {
        let house = House::found(db);
        let (here, there) = (house.here, house.there);
        let place = centre(db, here, "kac");
        let day = today(db);
        let empty = Exception::Override(Override {
            from: day,
            to: None,
            name: told("x"),
            pattern: Pattern::default(),
        });
        assert!(matches!(
            except(db, here, place, empty), Err(HoursError::Fault(HoursFault::EmptyOverride))
        ));
        let backwards = closed(day, Some(day - 1.day()));
        assert!(matches!(
            except(db, here, place, backwards), Err(HoursError::Fault(HoursFault::PeriodBackwards))
        ));
        let nameless = Exception::Closure(Closure { from: day, to: None, part: None, reason: told(" ") });
        assert!(matches!(
            except(db, here, place, nameless), Err(HoursError::Structure(StructureError::NameMissing))
        ));
        for refused in [
            set(db, there, place, day, usual()).err(),
            except(db, there, place, closed(day, None)).err(),
        ] {
            assert!(matches!(refused, Some(HoursError::Structure(StructureError::NotThere))), "{refused:?}");
        }
        let foreign = db.read_now(move |tx| place_hours(tx, there.id, place)).expect("read");
        assert!(foreign.is_none());
        let foreign_at = day.to_zoned(latvia_zone()).expect("a midnight").timestamp();
        assert_eq!(db.read_now(move |tx| hours_at(tx, there.id, place, foreign_at)).expect("read"), None);
    }

    fn places_take_their_codes_from_centres_and_boxes_and_each_is_entered_once(db: &Db) {
        let house = House::found(db);
        let (here, there) = (house.here, house.there);
        let centre = centre(db, here, "kac");
        let nothing = PlaceDetails::default;
        assert!(matches!(add(db, here, PlaceKind::Centre, "cits", nothing()), Err(HoursError::NoSuchCentre)));
        assert!(matches!(add(db, here, PlaceKind::Box, "cita", nothing()), Err(HoursError::NoSuchBox)));
        let refused = add(db, here, PlaceKind::Centre, "kac", nothing());
        assert!(matches!(refused, Err(HoursError::Structure(StructureError::CodeTaken))));
        let refused = add(db, here, PlaceKind::PhoneLine, "info", nothing());
        assert!(matches!(refused, Err(HoursError::Structure(StructureError::NameMissing))));
        let at_centre = read(db, here, centre).place.centre;
        let elsewhere = PlaceDetails { centre: at_centre, name: told("Kase"), ..nothing() };
        assert!(matches!(
            add(db, there, PlaceKind::CashDesk, "kase", elsewhere), Err(HoursError::NoSuchCentre)
        ));
        let kaste = add(db, here, PlaceKind::Box, "kaste", nothing()).expect("the box");
        assert_eq!(read(db, here, kaste).place.name.lv, "Kaste pie durvīm");
        let (last, new) = (date(2026, 12, 31), PlaceDetails { centre: at_centre, ..nothing() });
        db.write_now(here.id, move |tx, at| {
            let details = BoxDetails {
                place: "Kaste pie ieejas".to_owned(),
                emptied: None,
                used_from: None,
                used_to: Some(last),
            };
            box_change(tx, at, here.id, "kaste", &details, here.clerk())?;
            place_change(tx, at, here.id, kaste, &new, here.clerk())
        })
        .expect("changed");
        let place = read(db, here, kaste).place;
        assert_eq!((place.name.lv.as_str(), place.valid_to, place.centre), ("Kaste pie ieejas", Some(last), at_centre));
        let kinds: Vec<PlaceKind> =
            db.read_now(move |tx| places(tx, here.id)).expect("read").iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [PlaceKind::Centre, PlaceKind::Box]);
    }

    fn a_counter_is_closed_with_its_centre_and_a_box_at_its_door_is_not(db: &Db) {
        let here = House::found(db).here;
        let centre = centre(db, here, "kac");
        let at = read(db, here, centre).place.centre;
        let details = |name: &str| PlaceDetails { centre: at, name: told(name), ..PlaceDetails::default() };
        let counter = add(db, here, PlaceKind::Counter, "1", details("1. lodziņš")).expect("a counter");
        let line = add(db, here, PlaceKind::PhoneLine, "info", details("Uzziņas")).expect("a line");
        for place in [centre, counter, line] {
            set(db, here, place, date(2026, 1, 1), usual()).expect("set");
        }
        let day = date(2026, 3, 3);
        except(db, here, centre, closed(day, Some(day))).expect("entered");
        let said = |place| said(db, here, place, day);
        assert_eq!(said(centre), "");
        assert_eq!(said(counter), "");
        assert_eq!(said(line), "09:00–12:30, 13:00–17:00");
        assert!(read(db, here, counter).exceptions.is_empty(), "it is the centre's own");
    }

    fn an_exception_ends_earlier_or_is_taken_back_before_it_begins(db: &Db) {
        let house = House::found(db);
        let (here, there) = (house.here, house.there);
        let place = centre(db, here, "kac");
        let day = today(db);
        set(db, here, place, date(2020, 1, 1), pattern(["9–17"; 7])).expect("set");
        let running = except(db, here, place, closed(day - 3.days(), None)).expect("entered");
        let coming = except(db, here, place, closed(day + 10.days(), Some(day + 12.days()))).expect("entered");
        let end = |desk: Desk, id, on| {
            db.write_now(desk.id, move |tx, at| {
                exception_end(tx, at, desk.id, place, id, on, desk.clerk())
            })
        };
        let withdraw = |id| {
            db.write_now(here.id, move |tx, at| {
                exception_withdraw(tx, at, here.id, place, id, here.clerk())
            })
        };
        assert!(matches!(withdraw(running), Err(HoursError::Begun)));
        let refused = end(there, running, day);
        assert!(matches!(refused, Err(HoursError::Structure(StructureError::NotThere))));
        let refused = end(here, running, day - 4.days());
        assert!(matches!(refused, Err(HoursError::Structure(StructureError::EndsBeforeItBegins))));
        end(here, running, day + 1.day()).expect("ended");
        assert!(matches!(end(here, running, day + 1.day()), Err(HoursError::Over)));
        withdraw(coming).expect("taken back");
        let refused = withdraw(coming);
        assert!(matches!(refused, Err(HoursError::Structure(StructureError::NotThere))));
        let left = read(db, here, place).exceptions;
        assert_eq!(left.iter().map(|kept| kept.what.to()).collect::<Vec<_>>(), [Some(day + 1.day())]);
        assert!(last_said(db, here.id, "hours.exception_ended").ends_with(&format!("→ {}", day + 1.day())));
        assert!(last_said(db, here.id, "hours.exception_withdrawn").contains("Apmācības"));
    }

    fn a_file_is_entered_through_the_same_use_cases_and_a_short_number_is_noticed(db: &Db) {
        let here = House::found(db).here;
        let text = r#"{
            "institution": "here",
            "centres": [{"code": "kac", "name": {"lv": "KAC", "ru": null, "en": null}, "address": "Parauga iela 1"}],
            "places": [
                {"kind": "centre", "code": "kac",
                 "hours": [{"from": "2019-01-01", "hours": "Mo-Fr 09:00-17:00; PH off"}],
                 "overrides": [{"from": "2020-03-16", "to": "2020-06-09", "name": {"lv": "Ārkārtējā situācija", "ru": "", "en": ""},
                                "hours": "Mo 12:00-17:00; Tu-Th 09:00-15:00; Fr 09:00-14:00; PH off"}],
                 "closures": [{"from": "2020-07-03", "to": "2020-07-03", "part": "12:00-17:00",
                               "reason": {"lv": "Apmācības", "ru": "", "en": ""}}]},
                {"kind": "phone_line", "code": "info", "name": {"lv": "Uzziņas", "ru": "", "en": ""}, "phone": "6720940, 67209400",
                 "hours": [{"from": "2019-01-01", "hours": "24/7"}]}
            ]}"#;
        let file: HoursFile = serde_json::from_str(text).expect("a file");
        let wrong = text.replace("24/7", "sunrise-sunset");
        let wrong: HoursFile = serde_json::from_str(&wrong).expect("a file");
        let enter = |file: HoursFile| {
            db.write_now(here.id, move |tx, at| hours_import(tx, at, here.id, &file, here.clerk()))
        };
        assert!(matches!(enter(wrong), Err(HoursError::Notation { of, .. }) if of == "info"));
        let imported = enter(file).expect("entered; of the wrong file nothing was left");
        assert_eq!(imported.places, 2);
        assert_eq!(imported.not_dialled, [("info".to_owned(), "6720940".to_owned())]);
        let all = db.read_now(move |tx| places(tx, here.id)).expect("read");
        assert_eq!(said(db, here, all[0].id, date(2020, 3, 16)), "12:00–17:00");
        assert_eq!(said(db, here, all[0].id, date(2020, 7, 3)), "09:00–12:00");
        assert_eq!(said(db, here, all[1].id, date(2020, 4, 12)), "00:00–24:00", "an answering machine at Easter");
    }

    fn some_places_have_the_hours_that_they_have_among_all(db: &Db) {
        let here = House::found(db).here;
        let (day, id) = (today(db), here.id);
        let (one, other) = (centre(db, here, "kac"), centre(db, here, "otrs"));
        let all = db.read_now(move |tx| places(tx, id)).expect("read");
        let at = all.iter().find(|place| place.id == one).expect("the centre").centre;
        set(db, here, one, day, usual()).expect("its hours");
        set(db, here, other, day, pattern(["10–12", "", "", "", "", "", ""])).expect("its hours");
        // More than one statement takes.
        for n in 0..10 {
            let details = PlaceDetails { centre: at, name: told(&format!("Lodziņš {n}")), ..PlaceDetails::default() };
            let counter = add(db, here, PlaceKind::Counter, &format!("l{n}"), details).expect("a counter");
            set(db, here, counter, day, usual()).expect("its hours");
            if n % 3 == 0 {
                except(db, here, counter, emergency(day + 1.day(), None)).expect("other hours");
            }
        }
        except(db, here, one, closed(day, Some(day + 3.days()))).expect("a closure");
        except(db, here, other, closed(day + 5.days(), None)).expect("a closure");
        db.read_now(move |tx| {
            let (all, whole) = (places(tx, id)?, all_hours(tx, id)?);
            let mut there = centres(tx, id)?;
            there.retain(|centre| Some(centre.id) == at);
            let there = places_at(tx, id, &there)?;
            assert_eq!(there.len(), 11);
            assert!(there.iter().eq(all.iter().filter(|place| place.centre == at)), "{there:#?}");
            let expected: Vec<&PlaceHours> = whole.iter().filter(|one| one.place.centre == at).collect();
            let read = hours_of(tx, id, &there, |_| true)?;
            assert_eq!(format!("{read:#?}"), format!("{expected:#?}"));
            let counter = |place: &Place| place.code == "l3";
            let expected: Vec<&PlaceHours> = whole.iter().filter(|one| counter(&one.place)).collect();
            let read = hours_of(tx, id, &all, counter)?;
            assert_eq!(format!("{read:#?}"), format!("{expected:#?}"));
            assert!(!read[0].hours().on(day).why.is_empty(), "the centre is closed, and so is its counter");
            assert!(hours_of(tx, id, &all, |_| false)?.is_empty());
            assert!(places_at(tx, id, &[])?.is_empty());
            Ok::<_, DbError>(())
        })
        .expect("read");
    }

    fn the_demo_has_the_hours_that_the_articles_tell_on_their_dates(db: &Db) {
        demo(db);
        let files: Vec<HoursFile> =
            serde_json::from_str(include_str!("../../../../demo/hours.json")).expect("the demo's hours");
        let mut not_dialled = Vec::new();
        for file in files {
            let code = file.institution.clone();
            let id = institution(db, &code).id;
            let imported = db
                .write_now(id, move |tx, at| hours_import(tx, at, id, &file, Actor::System))
                .unwrap_or_else(|wrong| panic!("{code}: {wrong}"));
            not_dialled.extend(imported.not_dialled);
        }
        assert_eq!(not_dialled, [("pieraksts".to_owned(), "6720940".to_owned())]);
        let on = |institution_code: &str, kind: PlaceKind, code: &str, day: Date| {
            let (id, code) = (institution(db, institution_code).id, code.to_owned());
            let all = db.read_now(move |tx| all_hours(tx, id)).expect("read");
            let found = all.iter().find(|one| (one.place.kind, &one.place.code) == (kind, &code));
            found.unwrap_or_else(|| panic!("no {code}")).hours().on(day).spans.to_string()
        };
        let emergency: Vec<String> = (16..=20)
            .map(|day| on("jelgava", PlaceKind::Centre, "kac", date(2020, 3, day)))
            .collect();
        assert_eq!(emergency, ["12:00–17:00", "09:00–15:00", "09:00–15:00", "09:00–15:00", "09:00–14:00"]);
        assert_eq!(on("jelgava", PlaceKind::Centre, "kac", date(2020, 3, 13)), "08:00–16:00");
        assert_eq!(on("vsaa", PlaceKind::Box, "nodalas", date(2020, 6, 10)), "08:30–17:00");
        assert_eq!(on("liepaja", PlaceKind::Centre, "apc", date(2020, 3, 16)), "08:00–18:00", "a regime closes it");
        assert_eq!(on("ogre", PlaceKind::Box, "pagasti", date(2020, 4, 12)), "00:00–24:00");
        assert_eq!(on("vid", PlaceKind::PhoneLine, "pieraksts", date(2020, 6, 8)), "");
        assert_eq!(on("vid", PlaceKind::PhoneLine, "pieraksts", date(2020, 6, 9)), "08:00–17:00");
        assert_eq!(on("amata", PlaceKind::Centre, "nitaure", date(2021, 7, 1)), "", "it is Cēsis now");
    }
}
