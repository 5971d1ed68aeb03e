use lodzins_core::{Language, id::Id, id::LetterId};
use lodzins_testkit::clock::instant;
use mail_parser::{MessageParser, MimeHeaders};

use super::*;

fn own() -> Sender {
    Sender { name: "Paraugu novads".into(), address: "kac@example.org".into(), reply_to: None }
}

fn parcel() -> Parcel {
    Parcel {
        letter: LetterId::from_bytes([7; 16]),
        sender: None,
        to: "persona.017@example.org".into(),
        subject: "Atbilde".into(),
        text: "Labdien!".into(),
        html: None,
        language: Language::Lv,
        message_id: "letter-7@lodzins.test".into(),
        in_reply_to: None,
        attachments: Vec::new(),
    }
}

fn bytes(parcel: &Parcel) -> Vec<u8> {
    written(parcel, &own(), instant("2026-11-20T07:00:00Z")).expect("a message").formatted()
}

fn text(parcel: &Parcel) -> String {
    String::from_utf8(bytes(parcel)).expect("a message of letters")
}

#[test]
fn letters_of_all_three_languages_come_back_as_they_were() {
    for (subject, body) in [
        (
            "Ēkas siltināšana: žalūzijas, ķieģeļi",
            "Sveicināti, Āboliņa kungs!\n\nĢimenes ārsts — “Ņūtons”.\n",
        ),
        ("Заявление № 17 принято", "Здравствуйте!\n\nСъешь ещё этих мягких булок.\n"),
        ("Your submission", "Dear Ms Persona,\n\nPlain letters only.\n"),
    ] {
        let written = bytes(&Parcel { subject: subject.into(), text: body.into(), ..parcel() });
        assert!(written.is_ascii(), "a server without 8BITMIME takes it too");
        let read = MessageParser::new().parse(&written).expect("a message");
        assert_eq!(read.subject(), Some(subject));
        // The end of the last line belongs to the envelope of the text.
        assert_eq!(
            read.body_text(0).expect("a text").replace("\r\n", "\n").trim_end(),
            body.trim_end()
        );
    }
}

#[test]
fn a_line_of_a_message_is_never_longer_than_servers_must_take() {
    let long = "ļoti garš teksts bez rindu beigām ".repeat(200);
    for line in text(&Parcel { subject: long.clone(), text: long, ..parcel() }).split("\r\n") {
        assert!(line.len() <= 998, "RFC 5322 2.1.1: {} letters", line.len());
    }
}

#[test]
fn the_same_letter_at_the_same_time_is_the_same_message() {
    let with_file = Parcel {
        attachments: vec![Enclosure {
            name: "a".into(),
            media_type: "text/plain".into(),
            bytes: vec![1],
        }],
        ..parcel()
    };
    assert_eq!(bytes(&with_file), bytes(&with_file));
}

#[test]
fn machines_are_told_not_to_answer_and_what_the_letter_answers() {
    let written = text(&Parcel {
        in_reply_to: Some("asked@example.org".into()),
        language: Language::Ru,
        ..parcel()
    });
    for header in [
        "Auto-Submitted: auto-generated",
        "Content-Language: ru",
        "Message-ID: <letter-7@lodzins.test>",
        "In-Reply-To: <asked@example.org>",
        "References: <asked@example.org>",
        "Date: Fri, 20 Nov 2026 07:00:00 +0000",
    ] {
        assert!(written.lines().any(|line| line == header), "no “{header}” in:\n{written}");
    }
}

#[test]
fn the_institution_stands_as_sender_and_takes_the_replies() {
    let sender = Sender {
        name: "Mēģinājuma pašvaldība".into(),
        address: "kac@jelgava.test".into(),
        reply_to: Some("lietvediba@jelgava.test".into()),
    };
    let written = bytes(&Parcel { sender: Some(sender), ..parcel() });
    let read = MessageParser::new().parse(&written).expect("a message");
    let from = read.from().and_then(|from| from.first()).expect("a sender");
    assert_eq!(
        (from.name(), from.address()),
        (Some("Mēģinājuma pašvaldība"), Some("kac@jelgava.test"))
    );
    let reply_to = read.reply_to().and_then(|to| to.first()).expect("a reply address");
    assert_eq!(reply_to.address(), Some("lietvediba@jelgava.test"));
}

