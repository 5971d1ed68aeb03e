//! Writing to an institution, step by step, as the pages ask.

use crate::{
    client::Client,
    page::{Answer, Filled},
};

/// What a resident writes.
pub struct Words<'w> {
    /// In a line.
    pub subject: &'w str,
    /// In full.
    pub text: &'w str,
    /// Where letters go.
    pub email: &'w str,
}

/// What a resident keeps.
#[derive(Debug)]
pub struct Kept {
    /// The number in the register.
    pub number: String,
    /// The code that opens the case.
    pub code: String,
    /// Where the case can be followed in this session.
    pub case: String,
}

/// Writes through all steps.
pub fn write_to(
    client: &mut Client,
    institution: &str,
    words: &Words<'_>,
    files: &[(&str, &[u8])],
) -> Kept {
    let text = begin(client, institution);
    let page =
        client.send(&text.form("/text").with("subject", words.subject).with("text", words.text));
    let check = from_files_on(client, &page, words, files);
    kept(&client.send(&check.form("/check")))
}

/// The first two pages; gives the one that asks for the text.
pub fn begin(client: &mut Client, institution: &str) -> Answer {
    let start = client.get(&format!("/i/{institution}/write"));
    let kind = patiently(client, &start.form("/write"));
    let text = patiently(client, &kind.form("/kind").with("kind", "request"));
    assert_eq!(text.status, 200, "{}", text.text());
    text
}

/// Sends a form again as long as the page says that too much is waiting: the program's own rounds write too, so where one may
/// wait, even the first page may be told to come again.
pub fn patiently(client: &mut Client, form: &Filled) -> Answer {
    let mut form = form.clone();
    for _ in 0..100 {
        let answer = client.send(&form);
        if answer.status != 503 {
            return answer;
        }
        form = answer.form("");
    }
    panic!("{}: a hundred times 503", form.action);
}

/// The pages after the text; gives the one that shows everything once more.
pub fn from_files_on(
    client: &mut Client,
    page: &Answer,
    words: &Words<'_>,
    files: &[(&str, &[u8])],
) -> Answer {
    let mut form = page.form("/files").with("do", "next");
    for (name, bytes) in files {
        form = form.with_file("files", name, bytes);
    }
    let you = client.send(&form);
    assert_eq!(you.status, 200, "{}", you.text());
    let form = you.form("/you").with("name", "Testa Persona").with("email", words.email);
    let check = client.send(&form.with("answer_mode", "email"));
    assert_eq!(check.status, 200, "{}", check.text());
    for told in [words.subject, words.email].into_iter().chain(files.iter().map(|(name, _)| *name))
    {
        assert!(
            check.text().contains(told),
            "“{told}” is not on the check page:\n{}",
            check.text()
        );
    }
    check
}

/// What the last page gives to keep.
pub fn kept(page: &Answer) -> Kept {
    assert_eq!(page.status, 200, "{}", page.text());
    let number = page.first(".govuk-panel strong");
    let code = page.first(".lz-code");
    let case = page.links("/follow/", "").into_iter().next();
    assert!(!number.is_empty() && !code.is_empty(), "no number or code on\n{}", page.text());
    Kept {
        number,
        code,
        case: case.unwrap_or_else(|| panic!("no way to the case on\n{}", page.text())),
    }
}
