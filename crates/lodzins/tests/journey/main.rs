//! People's ways through the real program: started as a child process, met by a plain HTTP client without scripts,
//! on both engines.

mod client;
mod crowd;
mod events;
mod files;
mod halls;
mod page;
mod program;
mod start;
mod story;
mod visit;
mod writing;
