//! A pool: entered at a centre under a code that it keeps, or changed. What is booked stays booked; what could not be kept is
//! counted first.

use lodzins_core::id::{CentreId, PoolId};
use lodzins_db::DbError;
use lodzins_service::{
    appointment::{AppointmentError, Pool, Supposed, pool_set, pools},
    catalogue::{centre_services, service_on},
    institution::{
        institutions,
        structure::{Centre, StructureError},
    },
    wait_list::{pool_offer, pool_offer_set},
};

use super::{
    super::{
        fields::code_field,
        hours::check::Step,
        settle::{filled, settle},
        view::{FormView, link_below},
    },
    LIST, all_of,
    fields::{self, Offered},
    hit, one_of,
};
use crate::{
    form::{Fields, Form},
    pages::{
        DeskPage,
        catalogue::{own_shelf, service_name},
        register::At,
    },
    stop::{PageResult, Stop},
    ui::{Choice, Content},
    words::Message,
};

const PURPOSE: &str = "admin-pool";

/// The services that a pool may serve: the institution's own, and others' for which its centres do something, each by
/// the title on its holder's card.
async fn offered(page: &DeskPage) -> Result<Vec<Offered>, Stop> {
    let (institution, words) = (page.institution.id, page.asked.words);
    let today = page.asked.app.moment().date();
    let shelf = own_shelf(page).await?;
    let helped = page.asked.read(move |tx| {
        let holders = institutions(tx)?;
        let mut helped = Vec::new();
        for one in centre_services(tx, institution)? {
            let title = match holders.iter().find(|holder| holder.code == one.holder) {
                Some(holder) => service_on(tx, holder.id, &one.service, today)?
                    .map(|version| version.card.title.said(words.language()).text.to_owned()),
                None => None,
            };
            helped.push((one.service, title));
        }
        Ok::<_, DbError>(helped)
    });
    let own = shelf.services().iter().map(|one| (one.code.clone(), None));
    let mut offered: Vec<(String, Option<String>)> = own.chain(helped.await?).collect();
    // The institution's own card of a service goes before another's.
    offered.sort_by(|one, other| one.0.cmp(&other.0));
    offered.dedup_by(|later, first| later.0 == first.0);
    let named = |(code, title): (String, Option<String>)| {
        let name = title.unwrap_or_else(|| service_name(&shelf, words, &code));
        (code, name)
    };
    Ok(offered.into_iter().map(named).collect())
}

/// A pool's services stay on its form although the catalogue has them no more.
fn with_own(mut offered: Vec<Offered>, pool: &Pool) -> Vec<Offered> {
    for one in &pool.details.services {
        if !offered.iter().any(|(code, _)| *code == one.service) {
            offered.push((one.service.clone(), one.service.clone()));
        }
    }
    offered
}

fn view_new(page: &DeskPage, centres: &[Centre], offered: &[Offered], form: Form) -> FormView {
    let words = page.asked.words;
    let choice =
        |one: &Centre| Choice::of(one.id.to_string(), one.name(words.language()).to_owned());
    let choices: Vec<Choice> = centres.iter().map(choice).collect();
    FormView::of(page, LIST, words.t("pool-add"), form).told(words.t("pool-add-text")).fields(
        |form| {
            let centre = form.select("centre").label(words.t("pool-centre")).items(choices);
            let code = code_field(form, words.t("admin-code"), words.t("admin-code-hint"));
            let own = fields::fields(words, form, offered);
            [centre.into(), code].into_iter().chain(own).collect()
        },
    )
}

fn view(
    page: &DeskPage,
    pool: &Pool,
    centre: &Centre,
    offered: &[Offered],
    form: Form,
) -> FormView {
    let words = page.asked.words;
    FormView::of(page, LIST, pool.details.name.clone(), form)
        .caption(centre.name(words.language()))
        .told(words.t("pool-change-text"))
        .fields(|form| fields::fields(words, form, offered))
        .after(Content::html(format_args!(
            "{}{}{}",
            link_below(&format!("{LIST}/{}/weekly", pool.id), &words.t("pool-weekly")),
            link_below(&format!("{LIST}/{}/days", pool.id), &words.t("pool-days-link")),
            link_below(&format!("{LIST}/{}/releases", pool.id), &words.t("release-admin-link")),
        )))
}

