use std::{os::unix::process::parent_id, process};

use super::*;

#[test]
fn a_port_is_listened_at_by_one_process_alone() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let port = listener.local_addr().expect("its address").port();
    assert!(listens(process::id(), port));
    assert!(!listens(parent_id(), port), "another process");
    assert!(!listens(u32::MAX, port), "a process that is not there");
}
