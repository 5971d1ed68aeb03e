//! What many look at at once, kept up to date for all of them: one watcher a place, however many follow it.
//!
//! The watcher asks every second whether anything has changed, one statement that an index answers, and reads the rest only
//! then. While the database is away the last state stays.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use jiff::Timestamp;
use lodzins_db::{Db, DbError, Tx};
use lodzins_service::reception::ReceptionError;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

/// How soon a change made by another process is seen.
const ROUND: Duration = Duration::from_secs(1);

/// Something that is followed.
pub trait Watch: PartialEq + Send + Sync + Sized + 'static {
    /// Whose it is.
    type Place: Copy + Eq + Hash + Send + Sync + 'static;
    /// Tells one state from another without reading it whole.
    type Edition: PartialEq + Send + Sync + 'static;
    /// So many are followed at once; whoever comes then is asked to come again.
    const MOST_FOLLOWED: usize;

    /// Which state it is in: one statement.
    fn edition(
        tx: &mut Tx<'_>,
        place: Self::Place,
        now: Timestamp,
    ) -> Result<Self::Edition, DbError>;

    /// The state itself.
    fn read(tx: &mut Tx<'_>, place: Self::Place, now: Timestamp) -> Result<Self, ReceptionError>;
}

/// All of one kind that are followed in the installation.
pub struct Watched<W: Watch> {
    receivers: Mutex<HashMap<W::Place, watch::Receiver<Arc<W>>>>,
    followers: Arc<Semaphore>,
    ending: watch::Sender<bool>,
}

impl<W: Watch> Default for Watched<W> {
    fn default() -> Self {
        Self {
            receivers: Mutex::default(),
            followers: Arc::new(Semaphore::new(W::MOST_FOLLOWED)),
            ending: watch::Sender::new(false),
        }
    }
}

/// One of them, followed.
pub struct Followed<W> {
    /// What it shows.
    pub shown: watch::Receiver<Arc<W>>,
    /// Turns true when the program ends.
    pub ending: watch::Receiver<bool>,
    _place: OwnedSemaphorePermit,
}

impl<W: Watch> Watched<W> {
    /// Follows a place; nothing when too many are followed already.
    pub async fn follow(
        &self,
        db: &Db,
        place: W::Place,
    ) -> Result<Option<Followed<W>>, ReceptionError> {
        let Ok(permit) = Arc::clone(&self.followers).try_acquire_owned() else { return Ok(None) };
        let shown = match self.watched_now(place) {
            Some(shown) => shown,
            None => self.watch(db, place, read(db, place).await?),
        };
        Ok(Some(Followed { shown, ending: self.ending.subscribe(), _place: permit }))
    }

    /// What is shown at this moment, for whoever does not follow it.
    pub async fn now(db: &Db, place: W::Place) -> Result<Arc<W>, ReceptionError> {
        read(db, place).await.map(|(_, shown)| shown)
    }

    /// The program ends: whoever is followed is let go, and comes back when it serves again.
    pub fn end(&self) {
        self.ending.send_replace(true);
    }

    fn watched_now(&self, place: W::Place) -> Option<watch::Receiver<Arc<W>>> {
        let watched = self.receivers.lock().unwrap_or_else(PoisonError::into_inner);
        // A watcher that has gone home has left its receiver behind.
        watched.get(&place).filter(|shown| shown.has_changed().is_ok()).cloned()
    }

    fn watch(
        &self,
        db: &Db,
        place: W::Place,
        (edition, first): (W::Edition, Arc<W>),
    ) -> watch::Receiver<Arc<W>> {
        let mut watched = self.receivers.lock().unwrap_or_else(PoisonError::into_inner);
        // Two that come together have both read: one of them watches for both.
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

/// Keeps it up to date as long as anybody looks.
async fn kept<W: Watch>(
    db: Db,
    place: W::Place,
    mut edition: W::Edition,
    shown: watch::Sender<Arc<W>>,
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
        let at = db.moment().now();
        let now: Result<W::Edition, DbError> =
            db.read_one(move |tx| W::edition(tx, place, at)).await;
        match now {
            Ok(now) if now == edition => {}
            Ok(_) => match read::<W>(&db, place).await {
                Ok((now, next)) => {
                    edition = now;
                    shown.send_if_modified(|before| {
                        let changed = **before != *next;
                        *before = next;
                        changed
                    });
                }
                Err(error) => tracing::warn!(%error, "what is followed could not be read"),
            },
            Err(error) => tracing::warn!(%error, "what is followed could not be looked after"),
        }
    }
}

/// What is shown, and of which edition.
async fn read<W: Watch>(db: &Db, place: W::Place) -> Result<(W::Edition, Arc<W>), ReceptionError> {
    let now = db.moment().now();
    db.read(move |tx| {
        let edition = W::edition(tx, place, now)?;
        Ok((edition, Arc::new(W::read(tx, place, now)?)))
    })
    .await
}
