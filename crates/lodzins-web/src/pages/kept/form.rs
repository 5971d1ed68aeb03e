//! The form: a name, and who sees it.

use askama::Template;
use lodzins_core::id::SavedSearchId;
use lodzins_service::saved_search::{Searched, Shared};

use super::{list, place};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::DeskPage,
    stop::Stop,
    ui::{Fieldset, Input, Legend, Radio, Radios},
    words::Message,
};

pub(super) const PURPOSE: &str = "kept";
const NAME: &str = "name";
pub(super) const SHARED: &str = "shared";
/// The longest name.
const LONGEST_NAME: u32 = 80;

#[derive(Template)]
#[template(path = "kept/form.html")]
pub(crate) struct KeptView {
    page: Page,
    form: Form,
    searched: Searched,
    has_unit: bool,
    /// What else is asked when it is kept for the first time.
    beside: Option<Radios>,
    /// Which one is changed; nothing when it is kept for the first time.
    id: Option<SavedSearchId>,
}

impl KeptView {
    /// For something that is not kept yet; `back` is where it was made.
    pub fn first(page: &DeskPage, form: Form, searched: Searched, back: &str) -> Self {
        Self {
            page: page.frame().back(back).wrong(form.is_wrong()),
            has_unit: page.member.unit.is_some(),
            beside: None,
            id: None,
            form,
            searched,
        }
    }

    /// For what is kept already.
    pub fn change(page: &DeskPage, form: Form, searched: Searched, id: SavedSearchId) -> Self {
        Self { id: Some(id), ..Self::first(page, form, searched, list(searched)) }
    }

    /// With one more question.
    #[must_use]
    pub fn beside(mut self, question: Radios) -> Self {
        self.beside = Some(question);
        self
    }

    fn title(&self) -> String {
        let (page, what) = (&self.page, [("what", self.searched.code().into())]);
        match self.id {
            None => page.with("kept-title", &what),
            Some(_) => page.with("kept-change-title", &what),
        }
    }

    fn name(&self) -> Input {
        let (page, what) = (&self.page, [("what", self.searched.code().into())]);
        let field = self.form.input(NAME).label(page.with("kept-name", &what));
        field.hint(page.with("kept-name-hint", &what)).autocomplete("off")
    }

    fn shared(&self) -> Radios {
        let words = self.page.words();
        let legend = words.with("kept-shared", &[("what", self.searched.code().into())]);
        let mut radios = vec![Radio::of(Shared::Own.code(), words.t("kept-shared-own"))];
        if self.has_unit {
            radios.push(Radio::of(Shared::Unit.code(), words.t("kept-shared-unit")));
        }
        radios.push(Radio::of(Shared::Institution.code(), words.t("kept-shared-institution")));
        let fieldset = Fieldset::new().legend(Legend::new().content(legend));
        self.form.radios(SHARED).fieldset(fieldset).items(radios)
    }

    /// Where it is let go.
    fn delete(&self) -> Option<String> {
        self.id.map(|id| format!("{}/delete", place(self.searched, id)))
    }
}

/// The form as its writer left it when a session ended, or else as it is found.
pub async fn begun(page: &DeskPage, found: Fields) -> Result<Form, Stop> {
    let form = page.form(PURPOSE).await?;
    if form.fields().text(NAME).is_empty() && form.fields().text(SHARED).is_empty() {
        return Ok(page.asked.again(PURPOSE, Form::of(page.asked.words, found)));
    }
    Ok(form)
}

/// What stands in the form of something that has this name.
pub(super) fn filled(name: &str, shared: Shared) -> Fields {
    Fields::default().and(NAME, name).and(SHARED, shared.code())
}

/// The name and who sees it.
pub fn named(form: &mut Form, searched: Searched) -> Option<(String, Shared)> {
    let name = form.required(NAME, missing_name(searched));
    form.at_most(NAME, LONGEST_NAME);
    if form.required(SHARED, missing_reach(searched)).is_empty() {
        return None;
    }
    let shared = form.parsed(SHARED, missing_reach(searched))?;
    Some((name, shared))
}

fn missing_name(searched: Searched) -> Message {
    Message::of("kept-name-missing").text("what", searched.code())
}

/// Nobody was chosen to see it, or a unit by somebody who has none.
pub(super) fn missing_reach(searched: Searched) -> Message {
    Message::of("kept-shared-missing").text("what", searched.code())
}

#[cfg(test)]
impl crate::gallery::Sample for KeptView {
    fn samples(words: crate::words::Words) -> Vec<(&'static str, Self)> {
        use lodzins_core::id::Id;

        let sample = |searched: Searched, form: Form, id: Option<SavedSearchId>| {
            let page = crate::gallery::desk(words, list(searched)).back(list(searched));
            let page = page.wrong(form.is_wrong());
            Self { page, form, searched, has_unit: true, beside: None, id }
        };
        let wrong = |searched: Searched| {
            let mut form = Form::blank(words);
            named(&mut form, searched);
            form
        };
        let kept = |name: &str| Form::of(words, filled(name, Shared::Unit));
        let (register, figures) = (Searched::Register, Searched::Figures);
        let id = Some(SavedSearchId::from_bytes([1; 16]));
        let days = "01.11.2026.–30.11.2026.";
        let spans = |form: &Form| crate::pages::report::spans_asked(words, form, days);
        let new = Form::of(words, Fields::default().and(SHARED, "own").and("span", "last_month"));
        let mut missing = wrong(figures);
        missing.wrong("span", Message::of("report-span-missing"));
        vec![
            ("search-keep", sample(register, Form::blank(words), None)),
            ("search-keep-wrong", sample(register, wrong(register), None)),
            ("search-change", sample(register, kept("Sūdzības par ielām"), id)),
            ("report-keep", sample(figures, new.clone(), None).beside(spans(&new))),
            ("report-keep-wrong", sample(figures, missing.clone(), None).beside(spans(&missing))),
            ("report-change", sample(figures, kept("Mēneša pārskats domei"), id)),
        ]
    }
}
