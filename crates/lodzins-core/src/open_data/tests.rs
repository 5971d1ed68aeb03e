use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

/// Every row of so many cells whose sum is this.
fn rows(cells: usize, sum: i64) -> Vec<Vec<i64>> {
    if cells == 1 {
        return vec![vec![sum]];
    }
    let with = |first: i64| {
        rows(cells - 1, sum - first).into_iter().map(move |mut rest| {
            rest.insert(0, first);
            rest
        })
    };
    (0..=sum).flat_map(with).collect()
}

#[test]
fn whoever_knows_the_rule_finds_no_hidden_cell() {
    for (cells, most) in [(2, 60), (3, 45), (4, 36)] {
        for sum in 0..=most {
            let mut looks: BTreeMap<Published, Vec<Vec<i64>>> = BTreeMap::new();
            for row in rows(cells, sum) {
                looks.entry(published(&row, sum)).or_default().push(row);
            }
            for (shown, possible) in looks {
                for (n, cell) in shown.cells.iter().enumerate() {
                    let values: BTreeSet<i64> = possible.iter().map(|row| row[n]).collect();
                    if cell.is_none() {
                        assert!(values.len() > 1, "{shown:?} can only be {possible:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_small_count_takes_its_neighbour_with_it() {
    let told = |cells: &[i64]| published(cells, cells.iter().sum());
    assert_eq!(told(&[10, 7, 0]).cells, [Some(10), Some(7), Some(0)]);
    assert_eq!(told(&[3, 40, 9, 0]).cells, [None, Some(40), None, Some(0)]);
    assert_eq!(told(&[12, 3, 40]).cells, [None, None, Some(40)]);
    // Two that are few even together; and a month with few altogether.
    assert_eq!(told(&[1, 1, 40, 30]).cells, [None, None, None, Some(30)]);
    assert_eq!(told(&[1, 12, 0]), Published { cells: vec![None; 3], sum: Some(13) });
    assert_eq!(told(&[1, 2, 0]), Published { cells: vec![None; 3], sum: None });
    assert_eq!(told(&[0, 0]), Published { cells: vec![Some(0), Some(0)], sum: Some(0) });
}

proptest! {
    #[test]
    fn nothing_small_is_shown_and_the_rest_tells_nothing(
        row in prop::collection::vec(prop_oneof![Just(0_i64), 1_i64..8, 1_i64..400], 1..20),
    ) {
        let shown = published(&row, row.iter().sum());
        for (cell, count) in shown.cells.iter().zip(&row) {
            prop_assert!(cell.is_none_or(|shown| shown == *count && !(1..LEAST_SHOWN).contains(&shown)));
        }
        let hidden: Vec<i64> =
            shown.cells.iter().zip(&row).filter(|(cell, _)| cell.is_none()).map(|(_, count)| *count).collect();
        if let Some(sum) = shown.sum {
            prop_assert!(sum == 0 || sum >= LEAST_SHOWN);
            let rest: i64 = hidden.iter().sum();
            prop_assert!(hidden.is_empty() || (hidden.len() > 1 && rest >= LEAST_SHOWN) || row.len() == 1, "{:?}", shown);
        }
    }
}