#[test]
fn nothing_in_a_subject_a_name_or_an_id_begins_another_header() {
    let sender = Sender { name: "A\r\nBcc: b@example.org".into(), ..own() };
    let written = text(&Parcel {
        sender: Some(sender),
        subject: "S\r\nBcc: c@example.org\r\n\r\nbody".into(),
        message_id: "x@y>\r\nBcc: d@example.org".into(),
        ..parcel()
    });
    assert!(!written.lines().any(|line| line.starts_with("Bcc")), "{written}");
}

#[test]
fn an_address_that_is_none_will_never_be_one() {
    for wrong in [
        "",
        "persona",
        "a@b@example.org",
        "a@example.org\r\nRCPT TO:<b@example.org>",
        "a@example.org, b@example.org",
    ] {
        let refused = written(
            &Parcel { to: wrong.into(), ..parcel() },
            &own(),
            instant("2026-11-20T07:00:00Z"),
        );
        assert!(matches!(refused, Err(NotDelivered::Never(_))), "{wrong:?}: {refused:?}");
    }
}

#[test]
fn bytes_of_a_file_arrive_unchanged_whatever_they_claim_to_be() {
    let every: Vec<u8> = (0..=255).cycle().take(3_000).collect();
    let lines = b"one\ntwo\r\nthree\r".to_vec();
    for (media_type, arrives_as, sent) in [
        ("application/pdf", "application/pdf", &every),
        ("text/plain", "text/plain", &lines),
        ("message/rfc822", "application/octet-stream", &every),
        ("Multipart/Mixed", "application/octet-stream", &lines),
        ("nonsense", "application/octet-stream", &every),
    ] {
        let name = "ēkas plāns №1.pdf";
        let enclosure =
            Enclosure { name: name.into(), media_type: media_type.into(), bytes: sent.clone() };
        let written = bytes(&Parcel { attachments: vec![enclosure], ..parcel() });
        let read = MessageParser::new().parse(&written).expect("a message");
        let part = read.attachment(0).expect("the file");
        assert!(part.contents() == sent.as_slice(), "{media_type}: other bytes arrived");
        assert_eq!(part.attachment_name(), Some(name));
        let kind = part.content_type().expect("a type");
        assert_eq!(format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default()), arrives_as);
    }
}

#[test]
fn a_reader_gets_the_plain_text_first_and_html_as_another_face_of_it() {
    let html = "<p>Labdien! <b>Ņūtons</b></p>";
    for attachments in [
        Vec::new(),
        vec![Enclosure { name: "a".into(), media_type: "text/plain".into(), bytes: vec![1] }],
    ] {
        let files = attachments.len();
        let written = bytes(&Parcel { html: Some(html.into()), attachments, ..parcel() });
        assert!(written.is_ascii(), "a server without 8BITMIME takes it too");
        let read = MessageParser::new().parse(&written).expect("a message");
        let kinds: Vec<String> = read
            .parts
            .iter()
            .filter_map(|part| part.content_type())
            .map(|kind| format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default()))
            .collect();
        let alternative =
            kinds.iter().position(|kind| kind == "multipart/alternative").expect("two faces");
        assert_eq!(kinds[alternative + 1..alternative + 3], ["text/plain", "text/html"]);
        assert_eq!(read.body_html(0).expect("HTML").trim_end(), html);
        assert_eq!(read.body_text(0).expect("a text").trim_end(), "Labdien!");
        assert_eq!(read.attachment_count(), files);
    }
}

#[test]
fn the_boundary_of_the_words_does_not_begin_like_that_of_the_whole() {
    let attachments =
        vec![Enclosure { name: "a".into(), media_type: "text/plain".into(), bytes: vec![1] }];
    let written = bytes(&Parcel { html: Some("<p>a</p>".into()), attachments, ..parcel() });
    let text = String::from_utf8(written).expect("ASCII");
    let quoted = text.split("boundary=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let bounds: Vec<&str> = quoted.collect();
    let [outer, inner] = bounds[..] else { panic!("two boundaries: {bounds:?}") };
    assert!(!inner.starts_with(outer) && !outer.starts_with(inner), "{bounds:?}");
}
