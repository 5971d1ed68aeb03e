//! What boards show, kept up to date for all who look: one watcher a centre, however many boards hang there.
//!
//! The watcher asks every second whether anything about the institution's visits has changed, one row by its key, and
//! reads the hall only then. What it found is told by an id of the content: a board that comes back after a restart and
//! has this one already is told nothing. While the database is away the last state stays.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use jiff::Timestamp;
use lodzins_core::id::{CentreId, InstitutionId};
use lodzins_db::{Db, DbError};
use lodzins_service::{
    appointment::appointment_edition,
    reception::{Hall, Present, ReceptionError, hall},
};
use sha2::{Digest, Sha256};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

use crate::assets::hexadecimal;

/// How soon a call made by another process is seen.
const ROUND: Duration = Duration::from_secs(1);
/// The most boards that are followed at once; whoever comes then is asked to come again.
const MOST_FOLLOWED: usize = 500;

/// Who is called to which counter, for all boards of a centre.
pub type Shown = Arc<Calls>;

/// What a board shows. Tickets, never names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calls {
    /// Who is called, the latest first, and who is being served.
    pub calls: Vec<Call>,
    /// How many wait.
    pub waiting: usize,
}

/// A ticket and the counter that it is called to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The ticket.
    pub ticket: String,
    /// The counter, as it stands above it.
    pub counter: String,
    /// When they were called, in microseconds; nothing for who sits there already.
    pub called: Option<i64>,
}

impl Calls {
    fn of(hall: &Hall) -> Self {
        let call = |one: &Present| {
            let counter =
                hall.counters.iter().find(|counter| one.stay.counter_id == Some(counter.id));
            Some(Call {
                ticket: one.stay.ticket().to_string(),
                counter: counter?.code.clone(),
                called: one.stay.called_at.map(Timestamp::as_microsecond),
            })
        };
        let there = hall.at_counters.iter().filter(|one| one.stay.keeps_counter());
        let mut calls: Vec<Call> = there.filter_map(call).collect();
        calls.sort_by(|one, other| (other.called, &one.counter).cmp(&(one.called, &other.counter)));
        Self { calls, waiting: hall.waiting.len() }
    }

    /// The same for the same content, on every run of the program: what a browser says that it has seen last.
    pub fn id(&self) -> String {
        let mut all = Sha256::new();
        for call in &self.calls {
            let Call { ticket, counter, called } = call;
            all.update(format!("{ticket} {counter} {called:?}\n"));
        }
        all.update(self.waiting.to_be_bytes());
        hexadecimal(&all.finalize()[..8])
    }
}

type Place = (InstitutionId, CentreId);

/// The boards of the installation.
pub struct Boards {
    watched: Mutex<HashMap<Place, watch::Receiver<Shown>>>,
    followers: Arc<Semaphore>,
    ending: watch::Sender<bool>,
}

impl Default for Boards {
    fn default() -> Self {
        Self {
            watched: Mutex::default(),
            followers: Arc::new(Semaphore::new(MOST_FOLLOWED)),
            ending: watch::Sender::new(false),
        }
    }
}

/// One board that is being followed.
pub struct Followed {
    /// What it shows.
    pub shown: watch::Receiver<Shown>,
    /// Turns true when the program ends.
    pub ending: watch::Receiver<bool>,
    _place: OwnedSemaphorePermit,
}

impl Boards {
    /// Follows a centre's board; nothing when too many are followed already.
    pub async fn follow(&self, db: &Db, place: Place) -> Result<Option<Followed>, ReceptionError> {
        let Ok(permit) = Arc::clone(&self.followers).try_acquire_owned() else { return Ok(None) };
        let shown = match self.watched_now(place) {
            Some(shown) => shown,
            None => self.watch(db, place, read(db, place).await?),
        };
        Ok(Some(Followed { shown, ending: self.ending.subscribe(), _place: permit }))
    }

    /// What a board shows at this moment, for whoever does not follow it.
    pub async fn now(db: &Db, place: Place) -> Result<Shown, ReceptionError> {
        read(db, place).await.map(|(_, shown)| shown)
    }

    /// The program ends: whoever is followed is let go, and comes back when it serves again.
    pub fn end(&self) {
        self.ending.send_replace(true);
    }

    fn watched_now(&self, place: Place) -> Option<watch::Receiver<Shown>> {
        let watched = self.watched.lock().unwrap_or_else(PoisonError::into_inner);
        // A watcher that has gone home has left its receiver behind.
        watched.get(&place).filter(|shown| shown.has_changed().is_ok()).cloned()
    }

    fn watch(
        &self,
        db: &Db,
        place: Place,
        (edition, first): (i64, Shown),
    ) -> watch::Receiver<Shown> {
        let mut watched = self.watched.lock().unwrap_or_else(PoisonError::into_inner);
        // Two boards that come together have both read: one of them watches for both.
        if let Some(shown) = watched.get(&place).filter(|shown| shown.has_changed().is_ok()) {
            return shown.clone();
        }
        let (sender, receiver) = watch::channel(first);
        watched.insert(place, receiver.clone());
        drop(watched);
        tokio::spawn(kept(db.clone(), place, edition, sender, self.ending.subscribe()));
        receiver
    }
}

/// Keeps a board up to date as long as anybody looks.
async fn kept(
    db: Db,
    place: Place,
    mut edition: i64,
    shown: watch::Sender<Shown>,
    mut ending: watch::Receiver<bool>,
) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(ROUND) => {}
            _ = ending.changed() => return,
        }
        // The registry keeps one receiver itself.
        if shown.receiver_count() <= 1 {
            return;
        }
        let institution = place.0;
        let now: Result<i64, DbError> =
            db.read_one(move |tx| appointment_edition(tx, institution)).await;
        match now {
            Ok(now) if now == edition => {}
            Ok(_) => match read(&db, place).await {
                Ok((now, calls)) => {
                    edition = now;
                    shown.send_if_modified(|before| {
                        let changed = **before != *calls;
                        *before = calls;
                        changed
                    });
                }
                Err(error) => tracing::warn!(%error, "a board could not be read"),
            },
            Err(error) => tracing::warn!(%error, "a board could not be looked after"),
        }
    }
}

/// What is shown, and of which edition of the visits.
async fn read(db: &Db, (institution, centre): Place) -> Result<(i64, Shown), ReceptionError> {
    let now = db.moment().now();
    db.read(move |tx| {
        let edition = appointment_edition(tx, institution)?;
        Ok((edition, Arc::new(Calls::of(&hall(tx, institution, centre, now)?))))
    })
    .await
}
