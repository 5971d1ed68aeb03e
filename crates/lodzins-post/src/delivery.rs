//! Delivery: takes letters out of the outbox, hands them to a courier, and notes what came of it.

use std::sync::Arc;

use lodzins_core::{id::InstitutionId, ledger::Hash};
use lodzins_db::{Db, DbError, files::FileStore};
use lodzins_service::{
    Office,
    institution::institution_by_id,
    outbox::{
        Claimed, Courier, Enclosure, LetterError, NotDelivered, Parcel, Sender, letter_dead,
        letter_later, letter_sent, letter_worded, letters_claim,
    },
    register::{FileLine, message_files},
};

/// Letters claimed at a time.
const ROUND: u32 = 20;

/// What delivers.
#[derive(Clone)]
pub struct Delivery {
    /// The outbox.
    pub db: Db,
    /// What letters are written with.
    pub office: Office,
    /// What goes with letters.
    pub files: FileStore,
    /// Takes them out of the house.
    pub courier: Arc<dyn Courier>,
    /// In whose name: the address is one that our mail server may send from, the name becomes the institution's.
    pub sender: Sender,
}

impl Delivery {
    /// Delivers what is due now; answers how many letters were tried. Blocks: call it on a thread of its own.
    pub fn round(&self) -> Result<usize, DbError> {
        let letters = self
            .db
            .write_now(InstitutionId::INSTALLATION, |tx, at| letters_claim(tx, at, ROUND))?;
        for letter in &letters {
            let outcome = self.parcel(letter).and_then(|parcel| self.courier.deliver(&parcel));
            self.note(letter.clone(), outcome)?;
        }
        Ok(letters.len())
    }

    fn note(&self, letter: Claimed, outcome: Result<(), NotDelivered>) -> Result<(), DbError> {
        if let Err(why) = &outcome {
            tracing::warn!(letter = %letter.id, attempts = letter.attempts + 1, %why, "a letter was not delivered");
        }
        self.db.write_now(InstitutionId::INSTALLATION, move |tx, at| match &outcome {
            Ok(()) => letter_sent(tx, at, &letter),
            Err(NotDelivered::Later(why)) => letter_later(tx, at, &letter, why),
            Err(NotDelivered::Never(why)) => letter_dead(tx, at, &letter, why),
        })
    }

    fn parcel(&self, letter: &Claimed) -> Result<Parcel, NotDelivered> {
        let later = |wrong: &dyn std::fmt::Display| NotDelivered::Later(wrong.to_string());
        let (claimed, office) = (letter.clone(), self.office.clone());
        let (institution, lines, words) = self
            .db
            .read_now(move |tx| {
                let institution = institution_by_id(tx, claimed.institution)?;
                let lines = match (claimed.submission, claimed.message) {
                    (Some(submission), Some(n)) => {
                        message_files(tx, claimed.institution, submission, n)?
                    }
                    _ => Vec::new(),
                };
                let words = letter_worded(tx, &office, &claimed)?;
                Ok::<_, LetterError>((institution, lines, words))
            })
            .map_err(|wrong| later(&wrong))?;
        let attachments = lines
            .into_iter()
            .map(|line| self.enclosure(line))
            .collect::<Result<Vec<_>, _>>()
            .map_err(|wrong| later(&wrong))?;
        let domain = self.sender.address.rsplit('@').next().unwrap_or_default();
        Ok(Parcel {
            letter: letter.id,
            sender: Some(Sender {
                name: institution.name(letter.language).to_owned(),
                address: self.sender.address.clone(),
                reply_to: institution.email,
            }),
            to: letter.recipient.clone(),
            subject: words.subject,
            text: words.text,
            html: words.html,
            language: letter.language,
            message_id: format!("{}@{domain}", letter.id),
            in_reply_to: None,
            attachments,
        })
    }

    fn enclosure(&self, line: FileLine) -> std::io::Result<Enclosure> {
        let bytes = self.files.read(&Hash::from_bytes(line.sha256))?;
        Ok(Enclosure { name: line.name, media_type: line.media_type, bytes })
    }
}
