//! The worker's look at what visitors are to be told: text messages, letters that did not arrive, the day before.

use std::sync::Arc;

use lodzins_core::id::InstitutionId;
use lodzins_db::DbError;
use lodzins_post::sms::{FolderSms, NoGateway, SmsDelivery};
use lodzins_service::{
    appointment::AppointmentError,
    institution::institutions,
    notice::{
        SmsCourier, letter_word, letters_settle, letters_to_word, reminders_due, visits_remind,
    },
};

use crate::installation::Installation;

/// Letters looked at in a round.
const LETTERS: u32 = 50;

/// Does anybody take text messages? Into a folder they go where letters go into one, too; a gateway there is not yet.
pub fn sends_text_messages(installation: &Installation) -> bool {
    installation.config.mail.is_none()
}

/// By whom text messages leave; where nobody takes them people are called.
pub fn sms_delivery(installation: &Installation) -> anyhow::Result<SmsDelivery> {
    let courier: Arc<dyn SmsCourier> = if sends_text_messages(installation) {
        Arc::new(FolderSms::open(&installation.data)?)
    } else {
        Arc::new(NoGateway)
    };
    Ok(SmsDelivery { db: installation.db.clone(), office: installation.office.clone(), courier })
}

/// Sends text messages, and turns letters that cannot be delivered into calls.
pub fn deliver(installation: &Installation, sms: &SmsDelivery) -> Result<(), DbError> {
    sms.round()?;
    if let Err(error) = word(installation) {
        tracing::error!(%error, "letters to those whose turn is near could not be worded");
    }
    let settled = installation
        .db
        .write_now(InstitutionId::INSTALLATION, |tx, at| letters_settle(tx, at, LETTERS));
    settled.map(drop)
}

/// Words the letters to those whose turn at a counter is near, each on its institution's lane.
fn word(installation: &Installation) -> Result<(), AppointmentError> {
    let (db, now) = (&installation.db, installation.db.moment().now());
    for row in db.read_now(move |tx| letters_to_word(tx, now, LETTERS))? {
        let (office, institution) = (installation.office.clone(), row.institution_id);
        db.write_now(institution, move |tx, at| letter_word(tx, at, &office, &row))?;
    }
    Ok(())
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
