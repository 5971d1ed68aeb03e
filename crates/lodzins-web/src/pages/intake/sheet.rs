//! What was typed about a paper, as the arrival that the register takes.

use jiff::{Timestamp, civil::Date};
use lodzins_core::{
    AnswerMode, Channel, Language, PersonalCode, Segment, id::UnitId, moment::latvia_zone,
    submission::Kind, text,
};
use lodzins_service::{
    idempotency::RequestKey,
    identity::client::{ClientKind, CodePurpose, NewClient},
    intake::Whose,
    register::{Arrival, Evidence, FileRef, Submitter},
};

use crate::{
    form::{Form, FormToken},
    pages::{
        DeskPage,
        clients::purpose,
        register::act::request,
        write::you::{
            check_email, check_lengths, check_personal_code, check_phone, demand_what_it_needs,
        },
    },
    words::{Message, Words},
};

/// The longest texts, in characters.
const LONGEST_SUBJECT: u32 = 250;
const LONGEST_TEXT: u32 = 20_000;
const LONGEST_NUMBER: u32 = 100;
/// The most topics, and the longest code of one.
const MOST_TOPICS: usize = 10;
const LONGEST_TOPIC: usize = 60;

/// A paper as it was typed, with what the next one of the same pile begins with.
pub struct Sheet {
    /// What the register gets.
    pub arrival: Arrival,
    /// Whose it is.
    pub whose: Whose,
    /// The day of receipt, when it was before today.
    pub received_on: Option<Date>,
    /// The personal code's check digit is not the one that the others call for.
    pub code_is_odd: bool,
}

/// Reads the form. Nothing when something is wrong with it, which then stands at its field.
pub fn read(
    page: &DeskPage,
    form: &mut Form,
    token: Option<&FormToken>,
    files: &[FileRef],
    service: Option<String>,
) -> Option<Sheet> {
    let subject = form.required("subject", Message::of("intake-subject-missing"));
    form.at_most("subject", LONGEST_SUBJECT);
    form.at_most("text", LONGEST_TEXT);
    form.at_most("author_number", LONGEST_NUMBER);
    form.at_most("external_reference", LONGEST_NUMBER);
    let channel: Option<Channel> = form.parsed("channel", Message::of("intake-channel-missing"));
    let received_on = form.day("received");
    let author_date = form.day("author_date");
    let submitter = submitter(form);
    let answer_mode = answer_mode(form, &submitter);
    let code = submitter.personal_code.as_ref().map(|(code, _)| *code);
    let today = page.asked.app.moment().date();
    let received_on = received_on.filter(|day| *day != today);
    let arrival = Arrival {
        key: None,
        institution: page.institution.id,
        channel: channel?,
        drop_box: filled(form, "box").filter(|_| channel.is_some_and(Channel::has_boxes)),
        kind: form.optional("kind").parse().unwrap_or(Kind::Request),
        subject,
        text: form.optional("text"),
        topics: topics(&form.optional("topics")),
        service,
        language: form.optional("language").parse().unwrap_or(Language::Lv),
        segment: form.optional("segment").parse().unwrap_or(Segment::Unknown),
        submitter,
        on_behalf: form.fields().has("on_behalf").then(|| page.member.name.clone()),
        author_date,
        author_number: filled(form, "author_number"),
        external_reference: filled(form, "external_reference"),
        unit: form.parsed::<UnitId>("unit", Message::of("intake-unit-gone")),
        answer_mode,
        files: files.to_vec(),
        evidence: Evidence::none(),
        by: page.actor(),
        received_at: received_on.and_then(noon),
    };
    let token = token?;
    let whose = whose(form, token, &arrival.submitter, arrival.segment);
    if form.is_wrong() {
        return None;
    }
    let key = RequestKey::new(&token.idempotency_key(), &request(form, &hashes(files)));
    Some(Sheet {
        arrival: Arrival { key: Some(key), ..arrival },
        whose,
        received_on,
        code_is_odd: code.is_some_and(|code| !code.checksum_holds()),
    })
}

