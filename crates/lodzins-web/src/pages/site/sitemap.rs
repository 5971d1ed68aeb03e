//! Which pages there are, for search engines (<https://www.sitemaps.org/protocol.html>), and which are nobody's to look through
//! (RFC 9309).

use axum::{extract::Path, http::HeaderMap};
use lodzins_core::hours::PlaceKind;
use lodzins_service::{
    hours::{Place as PlaceWithHours, places},
    institution::{Institution, institutions},
};

use crate::{
    pages::{Asked, catalogue::shelf_of, open_data::served::File, place::Place},
    stop::{PageResult, Stop},
};

/// So many addresses may stand in one file.
const MOST: usize = 50_000;
const XMLNS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XML: &str = "application/xml; charset=utf-8";

/// `GET /robots.txt`.
pub(super) async fn robots(asked: Asked, headers: HeaderMap) -> PageResult {
    let text = format!(
        "User-agent: *\nDisallow: /api/\nDisallow: /desk\nDisallow: /follow\nDisallow: /language/\n\
         Disallow: /i/*/write\nDisallow: /i/*/written\n\nSitemap: {}/sitemap.xml\n",
        asked.app.office().public_url
    );
    Ok(File { media_type: "text/plain; charset=utf-8", text }.answer(&headers))
}

/// `GET /sitemap.xml`: a file for the house, and one for each institution that exists.
pub(super) async fn index(asked: Asked, headers: HeaderMap) -> PageResult {
    let today = asked.app.moment().date();
    let all: Vec<Institution> = asked.read(institutions).await?;
    let files = all.iter().filter(|one| one.exists_on(today));
    let files = files.map(|one| format!("/i/{}/sitemap.xml", one.code));
    let text = written(&asked, ("sitemapindex", "sitemap"), files);
    Ok(File { media_type: XML, text }.answer(&headers))
}

/// `GET /i/{institution}/sitemap.xml`: its page, its centres, its services.
pub(super) async fn of_institution(
    asked: Asked,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> PageResult {
    let institution = Place::find(&asked, &code).await?;
    let (id, today) = (institution.id, asked.app.moment().date());
    if !institution.exists_on(today) {
        return Err(Stop::NotFound);
    }
    let shelf = shelf_of(&asked, id).await?;
    let all: Vec<PlaceWithHours> = asked.read(move |tx| places(tx, id)).await?;
    let is_shown = |one: &&PlaceWithHours| {
        one.kind == PlaceKind::Centre && one.valid_to.is_none_or(|last| today <= last)
    };
    let centres = all.iter().filter(is_shown).map(|one| format!("/i/{code}/centres/{}", one.code));
    let services = shelf.services().iter().map(|one| format!("/i/{code}/services/{}", one.code));
    let pages = [format!("/i/{code}"), format!("/i/{code}/services")];
    let pages = pages.into_iter().chain(centres).chain(services).take(MOST);
    let text = written(&asked, ("urlset", "url"), pages);
    Ok(File { media_type: XML, text }.answer(&headers))
}

/// Addresses in their elements. Codes are small Latin letters, digits, dashes and strokes: nothing is to be escaped.
fn written(
    asked: &Asked,
    (all, each): (&str, &str),
    paths: impl Iterator<Item = String>,
) -> String {
    let public_url = &asked.app.office().public_url;
    let mut text =
        format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{all} xmlns=\"{XMLNS}\">\n");
    for path in paths {
        text.extend(["<", each, "><loc>", public_url, &path, "</loc></", each, ">\n"]);
    }
    text.extend(["</", all, ">\n"]);
    text
}
