//! Where programs under test listen.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    path::PathBuf,
};

#[cfg(test)]
mod tests;

/// How often a program is started anew when it ends because somebody else was the first at its port.
pub const TRIES: usize = 5;

/// A port of loopback at which nobody listens now. Until a program gets there somebody else may.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port of loopback");
    listener.local_addr().expect("its address").port()
}

/// Whether it is this process that listens at a port of loopback, and not another one that was quicker.
pub fn listens(process: u32, port: u16) -> bool {
    let here = format!("{:08X}:{port:04X}", u32::from_ne_bytes(Ipv4Addr::LOCALHOST.octets()));
    let sockets = fs::read_to_string("/proc/net/tcp").expect("the sockets of this machine");
    // proc(5): an address of our own, one of the other side, the state, of which 0A is LISTEN, and at last the inode.
    let socket = sockets.lines().find_map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [_, local, _, state, _, _, _, _, _, inode, ..] = words[..] else { return None };
        (local == here && state == "0A").then(|| PathBuf::from(format!("socket:[{inode}]")))
    });
    // One that has ended has no files.
    let mut files = fs::read_dir(format!("/proc/{process}/fd")).into_iter().flatten().flatten();
    socket.is_some() && files.any(|file| fs::read_link(file.path()).ok() == socket)
}
