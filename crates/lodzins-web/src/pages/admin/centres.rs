//! Centres: where people are received.

use lodzins_core::{
    Language,
    id::{CentreId, InstitutionId},
};
use lodzins_db::{DbError, Tx};
use lodzins_service::institution::structure::{
    Centre, CentreDetails, StructureError, centre_add, centre_change, centres,
};

use super::{
    entry::{self, Entry, Hand},
    fields::{
        days, name_fields, name_now, name_of, period_fields, period_now, reach_fields, reach_of,
    },
    settle::news,
    view::{ListView, link},
};
use crate::{
    form::{Fields, Form},
    pages::{DeskPage, register::At},
    stop::PageResult,
    ui::{Cell, Content, Table},
    words::{Message, Words},
};

/// All of them.
pub async fn list(page: DeskPage) -> PageResult {
    let (institution, words) = (page.institution.id, page.asked.words);
    let all = page.asked.read(move |tx| centres(tx, institution)).await?;
    let done = news(&page, [("saved", words.t("admin-centre-saved"))]);
    let view = ListView::of(&page, words.t("admin-centres"), words.t("admin-centres-text"), done)
        .add("/desk/admin/centres/new", words.t("admin-centre-add"))
        .table(table(words, &all), words.t("admin-centres-empty"));
    page.asked.show(&view)
}

fn table(words: Words, all: &[Centre]) -> Content {
    if all.is_empty() {
        return Content::default();
    }
    let row = |centre: &Centre| {
        let reach: Vec<&str> =
            [centre.phone.as_deref(), centre.email.as_deref()].into_iter().flatten().collect();
        vec![
            Cell::new().content(link(
                &format!("{}/{}", Centre::LIST, centre.id),
                centre.name(words.language()),
            )),
            Cell::new().content(centre.code.as_str()),
            Cell::new().content(centre.address.as_str()),
            Cell::new().content(reach.join(", ")),
            Cell::new().content(days(words, centre.valid_from, centre.valid_to)),
        ]
    };
    Table::called(words.t("admin-centres"))
        .head([
            words.t("admin-name"),
            words.t("admin-code"),
            words.t("admin-address"),
            words.t("admin-reach"),
            words.t("admin-centre-days"),
        ])
        .rows(all.iter().map(row))
        .scrolling()
}

impl Entry for Centre {
    const PURPOSE: &'static str = "admin-centre";
    const LIST: &'static str = "/desk/admin/centres";
    const NEW: &'static str = "admin-centre-add";
    type Key = CentreId;
    type Details = CentreDetails;

    fn find(
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        id: &CentreId,
    ) -> Result<Option<Self>, DbError> {
        Ok(centres(tx, institution)?.into_iter().find(|centre| centre.id == *id))
    }

    fn name(&self, language: Language) -> &str {
        self.name(language)
    }

    fn fields(words: Words, _: Option<&Self>, form: &Form) -> Vec<Content> {
        let mut fields = name_fields(words, form);
        fields.push(form.input("address").label(words.t("admin-address")).into());
        fields.extend(reach_fields(words, form));
        let (first, last) = (words.t("admin-centre-from"), words.t("admin-centre-to"));
        fields.extend(period_fields(words, form, first, last));
        fields
    }

    fn details(form: &mut Form) -> CentreDetails {
        form.at_most("address", 500);
        let name = name_of(form);
        let address = form.required("address", Message::of("admin-address-missing"));
        let (phone, email) = reach_of(form);
        let (valid_from, valid_to) = (form.date("from"), form.date("to"));
        CentreDetails { name, address, phone, email, valid_from, valid_to }
    }

    fn now(&self) -> Fields {
        let now = name_now(Fields::default(), &self.name_lv, &self.name_ru, &self.name_en)
            .and("address", self.address.as_str())
            .and("phone", self.phone.clone().unwrap_or_default())
            .and("email", self.email.clone().unwrap_or_default());
        period_now(now, self.valid_from, self.valid_to)
    }

    fn add(hand: Hand<'_, '_>, code: &str, new: &CentreDetails) -> Result<(), StructureError> {
        centre_add(hand.tx, hand.at, hand.institution, code, new, hand.by).map(drop)
    }

    fn change(
        hand: Hand<'_, '_>,
        id: &CentreId,
        new: &CentreDetails,
    ) -> Result<(), StructureError> {
        centre_change(hand.tx, hand.at, hand.institution, *id, new, hand.by)
    }
}

/// The centre as it is.
pub async fn get(page: DeskPage, At(id): At<CentreId>) -> PageResult {
    entry::show::<Centre>(page, id).await
}

/// Changes it.
pub async fn post(page: DeskPage, At(id): At<CentreId>, fields: Fields) -> PageResult {
    entry::change::<Centre>(page, id, fields).await
}
