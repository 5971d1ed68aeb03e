//! By code: where it stands, reply, withdrawal, files.

use lodzins_core::{
    Language,
    id::{InstitutionId, SubmissionId, UnitId},
};
use lodzins_db::Db;
use lodzins_service::{
    Actor,
    institution::unit_by_code,
    register::{
        Leaving, RegisterError, submission_answer, submission_ask, submission_forward,
        submission_leave_unexamined, submission_route,
    },
};
use lodzins_testkit::{SetClock, both_engines};

use super::{House, Visitor, code_on, id_in, written};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n";

/// A submission in the hands of a unit, with its submitter.
struct Handled<'h> {
    house: &'h House,
    institution: InstitutionId,
    id: SubmissionId,
    visitor: Visitor<'h>,
    code: String,
}

fn handled(house: &House, language: Language) -> Handled<'_> {
    let institution = house.found("cesis");
    let (visitor, page) = written(house, language);
    let id = id_in(&page.path).parse().expect("an id");
    let handled = Handled { house, institution, id, visitor, code: code_on(&page) };
    handled.act(move |tx, at, _| {
        let unit = unit_by_code(tx, institution, "kac")?.expect("the unit");
        let unit: UnitId = unit.id;
        submission_route(tx, at, institution, id, unit, None, Actor::System, None)
    });
    handled
}

