//! What is kept no longer goes, byte for byte; the figures, the numbers and the proof stay.

mod bytes;
mod rules;
mod scene;
mod scour;
mod story;
