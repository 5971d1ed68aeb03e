//! The fields of a contact, read.

use jiff::Timestamp;
use lodzins_core::{
    Channel,
    contact::{ContactResult, Direction, MOST_SECONDS, seconds_between},
    id::{SubmissionId, UnitId},
};
use lodzins_db::DbError;
use lodzins_service::{
    contact::{ContactFacts, ContactRow},
    institution::is_topic_code,
    register::submission_by_number,
};

use super::said::duration;
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, catalogue::picked},
    words::Message,
};

/// Field names. They begin alike, because the form may stand beside another page's.
pub const TOPIC: &str = "contact_topic";
pub const CHANNEL: &str = "contact_channel";
pub const DIRECTION: &str = "contact_direction";
pub const RESULT: &str = "contact_result";
pub const DURATION: &str = "contact_duration";
pub const SERVICE: &str = "contact_service";
pub const UNIT: &str = "contact_unit";
pub const NOTE: &str = "contact_note";
pub const NAME: &str = "contact_name";
pub const PHONE: &str = "contact_phone";
pub const NUMBER: &str = "contact_number";
pub const OPENED: &str = "contact_opened";
pub const TO: &str = "contact_to";

/// The longest of each text.
pub const LONGEST: [(&str, u32); 5] =
    [(SERVICE, 200), (NOTE, 1000), (NAME, 200), (PHONE, 50), (NUMBER, 50)];

/// What stands in the form of a fresh contact.
pub fn blank(page: &DeskPage, to: &str) -> Fields {
    let unit = page.member.unit.map(|unit| unit.to_string()).unwrap_or_default();
    Fields::default()
        .and(CHANNEL, Channel::Phone.code())
        .and(DIRECTION, Direction::In.code())
        .and(RESULT, ContactResult::Answered.code())
        .and(UNIT, unit)
        .and(OPENED, page.asked.app.moment().now().as_microsecond().to_string())
        .and(TO, to)
}

/// What stands in the form of one that is corrected.
pub fn filled(row: &ContactRow, number: &str) -> Fields {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let fields = Fields::default()
        .and(CHANNEL, row.channel.code())
        .and(DIRECTION, row.direction.code())
        .and(RESULT, row.result.code())
        .and(UNIT, row.unit_id.map(|unit| unit.to_string()).unwrap_or_default())
        .and(DURATION, row.seconds.map(duration).unwrap_or_default())
        .and(SERVICE, text(&row.service))
        .and(NOTE, text(&row.note))
        .and(NAME, text(&row.person_name))
        .and(PHONE, text(&row.person_phone))
        .and(NUMBER, number);
    row.topic_codes().fold(fields, |fields, code| fields.and(TOPIC, code))
}

/// Reads the form; nothing when something is wrong with it.
pub async fn read(page: &DeskPage, form: &mut Form) -> Result<Option<ContactFacts>, DbError> {
    for (name, limit) in LONGEST {
        form.at_most(name, limit);
    }
    let channel: Option<Channel> = chosen(form, CHANNEL);
    let direction: Option<Direction> = chosen(form, DIRECTION);
    let result: Option<ContactResult> = chosen(form, RESULT);
    let unit: Option<UnitId> = form.parsed(UNIT, Message::of("contact-choose"));
    let seconds = seconds(page, form);
    let submission = submission(page, form).await?;
    let service = picked(page, form, SERVICE).await?;
    let phone = some(form, PHONE);
    if result == Some(ContactResult::CallBack) && phone.is_none() {
        form.wrong(PHONE, Message::of("contact-phone-missing"));
    }
    let (Some(channel), Some(direction), Some(result), false) =
        (channel, direction, result, form.is_wrong())
    else {
        return Ok(None);
    };
    let topics = form.fields().all(TOPIC).filter(|code| is_topic_code(code));
    Ok(Some(ContactFacts {
        channel,
        direction,
        topics: topics.map(str::to_owned).collect(),
        service,
        unit,
        seconds,
        result,
        note: some(form, NOTE),
        name: some(form, NAME),
        phone,
        submission,
    }))
}

fn chosen<T: std::str::FromStr>(form: &mut Form, name: &str) -> Option<T> {
    let chosen = form.optional(name).parse().ok();
    if chosen.is_none() {
        form.wrong(name, Message::of("contact-choose"));
    }
    chosen
}

fn some(form: &Form, name: &str) -> Option<String> {
    Some(form.optional(name)).filter(|text| !text.is_empty())
}

/// How long it took, as was typed; else as long as the form was open.
fn seconds(page: &DeskPage, form: &mut Form) -> Option<u32> {
    let typed = form.optional(DURATION);
    if typed.is_empty() {
        let opened: i64 = form.optional(OPENED).parse().ok()?;
        let opened = Timestamp::from_microsecond(opened).ok()?;
        return seconds_between(opened, page.asked.app.moment().now());
    }
    let seconds = seconds_of(&typed);
    if seconds.is_none() {
        form.wrong(DURATION, Message::of("contact-duration-wrong"));
    }
    seconds
}

/// “5” minutes, “5:30” minutes and seconds.
fn seconds_of(typed: &str) -> Option<u32> {
    let (minutes, seconds) = typed.split_once(':').unwrap_or((typed, "0"));
    let (minutes, seconds): (u32, u32) = (minutes.parse().ok()?, seconds.parse().ok()?);
    let all = minutes.checked_mul(60)?.checked_add(seconds)?;
    (seconds < 60 && all <= MOST_SECONDS).then_some(all)
}

/// The submission with the typed number.
async fn submission(page: &DeskPage, form: &mut Form) -> Result<Option<SubmissionId>, DbError> {
    let number = form.optional(NUMBER);
    if number.is_empty() {
        return Ok(None);
    }
    let institution = page.institution.id;
    let found = page.asked.read(move |tx| submission_by_number(tx, institution, &number)).await?;
    if found.is_none() {
        form.wrong(NUMBER, Message::of("contact-number-unknown"));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::seconds_of;

    #[test]
    fn minutes_may_have_seconds_and_nothing_else_is_a_duration() {
        assert_eq!(seconds_of("5"), Some(300));
        assert_eq!(seconds_of("0:45"), Some(45));
        assert_eq!(seconds_of("61:05"), Some(3665));
        assert_eq!(seconds_of("1440"), Some(86_400));
        for wrong in ["", "x", "-1", "1:60", "1:2:3", "1441", "99999999999", "4,5"] {
            assert_eq!(seconds_of(wrong), None, "{wrong}");
        }
    }
}
