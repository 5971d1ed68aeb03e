//! Reports, as a plain HTTP client asks for them.

use std::io::Cursor;

use axum::http::{StatusCode, header};
use calamine::{Data, Reader, Xlsx};
use lodzins_core::{Language, Role, report::Period};
use lodzins_db::Db;
use lodzins_service::{MIGRATIONS, register::Arrival};
use lodzins_testkit::{Paper, both_engines};

use crate::{
    centre::Centre,
    support::{Answer, House},
};

/// Where a report's file of this kind is, as its page says.
fn link_to(page: &Answer, ending: &str) -> String {
    let links = page.values("a[download]", "href");
    links.into_iter().find(|link| link.contains(&format!(".{ending}"))).expect("a file")
}

/// The rows of a workbook's first page.
fn rows(file: &Answer) -> Vec<Vec<Data>> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(file.bytes.clone())).expect("a workbook");
    let cells = workbook.worksheet_range_at(0).expect("a page").expect("a page");
    cells.rows().map(<[Data]>::to_vec).collect()
}

fn word(text: &str) -> Data {
    Data::String(text.to_owned())
}

/// Three consultations of today: two about housing, one about social help.
fn three_consultations(house: &House, cesis: &Centre) {
    let mut desk = cesis.signed_in(house, Role::Desk, Language::Lv);
    for topic in ["housing", "housing", "social"] {
        let form = desk.get("/desk/contacts/new").form().with("contact_topic", topic);
        desk.send(&form);
    }
}

