//! The same program, from which the safety tests take protections out.

fn main() -> std::process::ExitCode {
    lodzins::run()
}
