//! A clerk with a box full of papers.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;

use crate::{centre::Centre, support::House};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
const BOX: &str = "/desk/register?channel=drop_box&box=kac";

both_engines! {
    migrations = MIGRATIONS;

    fn a_subject_and_enter_are_a_submission_and_the_next_form_is_of_the_same_box(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut clerk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let page = clerk.get(BOX);
        assert_eq!(page.heading(), "Reģistrēt dokumentu");
        let form = page.form().with("subject", "Bedre Pils ielā");
        let next = clerk.send_and_follow(&form);
        assert_eq!(next.first(".lz-given__number"), "IES/2026/1");
        let empty = next.form();
        assert_eq!((empty.value("channel"), empty.value("box"), empty.value("subject")),
            ("drop_box".to_owned(), "kac".to_owned(), String::new()));
        let again = clerk.send_and_follow(&form);
        assert_eq!(again.first(".lz-given__number"), "IES/2026/1", "sent twice, entered once");
        let second = clerk.send_and_follow(&empty.with("subject", "Otrs"));
        assert_eq!(second.first(".lz-given__number"), "IES/2026/2");
        let case = second.attribute(".lz-given a", "href").expect("a link to the case");
        let case_page = clerk.get(&case);
        assert!(case_page.text().contains("Iesniegumu kaste"), "{}", case_page.text());
        let stamp = clerk.get(&format!("{case}/stamp"));
        assert_eq!(stamp.first(".lz-stamp__number"), "IES/2026/2");
        assert!(stamp.text().contains("Iestāde cesis"), "{}", stamp.text());
    }

    fn everything_typed_and_attached_stays_when_something_is_wrong(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut clerk = cesis.signed_in(&house, Role::Records, Language::Lv);
        let form = clerk.get("/desk/register").form().with("channel", "drop_box").with("name", "Testa Persona 003")
            .with("received", "2999-01-01").with("topics", "ceļi").with("author_date", "vakar")
            .with_file("files", "skens.pdf", PDF);
        let wrong = clerk.send(&form);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.errors(), ["Ierakstiet, par ko ir dokuments", "Ierakstiet dienu, piemēram, 15.05.2026."]);
        assert!(wrong.text().contains("skens.pdf"), "{}", wrong.text());
        let form = wrong.form().with("author_date", "1.1.2026.").with("subject", "Par ceļu");
        assert_eq!((form.value("name"), form.value("topics")), ("Testa Persona 003".to_owned(), "ceļi".to_owned()));
        let no_box = clerk.send(&form);
        assert_eq!(no_box.errors(), ["Izvēlieties, no kuras kastes dokuments ir izņemts"]);
        let future = clerk.send(&no_box.form().with("box", "kac"));
        assert_eq!(future.errors(), ["Saņemšanas diena vēl nav pienākusi. Ierakstiet šodienu vai agrāku dienu."]);
        let done = clerk.send_and_follow(&future.form().with("received", ""));
        let case = done.attribute(".lz-given a", "href").expect("a case");
        let page = clerk.get(&case);
        for words in ["skens.pdf", "Testa Persona 003", "2026. gada 1. janvār"] {
            assert!(page.text().contains(words), "{words}: {}", page.text());
        }
        assert!(!done.text().contains("skens.pdf"), "the next paper has its own scans");
    }

    fn two_sheets_of_one_clerk_do_not_mix_their_scans(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut clerk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let (one, other) = (clerk.get(BOX).form(), clerk.get(BOX).form());
        let kept = clerk.send(&one.with_file("files", "pirmais.pdf", PDF));
        assert!(kept.text().contains("pirmais.pdf"));
        let entered = clerk.send_and_follow(&other.with("subject", "Cits"));
        let case = entered.attribute(".lz-given a", "href").expect("a case");
        assert!(!clerk.get(&case).text().contains("pirmais.pdf"));
    }

    fn a_code_needs_a_purpose_and_an_odd_one_only_warns(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut clerk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let form = clerk.get("/desk/register?channel=window").form().with("subject", "Lūgums");
        let wrong = clerk.send(&form.with("personal_code", "320000-00001"));
        assert_eq!(wrong.errors().len(), 1, "{:?}", wrong.errors());
        let form = wrong.form().with("code_for", "social");
        let sent = clerk.send(&form);
        let to = sent.location().expect("on to the next");
        assert!(!to.contains("320000"), "{to}");
        let done = clerk.get(&to);
        assert!(done.text().contains("kontrolcipars"), "{}", done.text());
        let told = cesis.audit(db).into_iter().map(|(did, detail)| did + &detail).collect::<String>();
        assert!(!told.contains("320000"), "{told}");
    }

    fn a_wrong_entry_is_put_right_and_the_case_tells_so(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let (_, case) = cesis.case(&house);
        let mut clerk = cesis.signed_in(&house, Role::Records, Language::Lv);
        let page = clerk.get(&format!("{case}/correct"));
        assert_eq!(page.form().value("subject"), "Bedre Rīgas ielā");
        let wrong = clerk.send(&page.form().with("subject", "Bedre Pils ielā"));
        assert_eq!(wrong.errors(), ["Uzrakstiet, kāpēc ieraksts jālabo"]);
        let form = wrong.form().with("reason", "nepareiza iela").with("channel", "post");
        let corrected = clerk.send_and_follow(&form);
        let text = corrected.text();
        for words in ["Ieraksts ir izlabots.", "„Bedre Rīgas ielā” → „Bedre Pils ielā”", "Pasts", "nepareiza iela"] {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(cesis.audit(db).iter().any(|(did, _)| did == "submission.corrected"));
    }

    fn the_phone_means_that_the_clerk_wrote_it_down(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut clerk = cesis.signed_in(&house, Role::Desk, Language::Lv);
        let form = clerk.get("/desk/register?channel=phone").form();
        assert_eq!(form.value("on_behalf"), "yes");
        let done = clerk.send_and_follow(&form.with("subject", "Zvans par sniegu"));
        let case = done.attribute(".lz-given a", "href").expect("a case");
        let page = clerk.get(&case);
        assert!(page.text().contains("Pierakstīja iesniedzēja vietā Testa desk cesis"), "{}", page.text());
    }
}
