//! The search: what is looked for, what was found, and the searches that are kept.

use std::sync::Arc;

use askama::Template;
use jiff::civil::Date;
use lodzins_core::{WorkingCalendar, catalogue::Shelf, number::AskedNumber, text::Places};
use lodzins_db::DbError;
use lodzins_service::{
    institution::{Topic, calendar, topics},
    register::{
        Filters, Hit, Sealed, Search, SearchPage, Searcher, submission_search,
        submissions_by_number,
    },
    saved_search::{SavedLine, Searched, saved_searches},
};

use super::{
    address::Address,
    fields::{self, Period},
    hits::table,
    views::{self, ViewLink},
};
use crate::{
    form::{Fields, Form},
    layout::Page,
    pages::{
        DeskPage,
        catalogue::{choices, own_shelf},
        desk::BAR,
        register::{directory::Directory, line::Lines, view::View},
    },
    stop::PageResult,
    ui::{Attributes, Content, Input, NotificationBanner, PageLink, Pagination, Select},
    words::{Message, Words},
};

#[derive(Template)]
#[template(path = "search/find.html")]
pub(crate) struct FindView {
    pub page: Page,
    pub form: Form,
    pub lists: Vec<Select>,
    pub periods: [Period; 2],
    pub narrowed: bool,
    pub views: Vec<ViewLink>,
    /// What came of it; nothing before anything was looked for.
    pub answer: Option<Answer>,
}

impl FindView {
    /// The one field for all words.
    fn what(&self) -> Input {
        let words = self.page.words;
        self.form
            .input("q")
            .label(words.t("search-what"))
            .hint(words.t("search-what-hint"))
            .kind("search")
            .autocomplete("off")
            .attributes(Attributes::none().flag("data-search").and("aria-keyshortcuts", "/"))
    }
}

/// What came of a search.
pub(crate) struct Answer {
    pub by_number: Content,
    pub table: Content,
    pub begun: String,
    pub keep: String,
    pub rest: Pagination,
}

impl Answer {
    fn is_empty(&self) -> bool {
        self.by_number.is_empty() && self.table.is_empty()
    }
}

/// What every page of the search shows around what was found.
struct Around {
    directory: Directory,
    calendar: WorkingCalendar,
    topics: Vec<Topic>,
    shelf: Arc<Shelf>,
    saved: Vec<SavedLine>,
}

#[derive(Default)]
struct Found {
    by_number: Vec<Hit>,
    page: SearchPage,
}

/// The page: the empty form, or what the address asks for.
pub async fn get(page: DeskPage, address: Address) -> PageResult {
    let typed = match address.typed(&page) {
        Sealed::Open(typed) => typed,
        over => {
            let mut form = form_of(&page, "", &address.filters);
            form.wrong(
                "q",
                match over {
                    Sealed::Over => Message::of("search-over"),
                    _ => Message::of("search-strange"),
                },
            );
            return again(&page, form).await;
        }
    };
    if address.is_empty() {
        let (around, _) = read(&page, None, None, &address).await?;
        let form = page.form(BAR).await?;
        return page.asked.show(&view(&page, &around, form, &address.filters, None));
    }
    let who = Searcher { person: page.member.id, unit: page.member.unit };
    let language = page.asked.words.language();
    let today = page.asked.app.moment().date();
    let search = Search::of(&typed, language, address.filters.clone(), who, today);
    let asked = address.after.is_none().then(|| AskedNumber::read(&typed)).flatten();
    let (around, found) = read(&page, search.clone(), asked, &address).await?;
    let form = form_of(&page, &typed, &address.filters);
    let terms = search.map(|search| search.terms).unwrap_or_default();
    let answer = answer(&page, &around, &address, &found, &terms, today);
    page.asked.show(&view(&page, &around, form, &address.filters, Some(answer)))
}

/// Takes what is looked for, and leads to the address that says so without saying it.
pub async fn post(page: DeskPage, fields: Fields) -> PageResult {
    let (mut form, token) = page.asked.sent(BAR, fields);
    let (typed, filters) = fields::sought(&mut form);
    if typed.is_empty() && filters.is_empty() && !form.is_wrong() {
        form.wrong("q", Message::of("search-nothing-asked"));
    }
    if token.is_none() || form.is_wrong() {
        return again(&page, page.asked.again(BAR, form)).await;
    }
    Ok(page.asked.see_other(&Address::of(&page, &typed, filters).on("/desk/search")))
}

