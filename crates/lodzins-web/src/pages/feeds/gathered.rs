//! What there is to tell: the places with their hours, and the regimes that were switched on.

use jiff::{Timestamp, ToSpan, civil::Date};
use lodzins_core::hours::PlaceKind;
use lodzins_db::{DbError, Tx};
use lodzins_service::{
    hours::{PlaceHours, all_hours},
    institution::Institution,
    regime::{KeptRegime, regimes},
};

use crate::{
    pages::{hours_words::named, regime::said::Names},
    words::Words,
};

/// So long after its end a change is still told.
const BEHIND_DAYS: i32 = 31;

/// Everything that a feed is made of.
pub(super) struct Gathered {
    pub words: Words,
    pub today: Date,
    /// The page of the institution or of the centre that it is about.
    pub page: String,
    /// Whose it is, by name.
    pub name: String,
    /// The institution's page.
    pub home: String,
    /// The places, with regimes laid over their hours.
    pub places: Vec<PlaceHours>,
    /// The regimes that are not long over, the latest first day in front.
    pub regimes: Vec<KeptRegime>,
    /// What the codes in regimes are called.
    pub names: Names,
}

impl Gathered {
    /// Reads it; nothing when there is no such centre, or not any more.
    pub fn read(
        tx: &mut Tx<'_>,
        (words, public_url): (Words, &str),
        institution: &Institution,
        centre: Option<&str>,
        today: Date,
    ) -> Result<Option<Self>, DbError> {
        if !institution.exists_on(today) {
            return Ok(None);
        }
        let mut places = all_hours(tx, institution.id)?;
        places.retain(|one| one.place.valid_to.is_none_or(|last| today <= last));
        let home = format!("{public_url}/i/{}", institution.code);
        let mut page = home.clone();
        let mut name = institution.name(words.language()).to_owned();
        if let Some(code) = centre {
            let is =
                |one: &&PlaceHours| one.place.kind == PlaceKind::Centre && one.place.code == code;
            let Some(found) = places.iter().find(is) else { return Ok(None) };
            let id = found.place.centre;
            found.place.name.said(words.language()).clone_into(&mut name);
            page = format!("{home}/centres/{code}");
            places.retain(|one| one.place.centre == id);
        }
        let earliest = today.saturating_sub(BEHIND_DAYS.days());
        let mut kept = regimes(tx, institution.id)?;
        kept.retain(|one| {
            let scope = &one.regime.scope.centres;
            let here = centre
                .as_ref()
                .is_none_or(|code| scope.is_empty() || scope.iter().any(|one| one == code));
            one.on && here && one.regime.to.is_none_or(|to| earliest <= to)
        });
        // The names of services come from all cards of the institution: read when somebody needs them.
        let names = if kept.is_empty() {
            Names::default()
        } else {
            Names::read(tx, institution.id, words, today)?
        };
        Ok(Some(Self { words, today, page, name, home, places, regimes: kept, names }))
    }

    /// The first day of which is told.
    pub fn earliest(&self) -> Date {
        self.today.saturating_sub(BEHIND_DAYS.days())
    }

    /// Where a place can be looked at.
    pub fn page_of(&self, place: &PlaceHours) -> String {
        match place.place.kind {
            PlaceKind::Centre => format!("{}/centres/{}", self.home, place.place.code),
            _ => self.page.clone(),
        }
    }

    /// Where a regime can be looked at.
    pub fn page_of_regime(&self, kept: &KeptRegime) -> String {
        format!("{}/regimes/{}", self.home, kept.id)
    }

    /// What a regime says, a line each.
    pub fn lines_of(&self, kept: &KeptRegime) -> Vec<String> {
        use crate::pages::regime::said;
        let regime = &kept.regime;
        let mut lines = vec![regime.notice.said(self.words.language()).text.to_owned()];
        lines.extend(regime.changes.iter().map(|one| said::change(self.words, &self.names, one)));
        lines.push(said::scope(self.words, &self.names, &regime.scope));
        lines
    }
}

/// The name of a place.
pub(super) fn name_of(gathered: &Gathered, place: &PlaceHours) -> String {
    named(gathered.words, place.place.kind, &place.place.name)
}

/// When somebody last did something to a regime.
pub(super) fn touched(kept: &KeptRegime) -> Timestamp {
    kept.ended_at.or(kept.switched_at).unwrap_or(kept.drafted_at)
}
