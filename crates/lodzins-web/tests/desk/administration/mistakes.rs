//! Mistakes of editors are explained where they are made, and nothing that was typed is lost.

use axum::http::StatusCode;
use lodzins_core::{Language, Role};
use lodzins_db::Db;
use lodzins_service::MIGRATIONS;
use lodzins_testkit::both_engines;

use crate::{
    centre::Centre,
    support::{Answer, House, SentForm, Visitor},
};

fn typed(form: SentForm, fields: &[(&str, &str)]) -> SentForm {
    fields.iter().fold(form, |form, (name, value)| form.with(name, value))
}

/// The page says one thing, at a field that is there, and everything typed still stands.
fn said_at_its_field(wrong: &Answer, said: &str, fields: &[(&str, &str)]) {
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.text());
    assert_eq!(wrong.errors(), [said], "{}", wrong.text());
    let target = wrong.values(".govuk-error-summary a", "href").remove(0);
    assert!(!wrong.all(target.as_str()).is_empty(), "{target} is not on the page");
    let form = wrong.form();
    for (name, value) in fields {
        assert_eq!(form.value(name), *value, "“{name}” is kept");
    }
}

fn card_begun(editor: &mut Visitor<'_>) -> String {
    let form = editor.get("/desk/admin/services/new").form();
    editor.send_and_follow(&typed(form, &[("title_lv", "Izziņa"), ("code", "statement")]));
    "/desk/admin/service/statement".to_owned()
}

