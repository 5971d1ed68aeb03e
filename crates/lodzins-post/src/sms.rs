//! Text messages: taken out of the notices, handed to a courier, and what came of it.
//!
//! [`FolderSms`] stands in for a gateway where nothing leaves the house: for the demo, for training, for tests. Where letters
//! leave by a mail server and there is no gateway, text messages become calls: whoever gave only a telephone number is told by
//! a person.

use std::{
    fs::DirBuilder,
    io,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    sync::Arc,
};

use lodzins_core::id::InstitutionId;
use lodzins_db::{Db, DbError};
use lodzins_service::{
    Office,
    notice::{NoticeRow, Sms, SmsCourier, sms_claim, sms_not_sent, sms_sent, sms_worded},
    outbox::NotDelivered,
};

use crate::folder::lay_down;

/// Messages claimed at a time.
const ROUND: u32 = 20;

/// Lays each message down as `sms/<notice id>.txt`: to whom, from whom, an empty line, the text.
pub struct FolderSms {
    folder: PathBuf,
}

impl FolderSms {
    /// Into the folder `sms` of the data folder, which is made where there is none.
    pub fn open(data: &Path) -> io::Result<Self> {
        let folder = data.join("sms");
        DirBuilder::new().recursive(true).mode(0o700).create(&folder)?;
        Ok(Self { folder })
    }
}

impl SmsCourier for FolderSms {
    /// The same message again replaces its file.
    fn send(&self, sms: &Sms) -> Result<(), NotDelivered> {
        let Sms { id, from, to, text } = sms;
        let message = format!("To: {to}\nFrom: {from}\n\n{text}\n");
        lay_down(&self.folder, (&id.to_string(), "txt"), message.as_bytes())
            .map_err(|wrong| NotDelivered::Later(format!("{}: {wrong}", self.folder.display())))
    }
}

/// A house without a gateway: every message becomes a call.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoGateway;

impl SmsCourier for NoGateway {
    fn send(&self, _: &Sms) -> Result<(), NotDelivered> {
        Err(NotDelivered::Never("no gateway for text messages is set".to_owned()))
    }
}

/// What sends text messages.
#[derive(Clone)]
pub struct SmsDelivery {
    /// The notices.
    pub db: Db,
    /// What they are worded with.
    pub office: Office,
    /// Takes them out of the house.
    pub courier: Arc<dyn SmsCourier>,
}

impl SmsDelivery {
    /// Sends what is due now; answers how many were tried. Blocks: call it on a thread of its own.
    pub fn round(&self) -> Result<usize, DbError> {
        let claimed =
            self.db.write_now(InstitutionId::INSTALLATION, |tx, at| sms_claim(tx, at, ROUND))?;
        for notice in &claimed {
            self.one(notice)?;
        }
        Ok(claimed.len())
    }

    fn one(&self, notice: &NoticeRow) -> Result<(), DbError> {
        let (office, row) = (self.office.clone(), notice.clone());
        let sent = match self.db.read_now(move |tx| sms_worded(tx, &office, &row)) {
            Ok(Some(sms)) => self.courier.send(&sms).map(|()| true),
            Ok(None) => Ok(false),
            Err(wrong) => Err(NotDelivered::Later(wrong.to_string())),
        };
        if let Err(why) = &sent {
            tracing::warn!(notice = %notice.id, attempts = notice.attempts + 1, %why, "a text message was not sent");
        }
        let row = notice.clone();
        self.db.write_now(InstitutionId::INSTALLATION, move |tx, at| match &sent {
            Ok(told) => sms_sent(tx, at, &row, *told),
            Err(NotDelivered::Later(why)) => sms_not_sent(tx, at, &row, true, why),
            Err(NotDelivered::Never(why)) => sms_not_sent(tx, at, &row, false, why),
        })
    }
}
