//! From the form to the answer, as a person's script would go: by what stands on the pages.

use lodzins_testkit::Kind;

use crate::{
    client::Client,
    files,
    page::Answer,
    program::{Demo, Place},
    writing::{Kept, Words, write_to},
};

#[test]
fn from_the_form_to_the_answer_on_sqlite() {
    from_the_form_to_the_answer(Kind::Sqlite);
}

#[test]
fn from_the_form_to_the_answer_on_postgresql() {
    from_the_form_to_the_answer(Kind::Postgres);
}

const WORDS: Words<'_> = Words {
    subject: "Bedre Lodziņu ielā",
    text: "Pie 5. nama ir bedre.\nLūdzu to aizbērt.",
    email: "testa.persona@example.org",
};

fn from_the_form_to_the_answer(kind: Kind) {
    let place = Place::on(kind);
    let demo = place.demo(&[]);
    let (plan, signed) = (files::pdf("A plan"), files::edoc("A power of attorney"));
    let act = files::pdf("The record of acceptance");

    let mut resident = demo.client("lv");
    let sent = [("plāns.pdf", plan.as_slice()), ("pilnvara.edoc", signed.as_slice())];
    let kept = write_to(&mut resident, "cesis", &WORDS, &sent);
    follows(&demo, &kept, &sent);

    let mut desk = demo.client("lv");
    let case = find(&demo, &mut desk, &kept);
    let routed = routed(&mut desk, &case);
    let started = desk.send(&routed.form("/start"));
    assert_eq!(started.status, 200, "{}", started.text());
    let answer = desk.get(&format!("{case}/answer"));
    let answer = answer
        .form("/answer")
        .with("text", "Bedre ir aizbērta.")
        .with_file("files", "akts.pdf", &act);
    let answered = desk.send(&answer);
    assert_eq!(answered.status, 200, "{}", answered.text());

    reads_the_answer(&demo, &mut resident, &kept, &act);
    let verified = place.run(&["audit", "verify"]);
    assert!(
        verified.status.success(),
        "{}{}",
        String::from_utf8_lossy(&verified.stdout),
        String::from_utf8_lossy(&verified.stderr)
    );
}

/// From another machine, with nothing but the code.
fn follows(demo: &Demo, kept: &Kept, sent: &[(&str, &[u8])]) {
    let mut elsewhere = demo.client("lv");
    let page = elsewhere.get("/follow");
    let case = elsewhere.send(&page.form("/follow").with("code", &kept.code));
    assert_eq!(case.status, 200, "{}", case.text());
    assert!(case.text().contains(&kept.number), "{}", case.text());
    assert!(case.text().contains(WORDS.subject), "{}", case.text());
    let links = case.links("/follow/", "");
    let files: Vec<&String> = links.iter().filter(|link| link.contains("/files/0/")).collect();
    assert_eq!(files.len(), sent.len(), "{links:?}");
    for (link, (name, bytes)) in files.iter().zip(sent) {
        let file = elsewhere.get(link);
        assert!(file.bytes == *bytes, "{name} came back changed");
        assert!(file.header("content-disposition").starts_with("attachment"), "{name}");
    }
    let mut stranger = demo.client("lv");
    assert_eq!(stranger.get(&case.path).status, 404, "without the code there is no such case");
}

fn find(demo: &Demo, desk: &mut Client, kept: &Kept) -> String {
    let (user, password) = demo.sign_in_of("cesis", "head");
    let page = desk.get("/desk/sign-in");
    let form = page.form("/desk/sign-in").with("user", &user).with("password", &password);
    let inbox = desk.send(&form);
    assert_eq!(inbox.status, 200, "{}", inbox.text());
    let search = desk.get("/desk/search");
    let found = desk.send(&search.form("/desk/search").with("q", &kept.number));
    let links = found.links("/desk/submissions/", "");
    assert_eq!(links.len(), 1, "the search for {} found {links:?}", kept.number);
    let case = desk.get(&links[0]);
    assert!(case.text().contains(WORDS.subject), "{}", case.text());
    links[0].split('?').next().unwrap_or_default().to_owned()
}

fn routed(desk: &mut Client, case: &str) -> Answer {
    let page = desk.get(&format!("{case}/route"));
    let unit = page.options("unit").pop().expect("a unit to give it to");
    let routed =
        desk.send(&page.form("/route").with("unit", &unit).with("note", "Lūdzu izskatīt."));
    assert_eq!(routed.status, 200, "{}", routed.text());
    routed
}

fn reads_the_answer(demo: &Demo, resident: &mut Client, kept: &Kept, act: &[u8]) {
    let letter = demo.letter("the answer", |letter| letter.contains("Bedre ir aizbērta."));
    assert!(letter.starts_with(WORDS.email), "{letter}");
    assert!(letter.contains(&kept.number), "{letter}");
    let case = resident.get(&kept.case);
    assert!(case.text().contains("Bedre ir aizbērta."), "{}", case.text());
    let links = case.links("/follow/", "");
    let answer = links.iter().find(|link| link.contains("/files/") && !link.contains("/files/0/"));
    let file = resident.get(answer.unwrap_or_else(|| panic!("no file among {links:?}")));
    assert!(file.bytes == act, "the answer's file came changed");
}
