//! The house that the tests happen in: two institutions that must never see each other, their people, plain letters.

use std::sync::Arc;

use jiff::civil::Date;
use lodzins_core::{
    AnswerMode, Channel, Language, Moment, Role, Segment,
    deadline::ExtensionGround,
    id::{InstitutionId, StaffId, SubmissionId, UnitId},
    ledger::Hash,
    submission::Kind,
};
use lodzins_db::{Db, Tx};
use lodzins_document::{Block, Colour, Document, Letterhead};
use lodzins_service::{
    Actor, Keys, Office,
    identity::{NewStaff, StaffError, staff_create},
    institution::{
        Founding, Institution, Named, NewBox, NewJournal, NewUnit, institution_found, units,
    },
    letter::{EscalatedCase, EscalationFacts, LetterFacts, Wording},
    notice::NoticeFacts,
    outbox::Occasion,
    register::{
        Arrival, Case, Evidence, EvidenceResult, FileRef, Leaving, RegisterError, Registered,
        Submitter, evidence_add, note_add, submission_answer, submission_ask, submission_case,
        submission_extend, submission_forward, submission_leave_unexamined, submission_register,
        submission_reply, submission_route, submission_start, submission_take_for_information,
        submission_withdraw,
    },
};

/// An institution with two units and a clerk.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Desk {
    pub(crate) id: InstitutionId,
    pub(crate) unit: UnitId,
    pub(crate) other_unit: UnitId,
    pub(crate) clerk: StaffId,
}

impl Desk {
    pub(crate) fn clerk(&self) -> Actor {
        Actor::Staff(self.clerk)
    }
}

/// Two institutions: `here`, where things happen, and `there`, which must not notice.
#[derive(Clone)]
pub(crate) struct House {
    pub(crate) office: Office,
    pub(crate) here: Desk,
    pub(crate) there: Desk,
}

/// Words letters so that a test can read what they were told.
struct PlainWording;

impl Wording for PlainWording {
    fn subject(&self, language: Language, occasion: Occasion, number: &str, _: &str) -> String {
        format!("{occasion} {number} {language}")
    }

    fn heads_subject(&self, _: Language, institution: &str, day: Date) -> String {
        format!("heads {day} {institution}")
    }

    fn escalation(&self, facts: &EscalationFacts<'_>) -> Document {
        let case = |case: &EscalatedCase| {
            let EscalatedCase { kind, number, due_on, holder, .. } = case;
            Block::paragraph(format!("{kind} {number} {due_on} {holder}"))
        };
        let title = format!("escalation {}", facts.cases.len());
        let blocks = facts.cases.iter().map(case).collect();
        plain(facts.institution, facts.language, facts.written_on, title, blocks)
    }

    fn visit(&self, facts: &NoticeFacts<'_>) -> Document {
        let blocks = facts.services.iter().map(|one| Block::paragraph(&one.title)).collect();
        plain(facts.institution, facts.language, facts.written_on, self.visit_sms(facts), blocks)
    }

    fn visit_sms(&self, facts: &NoticeFacts<'_>) -> String {
        let NoticeFacts { occasion, language, starts_at, was_at, .. } = facts;
        let was = was_at.map_or_else(|| "-".to_owned(), |was| was.to_string());
        format!("{occasion} {language} {was} {starts_at}")
    }

    fn letter(&self, facts: &LetterFacts<'_>) -> Document {
        let row = facts.submission;
        let said = [
            format!("code {}", facts.follow_code.unwrap_or("-")),
            format!("message {}", facts.message.unwrap_or("-")),
            format!("due {}", row.due_on),
            format!("at {}", facts.follow_url),
            format!("template {}", facts.template.unwrap_or("-")),
        ];
        let title = self.subject(row.language, facts.occasion, &row.number, &row.subject);
        let blocks = said.into_iter().map(Block::paragraph).collect();
        plain(facts.institution, row.language, facts.written_on, title, blocks)
    }
}

/// A letter with nothing on it but what is said.
fn plain(
    institution: &Institution,
    language: Language,
    written_on: Date,
    title: String,
    blocks: Vec<Block>,
) -> Document {
    let name = institution.name(language).to_owned();
    Document {
        language,
        title,
        letterhead: Letterhead { name, lines: Vec::new(), accent: Colour([0; 3]) },
        written_on,
        reference: Vec::new(),
        addressee: Vec::new(),
        blocks,
        footer: String::new(),
    }
}