/// An empty form.
pub async fn get_new(page: DeskPage) -> PageResult {
    let ((_, centres), offered) = (all_of(&page).await?, offered(&page).await?);
    let form = filled(&page, PURPOSE, fields::fresh()).await?;
    page.asked.show(&view_new(&page, &centres, &offered, form))
}

/// Enters one.
pub async fn post_new(page: DeskPage, fields: Fields) -> PageResult {
    let ((_, centres), offered) = (all_of(&page).await?, offered(&page).await?);
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let centre: Option<CentreId> = form.parsed("centre", Message::of("contact-choose"));
    let code = form.required("code", Message::of("admin-code-missing"));
    let (new, offer) = (fields::read(&mut form, &offered), fields::read_offer(&mut form));
    let again = |form| view_new(&page, &centres, &offered, form);
    let (Some(token), Some(centre), Some(new), Some(offer), false) =
        (token, centre, new, offer, form.is_wrong())
    else {
        return page.asked.show_wrong(&again(page.asked.again(PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<PoolId, AppointmentError> = page
        .once(&token, &form, move |tx, at| {
            let known = pools(tx, institution)?;
            if known.iter().any(|pool| pool.centre == centre && pool.code == code) {
                return Err(StructureError::CodeTaken.into());
            }
            let id = pool_set(tx, at, institution, centre, &code, &new, by)?;
            pool_offer_set(tx, at, institution, id, offer, by)?;
            Ok(id)
        })
        .await;
    settle(&page, PURPOSE, form, done, again, |_| format!("{LIST}?done=saved"))
}

/// The pool as it is.
pub async fn get(page: DeskPage, At(id): At<PoolId>) -> PageResult {
    let (pool, centre) = one_of(&page, id).await?;
    let offered = with_own(offered(&page).await?, &pool);
    let institution = page.institution.id;
    let offer = page.asked.read(move |tx| pool_offer(tx, institution, id)).await?;
    let form = filled(&page, PURPOSE, fields::now(&pool, offer)).await?;
    page.asked.show(&view(&page, &pool, &centre, &offered, form))
}

/// Changes it.
pub async fn post(page: DeskPage, At(id): At<PoolId>, fields: Fields) -> PageResult {
    let (pool, centre) = one_of(&page, id).await?;
    let offered = with_own(offered(&page).await?, &pool);
    let step = Step::of(&fields);
    let (mut form, token) = page.asked.sent(PURPOSE, fields);
    let again = |form| view(&page, &pool, &centre, &offered, form);
    if step == Step::Change {
        return page.asked.show(&again(page.asked.again(PURPOSE, form)));
    }
    let (new, offer) = (fields::read(&mut form, &offered), fields::read_offer(&mut form));
    let (Some(token), Some(new), Some(offer), false) = (token, new, offer, form.is_wrong()) else {
        return page.asked.show_wrong(&again(page.asked.again(PURPOSE, form)));
    };
    let supposed = Supposed { pool: Some((id, new.clone())), ..Supposed::default() };
    if let Some(hit) = hit::unseen(&page, step, supposed).await? {
        let form = page.asked.again(PURPOSE, form);
        return page.asked.show(&hit::check(&page, (&pool, &centre), String::new(), hit, form));
    }
    let (institution, by) = (page.institution.id, page.actor());
    let (of, code) = (pool.centre, pool.code.clone());
    let done: Result<PoolId, AppointmentError> = page
        .once(&token, &form, move |tx, at| {
            pool_set(tx, at, institution, of, &code, &new, by)?;
            pool_offer_set(tx, at, institution, id, offer, by)?;
            Ok(id)
        })
        .await;
    settle(&page, PURPOSE, form, done, again, |_| format!("{LIST}?done=saved"))
}
