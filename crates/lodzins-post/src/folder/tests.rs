use std::os::unix::fs::PermissionsExt;

use lodzins_core::{Language, id::Id, id::LetterId};
use lodzins_testkit::SetClock;

use super::*;

fn parcel(subject: &str) -> Parcel {
    Parcel {
        letter: LetterId::from_bytes([3; 16]),
        sender: None,
        to: "persona.003@example.org".into(),
        subject: subject.into(),
        text: "Jūsu iesniegums ir reģistrēts.".into(),
        html: Some("<p>Jūsu iesniegums ir <b>reģistrēts</b>.</p>".into()),
        language: Language::Lv,
        message_id: "3@lodzins.test".into(),
        in_reply_to: None,
        attachments: Vec::new(),
    }
}

fn courier(data: &Path) -> FolderCourier {
    let sender = Sender { name: "KAC".into(), address: "kac@example.org".into(), reply_to: None };
    FolderCourier::open(data, sender, Arc::new(SetClock::default())).expect("a courier")
}

fn names(data: &Path) -> Vec<String> {
    let entries = fs::read_dir(data.join("outbox")).expect("the folder");
    entries
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn a_letter_is_one_file_under_its_own_id_and_stays_one_when_it_goes_again() {
    let data = tempfile::tempdir().expect("a folder");
    let courier = courier(data.path());
    courier.deliver(&parcel("Pirmoreiz")).expect("laid down");
    courier.deliver(&parcel("Otrreiz")).expect("laid down again");

    let name = format!("{}.eml", parcel("").letter);
    assert_eq!(names(data.path()), std::slice::from_ref(&name));
    let path = data.path().join("outbox").join(name);
    let bytes = fs::read(&path).expect("the letter");
    let read = mail_parser::MessageParser::new().parse(&bytes).expect("a message");
    assert_eq!(read.subject(), Some("Otrreiz"));
    assert_eq!(fs::metadata(&path).expect("the letter").permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_folder_that_cannot_be_written_is_a_reason_to_wait() {
    let data = tempfile::tempdir().expect("a folder");
    let courier = courier(data.path());
    fs::remove_dir(data.path().join("outbox")).expect("removed");
    let refused = courier.deliver(&parcel("x"));
    assert!(matches!(refused, Err(NotDelivered::Later(_))), "{refused:?}");
}

#[test]
fn a_letter_to_nowhere_is_given_up_and_leaves_no_file() {
    let data = tempfile::tempdir().expect("a folder");
    let refused = courier(data.path()).deliver(&Parcel { to: "nekurp".into(), ..parcel("x") });
    assert!(matches!(refused, Err(NotDelivered::Never(_))), "{refused:?}");
    assert_eq!(names(data.path()), Vec::<String>::new());
}
