//! A page of one phase: looked at, or destroyed. The dry run and the run are the same code.

use jiff::Timestamp;
use lodzins_core::{
    Moment, Segment,
    id::{
        CallBackId, ClientId, ContactId, Id, InstitutionId, LetterId, RetentionRunId, SubmissionId,
        VisitId, WaitId,
    },
    ledger::Hash,
    retention::{Order, begins_at},
};
use lodzins_db::{DbError, Tx, params};

use super::{
    Counts, Phase, RetentionError,
    goes::{Goes, belongs_to_case, calls_with, case_goes, client_goes},
    sql,
};
use crate::{
    Actor,
    appointment::{visit_empty, visits_to_empty},
    contact::{
        ContactRow, call_back_destroy, call_backs_about, call_backs_before, contact_destroy,
        contacts_about, contacts_before,
    },
    draft, idempotency,
    identity::client::{ClientKind, client_destroy, client_group, clients_after},
    outbox::{letter_destroy, letters_before, letters_gone},
    register::{closed_after, files_of, submission_destroy, submission_row},
    saved_search::{People, saved_searches_forget},
    wait_list::{wait_empty, waits_to_empty},
};

/// How long a half-written form is its writer's in any case.
const DRAFTS_STAY: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);

/// Where a page begins or ended.
pub(super) type Place = (Timestamp, [u8; 16]);

/// Before everything.
pub(super) const BEGINNING: Place = (Timestamp::MIN, [0; 16]);

/// Who destroys, and for which run. A dry run has none.
#[derive(Clone, Copy)]
pub(super) struct Hand<'h> {
    pub(super) at: &'h Moment,
    pub(super) run: RetentionRunId,
    pub(super) by: Actor,
}

/// One page under way.
pub(super) struct Sweep<'s> {
    pub(super) institution: InstitutionId,
    pub(super) order: &'s Order,
    pub(super) hand: Option<Hand<'s>>,
    pub(super) limit: u32,
    pub(super) counts: &'s mut Counts,
    /// Who is forgotten on this page.
    pub(super) people: People,
}

