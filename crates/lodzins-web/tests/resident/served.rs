//! From home to the question afterwards, as a plain HTTP client makes it in each language: a resident books, moves the
//! visit to today, comes, is served and says how it was.

use lodzins_core::{Language, id::VisitId};
use lodzins_db::Db;
use lodzins_testkit::both_engines;

use super::{
    House,
    booking::{TIMES, entered, first_time},
    hall::Hall,
    id_in,
    support::post::{code_in, letters},
};

/// What is read on the way: booked, moved, called, over, the visit's own page, and the thanks.
const SAID: [(Language, [&str; 6]); 3] = [
    (
        Language::Lv,
        [
            "Apmeklējums pieteikts",
            "Apmeklējums ir pārcelts",
            "Jūs izsauc. Ejiet pie lodziņa: foto.",
            "Apmeklējums ir pabeigts.",
            "apkalpots",
            "Paldies par atbildi!",
        ],
    ),
    (
        Language::Ru,
        [
            "Вы записаны",
            "Посещение перенесено",
            "Вас вызывают. Подойдите к окошку «foto».",
            "Посещение завершено.",
            "обслужен",
            "Спасибо за ответ!",
        ],
    ),
    (
        Language::En,
        [
            "Visit booked",
            "The visit is moved",
            "You are called. Go to counter “foto”.",
            "The visit is over.",
            "served",
            "Thank you for your answer",
        ],
    ),
];

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn a_resident_books_moves_comes_is_served_and_says_how_it_was(db: &Db) {
        let house = House::of(db);
        let hall = Hall::of(&house, "ogre");
        for (n, (language, [done, moved, called, over, served, thanks])) in (1..).zip(SAID) {
            let mut visitor = house.visitor(language);
            let later = visitor.get(TIMES).values(".lz-days__one a", "href")[1].clone();
            let times = visitor.get(&later);
            let details = visitor.send_and_follow(&first_time(&times));
            let email = format!("testa.{}@example.org", language.code());
            let asked = entered(&mut visitor, &details, &email);
            let mut mine = letters(db, hall.institution).into_iter().filter(|one| one.0 == email);
            let code = code_in(&mine.next().expect("a letter").2);
            let booked = visitor.send_and_follow(&asked.form().with("code", &code));
            assert_eq!(booked.heading(), done, "{}", booked.text());

            let moving = booked.attribute("main a[href$='/move']", "href").expect("a link");
            let nearest = first_time(&visitor.get(&moving));
            let again = visitor.send_and_follow(&nearest);
            assert_eq!(again.heading(), moved, "{}", again.text());

            let id: VisitId = id_in(&booked.path).parse().expect("an id");
            let mut ticket = || visitor.get(&format!("/ticket/{code}"));
            assert_eq!(ticket().first(".lz-ticket"), "", "who has not come has none");
            hall.arrive(id);
            assert_eq!(ticket().first(".lz-ticket"), format!("A{n}"));
            hall.call();
            assert!(ticket().text().contains(called), "{}", ticket().text());
            hall.serve(id);
            let gone = ticket();
            assert!(gone.text().contains(over), "{}", gone.text());
            assert_eq!(visitor.get(&booked.path).first("main .govuk-tag"), served);

            let asks = gone.attribute("main a[href^='/feedback/']", "href").expect("the question");
            let question = visitor.get(&asks).form();
            assert_eq!(question.value("code"), code, "nobody types it again");
            let said = visitor.send_and_follow(&question.with("answer", "good"));
            assert_eq!(said.heading(), thanks, "{}", said.text());
        }
    }
}
