//! What the submitter is told by e-mail, and what never stands in an e-mail.

use lodzins_core::{
    AnswerMode,
    id::{InstitutionId, SubmissionId},
};
use lodzins_db::Db;
use lodzins_service::{
    outbox::{Claimed, letter_text, letters_claim},
    register::{Arrival, follow_code},
};
use lodzins_testkit::both_engines;

use crate::house::{Deed, House};

/// Every letter, with the text that it leaves with, in the order in which they were written.
fn letters(db: &Db, house: &House) -> Vec<(Claimed, String)> {
    let claimed = db
        .write_now(InstitutionId::INSTALLATION, |tx, at| letters_claim(tx, at, 100))
        .expect("letters");
    claimed
        .into_iter()
        .map(|letter| {
            let (office, about) = (house.office.clone(), letter.clone());
            let text = db.read_now(move |tx| letter_text(tx, &office, &about)).expect("a text");
            (letter, text)
        })
        .collect()
}

fn answered(db: &Db, house: &House, answer_mode: AnswerMode) -> SubmissionId {
    let arrival = Arrival { answer_mode, ..house.arrival() };
    let id = house.register(db, &arrival).expect("a number").id;
    house.act(db, id, &Deed::Answer("Salabots.".to_owned(), vec![])).expect("answered");
    id
}

both_engines! {
    migrations = lodzins_service::MIGRATIONS;

    fn whoever_left_no_address_gets_no_letter(db: &Db) {
        let house = House::found(db);
        let mut arrival = Arrival { answer_mode: AnswerMode::Email, ..house.arrival() };
        arrival.submitter.email = None;
        let id = house.register(db, &arrival).expect("a number").id;
        house.act(db, id, &Deed::Withdraw).expect("withdrawn");
        assert_eq!(letters(db, &house).len(), 0);
    }

    fn the_answer_s_text_goes_only_to_whoever_wants_it_by_email(db: &Db) {
        let house = House::found(db);
        for mode in AnswerMode::ALL.iter().copied() {
            answered(db, &house, mode);
            let answer = letters(db, &house).into_iter().find(|(letter, _)| letter.subject.starts_with("answered"));
            let (answer, text) = answer.unwrap_or_else(|| panic!("{mode}: a letter about the answer"));
            let by_email = mode == AnswerMode::Email;
            assert_eq!(text.contains("message Salabots."), by_email, "{mode}: {text}");
            assert_eq!(answer.message, by_email.then_some(1), "{mode}: its files go with it");
        }
    }

    fn the_follow_code_stands_only_in_the_first_letter(db: &Db) {
        let house = House::found(db);
        let id = answered(db, &house, AnswerMode::Email);
        let code = follow_code(&house.office.keys, id).to_string();
        let letters = letters(db, &house);
        let with_code: Vec<&str> = letters
            .iter()
            .filter(|(_, text)| text.contains(&code))
            .map(|(letter, _)| letter.subject.as_str())
            .collect();
        assert_eq!(with_code, ["registered IES/2026/1 lv"]);
        assert!(
            letters.iter().all(|(_, text)| text.contains("at https://kac.example.org/follow\n")),
            "the address holds no secret"
        );
    }

    fn a_refused_act_sends_nothing(db: &Db) {
        let house = House::found(db);
        let id = house.registered(db).id;
        house.act(db, id, &Deed::Withdraw).expect("withdrawn");
        house.act(db, id, &Deed::Forward).expect_err("it is closed");
        assert_eq!(letters(db, &house).len(), 2, "registered, withdrawn");
    }
}
