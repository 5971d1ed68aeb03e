//! The word index: whatever lies between two entries, pages of what is sought follow each other without a gap.

use lodzins_db::{
    Db, DbError, Engine, Sql, Tx, params,
    words::{self, Sought},
};
use lodzins_testkit::both_engines;

use crate::note::{MIGRATIONS, here};

const TENANT: [u8; 16] = [7; 16];
const ENTRIES: u8 = 120;
/// Numbers that nobody has before an entry: those of others, and of a register that has stood for years.
const LEAPS: [i64; 7] = [1, 1, 900, 4_100, 7, 33_000, 290_000];

/// Lets the numbers go on from further ahead.
const LEAP: Sql = Sql {
    name: "test::LEAP",
    text: "SELECT setval('word_entry_entry_seq', nextval('word_entry_entry_seq') + $1)",
};

fn leap(db: &Db, tx: &mut Tx<'_>, entry: u8) -> Result<(), DbError> {
    if let Engine::Sqlite { .. } = db.engine() {
        // Its index has an order; there is nothing to leap over.
        return Ok(());
    }
    let by = LEAPS[usize::from(entry) % LEAPS.len()];
    tx.one::<(i64,)>(LEAP, params![by]).map(drop)
}

fn enter(tx: &mut Tx<'_>, entry: u8) -> Result<(), DbError> {
    enter_of(tx, TENANT, entry)
}

fn enter_of(tx: &mut Tx<'_>, tenant: [u8; 16], entry: u8) -> Result<(), DbError> {
    let mut terms = vec!["biezi".to_owned()];
    terms.extend(entry.is_multiple_of(9).then(|| "dazreiz".to_owned()));
    terms.extend((entry == 3).then(|| "reti".to_owned()));
    let marks = if entry.is_multiple_of(2) { "qzqpara" } else { "qzqnepara" };
    words::enter(tx, tenant, [entry; 16], marks, terms)
}

/// All that is found, page by page.
fn found(db: &Db, terms: &[&str], marks: &[&str]) -> Vec<u8> {
    let terms: Vec<String> = terms.iter().map(|&term| term.to_owned()).collect();
    let marks: Vec<Vec<String>> = marks.iter().map(|&mark| vec![mark.to_owned()]).collect();
    let all_pages = move |tx: &mut Tx<'_>| {
        let sought = Sought { terms: &terms, begun: false, marks: &marks };
        let (mut all, mut before) = (Vec::new(), None);
        loop {
            let page = words::search(tx, TENANT, &sought, before, 7)?;
            let Some(last) = page.last() else { return Ok::<_, DbError>(all) };
            before = Some(last.place);
            all.extend(page.iter().map(|found| found.subject[0]));
        }
    };
    db.read_now(all_pages).expect("all pages")
}

fn latest_first(which: impl Fn(u8) -> bool) -> Vec<u8> {
    (0..ENTRIES).rev().filter(|&entry| which(entry)).collect()
}

both_engines! {
    migrations = MIGRATIONS;

    fn pages_follow_each_other_without_a_gap(db: &Db) {
        let inside = db.clone();
        let entered = db.write_now(here(), move |tx, _| {
            (0..ENTRIES).try_for_each(|entry| leap(&inside, tx, entry).and_then(|()| enter(tx, entry)))
        });
        entered.expect("entered");
        assert_eq!(found(db, &["biezi"], &[]), latest_first(|_| true));
        assert_eq!(found(db, &["dazreiz"], &[]), latest_first(|entry| entry % 9 == 0));
        assert_eq!(found(db, &["biezi", "dazreiz"], &["qzqpara"]), latest_first(|entry| entry % 18 == 0));
        assert_eq!(found(db, &["reti"], &[]), [3]);
        assert!(found(db, &["reti"], &["qzqpara"]).is_empty());
    }

    fn a_search_stays_with_its_tenant_by_words_and_by_marks(db: &Db) {
        let entered = db.write_now(here(), |tx, _| {
            (0..10).try_for_each(|entry| enter(tx, entry))?;
            (10..20).try_for_each(|entry| enter_of(tx, [8; 16], entry))
        });
        entered.expect("entered");
        let own = |which: fn(u8) -> bool| (0..10).rev().filter(|entry| which(*entry)).collect::<Vec<u8>>();
        assert_eq!(found(db, &["biezi"], &[]), own(|_| true));
        assert_eq!(found(db, &[], &["qzqpara"]), own(|entry| entry % 2 == 0));
        assert_eq!(found(db, &["biezi"], &["qzqnepara"]), own(|entry| entry % 2 == 1));
        assert_eq!(found(db, &[], &[]), own(|_| true));
    }

    fn what_is_entered_anew_keeps_its_place(db: &Db) {
        let entered = db.write_now(here(), |tx, _| {
            (0..20).chain([5, 0]).try_for_each(|entry| enter(tx, entry))
        });
        entered.expect("entered");
        assert_eq!(found(db, &["biezi"], &[]), (0..20).rev().collect::<Vec<u8>>());
    }
}
