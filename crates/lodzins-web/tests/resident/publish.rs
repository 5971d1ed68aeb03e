//! What is published for machines: services as CPSV-AP, feeds of changes, the map of pages, hours in a frame.

use std::collections::BTreeSet;

use lodzins_core::{
    Language,
    catalogue::Translated,
    hours::{Closure, Told},
    regime::{Change, Reception, Regime, Scope},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    hours::{Exception, HoursError, exception_add, exception_end, places},
    regime::{RegimeError, regime_begin, regime_switch_on},
};
use lodzins_testkit::{Paper, SetClock, both_engines, clock::instant};

use super::{
    House,
    support::{centre, founding},
};

/// More services than are read at once.
fn many() -> String {
    let one = |n: u32| {
        format!(
            r#"{{"code": "service-{n:03}", "card": {{
                "title": {{"lv": "Pakalpojums {n}"}}, "about": {{"lv": "Apraksts “{n}”."}}, "recipients": ["resident"],
                "steps": [{{"stage": "request", "channels": ["portal", "phone"], "text": {{"lv": "Piesakieties."}}}}],
                "longest": {{"amount": 10, "unit": "calendar_days", "basis": "Iesniegumu likuma 5. pants"}},
                "fees": {{"in_person_cents": 427, "online_cents": 0}}, "assurance": "qualified_eid"}}}}"#
        )
    };
    format!("[{}]", (0..230).map(one).collect::<Vec<_>>().join(","))
}

fn triples(turtle: &str) -> BTreeSet<String> {
    let read = oxttl::TurtleParser::new().for_slice(turtle.as_bytes());
    read.map(|triple| triple.expect("Turtle").to_string()).collect()
}

fn triples_of_json(text: &str) -> BTreeSet<String> {
    let read = oxjsonld::JsonLdParser::new().for_slice(text.as_bytes());
    read.map(|quad| oxrdf::Triple::from(quad.expect("JSON-LD")).to_string()).collect()
}

/// Two places at once, all of them by the web.
fn opened(house: &House, db: &Db) -> lodzins_core::id::InstitutionId {
    let cesis = house.found("cesis");
    centre::open(db, cesis, 2, 100);
    cesis
}

fn told(lv: &str, ru: &str, en: &str) -> Translated {
    Translated { lv: lv.to_owned(), ru: ru.to_owned(), en: en.to_owned() }
}

