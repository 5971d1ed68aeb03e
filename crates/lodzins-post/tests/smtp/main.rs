//! The SMTP courier against a mail server that we have not written: npm's `smtp-server`, run by
//! `e2e/mail-server.mjs`.

mod mail_server;
mod trial;

use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use lodzins_core::{Language, id::Id, id::LetterId};
use lodzins_post::smtp::{Security, Settings, SignIn, SmtpCourier};
use lodzins_service::outbox::{Courier, Enclosure, NotDelivered, Parcel, Sender};
use lodzins_testkit::{SetClock, people::People};
use mail_parser::{MessageParser, MimeHeaders};
use mail_server::MailServer;

fn to_port(port: u16) -> Settings {
    let sender = Sender {
        name: "Klientu apkalpošanas centrs".into(),
        address: "kac@example.org".into(),
        reply_to: None,
    };
    Settings {
        port,
        security: Security::Plain,
        timeout: Duration::from_secs(20),
        ..Settings::new("127.0.0.1", sender)
    }
}

fn courier(settings: Settings) -> SmtpCourier {
    SmtpCourier::new(settings, Arc::new(SetClock::default())).expect("settings that can work")
}

fn parcel() -> Parcel {
    Parcel {
        letter: LetterId::from_bytes([9; 16]),
        sender: None,
        to: People::seeded(1).person().email,
        subject: "Atbilde uz iesniegumu: ēka, žogs; о заявлении, решение".into(),
        text: "Labdien!\n\n.Punkts rindas sākumā.\nŠķērsielas žogs.\nЗдравствуйте, шаг сделан.\n"
            .into(),
        html: Some("<!DOCTYPE html><p>Labdien! <b>Šķērsielas</b> žogs.</p>".into()),
        language: Language::Lv,
        message_id: "letter-9.jelgava@lodzins.test".into(),
        in_reply_to: Some("question-1@example.org".into()),
        attachments: vec![Enclosure {
            name: "lēmums Nr. 5.pdf".into(),
            media_type: "application/pdf".into(),
            bytes: (0..=255).cycle().take(100_000).collect(),
        }],
    }
}

fn must_wait(answer: &Result<(), NotDelivered>) -> &str {
    match answer {
        Err(NotDelivered::Later(why)) => why,
        other => panic!("expected to try later, got {other:?}"),
    }
}

fn must_give_up(answer: &Result<(), NotDelivered>) -> &str {
    match answer {
        Err(NotDelivered::Never(why)) => why,
        other => panic!("expected to give up, got {other:?}"),
    }
}

#[test]
fn a_letter_arrives_as_it_was_written() {
    let server = MailServer::start(&[]);
    courier(to_port(server.port)).deliver(&parcel()).expect("delivered");

    let received = server.received();
    assert_eq!(received.len(), 1);
    let mail = MessageParser::new().parse(&received[0]).expect("a message");
    assert_eq!(mail.subject(), Some(parcel().subject.as_str()));
    assert_eq!(
        mail.body_text(0).expect("a text").replace("\r\n", "\n").trim_end(),
        parcel().text.trim_end()
    );
    assert_eq!(mail.message_id(), Some("letter-9.jelgava@lodzins.test"));
    assert_eq!(mail.in_reply_to().as_text(), Some("question-1@example.org"));
    let from = mail.from().and_then(|from| from.first()).expect("a sender");
    assert_eq!(from.name(), Some("Klientu apkalpošanas centrs"));
    let html = mail.html_body.first().and_then(|n| mail.part(*n)).expect("an HTML part");
    assert_eq!(html.text_contents().map(str::trim_end), parcel().html.as_deref());
    assert!(
        html.content_type()
            .is_some_and(|kind| kind.ctype() == "text" && kind.subtype() == Some("html"))
    );
    assert_eq!(
        mail.attachment_count(),
        1,
        "the two texts are one letter, the file is no part of it"
    );
    let file = mail.attachment(0).expect("the file");
    assert_eq!(file.attachment_name(), Some("lēmums Nr. 5.pdf"));
    assert!(file.contents() == parcel().attachments[0].bytes.as_slice(), "other bytes arrived");
}

