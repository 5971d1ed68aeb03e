//! The index of administration: every page with a line on what it is for.

use askama::Template;
use lodzins_core::Role;

use crate::{layout::Page, pages::DeskPage, stop::PageResult, words::Words};

#[derive(Template)]
#[template(path = "admin/index.html")]
pub(crate) struct IndexView {
    page: Page,
    groups: Vec<(String, Vec<Entry>)>,
}

/// A page, and what it is for.
pub(crate) struct Entry {
    group: Group,
    href: &'static str,
    title: String,
    told: String,
    roles: &'static [Role],
}

/// What belongs together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    People,
    Work,
    Institution,
    Systems,
}

impl Group {
    const ALL: [Self; 4] = [Self::People, Self::Work, Self::Institution, Self::Systems];

    fn title(self, words: Words) -> String {
        match self {
            Self::People => words.t("admin-group-people"),
            Self::Work => words.t("admin-group-work"),
            Self::Institution => words.t("admin-group-institution"),
            Self::Systems => words.t("admin-group-systems"),
        }
    }
}

const ADMIN: &[Role] = &[Role::Administrator];
/// Those who say what changes for a time, and when places are open.
const KEEPERS: &[Role] = &[Role::Administrator, Role::Head, Role::Editor];
const BOTH: &[Role] = &[Role::Administrator, Role::Head];

/// Every page of administration, one line each. The permission matrix says once more who may open it.
#[rustfmt::skip]
fn entries(w: Words) -> Vec<Entry> {
    use Group::{Institution, People, Systems, Work};
    let entry = |group, href, title, told, roles| Entry { group, href, title, told, roles };
    vec![
        entry(People, "/desk/admin/staff", w.t("admin-staff"), w.t("admin-staff-told"), ADMIN),
        entry(People, "/desk/admin/units", w.t("admin-units"), w.t("admin-units-told"), BOTH),
        entry(People, "/desk/substitutions", w.t("casework-substitutions"), w.t("admin-substitutions-told"), BOTH),
        entry(Work, "/desk/admin/topics", w.t("admin-topics"), w.t("admin-topics-told"), BOTH),
        entry(Work, "/desk/admin/services", w.t("catalogue-admin"), w.t("catalogue-admin-told"), ADMIN),
        entry(Work, "/desk/admin/service-centres", w.t("catalogue-centres"), w.t("catalogue-centres-told"), ADMIN),
        entry(Work, "/desk/admin/journals", w.t("admin-journals"), w.t("admin-journals-told"), ADMIN),
        entry(Work, "/desk/routing", w.t("routing-title"), w.t("admin-routing-told"), BOTH),
        entry(Work, "/desk/admin/calendar", w.t("calendar-link"), w.t("admin-calendar-told"), BOTH),
        entry(Work, "/desk/admin/terms", w.t("calendar-terms-title"), w.t("admin-terms-told"), BOTH),
        entry(Work, "/desk/admin/retention", w.t("retention-title"), w.t("retention-told"), ADMIN),
        entry(Work, "/desk/letters/templates", w.t("letter-templates-title"), w.t("admin-templates-told"), BOTH),
        entry(Work, "/desk/letters", w.t("desk-letters"), w.t("admin-letters-told"), BOTH),
        entry(Work, "/desk/import", w.t("import-title"), w.t("import-told"), ADMIN),
        entry(Institution, "/desk/admin/institution", w.t("admin-institution"), w.t("admin-institution-told"), ADMIN),
        entry(Institution, "/desk/admin/centres", w.t("admin-centres"), w.t("admin-centres-told"), ADMIN),
        entry(Institution, "/desk/admin/counters", w.t("counters-title"), w.t("counters-told"), BOTH),
        entry(Institution, "/desk/admin/reception", w.t("rules-title"), w.t("rules-told"), BOTH),
        entry(Institution, "/desk/admin/kiosks", w.t("kiosks-title"), w.t("kiosks-told"), ADMIN),
        entry(Institution, "/desk/admin/hours", w.t("hours-title"), w.t("hours-told"), KEEPERS),
        entry(Institution, "/desk/admin/pools", w.t("pool-title"), w.t("pool-told"), BOTH),
        entry(Institution, "/desk/admin/boxes", w.t("admin-boxes"), w.t("admin-boxes-told"), BOTH),
        entry(Institution, "/desk/admin/open-data", w.t("opendata-title"), w.t("opendata-admin-told"), BOTH),
        entry(Institution, "/desk/admin/regimes", w.t("regime-title"), w.t("regime-told"), KEEPERS),
        entry(Systems, "/desk/mail", w.t("mail-title"), w.t("admin-mail-told"), ADMIN),
        entry(Systems, "/desk/admin/audit", w.t("audit-link"), w.t("admin-audit-told"), BOTH),
        entry(Systems, "/desk/admin/keys", w.t("admin-keys"), w.t("admin-keys-told"), ADMIN),
    ]
}

/// The groups that have something for somebody with these roles.
fn groups(words: Words, may: impl Fn(&[Role]) -> bool) -> Vec<(String, Vec<Entry>)> {
    let mut all: Vec<Entry> = entries(words).into_iter().filter(|entry| may(entry.roles)).collect();
    let mut groups = Vec::new();
    for group in Group::ALL {
        let (these, others) = all.into_iter().partition::<Vec<_>, _>(|entry| entry.group == group);
        all = others;
        if !these.is_empty() {
            groups.push((group.title(words), these));
        }
    }
    groups
}

/// Does a page belong to administration: to the index, or to one of the pages that stand in it?
pub(crate) fn is_under_administration(words: Words, path: &str) -> bool {
    let under = |href: &str| {
        path.strip_prefix(href).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    under("/desk/admin") || entries(words).iter().any(|entry| under(entry.href))
}

/// The page.
pub async fn get(page: DeskPage) -> PageResult {
    let groups = groups(page.asked.words, |roles| page.is_any(roles));
    page.asked.show(&IndexView { page: page.frame(), groups })
}

#[cfg(test)]
impl crate::gallery::Sample for IndexView {
    fn samples(words: Words) -> Vec<(&'static str, Self)> {
        let sample = |role: Role| Self {
            page: crate::gallery::desk(words, "/desk/admin"),
            groups: groups(words, |roles| roles.contains(&role)),
        };
        vec![("admin", sample(Role::Administrator)), ("admin-head", sample(Role::Head))]
    }
}