both_engines! {
    migrations = MIGRATIONS;

    fn what_was_entered_is_counted_as_picture_table_and_file(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        three_consultations(&house, &cesis);
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let page = head.get("/desk/reports?kind=contact&rows=topic&compare=previous");
        let text = page.text();
        assert!(text.contains("Mājoklis 2 66,7 % 0"), "{text}");
        assert!(text.contains("Kopā 3 100,0 % 0"), "{text}");
        assert_eq!(page.all("figure svg title").len(), 2, "a picture for a desk and one for a telephone");
        let file = head.get(&link_to(&page, "csv"));
        let csv = file.text();
        assert!(csv.contains("Mājoklis,2,66.7,0,"), "{csv}");
        assert!(csv.contains("Kopā,3,100,0,"), "{csv}");
    }

    fn a_question_that_cannot_be_read_is_told_and_kept(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let page = head.get("/desk/reports?from=2026-05-02&to=2026-05-01&groups=pigeon");
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = page.text();
        assert!(text.contains("Perioda beigas ir pirms sākuma."), "{text}");
        assert!(text.contains("Kanāla „pigeon” nav."), "{text}");
        assert_eq!(page.attribute("input[name=groups]", "value").as_deref(), Some("pigeon"));
        assert_eq!(head.get("/desk/reports/report.csv?from=x").status, StatusCode::BAD_REQUEST);
    }

    fn the_same_answer_is_a_workbook_a_picture_and_paper(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        three_consultations(&house, &cesis);
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let page = head.get("/desk/reports?kind=contact&rows=topic&channel=phone");
        let workbook = head.get(&link_to(&page, "xlsx"));
        assert!(workbook.header(header::CONTENT_DISPOSITION).contains("cesis-contact-"));
        let rows = rows(&workbook);
        assert_eq!(rows[0], [word("Temats"), word("Kopā"), word("Daļa")]);
        assert_eq!(rows[1], [word("Mājoklis"), Data::Float(2.0), Data::Float(0.667)]);
        assert_eq!(rows.last().expect("a sum"), &[word("Kopā"), Data::Float(3.0), Data::Float(1.0)]);
        let picture = head.get(&link_to(&page, "svg"));
        assert_eq!(picture.header(header::CONTENT_TYPE), "image/svg+xml");
        assert!(picture.html().contains("<title>Konsultācijas: temats</title>"), "{}", picture.html());
        let paper = head.get(&link_to(&page, "pdf"));
        let paper = Paper::of(&paper.bytes).text(&["-enc", "UTF-8", "-layout"]);
        for expected in ["Konsultācijas: temats", "Kanāls", "Tālrunis", "Mājoklis", "66,7", "Kam ir divi temati"] {
            assert!(paper.contains(expected), "{expected}: {paper}");
        }
        let stranger = cesis.signed_in(&house, Role::Editor, Language::Lv).get(&link_to(&page, "xlsx"));
        assert_eq!(stranger.status, StatusCode::FORBIDDEN);
    }

    fn a_report_is_kept_under_a_name_and_moves_with_the_calendar(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let page = head.get("/desk/reports?kind=contact&rows=topic&from=2020-03-01&to=2020-03-31&done=x");
        let keep = page.attribute("main a[href^='/desk/reports/saved/new']", "href").expect("a link");
        let empty = head.get(&keep).form().with("name", " ");
        let refused = head.send(&empty);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.errors().iter().any(|error| error.contains("Ierakstiet pārskata nosaukumu")));
        let form = head.get(&keep).form().with("name", "Konsultāciju temati").with("span", "last_month");
        let form = form.with("shared", "institution");
        let kept = head.send_and_follow(&form);
        assert!(kept.text().contains("Pārskats ir saglabāts."), "{}", kept.text());
        head.send(&form);
        let mut auditor = cesis.signed_in(&house, Role::Auditor, Language::Lv);
        let list = auditor.get("/desk/reports");
        assert_eq!(list.all(".lz-search__views a[href*='/saved/']"), ["Konsultāciju temati"], "once, not to be changed");
        let saved = list.attribute(".lz-search__views a[href*='/saved/']", "href").expect("a link");
        let month = Period::month_of(house.app().moment().date()).previous();
        let opened = auditor.get(&saved).location().expect("the report");
        let days = format!("kind=contact&rows=topic&from={}&to={}", month.from_on(), month.to_on());
        assert_eq!(opened, format!("/desk/reports?{days}"));
        assert_eq!(auditor.get(&format!("{saved}/edit")).status, StatusCode::NOT_FOUND);
        let form = head.get(&format!("{saved}/edit")).form().with("name", "Temati").with("shared", "own");
        assert!(head.send_and_follow(&form).text().contains("Pārskats ir mainīts."));
        assert_eq!(auditor.get(&saved).status, StatusCode::NOT_FOUND);
        let delete = head.get(&format!("{saved}/edit")).form_in("form[action$='/delete']");
        assert!(head.send_and_follow(&delete).text().contains("Pārskats ir dzēsts."));
        assert_eq!(head.get(&saved).status, StatusCode::NOT_FOUND);
    }

    fn a_topic_that_is_more_than_a_tenth_is_marked_in_words(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        for topic in [Some("housing"), Some("housing"), None] {
            let topics = topic.into_iter().map(str::to_owned).collect();
            cesis.register(&house, Arrival { topics, ..cesis.arrival() });
        }
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let place = head.get("/desk/reports").attribute("a[href*='e-service-signal']", "href").expect("the way there");
        let page = head.get(&place);
        let text = page.text();
        assert!(text.contains("Slieksni pārsniedz 1 temats."), "{text}");
        assert!(text.contains("Mājoklis 2 66,7 %"), "{text}");
        assert!(text.contains("Gaidāms: vairāk nekā 10 % no visiem"), "{text}");
        assert!(text.contains("Nav norādīts 1 33,3 %"), "{text}");
        let rows = rows(&head.get(&link_to(&page, "xlsx")));
        assert_eq!(rows[1][..3], [word("Mājoklis"), Data::Float(2.0), Data::Float(0.667)]);
        assert_eq!(rows[2][5], word("Netiek vērtēts"));
        assert!(head.get(&link_to(&page, "csv")).text().contains("Mājoklis,2,66.7,"));
        let picture = head.get(&link_to(&page, "svg"));
        assert_eq!(picture.header(header::CONTENT_TYPE), "image/svg+xml");
        assert!(picture.html().contains("Slieksni pārsniedz 1 temats."), "{}", picture.html());
        let before = head.get(&format!("{place}?to=2019-12-31"));
        assert!(before.text().contains("Šajā gadā nav saskaitīts neviens iesniegums."), "{}", before.text());
        assert_eq!(head.get(&format!("{place}?to=32.12.2019")).status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(head.get(&format!("{place}.csv?to=x")).status, StatusCode::BAD_REQUEST);
    }

    fn a_long_table_is_read_page_by_page_and_its_sums_are_of_all(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        three_consultations(&house, &cesis);
        let today = house.app().moment().date();
        let first = today.saturating_sub(jiff::Span::new().days(449));
        let asked = format!("kind=contact&rows=day&from={first}&to={today}");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let mut page = head.get(&format!("/desk/reports?{asked}"));
        let text = page.text();
        assert!(text.contains("Redzamas rindas no 1 līdz 100, pavisam 450."), "{text}");
        assert!(text.contains("Diagrammā dienas ir saskaitītas pa nedēļām, jo 450 dienas nevarētu atšķirt."), "{text}");
        let mut days: Vec<String> = Vec::new();
        let mut pages = 0;
        loop {
            pages += 1;
            let rows = page.all(".lz-report tbody th");
            assert_eq!(page.all(".lz-report tbody tr:last-child").len(), 1);
            assert!(page.text().contains("Kopā 3 100,0 %"), "{}", page.text());
            days.extend(rows.into_iter().filter(|name| name != "Kopā"));
            match page.attribute(".govuk-pagination a[rel=next]", "href") {
                Some(next) => page = head.get(&next),
                None => break,
            }
        }
        assert_eq!((pages, days.len()), (5, 450), "each day once");
        let mut each = days.clone();
        each.sort();
        each.dedup();
        assert_eq!(each.len(), 450);
        let back = page.attribute(".govuk-pagination a[rel=prev]", "href").expect("the page before");
        assert!(head.get(&back).text().contains("Redzamas rindas no 301 līdz 400"), "{back}");
        let csv = head.get(&format!("/desk/reports/report.csv?{asked}")).html();
        assert_eq!(csv.lines().count(), 452, "a file has all of it");
        assert_eq!(rows(&head.get(&format!("/desk/reports/report.xlsx?{asked}"))).len(), 452);
    }

    fn days_of_years_are_laid_down_and_files_are_as_they_were_asked_for(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        three_consultations(&house, &cesis);
        let today = house.app().moment().date();
        let first = today.saturating_sub(jiff::Span::new().days(99));
        let asked = format!("kind=contact&rows=topic&columns=day&from={first}&to={today}");
        let mut head = cesis.signed_in(&house, Role::Head, Language::Lv);
        let page = head.get(&format!("/desk/reports?{asked}"));
        let text = page.text();
        assert!(text.contains("Tabulai būtu 100 aiļu, un tik platu tabulu nevar izlasīt."), "{text}");
        assert_eq!(page.all(".lz-report thead th"), ["Diena", "Mājoklis", "Sociālā palīdzība", "Kopā", "Daļa"]);
        assert_eq!(page.all(".lz-report tbody tr").len(), 101, "and the sum");
        let csv = head.get(&link_to(&page, "csv")).html();
        let head_line = csv.lines().next().expect("a head");
        assert_eq!(head_line.split(',').count(), 103, "{head_line}");
        assert!(head_line.contains("Temats,"), "{head_line}");
        let svg = head.get(&link_to(&page, "svg")).html();
        assert!(svg.contains("<title>Konsultācijas: diena un temats</title>"), "{svg}");
        // Compared, the rows stay rows, and the columns are read one page after the other.
        let page = head.get(&format!("/desk/reports?{asked}&compare=previous"));
        let text = page.text();
        assert!(text.contains("Redzamas ailes no 1 līdz 62, pavisam 100."), "{text}");
        assert!(text.contains("Diagrammā ir tikai kopskaiti, jo 100 ailes tajā nevarētu atšķirt."), "{text}");
        assert_eq!(page.all(".lz-report thead th").len(), 1 + 62 + 4);
        let next = page.attribute(".govuk-pagination a[rel=next]", "href").expect("more columns");
        let last = head.get(&next);
        assert_eq!(last.all(".lz-report thead th").len(), 1 + 38 + 4);
        assert!(last.text().contains("Redzamas ailes no 63 līdz 100, pavisam 100."), "{}", last.text());
    }
}
