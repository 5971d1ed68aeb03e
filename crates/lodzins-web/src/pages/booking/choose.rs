//! What for, and where: only what can be booked is offered, and a question with one answer is not asked.

use askama::Template;
use axum::extract::{Path, Query};
use lodzins_core::{appointment::services_typed, id::InstitutionId};
use lodzins_db::DbError;
use lodzins_service::{
    appointment::{Pool, may_be_together, pools},
    institution::structure::{Centre, centres},
};
use serde::Deserialize;

use super::{said, starts};
use crate::{
    layout::Page,
    pages::{
        Asked,
        catalogue::{service_name, service_names, shelf_of},
        place::Place,
    },
    stop::{PageResult, Stop},
};

/// What for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct About {
    #[serde(default)]
    service: String,
}

/// A line that leads on.
pub(crate) struct Line {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) told: String,
}

#[derive(Template)]
#[template(path = "pages/booking/choose.html")]
pub(crate) struct ChooseView {
    pub(super) page: Page,
    pub(super) caption: String,
    pub(super) title: String,
    pub(super) lines: Vec<Line>,
    pub(super) empty: String,
}

/// The pools that can be booked at some day from today on, and the centres.
pub(super) async fn pools_open(
    asked: &Asked,
    place: &Place,
) -> Result<(Vec<Pool>, Vec<Centre>), Stop> {
    let id = place.institution.as_ref().ok_or(Stop::Busy)?.id;
    let today = asked.app.moment().date();
    let (mut pools, mut centres) =
        asked.read(move |tx| Ok::<_, DbError>((pools(tx, id)?, centres(tx, id)?))).await?;
    centres.retain(|one| one.valid_to.is_none_or(|last| today <= last));
    pools.retain(|pool| {
        let open = pool.details.closed_from.is_none_or(|from| today < from);
        open && centres.iter().any(|centre| centre.id == pool.centre)
    });
    Ok((pools, centres))
}

/// The codes of the services that can be booked at the institution today or later; some more than once.
pub(in crate::pages) async fn services_open(
    asked: &Asked,
    institution: InstitutionId,
) -> Result<impl Iterator<Item = String> + use<>, DbError> {
    let today = asked.app.moment().date();
    let pools = asked.read(move |tx| pools(tx, institution)).await?;
    let open = move |pool: &Pool| pool.details.closed_from.is_none_or(|from| today < from);
    let services = pools.into_iter().filter(open).flat_map(|pool| pool.details.services);
    Ok(services.map(|one| one.service))
}

pub(super) async fn get(
    asked: Asked,
    Path(code): Path<String>,
    Query(about): Query<About>,
) -> PageResult {
    let place = Place::now(&asked, Place::find(&asked, &code).await?).await;
    if place.has_ended(&asked) {
        return Ok(asked.see_other(&place.path("")));
    }
    let (pools, centres) = pools_open(&asked, &place).await?;
    if about.service.is_empty() {
        services(&asked, &place, &pools).await
    } else {
        let services = services_typed(&about.service).ok_or(Stop::NotFound)?;
        wheres(&asked, &place, &pools, &centres, &services).await
    }
}

/// Everything that can be booked.
async fn services(asked: &Asked, place: &Place, pools: &[Pool]) -> PageResult {
    let institution = place.institution.as_ref().ok_or(Stop::Busy)?;
    let shelf = shelf_of(asked, institution.id).await?;
    let served = pools.iter().flat_map(|pool| &pool.details.services);
    let mut codes: Vec<&str> = served.map(|one| one.service.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    let line = |code: &str| Line {
        href: place.path(&format!("/book?service={code}")),
        name: service_name(&shelf, asked.words, code),
        told: String::new(),
    };
    let mut lines: Vec<Line> = codes.into_iter().map(line).collect();
    lines.sort_by_cached_key(|line| lodzins_core::text::fold(&line.name));
    asked.show(&ChooseView {
        page: place.page(asked).back(&place.path("")),
        caption: asked.words.t("booking-title"),
        title: asked.words.t("booking-service-title"),
        lines,
        empty: asked.words.t("booking-no-service"),
    })
}

/// The centres where services can be booked in one visit, each with its nearest free time.
async fn wheres(
    asked: &Asked,
    place: &Place,
    pools: &[Pool],
    centres: &[Centre],
    services: &[String],
) -> PageResult {
    let institution = place.institution.as_ref().ok_or(Stop::Busy)?;
    let serves = |centre: &&Centre| may_be_together(pools, centre.id, services).is_ok();
    let here: Vec<&Centre> = centres.iter().filter(serves).collect();
    let codes = services.join(",");
    let path = |centre: &Centre| place.path(&format!("/book/{}/{codes}", centre.code));
    if let [one] = here[..] {
        return Ok(asked.see_other(&path(one)));
    }
    let words = asked.words;
    let mut lines = Vec::with_capacity(here.len());
    for centre in here {
        let free = starts::free(asked, institution, starts::wanted(centre.id, services)).await?;
        let told = match free.first() {
            Some(first) => {
                let when = said::when(words, first.start);
                words.with("booking-nearest-told", &[("when", when.into())])
            }
            None => words.t("booking-none"),
        };
        lines.push(Line { href: path(centre), name: centre.located(words.language()), told });
    }
    let shelf = shelf_of(asked, institution.id).await?;
    asked.show(&ChooseView {
        page: place.page(asked).back(&place.path("/book")),
        caption: service_names(&shelf, words, services),
        title: words.t("booking-centre-title"),
        lines,
        empty: words.t("booking-not-served"),
    })
}
