use super::*;
use lodzins_service::outbox::Sender;

fn settings(host: &str) -> Settings {
    let sender = Sender { name: "KAC".into(), address: "kac@example.org".into(), reply_to: None };
    Settings {
        sign_in: Some(SignIn { user: "kac".into(), password: "noslēpums".into() }),
        ..Settings::new(host, sender)
    }
}

#[test]
fn a_password_goes_unprotected_to_this_machine_alone() {
    for (host, allowed) in [
        ("mail.example.org", false),
        ("192.0.2.7", false),
        ("localhost", true),
        ("127.0.0.1", true),
        ("::1", true),
    ] {
        let plain = Settings { security: Security::Plain, ..settings(host) };
        assert_eq!(plain.check().is_ok(), allowed, "{host}");
        assert!(settings(host).check().is_ok(), "{host} with STARTTLS");
    }
}

#[test]
fn a_password_is_never_printed() {
    let printed = format!("{:?}", settings("mail.example.org"));
    assert!(printed.contains("kac") && !printed.contains("noslēpums"), "{printed}");
}

#[test]
fn a_sender_without_an_address_is_noticed_at_once() {
    let mut wrong = settings("mail.example.org");
    wrong.sender.reply_to = Some("nobody".into());
    assert_eq!(wrong.check(), Err(SettingsError::Sender("nobody".into())));
}

#[test]
fn only_an_answer_about_the_letter_gives_it_up() {
    for (code, given_up) in [
        (421, false),
        (451, false),
        (452, false),
        (530, false),
        (535, false),
        (550, true),
        (554, true),
    ] {
        let meaning = answer::of_code(code, String::new());
        assert_eq!(matches!(meaning, NotDelivered::Never(_)), given_up, "{code}");
    }
}
