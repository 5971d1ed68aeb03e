//! A parcel as an Internet message (RFC 5322 and MIME), in letters that any mail program shows right.

use std::time::SystemTime;

use jiff::Timestamp;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use lodzins_service::outbox::{Enclosure, NotDelivered, Parcel, Sender};

#[cfg(test)]
mod tests;

/// Writes the parcel out, dated `at`, in the name of its sender or else of `own`.
///
/// Only an address that is none, of sender or receiver, makes it fail, and then for good.
pub(crate) fn written(
    parcel: &Parcel,
    own: &Sender,
    at: Timestamp,
) -> Result<Message, NotDelivered> {
    let sender = parcel.sender.as_ref().unwrap_or(own);
    let mut message = Message::builder()
        .from(mailbox(&sender.name, &sender.address)?)
        .to(Mailbox::new(None, address(&parcel.to)?))
        .subject(on_one_line(&parcel.subject))
        .message_id(Some(message_id(&parcel.message_id)))
        .date(SystemTime::from(at))
        .raw_header(plain_header("Content-Language", parcel.language.code()))
        // Tells other machines not to answer (RFC 3834), so that two of them never write to each other.
        .raw_header(plain_header("Auto-Submitted", "auto-generated"));
    if let Some(reply_to) = &sender.reply_to {
        message = message.reply_to(mailbox(&sender.name, reply_to)?);
    }
    if let Some(answered) = &parcel.in_reply_to {
        let answered = message_id(answered);
        message = message.in_reply_to(answered.clone()).references(answered);
    }
    let text = SinglePart::plain(parcel.text.clone());
    // The plain text first: a reader shows the last part that it can (RFC 2046 5.1.4).
    let both = parcel.html.as_ref().map(|html| {
        let both = MultiPart::alternative().boundary(boundary("words", parcel));
        both.singlepart(text.clone()).singlepart(SinglePart::html(html.clone()))
    });
    let whole = if parcel.attachments.is_empty() {
        match both {
            Some(both) => message.multipart(both),
            None => message.singlepart(text),
        }
    } else {
        let mixed = MultiPart::mixed().boundary(boundary("all", parcel));
        let mixed = match both {
            Some(both) => mixed.multipart(both),
            None => mixed.singlepart(text),
        };
        message
            .multipart(parcel.attachments.iter().map(enclosed).fold(mixed, MultiPart::singlepart))
    };
    whole.map_err(|wrong| NotDelivered::Never(wrong.to_string()))
}

fn enclosed(enclosure: &Enclosure) -> SinglePart {
    // Base64 whatever the bytes are: other encodings let a mail server change the ends of lines.
    let bytes =
        match Body::new_with_encoding(enclosure.bytes.clone(), ContentTransferEncoding::Base64) {
            Ok(encoded) => encoded,
            Err(bytes) => Body::new(bytes),
        };
    Attachment::new(on_one_line(&enclosure.name)).body(bytes, media_type(&enclosure.media_type))
}

/// A message or a multipart may not be in Base64 (RFC 2046 5.2.1), so it goes as plain bytes.
fn media_type(wanted: &str) -> ContentType {
    let of_bytes = ["message/", "multipart/"]
        .iter()
        .all(|whole| !wanted.to_ascii_lowercase().starts_with(whole));
    let known = of_bytes.then(|| ContentType::parse(wanted).ok()).flatten();
    known
        .or_else(|| ContentType::parse("application/octet-stream").ok())
        .unwrap_or(ContentType::TEXT_PLAIN)
}

/// From the letter, so that each attempt is the same message; no Base64 or quoted-printable line can hold `=_`. What it
/// bounds comes first: a line that only begins with the outer boundary ends the outer part (RFC 2046 5.1.1).
fn boundary(of: &str, parcel: &Parcel) -> String {
    format!("=_{of}_{}", parcel.letter)
}

fn mailbox(name: &str, text: &str) -> Result<Mailbox, NotDelivered> {
    let name = on_one_line(name);
    Ok(Mailbox::new((!name.is_empty()).then_some(name), address(text)?))
}

/// The address, or the reason why no letter can ever go there.
pub(crate) fn address(text: &str) -> Result<Address, NotDelivered> {
    text.trim()
        .parse()
        .map_err(|_| NotDelivered::Never(format!("“{text}” is not an e-mail address")))
}

/// `<id@domain>`, whether the brackets were given or not; a space or a line end would begin something else.
fn message_id(text: &str) -> String {
    let bare: String = text
        .chars()
        .filter(|letter| letter.is_ascii_graphic() && !"<>".contains(*letter))
        .collect();
    format!("<{bare}>")
}

/// A line end in a subject or a name would begin another header.
fn on_one_line(text: &str) -> String {
    text.chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect::<String>()
        .trim()
        .to_owned()
}

fn plain_header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}
