use super::apply;
use crate::{complaint::Complaint, listing::File};

fn complaint(line: usize) -> Complaint {
    Complaint::wrong("a.rs", line, "sql-offset", "OFFSET", "page by keyset")
}

#[test]
fn a_reason_on_the_line_before_is_taken() {
    let text =
        concat!("// tidy: ", "allow sql-offset, because the table has four rows\nOFFSET\n\nOFFSET");
    let kept = apply(&File::planted("a.rs", text), vec![complaint(2), complaint(4)]);
    assert_eq!(kept, [complaint(4)], "only the line beside the allowance is let through");
}

#[test]
fn an_allowance_of_another_rule_lets_nothing_through() {
    let text = concat!("// tidy: ", "allow sql-like, because of history\nOFFSET");
    assert_eq!(apply(&File::planted("a.rs", text), vec![complaint(2)]), [complaint(2)]);
}

#[test]
fn an_allowance_without_a_reason_is_itself_a_complaint() {
    let text = concat!("// tidy: ", "allow sql-offset\nOFFSET");
    let kept = apply(&File::planted("a.rs", text), vec![complaint(2)]);
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].rule, kept[0].line), ("allowance", 1));
}
