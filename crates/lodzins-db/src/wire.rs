//! A connection to PostgreSQL on which a statement is sent before those before it are answered.
//!
//! A use case is some dozens of statements, and most of them only write: nobody needs what they answer. To wait for each
//! of them would cost more than to carry them out.

use std::{
    future::{Future, poll_fn, ready},
    mem,
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll, Waker},
};

use tokio::runtime::{Builder, Runtime};
use tokio_postgres::{Client, Error, NoTls};

use crate::OpenError;

/// So many may be on their way at once; what is sent further waits for these.
const ON_THEIR_WAY: usize = 64;

/// Something that goes on while somebody waits.
type Coming<T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send>>;

/// A statement on its way: its name, and how many rows it changes.
type Sent = (&'static str, Coming<u64>);

/// One connection, driven by whoever waits for an answer.
pub(crate) struct Wire {
    runtime: Runtime,
    client: Arc<Client>,
    /// Writes to the socket and reads from it; nothing when the connection has ended.
    traffic: Option<Coming<()>>,
    /// What was sent and nobody has waited for yet, by name.
    sent: Vec<Sent>,
    /// Among it is what opens a transaction.
    opens: bool,
}

/// A statement that failed.
pub(crate) struct Broken {
    pub(crate) statement: &'static str,
    pub(crate) error: Error,
}

impl Wire {
    pub(crate) fn connect(url: &str) -> Result<Self, OpenError> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let (client, traffic) = runtime
            .block_on(tokio_postgres::connect(url, NoTls))
            .map_err(|error| OpenError::Postgres(full(&error)))?;
        Ok(Self {
            runtime,
            client: Arc::new(client),
            traffic: Some(Box::pin(traffic)),
            sent: Vec::new(),
            opens: false,
        })
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    /// What questions are asked of.
    pub(crate) fn client(&self) -> Arc<Client> {
        Arc::clone(&self.client)
    }

    /// Sends something of which only a failure matters: [`Wire::wait`] tells it.
    pub(crate) fn send(
        &mut self,
        statement: &'static str,
        answer: impl Future<Output = Result<u64, Error>> + Send + 'static,
    ) -> Result<(), Broken> {
        if self.sent.len() >= ON_THEIR_WAY {
            self.settle()?;
        }
        let mut answer: Coming<u64> = Box::pin(answer);
        // A question is put in the line when it is first looked at; it is written when somebody waits.
        if let Poll::Ready(done) = answer.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            answer = Box::pin(ready(done));
        }
        self.sent.push((statement, answer));
        Ok(())
    }

    /// Sends what opens a transaction. Nothing may be written before it is known to be open: [`Wire::open`].
    pub(crate) fn send_opening(
        &mut self,
        answer: impl Future<Output = Result<u64, Error>> + Send + 'static,
    ) -> Result<(), Broken> {
        self.opens = true;
        self.send("BEGIN", answer)
    }

    /// Waits for a transaction that is being opened.
    pub(crate) fn open(&mut self) -> Result<(), Broken> {
        if self.opens { self.settle() } else { Ok(()) }
    }

    /// Writes what was sent to the socket; nobody waits for an answer.
    pub(crate) fn push(&mut self) {
        let _inside = self.runtime.enter();
        look_at(&mut self.traffic, &mut Context::from_waker(Waker::noop()));
    }

    /// Waits for everything that was sent, and then for this; answers the first failure of them.
    pub(crate) fn wait<T>(
        &mut self,
        statement: &'static str,
        question: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, Broken> {
        self.opens = false;
        let before = first_failure(mem::take(&mut self.sent));
        let mut all = pin!(async {
            // Both are on their way before either is waited for.
            let (broken, answer) = tokio::join!(before, question);
            match broken {
                Some(broken) => Err(broken),
                None => answer.map_err(|error| Broken { statement, error }),
            }
        });
        let traffic = &mut self.traffic;
        self.runtime.block_on(poll_fn(|look| {
            look_at(traffic, look);
            all.as_mut().poll(look)
        }))
    }

    /// Waits for everything that was sent.
    pub(crate) fn settle(&mut self) -> Result<(), Broken> {
        if self.sent.is_empty() { Ok(()) } else { self.wait("settle", ready(Ok(()))) }
    }
}

/// Lets the traffic go on as far as it can.
fn look_at(traffic: &mut Option<Coming<()>>, look: &mut Context<'_>) {
    if traffic.as_mut().is_some_and(|traffic| traffic.as_mut().poll(look).is_ready()) {
        *traffic = None;
    }
}

async fn first_failure(sent: Vec<Sent>) -> Option<Broken> {
    let mut first = None;
    for (statement, answer) in sent {
        if let Err(error) = answer.await {
            first.get_or_insert(Broken { statement, error });
        }
    }
    first
}

/// What the server said of an error, or what happened to the connection.
pub(crate) fn full(error: &Error) -> String {
    match error.as_db_error() {
        Some(refused) => refused.message().to_owned(),
        None => {
            std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string)
        }
    }
}
