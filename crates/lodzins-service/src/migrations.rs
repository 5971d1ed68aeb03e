//! The schema's steps, oldest first. A step that has been released is never edited.

use lodzins_db::Migration;

macro_rules! steps {
    ($($name:literal),+ $(,)?) => {
        &[ $( Migration { name: $name, text: include_str!(concat!("../migrations/", $name, ".sql")) }, )+ ]
    };
}

/// Every migration of the product.
pub const MIGRATIONS: &[Migration] = steps![
    "0001_institution",
    "0002_register",
    "0003_audit",
    "0004_outbox",
    "0005_session",
    "0006_idempotency",
    "0007_contact",
    "0008_casework",
    "0009_intake",
    "0010_letter_template",
    "0011_routing",
    "0012_saved_search",
    "0013_administration",
    "0014_calendar",
    "0015_statistics",
    "0016_saved_report",
    "0017_retention",
    "0018_figures",
    "0019_hours",
    "0020_catalogue",
    "0021_told",
    "0022_appointment",
    "0023_regime",
    "0024_visit_retention",
    "0025_currency",
    "0026_booking",
    "0027_notice",
    "0028_reception",
    "0029_looking_back",
    "0030_hours_changed",
    "0031_waiting_list",
    "0032_kiosk",
    "0033_counter",
    "0035_followed",
    "0034_release",
    "0036_several_services",
    "0037_one_edition",
    "0038_edition_of_the_trail",
    "0039_weekly_places",
    "0040_by_specialists",
    "0041_booking_limits",
];
