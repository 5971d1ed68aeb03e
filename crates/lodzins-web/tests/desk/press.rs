//! The press digest: every published number, in the sentence of a press officer, in three languages.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    MIGRATIONS,
    institution::Founding,
    statistics::articles::{ArticleLine, articles_of},
};
use lodzins_testkit::both_engines;
use serde::Deserialize;

use crate::{
    centre::{Centre, replay},
    support::{House, Visitor},
};

/// An institution of the demo, the days of its article, and what is said of each part of each figure: Latvian, Russian,
/// English.
struct Article {
    code: &'static str,
    events: &'static str,
    days: (&'static str, &'static str),
    said: &'static str,
}

const ARTICLES: &[Article] = &[
    Article {
        code: "jelgava",
        events: include_str!("../../../../demo/jelgava.jsonl"),
        days: ("2020-03-01", "2020-04-30"),
        said: "\
F01 per_week|No 2. līdz 8. martam klātienē apkalpoti vidēji 300–400 klienti nedēļā|С 2 по 8 марта очно принято в среднем 300–400 клиентов в неделю|From 2 to 8 March, an average of 300–400 clients were served in person each week
F02 per_week|apkalpoti aptuveni 100 klienti nedēļā|принято около 100 клиентов в неделю|about 100 clients were served in person each week
F03 total|apkalpots vairāk nekā 700 klientu.|принято более 700 клиентов.|more than 700 clients were served in person.
F04 per_day|saņemti vidēji 70–80 iesniegumi dienā|получено в среднем 70–80 заявлений в день|an average of 70–80 submissions were received electronically each day",
    },
    Article {
        code: "liepaja",
        events: include_str!("../../../../demo/liepaja.jsonl"),
        days: ("2020-03-16", "2020-03-27"),
        said: "\
F05 calls_and_emails|saņemti 325 tālruņa zvani un e-pasti|получено 325 обращений по телефону и электронной почте|325 telephone calls and e-mails were received
F06 paper|„Pastkastīte foajē” – 53|«Pastkastīte foajē» — 53|“Pastkastīte foajē” – 53
F07 property_tax|nekustamā īpašuma nodoklis – 50|налог на недвижимость — 50|property tax – 50
F07 institution_hours|iestāžu darba laiks – 34|время работы учреждений — 34|opening hours – 34
F07 housing|mājoklis – 30|жильё — 30|housing – 30
F07 health|veselība – 27|здоровье — 27|health – 27
F07 social|sociālā palīdzība – 22|социальная помощь — 22|social assistance – 22
F07 construction|būvniecība – 19|строительство — 19|construction – 19
F07 upkeep|ēku un teritoriju uzturēšana – 18|содержание зданий и территорий — 18|upkeep of buildings and grounds – 18
F07 education|izglītība – 15|образование — 15|education – 15
F07 other|citi temati – 110|другие темы — 110|other topics – 110
F08 property_tax_additional|papildus saņemti vēl 280 jautājumi|дополнительно получено ещё 280 вопросов|280 further questions about paying property tax
F09 conferences|notikušas aptuveni 75 videokonferences|прошло около 75 видеоконференций|about 75 video conferences were held
F10 meetings|izvadītas 2 domes sēdes|роведено 2 заседания думы|2 council meetings were held
F10 items|domes sēdēs pieņemti 73 jautājumi|на заседаниях думы принято 73 вопроса|73 items were adopted at council meetings
F11 commissions|noturētas 4 komisiju sēdes|проведено 4 заседания комиссий|4 commission meetings were held
F11 items|komisijās izskatīti 76 jautājumi|комиссиями рассмотрено 76 вопросов|76 items were considered by commissions
F12 per_day|saņemti aptuveni 10 iesniegumi papīra formātā dienā|получено около 10 заявлений на бумаге в день|about 10 submissions on paper were left in the box at the door each day
F13 received|apstrādāti 52 saņemtie dokumenti|обработано 52 полученных документа|52 received documents were processed
F13 prepared|sagatavoti 40 dokumenti|подготовлено 40 документов|40 documents were prepared
F13 decisions|pieņemti 34 lēmumi|принято 34 решения|34 decisions were taken
F13 permits|izdotas 4 būvatļaujas|выдано 4 разрешения на строительство|4 building permits were issued
F13 property_statements|zsniegtas 6 izziņas par nekustamā īpašuma sastāvu|ыдано 6 справок о составе недвижимости|6 statements on the composition of property were issued
F13 inspection_opinions|sniegti 8 atzinumi par būves pārbaudi|дано 8 заключений о проверке строения|8 opinions on building inspection were given
F14 per_day|aņemti aptuveni 100 tālruņa zvani dienā|ринято около 100 звонков по телефону в день|bout 100 telephone calls were received each day
F15 mailboxes|informācijas materiāli nogādāti 35 000 pastkastītēs|информационные материалы доставлены в 35 000 почтовых ящиков|information leaflets were delivered to 35,000 mailboxes
F16 posts|publicēts vairāk nekā 50 ierakstu|опубликовано более 50 записей|ore than 50 posts were published on social networks
F16 consultations|sniegts vismaz 200 konsultāciju un pakalpojumu|оказано не менее 200 консультаций|at least 200 remote consultations were given",
    },
    Article {
        code: "ogre",
        events: include_str!("../../../../demo/ogre.jsonl"),
        days: ("2021-11-01", "2021-11-12"),
        said: "F17 per_day|zsniegts vairāk nekā 20 Covid-19 sertifikātu dienā|ыдано более 20 сертификатов Covid-19 в день|ore than 20 Covid-19 certificates were issued each day",
    },
    Article {
        code: "vsaa",
        events: include_str!("../../../../demo/vsaa.jsonl"),
        days: ("2020-04-01", "2020-05-31"),
        said: "\
F18 april|Elektroniski vai pa pastu kopā saņemti 98,1 % iesniegumu.|В электронном виде или по почте всего получено 98,1 % заявлений.|In all, 98.1% of submissions came electronically or by post.
F18 may|Elektroniski vai pa pastu kopā saņemti 97,7 % iesniegumu.|В электронном виде или по почте всего получено 97,7 % заявлений.|In all, 97.7% of submissions came electronically or by post.",
    },
    Article {
        code: "cesis",
        events: include_str!("../../../../demo/cesis.jsonl"),
        days: ("2020-02-01", "2020-04-30"),
        said: "\
F19 first_half|skaits pieauga no 254 līdz|выросло с 254 до|rose from 254 to
F19 second_half|no 254 līdz 284|с 254 до 284|from 254 to 284
F19 change_percent|līdz 284 jeb par 11,8 %|до 284, то есть на 11,8 %|to 284, or by 11.8%
F20 first_half|iesniegto skaits samazinājās no 136|с курьером или лично снизилось с 136|by courier or in person fell from 136
F20 second_half|no 136 līdz 45|с 136 до 45|from 136 to 45
F20 change_percent|līdz 45 jeb par 66,9 %|до 45, то есть на 66,9 %|to 45, or by 66.9%
F21 first_half|pa pastu saņemto skaits pieauga no 11|число полученных по почте выросло с 11|the number received by post rose from 11
F21 second_half|no 11 līdz 17|с 11 до 17|from 11 to 17
F21 change_percent|līdz 17 jeb par 54,5 %|до 17, то есть на 54,5 %|to 17, or by 54.5%
F22 box|iesniegumu kastē – 27 (5 %)|через ящик для заявлений — 27 (5 %)|27 (5%) through a drop box
F23 electronic|elektroniski – 302 (|в электронном виде — 302 (|302 (56.1%) came electronically
F23 percent|302 (56,1 %)|302 (56,1 %)|302 (56.1%)
F23 unallocated|27 iesniegumu saņemšanas diena nav zināma|День получения 27 заявлений неизвестен|The days of 27 submissions are not known
F23 first_half|pirmajā pusē varēja būt saņemti 80–107, otrajā|в первой половине могло быть получено 80–107, во второй|80–107 may have come electronically in the first half
F23 second_half|otrajā – 195–222 iesniegumi|во второй — 195–222 заявлений|195–222 in the second
F24 before|februārī elektroniski saņemti aptuveni 3 iesniegumi|в феврале в электронном виде получено около 3 заявлений|in February, about 3 submissions were received electronically
F24 after|elektroniski saņemts vismaz 1 iesniegums dienā|получено не менее 1 заявления в день|at least 1 submission was received electronically each day",
    },
];

fn founded(house: &House, article: &Article) -> Centre {
    #[derive(Deserialize)]
    struct File {
        institutions: Vec<Founding>,
    }
    let file: File = serde_json::from_str(include_str!("../../../../demo/institutions.json"))
        .expect("the demo's institutions");
    let plan = file.institutions.iter().find(|plan| plan.code == article.code);
    let centre = Centre::as_planned(house, article.code, plan.expect("the institution"));
    replay(house, &centre, article.events);
    centre
}

/// The digest as plain text, with one kind of space.
fn text(visitor: &mut Visitor<'_>, from: &str, to: &str, language: Language) -> String {
    let place = format!("/desk/press/digest.txt?from={from}&to={to}&language={language}");
    let answer = visitor.get(&place);
    assert_eq!(answer.status, StatusCode::OK, "{place}");
    answer.html().replace('\u{a0}', " ")
}

/// The number of a line as a language writes it.
fn written(line: &ArticleLine, language: Language) -> String {
    let number = |tenths: i64| {
        if tenths % 10 == 0 {
            language.number(tenths.abs() / 10)
        } else {
            let value = lodzins_core::report::Tenths(tenths.abs()).value();
            language.decimal(value, 1)
        }
    };
    let most = line.value_max.map(|most| format!("–{}", number(most.0)));
    format!("{}{}", number(line.value.0), most.unwrap_or_default()).replace('\u{a0}', " ")
}

both_engines! {
    migrations = MIGRATIONS;

    fn every_part_of_every_published_figure_is_told_in_three_languages(db: &Db) {
        let house = House::of(db);
        let mut parts = 0;
        for article in ARTICLES {
            let centre = founded(&house, article);
            let mut head = centre.signed_in(&house, Role::Head, Language::Lv);
            let texts: Vec<String> = Language::ALL
                .iter()
                .map(|language| text(&mut head, article.days.0, article.days.1, *language))
                .collect();
            for line in article.said.lines() {
                let (part, said) = line.split_once('|').expect("a part and what is said");
                parts += 1;
                let missing: Vec<&str> = said
                    .split('|')
                    .zip(&texts)
                    .filter_map(|(said, text)| (!text.contains(said)).then_some(said))
                    .collect();
                assert!(missing.is_empty(), "{part}: {missing:?} missing in\n{}", texts.join("\n"));
            }
            // Of its own days, too, each number is told, whatever else is.
            let code = article.code;
            let lines: Result<_, DbError> = house.db().read_now(move |tx| articles_of(tx, code));
            let lines = lines.expect("the figures");
            for line in &lines {
                for language in Language::ALL {
                    let told = text(&mut head, &line.from.to_string(), &line.to.to_string(), *language);
                    let number = written(line, *language);
                    // Of which half the papers are can be told only where both halves are.
                    let half = line.figure == "F23" && line.value_max.is_some();
                    let (figure, part) = (line.figure, line.part);
                    assert!(half || told.contains(&number), "{figure} {part} {number}: {told}");
                }
            }
            assert_eq!(lines.len(), article.said.lines().count(), "{code}");
        }
        assert_eq!(parts, 52, "every part of F01 to F24");
    }

    fn numbers_lead_to_their_reports_and_to_the_list_of_what_was_told(db: &Db) {
        let house = House::of(db);
        let cesis = founded(&house, &ARTICLES[4]);
        let mut head = cesis.signed_in(&house, Role::Head, Language::En);
        let reports = head.get("/desk/reports");
        assert!(reports.html().contains("/desk/press"), "the way there");
        let page = head.get("/desk/press?from=2020-02-01&to=2020-04-30");
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.attribute("article.lz-press", "lang").as_deref(), Some("lv"), "Latvian is first");
        let links = page.values("article.lz-press a", "href");
        assert!(links.len() > 20, "{links:?}");
        let second = "/desk/reports?kind=submission&from=2020-03-16&to=2020-03-31&rows=channel";
        assert!(links.iter().any(|link| link == second), "{links:#?}");
        assert!(head.get(second).text().contains("284"));
        let by_hand = links.iter().find(|link| link.contains("courier")).expect("by hand");
        assert!(head.get(by_hand).text().contains("181 33.6"), "{}", head.get(by_hand).text());
        let told = links.iter().find(|link| link.contains('#')).expect("a told figure");
        let (place, anchor) = told.split_once('#').expect("an anchor");
        let list = head.get(place);
        assert_eq!(list.all(&format!("[id=\"{anchor}\"]")).len(), 1, "{anchor}");
        let plain = page.all("textarea[readonly]");
        assert!(plain[0].contains("no 254 līdz 284"), "{plain:?}");
        assert!(!plain[0].contains("/desk"), "what is given away leads to no desk: {plain:?}");
        let pdf = page.values("a[download]", "href").into_iter().find(|link| link.contains("pdf"));
        let pdf = head.get(&pdf.expect("a PDF"));
        assert_eq!((pdf.status, pdf.bytes.starts_with(b"%PDF")), (StatusCode::OK, true));
    }

    fn few_are_not_told_by_topic_and_nothing_is_told_kindly(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut desk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        for topic in ["housing", "housing", "housing", "housing", "housing", "housing", "social"] {
            let form = desk.get("/desk/contacts/new").form();
            desk.send(&form.with("channel", "phone").with("contact_topic", topic));
        }
        assert_eq!(desk.get("/desk/press").status, StatusCode::FORBIDDEN);
        let today = house.db().moment().date();
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        let now = editor.get(&format!("/desk/press?from={today}&to={today}&language=lv"));
        let text = now.text();
        assert!(text.contains("saņemti 7 tālruņa zvani"), "{text}");
        assert!(!text.contains("ociālā palīdzība"), "one person asked: {text}");
        assert!(!text.contains("ājoklis – 6"), "seven less six is one: {text}");
        assert!(now.values("article.lz-press a", "href").is_empty(), "no way into reports");
        let none = editor.get("/desk/press?from=1999-01-01&to=1999-01-31&language=ru");
        assert!(none.text().contains("За это время ничего не подсчитано"), "{}", none.text());
        let wrong = editor.get("/desk/press?from=2020-03-31&to=2020-03-01");
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let file = editor.get("/desk/press/digest.txt?from=x");
        assert_eq!(file.status, StatusCode::BAD_REQUEST);
    }

    fn an_institution_that_nobody_wrote_about_tells_its_own_figures(db: &Db) {
        let house = House::of(db);
        let centre = Centre::found(&house, "ur");
        replay(&house, &centre, r#"
{"key":"1","kind":"activity","institution":"ur","at":"2024-05-02T12:00:00+03:00","subject":"trees_planted","from":"2024-04-01","to":"2024-04-30","quantity":21,"qualifier":"more_than"}
{"key":"2","kind":"activity","institution":"ur","at":"2024-05-02T12:00:00+03:00","subject":"in_person_clients","from":"2024-04-01","to":"2024-04-30","quantity":1,"qualifier":"about","per":"day"}
{"key":"3","kind":"submission","institution":"ur","at":"2024-03-05T12:00:00+02:00","channel":"email","submission_kind":"request","subject":"Par bedri"}
{"key":"4","kind":"submission","institution":"ur","at":"2024-04-05T12:00:00+03:00","channel":"email","submission_kind":"request","subject":"Par bedri"}
{"key":"5","kind":"submission","institution":"ur","at":"2024-04-08T12:00:00+03:00","channel":"post","submission_kind":"request","subject":"Par bedri"}
"#);
        let mut head = centre.signed_in(&house, Role::Head, Language::Lv);
        let lv = text(&mut head, "2024-04-01", "2024-04-30", Language::Lv);
        for said in [
            "Aprīlī saņemti 2 iesniegumi.",
            "skaits pieauga no 1 līdz 2 jeb par 100 %",
            "Klātienē apkalpots aptuveni 1 klients dienā.",
            "Trees planted: vairāk nekā 21.",
        ] {
            assert!(lv.contains(said), "{said}: {lv}");
        }
        assert!(!lv.contains("pirmo un otro pusi"), "three papers have no trend: {lv}");
        let list = head.get("/desk/figures/articles");
        let anchor = "trees_planted-2024-04-01-2024-04-30";
        assert_eq!(list.all(&format!("[id={anchor}]")).len(), 1, "told, though in no article");
        let mut auditor = centre.signed_in(&house, Role::Auditor, Language::Ru);
        let ru = text(&mut auditor, "2024-04-01", "2024-04-30", Language::Ru);
        assert!(ru.contains("В апреле получено 2 заявления."), "{ru}");
        assert!(ru.contains("Очно принято около 1 клиента в день."), "{ru}");
    }
}
