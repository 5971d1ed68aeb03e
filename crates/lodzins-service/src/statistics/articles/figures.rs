//! Which figures there are: their days, what was told about them, and which facts they are computed from.

use jiff::civil::{Date, date};
use lodzins_core::{
    Channel,
    fact::FactKind::{Contact, Decision, Document, Submission},
};

use super::{
    FigureNote, FigureUnit,
    measure::Measure::{self, Change, EachDay, EachWeek, Rest, Share, Sum, Told, Unallocated},
    selection::{Channels, Selection, Whose},
};

/// A part of a figure.
pub(super) struct Figure {
    pub(super) number: &'static str,
    pub(super) part: &'static str,
    pub(super) institution: &'static str,
    pub(super) from: Date,
    pub(super) to: Date,
    pub(super) unit: FigureUnit,
    /// The subject of the fact that says it as it was told.
    pub(super) told_as: Option<&'static str>,
    pub(super) measure: Measure,
    pub(super) note: Option<FigureNote>,
}

impl Figure {
    const fn told_as(self, subject: &'static str) -> Self {
        Self { told_as: Some(subject), ..self }
    }

    const fn note(self, note: FigureNote) -> Self {
        Self { note: Some(note), ..self }
    }
}

/// A period with the unit of its figures.
#[derive(Clone, Copy)]
struct Days(&'static str, Date, Date);

const BEFORE: Days = Days("jelgava", date(2020, 3, 2), date(2020, 3, 8));
const LATE_APRIL: Days = Days("jelgava", date(2020, 4, 20), date(2020, 4, 26));
const EMERGENCY: Days = Days("jelgava", date(2020, 3, 12), date(2020, 4, 29));
const APRIL_JELGAVA: Days = Days("jelgava", date(2020, 4, 1), date(2020, 4, 29));
const LIEPAJA: Days = Days("liepaja", date(2020, 3, 16), date(2020, 3, 27));
const OGRE: Days = Days("ogre", date(2021, 11, 1), date(2021, 11, 12));
const VSAA_APRIL: Days = Days("vsaa", date(2020, 4, 1), date(2020, 4, 30));
const VSAA_MAY: Days = Days("vsaa", date(2020, 5, 1), date(2020, 5, 31));
const FIRST: Days = Days("cesis", date(2020, 3, 1), date(2020, 3, 15));
const SECOND: Days = Days("cesis", date(2020, 3, 16), date(2020, 3, 31));
const MARCH: Days = Days("cesis", date(2020, 3, 1), date(2020, 3, 31));
const FEBRUARY: Days = Days("cesis", date(2020, 2, 1), date(2020, 2, 29));
const SINCE: Days = Days("cesis", date(2020, 3, 16), date(2020, 4, 30));

const VISITS: Selection =
    Selection::of(&[Contact]).by(Channels::Of(&[Channel::InPerson])).being("in");
const CALLS_AND_EMAILS: Selection = Selection::of(&[Contact])
    .by(Channels::Of(&[Channel::Phone, Channel::Email]))
    .whose(Whose::Unit("kac"))
    .being("in");
const SUBMISSIONS: Selection = Selection::of(&[Submission]);
const BUILDING: Selection = Selection::of(&[Document, Decision]).whose(Whose::Unit("buvvalde"));
const BY_HAND: Selection = SUBMISSIONS.by(Channels::Of(&[Channel::Courier, Channel::InPerson]));
const BY_POST: Selection = SUBMISSIONS.by(Channels::Of(&[Channel::Post]));
const ELECTRONIC: Selection = SUBMISSIONS.by(Channels::Electronic);
const BOX: Selection = SUBMISSIONS.out_of("pasvaldiba");

const fn part(
    number: &'static str,
    part: &'static str,
    days: Days,
    unit: FigureUnit,
    measure: Measure,
) -> Figure {
    let Days(institution, from, to) = days;
    Figure { number, part, institution, from, to, unit, told_as: None, measure, note: None }
}

const fn count(number: &'static str, name: &'static str, days: Days, measure: Measure) -> Figure {
    part(number, name, days, FigureUnit::Count, measure)
}

const fn topic(code: &'static str, told_as: &'static str) -> Figure {
    count("F07", code, LIEPAJA, Sum(CALLS_AND_EMAILS.about(code))).told_as(told_as)
}

const fn building(name: &'static str, subject: &'static str) -> Figure {
    count("F13", name, LIEPAJA, Sum(BUILDING.being(subject))).told_as(subject)
}

const fn told(number: &'static str, name: &'static str, subject: &'static str) -> Figure {
    count(number, name, LIEPAJA, Told).told_as(subject)
}

/// Every part of every figure, in order.
pub(super) const FIGURES: &[Figure] = &[
    part("F01", "per_week", BEFORE, FigureUnit::PerWeek, EachWeek(VISITS))
        .told_as("in_person_clients")
        .note(FigureNote::WeekChosen),
    part("F02", "per_week", LATE_APRIL, FigureUnit::PerWeek, EachWeek(VISITS))
        .told_as("in_person_clients")
        .note(FigureNote::WeekChosen),
    count("F03", "total", EMERGENCY, Sum(VISITS)).told_as("in_person_clients"),
    part("F04", "per_day", APRIL_JELGAVA, FigureUnit::PerDay, Told)
        .told_as("electronic_submissions")
        .note(FigureNote::DaysChosen),
    count("F05", "calls_and_emails", LIEPAJA, Sum(CALLS_AND_EMAILS)).told_as("calls_and_emails"),
    count("F06", "paper", LIEPAJA, Sum(SUBMISSIONS.out_of("foaje"))).told_as("paper_in_foyer"),
    topic("property_tax", "calls_about_property_tax"),
    topic("institution_hours", "calls_about_institution_hours"),
    topic("housing", "calls_about_housing"),
    topic("health", "calls_about_health"),
    topic("social", "calls_about_social"),
    topic("construction", "calls_about_construction"),
    topic("upkeep", "calls_about_upkeep"),
    topic("education", "calls_about_education"),
    count("F07", "other", LIEPAJA, Sum(CALLS_AND_EMAILS.about("other")))
        .note(FigureNote::BaseCallsAndEmails),
    count(
        "F08",
        "property_tax_additional",
        LIEPAJA,
        Sum(Selection::of(&[Contact, Submission]).about("property_tax").whose(Whose::Nobody)),
    )
    .told_as("property_tax_additional")
    .note(FigureNote::NoUnitNamed),
    told("F09", "conferences", "conference"),
    told("F10", "meetings", "council_meeting"),
    told("F10", "items", "council_item"),
    told("F11", "commissions", "commission"),
    told("F11", "items", "commission_item"),
    part(
        "F12",
        "per_day",
        LIEPAJA,
        FigureUnit::PerDay,
        EachDay(SUBMISSIONS.out_of("ipasumi").whose(Whose::Unit("ipasumi"))),
    )
    .told_as("paper_at_real_estate_board"),
    building("received", "document_received"),
    building("prepared", "document_prepared"),
    building("decisions", "decision"),
    building("permits", "building_permit"),
    building("property_statements", "property_statement"),
    building("inspection_opinions", "inspection_opinion"),
    part(
        "F14",
        "per_day",
        LIEPAJA,
        FigureUnit::PerDay,
        EachDay(
            Selection::of(&[Contact])
                .by(Channels::Of(&[Channel::Phone]))
                .whose(Whose::Unit("soc"))
                .being("in"),
        ),
    )
    .told_as("social_service_calls"),
    told("F15", "mailboxes", "mailbox"),
    told("F16", "posts", "social_media_post"),
    told("F16", "consultations", "remote_consultation"),
    part(
        "F17",
        "per_day",
        OGRE,
        FigureUnit::PerDay,
        EachDay(Selection::of(&[Document]).being("covid_certificate")),
    )
    .told_as("covid_certificate")
    .note(FigureNote::Undated),
    part(
        "F18",
        "april",
        VSAA_APRIL,
        FigureUnit::Percent,
        Share(SUBMISSIONS.by(Channels::ElectronicOrPost), SUBMISSIONS),
    )
    .note(FigureNote::FictionalTotals),
    part(
        "F18",
        "may",
        VSAA_MAY,
        FigureUnit::Percent,
        Share(SUBMISSIONS.by(Channels::ElectronicOrPost), SUBMISSIONS),
    )
    .note(FigureNote::FictionalTotals),
    count("F19", "first_half", FIRST, Sum(SUBMISSIONS)).told_as("documents_received"),
    count("F19", "second_half", SECOND, Sum(SUBMISSIONS)).told_as("documents_received"),
    part("F19", "change_percent", MARCH, FigureUnit::Percent, Change(SUBMISSIONS, SECOND.1)),
    count("F20", "first_half", FIRST, Sum(BY_HAND)).told_as("by_courier_or_in_person"),
    count("F20", "second_half", SECOND, Sum(BY_HAND)).told_as("by_courier_or_in_person"),
    part("F20", "change_percent", MARCH, FigureUnit::Percent, Change(BY_HAND, SECOND.1)),
    count("F21", "first_half", FIRST, Sum(BY_POST)).told_as("by_post"),
    count("F21", "second_half", SECOND, Sum(BY_POST)).told_as("by_post"),
    part("F21", "change_percent", MARCH, FigureUnit::Percent, Change(BY_POST, SECOND.1)),
    count("F22", "box", MARCH, Sum(BOX)).told_as("paper_in_box").note(FigureNote::BoxDaysAssumed),
    count("F23", "electronic", MARCH, Sum(ELECTRONIC)),
    part("F23", "percent", MARCH, FigureUnit::Percent, Share(ELECTRONIC, SUBMISSIONS)),
    count("F23", "unallocated", MARCH, Unallocated(BOX)).note(FigureNote::BoxDaysAssumed),
    count("F23", "first_half", FIRST, Rest(ELECTRONIC, BOX, MARCH.1, MARCH.2))
        .note(FigureNote::PossibleRange),
    count("F23", "second_half", SECOND, Rest(ELECTRONIC, BOX, MARCH.1, MARCH.2))
        .note(FigureNote::PossibleRange),
    count("F24", "before", FEBRUARY, Told)
        .told_as("civil_registry_submission")
        .note(FigureNote::DaysChosen),
    part("F24", "after", SINCE, FigureUnit::PerDay, Told)
        .told_as("civil_registry_submission")
        .note(FigureNote::DaysChosen),
];
