use jiff::civil::date;
use lodzins_core::id::Id;
use lodzins_db::FromValue;
use proptest::prelude::*;

use super::*;

const MONTH: Date = date(2024, 2, 1);

fn stored(counts: &Counts) -> Vec<ColumnRow> {
    let institution = InstitutionId::from_bytes([7; 16]);
    let rows = chunk_rows(institution, FactKind::Submission, MONTH, 3, counts);
    let text = |value: &Value| String::from_value(value.clone()).expect("text");
    rows.iter()
        .map(|row| ColumnRow {
            counted_in: MONTH,
            chunk: 3,
            side: text(&row[4]),
            words: text(&row[5]),
            codes: Vec::from_value(row[6].clone()).expect("bytes"),
        })
        .collect()
}

/// Facts whose sides have one word, a few, some dozens, and hundreds.
fn any_counts() -> impl Strategy<Value = Counts> {
    let sides = (0_u16..2, 0_u16..4, 0_u16..16, 0_u16..40, 0_u16..400);
    let one = (1_i8..=31, sides, -2_i64..5);
    prop::collection::vec(one, 1..600).prop_map(|all| {
        let mut counts = Counts::new();
        for (day, sides, quantity) in all {
            let [one, two, three, four, five] = <[u16; 5]>::from(sides).map(|n| format!("w{n}"));
            let what = joined([&one, &two, &three, &four, &five, "", "resident", "", ""]);
            *counts.entry((day, what)).or_default() += quantity;
        }
        counts
    })
}

proptest! {
    #[test]
    fn what_is_put_into_columns_comes_out_of_them(counts in any_counts()) {
        let chunk = Chunk::read(stored(&counts)).expect("a chunk");
        prop_assert_eq!(chunk.facts(), counts.len());
        let mut read = Counts::new();
        chunk.add_to(&mut read).expect("every column");
        prop_assert_eq!(read, counts);
    }
}

proptest! {
    #[test]
    fn some_facts_have_the_words_that_they_have_among_all(
        words in 1_usize..400, each in prop::collection::vec(any::<u16>(), 1..300), cut in any::<(u16, u16)>(),
    ) {
        let words: Vec<String> =
            each.iter().map(|n| (usize::from(*n) % words).to_string()).collect();
        let column = Column::of(words.iter().map(String::as_str));
        let word = |place: &u16| column.words[usize::from(*place)].clone();
        let mut ends = [cut.0, cut.1].map(|cut| usize::from(cut) % (words.len() + 1));
        ends.sort_unstable();
        let range = ends[0]..ends[1];
        let all = Facts::All(range.clone());
        let places = column.places(&all);
        prop_assert_eq!(places.iter().map(word).collect::<Vec<_>>(), &words[range.clone()]);
        let passes: Vec<bool> = column.words.iter().map(|word| word.ends_with('3')).collect();
        let some = all.passing(&places, &passes);
        let expected: Vec<&String> = words[range].iter().filter(|word| word.ends_with('3')).collect();
        prop_assert_eq!(some.len(), expected.len());
        let read: Vec<String> = column.places(&some).iter().map(word).collect();
        prop_assert_eq!(read.iter().collect::<Vec<_>>(), expected);
        // What passed once passes again, and what did not is not there any more.
        let none: Vec<bool> = passes.iter().map(|passes| !passes).collect();
        let again = column.places(&some);
        prop_assert_eq!(some.clone().passing(&again, &passes).len(), some.len());
        prop_assert_eq!(some.passing(&again, &none).len(), 0);
    }
}

#[test]
fn a_side_of_one_word_takes_no_room_and_one_of_sixteen_half_a_byte() {
    let alike: Vec<&str> = vec!["phone"; 1000];
    assert_eq!(Column::of(alike.into_iter()).codes.len(), 0);
    let words: Vec<String> = (0..1000).map(|n| format!("c{}", n % 16)).collect();
    let column = Column::of(words.iter().map(String::as_str));
    assert_eq!(column.codes.len(), 500);
    assert_eq!(column.places(&Facts::All(17..20)), [1, 2, 3]);
}

#[test]
fn a_chunk_that_was_cut_off_is_not_read() {
    let counts: Counts = (0..40_i64)
        .map(|n| ((1, joined([&n.to_string(), "", "", "", "", "", "", "", ""])), 1))
        .collect();
    let mut rows = stored(&counts);
    let channel = rows.iter_mut().find(|row| row.side == "channel").expect("channels");
    channel.codes.truncate(10);
    assert!(matches!(Chunk::read(rows), Err(DbError::Decode(_))));
}
