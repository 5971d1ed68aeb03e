//! What is entered about a person.

use lodzins_core::{Language, Role};
use lodzins_service::{identity::personnel::StaffCard, institution::Unit};

use super::fields::optional;
use crate::{
    form::{Fields, Form},
    pages::{register::said, write::you::check_email},
    ui::{Checkbox, Choice, Content, Fieldset, Label, Radio},
    words::{Message, Words},
};

/// The fields, the user's name among them only for a new person.
pub(super) fn fields(words: Words, form: &Form, units: &[Unit], new: bool) -> Vec<Content> {
    let mut fields: Vec<Content> = vec![form.input("name").label(words.t("staff-name")).into()];
    if new {
        let user = form.input("user").label(words.t("staff-user"));
        let user = user.hint(words.t("admin-staff-user-hint")).classes("govuk-input--width-20");
        fields.push(user.autocomplete("off").into());
    }
    fields.push(form.input("email").label(words.t("admin-email")).kind("email").into());
    let none = Choice::of("", words.t("admin-staff-no-unit"));
    let choice = |unit: &Unit| Choice::of(unit.id.to_string(), unit.name(words.language()));
    let choices = std::iter::once(none).chain(units.iter().map(choice));
    fields.push(form.select("unit").label(words.t("admin-staff-unit")).items(choices).into());
    let role = |role: &Role| {
        Checkbox::of(role.code(), said::role(words, *role)).hint(role_told(words, *role))
    };
    let roles = form.checkboxes("roles").fieldset(Fieldset::asking(words.t("staff-roles")));
    fields.push(roles.items(Role::ALL.iter().map(role)).into());
    // Each language by its own name, which a screen reader then says in it.
    let language = |one: &Language| {
        let label = Label::new().attributes([("lang", one.code())]);
        Radio::of(one.code(), Words::own_name(*one)).label(label)
    };
    let languages =
        form.radios("language").fieldset(Fieldset::asking(words.t("admin-staff-language")));
    fields.push(languages.items(Language::ALL.iter().map(language)).into());
    fields
}

/// What somebody with the role may do.
fn role_told(words: Words, role: Role) -> String {
    match role {
        Role::Administrator => words.t("admin-role-administrator"),
        Role::Head => words.t("admin-role-head"),
        Role::Desk => words.t("admin-role-desk"),
        Role::Records => words.t("admin-role-records"),
        Role::Handler => words.t("admin-role-handler"),
        Role::Auditor => words.t("admin-role-auditor"),
        Role::Secretary => words.t("admin-role-secretary"),
        Role::Editor => words.t("admin-role-editor"),
    }
}

/// The fields as they stand now.
pub(super) fn now(person: &StaffCard) -> Fields {
    let fields = Fields::default()
        .and("name", person.name.as_str())
        .and("email", person.email.clone().unwrap_or_default())
        .and("unit", person.unit.map(|unit| unit.to_string()).unwrap_or_default())
        .and("language", person.language.code());
    person.roles.iter().fold(fields, |fields, role| fields.and("roles", role.code()))
}

/// What was entered, as far as it can be read.
pub(super) struct Entered {
    pub name: String,
    pub email: Option<String>,
    pub unit: Option<lodzins_core::id::UnitId>,
    pub roles: Vec<Role>,
    pub language: Language,
}

/// Reads the fields, and notes what is wrong with them.
pub(super) fn entered(form: &mut Form) -> Entered {
    form.at_most("name", 200);
    form.at_most("email", 254);
    check_email(form);
    let name = form.required("name", Message::of("admin-staff-name-missing"));
    let roles: Vec<Role> =
        form.fields().all("roles").filter_map(|code| code.parse().ok()).collect();
    if roles.is_empty() {
        form.wrong("roles", Message::of("admin-staff-roles-missing"));
    }
    Entered {
        name,
        email: optional(form, "email"),
        unit: form.parsed("unit", Message::of("admin-staff-unit-closed")),
        roles,
        language: form.optional("language").parse().unwrap_or(Language::Lv),
    }
}
