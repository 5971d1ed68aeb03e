//! Cases in a table: the inbox, one's own work.

use super::line::Line;
use crate::{
    ui::{Cell, Content, Table},
    words::Words,
};

/// Cases in a table that fits a narrow screen too.
pub fn table(words: Words, title: &str, lines: &[Line]) -> Content {
    let plain = |line: &Line| Shown {
        subject: Content::from(line.subject.as_str()),
        below: Content::default(),
        submitter: Content::from(line.submitter.as_str()),
    };
    table_showing(words, title, lines.iter().map(|line| (line, plain(line))))
}

/// What of a line may be shown otherwise than as it stands in the register.
#[derive(Clone)]
pub struct Shown {
    /// What it is about.
    pub subject: Content,
    /// What stands below that.
    pub below: Content,
    /// Whose it is.
    pub submitter: Content,
}

/// The same table, with lines of which something is pointed out.
pub fn table_showing<'l>(
    words: Words,
    title: &str,
    lines: impl Iterator<Item = (&'l Line, Shown)>,
) -> Content {
    let head = [
        words.t("register-number"),
        words.t("register-subject"),
        words.t("register-submitter"),
        words.t("register-channel"),
        words.t("register-status"),
        words.t("register-due"),
        words.t("register-holder"),
    ];
    let [_, _, submitter, channel, _, due_words, holder] = &head;
    let rows: Vec<Vec<Cell>> = lines
        .map(|(line, shown)| {
            vec![
                Cell::new().content(line.number.as_str()).classes("lz-number"),
                Cell::new().content(link(line, &shown)),
                Cell::new().content(shown.submitter).labelled(submitter),
                Cell::new().content(line.channel.as_str()).labelled(channel),
                Cell::new().content(status(line)),
                Cell::new().content(due(line)).labelled(due_words),
                Cell::new().content(line.holder.as_str()).labelled(holder),
            ]
        })
        .collect();
    Table::called(title)
        .head(head.clone())
        .rows(rows)
        .walkable()
        .classes("lz-rows lz-inbox")
        .scrolling()
}

/// Where it stands, and whether the head was told of it.
fn status(line: &Line) -> Content {
    let status = Content::from(line.status.clone());
    match &line.escalated {
        Some(tag) => Content::html(format_args!("{status} {}", Content::from(tag.clone()))),
        None => status,
    }
}

fn link(line: &Line, shown: &Shown) -> Content {
    Content::html(format_args!(
        "<a class=\"govuk-link govuk-link--no-visited-state\" href=\"{}\">{}</a>{}",
        line.href, shown.subject, shown.below
    ))
}

fn due(line: &Line) -> Content {
    let Some(left) = &line.left else { return Content::from(line.due.as_str()) };
    let class = if left.late { " class=\"lz-late\"" } else { "" };
    let (date, words) = (Content::from(line.due.as_str()), Content::from(left.words.as_str()));
    Content::html(format_args!(
        "<span class=\"lz-number\">{date}</span><br> <span{class}>{words}</span>"
    ))
}
