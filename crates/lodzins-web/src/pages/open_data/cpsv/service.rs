//! A service as its card tells it.

use std::collections::HashSet;

use lodzins_core::{
    Assurance, Channel, Language,
    catalogue::{Card, Step, TimeUnit, Translated},
};
use lodzins_service::{catalogue::Version, institution::Institution};

use super::{
    super::{
        catalogue::in_each,
        graph::{Graph, Object},
    },
    Known,
    concepts::{AUDIENCE, PROVIDER, ROLE, euro, language, latvia},
    office::{Said, begun, channel, contact, written},
};
use crate::{pages::catalogue, words::Words};

/// In whose catalogue a service is.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    pub(super) institution: &'p Institution,
    /// Codes of the centres that receive people.
    pub(super) centres: &'p HashSet<String>,
}

/// A service on its way into the graph.
struct Own<'g> {
    graph: &'g mut Graph,
    known: &'g Known,
    place: Place<'g>,
    card: &'g Card,
    /// The service's page.
    page: String,
    /// The service's identifier.
    identifier: String,
    said: Said,
}

/// Everything that is said of a service.
pub(super) fn told(
    graph: &mut Graph,
    known: &Known,
    place: Place<'_>,
    (version, related): (&Version, &[String]),
) {
    let code = &place.institution.code;
    let thing = known.service(code, &version.code);
    let identifier = format!("{code}/{}", version.code);
    let said = begun("cpsv:PublicService", identifier.clone());
    let page = thing.trim_end_matches("#service").to_owned();
    let mut own = Own { graph, known, place, card: &version.card, page, identifier, said };
    own.about(related);
    own.channels();
    own.costs();
    own.inputs();
    own.requirements();
    own.rules();
    own.reach();
    own.provider();
    let said = own.said;
    graph.add(&thing, said);
}

