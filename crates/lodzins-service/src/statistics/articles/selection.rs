//! Which facts belong to a figure.

use jiff::civil::Date;
use lodzins_core::{
    Channel,
    fact::FactKind,
    id::{InstitutionId, UnitId},
};
use lodzins_db::{DbError, Tx};

use crate::{
    institution::unit_by_code,
    statistics::{DayTotal, day_totals},
};

/// Which channels a report counts as one: its own groups, because a channel is what happened and never a bucket.
#[derive(Debug, Clone, Copy)]
pub(super) enum Channels {
    Any,
    Of(&'static [Channel]),
    Electronic,
    ElectronicOrPost,
}

impl Channels {
    fn hold(self, code: &str) -> bool {
        let channel = code.parse::<Channel>();
        match (self, channel) {
            (Self::Any, _) => true,
            (_, Err(_)) => false,
            (Self::Of(some), Ok(channel)) => some.contains(&channel),
            (Self::Electronic, Ok(channel)) => channel.is_electronic(),
            (Self::ElectronicOrPost, Ok(channel)) => {
                channel.is_electronic() || channel == Channel::Post
            }
        }
    }
}

/// Whose unit.
#[derive(Debug, Clone, Copy)]
pub(super) enum Whose {
    Anybody,
    Nobody,
    Unit(&'static str),
}

/// Which facts are counted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Selection {
    pub(super) kinds: &'static [FactKind],
    pub(super) topic: Option<&'static str>,
    pub(super) channels: Channels,
    pub(super) drop_box: Option<&'static str>,
    pub(super) whose: Whose,
    pub(super) subject: Option<&'static str>,
}

impl Selection {
    /// Everything of these kinds.
    pub(super) const fn of(kinds: &'static [FactKind]) -> Self {
        Self {
            kinds,
            topic: None,
            channels: Channels::Any,
            drop_box: None,
            whose: Whose::Anybody,
            subject: None,
        }
    }

    pub(super) const fn about(self, topic: &'static str) -> Self {
        Self { topic: Some(topic), ..self }
    }

    pub(super) const fn by(self, channels: Channels) -> Self {
        Self { channels, ..self }
    }

    pub(super) const fn out_of(self, drop_box: &'static str) -> Self {
        Self { drop_box: Some(drop_box), ..self }
    }

    pub(super) const fn whose(self, whose: Whose) -> Self {
        Self { whose, ..self }
    }

    pub(super) const fn being(self, subject: &'static str) -> Self {
        Self { subject: Some(subject), ..self }
    }
}

/// How many there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counted {
    /// All of them.
    pub(super) all: i64,
    /// Those among them whose day is a guess.
    pub(super) assumed: i64,
}

/// Counts what belongs to a selection from a day to a day.
pub(super) fn counted(
    tx: &mut Tx<'_>,
    institution: InstitutionId,
    selection: &Selection,
    from: Date,
    to: Date,
) -> Result<Counted, DbError> {
    let unit = match selection.whose {
        Whose::Unit(code) => unit_by_code(tx, institution, code)?.map(|unit| unit.id),
        Whose::Anybody | Whose::Nobody => None,
    };
    let mut sum = Counted::default();
    for kind in selection.kinds {
        for total in day_totals(tx, institution, *kind, selection.topic, from, to)? {
            if belongs(selection, unit, &total) {
                sum.all += total.quantity;
                sum.assumed += if total.date_assumed { total.quantity } else { 0 };
            }
        }
    }
    Ok(sum)
}

fn belongs(selection: &Selection, unit: Option<UnitId>, total: &DayTotal) -> bool {
    let of_unit = match selection.whose {
        Whose::Anybody => true,
        Whose::Nobody => total.unit().is_none(),
        Whose::Unit(_) => unit.is_some() && total.unit() == unit,
    };
    of_unit
        && selection.channels.hold(&total.channel)
        && selection.drop_box.is_none_or(|code| code == total.drop_box)
        && selection.subject.is_none_or(|code| code == total.subject)
}
