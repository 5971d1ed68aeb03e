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

#[test]
fn a_side_of_one_word_takes_no_room_and_one_of_sixteen_half_a_byte() {
    let alike: Vec<&str> = vec!["phone"; 1000];
    assert_eq!(Column::of(alike.into_iter()).codes.len(), 0);
    let words: Vec<String> = (0..1000).map(|n| format!("c{}", n % 16)).collect();
    let column = Column::of(words.iter().map(String::as_str));
    assert_eq!(column.codes.len(), 500);
    assert_eq!(column.places(17..20), [1, 2, 3]);
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
