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
    "0026_currency",
    "0027_booking",
    "0028_notice",
    "0029_reception",
    "0030_looking_back",
    "0032_waiting_list",
    "0031_hours_changed",
    "0036_counter",
    "0034_kiosk",
];