impl Own<'_> {
    /// A thing that belongs to the service.
    fn part(&self, name: &str) -> String {
        format!("{}#{name}", self.page)
    }

    fn begun(&self, kind: &'static str, name: &str) -> Said {
        begun(kind, format!("{}/{name}", self.identifier))
    }

    /// Adds a part, and says that the service has it.
    fn add(&mut self, has: &'static str, name: &str, said: Said) {
        let part = self.part(name);
        self.graph.add(&part, said);
        self.said.push((has, Object::Thing(part)));
    }

    fn organisation(&self, code: Option<&String>) -> Object {
        let code = code.filter(|code| self.known.institutions.contains(*code));
        Object::Thing(self.known.organisation(code.unwrap_or(&self.place.institution.code)))
    }

    fn about(&mut self, related: &[String]) {
        let (card, known, code) = (self.card, self.known, &self.place.institution.code);
        let about = if card.about.lv.is_empty() { &card.title } else { &card.about };
        self.said.extend(written("dct:title", &card.title));
        self.said.extend(written("dct:description", about));
        let told_in = Language::ALL.iter().filter(|one| !card.title.own(**one).is_empty());
        self.said.extend(told_in.map(|one| ("dct:language", language(*one))));
        self.said.extend([
            ("cv:hasCompetentAuthority", self.organisation(card.holder.as_ref())),
            ("dct:isPartOf", Object::Thing(format!("{}#services", known.of(code)))),
            ("dct:spatial", latvia()),
        ]);
        let audience = |who: &lodzins_core::Segment| known.concept(AUDIENCE, who.code());
        let recipients = card.recipients.iter().map(audience);
        self.said.extend(recipients.map(|it| ("dct:audience", Object::Thing(it))));
        let topics = card.topics.iter().map(|topic| known.topic(code, topic));
        self.said.extend(topics.map(|it| ("cv:thematicArea", Object::Thing(it))));
        let related = related.iter().map(|other| known.service(code, other));
        self.said.extend(related.map(|it| ("cv:relatedService", Object::Thing(it))));
    }

    /// Each channel once, with the steps that are made by it; and the centres that steps name.
    fn channels(&mut self) {
        let card = self.card;
        let mut used: Vec<Channel> = Vec::new();
        for step in &card.steps {
            let new = step.channels.iter().filter(|by| !used.contains(by));
            let new: Vec<Channel> = new.copied().collect();
            used.extend(new);
        }
        for by in used {
            let name = format!("channel-{by}");
            let identifier = format!("{}/{name}", self.identifier);
            let mut said = channel(self.known, self.place.institution, by, identifier);
            let steps: Vec<&Step> =
                card.steps.iter().filter(|step| step.channels.contains(&by)).collect();
            said.extend(written("dct:description", &steps_told(&steps)));
            self.add("cv:hasChannel", &name, said);
        }
        let named = card.steps.iter().filter_map(|step| step.place.as_ref());
        let centres: HashSet<&String> =
            named.filter(|place| self.place.centres.contains(*place)).collect();
        let centre = |code: &&String| self.known.centre(&self.place.institution.code, code);
        let mut centres: Vec<String> = centres.iter().map(centre).collect();
        centres.sort_unstable();
        self.said.extend(centres.into_iter().map(|it| ("cv:hasChannel", Object::Thing(it))));
    }

    fn costs(&mut self) {
        let fees = &self.card.fees;
        let asked_for = self.card.request_channels();
        let here = |by: &&Channel| matches!(by, Channel::InPerson | Channel::Window);
        let there = asked_for.iter().find(here).copied();
        let online = asked_for.iter().find(|by| by.is_electronic()).copied();
        let known = [
            ("cost-in-person", fees.in_person_cents, there, "catalogue-fee-in-person"),
            ("cost-online", fees.online_cents, online, "catalogue-fee-online"),
        ];
        for (name, cents, by, key) in known {
            let Some(cents) = cents else { continue };
            let mut said = self.begun("cv:Cost", name);
            let value = format!("{}.{:02}", cents / 100, cents % 100);
            said.push(("cv:hasValue", Object::Typed(value, "xsd:double")));
            said.push(("cv:currency", euro()));
            said.push(("cv:isDefinedBy", self.organisation(self.card.holder.as_ref())));
            let through = by.map(|by| Object::Thing(self.part(&format!("channel-{by}"))));
            said.extend(through.map(|it| ("cv:ifAccessedThrough", it)));
            let told =
                |words: Words| words.with(key, &[("fee", words.language().euro(cents).into())]);
            said.extend(in_each("dct:description", told));
            said.extend(written("dct:description", &fees.note));
            self.add("cv:hasCost", name, said);
        }
    }

    /// What to have at hand, and forms to fill in.
    fn inputs(&mut self) {
        let card = self.card;
        for (n, thing) in (1..).zip(&card.bring) {
            let name = format!("bring-{n}");
            let mut said = self.begun("cv:Evidence", &name);
            said.extend(written("dct:title", thing));
            self.add("cpsv:hasInput", &name, said);
        }
        for (n, form) in (1..).zip(&card.forms) {
            let name = format!("form-{n}");
            let mut said = self.begun("cv:Evidence", &name);
            said.extend(written("dct:title", &form.title));
            said.push(("foaf:page", Object::Thing(form.link.clone())));
            self.add("cpsv:hasInput", &name, said);
            self.graph.add(&form.link, vec![("a", Object::Kind("foaf:Document"))]);
        }
    }

    /// Who one has to be, and how one signs.
    fn requirements(&mut self) {
        let card = self.card;
        let level = |words: Words| {
            words.with("catalogue-assurance", &[("level", card.assurance.code().into())])
        };
        if card.assurance != Assurance::None {
            self.requirement("identity", level);
        }
        if card.signature {
            self.requirement("signature", |words| words.t("catalogue-signature"));
        }
        if card.in_person_only {
            self.requirement("in-person", |words| words.t("catalogue-in-person-only"));
        }
    }

    fn requirement(&mut self, name: &str, told: impl Fn(Words) -> String) {
        let mut said = self.begun("cv:Requirement", name);
        said.extend(in_each("dct:title", told));
        self.add("cv:holdsRequirement", name, said);
    }

    /// How it is done, and how long it may take by which law.
    fn rules(&mut self) {
        let card = self.card;
        let mut said = self.begun("cpsv:Rule", "how");
        said.extend(in_each("dct:title", |words| words.t("catalogue-how")));
        let steps = steps_told(&card.steps.iter().collect::<Vec<_>>());
        said.extend(written("dct:description", &steps));
        self.add("cpsv:follows", "how", said);

        let Some(longest) = &card.longest else { return };
        let mut said = self.begun("cpsv:Rule", "longest");
        said.extend(in_each("dct:title", |words| words.t("catalogue-longest")));
        said.extend(in_each("dct:description", |words| catalogue::longest(words, Some(longest))));
        if !longest.basis.is_empty() {
            let law = self.part("law");
            let title = Object::Words(longest.basis.clone(), "lv");
            let kind = ("a", Object::Kind("eli:LegalResource"));
            self.graph.add(&law, vec![kind, ("dct:title", title)]);
            said.push(("cpsv:implements", Object::Thing(law.clone())));
            self.said.push(("cv:hasLegalResource", Object::Thing(law)));
        }
        self.add("cpsv:follows", "longest", said);
        // A duration of ISO 8601 has no working days: those stand in the rule only.
        let duration = match longest.unit {
            TimeUnit::CalendarDays => Some(format!("P{}D", longest.amount)),
            TimeUnit::Months => Some(format!("P{}M", longest.amount)),
            TimeUnit::WorkingDays => None,
        };
        let duration = duration.map(|it| Object::Typed(it, "xsd:duration"));
        self.said.extend(duration.map(|it| ("cv:processingTime", it)));
    }

    fn reach(&mut self) {
        let (phone, email) = (self.card.phone.as_deref(), self.card.email.as_deref());
        if phone.is_some() || email.is_some() {
            let thing = self.part("contact");
            contact(self.graph, &thing, (phone, email), &self.page, None);
            self.said.push(("cv:contactPoint", Object::Thing(thing)));
        }
    }

    /// Who gives it, where that is not who answers for it.
    fn provider(&mut self) {
        let Some(code) = &self.card.provider else { return };
        if !self.known.institutions.contains(code) {
            return;
        }
        let mut said = self.begun("cv:Participation", "provider");
        said.extend(in_each("dct:description", |words| words.t("catalogue-provider")));
        said.extend([
            ("cv:role", Object::Thing(self.known.concept(ROLE, PROVIDER))),
            ("cv:hasParticipant", Object::Thing(self.known.organisation(code))),
        ]);
        self.add("cv:hasParticipation", "provider", said);
    }
}

/// Steps as one text, in the languages in which each of them is there.
fn steps_told(steps: &[&Step]) -> Translated {
    let all = |language: Language| {
        let own: Vec<&str> = steps.iter().map(|step| step.text.own(language)).collect();
        if own.iter().any(|text| text.is_empty()) { String::new() } else { own.join("\n") }
    };
    Translated { lv: all(Language::Lv), ru: all(Language::Ru), en: all(Language::En) }
}
