//! A fact's row, in the schema's order.

use jiff::civil::Date;
use lodzins_core::{
    Channel, Segment,
    fact::{FactKind, FactSource, Figure, Per, Qualifier},
    id::{InstitutionId, UnitId},
};
use lodzins_db::table_row;

table_row! {
    /// A fact.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct FactRow {
        /// The institution.
        pub institution_id: InstitutionId,
        /// The first day of its period; of what was counted, its day.
        pub from_on: Date,
        /// Its own key, drawn at random.
        pub id: [u8; 16],
        /// The last day of its period.
        pub to_on: Date,
        /// What was counted.
        pub kind: FactKind,
        /// Against what the quantity is measured.
        pub per: Per,
        /// How many.
        pub quantity: u32,
        /// Of a range, the most.
        pub quantity_max: Option<u32>,
        /// How sure that is.
        pub qualifier: Qualifier,
        /// Where it comes from.
        pub source: FactSource,
        /// Is the day a guess within a period that is known?
        pub date_assumed: bool,
        /// The unit whose it was.
        pub unit_id: Option<UnitId>,
        /// By which channel.
        pub channel: Option<Channel>,
        /// Out of which drop box.
        pub drop_box: Option<String>,
        /// Codes of topics, separated by spaces.
        pub topics: String,
        /// What it was more closely, by code.
        pub subject: String,
        /// Which service it was about, by its code in the catalogue.
        pub service: Option<String>,
        /// Whom it was for.
        pub segment: Segment,
        /// In which hour of the day, 0 to 23; nothing where only the day is known.
        pub hour: Option<u32>,
        /// The submission or contact that it was counted for, as long as that exists.
        pub origin: Option<[u8; 16]>,
    }
}

impl FactRow {
    /// The fact of a figure, with no dimension but the kind.
    pub(super) fn of(
        institution_id: InstitutionId,
        id: [u8; 16],
        kind: FactKind,
        figure: &Figure,
        source: FactSource,
    ) -> Self {
        let amount = figure.amount();
        Self {
            institution_id,
            from_on: figure.from_on(),
            id,
            to_on: figure.to_on(),
            kind,
            per: amount.per,
            quantity: amount.quantity,
            quantity_max: amount.quantity_max,
            qualifier: amount.qualifier,
            source,
            date_assumed: false,
            unit_id: None,
            channel: None,
            drop_box: None,
            topics: String::new(),
            subject: String::new(),
            service: None,
            segment: Segment::Unknown,
            hour: None,
            origin: None,
        }
    }
}
