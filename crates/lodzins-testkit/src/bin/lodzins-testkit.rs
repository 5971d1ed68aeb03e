//! The test kit as a program, for whoever is not written in Rust: `lodzins-testkit scratch-postgres [--fsync]`.

use std::io::{self, Write as _};
use std::process::ExitCode;

use lodzins_testkit::scratch::{Durability, Postgres};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let run = match words.as_slice() {
        ["scratch-postgres"] => scratch_postgres(Durability::Careless),
        ["scratch-postgres", "--fsync"] => scratch_postgres(Durability::Durable),
        _ => {
            eprintln!("usage: lodzins-testkit scratch-postgres [--fsync]");
            return ExitCode::from(2);
        }
    };
    match run {
        Ok(()) => ExitCode::SUCCESS,
        Err(wrong) => {
            eprintln!("lodzins-testkit: {wrong}");
            ExitCode::FAILURE
        }
    }
}

/// Prints the URL on one line, then keeps the cluster until standard input closes.
fn scratch_postgres(durability: Durability) -> io::Result<()> {
    let cluster = Postgres::start(durability)?;
    println!("{}", cluster.url());
    io::stdout().flush()?;
    io::copy(&mut io::stdin(), &mut io::sink())?;
    Ok(())
}