impl Sweep<'_> {
    /// Goes through the next page of a phase; answers where it ended, or nothing at the phase's end.
    pub(super) fn page(
        &mut self,
        tx: &mut Tx<'_>,
        phase: Phase,
        place: Place,
    ) -> Result<Option<Place>, RetentionError> {
        let next = self.phase(tx, phase, place)?;
        if let (Some(hand), false) = (self.hand, self.people.is_empty()) {
            let people = std::mem::take(&mut self.people);
            saved_searches_forget(tx, hand.at, self.institution, &people, hand.by)?;
        }
        Ok(next)
    }

    fn phase(
        &mut self,
        tx: &mut Tx<'_>,
        phase: Phase,
        place: Place,
    ) -> Result<Option<Place>, RetentionError> {
        let Some(latest) = self.order.latest().map(begins_at) else { return Ok(None) };
        match phase {
            Phase::Cases => self.cases(tx, place, latest),
            Phase::Contacts => self.contacts(tx, place),
            Phase::CallBacks => self.call_backs(tx, place),
            Phase::Visits => self.visits(tx, place),
            Phase::Clients => self.clients(tx, place, latest),
            Phase::Letters => self.letters(tx, place, latest),
            Phase::Answers => Ok(self.answers(tx, latest)?.then_some(place)),
            Phase::Done => Ok(None),
        }
    }

    fn cases(
        &mut self,
        tx: &mut Tx<'_>,
        (at, id): Place,
        until: Timestamp,
    ) -> Result<Option<Place>, RetentionError> {
        let after = (at, SubmissionId::from_bytes(id));
        let page = closed_after(tx, self.institution, after, until, self.limit)?;
        for case in &page {
            let which = (case.id, case.journal, case.kind);
            match case_goes(tx, self.institution, self.order, which, case.closed_at)? {
                Goes::Yes => self.case(tx, case.id)?,
                Goes::Waits => self.counts.waiting += 1,
                Goes::No => {}
            }
        }
        Ok(self.next(page.len(), page.last().map(|case| (case.closed_at, case.id.to_bytes()))))
    }

    /// A case, with the talks and the letters about it.
    fn case(&mut self, tx: &mut Tx<'_>, id: SubmissionId) -> Result<(), RetentionError> {
        let files = files_of(tx, self.institution, id)?;
        let letters = letters_gone(tx, self.institution, id)?.unwrap_or_default();
        let row = submission_row(tx, self.institution, id)?;
        if matches!(row.segment, Segment::Resident | Segment::Unknown) {
            self.people.see(row.submitter_name.as_deref());
            self.people.reached_at(row.submitter_phone.as_deref());
            self.people.reached_at(row.submitter_email.as_deref());
        }
        for contact in contacts_about(tx, self.institution, id)? {
            self.contact(tx, &contact)?;
        }
        for call in call_backs_about(tx, self.institution, id)? {
            self.counts.call_backs += 1;
            self.people.see(call.name.as_deref());
            self.people.reached_at(Some(&call.phone));
            if let Some(hand) = self.hand {
                call_back_destroy(tx, hand.at, &call, hand.run, hand.by)?;
            }
        }
        for letter in letters {
            self.letter(tx, letter)?;
        }
        self.counts.cases += 1;
        self.counts.files += files.len() as u64;
        let Some(hand) = self.hand else { return Ok(()) };
        submission_destroy(tx, hand.at, self.institution, id, hand.run, hand.by)?;
        for file in files {
            self.file_leaves(tx, &file)?;
        }
        Ok(())
    }

    fn file_leaves(&self, tx: &mut Tx<'_>, file: &Hash) -> Result<(), DbError> {
        tx.exec(sql::FILE_LEAVES, params![self.institution, file.to_bytes()])
    }

    fn contacts(
        &mut self,
        tx: &mut Tx<'_>,
        (at, id): Place,
    ) -> Result<Option<Place>, RetentionError> {
        let Some(until) = self.order.contact_before().map(begins_at) else { return Ok(None) };
        let after = (at, ContactId::from_bytes(id));
        let page = contacts_before(tx, self.institution, after, until, self.limit)?;
        for row in &page {
            if !belongs_to_case(tx, self.institution, row.submission_id)? {
                self.contact(tx, row)?;
            }
        }
        Ok(self.next(page.len(), page.last().map(|row| (row.held_at, row.id.to_bytes()))))
    }

    /// A contact, with the calls back that were asked for in it.
    fn contact(&mut self, tx: &mut Tx<'_>, row: &ContactRow) -> Result<(), RetentionError> {
        let Some(calls) = calls_with(tx, row)? else {
            self.counts.waiting += 1;
            return Ok(());
        };
        self.counts.contacts += 1;
        for name in calls.iter().map(|call| &call.name).chain([&row.person_name]) {
            self.people.see(name.as_deref());
        }
        let numbers = calls.iter().map(|call| call.phone.as_str());
        for number in numbers.chain(row.person_phone.as_deref()) {
            self.people.reached_at(Some(number));
        }
        if let Some(hand) = self.hand {
            for call in &calls {
                call_back_destroy(tx, hand.at, call, hand.run, hand.by)?;
            }
            self.counts.call_backs += calls.len() as u64;
            contact_destroy(tx, hand.at, row, hand.run, hand.by)?;
        } else {
            // Those about the same case are counted with it.
            let alone = calls.iter().filter(|call| call.submission_id.is_none()).count();
            self.counts.call_backs += alone as u64;
        }
        Ok(())
    }

    fn call_backs(
        &mut self,
        tx: &mut Tx<'_>,
        (at, id): Place,
    ) -> Result<Option<Place>, RetentionError> {
        let Some(until) = self.order.contact_before().map(begins_at) else { return Ok(None) };
        let after = (at, CallBackId::from_bytes(id));
        let page = call_backs_before(tx, self.institution, after, until, self.limit)?;
        for row in &page {
            // One that was asked for in a contact goes with that.
            if row.contact_id.is_some() || belongs_to_case(tx, self.institution, row.submission_id)?
            {
                continue;
            }
            self.counts.call_backs += 1;
            self.people.see(row.name.as_deref());
            self.people.reached_at(Some(&row.phone));
            if let Some(hand) = self.hand {
                call_back_destroy(tx, hand.at, row, hand.run, hand.by)?;
            }
        }
        let last = page.last().and_then(|row| Some((row.closed_at?, row.id.to_bytes())));
        Ok(self.next(page.len(), last))
    }

    fn visits(
        &mut self,
        tx: &mut Tx<'_>,
        (at, id): Place,
    ) -> Result<Option<Place>, RetentionError> {
        let Some(until) = self.order.contact_before().map(begins_at) else { return Ok(None) };
        if (at, id) == BEGINNING {
            self.waits(tx, until)?;
        }
        let after = (at, VisitId::from_bytes(id));
        let page = visits_to_empty(tx, self.institution, after, until, self.limit)?;
        for row in page.iter().filter(|row| row.over_at() < until) {
            self.counts.visits += 1;
            self.people.see(row.name.as_deref());
            self.people.reached_at(row.phone.as_deref());
            self.people.reached_at(row.email.as_deref());
            if let Some(hand) = self.hand {
                visit_empty(tx, hand.at, row, hand.by)?;
            }
        }
        Ok(self.next(page.len(), page.last().map(|row| (row.made_at, row.id.to_bytes()))))
    }

    /// Those who waited for a visit: counted with the visits. They are few beside them.
    fn waits(&mut self, tx: &mut Tx<'_>, until: Timestamp) -> Result<(), RetentionError> {
        let mut after = (Timestamp::MIN, WaitId::from_bytes([0; 16]));
        loop {
            let page = waits_to_empty(tx, self.institution, after, until, self.limit)?;
            for row in page.iter().filter(|row| row.settled_at.is_some_and(|at| at < until)) {
                self.counts.visits += 1;
                self.people.see(row.name.as_deref());
                self.people.reached_at(row.phone.as_deref());
                self.people.reached_at(row.email.as_deref());
                if let Some(hand) = self.hand {
                    wait_empty(tx, hand.at, row, hand.by)?;
                }
            }
            match page.last() {
                Some(last) if page.len() == self.limit as usize => after = (last.made_at, last.id),
                _ => return Ok(()),
            }
        }
    }

    fn clients(
        &mut self,
        tx: &mut Tx<'_>,
        (at, id): Place,
        until: Timestamp,
    ) -> Result<Option<Place>, RetentionError> {
        let page = clients_after(tx, self.institution, ClientId::from_bytes(id), self.limit)?;
        for id in &page {
            let group = client_group(tx, self.institution, *id)?;
            let mut all_go = !group.is_empty();
            for row in &group {
                all_go = all_go && client_goes(tx, self.order, row, until)?;
            }
            if !all_go {
                continue;
            }
            self.counts.clients += group.len() as u64;
            for row in group.iter().filter(|row| row.kind() == ClientKind::Person) {
                self.people.see(Some(&row.name));
                self.people.reached_at(row.phone.as_deref());
                self.people.reached_at(row.email.as_deref());
            }
            if let Some(hand) = self.hand {
                for row in &group {
                    client_destroy(tx, hand.at, row, hand.run, hand.by)?;
                }
            }
        }
        Ok(self.next(page.len(), page.last().map(|id| (at, id.to_bytes()))))
    }

    fn letters(
        &mut self,
        tx: &mut Tx<'_>,
        (at, id): Place,
        until: Timestamp,
    ) -> Result<Option<Place>, RetentionError> {
        let after = (at, LetterId::from_bytes(id));
        let page = letters_before(tx, self.institution, after, until, self.limit)?;
        for letter in &page {
            if letter.submission.is_none() && letter.status != "waiting" {
                self.letter(tx, letter.id)?;
            }
        }
        let last = page.last().map(|letter| (letter.created_at, letter.id.to_bytes()));
        Ok(self.next(page.len(), last))
    }

    fn letter(&mut self, tx: &mut Tx<'_>, id: LetterId) -> Result<(), DbError> {
        self.counts.letters += 1;
        if self.hand.is_some() {
            letter_destroy(tx, self.institution, id)?;
            tx.exec(sql::LETTER_LEAVES, params![self.institution, id])?;
        }
        Ok(())
    }

    /// Kept answers, and forms that nobody came back to; whether there are more.
    fn answers(&mut self, tx: &mut Tx<'_>, until: Timestamp) -> Result<bool, DbError> {
        let Some(hand) = self.hand else { return Ok(false) };
        let forgotten = idempotency::answers_forget(tx, self.institution, until, self.limit)?;
        self.counts.answers += forgotten;
        draft::drafts_expire(tx, until.min(hand.at.now() - DRAFTS_STAY))?;
        Ok(forgotten == u64::from(self.limit))
    }

    /// A page that is not full was the last.
    fn next(&self, read: usize, last: Option<Place>) -> Option<Place> {
        last.filter(|_| read == self.limit as usize)
    }
}
