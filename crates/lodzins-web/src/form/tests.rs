use axum::{
    body::Body,
    extract::FromRequest,
    http::{Request, StatusCode, header},
    response::IntoResponse,
};
use jiff::{SignedDuration, Timestamp};
use lodzins_core::{Language, Moment};

use super::*;
use crate::words::{Message, Words};

const WORDS: fn() -> Words = || Words::of(Language::Lv);

async fn sent(media_type: &str, body: impl Into<Body>) -> Result<Fields, BodyError> {
    let request =
        Request::post("/").header(header::CONTENT_TYPE, media_type).body(body.into()).unwrap();
    Fields::from_request(request, &()).await
}

async fn typed(body: &'static str) -> Fields {
    sent("application/x-www-form-urlencoded; charset=utf-8", body).await.unwrap()
}

fn part(name: &str, file: Option<&str>, inside: &[u8]) -> Vec<u8> {
    let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
    let head = format!("--X\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
    [head.as_bytes(), inside, b"\r\n"].concat()
}

async fn attached(parts: &[Vec<u8>]) -> Result<Fields, BodyError> {
    let body = [parts.concat().as_slice(), b"--X--\r\n"].concat();
    sent("multipart/form-data; boundary=X", body).await
}

fn keys(fields: &Fields) -> Vec<(&str, &str)> {
    fields.wrong().iter().map(|(field, message)| (field.as_str(), message.key())).collect()
}

#[tokio::test]
async fn fields_keep_their_order_their_letters_and_their_repetitions() {
    let fields =
        typed("b=2&a=%C4%81+%2B&topic=x&topic=y&empty=&alone&a%5B%5D=1&text=one%0D%0Atwo&%=%zz")
            .await;
    let pairs: Vec<_> =
        fields.values().iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(
        pairs,
        [
            ("b", "2"),
            ("a", "ā +"),
            ("topic", "x"),
            ("topic", "y"),
            ("empty", ""),
            ("alone", ""),
            ("a[]", "1"),
            ("text", "one\ntwo"),
            ("%", "%zz"),
        ]
    );
    assert_eq!(fields.all("topic").collect::<Vec<_>>(), ["x", "y"]);
    assert_eq!((fields.text("nowhere"), fields.has("empty")), ("", true));
    assert!(fields.wrong().is_empty());
}

#[tokio::test]
async fn broken_letters_are_kept_and_reported() {
    let fields = typed("text=labd%C4ien").await;
    assert_eq!(fields.text("text"), "labd\u{fffd}ien");
    assert_eq!(keys(&fields), [("text", "form-broken-letters")]);

    let fields = attached(&[part("text", None, b"labd\xc4ien")]).await.unwrap();
    assert_eq!(fields.text("text"), "labd\u{fffd}ien");
    assert_eq!(keys(&fields), [("text", "form-broken-letters")]);
}

#[tokio::test]
async fn files_come_with_their_names_and_their_bytes() {
    let odd = [0, 159, 146, 150, 13, 10, 255];
    let fields = attached(&[
        part("subject", None, "Zālāji".as_bytes()),
        part("files", Some("C:\\\\Mape\\\\plāns.pdf"), &odd),
        part("files", Some(""), b""),
    ])
    .await
    .unwrap();
    assert_eq!(fields.text("subject"), "Zālāji");
    let uploads: Vec<_> = fields
        .uploads("files")
        .map(|upload| (upload.name.as_str(), upload.bytes.as_ref()))
        .collect();
    assert_eq!(uploads, [("plāns.pdf", odd.as_slice())]);
}

#[tokio::test]
async fn a_file_over_the_limit_is_reported_and_everything_else_is_kept() {
    let large = vec![b'x'; (10 << 20) + 1];
    let fields = attached(&[
        part("files", Some("liels.pdf"), &large),
        part("files", Some("mazs.pdf"), b"%PDF"),
        part("text", None, b"after"),
    ])
    .await
    .unwrap();
    assert_eq!(keys(&fields), [("files", "form-file-too-large")]);
    assert_eq!(
        fields.uploads("files").map(|upload| upload.name.as_str()).collect::<Vec<_>>(),
        ["mazs.pdf"]
    );
    assert_eq!(fields.text("text"), "after");
    let said = WORDS().say(&fields.wrong()[0].1);
    assert_eq!(said, "Fails „liels.pdf” ir lielāks par 10\u{a0}MB. Pievienojiet mazāku failu.");
}

#[tokio::test]
async fn more_files_than_allowed_are_reported() {
    let files: Vec<_> = (0..11).map(|n| part("files", Some(&format!("{n}.txt")), b"x")).collect();
    let fields = attached(&files).await.unwrap();
    assert_eq!(keys(&fields), [("files", "form-file-too-many")]);
    assert_eq!(fields.uploads("files").count(), 0);
}

#[tokio::test]
async fn all_files_together_have_a_limit() {
    let limits = FileLimits { file: 4, count: 10, total: 10 };
    let files: Vec<_> = ["a", "b", "c"].map(|name| part("files", Some(name), b"1234")).into();
    let body = [files.concat().as_slice(), b"--X--\r\n"].concat();
    let mut request = Request::post("/")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=X")
        .body(Body::from(body))
        .unwrap();
    request.extensions_mut().insert(limits);
    let fields = Fields::from_request(request, &()).await.unwrap();
    assert_eq!(keys(&fields), [("files", "form-files-too-large")]);
    assert_eq!(fields.uploads("files").count(), 2);
}

#[tokio::test]
async fn what_is_not_a_form_says_so() {
    assert_eq!(sent("application/json", "{}").await.unwrap_err().into_response().status(), 415);
    assert_eq!(
        sent("multipart/form-data; boundary=X", "--X\r\nbroken").await.unwrap_err(),
        BodyError::Broken
    );
    assert_eq!(sent("multipart/form-data", "").await.unwrap_err(), BodyError::Broken);
    assert_eq!(BodyError::TooLong.into_response().status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn the_same_page_comes_again_with_everything_typed() {
    let mut form = Form::of(
        WORDS(),
        typed("email=nav&text=%3Cb%3E%22&topic=x&due-day=31&due-month=2&due-year=2026").await,
    );
    form.required("name", Message::of("form-date-missing"));
    assert_eq!(form.date("due"), None);
    assert_eq!(form.parsed::<u32>("email", Message::of("form-token-wrong")), None);
    assert!(form.is_wrong());

    assert!(form.input("email").to_string().contains("value=\"nav\""));
    assert!(form.textarea("text").to_string().contains("&#60;b&#62;&#34;</textarea>"));
    assert!(form.date_input("due").to_string().contains("value=\"31\""));
    let summary = form.summary().to_string();
    for field in ["name", "due", "email"] {
        assert!(summary.contains(&format!("href=\"#{field}\"")), "{field} in {summary}");
    }
    assert!(
        form.date_input("due").to_string().contains("id=\"due\""),
        "the summary's link leads to the first part"
    );
}

#[test]
fn a_form_without_errors_has_no_summary() {
    assert!(Form::blank(WORDS()).summary().is_empty());
}

#[test]
fn a_date_is_read_whole_or_not_at_all() {
    let read = |day: &str, month: &str, year: &str| {
        let fields = Fields::default().and("d-day", day).and("d-month", month).and("d-year", year);
        let mut form = Form::of(WORDS(), fields);
        let date = form.date("d").map(|date| date.to_string());
        (date, form.errors.first().map(|(_, message)| message.key()))
    };
    assert_eq!(read(" 15", "5", "2026 "), (Some("2026-05-15".to_owned()), None));
    assert_eq!(read("", "", ""), (None, None));
    assert_eq!(read("15", "", "2026"), (None, Some("form-date-missing")));
    for (day, month, year) in
        [("30", "2", "2026"), ("15", "maijs", "2026"), ("15", "5", "26"), ("-1", "5", "2026")]
    {
        assert_eq!(
            read(day, month, year),
            (None, Some("form-date-not-real")),
            "{day} {month} {year}"
        );
    }
}

#[test]
fn a_text_over_its_limit_is_counted_in_characters() {
    let mut form = Form::of(WORDS(), Fields::default().and("text", "āčē"));
    form.at_most("text", 3);
    assert!(!form.is_wrong());
    form.at_most("text", 2);
    assert_eq!(WORDS().say(&form.errors[0].1), "Teksts ir garāks par 2 rakstzīmēm. Saīsiniet to.");
}

fn moment(seed: u8) -> Moment {
    Moment::new("2026-05-15T08:00:00Z".parse().unwrap(), [seed; 32])
}

#[test]
fn a_token_is_taken_back_from_its_own_session_and_form_only() {
    let (key, at) = (FormKey::new([7; 32]), moment(1));
    let token = FormToken::issue(&key, "submission-new", "abc", &at);
    let verify = |key: &FormKey, purpose: &str, session: &str, token: &str, now: Timestamp| {
        FormToken::verify(key, purpose, session, token, now).map(|_| ())
    };
    assert_eq!(verify(&key, "submission-new", "abc", &token, at.now()), Ok(()));
    assert_eq!(
        verify(&key, "submission-new", "abd", &token, at.now()),
        Err(TokenError::OtherSession)
    );
    assert_eq!(verify(&key, "answer", "abc", &token, at.now()), Err(TokenError::OtherSession));
    assert_eq!(
        verify(&FormKey::new([8; 32]), "submission-new", "abc", &token, at.now()),
        Err(TokenError::OtherSession)
    );
    for wrong in ["", "x", &token[1..], &format!("{token}A"), "āā"] {
        assert_eq!(
            verify(&key, "submission-new", "abc", wrong, at.now()),
            Err(TokenError::Malformed),
            "{wrong}"
        );
    }
}

#[test]
fn a_token_lives_for_a_day() {
    let (key, at) = (FormKey::new([7; 32]), moment(1));
    let token = FormToken::issue(&key, "p", "", &at);
    let after = |seconds| {
        FormToken::verify(&key, "p", "", &token, at.now() + SignedDuration::from_secs(seconds))
            .map(|_| ())
    };
    assert_eq!(after(24 * 3600), Ok(()));
    assert_eq!(after(24 * 3600 + 1), Err(TokenError::Expired));
    assert_eq!(after(-30), Ok(()));
    assert_eq!(after(-61), Err(TokenError::Expired), "from the future");
}

#[test]
fn a_page_sent_twice_has_one_key_and_two_pages_have_two() {
    let (key, at) = (FormKey::new([7; 32]), moment(1));
    let key_of =
        |token: &str| FormToken::verify(&key, "p", "", token, at.now()).unwrap().idempotency_key();
    let (one, two) = (FormToken::issue(&key, "p", "", &at), FormToken::issue(&key, "p", "", &at));
    assert_eq!(key_of(&one), key_of(&one));
    assert_ne!(key_of(&one), key_of(&two));
}

#[test]
fn one_changed_letter_spoils_a_token() {
    let (key, at) = (FormKey::new([7; 32]), moment(1));
    let token = FormToken::issue(&key, "p", "s", &at);
    for place in 0..token.len() {
        let mut changed = token.clone().into_bytes();
        changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        assert!(FormToken::verify(&key, "p", "s", &changed, at.now()).is_err(), "letter {place}");
    }
}
