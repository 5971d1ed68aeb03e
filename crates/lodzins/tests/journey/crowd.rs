//! Many people at once, and a queue that takes hardly any: whoever does not get through loses nothing.

use std::{
    collections::BTreeSet,
    sync::{Arc, Barrier},
    thread,
};

use lodzins_testkit::Kind;

use crate::{
    client::Client,
    page::{Answer, Filled},
    program::Place,
    writing::{Words, begin, from_files_on, kept, patiently},
};

const FILERS: usize = 24;
/// How often the crowd comes before we say that nobody is ever turned away.
const ROUNDS: usize = 20;

#[test]
fn whoever_does_not_get_through_loses_nothing() {
    let place = Place::on(Kind::Sqlite);
    drop(place.demo(&[]));
    let demo = place.demo(&[("LODZINS_QUEUE_LIMIT", "1")]);
    let mut filers: Vec<(Client, Answer)> = (0..FILERS)
        .map(|_| {
            let mut client = demo.client("lv");
            let page = begin(&mut client, "cesis");
            (client, page)
        })
        .collect();
    let turned_away = (0..ROUNDS).map(|_| all_at_once(&mut filers)).find(|count| *count > 0);
    assert!(
        turned_away.is_some(),
        "{ROUNDS} times {FILERS} at once, and a queue of 1 took all of them"
    );

    let mut numbers = BTreeSet::new();
    for (n, (client, page)) in filers.iter_mut().enumerate() {
        let text = text_of(n);
        let words =
            Words { subject: "Daudzi reizē", text: &text, email: "testa.persona@example.org" };
        let next = patiently(client, &filled(page, n));
        let check = from_files_on(client, &next, &words, &[]);
        let written = patiently(client, &check.form("/check"));
        numbers.insert(kept(&written).number);
    }
    assert_eq!(numbers.len(), FILERS, "each got a number of their own: {numbers:?}");
}

/// Everybody sends the text at the same moment; answers how many were told to come again.
fn all_at_once(filers: &mut [(Client, Answer)]) -> usize {
    let together = Arc::new(Barrier::new(filers.len()));
    let senders: Vec<_> = filers
        .iter()
        .enumerate()
        .map(|(n, (client, page))| {
            let (mut window, form, together) =
                (client.another_window(), filled(page, n), Arc::clone(&together));
            thread::spawn(move || {
                together.wait();
                (n, window.post(&form))
            })
        })
        .collect();
    let answers = senders.into_iter().map(|sender| sender.join().expect("a sender ends"));
    answers.filter(|(n, answer)| is_told_to_come_again(*n, answer)).count()
}

fn is_told_to_come_again(n: usize, answer: &Answer) -> bool {
    if answer.status == 303 {
        return false;
    }
    assert_eq!(answer.status, 503, "{}", answer.text());
    let wait: u32 = answer.header("retry-after").parse().expect("Retry-After in seconds");
    assert!(wait > 0, "Retry-After: {wait}");
    let again = answer.form("/text");
    assert_eq!(again.value("text"), text_of(n), "what was typed is still there");
    assert_eq!(again.value("subject"), "Daudzi reizē");
    true
}

fn filled(page: &Answer, n: usize) -> Filled {
    page.form("/text").with("subject", "Daudzi reizē").with("text", &text_of(n))
}

fn text_of(n: usize) -> String {
    format!("Teksts Nr. {n},\notrā rinda ar garumzīmēm: āčēģīķļņšūž.")
}
