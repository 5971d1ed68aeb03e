//! What is kept no longer goes, byte for byte; the figures, the numbers and the proof stay.

mod abandoned;
mod bytes;
mod notices;
mod rules;
mod scene;
mod scour;
mod story;
