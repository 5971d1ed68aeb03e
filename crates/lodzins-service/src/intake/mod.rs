//! Intake: what a clerk takes in by hand – a paper from a box, the post or a courier, a call, a printed e-mail.
//!
//! Law: Iesniegumu likums, section 4 (written and oral submissions); Cabinet regulation 282 (2024) on what the
//! register notes. Everything ends in the one way in, `register::submission_register`; here stands only what a clerk
//! may say about how and when it came.

mod paper; // paper_register, paper_register_of

pub use paper::{IntakeError, LONGEST_LAIN, Whose, paper_register, paper_register_of};