async fn again(page: &DeskPage, form: Form) -> PageResult {
    let filters = Filters::read(|name| form.fields().text(name));
    let (around, _) = match read(page, None, None, &Address::default()).await {
        Ok(read) => read,
        Err(stop) => return page.busy(stop, form.fields()),
    };
    page.asked.show_wrong(&view(page, &around, form, &filters, None))
}

fn form_of(page: &DeskPage, typed: &str, filters: &Filters) -> Form {
    page.asked.again(BAR, Form::of(page.asked.words, fields::filled(typed, filters)))
}

async fn read(
    page: &DeskPage,
    search: Option<Search>,
    asked: Option<AskedNumber>,
    address: &Address,
) -> Result<(Around, Found), DbError> {
    let (institution, after) = (page.institution.id, address.after);
    let (person, unit) = (page.member.id, page.member.unit);
    let shelf = own_shelf(page).await?;
    page.asked
        .read(move |tx| {
            let around = Around {
                directory: Directory::of(tx, institution)?,
                calendar: calendar(tx, institution)?,
                topics: topics(tx, institution)?,
                shelf,
                saved: saved_searches(tx, institution, Searched::Register, person, unit)?,
            };
            let mut found = Found::default();
            if let Some(asked) = asked {
                found.by_number = submissions_by_number(tx, institution, &asked)?;
            }
            if let Some(search) = search {
                found.page = submission_search(tx, institution, &search, after)?;
            }
            let is_shown = |hit: &Hit| found.by_number.iter().all(|one| one.line.id != hit.line.id);
            found.page.hits.retain(is_shown);
            Ok((around, found))
        })
        .await
}

fn view(
    page: &DeskPage,
    around: &Around,
    form: Form,
    filters: &Filters,
    answer: Option<Answer>,
) -> FindView {
    let words = page.asked.words;
    let mut frame = page.frame().wrong(form.is_wrong());
    let news = [
        ("kept", words.t("search-done-kept")),
        ("changed", words.t("search-done-changed")),
        ("deleted", words.t("search-done-deleted")),
    ];
    if let Some((_, news)) = news.into_iter().find(|(what, _)| page.asked.was_done(what)) {
        frame = frame.banner(NotificationBanner::success(words.t("site-success"), news));
    }
    FindView {
        page: frame,
        lists: fields::lists(
            &form,
            words,
            &around.directory,
            &around.topics,
            &choices(words, &around.shelf),
        ),
        periods: fields::periods(&form, words),
        narrowed: !filters.is_empty() || form.is_wrong(),
        views: views::links(page, &around.saved, filters),
        form,
        answer,
    }
}

fn answer(
    page: &DeskPage,
    around: &Around,
    address: &Address,
    found: &Found,
    terms: &[String],
    today: Date,
) -> Answer {
    let words = page.asked.words;
    let lines = Lines {
        words,
        directory: &around.directory,
        calendar: &around.calendar,
        today,
        view: View::All,
    };
    let shown = |title: String, hits: &[Hit], places: &Places| {
        if hits.is_empty() { Content::default() } else { table(&lines, &title, hits, places) }
    };
    let begun = if found.page.begun && !found.page.hits.is_empty() {
        words.t("search-begun")
    } else {
        String::new()
    };
    Answer {
        by_number: shown(words.t("search-by-number"), &found.by_number, &Places::of(&[], false)),
        table: shown(
            words.t("search-found"),
            &found.page.hits,
            &Places::of(terms, found.page.begun),
        ),
        begun,
        keep: address.at(None).on("/desk/search/views/new"),
        rest: rest(words, address, &found.page),
    }
}

fn rest(words: Words, address: &Address, found: &SearchPage) -> Pagination {
    let mut rest = Pagination::new().landmark_label(words.t("site-pages"));
    let to = |after| address.at(after).on("/desk/search");
    if address.after.is_some() {
        rest = rest.previous(PageLink::to(&to(None), words.t("register-first-page")));
    }
    if found.next.is_some() {
        rest = rest.next(PageLink::to(&to(found.next), words.t("site-next")));
    }
    rest
}
