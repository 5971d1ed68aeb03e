//! What boards show. It is told by an id of the content: a board that comes back after a restart and has this one already
//! is told nothing.

use jiff::Timestamp;
use lodzins_core::id::{CentreId, InstitutionId};
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    appointment::appointment_edition,
    reception::{Hall, Present, ReceptionError, hall},
};
use sha2::{Digest, Sha256};

use crate::{
    assets::hexadecimal,
    watched::{Watch, Watched},
};

/// The boards of the installation.
pub type Boards = Watched<Calls>;

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

impl Watch for Calls {
    type Place = (InstitutionId, CentreId);
    /// The last change of the institution's visits.
    type Edition = i64;
    const MOST_FOLLOWED: usize = 500;

    fn edition(
        tx: &mut Tx<'_>,
        (institution, _): Self::Place,
        _: Timestamp,
    ) -> Result<i64, DbError> {
        appointment_edition(tx, institution)
    }

    fn read(
        tx: &mut Tx<'_>,
        (institution, centre): Self::Place,
        now: Timestamp,
    ) -> Result<Self, ReceptionError> {
        Ok(Self::of(&hall(tx, institution, centre, now)?))
    }
}
