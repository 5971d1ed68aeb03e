//! What is asked for: each page with several addresses, so that no answer is only the one before once more.

use anyhow::Context;
use lodzins_service::register::searched_seal;

use super::{
    super::vocabulary::{COMMON, RARE},
    fill::Hall,
};

/// The page of a list that counts as a later one.
const LATER: usize = 10;
/// What stands in a page for each of its cases.
const LINE: &str = "href=\"/desk/submissions/";

/// A page to be asked for.
pub struct Asked {
    /// What the figures call it.
    pub name: &'static str,
    /// Where it is.
    pub paths: Vec<String>,
    /// What it must show.
    pub shows: &'static str,
    /// It is a search by words, which may take longer.
    pub by_words: bool,
}

impl Asked {
    fn page(name: &'static str, paths: Vec<String>, shows: &'static str) -> Self {
        Self { name, paths, shows, by_words: false }
    }

    fn by_words(name: &'static str, paths: Vec<String>) -> Self {
        Self { name, paths, shows: LINE, by_words: true }
    }
}

/// Every page; `html` asks for one, to find the later pages of lists.
pub fn all(
    hall: &Hall,
    mut html: impl FnMut(&str) -> anyhow::Result<String>,
) -> anyhow::Result<Vec<Asked>> {
    let cases: Vec<String> =
        hall.cases.iter().map(|id| format!("/desk/submissions/{id}?view=all")).collect();
    let search = |words: &str, rest: &str| {
        let sealed = searched_seal(&hall.office.keys, &hall.at, hall.institution, words);
        format!("/desk/search?q={sealed}{rest}")
    };
    let each = |words: &[String], rest: &str| -> Vec<String> {
        words.iter().map(|word| search(word, rest)).collect()
    };
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let client = format!("/desk/clients/{}", hall.client);
    let (unit, due) = ("/desk/inbox?view=unit".to_owned(), "/desk/inbox?view=all".to_owned());
    let common = each(&owned(COMMON), "");
    let narrow = "&kind=press_enquiry&channel=courier&received=year";
    let mut later = |path: &str| later(path, &mut html);
    Ok(vec![
        Asked::page("trivial", vec!["/desk/keys".to_owned()], "<kbd"),
        Asked::page("case", cases, "lz-split__case"),
        Asked::page("mine", vec!["/desk".to_owned()], LINE),
        Asked::page("unit_later", vec![later(&unit)?], LINE),
        Asked::page("unit", vec![unit], LINE),
        Asked::page("due_later", vec![later(&due)?], LINE),
        Asked::page("due", vec![due], LINE),
        Asked::page("client_later", vec![later(&client)?], LINE),
        Asked::page("client", vec![client], LINE),
        Asked::page("contacts", vec!["/desk/contacts".to_owned()], "/desk/contacts/"),
        Asked::page("search_number", each(&hall.numbers, ""), LINE),
        Asked::page("search_name", each(&hall.names, ""), LINE),
        Asked::by_words("search_rare", each(&owned(RARE), "")),
        Asked::by_words("search_medium", each(&hall.medium, "")),
        Asked::by_words("search_common_later", vec![later(&common[0])?]),
        Asked::by_words("search_common", common),
        // On a small register so rare a hit may be none at all.
        Asked {
            shows: "lz-search__views",
            ..Asked::by_words("search_common_rare", each(&owned(COMMON), narrow))
        },
        Asked::by_words("search_begun", each(&owned(&["zvejnieklai", "strazdub"]), "")),
        Asked::page(
            "search_filters",
            vec!["/desk/search?unit=mine&status=open&due=overdue".to_owned()],
            LINE,
        ),
    ])
}

/// The address of a later page of a list, or of its last one.
fn later(
    path: &str,
    html: &mut impl FnMut(&str) -> anyhow::Result<String>,
) -> anyhow::Result<String> {
    let mut path = path.to_owned();
    for _ in 1..LATER {
        let page = html(&path)?;
        let Some((_, rest)) = page.split_once("govuk-pagination__next") else { break };
        let (_, rest) = rest.split_once("href=\"").context("a link to the next page")?;
        let (href, _) = rest.split_once('"').context("the end of its address")?;
        path = href.replace("&amp;", "&").replace("&#38;", "&");
    }
    Ok(path)
}
