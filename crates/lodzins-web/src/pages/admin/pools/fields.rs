//! What is entered about a pool: how many at once, by which rules, for which services.

use lodzins_core::{
    appointment::{PoolRules, Shares, Step, USUAL_SERVICES},
    waiting_list::{LEAST_OFFER_MINUTES, MOST_OFFER_MINUTES, OFFER_MINUTES},
};
use lodzins_service::appointment::{Pool, PoolDetails, PoolService};

use super::super::fields::{day_field, day_now};
use crate::{
    form::{Fields, Form},
    ui::{Choice, Content},
    words::{Message, Words},
};

/// The longest name.
const NAME: u32 = 100;

/// A service that can be given: its code and its name.
pub type Offered = (String, String);

fn minutes_of(code: &str) -> String {
    format!("minutes-{code}")
}

/// The fields below centre and code.
pub fn fields(words: Words, form: &Form, offered: &[Offered]) -> Vec<Content> {
    let number = |name: &str, label: String, hint: String| -> Content {
        form.input(name)
            .label(label)
            .hint(hint)
            .inputmode("numeric")
            .classes("govuk-input--width-4")
            .into()
    };
    let steps = ["5", "10", "15"].map(|step| Choice::of(step, step));
    let mut fields: Vec<Content> = vec![
        form.input("name").label(words.t("pool-name")).hint(words.t("pool-name-hint")).into(),
        number("places", words.t("pool-places"), words.t("pool-places-hint")),
        form.select("every")
            .label(words.t("pool-step"))
            .hint(words.t("pool-step-hint"))
            .items(steps)
            .into(),
        number("pause", words.t("pool-pause"), words.t("pool-pause-hint")),
        number("most", words.t("pool-most"), words.t("pool-most-hint")),
        number("lead", words.t("pool-lead"), words.t("pool-lead-hint")),
        number("ahead", words.t("pool-ahead"), words.t("pool-ahead-hint")),
        number("offer", words.t("wait-pool-offer"), words.t("wait-pool-offer-hint")),
        number("web", words.t("pool-web"), words.t("pool-web-hint")),
        number("phone", words.t("pool-phone"), String::new()),
        number("desk", words.t("pool-desk"), String::new()),
    ];
    let title = Content::from(words.t("pool-services"));
    let hint = Content::from(words.t("pool-services-hint"));
    fields.push(Content::html(format_args!(
        "<h2 class=\"govuk-heading-m\">{title}</h2><p class=\"govuk-hint\">{hint}</p>"
    )));
    for (code, name) in offered {
        let label = words.with("pool-minutes", &[("service", name.as_str().into())]);
        fields.push(number(&minutes_of(code), label, String::new()));
    }
    fields.push(day_field(
        form,
        "closed",
        words.t("pool-closed-from"),
        words.t("pool-closed-from-hint"),
    ));
    fields
}

/// What a new pool begins with.
pub fn fresh() -> Fields {
    [("places", "1"), ("every", "15"), ("pause", "0"), ("lead", "60"), ("ahead", "30")]
        .into_iter()
        .chain([("web", "60"), ("phone", "100"), ("desk", "100")])
        .fold(Fields::default(), |fields, (name, value)| fields.and(name, value))
        .and("offer", OFFER_MINUTES.to_string())
        .and("most", USUAL_SERVICES.to_string())
}

/// A pool as it stands, and for how many minutes its places are offered.
pub fn now(pool: &Pool, offer: u16) -> Fields {
    let PoolDetails { name, places, rules, services, closed_from } = &pool.details;
    let mut fields = Fields::default()
        .and("name", name.as_str())
        .and("places", places.to_string())
        .and("every", rules.step.as_minutes().to_string())
        .and("pause", rules.pause_minutes.to_string())
        .and("most", rules.most_services.to_string())
        .and("lead", rules.lead_minutes.to_string())
        .and("ahead", rules.ahead_days.to_string())
        .and("offer", offer.to_string())
        .and("web", rules.shares.web.to_string())
        .and("phone", rules.shares.phone.to_string())
        .and("desk", rules.shares.desk.to_string());
    for one in services {
        fields = fields.and(&minutes_of(&one.service), one.minutes.to_string());
    }
    day_now(fields, "closed", *closed_from)
}

/// What was entered; nothing when a field cannot be read. What cannot stand is told by the use case, but for the
/// services' minutes, each of which has its own field.
pub fn read(form: &mut Form, offered: &[Offered]) -> Option<PoolDetails> {
    form.at_most("name", NAME);
    let name = form.required("name", Message::of("pool-name-missing"));
    let places = whole(form, "places", Message::of("pool-places-wrong"));
    let step = whole(form, "every", Message::of("pool-step-wrong"));
    let step = step.and_then(|minutes: u8| Step::minutes(minutes).ok());
    let pause_minutes = whole(form, "pause", Message::of("pool-minutes-wrong"));
    let most_services = whole(form, "most", Message::of("pool-most-wrong"));
    let lead_minutes = whole(form, "lead", Message::of("pool-lead-wrong"));
    let ahead_days = whole(form, "ahead", Message::of("pool-ahead-wrong"));
    let mut share = |name| whole(form, name, Message::of("pool-share-wrong"));
    let (web, phone, desk) = (share("web"), share("phone"), share("desk"));
    let mut services = Vec::new();
    for (code, _) in offered {
        let field = minutes_of(code);
        if form.optional(&field).is_empty() {
            continue;
        }
        let minutes = whole(form, &field, Message::of("pool-minutes-wrong"));
        match minutes {
            Some(minutes) if minutes > 0 && u16::is_multiple_of(minutes, 5) => {
                services.push(PoolService { service: code.clone(), minutes });
            }
            Some(_) => form.wrong(&field, Message::of("pool-minutes-wrong")),
            None => {}
        }
    }
    services.sort_by(|one, other| one.service.cmp(&other.service));
    let closed_from = form.date("closed");
    Some(PoolDetails {
        name,
        places: places?,
        rules: PoolRules {
            step: step?,
            pause_minutes: pause_minutes?,
            lead_minutes: lead_minutes?,
            ahead_days: ahead_days?,
            shares: Shares { web: web?, phone: phone?, desk: desk? },
            most_services: most_services?,
        },
        services,
        closed_from,
    })
}

/// For how many minutes places are offered to those who wait.
pub fn read_offer(form: &mut Form) -> Option<u16> {
    let minutes: Option<u16> = whole(form, "offer", Message::of("wait-pool-offer-wrong"));
    let can_be = |minutes: &u16| (LEAST_OFFER_MINUTES..=MOST_OFFER_MINUTES).contains(minutes);
    if minutes.is_some_and(|minutes| !can_be(&minutes)) {
        form.wrong("offer", Message::of("wait-pool-offer-wrong"));
    }
    minutes.filter(can_be)
}

/// A whole number; one that is missing is as wrong as one that cannot be read.
fn whole<T: std::str::FromStr>(form: &mut Form, name: &str, wrong: Message) -> Option<T> {
    if form.optional(name).is_empty() {
        form.wrong(name, wrong);
        return None;
    }
    form.parsed(name, wrong)
}
