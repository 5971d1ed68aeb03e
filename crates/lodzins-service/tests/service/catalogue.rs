//! The catalogue: drafts, versions of a day, imports, what centres do.

use jiff::{ToSpan, civil::Date};
use lodzins_core::{
    Channel, Language, Segment,
    catalogue::{Card, Fault, Help, Part, Stage, Step, Translated},
    fact::FactKind,
    report::{ChannelGroups, Dimension, Filter, Period, Question},
};
use lodzins_db::{Db, DbError};
use lodzins_service::catalogue::{
    CatalogueError, Import, ImportFault, Misfit, Planned, catalogue_edition, catalogue_on,
    catalogue_piece, centre_service_set, centre_services, service, service_begin, service_draft,
    service_draft_drop, service_is_given, service_on, service_publish, service_title,
    service_versions, services, services_import,
};
use lodzins_service::{
    institution::structure::{CentreDetails, centre_add},
    register::{Arrival, Filters, RegisterError, Search, Searcher, submission_search},
    statistics::report,
};
use lodzins_testkit::both_engines;

use crate::{
    house::{Desk, House},
    structure::{last_said, today},
};

const CODE: &str = "covid-certificate";

/// A card with nothing wrong.
fn card(title: &str) -> Card {
    let step = |stage, channels: &[Channel]| Step {
        stage,
        channels: channels.to_vec(),
        place: None,
        text: Translated::latvian("Nāciet ar pasi."),
    };
    Card {
        title: Translated::latvian(title),
        about: Translated::latvian("Izdrukājam sertifikātu."),
        recipients: vec![Segment::Resident],
        steps: vec![
            step(Stage::Receipt, &[Channel::InPerson]),
            step(Stage::Request, &[Channel::InPerson, Channel::Phone]),
        ],
        ..Card::default()
    }
}

fn begin(db: &Db, desk: Desk, code: &str) -> Result<(), CatalogueError> {
    let code = code.to_owned();
    db.write_now(desk.id, move |tx, at| {
        let by = desk.clerk();
        service_begin(tx, at, desk.id, &code, &Card::default(), by)?;
        service_draft(tx, at, desk.id, &code, |draft| *draft = card("Sertifikāts"), by)
    })
}

fn publish(db: &Db, desk: Desk, from: Date, to: Option<Date>) -> Result<u32, CatalogueError> {
    db.write_now(desk.id, move |tx, at| {
        service_publish(tx, at, desk.id, CODE, (from, to), desk.clerk())
    })
}

fn retitle(db: &Db, desk: Desk, title: &'static str) -> Result<(), CatalogueError> {
    db.write_now(desk.id, move |tx, at| {
        let change = |draft: &mut Card| title.clone_into(&mut draft.title.lv);
        service_draft(tx, at, desk.id, CODE, change, desk.clerk())
    })
}

fn title_on(db: &Db, desk: Desk, day: Date) -> Option<String> {
    let found = db.read_now(move |tx| service_on(tx, desk.id, CODE, day)).expect("read");
    found.map(|version| version.card.title.lv)
}

fn titles_on(db: &Db, desk: Desk, day: Date) -> Vec<String> {
    let found = db.read_now(move |tx| catalogue_on(tx, desk.id, day)).expect("read");
    found.into_iter().map(|version| version.card.title.lv).collect()
}

fn edition(db: &Db, desk: Desk) -> i64 {
    db.read_now(move |tx| catalogue_edition(tx, desk.id)).expect("read")
}

fn import(db: &Db, desk: Desk, text: &str) -> Result<Vec<Planned>, Vec<Misfit>> {
    let import = Import::read(text)?;
    let done: Result<_, CatalogueError> = db
        .write_now(desk.id, move |tx, at| services_import(tx, at, desk.id, &import, desk.clerk()));
    done.expect("written")
}

