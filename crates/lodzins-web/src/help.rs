//! Who calls for help at a counter, told to the colleagues wherever they are at the desk: one watcher an institution,
//! however many pages are open.

use askama::Template;
use jiff::Timestamp;
use lodzins_core::{
    id::{AlarmId, InstitutionId, StaffId},
    moment::latvia_zone,
};
use lodzins_db::{DbError, Tx};
use lodzins_service::reception::{
    CallForHelp, CallsForHelp, ReceptionError, alarms_today, calls_for_help,
};

use crate::{
    watched::{Watch, Watched},
    words::Words,
};

/// The institutions whose colleagues are told.
pub type HelpDesks = Watched<CallsForHelp>;

impl Watch for CallsForHelp {
    type Place = InstitutionId;
    /// The calls that are open.
    type Edition = Vec<AlarmId>;
    const MOST_FOLLOWED: usize = 2000;

    fn edition(
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        now: Timestamp,
    ) -> Result<Vec<AlarmId>, DbError> {
        let open = alarms_today(tx, institution, now)?;
        Ok(open.into_iter().map(|alarm| alarm.id).collect())
    }

    fn read(
        tx: &mut Tx<'_>,
        institution: InstitutionId,
        now: Timestamp,
    ) -> Result<Self, ReceptionError> {
        Ok(calls_for_help(tx, institution, now)?)
    }
}

/// The bar above a page, and in each event of the stream. The counter and since when; nobody's name.
#[derive(Debug, Template)]
#[template(path = "layout/help.html")]
pub struct HelpBar {
    calls: Vec<Line>,
}

/// A call as it is shown.
#[derive(Debug)]
struct Line {
    id: String,
    said: String,
    hall: String,
    link: String,
    /// Rings at everybody's but at the counter that called: who stands there need not hear of it.
    rings: bool,
}

impl HelpBar {
    /// What somebody who works here is told.
    pub fn of(words: Words, calls: &CallsForHelp, staff: StaffId) -> Self {
        let line = |call: &CallForHelp| {
            let since = call.alarm.raised_at.to_zoned(latvia_zone()).time();
            let told = [
                ("counter", call.counter.as_str().into()),
                ("centre", call.centre.name(words.language()).into()),
                ("time", words.time(since).into()),
            ];
            Line {
                id: call.alarm.id.to_string(),
                said: words.with("visit-alarm-told", &told),
                hall: format!("/desk/visits?centre={}", call.centre.code),
                link: words.t("visit-alarm-hall"),
                rings: call.alarm.raised_by != Some(staff),
            }
        };
        Self { calls: calls.for_colleague(staff).map(line).collect() }
    }
}
