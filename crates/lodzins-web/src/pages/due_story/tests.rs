use jiff::civil::date;
use lodzins_core::{Language, WorkingCalendar, deadline::RuleBook, submission::Kind};

use super::*;

fn told(language: Language, kind: Kind, received_on: Date, calendar: &WorkingCalendar) -> String {
    let due = RuleBook::of_law(calendar.clone())
        .due_of(kind, received_on)
        .expect("every kind has a rule");
    super::story(Words::of(language), &due).join("\n")
}

#[test]
fn holidays_that_were_passed_over_are_named() {
    let story = told(Language::Lv, Kind::Request, date(2026, 4, 29), &WorkingCalendar::latvia());
    for part in
        ["2026. gada 29. aprīlī", "10 darba dienas", "1. maijs – ", "4. maijs – ", "15. maijs"]
    {
        assert!(story.contains(part), "“{part}” is missing in:\n{story}");
    }
}

#[test]
fn a_moved_working_day_is_explained_to_those_whom_it_binds() {
    let state = WorkingCalendar::of_the_state();
    let story = told(Language::En, Kind::Request, date(2026, 6, 15), &state);
    assert!(story.contains("22 June 2026") && story.contains("27 June 2026"), "{story}");
}

#[test]
fn a_term_that_ends_on_a_day_off_rolls_on_and_says_so() {
    // Fifteen days from 8 May 2026 end on Saturday, 23 May.
    let latvia = WorkingCalendar::latvia();
    let story = told(Language::Lv, Kind::InformationRequest, date(2026, 5, 8), &latvia);
    assert!(story.contains("23. maijs") && story.contains("25. maijs"), "{story}");
}

#[test]
fn every_kind_has_its_story_in_every_language() {
    for language in Language::ALL {
        for kind in Kind::ALL {
            let told = told(*language, *kind, date(2026, 12, 21), &WorkingCalendar::latvia());
            assert!(told.lines().count() >= 3, "{language} {kind}: {told}");
        }
    }
}
