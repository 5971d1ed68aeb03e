//! One shape for what is added by a form and changed by the same form: a topic, a unit, a centre, a box.

use lodzins_core::{Language, Moment, id::InstitutionId};
use lodzins_db::{DbError, Tx};
use lodzins_service::{Actor, institution::structure::StructureError};

use super::{
    fields::code_field,
    settle::{filled, settle},
    view::FormView,
};
use crate::{
    form::{Fields, Form},
    pages::DeskPage,
    stop::{PageResult, Stop},
    ui::Content,
    words::{Message, Words},
};

/// Where, when and by whom something is written.
pub(super) struct Hand<'h, 't> {
    pub tx: &'h mut Tx<'t>,
    pub at: &'h Moment,
    pub institution: InstitutionId,
    pub by: Actor,
}

/// Something that an administrator enters and puts right.
pub(super) trait Entry: Sized + Send + 'static {
    /// What its form is for.
    const PURPOSE: &'static str;
    /// The list that it stands in.
    const LIST: &'static str;
    /// What the page of a new one is called, as a key of words.
    const NEW: &'static str;
    /// What the list says after one was added.
    const ADDED: &'static str = "saved";
    /// What the list says after one was changed.
    const CHANGED: &'static str = "saved";
    /// By what it is found.
    type Key: Clone + Send + 'static;
    /// What is entered beside the code, which it keeps for good.
    type Details: Send + 'static;

    /// The one with this key.
    fn find(
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        key: &Self::Key,
    ) -> Result<Option<Self>, DbError>;
    /// Its name.
    fn name(&self, language: Language) -> &str;
    /// The fields of the form: of this one, or of a new one.
    fn fields(words: Words, one: Option<&Self>, form: &Form) -> Vec<Content>;
    /// What was entered in them.
    fn details(form: &mut Form) -> Self::Details;
    /// What stands in them before.
    fn now(&self) -> Fields;
    /// Enters a new one.
    fn add(hand: Hand<'_, '_>, code: &str, new: &Self::Details) -> Result<(), StructureError>;
    /// Puts one right.
    fn change(
        hand: Hand<'_, '_>,
        key: &Self::Key,
        new: &Self::Details,
    ) -> Result<(), StructureError>;
    /// What else its page shows.
    fn around(&self, _words: Words, view: FormView) -> FormView {
        view
    }
}

fn view<E: Entry>(page: &DeskPage, one: Option<&E>, form: Form) -> FormView {
    let words = page.asked.words;
    let title = one.map_or_else(|| words.t(E::NEW), |one| one.name(words.language()).to_owned());
    let view = FormView::of(page, E::LIST, title, form).fields(|form| {
        let code = one
            .is_none()
            .then(|| code_field(form, words.t("admin-code"), words.t("admin-code-hint")));
        code.into_iter().chain(E::fields(words, one, form)).collect()
    });
    match one {
        None => view,
        Some(one) => one.around(words, view),
    }
}

/// The one that an address names.
pub(super) async fn one_of<E: Entry>(page: &DeskPage, key: &E::Key) -> Result<E, Stop> {
    let (institution, key) = (page.institution.id, key.clone());
    page.asked.read(move |tx| E::find(tx, institution, &key)).await?.ok_or(Stop::NotFound)
}

fn next<E: Entry>(done: &str) -> String {
    format!("{}?done={done}", E::LIST)
}

/// An empty form.
pub(super) async fn begin<E: Entry>(page: DeskPage) -> PageResult {
    let form = page.form(E::PURPOSE).await?;
    page.asked.show(&view::<E>(&page, None, form))
}

/// Enters a new one.
pub(super) async fn add<E: Entry>(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(E::PURPOSE, fields);
    let code = form.required("code", Message::of("admin-code-missing"));
    let new = E::details(&mut form);
    let again = |form| view::<E>(&page, None, form);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&again(page.asked.again(E::PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), StructureError> = page
        .once(&token, &form, move |tx, at| E::add(Hand { tx, at, institution, by }, &code, &new))
        .await;
    settle(&page, E::PURPOSE, form, done, again, |()| next::<E>(E::ADDED))
}

/// One as it is.
pub(super) async fn show<E: Entry>(page: DeskPage, key: E::Key) -> PageResult {
    let one: E = one_of(&page, &key).await?;
    let form = filled(&page, E::PURPOSE, one.now()).await?;
    page.asked.show(&view(&page, Some(&one), form))
}

/// Puts one right.
pub(super) async fn change<E: Entry>(page: DeskPage, key: E::Key, fields: Fields) -> PageResult {
    let one: E = one_of(&page, &key).await?;
    let (mut form, token) = page.asked.sent(E::PURPOSE, fields);
    let new = E::details(&mut form);
    let again = |form| view(&page, Some(&one), form);
    let (Some(token), false) = (token, form.is_wrong()) else {
        return page.asked.show_wrong(&again(page.asked.again(E::PURPOSE, form)));
    };
    let (institution, by) = (page.institution.id, page.actor());
    let done: Result<(), StructureError> = page
        .once(&token, &form, move |tx, at| E::change(Hand { tx, at, institution, by }, &key, &new))
        .await;
    settle(&page, E::PURPOSE, form, done, again, |()| next::<E>(E::CHANGED))
}
