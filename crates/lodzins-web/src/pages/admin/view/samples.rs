use super::{
    super::{institution, staff_fields},
    *,
};
use crate::{
    brand::Brand,
    form::Fields,
    gallery::{Sample, desk},
    ui::{Cell, Table},
    words::{Message, Words},
};

impl Sample for ListView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let page = || desk(words, "/desk/admin/units").back("/desk/admin");
        let named = || words.t("gallery-place");
        let rows = [[Cell::new().content(named()), Cell::numeric("12")]];
        let table = Table::called(words.t("admin-units"))
            .head([
                Cell::new().content(words.t("admin-name")),
                Cell::numeric(words.t("admin-unit-open-cases")),
            ])
            .rows(rows.map(|row| row.to_vec()))
            .scrolling();
        let view = || Self::framed(page(), words.t("admin-units"), words.t("admin-units-text"));
        let full = view()
            .add("/desk/admin/units/new", words.t("admin-unit-add"))
            .table(table, words.t("admin-units-empty"));
        let empty = view().table(Content::default(), words.t("admin-units-empty"));
        vec![("admin-units", full), ("admin-units-empty", empty)]
    }
}

impl Sample for FormView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = |form: Form| {
            let page = desk(words, "/desk/admin/units/new").wrong(form.is_wrong());
            Self::framed(page, words.t("admin-unit-add"), form, words.t("admin-save"))
                .caption(words.t("admin-units"))
                .told(words.t("admin-units-text"))
                .fields(|form| {
                    let name = form.input("name_lv").label(words.t("admin-name-lv"));
                    vec![name.into(), form.input("code").label(words.t("admin-code")).into()]
                })
        };
        let mut wrong = Form::of(words, Fields::default().and("code", "Būvvalde"));
        wrong.wrong("name_lv", Message::of("admin-name-missing"));
        wrong.wrong("code", Message::of("admin-code-unusable"));
        let page = desk(words, "/desk/admin/staff/new");
        let title = words.t("admin-staff-add");
        let staff = Self::framed(page, title, Form::blank(words), words.t("admin-staff-add-send"))
            .fields(|form| staff_fields::fields(words, form, &[], true));
        let page = desk(words, "/desk/admin/institution");
        let shown = institution::preview(words, Brand::OURS.base());
        let colour = Self::framed(
            page,
            words.t("admin-institution"),
            Form::blank(words),
            words.t("admin-save"),
        )
        .fields(|form| vec![form.input("colour").label(words.t("admin-colour")).into()])
        .after(Content::html(shown));
        vec![
            ("admin-form", view(Form::blank(words))),
            ("admin-form-wrong", view(wrong)),
            ("admin-staff", staff),
            ("admin-colour", colour),
        ]
    }
}

impl Sample for SecretView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let view = Self {
            page: desk(words, "/desk/admin/staff/new"),
            title: words.t("admin-staff-appointed"),
            told: words.with("admin-staff-password-told", &[("user", "testa.persona".into())]),
            named: words.t("staff-password"),
            secret: "abcd-efgh-jkmn-pqrs".to_owned(),
            next: "/desk/admin/staff".to_owned(),
        };
        vec![("admin-secret", view)]
    }
}