const FILE: &str = r#"[
  {"code": "first", "valid_from": "2020-01-01", "card": {
    "title": {"lv": "Pirmais"}, "about": {"lv": "Par pirmo."}, "recipients": ["resident"],
    "steps": [{"stage": "request", "channels": ["portal"], "text": {"lv": "Piesakieties."}}],
    "related": ["second"]}},
  {"code": "second", "card": {
    "title": {"lv": "Otrais"}, "about": {"lv": "Par otro."}, "recipients": ["business"],
    "steps": [{"stage": "request", "channels": ["phone"], "text": {"lv": "Zvaniet."}}]}}
]"#;

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_draft_is_seen_by_nobody_until_it_is_published(db: &Db) {
        let here = House::found(db).here;
        begin(db, here, CODE).expect("begun");
        assert_eq!(title_on(db, here, today(db)), None);
        assert_eq!(edition(db, here), 0);
        assert_eq!(publish(db, here, today(db), None).expect("published"), 1);
        assert_eq!(title_on(db, here, today(db)).as_deref(), Some("Sertifikāts"));
        assert_eq!(edition(db, here), 1);
        let said = last_said(db, here.id, "service.published");
        assert_eq!(said, format!("{CODE} 1 from {}", today(db)));
        assert!(matches!(publish(db, here, today(db), None), Err(CatalogueError::NoDraft)));
    }

    fn the_version_of_a_day_is_what_people_see_on_that_day(db: &Db) {
        let here = House::found(db).here;
        let now = today(db);
        let later = now.saturating_add(30.days());
        begin(db, here, CODE).expect("begun");
        publish(db, here, now.saturating_sub(400.days()), None).expect("an old service");
        retitle(db, here, "Jaunais").expect("written");
        publish(db, here, later, None).expect("from later on");
        let yesterday_of_later = later.saturating_sub(1.days());
        assert_eq!(title_on(db, here, yesterday_of_later).as_deref(), Some("Sertifikāts"));
        assert_eq!(title_on(db, here, later).as_deref(), Some("Jaunais"));
        assert_eq!(titles_on(db, here, now), ["Sertifikāts"]);
        assert_eq!(titles_on(db, here, later), ["Jaunais"]);
        // A correction in the meantime counts until the planned one begins.
        retitle(db, here, "Labotais").expect("written");
        publish(db, here, now, None).expect("corrected");
        assert_eq!(titles_on(db, here, now), ["Labotais"]);
        assert_eq!(titles_on(db, here, later), ["Jaunais"]);
        let all = db.read_now(move |tx| service_versions(tx, here.id, CODE)).expect("read");
        let numbers: Vec<_> = all.iter().map(|version| version.number).collect();
        assert_eq!(numbers, [3, 2, 1], "every version can still be read");
        assert_eq!(all[2].card.title.lv, "Sertifikāts");
        let said = last_said(db, here.id, "service.published");
        assert_eq!(said, format!("{CODE} 3 from {now}: title"));
    }

    fn what_people_were_shown_is_not_rewritten(db: &Db) {
        let here = House::found(db).here;
        let now = today(db);
        begin(db, here, CODE).expect("begun");
        publish(db, here, now, None).expect("published");
        retitle(db, here, "Jaunais").expect("written");
        let yesterday = now.saturating_sub(1.days());
        assert!(matches!(publish(db, here, yesterday, None), Err(CatalogueError::DayOver)));
        assert_eq!(title_on(db, here, now).as_deref(), Some("Sertifikāts"));
    }

    fn a_card_with_a_fault_stays_a_draft(db: &Db) {
        let here = House::found(db).here;
        let now = today(db);
        begin(db, here, CODE).expect("begun");
        let spoil = |draft: &mut Card| {
            draft.title.lv.clear();
            draft.related.push(CODE.to_owned());
        };
        let spoilt: Result<(), CatalogueError> = db.write_now(here.id, move |tx, at| {
            service_draft(tx, at, here.id, CODE, spoil, here.clerk())
        });
        spoilt.expect("a draft may be anything");
        let before = now.saturating_sub(1.days());
        let Err(CatalogueError::Faulty(faults)) = publish(db, here, now, Some(before)) else {
            panic!("published a card with faults");
        };
        let expected = [
            Fault::NoLatvian(Part::Title),
            Fault::UnknownRelated(CODE.to_owned()),
            Fault::EndsBeforeItBegins,
        ];
        assert_eq!(faults, expected);
        assert_eq!(title_on(db, here, now), None);
    }

    fn a_service_ends_on_its_last_day(db: &Db) {
        let here = House::found(db).here;
        let now = today(db);
        begin(db, here, CODE).expect("begun");
        publish(db, here, now, None).expect("published");
        let last = now.saturating_add(10.days());
        publish(db, here, now, Some(last)).expect("ended without another card");
        let given = |day| {
            db.read_now(move |tx| service_is_given(tx, here.id, CODE, day)).expect("read")
        };
        assert!(given(last));
        assert!(!given(last.saturating_add(1.days())));
        assert_eq!(titles_on(db, here, last.saturating_add(1.days())), Vec::<String>::new());
        let title = db.read_now(move |tx| service_title(tx, here.id, CODE)).expect("read");
        assert_eq!(title, "Sertifikāts", "old cases go on naming it");
    }

    fn a_draft_is_let_go_and_a_service_that_never_was_goes_with_it(db: &Db) {
        let here = House::found(db).here;
        let drop = || db.write_now(here.id, move |tx, at| {
            service_draft_drop(tx, at, here.id, CODE, here.clerk())
        });
        let there_is = || db.read_now(move |tx| service(tx, here.id, CODE)).expect("read");
        begin(db, here, CODE).expect("begun");
        assert!(matches!(begin(db, here, CODE), Err(CatalogueError::CodeTaken)));
        drop().expect("dropped");
        assert_eq!(there_is(), None);
        begin(db, here, CODE).expect("begun anew");
        publish(db, here, today(db), None).expect("published");
        retitle(db, here, "Cits").expect("written");
        drop().expect("dropped");
        let left = there_is().expect("the service stays");
        assert_eq!((left.title_lv.as_str(), left.draft), ("Sertifikāts", None));
        assert!(matches!(drop(), Err(CatalogueError::NoDraft)));
    }

    fn another_institution_notices_nothing(db: &Db) {
        let house = House::found(db);
        let (here, there) = (house.here, house.there);
        begin(db, here, CODE).expect("begun");
        publish(db, here, today(db), None).expect("published");
        assert!(matches!(retitle(db, there, "Mūsu"), Err(CatalogueError::NotThere)));
        assert!(matches!(publish(db, there, today(db), None), Err(CatalogueError::NotThere)));
        assert_eq!(titles_on(db, there, today(db)), Vec::<String>::new());
        assert_eq!(db.read_now(move |tx| services(tx, there.id)).expect("read"), []);
        assert_eq!(edition(db, there), 0);
    }

    fn a_file_is_taken_once_and_a_change_makes_a_version_from_today(db: &Db) {
        let here = House::found(db).here;
        let planned = import(db, here, FILE).expect("taken");
        assert!(planned.iter().all(|one| one.new), "{planned:?}");
        let old: Date = "2021-05-05".parse().expect("a day");
        assert_eq!(titles_on(db, here, old), ["Pirmais"]);
        assert_eq!(titles_on(db, here, today(db)), ["Pirmais", "Otrais"]);
        let now = edition(db, here);
        let again = import(db, here, FILE).expect("taken");
        assert!(again.iter().all(|one| one.from.is_none()), "{again:?}");
        assert_eq!(edition(db, here), now, "a second import changes nothing");
        let changed = FILE.replace("Pirmais", "Pirmais, labots");
        let third = import(db, here, &changed).expect("taken");
        assert_eq!((third[0].from, &third[0].parts[..]), (Some(today(db)), &[Part::Title][..]));
        assert_eq!(titles_on(db, here, old), ["Pirmais"]);
        assert_eq!(titles_on(db, here, today(db)), ["Pirmais, labots", "Otrais"]);
        let fourth = import(db, here, &changed).expect("taken");
        assert!(fourth.iter().all(|one| one.from.is_none()), "{fourth:?}");
    }

    fn of_a_file_with_a_fault_nothing_is_taken_and_every_fault_is_told_by_its_line(db: &Db) {
        let here = House::found(db).here;
        let wrong = FILE.replace("\"phone\"", "").replace("[\"second\"]", "[\"third\"]");
        let told: Vec<String> =
            import(db, here, &wrong).expect_err("wrong").iter().map(ToString::to_string).collect();
        assert_eq!(told, [
            "line 2 (first): there is no other service “third”",
            "line 6 (second): no step of the stage `request` names a channel",
        ]);
        assert_eq!(db.read_now(move |tx| services(tx, here.id)).expect("read"), []);
        let lines = |text: &str| {
            let wrong = import(db, here, text).expect_err("wrong");
            wrong.iter().map(|one| one.line).collect::<Vec<_>>()
        };
        assert_eq!(lines("[\n{\"code\": \"a\",\n\"colour\": 1}]"), [3]);
        assert_eq!(lines("[\n{\"code\": \n"), [3]);
        assert_eq!(lines("code;title_lv;colour\na;b;c\n"), [1]);
        assert_eq!(lines("code;title_lv;fee_online\na;b;free\nc;d;x"), [2, 3]);
    }

    fn a_table_says_the_same_as_a_list(db: &Db) {
        let here = House::found(db).here;
        let table = "\u{feff}code;title_lv;about_lv;recipients;request_channels;request_lv;fee_online;bring_lv;phone\r\n\
            first;Pirmais;\"Viens; divi\";resident|business;portal|phone;Piesakieties.;4,27;Pase|Foto;67209400\r\n";
        import(db, here, table).expect("taken");
        let found = db.read_now(move |tx| service(tx, here.id, "first")).expect("read");
        let card = found.expect("there").card();
        assert_eq!(card.about.lv, "Viens; divi");
        assert_eq!(card.recipients, [Segment::Resident, Segment::Business]);
        assert_eq!(card.request_channels(), [Channel::Portal, Channel::Phone]);
        assert_eq!(card.fees.online_cents, Some(427));
        assert_eq!(card.bring, [Translated::latvian("Pase"), Translated::latvian("Foto")]);
    }

    fn what_somebody_is_writing_is_not_lost_to_a_file(db: &Db) {
        let here = House::found(db).here;
        import(db, here, FILE).expect("taken");
        let drafted: Result<(), CatalogueError> = db.write_now(here.id, move |tx, at| {
            let change = |draft: &mut Card| "Cits".clone_into(&mut draft.title.lv);
            service_draft(tx, at, here.id, "second", change, here.clerk())
        });
        drafted.expect("written");
        let wrong = import(db, here, FILE).expect_err("a draft is in the way");
        assert_eq!(wrong, [Misfit {
            line: 6,
            code: "second".to_owned(),
            fault: ImportFault::Drafted,
        }]);
    }

    fn a_centre_helps_with_another_institution_s_service(db: &Db) {
        let house = House::found(db);
        let (here, there) = (house.here, house.there);
        let holder = db
            .read_now(move |tx| lodzins_service::institution::institution_by_id(tx, there.id))
            .expect("read")
            .code;
        begin(db, there, CODE).expect("begun");
        publish(db, there, today(db), None).expect("published");
        let details = CentreDetails::plain("Nītaures centrs", "Parauga iela 1");
        let centre = db
            .write_now(here.id, move |tx, at| {
                centre_add(tx, at, here.id, "nitaure", &details, here.clerk())
            })
            .expect("opened");
        let set = |holder: &str, code: &str, help| {
            let (holder, code) = (holder.to_owned(), code.to_owned());
            db.write_now(here.id, move |tx, at| {
                let what = (holder.as_str(), code.as_str());
                centre_service_set(tx, at, here.id, centre, what, help, here.clerk())
            })
        };
        let helps = || {
            let all = db.read_now(move |tx| centre_services(tx, here.id));
            let all = all.map_err(|wrong: DbError| wrong).expect("read");
            all.into_iter().map(|one| (one.service, one.help)).collect::<Vec<_>>()
        };
        set(&holder, CODE, Some(Help::Consult)).expect("set");
        set(&holder, CODE, Some(Help::Assist)).expect("set anew");
        assert_eq!(helps(), [(CODE.to_owned(), Help::Assist)]);
        assert!(matches!(set(&holder, "moon", Some(Help::Issue)), Err(CatalogueError::NotThere)));
        assert!(matches!(set("atlantis", CODE, Some(Help::Issue)), Err(CatalogueError::NotThere)));
        let foreign = db.write_now(there.id, move |tx, at| {
            let what = ("x", CODE);
            centre_service_set(tx, at, there.id, centre, what, Some(Help::Issue), there.clerk())
        });
        assert!(matches!(foreign, Err(CatalogueError::NotThere)), "not their centre");
        set(&holder, CODE, None).expect("cleared");
        assert_eq!(helps(), []);
    }

    fn a_submission_is_about_a_service_that_is_there_and_goes_to_its_unit(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        let about = |code: &str| Arrival { service: Some(code.to_owned()), ..house.arrival() };
        let refused = house.register(db, &about(CODE));
        assert!(matches!(refused, Err(RegisterError::NoSuchService)), "{refused:?}");
        begin(db, here, CODE).expect("begun");
        let drafted = house.register(db, &about(CODE));
        assert!(matches!(drafted, Err(RegisterError::NoSuchService)), "a draft is no service");
        let unit: Result<(), CatalogueError> = db.write_now(here.id, move |tx, at| {
            let change = |draft: &mut Card| draft.unit = Some("socialais".to_owned());
            service_draft(tx, at, here.id, CODE, change, here.clerk())
        });
        unit.expect("written");
        publish(db, here, today(db), None).expect("published");
        let id = house.register(db, &about(CODE)).expect("registered").id;
        let row = house.case(db, id).submission;
        assert_eq!(row.service.as_deref(), Some(CODE));
        assert_eq!(row.unit_id, Some(here.other_unit), "the card names the unit");
        let known = Arrival { unit: Some(here.unit), ..about(CODE) };
        let id = house.register(db, &known).expect("registered").id;
        assert_eq!(house.case(db, id).submission.unit_id, Some(here.unit), "a person's word counts more");
        let there = Arrival { institution: house.there.id, ..about(CODE) };
        let refused = house.register(db, &there);
        assert!(matches!(refused, Err(RegisterError::NoSuchService)), "another's service");
    }

    fn figures_and_the_search_know_the_service(db: &Db) {
        let house = House::found(db);
        let here = house.here;
        begin(db, here, CODE).expect("begun");
        publish(db, here, today(db), None).expect("published");
        let about = Arrival { service: Some(CODE.to_owned()), ..house.arrival() };
        house.register(db, &about).expect("registered");
        house.registered(db);
        let question = |service: Option<&str>| Question {
            kind: FactKind::Submission,
            rows: Dimension::Service,
            columns: None,
            period: Period::new(today(db), today(db)).expect("a day"),
            comparison: None,
            groups: ChannelGroups::default(),
            filter: Filter { service: service.map(str::to_owned), ..Filter::default() },
        };
        let lines = |question: Question| {
            let table = db.read_now(move |tx| report(tx, here.id, &question)).expect("a report");
            table.lines.into_iter().map(|line| (line.code, line.all)).collect::<Vec<_>>()
        };
        let mut all = lines(question(None));
        all.sort();
        assert_eq!(all, [(String::new(), 1), (CODE.to_owned(), 1)]);
        assert_eq!(lines(question(Some(CODE))), [(CODE.to_owned(), 1)]);
        let found = |service: &str| {
            let filters = Filters { service: Some(service.to_owned()), ..Filters::default() };
            let who = Searcher { person: here.clerk, unit: None };
            let search = Search::of("", Language::Lv, filters, who, today(db)).expect("a search");
            let page = db.read_now(move |tx| submission_search(tx, here.id, &search, None));
            page.expect("found").hits.len()
        };
        assert_eq!(found(CODE), 1);
        assert_eq!(found("passport"), 0);
    }

    fn pieces_of_the_catalogue_are_the_catalogue(db: &Db) {
        let here = House::found(db).here;
        let now = today(db);
        for (code, last) in [("a", None), ("b", Some(now)), ("c", None), ("d", None), ("e", None)] {
            begin(db, here, code).expect("begun");
            let done: Result<_, CatalogueError> = db.write_now(here.id, move |tx, at| {
                service_publish(tx, at, here.id, code, (now, last), here.clerk())
            });
            done.expect("published");
        }
        let tomorrow = now.saturating_add(1.day());
        let whole: Vec<String> = db
            .read_now(move |tx| catalogue_on(tx, here.id, tomorrow))
            .map_err(|wrong: DbError| wrong)
            .expect("read")
            .into_iter()
            .map(|version| version.code)
            .collect();
        assert_eq!(whole, ["a", "c", "d", "e"], "one has ended");
        for most in 1..7 {
            let (mut told, mut after) = (Vec::new(), Some(String::new()));
            while let Some(from) = after {
                let piece: Result<_, DbError> = db.read_now(move |tx| {
                    catalogue_piece(tx, here.id, tomorrow, (from.as_str(), most))
                });
                let (versions, next) = piece.expect("read");
                told.extend(versions.into_iter().map(|version| version.code));
                after = next;
            }
            assert_eq!(told, whole, "in pieces of {most}");
        }
    }
}
