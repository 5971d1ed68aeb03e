//! Filers: people who hand in submissions, one after the other, many at once.

use std::{
    ops::Range,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use lodzins_core::{
    AnswerMode, Channel, Language, Segment, id::InstitutionId, ledger::Hash, submission::Kind,
};
use lodzins_db::{Carried, Db, limit::Recorded};
use lodzins_service::{
    Actor, Office,
    idempotency::RequestKey,
    register::{Arrival, Evidence, FileRef, RegisterError, Submitter, submission_register},
};

/// What people write: some eight hundred letters.
const TEXT: &str = "Labdien! Lūdzu izskatīt iespēju ierīkot gājēju pāreju pie pamatskolas, jo rītos un \
    pēcpusdienās bērniem ir bīstami šķērsot ielu. Satiksme ir dzīva, autobusa pietura atrodas otrā pusē, un tuvākā \
    pāreja ir ceturtdaļkilometru tālāk. Vecāki par to ir runājuši jau pagājušajā rudenī, un skolas padome ir \
    nosūtījusi līdzīgu ierosinājumu. Lūdzu arī pārbaudīt apgaismojumu: divas lampas nedeg kopš septembra. \
    Pielikumā pievienoju shēmu un fotogrāfijas. Ja nepieciešama papildu informācija, esmu sazvanāms darbdienās pēc \
    pulksten sešiem vakarā. Vēlos saņemt atbildi uz savu elektronisko pastu. Ar cieņu, ielas iedzīvotājs. Cik man \
    zināms, citās pilsētās šādas pārejas ir ierīkotas ar paaugstinātu segumu un atstarojošām zīmēm, un negadījumu \
    skaits tur ir samazinājies.";

/// The `n`-th submission of a measurement: by e-mail address and with a file, so that it causes a letter and a row
/// of everything that a register keeps.
pub fn arrival(institution: InstitutionId, run: &str, n: u32) -> Arrival {
    let sha256 = Hash::from_bytes([n.to_le_bytes()[0]; 32]);
    Arrival {
        key: Some(RequestKey::new(&format!("{run} {n}"), &n.to_le_bytes())),
        institution,
        channel: Channel::Portal,
        drop_box: None,
        kind: Kind::Application,
        subject: format!("Gājēju pāreja pie skolas, {n}. ierosinājums"),
        text: TEXT.to_owned(),
        topics: vec!["upkeep".to_owned()],
        service: None,
        language: Language::Lv,
        segment: Segment::Resident,
        submitter: Submitter {
            name: Some(format!("Testa Persona {n:06}")),
            email: Some(format!("testa.persona.{n:06}@example.org")),
            ..Submitter::default()
        },
        on_behalf: None,
        author_date: None,
        author_number: None,
        external_reference: None,
        unit: None,
        answer_mode: AnswerMode::Email,
        files: vec![FileRef {
            name: "shēma.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            size: 100_000,
            sha256,
        }],
        evidence: Evidence::none(),
        by: Actor::Submitter,
        received_at: None,
    }
}

/// What came of many filers filing.
pub struct Filed {
    /// From the first that was handed in to the last that was acknowledged.
    pub took: Duration,
    /// Registrations that shared a transaction, on average, rounded.
    pub batch: usize,
}

/// Has `filers` people hand in these submissions, each the next one as soon as the last is acknowledged.
pub fn file(
    db: &Db,
    office: &Office,
    institution: InstitutionId,
    filers: u32,
    which: Range<u32>,
) -> anyhow::Result<Filed> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build()?;
    let before = db.carried();
    let next = Arc::new(AtomicU32::new(which.start));
    let started = Instant::now();
    let all = (0..filers).map(|_| {
        runtime.spawn(filer(db.clone(), office.clone(), institution, Arc::clone(&next), which.end))
    });
    let all: Vec<_> = all.collect();
    runtime.block_on(async {
        for one in all {
            one.await??;
        }
        anyhow::Ok(())
    })?;
    Ok(Filed { took: started.elapsed(), batch: batch(before, db.carried()) })
}

async fn filer(
    db: Db,
    office: Office,
    institution: InstitutionId,
    next: Arc<AtomicU32>,
    end: u32,
) -> Result<(), RegisterError> {
    loop {
        let n = next.fetch_add(1, Ordering::Relaxed);
        if n >= end {
            return Ok(());
        }
        let (office, arrival) = (office.clone(), arrival(institution, "filed", n));
        db.write(institution, move |tx, at| submission_register(tx, at, &office, &arrival)).await?;
    }
}

fn batch(before: Carried, after: Carried) -> usize {
    let (jobs, batches) = (after.jobs - before.jobs, (after.batches - before.batches).max(1));
    usize::try_from((jobs + batches / 2) / batches).unwrap_or(1).max(1)
}

/// The statements of `count` registrations, as they run on this database.
pub fn recorded(
    db: &Db,
    office: &Office,
    institution: InstitutionId,
    count: u32,
) -> anyhow::Result<Vec<Recorded>> {
    let all = Arc::new(Mutex::new(Vec::new()));
    for n in 0..count {
        let (office, arrival) = (office.clone(), arrival(institution, "filed", n));
        let tape = db.write_now(institution, move |tx, at| {
            tx.record();
            submission_register(tx, at, &office, &arrival)?;
            Ok::<_, RegisterError>(tx.recorded())
        })?;
        if let Ok(mut all) = all.lock() {
            all.push(tape);
        }
    }
    Ok(all.lock().map(|mut all| std::mem::take(&mut *all)).unwrap_or_default())
}