impl Handled<'_> {
    fn act<F>(&self, work: F)
    where
        F: Fn(
                &mut lodzins_db::Tx<'_>,
                &lodzins_core::Moment,
                &lodzins_service::Office,
            ) -> Result<(), RegisterError>
            + Send
            + 'static,
    {
        let office = self.house.app().office().clone();
        let done = self.house.db().write_now(self.institution, move |tx, at| work(tx, at, &office));
        done.expect("the desk's act");
    }

    fn path(&self, rest: &str) -> String {
        format!("/follow/{}{rest}", self.id)
    }

    fn ask(&self, question: &'static str) {
        let (institution, id) = (self.institution, self.id);
        self.act(move |tx, at, office| {
            submission_ask(tx, at, office, institution, id, question, &[], Actor::System)
        });
    }
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn the_code_opens_the_case_however_it_is_typed(db: &Db) {
        let house = House::of(db);
        let case = handled(&house, Language::Lv);
        let typed = case.code.to_lowercase().replace('-', " ");
        let mut other = house.visitor(Language::Ru);
        let enter = other.get("/follow");
        let page = other.send_and_follow(&enter.form().with("code", &typed));
        assert_eq!(page.path, case.path(""));
        assert!(page.text().contains("Передано на рассмотрение"), "{}", page.text());
        assert!(!page.path.contains(&case.code));
    }

    fn a_wrong_code_and_a_slip_are_answered_alike(db: &Db) {
        let house = House::of(db);
        house.found("cesis");
        let mut visitor = house.visitor(Language::Lv);
        let enter = visitor.get("/follow");
        let wrong = visitor.send(&enter.form().with("code", "2222-2222-2222"));
        let slip = visitor.send(&enter.form().with("code", "nav koda"));
        assert_eq!(wrong.status, 422);
        assert_eq!(wrong.errors(), slip.errors());
        assert_eq!(slip.form().value("code"), "nav koda");
        assert!(visitor.send(&enter.form()).errors()[0].contains("Ievadiet kodu"));
    }

    fn whoever_guesses_has_to_wait_and_is_told_how_long(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let case = handled(&house, Language::Lv);
        let mut guesser = house.visitor(Language::Lv);
        let form = guesser.get("/follow").form();
        for _ in 0..10 {
            assert_eq!(guesser.send(&form.clone().with("code", "2222-2222-2222")).status, 422);
        }
        let page = guesser.send(&form.clone().with("code", &case.code));
        assert_eq!(page.status, 429, "{}", page.text());
        assert!(!page.header("retry-after").is_empty());
        assert_eq!(page.form().value("code"), case.code);
        clock.advance(jiff::SignedDuration::from_mins(16));
        assert!(guesser.send(&form.with("code", &case.code)).location().is_some());
    }

    fn a_question_is_answered_once_with_its_files(db: &Db) {
        let house = House::of(db);
        let mut case = handled(&house, Language::Lv);
        case.ask("Kura māja?");
        let page = case.visitor.get(&case.path(""));
        assert!(page.text().contains("Kura māja?") && page.first(".govuk-tag").contains("Gaida"));
        let reply = case.visitor.get(&case.path("/reply"));
        let form = reply.form().with("text", "Piektā.").with("do", "add").with_file("files", "karte.pdf", PDF);
        let reply = case.visitor.send_and_follow(&form);
        assert_eq!(reply.form().value("text"), "Piektā.", "the text waits for the files");
        let send = reply.form().with("do", "send");
        assert_eq!(case.visitor.send(&send).location(), Some(case.path("")));
        assert_eq!(case.visitor.send(&send).location(), Some(case.path("")), "sent twice");
        let page = case.visitor.get(&case.path(""));
        assert_eq!(page.text().matches("Piektā.").count(), 1, "{}", page.text());
        let file = page.attribute(".lz-message a[download]", "href").expect("the file");
        assert_eq!(case.visitor.get(&file).bytes, PDF);
        assert_eq!(house.visitor(Language::Lv).get(&file).status, 404, "somebody else's file");
    }

    fn a_reply_needs_something(db: &Db) {
        let house = House::of(db);
        let mut case = handled(&house, Language::En);
        let reply = case.visitor.get(&case.path("/reply"));
        let page = case.visitor.send(&reply.form());
        assert_eq!(page.status, 422);
        let page = case.visitor.send(&reply.form().with("text", "See this").with_file("files", "a.exe", b"MZ"));
        assert_eq!(page.status, 422);
        assert_eq!(page.form().value("text"), "See this");
    }

    fn the_answer_is_there_and_what_to_do_next(db: &Db) {
        let house = House::of(db);
        let mut case = handled(&house, Language::Lv);
        let (institution, id) = (case.institution, case.id);
        case.act(move |tx, at, office| {
            submission_answer(tx, at, office, institution, id, "Bedre ir\naizbērta.", &[], Actor::System)
        });
        let page = case.visitor.get(&case.path(""));
        assert!(page.text().contains("Bedre ir aizbērta."), "{}", page.text());
        assert!(page.text().contains("apstrīdēt"), "{}", page.text());
        assert_eq!(case.visitor.get(&case.path("/reply")).location(), Some(case.path("")));
    }

    fn closings_say_their_reason_in_the_language_of_the_page(db: &Db) {
        let house = House::of(db);
        let mut case = handled(&house, Language::Ru);
        let (institution, id) = (case.institution, case.id);
        case.act(move |tx, at, office| {
            submission_leave_unexamined(tx, at, office, institution, id, Leaving::Illegible, Actor::System)
        });
        let page = case.visitor.get(&case.path(""));
        assert!(page.text().contains("нельзя прочитать"), "{}", page.text());
        let (mut visitor, page) = written(&house, Language::En);
        let id: SubmissionId = id_in(&page.path).parse().expect("an id");
        case.act(move |tx, at, office| {
            submission_forward(tx, at, office, institution, id, "Ogres pašvaldība", Actor::System)
        });
        let page = visitor.get(&format!("/follow/{id}"));
        assert!(page.text().contains("sent on to: Ogres pašvaldība"), "{}", page.text());
    }

    fn withdrawing_asks_first_and_works_once(db: &Db) {
        let house = House::of(db);
        let mut case = handled(&house, Language::Lv);
        let ask = case.visitor.get(&case.path("/withdraw"));
        assert!(ask.text().contains("Bedres Dārza ielā"));
        let form = ask.form().with("reason", "Aizbērta.");
        assert_eq!(case.visitor.send(&form).location(), Some(case.path("")));
        assert_eq!(case.visitor.send(&form).location(), Some(case.path("")), "sent twice");
        let page = case.visitor.get(&case.path(""));
        assert_eq!(page.first(".govuk-tag"), "Atsaukts");
        assert_eq!(case.visitor.get(&case.path("/withdraw")).location(), Some(case.path("")));
    }

    fn what_was_closed_meanwhile_takes_no_reply_and_keeps_the_text(db: &Db) {
        let house = House::of(db);
        let mut case = handled(&house, Language::Lv);
        let reply = case.visitor.get(&case.path("/reply"));
        let (institution, id) = (case.institution, case.id);
        case.act(move |tx, at, office| {
            submission_answer(tx, at, office, institution, id, "Darīts.", &[], Actor::System)
        });
        let page = case.visitor.send(&reply.form().with("text", "Vēl kaut kas."));
        assert_eq!(page.status, 409, "{}", page.text());
        assert_eq!(page.form().value("text"), "Vēl kaut kas.");
    }

    fn an_hour_of_following_ends_by_itself(db: &Db, clock: &SetClock) {
        let house = House::of(db);
        let mut case = handled(&house, Language::Lv);
        clock.advance(jiff::SignedDuration::from_mins(90));
        assert_eq!(case.visitor.get(&case.path("")).status, 200, "still there");
        clock.advance(jiff::SignedDuration::from_mins(150));
        assert_eq!(case.visitor.get(&case.path("")).status, 404, "the code must be typed again");
    }
}