#[test]
fn one_courier_carries_many_letters() {
    let server = MailServer::start(&[]);
    let courier = courier(to_port(server.port));
    for number in 0..5u8 {
        courier
            .deliver(&Parcel { letter: LetterId::from_bytes([number; 16]), ..parcel() })
            .expect("delivered");
    }
    assert_eq!(server.received().len(), 5);
}

#[test]
fn a_busy_server_is_tried_again_and_takes_the_letter_once() {
    let server = MailServer::start(&["--busy", "2"]);
    let courier = courier(to_port(server.port));
    for attempt in 1..=2 {
        let why = courier.deliver(&parcel());
        assert!(must_wait(&why).contains("451"), "attempt {attempt}: {why:?}");
    }
    courier.deliver(&parcel()).expect("delivered the third time");
    assert_eq!(server.received().len(), 1);
}

#[test]
fn an_address_that_the_server_refuses_is_given_up_and_others_still_go() {
    let refused = "nepazistams@example.org";
    let server = MailServer::start(&["--refuse", refused]);
    let courier = courier(to_port(server.port));
    let why = courier.deliver(&Parcel { to: refused.into(), ..parcel() });
    assert!(
        must_give_up(&why).contains("No such mailbox here"),
        "the server's words are kept: {why:?}"
    );
    courier.deliver(&parcel()).expect("delivered");
    assert_eq!(server.received().len(), 1);
}

#[test]
fn a_port_where_nobody_listens_is_a_reason_to_wait() {
    let nobody = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = nobody.local_addr().expect("its number").port();
    drop(nobody);
    must_wait(&courier(to_port(port)).deliver(&parcel()));
}

#[test]
fn a_server_that_hangs_up_is_a_reason_to_wait() {
    let server = MailServer::start(&["--drop", "connect"]);
    must_wait(&courier(to_port(server.port)).deliver(&parcel()));
    assert_eq!(server.received().len(), 0);
}

#[test]
fn after_a_lost_answer_the_second_copy_is_recognisable() {
    let server = MailServer::start(&["--drop", "data"]);
    let courier = courier(to_port(server.port));
    must_wait(&courier.deliver(&parcel()));
    must_wait(&courier.deliver(&parcel()));

    let received = server.received();
    let ids: Vec<_> = received
        .iter()
        .map(|raw| {
            MessageParser::new().parse(raw).expect("a message").message_id().map(str::to_owned)
        })
        .collect();
    assert_eq!(ids, vec![Some("letter-9.jelgava@lodzins.test".to_owned()); 2]);
}

#[test]
fn the_right_password_is_wanted_and_a_wrong_one_costs_no_letter() {
    let server = MailServer::start(&["--auth", "kac:pareiza"]);
    let with = |password: &str| {
        let sign_in = SignIn { user: "kac".into(), password: password.into() };
        courier(Settings { sign_in: Some(sign_in), ..to_port(server.port) })
    };
    must_wait(&with("nepareiza").deliver(&parcel()));
    must_wait(&courier(to_port(server.port)).deliver(&parcel()));
    assert_eq!(server.received().len(), 0);
    with("pareiza").deliver(&parcel()).expect("delivered");
    assert_eq!(server.received().len(), 1);
}

#[test]
fn a_server_that_nobody_vouches_for_gets_no_letter() {
    let server = MailServer::start(&["--tls"]);
    let why = courier(Settings { security: Security::StartTls, ..to_port(server.port) })
        .deliver(&parcel());
    assert!(must_wait(&why).to_lowercase().contains("certificate"), "{why:?}");
    assert_eq!(server.received().len(), 0);
}

#[test]
fn a_server_that_offers_no_protection_gets_no_letter_when_it_is_wanted() {
    let server = MailServer::start(&[]);
    must_wait(
        &courier(Settings { security: Security::StartTls, ..to_port(server.port) })
            .deliver(&parcel()),
    );
    assert_eq!(server.received().len(), 0);
}
