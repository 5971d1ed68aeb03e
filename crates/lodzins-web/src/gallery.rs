//! Every page template with sample data, drawn in three languages: proof that each renders, and a folder to look at.
//!
//! `LODZINS_GALLERY=/tmp/gallery cargo test -p lodzins-web gallery` writes the folder, with the embedded files under
//! the addresses that pages use. A page joins by implementing [`Sample`] and standing in [`PAGES`].

use std::{
    fs,
    path::{Path, PathBuf},
};

use askama::Template;
use lodzins_core::Language;

use crate::{
    assets::{self, ASSETS},
    brand::Brand,
    layout::{DeskBar, Face, Page},
    ui::NavigationItem,
    words::Words,
};

mod sheets;

/// A page that can be drawn with made-up data.
pub(crate) trait Sample: Template + Sized {
    /// The page as it may look: a name for each state that it can be in, and the page in that state.
    fn samples(words: Words) -> Vec<(&'static str, Self)>;
}

/// A drawn page: its file name and its HTML.
pub(crate) type Sheet = (String, String);

/// Every page of the service.
const PAGES: &[fn(Words) -> Vec<Sheet>] = &[
    drawn::<crate::layout::Failure>,
    drawn::<sheets::Question>,
    drawn::<sheets::Answers>,
    drawn::<sheets::Done>,
    drawn::<sheets::Inbox>,
    drawn::<sheets::Charts>,
    drawn::<crate::pages::booking::ChooseView>,
    drawn::<crate::pages::booking::StartsView>,
    drawn::<crate::pages::booking::MoreView>,
    drawn::<crate::pages::booking::DetailsView>,
    drawn::<crate::pages::booking::VisitView>,
    drawn::<crate::pages::booking::CancelView>,
    drawn::<crate::pages::code::EnterView>,
    drawn::<crate::pages::booking::LostView>,
    drawn::<crate::pages::booking::desk::BookingsView>,
    drawn::<crate::pages::booking::desk::OneView>,
    drawn::<crate::pages::booking::desk::AskView>,
    drawn::<crate::pages::booking::desk::MoveView>,
    drawn::<crate::pages::booking::desk::BookView>,
    drawn::<crate::pages::booking::release::AskView>,
    drawn::<crate::pages::booking::release::ClaimView>,
    drawn::<crate::pages::booking::release::DrawnView>,
    drawn::<crate::pages::booking::wait::JoinView>,
    drawn::<crate::pages::booking::wait::WaitView>,
    drawn::<crate::pages::booking::wait::WaitListView>,
    drawn::<crate::pages::booking::wait::WaitAddView>,
    drawn::<crate::pages::booking::wait::WaitDeskView>,
    drawn::<crate::pages::contact::NewView>,
    drawn::<crate::pages::contact::DayView>,
    drawn::<crate::pages::contact::QueueView>,
    drawn::<crate::pages::contact::CallView>,
    drawn::<crate::pages::disruption::HitView>,
    drawn::<crate::pages::disruption::CallsView>,
    drawn::<crate::pages::disruption::CallView>,
    drawn::<crate::pages::contact::ClosedView>,
    drawn::<crate::pages::staff::KeysView>,
    drawn::<crate::pages::ListView>,
    drawn::<crate::pages::EditView>,
    drawn::<crate::pages::RegisterView>,
    drawn::<crate::pages::StampView>,
    drawn::<crate::pages::CardView>,
    drawn::<crate::pages::report::ReportView>,
    drawn::<crate::pages::open_data::IndexView>,
    drawn::<crate::pages::report::BeforeAfterView>,
    drawn::<crate::pages::ReasonView>,
    drawn::<crate::pages::audit::TrailView>,
    drawn::<crate::pages::calendar::YearView>,
    drawn::<crate::pages::calendar::CheckView>,
    drawn::<crate::pages::calendar::ImportView>,
    drawn::<crate::pages::calendar::RecountView>,
    drawn::<crate::pages::calendar::TermsView>,
    drawn::<crate::pages::retention::RulesView>,
    drawn::<crate::pages::retention::CheckView>,
    drawn::<crate::pages::ClientEditView>,
    drawn::<crate::pages::CorrectView>,
    drawn::<crate::pages::FindView>,
    drawn::<crate::pages::LinkView>,
    drawn::<crate::pages::contact::CallNewView>,
    drawn::<crate::pages::reception::HallView>,
    drawn::<crate::pages::reception::CounterView>,
    drawn::<crate::pages::reception::SettingsView>,
    drawn::<crate::pages::reception::RulesView>,
    drawn::<crate::pages::reception::EndedView>,
    drawn::<crate::pages::register::CloseView>,
    drawn::<crate::pages::register::ExtendView>,
    drawn::<crate::pages::register::NoteView>,
    drawn::<crate::pages::register::RelatedView>,
    drawn::<crate::pages::register::RouteView>,
    drawn::<crate::pages::register::home::HomeView>,
    drawn::<crate::pages::substitution::ListView>,
    drawn::<crate::pages::figures::articles::ArticlesView>,
    drawn::<crate::pages::figures::signal::SignalView>,
    drawn::<crate::pages::kept::KeptView>,
    drawn::<crate::pages::press::PressView>,
    drawn::<crate::pages::overview::OverviewView>,
    drawn::<crate::pages::outbox::WayOutView>,
    drawn::<crate::pages::register::due::DueView>,
    drawn::<crate::pages::routing::ListView>,
    drawn::<crate::pages::routing::EditView>,
    drawn::<crate::pages::routing::TrialView>,
    drawn::<crate::pages::admin::IndexView>,
    drawn::<crate::pages::admin::ListView>,
    drawn::<crate::pages::admin::FormView>,
    drawn::<crate::pages::admin::SecretView>,
    drawn::<crate::pages::admin::RegimeView>,
    drawn::<crate::pages::regime::NoticeView>,
    drawn::<crate::pages::admin::hours::OneView>,
    drawn::<crate::pages::admin::hours::CheckView>,
    drawn::<crate::pages::site::CentreView>,
    drawn::<crate::pages::widget::WidgetView>,
    drawn::<crate::pages::search::FindView>,
    drawn::<crate::pages::catalogue::ListView>,
    drawn::<crate::pages::catalogue::EverywhereView>,
    drawn::<crate::pages::catalogue::CardView>,
    drawn::<crate::pages::admin::services::OneView>,
    drawn::<crate::pages::admin::services::PreviewView>,
    drawn::<crate::pages::import::BeginView>,
    drawn::<crate::pages::import::ColumnsView>,
    drawn::<crate::pages::import::CheckView>,
    drawn::<crate::pages::import::DoneView>,
    drawn::<crate::pages::feedback::GiveView>,
    drawn::<crate::pages::feedback::ThanksView>,
    drawn::<crate::pages::feedback::CardsView>,
    drawn::<crate::pages::board::BoardView>,
    drawn::<crate::pages::planning::PlanningView>,
    drawn::<crate::pages::ticket::TicketView>,
    drawn::<crate::pages::ticket::TellView>,
    drawn::<crate::pages::kiosk::EnrolView>,
    drawn::<crate::pages::kiosk::StartView>,
    drawn::<crate::pages::kiosk::BeginView>,
    drawn::<crate::pages::kiosk::BookedView>,
    drawn::<crate::pages::kiosk::PhoneView>,
    drawn::<crate::pages::kiosk::TopicView>,
    drawn::<crate::pages::kiosk::FirstView>,
    drawn::<crate::pages::kiosk::PaperView>,
    drawn::<crate::pages::kiosk::GivenView>,
];

fn drawn<P: Sample>(words: Words) -> Vec<Sheet> {
    let draw = |(name, page): (&str, P)| {
        let html =
            page.render().unwrap_or_else(|wrong| panic!("{name} in {}: {wrong}", words.code()));
        (format!("{name}.{}.html", words.code()), html)
    };
    P::samples(words).into_iter().map(draw).collect()
}

fn all_sheets() -> Vec<Sheet> {
    let of_language = |language: &Language| {
        PAGES.iter().flat_map(|page| page(Words::of(*language))).collect::<Vec<_>>()
    };
    Language::ALL.iter().flat_map(of_language).collect()
}

/// A resident's page of a municipality.
pub(crate) fn resident(words: Words, path: &str) -> Page {
    let links = [("/cesis/write", "gallery-nav-write"), ("/cesis/follow", "gallery-nav-follow")];
    let items =
        links.map(|(href, key)| NavigationItem::to(href, words.t(key)).current(href == path));
    Page::new(words, face(words), path).navigation(items)
}

/// A page of the municipality's desk.
pub(crate) fn desk(words: Words, path: &str) -> Page {
    let link = |href: &str, title: String, key: &str| {
        NavigationItem::to(href, title).current(href == path).attributes([("data-key", key)])
    };
    let bar = DeskBar {
        links: vec![
            link("/desk/inbox", words.t("desk-inbox"), "i"),
            link("/desk/contacts", words.t("desk-contacts"), "l"),
            link("/desk/call-backs", words.t("desk-call-backs"), "b"),
        ],
        person: "Ģertrūde Ķemme-Ļuļāne".into(),
        search: "/desk/search".into(),
        account: "/desk/account".into(),
        sign_out: "/desk/sign-out".into(),
        form_token: "x".into(),
        contact: "/desk/contacts/new?to=/desk/inbox".into(),
        ..DeskBar::default()
    };
    Page::new(words, face(words), path).desk(bar)
}

/// The municipality of the samples.
pub(crate) fn face(words: Words) -> Face {
    Face {
        code: "cesis".into(),
        name: words.t("gallery-institution"),
        place: words.t("gallery-place"),
        home: "/cesis".into(),
        phone: "+371 64 161 800".into(),
        email: "dome@example.lv".into(),
        address: words.t("gallery-address"),
    }
}

#[test]
fn every_page_renders_in_three_languages() {
    let sheets = all_sheets();
    for (name, html) in &sheets {
        assert!(html.starts_with("<!DOCTYPE html>"), "{name}");
        assert_eq!(html.matches("<h1").count(), 1, "{name} has one main heading");
        assert_eq!(html.matches("<main").count(), 1, "{name} has one main part");
        assert!(
            !html.contains(" style="),
            "{name}: the content policy allows no style inside a page"
        );
        assert!(
            !html.contains("<script>"),
            "{name}: the content policy allows no script inside a page"
        );
        assert!(
            html.contains("<title>") && !html.contains("<title></title>"),
            "{name} has a title"
        );
    }
    #[expect(
        clippy::disallowed_methods,
        reason = "a test is told where to write by its environment"
    )]
    if let Ok(folder) = std::env::var("LODZINS_GALLERY") {
        write(Path::new(&folder), &sheets);
    }
}

#[test]
fn ids_are_not_given_twice_on_a_page() {
    for (name, html) in all_sheets() {
        let mut ids: Vec<_> =
            html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        ids.sort_unstable();
        let twice: Vec<_> =
            ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        assert!(twice.is_empty(), "{name}: {twice:?}");
    }
}

fn write(folder: &Path, sheets: &[Sheet]) {
    let put = |path: PathBuf, bytes: &[u8]| {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the gallery's folder");
        fs::write(path, bytes).expect("a sheet of the gallery");
    };
    for (name, html) in sheets {
        put(folder.join(name), html.as_bytes());
    }
    for asset in ASSETS {
        put(folder.join(assets::address(asset.name).trim_start_matches('/')), asset.plain);
    }
    put(folder.join("brand/cesis.css"), Brand::OURS.stylesheet().as_bytes());
}
