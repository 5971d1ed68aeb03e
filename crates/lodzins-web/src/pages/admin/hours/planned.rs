//! One shape for what is typed, seen over four weeks, and only then saved: a week, other hours, a closure.

use jiff::civil::Date;
use lodzins_core::{
    Moment,
    hours::{HoursFault, PlaceKind, Schedule},
    id::{InstitutionId, PlaceId},
};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    Actor,
    disruption::hit_by_schedule,
    hours::{HoursError, PlaceHours, hours_as_laid_down},
};

use super::{
    super::{
        settle::{filled, settle},
        view::FormView,
    },
    check::{CheckView, Step, bookings},
    done, field_of, moment, place_of,
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, hours_words, regime::said::Names, register::At},
    stop::{PageResult, Stop},
    ui::Content,
    words::Words,
};

/// Where, when and by whom something is saved.
pub(super) struct Hand<'h, 't> {
    pub tx: &'h mut Tx<'t>,
    pub at: &'h Moment,
    pub institution: InstitutionId,
    pub place: PlaceId,
    pub by: Actor,
}

/// A change of a place's hours.
pub(super) trait Planned: Sized + Send + Sync + 'static {
    /// What its form is for.
    const PURPOSE: &'static str;
    /// What the place's page says afterwards.
    const DONE: &'static str;

    /// With what the form begins.
    fn now(place: &PlaceHours, today: Date) -> Fields;
    /// The form.
    fn view(page: &DeskPage, place: &PlaceHours, form: Form) -> FormView;
    /// What was typed; nothing when a field has an error.
    fn typed(form: &mut Form) -> Option<Self>;
    /// What speaks against it although it could be read.
    fn fault(&self) -> Option<HoursFault>;
    /// The first day that it changes.
    fn from(&self) -> Date;
    /// It in a line, with the name of the place.
    fn line(&self, words: Words, place: String) -> String;
    /// The schedule as it would be.
    fn enter(&self, schedule: &mut Schedule);
    /// Saves it.
    fn save(&self, hand: Hand<'_, '_>) -> Result<(), HoursError>;
}

/// The form, before anything is typed.
pub(super) async fn get<P: Planned>(page: DeskPage, At(id): At<PlaceId>) -> PageResult {
    let place = place_of(&page, id).await?;
    let now = P::now(&place, moment(&page).date());
    let form = filled(&page, P::PURPOSE, now).await?;
    page.asked.show(&P::view(&page, &place, form))
}

/// Shows what would change, goes back to the form, or saves, by the button that was pressed.
pub(super) async fn post<P: Planned>(
    page: DeskPage,
    At(id): At<PlaceId>,
    fields: Fields,
) -> PageResult {
    let place = place_of(&page, id).await?;
    let step = Step::of(&fields);
    let (mut form, token) = page.asked.sent(P::PURPOSE, fields);
    if step == Step::Change {
        return page.asked.show(&P::view(&page, &place, page.asked.again(P::PURPOSE, form)));
    }
    let typed = P::typed(&mut form);
    if let Some(fault) = typed.as_ref().and_then(P::fault) {
        form.wrong(field_of(&fault), hours_words::fault(&fault));
    }
    let (Some(token), Some(new), false) = (token, typed, form.is_wrong()) else {
        return page.asked.show_wrong(&P::view(&page, &place, page.asked.again(P::PURPOSE, form)));
    };
    if step == Step::Check {
        let words = page.asked.words;
        let line = new.line(words, place.place.name.said(words.language()).to_owned());
        let first = new.from().max(moment(&page).date());
        let mut schedule = place.schedule.clone();
        new.enter(&mut schedule);
        let form = page.asked.again(P::PURPOSE, form);
        let view = CheckView::of(&page, &place, &schedule, (first, line), form);
        let hit = hit(&page, id, new).await?;
        return page.asked.show(&view.hit(hit));
    }
    let (institution, by) = (page.institution.id, page.actor());
    let saved: Result<(), HoursError> = page
        .once(&token, &form, move |tx, at| new.save(Hand { tx, at, institution, place: id, by }))
        .await;
    let again = |form| P::view(&page, &place, form);
    settle(&page, P::PURPOSE, form, saved, again, |()| done(id, P::DONE))
}

/// The bookings that could not be kept any more: only a centre's hours are people's.
async fn hit<P: Planned>(page: &DeskPage, id: PlaceId, new: P) -> Result<Content, Stop> {
    let (institution, words, at) = (page.institution.id, page.asked.words, moment(page));
    let read = page.asked.read(move |tx| {
        let own = hours_as_laid_down(tx, institution)?;
        let own = own.into_iter().find(|one| one.place.id == id);
        let Some(own) = own.filter(|one| one.place.kind == PlaceKind::Centre) else {
            return Ok(Content::default());
        };
        let mut schedule = own.schedule;
        new.enter(&mut schedule);
        let hit = hit_by_schedule(tx, at.now(), institution, id, schedule)?;
        let names = Names::read(tx, institution, words, at.date())?;
        Ok::<_, DbError>(bookings(words, &names, &hit))
    });
    Ok(read.await?)
}
