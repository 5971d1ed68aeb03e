//! What can be booked at the desk: a service at a centre, and what else in the same visit.

use std::sync::Arc;

use lodzins_core::{appointment::Share, catalogue::Shelf};
use lodzins_db::DbError;
use lodzins_service::{
    appointment::{Pool, Wanted, addable, may_be_together, minutes_together, pools},
    institution::structure::{Centre, centres},
};

use super::super::more::{Offered, offer, why_not};
use crate::{
    form::Form,
    pages::{
        DeskPage,
        catalogue::{own_shelf, service_name},
    },
    stop::Stop,
    ui::Choice,
    words::{Message, Words},
};

/// What can be booked at the desk.
pub(in crate::pages::booking) struct Bookable {
    pools: Vec<Pool>,
    centres: Vec<Centre>,
    shelf: Arc<Shelf>,
    words: Words,
}

impl Bookable {
    /// Reads it.
    pub async fn of(page: &DeskPage) -> Result<Self, Stop> {
        let (institution, words) = (page.institution.id, page.asked.words);
        let shelf = own_shelf(page).await?;
        let (mut pools, centres) = page
            .asked
            .read(move |tx| Ok::<_, DbError>((pools(tx, institution)?, centres(tx, institution)?)))
            .await?;
        let today = page.asked.app.moment().date();
        pools.retain(|pool| pool.details.closed_from.is_none_or(|from| today < from));
        Ok(Self { pools, centres, shelf, words })
    }

    /// Each service with its centre, and the value that is sent.
    pub fn choices(&self) -> Vec<Choice> {
        let mut offered: Vec<(String, String)> = Vec::new();
        for pool in &self.pools {
            let Some(centre) = self.centres.iter().find(|one| one.id == pool.centre) else {
                continue;
            };
            for one in &pool.details.services {
                let name = service_name(&self.shelf, self.words, &one.service);
                let name = format!("{name} – {}", centre.name(self.words.language()));
                offered.push((format!("{} {}", centre.code, one.service), name));
            }
        }
        offered.sort_by_cached_key(|(_, name)| lodzins_core::text::fold(name));
        offered.dedup();
        let none = Choice::of("", self.words.t("bookings-choose"));
        let choices = offered.into_iter().map(|(value, name)| Choice::of(value, name));
        std::iter::once(none).chain(choices).collect()
    }

    /// What is meant by a value of the list.
    pub fn wanted(&self, what: &str, share: Share) -> Option<Wanted> {
        let (centre, service) = what.split_once(' ')?;
        let centre = self.centres.iter().find(|one| one.code == centre)?.id;
        Some(Wanted { centre, services: vec![service.to_owned()], share })
    }

    /// What else the visit could be for.
    pub fn addable(&self, wanted: &Wanted) -> Vec<Offered> {
        let told = addable(&self.pools, wanted.centre, &wanted.services);
        let name = |code: &str| service_name(&self.shelf, self.words, code);
        told.iter().map(|one| offer(self.words, name(&one.service), one)).collect()
    }

    /// The same visit with what was ticked beside it; nothing, and why, when that cannot be one visit.
    pub fn together(&self, mut wanted: Wanted, form: &mut Form) -> Option<Wanted> {
        let offered = self.addable(&wanted);
        let ticked: Vec<String> = form.fields().all("also").map(str::to_owned).collect();
        // Ticked beside another service than is chosen now: nobody shall believe that it is booked.
        if ticked.iter().any(|code| offered.iter().all(|(known, ..)| known != code)) {
            form.wrong("what", Message::of("several-dropped"));
            return None;
        }
        wanted.services.extend(ticked);
        if wanted.services.len() > 1
            && let Err(error) = may_be_together(&self.pools, wanted.centre, &wanted.services)
        {
            form.wrong("also", why_not(&error));
            return None;
        }
        Some(wanted)
    }

    /// For how many minutes a visit for several services is planned.
    pub fn minutes(&self, wanted: &Wanted) -> Option<i64> {
        let minutes = minutes_together(&self.pools, wanted)?;
        (wanted.services.len() > 1).then_some(i64::from(minutes))
    }
}
