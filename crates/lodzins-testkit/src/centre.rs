//! What a plain centre goes by: its hours, a service that it gives, how visits are booked there.

use lodzins_core::{
    Channel, Segment,
    appointment::{PoolRules, Shares, Step as StartStep},
    catalogue::{Card, Stage, Step, Translated},
    hours::{OnHolidays, Pattern, Week},
};

/// From 9 to 12 on working days.
pub const MORNINGS: [&str; 7] = ["9–12", "9–12", "9–12", "9–12", "9–12", "", ""];

/// Hours from Monday to Sunday, as a sign on a door has them.
pub fn opening(days: [&str; 7], holidays: OnHolidays) -> Pattern {
    let week = Week::new(days.map(|typed| typed.parse().expect("times"))).expect("a week");
    Pattern { week, holidays }
}

/// A service with nothing wrong, for which people come twice.
pub fn card(title: &str) -> Card {
    let step = |stage| Step {
        stage,
        channels: vec![Channel::InPerson],
        place: None,
        text: Translated::latvian("Nāciet ar pasi."),
    };
    Card {
        title: Translated::latvian(title),
        about: Translated::latvian("Izsniedzam karti."),
        recipients: vec![Segment::Resident],
        steps: vec![step(Stage::Request), step(Stage::Receipt)],
        ..Card::default()
    }
}

/// A start every quarter of an hour, up to the last moment, for every door alike; up to three services in one visit.
pub fn quarters() -> PoolRules {
    PoolRules {
        step: StartStep::minutes(15).expect("a step"),
        pause_minutes: 0,
        lead_minutes: 0,
        ahead_days: 60,
        shares: Shares::ALL,
        most_services: 3,
    }
}
