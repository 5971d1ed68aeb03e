//! Closed sets of words about regimes.

use crate::codes;

codes! {
    /// How people are received.
    pub enum Reception("way of receiving people") {
        /// Whoever comes.
        Freely = "freely",
        /// By appointment only.
        #[doc(alias = "iepriekšējs pieraksts")]
        ByAppointment = "by_appointment",
        /// Through the window, nobody comes in.
        #[doc(alias = "lodziņš")]
        Window = "window",
        /// Nobody.
        Closed = "closed",
    }
}

codes! {
    /// About what a change says something.
    pub enum Aspect("aspect of a regime") {
        /// How people are received.
        Reception = "reception",
        /// In person only what cannot be done otherwise.
        Unavoidable = "unavoidable",
        /// Which channels there are.
        Channels = "channels",
        /// Centres that open one after another.
        Openings = "openings",
        /// How many people may be in the building.
        People = "people",
        /// Who comes in by which door.
        Doors = "doors",
        /// The shops of the building.
        CommercialZone = "commercial_zone",
        /// Drop boxes that are set out.
        Boxes = "boxes",
        /// Hours.
        Hours = "hours",
    }
}

codes! {
    /// Whether something can be done by a channel.
    pub enum Way("way") {
        /// Without asking first.
        Freely = "freely",
        /// By appointment.
        ByAppointment = "by_appointment",
        /// Not.
        No = "no",
    }
}
