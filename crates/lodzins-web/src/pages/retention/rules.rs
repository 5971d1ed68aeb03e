//! How long what is kept, and what was destroyed so far.

use askama::Template;
use lodzins_core::{
    id::JournalId,
    retention::{Rule, What},
};
use lodzins_db::DbError;
use lodzins_service::{
    institution::structure::{Journal, journals},
    retention::{
        KeptRule, RetentionError, Run, retention_rule_remove, retention_rule_set, retention_rules,
        retentions,
    },
};

use super::said;
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{DeskPage, register::directory::Directory},
    stop::{PageResult, Stop},
    ui::{Choice, NotificationBanner},
    words::{Message, Words},
};

pub(super) const PATH: &str = "/desk/admin/retention";
const PURPOSE: &str = "retention-rule";
const REMOVE: &str = "retention-remove";
/// Runs that are shown.
const RUNS: u32 = 25;

#[derive(Template)]
#[template(path = "retention/rules.html")]
pub(crate) struct RulesView {
    pub(super) page: Page,
    pub(super) form: Form,
    pub(super) removing: Form,
    pub(super) rules: Vec<RuleLine>,
    pub(super) journals: Vec<Choice>,
    pub(super) runs: Vec<RunLine>,
}

/// A rule, and what takes it back.
pub(super) struct RuleLine {
    pub(super) told: String,
    pub(super) key: String,
}

/// A run.
pub(super) struct RunLine {
    pub(super) by: String,
    pub(super) state: String,
    pub(super) sum: String,
}

impl RulesView {
    pub(super) fn framed(
        (page, words): (Page, Words),
        (form, removing): (Form, Form),
        read: &Read,
    ) -> Self {
        let line = |kept: &KeptRule| RuleLine {
            told: said::rule(words, &kept.rule, &read.journals),
            key: key(&kept.rule),
        };
        let run = |run: &Run| RunLine {
            by: said::by(words, run, &read.directory),
            state: said::state(words, run),
            sum: said::sum(words, &run.counts),
        };
        let every = Choice::of("", words.t("retention-journal-every"));
        let journals = read
            .journals
            .iter()
            .map(|journal| Choice::of(journal.id.to_string(), journal.name.clone()));
        Self {
            page,
            form,
            removing,
            rules: read.rules.iter().map(line).collect(),
            journals: std::iter::once(every).chain(journals).collect(),
            runs: read.runs.iter().map(run).collect(),
        }
    }

    fn whats(&self) -> Vec<Choice> {
        let words = self.page.words();
        said::whats().map(|what| Choice::of(what.code(), said::what(words, what))).collect()
    }
}

/// How a form names a rule.
fn key(rule: &Rule) -> String {
    let journal = rule.journal.map(|id| id.to_string()).unwrap_or_default();
    format!("{journal} {}", rule.what.code())
}

#[derive(Default)]
pub(super) struct Read {
    pub(super) rules: Vec<KeptRule>,
    pub(super) journals: Vec<Journal>,
    pub(super) runs: Vec<Run>,
    pub(super) directory: Directory,
}

async fn view(page: &DeskPage, form: Form) -> Result<RulesView, Stop> {
    let of = page.institution.id;
    let read = page
        .asked
        .read(move |tx| {
            Ok::<_, DbError>(Read {
                rules: retention_rules(tx, of)?,
                journals: journals(tx, of)?,
                runs: retentions(tx, of, RUNS)?,
                directory: Directory::of(tx, of)?,
            })
        })
        .await?;
    let words = page.asked.words;
    let mut frame = page.frame().wrong(form.is_wrong());
    for (done, news) in [
        ("saved", words.t("retention-saved")),
        ("removed", words.t("retention-removed")),
        ("started", words.t("retention-started")),
    ] {
        if page.asked.was_done(done) {
            frame = frame.banner(NotificationBanner::success(words.t("site-success"), news));
        }
    }
    let removing = page.asked.blank(REMOVE);
    Ok(RulesView::framed((frame, words), (form, removing), &read))
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let form = page.form(PURPOSE).await?;
    page.asked.show(&view(&page, form).await?)
}

/// Sets a rule.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let years = form.parsed::<u8>("years", Message::of("retention-years-missing"));
    let asked_for = read_key(&form.optional("journal"), &form.optional("what"));
    if let (Some(_), Some(years), Some((journal, what)), false) =
        (token, years, asked_for, form.is_wrong())
    {
        let (of, by) = (page.institution.id, page.actor());
        let rule = Rule { journal, what, years };
        let done =
            page.asked.write(of, move |tx, at| retention_rule_set(tx, at, of, rule, by)).await;
        match done {
            Ok(()) => return Ok(page.asked.see_other(&format!("{PATH}?done=saved"))),
            Err(error) => match said::refusal(error) {
                Ok((field, message)) => form.wrong(field, message),
                Err(stop) => return page.busy(stop, form.fields()),
            },
        }
    }
    let form = page.asked.again(PURPOSE, form);
    page.asked.show_wrong(&view(&page, form).await?)
}

/// Which rule a form means; nothing for what no form of ours says.
fn read_key(journal: &str, what: &str) -> Option<(Option<JournalId>, What)> {
    let journal = match journal {
        "" => None,
        id => Some(id.parse().ok()?),
    };
    Some((journal, What::parse(what)?))
}

/// Takes a rule back.
pub async fn remove(page: DeskPage, fields: Fields) -> PageResult {
    let (form, token) = page.asked.sent(REMOVE, fields);
    let rule =
        form.fields().text("rule").split_once(' ').and_then(|(one, other)| read_key(one, other));
    let (Some(_), Some(rule)) = (token, rule) else {
        return page.asked.show_wrong(&view(&page, page.asked.blank(PURPOSE)).await?);
    };
    let (of, by) = (page.institution.id, page.actor());
    let done =
        page.asked.write(of, move |tx, at| retention_rule_remove(tx, at, of, rule, by)).await;
    match done {
        // Somebody else has taken it back just before: that is what was wanted.
        Ok(()) | Err(RetentionError::NotFound) => {
            Ok(page.asked.see_other(&format!("{PATH}?done=removed")))
        }
        Err(error) => Err(said::refusal(error).err().unwrap_or(Stop::Conflict)),
    }
}
