//! The program `lodzins`.

fn main() -> std::process::ExitCode {
    lodzins::run()
}