/// What the file of `lodzins init` would say.
pub(crate) fn founding(code: &str) -> Founding {
    let unit = |code: &str, lv: &str| NewUnit { code: code.to_owned(), name: Named::latvian(lv) };
    Founding {
        code: code.to_owned(),
        name: Named::latvian(format!("Parauga {code} pašvaldība")),
        phone: None,
        email: None,
        address: None,
        brand_colour: "#1d4e89".to_owned(),
        state_calendar: false,
        moved_days: Vec::new(),
        valid_from: None,
        valid_to: None,
        successor: None,
        units: vec![unit("buvvalde", "Būvvalde"), unit("socialais", "Sociālais dienests")],
        topics: Vec::new(),
        boxes: vec![NewBox { code: "kaste".to_owned(), name: "Kaste pie durvīm".to_owned() }],
        journals: vec![NewJournal {
            code: "IES".to_owned(),
            name: "Iesniegumi".to_owned(),
            valid_from: None,
        }],
    }
}

/// Somebody new who works for an institution.
pub(crate) fn staff_hire(
    tx: &mut Tx<'_>,
    at: &Moment,
    institution: InstitutionId,
    user_name: &str,
) -> Result<StaffId, StaffError> {
    let new = NewStaff {
        institution,
        user_name: user_name.to_owned(),
        name: "Testa Persona 001".to_owned(),
        email: None,
        unit: None,
        roles: vec![Role::Head, Role::Records, Role::Handler],
        // No password has this hash, so nobody signs in with it.
        password_hash: "-".to_owned(),
        password_given: false,
        language: Language::Lv,
    };
    staff_create(tx, at, Actor::System, &new)
}

impl House {
    pub(crate) fn found(db: &Db) -> Self {
        let office = Office {
            keys: Arc::new(Keys::draw(&db.moment())),
            wording: Arc::new(PlainWording),
            public_url: "https://kac.example.org".into(),
        };
        Self { office, here: desk(db, "paraugs"), there: desk(db, "cits") }
    }

    /// A question from the web, with nothing that need not be there.
    pub(crate) fn arrival(&self) -> Arrival {
        Arrival {
            key: None,
            institution: self.here.id,
            channel: Channel::Portal,
            drop_box: None,
            kind: Kind::Question,
            subject: "Bedre Rīgas ielā".to_owned(),
            text: "Pie 12. nama ir bedre. Kad to salabos?".to_owned(),
            topics: vec!["roads".to_owned()],
            service: None,
            language: Language::Lv,
            segment: Segment::Resident,
            submitter: Submitter {
                name: Some("Paraugs Persona 002".to_owned()),
                email: Some("persona.002@example.org".to_owned()),
                ..Submitter::default()
            },
            on_behalf: None,
            author_date: None,
            author_number: None,
            external_reference: None,
            unit: None,
            answer_mode: AnswerMode::Portal,
            files: Vec::new(),
            evidence: Evidence::none(),
            by: Actor::Submitter,
            received_at: None,
        }
    }

    pub(crate) fn register(&self, db: &Db, arrival: &Arrival) -> Result<Registered, RegisterError> {
        let (office, arrival) = (self.office.clone(), arrival.clone());
        db.write_now(arrival.institution, move |tx, at| {
            submission_register(tx, at, &office, &arrival)
        })
    }

    /// A question that has just come in.
    pub(crate) fn registered(&self, db: &Db) -> Registered {
        self.register(db, &self.arrival()).expect("the journal is open")
    }

    pub(crate) fn case(&self, db: &Db, id: SubmissionId) -> Case {
        let institution = self.here.id;
        db.read_now(move |tx| submission_case(tx, institution, id))
            .expect("the submission is there")
    }

    /// Does a deed as the clerk of `here`.
    pub(crate) fn act(&self, db: &Db, id: SubmissionId, deed: &Deed) -> Result<(), RegisterError> {
        self.act_in(db, self.here.id, id, deed)
    }

