//! What every page and every API call has at hand.

use std::{
    net::IpAddr,
    sync::{Arc, OnceLock},
};

use axum::http::HeaderMap;
use lodzins_core::Moment;
use lodzins_db::{Db, files::FileStore};
use lodzins_service::{Office, appointment::Availability, keys::Purpose, outbox::WayOut};

use crate::{
    boards::Boards,
    form::{FileLimits, FormKey},
    help::HelpDesks,
    metrics::Metrics,
    pages::Shelves,
};

/// What every page and every API call has at hand. Cheap to clone.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

struct Inner {
    db: Db,
    files: FileStore,
    office: Office,
    form_key: FormKey,
    limits: FileLimits,
    metrics: Metrics,
    availability: Availability,
    shelves: Shelves,
    boards: Boards,
    help: HelpDesks,
    way_out: OnceLock<WayOut>,
    no_text_messages: OnceLock<()>,
}

impl App {
    /// Puts it together.
    pub fn new(db: Db, files: FileStore, office: Office, limits: FileLimits) -> Self {
        let form_key = FormKey::new(office.keys.mark(Purpose::FormToken, b""));
        Self {
            inner: Arc::new(Inner {
                db,
                files,
                office,
                form_key,
                limits,
                metrics: Metrics::default(),
                availability: Availability::default(),
                shelves: Shelves::default(),
                boards: Boards::default(),
                help: HelpDesks::default(),
                way_out: OnceLock::new(),
                no_text_messages: OnceLock::new(),
            }),
        }
    }

    /// The same, where letters leave by this way: what the administrator is shown and may try.
    #[must_use]
    pub fn with_way_out(self, way_out: WayOut) -> Self {
        self.inner.way_out.get_or_init(|| way_out);
        self
    }

    /// The same in a house without a gateway for text messages: pages say so before they ask for a telephone number.
    #[must_use]
    pub fn without_text_messages(self) -> Self {
        self.inner.no_text_messages.get_or_init(|| ());
        self
    }

    /// Do text messages leave the house?
    pub fn sends_text_messages(&self) -> bool {
        self.inner.no_text_messages.get().is_none()
    }

    /// How letters leave, where somebody takes them.
    pub fn way_out(&self) -> Option<&WayOut> {
        self.inner.way_out.get()
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.inner.db
    }

    /// The files.
    pub fn files(&self) -> &FileStore {
        &self.inner.files
    }

    /// What use cases have at hand.
    pub fn office(&self) -> &Office {
        &self.inner.office
    }

    /// The key of form tokens.
    pub fn form_key(&self) -> &FormKey {
        &self.inner.form_key
    }

    /// How many files may come at once, and how large.
    pub fn limits(&self) -> FileLimits {
        self.inner.limits
    }

    /// What is free, kept between questions.
    pub fn availability(&self) -> &Availability {
        &self.inner.availability
    }

    /// Figures about requests.
    pub fn metrics(&self) -> &Metrics {
        &self.inner.metrics
    }

    /// The catalogues that were looked at, kept in memory.
    pub(crate) fn shelves(&self) -> &Shelves {
        &self.inner.shelves
    }

    /// The boards in the halls.
    pub(crate) fn boards(&self) -> &Boards {
        &self.inner.boards
    }

    /// Who calls for help, for the colleagues.
    pub(crate) fn help(&self) -> &HelpDesks {
        &self.inner.help
    }

    /// The moment now.
    pub fn moment(&self) -> Moment {
        self.inner.db.moment()
    }

    /// Whether people reach the pages by https.
    pub fn is_https(&self) -> bool {
        self.inner.office.public_url.starts_with("https://")
    }

    /// Where a request came from. What a proxy says is believed only from a proxy on this machine, and only its last
    /// word: what stands before it, anybody may have written.
    pub fn address_of(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        if !peer.is_loopback() {
            return peer;
        }
        headers
            .get_all("x-forwarded-for")
            .iter()
            .next_back()
            .and_then(|value| value.to_str().ok()?.rsplit(',').next()?.trim().parse().ok())
            .unwrap_or(peer)
    }
}