fn switched_on(db: &Db, institution: lodzins_core::id::InstitutionId) {
    let regime = Regime {
        name: told("Tikai pēc pieraksta", "Только по записи", "By appointment only"),
        notice: told(
            "Klientus pieņemam tikai pēc iepriekšēja pieraksta; šķirsts, āķis, džins, vētra.",
            "Принимаем только по предварительной записи; щётка, объём, ёлка.",
            "We receive people by appointment only; “quite” naïve façade.",
        ),
        foreign_ground: Some("Valsts valodas likuma 21. panta piektā daļa".to_owned()),
        scope: Scope::default(),
        changes: vec![Change::Reception { how: Reception::ByAppointment }],
        from: db.moment().date(),
        to: None,
    };
    let done: Result<_, RegimeError> = db.write_now(institution, move |tx, at| {
        let id = regime_begin(tx, at, institution, &regime, Actor::System)?;
        regime_switch_on(tx, at, institution, id, Actor::System)
    });
    done.expect("switched on");
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn every_service_is_told_in_both_writings_of_cpsv_ap(db: &Db) {
        let house = House::of(db);
        let cesis = opened(&house, db);
        house.services(cesis, &many());
        let mut ended = founding("amata");
        ended.valid_to = Some("2021-06-30".parse().expect("a date"));
        ended.successor = Some("cesis".to_owned());
        house.found_as(&ended);
        let mut visitor = house.visitor(Language::Ru);
        let turtle = visitor.get("/opendata/cpsv-ap.ttl");
        assert_eq!(turtle.header("content-type"), "text/turtle; charset=utf-8");
        assert_eq!(turtle.header("access-control-allow-origin"), "*");
        assert_eq!(turtle.header("set-cookie"), "");
        let said = triples(&turtle.html());
        let kind = "#type> <http://purl.org/vocab/cpsv#PublicService>";
        let services = said.iter().filter(|triple| triple.ends_with(kind)).count();
        assert_eq!(services, 232, "230 and the two of the centre");
        assert!(!turtle.html().contains("amata"), "one that has ended gives nothing");
        let json = visitor.get("/opendata/cpsv-ap.jsonld");
        assert_eq!(json.header("content-type"), "application/ld+json");
        assert_eq!(triples_of_json(&json.html()), said);
    }

    fn changes_can_be_followed_in_each_language(db: &Db) {
        let house = House::of(db);
        let cesis = opened(&house, db);
        switched_on(db, cesis);
        let mut visitor = house.visitor(Language::Lv);
        for under in ["/i/cesis", "/i/cesis/centres/kac"] {
            let page = visitor.get(under);
            let links = page.values("head link[rel=alternate]", "href");
            assert_eq!(links.len(), 2, "{links:?}");
            for link in links {
                let file = visitor.get(&link);
                assert_eq!(file.status, 200, "{link}");
                assert!(file.html().contains("Tikai pēc pieraksta"), "{}", file.html());
                assert_eq!(file.header("set-cookie"), "", "{link}");
                let tag = file.header("etag").to_owned();
                assert!(!tag.is_empty() && visitor.get(&link).header("etag") == tag, "{link}");
            }
            for language in Language::ALL {
                let calendar = visitor.get(&format!("{under}/changes/{language}.ics"));
                assert_eq!(calendar.header("content-type"), "text/calendar; charset=utf-8");
            }
        }
        for wrong in ["de.ics", "lv.rss", "lv", ".ics"] {
            assert_eq!(visitor.get(&format!("/i/cesis/changes/{wrong}")).status, 404, "{wrong}");
        }
        assert_eq!(visitor.get("/i/cesis/centres/nowhere/changes/lv.ics").status, 404);
        assert_eq!(visitor.get("/i/rome/changes/lv.atom").status, 404);
    }

    fn a_closure_that_ends_earlier_than_announced_is_told_anew(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let cesis = opened(&house, db);
        let closure = Exception::Closure(Closure {
            from: "2026-11-23".parse().expect("a day"),
            to: Some("2026-12-04".parse().expect("a day")),
            part: None,
            reason: Told { lv: "Remonts".to_owned(), ..Told::default() },
        });
        let announced: Result<_, HoursError> = db.write_now(cesis, move |tx, at| {
            let place = places(tx, cesis)?.pop().expect("the centre").id;
            Ok((place, exception_add(tx, at, cesis, place, &closure, Actor::System)?))
        });
        let (place, id) = announced.expect("a closure");
        let mut visitor = house.visitor(Language::Lv);
        let mut told = |name: &str| {
            let feed = visitor.get("/i/cesis/changes/lv.atom").html();
            let entry = feed.split("<entry>").find(|part| part.contains("Remonts")).expect(name);
            let element = |of: &str, name: &str| {
                let (_, rest) = of.split_once(&format!("<{name}>")).expect(name);
                rest.split("</").next().expect("its end").to_owned()
            };
            let calendar = visitor.get("/i/cesis/changes/lv.ics").html();
            let event = calendar.split("BEGIN:VEVENT").find(|part| part.contains("DTSTART;VALUE=DATE:20261123"));
            let event = event.expect("an event of the closure").to_owned();
            let stamp = event.split("LAST-MODIFIED:").nth(1).expect("a stamp")[..16].to_owned();
            assert!(entry.contains("04.12.2026.") == (name == "announced"), "{entry}");
            [element(entry, "id"), element(entry, "updated"), element(&feed, "updated"), stamp]
        };
        let first = told("announced");
        assert_eq!(first[1..], ["2026-11-20T07:00:00Z", "2026-11-20T07:00:00Z", "20261120T070000Z"]);
        clock.set(instant("2026-11-24T10:00:00+02:00"));
        let ended: Result<_, HoursError> = db.write_now(cesis, move |tx, at| {
            exception_end(tx, at, cesis, place, id, at.date(), Actor::System)
        });
        ended.expect("ended");
        let later = told("ended");
        assert_eq!(later[0], first[0], "it is the same entry");
        assert_eq!(later[1..], ["2026-11-24T08:00:00Z", "2026-11-24T08:00:00Z", "20261124T080000Z"]);
    }

    fn the_map_names_every_page_and_every_page_is_there(db: &Db) {
        let house = House::of(db);
        opened(&house, db);
        let mut visitor = house.visitor(Language::Lv);
        let robots = visitor.get("/robots.txt").html();
        assert!(robots.contains("Sitemap: http://127.0.0.1:8080/sitemap.xml\n"), "{robots}");
        assert!(robots.contains("Disallow: /desk\n"), "{robots}");
        let of = |text: &str| -> Vec<String> {
            let parts = text.split("<loc>http://127.0.0.1:8080").skip(1);
            parts.map(|part| part.split("</loc>").next().expect("its end").to_owned()).collect()
        };
        let maps = of(&visitor.get("/sitemap.xml").html());
        assert_eq!(maps, ["/i/cesis/sitemap.xml"]);
        let pages = of(&visitor.get(&maps[0]).html());
        assert_eq!(
            pages,
            [
                "/i/cesis",
                "/i/cesis/services",
                "/i/cesis/centres/kac",
                "/i/cesis/services/passport",
                "/i/cesis/services/card",
            ]
        );
        for page in pages {
            assert_eq!(visitor.get(&page).status, 200, "{page}");
        }
    }

    fn search_engines_get_what_people_read(db: &Db) {
        let house = House::of(db);
        opened(&house, db);
        let mut visitor = house.visitor(Language::Lv);
        let read = |page: String| -> serde_json::Value {
            serde_json::from_str(&page).expect("JSON")
        };
        let block = "script[type='application/ld+json']";
        let service = read(visitor.get("/i/cesis/services/card").first(block));
        assert_eq!(service["@type"], "GovernmentService");
        assert_eq!(service["name"], "Novadnieka karte");
        assert_eq!(service["url"], "http://127.0.0.1:8080/i/cesis/services/card");
        assert_eq!(service["availableChannel"][0]["@type"], "ServiceChannel");
        assert!(service.get("offers").is_none(), "a fee that nobody named: {service}");
        let centre = read(visitor.get("/i/cesis/centres/kac").first(block));
        assert_eq!(centre["@type"], "GovernmentOffice");
        assert_eq!(centre["openingHoursSpecification"].as_array().map(Vec::len), Some(5));
        assert_eq!(centre["parentOrganization"]["name"], "Iestāde cesis");
    }

    fn hours_stand_in_a_frame_of_any_site_and_nothing_else_does(db: &Db) {
        let house = House::of(db);
        opened(&house, db);
        let mut visitor = house.visitor(Language::Lv);
        let page = visitor.get("/widget/hours/cesis/kac?lang=en");
        let policy = page.header("content-security-policy");
        assert!(policy.contains("frame-ancestors *") && !policy.contains("script-src"), "{policy}");
        assert_eq!(page.header("set-cookie"), "");
        assert!(page.all("script, form, input, button").is_empty(), "{}", page.html());
        assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
        assert_eq!(page.all("tbody tr").len(), 7);
        assert!(page.text().contains("All opening hours"), "{}", page.text());
        assert!(visitor.get("/widget/hours/cesis/kac").text().contains("Viss darba laiks"));
        let other = visitor.get("/i/cesis/centres/kac");
        assert!(other.header("content-security-policy").contains("frame-ancestors 'none'"));
        for wrong in ["/widget/hours/cesis/x", "/widget/hours/rome/kac", "/widget/hours/cesis/kac?lang=de"] {
            assert_eq!(visitor.get(wrong).status, 404, "{wrong}");
        }
    }

    fn a_sheet_to_put_up_is_read_by_everybody_and_leads_to_its_page(db: &Db) {
        let house = House::of(db);
        let cesis = opened(&house, db);
        switched_on(db, cesis);
        let mut visitor = house.visitor(Language::Lv);
        let link = visitor.get("/i/cesis").values("a[href*='/regimes/']", "href").remove(0);
        let live = format!("http://127.0.0.1:8080{link}");
        for (sheet, letters) in [
            ("a4.lv.pdf", "šķirsts, āķis, džins, vētra"),
            ("a5.lv.pdf", "šķirsts, āķis, džins, vētra"),
            ("a4.ru.pdf", "щётка, объём, ёлка"),
            ("a5.ru.pdf", "щётка, объём, ёлка"),
            ("a4.en.pdf", "“quite” naïve façade"),
            ("a5.en.pdf", "“quite” naïve façade"),
        ] {
            // `Paper` has qpdf check the file.
            let paper = Paper::of(&visitor.get(&format!("{link}/{sheet}")).bytes);
            let about = paper.about();
            assert!(about.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{sheet}: {about}");
            let text = paper.text(&[]).split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(letters), "{sheet}: {text}");
            assert_eq!(paper.codes(), std::slice::from_ref(&live), "{sheet}");
        }
    }
}