    pub(crate) fn act_in(
        &self,
        db: &Db,
        institution: InstitutionId,
        id: SubmissionId,
        deed: &Deed,
    ) -> Result<(), RegisterError> {
        let (house, deed) = (self.clone(), deed.clone());
        db.write_now(institution, move |tx, at| deed.run(tx, at, &house, institution, id))
    }
}

fn desk(db: &Db, code: &str) -> Desk {
    let (new, name) = (founding(code), format!("darbinieks.{code}"));
    let institution = db
        .write_now(InstitutionId::INSTALLATION, move |tx, at| institution_found(tx, at, &new))
        .expect("an institution is founded");
    db.write_now(institution, move |tx, at| {
        let units = units(tx, institution)?;
        let clerk = staff_hire(tx, at, institution, &name)?;
        Ok::<_, StaffError>(Desk {
            id: institution,
            unit: units[0].id,
            other_unit: units[1].id,
            clerk,
        })
    })
    .expect("the institution has its people")
}

/// Something that is done to a submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Deed {
    Route { other: bool, handler: bool },
    Start,
    Ask(String),
    Reply(String, Vec<FileRef>),
    Answer(String, Vec<FileRef>),
    Forward,
    Inform,
    Leave(Leaving),
    Withdraw,
    Check(EvidenceResult, String),
    Note(String),
    Extend(ExtensionGround),
}

impl Deed {
    pub(crate) fn run(
        &self,
        tx: &mut Tx<'_>,
        at: &Moment,
        house: &House,
        institution: InstitutionId,
        id: SubmissionId,
    ) -> Result<(), RegisterError> {
        let (office, desk, by) = (&house.office, &house.here, house.here.clerk());
        match self {
            Self::Route { other, handler } => {
                let unit = if *other { desk.other_unit } else { desk.unit };
                let handler = handler.then_some(desk.clerk);
                submission_route(tx, at, institution, id, unit, handler, by, Some("lūdzu"))
            }
            Self::Start => submission_start(tx, at, institution, id, by),
            Self::Ask(text) => submission_ask(tx, at, office, institution, id, text, &[], by),
            Self::Reply(text, files) => {
                submission_reply(tx, at, institution, id, text, files, Actor::Submitter)
            }
            Self::Answer(text, files) => {
                submission_answer(tx, at, office, institution, id, text, files, by)
            }
            Self::Forward => submission_forward(tx, at, office, institution, id, "VID", by),
            Self::Inform => {
                submission_take_for_information(tx, at, office, institution, id, "paldies", by)
            }
            Self::Leave(ground) => {
                submission_leave_unexamined(tx, at, office, institution, id, *ground, by)
            }
            Self::Withdraw => {
                submission_withdraw(tx, at, office, institution, id, "pats atsauca", by)
            }
            Self::Extend(ground) => {
                submission_extend(tx, at, office, institution, id, *ground, "jāgaida", by).map(drop)
            }
            Self::Note(text) => note_add(tx, at, institution, id, text, desk.clerk),
            Self::Check(result, note) => {
                let method = lodzins_core::IdentityMethod::Passport;
                let evidence = Evidence { method, result: *result, note: note.clone() };
                evidence_add(tx, at, institution, id, &evidence, by)
            }
        }
    }

    /// One of each, in no particular order.
    pub(crate) fn each() -> Vec<Self> {
        vec![
            Self::Route { other: false, handler: true },
            Self::Start,
            Self::Ask("Kura māja?".to_owned()),
            Self::Reply("Divpadsmitā.".to_owned(), vec![file(b"map")]),
            Self::Answer("Salabots.".to_owned(), vec![file(b"photo")]),
            Self::Forward,
            Self::Inform,
            Self::Leave(Leaving::Illegible),
            Self::Withdraw,
            Self::Check(EvidenceResult::Confirmed, "pase".to_owned()),
            Self::Note("zvanīja".to_owned()),
        ]
    }
}

/// A file as the register names it; nobody has put its bytes anywhere.
pub(crate) fn file(bytes: &[u8]) -> FileRef {
    FileRef {
        name: "plāns.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size: bytes.len() as u64,
        sha256: Hash::of(bytes),
    }
}