fn hashes(files: &[FileRef]) -> Vec<String> {
    files.iter().map(|file| file.sha256.to_string()).collect()
}

fn filled(form: &Form, name: &str) -> Option<String> {
    Some(form.optional(name)).filter(|text| !text.is_empty())
}

/// Of a day before today nobody knows the hour; noon is that day wherever one counts from.
fn noon(day: Date) -> Option<Timestamp> {
    day.at(12, 0, 0, 0).to_zoned(latvia_zone()).ok().map(|noon| noon.timestamp())
}

fn submitter(form: &mut Form) -> Submitter {
    check_lengths(form);
    check_email(form);
    check_phone(form);
    check_personal_code(form);
    let code = PersonalCode::parse(&form.optional("personal_code")).ok();
    let kept_for = form.optional("code_for").parse::<CodePurpose>().ok();
    if code.is_some() && kept_for.is_none() {
        form.wrong("code_for", Message::of("clients-purpose-missing"));
    }
    // The purpose is for the register, so it is said in the state language.
    let said = kept_for.map(|kept_for| purpose(Words::of(Language::Lv), kept_for));
    Submitter {
        name: filled(form, "name"),
        email: filled(form, "email"),
        phone: filled(form, "phone"),
        address: filled(form, "address"),
        personal_code: code.zip(said),
    }
}

/// As was said; when nobody said, the way by which the submitter can be reached.
fn answer_mode(form: &mut Form, submitter: &Submitter) -> AnswerMode {
    if let Ok(mode) = form.optional("answer_mode").parse() {
        demand_what_it_needs(form, mode);
        return mode;
    }
    match submitter {
        Submitter { email: Some(_), .. } => AnswerMode::Email,
        Submitter { name: Some(_), address: Some(_), .. } => AnswerMode::Post,
        Submitter { phone: Some(_), .. } => AnswerMode::Phone,
        _ => AnswerMode::None,
    }
}

/// “Ielu apgaismojums, ceļi” as codes: `ielu_apgaismojums celi`.
fn topics(typed: &str) -> Vec<String> {
    let code = |topic: &str| {
        let folded: String = text::fold(topic)
            .chars()
            .map(|sign| if sign.is_ascii_alphanumeric() { sign } else { ' ' })
            .collect();
        let code = folded.split_whitespace().collect::<Vec<_>>().join("_");
        let code = code.trim_start_matches(|sign: char| !sign.is_ascii_lowercase());
        code.chars().take(LONGEST_TOPIC).collect::<String>()
    };
    let codes = typed.split([',', ';', '\n']).map(code).filter(|code| !code.is_empty());
    codes.take(MOST_TOPICS).collect()
}

/// Whose the paper is: the client who was chosen, a new one, or nobody.
fn whose(form: &mut Form, token: &FormToken, submitter: &Submitter, segment: Segment) -> Whose {
    match form.optional("client").as_str() {
        "new" => {
            let name = form.required("name", Message::of("clients-name-missing"));
            let organised = matches!(segment, Segment::Business | Segment::Institution);
            let purpose = form.optional("code_for").parse().ok();
            let code = submitter.personal_code.as_ref().map(|(code, _)| code.digits());
            let new = NewClient {
                kind: if organised { ClientKind::Organisation } else { ClientKind::Person },
                name,
                email: submitter.email.clone(),
                phone: submitter.phone.clone(),
                address: submitter.address.clone(),
                code: code.zip(purpose),
            };
            let key = format!("{}:client", token.idempotency_key());
            Whose::New(new, RequestKey::new(&key, &request(form, &[])))
        }
        known => known.parse().map_or(Whose::Unsaid, Whose::Known),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_become_codes() {
        assert_eq!(
            topics("Ielu apgaismojums, ceļi;;  12. nams"),
            ["ielu_apgaismojums", "celi", "nams"]
        );
        assert_eq!(topics(" , "), Vec::<String>::new());
    }
}