both_engines! {
    migrations = MIGRATIONS;

    fn a_regime_that_ends_before_it_starts_says_so_beside_its_last_day(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        let fields = [
            ("name_lv", "Pieraksts"), ("notice_lv", "Tikai pēc pieraksta."),
            ("from-day", "10"), ("from-month", "12"), ("from-year", "2026"),
            ("to-day", "9"), ("to-month", "12"), ("to-year", "2026"),
        ];
        let form = editor.get("/desk/admin/regimes/new").form();
        let wrong = editor.send(&typed(form, &fields));
        said_at_its_field(&wrong, "Pēdējā diena nevar būt pirms pirmās", &fields);
        let mended = editor.send(&wrong.form().with("to-day", "11"));
        assert_eq!(mended.status, StatusCode::SEE_OTHER, "{:?}", mended.errors());
    }

    fn a_regime_without_a_latvian_notice_says_so_and_keeps_the_other_languages(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        let fields = [
            ("name_lv", "Pieraksts"), ("notice_en", "By appointment only."),
            ("ground", "Valsts valodas likuma 21. pants"),
            ("from-day", "10"), ("from-month", "12"), ("from-year", "2026"),
        ];
        let form = editor.get("/desk/admin/regimes/new").form();
        let wrong = editor.send(&typed(form, &fields));
        said_at_its_field(&wrong, "Ierakstiet paziņojumu latviski", &fields);
    }

    fn changes_that_do_not_go_together_say_so_where_they_were_entered(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        let told = [
            ("name_lv", "Slēgts"), ("notice_lv", "Klātienē nepieņemam."),
            ("from-day", "10"), ("from-month", "12"), ("from-year", "2026"),
        ];
        let form = editor.get("/desk/admin/regimes/new").form();
        let changes = editor.send_and_follow(&typed(form, &told)).form();
        let fields = [("reception", "closed"), ("people", "number"), ("number", "12"), ("mo", "9-17")];
        let wrong = editor.send(&typed(changes.clone(), &fields));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = [
            "Nesader kopā: pieņemšana klātienē un cilvēku skaits ēkā",
            "Nesader kopā: pieņemšana klātienē un darba laiks",
        ];
        assert_eq!(wrong.errors(), said, "{}", wrong.text());
        let targets = wrong.values(".govuk-error-summary a", "href");
        assert!(targets.iter().all(|target| !wrong.all(target).is_empty()), "{targets:?}");
        for (name, value) in fields {
            assert_eq!(wrong.form().value(name), value, "“{name}” is kept");
        }
        let doors = [("walk_in", "1"), ("booked", "2")];
        let wrong = editor.send(&typed(changes.clone(), &doors));
        said_at_its_field(&wrong, "Norādiet visas trīs durvis, piemēram, 1., 2. un 2.", &doors);
        let overlapping = [("mo", "9-13, 12-17"), ("tu", "9-17")];
        let wrong = editor.send(&typed(changes, &overlapping));
        said_at_its_field(&wrong, "09:00–13:00 un 12:00–17:00 pārklājas", &overlapping);
    }

    fn a_closure_that_ends_before_it_starts_or_has_no_reason_keeps_what_was_typed(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        let form = editor.get("/desk/admin/hours/new").form();
        let line = [("kind", "phone_line"), ("code", "uzzinas"), ("name_lv", "Uzziņas"), ("phone", "64100000")];
        let week = editor.send_and_follow(&typed(form, &line));
        let page = week.path.trim_end_matches("/week").to_owned();
        let fields = [
            ("name_lv", "Apmācības"), ("name_ru", "Обучение"),
            ("from-day", "10"), ("from-month", "12"), ("from-year", "2026"),
            ("to-day", "9"), ("to-month", "12"), ("to-year", "2026"), ("part", "12-14"),
        ];
        let closure = editor.get(&format!("{page}/closure")).form_in("main form");
        let wrong = editor.send(&typed(closure.clone(), &fields));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.text());
        assert_eq!(wrong.errors().len(), 1, "{:?}", wrong.errors());
        for (name, value) in fields {
            assert_eq!(wrong.form_in("main form").value(name), value, "“{name}” is kept");
        }
        let nameless = typed(closure, &fields).with("name_lv", "").with("to-day", "11").with("part", "14-12");
        let wrong = editor.send(&nameless);
        assert_eq!(wrong.errors().len(), 2, "no reason, and a part that ends before it begins: {:?}", wrong.errors());
        assert_eq!(wrong.form_in("main form").value("name_ru"), "Обучение");
    }

    fn a_card_without_latvian_words_says_so_and_keeps_the_others(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        let card = card_begun(&mut editor);
        let fields = [("title_lv", ""), ("title_ru", "Справка"), ("about_lv", "Izsniedzam izziņu.")];
        let form = editor.get(&format!("{card}/part/basics")).form().with("recipients", "resident");
        let wrong = editor.send(&typed(form, &fields));
        said_at_its_field(&wrong, "Ierakstiet tekstu latviešu valodā", &fields);
        let reach = [("email", "novads.example"), ("phone", "64100000")];
        let form = editor.get(&format!("{card}/part/belongs")).form();
        let wrong = editor.send(&typed(form, &reach));
        assert_eq!(wrong.errors().len(), 1, "{:?}", wrong.errors());
        assert_eq!((wrong.form().value("email"), wrong.form().value("phone")), ("novads.example".into(), "64100000".into()));
    }

    fn a_number_of_seven_digits_is_refused_at_a_centre_and_at_the_institution(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut admin = cesis.signed_in(&house, Role::Administrator, Language::Lv);
        let said = "„6720940” nav tālruņa numurs. Latvijas numurā ir astoņi cipari.";
        let fields = [("code", "kac"), ("name_lv", "Centrs"), ("address", "Raunas iela 4"), ("phone", "6720940")];
        let form = admin.get("/desk/admin/centres/new").form();
        let wrong = admin.send(&typed(form, &fields));
        said_at_its_field(&wrong, said, &fields);
        let form = admin.get("/desk/admin/institution").form();
        let wrong = admin.send(&typed(form, &fields[3..]));
        said_at_its_field(&wrong, said, &fields[3..]);
    }

    fn a_step_without_a_channel_and_a_card_without_a_way_to_ask_are_named(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        let card = card_begun(&mut editor);
        let fields = [("stage", "request"), ("text_lv", "Rakstiet iesniegumu."), ("place", "Pie loga")];
        let form = editor.get(&format!("{card}/steps/new")).form();
        let wrong = editor.send(&typed(form, &fields));
        said_at_its_field(&wrong, "Izvēlieties vismaz vienu veidu, kā to var izdarīt", &fields[1..]);
        let published = editor.get(&format!("{card}/publish")).form();
        let refused = editor.send(&published);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let faults = refused.errors();
        assert!(faults.iter().any(|one| one.contains("neviens nezinās, kā pieteikties")), "{faults:?}");
        assert_eq!(house.visitor(Language::Lv).get("/i/cesis/services/statement").status, 404);
    }

    fn a_step_without_latvian_text_says_so_and_keeps_the_translations(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        let card = card_begun(&mut editor);
        let fields = [("text_ru", "Напишите заявление."), ("text_en", "Write an application.")];
        let form = editor.get(&format!("{card}/steps/new")).form().with("channels", "post");
        let wrong = editor.send(&typed(form, &fields));
        said_at_its_field(&wrong, "Ierakstiet tekstu latviešu valodā", &fields);
    }

    fn a_number_of_seven_digits_is_refused_at_a_telephone_line_and_on_a_card(db: &Db) {
        let house = House::of(db);
        let pmlp = Centre::found(&house, "pmlp");
        let mut editor = pmlp.signed_in(&house, Role::Editor, Language::Lv);
        let fields = [("code", "pieraksts"), ("name_lv", "Pieraksts"), ("phone", "6720940")];
        let form = editor.get("/desk/admin/hours/new").form().with("kind", "phone_line");
        let wrong = editor.send(&typed(form, &fields));
        let said = "„6720940” nav tālruņa numurs. Latvijas numurā ir astoņi cipari.";
        said_at_its_field(&wrong, said, &fields);
        let both = wrong.form().with("phone", "+371 67209400, 80001801");
        assert_eq!(editor.send(&both).status, StatusCode::SEE_OTHER, "two whole numbers are taken");
        let kindless = editor.get("/desk/admin/hours/new").form();
        let wrong = editor.send(&typed(kindless, &fields[..2]));
        assert_eq!(wrong.errors().len(), 1, "what it is must be chosen: {:?}", wrong.errors());
        let card = card_begun(&mut editor);
        let form = editor.get(&format!("{card}/part/belongs")).form().with("phone", "6720940");
        let wrong = editor.send(&form);
        said_at_its_field(&wrong, said, &[("phone", "6720940")]);
    }

    fn an_editor_keeps_hours_and_overlapping_ones_stay_typed_with_their_error(db: &Db) {
        let house = House::of(db);
        let cesis = Centre::found(&house, "cesis");
        let mut editor = cesis.signed_in(&house, Role::Editor, Language::Lv);
        let form = editor.get("/desk/admin/hours/new").form();
        let line = [("kind", "phone_line"), ("code", "uzzinas"), ("name_lv", "Uzziņas"), ("phone", "64100000")];
        let week = editor.send_and_follow(&typed(form, &line));
        let fields = [("day-1", "9-13, 12-17"), ("day-2", "9-17")];
        let wrong = editor.send(&typed(week.form_in("main form"), &fields).with("holidays", "closed"));
        let said = "09:00–13:00 un 12:00–17:00 pārklājas. Labojiet vienu no tiem";
        said_at_its_field(&wrong, said, &fields);
    }
}
