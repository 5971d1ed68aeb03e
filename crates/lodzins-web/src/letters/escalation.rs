//! The letter to a head about cases that are late or nearly so.

use lodzins_document::{Block, Document, Span, Table, Text};
use lodzins_service::{
    letter::{EscalatedCase, EscalationFacts},
    register::EscalationKind,
};

use super::letterhead;
use crate::{pages::register::said, words::Words};

/// The letter: what is late first, then what is near, each with who has it.
pub fn letter(facts: &EscalationFacts<'_>) -> Document {
    let words = Words::of(facts.language);
    let of = |kind: EscalationKind| {
        facts.cases.iter().filter(move |case| case.kind == kind).collect::<Vec<_>>()
    };
    let (overdue, soon) = (of(EscalationKind::Overdue), of(EscalationKind::Soon));
    let mut blocks = vec![Block::paragraph(words.t("escalation-letter-intro"))];
    for (title, cases) in [
        (words.t("escalation-letter-overdue"), &overdue),
        (words.t("escalation-letter-soon"), &soon),
    ] {
        if !cases.is_empty() {
            blocks.push(Block::Heading(Text::plain(title)));
            blocks.push(Block::Table(table(words, cases)));
        }
    }
    let list = vec![
        Span::Plain(format!("{} ", words.t("escalation-letter-list"))),
        Span::Link { text: facts.list_url.to_owned(), href: facts.list_url.to_owned() },
    ];
    blocks.push(Block::Paragraph(Text(list)));
    let counted = [("overdue", overdue.len().into()), ("soon", soon.len().into())];
    Document {
        language: facts.language,
        title: words.with("escalation-letter-subject", &counted),
        letterhead: letterhead(words, facts.institution),
        written_on: facts.written_on,
        reference: vec![words.date_on(facts.written_on)],
        addressee: Vec::new(),
        blocks,
        footer: facts.institution.name(facts.language).to_owned(),
    }
}

fn table(words: Words, cases: &[&EscalatedCase]) -> Table {
    let row = |case: &&EscalatedCase| {
        let number = Span::Link { text: case.number.clone(), href: case.url.clone() };
        let holder =
            if case.holder.is_empty() { words.t("register-nobody") } else { case.holder.clone() };
        vec![
            Text(vec![number]),
            Text::plain(said::kind(words, case.of)),
            Text::plain(words.date_short(case.due_on)),
            Text::plain(holder),
        ]
    };
    Table {
        headings: vec![
            words.t("register-number"),
            words.t("routing-kind"),
            words.t("register-due"),
            words.t("register-holder"),
        ],
        rows: cases.iter().map(row).collect(),
    }
}
