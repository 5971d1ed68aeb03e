//! The states of a visit, from booking or walking in to the archive, and the acts that lead from one to another.
//!
//! | from \ act | confirm | arrive | queue | call | serve | park | hand over | finish | cancel | miss | leave |
//! |---|---|---|---|---|---|---|---|---|---|---|---|
//! | held | booked | – | – | – | – | – | – | – | cancelled | – | – |
//! | booked | – | arrived | – | – | – | – | – | – | cancelled | no show | – |
//! | arrived | – | – | waiting | called | – | – | – | – | – | – | left |
//! | waiting | – | – | – | called | – | – | – | – | – | – | left |
//! | called | – | – | waiting | called | serving | – | – | – | – | no show | left |
//! | serving | – | – | – | – | – | parked | handed over | served | – | – | left |
//! | parked | – | – | – | called | serving | – | handed over | – | – | – | left |
//! | handed over | – | – | – | called | – | – | – | – | – | – | left |
//! | no show | – | arrived | – | – | – | – | – | – | – | – | – |
//!
//! Served, cancelled and left are the end. Who was missed and comes late arrives all the same. A hold ends by itself when
//! its time is over: it stays *held* and keeps no place.

use crate::codes;

codes! {
    /// Where a visit stands.
    pub enum VisitStatus("visit status") {
        /// Its place is kept for some minutes, while somebody fills in a form.
        #[doc(alias = "rezervēts")]
        Held = "held",
        /// Booked.
        #[doc(alias = "pieteikts")]
        Booked = "booked",
        /// The visitor is here.
        #[doc(alias = "ieradies")]
        Arrived = "arrived",
        /// In the queue.
        #[doc(alias = "gaida rindā")]
        Waiting = "waiting",
        /// Called to a counter.
        #[doc(alias = "izsaukts")]
        Called = "called",
        /// At a counter.
        #[doc(alias = "tiek apkalpots")]
        Serving = "serving",
        /// Set aside for a while: a form to fill in, a fee to pay.
        #[doc(alias = "atlikts")]
        Parked = "parked",
        /// Sent on to another counter.
        #[doc(alias = "nodots citam")]
        HandedOver = "handed_over",
        /// Done.
        #[doc(alias = "apkalpots")]
        Served = "served",
        /// Called off beforehand.
        #[doc(alias = "atcelts")]
        Cancelled = "cancelled",
        /// Nobody came.
        #[doc(alias = "neierašanās")]
        NoShow = "no_show",
        /// The visitor went away before it was done.
        #[doc(alias = "aizgājis")]
        Left = "left",
    }
}

codes! {
    /// What may be done to a visit.
    pub enum VisitAct("act on a visit") {
        /// The form is filled in: book what was held.
        Confirm = "confirm",
        /// The visitor is here.
        Arrive = "arrive",
        /// Put into the queue, or back into it.
        Queue = "queue",
        /// Call to a counter, or once more.
        Call = "call",
        /// Begin to serve.
        Serve = "serve",
        /// Set aside.
        Park = "park",
        /// Send on to another counter.
        HandOver = "hand_over",
        /// Done.
        Finish = "finish",
        /// Call off.
        Cancel = "cancel",
        /// Nobody came.
        Miss = "miss",
        /// The visitor went away.
        Leave = "leave",
    }
}

use VisitAct as Act;
use VisitStatus as At;

/// From, act, to.
const STEPS: &[(At, Act, At)] = &[
    (At::Held, Act::Confirm, At::Booked),
    (At::Held, Act::Cancel, At::Cancelled),
    (At::Booked, Act::Arrive, At::Arrived),
    (At::Booked, Act::Cancel, At::Cancelled),
    (At::Booked, Act::Miss, At::NoShow),
    (At::Arrived, Act::Queue, At::Waiting),
    (At::Arrived, Act::Call, At::Called),
    (At::Arrived, Act::Leave, At::Left),
    (At::Waiting, Act::Call, At::Called),
    (At::Waiting, Act::Leave, At::Left),
    (At::Called, Act::Queue, At::Waiting),
    (At::Called, Act::Call, At::Called),
    (At::Called, Act::Serve, At::Serving),
    (At::Called, Act::Miss, At::NoShow),
    (At::Called, Act::Leave, At::Left),
    (At::Serving, Act::Park, At::Parked),
    (At::Serving, Act::HandOver, At::HandedOver),
    (At::Serving, Act::Finish, At::Served),
    (At::Serving, Act::Leave, At::Left),
    (At::Parked, Act::Call, At::Called),
    (At::Parked, Act::Serve, At::Serving),
    (At::Parked, Act::HandOver, At::HandedOver),
    (At::Parked, Act::Leave, At::Left),
    (At::HandedOver, Act::Call, At::Called),
    (At::HandedOver, Act::Leave, At::Left),
    (At::NoShow, Act::Arrive, At::Arrived),
];

impl VisitStatus {
    /// Where the act leads from here; nothing when it may not be done here.
    pub fn after(self, act: VisitAct) -> Option<Self> {
        STEPS.iter().find(|(from, by, _)| *from == self && *by == act).map(|(_, _, to)| *to)
    }

    /// Does a visit that stands here take the place that was booked for it?
    pub const fn takes_its_place(self) -> bool {
        !matches!(self, Self::Cancelled | Self::NoShow | Self::Left)
    }

    /// Is it still to come, so that it can be moved?
    pub const fn is_to_come(self) -> bool {
        matches!(self, Self::Held | Self::Booked)
    }
}
