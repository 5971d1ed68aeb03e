//! A test letter tells the administrator what is wrong, by real conversations.

use std::net::TcpListener;

use lodzins_post::smtp::{Security, Settings, SignIn};
use lodzins_service::outbox::{Courier, Destination, MailFault, MailSecurity, Parcel};

use crate::{courier, mail_server::MailServer, parcel, to_port};

/// What went wrong, with a letter and without one.
fn faults(settings: &Settings) -> [Option<MailFault>; 2] {
    let courier = courier(settings.clone());
    [Some(&parcel()), None].map(|letter| courier.try_out(letter).err().map(|failed| failed.fault))
}

#[test]
fn a_server_that_takes_letters_takes_the_test_letter_and_a_mere_question_sends_none() {
    let server = MailServer::start(&[]);
    assert_eq!(faults(&to_port(server.port)), [None, None]);
    assert_eq!(server.received().len(), 1);
}

#[test]
fn what_is_wrong_with_the_connection_is_told_apart() {
    let nobody = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = nobody.local_addr().expect("its number").port();
    drop(nobody);
    assert_eq!(faults(&to_port(port)), [Some(MailFault::Refused); 2]);
    let nowhere = Settings { host: "nekurienes.invalid".to_owned(), ..to_port(25) };
    assert_eq!(faults(&nowhere), [Some(MailFault::NameNotFound); 2], "RFC 6761: no such name ever");
    let unvouched = MailServer::start(&["--tls"]);
    let settings = Settings { security: Security::StartTls, ..to_port(unvouched.port) };
    assert_eq!(faults(&settings), [Some(MailFault::Tls); 2]);
}

#[test]
fn a_wrong_password_is_the_administrator_s_and_a_refused_address_the_letter_s() {
    let server = MailServer::start(&["--auth", "kac:pareiza"]);
    let with = |password: &str| {
        let sign_in = SignIn { user: "kac".into(), password: password.into() };
        Settings { sign_in: Some(sign_in), ..to_port(server.port) }
    };
    assert_eq!(faults(&with("nepareiza")), [Some(MailFault::SignIn); 2]);
    assert_eq!(faults(&with("pareiza")), [None, None]);
    let shown = courier(with("pareiza")).destination();
    let Destination::Server { user, security, .. } = &shown else { panic!("{shown:?}") };
    assert_eq!((user.as_deref(), *security), (Some("kac"), MailSecurity::Plain));
    assert!(!format!("{shown:?}").contains("pareiza"), "{shown:?}");

    let refused = "nepazistams@example.org";
    let server = MailServer::start(&["--refuse", refused]);
    let letter = Parcel { to: refused.into(), ..parcel() };
    let failed = courier(to_port(server.port)).try_out(Some(&letter)).expect_err("refused");
    assert_eq!(failed.fault, MailFault::NotTaken);
    assert!(failed.said.contains("No such mailbox here"), "{failed}");
    let busy = MailServer::start(&["--busy", "1"]);
    let failed = courier(to_port(busy.port)).try_out(Some(&parcel())).expect_err("busy");
    assert_eq!(failed.fault, MailFault::Busy);
}
