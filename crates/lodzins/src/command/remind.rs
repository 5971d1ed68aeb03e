//! The worker's look at what visitors are to be told: text messages, letters that did not arrive, the day before.

use std::sync::Arc;

use lodzins_core::id::InstitutionId;
use lodzins_db::DbError;
use lodzins_post::sms::{FolderSms, NoGateway, SmsDelivery};
use lodzins_service::{
    appointment::AppointmentError,
    institution::institutions,
    notice::{SmsCourier, letters_settle, reminders_due, visits_remind},
};

use crate::installation::Installation;

/// Letters looked at in a round.
const LETTERS: u32 = 50;

/// By whom text messages leave: into a folder where letters go into one, too; else nobody, and people are called.
pub fn sms_delivery(installation: &Installation) -> anyhow::Result<SmsDelivery> {
    let courier: Arc<dyn SmsCourier> = match &installation.config.mail {
        Some(_) => Arc::new(NoGateway),
        None => Arc::new(FolderSms::open(&installation.data)?),
    };
    Ok(SmsDelivery { db: installation.db.clone(), office: installation.office.clone(), courier })
}

/// Sends text messages, and turns letters that cannot be delivered into calls.
pub fn deliver(installation: &Installation, sms: &SmsDelivery) -> Result<(), DbError> {
    sms.round()?;
    let settled = installation
        .db
        .write_now(InstitutionId::INSTALLATION, |tx, at| letters_settle(tx, at, LETTERS));
    settled.map(drop)
}

/// Looks at the visits of every institution; answers of how many people were reminded or are to be called.
///
/// Looking is a reader's work and may be done by several programs at once; marking goes to the institution's lane.
pub fn round(installation: &Installation) -> Result<usize, AppointmentError> {
    let db = &installation.db;
    let mut said = 0;
    for institution in db.read_now(institutions)? {
        let (id, now) = (institution.id, db.moment().now());
        loop {
            let found = db.read_now(move |tx| reminders_due(tx, now, id))?;
            if found.is_empty() {
                break;
            }
            let office = installation.office.clone();
            let marked =
                db.write_now(id, move |tx, at| visits_remind(tx, at, &office, id, &found))?;
            if marked == 0 {
                // Another program was faster, or the hour has passed: the next look sees what is left.
                break;
            }
            said += marked;
        }
    }
    Ok(said)
}
