//! The program on a port, and whoever follows its streams.

use std::{
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpStream},
    thread::{JoinHandle, spawn},
    time::Duration,
};

use lodzins_web::{App, serve};
use tokio::{net::TcpListener, sync::oneshot};

/// The program on a port of its own.
pub struct Served {
    pub address: SocketAddr,
    end: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

impl Served {
    /// Serves there until it is ended.
    pub fn begin(app: &App, at: SocketAddr) -> Self {
        let (app, (end, told)) = (app.clone(), oneshot::channel());
        let listener = std::net::TcpListener::bind(at).expect("a port");
        listener.set_nonblocking(true).expect("a listener for tokio");
        let address = listener.local_addr().expect("its address");
        let thread = spawn(move || {
            let mut runtime = tokio::runtime::Builder::new_current_thread();
            let runtime = runtime.enable_all().build().expect("a runtime");
            runtime.block_on(async move {
                let listener = TcpListener::from_std(listener).expect("a listener");
                let end = async move { drop(told.await) };
                serve(app, listener, end).await.expect("served to the end");
            });
        });
        Self { address, end, thread }
    }

    /// Ends it as SIGTERM does, and waits until it is gone.
    pub fn end(self) -> SocketAddr {
        self.end.send(()).expect("it is there");
        self.thread.join().expect("it ended by itself");
        self.address
    }
}

/// Whoever follows a stream as a browser does.
pub struct Follower(BufReader<TcpStream>);

impl Follower {
    /// Asks for a stream, with one header more.
    pub fn begin(at: SocketAddr, path: &str, header: Option<&str>) -> Self {
        let mut stream = TcpStream::connect(at).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_mins(1))).expect("patience");
        let more = header.map(|line| format!("{line}\r\n")).unwrap_or_default();
        let request = format!("GET {path} HTTP/1.1\r\nHost: lodzins\r\n{more}\r\n");
        stream.write_all(request.as_bytes()).expect("asked");
        Self(BufReader::new(stream))
    }

    /// The next event: its id and its content; nothing when the program has ended.
    pub fn event(&mut self) -> Option<(String, String)> {
        let (mut id, mut data) = (String::new(), String::new());
        loop {
            let mut line = String::new();
            if self.0.read_line(&mut line).expect("in time") == 0 {
                return None;
            }
            let line = line.trim_end();
            if let Some(said) = line.strip_prefix("id: ") {
                said.clone_into(&mut id);
            } else if let Some(said) = line.strip_prefix("data: ") {
                data.push_str(said);
            } else if line.is_empty() && !id.is_empty() && !data.is_empty() {
                return Some((id, data));
            }
        }
    }
}
