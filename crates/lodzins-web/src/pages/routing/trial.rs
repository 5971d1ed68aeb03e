//! Trying the rules out: which one would take a sample, and why the others would not. Nothing is kept.

use askama::Template;
use lodzins_core::{
    Channel, Segment,
    routing::{Arriving, said},
    submission::Kind,
};
use lodzins_db::DbError;
use lodzins_service::routing::{Tried, Verdict, rules_try};

use super::{
    LIST,
    fields::{Lists, Offered, chosen},
    list::{fault_said, then},
    reason::{named, reasons},
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::{Cell, Content, Table},
    words::{Message, Words},
};

const PURPOSE: &str = "routing-try";
/// The longest sample: as much as a resident may write.
const LONGEST_TEXT: u32 = 10_000;

#[derive(Template)]
#[template(path = "routing/try.html")]
pub(crate) struct TrialView {
    page: Page,
    form: Form,
    lists: Lists,
    outcome: String,
    table: Content,
}

impl TrialView {
    fn of(page: &DeskPage, offered: &Offered, form: Form) -> Self {
        let words = page.asked.words;
        Self {
            page: page.frame().typed_into().back(LIST).wrong(form.is_wrong()),
            form,
            lists: Lists::of(words, &offered.names, &words.t("routing-not-given")),
            outcome: String::new(),
            table: Content::default(),
        }
    }
}

async fn offered(page: &DeskPage) -> Result<Offered, DbError> {
    let institution = page.institution.id;
    page.asked.read(move |tx| Offered::of(tx, institution)).await
}

/// The form.
pub async fn get(page: DeskPage) -> PageResult {
    let offered = offered(&page).await?;
    let form = page.form(PURPOSE).await?;
    page.asked.show(&TrialView::of(&page, &offered, form))
}

/// What the rules say to it.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let offered = match offered(&page).await {
        Ok(offered) => offered,
        Err(error) => return page.busy(error, form.fields()),
    };
    form.required("kind", Message::of("routing-try-kind-missing"));
    form.required("channel", Message::of("routing-try-channel-missing"));
    form.at_most("text", LONGEST_TEXT);
    let sample = Sample::of(&form)?;
    let (Some(_), Some(sample), false) = (token, sample, form.is_wrong()) else {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show_wrong(&TrialView::of(&page, &offered, form));
    };
    let (institution, day) = (page.institution.id, page.asked.app.moment().date());
    let tried = page
        .asked
        .read(move |tx| rules_try(tx, institution, &sample.arriving(), day))
        .await
        .map_err(Stop::from)?;
    let words = page.asked.words;
    let mut view = TrialView::of(&page, &offered, page.asked.again(PURPOSE, form));
    view.outcome = outcome(words, &offered, &tried);
    if !tried.is_empty() {
        view.table = table(words, &offered, &tried);
    }
    page.asked.show(&view)
}

/// What was typed.
struct Sample {
    kind: Kind,
    channel: Channel,
    drop_box: String,
    topic: String,
    service: String,
    segment: Segment,
    text: String,
}

impl Sample {
    /// A code that the lists do not have is not ours; nothing while something is missing.
    fn of(form: &Form) -> Result<Option<Self>, Stop> {
        let (kind, channel) = (chosen(form, "kind")?, chosen(form, "channel")?);
        let segment = chosen(form, "segment")?.unwrap_or(Segment::Unknown);
        let (Some(kind), Some(channel)) = (kind, channel) else { return Ok(None) };
        let [drop_box, topic, service, text] =
            ["box", "topic", "service", "text"].map(|name| form.optional(name));
        Ok(Some(Self { kind, channel, drop_box, topic, service, segment, text }))
    }

    fn arriving(&self) -> Arriving<'_> {
        Arriving {
            kind: self.kind,
            channel: self.channel,
            drop_box: Some(self.drop_box.as_str()).filter(|code| !code.is_empty()),
            topics: self.topic.split_whitespace().collect(),
            service: Some(self.service.as_str()).filter(|code| !code.is_empty()),
            segment: self.segment,
            terms: said("", &self.text),
        }
    }
}

/// The answer in a sentence.
fn outcome(words: Words, offered: &Offered, tried: &[Tried]) -> String {
    let fires = |tried: &Tried| match &tried.verdict {
        Verdict::Fires(met) => Some((tried.rule.clone(), met.clone())),
        _ => None,
    };
    let Some((rule, met)) = tried.iter().find_map(fires) else {
        return words.t("routing-try-none");
    };
    let holder = offered.directory.holder(Some(rule.unit), rule.handler, words.language());
    words.with(
        "routing-try-fires",
        &[
            ("n", rule.n.to_string().into()),
            ("holder", holder.into()),
            ("reasons", reasons(words, &met, &offered.names).into()),
        ],
    )
}

/// What each rule says.
fn table(words: Words, offered: &Offered, tried: &[Tried]) -> Content {
    let row = |tried: &Tried| {
        let rule = &tried.rule;
        let holder = offered.directory.holder(Some(rule.unit), rule.handler, words.language());
        vec![
            Cell::new().content(rule.n.to_string()).classes("lz-number"),
            Cell::new().content(reasons(words, &rule.conditions(), &offered.names)),
            Cell::new().content(then(words, holder)),
            Cell::new().content(verdict(words, &tried.verdict)),
        ]
    };
    Table::new()
        .caption(words.t("routing-try-each"))
        .caption_classes("govuk-table__caption--m")
        .head([
            words.t("routing-column-rule"),
            words.t("routing-column-if"),
            words.t("routing-column-then"),
            words.t("routing-column-verdict"),
        ])
        .rows(tried.iter().map(row).collect::<Vec<_>>())
        .first_cell_is_header(true)
        .scrolling()
}

fn verdict(words: Words, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Fires(_) => words.t("routing-verdict-fires"),
        Verdict::PassedOver(fault) => fault_said(words, *fault),
        Verdict::NotMet(condition) => {
            let condition = named(words, *condition);
            words.with("routing-verdict-not-met", &[("condition", condition.into())])
        }
        Verdict::NotAsked => words.t("routing-verdict-not-asked"),
        Verdict::NotToday => words.t("routing-verdict-not-today"),
    }
}

#[cfg(test)]
impl crate::gallery::Sample for TrialView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |form: Form, outcome: String| Self {
            page: crate::gallery::desk(words, LIST).wrong(form.is_wrong()),
            form,
            lists: Lists::default(),
            outcome,
            table: Content::default(),
        };
        let mut wrong = Form::blank(words);
        wrong.wrong("kind", Message::of("routing-try-kind-missing"));
        wrong.wrong("channel", Message::of("routing-try-channel-missing"));
        let reasons = words.with("routing-reason-word", &[("value", "būvatļauja".into())]);
        let fires = [("n", "3".into()), ("holder", "Būvvalde".into()), ("reasons", reasons.into())];
        vec![
            ("routing-try", sample(Form::blank(words), String::new())),
            ("routing-try-wrong", sample(wrong, String::new())),
            ("routing-try-none", sample(Form::blank(words), words.t("routing-try-none"))),
            (
                "routing-try-fires",
                sample(Form::blank(words), words.with("routing-try-fires", &fires)),
            ),
        ]
    }
}
