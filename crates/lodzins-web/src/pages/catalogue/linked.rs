//! A card for search engines: schema.org's GovernmentService with its channels and what it costs.

use lodzins_core::{
    Channel,
    catalogue::{Card, Step, TimeUnit},
};
use lodzins_service::institution::Institution;
use serde_json::{Value, json};

use super::said::{Naming, channel_name};
use crate::words::Words;

/// The service at an address.
pub(super) fn service(
    words: Words,
    card: &Card,
    naming: &Naming,
    (address, institution): (&str, &Institution),
) -> Value {
    let language = words.language();
    let steps = card.steps.iter();
    let steps = steps.filter(|step| step.stage == lodzins_core::catalogue::Stage::Request);
    let channels: Vec<Value> = steps
        .flat_map(|step| step.channels.iter().map(move |by| (*by, step)))
        .map(|(by, step)| channel(words, card, naming, (by, step), address))
        .collect();
    let whom = card.recipients.iter();
    let whom = whom.map(|one| words.with("catalogue-recipient", &[("who", one.code().into())]));
    let offers =
        [(card.fees.in_person_cents, Channel::InPerson), (card.fees.online_cents, Channel::Portal)];
    let offers: Vec<Value> = offers
        .into_iter()
        .filter_map(|(cents, by)| {
            let cents = cents?;
            Some(json!({
                "@type": "Offer",
                "name": channel_name(words, by),
                "price": format!("{}.{:02}", cents / 100, cents % 100),
                "priceCurrency": "EUR",
            }))
        })
        .collect();
    json!({
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "@id": address,
        "url": address,
        "name": card.title.said(language).text,
        "description": card.about.said(language).text,
        "audience": { "@type": "Audience", "audienceType": words.list(&whom.collect::<Vec<_>>()) },
        "areaServed": { "@type": "Country", "name": "LV" },
        "provider": organisation(card.provider.as_ref().or(card.holder.as_ref()), naming, institution, words),
        "serviceOperator": organisation(card.holder.as_ref(), naming, institution, words),
        "availableChannel": channels,
        "offers": offers,
    })
}

fn organisation(code: Option<&String>, naming: &Naming, own: &Institution, words: Words) -> Value {
    let named = code.and_then(|code| naming.institutions.get(code)).cloned();
    let name = named.unwrap_or_else(|| own.name(words.language()).to_owned());
    json!({ "@type": "GovernmentOrganization", "name": name })
}

/// One way to ask for it.
fn channel(
    words: Words,
    card: &Card,
    naming: &Naming,
    (by, step): (Channel, &Step),
    address: &str,
) -> Value {
    let place = step.place.as_ref().filter(|_| by.is_live());
    let place = place.map(|place| naming.centres.get(place).unwrap_or(place));
    let location = place.map(|place| json!({ "@type": "Place", "name": place }));
    let phone = card.phone.as_ref().filter(|_| by == Channel::Phone);
    // A duration has no working days.
    let longest = card.longest.as_ref().and_then(|longest| match longest.unit {
        TimeUnit::CalendarDays => Some(format!("P{}D", longest.amount)),
        TimeUnit::Months => Some(format!("P{}M", longest.amount)),
        TimeUnit::WorkingDays => None,
    });
    json!({
        "@type": "ServiceChannel",
        "name": channel_name(words, by),
        "serviceUrl": (by == Channel::Portal).then_some(address),
        "servicePhone": phone.map(|phone| json!({ "@type": "ContactPoint", "telephone": phone })),
        "serviceLocation": location,
        "processingTime": longest,
    })
}
