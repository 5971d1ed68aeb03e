//! A new unit, or another name and address for one.

use lodzins_core::{
    Language,
    id::{InstitutionId, UnitId},
};
use lodzins_db::{DbError, Tx};
use lodzins_service::institution::{
    Unit,
    structure::{StructureError, UnitDetails, unit_add, unit_change},
    unit_by_id,
};

use super::{
    entry::{self, Entry, Hand},
    fields::{name_fields, name_now, name_of, reach_fields, reach_of},
    view::{FormView, link_below},
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::At},
    stop::PageResult,
    ui::Content,
    words::Words,
};

impl Entry for Unit {
    const PURPOSE: &'static str = "admin-unit";
    const LIST: &'static str = "/desk/admin/units";
    const NEW: &'static str = "admin-unit-add";
    const ADDED: &'static str = "added";
    const CHANGED: &'static str = "changed";
    type Key = UnitId;
    type Details = UnitDetails;

    fn find(
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        id: &UnitId,
    ) -> Result<Option<Self>, DbError> {
        unit_by_id(tx, institution, *id)
    }

    fn name(&self, language: Language) -> &str {
        self.name(language)
    }

    fn fields(words: Words, _: Option<&Self>, form: &Form) -> Vec<Content> {
        let mut fields = name_fields(words, form);
        fields.extend(reach_fields(words, form));
        fields
    }

    fn details(form: &mut Form) -> UnitDetails {
        let name = name_of(form);
        let (phone, email) = reach_of(form);
        UnitDetails { name, email, phone }
    }

    fn now(&self) -> Fields {
        name_now(Fields::default(), &self.name_lv, &self.name_ru, &self.name_en)
            .and("phone", self.phone.clone().unwrap_or_default())
            .and("email", self.email.clone().unwrap_or_default())
    }

    fn add(hand: Hand<'_, '_>, code: &str, new: &UnitDetails) -> Result<(), StructureError> {
        unit_add(hand.tx, hand.at, hand.institution, code, new, hand.by).map(drop)
    }

    fn change(hand: Hand<'_, '_>, id: &UnitId, new: &UnitDetails) -> Result<(), StructureError> {
        unit_change(hand.tx, hand.at, hand.institution, *id, new, hand.by)
    }

    fn around(&self, words: Words, view: FormView) -> FormView {
        let caption = words.with("admin-unit-caption", &[("code", self.code.as_str().into())]);
        view.caption(caption).after(closing(words, self))
    }
}

/// How it is closed, or since when it is.
fn closing(words: Words, unit: &Unit) -> Content {
    match unit.closed_from {
        Some(from) => {
            let text = words.with("admin-unit-closed-from", &[("day", words.date(from).into())]);
            Content::html(format_args!("<p class=\"govuk-body\">{}</p>", Content::from(text)))
        }
        None => {
            link_below(&format!("{}/{}/close", Unit::LIST, unit.id), &words.t("admin-unit-close"))
        }
    }
}

/// The unit as it is.
pub async fn get(page: DeskPage, At(id): At<UnitId>) -> PageResult {
    entry::show::<Unit>(page, id).await
}

/// Changes it.
pub async fn post(page: DeskPage, At(id): At<UnitId>, fields: Fields) -> PageResult {
    entry::change::<Unit>(page, id, fields).await
}
