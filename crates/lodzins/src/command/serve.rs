//! `lodzins serve`: the pages, the API, and the workers beside them.

use std::{
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use anyhow::Context;
use jiff::{SignedDuration, civil::Date};
use lodzins_core::id::InstitutionId;
use lodzins_db::DbError;
use lodzins_post::{delivery::Delivery, folder::FolderCourier, smtp::SmtpCourier};
use lodzins_service::{
    appointment::booking::visits_clear_away,
    draft::drafts_expire,
    identity::{attempts_expire, sessions_expire},
    institution::{
        institutions,
        structure::{units_hand_over_due, units_to_hand_over},
    },
    outbox::{Courier, Sender, WayOut},
    register::recounts_run,
    release::claim_sessions_expire,
    wait_list::wait_sessions_expire,
};
use lodzins_web::{App, form::FileLimits};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};

use super::{audit, draw, escalate, offer::Offers, reception, remind, retention, settle};
use crate::{cli::Places, installation::Installation};

/// How often the outbox is looked at, and how often chain heads are signed.
const ROUND: Duration = Duration::from_secs(2);
const ROUNDS_A_HEAD: u32 = 30;
/// How often due dates are looked at: every ten minutes, and at the start.
const ROUNDS_A_LOOK: u32 = 300;
/// How long a half-written form waits for its writer.
const DRAFTS_KEPT: SignedDuration = SignedDuration::from_hours(24);

pub fn run(places: &Places) -> anyhow::Result<ExitCode> {
    check_address(places)?;
    serve(places, Installation::open(places)?, None)
}

/// Serves until the program is told to end; the caller has asked [`check_address`].
///
/// `greeting` is said once people can come in.
pub fn serve(
    places: &Places,
    installation: Installation,
    greeting: Option<&str>,
) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let installation = Arc::new(installation);
    let ending = Arc::new(AtomicBool::new(false));
    let way_out = way_out(&installation)?;
    let workers = [
        start_worker(Arc::clone(&installation), way_out.clone(), Arc::clone(&ending))?,
        draw::start(Arc::clone(&installation), Arc::clone(&ending))?,
    ];
    runtime.block_on(pages(places, &installation, way_out, greeting))?;
    ending.store(true, Ordering::Release);
    for worker in workers {
        worker.thread().unpark();
        worker.join().map_err(|_| anyhow::anyhow!("a worker panicked"))?;
    }
    Ok(ExitCode::SUCCESS)
}

async fn pages(
    places: &Places,
    installation: &Installation,
    way_out: WayOut,
    greeting: Option<&str>,
) -> anyhow::Result<()> {
    let limits = FileLimits::of(installation.config.files.most, installation.config.files.largest);
    let app = App::new(
        installation.db.clone(),
        installation.files.clone(),
        installation.office.clone(),
        limits,
    )
    .with_way_out(way_out);
    let app =
        if remind::sends_text_messages(installation) { app } else { app.without_text_messages() };
    let listener = TcpListener::bind(places.listen).await.with_context(|| {
        format!("cannot listen on {}; choose another with --listen", places.listen)
    })?;
    tracing::info!(address = %listener.local_addr()?, "ready");
    if let Some(greeting) = greeting {
        println!("{greeting}");
    }
    lodzins_web::serve(app, listener, told_to_end()).await?;
    tracing::info!("ended");
    Ok(())
}

/// Without TLS the session cookie is for this machine only. Asked before anything is made or opened.
pub fn check_address(places: &Places) -> anyhow::Result<()> {
    let public = places.public_url.as_deref().unwrap_or_default();
    anyhow::ensure!(
        places.listen.ip().is_loopback() || public.starts_with("https://"),
        "{} can be reached from elsewhere: put a proxy with TLS before it and give --public-url https://…",
        places.listen
    );
    Ok(())
}

async fn told_to_end() {
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = terminated => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}

/// Delivers letters and signs chain heads, on a thread of its own.
fn start_worker(
    installation: Arc<Installation>,
    way_out: WayOut,
    ending: Arc<AtomicBool>,
) -> anyhow::Result<JoinHandle<()>> {
    let delivery = Delivery {
        db: installation.db.clone(),
        office: installation.office.clone(),
        files: installation.files.clone(),
        courier: way_out.courier,
        sender: way_out.sender,
    };
    let sms = remind::sms_delivery(&installation)?;
    let mut store_swept_on = None;
    let worker = move || {
        let (mut round, mut offers) = (0_u32, Offers::default());
        while !ending.load(Ordering::Acquire) {
            match delivery.round() {
                Ok(tried) if tried > 0 => continue,
                Ok(_) => {}
                Err(error) => tracing::error!(%error, "the outbox could not be worked on"),
            }
            if let Err(error) = remind::deliver(&installation, &sms) {
                tracing::error!(%error, "visitors could not be told");
            }
            if let Err(error) = offers.round(&installation) {
                tracing::error!(%error, "free places could not be offered to those who wait");
            }
            count_anew(&installation);
            destroy_over(&installation, !round.is_multiple_of(ROUNDS_A_HEAD));
            if round.is_multiple_of(ROUNDS_A_HEAD) {
                sign_heads(&installation);
                clear_away(&installation);
                close_units(&installation);
                take_over(&installation);
                settle_figures(&installation);
                sweep_store(&installation, &mut store_swept_on);
            }
            if round.is_multiple_of(ROUNDS_A_LOOK) {
                look(&installation);
            }
            round = round.wrapping_add(1);
            thread::park_timeout(ROUND);
        }
        sign_heads(&installation);
    };
    Ok(thread::Builder::new().name("worker".into()).spawn(worker)?)
}

