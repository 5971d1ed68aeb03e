//! The program as its users have it: a process of its own, whose processor time and memory the system tells.

use std::{
    fs, io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::Context;

use super::http::Client;

/// How long the program may take to become ready.
const PATIENCE: Duration = Duration::from_mins(1);
/// The clock of /proc/PID/stat: a hundred ticks a second on every Linux that we run on (proc(5), `USER_HZ`).
const TICK_MS: f64 = 10.0;

/// `lodzins serve`, running; killed when dropped.
pub struct Program {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
}

impl Program {
    /// Starts it on an installation and waits until it is ready.
    pub fn serve(data: &Path, database: Option<&str>) -> anyhow::Result<Self> {
        let address = free_address()?;
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("serve").arg("--data").arg(data).args(["--listen", &address.to_string()]);
        if let Some(url) = database {
            command.args(["--database", url]);
        }
        command.env("LODZINS_LOG", "error").stdin(Stdio::null()).stdout(Stdio::null());
        let program = Self { child: command.spawn().context("lodzins serve")?, address };
        program.wait()?;
        Ok(program)
    }

    fn wait(&self) -> anyhow::Result<()> {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            let ready =
                Client::connect(self.address).and_then(|mut client| client.get("/readyz", &[]));
            if ready.is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            thread::park_timeout(Duration::from_millis(20));
        }
        anyhow::bail!("`lodzins serve` was not ready after {} s", PATIENCE.as_secs())
    }

    /// Processor time that it has used so far, in milliseconds.
    pub fn processor_ms(&self) -> anyhow::Result<f64> {
        Ok(ticks(self.child.id())?.0 * TICK_MS)
    }

    /// Memory that it holds now, in megabytes (resident set).
    pub fn memory_mb(&self) -> anyhow::Result<f64> {
        self.status_mb("VmRSS:")
    }

    /// Begins to watch for the most memory that it holds.
    pub fn watch_peak(&self) -> anyhow::Result<()> {
        // proc_pid_clear_refs(5): 5 sets the peak back to what is held now.
        Ok(fs::write(format!("/proc/{}/clear_refs", self.child.id()), "5")?)
    }

    /// The most memory that it has held since [`Program::watch_peak`], in megabytes.
    pub fn peak_mb(&self) -> anyhow::Result<f64> {
        self.status_mb("VmHWM:")
    }

    fn status_mb(&self, name: &str) -> anyhow::Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let kilobytes: f64 = line
            .and_then(|line| line.trim().strip_suffix("kB")?.trim().parse().ok())
            .with_context(|| format!("{name} in /proc/PID/status"))?;
        Ok(kilobytes / 1024.0)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Nothing of a measurement is worth a graceful end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Processor time of a PostgreSQL server so far, in milliseconds: its first process and all its children.
pub fn server_ms(first_process: u32) -> anyhow::Result<f64> {
    let (own, of_the_dead) = ticks(first_process)?;
    let mut all = own + of_the_dead;
    for entry in fs::read_dir("/proc")?.flatten() {
        let Some(process) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else {
            continue;
        };
        if parent(process) == Some(first_process) {
            // One that has ended meanwhile is counted among the dead the next time.
            all += ticks(process).map_or(0.0, |(own, _)| own);
        }
    }
    Ok(all * TICK_MS)
}

/// A process's own ticks, and those of its children that have ended.
fn ticks(process: u32) -> anyhow::Result<(f64, f64)> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The name, in brackets, may hold anything; the numbers begin after it.
    let numbers = stat.rsplit_once(')').context("/proc/PID/stat")?.1;
    let number =
        |at: usize| numbers.split_whitespace().nth(at).and_then(|text| text.parse::<f64>().ok());
    let sum = |a, b| Some(number(a)? + number(b)?);
    // proc(5): utime 14, stime 15, cutime 16, cstime 17; the state, 3, is the first after the name.
    sum(11, 12).zip(sum(13, 14)).context("/proc/PID/stat has too few numbers")
}

fn parent(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

/// An address of this machine at which nobody listens.
pub fn free_address() -> io::Result<SocketAddr> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()
}
