//! A house to visit and visitors who keep their cookies: the pages as a plain HTTP client meets them.
//!
//! ```text
//! both_engines! {
//!     migrations = lodzins_service::MIGRATIONS;
//!
//!     fn a_story(db: &Db) {
//!         let house = House::of(db);
//!         let cesis = house.found("cesis");
//!         let mut visitor = house.visitor(Language::Lv);
//!         let page = visitor.get("/i/cesis/write/text");
//!         let next = visitor.send(&page.form().with("subject", "Ceļš"));
//!     }
//! }
//! ```

#![allow(dead_code, unused_imports, reason = "each test file uses its own part")]

pub mod centre;
mod page;
pub mod post;
mod served;
mod visitor;

use std::sync::Arc;

use lodzins_core::{Language, id::InstitutionId};
use lodzins_db::{Db, Settings, files::FileStore};
use lodzins_service::{
    Actor, Keys, Office,
    catalogue::{CatalogueError, Import, services_import},
    institution::{Founding, institution_found},
};
use lodzins_web::{App, Letters, form::FileLimits, router};

pub use page::{Answer, SentForm};
pub use served::{Follower, Served};
pub use visitor::Visitor;

/// The program over a test's database, with files and keys of its own.
pub struct House {
    db: Db,
    app: App,
    keys: Arc<Keys>,
    runtime: tokio::runtime::Runtime,
    files: Arc<tempfile::TempDir>,
}

impl House {
    /// A house over this database.
    pub fn of(db: &Db) -> Self {
        let keys = Arc::new(Keys::draw(&db.moment()));
        let files = tempfile::tempdir().expect("a folder for the files");
        Self::with(db.clone(), keys, Arc::new(files))
    }

    fn with(db: Db, keys: Arc<Keys>, files: Arc<tempfile::TempDir>) -> Self {
        let store = FileStore::open(files.path()).expect("a file store");
        let office = Office {
            keys: Arc::clone(&keys),
            wording: Arc::new(Letters),
            public_url: "http://127.0.0.1:8080".into(),
        };
        let app = App::new(db.clone(), store, office, FileLimits::default());
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime for the pages");
        Self { db, app, keys, runtime, files }
    }

    /// The same house when no more than `limit` writes may wait; 0 takes none at all.
    pub fn with_queue_limit(&self, limit: usize) -> Self {
        let clock = Arc::new(lodzins_testkit::SetClock::new(self.db.moment().now(), 77));
        let mut settings = Settings::new(self.db.engine().clone(), clock);
        (settings.lanes, settings.readers, settings.queue_limit) = (1, 1, limit);
        let db = Db::open(settings).expect("the same database again");
        Self::with(db, Arc::clone(&self.keys), Arc::clone(&self.files))
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// The program's parts.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Founds an institution with one unit (`kac`) and one journal (`IES`).
    pub fn found(&self, code: &str) -> InstitutionId {
        self.found_as(&founding(code))
    }

    /// Founds an institution that a test describes itself.
    pub fn found_as(&self, founding: &Founding) -> InstitutionId {
        let founding = founding.clone();
        self.db
            .write_now(InstitutionId::INSTALLATION, move |tx, at| {
                institution_found(tx, at, &founding)
            })
            .expect("an institution")
    }

    /// Puts services into an institution's catalogue, as `lodzins import services` would.
    pub fn services(&self, institution: InstitutionId, text: &str) {
        let import = Import::read(text).expect("a file of services");
        let done: Result<_, CatalogueError> = self.db.write_now(institution, move |tx, at| {
            services_import(tx, at, institution, &import, Actor::System)
        });
        done.expect("written").expect("services without faults");
    }

    /// Somebody who comes with no cookie but the language.
    pub fn visitor(&self, language: Language) -> Visitor<'_> {
        Visitor::new(self, language)
    }

    fn answer(&self, request: axum::http::Request<axum::body::Body>) -> Answer {
        self.runtime.block_on(async {
            let response = tower::ServiceExt::oneshot(router(self.app.clone()), request)
                .await
                .expect("the router never fails");
            Answer::of(response).await
        })
    }
}

/// An institution of tests: everything that pages show is filled in.
pub fn founding(code: &str) -> Founding {
    serde_json::from_value(serde_json::json!({
        "code": code,
        "name": {
            "lv": format!("Iestāde {code}"),
            "ru": format!("Учреждение {code}"),
            "en": format!("Institution {code}"),
        },
        "brand_colour": "#1f5f3f",
        "phone": "+371 64100000",
        "email": format!("{code}@example.org"),
        "address": "Pils iela 1, Cēsis, LV-4101",
        "units": [{ "code": "kac", "name": { "lv": "Klientu apkalpošanas centrs" } }],
        "boxes": [{ "code": "kac", "name": "Pie ieejas" }],
        "journals": [{ "code": "IES", "name": "Iesniegumu žurnāls" }],
    }))
    .expect("a founding as the file describes it")
}