/// Looks at due dates, at the visits of tomorrow, and at days that are over.
fn look(installation: &Installation) {
    if let Err(error) = escalate::round(installation) {
        tracing::error!(%error, "due dates could not be looked at");
    }
    if let Err(error) = remind::round(installation) {
        tracing::error!(%error, "people could not be reminded of their visits");
    }
    match reception::end_days(installation) {
        Ok(0) => {}
        Ok(visits) => tracing::info!(visits, "visits ended because the day was over"),
        Err(error) => tracing::error!(%error, "the day could not be ended"),
    }
}

/// Takes up visitors whom another institution sent, where its page could not.
fn take_over(installation: &Installation) {
    if let Err(error) = reception::take_over(installation) {
        tracing::error!(%error, "visitors who were sent on could not be taken up");
    }
}

fn sign_heads(installation: &Installation) {
    if let Err(error) = audit::sign_heads(installation, None) {
        tracing::error!(%error, "chain heads could not be signed");
    }
    if let Err(error) = audit::mail_heads(installation) {
        tracing::error!(%error, "chain heads could not be mailed");
    }
}

/// Goes on with recounts of due dates that nobody carried through.
fn count_anew(installation: &Installation) {
    if let Err(error) = recounts_run(&installation.db) {
        tracing::error!(%error, "due dates of open cases could not be counted anew");
    }
}

/// Destroys what retention was ordered to.
fn destroy_over(installation: &Installation, quick: bool) {
    if let Err(error) = retention::round(installation, quick) {
        tracing::error!(%error, "what is kept no longer was not destroyed to the end");
    }
}

/// Removes what came with forms that were never sent, once a night.
fn sweep_store(installation: &Installation, done_on: &mut Option<Date>) {
    if let Err(error) = retention::sweep_store(installation, done_on) {
        tracing::error!(%error, "files of forms that were never sent were not removed");
    }
}

/// Removes sessions that have ended, failures that no longer count, and forms that nobody came back to.
fn clear_away(installation: &Installation) {
    let cleared = installation.db.write_now(InstitutionId::INSTALLATION, |tx, at| {
        sessions_expire(tx, at.now())?;
        attempts_expire(tx, at.now())?;
        visits_clear_away(tx, at.now())?;
        wait_sessions_expire(tx, at.now())?;
        claim_sessions_expire(tx, at.now())?;
        drafts_expire(tx, at.now() - DRAFTS_KEPT)
    });
    if let Err(error) = cleared as Result<u64, DbError> {
        tracing::error!(%error, "ended sessions and old drafts could not be removed");
    }
}

/// Puts what was counted into columns, where much waits.
fn settle_figures(installation: &Installation) {
    if let Err(error) = settle::round(installation) {
        tracing::error!(%error, "what was counted could not be put into columns");
    }
}

/// Hands over what is open with units whose day of closing has come.
fn close_units(installation: &Installation) {
    let all = match installation.db.read_now(institutions) {
        Ok(all) => all,
        Err(error) => {
            tracing::error!(%error, "the institutions could not be read");
            return;
        }
    };
    for institution in all {
        let (id, today) = (institution.id, installation.db.moment().date());
        let due = installation.db.read_now(move |tx| units_to_hand_over(tx, id, today));
        let handed = match due {
            // Nothing to do costs no writer: residents are waiting for that one.
            Ok(false) => continue,
            Ok(true) => {
                installation.db.write_now(id, move |tx, at| units_hand_over_due(tx, at, id))
            }
            Err(error) => Err(error),
        };
        match handed {
            Ok(0) => {}
            Ok(count) => tracing::info!(
                institution = institution.code,
                count,
                "cases of closed units handed over"
            ),
            Err(error) => tracing::error!(%error, "cases of closed units were not handed over"),
        }
    }
}

/// By whom letters leave: the mail server of the settings, or a folder where there is none.
fn way_out(installation: &Installation) -> anyhow::Result<WayOut> {
    let clock = Arc::clone(&installation.clock);
    let (courier, sender): (Arc<dyn Courier>, Sender) = match &installation.config.mail {
        Some(mail) => {
            let settings = mail.settings()?;
            let sender = settings.sender.clone();
            (Arc::new(SmtpCourier::new(settings, clock)?), sender)
        }
        None => {
            let sender = Sender {
                name: "Lodziņš".into(),
                address: "lodzins@localhost.test".into(),
                reply_to: None,
            };
            let folder = FolderCourier::open(&installation.data, sender.clone(), clock)?;
            (Arc::new(folder), sender)
        }
    };
    Ok(WayOut { courier, sender })
}
